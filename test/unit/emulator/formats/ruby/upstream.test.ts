import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { findPackage, putOriginConfiguration } from '@codeartifact-ci/emulator/store/packages.ts';
import type { PackageKey, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { deleteVersions, metadataOf } from '@codeartifact-ci/emulator/store/versions.ts';
import { readVersions } from '@codeartifact-ci/emulator/formats/ruby/source-index.ts';
import { rubySource } from '@codeartifact-ci/emulator/formats/ruby/source.ts';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gemFile } from '../../../../support/gems.ts';
import { startBench, startFakeSite, type Bench, type FakeSite } from '../data-plane.ts';

const demo: PackageKey = { format: 'ruby', namespace: '', name: 'demo' };
const digest = (algorithm: string, content: string | Buffer): string =>
  createHash(algorithm).update(content).digest('hex');

let bench: Bench;
let app: RepositoryRow;
let shared: RepositoryRow;
let gemStore: RepositoryRow;

/** app → shared → store → the registry. */
async function start(location: string): Promise<void> {
  bench = await startBench('ruby', 'public:ruby-gems-org', location);
  gemStore = bench.repository('store', ['public:ruby-gems-org']);
  shared = bench.repository('shared', ['store']);
  app = bench.repository('app', ['shared']);
}
async function get(path: string): Promise<[number, string]> {
  const reply = await bench.request('app', path);
  return [reply.status, await reply.text()];
}
async function push(name: string, version: string, content?: string): Promise<number> {
  const bytes = gemFile(name, version, content === undefined ? {} : { content });
  return (await bench.request('app', 'api/v1/gems', { method: 'POST', body: new Uint8Array(bytes) })).status;
}
const later = (): void => bench.emulator.services.clock.advance(3_600_000);

