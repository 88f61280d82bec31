import { describe, expect, it } from '@jest/globals';
import { readGem } from '@codeartifact-ci/emulator/formats/ruby/archive.ts';
import type { Gemspec } from '@codeartifact-ci/emulator/formats/ruby/specification.ts';
import fc from 'fast-check';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { gemFile, gemspecYaml, packGem } from '../../../../support/gems.ts';
import { tar } from '../../../../support/npm-package.ts';

const read = async (bytes: Buffer, maxBytes?: number): Promise<Gemspec> =>
  await readGem(Readable.from([bytes]), maxBytes);
const metadata = gzipSync(gemspecYaml('demo', '1.0'));
const data = gzipSync(tar({ 'lib/demo.rb': 'puts 1' }));
const checksums = (text: string): Buffer => gzipSync(`---\n${text}`);
const zeros = '0'.repeat(64);

describe('a gem', () => {
  it('is read, in pieces of any size', async () => {
    const bytes = gemFile('demo', '1.0', { platform: 'java' });
    const whole = await read(bytes);
    expect(whole).toMatchObject({ name: 'demo', version: '1.0', platform: 'java' });
    for (const size of [1, 511, 513, 4096]) {
      const pieces: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
      expect(await readGem(Readable.from(pieces))).toEqual(whole);
    }
  });

  it('may be signed, and may have no checksums', async () => {
    const signed = tar({
      'metadata.gz': metadata,
      'metadata.gz.sig': 'x',
      'data.tar.gz': data,
      'data.tar.gz.sig': 'y',
    });
    expect(await read(signed)).toMatchObject({ name: 'demo' });
    const other = checksums(`SHA512:\n  other.gz: ${zeros}\nSHA1:\n  metadata.gz: ${zeros}\n`);
    expect(await read(tar({ 'metadata.gz': metadata, 'data.tar.gz': data, 'checksums.yaml.gz': other }))).toBeDefined();
  });

  it.each<[string, () => Buffer, RegExp]>([
    ['nothing', () => Buffer.alloc(0), /The gem has no metadata\.gz|The body is no gem/],
    ['a text', () => Buffer.from('hello'), /The body is no gem: /],
    ['no metadata', () => tar({ 'data.tar.gz': data }), /The gem has no metadata\.gz/],
    [
      'metadata in a folder',
      () => tar({ 'x/metadata.gz': metadata, 'data.tar.gz': data }),
      /The gem has no metadata\.gz/,
    ],
    [
      'metadata by another way',
      () => tar({ './metadata.gz': metadata, 'data.tar.gz': data }),
      /The gem has no metadata\.gz/,
    ],
    ['no files', () => tar({ 'metadata.gz': metadata }), /The gem has no data\.tar\.gz/],
    ['a compressed whole', () => gzipSync(gemFile('demo', '1.0')), /compressed as a whole/],
    ['plain metadata', () => tar({ 'metadata.gz': 'name: demo', 'data.tar.gz': data }), /metadata\.gz is no gzip file/],
    [
      'a half of the metadata',
      () => packGem('x'.repeat(9)).fill(0, 530, 540),
      /metadata\.gz is no gzip file|SHA256 of metadata\.gz is/,
    ],
    ['metadata that are no specification', () => packGem('- x'), /cannot be read: it is no mapping/],
    [
      'metadata twice',
      () => Buffer.concat([tar({ 'metadata.gz': metadata }).subarray(0, -1024), gemFile('evil', '1.0')]),
      /The gem has metadata\.gz twice/,
    ],
    [
      'many entries',
      () => tar(Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`f${at}`, '']))),
      /more than 100 entries/,
    ],
    [
      'another checksum',
      () =>
        tar({
          'metadata.gz': metadata,
          'data.tar.gz': data,
          'checksums.yaml.gz': checksums(`SHA256:\n  data.tar.gz: ${zeros}\n`),
        }),
      /The SHA256 of data\.tar\.gz is [0-9a-f]{64}, not the one in the gem's checksums/,
    ],
    [
      'a longer checksum that is another',
      () =>
        tar({
          'metadata.gz': metadata,
          'data.tar.gz': data,
          'checksums.yaml.gz': checksums(`SHA512:\n  metadata.gz: "${zeros}"\n`),
        }),
      /The SHA512 of metadata\.gz is/,
    ],
  ])('that is %s is refused', async (_what, bytes, message) => {
    await expect(read(bytes())).rejects.toMatchObject({
      name: 'ValidationException',
      status: 400,
      message: expect.stringMatching(message),
    });
  });

  it('whose specification is a bomb is refused before it goes off', async () => {
    const bomb = packGem(`name: demo\nversion: 1.0\nsummary: ${'x'.repeat(64 * 1024 * 1024)}\n`);
    expect(bomb.length).toBeLessThan(100_000);
    await expect(read(bomb)).rejects.toThrow(/metadata\.gz unfolds to more than 1048576 bytes/);
    const checksumBomb = tar({
      'metadata.gz': metadata,
      'data.tar.gz': data,
      'checksums.yaml.gz': checksums('x'.repeat(10_000_000)),
    });
    await expect(read(checksumBomb)).rejects.toThrow(/checksums\.yaml\.gz unfolds to more than 65536 bytes/);
    // Bytes that do not compress: what is kept in memory has a limit of its own.
    await expect(read(gemFile('demo', '1.0'), 100)).rejects.toThrow(/The gem's metadata\.gz is larger than 100 bytes/);
  });

  it('may hold as much as it likes, which nobody unpacks', async () => {
    const large = tar({ 'metadata.gz': metadata, 'data.tar.gz': gzipSync(Buffer.alloc(32 * 1024 * 1024)) });
    expect(await read(large)).toMatchObject({ name: 'demo' });
  });

  it('that cannot be read from the disk is nobody’s mistake', async () => {
    await expect(readGem(createReadStream('/nowhere/demo.gem'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is read or refused, whatever the bytes', async () => {
    const good = gemFile('demo', '1.0');
    const hostile = fc.oneof(
      fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
      fc.nat(good.length).map((length) => good.subarray(0, length)),
      fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, change]) => {
        const copy = Buffer.from(good);
        copy[at] = (copy[at] ?? 0) ^ change;
        return copy;
      }),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (bytes) => {
        const outcome = await read(bytes).catch((error: unknown) => error);
        if ((outcome as Gemspec).name === 'demo') return;
        expect(outcome).toMatchObject({ name: 'ValidationException', status: 400 });
      }),
      { numRuns: 300 },
    );
  });
});
