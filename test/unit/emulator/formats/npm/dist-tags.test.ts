import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requirePackage } from '@codeartifact-ci/emulator/store/packages.ts';
import { requireVersion } from '@codeartifact-ci/emulator/store/versions.ts';
import type { RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { npmPackage } from '../../../../support/npm-package.ts';
import { npmAt, startNpmBench, type NpmBench } from './support.ts';

const SHORT = 'application/vnd.npm.install-v1+json';

let bench: NpmBench;
let repository: RepositoryRow;
let base: string;

beforeAll(async () => {
  bench = await startNpmBench();
  repository = bench.repository('app');
  base = bench.url('app');
});
afterAll(async () => {
  await bench.close();
});

interface Document {
  name: string;
  versions: Record<string, Record<string, unknown> & { dist: Record<string, string> }>;
  time: Record<string, string>;
  'dist-tags': Record<string, string>;
  [member: string]: unknown;
}

async function packument(name: string, headers: Record<string, string> = {}): Promise<Document> {
  const reply = await bench.request(base + name, { headers });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Document;
}

async function errorOf(reply: Response): Promise<string> {
  const body = (await reply.json()) as { error: string; message: string };
  expect(body.message).toBe(body.error);
  return body.error;
}

async function put(path: string, body: unknown): Promise<Response> {
  return await bench.request(base + path, { method: 'PUT', body: JSON.stringify(body) });
}

describe('tags', () => {
  const tags = (): string => `${base}-/package/tags/dist-tags`;
  beforeAll(async () => {
    await bench.publish('app', npmPackage('tags', '1.0.0'));
    await bench.publish('app', npmPackage('tags', '2.0.0'));
  });

  it('are listed, set and removed', async () => {
    expect(await (await bench.request(tags())).json()).toEqual({ latest: '2.0.0' });
    expect((await bench.request(`${tags()}/stable`, { method: 'PUT', body: '"1.0.0"' })).status).toBe(200);
    expect(await (await bench.request(tags())).json()).toEqual({ latest: '2.0.0', stable: '1.0.0' });
    expect((await bench.request(`${tags()}/stable`, { method: 'DELETE' })).status).toBe(200);
    expect((await bench.request(`${tags()}/stable`, { method: 'DELETE' })).status).toBe(404);
    expect(await (await bench.request(tags())).json()).toEqual({ latest: '2.0.0' });
  });

  it.each([
    ['stable', '"9.0.0"', 404, /9\.0\.0 is not in repository app/],
    ['^1', '"1.0.0"', 400, /cannot be a tag/],
    ['stable', '1.0.0', 400, /JSON string/],
    ['stable', '{}', 400, /JSON string/],
  ])('cannot be %s on %s', async (tag, body, status, message) => {
    const reply = await bench.request(`${tags()}/${encodeURIComponent(tag)}`, { method: 'PUT', body });
    expect(reply.status).toBe(status);
    expect(await errorOf(reply)).toMatch(message);
  });

  it('are those of a package that exists', async () => {
    expect((await bench.request(`${base}-/package/nothing/dist-tags`)).status).toBe(404);
    const reply = await bench.request(`${base}-/package/nothing/dist-tags/beta`, { method: 'PUT', body: '"1.0.0"' });
    expect(reply.status).toBe(404);
  });
});

describe('deprecation', () => {
  it('is all that a document without a tarball changes', async () => {
    for (const version of ['1.0.0', '2.0.0']) await bench.publish('app', npmPackage('stale', version));
    const revision = (): string => {
      const { store } = bench.emulator.services;
      return requireVersion(store, requirePackage(store, repository, npmAt('stale')), '1.0.0').revision;
    };
    const before = revision();
    const document = await packument('stale?write=true');
    const [first, second] = [document.versions['1.0.0'], document.versions['2.0.0']];
    Object.assign(first ?? {}, { deprecated: 'use 2', description: 'sneaked in' });
    document['dist-tags'] = { latest: '1.0.0' };
    document.versions['7.0.0'] = { dist: {} };
    expect((await put('stale', document)).status).toBe(200);
    const after = await packument('stale');
    expect(after.versions).toEqual({
      '1.0.0': { ...first, deprecated: 'use 2', description: undefined },
      '2.0.0': second,
    });
    expect(after['dist-tags']).toEqual({ latest: '2.0.0' });
    expect((await packument('stale', { accept: SHORT })).versions['1.0.0']).toHaveProperty('deprecated', 'use 2');
    expect(revision()).not.toBe(before);

    Object.assign(after.versions['1.0.0'] ?? {}, { deprecated: '' });
    expect((await put('stale', after)).status).toBe(200);
    expect((await packument('stale')).versions['1.0.0']).not.toHaveProperty('deprecated');
  });

  it('is that of a package that exists', async () => {
    expect((await put('nothing', { name: 'nothing', versions: {} })).status).toBe(404);
  });
});