describe('a gem of a public registry', () => {
  let site: FakeSite;
  const bytes = (file: string): Buffer => Buffer.from(`content of ${file}`);
  const lineOf = (number: string, rest = ''): string =>
    `${number} ${rest}|checksum:${digest('sha256', bytes(`demo-${number}.gem`))},ruby:>= 2.5`;
  const info = (lines: readonly string[]): string => `---\n${lines.join('\n')}\n`;
  const serve = (lines: readonly string[]): void => {
    const page = info(lines);
    site.pages.set('info/demo', { body: page, headers: { etag: `"${digest('md5', page)}"` } });
    const others = `other 1.0,2.0 ${'0'.repeat(32)}\ndemo 1.0 ${'1'.repeat(32)}\nother -1.0,3.0-java ${'2'.repeat(32)}\n`;
    site.pages.set('versions', { body: `created_at: x\n---\n${others}demo 2.0 ${digest('md5', page)}\n` });
    for (const line of lines) {
      const file = `demo-${line.split(' ')[0] ?? ''}.gem`;
      site.pages.set(`gems/${file}`, { body: bytes(file) });
    }
  };
  const lines = [lineOf('1.0'), lineOf('2.0', 'other:>= 1&< 4'), lineOf('2.0-java')];
  beforeEach(async () => {
    site = await startFakeSite();
    serve(lines);
    await start(site.url);
  });
  afterEach(async () => {
    await bench.close();
    await site.close();
  });

  it('is listed as the registry lists it, byte for byte, before and after it is kept', async () => {
    expect(await get('info/demo')).toEqual([200, info(lines)]);
    const expected = `---\nother 1.0,2.0,-1.0,3.0-java ${'2'.repeat(32)}\ndemo 1.0,2.0 ${digest('md5', info(lines))}\n`;
    expect((await get('versions'))[1].replace(/^.*\n/, '')).toBe(expected);
    expect(await get('names')).toEqual([200, '---\ndemo\nother\n']);

    expect(await get('gems/demo-2.0-java.gem')).toEqual([200, 'content of demo-2.0-java.gem']);
    expect(await get('info/demo')).toEqual([200, info(lines)]);
    expect((await get('versions'))[1]).toContain(`\ndemo 1.0,2.0,2.0-java ${digest('md5', info(lines))}\n`);
    expect(await get('names')).toEqual([200, '---\ndemo\nother\n']);
  });

  it('is kept in the repository that was asked and in the one with the connection, not in those between', async () => {
    await get('gems/demo-2.0-java.gem');
    for (const repository of [app, gemStore]) {
      expect(bench.held(repository, demo)).toEqual(['2.0 Published: demo-2.0-java.gem']);
    }
    expect(bench.held(shared, demo)).toEqual([]);
    await get('gems/demo-2.0.gem');
    expect(bench.held(app, demo)).toEqual(['2.0 Published: demo-2.0-java.gem, demo-2.0.gem']);
    expect(bench.version(app, demo, '2.0')).toMatchObject({
      origin_type: 'EXTERNAL',
      origin_connection: 'public:ruby-gems-org',
    });
    expect(metadataOf(bench.version(app, demo, '2.0')).dependencies).toEqual([
      { package: 'other', dependencyType: 'runtime', versionRequirement: '>= 1, < 4' },
    ]);
  });

  it('is described by the registry’s site where that can be asked', async () => {
    site.pages.set('api/v2/rubygems/demo/versions/1.0.json', {
      body: JSON.stringify({
        version_created_at: '2020-02-03T04:05:06.000Z',
        info: 'A public gem',
        homepage_uri: 'https://example.com/home',
        source_code_uri: 'https://example.com/source',
        licenses: ['MIT', 7],
        dependencies: {
          development: [
            { name: 'rake', requirements: '~> 13.0, >= 13.0.1' },
            { name: '../x', requirements: '>= 0' },
            null,
          ],
        },
      }),
    });
    site.pages.set('api/v2/rubygems/demo/versions/2.0.json', { body: '<html>' });
    expect((await get('gems/demo-1.0.gem'))[0]).toBe(200);
    expect((await get('gems/demo-2.0.gem'))[0]).toBe(200);
    const kept = bench.version(app, demo, '1.0');
    expect(kept.published).toBe(Date.UTC(2020, 1, 3, 4, 5, 6));
    expect(metadataOf(kept)).toMatchObject({
      summary: 'A public gem',
      homePage: 'https://example.com/home',
      sourceCodeRepository: 'https://example.com/source',
      licenses: [{ name: 'MIT' }],
      dependencies: [{ package: 'rake', dependencyType: 'development', versionRequirement: '~> 13.0, >= 13.0.1' }],
    });
    expect(bench.version(app, demo, '2.0').published).toBe(0);
    expect(await get('info/demo')).toEqual([200, info(lines)]);
    expect((await bench.request('app', 'quick/Marshal.4.8/demo-2.0.gemspec.rz')).status).toBe(200);
    serve([...lines, `3.0 |checksum:${digest('sha256', bytes('demo-3.0.gem'))},created_at:2021-01-01T00:00:00Z`]);
    later();
    await get('gems/demo-3.0.gem');
    expect(bench.version(app, demo, '3.0').published).toBe(Date.UTC(2021, 0, 1));
  });

  it('is asked for with an ETag once it has aged, and no credentials of a client', async () => {
    await get('info/demo');
    await get('info/demo');
    later();
    await get('info/demo');
    const asked = site.requests.filter(({ path }) => path === 'info/demo');
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      `"${digest('md5', info(lines))}"`,
    ]);
    expect(asked.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  it('is served from what is held when the registry is down; the rest is a clear 502', async () => {
    await get('gems/demo-1.0.gem');
    await bench.request('app', 'names');
    site.down = true;
    bench.emulator.services.clock.advance(86_400_000);
    expect((await get('gems/demo-1.0.gem'))[0]).toBe(200);
    expect((await get('info/demo'))[0]).toBe(200);
    expect((await get('versions'))[1]).toContain('\ndemo ');
    expect(await get('gems/demo-2.0.gem')).toEqual([502, expect.stringMatching(/127\.0\.0\.1:\d+ cannot be reached/)]);
    expect(await get('info/unknown')).toEqual([502, expect.stringMatching(/cannot be reached/)]);
  });

  it('that was never reached leaves the lists a clear 502, unless something is held', async () => {
    site.down = true;
    expect((await get('versions'))[0]).toBe(502);
    expect((await get('names'))[0]).toBe(502);
    expect(await push('mine', '1.0')).toBe(200);
    expect(await get('names')).toEqual([200, '---\nmine\n']);
    expect((await get('info/mine'))[0]).toBe(200);
  });

  it('with other bytes than its index tells is not passed on', async () => {
    site.pages.set('gems/demo-1.0.gem', { body: 'something else' });
    expect(await get('gems/demo-1.0.gem')).toEqual([502, expect.stringMatching(/does not have the sha256/)]);
    expect(bench.held(gemStore, demo)).toEqual([]);
    site.pages.delete('gems/demo-2.0.gem');
    expect(await get('gems/demo-2.0.gem')).toEqual([
      502,
      expect.stringMatching(/public:ruby-gems-org lists demo-2\.0\.gem but does not have it/),
    ]);
  });

  it('is not there where the registry has none, or only rubbish', async () => {
    expect((await get('info/nosuch'))[0]).toBe(404);
    expect((await get('gems/demo-9.0.gem'))[0]).toBe(404);
    site.pages.set('info/odd', { body: '<html>\n<body>' });
    expect((await get('info/odd'))[0]).toBe(404);
    site.pages.delete('versions');
    later();
    expect(await get('names')).toEqual([200, '---\n']);
  });

  it('is not pushed over', async () => {
    await get('gems/demo-1.0.gem');
    putOriginConfiguration(bench.store, app, demo, { publish: 'ALLOW', upstream: 'ALLOW' });
    expect(await push('demo', '2.0')).toBe(409);
    expect(await push('demo', '3.0')).toBe(200);
    expect((await get('info/demo'))[1].match(/^[\d.]+[^ ]*/gm)).toEqual(['1.0', '2.0', '2.0-java', '3.0']);
  });

  it('is out of sight, in the lists too, for a gem that was pushed here', async () => {
    expect(await push('demo', '3.0')).toBe(200);
    const [, page] = await get('info/demo');
    expect(page.match(/^[\d.]+/gm)).toEqual(['3.0']);
    const [, versions] = await get('versions');
    expect(versions.match(/^demo .*/gm)).toEqual([`demo 3.0 ${digest('md5', page)}`]);
    expect((await get('gems/demo-1.0.gem'))[0]).toBe(404);
    const row = findPackage(bench.store, app, demo);
    if (row === undefined) throw new Error('not pushed');
    deleteVersions(bench.store, row, ['3.0'], {});
    // The record stays, and upstream stays blocked: nobody slips in.
    expect(await get('names')).toEqual([200, '---\nother\n']);
  });
});

describe('the list of a registry', () => {
  it('has only what could be a line of ours', () => {
    const hostile = [
      'good 1.0 ' + '0'.repeat(32),
      'bad/name 1.0 ' + '0'.repeat(32),
      'nomd5 1.0',
      'shortmd5 1.0 abc',
      'strange 1.0;x ' + '0'.repeat(32),
      'more 1.0 ' + '0'.repeat(32) + ' x',
      '__proto__ 1.0 ' + '0'.repeat(32),
      'constructor 1.0 ' + '0'.repeat(32),
    ].join('\n');
    expect([...readVersions(`---\n${hostile}`).keys()]).toEqual(['good', 'constructor']);
  });

  it('is read whatever it is', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(' ', '\n', 'demo', '1.0', '0'.repeat(32)));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        for (const [name, rest] of readVersions(parts.join('')))
          expect(`${name} ${rest}`).toMatch(/^\S+ \S+ [0-9a-f]{32}$/);
      }),
    );
  });
});

