import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { listLogins } from '@codeartifact-ci/core/undo/ledger.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { flag, list } from '@codeartifact-ci/core/inputs.ts';
import { openLedger } from '@codeartifact-ci/core/undo/home.ts';
import { logOut } from '@codeartifact-ci/core/undo/log-out.ts';
import { sweepLedger } from '@codeartifact-ci/core/undo/undo-login.ts';

export const logout = defineCommand({
  name: 'logout',
  summary: 'Take back what a login configured: its edits of files, and in this shell its variables.',
  stdout: 'exports',
  inputs: {
    login: list(
      { description: 'ID of the login, as it left it in CODEARTIFACT_LOGIN. May be given more than once.' },
      (item) => item,
    ),
    all: flag({ description: 'Take back every login that is recorded in this home directory.' }),
  },
  outputs: {},
  examples: [
    { title: 'Take back the login of this shell', inputs: { login: '"$CODEARTIFACT_LOGIN"' } },
    { title: 'Take back every login of this home directory', inputs: { all: 'true' } },
  ],
  async run({ login, all }, host) {
    if (!all && login.length === 0) {
      throw new InputError(
        'Say which login to take back: --login "$CODEARTIFACT_LOGIN", or --all for every one in this home directory.',
      );
    }
    const ledger = openLedger(host);
    const known = (await listLogins(ledger)).map(({ id }) => id);
    const unknown = login.filter((id) => !known.includes(id));
    if (unknown.length > 0) {
      const recorded = known.length === 0 ? 'none is recorded' : `recorded are ${known.join(', ')}`;
      throw new InputError(
        `There is no login ${unknown.map((id) => `'${safeText(id)}'`).join(', ')} in ${ledger.home}: ${recorded}. If it has been undone before, nothing is left to do.`,
      );
    }
    const ids = all ? known : login;
    let left = 0;
    for (const id of [...ids].reverse()) left += await undoOne(host, id);
    if (all) await sweepLedger(ledger);
    if (ids.length === 0) host.info('No login is recorded in this home directory.');
    if (left > 0) host.setExitCode(1);
  },
});

/** Resolves to how much is left of the login. One that cannot be undone keeps no other from it. */
async function undoOne(host: Host, id: string): Promise<number> {
  try {
    return (await logOut(host, id)).problems.length;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    host.warn(`${id}: ${error.message}`);
    return 1;
  }
}
