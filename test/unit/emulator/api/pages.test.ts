import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readOperations } from '@codeartifact-ci/emulator/api/model.ts';
import { genericVersion, type Bench } from './client.ts';
import { failure, seed, send, startWorld, type Input } from './world.ts';

/** Every operation that answers in pages, with questions that have several rows to answer with. */
interface Listing {
  readonly list: string;
  /** What its rows are told apart by. */
  readonly row: (row: Input) => unknown;
  /** In this order. */
  readonly rows: readonly unknown[];
  readonly input: Input;
  /** Other questions: a page's token must not go with them. */
  readonly others: readonly Input[];
}

const domain = 'team';
const main = { domain, repository: 'main' };
const tool = { ...main, format: 'npm', namespace: 'space', package: 'tool' };
const generic = { ...main, format: 'generic', namespace: 'team', package: 'tool', packageVersion: '1.0.0' };
const name = (row: Input): unknown => row['name'];
const pattern = (row: Input): unknown => row['pattern'];
const repository = (row: Input): unknown => `${String(row['name'])}@${String(row['domainName'])}`;
const inPackage = ({ format, namespace = '', package: of }: Input): unknown => [format, namespace, of].join('/');
const GROUPS = ['/npm/space/*', '/npm/space/other$', '/npm/space/tool$'];

const LISTINGS: Readonly<Record<string, Listing>> = {
  ListDomains: { list: 'domains', row: name, rows: ['spare', 'team'], input: {}, others: [] },
  ListRepositories: {
    list: 'repositories',
    row: repository,
    rows: ['base@team', 'main@team', 'main@spare', 'prod@team', 'store@team'],
    input: {},
    others: [{ repositoryPrefix: 'ma' }],
  },
  ListRepositoriesInDomain: {
    list: 'repositories',
    row: name,
    rows: ['base', 'main', 'prod', 'store'],
    input: { domain },
    others: [{ domain: 'spare' }, { repositoryPrefix: 'ba' }, { administratorAccount: '111122223333' }],
  },
  ListPackages: {
    list: 'packages',
    row: inPackage,
    rows: ['cargo//a-crate', 'generic/team/tool', 'npm//zebra', 'npm/space/other', 'npm/space/tool', 'pypi//a'],
    input: main,
    others: [{ repository: 'prod' }, { format: 'npm' }, { packagePrefix: 't' }, { publish: 'ALLOW' }],
  },
  ListPackageVersions: {
    list: 'versions',
    row: (row) => row['version'],
    rows: ['1.0.0', '1.1.0', '2.0.0'],
    input: tool,
    others: [
      { sortBy: 'PUBLISHED_TIME' },
      { status: 'Published' },
      { originType: 'INTERNAL' },
      { package: 'other' },
      { namespace: undefined, package: 'zebra' },
    ],
  },
  ListPackageVersionAssets: {
    list: 'assets',
    row: name,
    rows: ['a.bin', 'b.bin', 'c.bin'],
    input: generic,
    others: [{ ...tool, packageVersion: '1.0.0' }],
  },
  ListPackageGroups: {
    list: 'packageGroups',
    row: pattern,
    rows: ['/*', '/npm/*', ...GROUPS],
    input: { domain },
    others: [{ prefix: '/npm' }, { domain: 'spare' }],
  },
  ListSubPackageGroups: {
    list: 'packageGroups',
    row: pattern,
    rows: GROUPS.slice(1),
    input: { domain, packageGroup: '/npm/space/*' },
    others: [{ packageGroup: '/npm/*' }],
  },
  ListAllowedRepositoriesForGroup: {
    list: 'allowedRepositories',
    row: (row) => row,
    rows: ['base', 'main', 'prod'],
    input: { domain, packageGroup: '/npm/space/*', originRestrictionType: 'PUBLISH' },
    others: [{ originRestrictionType: 'INTERNAL_UPSTREAM' }, { packageGroup: '/npm/*' }],
  },
  ListAssociatedPackages: {
    list: 'packages',
    row: inPackage,
    rows: ['cargo//a-crate', 'generic/team/tool', 'pypi//a'],
    input: { domain, packageGroup: '/*' },
    others: [{ packageGroup: '/npm/*' }, { preview: true }],
  },
};

