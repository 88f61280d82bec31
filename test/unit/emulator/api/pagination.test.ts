import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CreateDomainCommand,
  CreatePackageGroupCommand,
  CreateRepositoryCommand,
  DeletePackageVersionsCommand,
  ListDomainsCommand,
  ListPackagesCommand,
  ListPackageVersionsCommand,
  paginateListDomains,
  paginateListPackageGroups,
  paginateListPackages,
  paginateListPackageVersionAssets,
  paginateListPackageVersions,
  paginateListRepositories,
  paginateListRepositoriesInDomain,
  paginateListSubPackageGroups,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { compareKeys, type SortKey } from '@codeartifact-ci/emulator/api/pagination.ts';
import * as fc from 'fast-check';
import { genericVersion, startBench, type Bench } from './client.ts';

let bench: Bench;
let client: CodeartifactClient;
const domain = 'team';
const tool = { domain, repository: 'main', format: 'generic', namespace: 'team', package: 'tool' } as const;
const VERSIONS = Array.from({ length: 23 }, (_, index) => `1.${index}.0`);

beforeAll(async () => {
  bench = await startBench();
  ({ client } = bench);
  for (const name of ['team', 'other', 'third']) await client.send(new CreateDomainCommand({ domain: name }));
  for (const repository of ['main', 'Main', 'b1', 'b2', 'b3']) {
    await client.send(new CreateRepositoryCommand({ domain, repository }));
  }
  await client.send(new CreateRepositoryCommand({ domain: 'other', repository: 'main' }));
  for (const packageGroup of ['/npm/*', '/pypi/*', '/npm/a/*', '/npm/b/*', '/npm/c/*']) {
    await client.send(new CreatePackageGroupCommand({ domain, packageGroup }));
  }
  for (const packageVersion of VERSIONS) {
    bench.emulator.services.clock.advance(1000);
    await client.send(genericVersion({ ...tool, packageVersion }));
  }
  for (const assetName of ['1', '2', '3', '4', '5']) {
    await client.send(genericVersion({ ...tool, package: 'files', packageVersion: '1', assetName, unfinished: true }));
  }
  for (const name of ['p1', 'p2', 'p3']) {
    await client.send(genericVersion({ ...tool, package: name, packageVersion: '1' }));
  }
});
afterAll(() => bench.close());

async function collect<Page, Item>(
  pages: AsyncIterable<Page>,
  items: (page: Page) => readonly Item[] | undefined,
): Promise<{ sizes: number[]; all: Item[] }> {
  const sizes: number[] = [];
  const all: Item[] = [];
  for await (const page of pages) {
    const list = items(page) ?? [];
    sizes.push(list.length);
    all.push(...list);
  }
  return { sizes, all };
}

