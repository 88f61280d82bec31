import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { putOriginConfiguration } from '@codeartifact-ci/emulator/store/packages.ts';
import type { PackageKey, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBench, startFakeSite, type Bench, type FakeSite } from '../data-plane.ts';

const JSON_TYPE = 'application/vnd.pypi.simple.v1+json';
const demo: PackageKey = { format: 'pypi', namespace: '', name: 'demo' };
const wheel = (version: string): string => `demo-${version}-py3-none-any.whl`;
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

let bench: Bench;
let app: RepositoryRow;
let shared: RepositoryRow;
let pypiStore: RepositoryRow;

/** app → shared → store → the index. */
async function start(location: string): Promise<void> {
  bench = await startBench('pypi', 'public:pypi', location);
  pypiStore = bench.repository('store', ['public:pypi']);
  shared = bench.repository('shared', ['store']);
  app = bench.repository('app', ['shared']);
}

interface ListedFile {
  readonly filename: string;
  readonly yanked: boolean | string;
  readonly 'upload-time': string;
  readonly 'requires-python'?: string;
  readonly hashes: Readonly<Record<string, string>>;
  readonly size?: number;
}
async function files(project = 'demo'): Promise<ListedFile[]> {
  const reply = await bench.request('app', `simple/${project}/`, { headers: { accept: JSON_TYPE } });
  expect(reply.status).toBe(200);
  return ((await reply.json()) as { files: ListedFile[] }).files;
}
const download = async (version: string, file = wheel(version)): Promise<Response> =>
  await bench.request('app', `simple/demo/${version}/${file}`);
const later = (): void => bench.emulator.services.clock.advance(3_600_000);

async function upload(version: string, content: string): Promise<Response> {
  const data = new FormData();
  for (const [key, value] of [
    ['name', 'demo'],
    ['version', version],
  ] as const)
    data.append(key, value);
  data.append('content', new Blob([content]), wheel(version));
  return await bench.request('app', '', { method: 'POST', body: data });
}

