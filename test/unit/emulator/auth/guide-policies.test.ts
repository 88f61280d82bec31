import type { Principal, RequestTag, Target } from '@codeartifact-ci/emulator/auth/types.ts';
import type { RequestSource } from '@codeartifact-ci/emulator/http/request.ts';
import { domainArn, repositoryArn } from '@codeartifact-ci/emulator/store/arns.ts';
import { putPolicy, putTags } from '@codeartifact-ci/emulator/store/resources.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT, allow, httpRequest, OTHER_ACCOUNT, openBench, outcome, policy, type AuthBench } from './support.ts';

let bench: AuthBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

function user(policies: Principal['identityPolicies'], name = 'jo', account = ACCOUNT): Principal {
  const arn = `arn:aws:iam::${account}:user/${name}`;
  return {
    arn,
    account,
    userId: 'AIDAEXAMPLE',
    expires: undefined,
    identityPolicies: policies,
    sessionPolicy: undefined,
  };
}

interface Asked {
  readonly target?: Target;
  readonly tags?: readonly RequestTag[];
  readonly source?: RequestSource;
}
const inRepository = (): Target => ({ kind: 'repository', domain: bench.domain, repository: 'app' });
const packageOf = (namespace: string, name: string): Target => ({
  kind: 'package',
  domain: bench.domain,
  repository: bench.repository,
  at: { format: 'npm', namespace, name },
});
const may = (
  principal: Principal,
  action: string,
  { target = inRepository(), tags = [], source }: Asked = {},
): boolean =>
  outcome(() => bench.authority.authorize(principal, httpRequest(source && { source }), action, target, { tags })) ===
  'allowed';
const onRepository = (document: string): void => {
  putPolicy(
    bench.store,
    { arn: repositoryArn(bench.domain, 'app'), id: 'app', type: 'repository' },
    document,
    undefined,
  );
};
const onDomain = (document: string): void => {
  putPolicy(bench.store, { arn: domainArn(bench.domain), id: 'shop', type: 'domain' }, document, undefined);
};

/** As the user guide's page on tag-based access control has them. */
describe('the guide’s policies on tags', () => {
  const tagged = (key: string, value: string): void =>
    putTags(bench.store, repositoryArn(bench.domain, 'app'), [{ key, value }]);

  it('deny a repository without a tag of the right value', () => {
    const deny = { Effect: 'Deny', Action: 'codeartifact:CreateRepository', Resource: '*' };
    const admin = user([
      allow('codeartifact:*'),
      policy(
        { ...deny, Condition: { Null: { 'aws:RequestTag/costcenter': 'true' } } },
        { ...deny, Condition: { 'ForAnyValue:StringNotEquals': { 'aws:RequestTag/costcenter': ['1', '2'] } } },
      ),
    ]);
    expect(may(admin, 'CreateRepository')).toBe(false);
    expect(may(admin, 'CreateRepository', { tags: [{ key: 'costcenter', value: '2' }] })).toBe(true);
    expect(may(admin, 'CreateRepository', { tags: [{ key: 'costcenter', value: '3' }] })).toBe(false);
    expect(may(admin, 'CreateRepository', { tags: [{ key: 'other', value: '1' }] })).toBe(false);
  });

  it('deny what is tagged in a certain way', () => {
    const Condition = { StringEquals: { 'aws:ResourceTag/Key1': ['Value1', 'Value2'] } };
    const deny = {
      Effect: 'Deny',
      Action: ['codeartifact:ReadFromRepository', 'codeartifact:ListPackages'],
      Resource: '*',
    };
    const admin = user([allow('codeartifact:*'), policy({ ...deny, Condition })]);
    expect(may(admin, 'ReadFromRepository')).toBe(true);
    tagged('Key1', 'Value2');
    expect(may(admin, 'ReadFromRepository')).toBe(false);
    expect(may(admin, 'DescribeRepository')).toBe(true);
  });

  it('allow what is tagged in a certain way, while no other tag comes with the request', () => {
    const reader = user([
      allow(['codeartifact:UpdateRepository', 'codeartifact:ListPackages'], {
        Condition: {
          StringEquals: { 'aws:ResourceTag/Key1': 'Value1' },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['Key1'] },
        },
      }),
    ]);
    expect(may(reader, 'ListPackages')).toBe(false);
    tagged('Key1', 'Value1');
    expect(may(reader, 'ListPackages')).toBe(true);
    expect(may(reader, 'ListPackages', { tags: [{ key: 'Key2', value: '' }] })).toBe(false);
  });

  it('allow a repository with the right tag and no other', () => {
    const maker = user([
      allow(['codeartifact:CreateRepository', 'codeartifact:TagResource'], {
        Condition: {
          StringEquals: { 'aws:RequestTag/Key1': 'Value1' },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['Key1'] },
        },
      }),
    ]);
    const right = { key: 'Key1', value: 'Value1' };
    for (const action of ['CreateRepository', 'TagResource']) {
      expect(may(maker, action, { tags: [right] })).toBe(true);
      expect(may(maker, action, { tags: [right, { key: 'Key2', value: '' }] })).toBe(false);
      expect(may(maker, action, { tags: [{ key: 'key1', value: 'Value1' }] })).toBe(false);
      expect(may(maker, action)).toBe(false);
    }
  });
});

