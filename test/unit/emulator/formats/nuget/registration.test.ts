import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { putOriginConfiguration } from '@codeartifact-ci/emulator/store/packages.ts';
import type { PackageKey, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { startBench, type Bench } from '../data-plane.ts';
import { dependencies, nupkg, pushForm } from '../../../../support/nuget-package.ts';

let bench: Bench;
let app: RepositoryRow;

beforeAll(async () => {
  bench = await startBench('nuget', 'public:nuget-org');
  bench.repository('shared');
  app = bench.repository('app', ['shared']);
});
afterAll(async () => {
  await bench.close();
});

const at = (name: string): PackageKey => ({ format: 'nuget', namespace: '', name });

async function push(bytes: Buffer, { repository = 'app', path = 'v3/package/', policy = '' } = {}): Promise<Response> {
  const init = { method: 'PUT', body: pushForm(bytes) };
  return await bench.request(repository, path, init, policy === '' ? undefined : policy);
}

async function pushed(id: string, version: string, more = '', repository = 'app'): Promise<void> {
  const { status, statusText } = await push(nupkg(id, version, { more }), { repository });
  expect([status, statusText]).toEqual([201, 'Created']);
}

type Json = Record<string, unknown>;
async function get(path: string, repository = 'app'): Promise<Json> {
  const reply = await bench.request(repository, path);
  expect([reply.status, path]).toEqual([200, path]);
  return (await reply.json()) as Json;
}
const status = async (path: string, method = 'GET', policy?: string): Promise<number> =>
  (await bench.request('app', path, { method }, policy)).status;

interface Leaf {
  readonly '@id': string;
  readonly catalogEntry: Json;
  readonly packageContent: string;
}
interface Page {
  readonly '@id': string;
  readonly count: number;
  readonly lower: string;
  readonly upper: string;
  readonly items?: readonly Leaf[];
}
async function pages(name: string, hive = 'registration4'): Promise<readonly Page[]> {
  return (await get(`v3/${hive}/${name}/index.json`))['items'] as Page[];
}
async function entries(name: string, hive?: string): Promise<Json[]> {
  return (await pages(name, hive)).flatMap(({ items = [] }) => items.map(({ catalogEntry }) => catalogEntry));
}

describe('the registration', () => {
  it('says of each version what its nuspec does', async () => {
    const more = [
      '<license type="expression">MIT</license><projectUrl>https://example.com/p</projectUrl><tags>a b</tags>',
      dependencies('.NETStandard2.0', ['Newtonsoft.Json', '12.0.3']),
    ].join('');
    await pushed('Registered', '1.0.0-Rc', more);
    const [page] = await pages('registered');
    const [leaf] = page?.items ?? [];
    const base = `${bench.url('app')}v3/registration4/registered/`;
    expect(page).toMatchObject({
      '@id': `${base}page/1.0.0-rc/1.0.0-rc.json`,
      count: 1,
      lower: '1.0.0-rc',
      upper: '1.0.0-rc',
      parent: `${base}index.json`,
    });
    expect(leaf).toMatchObject({
      '@id': `${base}1.0.0-rc.json`,
      packageContent: `${bench.url('app')}v3/flatcontainer/registered/1.0.0-rc/registered.1.0.0-rc.nupkg`,
      registration: `${base}index.json`,
      catalogEntry: {
        '@id': `${base}1.0.0-rc.json`,
        id: 'Registered',
        version: '1.0.0-Rc',
        listed: true,
        authors: 'Acme, Inc.',
        description: 'A package',
        licenseExpression: 'MIT',
        projectUrl: 'https://example.com/p',
        tags: ['a', 'b'],
        dependencyGroups: [
          {
            targetFramework: '.NETStandard2.0',
            dependencies: [{ id: 'Newtonsoft.Json', range: '[12.0.3, )' }],
          },
        ],
      },
    });
    const single = await get('v3/registration4/Registered/1.0.0-RC.json');
    expect(single).toMatchObject({ '@id': `${base}1.0.0-rc.json`, listed: true, packageContent: leaf?.packageContent });
    expect(single['catalogEntry']).toBeUndefined();
    const file = await bench.request('app', (leaf?.packageContent ?? '').slice(bench.url('app').length));
    expect(file.status).toBe(200);
  });

  it('keeps from old clients what SemVer 1.0.0 does not know', async () => {
    await pushed('Levels', '1.0.0');
    await pushed('Levels', '1.1.0-a.1');
    await pushed('Levels', '1.2.0+sha');
    await pushed('Levels', '1.3.0', dependencies('net45', ['B', '1.0.0-a.1']));
    const versions = async (hive: string): Promise<unknown[]> =>
      (await entries('levels', hive)).map((entry) => entry['version']);
    expect(await versions('registration4')).toEqual(['1.0.0', '1.1.0-a.1', '1.2.0+sha', '1.3.0']);
    expect(await versions('registration4-semver1')).toEqual(['1.0.0']);
    expect(await status('v3/registration4-semver1/levels/1.3.0.json')).toBe(404);
    const search = async (query: string): Promise<unknown> =>
      ((await get(`v3/query?q=levels&${query}`))['data'] as Json[])[0]?.['version'];
    expect(await search('')).toBe('1.0.0');
    expect(await search('semVerLevel=2.0.0')).toBe('1.3.0');
    expect((await get('v3/autocomplete?id=levels&semVerLevel=2.0.0&prerelease=true'))['data']).toHaveLength(4);
    expect((await get('v3/autocomplete?id=levels&prerelease=true'))['data']).toEqual(['1.0.0']);
  });

  it('has its pages elsewhere for packages with many versions', async () => {
    for (let patch = 0; patch < 129; patch++) await pushed('Many', `1.0.${patch}`);
    const listed = await pages('many');
    expect(listed.map(({ count, lower, upper, items }) => [count, lower, upper, items])).toEqual([
      [64, '1.0.0', '1.0.63', undefined],
      [64, '1.0.64', '1.0.127', undefined],
      [1, '1.0.128', '1.0.128', undefined],
    ]);
    const found = [];
    for (const page of listed) {
      const { items } = (await get(page['@id'].slice(bench.url('app').length))) as unknown as Page;
      found.push(...(items ?? []).map(({ catalogEntry }) => catalogEntry['version']));
    }
    expect(found).toEqual(Array.from({ length: 129 }, (_, patch) => `1.0.${patch}`));
    expect(await status('v3/registration4/many/page/1.0.1/1.0.63.json')).toBe(404);
  }, 30_000);

  it('merges what the repositories above have, the nearer one first', async () => {
    await pushed('Merged', '1.0.0', '<title>here</title>');
    await pushed('Merged', '1.0.0', '<title>above</title>', 'shared');
    await pushed('Merged', '2.0.0', '', 'shared');
    putOriginConfiguration(bench.store, app, at('merged'), { publish: 'ALLOW', upstream: 'ALLOW' });
    expect((await entries('merged')).map((entry) => [entry['version'], entry['title']])).toEqual([
      ['1.0.0', 'here'],
      ['2.0.0', ''],
    ]);
    putOriginConfiguration(bench.store, app, at('merged'), { publish: 'ALLOW', upstream: 'BLOCK' });
    expect((await entries('merged')).map((entry) => entry['version'])).toEqual(['1.0.0']);
    expect(await status('v3/flatcontainer/merged/2.0.0/merged.2.0.0.nupkg')).toBe(404);
  });
});
