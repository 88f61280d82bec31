import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { readForm } from '@codeartifact-ci/emulator/formats/upload-form.ts';
import { TooLarge } from '@codeartifact-ci/emulator/store/blobs.ts';
import { findPackage, putOriginConfiguration } from '@codeartifact-ci/emulator/store/packages.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { openStore, type Store } from '@codeartifact-ci/emulator/store/store.ts';
import type { PackageKey, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { metadataOf } from '@codeartifact-ci/emulator/store/versions.ts';
import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import { policyFor, startBench, type Bench } from '../data-plane.ts';

let bench: Bench;
let repository: RepositoryRow;

beforeAll(async () => {
  bench = await startBench('pypi', 'public:pypi');
  repository = bench.repository('app');
});
afterAll(async () => {
  await bench.close();
});

const at = (name: string): PackageKey => ({ format: 'pypi', namespace: '', name });
const wheel = (name: string, version = '1.0'): string => `${name.replaceAll('-', '_')}-${version}-py3-none-any.whl`;
type Fields = readonly (readonly [string, string])[];

/** What twine sends, or with other fields something else. */
function form(name: string, file: string, content: string, more: Fields = [], version = '1.0'): FormData {
  const data = new FormData();
  for (const [key, value] of [
    [':action', 'file_upload'],
    ['protocol_version', '1'],
    ['name', name],
    ['version', version],
    ...more,
  ] as Fields)
    data.append(key, value);
  data.append('content', new Blob([content]), file);
  return data;
}

async function post(body: FormData | string, policy?: string, headers: Record<string, string> = {}): Promise<Response> {
  return await bench.request('app', '', { method: 'POST', body, headers }, policy);
}

async function upload(name: string, file = wheel(name), content = 'content', more: Fields = []): Promise<Response> {
  return await post(form(name, file, content, more));
}

const html = async (path: string, accept?: string): Promise<Response> =>
  await bench.request('app', path, { headers: accept === undefined ? {} : { accept } });
interface Page {
  readonly meta: unknown;
  readonly name: string;
  readonly versions: string[];
  readonly files: Record<string, unknown>[];
}
const page = async (name: string): Promise<Page> =>
  (await (await html(`simple/${name}/`, 'application/vnd.pypi.simple.v1+json')).json()) as Page;
const hash = (algorithm: string, content: string): string => createHash(algorithm).update(content).digest('hex');

describe('an upload', () => {
  it('publishes a version at once, and says nothing', async () => {
    const reply = await upload('Demo_One', wheel('demo-one'), 'content', [
      ['summary', 'A demo'],
      ['requires_python', '>=3.8'],
      ['requires_dist', 'requests>=2'],
      ['requires_dist', 'tomli'],
      ['sha256_digest', hash('sha256', 'content').toUpperCase()],
      ['md5_digest', hash('md5', 'content')],
      ['gpg_signature', 'whatever'],
    ]);
    expect([reply.status, await reply.text()]).toEqual([200, '']);
    expect(bench.held(repository, at('demo-one'))).toEqual(['1.0 Published: demo_one-1.0-py3-none-any.whl']);
    expect(metadataOf(bench.version(repository, at('demo-one'), '1.0'))).toMatchObject({
      summary: 'A demo',
      dependencies: [{ package: 'requests' }, { package: 'tomli' }],
    });
  });

  it('of a source distribution that says less leaves what the wheel said, and takes what it says anew', async () => {
    await upload('said', wheel('said'), 'wheel', [
      ['summary', 'A wheel'],
      ['requires_dist', 'requests>=2'],
    ]);
    const metadata = () => metadataOf(bench.version(repository, at('said'), '1.0'));
    await upload('said', 'said-1.0.tar.gz', 'source', [['home_page', 'https://said.example']]);
    expect(metadata()).toMatchObject({ summary: 'A wheel', homePage: 'https://said.example' });
    expect(metadata().dependencies).toMatchObject([{ package: 'requests' }]);
    await upload('said', 'said-1.0.zip', 'other source', [['requires_dist', 'tomli']]);
    expect(metadata().dependencies).toMatchObject([{ package: 'tomli' }]);
  });

  it('may come to the address with or without the slash, and its parts in any order', async () => {
    const data = new FormData();
    data.append('attestations', new Blob(['{}']), 'attestations.json');
    data.append('content', new Blob(['content']), 'order-1.0.tar.gz');
    for (const [key, value] of [
      ['version', '1.0'],
      ['name', 'order'],
    ] as const)
      data.append(key, value);
    const { status } = await bench.request('app', '', { method: 'POST', body: data });
    expect(status).toBe(200);
    const bare = await fetch(bench.url('app').slice(0, -1), { method: 'POST' });
    expect(bare.status).toBe(401);
    expect(bench.held(repository, at('order'))).toEqual(['1.0 Published: order-1.0.tar.gz']);
  });

  it('of the same bytes again changes nothing; of others it is a conflict; further files may follow', async () => {
    expect((await upload('again')).status).toBe(200);
    const { revision } = bench.version(repository, at('again'), '1.0');
    expect((await upload('again')).status).toBe(200);
    expect(bench.version(repository, at('again'), '1.0').revision).toBe(revision);
    const refused = await upload('again', wheel('again'), 'other');
    expect([refused.status, refused.statusText]).toEqual([
      409,
      'again-1.0-py3-none-any.whl of again 1.0 exists with other content',
    ]);
    expect((await upload('again', 'again-1.0.tar.gz', 'source', [['requires_python', '>=3']])).status).toBe(200);
    expect(bench.version(repository, at('again'), '1.0').revision).not.toBe(revision);
    expect((await page('again')).files.map((file) => [file['filename'], file['requires-python']])).toEqual([
      ['again-1.0-py3-none-any.whl', undefined],
      ['again-1.0.tar.gz', '>=3'],
    ]);
  });

  it('of refused bytes leaves none behind', async () => {
    await upload('traceless');
    await upload('traceless', wheel('traceless'), 'refused');
    expect([...bench.store.blobs.all()]).not.toContain(hash('sha256', 'refused'));
    expect([...bench.store.blobs.all()]).toContain(hash('sha256', 'content'));
  });

  it.each<[string, FormData | string, RegExp]>([
    ['no form', 'name=demo', /must be multipart\/form-data|no file/],
    [
      'no file',
      (() => {
        const data = new FormData();
        data.append('name', 'demo');
        return data;
      })(),
      /no file in the part 'content'/,
    ],
    [
      'no version',
      (() => {
        const data = form('demo', wheel('demo'), 'x');
        data.delete('version');
        return data;
      })(),
      /fields 'name' and 'version'/,
    ],
    ['a name that is none', form('../demo', wheel('demo'), 'x'), /\.\.\/demo is no name of a Python project/],
    ['a version that is none', form('demo', wheel('demo'), 'x', [], 'latest'), /latest is no version/],
    ['a file of another project', form('demo', wheel('other'), 'x'), /other-1\.0-.* of demo 1\.0/],
    ['a file of another version', form('demo', wheel('demo', '2.0'), 'x'), /demo-2\.0-.* of demo 1\.0/],
    ['a file of no kind', form('demo', 'demo-1.0.exe', 'x'), /demo-1\.0\.exe is not the name of a wheel/],
    [
      'a wrong SHA-256',
      form('demo', wheel('demo'), 'x', [['sha256_digest', hash('sha256', 'y')]]),
      /The sha256 of demo-1\.0/,
    ],
    ['a wrong MD5', form('demo', wheel('demo'), 'x', [['md5_digest', hash('md5', 'y')]]), /The md5 of demo-1\.0/],
    [
      'fields without end',
      form('demo', wheel('demo'), 'x', [['description', 'x'.repeat(9 * 1024 * 1024)]]),
      /fields of the form are larger/,
    ],
    [
      'fields without number',
      form(
        'demo',
        wheel('demo'),
        'x',
        Array.from({ length: 5001 }, () => ['classifiers', 'x'] as const),
      ),
      /more than 5000 fields/,
    ],
  ])('with %s is refused in words', async (_what, body, words) => {
    const reply = await post(body);
    expect(reply.status).toBe(400);
    expect(await reply.text()).toMatch(words);
  });

  it('of another action is refused', async () => {
    const data = form('demo', wheel('demo'), 'x');
    data.set(':action', 'submit');
    expect(await (await post(data)).text()).toMatch(/The action submit is not supported/);
  });

  it('that is cut off or garbled is refused, and the client sees it', async () => {
    const type = { 'content-type': 'multipart/form-data; boundary=b' };
    const part = '--b\r\ncontent-disposition: form-data; name="content"; filename="a-1.0.zip"\r\n\r\n';
    for (const body of [
      part,
      `${part}content`,
      `${part}content\r\n--b\r\n${'x'.repeat(2_000_000)}`,
      `--b\r\n${'x: y\r\n'.repeat(300_000)}`,
      '',
    ]) {
      const reply = await post(body, undefined, type);
      expect(reply.status).toBe(400);
      expect(await reply.text()).toMatch(/cannot be read|no file/);
    }
  });

  it('needs the permission to publish', async () => {
    const reply = await post(form('permitted', wheel('permitted'), 'x'), policyFor('ReadFromRepository'));
    expect([reply.status, reply.statusText]).toEqual([403, expect.stringMatching(/PublishPackageVersion/)]);
    expect(findPackage(bench.store, repository, at('permitted'))).toBeUndefined();
  });

  it('is refused where the origin controls forbid it', async () => {
    putOriginConfiguration(bench.store, repository, at('blocked'), { publish: 'BLOCK', upstream: 'ALLOW' });
    const reply = await upload('blocked');
    expect([reply.status, await reply.text()]).toEqual([403, expect.stringMatching(/origin controls/)]);
  });

  it('to a version that is Archived is a conflict', async () => {
    await upload('archived');
    bench.setStatus(repository, at('archived'), '1.0', 'Archived');
    expect((await upload('archived')).status).toBe(409);
    expect((await upload('archived', 'archived-1.0.tar.gz')).status).toBe(409);
  });
});

describe('a form', () => {
  let store: Store;
  beforeEach(() => {
    store = openStore(undefined, new Clock(), FORMATS);
  });
  afterEach(() => {
    store.close();
  });

  it('whose file is larger than it may be is read to its end and refused', async () => {
    const body = new Response(form('demo', wheel('demo'), 'x'.repeat(3_000_000), [['description', 'x']]));
    const request = {
      headers: { 'content-type': body.headers.get('content-type') ?? '' },
      body: Readable.from(chunks(Buffer.from(await body.arrayBuffer()))),
    };
    await expect(readForm(request, store, 'content', 100_000)).rejects.toThrow(TooLarge);
    expect(request.body.readableEnded).toBe(true);
  });

  it('whose connection breaks is refused', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const part = '--b\r\ncontent-disposition: form-data; name="content"; filename="a-1.0.zip"\r\n\r\ncontent';
    for (const error of [new Error('reset'), undefined]) {
      const body = new Readable({ read: () => undefined });
      body.push(part);
      const reading = readForm({ headers, body }, store, 'content');
      body.once('data', () => body.destroy(error));
      await expect(reading).rejects.toThrow(/The form cannot be read: (reset|the connection was closed)/);
    }
    expect([...store.blobs.all()]).toEqual([]);
  });
});

function* chunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 60_000) yield bytes.subarray(at, at + 60_000);
}

describe('the page of a project', () => {
  it('is JSON for those who prefer it', async () => {
    const before = Date.now();
    await upload('paged', wheel('paged'), 'content', [['requires_python', '>=3.8, <4']]);
    const reply = await html('simple/paged/', 'application/vnd.pypi.simple.v1+json, text/html;q=0.1');
    expect(reply.headers.get('content-type')).toBe('application/vnd.pypi.simple.v1+json');
    const { files, ...rest } = (await reply.json()) as Page;
    expect(rest).toEqual({ meta: { 'api-version': '1.1' }, name: 'paged', versions: ['1.0'] });
    const [{ 'upload-time': time, ...file } = {}] = files;
    expect(file).toEqual({
      filename: 'paged-1.0-py3-none-any.whl',
      url: '1.0/paged-1.0-py3-none-any.whl',
      hashes: { sha256: hash('sha256', 'content'), md5: hash('md5', 'content') },
      'requires-python': '>=3.8, <4',
      size: 7,
      yanked: false,
    });
    expect(Date.parse(String(time))).toBeGreaterThanOrEqual(before);
  });

  it('is HTML for all others', async () => {
    await upload('plain', wheel('plain'), 'content', [['requires_python', '>=3.8']]);
    for (const [accept, type] of [
      [undefined, 'text/html; charset=utf-8'],
      ['application/vnd.pypi.simple.v1+html', 'application/vnd.pypi.simple.v1+html; charset=utf-8'],
    ]) {
      const reply = await html('simple/plain/', accept);
      expect(reply.headers.get('content-type')).toBe(type);
      const body = await reply.text();
      expect(body).toContain('<meta name="pypi:repository-version" content="1.1">');
      expect(body).toContain(
        `<a href="1.0/plain-1.0-py3-none-any.whl#sha256=${hash('sha256', 'content')}" data-requires-python="&#62;=3.8">plain-1.0-py3-none-any.whl</a>`,
      );
      // The service promises upload times in JSON only.
      expect(body).not.toContain('data-upload-time');
    }
  });

  it('is not to be had in other types', async () => {
    expect((await html('simple/plain/', 'application/json')).status).toBe(406);
  });

  it('is found under the normalised name', async () => {
    for (const spelled of ['Plain', 'plain', 'PLAIN/']) {
      const reply = await html(`simple/${spelled}`);
      expect([reply.status, reply.headers.get('location')]).toEqual([301, `${bench.url('app')}simple/plain/`]);
    }
  });

  it('can be validated, and tells caches what it depends on', async () => {
    await Promise.all(
      ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7'].map((version) =>
        post(form('cached', wheel('cached', version), version, [], version)),
      ),
    );
    const reply = await html('simple/cached/');
    expect(reply.headers.get('vary')).toBe('accept, accept-encoding');
    const etag = reply.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    const again = await bench.request('app', 'simple/cached/', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('shows what is Published only; files of Unlisted versions can be had, of Archived ones not', async () => {
    await upload('status');
    const file = `simple/status/1.0/${wheel('status')}`;
    bench.setStatus(repository, at('status'), '1.0', 'Unlisted');
    expect((await html('simple/status/')).status).toBe(404);
    expect((await html(file)).status).toBe(200);
    bench.setStatus(repository, at('status'), '1.0', 'Archived');
    expect((await html(file)).status).toBe(404);
  });

  it.each([
    'simple',
    'simple/',
    'simple/never/',
    'pypi/plain/json',
    'simple/pl%2fain/',
    'simple/%zz/',
    'simple/plain/1.0',
    'simple/plain/1.0/',
    'simple/plain/1.0/..%2f..%2fx',
    'simple/plain/1.0/a/b',
    '%2e%2e/x',
  ])('is not to be had at %s', async (path) => {
    expect((await html(path)).status).toBe(404);
  });

  it('is for reading only', async () => {
    const reply = await bench.request('app', 'simple/plain/', { method: 'DELETE' });
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET']);
  });
});

describe('a file', () => {
  it('is served whole, in part, and as a head', async () => {
    await upload('served', wheel('served'), '0123456789');
    const path = `simple/Served/1.0/${wheel('served')}`;
    expect(await (await html(path)).text()).toBe('0123456789');
    const part = await bench.request('app', path, { headers: { range: 'bytes=2-4' } });
    expect([part.status, await part.text()]).toEqual([206, '234']);
    const head = await bench.request('app', path, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '10']);
  });
});

describe('a client that goes away in the middle of an upload', () => {
  it('leaves nothing behind, and the emulator at work', async () => {
    const before = [...bench.store.blobs.all()].length;
    const request = httpRequest(bench.url('app'), {
      method: 'POST',
      headers: {
        authorization: bench.authorization(),
        'content-type': 'multipart/form-data; boundary=b',
        'content-length': '1000000',
      },
    });
    const gone = new Promise((resolve) => request.once('error', resolve));
    request.write('--b\r\ncontent-disposition: form-data; name="content"; filename="gone-1.0.zip"\r\n\r\nabc');
    // What was sent before another reply came has been read.
    await html('simple/after/');
    request.destroy(new Error('gone'));
    await gone;
    expect((await upload('after')).status).toBe(200);
    expect(findPackage(bench.store, repository, at('gone'))).toBeUndefined();
    expect([...bench.store.blobs.all()].length).toBe(before);
  });
});
