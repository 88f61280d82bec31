import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { partition as partitionOf } from '@codeartifact-ci/core/aws/partition.ts';
import { accessDocument } from '../../../../../actions/provision/file/desired.ts';
import type { AccessEntry } from '../../../../../actions/provision/file/shape.ts';
import { actionsOf, MACROS, macrosWithin } from '../../../../../actions/provision/policy/macros.ts';
import {
  parsePolicy,
  policyDocument,
  rulesOf,
  samePolicy,
  statementFrom,
  widening,
  type AccessStatement,
} from '../../../../../actions/provision/policy/policy.ts';
import { describeRules } from '../../../../../actions/provision/policy/policy-text.ts';
import { publish } from '../../../../../actions/publish/command.ts';
import { access, domainAccount } from '../arbitrary.ts';

const account = (id: string): string => `arn:aws:iam::${id}:root`;
const allow = (principal: string, action: string | readonly string[], more: object = {}): AccessStatement =>
  statementFrom({ Effect: 'Allow', Principal: { AWS: principal }, Action: action, Resource: '*', ...more });
const documentOf = (entries: readonly AccessEntry[]): string =>
  accessDocument(
    entries.map((value) => ({ value })),
    'repository',
    domainAccount,
  );

describe('a policy document', () => {
  it('says what its entries say, in whatever order they come, and is a fixed point', () => {
    fc.assert(
      fc.property(
        access('repository').chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries], { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          const document = documentOf(entries);
          const statements = parsePolicy(document, 'it');
          expect(documentOf(shuffled)).toBe(document);
          expect(policyDocument(statements)).toBe(document);
          const single = entries.flatMap((entry) => parsePolicy(documentOf([entry]), 'it'));
          expect(samePolicy(statements, single)).toBe(true);
          expect(document.length).toBeLessThanOrEqual(policyDocumentUnmerged(single).length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is small: one statement for the same actions, one for the same principals', () => {
    const grant = { accounts: undefined, roles: undefined, users: undefined, organizations: undefined };
    const document = documentOf([
      { ...grant, accounts: ['222222222222'], can: ['publish'] },
      { ...grant, accounts: ['111111111111'], can: ['publish'] },
      { ...grant, accounts: ['111111111111', '222222222222'], can: ['read'] },
    ]);
    const { Statement } = JSON.parse(document) as { Statement: { Principal: unknown; Action: string[] }[] };
    expect(Statement).toHaveLength(1);
    expect(Statement[0]?.Principal).toEqual({ AWS: ['111111111111', '222222222222'] });
    expect(Statement[0]?.Action).toHaveLength(12);
  });

  it('is the same however the service, or a person, wrote it', () => {
    const ours = parsePolicy(
      documentOf([
        { accounts: ['111111111111'], roles: undefined, users: undefined, organizations: undefined, can: ['publish'] },
      ]),
      'it',
    );
    const actions = actionsOf('publish', 'repository') ?? [];
    const theirs = JSON.stringify({
      Version: '2008-10-17',
      Statement: {
        Sid: 'Publish',
        Action: [...actions.map((action) => action.toLowerCase()), ...actions].reverse(),
        Principal: { AWS: ['111111111111'] },
        Effect: 'Allow',
        Resource: ['*'],
        Condition: {},
      },
    });
    expect(samePolicy(ours, parsePolicy(theirs, 'it'))).toBe(true);
  });

  it.each([
    ['not json'],
    ['[]'],
    ['{"Statement": [{"Effect": "Maybe", "Principal": "*", "Action": "x"}]}'],
    ['{"Statement": [{"Effect": "Allow", "Action": "x"}]}'],
    ['{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": [1]}]}'],
  ])('that is none (%s) is an error that says whose it is', (document) => {
    expect(() => parsePolicy(document, 'repository aa')).toThrow(
      /The permissions policy of repository aa cannot be read .* Correct or delete it/,
    );
  });
});

function policyDocumentUnmerged(statements: readonly AccessStatement[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: statements.map((one) => (JSON.parse(policyDocument([one])) as { Statement: unknown[] }).Statement[0]),
  });
}

describe('what widens access', () => {
  const a = '111111111111';
  const widened = (before: readonly AccessStatement[], after: readonly AccessStatement[]): string[] =>
    describeRules(widening(before, after), 'repository');
  const read = actionsOf('read', 'repository') ?? [];

  it.each<[string, AccessStatement[], AccessStatement[], string[]]>([
    ['a new principal', [], [allow(account(a), read)], [`account ${a}: read`]],
    [
      'a new action',
      [allow(account(a), read)],
      [allow(account(a), [...read, 'codeartifact:DeletePackage'])],
      [`account ${a}: DeletePackage`],
    ],
    ['nothing', [allow(account(a), read)], [allow(account(a), read)], []],
    ['less', [allow(account(a), read)], [], []],
    ['what a wildcard covered', [allow(account(a), 'codeartifact:*')], [allow(account(a), read)], []],
    [
      'what a narrower wildcard did not cover',
      [allow(account(a), 'codeartifact:Get*')],
      [allow(account(a), 'codeartifact:*')],
      [`account ${a}: everything`],
    ],
    [
      'what everybody could',
      [statementFrom({ Effect: 'Allow', Principal: '*', Action: read })],
      [allow(account(a), read)],
      [],
    ],
    [
      'a condition that goes',
      [allow(account(a), 'x', { Condition: { Bool: { c: 'true' } } })],
      [allow(account(a), 'x')],
      [`account ${a}: x`],
    ],
    [
      'a condition that comes',
      [allow(account(a), 'x')],
      [allow(account(a), 'x', { Condition: { Bool: { c: 'true' } } })],
      [],
    ],
    [
      'a denial that goes',
      [statementFrom({ Effect: 'Deny', Principal: '*', Action: 'x' })],
      [],
      ['denied to EVERYBODY with an AWS account: x'],
    ],
    [
      'a denial that another replaces',
      [statementFrom({ Effect: 'Deny', Principal: { AWS: a }, Action: 'x' })],
      [statementFrom({ Effect: 'Deny', Principal: '*', Action: '*' })],
      [],
    ],
    [
      'everybody',
      [],
      [statementFrom({ Effect: 'Allow', Principal: '*', Action: read })],
      ['EVERYBODY with an AWS account: read'],
    ],
    [
      'an organization',
      [],
      [
        statementFrom({
          Effect: 'Allow',
          Principal: '*',
          Action: read,
          Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-a1b2c3d4e5'] } },
        }),
      ],
      ['organization o-a1b2c3d4e5: read'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(widened(before, after)).toEqual(expected);
  });

  it('is never said of the same policy, and always of a rule that was nowhere allowed', () => {
    fc.assert(
      fc.property(access('repository'), access('repository'), (first, second) => {
        const [before, after] = [parsePolicy(documentOf(first), 'it'), parsePolicy(documentOf(second), 'it')];
        expect(widening(before, before)).toEqual([]);
        const rules = widening([], after);
        expect(rules).toEqual([...rulesOf(after).values()].filter(({ effect }) => effect === 'Allow'));
        const both = [...before, ...after.filter(({ effect }) => effect === 'Deny')];
        expect(widening(before, both).filter(({ effect }) => effect === 'Allow')).toEqual([]);
      }),
    );
  });

  it('does not hang on a wildcard made to make it hang', () => {
    const long = `codeartifact:${'a*'.repeat(2000)}`;
    const start = widening([allow(account(a), `${long}b`)], [allow(account(a), `codeartifact:${'a'.repeat(4000)}`)]);
    expect(start).toHaveLength(1);
  });
});

describe('macros', () => {
  it('are found again in the actions that they stand for', () => {
    for (const level of ['domain', 'repository'] as const) {
      fc.assert(
        fc.property(fc.subarray(MACROS.filter((macro) => actionsOf(macro, level) !== undefined)), (macros) => {
          const actions = [...new Set(macros.flatMap((macro) => actionsOf(macro, level) ?? []))];
          const found = macrosWithin(actions, level);
          expect(found.rest).toEqual([]);
          expect(new Set(found.macros.flatMap((macro) => actionsOf(macro, level) ?? []))).toEqual(new Set(actions));
        }),
      );
    }
  });

  it('let publish do what the command publish does, but for the token, which is the domain’s', () => {
    expect(['codeartifact:GetAuthorizationToken', ...(actionsOf('publish', 'repository') ?? [])].sort()).toEqual(
      [...(publish.permissions?.['publish']?.actions ?? [])].sort(),
    );
  });

  it('give a repository no right to what counts in the domain alone', () => {
    const repository = MACROS.flatMap((macro) => actionsOf(macro, 'repository') ?? []);
    expect(repository).not.toContain('codeartifact:GetAuthorizationToken');
    expect(repository).not.toContain('codeartifact:PutRepositoryPermissionsPolicy');
    expect(repository.filter((action) => action.includes('*'))).toEqual([]);
  });
});

describe('the partition of a Region', () => {
  it.each([
    ['us-east-1', 'aws'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['cn-north-1', 'aws-cn'],
  ])('%s is in %s', (region, partition) => {
    expect(partitionOf(region)).toBe(partition);
  });
});
