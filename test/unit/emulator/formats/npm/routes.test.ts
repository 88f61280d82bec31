import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { putOriginConfiguration, requirePackage } from '@codeartifact-ci/emulator/store/packages.ts';
import { deleteVersions, updateStatus } from '@codeartifact-ci/emulator/store/versions.ts';
import type { RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { digests, npmPackage, publishDocument, tar } from '../../../../support/npm-package.ts';
import { npmAt, principalOf, startNpmBench, type NpmBench } from './support.ts';

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
describe('publishing', () => {
  it('makes a packument', async () => {
    const item = npmPackage('@acme/lib', '1.0.0', { description: 'A lib' }, { 'package/README.md': '# Lib' });
    const start = Date.now();
    expect((await bench.publish('app', item)).status).toBe(201);
    const document = await packument('@acme%2flib');
    expect(document).toMatchObject({
      _id: '@acme/lib',
      name: '@acme/lib',
      'dist-tags': { latest: '1.0.0' },
      readme: '# Lib',
      versions: {
        '1.0.0': {
          _id: '@acme/lib@1.0.0',
          description: 'A lib',
          dist: {
            shasum: item.shasum,
            integrity: item.integrity,
            tarball: `${base}@acme/lib/-/lib-1.0.0.tgz`,
            fileCount: 2,
          },
        },
      },
    });
    const { created, modified, '1.0.0': published } = document.time;
    expect(Date.parse(published ?? '')).toBeGreaterThanOrEqual(start - 1);
    expect([created, modified]).toEqual([published, published]);
  });

  it('accepts the same bytes again and nothing else', async () => {
    const item = npmPackage('again', '1.0.0');
    expect((await bench.publish('app', item)).status).toBe(201);
    expect((await bench.publish('app', item)).status).toBe(200);
    const other = await bench.publish('app', npmPackage('again', '1.0.0', { description: 'other' }));
    expect(other.status).toBe(409);
    expect(await errorOf(other)).toMatch(/again 1\.0\.0 exists with other content/);
    const { versions } = await packument('again');
    expect(versions['1.0.0']?.dist['shasum']).toBe(item.shasum);
  });

  it('puts the tags that the document puts on the version', async () => {
    await bench.publish('app', npmPackage('tagged', '1.0.0'));
    await bench.publish('app', npmPackage('tagged', '2.0.0-rc.1'), { next: '2.0.0-rc.1', old: '1.0.0' });
    expect((await packument('tagged'))['dist-tags']).toEqual({ latest: '1.0.0', next: '2.0.0-rc.1' });
  });

  it('takes one version from a document with several (npm up to 9, after a conflict)', async () => {
    const document = publishDocument(npmPackage('several', '1.0.0'));
    document['versions'] = { ...(document['versions'] as object), '0.9.0': { name: 'several', version: '0.9.0' } };
    expect((await put('several', document)).status).toBe(201);
    expect(Object.keys((await packument('several')).versions)).toEqual(['1.0.0']);
  });

  const item = npmPackage('bad', '1.0.0');
  const good = (): ReturnType<typeof publishDocument> & {
    versions: Record<string, { dist: Record<string, unknown>; name: string; version: string }>;
    _attachments: Record<string, { data: string; length?: number }>;
  } => publishDocument(item) as never;
  const withTarball = (tarball: Buffer): ReturnType<typeof publishDocument> =>
    publishDocument({ ...item, tarball, ...digests(tarball) });
  it.each<[string, () => unknown, RegExp]>([
    ['no object', () => [], /not a JSON object/],
    ['another name', () => ({ ...good(), name: 'worse' }), /not about bad/],
    ['no attachment and no versions', () => ({ name: 'bad' }), /neither an attachment/],
    [
      'two attachments',
      () => {
        const document = good();
        document._attachments['bad-1.0.0.sigstore'] = { data: 'eA==' };
        return document;
      },
      /exactly one attachment, its tarball; this one has 2/,
    ],
    [
      "another version's attachment",
      () => ({ ...good(), _attachments: { 'bad-2.0.0.tgz': { data: 'eA==' } } }),
      /none of the versions/,
    ],
    ['an attachment without data', () => ({ ...good(), _attachments: { 'bad-1.0.0.tgz': {} } }), /has no data/],
    [
      'a cut-off attachment',
      () => ({ ...good(), _attachments: { 'bad-1.0.0.tgz': { data: 'eA==', length: 2 } } }),
      /has 1 bytes, not the 2/,
    ],
    ['no versions', () => ({ ...good(), versions: null }), /none of the versions/],
    [
      "another manifest's version",
      () => ({ ...good(), versions: { '1.0.0': { name: 'bad', version: '1.0.1' } } }),
      /manifest does not say/,
    ],
    ['a tag that reads as a range', () => ({ ...good(), 'dist-tags': { '1.x': '1.0.0' } }), /'1\.x' cannot be a tag/],
    [
      'a shasum that is wrong',
      () => publishDocument({ ...item, shasum: '0'.repeat(40) }),
      /SHA-1 is [0-9a-f]{40}, not/,
    ],
    [
      'an integrity that is wrong',
      () => publishDocument({ ...item, integrity: `sha512-${btoa('x'.repeat(64))}` }),
      /integrity is sha512-/,
    ],
    ['an integrity that is none', () => publishDocument({ ...item, integrity: 'nonsense' }), /integrity is sha512-/],
    ['no tarball', () => withTarball(Buffer.from('plain')), /not a tarball/],
    [
      "another package's tarball",
      () => withTarball(npmPackage('other', '1.0.0').tarball),
      /does not say that it is bad 1\.0\.0/,
    ],
    [
      "another version's tarball",
      () => withTarball(npmPackage('bad', '1.0.1').tarball),
      /does not say that it is bad 1\.0\.0/,
    ],
    ['an empty archive', () => withTarball(gzipSync(tar({}))), /not a tarball/],
  ])('refuses %s', async (_, document, message) => {
    const reply = await put('bad', document());
    expect(reply.status).toBe(400);
    expect(await errorOf(reply)).toMatch(message);
    expect((await bench.request(`${base}bad`)).status).toBe(404);
  });

  it('refuses a version that is none', async () => {
    const reply = await bench.publish('app', npmPackage('bad', '1.0'));
    expect(reply.status).toBe(400);
    expect(await errorOf(reply)).toMatch(/1\.0 is not a semantic version/);
  });

  it('refuses a body that is no JSON, and one that is too large, before it has come', async () => {
    expect((await bench.request(`${base}bad`, { method: 'PUT', body: '{"name":' })).status).toBe(400);
    const { authority } = bench.emulator.services;
    const admin = principalOf(bench.emulator.account, 'admin', 'all');
    const { token } = authority.issueToken(admin, bench.domain, 3600);
    const [status, text] = await new Promise<[number | undefined, string]>((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, 'content-length': String(3 * 1024 ** 3) };
      const outgoing = httpRequest(`${base}bad`, { method: 'PUT', headers }, (reply) => {
        let body = '';
        reply.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        reply.on('end', () => {
          outgoing.destroy();
          resolve([reply.statusCode, body]);
        });
      });
      outgoing.once('error', reject);
      outgoing.write(Buffer.alloc(9 * 1024 * 1024));
    });
    expect(status).toBe(413);
    expect(text).toMatch(/may have 2147483648 bytes/);
  });

  it('keeps the bytes of no refused upload', async () => {
    const stored = (): number => [...bench.emulator.services.store.blobs.all()].length;
    const before = stored();
    const { tarball, ...rest } = npmPackage('bytes', '1.0.0');
    expect((await put('bytes', publishDocument({ ...rest, tarball, shasum: '0'.repeat(40) }))).status).toBe(400);
    expect(stored()).toBe(before);
  });

  it('is impossible where the origin controls block it', async () => {
    const { store } = bench.emulator.services;
    putOriginConfiguration(store, repository, npmAt('blocked'), { publish: 'BLOCK', upstream: 'ALLOW' });
    const reply = await bench.publish('app', npmPackage('blocked', '1.0.0'));
    expect(reply.status).toBe(403);
    expect(await errorOf(reply)).toMatch(/blocked by the origin controls of package blocked/);
  });
});

