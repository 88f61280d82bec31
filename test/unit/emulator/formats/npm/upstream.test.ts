import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyVersions } from '@codeartifact-ci/emulator/store/copy.ts';
import { requireDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { createGroup, updateGroupOrigin } from '@codeartifact-ci/emulator/store/groups.ts';
import {
  findPackage,
  listPackages,
  putOriginConfiguration,
  requirePackage,
  setDistTag,
} from '@codeartifact-ci/emulator/store/packages.ts';
import { requireRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import type { RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { listVersions, requireVersion, updateStatus } from '@codeartifact-ci/emulator/store/versions.ts';
import { startFakeNpmRegistry, type FakeNpmRegistry } from '../../../../support/fake-npm-registry.ts';
import { npmPackage } from '../../../../support/npm-package.ts';
import { npmAt, startNpmBench, type NpmBench } from './support.ts';

let registry: FakeNpmRegistry;
let bench: NpmBench;
let store: RepositoryRow;
let shared: RepositoryRow;
let app: RepositoryRow;

/** app → shared → store → the registry. */
beforeEach(async () => {
  registry = await startFakeNpmRegistry();
  bench = await startNpmBench(registry.url);
  store = bench.repository('store', ['public:npmjs']);
  shared = bench.repository('shared', ['store']);
  app = bench.repository('app', ['shared']);
  registry.add(npmPackage('ms', '1.0.0'), { published: '2020-01-02T03:04:05.000Z' });
  registry.add(npmPackage('ms', '2.0.0'), { published: '2021-01-02T03:04:05.000Z' });
});
afterEach(async () => {
  await bench.close();
  await registry.close();
});

interface Document {
  versions: Record<string, Record<string, unknown>>;
  time: Record<string, string>;
  'dist-tags': Record<string, string>;
}

const held = (repository: RepositoryRow, name = 'ms'): string[] => {
  const { store: data } = bench.emulator.services;
  const row = findPackage(data, repository, npmAt(name));
  return row === undefined ? [] : listVersions(data, row).map(({ version }) => version);
};
const tarball = (version: string, repository = 'app'): Promise<Response> =>
  bench.request(`${bench.url(repository)}ms/-/ms-${version}.tgz`);
const packument = async (name = 'ms', repository = 'app'): Promise<Document> =>
  (await (await bench.request(bench.url(repository) + name)).json()) as Document;
const down = (): void => {
  registry.intercept = (incoming) => {
    incoming.socket.destroy();
    return true;
  };
};
/** As if it had been a while: what the emulator remembers of the registry is to be asked anew. */
const later = (): void => bench.emulator.services.clock.advance(3_600_000);

describe('a package of a public registry', () => {
  it('is seen through the chain without being kept', async () => {
    const document = await packument();
    expect(Object.keys(document.versions)).toEqual(['1.0.0', '2.0.0']);
    expect(document['dist-tags']).toEqual({ latest: '2.0.0' });
    expect(document.time['1.0.0']).toBe('2020-01-02T03:04:05.000Z');
    expect(document.versions['1.0.0']).toHaveProperty('dist.tarball', `${bench.url('app')}ms/-/ms-1.0.0.tgz`);
    expect([held(app), held(shared), held(store)]).toEqual([[], [], []]);
  });

  it('is kept where it was asked for and where the connection is, not in between', async () => {
    const reply = await tarball('1.0.0');
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(npmPackage('ms', '1.0.0').tarball);
    expect([held(app), held(shared), held(store)]).toEqual([['1.0.0'], [], ['1.0.0']]);
    const { store: data } = bench.emulator.services;
    const [row, above] = [app, store].map((repository) =>
      requireVersion(data, requirePackage(data, repository, npmAt('ms')), '1.0.0'),
    );
    expect(row).toMatchObject({ origin_type: 'EXTERNAL', origin_connection: 'public:npmjs', status: 'Published' });
    expect(row?.published).toBe(Date.UTC(2020, 0, 2, 3, 4, 5));
    expect(row?.revision).toBe(above?.revision);
    expect(findPackage(data, app, npmAt('ms'))).toMatchObject({ publish: 'BLOCK', upstream: 'ALLOW' });
    // The packument still has them all, each once.
    expect(Object.keys((await packument()).versions)).toEqual(['1.0.0', '2.0.0']);
  });

  it('is downloaded once, whoever asks at the same time', async () => {
    const replies = await Promise.all(Array.from({ length: 5 }, () => tarball('2.0.0')));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await tarball('2.0.0');
    await tarball('2.0.0', 'shared');
    expect(registry.requests.filter(({ path }) => path.endsWith('.tgz'))).toHaveLength(1);
    expect([held(app), held(shared), held(store)]).toEqual([['2.0.0'], ['2.0.0'], ['2.0.0']]);
  });

  it('with other bytes than its registry tells is refused and not kept', async () => {
    registry.distort = ({ versions }) => {
      Object.assign(versions['1.0.0']?.dist ?? {}, { shasum: '0'.repeat(40) });
    };
    const reply = await tarball('1.0.0');
    expect(reply.status).toBe(502);
    expect(await reply.json()).toHaveProperty(
      'error',
      expect.stringMatching(/does not have the sha1 its registry tells/),
    );
    expect([held(app), held(store)]).toEqual([[], []]);
    expect([...bench.emulator.services.store.blobs.all()]).toEqual([]);
  });

  it('that does not exist is not found, and leaves no trace', async () => {
    expect((await bench.request(`${bench.url('app')}nothing`)).status).toBe(404);
    expect((await tarball('9.0.0')).status).toBe(404);
    expect(listPackages(bench.emulator.services.store, app, 'npm')).toEqual([]);
  });
});

describe('a registry that is down', () => {
  it('does not keep anybody from what is held', async () => {
    await tarball('1.0.0');
    down();
    later();
    expect((await tarball('1.0.0')).status).toBe(200);
    expect((await tarball('1.0.0', 'shared')).status).toBe(200);
    expect((await packument()).versions).toHaveProperty(['1.0.0']);
    const reply = await tarball('2.0.0');
    expect(reply.status).toBe(502);
    expect(await reply.json()).toHaveProperty('error', expect.stringMatching(/^127\.0\.0\.1:\d+ cannot be reached/));
  });

  it('is a clear 502 where nothing is held', async () => {
    down();
    const reply = await bench.request(`${bench.url('app')}ms`);
    expect(reply.status).toBe(502);
    expect(await reply.json()).toHaveProperty('error', expect.stringMatching(/^127\.0\.0\.1:\d+ cannot be reached/));
  });

  it('does not hide what another upstream holds', async () => {
    const team = bench.repository('team');
    await bench.publish('team', npmPackage('ms', '5.0.0'));
    bench.repository('both', ['store', 'team']);
    down();
    expect(held(team)).toEqual(['5.0.0']);
    expect((await tarball('5.0.0', 'both')).status).toBe(200);
    expect(Object.keys((await packument('ms', 'both')).versions)).toEqual(['5.0.0']);
  });
});

describe('the order of a chain', () => {
  it('gives the nearer version and the farther tag', async () => {
    await bench.publish('app', npmPackage('lib', '1.0.0', { description: 'app' }));
    await bench.publish('shared', npmPackage('lib', '1.0.0', { description: 'shared' }), {
      latest: '1.0.0',
      near: '1.0.0',
    });
    await bench.publish('app', npmPackage('lib', '2.0.0'));
    const { store: data } = bench.emulator.services;
    // What is published here takes nothing from upstream, until its origin controls say so.
    expect((await packument('lib'))['dist-tags']).toEqual({ latest: '2.0.0' });
    putOriginConfiguration(data, app, npmAt('lib'), { publish: 'ALLOW', upstream: 'ALLOW' });
    const document = await packument('lib');
    expect(document.versions['1.0.0']).toHaveProperty('description', 'app');
    expect(document['dist-tags']).toEqual({ latest: '1.0.0', near: '1.0.0' });
    setDistTag(data, requirePackage(data, shared, npmAt('lib')), 'near', '2.0.0');
    expect((await packument('lib'))['dist-tags']).toEqual({ latest: '1.0.0', near: '2.0.0' });
  });

  it('hides behind an archived version the same one above', async () => {
    await tarball('1.0.0');
    const { store: data } = bench.emulator.services;
    updateStatus(data, requirePackage(data, app, npmAt('ms')), ['1.0.0'], 'Archived', {});
    expect(Object.keys((await packument()).versions)).toEqual(['2.0.0']);
    expect((await tarball('1.0.0')).status).toBe(404);
    expect((await tarball('1.0.0', 'shared')).status).toBe(200);
  });

  it('ends at a version that is Archived further up, and passes on one that is Unlisted', async () => {
    await bench.publish('shared', npmPackage('lib', '1.0.0'));
    const { store: data } = bench.emulator.services;
    const lib = async (): Promise<number> => (await bench.request(`${bench.url('app')}lib/-/lib-1.0.0.tgz`)).status;
    const become = (status: 'Archived' | 'Unlisted'): unknown =>
      updateStatus(data, requirePackage(data, shared, npmAt('lib')), ['1.0.0'], status, {});
    become('Archived');
    expect(await lib()).toBe(404);
    become('Unlisted');
    expect(await lib()).toBe(200);
    // What is kept below is no longer a matter of what is above.
    become('Archived');
    expect(await lib()).toBe(200);
  });

  it('ends at a package whose upstream is blocked', async () => {
    putOriginConfiguration(bench.emulator.services.store, app, npmAt('ms'), { publish: 'ALLOW', upstream: 'BLOCK' });
    expect((await bench.request(`${bench.url('app')}ms`)).status).toBe(404);
    expect((await tarball('1.0.0')).status).toBe(404);
    expect((await tarball('1.0.0', 'shared')).status).toBe(200);
  });
});

describe('a package group that lets packages in through one repository', () => {
  it('has that one for what comes from outside, and the one below it for what comes from there', async () => {
    const { store: data, account, region } = bench.emulator.services;
    const domain = requireDomain(data, { region, owner: account, name: 'acme' });
    const group = createGroup(data, domain, { pattern: '/npm//ms$', contactInfo: undefined, description: undefined });
    const lists = { EXTERNAL_UPSTREAM: 'store', INTERNAL_UPSTREAM: 'app' } as const;
    const types = ['EXTERNAL_UPSTREAM', 'INTERNAL_UPSTREAM'] as const;
    updateGroupOrigin(data, domain, group, {
      restrictions: new Map(types.map((type) => [type, 'ALLOW_SPECIFIC_REPOSITORIES'])),
      add: types.map((type) => ({ repository: lists[type], type })),
      remove: [],
    });
    expect((await tarball('1.0.0', 'shared')).status).toBe(404);
    expect((await tarball('1.0.0')).status).toBe(200);
    expect([held(app), held(shared), held(store)]).toEqual([['1.0.0'], [], ['1.0.0']]);
  });
});

describe('publishing below an upstream', () => {
  it('is refused for a version that can be had from above', async () => {
    putOriginConfiguration(bench.emulator.services.store, app, npmAt('ms'), { publish: 'ALLOW', upstream: 'ALLOW' });
    const refused = await bench.publish('app', npmPackage('ms', '1.0.0'));
    expect(refused.status).toBe(409);
    expect(await refused.json()).toHaveProperty(
      'error',
      expect.stringMatching(/ms 1\.0\.0 exists in an upstream repository/),
    );
    expect((await bench.publish('app', npmPackage('ms', '3.0.0'))).status).toBe(201);
    expect(Object.keys((await packument()).versions)).toEqual(['1.0.0', '2.0.0', '3.0.0']);
  });

  it('is possible where the public registry is out of reach, and the patch is copied to where it is wanted', async () => {
    bench.repository('patches');
    const patched = npmPackage('ms', '1.0.0', { description: 'patched' });
    expect((await bench.publish('patches', patched)).status).toBe(201);
    const { store: data, account, region } = bench.emulator.services;
    const from = requireRepository(data, requireDomain(data, { region, owner: account, name: 'acme' }), 'patches');
    const { failed } = copyVersions(data, {
      ...{ from, to: app, at: npmAt('ms'), versions: ['1.0.0'], revisions: undefined },
      ...{ allowOverwrite: false, includeFromUpstream: false },
    });
    expect(failed.size).toBe(0);
    expect(Buffer.from(await (await tarball('1.0.0')).arrayBuffer())).toEqual(patched.tarball);
  });

  it('deprecates what is held here only', async () => {
    putOriginConfiguration(bench.emulator.services.store, app, npmAt('ms'), { publish: 'ALLOW', upstream: 'ALLOW' });
    await bench.publish('app', npmPackage('ms', '3.0.0'));
    const deprecate = async (version: string): Promise<Response> => {
      const document = await packument();
      Object.assign(document.versions[version] ?? {}, { deprecated: 'no' });
      return await bench.request(`${bench.url('app')}ms`, {
        method: 'PUT',
        body: JSON.stringify({ ...document, name: 'ms' }),
      });
    };
    const refused = await deprecate('1.0.0');
    expect(refused.status).toBe(404);
    expect(await refused.json()).toHaveProperty(
      'error',
      expect.stringMatching(/comes from upstream of repository app/),
    );
    expect((await deprecate('3.0.0')).status).toBe(200);
    expect((await packument()).versions['3.0.0']).toHaveProperty('deprecated', 'no');
  });
});

describe('a packument that was sent before', () => {
  const etagOf = async (): Promise<string | null> => (await bench.request(`${bench.url('app')}ms`)).headers.get('etag');

  it('is sent again as long as nothing in the chain changes', async () => {
    const first = await etagOf();
    expect(await etagOf()).toBe(first);
    later();
    expect(await etagOf()).toBe(first);
    registry.add(npmPackage('ms', '3.0.0'));
    later();
    const second = await etagOf();
    expect(second).not.toBe(first);
    const { store: data } = bench.emulator.services;
    await tarball('3.0.0');
    updateStatus(data, requirePackage(data, app, npmAt('ms')), ['3.0.0'], 'Unlisted', {});
    expect(await etagOf()).not.toBe(second);
    putOriginConfiguration(data, app, npmAt('ms'), { publish: 'ALLOW', upstream: 'BLOCK' });
    expect((await bench.request(`${bench.url('app')}ms`)).status).toBe(404);
  });
});
