import { evaluate, type Caller } from '@codeartifact-ci/emulator/auth/evaluation.ts';
import { parsePolicy } from '@codeartifact-ci/emulator/auth/policy.ts';
import { describe, expect, it } from '@jest/globals';
import { ACCOUNT, OTHER_ACCOUNT, policy } from './support.ts';

const ROOT = `arn:aws:iam::${ACCOUNT}:root`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/ci/audit`;
const sessionOf = (name: string): string => `arn:aws:sts::${ACCOUNT}:assumed-role/audit/${name}`;
const userOf = (name: string): string => `arn:aws:iam::${ACCOUNT}:user/${name}`;

const BOB: Caller = { arn: userOf('bob'), account: ACCOUNT, userId: 'AIDABOB0000000000' };
const ALICE: Caller = { arn: userOf('alice'), account: ACCOUNT, userId: 'AIDAALICE00000000' };
const APP: Caller = { arn: sessionOf('app'), roleArn: ROLE, account: ACCOUNT, userId: 'AROAAUDIT00000000:app' };
const OTHER: Caller = { ...APP, arn: sessionOf('other'), userId: 'AROAAUDIT00000000:other' };
const STRANGER: Caller = {
  arn: `arn:aws:iam::${OTHER_ACCOUNT}:user/bob`,
  account: OTHER_ACCOUNT,
  userId: 'AIDASTRANGER00000',
};

function denied(names: readonly string[], caller: Caller): boolean {
  const document = policy({ Effect: 'Deny', NotPrincipal: { AWS: names }, Action: '*', Resource: '*' });
  const request = {
    action: 'codeartifact:ReadFromRepository',
    resource: '*',
    caller,
    keys: new Map<string, string[]>(),
  };
  return evaluate([parsePolicy(document, 'resource')], request).denied;
}

describe('a deny of all but those that NotPrincipal names', () => {
  it.each<[string, string[], Caller[], Caller[]]>([
    ['a user and the account', [BOB.arn, ROOT], [BOB], [ALICE, APP, STRANGER]],
    ['a user and the account by its number', [BOB.arn, ACCOUNT], [BOB], [ALICE, APP, STRANGER]],
    ['a user without the account', [BOB.arn], [], [BOB, ALICE, APP, STRANGER]],
    ['a user by the unique ID', ['AIDABOB0000000000', ROOT], [BOB], [ALICE, APP]],
    ['the account alone', [ROOT], [BOB, ALICE, APP, OTHER], [STRANGER]],
    ['two accounts', [ROOT, OTHER_ACCOUNT], [BOB, STRANGER], []],
    ['a role and the account', [ROLE, ROOT], [APP, OTHER], [BOB, STRANGER]],
    ['a role by the unique ID', ['AROAAUDIT00000000', ROOT], [APP, OTHER], [BOB]],
    ['a session, its role and the account', [APP.arn, ROLE, ROOT], [APP], [OTHER, BOB, STRANGER]],
    ['a session without its role', [APP.arn, ROOT], [], [APP, OTHER, BOB]],
    ['everybody', ['*'], [BOB, APP, STRANGER], []],
  ])('leaves out %s', (_what, names, spared, stopped) => {
    expect(spared.filter((caller) => denied(names, caller))).toEqual([]);
    expect(stopped.filter((caller) => !denied(names, caller))).toEqual([]);
  });
});
