import { expect } from '@jest/globals';
import { ACCOUNT, PERMIT, send } from './world.ts';
import {
  GROUP,
  MAIN,
  arn,
  domain,
  group,
  main,
  manyRepositories,
  names,
  noDomain,
  noGroup,
  noPolicy,
  noRepository,
  stale,
  tags,
  type Failure,
  type OperationCase,
} from './operation-case.ts';
import { PACKAGE_CASES } from './package-operations.ts';

/** Every operation of the API. */
export const CASES: Readonly<Record<string, OperationCase>> = {
  ...PACKAGE_CASES,
  AssociateExternalConnection: {
    input: { domain, repository: 'prod', externalConnection: 'public:pypi' },
    reply: { repository: { name: 'prod', externalConnections: [{ externalConnectionName: 'public:pypi' }] } },
    on: 'repository/team/prod',
    notFound: noRepository,
    conflict: [
      { change: { repository: 'main' }, names: { resourceId: 'main', resourceType: 'repository' } },
      { change: { repository: 'store', externalConnection: 'public:npmjs' }, names: { resourceId: 'store' } },
    ],
    quota: [{ change: { repository: 'store' }, names: { resourceId: 'store', resourceType: 'repository' } }],
    invalid: [{ change: { externalConnection: 'public:elsewhere' } }],
  },
  CreateDomain: {
    input: { domain: 'third', encryptionKey: 'alias/mine', tags: [{ key: 'k', value: '' }] },
    reply: { domain: { name: 'third', owner: ACCOUNT, status: 'Active', arn: arn('domain/third') } },
    on: 'domain/third',
    also: ['codeartifact:TagResource'],
    conflict: [{ change: { domain: 'team' }, names: { resourceId: 'team', resourceType: 'domain' } }],
    quota: [
      {
        change: { domain: 'eleventh' },
        names: { resourceId: 'eleventh', resourceType: 'domain' },
        after: async ({ client }) => {
          for (let index = 3; index <= 10; index++) await send(client, 'CreateDomain', { domain: `domain-${index}` });
        },
      },
      { change: { tags: tags(51) }, names: { resourceId: 'third', resourceType: 'domain' } },
    ],
    invalid: [
      { change: { encryptionKey: '!' }, names: { reason: 'ENCRYPTION_KEY_ERROR' } },
      { change: { tags: [{ key: 'aws:mine', value: '' }] } },
      { change: { tags: ['a', 'b'].map((value) => ({ key: 'k', value })) } },
    ],
    never: ['N'],
  },
  CreateRepository: {
    input: {
      domain,
      repository: 'new',
      description: 'd',
      upstreams: [{ repositoryName: 'prod' }],
      tags: [{ key: 'k', value: 'v' }],
    },
    reply: { repository: { name: 'new', description: 'd', upstreams: [{ repositoryName: 'prod' }] } },
    on: 'repository/team/new',
    also: ['codeartifact:TagResource', 'codeartifact:AssociateWithDownstreamRepository'],
    notFound: [
      ...noDomain,
      {
        change: { upstreams: [{ repositoryName: 'none' }] },
        names: { resourceId: 'none', resourceType: 'repository' },
      },
    ],
    conflict: [{ change: { repository: 'main' }, names: { resourceId: 'main', resourceType: 'repository' } }],
    quota: [
      {
        change: { upstreams: names(11) },
        names: { resourceId: 'new', resourceType: 'repository' },
        after: manyRepositories,
      },
      { change: { tags: tags(51) }, names: { resourceId: 'new', resourceType: 'repository' } },
    ],
    invalid: [{ change: { upstreams: ['prod', 'prod'].map((repositoryName) => ({ repositoryName })) } }],
  },
  DeleteDomain: {
    input: { domain: 'spare' },
    reply: { domain: { name: 'spare', status: 'Deleted' } },
    on: 'domain/spare',
    conflict: [{ change: { domain: 'team' }, names: { resourceId: 'team', resourceType: 'domain' } }],
  },
  DeleteDomainPermissionsPolicy: {
    input: { domain },
    reply: { policy: { document: PERMIT, resourceArn: arn('domain/team') } },
    on: 'domain/team',
    notFound: [...noDomain, noPolicy],
    conflict: [stale('team', 'domain')],
  },
  DeleteRepository: {
    input: main,
    reply: { repository: { name: 'main' } },
    on: MAIN,
    notFound: noRepository,
    never: ['C'],
  },
  DeleteRepositoryPermissionsPolicy: {
    input: main,
    reply: { policy: { document: PERMIT, resourceArn: arn(MAIN) } },
    on: MAIN,
    notFound: [
      ...noRepository,
      { change: { repository: 'prod' }, names: { resourceId: 'prod', resourceType: 'repository' } },
    ],
    conflict: [stale('main', 'repository')],
  },
  DescribeDomain: {
    input: { domain },
    reply: { domain: { name: 'team', owner: ACCOUNT, repositoryCount: 4, createdTime: expect.any(Date) } },
    on: 'domain/team',
    notFound: noDomain,
  },
  DescribeRepository: {
    input: main,
    reply: { repository: { name: 'main', description: 'all', upstreams: [{ repositoryName: 'base' }] } },
    on: MAIN,
    notFound: noRepository,
  },
  DisassociateExternalConnection: {
    input: { domain, repository: 'store', externalConnection: 'public:npmjs' },
    reply: { repository: { name: 'store', externalConnections: [] } },
    on: 'repository/team/store',
    notFound: [
      ...noRepository,
      {
        change: { externalConnection: 'public:pypi' },
        names: { resourceId: 'store', resourceType: 'repository' },
      },
    ],
    invalid: [{ change: { externalConnection: 'public:elsewhere' } }],
    never: ['C', 'Q'],
  },
  GetAuthorizationToken: {
    input: { domain, durationSeconds: 900 },
    reply: { authorizationToken: expect.stringMatching(/^eyJ2ZXIiOjEs/), expiration: expect.any(Date) },
    on: 'domain/team',
    also: ['sts:GetServiceBearerToken'],
    notFound: noDomain,
    // Long-lived keys have no end that a token could share.
    invalid: [{ change: { durationSeconds: 899 } }, { change: { durationSeconds: 0 } }],
  },
  GetDomainPermissionsPolicy: {
    input: { domain },
    reply: {
      policy: { document: PERMIT, resourceArn: arn('domain/team'), revision: expect.stringMatching(/^\S{44}$/) },
    },
    on: 'domain/team',
    notFound: [...noDomain, noPolicy],
  },
  GetRepositoryEndpoint: {
    input: { ...main, format: 'maven', endpointType: 'dualstack' },
    reply: { repositoryEndpoint: expect.stringMatching(/^http:.*\/maven\/d\/team-111122223333\/main\/$/) },
    on: MAIN,
    notFound: noRepository,
  },
  GetRepositoryPermissionsPolicy: {
    input: main,
    reply: { policy: { document: PERMIT, resourceArn: arn(MAIN) } },
    on: MAIN,
    notFound: [
      ...noRepository,
      { change: { repository: 'prod' }, names: { resourceId: 'prod', resourceType: 'repository' } },
    ],
  },
  ListAllowedRepositoriesForGroup: {
    input: { ...group, originRestrictionType: 'PUBLISH' },
    reply: { allowedRepositories: ['base', 'main', 'prod'] },
    on: GROUP,
    notFound: noGroup,
    never: ['Q'],
  },
  ListDomains: {
    input: { maxResults: 5 },
    reply: { domains: [{ name: 'spare' }, { name: 'team', owner: ACCOUNT, createdTime: expect.any(Date) }] },
    on: '*',
    invalid: [{ change: { nextToken: 'made-up' } }],
  },
  ListRepositories: {
    input: { repositoryPrefix: 'ma' },
    reply: { repositories: [{ name: 'main', domainName: 'team', administratorAccount: ACCOUNT }] },
    on: '*',
    invalid: [{ change: { nextToken: 'made-up' } }],
  },
  ListRepositoriesInDomain: {
    input: { domain, repositoryPrefix: 'ma', administratorAccount: ACCOUNT },
    reply: { repositories: [{ name: 'main', domainName: 'team' }] },
    on: 'domain/team',
    notFound: noDomain,
    invalid: [{ change: { nextToken: 'made-up' } }],
  },
  ListTagsForResource: {
    input: { resourceArn: arn(MAIN) },
    reply: { tags: [{ key: 'stage', value: 'test' }] },
    on: MAIN,
    notFound: taggedNowhere(),
    invalid: [{ change: { resourceArn: arn('package/team/main/npm/space/tool') } }],
  },
  PutDomainPermissionsPolicy: {
    input: { domain, policyDocument: PERMIT },
    reply: { policy: { document: PERMIT, resourceArn: arn('domain/team') } },
    on: 'domain/team',
    notFound: noDomain,
    conflict: [stale('team', 'domain')],
    invalid: [
      { change: { policyDocument: '{}' }, names: { reason: 'OTHER' } },
      { change: { policyDocument: 'no' }, names: { reason: 'OTHER' } },
    ],
    never: ['Q'],
  },
  PutRepositoryPermissionsPolicy: {
    input: { ...main, policyDocument: PERMIT },
    reply: { policy: { document: PERMIT, resourceArn: arn(MAIN) } },
    on: MAIN,
    notFound: noRepository,
    conflict: [stale('main', 'repository')],
    invalid: [{ change: { policyDocument: '{}' }, names: { reason: 'OTHER' } }],
    never: ['Q'],
  },
  TagResource: {
    input: { resourceArn: arn('domain/team'), tags: [{ key: 'k', value: 'v' }] },
    reply: {},
    on: 'domain/team',
    notFound: taggedNowhere(),
    quota: [
      {
        change: { tags: Array.from({ length: 200 }, (_, index) => ({ key: `k${index}`, value: '' })) },
        names: { resourceId: 'team', resourceType: 'domain' },
      },
    ],
    invalid: [
      { change: { resourceArn: 'arn:aws:s3:::bucket' } },
      { change: { tags: [{ key: 'aws:k', value: '' }] } },
      { change: { tags: ['a', 'b'].map((value) => ({ key: 'k', value })) } },
    ],
  },
  UntagResource: {
    input: { resourceArn: arn(GROUP), tagKeys: ['stage', 'absent'] },
    reply: {},
    on: GROUP,
    notFound: taggedNowhere(),
    invalid: [{ change: { resourceArn: 'arn:aws:s3:::bucket' } }],
  },
  UpdateRepository: {
    input: { ...main, description: '', upstreams: [{ repositoryName: 'prod' }, { repositoryName: 'base' }] },
    reply: { repository: { description: '', upstreams: [{ repositoryName: 'prod' }, { repositoryName: 'base' }] } },
    on: MAIN,
    also: ['codeartifact:AssociateWithDownstreamRepository'],
    notFound: [
      ...noRepository,
      {
        change: { upstreams: [{ repositoryName: 'none' }] },
        names: { resourceId: 'none', resourceType: 'repository' },
      },
    ],
    conflict: [{ change: { repository: 'store' }, names: { resourceId: 'store', resourceType: 'repository' } }],
    quota: [
      {
        change: { upstreams: names(11) },
        names: { resourceId: 'main', resourceType: 'repository' },
        after: manyRepositories,
      },
    ],
    invalid: [
      { change: { upstreams: [{ repositoryName: 'main' }] }, names: { reason: 'OTHER' } },
      { change: { repository: 'base', upstreams: [{ repositoryName: 'main' }] }, names: { reason: 'OTHER' } },
    ],
  },
};

function taggedNowhere(): Failure[] {
  return [
    { change: { resourceArn: arn('domain/none') }, names: { resourceId: 'none', resourceType: 'domain' } },
    {
      change: { resourceArn: arn('domain/team').replace('us-east-1', 'eu-west-1') },
      names: { resourceId: 'team', resourceType: 'domain' },
    },
    {
      change: { resourceArn: arn('repository/team/none') },
      names: { resourceId: 'none', resourceType: 'repository' },
    },
    { change: { resourceArn: arn('package-group/team/npm/none/%2a') }, names: { resourceId: '/npm/none/*' } },
  ];
}
