import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { BodyTooLarge } from '@codeartifact-ci/emulator/http/request.ts';
import { readManifests } from '@codeartifact-ci/emulator/formats/swift/archive.ts';
import { readForm } from '@codeartifact-ci/emulator/formats/swift/form.ts';
import { TooLarge } from '@codeartifact-ci/emulator/store/blobs.ts';
import { findPackage } from '@codeartifact-ci/emulator/store/packages.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { openStore, type Store } from '@codeartifact-ci/emulator/store/store.ts';
import type { RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { startBench, type Bench } from '../data-plane.ts';
import { archivePart, form, link, MANIFEST, metadataPart, sourceArchive, zipped, type Part } from './support.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'swift-test-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const bytes = (text: string): Buffer => Buffer.from(text);

async function manifestsOf(archive: Buffer): Promise<string[]> {
  const path = join(folder, 'archive.zip');
  await writeFile(path, archive);
  return (await readManifests(path, archive.length)).map(({ file, toolsVersion }) => `${file} ${toolsVersion}`);
}

describe('a source archive', () => {
  it('may hold what sources hold, links within its folder and versions of the manifest too', async () => {
    const archive = sourceArchive({
      'Sources/A/a.swift': bytes('let a = 1'),
      'Sources/B': link('A'),
      'Sources/A/back': link('../../Package.swift'),
      'Package@swift-6.0.swift': bytes('\uFEFF// Copyright\n//swift-tools-version : 6.0.1;(experimental)\n'),
      'Nested/Package.swift': bytes('no manifest of this package'),
    });
    expect((await manifestsOf(archive)).sort()).toEqual(['Package.swift 5.7', 'Package@swift-6.0.swift 6.0.1']);
  });

  it('may unfold to a lot in proportion to its size', async () => {
    const archive = sourceArchive({ 'data.bin': Buffer.alloc(60 * 1024 * 1024) });
    expect(await manifestsOf(archive)).toEqual(['Package.swift 5.7']);
  });

  const tampered = (archive: Buffer, from: string, to: string): Buffer =>
    Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');

  it.each<[string, Buffer, RegExp]>([
    ['nothing', Buffer.alloc(0), /cannot be read/],
    ['no zip', bytes('PK, but not really'), /cannot be read/],
    ['half a zip', sourceArchive().subarray(0, 100), /cannot be read/],
    ['an empty zip', zipped({}), /no Package\.swift/],
    ['no manifest', zipped({ 'demo/a.swift': bytes('x') }), /no Package\.swift in its folder/],
    ['a manifest further down', zipped({ 'demo/src/Package.swift': bytes(MANIFEST) }), /no Package\.swift/],
    ['no folder', zipped({ 'Package.swift': bytes(MANIFEST) }), /must hold one folder/],
    ['two folders', zipped({ 'a/Package.swift': bytes(MANIFEST), 'b/x': bytes('x') }), /must hold one folder/],
    ['a way up', tampered(sourceArchive({ 'aa/b': bytes('x') }), 'demo/aa/b', 'demo/../b'), /invalid relative path/],
    ['a root', tampered(sourceArchive({ 'aa/b': bytes('x') }), 'demo/aa/b', '/emo/aa/b'), /absolute path/],
    ['a drive', tampered(sourceArchive({ 'aa/b': bytes('x') }), 'demo/aa/b', 'C:mo/aa/b'), /absolute path/],
    ['a link out', sourceArchive({ out: link('../../etc') }), /leads out of its folder/],
    ['a link out, from below', sourceArchive({ 'a/b/out': link('../../../x') }), /leads out of its folder/],
    ['a link to the folder above', sourceArchive({ out: link('..') }), /leads out of its folder/],
    ['a link to the root', sourceArchive({ out: link('/etc/passwd') }), /leads out of its folder/],
    ['a long link', sourceArchive({ out: link('x'.repeat(5000)) }), /larger than 4096 bytes/],
    ['a manifest that is a link', sourceArchive({ 'Package.swift': link('other.swift') }), /is a symbolic link/],
    ['a manifest without its line', sourceArchive({ 'Package.swift': bytes('import x') }), /is no manifest/],
    [
      'a manifest of one number',
      sourceArchive({ 'Package.swift': bytes('// swift-tools-version:6\n') }),
      /no manifest/,
    ],
    ['a variant without its line', sourceArchive({ 'Package@swift-6.swift': bytes('') }), /Package@swift-6\.swift/],
    [
      'a manifest in another encoding',
      sourceArchive({ 'Package.swift': Buffer.concat([bytes(MANIFEST), Buffer.from([0xff])]) }),
      /must be UTF-8/,
    ],
    [
      'a manifest twice',
      tampered(sourceArchive({ 'Package.swifT': bytes(MANIFEST) }), 'Package.swifT', 'Package.swift'),
      /Package\.swift twice/,
    ],
    [
      'a manifest without end',
      sourceArchive({ 'Package.swift': Buffer.concat([bytes(MANIFEST), Buffer.alloc(1024 * 1024, 32)]) }),
      /larger than 1048576 bytes/,
    ],
    [
      'manifests without number',
      sourceArchive(
        Object.fromEntries(Array.from({ length: 64 }, (_, n) => [`Package@swift-${n}.swift`, bytes(MANIFEST)])),
      ),
      /more than 64 manifests/,
    ],
    ['a bomb', sourceArchive({ 'bomb.bin': Buffer.alloc(80 * 1024 * 1024) }), /unfolds to more than/],
  ])('with %s is refused', async (_what, archive, words) => {
    await expect(manifestsOf(archive)).rejects.toMatchObject({ status: 422, message: expect.stringMatching(words) });
  });

  it('whose manifest is larger than it says is refused', async () => {
    const manifest = Buffer.concat([bytes(MANIFEST), Buffer.alloc(100_000, 32)]);
    const archive = sourceArchive({ 'Package.swift': manifest });
    const lie = Buffer.from(archive);
    // The size in the central directory, which is what binds.
    const directory = lie.indexOf(Buffer.from('PK\u0001\u0002'));
    lie.writeUInt32LE(MANIFEST.length, directory + 24);
    await expect(manifestsOf(lie)).rejects.toMatchObject({
      status: 422,
      message: expect.stringMatching(/too many bytes in the stream/),
    });
  });

  it('of any bytes is read or refused, and nothing else', async () => {
    const sound = sourceArchive({ 'Package@swift-6.swift': bytes(MANIFEST), 'a/b': link('../c') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const archive = Buffer.from(sound);
          for (const [index, value] of changes) archive[index] = value;
          await manifestsOf(archive).catch((error: unknown) => {
            expect(error).toMatchObject({ name: 'ValidationException', status: 422 });
          });
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('a form', () => {
  let store: Store;
  beforeEach(() => {
    store = openStore(undefined, new Clock(), FORMATS);
  });
  afterEach(() => {
    store.close();
  });

  const reading = async (body: Iterable<Buffer>, type: string, limit?: number): Promise<unknown> =>
    await readForm(
      { headers: { 'content-type': type }, body: Readable.from(body, { objectMode: false }) },
      store,
      limit,
    );
  const sent = async (parts: readonly Part[], limit?: number): Promise<unknown> => {
    const { type, body } = form(parts);
    return await reading(chunks(body), type, limit);
  };
  const signature = (size: number): Part => ({
    name: 'source-archive-signature',
    content: Buffer.alloc(size),
    type: 'application/octet-stream',
  });

  it('may come in pieces of any size, its parts in any order', async () => {
    const archive = sourceArchive({ 'noise.bin': Buffer.from('\r\n--8C2B0A0E-6C6C\r\n--'.repeat(300)) });
    const { type, body } = form([metadataPart({ description: 'é' }), signature(5), archivePart(archive)]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 700 }), async (size) => {
        const read = (await reading(chunks(body, size), type)) as Awaited<ReturnType<typeof readForm>>;
        expect((await store.blobs.bytes(read.archive.hashes.sha256)).equals(archive)).toBe(true);
        expect(read.metadata?.toString()).toBe('{"description":"é"}');
        expect(read.signature).toHaveLength(5);
        store.blobs.release(read.archive);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it.each<[string, readonly Part[], RegExp]>([
    ['no archive', [metadataPart({})], /no part 'source-archive'/],
    ['two archives', [archivePart('a'), archivePart('b')], /'source-archive' twice/],
    ['metadata twice', [archivePart('a'), metadataPart({}), metadataPart({})], /'metadata' twice/],
    ['an encoded part', [{ ...archivePart('YQ=='), encoding: 'base64' }], /encoded as base64: send it as it is/],
    [
      'parts without number',
      [archivePart('a'), ...Array.from({ length: 16 }, (_, n) => ({ name: `x${n}`, content: '' }))],
      /more than 16 parts/,
    ],
  ])('with %s is refused, and leaves no bytes behind', async (_what, parts, words) => {
    await expect(sent(parts)).rejects.toMatchObject({ status: 400, message: expect.stringMatching(words) });
    expect([...store.blobs.all()]).toEqual([]);
  });

  it('with parts that are too large is read to its end and refused', async () => {
    await expect(sent([archivePart('a'), signature(33 * 1024)])).rejects.toThrow(BodyTooLarge);
    await expect(sent([{ name: 'metadata', content: Buffer.alloc(2 ** 20 + 1) }, archivePart('a')])).rejects.toThrow(
      BodyTooLarge,
    );
    await expect(sent([archivePart(Buffer.alloc(3_000_000)), metadataPart({})], 100_000)).rejects.toThrow(TooLarge);
    expect([...store.blobs.all()]).toEqual([]);
  });

  it('with parts that nobody knows is taken without them', async () => {
    const more = ['__proto__', 'constructor', 'other'].map((name) => ({ name, content: 'x'.repeat(200_000) }));
    await expect(sent([...more, archivePart('a')])).resolves.toMatchObject({
      metadata: undefined,
      signature: undefined,
    });
  });

  it('that is cut off at any place is refused, and leaves no bytes behind', async () => {
    const { type, body } = form([archivePart(sourceArchive()), metadataPart({ description: 'x' })]);
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length - 6), async (length) => {
        await expect(reading(chunks(body.subarray(0, length)), type)).rejects.toMatchObject({ status: 400 });
        expect([...store.blobs.all()]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('of another kind is refused', async () => {
    for (const type of [
      '',
      'application/zip',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'multipart/mixed; boundary=b',
    ]) {
      await expect(reading([bytes('source-archive=x')], type)).rejects.toMatchObject({
        status: 400,
        message: expect.stringMatching(/must be multipart\/form-data/),
      });
    }
  });

  it('whose connection breaks is refused', async () => {
    const { type, body } = form([archivePart(sourceArchive())]);
    for (const error of [new Error('reset'), undefined]) {
      const stream = new Readable({ read: () => undefined });
      stream.push(body.subarray(0, 250));
      const read = readForm({ headers: { 'content-type': type }, body: stream }, store);
      stream.once('data', () => stream.destroy(error));
      await expect(read).rejects.toThrow(/The form cannot be read: (reset|the connection was closed)/);
    }
    expect([...store.blobs.all()]).toEqual([]);
  });
});

describe('the metadata of a release', () => {
  let bench: Bench;
  let repository: RepositoryRow;
  beforeAll(async () => {
    bench = await startBench('swift', 'public:npmjs');
    repository = bench.repository('app');
  });
  afterAll(async () => {
    await bench.close();
  });

  async function publish(parts: readonly Part[]): Promise<Response> {
    const { type, body } = form(parts);
    const headers = { 'content-type': type };
    return await bench.request('app', 'mona/demo/1.0.0', { method: 'PUT', body: new Uint8Array(body), headers });
  }

  it.each<[string, Part]>([
    ['text', { name: 'metadata', content: 'description' }],
    ['a list', metadataPart([])],
    ['nothing', metadataPart(null)],
    ['a description that is a number', metadataPart({ description: 1 })],
    ['an author without a name', metadataPart({ author: { email: 'x' } })],
    ['an organization without a name', metadataPart({ author: { name: 'x', organization: {} } })],
    ['URLs that are one', metadataPart({ repositoryURLs: 'https://example.com' })],
    ['a URL that is a number', metadataPart({ repositoryURLs: [1] })],
    ['a time that is none', metadataPart({ originalPublicationTime: 'yesterday' })],
    ['a time in no calendar', metadataPart({ originalPublicationTime: '2026-13-45T00:00:00Z' })],
  ])('that is %s is refused: the package manager could not read the release', async (_what, part) => {
    const reply = await publish([archivePart(sourceArchive()), part]);
    expect(reply.status).toBe(422);
    expect(((await reply.json()) as { detail: string }).detail).toMatch(/metadata/);
    expect(findPackage(bench.store, repository, { format: 'swift', namespace: 'mona', name: 'demo' })).toBeUndefined();
    expect([...bench.store.blobs.all()]).toEqual([]);
  });

  it('and an archive that is refused leave no bytes behind', async () => {
    const reply = await publish([archivePart('no zip'), metadataPart({})]);
    expect(reply.status).toBe(422);
    expect([...bench.store.blobs.all()]).toEqual([]);
  });

  it('with hostile texts comes back as they are', async () => {
    const hostile = '::stop-commands::x\r\n<script>\u202E${{ x }}`$(id)`';
    const description = metadataPart({
      description: hostile,
      ['__proto__']: { polluted: true },
      repositoryURLs: [hostile],
    });
    const { type, body } = form([archivePart(sourceArchive()), description]);
    const headers = { 'content-type': type };
    await bench.request('app', 'mona/hostile/1.0.0', { method: 'PUT', body: new Uint8Array(body), headers });
    const reply = await bench.request('app', 'mona/hostile/1.0.0');
    const { metadata } = (await reply.json()) as { metadata: Record<string, unknown> };
    expect(metadata['description']).toBe(hostile);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((await bench.request('app', `identifiers?url=${encodeURIComponent(hostile)}`)).status).toBe(200);
  });

  it('never comes where the client goes away in the middle, and the emulator goes on', async () => {
    const { type, body } = form([archivePart(sourceArchive({ 'noise.bin': Buffer.alloc(500_000, 'noise') }))]);
    const request = httpRequest(`${bench.url('app')}mona/gone/1.0.0`, {
      method: 'PUT',
      headers: { authorization: bench.authorization(), 'content-type': type, 'content-length': body.length + 1000 },
    });
    const gone = new Promise((resolve) => request.once('error', resolve));
    request.write(body.subarray(0, 1000));
    await bench.request('app', 'mona/other');
    request.destroy(new Error('gone'));
    await gone;
    expect((await publish([archivePart(sourceArchive())])).status).toBe(201);
    expect(findPackage(bench.store, repository, { format: 'swift', namespace: 'mona', name: 'gone' })).toBeUndefined();
  });
});

function* chunks(body: Buffer, size = 60_000): Generator<Buffer> {
  for (let index = 0; index < body.length; index += size) yield body.subarray(index, index + size);
}
