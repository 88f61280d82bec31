import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DeletePackageVersionsCommand,
  DescribePackageCommand,
  DescribePackageVersionCommand,
  DisposePackageVersionsCommand,
  GetPackageVersionReadmeCommand,
  ListPackageVersionAssetsCommand,
  ListPackageVersionDependenciesCommand,
  ListPackageVersionsCommand,
  UpdatePackageVersionsStatusCommand,
  type PackageVersionStatus,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import type { PackageKey } from '@codeartifact-ci/emulator/store/types.ts';
import { sha256, type Bench } from './client.ts';
import { domain, generic, publishGeneric, seed, startVersions } from './versions-bench.ts';

let bench: Bench;
let client: CodeartifactClient;
beforeAll(async () => {
  bench = await startVersions();
  ({ client } = bench);
});
afterAll(() => bench.close());

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
      await seed(bench, 'test', lib, version, {
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
    await publishGeneric(client, 'mute', '1.0.0');
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
      failedVersions: {
        '1.0.0': { errorCode: 'SKIPPED', errorMessage: 'version 1.0.0 is skipped' },
        '2.0.0': { errorCode: 'SKIPPED' },
        '3.0.0': { errorCode: 'NOT_FOUND' },
      },
    });
    expect(refused.successfulVersions).toEqual({});
    expect((await list({ status: 'Published' })).names).toEqual(['1.0.0', '10.0.0', '2.0.0']);
    const done = await update(['1.0.0', '2.0.0'], 'Archived');
    expect(done.successfulVersions).toMatchObject({ '1.0.0': { status: 'Archived' }, '2.0.0': { status: 'Archived' } });
    expect(done.failedVersions).toEqual({});
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
    await publishGeneric(client, 'names', 'constructor');
    await publishGeneric(client, 'names', '__proto__');
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
    await seed(bench, 'test', core, '1.0', { unfinished: true });
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
    await publishGeneric(client, 'waste', '1.0.0', 'unique bytes');
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
    await expect(publishGeneric(client, 'waste', '1.0.0', 'unique bytes')).rejects.toMatchObject({
      name: 'ConflictException',
    });
  });

  it('are deleted, and their numbers are free again', async () => {
    const { versionRevision } = await publishGeneric(client, 'short-lived', '1.0.0', 'first');
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
    expect((await publishGeneric(client, 'short-lived', '1.0.0', 'second')).status).toBe('Published');
  });
});
