import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openLedger } from '@codeartifact-ci/core/undo/home.ts';
import { newLoginId } from '@codeartifact-ci/core/undo/ledger.ts';
import { recordLogin } from '@codeartifact-ci/core/undo/record-login.ts';
import { chooseTokenVariable } from '../../../../actions/login/token-variable.ts';
import { makeSandbox, type Sandbox } from '../../../support/sandbox.ts';
import { loginHost } from './host.ts';

const NAME = 'CODEARTIFACT_AUTH_TOKEN';
let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(() => sandbox.remove());

const choose = async (domain: string, token: string | undefined): Promise<string> =>
  await chooseTokenVariable(openLedger(loginHost(sandbox)), domain, { [NAME]: token });

async function logIn(domain: string, token: string, tokenVariable = NAME): Promise<void> {
  const ledger = openLedger(loginHost(sandbox));
  const login = { id: newLoginId(), domain, tokenVariable, session: '/', files: [], variables: [], endpoints: [] };
  await recordLogin(ledger, { ...login, expires: Date.now() + 3_600_000 }, token);
}

describe('the variable for a token', () => {
  it('has its usual name where nothing is in it', async () => {
    expect(await choose('my-org-111122223333', undefined)).toBe(NAME);
    expect(await choose('my-org-111122223333', '')).toBe(NAME);
  });

  it('has the domain in its name where somebody else has put a token there', async () => {
    expect(await choose('my-org-111122223333', 'by hand')).toBe(`${NAME}_MY_ORG_111122223333`);
    // The owner was left out.
    expect(await choose('my-org-', 'by hand')).toBe(`${NAME}_MY_ORG`);
  });

  it('is written again by the same domain alone', async () => {
    await logIn('one-111122223333', 'first');
    expect(await choose('one-111122223333', 'first')).toBe(NAME);
    expect(await choose('one-111122223333', 'another by hand')).toBe(`${NAME}_ONE_111122223333`);
    expect(await choose('two-111122223333', 'first')).toBe(`${NAME}_TWO_111122223333`);
    // A domain of the same name in another account.
    expect(await choose('one-444455556666', 'first')).toBe(`${NAME}_ONE_444455556666`);
  });

  it('counts the last login that has it', async () => {
    await logIn('one-111122223333', 'first');
    await logIn('two-111122223333', 'second', `${NAME}_TWO_111122223333`);
    expect(await choose('one-111122223333', 'first')).toBe(NAME);
    await logIn('three-111122223333', 'third');
    expect(await choose('three-111122223333', 'third')).toBe(NAME);
    expect(await choose('one-111122223333', 'first')).toBe(`${NAME}_ONE_111122223333`);
  });
});
