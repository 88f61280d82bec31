import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nugetSource } from '@codeartifact-ci/emulator/formats/nuget/source.ts';
import { putOriginConfiguration } from '@codeartifact-ci/emulator/store/packages.ts';
import type { PackageKey, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { metadataOf } from '@codeartifact-ci/emulator/store/versions.ts';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { startBench, startFakeSite, type Bench, type FakeSite } from '../data-plane.ts';
import { dependencies, nupkg, nuspec, pushForm } from '../../../../support/nuget-package.ts';

const demo: PackageKey = { format: 'nuget', namespace: '', name: 'public.demo' };

let bench: Bench;
let app: RepositoryRow;
let shared: RepositoryRow;
let nugetStore: RepositoryRow;

/** app → shared → store → the registry. */
async function start(location: string): Promise<void> {
  bench = await startBench('nuget', 'public:nuget-org', location);
  nugetStore = bench.repository('store', ['public:nuget-org']);
  shared = bench.repository('shared', ['store']);
  app = bench.repository('app', ['shared']);
}

type Json = Readonly<Record<string, unknown>>;
const ask = async (path: string): Promise<Response> => await bench.request('app', path);
const download = async (version: string): Promise<Response> =>
  await ask(`v3/flatcontainer/public.demo/${version}/public.demo.${version}.nupkg`);
async function versions(name = 'public.demo'): Promise<unknown> {
  const reply = await ask(`v3/flatcontainer/${name}/index.json`);
  return reply.status === 200 ? ((await reply.json()) as Json)['versions'] : [reply.status, reply.statusText];
}
async function entries(): Promise<Json[]> {
  const reply = await ask('v3/registration4/public.demo/index.json');
  expect(reply.status).toBe(200);
  const { items } = (await reply.json()) as { items: { items: { catalogEntry: Json }[] }[] };
  return items.flatMap((page) => page.items.map(({ catalogEntry }) => catalogEntry));
}
const later = (): void => bench.emulator.services.clock.advance(3_600_000);

describe('a package of a public registry', () => {
  let site: FakeSite;
  const registration = 'hive/public.demo/index.json';

  const entry = (version: string, more: Json = {}): Json => ({
    '@id': `${site.url}catalog/${version}.json`,
    id: 'Public.Demo',
    version,
    authors: ['Ann', 'Bob'],
    description: 'A public package',
    published: `2024-01-0${version.slice(0, 1)}T00:00:00+00:00`,
    listed: true,
    ...more,
  });
  const leaf = (version: string, more: Json = {}): Json => ({
    catalogEntry: entry(version, more),
    packageContent: `${site.url}files/${version}.nupkg`,
  });
  /** As nuget.org: compressed, whatever was asked for. */
  const publish = (path: string, document: unknown): void => {
    const body = gzipSync(JSON.stringify(document));
    const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
    site.pages.set(path, { body, headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', etag } });
  };
  const list = (...leaves: readonly Json[]): void => publish(registration, { items: [{ items: leaves }] });
  const asked = (path: string): number => site.requests.filter((request) => request.path === path).length;

  beforeEach(async () => {
    site = await startFakeSite();
    publish('v3/index.json', {
      version: '3.0.0',
      resources: [
        { '@id': `${site.url}old-hive/`, '@type': 'RegistrationsBaseUrl' },
        { '@id': `${site.url}hive`, '@type': ['RegistrationsBaseUrl/3.6.0'] },
        { '@id': `${site.url}flat/`, '@type': 'PackageBaseAddress/3.0.0' },
      ],
    });
    for (const version of ['1.0.0', '2.0.0']) {
      site.pages.set(`files/${version}.nupkg`, { body: nupkg('Public.Demo', version) });
    }
    await start(`${site.url}v3/index.json`);
  });
  afterEach(async () => {
    await bench.close();
    await site.close();
  });

  it('is shown as the registry describes it', async () => {
    const group = {
      targetFramework: '.NETStandard2.0',
      dependencies: [
        { id: 'Newtonsoft.Json', range: '[12.0.1, )' },
        { id: 'Odd', range: 'latest' },
      ],
    };
    list(
      leaf('1.0.0', { licenseExpression: 'MIT', projectUrl: 'https://example.com', dependencyGroups: [group] }),
      leaf('2.0.0+sha', { tags: ['a'], listed: false, published: '1900-01-01T00:00:00+00:00' }),
      leaf('not.a.version'),
      {},
    );
    expect(await versions()).toEqual(['1.0.0', '2.0.0']);
    expect(await entries()).toMatchObject([
      {
        id: 'Public.Demo',
        version: '1.0.0',
        listed: true,
        published: '2024-01-01T00:00:00.000Z',
        authors: 'Ann, Bob',
        description: 'A public package',
        licenseExpression: 'MIT',
        projectUrl: 'https://example.com',
        packageContent: `${bench.url('app')}v3/flatcontainer/public.demo/1.0.0/public.demo.1.0.0.nupkg`,
        dependencyGroups: [
          { targetFramework: '.NETStandard2.0', dependencies: [{ id: 'Newtonsoft.Json', range: '[12.0.1, )' }] },
        ],
      },
      { version: '2.0.0+sha', listed: false, published: '1900-01-01T00:00:00.000Z', tags: ['a'] },
    ]);
  });

  it('is kept in the repository that was asked and in the store, as what it is', async () => {
    list(leaf('1.0.0'), leaf('2.0.0'));
    const file = await download('1.0.0');
    expect(file.status).toBe(200);
    expect(Buffer.from(await file.arrayBuffer()).equals(nupkg('Public.Demo', '1.0.0'))).toBe(true);
    for (const repository of [app, nugetStore]) {
      expect(bench.held(repository, demo)).toEqual(['1.0.0 Published: public.demo.1.0.0.nupkg']);
      const held = bench.version(repository, demo, '1.0.0');
      expect(held).toMatchObject({
        origin_type: 'EXTERNAL',
        origin_connection: 'public:nuget-org',
        published: Date.parse('2024-01-01'),
      });
      expect(metadataOf(held)).toMatchObject({ displayName: 'Public.Demo', summary: 'A public package' });
    }
    expect(bench.held(shared, demo)).toEqual([]);
    await download('1.0.0');
    expect(asked('files/1.0.0.nupkg')).toBe(1);
    expect(await (await ask('v3/flatcontainer/public.demo/1.0.0/public.demo.nuspec')).text()).toBe(
      nuspec('Public.Demo', '1.0.0'),
    );
  });

  it('that was unlisted after it was kept is shown so', async () => {
    list(leaf('1.0.0'));
    await download('1.0.0');
    list(leaf('1.0.0', { listed: false }));
    later();
    expect(await entries()).toMatchObject([{ version: '1.0.0', listed: false }]);
    expect(await versions()).toEqual(['1.0.0']);
  });

  it('has its pages read where they are', async () => {
    publish(registration, {
      items: [{ '@id': 'page/1.json', count: 1 }, { items: [leaf('3.0.0')] }, { '@id': `${site.url}hive/page2` }],
    });
    publish('hive/public.demo/page/1.json', { items: [leaf('1.0.0')] });
    publish('hive/page2', { items: [leaf('2.0.0')] });
    expect(await versions()).toEqual(['1.0.0', '2.0.0', '3.0.0']);
    site.pages.delete('hive/page2');
    publish(registration, { items: [{ '@id': `${site.url}hive/page2` }] });
    later();
    // What was known stands in.
    expect(await versions()).toEqual(['1.0.0', '2.0.0', '3.0.0']);
  });

  it('is asked for again only after a while, and then only for what is new', async () => {
    list(leaf('1.0.0'));
    await versions();
    list(leaf('1.0.0'), leaf('2.0.0'));
    expect(await versions()).toEqual(['1.0.0']);
    later();
    expect(await versions()).toEqual(['1.0.0', '2.0.0']);
    later();
    expect(await versions()).toEqual(['1.0.0', '2.0.0']);
    expect(site.requests.at(-1)?.headers['if-none-match']).toBe(site.pages.get(registration)?.headers?.['etag']);
  });

  it('is not to be had where it does not exist', async () => {
    expect(await versions()).toEqual([404, 'public.demo is not in repository app, nor can it be had from upstream']);
    expect((await download('1.0.0')).status).toBe(404);
    list(leaf('1.0.0'));
    later();
    expect((await download('9.0.0')).status).toBe(404);
  });

  it('is served when the registry is down, as far as it is kept', async () => {
    list(leaf('1.0.0'), leaf('2.0.0'));
    await download('1.0.0');
    site.down = true;
    expect((await download('1.0.0')).status).toBe(200);
    expect((await download('2.0.0')).status).toBe(502);
    expect(await versions('never.seen')).toEqual([502, expect.stringMatching(/^127\.0\.0\.1:\d+ cannot be reached: /)]);
  });

  it('is not taken from above where its origin controls forbid it', async () => {
    list(leaf('1.0.0'));
    putOriginConfiguration(bench.store, app, demo, { publish: 'ALLOW', upstream: 'BLOCK' });
    expect(await versions()).toEqual([404, expect.anything()]);
    expect((await download('1.0.0')).status).toBe(404);
    expect(site.requests).toEqual([]);
  });

  it('cannot be published under a version that the registry has', async () => {
    list(leaf('1.0.0'));
    putOriginConfiguration(bench.store, app, demo, { publish: 'ALLOW', upstream: 'ALLOW' });
    const push = async (version: string): Promise<number> => {
      const init = { method: 'PUT', body: pushForm(nupkg('Public.Demo', version)) };
      return (await bench.request('app', 'v3/package', init)).status;
    };
    expect(await push('1.0.0+mine')).toBe(409);
    expect(await push('1.0.1')).toBe(201);
  });

  it('cannot be published where that is blocked, whatever the registry would say', async () => {
    putOriginConfiguration(bench.store, app, demo, { publish: 'BLOCK', upstream: 'ALLOW' });
    site.down = true;
    const init = { method: 'PUT', body: pushForm(nupkg('Public.Demo', '1.0.0')) };
    expect((await bench.request('app', 'v3/package', init)).status).toBe(403);
    expect(site.requests).toEqual([]);
  });

  it.each([
    ['a local file', 'file:///etc/passwd'],
    ['another protocol', 'ftp://127.0.0.1/x'],
    ['nothing', undefined],
  ])('of which the file is %s is left out', async (_, packageContent) => {
    list({ ...leaf('1.0.0'), packageContent }, leaf('2.0.0'));
    expect(await versions()).toEqual(['2.0.0']);
  });

  it('that is listed but not there, or is no package, is an error of the registry', async () => {
    list(leaf('1.0.0'), leaf('2.0.0'));
    site.pages.delete('files/1.0.0.nupkg');
    const gone = await download('1.0.0');
    expect([gone.status, gone.statusText]).toEqual([
      502,
      'public:nuget-org lists public.demo.1.0.0.nupkg but does not have it',
    ]);
    site.pages.set('files/2.0.0.nupkg', { body: 'no package' });
    const odd = await ask('v3/flatcontainer/public.demo/2.0.0/public.demo.nuspec');
    expect([odd.status, odd.statusText]).toEqual([
      502,
      expect.stringMatching(/public\.demo\.2\.0\.0\.nupkg is no package/),
    ]);
  });

  it.each([
    ['no JSON', '<html>', /sent a document that is no JSON/],
    ['a list', '[]', /no JSON object/],
    ['no items', '{}', /sent a registration without items/],
    ['a page that is nowhere', '{"items":[{"@id":"file:///etc/passwd"}]}', /a page that is nowhere/],
  ])('of which the registry says %s is an error of the registry', async (_, body, reason) => {
    site.pages.set(registration, { body });
    expect(await versions()).toEqual([502, expect.stringMatching(reason)]);
  });

  it.each([
    ['is not there', undefined, /there is no service index at/],
    [
      'names no registration',
      { resources: [{ '@type': 'SearchQueryService', '@id': 'x' }] },
      /without a RegistrationsBaseUrl/,
    ],
    [
      'names one that is a file',
      { resources: [{ '@type': 'RegistrationsBaseUrl', '@id': 'file:///etc/' }] },
      /without a/,
    ],
    ['has no resources', { resources: 'x' }, /without a RegistrationsBaseUrl/],
  ])('where the service index %s is an error that says so', async (_, document, reason) => {
    if (document === undefined) site.pages.delete('v3/index.json');
    else publish('v3/index.json', document);
    expect(await versions()).toEqual([502, expect.stringMatching(reason)]);
  });

  it('is asked for without the credentials of who asks', async () => {
    list(leaf('1.0.0'));
    await download('1.0.0');
    expect(site.requests.length).toBeGreaterThan(2);
    for (const { headers } of site.requests) expect(headers.authorization).toBeUndefined();
  });
});

describe('a folder that stands in for the registry', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'feed-'));
    await start(pathToFileURL(folder).href);
  });
  afterEach(async () => {
    await bench.close();
    await rm(folder, { recursive: true, force: true });
  });
  const put = async (path: string, bytes: Buffer | string): Promise<string> => {
    const file = join(folder, path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, bytes);
    return file;
  };

  it('may have packages flat, and as NuGet lays out its own', async () => {
    const file = await put(
      'Public.Demo.1.0.0.nupkg',
      nupkg('Public.Demo', '1.0.0', { more: dependencies('net45', ['B', '1']) }),
    );
    await utimes(file, 0, 1_700_000_000.5);
    await put('public.demo/2.0.0/public.demo.2.0.0.nupkg', nupkg('Public.Demo', '2.0.0'));
    await put('public.demo/Public.Demo.3.0.0.nupkg', nupkg('Public.Demo', '3.0.0'));
    await put('Public.Demo.Other.1.0.0.nupkg', nupkg('Public.Demo.Other', '1.0.0'));
    expect(await versions()).toEqual(['1.0.0', '2.0.0', '3.0.0']);
    expect(await entries()).toMatchObject([
      {
        id: 'Public.Demo',
        published: new Date(1_700_000_000_500).toISOString(),
        dependencyGroups: [{ targetFramework: 'net45', dependencies: [{ id: 'B', range: '[1.0.0, )' }] }],
      },
      { version: '2.0.0' },
      { version: '3.0.0' },
    ]);
    const reply = await download('2.0.0');
    expect(Buffer.from(await reply.arrayBuffer()).equals(nupkg('Public.Demo', '2.0.0'))).toBe(true);
    expect(bench.held(app, demo)).toEqual(['2.0.0 Published: public.demo.2.0.0.nupkg']);
    expect((await download('1.0.0')).status).toBe(200);
  });

  it('has its packages by what is in them, as names may mean two things', async () => {
    await put('public.demo.1.2.0.0.nupkg', nupkg('public.demo.1', '2.0.0.0'));
    expect(await versions()).toEqual([404, expect.anything()]);
    expect(await versions('public.demo.1')).toEqual(['2.0.0']);
  });

  it('is there to be changed', async () => {
    expect(await versions()).toEqual([404, expect.anything()]);
    const file = await put('Public.Demo.1.0.0.nupkg', 'no package yet');
    expect(await versions()).toEqual([404, expect.anything()]);
    await writeFile(file, nupkg('Public.Demo', '1.0.0'));
    expect(await versions()).toEqual(['1.0.0']);
    await rm(file);
    expect(await versions()).toEqual([404, expect.anything()]);
  });

  it('may hold other things, and links that lead nowhere', async () => {
    await symlink(join(folder, 'absent'), join(folder, 'public.demo.9.0.0.nupkg'));
    await symlink(join(folder, 'absent'), join(folder, 'public.demo'));
    await mkdir(join(folder, 'Public.Demo.8.0.0.nupkg'));
    await put('public.demo.nupkg', 'x');
    await put('Public.Demo.1.0.0.nupkg', nupkg('Public.Demo', '1.0.0'));
    expect(await versions()).toEqual(['1.0.0']);
  });

  it('that is gone is an error that says so, for what is not kept', async () => {
    await put('Public.Demo.1.0.0.nupkg', nupkg('Public.Demo', '1.0.0'));
    await download('1.0.0');
    await rm(folder, { recursive: true });
    expect(await versions()).toEqual(['1.0.0']);
    expect(await versions('other')).toEqual([502, expect.stringMatching(/^The folder .* cannot be read/)]);
  });
});

describe('a source', () => {
  it.each(['nowhere', 'ftp://example.com/v3/index.json'])('cannot be %s', (location) => {
    expect(() => nugetSource('public:nuget-org', location, new Clock())).toThrow(
      `public:nuget-org needs the http or https URL of a NuGet service index, not '${location}'`,
    );
  });
});