describe('a folder in place of a registry', () => {
  let folder: string;
  const put = async (file: string, bytes: Buffer | string, time = 1_600_000_000): Promise<void> => {
    await writeFile(join(folder, file), bytes);
    await utimes(join(folder, file), time, time);
  };
  const one = gemFile('demo', '1.0', { dependencies: { other: '>= 0' } });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gems-'));
    await start(pathToFileURL(folder).href);
    await put('demo-1.0.gem', one);
    await put('README', 'none');
  });
  afterEach(async () => {
    await bench.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('has the gems that are in it, which are read from themselves', async () => {
    // By its file's name it could be demo 2-1.0 as well.
    await put('demo-2-1.0.gem', gemFile('demo-2', '1.0'));
    const page = `---\n1.0 other:>= 0|checksum:${digest('sha256', one)}\n`;
    expect(await get('info/demo')).toEqual([200, page]);
    expect((await get('versions'))[1]).toContain(`\ndemo 1.0 ${digest('md5', page)}\n`);
    expect((await bench.request('app', 'gems/demo-1.0.gem')).headers.get('etag')).toBe(`"${digest('sha256', one)}"`);
    expect(bench.version(gemStore, demo, '1.0').published).toBe(1_600_000_000_000);
    expect(metadataOf(bench.version(app, demo, '1.0'))).toMatchObject({
      summary: 'A small gem',
      licenses: [{ name: 'MIT' }],
      dependencies: [{ package: 'other', dependencyType: 'runtime', versionRequirement: '>= 0' }],
    });
    expect((await get('info/nosuch'))[0]).toBe(404);
    expect((await get('gems/demo-9.0.gem'))[0]).toBe(404);
  });

  it('is looked at anew each time, and what is no gem of its name is left out', async () => {
    await get('info/demo');
    await get('names');
    await put('demo-1.1-java.gem', gemFile('demo', '1.1', { platform: 'java' }), 1_600_000_001);
    await put('demo-1.2.gem', 'no gem');
    await put('demo-1.3.gem', gemFile('evil', '1.3'));
    await put('evil-1.0.gem', gemFile('demo', '1.0'));
    await symlink(join(folder, 'nowhere'), join(folder, 'demo-1.4.gem'));
    await mkdir(join(folder, 'demo-1.5.gem'));
    expect((await get('info/demo'))[1].match(/^[\d.]+[^ ]*/gm)).toEqual(['1.0', '1.1-java']);
    expect(await get('names')).toEqual([200, '---\ndemo\n']);
    expect((await get('versions'))[1]).toMatch(/\ndemo 1\.0,1\.1-java /);
    await put('demo-1.2.gem', gemFile('demo', '1.2'), 1_600_000_002);
    expect((await get('info/demo'))[1].match(/^[\d.]+[^ ]*/gm)).toEqual(['1.0', '1.1-java', '1.2']);
  });

  it('that is not there is a clear 502', async () => {
    await rm(folder, { recursive: true });
    expect(await get('info/demo')).toEqual([502, expect.stringMatching(/The folder .* cannot be read/)]);
    expect((await get('versions'))[0]).toBe(502);
  });
});

describe('a location', () => {
  it.each(['ftp://example.com/', 'nonsense', ''])('%j is refused', (location) => {
    expect(() => rubySource('public:ruby-gems-org', location, new Clock())).toThrow(
      /public:ruby-gems-org needs the http, https or file URL of gems/,
    );
  });
});
