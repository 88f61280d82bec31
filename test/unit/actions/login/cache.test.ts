import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadClients } from '@codeartifact-ci/core/clients/clients.ts';
import type { Folders } from '@codeartifact-ci/core/clients/client.ts';
import type { Cache } from '@codeartifact-ci/core/host.ts';
import { restoreCaches, saveCaches } from '../../../../actions/login/cache.ts';
import type { ConfiguredClient } from '../../../../actions/login/configure.ts';
import { clientContext } from '../../../support/client-context.ts';
import { writeFiles } from '../../../support/projects.ts';
import { makeSandbox, type Sandbox } from '../../../support/sandbox.ts';
import { fakeCache, loginHost } from './host.ts';

const clients = await loadClients();

let sandbox: Sandbox;
let folders: Folders;
beforeEach(async () => {
  sandbox = await makeSandbox({ holdsTokens: true });
  folders = { env: {}, home: sandbox.home, systemHome: sandbox.home };
});
afterEach(() => sandbox.remove());

const client = (tool: 'npm' | 'pip' | 'generic', repository = 'my-packages'): ConfiguredClient => ({
  client: clients[tool],
  registries: clientContext(clients[tool].format, [{ repository }]).registries,
  files: [],
  variables: {},
});

describe('the caches of a login', () => {
  it('are none where there is no service for them, which is said', async () => {
    const host = loginHost(sandbox);
    expect(await restoreCaches(host, [client('npm')], folders)).toEqual([]);
    expect(host.lines).toEqual([expect.stringMatching(/^No cache is kept here/)]);
    await saveCaches(host, [{ tool: 'npm', paths: [sandbox.root], key: 'k', hit: false }]);
    expect(host.lines).toHaveLength(1);
  });

  it('are kept for the lock files and the repositories, and brought back for others of the same repositories', async () => {
    await writeFiles(sandbox.workspace, { 'package-lock.json': '{}', 'a/package-lock.json': '{}' });
    const cache = fakeCache();
    const host = loginHost(sandbox, { cache });
    const restore = async (repository?: string) => (await restoreCaches(host, [client('npm', repository)], folders))[0];
    const first = await restore();
    expect(first).toMatchObject({
      tool: 'npm',
      hit: false,
      key: expect.stringMatching(/-npm-[0-9a-f]{16}-[0-9a-f]{32}$/),
    });
    expect(host.lines.at(-1)).toBe('npm: no cache yet');
    await mkdir(first?.paths[0] ?? '', { recursive: true });
    await writeFile(join(first?.paths[0] ?? '', 'index'), 'content');
    await saveCaches(host, first === undefined ? [] : [first]);
    expect([...cache.kept]).toEqual([[first?.key, first?.paths]]);
    expect(await restore()).toEqual({ ...first, hit: true });
    expect(host.lines.at(-1)).toBe(`npm: cache ${first?.key}`);

    await writeFiles(sandbox.workspace, { 'a/package-lock.json': '{"changed": true}' });
    const second = await restore();
    expect(second).toMatchObject({ hit: false });
    expect(second?.key).not.toBe(first?.key);
    expect(host.lines.at(-1)).toBe(`npm: cache ${first?.key}`);
    expect((await restore('other'))?.key.slice(0, -32)).not.toBe(first?.key.slice(0, -32));
    expect(host.lines.at(-1)).toBe('npm: no cache yet');
  });

  it('are not looked for where nothing says what will be downloaded, or the client has none', async () => {
    const host = loginHost(sandbox, { cache: fakeCache() });
    expect(await restoreCaches(host, [client('npm'), client('generic')], folders)).toEqual([]);
    expect(host.lines).toEqual(['npm: no cache, as nothing in the workspace says what it will download.']);
  });

  it('that do not come, or cannot be kept, are no failure', async () => {
    await writeFiles(sandbox.workspace, { 'package-lock.json': '{}', 'requirements.txt': '' });
    await writeFiles(sandbox.home, { '.npm/_cacache/index': 'x' });
    const broken: Cache = {
      restore: () => Promise.reject(new Error('no route')),
      save: () => Promise.reject(new Error('full')),
    };
    const host = loginHost(sandbox, { cache: broken });
    expect(await restoreCaches(host, [client('npm'), client('pip')], folders)).toEqual([]);
    await saveCaches(host, [{ tool: 'npm', paths: [join(sandbox.home, '.npm')], key: 'k', hit: false }]);
    expect(host.lines).toEqual([
      'warning: The cache for npm was not restored: no route',
      'warning: The cache for pip was not restored: no route',
      'warning: The cache for npm was not kept: full',
    ]);
  });
});

describe('what is kept', () => {
  const save = async (files: Readonly<Record<string, string | Buffer>>, hit = false) => {
    const cache = fakeCache();
    const host = loginHost(sandbox, { cache });
    const folder = join(sandbox.home, 'cache');
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    await saveCaches(host, [{ tool: 'npm', paths: [join(sandbox.home, 'none'), folder], key: 'k', hit }]);
    return { kept: [...cache.kept.keys()], lines: host.lines };
  };
  const TOKEN = 'eyJ2ZXIiOjEsImlzdSI6MX0.token';

  it('is no empty folder, and nothing that was there under the same key', async () => {
    expect((await save({})).kept).toEqual([]);
    expect((await save({ file: 'x' }, true)).kept).toEqual([]);
    expect((await save({ file: 'x' })).kept).toEqual(['k']);
  });

  it.each<[string, Readonly<Record<string, string | Buffer>>]>([
    ['in a file', { 'a/b/log': `GET /?token=${TOKEN}` }],
    ['at the beginning of a file', { log: TOKEN }],
    ['at the very end of a file', { log: `${'x'.repeat(1000)}eyJ2ZXIiOjEs` }],
    ['across two chunks of a large file', { log: Buffer.concat([Buffer.alloc(256 * 1024 - 5), Buffer.from(TOKEN)]) }],
    ['in the third chunk', { log: Buffer.concat([Buffer.alloc(513 * 1024), Buffer.from(TOKEN)]) }],
    ['in one of several', { first: 'x', second: TOKEN }],
  ])('holds no token, and one %s is named', async (_where, files) => {
    const { kept, lines } = await save(files);
    expect(kept).toEqual([]);
    expect(lines).toEqual([
      expect.stringMatching(/^warning: The cache for npm is not kept: \S+\/cache\/\S+ holds an authorization token\.$/),
    ]);
  });

  it('may be large, and hold what only begins like a token', async () => {
    expect((await save({ log: Buffer.alloc(600 * 1024, 'eyJ2ZXIiOjE') })).kept).toEqual(['k']);
  });
});
