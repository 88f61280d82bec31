import { join } from 'node:path';
import { newLoginId } from '@codeartifact-ci/core/undo/ledger.ts';
import { recordLogin } from '@codeartifact-ci/core/undo/record-login.ts';
import { undoLogin } from '@codeartifact-ci/core/undo/undo-login.ts';
import { readFile } from 'node:fs/promises';

/** One of several processes that log in and out in one home directory; ends with 1 when its edit got lost. */
const [home = '', name = '', rounds = ''] = process.argv.slice(2);
const place = { home, systemHome: home, workspace: '/nowhere', now: Date.now() };
for (let round = 0; round < Number(rounds); round++) {
  const id = newLoginId();
  const slot = `@scope-${name}:registry`;
  await recordLogin(place, {
    id,
    session: '/',
    expires: Date.now() + 1_000_000,
    variables: [],
    domain: 'my-org-',
    tokenVariable: undefined,
    files: [{ path: join(home, '.npmrc'), format: 'npmrc', slots: [{ slot, content: `${slot}=x`, container: false }] }],
  });
  if (!(await readFile(join(home, '.npmrc'), 'utf8')).includes(`${slot}=x`)) process.exit(1);
  await undoLogin(place, id);
}
