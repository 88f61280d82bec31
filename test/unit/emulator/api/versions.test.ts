import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CopyPackageVersionsCommand,
  CreateDomainCommand,
  CreateRepositoryCommand,
  DeletePackageCommand,
  DeletePackageVersionsCommand,
  DescribePackageCommand,
  DescribePackageVersionCommand,
  DisposePackageVersionsCommand,
  GetPackageVersionAssetCommand,
  GetPackageVersionReadmeCommand,
  ListPackagesCommand,
  ListPackageVersionAssetsCommand,
  ListPackageVersionDependenciesCommand,
  ListPackageVersionsCommand,
  PutPackageOriginConfigurationCommand,
  UpdatePackageVersionsStatusCommand,
  type CodeartifactClient,
  type PackageFormat,
  type PackageVersionStatus,
} from '@aws-sdk/client-codeartifact';
import { requireDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { publish } from '@codeartifact-ci/emulator/store/publish.ts';
import { requireRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import type { PackageKey, VersionMetadata } from '@codeartifact-ci/emulator/store/types.ts';
import { genericVersion, sha256, startBench, type Bench } from './client.ts';

const domain = 'team';
let bench: Bench;
let client: CodeartifactClient;
beforeAll(async () => {
  bench = await startBench();
  ({ client } = bench);
  await client.send(new CreateDomainCommand({ domain }));
  for (const repository of ['dev', 'test', 'prod', 'odd']) {
    await client.send(new CreateRepositoryCommand({ domain, repository }));
  }
});
afterAll(() => bench.close());

const generic = (name: string) =>
  ({ domain, repository: 'dev', format: 'generic', namespace: 'team', package: name }) as const;
const publishGeneric = (name: string, version: string, content = version, more: object = {}) =>
  client.send(genericVersion({ domain, repository: 'dev', package: name, packageVersion: version, content, ...more }));

/** As a protocol would: a version of a format that the API does not publish. */
async function seed(
  repository: string,
  at: PackageKey,
  version: string,
  {
    metadata = {},
    content = version,
    tags = [],
    unfinished = false,
  }: {
    metadata?: VersionMetadata;
    content?: string;
    tags?: string[];
    unfinished?: boolean;
  } = {},
): Promise<void> {
  const { store, account } = bench.emulator.services;
  const staged = await store.blobs.stageBytes(Buffer.from(content));
  try {
    publish(
      store,
      requireRepository(store, requireDomain(store, { region: 'us-east-1', owner: account, name: domain }), repository),
      {
        at,
        version,
        assets: [{ name: 'package.tgz', staged }],
        metadata,
        mode: unfinished ? 'unfinished' : 'complete',
        tags,
        reachableUpstream: false,
      },
    );
  } finally {
    store.blobs.release(staged);
  }
}

describe('publishing a generic version', () => {
  it('is done asset by asset, and finished by the last', async () => {
    const first = await publishGeneric('tool', '1.0.0', 'one', { assetName: 'a.txt', unfinished: true });
    expect(first).toMatchObject({
      format: 'generic',
      namespace: 'team',
      package: 'tool',
      version: '1.0.0',
      status: 'Unfinished',
      asset: { name: 'a.txt', size: 3, hashes: { 'SHA-256': sha256('one') } },
    });
    expect(Object.values(first.asset?.hashes ?? {}).map((hash) => hash.length)).toEqual([32, 40, 64, 128]);
    const second = await publishGeneric('tool', '1.0.0', 'two', { assetName: 'b.txt' });
    expect(second.status).toBe('Published');
    expect(second.versionRevision).not.toBe(first.versionRevision);
    expect(second.versionRevision).toHaveLength(44);
    const { assets } = await client.send(
      new ListPackageVersionAssetsCommand({ ...generic('tool'), packageVersion: '1.0.0' }),
    );
    expect(assets?.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
  });

  it('again with the same bytes changes nothing, with others it is a conflict, and so is one asset more', async () => {
    const before = await publishGeneric('again', '1.0.0', 'bytes');
    expect((await publishGeneric('again', '1.0.0', 'bytes')).versionRevision).toBe(before.versionRevision);
    await expect(publishGeneric('again', '1.0.0', 'other')).rejects.toMatchObject({
      name: 'ConflictException',
      resourceType: 'asset',
    });
    await expect(publishGeneric('again', '1.0.0', 'more', { assetName: 'late' })).rejects.toMatchObject({
      name: 'ConflictException',
      resourceType: 'package-version',
    });
  });

  it('checks the digest', async () => {
    const command = genericVersion({ domain, repository: 'dev', package: 'wrong', packageVersion: '1', content: 'x' });
    command.input.assetSHA256 = sha256('y');
    await expect(client.send(command)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(sha256('x')),
    });
    await expect(client.send(new DescribePackageCommand(generic('wrong')))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('is for generic packages only', async () => {
    const command = genericVersion({ domain, repository: 'dev', package: 'x', packageVersion: '1' });
    command.input.format = 'npm';
    await expect(client.send(command)).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('takes the names that the guide allows, and no others', async () => {
    for (const assetName of ['a~!@^&()-_+[]{};,.b', 'Ⅻ', '٣', 'ʰ', 'a b c', '...', 'dž.txt']) {
      expect((await publishGeneric('legal', '1.0.0', 'x', { assetName, unfinished: true })).asset?.name).toBe(
        assetName,
      );
    }
    for (const assetName of [
      '.',
      '..',
      ' a',
      'a ',
      'a  b',
      'x²',
      '½',
      'a#b',
      'a%b',
      'a$b',
      'a=b',
      'e\u0301',
      'a/b',
      'a\u00a0b',
    ]) {
      await expect(publishGeneric('legal', '1.0.0', 'x', { assetName, unfinished: true })).rejects.toMatchObject({
        name: 'ValidationException',
      });
    }
  });

  it('keeps to the origin controls', async () => {
    const { originConfiguration } = await client.send(
      new PutPackageOriginConfigurationCommand({
        ...generic('closed'),
        restrictions: { publish: 'BLOCK', upstream: 'ALLOW' },
      }),
    );
    expect(originConfiguration).toEqual({ restrictions: { publish: 'BLOCK', upstream: 'ALLOW' } });
    await expect(publishGeneric('closed', '1.0.0')).rejects.toMatchObject({
      name: 'ConflictException',
      resourceType: 'package',
    });
  });
});

describe('an asset', () => {
  it('comes back as it was, under whatever name', async () => {
    const assetName = 'résumé (日本) + 1.txt';
    await publishGeneric('named', '1.0.0', 'content', { assetName });
    const at = { ...generic('named'), packageVersion: '1.0.0', asset: assetName };
    const reply = await client.send(new GetPackageVersionAssetCommand(at));
    expect(await reply.asset?.transformToString()).toBe('content');
    expect(reply.packageVersion).toBe('1.0.0');
    expect(Buffer.from(reply.assetName ?? '', 'latin1').toString('utf8')).toBe(assetName);
    const again = new GetPackageVersionAssetCommand({ ...at, packageVersionRevision: reply.packageVersionRevision });
    expect(await (await client.send(again)).asset?.transformToString()).toBe('content');
    await expect(
      client.send(new GetPackageVersionAssetCommand({ ...at, packageVersionRevision: 'other' })),
    ).rejects.toMatchObject({ name: 'ConflictException' });
    await expect(client.send(new GetPackageVersionAssetCommand({ ...at, asset: 'none' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      resourceType: 'asset',
    });
  });

  it('can be had of a Published or Unlisted version only', async () => {
    const versions = ['1.0.0'];
    const get = () =>
      client.send(
        new GetPackageVersionAssetCommand({ ...generic('halfway'), packageVersion: '1.0.0', asset: 'asset.bin' }),
      );
    const become = (targetStatus: PackageVersionStatus) =>
      client.send(new UpdatePackageVersionsStatusCommand({ ...generic('halfway'), versions, targetStatus }));
    await publishGeneric('halfway', '1.0.0', 'content', { unfinished: true });
    await expect(get()).rejects.toMatchObject({ name: 'ConflictException' });
    for (const status of ['Published', 'Unlisted'] as const) {
      await become(status);
      expect(await (await get()).asset?.transformToString()).toBe('content');
    }
    await become('Archived');
    await expect(get()).rejects.toMatchObject({ name: 'ConflictException' });
  });
});

describe('what is not there', () => {
  it.each([
    ['repository', { repository: 'none' }],
    ['package', { package: 'none' }],
    ['package-version', { packageVersion: '9.9.9' }],
  ])('is named: a %s', async (resourceType, change) => {
    await publishGeneric('there', '1.0.0');
    const command = new DescribePackageVersionCommand({ ...generic('there'), packageVersion: '1.0.0', ...change });
    await expect(client.send(command)).rejects.toMatchObject({ name: 'ResourceNotFoundException', resourceType });
  });

  it('is described in the words of the service', async () => {
    await expect(
      client.send(new DescribePackageCommand({ domain, repository: 'dev', format: 'npm', package: 'lodash' })),
    ).rejects.toThrow(
      'Package not found in repository. RepoId: dev, Package = PackageCoordinate{packageType=npm, packageName=lodash},',
    );
  });
});

describe('namespaces', () => {
  const describePackage = (format: PackageFormat, namespace?: string) =>
    client.send(new DescribePackageCommand({ domain, repository: 'dev', format, namespace, package: 'p' }));

  it.each<PackageFormat>(['maven', 'swift', 'generic'])('are required for %s', async (format) => {
    await expect(describePackage(format)).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(describePackage(format, 'n')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it.each<PackageFormat>(['pypi', 'nuget', 'ruby', 'cargo'])('do not exist for %s', async (format) => {
    await expect(describePackage(format, 'n')).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(describePackage(format)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('are a matter of choice for npm', async () => {
    await expect(describePackage('npm')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(describePackage('npm', 'n')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('packages', () => {
  const npm = (namespace: string, name: string): PackageKey => ({ format: 'npm', namespace, name });
  beforeAll(async () => {
    for (const at of [npm('b', 'one'), npm('', 'zeta'), npm('a', 'two'), npm('', 'alpha'), npm('ab', 'three')]) {
      await seed('odd', at, '1.0.0');
    }
    await seed('odd', { format: 'maven', namespace: 'org.x', name: 'core' }, '1');
    await seed('odd', { format: 'nuget', namespace: '', name: 'newtonsoft.json' }, '12.0.3', {
      metadata: { displayName: 'Newtonsoft.Json' },
    });
    await seed('odd', { format: 'swift', namespace: 'apple', name: 'nio' }, '2.0.0');
  });
  const list = async (filter: object): Promise<string[]> => {
    const { packages } = await client.send(new ListPackagesCommand({ domain, repository: 'odd', ...filter }));
    return (packages ?? []).map((at) => `${at.format}/${at.namespace ?? ''}/${at.package}`);
  };

  it('are listed by format, namespace and name', async () => {
    expect(await list({})).toEqual([
      'maven/org.x/core',
      'npm//alpha',
      'npm//zeta',
      'npm/a/two',
      'npm/ab/three',
      'npm/b/one',
      'nuget//newtonsoft.json',
      'swift/apple/nio',
    ]);
  });

  it.each([
    [{ format: 'maven' }, ['maven/org.x/core']],
    [{ format: 'npm', namespace: 'a' }, ['npm/a/two', 'npm/ab/three']],
    [{ packagePrefix: 't' }, ['npm/a/two', 'npm/ab/three']],
    [{ format: 'npm', packagePrefix: 'z' }, ['npm//zeta']],
    [{ publish: 'BLOCK' }, []],
    [{ format: 'swift', upstream: 'BLOCK' }, ['swift/apple/nio']],
  ])('are filtered by %j', async (filter, expected) => {
    expect(await list(filter)).toEqual(expected);
  });

  it('are not listed by namespace alone', async () => {
    await expect(list({ namespace: 'a' })).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('are found under the names that people write, where the service takes those', async () => {
    const at = { domain, repository: 'odd', format: 'nuget', package: 'NewtonSoft.JSON', packageVersion: '12.00.3.0' };
    const { packageVersion } = await client.send(
      new DescribePackageVersionCommand(at as typeof at & { format: 'nuget' }),
    );
    expect(packageVersion).toMatchObject({
      packageName: 'newtonsoft.json',
      displayName: 'Newtonsoft.Json',
      version: '12.0.3',
    });
    const swift = { domain, repository: 'odd', format: 'swift', namespace: 'Apple', package: 'NIO' } as const;
    expect((await client.send(new DescribePackageCommand(swift))).package).toMatchObject({
      namespace: 'apple',
      name: 'nio',
    });
  });

  it('have origin controls that follow from how they came, and that can be set ahead', async () => {
    const at = { domain, repository: 'odd', format: 'npm', package: 'alpha' } as const;
    const { package: described } = await client.send(new DescribePackageCommand(at));
    expect(described).toEqual({
      format: 'npm',
      name: 'alpha',
      originConfiguration: { restrictions: { publish: 'ALLOW', upstream: 'BLOCK' } },
    });
    await client.send(
      new PutPackageOriginConfigurationCommand({
        ...at,
        package: 'later',
        restrictions: { publish: 'BLOCK', upstream: 'BLOCK' },
      }),
    );
    const versions = await client.send(new ListPackageVersionsCommand({ ...at, package: 'later' }));
    expect(versions).toMatchObject({ package: 'later', versions: [] });
    expect(versions.defaultDisplayVersion).toBeUndefined();
    const { deletedPackage } = await client.send(new DeletePackageCommand({ ...at, package: 'later' }));
    expect(deletedPackage).toMatchObject({ format: 'npm', package: 'later' });
    await expect(client.send(new DescribePackageCommand({ ...at, package: 'later' }))).rejects.toThrow('not found');
  });
});

describe('versions', () => {
  const lib: PackageKey = { format: 'npm', namespace: 'scope', name: 'lib' };
  const at = { domain, repository: 'test', format: 'npm', namespace: 'scope', package: 'lib' } as const;
  beforeAll(async () => {
    const { clock } = bench.emulator.services;
    for (const [version, tags] of [
      ['2.0.0', ['latest']],
      ['1.0.0', []],
      ['10.0.0', ['next']],
    ] as const) {
      clock.advance(60_000);
      await seed('test', lib, version, {
        tags: [...tags],
        metadata: {
          summary: 'A library',
          homePage: 'https://example.com/',
          licenses: [{ name: 'MIT' }],
          readme: '# lib',
          dependencies: [
            { package: 'left', dependencyType: 'regular', versionRequirement: '^1.0.0' },
            { namespace: 'types', package: 'node', dependencyType: 'dev', versionRequirement: '*' },
          ],
        },
      });
    }
  });
  const list = async (filter: object = {}) => {
    const reply = await client.send(new ListPackageVersionsCommand({ ...at, ...filter }));
    return { ...reply, names: (reply.versions ?? []).map(({ version }) => version) };
  };

  it('are listed by version or the newest first', async () => {
    const reply = await list();
    expect(reply).toMatchObject({
      names: ['1.0.0', '10.0.0', '2.0.0'],
      format: 'npm',
      namespace: 'scope',
      package: 'lib',
      // npm's latest, though another version is newer.
      defaultDisplayVersion: '2.0.0',
    });
    expect(reply.versions?.[0]).toMatchObject({
      status: 'Published',
      origin: { originType: 'INTERNAL', domainEntryPoint: { repositoryName: 'test' } },
    });
    expect((await list({ sortBy: 'PUBLISHED_TIME' })).names).toEqual(['10.0.0', '1.0.0', '2.0.0']);
  });

  it('are described', async () => {
    const { packageVersion } = await client.send(new DescribePackageVersionCommand({ ...at, packageVersion: '1.0.0' }));
    expect(packageVersion).toMatchObject({
      format: 'npm',
      namespace: 'scope',
      packageName: 'lib',
      displayName: '@scope/lib',
      version: '1.0.0',
      summary: 'A library',
      homePage: 'https://example.com/',
      licenses: [{ name: 'MIT' }],
      status: 'Published',
    });
    expect(packageVersion?.publishedTime).toBeInstanceOf(Date);
  });

  it('tell their readme and dependencies, where there are any', async () => {
    const version = { ...at, packageVersion: '1.0.0' };
    expect(await client.send(new GetPackageVersionReadmeCommand(version))).toMatchObject({
      package: 'lib',
      version: '1.0.0',
      readme: '# lib',
    });
    const { dependencies } = await client.send(new ListPackageVersionDependenciesCommand(version));
    expect(dependencies).toEqual([
      { package: 'left', dependencyType: 'regular', versionRequirement: '^1.0.0' },
      { namespace: 'types', package: 'node', dependencyType: 'dev', versionRequirement: '*' },
    ]);
    await publishGeneric('mute', '1.0.0');
    const mute = { ...generic('mute'), packageVersion: '1.0.0' };
    await expect(client.send(new GetPackageVersionReadmeCommand(mute))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    expect((await client.send(new ListPackageVersionDependenciesCommand(mute))).dependencies).toEqual([]);
  });

  const update = (versions: string[], targetStatus: PackageVersionStatus, more: object = {}) =>
    client.send(new UpdatePackageVersionsStatusCommand({ ...at, versions, targetStatus, ...more }));
  const revisionOf = async (version: string): Promise<string> =>
    (await client.send(new DescribePackageVersionCommand({ ...at, packageVersion: version }))).packageVersion
      ?.revision ?? '';

  it('change their status together or not at all', async () => {
    const refused = await update(['1.0.0', '2.0.0', '3.0.0'], 'Archived', { expectedStatus: 'Published' });
    expect(refused).toMatchObject({
      $metadata: { httpStatusCode: 200 },
      successfulVersions: {},
      failedVersions: {
        '1.0.0': { errorCode: 'SKIPPED', errorMessage: 'version 1.0.0 is skipped' },
        '2.0.0': { errorCode: 'SKIPPED' },
        '3.0.0': { errorCode: 'NOT_FOUND' },
      },
    });
    const done = await update(['1.0.0', '2.0.0'], 'Archived');
    expect(done).toMatchObject({
      successfulVersions: { '1.0.0': { status: 'Archived' }, '2.0.0': { status: 'Archived' } },
      failedVersions: {},
    });
    expect((await list({ status: 'Archived' })).names).toEqual(['1.0.0', '2.0.0']);
    expect((await list()).names).toEqual(['1.0.0', '10.0.0', '2.0.0']);
    expect((await list({ status: 'Deleted' })).names).toEqual([]);
    expect((await list({ originType: 'EXTERNAL' })).names).toEqual([]);
    expect((await list()).defaultDisplayVersion).toBe('10.0.0');
    await update(['1.0.0'], 'Unlisted');
    await update(['1.0.0', '2.0.0'], 'Published');
  });

  it('change from what the caller expects only', async () => {
    expect((await update(['1.0.0'], 'Archived', { expectedStatus: 'Unlisted' })).failedVersions).toEqual({
      '1.0.0': { errorCode: 'MISMATCHED_STATUS', errorMessage: 'current status: Published, expected status: Unlisted' },
    });
    const revision = await revisionOf('1.0.0');
    expect((await update(['1.0.0'], 'Archived', { versionRevisions: { '1.0.0': 'other' } })).failedVersions).toEqual({
      '1.0.0': {
        errorCode: 'MISMATCHED_REVISION',
        errorMessage: `current revision: ${revision}, expected revision: other`,
      },
    });
    // A status is not part of what a revision stands for.
    await update(['1.0.0'], 'Published', { versionRevisions: { '1.0.0': revision } });
    expect(await revisionOf('1.0.0')).toBe(revision);
    await update(['1.0.0'], 'Unlisted', { versionRevisions: { '1.0.0': revision } });
    expect(await revisionOf('1.0.0')).toBe(revision);
    await update(['1.0.0'], 'Published');
  });

  it('are the ones whose revisions are named, or none is changed', async () => {
    const revision = await revisionOf('1.0.0');
    for (const versions of [['2.0.0'], ['1.0.0', '2.0.0'], []]) {
      for (const change of [
        update(versions, 'Archived', { versionRevisions: { '1.0.0': revision } }),
        client.send(new DisposePackageVersionsCommand({ ...at, versions, versionRevisions: { '1.0.0': revision } })),
      ]) {
        await expect(change).rejects.toMatchObject({ name: 'ValidationException' });
      }
    }
    expect((await list({ status: 'Published' })).names).toEqual(['1.0.0', '10.0.0', '2.0.0']);
  });

  it.each<PackageVersionStatus>(['Unfinished', 'Disposed', 'Deleted'])('never become %s this way', async (target) => {
    await expect(update(['1.0.0'], target)).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('may have names that objects have members of', async () => {
    await publishGeneric('names', 'constructor');
    await publishGeneric('names', '__proto__');
    const reply = await client.send(
      new UpdatePackageVersionsStatusCommand({
        ...generic('names'),
        versions: ['constructor', '__proto__'],
        versionRevisions: {},
        targetStatus: 'Unlisted',
      }),
    );
    expect(Object.keys(reply.failedVersions ?? {})).toEqual([]);
    expect(reply.successfulVersions?.['constructor']).toMatchObject({ status: 'Unlisted' });
  });

  it('become Published from Unfinished', async () => {
    const core: PackageKey = { format: 'maven', namespace: 'org.x', name: 'core' };
    const maven = { domain, repository: 'test', format: 'maven', namespace: 'org.x', package: 'core' } as const;
    await seed('test', core, '1.0', { unfinished: true });
    const before = await client.send(new DescribePackageVersionCommand({ ...maven, packageVersion: '1.0' }));
    expect(before.packageVersion).toMatchObject({ status: 'Unfinished' });
    expect(before.packageVersion?.publishedTime).toBeUndefined();
    await client.send(
      new UpdatePackageVersionsStatusCommand({
        ...maven,
        versions: ['1.0'],
        expectedStatus: 'Unfinished',
        targetStatus: 'Published',
      }),
    );
    const after = await client.send(new DescribePackageVersionCommand({ ...maven, packageVersion: '1.0' }));
    expect(after.packageVersion).toMatchObject({ status: 'Published', publishedTime: expect.any(Date) });
  });

  it('are disposed of: the assets go, the record stays', async () => {
    await publishGeneric('waste', '1.0.0', 'unique bytes');
    const { blobs } = bench.emulator.services.store;
    expect(await blobs.has(sha256('unique bytes'))).toBe(true);
    const versions = ['1.0.0'];
    const dispose = new DisposePackageVersionsCommand({ ...generic('waste'), versions, expectedStatus: 'Published' });
    expect((await client.send(dispose)).successfulVersions).toMatchObject({ '1.0.0': { status: 'Disposed' } });
    expect(await blobs.has(sha256('unique bytes'))).toBe(false);
    const version = { ...generic('waste'), packageVersion: '1.0.0' };
    expect((await client.send(new ListPackageVersionAssetsCommand(version))).assets).toEqual([]);
    expect((await client.send(new DescribePackageVersionCommand(version))).packageVersion?.status).toBe('Disposed');
    for (const again of [
      await client.send(new DisposePackageVersionsCommand({ ...generic('waste'), versions })),
      await client.send(
        new UpdatePackageVersionsStatusCommand({ ...generic('waste'), versions, targetStatus: 'Published' }),
      ),
    ]) {
      expect(again.failedVersions).toMatchObject({ '1.0.0': { errorCode: 'NOT_ALLOWED' } });
    }
    await expect(publishGeneric('waste', '1.0.0', 'unique bytes')).rejects.toMatchObject({ name: 'ConflictException' });
  });

  it('are deleted, and their numbers are free again', async () => {
    const { versionRevision } = await publishGeneric('short-lived', '1.0.0', 'first');
    const versions = ['1.0.0'];
    const unlisted = new DeletePackageVersionsCommand({
      ...generic('short-lived'),
      versions,
      expectedStatus: 'Unlisted',
    });
    expect((await client.send(unlisted)).failedVersions).toMatchObject({
      '1.0.0': { errorCode: 'MISMATCHED_STATUS' },
    });
    const remove = new DeletePackageVersionsCommand({ ...generic('short-lived'), versions });
    expect((await client.send(remove)).successfulVersions).toEqual({
      '1.0.0': { revision: versionRevision, status: 'Deleted' },
    });
    expect((await client.send(remove)).failedVersions).toMatchObject({ '1.0.0': { errorCode: 'NOT_FOUND' } });
    expect((await client.send(new DescribePackageCommand(generic('short-lived')))).package?.name).toBe('short-lived');
    expect((await publishGeneric('short-lived', '1.0.0', 'second')).status).toBe('Published');
  });
});

describe('copying', () => {
  const at = { domain, format: 'generic', namespace: 'team' } as const;
  const copy = (name: string, input: object) =>
    client.send(
      new CopyPackageVersionsCommand({
        ...at,
        package: name,
        sourceRepository: 'dev',
        destinationRepository: 'prod',
        ...input,
      }),
    );
  const inProd = (name: string, packageVersion: string) =>
    client.send(new DescribePackageVersionCommand({ ...at, repository: 'prod', package: name, packageVersion }));

  it('takes versions as they are, revision and all', async () => {
    const { versionRevision } = await publishGeneric('copied', '1.0.0');
    await publishGeneric('copied', '2.0.0');
    const reply = await copy('copied', { versionRevisions: { '1.0.0': versionRevision } });
    expect(reply).toMatchObject({
      successfulVersions: { '1.0.0': { revision: versionRevision, status: 'Published' } },
      failedVersions: {},
    });
    expect((await inProd('copied', '1.0.0')).packageVersion).toMatchObject({
      revision: versionRevision,
      origin: { originType: 'INTERNAL', domainEntryPoint: { repositoryName: 'dev' } },
    });
    // What is there already, identical, is no matter.
    expect(await copy('copied', { versions: ['1.0.0'] })).toMatchObject({ successfulVersions: {}, failedVersions: {} });
  });

  it('takes all versions or none', async () => {
    await publishGeneric('together', '1.0.0');
    await publishGeneric('together', '2.0.0', 'half', { unfinished: true });
    expect((await copy('together', { versions: ['1.0.0', '2.0.0', '3.0.0'] })).failedVersions).toEqual({
      '1.0.0': { errorCode: 'SKIPPED', errorMessage: 'Version 1.0.0 was skipped' },
      '2.0.0': { errorCode: 'NOT_ALLOWED', errorMessage: expect.stringContaining('Unfinished') },
      '3.0.0': { errorCode: 'NOT_FOUND', errorMessage: 'Could not find version 3.0.0' },
    });
    expect((await copy('together', { versionRevisions: { '1.0.0': 'other' } })).failedVersions).toMatchObject({
      '1.0.0': { errorCode: 'MISMATCHED_REVISION' },
    });
    await expect(inProd('together', '1.0.0')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('overwrites when told to', async () => {
    await publishGeneric('changed', '1.0.0', 'new');
    await client.send(
      genericVersion({ domain, repository: 'prod', package: 'changed', packageVersion: '1.0.0', content: 'old' }),
    );
    expect((await copy('changed', { versions: ['1.0.0'] })).failedVersions).toEqual({
      '1.0.0': { errorCode: 'ALREADY_EXISTS', errorMessage: 'Version 1.0.0 already exists' },
    });
    await copy('changed', { versions: ['1.0.0'], allowOverwrite: true });
    const { assets } = await client.send(
      new ListPackageVersionAssetsCommand({ ...at, repository: 'prod', package: 'changed', packageVersion: '1.0.0' }),
    );
    expect(assets?.[0]?.hashes?.['SHA-256']).toBe(sha256('new'));
  });

  it('compares assets and metadata, and no status', async () => {
    const key: PackageKey = { format: 'npm', namespace: '', name: 'compared' };
    const npm = { domain, format: 'npm' as const, package: 'compared', versions: ['1.0.0'] };
    for (const repository of ['dev', 'prod']) await seed(repository, key, '1.0.0', { metadata: { summary: 'one' } });
    await client.send(new UpdatePackageVersionsStatusCommand({ ...npm, repository: 'prod', targetStatus: 'Unlisted' }));
    const again = new CopyPackageVersionsCommand({ ...npm, sourceRepository: 'dev', destinationRepository: 'prod' });
    expect(await client.send(again)).toMatchObject({ successfulVersions: {}, failedVersions: {} });
    await client.send(new DeletePackageVersionsCommand({ ...npm, repository: 'prod' }));
    await seed('prod', key, '1.0.0', { metadata: { summary: 'two' } });
    expect((await client.send(again)).failedVersions).toMatchObject({ '1.0.0': { errorCode: 'ALREADY_EXISTS' } });
  });

  it('looks above the source when told to', async () => {
    await client.send(
      new CreateRepositoryCommand({ domain, repository: 'below', upstreams: [{ repositoryName: 'dev' }] }),
    );
    await publishGeneric('above', '1.0.0');
    const from = { sourceRepository: 'below', versions: ['1.0.0'] };
    await expect(copy('above', from)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    expect((await copy('above', { ...from, includeFromUpstream: true })).successfulVersions).toMatchObject({
      '1.0.0': { status: 'Published' },
    });
  });

  it.each([
    ['neither versions nor revisions', {}],
    ['both', { versions: ['1.0.0'], versionRevisions: { '1.0.0': 'r' } }],
  ])('needs versions one way or the other: %s', async (_, input) => {
    await expect(copy('copied', input)).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
