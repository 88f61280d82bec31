import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { putOriginConfiguration } from '@codeartifact-ci/emulator/store/packages.ts';
import { createGroup } from '@codeartifact-ci/emulator/store/groups.ts';
import { domainById } from '@codeartifact-ci/emulator/store/domains.ts';
import type { PackageKey } from '@codeartifact-ci/emulator/store/types.ts';
import { metadataOf as metadataOfVersion } from '@codeartifact-ci/emulator/store/versions.ts';
import { parseIndex } from '@codeartifact-ci/emulator/formats/cargo/source-lines.ts';
import { cargoSource } from '@codeartifact-ci/emulator/formats/cargo/source.ts';
import fc from 'fast-check';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crateOf, indexLine, metadataOf, publishBody, sha256 } from './support.ts';
import { startBench, startFakeSite, type Bench, type FakeSite } from '../data-plane.ts';

const at = (name: string): PackageKey => ({ format: 'cargo', namespace: '', name });

async function lines(bench: Bench, path: string, repository = 'app'): Promise<Record<string, unknown>[]> {
  const response = await bench.request(repository, path);
  expect(response.status).toBe(200);
  const texts = (await response.text()).trimEnd().split('\n');
  return texts.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('a sparse index', () => {
  let site: FakeSite;
  let bench: Bench;
  beforeAll(async () => {
    site = await startFakeSite();
    bench = await startBench('cargo', 'public:crates-io', `sparse+${site.url}index`);
    site.pages.set('index/config.json', {
      body: JSON.stringify({
        dl: `${site.url}dl/{lowerprefix}/{crate}-{version}.{sha256-checksum}`,
        api: `${site.url}api-host/`,
      }),
    });
    bench.repository('store', ['public:crates-io']);
    bench.repository('shared', ['store']);
    bench.repository('app', ['shared']);
  });
  afterAll(async () => {
    await bench.close();
    await site.close();
  });
  beforeEach(() => {
    site.down = false;
    site.requests.length = 0;
    // For a while after a registry was out of reach, it is not asked.
    bench.emulator.services.clock.advance(3600_000);
  });

  /** Puts a version on the site: `path` is that of the index. */
  function serve(
    path: string,
    name: string,
    versions: Readonly<Record<string, object>>,
    etag?: string,
  ): Map<string, Buffer> {
    const crates = new Map(Object.keys(versions).map((version) => [version, crateOf(name, version)]));
    const body = Object.entries(versions).map(([version, more]) =>
      indexLine(name, version, crates.get(version) ?? Buffer.alloc(0), more),
    );
    site.pages.set(`index/${path}`, { body: body.join(''), ...(etag === undefined ? {} : { headers: { etag } }) });
    for (const [version, bytes] of crates) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      site.pages.set(`dl/${folder}/${name}-${version}.${sha256(bytes)}`, { body: bytes });
    }
    return crates;
  }
  const asked = (): string[] => site.requests.map(({ path }) => path);

  it('is shown as it is, fetched once, and kept at both ends', async () => {
    const dep = {
      name: 'dice',
      package: 'rand',
      req: '^0.8',
      features: [],
      optional: false,
      default_features: true,
      target: null,
      kind: 'normal',
    };
    const more = { deps: [dep], pubtime: '2024-02-03T04:05:06Z', features2: { a: ['dep:dice'] }, v: 2, future: true };
    const crates = serve('in/fl/inflector', 'Inflector', {
      '0.11.0': more,
      '0.12.0': { pubtime: '2025-01-01T00:00:00Z', yanked: true },
    });
    const shown = await lines(bench, 'in/fl/inflector');
    expect(shown).toEqual([
      JSON.parse(indexLine('Inflector', '0.11.0', crates.get('0.11.0') ?? Buffer.alloc(0), more)),
      expect.objectContaining({ vers: '0.12.0', yanked: true }),
    ]);
    const download = async (): Promise<Buffer> =>
      Buffer.from(await (await bench.request('app', 'api/v1/crates/Inflector/0.11.0/download')).arrayBuffer());
    expect(await Promise.all([download(), download()])).toEqual([crates.get('0.11.0'), crates.get('0.11.0')]);
    expect(asked().filter((path) => path.startsWith('dl/'))).toHaveLength(1);
    expect(asked().filter((path) => path.startsWith('api-host'))).toEqual([]);
    for (const [repository, held] of [
      ['app', ['0.11.0 Published: Inflector-0.11.0.crate']],
      ['shared', []],
      ['store', ['0.11.0 Published: Inflector-0.11.0.crate']],
    ] as const) {
      expect(bench.held(row(repository), at('Inflector'))).toEqual(held);
    }
    const kept = bench.version(row('app'), at('Inflector'), '0.11.0');
    expect(kept).toMatchObject({
      published: Date.parse('2024-02-03T04:05:06Z'),
      origin_connection: 'public:crates-io',
    });
    expect(metadataOfVersion(kept).dependencies).toEqual([
      { package: 'rand', dependencyType: 'normal', versionRequirement: '^0.8' },
    ]);
    expect(await lines(bench, 'in/fl/inflector')).toEqual(shown);
    // A crate is kept under its own spelling alone.
    expect((await bench.request('app', 'api/v1/crates/Inflector/versions')).status).toBe(200);
    expect((await bench.request('app', 'api/v1/crates/inflector/versions')).status).toBe(404);
    expect((await bench.request('app', 'api/v1/crates/inflector/0.12.0/download')).status).toBe(404);
  });

  function row(name: string): ReturnType<Bench['repository']> {
    const found = bench.store.db.get<ReturnType<Bench['repository']>>(
      'SELECT * FROM repositories WHERE name = ?',
      name,
    );
    if (found === undefined) throw new Error(`no repository ${name}`);
    return found;
  }

  it('that does not tell when versions were published is asked for it at its web API', async () => {
    serve('ti/me/timed', 'timed', { '1.0.0': {}, '1.1.0': { pubtime: '2025-01-01T00:00:00Z' }, '1.2.0': {} });
    site.pages.set('api-host/api/v1/crates/timed/versions', {
      body: JSON.stringify({
        versions: [
          { num: '1.0.0', created_at: '2020-02-03T04:05:06.789+00:00' },
          { num: '1.1.0', created_at: '2021-01-01T00:00:00Z' },
          { num: 7 },
          null,
        ],
      }),
    });
    expect((await lines(bench, 'ti/me/timed')).map(({ pubtime }) => pubtime)).toEqual([
      '2020-02-03T04:05:06Z',
      '2025-01-01T00:00:00Z',
      undefined,
    ]);
    expect((await bench.request('app', 'api/v1/crates/timed/1.0.0/download')).status).toBe(200);
    expect(bench.version(row('store'), at('timed'), '1.0.0').published).toBe(Date.parse('2020-02-03T04:05:06.789Z'));
    const { versions } = (await (await bench.request('app', 'api/v1/crates/timed/versions')).json()) as {
      versions: object[];
    };
    expect(versions).toMatchObject([
      { num: '1.2.0', created_at: null },
      { num: '1.1.0' },
      { num: '1.0.0', created_at: '2020-02-03T04:05:06Z' },
    ]);
  });

  it('does without the times where its web API fails, and asks again later', async () => {
    serve('un/ti/untimed', 'untimed', { '1.0.0': {} }, '"1"');
    site.pages.set('api-host/api/v1/crates/untimed/versions', { body: 'rubbish' });
    expect((await lines(bench, 'un/ti/untimed'))[0]).not.toHaveProperty('pubtime');
    site.pages.set('api-host/api/v1/crates/untimed/versions', {
      body: JSON.stringify({ versions: [{ num: '1.0.0', created_at: '2020-02-03T04:05:06Z' }] }),
    });
    bench.emulator.services.clock.advance(61_000);
    expect(await lines(bench, 'un/ti/untimed')).toMatchObject([{ pubtime: '2020-02-03T04:05:06Z' }]);
    expect(site.requests.find(({ path }) => path === 'index/un/ti/untimed')?.headers['if-none-match']).toBeUndefined();
  });

  it('is asked whether it has changed, and what it yanks later is yanked here', async () => {
    serve('ya/nk/yanked', 'yanked', { '1.0.0': { pubtime: '2025-01-01T00:00:00Z' } }, '"1"');
    expect((await bench.request('app', 'api/v1/crates/yanked/1.0.0/download')).status).toBe(200);
    bench.emulator.services.clock.advance(61_000);
    expect(await lines(bench, 'ya/nk/yanked')).toMatchObject([{ yanked: false }]);
    expect(site.requests.at(-1)?.headers['if-none-match']).toBe('"1"');
    serve('ya/nk/yanked', 'yanked', { '1.0.0': { pubtime: '2025-01-01T00:00:00Z', yanked: true } }, '"2"');
    bench.emulator.services.clock.advance(61_000);
    expect(await lines(bench, 'ya/nk/yanked')).toMatchObject([{ yanked: true }]);
  });

  it('that is down hides only what is not kept', async () => {
    serve('do/wn/downed', 'downed', {
      '1.0.0': { pubtime: '2025-01-01T00:00:00Z' },
      '1.1.0': { pubtime: '2025-01-01T00:00:00Z' },
    });
    expect((await bench.request('app', 'api/v1/crates/downed/1.0.0/download')).status).toBe(200);
    site.down = true;
    const fresh = await startBench('cargo', 'public:crates-io', site.url);
    fresh.repository('app', ['public:crates-io']);
    const refused = await fresh.request('app', 'do/wn/downed');
    expect([refused.status, await refused.json()]).toEqual([
      502,
      { errors: [{ detail: expect.stringContaining('cannot be reached') }] },
    ]);
    await fresh.close();
    bench.emulator.services.clock.advance(24 * 3600_000);
    expect((await lines(bench, 'do/wn/downed')).map(({ vers }) => vers)).toContain('1.0.0');
    expect((await bench.request('app', 'api/v1/crates/downed/1.0.0/download')).status).toBe(200);
    expect((await bench.request('app', 'api/v1/crates/downed/1.1.0/download')).status).toBe(502);
    expect((await bench.request('app', 'ne/ve/never')).status).toBe(502);
  });

  it('must send the bytes it tells of', async () => {
    serve('br/ok/broken', 'broken', { '1.0.0': {}, '1.1.0': {} });
    const [first = '', second = ''] = [...site.pages.keys()].filter((path) => path.startsWith('dl/br/ok/'));
    site.pages.set(first, { body: 'other bytes' });
    site.pages.delete(second);
    const reply = async (version: string): Promise<string> =>
      await (await bench.request('app', `api/v1/crates/broken/${version}/download`)).text();
    expect(await reply('1.0.0')).toMatch(/broken-1\.0\.0\.crate from public:crates-io does not have the sha256/);
    expect(await reply('1.1.0')).toMatch(/lists broken-1\.1\.0\.crate but does not have it/);
    expect(bench.held(row('app'), at('broken'))).toEqual([]);
  });

  it('is out of sight where the package or its group forbids it, under any spelling', async () => {
    serve('fo/rb/forbidden', 'Forbidden', { '1.0.0': { pubtime: '2025-01-01T00:00:00Z' } });
    const domain = domainById(bench.store, row('app').domain_id);
    createGroup(bench.store, domain, { pattern: '/cargo//Forbidden$' });
    // A group that restricts nothing lets it through, though an index is asked in lower case.
    expect(await lines(bench, 'fo/rb/forbidden')).toHaveLength(1);
    putOriginConfiguration(bench.store, row('app'), at('Forbidden'), { publish: 'ALLOW', upstream: 'BLOCK' });
    expect((await bench.request('app', 'fo/rb/forbidden')).status).toBe(404);
    expect((await bench.request('app', 'api/v1/crates/Forbidden/1.0.0/download')).status).toBe(404);
    // What looks like one of the group's is kept out.
    serve('fo/rb/forb1dden', 'forb1dden', { '1.0.0': {} });
    createGroup(bench.store, domain, { pattern: '/cargo//forbldden$' });
    expect((await bench.request('app', 'fo/rb/forb1dden')).status).toBe(404);
  });

  it('stands in the way of a version of the same number', async () => {
    serve('cl/as/clash', 'clash', { '1.0.0+theirs': { pubtime: '2025-01-01T00:00:00Z' } });
    putOriginConfiguration(bench.store, row('app'), at('clash'), { publish: 'ALLOW', upstream: 'ALLOW' });
    const put = async (version: string): Promise<number> => {
      const body = publishBody(metadataOf('clash', version), crateOf('clash', version));
      return (await bench.request('app', 'api/v1/crates/new', { method: 'PUT', body })).status;
    };
    expect([await put('1.0.0'), await put('1.0.0+ours'), await put('1.0.1')]).toEqual([409, 409, 200]);
  });

  it.each([
    ['rubbish', 'no JSON at all\n<html>'],
    ['lines of another crate', indexLine('other', '1.0.0', Buffer.alloc(0))],
  ])('with %s is a bad answer', async (_, body) => {
    const name = `rubbish${String(body.length)}`;
    site.pages.set(`index/ru/bb/${name}`, { body });
    const refused = await bench.request('app', `ru/bb/${name}`);
    expect([refused.status, await refused.text()]).toEqual([502, expect.stringContaining(`no index of ${name}`)]);
  });

  it('may be empty, and is then not there', async () => {
    site.pages.set('index/em/pt/empty', { body: '\n' });
    expect((await bench.request('app', 'em/pt/empty')).status).toBe(404);
  });

  it('without a config.json is none', async () => {
    const source = cargoSource('public:crates-io', `${site.url}bare/`, new Clock());
    site.pages.set('bare/ba/re/bare', { body: indexLine('bare', '1.0.0', Buffer.alloc(0)) });
    await expect(source.describe(at('bare'))).rejects.toThrow(/has no config\.json/);
    site.pages.set('bare/config.json', { body: '{"api":"http://x"}' });
    await expect(cargoSource('public:crates-io', `${site.url}bare/`, new Clock()).describe(at('bare'))).rejects.toThrow(
      /tells no download URL/,
    );
  });

  it('may leave the form of the download URL to Cargo', async () => {
    const source = cargoSource('public:crates-io', `${site.url}plain/`, new Clock());
    site.pages.set('plain/config.json', { body: JSON.stringify({ dl: `${site.url}files` }) });
    site.pages.set('plain/pl/ai/plain', { body: indexLine('plain', '1.0.0+b', Buffer.alloc(0)) });
    const described = await source.describe(at('plain'));
    expect(described?.versions.get('1.0.0+b')?.assets).toMatchObject([
      { url: `${site.url}files/plain/1.0.0+b/download` },
    ]);
  });

  it.each(['file:///etc/passwd#', 'javascript:1#', 'ftp://x/', 'no url', '//'])(
    'leads to nothing at %s',
    async (dl) => {
      const folder = `odd${String(dl.length)}`;
      site.pages.set(`${folder}/config.json`, { body: JSON.stringify({ dl }) });
      site.pages.set(`${folder}/od/dd/oddd`, { body: indexLine('oddd', '1.0.0', Buffer.alloc(0)) });
      const source = cargoSource('public:crates-io', `${site.url}${folder}/`, new Clock());
      expect(await source.describe(at('oddd'))).toBeUndefined();
    },
  );

  it.each(['crates.io', 'ssh://git@example.org/index', ''])('cannot be at %j', (location) => {
    expect(() => cargoSource('public:crates-io', location, new Clock())).toThrow(
      /needs the http or https URL of a sparse index/,
    );
  });
});

