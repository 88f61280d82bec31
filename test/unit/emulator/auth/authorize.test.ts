import type { Principal, Target, Wanted } from '@codeartifact-ci/emulator/auth/types.ts';
import { domainArn, repositoryArn } from '@codeartifact-ci/emulator/store/arns.ts';
import { putPolicy, putTags } from '@codeartifact-ci/emulator/store/resources.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT, allow, httpRequest, OTHER_ACCOUNT, openBench, outcome, policy, type AuthBench } from './support.ts';

const USER = `arn:aws:iam::${ACCOUNT}:user/jo`;
const REPOSITORY = `arn:aws:codeartifact:us-east-1:${ACCOUNT}:repository/shop/app`;
const PACKAGE = `arn:aws:codeartifact:us-east-1:${ACCOUNT}:package/shop/app/npm//lodash`;

let bench: AuthBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

function user(identityPolicies: Principal['identityPolicies'], account = ACCOUNT): Principal {
  const arn = `arn:aws:iam::${account}:user/jo`;
  return { arn, account, userId: 'AIDAEXAMPLE', expires: undefined, identityPolicies, sessionPolicy: undefined };
}

function session(sessionPolicy: string | undefined): Principal {
  const arn = `arn:aws:sts::${ACCOUNT}:assumed-role/ci/build`;
  return {
    ...user('all'),
    arn,
    roleArn: `arn:aws:iam::${ACCOUNT}:role/ci`,
    expires: Number.MAX_SAFE_INTEGER,
    sessionPolicy,
  };
}

const may = (principal: Principal, action: string, target: Target, wanted?: Wanted): string =>
  outcome(() => bench.authority.authorize(principal, httpRequest(), action, target, wanted));
const inDomain = (): Target => ({ kind: 'domain', domain: bench.domain });
const inRepository = (): Target => ({ kind: 'repository', domain: bench.domain, repository: 'app' });
const onPackage = (): Target => ({
  kind: 'package',
  domain: bench.domain,
  repository: bench.repository,
  at: { format: 'npm', namespace: '', name: 'lodash' },
});
const setDomainPolicy = (document: string): void => {
  putPolicy(bench.store, { arn: domainArn(bench.domain), id: 'shop', type: 'domain' }, document, undefined);
};
const setRepositoryPolicy = (document: string): void => {
  putPolicy(
    bench.store,
    { arn: repositoryArn(bench.domain, 'app'), id: 'app', type: 'repository' },
    document,
    undefined,
  );
};

describe('the wording of a refusal', () => {
  const message = (who: string, action: string, resource: string, reason: string): string =>
    `AccessDeniedException: User: ${who} is not authorized to perform: codeartifact:${action} on resource: ${resource} ${reason}`;

  it('names the identity policies that do not allow', () => {
    expect(may(user([]), 'PublishPackageVersion', onPackage())).toBe(
      message(
        USER,
        'PublishPackageVersion',
        PACKAGE,
        'because no identity-based policy allows the codeartifact:PublishPackageVersion action',
      ),
    );
  });

  it('names the session policy', () => {
    const caller = session(allow('codeartifact:ReadFromRepository'));
    expect(may(caller, 'ReadFromRepository', inRepository())).toBe('allowed');
    expect(may(caller, 'PublishPackageVersion', onPackage())).toBe(
      message(
        caller.arn,
        'PublishPackageVersion',
        PACKAGE,
        'because no session policy allows the codeartifact:PublishPackageVersion action',
      ),
    );
  });

  it('names the resource policies across accounts', () => {
    const caller = user('all', OTHER_ACCOUNT);
    expect(may(caller, 'ReadFromRepository', inRepository())).toBe(
      message(
        caller.arn,
        'ReadFromRepository',
        REPOSITORY,
        'because no resource-based policy allows the codeartifact:ReadFromRepository action',
      ),
    );
  });

  it.each<[string, (deny: string) => Principal, string]>([
    ['an identity-based', (deny) => user([allow('*'), deny]), USER],
    ['a session', session, `arn:aws:sts::${ACCOUNT}:assumed-role/ci/build`],
  ])('names the explicit deny in %s policy', (kind, caller, who) => {
    const deny = policy({ Effect: 'Deny', Action: 'codeartifact:Read*', Resource: '*' });
    expect(may(caller(deny), 'ReadFromRepository', inRepository())).toBe(
      message(who, 'ReadFromRepository', REPOSITORY, `with an explicit deny in ${kind} policy`),
    );
  });

  it('names the explicit deny in a resource-based policy', () => {
    setRepositoryPolicy(policy({ Effect: 'Deny', Action: '*', Resource: '*', Principal: '*' }));
    expect(may(user('all'), 'ReadFromRepository', inRepository())).toBe(
      message(USER, 'ReadFromRepository', REPOSITORY, 'with an explicit deny in a resource-based policy'),
    );
  });
});

