import { expect } from '@jest/globals';
import { sha256 } from './client.ts';
import { seed, send } from './world.ts';
import {
  GROUP,
  MAIN,
  TOOL,
  arn,
  domain,
  generic,
  group,
  main,
  noDomain,
  noGroup,
  noPackage,
  noRepository,
  noVersion,
  none,
  tags,
  tool,
  version,
  versions,
  type OperationCase,
} from './operation-case.ts';

/** The operations on packages, their versions and their groups. */
export const PACKAGE_CASES: Readonly<Record<string, OperationCase>> = {
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
  ListAssociatedPackages: {
    input: group,
    reply: { packages: [{ format: 'npm', namespace: 'space', package: 'other', associationType: 'STRONG' }] },
    on: GROUP,
    notFound: noGroup,
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
  ListSubPackageGroups: {
    input: group,
    reply: { packageGroups: [{ pattern: '/npm/space/tool$', parent: { pattern: '/npm/space/*' } }] },
    on: GROUP,
    notFound: noGroup,
    invalid: [{ change: { nextToken: 'made-up' } }],
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
  PutPackageOriginConfiguration: {
    input: { ...tool, restrictions: { publish: 'BLOCK', upstream: 'ALLOW' } },
    reply: { originConfiguration: { restrictions: { publish: 'BLOCK', upstream: 'ALLOW' } } },
    on: TOOL,
    notFound: noRepository,
    invalid: [{ change: { format: 'nuget' } }],
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
};