describe('lines of an index', () => {
  it('are taken one by one: what cannot be used is passed over', () => {
    const good = indexLine('demo', '1.0.0', Buffer.alloc(0)).trimEnd();
    const bad = [
      '{',
      '[]',
      good.replace('"demo"', '"other"'),
      good.replace('1.0.0', '1.0'),
      good.replace('"deps":[]', `"deps":${'['.repeat(50_000)}${']'.repeat(50_000)}`),
      good.replace('"deps":[]', '"deps":{}'),
      good.replace(/"cksum":"../, '"cksum":"zz'),
    ];
    expect(parseIndex([...bad, good, ''].join('\r\n'), 'demo')).toMatchObject([{ name: 'demo', version: '1.0.0' }]);
    expect(parseIndex(bad.join('\n'), 'demo')).toBeUndefined();
    expect(parseIndex('', 'demo')).toEqual([]);
  });

  it('are taken or passed over, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.json(), fc.string({ unit: 'grapheme' }))), (texts) => {
        expect(parseIndex(texts.join('\n'), 'demo') ?? []).toEqual([]);
      }),
    );
  });
});

describe('a folder of .crate files', () => {
  let folder: string;
  let bench: Bench;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crates-'));
    bench = await startBench('cargo', 'public:crates-io', `file://${folder}`);
    bench.repository('app', ['public:crates-io']);
  });
  afterEach(async () => {
    await bench.close();
    await rm(folder, { recursive: true });
  });

  it('is an index made from the Cargo.toml in each', async () => {
    const toml = `rust-version = "1.74"
description = "A crate"
license = "MIT"
readme = "README.md"
links = "z"
[features]
default = ["std"]
std = ["dep:dice"]
[dependencies]
plain = "1.0"
[dependencies.dice]
package = "rand"
version = "^0.8"
default-features = false
optional = true
features = ["std"]
registry-index = "https://github.com/rust-lang/crates.io-index"
[dev-dependencies.elsewhere]
version = "2"
registry-index = "sparse+https://index.example.org/"
[build-dependencies]
cc = { version = "1" }
[target."cfg(unix)".dependencies.libc]
version = "0.2"
`;
    const crate = crateOf('My-Crate', '1.0.0', toml, { 'README.md': '# Mine' });
    await writeFile(join(folder, 'My-Crate-1.0.0.crate'), crate);
    await writeFile(join(folder, 'my-crate-extra-2.0.0.crate'), crateOf('my-crate-extra', '2.0.0'));
    await writeFile(join(folder, 'notes.txt'), 'nothing to see');
    await utimes(join(folder, 'My-Crate-1.0.0.crate'), 1_700_000_000, 1_700_000_000);
    const dependency = {
      req: '',
      features: [],
      optional: false,
      default_features: true,
      target: null,
      registry: null,
      package: null,
    };
    expect(await lines(bench, 'my/-c/my-crate')).toEqual([
      {
        name: 'My-Crate',
        vers: '1.0.0',
        deps: [
          { ...dependency, name: 'plain', req: '1.0', kind: 'normal' },
          {
            ...dependency,
            name: 'dice',
            package: 'rand',
            req: '^0.8',
            kind: 'normal',
            optional: true,
            default_features: false,
            features: ['std'],
          },
          { ...dependency, name: 'cc', req: '1', kind: 'build' },
          { ...dependency, name: 'elsewhere', req: '2', kind: 'dev', registry: 'sparse+https://index.example.org/' },
          { ...dependency, name: 'libc', req: '0.2', kind: 'normal', target: 'cfg(unix)' },
        ],
        features: { default: ['std'] },
        features2: { std: ['dep:dice'] },
        v: 2,
        links: 'z',
        rust_version: '1.74',
        cksum: sha256(crate),
        yanked: false,
        pubtime: '2023-11-14T22:13:20Z',
      },
    ]);
    const file = await bench.request('app', 'api/v1/crates/My-Crate/1.0.0/download');
    expect(Buffer.from(await file.arrayBuffer())).toEqual(crate);
    const app = bench.store.db.get<ReturnType<Bench['repository']>>("SELECT * FROM repositories WHERE name = 'app'");
    if (app === undefined) throw new Error('no repository app');
    expect(metadataOfVersion(bench.version(app, at('My-Crate'), '1.0.0'))).toMatchObject({
      summary: 'A crate',
      licenses: [{ name: 'MIT' }],
      readme: '# Mine',
    });
  });

  it('is looked at anew each time', async () => {
    expect((await bench.request('app', 'de/mo/demo')).status).toBe(404);
    await writeFile(join(folder, 'demo-1.0.0.crate'), crateOf('demo', '1.0.0'));
    expect(await lines(bench, 'de/mo/demo')).toMatchObject([
      { vers: '1.0.0', cksum: sha256(crateOf('demo', '1.0.0')) },
    ]);
    const other = crateOf('demo', '1.0.0', 'links = "other"\n');
    await writeFile(join(folder, 'demo-1.0.0.crate'), other);
    expect(await lines(bench, 'de/mo/demo')).toMatchObject([{ links: 'other', cksum: sha256(other) }]);
  });

  it('with a crate that is none says which', async () => {
    await writeFile(join(folder, 'demo-1.0.0.crate'), 'rubbish');
    const refused = await bench.request('app', 'de/mo/demo');
    expect([refused.status, await refused.text()]).toEqual([
      502,
      expect.stringMatching(/demo-1\.0\.0\.crate cannot be used: .*cannot be unpacked/),
    ]);
    await writeFile(join(folder, 'demo-1.0.0.crate'), crateOf('demo', '1.0.0', '[dependencies]\na = "latest"\n'));
    expect(await (await bench.request('app', 'de/mo/demo')).text()).toMatch(/version_req of a is no requirement/);
  });

  it('that is not there is a failure of the registry', async () => {
    const source = cargoSource('public:crates-io', 'file:///nowhere/at/all', new Clock());
    await expect(source.describe(at('demo'))).rejects.toMatchObject({ name: 'UpstreamError' });
  });
});
