import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DescribePackageCommand,
  GetPackageVersionAssetCommand,
  ListPackageVersionAssetsCommand,
  PutPackageOriginConfigurationCommand,
  UpdatePackageVersionsStatusCommand,
  type PackageVersionStatus,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { genericVersion, sha256, type Bench } from './client.ts';
import { domain, generic, publishGeneric, startVersions } from './versions-bench.ts';

let bench: Bench;
let client: CodeartifactClient;
beforeAll(async () => {
  bench = await startVersions();
  ({ client } = bench);
});
afterAll(() => bench.close());

describe('publishing a generic version', () => {
  it('is done asset by asset, and finished by the last', async () => {
    const first = await publishGeneric(client, 'tool', '1.0.0', 'one', { assetName: 'a.txt', unfinished: true });
    expect(first).toMatchObject({
      format: 'generic',
      namespace: 'team',
      package: 'tool',
      version: '1.0.0',
      status: 'Unfinished',
      asset: { name: 'a.txt', size: 3, hashes: { 'SHA-256': sha256('one') } },
    });
    expect(Object.values(first.asset?.hashes ?? {}).map((hash) => hash.length)).toEqual([32, 40, 64, 128]);
    const second = await publishGeneric(client, 'tool', '1.0.0', 'two', { assetName: 'b.txt' });
    expect(second.status).toBe('Published');
    expect(second.versionRevision).not.toBe(first.versionRevision);
    expect(second.versionRevision).toHaveLength(44);
    const { assets } = await client.send(
      new ListPackageVersionAssetsCommand({ ...generic('tool'), packageVersion: '1.0.0' }),
    );
    expect(assets?.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
  });

  it('again with the same bytes changes nothing, with others it is a conflict, and so is one asset more', async () => {
    const before = await publishGeneric(client, 'again', '1.0.0', 'bytes');
    expect((await publishGeneric(client, 'again', '1.0.0', 'bytes')).versionRevision).toBe(before.versionRevision);
    await expect(publishGeneric(client, 'again', '1.0.0', 'other')).rejects.toMatchObject({
      name: 'ConflictException',
      resourceType: 'asset',
    });
    await expect(publishGeneric(client, 'again', '1.0.0', 'more', { assetName: 'late' })).rejects.toMatchObject({
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
      expect((await publishGeneric(client, 'legal', '1.0.0', 'x', { assetName, unfinished: true })).asset?.name).toBe(
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
      await expect(
        publishGeneric(client, 'legal', '1.0.0', 'x', { assetName, unfinished: true }),
      ).rejects.toMatchObject({
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
    await expect(publishGeneric(client, 'closed', '1.0.0')).rejects.toMatchObject({
      name: 'ConflictException',
      resourceType: 'package',
    });
  });
});

describe('an asset', () => {
  it('comes back as it was, under whatever name', async () => {
    const assetName = 'résumé (日本) + 1.txt';
    await publishGeneric(client, 'named', '1.0.0', 'content', { assetName });
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
    await publishGeneric(client, 'halfway', '1.0.0', 'content', { unfinished: true });
    await expect(get()).rejects.toMatchObject({ name: 'ConflictException' });
    for (const status of ['Published', 'Unlisted'] as const) {
      await become(status);
      expect(await (await get()).asset?.transformToString()).toBe('content');
    }
    await become('Archived');
    await expect(get()).rejects.toMatchObject({ name: 'ConflictException' });
  });
});
