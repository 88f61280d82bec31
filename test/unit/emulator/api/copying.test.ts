import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CopyPackageVersionsCommand,
  CreateRepositoryCommand,
  DeletePackageVersionsCommand,
  DescribePackageVersionCommand,
  ListPackageVersionAssetsCommand,
  UpdatePackageVersionsStatusCommand,
  type CodeartifactClient,
  type CopyPackageVersionsResult,
} from '@aws-sdk/client-codeartifact';
import type { PackageKey } from '@codeartifact-ci/emulator/store/types.ts';
import { genericVersion, sha256, type Bench } from './client.ts';
import { domain, publishGeneric, seed, startVersions } from './versions-bench.ts';

let bench: Bench;
let client: CodeartifactClient;
beforeAll(async () => {
  bench = await startVersions();
  ({ client } = bench);
});
afterAll(() => bench.close());

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

  const outcome = ({ successfulVersions, failedVersions }: CopyPackageVersionsResult): unknown => [
    successfulVersions,
    failedVersions,
  ];

  it('takes versions as they are, revision and all', async () => {
    const { versionRevision } = await publishGeneric(client, 'copied', '1.0.0');
    await publishGeneric(client, 'copied', '2.0.0');
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
    expect(outcome(await copy('copied', { versions: ['1.0.0'] }))).toEqual([{}, {}]);
  });

  it('takes all versions or none', async () => {
    await publishGeneric(client, 'together', '1.0.0');
    await publishGeneric(client, 'together', '2.0.0', 'half', { unfinished: true });
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
    await publishGeneric(client, 'changed', '1.0.0', 'new');
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
    for (const repository of ['dev', 'prod'])
      await seed(bench, repository, key, '1.0.0', { metadata: { summary: 'one' } });
    await client.send(new UpdatePackageVersionsStatusCommand({ ...npm, repository: 'prod', targetStatus: 'Unlisted' }));
    const again = new CopyPackageVersionsCommand({ ...npm, sourceRepository: 'dev', destinationRepository: 'prod' });
    expect(outcome(await client.send(again))).toEqual([{}, {}]);
    await client.send(new DeletePackageVersionsCommand({ ...npm, repository: 'prod' }));
    await seed(bench, 'prod', key, '1.0.0', { metadata: { summary: 'two' } });
    expect((await client.send(again)).failedVersions).toMatchObject({ '1.0.0': { errorCode: 'ALREADY_EXISTS' } });
  });

  it('looks above the source when told to', async () => {
    await client.send(
      new CreateRepositoryCommand({ domain, repository: 'below', upstreams: [{ repositoryName: 'dev' }] }),
    );
    await publishGeneric(client, 'above', '1.0.0');
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
