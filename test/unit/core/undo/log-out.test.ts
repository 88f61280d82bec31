import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openLedger } from '@codeartifact-ci/core/undo/home.ts';
import { newLoginId } from '@codeartifact-ci/core/undo/ledger.ts';
import { logOut } from '@codeartifact-ci/core/undo/log-out.ts';
import { recordLogin } from '@codeartifact-ci/core/undo/record-login.ts';
import { testHost, type TestHost } from '../../../support/publish.ts';
import { makeSandbox, type Sandbox } from '../../../support/sandbox.ts';

let sandbox: Sandbox;
let changed: string[];
beforeEach(async () => {
  sandbox = await makeSandbox();
  changed = [];
});
afterEach(() => sandbox.remove());

const hostWith = (env: Readonly<Record<string, string>>): TestHost => ({
  ...testHost(sandbox.workspace, sandbox.temp, { HOME: sandbox.home, ...env }),
  exportVariable: (name, value) => void changed.push(`${name}=${value}`),
  unsetVariable: (name) => void changed.push(`-${name}`),
});

it('gives variables back what they had, and leaves those that were set anew since', async () => {
  const id = newLoginId();
  const variable = (name: string, before?: string) => ({ name, value: `ours of ${name}`, before });
  const login = {
    ...{ id, session: '/', expires: Date.now() + 3_600_000, domain: 'my-org-', tokenVariable: undefined, files: [] },
    variables: [variable('NEW'), variable('OLD', 'before'), variable('TOUCHED', 'before'), variable('GONE')],
  };
  await recordLogin(openLedger(hostWith({})), login, 'token');
  const host = hostWith({ NEW: 'ours of NEW', OLD: 'ours of OLD', TOUCHED: 'by somebody else' });
  const undone = await logOut(host, id);
  expect(undone).toMatchObject({ known: true, problems: [] });
  expect(changed).toEqual(expect.arrayContaining(['-NEW', 'OLD=before']));
  expect(changed.filter((each) => each.includes('TOUCHED'))).toEqual([]);
  expect(host.lines).toEqual(['The CodeArtifact configuration of this login is taken back.']);
});

it('of a login that nobody knows says so', async () => {
  const host = hostWith({});
  expect(await logOut(host, newLoginId())).toMatchObject({ known: false });
  expect(host.lines).toEqual(['This login is not recorded any more: it has been undone before.']);
  expect(changed).toEqual([]);
});