describe('a project of a public index', () => {
  let site: FakeSite;
  interface Listed {
    readonly version: string;
    readonly more?: Readonly<Record<string, unknown>>;
    readonly file?: string;
  }
  const list = (listed: readonly Listed[]): void => {
    site.pages.set('simple/demo/', {
      headers: { 'content-type': JSON_TYPE, etag: `"${sha256(JSON.stringify(listed))}"` },
      body: JSON.stringify({
        meta: { 'api-version': '1.1' },
        name: 'demo',
        files: listed.map(({ version, more, file = wheel(version) }) => ({
          filename: file,
          url: `../../files/${file}`,
          hashes: { sha256: sha256(`content of ${file}`) },
          'upload-time': `2024-01-0${version.slice(0, 1)}T03:04:05.678901Z`,
          size: `content of ${file}`.length,
          ...more,
        })),
      }),
    });
    for (const { version, file = wheel(version) } of listed)
      site.pages.set(`files/${file}`, { body: `content of ${file}` });
  };

  beforeEach(async () => {
    site = await startFakeSite();
    await start(`${site.url}simple`);
    list([{ version: '1.0', more: { 'requires-python': '>=3.8' } }, { version: '2.0' }]);
  });
  afterEach(async () => {
    await bench.close();
    await site.close();
  });

  it('is seen through the chain without being kept', async () => {
    expect(await files()).toMatchObject([
      {
        filename: wheel('1.0'),
        hashes: { sha256: sha256(`content of ${wheel('1.0')}`) },
        'upload-time': '2024-01-01T03:04:05.678Z',
        'requires-python': '>=3.8',
        size: 36,
        yanked: false,
      },
      { filename: wheel('2.0') },
    ]);
    expect(site.requests[0]?.headers.accept).toMatch(/^application\/vnd\.pypi\.simple\.v1\+json, .*text\/html;q=/);
    for (const repository of [app, shared, pypiStore]) expect(bench.held(repository, demo)).toEqual([]);
  });

  it('is kept where it was asked for and where the connection is, not in between', async () => {
    const reply = await download('1.0');
    expect([reply.status, await reply.text()]).toEqual([200, `content of ${wheel('1.0')}`]);
    for (const repository of [app, pypiStore]) {
      expect(bench.held(repository, demo)).toEqual([`1.0 Published: ${wheel('1.0')}`]);
      expect(bench.version(repository, demo, '1.0')).toMatchObject({
        origin_type: 'EXTERNAL',
        origin_connection: 'public:pypi',
        published: Date.UTC(2024, 0, 1, 3, 4, 5, 678),
      });
    }
    expect(bench.held(shared, demo)).toEqual([]);
  });

  it('is asked for once, by however many at once', async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, async () => await download('1.0')));
    expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(site.requests.map(({ path }) => path)).toEqual(['simple/demo/', `files/${wheel('1.0')}`]);
  });

  it('is validated, not fetched again, when it may have changed', async () => {
    await files();
    later();
    await files();
    const etag = site.pages.get('simple/demo/')?.headers?.['etag'];
    expect(site.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, etag]);
  });

  it('shows files that came since, and what was yanked since, of versions that are kept', async () => {
    await download('1.0');
    const other = 'demo-1.0.tar.gz';
    list([
      { version: '1.0', more: { yanked: 'broken' } },
      { version: '1.0', file: other, more: { 'requires-python': '>=3.9' } },
      { version: '2.0', more: { yanked: true } },
    ]);
    later();
    const expected = [
      { filename: wheel('1.0'), yanked: 'broken' },
      { filename: other, yanked: false, 'requires-python': '>=3.9' },
      { filename: wheel('2.0'), yanked: true },
    ];
    expect(await files()).toMatchObject(expected);
    const page = await (await bench.request('app', 'simple/demo/')).text();
    expect(page).toMatch(/data-yanked="broken"[^]*data-yanked=""/);

    expect((await download('1.0', other)).status).toBe(200);
    expect(bench.held(app, demo)).toEqual([`1.0 Published: ${wheel('1.0')}, ${other}`]);
    // What the index said when it last was asked for a file is known without it.
    putOriginConfiguration(bench.store, app, demo, { publish: 'BLOCK', upstream: 'BLOCK' });
    expect((await files()).map(({ filename, yanked }) => [filename, yanked])).toEqual([
      [wheel('1.0'), 'broken'],
      [other, false],
    ]);
    expect((await download('2.0')).status).toBe(404);
  });

  it('is served from what is held when the index is down; the rest is a clear 502', async () => {
    await download('1.0');
    site.down = true;
    later();
    bench.emulator.services.clock.advance(86_400_000);
    expect((await download('1.0')).status).toBe(200);
    const refused = await download('2.0');
    expect([refused.status, await refused.text()]).toEqual([
      502,
      expect.stringMatching(/127\.0\.0\.1:\d+ cannot be reached/),
    ]);
    const unknown = await bench.request('app', 'simple/other/');
    expect(unknown.status).toBe(502);
  });

  it('with other bytes than its index tells is not passed on', async () => {
    site.pages.set(`files/${wheel('1.0')}`, { body: 'something else' });
    const reply = await download('1.0');
    expect([reply.status, await reply.text()]).toEqual([502, expect.stringMatching(/does not have the sha256/)]);
    expect(bench.held(pypiStore, demo)).toEqual([]);
  });

  it('cannot lead to a file of this machine', async () => {
    list([{ version: '1.0', more: { url: 'file:///etc/passwd' } }]);
    expect((await download('1.0')).status).toBe(404);
  });

  it('that sends rubbish is a clear 502', async () => {
    site.pages.set('simple/demo/', { headers: { 'content-type': JSON_TYPE }, body: '<html>' });
    const reply = await bench.request('app', 'simple/demo/');
    expect([reply.status, await reply.text()]).toEqual([502, expect.stringMatching(/sent a page that is no JSON/)]);
  });

  it('may speak HTML only', async () => {
    site.pages.set('simple/demo/', {
      headers: { 'content-type': 'text/html' },
      body: `<a href="/files/${wheel('2.0')}#sha256=${sha256(`content of ${wheel('2.0')}`)}">x</a><a href="demo.exe">y</a>`,
    });
    expect(await files()).toMatchObject([{ filename: wheel('2.0'), 'upload-time': '1970-01-01T00:00:00.000Z' }]);
    expect((await download('2.0')).status).toBe(200);
  });

  it('is not published over', async () => {
    await download('1.0');
    putOriginConfiguration(bench.store, app, demo, { publish: 'ALLOW', upstream: 'ALLOW' });
    expect((await upload('2.0', 'mine')).status).toBe(409);
    expect((await upload('3.0', 'mine')).status).toBe(200);
  });

  it('is out of sight for a project that was published here', async () => {
    expect((await upload('3.0', 'mine')).status).toBe(200);
    expect((await files()).map(({ filename }) => filename)).toEqual([wheel('3.0')]);
    expect((await download('1.0')).status).toBe(404);
  });
});

describe('a folder in place of a public index', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'index-'));
    await start(pathToFileURL(folder).href);
    await writeFile(join(folder, wheel('1.0')), 'one');
    await utimes(join(folder, wheel('1.0')), 0, 1_600_000_000);
    await writeFile(join(folder, 'other-1.0.tar.gz'), 'other');
    await writeFile(join(folder, 'README'), 'none');
  });
  afterEach(async () => {
    await bench.close();
    await rm(folder, { recursive: true });
  });

  it('may be flat', async () => {
    expect(await files()).toMatchObject([
      { filename: wheel('1.0'), size: 3, 'upload-time': '2020-09-13T12:26:40.000Z' },
    ]);
    expect(await (await download('1.0')).text()).toBe('one');
    expect((await download('9.0')).status).toBe(404);
    expect((await bench.request('app', 'simple/never/')).status).toBe(404);
  });

  it('may have folders by project, however spelled, and is read anew each time', async () => {
    await files();
    await mkdir(join(folder, 'DEMO'));
    await writeFile(join(folder, 'DEMO', wheel('2.0')), 'two');
    await writeFile(join(folder, 'DEMO', 'other-2.0.tar.gz'), 'stray');
    await symlink(join(folder, 'nowhere'), join(folder, 'DEMO', wheel('3.0')));
    await mkdir(join(folder, 'DEMO', wheel('4.0')));
    expect((await files()).map(({ filename }) => filename)).toEqual([wheel('1.0'), wheel('2.0')]);
    expect(await (await download('2.0')).text()).toBe('two');
  });

  it('that is not there is a clear 502', async () => {
    await rm(folder, { recursive: true });
    const reply = await bench.request('app', 'simple/demo/');
    expect([reply.status, await reply.text()]).toEqual([502, expect.stringMatching(/The folder .* cannot be read/)]);
    await mkdir(folder);
  });
});
