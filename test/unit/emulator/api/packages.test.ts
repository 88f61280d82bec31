import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DeletePackageCommand,
  DescribePackageCommand,
  DescribePackageVersionCommand,
  ListPackagesCommand,
  ListPackageVersionsCommand,
  PutPackageOriginConfigurationCommand,
  type PackageFormat,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import type { PackageKey } from '@codeartifact-ci/emulator/store/types.ts';
import { type Bench } from './client.ts';
import { domain, generic, publishGeneric, seed, startVersions } from './versions-bench.ts';

let bench: Bench;
let client: CodeartifactClient;
beforeAll(async () => {
  bench = await startVersions();
  ({ client } = bench);
});
afterAll(() => bench.close());

describe('what is not there', () => {
  it.each([
    ['repository', { repository: 'none' }],
    ['package', { package: 'none' }],
    ['package-version', { packageVersion: '9.9.9' }],
  ])('is named: a %s', async (resourceType, change) => {
    await publishGeneric(client, 'there', '1.0.0');
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
      await seed(bench, 'odd', at, '1.0.0');
    }
    await seed(bench, 'odd', { format: 'maven', namespace: 'org.x', name: 'core' }, '1');
    await seed(bench, 'odd', { format: 'nuget', namespace: '', name: 'newtonsoft.json' }, '12.0.3', {
      metadata: { displayName: 'Newtonsoft.Json' },
    });
    await seed(bench, 'odd', { format: 'swift', namespace: 'apple', name: 'nio' }, '2.0.0');
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
