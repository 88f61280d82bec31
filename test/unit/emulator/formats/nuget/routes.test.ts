import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { putOriginConfiguration } from '@codeartifact-ci/emulator/store/packages.ts';
import type { PackageKey, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { metadataOf } from '@codeartifact-ci/emulator/store/versions.ts';
import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { policyFor, startBench, type Bench } from '../data-plane.ts';
import { dependencies, nupkg, nuspec, pushForm, zip } from '../../../../support/nuget-package.ts';

let bench: Bench;
let app: RepositoryRow;
let shared: RepositoryRow;

beforeAll(async () => {
  bench = await startBench('nuget', 'public:nuget-org');
  shared = bench.repository('shared');
  app = bench.repository('app', ['shared']);
});
afterAll(async () => {
  await bench.close();
});

const at = (name: string): PackageKey => ({ format: 'nuget', namespace: '', name });

async function push(bytes: Buffer, { repository = 'app', path = 'v3/package/', policy = '' } = {}): Promise<Response> {
  const init = { method: 'PUT', body: pushForm(bytes) };
  return await bench.request(repository, path, init, policy === '' ? undefined : policy);
}

async function pushed(id: string, version: string, more = '', repository = 'app'): Promise<void> {
  const { status, statusText } = await push(nupkg(id, version, { more }), { repository });
  expect([status, statusText]).toEqual([201, 'Created']);
}

type Json = Record<string, unknown>;
async function get(path: string, repository = 'app'): Promise<Json> {
  const reply = await bench.request(repository, path);
  expect([reply.status, path]).toEqual([200, path]);
  return (await reply.json()) as Json;
}
const status = async (path: string, method = 'GET', policy?: string): Promise<number> =>
  (await bench.request('app', path, { method }, policy)).status;

interface Leaf {
  readonly '@id': string;
  readonly catalogEntry: Json;
  readonly packageContent: string;
}
interface Page {
  readonly '@id': string;
  readonly count: number;
  readonly lower: string;
  readonly upper: string;
  readonly items?: readonly Leaf[];
}
async function pages(name: string, hive = 'registration4'): Promise<readonly Page[]> {
  return (await get(`v3/${hive}/${name}/index.json`))['items'] as Page[];
}
async function entries(name: string, hive?: string): Promise<Json[]> {
  return (await pages(name, hive)).flatMap(({ items = [] }) => items.map(({ catalogEntry }) => catalogEntry));
}
describe('the service index', () => {
  it('names each resource by absolute URLs that lead to it', async () => {
    await pushed('Index.Demo', '1.0.0');
    const { version, resources } = (await get('v3/index.json')) as {
      version: string;
      resources: { '@id': string; '@type': string }[];
    };
    expect(version).toBe('3.0.0');
    const urls = new Map(resources.map((resource) => [resource['@type'], resource['@id']]));
    const endpoint = bench.url('app');
    for (const [type, path] of [
      ['PackageBaseAddress/3.0.0', 'index.demo/index.json'],
      ['RegistrationsBaseUrl', 'index.demo/index.json'],
      ['RegistrationsBaseUrl/3.4.0', 'index.demo/index.json'],
      ['RegistrationsBaseUrl/3.6.0', 'index.demo/index.json'],
      ['RegistrationsBaseUrl/Versioned', 'index.demo/index.json'],
      ['SearchQueryService', '?q=index'],
      ['SearchQueryService/3.0.0-beta', '?q=index'],
      ['SearchQueryService/3.0.0-rc', '?q=index'],
      ['SearchQueryService/3.5.0', '?q=index'],
      ['SearchAutocompleteService', '?q=index'],
    ] as const) {
      const url = urls.get(type) ?? '';
      expect(url.slice(0, endpoint.length)).toBe(endpoint);
      await get(url.slice(endpoint.length) + path);
    }
    expect(urls.get('PackagePublish/2.0.0')).toBe(`${endpoint}v3/package`);
    expect(urls.get('RegistrationsBaseUrl/3.6.0')).toBe(`${endpoint}v3/registration4/`);
  });

  it('wants a token, by challenges that NuGet answers', async () => {
    const { status, headers } = await fetch(`${bench.url('app')}v3/index.json`);
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer realm="acme/app", Basic realm="acme/app"');
  });
});

describe('a token', () => {
  it('that has expired is told apart from none, where the client prints it', async () => {
    const headers = { authorization: bench.authorization() };
    const reply = async (init: RequestInit): Promise<unknown[]> => {
      const { status, statusText } = await fetch(`${bench.url('app')}v3/index.json`, init);
      return [status, statusText];
    };
    expect(await reply({ headers })).toEqual([200, 'OK']);
    const { clock } = bench.emulator.services;
    clock.advance(3_601_000);
    try {
      expect(await reply({ headers })).toEqual([401, 'The authorization token is invalid or has expired']);
      expect(await reply({})).toEqual([401, 'Authentication is required: send an authorization token of the domain']);
    } finally {
      clock.advance(-3_601_000);
    }
  });
});

describe('a push', () => {
  it('publishes what the nuspec inside says, under normalised names', async () => {
    const more = `<projectUrl>https://example.com</projectUrl>${dependencies('net45', ['B', '1.0'])}`;
    expect((await push(nupkg('Acme.Core', '01.0.0.0-Beta+sha', { more }))).status).toBe(201);
    expect(bench.held(app, at('acme.core'))).toEqual(['1.0.0-beta Published: acme.core.1.0.0-beta.nupkg']);
    const held = bench.version(app, at('acme.core'), '1.0.0-beta');
    expect(held.display_name).toBe('1.0.0-Beta+sha');
    expect(metadataOf(held)).toMatchObject({
      displayName: 'Acme.Core',
      summary: 'A package',
      homePage: 'https://example.com',
    });
    expect(metadataOf(held).dependencies).toBeUndefined();
  });

  it('of the same bytes again changes nothing; of others it is a conflict', async () => {
    const bytes = nupkg('Again', '1.0.0');
    expect((await push(bytes)).status).toBe(201);
    const { revision } = bench.version(app, at('again'), '1.0.0');
    expect((await push(bytes, { path: 'v3/package' })).status).toBe(200);
    expect(bench.version(app, at('again'), '1.0.0').revision).toBe(revision);
    for (const other of [
      nupkg('Again', '1.0.0', { files: { 'more.txt': 'x' } }),
      nupkg('AGAIN', '1.0.0.0'),
      nupkg('Again', '1.0.0+rebuilt'),
    ]) {
      const refused = await push(other);
      expect([refused.status, refused.statusText]).toEqual([
        409,
        'again.1.0.0.nupkg of again 1.0.0 exists with other content',
      ]);
      expect([...bench.store.blobs.all()]).not.toContain(createHash('sha256').update(other).digest('hex'));
    }
  });

  it('may come in pieces, with the part named as NuGet names it', async () => {
    const bytes = nupkg('Pieces', '1.0.0');
    const boundary = '7b3c8f0e-3d0e-4d0b-9a55-5b1f4f6f0a11';
    // As NuGet 5.4 sends it: chunked, the boundary in quotes, the names without.
    const head = `--${boundary}\r\nContent-Type: application/octet-stream\r\nContent-Disposition: form-data; name=package; filename=package.nupkg; filename*=utf-8''package.nupkg\r\n\r\n`;
    const reply = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(`${bench.url('app')}v3/package/`, {
        method: 'PUT',
        headers: {
          authorization: bench.authorization(),
          'content-type': `multipart/form-data; boundary="${boundary}"`,
          'transfer-encoding': 'chunked',
          'x-nuget-client-version': '5.4.0',
        },
      });
      request.once('response', (message) => {
        message.resume();
        resolve(message.statusCode);
      });
      request.once('error', reject);
      request.write(head);
      for (let start = 0; start < bytes.length; start += 100) request.write(bytes.subarray(start, start + 100));
      request.end(`\r\n--${boundary}--\r\n`);
    });
    expect(reply).toBe(201);
    const file = await bench.request('app', 'v3/flatcontainer/pieces/1.0.0/pieces.1.0.0.nupkg');
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it.each([
    ['something that is no ZIP', Buffer.from('no zip'), /^This is no package that NuGet could install: /],
    ['a ZIP without a nuspec', zip({ 'a.txt': 'x' }), /it has no \.nuspec at its root/],
    [
      'a name that leads out of the folder',
      zip({ 'a.nuspec': nuspec('Evil', '1.0.0'), '../x': '' }),
      /invalid relative path/,
    ],
    [
      'an ID that is none',
      nupkg('a', '1.0.0', { files: { 'a.nuspec': nuspec('a/b', '1.0.0') } }),
      /no valid package ID/,
    ],
    ['a version that is none', nupkg('a', 'x'), /no valid version, but 'x'/],
    [
      'entities of its own',
      zip({ 'a.nuspec': `<!DOCTYPE p [<!ENTITY e "x">]>${nuspec('Evil', '1.0.0')}` }),
      /no XML with package metadata/,
    ],
  ])('of %s is refused, and leaves nothing behind', async (_, bytes, reason) => {
    const before = [...bench.store.blobs.all()].length;
    const reply = await push(bytes);
    expect([reply.status, reply.statusText]).toEqual([400, expect.stringMatching(reason)]);
    expect([...bench.store.blobs.all()]).toHaveLength(before);
  });

  it('without a package is refused', async () => {
    const bytes = nupkg('Misplaced', '1.0.0');
    const init = { method: 'PUT', body: pushForm(bytes, 'other') };
    const reply = await bench.request('app', 'v3/package', init);
    expect([reply.status, reply.statusText]).toEqual([400, "The form has no file in the part 'package'"]);
    expect((await bench.request('app', 'v3/package', { method: 'PUT', body: 'x' })).status).toBe(400);
  });

  it('is a matter of permission and of origin controls', async () => {
    const reading = policyFor('ReadFromRepository');
    const bytes = nupkg('Guarded', '1.0.0');
    const refused = await push(bytes, { policy: reading });
    expect(refused.status).toBe(403);
    expect(refused.statusText).toMatch(/codeartifact:PublishPackageVersion/);
    expect((await push(bytes, { policy: policyFor('PublishPackageVersion') })).status).toBe(403);
    expect((await push(bytes, { policy: policyFor('PublishPackageVersion', 'ReadFromRepository') })).status).toBe(201);
    putOriginConfiguration(bench.store, app, at('guarded'), { publish: 'BLOCK', upstream: 'ALLOW' });
    const blocked = await push(nupkg('Guarded', '2.0.0'));
    expect([blocked.status, blocked.statusText]).toEqual([
      403,
      'Publishing is blocked by the origin controls of package guarded (publish is BLOCK in repository app)',
    ]);
  });

  it('of a version that an upstream has is a conflict, as long as upstream is open', async () => {
    await pushed('Above', '1.0.0', '', 'shared');
    putOriginConfiguration(bench.store, app, at('above'), { publish: 'ALLOW', upstream: 'ALLOW' });
    const refused = await push(nupkg('Above', '1.0.0', { files: { x: 'y' } }));
    expect([refused.status, refused.statusText]).toEqual([409, 'above 1.0.0 exists in an upstream repository']);
  });
});

describe('the flat container', () => {
  it('has the versions in order, the package and its nuspec, in any spelling', async () => {
    for (const version of ['1.10.0', '1.9.0', '1.9.0-rc.1', '1.9.0.1']) await pushed('Flat.Demo', version);
    const { versions } = await get('v3/flatcontainer/FLAT.demo/index.json');
    expect(versions).toEqual(['1.9.0-rc.1', '1.9.0', '1.9.0.1', '1.10.0']);
    const file = await bench.request('app', 'v3/flatcontainer/flat.demo/1.9.0/flat.demo.1.9.0.nupkg');
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.equals(nupkg('Flat.Demo', '1.9.0'))).toBe(true);
    const part = await bench.request('app', 'v3/flatcontainer/flat.demo/1.9.0/flat.demo.1.9.0.nupkg', {
      headers: { range: 'bytes=0-1' },
    });
    expect([part.status, await part.text()]).toEqual([206, 'PK']);
    const spec = await bench.request('app', 'v3/flatcontainer/flat.demo/1.9.0/flat.demo.nuspec');
    expect([spec.headers.get('content-type'), await spec.text()]).toEqual([
      'application/xml',
      nuspec('Flat.Demo', '1.9.0'),
    ]);
    expect(await status('v3/flatcontainer/flat.demo/9.9.9/flat.demo.nuspec')).toBe(404);
  });

  it('says 404 for what is not there', async () => {
    const reply = await bench.request('app', 'v3/flatcontainer/no.such/index.json');
    expect([reply.status, reply.statusText]).toEqual([
      404,
      'no.such is not in repository app, nor can it be had from upstream',
    ]);
    expect(await status('v3/flatcontainer/no.such/1.0.0/no.such.1.0.0.nupkg')).toBe(404);
  });

  it('validates what clients have already', async () => {
    await pushed('Etag', '1.0.0');
    const first = await bench.request('app', 'v3/flatcontainer/etag/index.json');
    const again = await bench.request('app', 'v3/flatcontainer/etag/index.json', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });
});

describe('statuses', () => {
  it('hide what they should, and no more', async () => {
    for (const version of ['1.0.0', '2.0.0', '3.0.0']) await pushed('Status.Demo', version);
    bench.setStatus(app, at('status.demo'), '2.0.0', 'Unlisted');
    bench.setStatus(app, at('status.demo'), '3.0.0', 'Archived');
    expect((await get('v3/flatcontainer/status.demo/index.json'))['versions']).toEqual(['1.0.0', '2.0.0']);
    const registered = await entries('status.demo');
    expect(registered.map((entry) => [entry['version'], entry['listed']])).toEqual([
      ['1.0.0', true],
      ['2.0.0', false],
    ]);
    expect(registered[1]?.['published']).toBe('1900-01-01T00:00:00.000Z');
    expect(Date.parse(String(registered[0]?.['published']))).toBeGreaterThan(Date.now() - 60_000);
    expect(await status('v3/flatcontainer/status.demo/2.0.0/status.demo.2.0.0.nupkg')).toBe(200);
    expect(await status('v3/flatcontainer/status.demo/3.0.0/status.demo.3.0.0.nupkg')).toBe(404);
    expect(await status('v3/registration4/status.demo/3.0.0.json')).toBe(404);
    expect((await get('v3/autocomplete?id=Status.Demo'))['data']).toEqual(['1.0.0']);
    expect(await get('v3/query?q=status.demo')).toMatchObject({
      data: [{ version: '1.0.0', versions: [{ version: '1.0.0' }] }],
    });
    expect((await push(nupkg('Status.Demo', '3.0.0', { files: { x: 'y' } }))).status).toBe(409);
  });

  it('of all versions hide the package', async () => {
    await pushed('All.Archived', '1.0.0');
    bench.setStatus(app, at('all.archived'), '1.0.0', 'Archived');
    expect(await status('v3/flatcontainer/all.archived/index.json')).toBe(404);
    expect(await status('v3/registration4/all.archived/index.json')).toBe(404);
    expect(await get('v3/query?q=all.archived')).toEqual({ totalHits: 0, data: [] });
  });

  it('are changed by DELETE and POST, for those who may write metadata', async () => {
    await pushed('Listing', '1.0.0');
    const path = 'v3/package/LISTING/1.0';
    expect(await status(path, 'DELETE', policyFor('ReadFromRepository', 'PublishPackageVersion'))).toBe(403);
    expect(await status(path, 'DELETE', policyFor('ReadFromRepository', 'PutPackageMetadata'))).toBe(204);
    expect(bench.version(app, at('listing'), '1.0.0').status).toBe('Unlisted');
    const { revision } = bench.version(app, at('listing'), '1.0.0');
    expect(await status(path, 'DELETE')).toBe(204);
    expect(bench.version(app, at('listing'), '1.0.0').revision).toBe(revision);
    expect(await status(path, 'POST')).toBe(200);
    expect(bench.version(app, at('listing'), '1.0.0').status).toBe('Published');
    bench.setStatus(app, at('listing'), '1.0.0', 'Archived');
    for (const method of ['DELETE', 'POST']) expect(await status(path, method)).toBe(404);
    expect(bench.version(app, at('listing'), '1.0.0').status).toBe('Archived');
    expect(await status('v3/package/listing/2.0.0', 'DELETE')).toBe(404);
    expect(await status('v3/package/no.such/1.0.0', 'DELETE')).toBe(404);
  });

  it('of an upstream repository are not changed from below', async () => {
    await pushed('Below', '1.0.0', '', 'shared');
    expect(await status('v3/package/below/1.0.0', 'DELETE')).toBe(404);
    expect(bench.version(shared, at('below'), '1.0.0').status).toBe('Published');
  });
});

describe('other requests', () => {
  it.each([
    ['POST', 'v3/package', 'PUT'],
    ['GET', 'v3/package/acme.core/1.0.0', 'DELETE, POST'],
    ['PUT', 'v3/index.json', 'GET'],
    ['DELETE', 'v3/flatcontainer/acme.core/index.json', 'GET'],
  ])('%s %s is not possible', async (method, path, allow) => {
    const reply = await bench.request('app', path, { method });
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, allow]);
  });

  it.each(['v2/Packages', '', 'v3/', 'index.json'])('for %j lead nowhere', async (path) => {
    expect(await status(path)).toBe(404);
  });
});
