import { openDirectory } from '@codeartifact-ci/emulator/auth/directory.ts';
import { evaluate } from '@codeartifact-ci/emulator/auth/evaluation.ts';
import { checkPolicyDocument, parsePolicy } from '@codeartifact-ci/emulator/auth/policy.ts';
import { callerKeys, channelKeys } from '@codeartifact-ci/emulator/auth/request-keys.ts';
import { describe, expect, it } from '@jest/globals';
import { ACCOUNT, httpRequest, policy } from './support.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const ISSUED = '2026-03-01T11:00:00.000Z';

const USER = {
  arn: `arn:aws:iam::${ACCOUNT}:user/jo`,
  account: ACCOUNT,
  userId: 'AIDAEXAMPLE',
  expires: undefined,
  identityPolicies: [],
  sessionPolicy: undefined,
} as const;
const SESSION = { ...USER, issued: Date.parse(ISSUED) };

const statement = (condition: object) => ({ Effect: 'Deny', Action: '*', Resource: '*', Condition: condition });

function applies(condition: object, principal: typeof USER | typeof SESSION = SESSION): boolean {
  const keys = new Map([
    ...channelKeys(httpRequest(), 'us-east-1', Date.parse(NOW)),
    ...callerKeys(principal, openDirectory(ACCOUNT)),
  ]);
  const request = { action: 'codeartifact:ListDomains', resource: '*', caller: principal, keys };
  return evaluate([parsePolicy(policy(statement(condition)), 'identity')], request).denied;
}

describe('a condition on a date', () => {
  it.each([
    ['DateLessThan', '2026-03-01T11:00:00Z', false],
    ['DateLessThan', '2026-03-01T11:00:00.001Z', true],
    ['DateLessThanEquals', '2026-03-01T11:00:00Z', true],
    ['DateLessThanEquals', '2026-03-01T10:59:59.999Z', false],
    ['DateGreaterThan', '2026-03-01T11:00:00Z', false],
    ['DateGreaterThan', '2026-03-01T10:59:59Z', true],
    ['DateGreaterThanEquals', '2026-03-01T11:00:00Z', true],
    ['DateGreaterThanEquals', '2026-03-01T11:00:01Z', false],
    ['DateEquals', '2026-03-01T11:00:00Z', true],
    ['DateEquals', '2026-03-01T13:00:00+02:00', true],
    ['DateEquals', '2026-03-01T11:00Z', true],
    ['DateEquals', String(Date.parse(ISSUED) / 1000), true],
    ['DateEquals', '2026-03-01', false],
    ['DateNotEquals', '2026-03-01', true],
    ['DateNotEquals', '2026-03-01T11:00:00Z', false],
    ['DateGreaterThan', '2026-03', true],
    ['DateLessThan', '2027', true],
  ])('%s %s holds for a session of 11 o’clock: %p', (operator, date, expected) => {
    expect(applies({ [operator]: { 'aws:TokenIssueTime': date } })).toBe(expected);
  });

  it('takes a number for seconds, and any of several dates', () => {
    expect(applies({ DateEquals: { 'aws:TokenIssueTime': Date.parse(ISSUED) / 1000 } })).toBe(true);
    expect(applies({ DateLessThan: { 'aws:TokenIssueTime': ['2020-01-01', '2027-01-01'] } })).toBe(true);
  });

  it('knows what time it is', () => {
    expect(applies({ DateGreaterThan: { 'aws:CurrentTime': ISSUED }, DateLessThan: { 'aws:EpochTime': 1.9e9 } })).toBe(
      true,
    );
    expect(applies({ DateEquals: { 'aws:CurrentTime': NOW, 'AWS:epochtime': NOW } })).toBe(true);
    expect(applies({ DateLessThan: { 'aws:CurrentTime': NOW } })).toBe(false);
  });

  it('does not hold for keys that never were issued, unless it says IfExists', () => {
    expect(applies({ DateLessThan: { 'aws:TokenIssueTime': NOW } }, USER)).toBe(false);
    expect(applies({ DateLessThanIfExists: { 'aws:TokenIssueTime': NOW } }, USER)).toBe(true);
    expect(applies({ DateNotEquals: { 'aws:TokenIssueTime': NOW } }, USER)).toBe(true);
  });

  it.each(['yesterday', '', '2026-13-01', '2026-03-01T11:00:00', '1.5', '-1', '2026-03-01 11:00:00Z'])(
    'is refused where it could never hold: %p',
    (date) => {
      const document = policy(statement({ DateLessThan: { 'aws:TokenIssueTime': ['2026-01-01', date] } }));
      expect(checkPolicyDocument(document, 'identity')).toContain(`aws:TokenIssueTime: '${date}' is no date`);
    },
  );
});
