import { expect } from '@jest/globals';
import type { Bench } from './client.ts';
import { sha256 } from './client.ts';
import { ACCOUNT, PERMIT, seed, send, type Input } from './world.ts';

/** Errors of the model, as the contract's table abbreviates them. */
export const ERRORS = {
  A: 'AccessDeniedException',
  C: 'ConflictException',
  I: 'InternalServerException',
  N: 'ResourceNotFoundException',
  Q: 'ServiceQuotaExceededException',
  T: 'ThrottlingException',
  V: 'ValidationException',
} as const;

/** One way to fail: what to change of the input that succeeds, and what the error then names. */
export interface Failure {
  readonly change: Input;
  readonly names?: Input;
  /** What must have happened before. It spoils nothing for the failures that come after. */
  readonly after?: (bench: Bench) => Promise<unknown>;
}

export interface OperationCase {
  /** For the world of `startWorld`. */
  readonly input: Input;
  /** Part of the answer. */
  readonly reply: Input;
  /** What its action is on: the end of the ARN, or `*`. */
  readonly on: string;
  /** Actions that it takes beside its own. */
  readonly also?: readonly string[];
  readonly notFound?: readonly Failure[];
  readonly conflict?: readonly Failure[];
  readonly quota?: readonly Failure[];
  /** Beyond what the model's constraints say; those are tested one by one elsewhere. */
  readonly invalid?: readonly Failure[];
  /** Errors that the model lists and nothing in this service's documentation leads to. */
  readonly never?: readonly ('C' | 'N' | 'Q')[];
}

const domain = 'team';
const main = { domain, repository: 'main' };
const tool = { ...main, format: 'npm', namespace: 'space', package: 'tool' };
const version = { ...tool, packageVersion: '1.0.0' };
const generic = { ...main, format: 'generic', namespace: 'team', package: 'tool', packageVersion: '1.0.0' };
const versions = { ...tool, versions: ['1.0.0'] };
const group = { domain, packageGroup: '/npm/space/*' };
const GROUP = 'package-group/team/npm/space/%2a';
const TOOL = 'package/team/main/npm/space/tool';
const MAIN = 'repository/team/main';
const arn = (path: string): string => `arn:aws:codeartifact:us-east-1:${ACCOUNT}:${path}`;

const none = (member: string, resourceType: string | undefined, id = 'none'): Failure => ({
  change: { [member]: id },
  names: { resourceId: id, resourceType },
});
const noDomain: readonly Failure[] = [
  none('domain', 'domain'),
  { change: { domainOwner: '444455556666' }, names: { resourceId: domain, resourceType: 'domain' } },
];
const noRepository = [...noDomain, none('repository', 'repository')];
const noPackage = [...noRepository, none('package', 'package')];
const noVersion = [...noPackage, none('packageVersion', 'package-version', '9.9.9')];
// The model's resource types have no word for package groups.
const noGroup = [...noDomain, none('packageGroup', undefined, '/npm/none/*')];
const stale = (resourceId: string, resourceType: string): Failure => ({
  change: { policyRevision: 'stale' },
  names: { resourceId, resourceType },
});
const noPolicy: Failure = { change: { domain: 'spare' }, names: { resourceId: 'spare', resourceType: 'domain' } };

const tags = (count: number): { key: string; value: string }[] =>
  Array.from({ length: count }, (_, index) => ({ key: `key-${index}`, value: '' }));
const names = (count: number): { repositoryName: string }[] =>
  Array.from({ length: count }, (_, index) => ({ repositoryName: `many-${index}` }));
const manyRepositories = async ({ client }: Bench): Promise<void> => {
  for (const { repositoryName: repository } of names(11)) {
    await send(client, 'CreateRepository', { domain, repository }).catch(() => undefined);
  }
};

