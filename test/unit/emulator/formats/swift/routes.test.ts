import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findPackage, putOriginConfiguration } from '@codeartifact-ci/emulator/store/packages.ts';
import type { PackageKey, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { metadataOf } from '@codeartifact-ci/emulator/store/versions.ts';
import { createHash } from 'node:crypto';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { policyFor, startBench, type Bench } from '../data-plane.ts';
import { archivePart, form, MANIFEST, metadataPart, sourceArchive, type Part } from './support.ts';

const JSON_TYPE = 'application/vnd.swift.registry.v1+json';
const SWIFT_TYPE = 'application/vnd.swift.registry.v1+swift';
const ZIP_TYPE = 'application/vnd.swift.registry.v1+zip';

let bench: Bench;
let repository: RepositoryRow;
beforeAll(async () => {
  bench = await startBench('swift', 'public:npmjs');
  repository = bench.repository('app');
});
afterAll(async () => {
  await bench.close();
});

const at = (name: string): PackageKey => ({ format: 'swift', namespace: 'mona', name });
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function put(
  path: string,
  parts: readonly Part[],
  { policy, where = 'app', ...headers }: { policy?: string; where?: string; [name: string]: string | undefined } = {},
): Promise<Response> {
  const { type, body } = form(parts);
  return await bench.request(
    where,
    path,
    {
      method: 'PUT',
      body: new Uint8Array(body),
      headers: { accept: JSON_TYPE, 'content-type': type, ...(headers as Record<string, string>) },
    },
    policy,
  );
}

async function release(name: string, version = '1.0.0', archive = sourceArchive(), more: readonly Part[] = []) {
  const reply = await put(`mona/${name}/${version}`, [archivePart(archive), ...more]);
  expect([reply.status, await reply.text()]).toEqual([201, '']);
}

async function get(path: string, accept = JSON_TYPE, where = 'app'): Promise<Response> {
  return await bench.request(where, path, { headers: { accept } });
}

async function problem(reply: Response): Promise<[number, string]> {
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
  expect(reply.headers.get('content-version')).toBe('1');
  const { status, detail } = (await reply.json()) as { status: number; detail: string };
  expect(status).toBe(reply.status);
  return [reply.status, detail];
}
describe('the conversation of swift package resolve', () => {
  it('goes from releases to metadata, manifest and archive, whose checksum is the one told', async () => {
    const archive = sourceArchive({ 'Sources/Demo/Demo.swift': Buffer.from('let x = 1\n') });
    await release('LinkedList', '1.0.0', archive);
    await release('LinkedList', '1.1.0', sourceArchive({ 'README.md': Buffer.from('new') }));

    const releases = await get('mona/LinkedList');
    expect(releases.headers.get('content-version')).toBe('1');
    expect(releases.headers.get('content-type')).toBe('application/json');
    const base = `${bench.url('app')}mona/LinkedList/`;
    expect(await releases.json()).toEqual({
      releases: { '1.1.0': { url: `${base}1.1.0` }, '1.0.0': { url: `${base}1.0.0` } },
    });
    expect(releases.headers.get('link')).toBe(`<${base}1.1.0>; rel="latest-version"`);

    const metadata = await get('mona/LinkedList/1.0.0');
    expect(metadata.headers.get('link')).toBe(
      `<${base}1.1.0>; rel="latest-version", <${base}1.1.0>; rel="successor-version"`,
    );
    expect(await metadata.json()).toEqual({
      id: 'mona.LinkedList',
      version: '1.0.0',
      resources: [{ name: 'source-archive', type: 'application/zip', checksum: sha256(archive) }],
      metadata: {},
      publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });

    const manifest = await get('mona/LinkedList/1.0.0/Package.swift', SWIFT_TYPE);
    expect(manifest.headers.get('content-type')).toBe('text/x-swift');
    expect(manifest.headers.get('content-disposition')).toBe('attachment; filename="Package.swift"');
    expect(manifest.headers.get('content-version')).toBe('1');
    expect(manifest.headers.get('link')).toBeNull();
    expect(await manifest.text()).toBe(MANIFEST);

    const zip = await get('mona/LinkedList/1.0.0.zip', ZIP_TYPE);
    expect(zip.headers.get('content-type')).toBe('application/zip');
    expect(zip.headers.get('content-version')).toBe('1');
    expect(zip.headers.get('content-length')).toBe(String(archive.length));
    expect(zip.headers.get('content-disposition')).toBe('attachment; filename="LinkedList-1.0.0.zip"');
    expect(zip.headers.get('digest')).toBe(`sha-256=${createHash('sha256').update(archive).digest('base64')}`);
    expect(Buffer.from(await zip.arrayBuffer()).equals(archive)).toBe(true);
  });

  it('works in any letter case, and with the extensions that clients may add', async () => {
    await release('CaseList');
    for (const path of ['MONA/caselist', 'mona/CASELIST.json', 'mona/CaseList/1.0.0.json', 'Mona/CaseList/']) {
      expect((await get(path)).status).toBe(200);
    }
    const zip = await get('MONA/CASELIST/1.0.0.zip', ZIP_TYPE);
    expect([zip.status, zip.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="CaseList-1.0.0.zip"',
    ]);
    const { id } = (await (await get('MONA/CASELIST/1.0.0')).json()) as { id: string };
    expect(id).toBe('mona.CaseList');
    expect(bench.held(repository, at('caselist'))).toEqual(['1.0.0 Published: caselist-1.0.0.zip']);
  });

  it('orders versions by precedence, whatever order they were published in', async () => {
    for (const version of ['1.0.0', '1.0.0-rc.1', '1.10.0', '1.2.0', '1.0.0-rc.1+b2'])
      await release('ordered', version);
    const { releases } = (await (await get('mona/ordered')).json()) as { releases: object };
    expect(Object.keys(releases)).toEqual(['1.10.0', '1.2.0', '1.0.0', '1.0.0-rc.1+b2', '1.0.0-rc.1']);
    expect((await get('mona/ordered/1.0.0')).headers.get('link')).toMatch(
      /1\.10\.0>; rel="latest-version", .*1\.2\.0>; rel="successor-version", .*1\.0\.0-rc\.1\+b2>; rel="predecessor-version"$/,
    );
    for (const spelled of ['1.0.0-rc.1+b2', '1.0.0-rc.1%2Bb2']) {
      expect((await get(`mona/ordered/${spelled}.zip`, ZIP_TYPE)).status).toBe(200);
    }
  });

  it('answers to HEAD, Range and If-None-Match', async () => {
    const archive = sourceArchive();
    await release('cached', '1.0.0', archive);
    const head = await bench.request('app', 'mona/cached/1.0.0.zip', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(archive.length)]);
    const part = await bench.request('app', 'mona/cached/1.0.0.zip', { headers: { range: 'bytes=0-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'PK\u0003\u0004']);
    for (const path of ['mona/cached', 'mona/cached/1.0.0', 'mona/cached/1.0.0/Package.swift']) {
      const etag = (await bench.request('app', path)).headers.get('etag') ?? '';
      const again = await bench.request('app', path, { headers: { 'if-none-match': etag } });
      expect([again.status, again.headers.get('content-version')]).toEqual([304, '1']);
    }
  });
});

describe('a release', () => {
  it('asks for an answer that the service has', async () => {
    const parts = [archivePart(sourceArchive())];
    const reply = await put('mona/Unread/1.0.0', parts, { accept: 'application/vnd.swift.registry.v1+zip' });
    expect((await problem(reply))[0]).toBe(406);
    expect((await get('mona/Unread')).status).toBe(404);
  });

  it('may bring metadata, which comes back as it was, and is shown by the API', async () => {
    const metadata = {
      author: { name: 'Mona', email: 'mona@example.com', organization: { name: 'Octo', url: null } },
      description: 'One thing links to another.',
      licenseURL: 'https://example.com/LICENSE',
      originalPublicationTime: '2025-02-16T04:00:00.123+02:00',
      readmeURL: 'https://example.com/README',
      repositoryURLs: ['https://github.com/mona/Described', 'git@github.com:mona/Described.git'],
      extra: { anything: true },
    };
    await release('Described', '1.0.0', sourceArchive(), [metadataPart(metadata)]);
    const shown = (await (await get('mona/Described/1.0.0')).json()) as { metadata: unknown };
    expect(shown.metadata).toEqual({ ...metadata, originalPublicationTime: '2025-02-16T02:00:00Z' });
    expect(metadataOf(bench.version(repository, at('described'), '1.0.0'))).toMatchObject({
      displayName: 'Described',
      summary: 'One thing links to another.',
      licenses: [{ url: 'https://example.com/LICENSE' }],
      sourceCodeRepository: 'https://github.com/mona/Described',
    });
  });

  it('may be signed; the signature comes with the metadata and the archive', async () => {
    const signature = Buffer.from([0, 255, 10, 13, 45, 45, 128]);
    const { type, body } = form([
      archivePart(sourceArchive()),
      { name: 'source-archive-signature', content: signature, type: 'application/octet-stream', encoding: 'binary' },
      metadataPart({}),
      { name: 'metadata-signature', content: signature, type: 'application/octet-stream', encoding: 'binary' },
    ]);
    const send = async (headers: Record<string, string>): Promise<Response> =>
      await bench.request('app', 'mona/signed/1.0.0', {
        method: 'PUT',
        body: new Uint8Array(body),
        headers: { 'content-type': type, ...headers },
      });
    expect(await problem(await send({}))).toEqual([400, expect.stringMatching(/X-Swift-Package-Signature-Format/)]);
    expect((await send({ 'x-swift-package-signature-format': 'cms-1.0.0' })).status).toBe(201);
    const { resources } = (await (await get('mona/signed/1.0.0')).json()) as { resources: unknown[] };
    const signatureBase64Encoded = signature.toString('base64');
    expect(resources).toMatchObject([{ signing: { signatureBase64Encoded, signatureFormat: 'cms-1.0.0' } }]);
    const { headers } = await get('mona/signed/1.0.0.zip', ZIP_TYPE);
    expect([headers.get('x-swift-package-signature-format'), headers.get('x-swift-package-signature')]).toEqual([
      'cms-1.0.0',
      signatureBase64Encoded,
    ]);
  });

  it('is taken as Swift sends it, Expect: 100-continue and the token as a password', async () => {
    const { type, body } = form([archivePart(sourceArchive())]);
    const token = bench.authorization().replace('Bearer ', '');
    const request = httpRequest(`${bench.url('app')}mona/expected/1.0.0`, {
      method: 'PUT',
      auth: `token:${token}`,
      headers: { accept: JSON_TYPE, 'content-type': type, 'content-length': body.length, expect: '100-continue' },
    });
    const continued = new Promise<void>((resolve) => request.once('continue', resolve));
    request.flushHeaders();
    await continued;
    const reply = new Promise<IncomingMessage>((resolve) => request.once('response', resolve));
    request.end(body);
    const { statusCode, headers } = await reply;
    expect([statusCode, headers.location, headers['content-version']]).toEqual([
      201,
      `${bench.url('app')}mona/expected/1.0.0`,
      '1',
    ]);
  });

  it('is taken from curl -F too, which gives the part a file name', async () => {
    const data = new FormData();
    data.append('source-archive', new Blob([new Uint8Array(sourceArchive())]), 'demo.zip');
    const reply = await bench.request('app', 'mona/curled/1.0.0', { method: 'PUT', body: data });
    expect(reply.status).toBe(201);
  });

  it('of the same bytes again changes nothing; of others it is a conflict that leaves no bytes behind', async () => {
    await release('again');
    const { revision } = bench.version(repository, at('again'), '1.0.0');
    await release('again');
    expect(bench.version(repository, at('again'), '1.0.0').revision).toBe(revision);
    const other = sourceArchive({ 'other.txt': Buffer.from('other') });
    expect(await problem(await put('MONA/Again/1.0.0', [archivePart(other)]))).toEqual([
      409,
      'again-1.0.0.zip of again 1.0.0 exists with other content',
    ]);
    expect([...bench.store.blobs.all()]).not.toContain(sha256(other));
  });

  it.each(['v1.0.0', '1.0', '1', '01.0.0', '1.0.0-', '1.0.0+', 'latest', '1.0.0-x.json', '1.0.0-x.zip', '1.0.0 '])(
    'of version %j is refused: it is no SemVer 2',
    async (version) => {
      const reply = await put(`mona/versions/${encodeURIComponent(version)}`, [archivePart(sourceArchive())]);
      expect(await problem(reply)).toEqual([400, expect.stringMatching(/is no version as SemVer/)]);
      expect(findPackage(bench.store, repository, at('versions'))).toBeUndefined();
    },
  );

  it.each(['-mona/x', 'mo--na/x', 'mona/x_-y', 'mona/_x', `${'m'.repeat(40)}/x`, `mona/${'x'.repeat(101)}`, 'mo.na/x'])(
    'of the package %s is refused: it cannot be one',
    async (name) => {
      const reply = await put(`${name}/1.0.0`, [archivePart(sourceArchive())]);
      expect((await problem(reply))[0]).toBe(404);
    },
  );

  it('needs the permission to publish', async () => {
    const reply = await put('mona/permitted/1.0.0', [archivePart(sourceArchive())], {
      policy: policyFor('ReadFromRepository'),
    });
    expect(await problem(reply)).toEqual([403, expect.stringMatching(/PublishPackageVersion/)]);
    expect(findPackage(bench.store, repository, at('permitted'))).toBeUndefined();
  });

  it('is refused where the origin controls forbid it', async () => {
    putOriginConfiguration(bench.store, repository, at('blocked'), { publish: 'BLOCK', upstream: 'ALLOW' });
    expect(await problem(await put('mona/Blocked/1.0.0', [archivePart(sourceArchive())]))).toEqual([
      403,
      expect.stringMatching(/origin controls/),
    ]);
  });
});

describe('the status of a release', () => {
  it('Unlisted leaves it to those who know it, Archived hides it', async () => {
    await release('status');
    await release('status', '2.0.0');
    const paths = ['mona/status/1.0.0', 'mona/status/1.0.0/Package.swift', 'mona/status/1.0.0.zip'];
    const statuses = async (): Promise<number[]> =>
      await Promise.all(paths.map(async (path) => (await bench.request('app', path)).status));
    bench.setStatus(repository, at('status'), '1.0.0', 'Unlisted');
    const { releases } = (await (await get('mona/status')).json()) as { releases: object };
    expect(Object.keys(releases)).toEqual(['2.0.0']);
    expect(await statuses()).toEqual([200, 200, 200]);
    bench.setStatus(repository, at('status'), '1.0.0', 'Archived');
    expect(await statuses()).toEqual([404, 404, 404]);
    expect((await put('mona/status/1.0.0', [archivePart(sourceArchive())])).status).toBe(409);
    bench.setStatus(repository, at('status'), '2.0.0', 'Unlisted');
    expect(await problem(await get('mona/status'))).toEqual([404, 'mona.status is not in repository app']);
  });
});

describe('a repository above', () => {
  it('shows through; what is fetched is kept, and what is there cannot be published again', async () => {
    const above = bench.repository('above');
    const below = bench.repository('below', ['above']);
    const archive = sourceArchive();
    expect((await put('mona/upper/1.0.0', [archivePart(archive)], { where: 'above' })).status).toBe(201);
    expect((await get('mona/upper', JSON_TYPE, 'below')).status).toBe(200);
    expect((await get('mona/upper/1.0.0/Package.swift', SWIFT_TYPE, 'below')).status).toBe(200);
    expect(bench.held(below, at('upper'))).toEqual([]);
    expect((await get('mona/upper/1.0.0.zip', ZIP_TYPE, 'below')).status).toBe(200);
    expect(bench.held(below, at('upper'))).toEqual(['1.0.0 Published: upper-1.0.0.zip']);
    bench.setStatus(above, at('upper'), '1.0.0', 'Archived');
    expect(await (await get('mona/upper/1.0.0/Package.swift', SWIFT_TYPE, 'below')).text()).toBe(MANIFEST);

    expect((await put('mona/upper/2.0.0', [archivePart(archive)], { where: 'above' })).status).toBe(201);
    putOriginConfiguration(bench.store, below, at('upper'), { publish: 'ALLOW', upstream: 'ALLOW' });
    expect(await problem(await put('mona/upper/2.0.0', [archivePart(archive)], { where: 'below' }))).toEqual([
      409,
      'upper 2.0.0 exists in an upstream repository',
    ]);
    putOriginConfiguration(bench.store, below, at('upper'), { publish: 'ALLOW', upstream: 'BLOCK' });
    expect((await get('mona/upper/2.0.0', JSON_TYPE, 'below')).status).toBe(404);
  });
});

describe('the login', () => {
  it('succeeds with a token, and says nothing', async () => {
    const reply = await bench.request('app', 'login', { method: 'POST' });
    expect([reply.status, await reply.text(), reply.headers.get('content-version')]).toEqual([200, '', '1']);
  });

  it.each([undefined, 'Bearer x', `Basic ${Buffer.from('token:x').toString('base64')}`])(
    'fails with %s without a challenge, on which the package manager would hang',
    async (authorization) => {
      const reply = await fetch(`${bench.url('app')}login`, {
        method: 'POST',
        headers: authorization === undefined ? {} : { authorization },
      });
      expect(reply.headers.get('www-authenticate')).toBeNull();
      expect(await problem(reply)).toEqual([401, expect.stringMatching(/token/)]);
    },
  );
});

describe('a token that has expired', () => {
  it('is refused, for reading and for publishing', async () => {
    const authorization = bench.authorization();
    const { clock } = bench.emulator.services;
    clock.advance(3_600_001);
    try {
      for (const [method, path] of [
        ['POST', 'login'],
        ['GET', 'mona/LinkedList'],
        ['PUT', 'mona/LinkedList/9.0.0'],
      ] as const) {
        const reply = await fetch(bench.url('app') + path, { method, headers: { authorization } });
        expect(await problem(reply)).toEqual([401, expect.stringMatching(/invalid or has expired/)]);
      }
    } finally {
      clock.advance(-3_600_001);
    }
  });
});

describe('what is not there', () => {
  it.each([
    ['GET', '', 404],
    ['GET', 'availability', 404],
    ['GET', 'mona', 404],
    ['GET', 'mona/never', 404],
    ['GET', 'mona/never/1.0.0', 404],
    ['GET', 'mona/never/1.0.0.zip', 404],
    ['GET', 'mona/never/1.0.0/Package.swift', 404],
    ['GET', 'mona/never/latest/Package.swift', 404],
    ['GET', 'mona/never/1.0.0/Package@swift-5.swift', 404],
    ['GET', 'mona/never/1.0.0/Package.swift/x', 404],
    ['GET', 'mona/never/__proto__', 404],
    ['GET', 'mona/constructor', 404],
    ['GET', '%zz/never', 404],
    ['GET', 'mona%2fnever', 404],
    ['GET', 'mona/..%2f..%2fx/1.0.0.zip', 404],
    ['GET', 'login', 405],
    ['POST', 'identifiers', 405],
    ['DELETE', 'mona/never', 405],
    ['DELETE', 'mona/never/1.0.0', 405],
    ['PUT', 'mona/never/1.0.0/Package.swift', 405],
  ])('%s %s is a problem', async (method, path, status) => {
    const reply = await bench.request('app', path, { method });
    expect((await problem(reply))[0]).toBe(status);
    expect(reply.headers.get('content-language')).toBe('en');
    if (status === 405) expect(reply.headers.get('allow')).toMatch(/^(GET|POST|GET, PUT)$/);
  });

  it('is a repository, in the same words', async () => {
    expect(await problem(await bench.request('missing', 'mona/never'))).toEqual([
      404,
      expect.stringMatching(/Repository 'missing' does not exist/),
    ]);
  });
});
