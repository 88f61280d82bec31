import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Bench } from './client.ts';
import { CASES } from './operations.ts';
import { failure, send, startWorld } from './world.ts';

/** Nothing of the packages is in `below`, everything in `main`, its upstream. */
let bench: Bench;
beforeAll(async () => {
  bench = await startWorld();
  const upstreams = [{ repositoryName: 'main' }];
  await send(bench.client, 'CreateRepository', { domain: 'team', repository: 'below', upstreams });
});
afterAll(() => bench.close());

describe('the API looks into the repository that is named, and not above it', () => {
  // Those of the user guide ("API behavior with upstream repositories"), and their like.
  it.each([
    'DeletePackage',
    'DeletePackageVersions',
    'DescribePackage',
    'DescribePackageVersion',
    'DisposePackageVersions',
    'GetPackageVersionAsset',
    'GetPackageVersionReadme',
    'ListPackageVersionAssets',
    'ListPackageVersionDependencies',
    'ListPackageVersions',
    'UpdatePackageVersionsStatus',
  ])('%s: ResourceNotFoundException', async (name) => {
    const input = CASES[name]?.input ?? {};
    expect(await failure(bench.client, name, { ...input, repository: 'below' })).toMatchObject({
      name: 'ResourceNotFoundException',
      message: expect.stringContaining('Package not found in repository. RepoId: below, Package = PackageCoordinate{'),
    });
  });

  it('ListPackages: none', async () => {
    expect(await send(bench.client, 'ListPackages', { domain: 'team', repository: 'below' })).toEqual({ packages: [] });
  });
});
