import { decide, evaluate, type PolicyRequest } from '@codeartifact-ci/emulator/auth/evaluation.ts';
import { parsePolicy, type PolicyKind } from '@codeartifact-ci/emulator/auth/policy.ts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACCOUNT, OTHER_ACCOUNT, policy } from './support.ts';

const ROLE = `arn:aws:iam::${ACCOUNT}:role/ci/publish`;
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/publish/build`;
const USER = `arn:aws:iam::${ACCOUNT}:user/jo`;

type StatementText = Readonly<Record<string, unknown>>;

interface Layers {
  readonly identity: readonly StatementText[];
  readonly session: readonly StatementText[] | undefined;
  readonly resource: readonly StatementText[];
}

function refusal({ identity, session, resource }: Layers, request: PolicyRequest, owner = ACCOUNT) {
  const opinion = (statements: readonly StatementText[], kind: PolicyKind) =>
    evaluate(statements.length === 0 ? [] : [parsePolicy(policy(...statements), kind)], request);
  return decide({
    sameAccount: owner === request.caller?.account,
    identity: opinion(identity, 'identity'),
    session: session && opinion(session, 'identity'),
    resource: opinion(resource, 'resource'),
  });
}

const effect = fc.constantFrom('Allow', 'Deny');
const actionPattern = fc.constantFrom(
  '*',
  'codeartifact:*',
  'codeartifact:Read*',
  'codeartifact:PublishPackageVersion',
);
const resourcePattern = fc.constantFrom(
  '*',
  'arn:aws:codeartifact:*',
  'arn:aws:codeartifact:us-east-1:*:repository/shop/*',
);
const principal = fc.constantFrom('*', ACCOUNT, OTHER_ACCOUNT, ROLE, SESSION, USER);
const condition = fc.option(
  fc.constantFrom(
    { StringEquals: { 'aws:PrincipalAccount': ACCOUNT } },
    { StringNotEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } },
  ),
  { nil: undefined },
);

const identityStatement = fc.record({
  Effect: effect,
  Action: actionPattern,
  Resource: resourcePattern,
  Condition: condition,
});
const resourceStatement = fc.record({
  Effect: effect,
  Action: actionPattern,
  Resource: resourcePattern,
  Condition: condition,
  Principal: principal.map((AWS) => ({ AWS })),
});
const layers: fc.Arbitrary<Layers> = fc.record({
  identity: fc.array(identityStatement, { maxLength: 3 }),
  session: fc.option(fc.array(identityStatement, { minLength: 1, maxLength: 3 }), { nil: undefined }),
  resource: fc.array(resourceStatement, { maxLength: 3 }),
});
const request: fc.Arbitrary<PolicyRequest> = fc.record({
  action: fc.constantFrom(
    'codeartifact:ReadFromRepository',
    'codeartifact:PublishPackageVersion',
    'codeartifact:readfromrepository',
  ),
  resource: fc.constantFrom('*', `arn:aws:codeartifact:us-east-1:${ACCOUNT}:repository/shop/app`),
  caller: fc.constantFrom(
    { arn: SESSION, roleArn: ROLE, account: ACCOUNT, userId: 'AROAEXAMPLE:build' },
    { arn: USER, account: ACCOUNT, userId: 'AIDAEXAMPLE' },
  ),
  keys: fc.constant(new Map([['aws:principalaccount', [ACCOUNT]]])),
});
const owner = fc.constantFrom(ACCOUNT, OTHER_ACCOUNT);
const RUNS = { numRuns: 500 };

describe('whatever the policies', () => {
  it('a deny that applies wins, in every layer', () => {
    const everything = { Effect: 'Deny', Action: '*', Resource: '*' };
    fc.assert(
      fc.property(
        layers,
        request,
        owner,
        fc.constantFrom('identity', 'session', 'resource'),
        (given, wish, account, layer) => {
          const added = layer === 'resource' ? { ...everything, Principal: '*' } : everything;
          const denied = { ...given, [layer]: [...(given[layer] ?? []), added] };
          expect(refusal(denied, wish, account)).toMatchObject({ explicit: true });
        },
      ),
      RUNS,
    );
  });

  it('another allow never takes access away', () => {
    fc.assert(
      fc.property(layers, request, owner, identityStatement, resourceStatement, (given, wish, account, own, theirs) => {
        fc.pre(refusal(given, wish, account) === undefined);
        const wider: Layers = {
          identity: [...given.identity, { ...own, Effect: 'Allow' }],
          session: given.session && [...given.session, { ...own, Effect: 'Allow' }],
          resource: [...given.resource, { ...theirs, Effect: 'Allow' }],
        };
        expect(refusal(wider, wish, account)).toBeUndefined();
      }),
      { ...RUNS, maxSkipsPerRun: 1000 },
    );
  });

  it('a session policy never widens', () => {
    fc.assert(
      fc.property(layers, request, owner, (given, wish, account) => {
        fc.pre(refusal({ ...given, session: undefined }, wish, account) !== undefined);
        expect(refusal(given, wish, account)).toBeDefined();
      }),
      { ...RUNS, maxSkipsPerRun: 1000 },
    );
  });

  it('across accounts neither side suffices', () => {
    fc.assert(
      fc.property(layers, request, (given, wish) => {
        expect(refusal({ ...given, resource: [] }, wish, OTHER_ACCOUNT)).toBeDefined();
        expect(refusal({ ...given, identity: [] }, wish, OTHER_ACCOUNT)).toBeDefined();
      }),
      RUNS,
    );
  });
});

describe('what a resource policy gives', () => {
  const READ = 'codeartifact:ReadFromRepository';
  const give = (AWS: string): readonly StatementText[] => [
    { Effect: 'Allow', Action: READ, Resource: '*', Principal: { AWS } },
  ];
  const nothing = [{ Effect: 'Allow', Action: 'sts:*', Resource: '*' }];
  const asked: PolicyRequest = {
    action: READ,
    resource: `arn:aws:codeartifact:us-east-1:${ACCOUNT}:repository/shop/app`,
    caller: { arn: SESSION, roleArn: ROLE, account: ACCOUNT, userId: 'AROAEXAMPLE:build' },
    keys: new Map(),
  };

  it.each<[string, string, readonly StatementText[] | undefined, string | undefined]>([
    ['to the role, suffices', ROLE, undefined, undefined],
    ['to the role, is limited by the session policy', ROLE, nothing, 'session'],
    ['to the session, is not limited', SESSION, nothing, undefined],
    ['to everybody, is not limited', '*', nothing, undefined],
    ['to the account, waits for its own policies', ACCOUNT, undefined, 'identity-based'],
    ['to the account by its root, waits too', `arn:aws:iam::${ACCOUNT}:root`, undefined, 'identity-based'],
    ['to another role, is not ours', `arn:aws:iam::${ACCOUNT}:role/publish`, undefined, 'identity-based'],
  ])('%s', (_what, to, session, layer) => {
    expect(refusal({ identity: [], session, resource: give(to) }, asked)?.layer).toBe(layer);
  });

  it('lets another account in together with its own policies', () => {
    const caller = { arn: `arn:aws:iam::${OTHER_ACCOUNT}:user/x`, account: OTHER_ACCOUNT, userId: 'AIDAOTHER' };
    const identity = [{ Effect: 'Allow', Action: '*', Resource: '*' }];
    expect(
      refusal({ identity, session: undefined, resource: give(OTHER_ACCOUNT) }, { ...asked, caller }),
    ).toBeUndefined();
    expect(refusal({ identity, session: undefined, resource: [] }, { ...asked, caller })).toEqual({
      layer: 'resource-based',
      explicit: false,
    });
    expect(refusal({ identity: [], session: undefined, resource: give(OTHER_ACCOUNT) }, { ...asked, caller })).toEqual({
      layer: 'identity-based',
      explicit: false,
    });
  });
});

describe('a condition', () => {
  const holds = (operator: string, key: string, wanted: unknown, values: readonly string[] | undefined): boolean => {
    const document = policy({
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
      Condition: { [operator]: { [key]: wanted } },
    });
    const keys = new Map(values === undefined ? [] : [[key.toLowerCase(), values]]);
    const asked = { action: 'a:b', resource: '*', caller: undefined, keys };
    return evaluate([parsePolicy(document, 'identity')], asked).allowed !== undefined;
  };
  const ORG = 'aws:PrincipalOrgID';
  const TAGS = 'aws:TagKeys';

  it.each<[string, string, unknown, readonly string[] | undefined, boolean]>([
    ['StringEquals', ORG, 'a', ['a'], true],
    ['StringEquals', ORG, ['b', 'a'], ['a'], true],
    ['StringEquals', ORG, 'A', ['a'], false],
    ['StringEquals', ORG, 'a', undefined, false],
    ['StringEqualsIfExists', ORG, 'a', undefined, true],
    ['StringEqualsIfExists', ORG, 'a', ['b'], false],
    ['StringNotEquals', ORG, ['a', 'b'], ['b'], false],
    ['StringNotEquals', ORG, ['a', 'b'], ['c'], true],
    ['StringNotEquals', ORG, 'a', undefined, true],
    ['StringLike', ORG, 'o-*', ['o-1'], true],
    ['StringEquals', ORG, 'o-*', ['o-1'], false],
    ['StringNotLike', ORG, 'o-*', ['o-1'], false],
    ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/ci/*', [ROLE], true],
    ['ArnEquals', 'aws:PrincipalArn', 'arn:aws:iam::*:role/other', [ROLE], false],
    ['Bool', 'aws:SecureTransport', false, ['true'], false],
    ['Bool', 'aws:SecureTransport', 'TRUE', ['true'], true],
    ['ForAnyValue:StringEquals', TAGS, ['a', 'b'], ['c', 'b'], true],
    ['ForAnyValue:StringEquals', TAGS, ['a'], [], false],
    ['ForAnyValue:StringNotEquals', TAGS, ['a'], undefined, false],
    ['ForAllValues:StringEquals', TAGS, ['a', 'b'], ['a', 'b'], true],
    ['ForAllValues:StringEquals', TAGS, ['a'], ['a', 'b'], false],
    ['ForAllValues:StringEquals', TAGS, ['a'], undefined, true],
  ])('%s %s %j of %j: %p', (operator, key, wanted, values, expected) => {
    expect(holds(operator, key, wanted, values)).toBe(expected);
  });
});