/** All operations of the service, each with one input that succeeds and what makes it fail. */
export const CASES: Readonly<Record<string, OperationCase>> = {
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
  CopyPackageVersions: {
    input: {
      ...{ domain, sourceRepository: 'main', destinationRepository: 'prod', versions: ['1.0.0'] },
      ...{ format: 'npm', namespace: 'space', package: 'tool' },
    },
    reply: { successfulVersions: { '1.0.0': { status: 'Published' } }, failedVersions: {} },
    on: 'package/team/prod/npm/space/tool',
    also: ['codeartifact:ReadFromRepository'],
    notFound: [
      ...noDomain,
      none('sourceRepository', 'repository'),
      none('destinationRepository', 'repository'),
      none('package', 'package'),
    ],
    conflict: [
      {
        change: { format: 'cargo', namespace: undefined, package: 'a-crate' },
        names: { resourceId: 'a-crate', resourceType: 'package' },
        after: async (bench) => {
          for (const [repository, name] of [
            ['main', 'a-crate'],
            ['prod', 'a_crate'],
          ] as const) {
            await seed(bench, repository, { format: 'cargo', namespace: '', name }, '1.0.0', {});
          }
        },
      },
    ],
    invalid: [
      { change: { destinationRepository: 'main' } },
      { change: { versions: undefined } },
      { change: { versionRevisions: { '1.0.0': 'r' } } },
    ],
    never: ['Q'],
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
  CreatePackageGroup: {
    input: { domain, packageGroup: '/pypi/*', contactInfo: 'us', description: 'd', tags: [{ key: 'k', value: 'v' }] },
    reply: { packageGroup: { pattern: '/pypi/*', contactInfo: 'us', description: 'd', parent: { pattern: '/*' } } },
    on: 'package-group/team/pypi/%2a',
    also: ['codeartifact:TagResource'],
    notFound: noDomain,
    conflict: [{ change: { packageGroup: '/npm/*' }, names: { resourceId: '/npm/*' } }],
    quota: [{ change: { tags: tags(51) }, names: { resourceId: '/pypi/*' } }],
    invalid: [{ change: { packageGroup: '/docker/*' } }, { change: { tags: [{ key: 'AWS:k', value: '' }] } }],
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
  DeletePackage: {
    input: tool,
    reply: { deletedPackage: { format: 'npm', namespace: 'space', package: 'tool' } },
    on: TOOL,
    notFound: noPackage,
    invalid: [{ change: { format: 'pypi' } }],
    never: ['C'],
  },
  DeletePackageGroup: {
    input: group,
    reply: { packageGroup: { pattern: '/npm/space/*', arn: arn(GROUP) } },
    on: GROUP,
    notFound: noGroup,
    invalid: [{ change: { packageGroup: '/*' }, names: { reason: 'OTHER' } }],
    never: ['C', 'Q'],
  },
  DeletePackageVersions: {
    input: versions,
    reply: { successfulVersions: { '1.0.0': { status: 'Deleted' } }, failedVersions: {} },
    on: TOOL,
    notFound: noPackage,
    never: ['C'],
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
  DescribePackage: {
    input: tool,
    reply: { package: { format: 'npm', namespace: 'space', name: 'tool' } },
    on: TOOL,
    notFound: noPackage,
    invalid: [
      {
        change: { format: 'maven', namespace: undefined },
        names: { message: expect.stringContaining('A namespace is required') },
      },
    ],
  },
  DescribePackageGroup: {
    input: group,
    reply: { packageGroup: { pattern: '/npm/space/*', parent: { pattern: '/npm/*' }, domainName: 'team' } },
    on: GROUP,
    notFound: noGroup,
  },
  DescribePackageVersion: {
    input: version,
    reply: {
      packageVersion: {
        packageName: 'tool',
        displayName: '@space/tool',
        summary: 'A tool',
        licenses: [{ name: 'MIT' }],
      },
    },
    on: TOOL,
    notFound: noVersion,
    never: ['C'],
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
  DisposePackageVersions: {
    input: versions,
    reply: { successfulVersions: { '1.0.0': { status: 'Disposed' } }, failedVersions: {} },
    on: TOOL,
    notFound: noPackage,
    never: ['C'],
  },
  GetAssociatedPackageGroup: {
    input: { domain, format: 'npm', namespace: 'space', package: 'tool' },
    reply: { packageGroup: { pattern: '/npm/space/tool$' }, associationType: 'STRONG' },
    on: 'package-group/team/npm/space/tool%24',
    notFound: noDomain,
    invalid: [{ change: { format: 'cargo' } }],
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
  GetPackageVersionAsset: {
    input: { ...generic, asset: 'a.bin' },
    reply: { assetName: 'a.bin', packageVersion: '1.0.0', packageVersionRevision: expect.stringMatching(/^\S{44}$/) },
    on: 'package/team/main/generic/team/tool',
    notFound: [...noVersion, none('asset', 'asset')],
    conflict: [
      { change: { packageVersionRevision: 'stale' }, names: { resourceId: '1.0.0', resourceType: 'package-version' } },
      {
        change: { ...tool, packageVersion: '2.0.0', asset: 'package.tgz' },
        names: { resourceId: '2.0.0', resourceType: 'package-version' },
        after: async ({ client }) =>
          await send(client, 'UpdatePackageVersionsStatus', { ...tool, versions: ['2.0.0'], targetStatus: 'Archived' }),
      },
    ],
  },
  GetPackageVersionReadme: {
    input: version,
    reply: { package: 'tool', version: '1.0.0', readme: '# tool' },
    on: TOOL,
    notFound: [
      ...noVersion,
      { change: { package: 'other' }, names: { resourceId: '1.0.0', resourceType: 'package-version' } },
    ],
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
  ListAssociatedPackages: {
    input: group,
    reply: { packages: [{ format: 'npm', namespace: 'space', package: 'other', associationType: 'STRONG' }] },
    on: GROUP,
    notFound: noGroup,
  },
  ListDomains: {
    input: { maxResults: 5 },
    reply: { domains: [{ name: 'spare' }, { name: 'team', owner: ACCOUNT, createdTime: expect.any(Date) }] },
    on: '*',
    invalid: [{ change: { nextToken: 'made-up' } }],
  },
  ListPackageGroups: {
    input: { domain, prefix: '/npm/space/t' },
    reply: { packageGroups: [{ pattern: '/npm/space/tool$', description: 'some' }] },
    on: 'domain/team',
    notFound: noDomain,
    invalid: [{ change: { nextToken: 'made-up' } }],
  },
  ListPackageVersionAssets: {
    input: generic,
    reply: { assets: [{ name: 'a.bin', size: 5 }, { name: 'b.bin' }, { name: 'c.bin' }], version: '1.0.0' },
    on: 'package/team/main/generic/team/tool',
    notFound: noVersion,
    invalid: [{ change: { nextToken: 'made-up' } }],
  },
  ListPackageVersionDependencies: {
    input: version,
    reply: { dependencies: [{ package: 'left' }, { namespace: 'types', package: 'node', dependencyType: 'dev' }] },
    on: TOOL,
    notFound: noVersion,
    invalid: [{ change: { nextToken: 'made-up' } }],
  },
  ListPackageVersions: {
    input: { ...tool, sortBy: 'PUBLISHED_TIME', status: 'Published', originType: 'INTERNAL' },
    reply: { versions: [{ version: '2.0.0' }, { version: '1.1.0' }, { version: '1.0.0' }], package: 'tool' },
    on: TOOL,
    notFound: noPackage,
    invalid: [{ change: { nextToken: 'made-up' } }],
  },
  ListPackages: {
    input: { ...main, format: 'npm', namespace: 'sp', packagePrefix: 'to', publish: 'ALLOW', upstream: 'BLOCK' },
    reply: { packages: [{ package: 'tool' }] },
    on: MAIN,
    notFound: noRepository,
    invalid: [{ change: { format: undefined } }, { change: { nextToken: 'made-up' } }],
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
  ListSubPackageGroups: {
    input: group,
    reply: { packageGroups: [{ pattern: '/npm/space/tool$', parent: { pattern: '/npm/space/*' } }] },
    on: GROUP,
    notFound: noGroup,
    invalid: [{ change: { nextToken: 'made-up' } }],
  },
  ListTagsForResource: {
    input: { resourceArn: arn(MAIN) },
    reply: { tags: [{ key: 'stage', value: 'test' }] },
    on: MAIN,
    notFound: taggedNowhere(),
    invalid: [{ change: { resourceArn: arn('package/team/main/npm/space/tool') } }],
  },
  PublishPackageVersion: {
    input: {
      ...{ ...generic, packageVersion: '3.0.0', assetName: 'a (1).bin', unfinished: true },
      ...{ assetContent: Buffer.from('x'), assetSHA256: sha256('x') },
    },
    reply: { version: '3.0.0', status: 'Unfinished', asset: { name: 'a (1).bin', size: 1 } },
    on: 'package/team/main/generic/team/tool',
    notFound: noRepository,
    conflict: [
      { change: { packageVersion: '1.0.0' }, names: { resourceId: '1.0.0', resourceType: 'package-version' } },
      {
        change: { packageVersion: '1.0.0', assetName: 'a.bin' },
        names: { resourceId: 'a.bin', resourceType: 'asset' },
      },
      {
        change: { package: 'closed' },
        names: { resourceId: 'closed', resourceType: 'package' },
        after: async ({ client }) =>
          await send(client, 'PutPackageOriginConfiguration', {
            ...{ ...main, format: 'generic', namespace: 'team', package: 'closed' },
            restrictions: { publish: 'BLOCK', upstream: 'ALLOW' },
          }),
      },
    ],
    quota: [
      {
        change: { package: 'full', packageVersion: '1' },
        names: { resourceId: '1', resourceType: 'package-version' },
        after: async ({ client, emulator }) => {
          const assetContent = Buffer.from('x');
          const asset = { assetName: 'first', assetContent, assetSHA256: sha256('x'), unfinished: true };
          await send(client, 'PublishPackageVersion', { ...generic, package: 'full', packageVersion: '1', ...asset });
          // The other 349, of the same bytes, without 349 uploads.
          emulator.services.store.db.run(
            `INSERT INTO assets (version_id, name, size, md5, sha1, sha256, sha512)
             SELECT a.version_id, 'more-' || n.value, a.size, a.md5, a.sha1, a.sha256, a.sha512
             FROM assets a, json_each(?) n WHERE a.name = 'first'`,
            JSON.stringify(Array.from({ length: 349 }, (_, index) => index)),
          );
        },
      },
    ],
    invalid: [{ change: { format: 'npm' } }, { change: { package: 'a|b' } }, { change: { assetName: '..' } }],
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
  PutPackageOriginConfiguration: {
    input: { ...tool, restrictions: { publish: 'BLOCK', upstream: 'ALLOW' } },
    reply: { originConfiguration: { restrictions: { publish: 'BLOCK', upstream: 'ALLOW' } } },
    on: TOOL,
    notFound: noRepository,
    invalid: [{ change: { format: 'nuget' } }],
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
  UpdatePackageGroup: {
    input: { ...group, contactInfo: 'us', description: '' },
    reply: { packageGroup: { pattern: '/npm/space/*', contactInfo: 'us', description: '' } },
    on: GROUP,
    notFound: noGroup,
    never: ['Q'],
  },
  UpdatePackageGroupOriginConfiguration: {
    input: {
      ...group,
      restrictions: { PUBLISH: 'ALLOW_SPECIFIC_REPOSITORIES', EXTERNAL_UPSTREAM: 'BLOCK' },
      addAllowedRepositories: [{ repositoryName: 'store', originRestrictionType: 'PUBLISH' }],
      removeAllowedRepositories: [{ repositoryName: 'base', originRestrictionType: 'PUBLISH' }],
    },
    reply: { allowedRepositoryUpdates: { PUBLISH: { ADDED: ['store'], REMOVED: ['base'] } } },
    on: GROUP,
    notFound: [
      ...noGroup,
      ...['addAllowedRepositories', 'removeAllowedRepositories'].map((member) => ({
        change: { [member]: [{ repositoryName: 'none', originRestrictionType: 'PUBLISH' }] },
        names: { resourceId: 'none', resourceType: 'repository' },
      })),
    ],
    invalid: [{ change: { packageGroup: '/*', restrictions: { PUBLISH: 'INHERIT' } } }],
    never: ['Q'],
  },
  UpdatePackageVersionsStatus: {
    input: { ...versions, targetStatus: 'Unlisted', expectedStatus: 'Published' },
    reply: { successfulVersions: { '1.0.0': { status: 'Unlisted' } }, failedVersions: {} },
    on: TOOL,
    notFound: noPackage,
    invalid: [{ change: { targetStatus: 'Disposed' } }, { change: { targetStatus: 'Unfinished' } }],
    never: ['C'],
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