let bench: Bench;
beforeAll(async () => {
  bench = await startWorld();
  const { client } = bench;
  await send(client, 'CreateRepository', { domain: 'spare', repository: 'main' });
  await send(client, 'CreatePackageGroup', { domain, packageGroup: '/npm/space/other$' });
  await seed(bench, 'main', { format: 'npm', namespace: '', name: 'zebra' }, '1.0.0', {});
  await seed(bench, 'main', { format: 'pypi', namespace: '', name: 'a' }, '1.0', {});
  await seed(bench, 'main', { format: 'cargo', namespace: '', name: 'a-crate' }, '1.0.0', {});
  // In another repository too, and counted once where a domain is asked.
  await client.send(genericVersion({ domain, repository: 'prod', package: 'tool', packageVersion: '9' }));
});
afterAll(() => bench.close());

it('the table has every operation that takes the size of a page', () => {
  const paged = readOperations().filter(({ input }) => input.some((member) => member.name === 'maxResults'));
  expect(Object.keys(LISTINGS).sort()).toEqual(paged.map((operation) => operation.name).sort());
  expect(paged).toHaveLength(10);
});

describe.each(Object.entries(LISTINGS))('%s', (operation, { list, row, rows, input, others }) => {
  const page = async (more: Input): Promise<{ rows: unknown[]; nextToken: string | undefined }> => {
    const reply = await send(bench.client, operation, { ...input, ...more });
    return { rows: (reply[list] as Input[]).map(row), nextToken: reply['nextToken'] as string | undefined };
  };

  it('answers with the same rows in the same order, whatever the size of a page', async () => {
    expect(await page({})).toEqual({ rows, nextToken: undefined });
    for (let size = 1; size <= rows.length; size++) {
      const found: unknown[] = [];
      let nextToken: string | undefined;
      do {
        const one = await page({ maxResults: size, ...(nextToken === undefined ? {} : { nextToken }) });
        found.push(...one.rows);
        ({ nextToken } = one);
        // Only the last page may be short, and none is empty.
        expect(one.rows.length).toBe(nextToken === undefined ? rows.length % size || size : size);
      } while (nextToken !== undefined);
      expect(found).toEqual(rows);
    }
  });

  it('takes a token back with the same question only', async () => {
    const { nextToken = '' } = await page({ maxResults: 1 });
    expect(nextToken).toMatch(/^\S{1,2000}$/);
    expect((await page({ nextToken })).rows).toEqual(rows.slice(1));
    const half = nextToken.length >> 1;
    const damaged = [nextToken.slice(1), nextToken.slice(0, -1), nextToken.slice(0, half), `x${nextToken}`, 'token'];
    const foreign = [
      ...others.map((other) => ({ ...other, nextToken })),
      ...damaged.map((text) => ({ nextToken: text })),
    ];
    for (const question of foreign) {
      expect(await failure(bench.client, operation, { ...input, ...question })).toMatchObject({
        name: 'ValidationException',
        message: expect.stringContaining('pagination token'),
      });
    }
    for (const other of Object.keys(LISTINGS).filter((each) => each !== operation)) {
      const question = { ...LISTINGS[other]?.input, nextToken };
      expect(await failure(bench.client, other, question)).toMatchObject({ name: 'ValidationException' });
    }
  });
});

describe('ListPackageVersionDependencies', () => {
  it('has pages though it has no size for them, and refuses the token of another version', async () => {
    const dependencies = Array.from({ length: 2001 }, (_, index) => ({
      package: `p${2000 - index}`,
      dependencyType: 'regular',
    }));
    const at = { ...tool, package: 'wide', packageVersion: '1.0.0' };
    await seed(bench, 'main', { format: 'npm', namespace: 'space', name: 'wide' }, '1.0.0', { dependencies });
    const found: unknown[] = [];
    let nextToken: unknown;
    do {
      const reply = await send(bench.client, 'ListPackageVersionDependencies', { ...at, nextToken });
      expect(reply).toMatchObject({ format: 'npm', namespace: 'space', package: 'wide', version: '1.0.0' });
      found.push(...(reply['dependencies'] as unknown[]));
      ({ nextToken } = reply);
      if (nextToken === undefined) break;
      const other = { ...tool, packageVersion: '1.0.0', nextToken };
      expect(await failure(bench.client, 'ListPackageVersionDependencies', other)).toMatchObject({
        name: 'ValidationException',
      });
      expect(found).toHaveLength(found.length > 1000 ? 2000 : 1000);
    } while (found.length < 10_000);
    // As the publisher wrote them.
    expect(found).toEqual(dependencies);
  });
});
