import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileEdit } from '@codeartifact-ci/core/files/edit.ts';
import type { Ledger } from '@codeartifact-ci/core/undo/ledger.ts';
import { newLoginId } from '@codeartifact-ci/core/undo/ledger.ts';
import { recordLogin, type Login } from '@codeartifact-ci/core/undo/record-login.ts';

export const TOKEN = `eyJ2ZXIiOjEs${'t'.repeat(40)}`;
export const ENDPOINT = '//my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/npm/my-packages/';

/** A ledger in a home directory of its own. */
export async function newLedger(more: Partial<Ledger> = {}): Promise<Ledger> {
  const home = await mkdtemp(join(tmpdir(), 'ledger-'));
  return { home, systemHome: home, workspace: '/nowhere', now: 1_000, ...more };
}

/** Records a login to `ENDPOINT` that makes these edits, and returns its ID. */
export async function logIn(
  ledger: Ledger,
  files: readonly FileEdit[],
  more: Partial<Login> = {},
  token = TOKEN,
): Promise<string> {
  const id = newLoginId();
  const login: Login = {
    id,
    session: '/',
    expires: 10_000,
    variables: [],
    domain: 'my-org-',
    tokenVariable: undefined,
    endpoints: [ENDPOINT],
    files,
    ...more,
  };
  await recordLogin(ledger, login, token);
  return id;
}