describe('pages of two, put together', () => {
  const config = (): { client: CodeartifactClient; pageSize: number } => ({ client, pageSize: 2 });

  it('are all domains', async () => {
    const { sizes, all } = await collect(paginateListDomains(config(), {}), (page) => page.domains);
    expect(sizes).toEqual([2, 1]);
    expect(all.map(({ name }) => name)).toEqual(['other', 'team', 'third']);
  });

  it('are all repositories of a domain', async () => {
    const pages = paginateListRepositoriesInDomain(config(), { domain });
    const { sizes, all } = await collect(pages, (page) => page.repositories);
    expect(sizes).toEqual([2, 2, 1]);
    expect(all.map(({ name }) => name)).toEqual(['Main', 'b1', 'b2', 'b3', 'main']);
  });

  it('are all repositories, though two have the same name', async () => {
    const { all } = await collect(paginateListRepositories({ client, pageSize: 1 }, {}), (page) => page.repositories);
    expect(all.map(({ name, domainName }) => `${name}@${domainName}`)).toEqual([
      'Main@team',
      'b1@team',
      'b2@team',
      'b3@team',
      'main@team',
      'main@other',
    ]);
  });

  it('are all packages', async () => {
    const pages = paginateListPackages(config(), { domain, repository: 'main' });
    const { sizes, all } = await collect(pages, (page) => page.packages);
    expect(sizes).toEqual([2, 2, 1]);
    expect(all.map((each) => each.package)).toEqual(['files', 'p1', 'p2', 'p3', 'tool']);
  });

  it('are all assets, with the version on each page', async () => {
    const at = { ...tool, package: 'files', packageVersion: '1' };
    const pages = paginateListPackageVersionAssets(config(), at);
    const { sizes, all } = await collect(pages, (page) => {
      expect(page).toMatchObject({ format: 'generic', namespace: 'team', package: 'files', version: '1' });
      expect(page.versionRevision).toHaveLength(44);
      return page.assets;
    });
    expect(sizes).toEqual([2, 2, 1]);
    expect(all.map(({ name }) => name)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('are all package groups, and all below one', async () => {
    const groups = await collect(paginateListPackageGroups(config(), { domain }), (page) => page.packageGroups);
    expect(groups.all.map(({ pattern }) => pattern)).toEqual([
      '/*',
      '/npm/*',
      '/npm/a/*',
      '/npm/b/*',
      '/npm/c/*',
      '/pypi/*',
    ]);
    const below = await collect(
      paginateListSubPackageGroups(config(), { domain, packageGroup: '/npm/*' }),
      (page) => page.packageGroups,
    );
    expect(below.sizes).toEqual([2, 1]);
    expect(below.all.map(({ pattern }) => pattern)).toEqual(['/npm/a/*', '/npm/b/*', '/npm/c/*']);
  });
});

describe('versions', () => {
  it.each([1, 2, 7, 22, 23, 24, 1000])('are all there, newest first, in pages of %i', async (pageSize) => {
    const pages = paginateListPackageVersions({ client, pageSize }, { ...tool, sortBy: 'PUBLISHED_TIME' });
    const { all } = await collect(pages, (page) => {
      expect(page).toMatchObject({ format: 'generic', package: 'tool', defaultDisplayVersion: '1.22.0' });
      return page.versions;
    });
    expect(all.map(({ version }) => version)).toEqual(VERSIONS.toReversed());
  });

  it('are neither skipped nor repeated when those of the page before are gone', async () => {
    const at = { ...tool, package: 'shrinking' };
    for (const packageVersion of ['1', '2', '3', '4', '5', '6']) {
      await client.send(genericVersion({ ...at, packageVersion }));
    }
    const seen: (string | undefined)[] = [];
    for await (const page of paginateListPackageVersions({ client, pageSize: 2 }, at)) {
      const versions = (page.versions ?? []).map(({ version }) => version ?? '');
      seen.push(...versions);
      await client.send(new DeletePackageVersionsCommand({ ...at, versions }));
    }
    expect(seen).toEqual(['1', '2', '3', '4', '5', '6']);
  });
});

describe('a page', () => {
  it('has a size by default: 100 packages, 50 versions', async () => {
    const many = { ...tool, repository: 'b1' };
    for (let index = 0; index < 101; index++) {
      await client.send(genericVersion({ ...many, package: `p${index}`, packageVersion: '1' }));
      if (index < 51) await client.send(genericVersion({ ...many, package: 'p0', packageVersion: `v${index}` }));
    }
    const packages = await client.send(new ListPackagesCommand({ domain, repository: 'b1' }));
    expect(packages.packages).toHaveLength(100);
    expect(packages.nextToken).toMatch(/^\S+$/);
    const versions = await client.send(new ListPackageVersionsCommand({ ...many, package: 'p0' }));
    expect(versions.versions).toHaveLength(50);
  });

  it('that is the last has no token', async () => {
    expect(await client.send(new ListDomainsCommand({ maxResults: 3 }))).not.toHaveProperty('nextToken');
  });
});

describe('a token', () => {
  const list = (more: object) => client.send(new ListPackageVersionsCommand({ ...tool, maxResults: 5, ...more }));

  it('goes with another page size, but not with another question', async () => {
    const { nextToken = '' } = await list({});
    expect((await list({ nextToken, maxResults: 2 })).versions).toHaveLength(2);
    const foreign = [
      () => list({ nextToken, sortBy: 'PUBLISHED_TIME' }),
      () => list({ nextToken, status: 'Archived' }),
      () => list({ nextToken, package: 'p1' }),
      () => client.send(new ListDomainsCommand({ nextToken })),
      () => list({ nextToken: `${nextToken.startsWith('A') ? 'B' : 'A'}${nextToken.slice(1)}` }),
      () => list({ nextToken: nextToken.slice(0, -1) }),
      () => list({ nextToken: 'made-up' }),
    ];
    for (const ask of foreign) {
      await expect(ask()).rejects.toMatchObject({ name: 'ValidationException' });
      await expect(ask()).rejects.toThrow('pagination token');
    }
  });
});

describe('the order of keys', () => {
  const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'a', 'ab', '\uffff', '\u{1F600}'));
  const key: fc.Arbitrary<SortKey> = fc.tuple(part, fc.integer(), part);

  it('is total', () => {
    fc.assert(
      fc.property(key, key, key, (a, b, c) => {
        expect(Math.sign(compareKeys(a, b))).toBe(-Math.sign(compareKeys(b, a)) + 0);
        if (compareKeys(a, b) <= 0 && compareKeys(b, c) <= 0) expect(compareKeys(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("is SQLite's", () => {
    const { db } = bench.emulator.services.store;
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed() && !text.includes('\0'))),
        (texts) => {
          const sorted = db.all<{ value: string }>(
            'SELECT value FROM json_each(?) ORDER BY value',
            JSON.stringify(texts),
          );
          expect(texts.toSorted((a, b) => compareKeys([a], [b]))).toEqual(sorted.map(({ value }) => value));
        },
      ),
    );
  });
});