describe('names and keys that JavaScript knows', () => {
  it.each(['constructor', 'to-string', 'hasownproperty'])('publishes and installs %s', async (name) => {
    await bench.publish('app', npmPackage(name, '1.0.0'), { latest: '1.0.0', constructor: '1.0.0' });
    expect((await packument(name))['dist-tags']).toEqual({ constructor: '1.0.0', latest: '1.0.0' });
    expect((await bench.request(`${base}${name}/valueOf`)).status).toBe(404);
  });

  it('keeps a manifest as it is, __proto__ and all', async () => {
    const more = JSON.parse('{"__proto__":{"polluted":true},"dependencies":{"__proto__":"1"}}') as Record<
      string,
      unknown
    >;
    await bench.publish('app', npmPackage('proto', '1.0.0', Object.fromEntries(Object.entries(more))));
    const text = await (await bench.request(`${base}proto`)).text();
    expect(text).toContain('"__proto__":{"polluted":true}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('reading', () => {
  beforeAll(async () => {
    await bench.publish('app', npmPackage('@acme/read', '1.0.0', { scripts: { install: 'x' } }));
    await bench.publish('app', npmPackage('@acme/read', '1.10.0'));
    await bench.publish('app', npmPackage('@acme/read', '1.9.0'), { old: '1.9.0' });
  });

  it.each(['@acme/read', '@acme%2fread', '@acme%2Fread', '%40acme%2fread', '@acme%2fread?write=true'])(
    'knows the package as %s',
    async (path) => {
      expect(Object.keys((await packument(path)).versions)).toEqual(['1.0.0', '1.9.0', '1.10.0']);
    },
  );

  it('has a short form, with times', async () => {
    const reply = await bench.request(`${base}@acme/read`, { headers: { accept: `${SHORT}; q=1.0, */*; q=0.8` } });
    expect(reply.headers.get('content-type')).toBe(SHORT);
    expect(reply.headers.get('vary')).toBe('accept, accept-encoding');
    const document = (await reply.json()) as Document;
    expect(Object.keys(document).sort()).toEqual(['dist-tags', 'modified', 'name', 'time', 'versions']);
    expect(document.versions['1.0.0']).toMatchObject({ name: '@acme/read', hasInstallScript: true });
    expect(document.versions['1.0.0']).not.toHaveProperty('scripts');
    expect(Object.keys(document.time)).toEqual(['created', 'modified', '1.0.0', '1.9.0', '1.10.0']);
  });

  it('answers 304 to who has it already, until something changes', async () => {
    const first = await bench.request(`${base}@acme/read`);
    const etag = first.headers.get('etag') ?? '';
    const headers = { 'if-none-match': etag };
    expect((await bench.request(`${base}@acme/read`, { headers })).status).toBe(304);
    expect((await bench.request(`${base}@acme/read`, { headers: { ...headers, accept: SHORT } })).status).toBe(200);
    await bench.request(`${base}-/package/@acme%2fread/dist-tags/fresh`, { method: 'PUT', body: '"1.9.0"' });
    const changed = await bench.request(`${base}@acme/read`, { headers });
    expect(changed.status).toBe(200);
    expect(((await changed.json()) as Document)['dist-tags']).toHaveProperty('fresh', '1.9.0');
  });

  it('packs what is large for who can unpack it, and serves HEAD', async () => {
    const plain = await bench.request(`${base}@acme/read`, { headers: { 'accept-encoding': 'identity' } });
    const packed = await bench.request(`${base}@acme/read`, { headers: { 'accept-encoding': 'gzip' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(await packed.text()).toBe(await plain.text());
    const head = await bench.request(`${base}@acme/read`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'identity' },
    });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(plain.headers.get('content-length'));
  });

  it.each([
    ['1.9.0', '1.9.0'],
    ['latest', '1.10.0'],
    ['old', '1.9.0'],
  ])('has the manifest of %s', async (selector, version) => {
    const reply = await bench.request(`${base}@acme%2fread/${selector}`);
    expect(await reply.json()).toMatchObject({ version, dist: { tarball: `${base}@acme/read/-/read-${version}.tgz` } });
  });

  it.each(['@acme%2fread/2.0.0', '@acme%2fread/none', 'nothing', '@acme/read/-/read-9.0.0.tgz', 'nothing/1.0.0'])(
    'has no %s',
    async (path) => {
      const reply = await bench.request(base + path);
      expect(reply.status).toBe(404);
      expect(await errorOf(reply)).not.toBe('');
    },
  );

  it.each(['@acme/read/-/read-1.9.0.tgz', '@acme%2fread/-/read-1.9.0.tgz', '@acme%2Fread/-/read-1.9.0.tgz'])(
    'has the tarball at %s',
    async (path) => {
      const { tarball } = npmPackage('@acme/read', '1.9.0');
      const reply = await bench.request(base + path);
      expect(Buffer.from(await reply.arrayBuffer())).toEqual(tarball);
      expect(reply.headers.get('content-encoding')).toBeNull();
      const part = await bench.request(base + path, { headers: { range: 'bytes=0-9' } });
      expect([part.status, Buffer.from(await part.arrayBuffer())]).toEqual([206, tarball.subarray(0, 10)]);
      const headers = { 'if-none-match': reply.headers.get('etag') ?? '' };
      expect((await bench.request(base + path, { headers })).status).toBe(304);
    },
  );
});

describe('what is Unlisted, Archived or deleted', () => {
  const at = npmAt('states');
  const set = (version: string, status: 'Published' | 'Unlisted' | 'Archived'): void => {
    const { store } = bench.emulator.services;
    const { failed } = updateStatus(store, requirePackage(store, repository, at), [version], status, {});
    expect(failed.size).toBe(0);
  };
  const tarballStatus = async (version: string): Promise<number> =>
    (await bench.request(`${base}states/-/states-${version}.tgz`)).status;

  it('leaves listings, and goes when it is not to be had', async () => {
    for (const version of ['1.0.0', '2.0.0', '3.0.0']) await bench.publish('app', npmPackage('states', version));
    set('3.0.0', 'Unlisted');
    let document = await packument('states');
    expect(Object.keys(document.versions)).toEqual(['1.0.0', '2.0.0']);
    expect(document.time).not.toHaveProperty(['3.0.0']);
    expect(document['dist-tags']).toEqual({});
    expect((await bench.request(`${base}states/3.0.0`)).status).toBe(404);
    expect(await tarballStatus('3.0.0')).toBe(200);

    set('2.0.0', 'Archived');
    document = await packument('states');
    expect(Object.keys(document.versions)).toEqual(['1.0.0']);
    expect(await tarballStatus('2.0.0')).toBe(404);
    expect((await bench.publish('app', npmPackage('states', '2.0.0'))).status).toBe(409);

    set('3.0.0', 'Published');
    expect((await packument('states'))['dist-tags']).toEqual({ latest: '3.0.0' });

    const { store } = bench.emulator.services;
    deleteVersions(store, requirePackage(store, repository, at), ['3.0.0'], {});
    document = await packument('states');
    expect(Object.keys(document.versions)).toEqual(['1.0.0']);
    expect(document['dist-tags']).toEqual({});
    expect((await bench.publish('app', npmPackage('states', '3.0.0', { description: 'anew' }))).status).toBe(201);

    set('1.0.0', 'Unlisted');
    set('3.0.0', 'Unlisted');
    expect((await bench.request(`${base}states`)).status).toBe(404);
  });
});

describe('what the service does not do', () => {
  it.each([
    ['GET', '-/whoami'],
    ['GET', '-/v1/search?text=x'],
    ['PUT', '-/user/org.couchdb.user:me'],
    ['POST', '-/v1/login'],
    ['GET', '-/npm/v1/tokens'],
    ['GET', '-/org/acme/package'],
    ['DELETE', '@acme%2fread/-rev/undefined'],
    ['PUT', '@acme%2fread/-rev/1'],
    ['DELETE', '@acme/read/-/read-1.0.0.tgz/-rev/1'],
    ['DELETE', '@acme%2fread'],
    ['PUT', '@acme%2fread/latest'],
    ['PUT', '-/package/@acme%2fread/dist-tags'],
    ['POST', '-/package/@acme%2fread/collaborators'],
  ])('%s %s is answered with 405', async (method, path) => {
    const reply = await bench.request(base + path, { method });
    expect(reply.status).toBe(405);
    expect(reply.headers.get('allow')).not.toBeNull();
    expect(await errorOf(reply)).not.toBe('');
  });

  it.each(['-/npm/v1/security/advisories/bulk', '-/npm/v1/security/audits/quick'])('POST %s with 404', async (path) => {
    expect((await bench.request(base + path, { method: 'POST', body: '{}' })).status).toBe(404);
  });

  it('but pings', async () => {
    const reply = await bench.request(`${base}-/ping?write=true`);
    expect([reply.status, await reply.json()]).toEqual([200, {}]);
  });
});
