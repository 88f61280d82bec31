import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyVersions } from '@codeartifact-ci/emulator/store/copy.ts';
import { createGroup, updateGroupOrigin } from '@codeartifact-ci/emulator/store/groups.ts';
import { domainById } from '@codeartifact-ci/emulator/store/domains.ts';
import {
  deletePackage,
  findPackage,
  putOriginConfiguration,
  requirePackage,
} from '@codeartifact-ci/emulator/store/packages.ts';
import type { PackageKey, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import {
  deleteVersions,
  disposeVersions,
  metadataOf as metadataOfVersion,
} from '@codeartifact-ci/emulator/store/versions.ts';
import { request as httpRequest } from 'node:http';
import { crateOf, lengthOf, metadataOf, publishBody, sha256 } from './support.ts';
import { policyFor, startBench, type Bench } from '../data-plane.ts';

let bench: Bench;
let app: RepositoryRow;

/** below → app, and a side repository for copies. */
beforeAll(async () => {
  bench = await startBench('cargo', 'public:crates-io');
  app = bench.repository('app');
  bench.repository('below', ['app']);
});
afterAll(async () => {
  await bench.close();
});

const at = (name: string): PackageKey => ({ format: 'cargo', namespace: '', name });
const get = async (path: string, repository = 'app', headers: Record<string, string> = {}): Promise<Response> =>
  await bench.request(repository, path, { headers });
const put = async (body: Buffer, policy?: string, repository = 'app'): Promise<Response> =>
  await bench.request(repository, 'api/v1/crates/new', { method: 'PUT', body }, policy);

async function publish(
  name: string,
  version = '1.0.0',
  more: object = {},
  crate = crateOf(name, version),
): Promise<Response> {
  return await put(publishBody(metadataOf(name, version, more), crate));
}

async function published(name: string, version = '1.0.0', more: object = {}): Promise<void> {
  expect((await publish(name, version, more)).status).toBe(200);
}

/** The detail of an error, with its status. */
async function refusal(response: Response): Promise<string> {
  const { errors } = (await response.json()) as { errors: { detail: string }[] };
  expect(response.headers.get('content-type')).toBe('application/json');
  return `${response.status} ${errors.map(({ detail }) => detail).join()}`;
}

interface Line {
  readonly name: string;
  readonly vers: string;
  readonly yanked: boolean;
  readonly cksum: string;
}
async function index(path: string, repository = 'app'): Promise<Line[]> {
  const response = await get(path, repository);
  if (response.status === 404) return [];
  expect(response.status).toBe(200);
  return (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}
const shown = async (path: string, repository = 'app'): Promise<string[]> =>
  (await index(path, repository)).map(({ name, vers, yanked }) => `${name} ${vers}${yanked ? ' yanked' : ''}`);

describe('config.json', () => {
  it('is refused without a token, which is what makes Cargo look for one', async () => {
    const response = await fetch(`${bench.url('app')}config.json`);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="acme/app", Basic realm="acme/app"');
    expect(await refusal(response)).toMatch(/^401 Authentication is required/);
  });

  it('tells where everything is, to a token in any of its forms', async () => {
    const api = bench.url('app').slice(0, -1);
    const bearer = bench.authorization();
    for (const authorization of [bearer, bearer.replace('Bearer ', '')]) {
      const response = await fetch(`${bench.url('app')}config.json`, { headers: { authorization } });
      expect(await response.json()).toEqual({
        dl: `${api}/api/v1/crates/{crate}/{version}/download`,
        api,
        'auth-required': true,
      });
    }
  });
});

describe('publishing', () => {
  it('puts a line into the index, a file behind it, and its facts where the API finds them', async () => {
    const crate = crateOf('whole', '1.0.0');
    const response = await publish('whole', '1.0.0', { description: 'All of it', rust_version: '1.74' }, crate);
    expect([response.status, await response.json()]).toEqual([
      200,
      { warnings: { invalid_categories: [], invalid_badges: [], other: [] } },
    ]);
    const [line, ...others] = await index('wh/ol/whole');
    expect(others).toEqual([]);
    expect(line).toEqual({
      name: 'whole',
      vers: '1.0.0',
      deps: [],
      features: {},
      rust_version: '1.74',
      cksum: sha256(crate),
      yanked: false,
      pubtime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
    const file = await get('api/v1/crates/whole/1.0.0/download', 'below');
    expect(Buffer.from(await file.arrayBuffer())).toEqual(crate);
    expect(metadataOfVersion(bench.version(app, at('whole'), '1.0.0'))).toMatchObject({ summary: 'All of it' });
    expect(bench.held(app, at('whole'))).toEqual(['1.0.0 Published: whole-1.0.0.crate']);
  });

  it('of the same bytes changes nothing, of others is a conflict', async () => {
    await published('twice');
    const { revision } = bench.version(app, at('twice'), '1.0.0');
    await published('twice');
    expect(bench.version(app, at('twice'), '1.0.0').revision).toBe(revision);
    const other = await publish('twice', '1.0.0', {}, crateOf('twice', '1.0.0', 'links = "z"'));
    expect(await refusal(other)).toBe(
      '409 crate version `1.0.0` is already uploaded: twice-1.0.0.crate of twice 1.0.0 exists with other content',
    );
  });

  it('takes a version for the same whatever its build metadata', async () => {
    await published('built', '1.0.0+a');
    expect(await refusal(await publish('built', '1.0.0+b'))).toBe(
      '409 crate version `1.0.0+b` is already uploaded: built 1.0.0+b exists, as 1.0.0+a',
    );
    expect(await refusal(await publish('built', '1.0.0'))).toMatch(/^409 .*exists, as 1\.0\.0\+a$/);
    await published('built', '1.0.1');
    expect(await shown('bu/il/built')).toEqual(['built 1.0.0+a', 'built 1.0.1']);
    expect((await get('api/v1/crates/built/1.0.0+a/download')).status).toBe(200);
    expect((await get('api/v1/crates/built/1.0.0%2Ba/download')).status).toBe(200);
  });

  it('takes a name for the same whatever its case and separators', async () => {
    await published('One-Name');
    for (const name of ['one-name', 'One_Name']) {
      expect(await refusal(await publish(name, '2.0.0'))).toBe(`409 ${name} exists, spelled One-Name`);
    }
    expect(await shown('on/e-/one-name')).toEqual(['One-Name 1.0.0']);
    // Cargo would not take it for the crate it asked for.
    expect(await shown('on/e_/one_name')).toEqual([]);
    expect((await get('api/v1/crates/one-name/1.0.0/download')).status).toBe(404);
    // The API, whose policies name crates as they are spelled, has it under that name alone.
    expect(() => requirePackage(bench.store, app, at('one-name'))).toThrow('Package not found');
    expect(() =>
      putOriginConfiguration(bench.store, app, at('one-name'), { publish: 'ALLOW', upstream: 'ALLOW' }),
    ).toThrow('Package not found');
    deletePackage(bench.store, app, at('One-Name'));
    await published('one_name');
  });

  it('may be forbidden by the caller’s policy, by origin controls, by the group, and says so before it reads the crate', async () => {
    const read = policyFor('ReadFromRepository');
    const whole = publishBody(metadataOf('forbidden', '1.0.0'), Buffer.alloc(1024 * 1024));
    expect(await refusal(await put(whole, read))).toMatch(
      /^403 .*codeartifact:PublishPackageVersion on resource: \S+:package\/acme\/app\/cargo\/\/forbidden /,
    );
    putOriginConfiguration(bench.store, app, at('forbidden'), { publish: 'BLOCK', upstream: 'ALLOW' });
    expect(await refusal(await put(whole))).toMatch(/^403 Publishing is blocked by the origin controls/);
    const domain = domainById(bench.store, app.domain_id);
    const group = createGroup(bench.store, domain, { pattern: '/cargo//Grouped~' });
    updateGroupOrigin(bench.store, domain, group, {
      restrictions: new Map([['PUBLISH', 'BLOCK']]),
      add: [],
      remove: [],
    });
    expect(await refusal(await publish('Grouped-crate'))).toMatch(/^403 Publishing is blocked by the package group/);
    // Neither is another spelling of the name a way round.
    expect(await refusal(await publish('grouped_crate'))).toMatch(/^403 Publishing is blocked by the package group/);
  });

  it('of what is upstream is a conflict, where upstream versions are let in', async () => {
    await published('above', '1.0.0+a');
    const below = async (version: string): Promise<Response> =>
      await put(publishBody(metadataOf('above', version), crateOf('above', version)), undefined, 'below');
    putOriginConfiguration(bench.store, bench.repository('below-open', ['app']), at('above'), {
      publish: 'ALLOW',
      upstream: 'ALLOW',
    });
    const refused = await put(
      publishBody(metadataOf('above', '1.0.0'), crateOf('above', '1.0.0')),
      undefined,
      'below-open',
    );
    expect(await refusal(refused)).toBe(
      '409 crate version `1.0.0` is already uploaded: above 1.0.0 exists in an upstream repository',
    );
    // New to a repository or not: what is above it is taken.
    expect((await below('1.0.0')).status).toBe(409);
    expect((await below('1.0.1')).status).toBe(200);
  });

  it.each([
    [
      'a version that is not that of the crate',
      publishBody(metadataOf('hostile', '2.0.0'), crateOf('hostile', '1.0.0')),
      /^400 Cargo would not unpack/,
    ],
    [
      'a name that is not that of the crate',
      publishBody(metadataOf('hostile', '1.0.0'), crateOf('other', '1.0.0')),
      /^400 Cargo would not unpack/,
    ],
    [
      'a crate that is none',
      publishBody(metadataOf('hostile', '1.0.0'), Buffer.from('crate')),
      /^400 .*cannot be unpacked/,
    ],
    ['a path for a name', publishBody(metadataOf('../../etc', '1.0.0'), Buffer.from('crate')), /^400 The name must be/],
    [
      'a length that lies',
      Buffer.concat([lengthOf(10_000), Buffer.from('{}')]),
      /^400 The body ends within the metadata/,
    ],
    ['far too many metadata', Buffer.concat([lengthOf(0x7fffffff), Buffer.alloc(100)]), /^413 /],
    [
      'more than it says',
      Buffer.concat([publishBody(metadataOf('hostile', '1.0.0'), crateOf('hostile', '1.0.0')), Buffer.from('!')]),
      /^400 The body has \d+ bytes/,
    ],
  ])('with %s is refused, and leaves nothing', async (_, body, message) => {
    expect(await refusal(await put(body))).toMatch(message);
    expect(findPackage(bench.store, app, at('hostile'))).toBeUndefined();
    expect(bench.store.db.all('SELECT sha256 FROM assets').length).toBe(
      [...bench.store.blobs.all()].length - duplicates(),
    );
  });

  /** Assets that share their bytes with others count once on disk. */
  function duplicates(): number {
    const rows = bench.store.db.all<{ sha256: string }>('SELECT sha256 FROM assets').map(({ sha256 }) => sha256);
    return new Set(rows).size - rows.length;
  }

  it('in chunks, without a length of the whole, is read to its end', async () => {
    const send = async (body: Buffer): Promise<string> =>
      await new Promise((resolve, reject) => {
        const url = new URL(`${bench.url('app')}api/v1/crates/new`);
        const headers = { authorization: bench.authorization(), 'transfer-encoding': 'chunked' };
        const request = httpRequest(url, { method: 'PUT', headers }, (response) => {
          let text = `${response.statusCode ?? 0} `;
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => resolve(text));
        });
        request.on('error', reject);
        request.end(body);
      });
    const body = publishBody(metadataOf('chunked', '1.0.0'), crateOf('chunked', '1.0.0'));
    expect(await send(Buffer.concat([body, Buffer.from('!')]))).toMatch(/^400 .*Something follows the crate/);
    expect(await send(body.subarray(0, -1))).toMatch(/^400 .*ends within the crate/);
    expect(await send(body)).toMatch(/^200 /);
  });
});

describe('the index', () => {
  it('is sent again only when it has changed', async () => {
    await published('cached');
    const first = await get('ca/ch/cached');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]+"$/);
    expect((await get('ca/ch/cached', 'app', { 'if-none-match': etag })).status).toBe(304);
    await published('cached', '1.1.0');
    expect((await get('ca/ch/cached', 'app', { 'if-none-match': etag })).status).toBe(200);
    bench.setStatus(app, at('cached'), '1.1.0', 'Unlisted');
    const yanked = await get('ca/ch/cached');
    bench.setStatus(app, at('cached'), '1.1.0', 'Published');
    expect((await get('ca/ch/cached', 'app', { 'if-none-match': yanked.headers.get('etag') ?? '' })).status).toBe(200);
  });

  it('has a line for each version, the lowest first', async () => {
    for (const version of ['1.10.0', '1.9.0', '1.10.0-rc.1', '0.1.0']) await published('ordered', version);
    expect(await shown('or/de/ordered')).toEqual(
      ['0.1.0', '1.9.0', '1.10.0-rc.1', '1.10.0'].map((version) => `ordered ${version}`),
    );
  });

  it('shows a version as its status has it, and lets it be fetched or not', async () => {
    await published('states', '1.0.0');
    await published('states', '2.0.0');
    const fetched = async (repository = 'app'): Promise<number> =>
      (await get('api/v1/crates/states/1.0.0/download', repository)).status;
    bench.setStatus(app, at('states'), '1.0.0', 'Unlisted');
    expect([await shown('st/at/states'), await fetched()]).toEqual([['states 1.0.0 yanked', 'states 2.0.0'], 200]);
    bench.setStatus(app, at('states'), '1.0.0', 'Archived');
    expect([await shown('st/at/states'), await fetched(), await fetched('below')]).toEqual([
      ['states 2.0.0'],
      404,
      404,
    ]);
    const row = requirePackage(bench.store, app, at('states'));
    disposeVersions(bench.store, row, ['1.0.0'], {});
    expect([await shown('st/at/states'), await fetched()]).toEqual([['states 2.0.0'], 404]);
    expect(await refusal(await publish('states'))).toMatch(/^409 .*states 1\.0\.0 is Disposed/);
    deleteVersions(bench.store, row, ['1.0.0', '2.0.0'], {});
    expect(await refusal(await get('st/at/states'))).toBe(
      '404 states is not in repository app, nor can it be had from upstream',
    );
    await published('states', '1.0.0');
  });

  it('has the nearer of two versions that differ in build metadata only, and none where that is hidden', async () => {
    bench.repository('middle', ['app']);
    const body = publishBody(metadataOf('merged', '1.0.0+here'), crateOf('merged', '1.0.0+here'));
    expect((await put(body, undefined, 'middle')).status).toBe(200);
    await published('merged', '1.0.0+above');
    const middle = bench.repository('lowest', ['middle', 'app']);
    expect(middle.name).toBe('lowest');
    expect(await shown('me/rg/merged', 'lowest')).toEqual(['merged 1.0.0+here']);
  });

  it('is not there for a crate that nobody has', async () => {
    expect(await refusal(await get('no/bo/nobody'))).toMatch(/^404 nobody is not in repository app/);
    expect(await refusal(await get('api/v1/crates/nobody/versions'))).toMatch(/^404 nobody/);
    expect(await refusal(await get('api/v1/crates/nobody/1.0.0/download'))).toMatch(/^404 /);
    expect(await refusal(await get('xx/xx/nobody'))).toBe('404 Not found');
  });
});

describe('the web API', () => {
  it('lists versions with the time they were published at', async () => {
    await published('listed', '1.0.0', { license: 'MIT' });
    await published('listed', '1.1.0', { rust_version: '1.80' });
    bench.setStatus(app, at('listed'), '1.0.0', 'Unlisted');
    const { versions } = (await (await get('api/v1/crates/listed/versions')).json()) as { versions: object[] };
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(versions).toMatchObject([
      { crate: 'listed', num: '1.1.0', created_at: time, yanked: false, license: null, rust_version: '1.80' },
      { crate: 'listed', num: '1.0.0', created_at: time, yanked: true, license: 'MIT', rust_version: null },
    ]);
  });

  it.each([
    ['GET', 'api/v1/crates?q=a', /^405 CodeArtifact does not support cargo search/],
    ['GET', 'api/v1/crates/a/owners', /^405 CodeArtifact does not support cargo owner/],
    ['PUT', 'api/v1/crates/a/owners', /^405 CodeArtifact does not support cargo owner/],
    ['DELETE', 'api/v1/crates/a/1.0.0/yank', /^405 CodeArtifact does not support cargo yank; set the status/],
    ['PUT', 'api/v1/crates/a/1.0.0/unyank', /^405 CodeArtifact does not support cargo yank/],
    ['GET', 'api/v1/crates/new', /^405 GET is not possible here, only PUT/],
    ['POST', 'config.json', /^405 POST is not possible here, only GET/],
  ])('answers %s %s with what to do instead', async (method, path, message) => {
    const response = await bench.request('app', path, { method });
    expect(response.headers.has('allow')).toBe(true);
    expect(await refusal(response)).toMatch(message);
  });
});

describe('copying', () => {
  it('takes crates under the name they have, not under another that stands for it', async () => {
    const to = bench.repository('copies');
    await published('Copied-Crate');
    const request = {
      from: app,
      to,
      versions: ['1.0.0'],
      revisions: undefined,
      allowOverwrite: false,
      includeFromUpstream: true,
    };
    const failed = copyVersions(bench.store, { ...request, at: at('copied_crate') }).failed;
    expect(failed.get('1.0.0')).toMatchObject({ errorCode: 'NOT_FOUND' });
    expect(copyVersions(bench.store, { ...request, at: at('Copied-Crate') }).successful.size).toBe(1);
    expect(await shown('co/pi/copied-crate', 'copies')).toEqual(['Copied-Crate 1.0.0']);
    const other = bench.repository('other-copies');
    putOriginConfiguration(bench.store, other, at('copied_crate'), { publish: 'ALLOW', upstream: 'ALLOW' });
    expect(() => copyVersions(bench.store, { ...request, to: other, at: at('Copied-Crate') })).toThrow(
      'spelled copied_crate',
    );
  });
});