/** As the user guide's pages on repository and domain policies have them. */
describe('the guide’s policies of resources', () => {
  it('let one user of an account read', () => {
    const bob = `arn:aws:iam::${ACCOUNT}:user/bob`;
    onRepository(allow('codeartifact:ReadFromRepository', { Principal: { AWS: bob } }));
    expect(may(user([], 'bob'), 'ReadFromRepository')).toBe(true);
    expect(may(user([], 'alice'), 'ReadFromRepository')).toBe(false);
    expect(may(user([], 'bob'), 'ListPackages')).toBe(false);
  });

  it('let an account publish one package, or all of a repository', () => {
    const root = { Principal: { AWS: `arn:aws:iam::${OTHER_ACCOUNT}:root` } };
    const ui = `arn:aws:codeartifact:us-east-1:${ACCOUNT}:package/shop/app/npm/parity/ui`;
    const theirs = user('all', 'ci', OTHER_ACCOUNT);
    onRepository(allow('codeartifact:PublishPackageVersion', { ...root, Resource: ui }));
    expect(may(theirs, 'PublishPackageVersion', { target: packageOf('parity', 'ui') })).toBe(true);
    expect(may(theirs, 'PublishPackageVersion', { target: packageOf('parity', 'api') })).toBe(false);
    onRepository(allow('codeartifact:PublishPackageVersion', root));
    expect(may(theirs, 'PublishPackageVersion', { target: packageOf('', 'react') })).toBe(true);
  });

  it('have no way to let some packages be read: reading is of a repository', () => {
    const Resource = `arn:aws:codeartifact:us-east-1:${ACCOUNT}:package/shop/app/npm//react`;
    onRepository(allow('codeartifact:ReadFromRepository', { Principal: { AWS: ACCOUNT }, Resource }));
    expect(may(user([allow('codeartifact:ReadFromRepository', { Resource })]), 'ReadFromRepository')).toBe(false);
  });

  it('let all accounts of an organization in, and no others', () => {
    const Condition = { StringEquals: { 'aws:PrincipalOrgID': ['o-emulator00'] } };
    onDomain(
      allow(['codeartifact:DescribeDomain', 'codeartifact:GetAuthorizationToken'], { Principal: '*', Condition }),
    );
    const domain: Target = { kind: 'domain', domain: bench.domain };
    const theirs = user('all', 'ci', OTHER_ACCOUNT);
    expect(may(theirs, 'DescribeDomain', { target: domain })).toBe(true);
    onDomain(
      allow('codeartifact:DescribeDomain', {
        Principal: '*',
        Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-another000'] } },
      }),
    );
    expect(may(theirs, 'DescribeDomain', { target: domain })).toBe(false);
  });
});

describe('a perimeter around a repository', () => {
  /** As AWS's data perimeter policies have it: from our networks, or by a service, and for nobody else. */
  const PERIMETER = policy({
    Effect: 'Deny',
    Principal: '*',
    Action: 'codeartifact:*',
    Resource: '*',
    Condition: {
      NotIpAddressIfExists: { 'aws:SourceIp': ['203.0.113.0/24', '2001:db8:1::/48'] },
      StringNotEqualsIfExists: { 'aws:SourceVpce': ['vpce-1a2b3c4d'] },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false', 'aws:ViaAWSService': 'false' },
      ArnNotLikeIfExists: { 'aws:PrincipalArn': [`arn:aws:iam::${ACCOUNT}:role/break-glass`] },
    },
  });

  it.each<[string, RequestSource, boolean]>([
    ['an address of the office', { ip: '203.0.113.9' }, true],
    ['an IPv6 address of the office', { ip: '2001:db8:1:2::3' }, true],
    ['an IPv6 address of somebody else', { ip: '2001:db8:2::1' }, false],
    ['an address of somebody else', { ip: '198.51.100.1' }, false],
    ['the VPC endpoint', { ip: '10.0.0.7', vpcEndpoint: 'vpce-1a2b3c4d' }, true],
    ['the VPC endpoint of somebody else', { ip: '203.0.113.9', vpcEndpoint: 'vpce-ffffffff' }, false],
  ])('judges by where requests come from: %s', (_what, source, expected) => {
    onRepository(PERIMETER);
    expect(may(user('all'), 'ReadFromRepository', { source })).toBe(expected);
  });
});
