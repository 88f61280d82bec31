import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CONSENT, decide, evaluate, SILENCE } from '@codeartifact-ci/emulator/auth/evaluation.ts';
import { parsePolicy as parseEmulated } from '@codeartifact-ci/emulator/auth/policy.ts';
import { answer, overall, type Grounds, type Question } from '../../../../../actions/provision/can/answer.ts';
import type { Caller } from '../../../../../actions/provision/policy/evaluate.ts';
import { parsePolicy } from '../../../../../actions/provision/policy/policy.ts';
import { freshRestrictions } from '../../../../../actions/provision/state/outcome.ts';

const OWNER = '123456789012';
const ARN = `arn:aws:codeartifact:us-east-1:${OWNER}`;
const RESOURCES = [
  `${ARN}:domain/my-org`,
  `${ARN}:repository/my-org/team`,
  `${ARN}:package/my-org/team/npm/acme/web`,
  `${ARN}:package/my-org/team/npm//left-pad`,
];
const ACTIONS = ['ReadFromRepository', 'PublishPackageVersion', 'DescribeRepository', 'GetAuthorizationToken'];
const CALLERS: readonly Caller[] = [
  { account: OWNER, arn: `arn:aws:sts::${OWNER}:assumed-role/ci/run` },
  { account: OWNER, arn: `arn:aws:iam::${OWNER}:user/alice` },
  { account: '222222222222', arn: 'arn:aws:sts::222222222222:assumed-role/ci/run' },
  { account: '222222222222', arn: 'arn:aws:iam::222222222222:user/bob' },
];

