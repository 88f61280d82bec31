import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BadArchive, withArchive } from '@codeartifact-ci/emulator/reading/zip.ts';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zip } from '../../../support/nuget-package.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function open(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'archive.zip');
  await writeFile(path, bytes);
  return path;
}
async function names(bytes: Uint8Array): Promise<readonly string[]> {
  return await withArchive(await open(bytes), (archive) => Promise.resolve(archive.names));
}
async function read(bytes: Uint8Array, name: string, maxBytes = 1000): Promise<string> {
  return await withArchive(await open(bytes), async (archive) => (await archive.read(name, maxBytes)).toString());
}

/** Offsets of what a header of the directory (APPNOTE.TXT, 4.3.12) says of its entry. */
const FLAGS = 8;
const UNCOMPRESSED_SIZE = 24;
/** The archive with a number in its n-th directory header changed, and in the entry's own header as well. */
function patched(bytes: Buffer, field: number, value: number, width: 2 | 4, entry = 0): Buffer {
  const copy = Buffer.from(bytes);
  for (const [signature, shift] of [
    ['PK\x01\x02', 0],
    ['PK\x03\x04', -2],
  ] as const) {
    let at = -1;
    for (let seen = 0; seen <= entry; seen++) at = copy.indexOf(signature, at + 1, 'latin1');
    if (width === 2) copy.writeUInt16LE(value, at + field + shift);
    else copy.writeUInt32LE(value, at + field + shift);
  }
  return copy;
}

describe('an archive', () => {
  it('shows its directory and what is in an entry', async () => {
    const bytes = zip({ 'a.txt': 'content', 'b/c.txt': '', 'Ä/%20.txt': 'x' });
    expect(await names(bytes)).toEqual(['a.txt', 'b/c.txt', 'Ä/%20.txt']);
    expect(await read(bytes, 'a.txt')).toBe('content');
    expect(await read(bytes, 'b/c.txt')).toBe('');
    await expect(read(bytes, 'absent')).rejects.toThrow('it has no absent');
  });

  it.each(['../x', 'a/../../x', '/etc/passwd', 'C:\\x', '..\\x', '%2e%2e/x', 'a/%2E%2E%2f..%2fx', '%2fetc', '..%5cx'])(
    'with an entry %j is refused',
    async (name) => {
      await expect(names(zip({ [name]: 'x' }))).rejects.toThrow(BadArchive);
    },
  );

  it('that would unfold to far more than its size is refused, whatever its entries', async () => {
    const bomb = zip({ zeros: new Uint8Array(65 * 1024 * 1024) });
    await expect(names(bomb)).rejects.toThrow('it unfolds to more than 67108864 bytes');
    await expect(names(patched(zip({ a: 'x', b: 'y' }), UNCOMPRESSED_SIZE, 0xfffffffe, 4, 1))).rejects.toThrow(
      /unfolds to more than/,
    );
  });

  it('with a directory too large to be held is refused', async () => {
    const long = Array.from({ length: 130 }, (_, number) => [`${number}${'x'.repeat(65_000)}`, ''] as const);
    await expect(names(zip(Object.fromEntries(long)))).rejects.toThrow('its directory is larger than 8388608 bytes');
  });

  it('gives no more of an entry than is wanted, nor than its directory says', async () => {
    const bytes = zip({ a: 'x'.repeat(2000) });
    await expect(read(bytes, 'a')).rejects.toThrow('its a is larger than 1000 bytes');
    await expect(read(patched(bytes, UNCOMPRESSED_SIZE, 10, 4), 'a')).rejects.toThrow(BadArchive);
  });

  it('that is damaged or encrypted is refused', async () => {
    const bytes = zip({ 'a.txt': 'content of some length, content of some length' });
    const damaged = Buffer.from(bytes);
    damaged.writeUInt8(damaged.readUInt8(45) ^ 0xff, 45);
    await expect(read(damaged, 'a.txt')).rejects.toThrow(BadArchive);
    await expect(read(patched(bytes, FLAGS, 1, 2), 'a.txt')).rejects.toThrow(BadArchive);
    // The last byte before the directory's end record: somebody cut the file short.
    await expect(names(bytes.subarray(0, -30))).rejects.toThrow(BadArchive);
  });

  it('with other content than its checksum is of is refused, though it unfolds', async () => {
    const CRC = 16;
    await expect(read(patched(zip({ a: 'x' }), CRC, 1, 4), 'a')).rejects.toThrow('its a is damaged');
  });

  it.each(['', 'not a zip', 'PK\x05\x06'])('%j is none', async (text) => {
    await expect(names(Buffer.from(text, 'latin1'))).rejects.toThrow(BadArchive);
  });

  it('of any bytes is read or refused, and nothing else', async () => {
    const whole = zip({ 'a.txt': 'content', 'b/c.txt': 'more' });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { maxLength: 4 }),
        fc.nat({ max: whole.length }),
        async (changes, end) => {
          const bytes = Buffer.from(whole);
          for (const [at, value] of changes) bytes.writeUInt8(value, at);
          const outcome = await read(bytes.subarray(0, end > 20 ? whole.length : end), 'a.txt').catch(
            (error: unknown) => error,
          );
          expect(typeof outcome === 'string' || outcome instanceof BadArchive).toBe(true);
          if (typeof outcome === 'string') expect(outcome).toBe('content');
        },
      ),
      { numRuns: 100 },
    );
  });

  it('that cannot be read for another reason is not called bad', async () => {
    await expect(withArchive(join(folder, 'absent.zip'), () => Promise.resolve())).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});