describe('the policies that have a say', () => {
  const denyAll = policy({ Effect: 'Deny', Action: '*', Resource: '*', Principal: '*' });

  it.each<[string, Target['kind'], boolean, boolean]>([
    ['ListDomains', 'account', false, false],
    ['ListRepositories', 'account', false, false],
    ['CreateDomain', 'new-domain', false, false],
    ['DescribeDomain', 'domain', true, false],
    ['ListRepositoriesInDomain', 'domain', true, false],
    ['CreatePackageGroup', 'package-group', true, false],
    ['CreateRepository', 'repository', true, false],
    ['PutDomainPermissionsPolicy', 'domain', false, false],
    ['PutRepositoryPermissionsPolicy', 'repository', true, false],
    ['DeleteRepositoryPermissionsPolicy', 'repository', true, true],
    ['ReadFromRepository', 'repository', true, true],
    ['AssociateWithDownstreamRepository', 'repository', true, true],
    ['PublishPackageVersion', 'package', true, true],
  ])('%s: on %s, of the domain %p, of the repository %p', (action, kind, ofDomain, ofRepository) => {
    const target: Target =
      kind === 'account'
        ? { kind, region: 'us-east-1' }
        : kind === 'new-domain'
          ? { kind, region: 'us-east-1', name: 'new' }
          : kind === 'domain'
            ? inDomain()
            : kind === 'package-group'
              ? { kind, domain: bench.domain, pattern: '/npm/*' }
              : kind === 'repository'
                ? inRepository()
                : onPackage();
    setRepositoryPolicy(denyAll);
    expect(may(user('all'), action, target) === 'allowed').toBe(!ofRepository);
    setRepositoryPolicy(policy({ Effect: 'Allow', Action: 'sts:*', Resource: '*', Principal: '*' }));
    setDomainPolicy(denyAll);
    expect(may(user('all'), action, target) === 'allowed').toBe(!ofDomain);
  });
});

describe('a policy of a resource', () => {
  it('of the domain gives access to what is in its repositories', () => {
    setDomainPolicy(allow('codeartifact:ReadFromRepository', { Principal: { AWS: USER } }));
    expect(may(user([]), 'ReadFromRepository', inRepository())).toBe('allowed');
    expect(may(user([]), 'DescribeRepository', inRepository())).toMatch(/^AccessDeniedException/);
  });

  it('may let single packages be published', () => {
    setRepositoryPolicy(
      allow('codeartifact:PublishPackageVersion', {
        Principal: { AWS: USER },
        Resource: `arn:aws:codeartifact:us-east-1:${ACCOUNT}:package/shop/app/npm//lod*`,
      }),
    );
    const other: Target = { ...onPackage(), at: { format: 'npm', namespace: 'types', name: 'lodash' } } as Target;
    expect(may(user([]), 'PublishPackageVersion', onPackage())).toBe('allowed');
    expect(may(user([]), 'PublishPackageVersion', other)).toMatch(/^AccessDeniedException/);
  });

  it('takes effect at once when it is replaced', () => {
    setRepositoryPolicy(allow('codeartifact:*', { Principal: { AWS: USER } }));
    expect(may(user([]), 'DescribeRepository', inRepository())).toBe('allowed');
    setRepositoryPolicy(allow('sts:*', { Principal: { AWS: USER } }));
    expect(may(user([]), 'DescribeRepository', inRepository())).toMatch(/^AccessDeniedException/);
  });
});