const statement = fc
  .record({
    Effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
    Principal: fc.constantFrom<unknown>(
      '*',
      { AWS: '*' },
      { AWS: OWNER },
      { AWS: `arn:aws:iam::${OWNER}:root` },
      { AWS: [`arn:aws:iam::${OWNER}:role/ci`] },
      { AWS: [`arn:aws:iam::${OWNER}:user/alice`, '222222222222'] },
      { AWS: 'arn:aws:iam::222222222222:role/ci' },
      { AWS: `arn:aws:sts::${OWNER}:assumed-role/ci/run` },
      { AWS: 'arn:aws:iam::333333333333:root' },
    ),
    Action: fc.constantFrom<unknown>(
      'codeartifact:*',
      'codeartifact:Read*',
      ['codeartifact:PublishPackageVersion', 'CODEARTIFACT:describerepository'],
      'codeartifact:?etAuthorizationToken',
    ),
    Resource: fc.constantFrom<unknown>('*', RESOURCES[1], [`${ARN}:package/my-org/team/npm/*`], `${ARN}:package/*/web`),
    Condition: fc.constantFrom<unknown>(
      undefined,
      undefined,
      { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${OWNER}:role/*` } },
      { ArnNotEquals: { 'aws:principalarn': `arn:aws:iam::${OWNER}:user/alice` } },
      { StringEquals: { 'AWS:PrincipalAccount': [OWNER, '333333333333'] } },
      { StringNotEquals: { 'aws:PrincipalAccount': OWNER } },
    ),
  })
  .map((members) => JSON.parse(JSON.stringify(members)) as object);
const policy = fc
  .array(statement, { minLength: 1, maxLength: 3 })
  .map((Statement) => JSON.stringify({ Version: '2012-10-17', Statement }));

/** What the emulator, which shares no code with us, makes of it: without and with an identity policy that allows all. */
function emulated(documents: readonly string[], { action, resource, caller }: Question): [boolean, boolean] {
  const session = /:assumed-role\/([^/]+)\//.exec(caller.arn)?.[1];
  const roleArn = session === undefined ? undefined : `arn:aws:iam::${caller.account}:role/${session}`;
  const opinion = evaluate(
    documents.map((document) => parseEmulated(document, 'resource')),
    {
      action,
      resource,
      caller: { ...caller, roleArn, userId: 'AIDAEXAMPLE' },
      keys: new Map([
        ['aws:principalarn', [roleArn ?? caller.arn]],
        ['aws:principalaccount', [caller.account]],
      ]),
    },
  );
  const allowed = (identity: typeof SILENCE): boolean =>
    decide({ sameAccount: caller.account === OWNER, identity, session: undefined, resource: opinion }) === undefined;
  return [allowed(SILENCE), allowed(CONSENT)];
}

describe('what somebody can do', () => {
  it('is what the emulator allows, over ten thousand random policies', () => {
    const verdicts = new Map<string, number>();
    fc.assert(
      fc.property(
        policy,
        policy,
        fc.constantFrom(...CALLERS),
        fc.constantFrom(...ACTIONS),
        fc.constantFrom(...RESOURCES),
        (domain, repository, caller, name, resource) => {
          const question = { caller, action: `codeartifact:${name}`, resource, repository: 'team', package: undefined };
          const grounds: Grounds = {
            owner: OWNER,
            domain: parsePolicy(domain, 'it'),
            repository: parsePolicy(repository, 'it'),
            groups: new Map(),
          };
          const { verdict } = answer(question, grounds);
          verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
          const expected = { yes: [true, true], no: [false, false], identity: [false, true], condition: [] }[verdict];
          expect(emulated([domain, repository], question)).toEqual(expected);
        },
      ),
      // Two policies each; many more in `npm run proof`.
      { numRuns: 5_000 },
    );
    // Each answer came up, or the comparison would say little.
    expect([...verdicts.keys()].sort()).toEqual(['identity', 'no', 'yes']);
  });

  const publish = { action: 'codeartifact:PublishPackageVersion', caller: CALLERS[1] ?? { account: '', arn: '' } };
  const question: Question = {
    ...publish,
    resource: RESOURCES[2] ?? '',
    repository: 'team',
    package: { format: 'npm', namespace: 'acme', name: 'web' },
  };
  const allow = parsePolicy(
    JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] }),
    'it',
  );
  const group = (mode: 'BLOCK' | 'ALLOW_SPECIFIC_REPOSITORIES', repositories: readonly string[] = []): Grounds => ({
    owner: OWNER,
    domain: allow,
    repository: [],
    groups: new Map([
      ['/*', { restrictions: freshRestrictions('/*') }],
      ['/npm/acme/*', { restrictions: { ...freshRestrictions('/npm/*'), PUBLISH: { mode, repositories } } }],
    ]),
  });

  it.each([
    [group('BLOCK'), 'no', "a package group blocks publishing it ('publish: block')"],
    [group('ALLOW_SPECIFIC_REPOSITORIES', ['other']), 'no', 'a package group lets it be published to other alone'],
    [group('ALLOW_SPECIFIC_REPOSITORIES', ['team']), 'yes', "allowed by the domain's policy"],
  ])('hangs on the origin of a package as well', (grounds, verdict, because) => {
    expect(answer(question, grounds)).toEqual({
      action: 'codeartifact:PublishPackageVersion',
      verdict,
      because: expect.stringContaining(because) as unknown,
    });
  });

  it('asks no package group about other actions or other packages', () => {
    const read = { ...question, action: 'codeartifact:ReadFromRepository' };
    expect(answer(read, group('BLOCK')).verdict).toBe('yes');
    const other = { ...question, package: { format: 'npm', namespace: '', name: 'left-pad' } as const };
    expect(answer(other, group('BLOCK')).verdict).toBe('yes');
  });

  it('leaves open what a condition decides that only AWS can see', () => {
    const conditional = (Effect: string) =>
      parsePolicy(
        JSON.stringify({
          Statement: {
            Effect,
            Principal: '*',
            Action: '*',
            Resource: '*',
            Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
          },
        }),
        'it',
      );
    const grounds = { owner: OWNER, repository: [], groups: new Map() };
    expect(answer(question, { ...grounds, domain: conditional('Allow') }).verdict).toBe('condition');
    expect(answer(question, { ...grounds, domain: [...allow, ...conditional('Deny')] }).verdict).toBe('condition');
  });

  it('comes to the worst of its actions', () => {
    const of = (...verdicts: ('yes' | 'no' | 'identity' | 'condition')[]) =>
      overall(verdicts.map((verdict) => ({ action: 'x', verdict, because: '' })));
    expect(of('yes', 'identity')).toBe('identity');
    expect(of('identity', 'condition', 'yes')).toBe('condition');
    expect(of('yes', 'no')).toBe('no');
    expect(of('yes')).toBe('yes');
  });
});
