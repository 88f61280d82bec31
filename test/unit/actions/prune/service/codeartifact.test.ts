import { describe, expect, it } from '@jest/globals';
import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { codeArtifactService } from '../../../../../actions/prune/service/codeartifact.ts';
import type { PackageAt, VersionService } from '../../../../../actions/prune/service/version-service.ts';

interface Sent {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The service behind a client that answers each command with the same, and what was sent to it. */
async function service(answer: object): Promise<{ service: VersionService; sent: Sent[] }> {
  const sent: Sent[] = [];
  const client = {
    send: (command: { constructor: { name: string }; input: Sent['input'] }) => {
      sent.push({ name: command.constructor.name.replace(/Command$/, ''), input: command.input });
      return Promise.resolve(answer);
    },
  };
  const connection = { client, domain: 'acme', domainOwner: '1' } as unknown as Connection;
  return { service: await codeArtifactService(connection), sent };
}

const AT: PackageAt = { repository: 'ci', coordinates: { format: 'npm', namespace: 'acme', name: 'core' } };
const PLAIN: PackageAt = { repository: 'ci', coordinates: { format: 'npm', namespace: '', name: 'core' } };
const WHERE = { domain: 'acme', domainOwner: '1', repository: 'ci' };
const PACKAGE = { ...WHERE, format: 'npm', namespace: 'acme', package: 'core' };

describe('what is asked of the service', () => {
  it('is a page of a thousand, of the package, and counts as a call', async () => {
    const { service: one, sent } = await service({});
    expect(await one.repositories('t')).toEqual({ items: [], nextToken: undefined });
    expect(await one.packages('ci', 'npm', undefined)).toEqual({ items: [], nextToken: undefined });
    expect(await one.versions(AT, undefined)).toEqual({ items: [], nextToken: undefined, defaultVersion: undefined });
    expect(await one.dependencies(AT, '1', 'd')).toEqual({ items: [], nextToken: undefined });
    expect(await one.assets(PLAIN, '1', undefined)).toEqual({ items: [], nextToken: undefined });
    expect(await one.publishedTime(AT, '1')).toBeUndefined();
    expect(sent).toEqual([
      {
        name: 'ListRepositoriesInDomain',
        input: { domain: 'acme', domainOwner: '1', maxResults: 1000, nextToken: 't' },
      },
      { name: 'ListPackages', input: { ...WHERE, format: 'npm', maxResults: 1000, nextToken: undefined } },
      {
        name: 'ListPackageVersions',
        input: { ...PACKAGE, sortBy: 'PUBLISHED_TIME', maxResults: 1000, nextToken: undefined },
      },
      { name: 'ListPackageVersionDependencies', input: { ...PACKAGE, packageVersion: '1', nextToken: 'd' } },
      {
        name: 'ListPackageVersionAssets',
        input: { ...PACKAGE, namespace: undefined, packageVersion: '1', maxResults: 1000, nextToken: undefined },
      },
      { name: 'DescribePackageVersion', input: { ...PACKAGE, packageVersion: '1' } },
    ]);
    expect(one.calls).toEqual({ list: 4, describe: 1, assets: 1, remove: 0 });
  });

  it('is a change by revision and status, which counts as one', async () => {
    const { service: one, sent } = await service({});
    const revisions = new Map([
      ['1.0.0', 'a'],
      ['1.1.0', 'b'],
    ]);
    const expected = { versions: ['1.0.0', '1.1.0'], versionRevisions: { '1.0.0': 'a', '1.1.0': 'b' } };
    await one.archive(AT, { revisions, expectedStatus: 'Unlisted' });
    await one.restore(AT, { revisions, targetStatus: 'Published' });
    await one.dispose(AT, { revisions, expectedStatus: 'Archived' });
    await one.delete(AT, ['1.0.0'], 'Archived');
    expect(sent).toEqual([
      {
        name: 'UpdatePackageVersionsStatus',
        input: { ...PACKAGE, ...expected, expectedStatus: 'Unlisted', targetStatus: 'Archived' },
      },
      {
        name: 'UpdatePackageVersionsStatus',
        input: { ...PACKAGE, ...expected, expectedStatus: 'Archived', targetStatus: 'Published' },
      },
      { name: 'DisposePackageVersions', input: { ...PACKAGE, ...expected, expectedStatus: 'Archived' } },
      { name: 'DeletePackageVersions', input: { ...PACKAGE, versions: ['1.0.0'], expectedStatus: 'Archived' } },
    ]);
    expect(one.calls).toEqual({ list: 0, describe: 0, assets: 0, remove: 4 });
    await expect(one.delete(AT, ['1'], 'Gone')).rejects.toThrow('no status of CodeArtifact: Gone');
  });
});

describe('what the service answers', () => {
  it('is read into packages, versions, assets and dependencies', async () => {
    const repositories = { repositories: [{ name: 'ci' }], nextToken: 'n' };
    expect(await (await service(repositories)).service.repositories(undefined)).toEqual({
      items: ['ci'],
      nextToken: 'n',
    });
    const packages = {
      packages: [
        { format: 'npm', package: 'a' },
        { format: 'maven', namespace: 'g', package: 'b' },
      ],
    };
    expect((await (await service(packages)).service.packages('ci', undefined, undefined)).items).toEqual([
      { format: 'npm', namespace: '', name: 'a' },
      { format: 'maven', namespace: 'g', name: 'b' },
    ]);
    const origin = (originType: string) => ({
      version: '1',
      status: 'Published',
      revision: 'r',
      origin: { originType },
    });
    const versions = {
      versions: [origin('INTERNAL'), origin('EXTERNAL'), origin('UNKNOWN'), { version: '2', status: 'Odd' }],
      defaultDisplayVersion: '1',
      nextToken: 'v',
    };
    expect(await (await service(versions)).service.versions(AT, undefined)).toEqual({
      ...{ nextToken: 'v', defaultVersion: '1' },
      items: [
        { version: '1', status: 'Published', revision: 'r', origin: 'internal' },
        { version: '1', status: 'Published', revision: 'r', origin: 'external' },
        { version: '1', status: 'Published', revision: 'r', origin: 'unknown' },
        { version: '2', status: 'Odd', revision: undefined, origin: 'unknown' },
      ],
    });
    const described = { packageVersion: { status: 'Archived', revision: 'r', publishedTime: new Date(7) } };
    const one = (await service(described)).service;
    expect(await one.describe(AT, '1')).toEqual({ version: '1', status: 'Archived', revision: 'r', origin: 'unknown' });
    expect(await one.publishedTime(AT, '1')).toEqual(new Date(7));
    const assets = { assets: [{ name: 'a', size: 0, hashes: { 'SHA-256': 'h', MD5: 'm' } }], nextToken: 'a' };
    expect(await (await service(assets)).service.assets(AT, '1', undefined)).toEqual({
      ...{ items: [{ name: 'a', size: 0, sha256: 'h' }], nextToken: 'a' },
    });
    const dependencies = { dependencies: [{ package: 'x', versionRequirement: '^1', dependencyType: 'dev' }, {}] };
    expect((await (await service(dependencies)).service.dependencies(AT, '1', undefined)).items).toEqual([
      { namespace: '', name: 'x', range: '^1', kind: 'dev' },
      { namespace: '', name: '', range: '' },
    ]);
  });

  it('says of each version that a call changed how it ended', async () => {
    const answer = {
      successfulVersions: { '1': { revision: 'after' }, '2': {} },
      failedVersions: { '3': { errorCode: 'SKIPPED', errorMessage: 'why' }, '4': {} },
    };
    const { successful, failed } = await (await service(answer)).service.delete(AT, ['1'], 'Archived');
    expect([...successful]).toEqual([
      ['1', 'after'],
      ['2', undefined],
    ]);
    expect([...failed]).toEqual([
      ['3', { code: 'SKIPPED', message: 'why' }],
      ['4', { code: 'UNKNOWN', message: '' }],
    ]);
  });

  it('is no ground to act on where it lacks what it must have, and names the remedy', async () => {
    const asks: readonly [object, (one: VersionService) => Promise<unknown>, string][] = [
      [{ repositories: [{}] }, (one) => one.repositories(undefined), 'a repository without a name'],
      [
        { packages: [{ format: 'npm' }] },
        (one) => one.packages('ci', undefined, undefined),
        'a package without a name',
      ],
      [
        { packages: [{ format: 'deb', package: 'x' }] },
        (one) => one.packages('ci', undefined, undefined),
        'the unknown format "deb"',
      ],
      [{ versions: [{ status: 'Published' }] }, (one) => one.versions(AT, undefined), 'a version without a number'],
      [
        { versions: [{ version: '', status: 'Published' }] },
        (one) => one.versions(AT, undefined),
        'a version without a number',
      ],
      [{ packageVersion: {} }, (one) => one.describe(AT, '1'), 'a version without a status'],
      [{}, (one) => one.describe(AT, '1'), 'a version without a status'],
      [
        { assets: [{ size: 1, hashes: { 'SHA-256': 'h' } }] },
        (one) => one.assets(AT, '1', undefined),
        'an asset without a name',
      ],
      [
        { assets: [{ name: 'a', hashes: { 'SHA-256': 'h' } }] },
        (one) => one.assets(AT, '1', undefined),
        'an asset without a size',
      ],
      [{ assets: [{ name: 'a', size: 1 }] }, (one) => one.assets(AT, '1', undefined), 'an asset without a SHA-256'],
    ];
    for (const [answer, ask, what] of asks) {
      await expect(ask((await service(answer)).service)).rejects.toMatchObject({
        ...{ name: 'ReplyError', message: expect.stringContaining(`${what}. Check the endpoint`) },
      });
    }
  });
});