describe('conditions see', () => {
  it('the tags of the resource', () => {
    const policies = [allow('*', { Condition: { StringEquals: { 'aws:ResourceTag/Team': 'web' } } })];
    expect(may(user(policies), 'DescribeRepository', inRepository())).toMatch(/^AccessDeniedException/);
    putTags(bench.store, repositoryArn(bench.domain, 'app'), [{ key: 'team', value: 'web' }]);
    expect(may(user(policies), 'DescribeRepository', inRepository())).toBe('allowed');
    expect(may(user(policies), 'DescribeDomain', inDomain())).toMatch(/^AccessDeniedException/);
  });

  it('the tags of the request', () => {
    const policies = [
      allow('*', {
        Condition: {
          StringEquals: { 'aws:RequestTag/team': 'web' },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] },
        },
      }),
    ];
    const tagging = (tags: { key: string; value?: string }[] = []): string =>
      may(user(policies), 'TagResource', inRepository(), { tags });
    expect(tagging([{ key: 'team', value: 'web' }])).toBe('allowed');
    expect(tagging([{ key: 'team', value: 'web' }, { key: 'x' }])).toMatch(/^AccessDeniedException/);
    expect(tagging()).toMatch(/^AccessDeniedException/);
  });

  it('a session as its role', () => {
    setRepositoryPolicy(
      policy({
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Principal: '*',
        Condition: { StringNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/ci' } },
      }),
    );
    expect(may(session(undefined), 'DescribeRepository', inRepository())).toBe('allowed');
    expect(may(user('all'), 'DescribeRepository', inRepository())).toMatch(/explicit deny/);
  });
});

describe('GetAuthorizationToken', () => {
  const GET = 'codeartifact:GetAuthorizationToken';
  const forCodeArtifact = { Condition: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } } };
  const refused = (kind: string): string =>
    `AccessDeniedException: User: ${USER} is not authorized to perform: sts:GetServiceBearerToken on resource: * because no ${kind} policy allows the sts:GetServiceBearerToken action`;

  it('needs sts:GetServiceBearerToken', () => {
    expect(may(user([allow(GET)]), 'GetAuthorizationToken', inDomain())).toBe(refused('identity-based'));
    const both = [allow(GET), allow('sts:GetServiceBearerToken', forCodeArtifact)];
    expect(may(user(both), 'GetAuthorizationToken', inDomain())).toBe('allowed');
  });

  it('can be limited to tokens that last no longer than so', () => {
    const condition = { NumericLessThanEquals: { 'sts:DurationSeconds': '3600' } };
    const caller = user([allow(GET), allow('sts:GetServiceBearerToken', { Condition: condition })]);
    expect(may(caller, 'GetAuthorizationToken', inDomain(), { seconds: 3600 })).toBe('allowed');
    expect(may(caller, 'GetAuthorizationToken', inDomain(), { seconds: 3601 })).toBe(refused('identity-based'));
  });

  it('does not get it from a resource policy', () => {
    setDomainPolicy(allow([GET, 'sts:GetServiceBearerToken'], { Principal: { AWS: USER } }));
    expect(may(user([]), 'GetAuthorizationToken', inDomain())).toBe(refused('identity-based'));
  });

  it('needs it in the session policy too', () => {
    const { arn } = session(undefined);
    expect(may(session(allow(GET)), 'GetAuthorizationToken', inDomain())).toBe(refused('session').replace(USER, arn));
  });

  it('works across accounts with the domain policy', () => {
    setDomainPolicy(allow(GET, { Principal: { AWS: OTHER_ACCOUNT } }));
    expect(may(user('all', OTHER_ACCOUNT), 'GetAuthorizationToken', inDomain())).toBe('allowed');
  });
});
