import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { Blobs, TooLarge, type Staged } from '@codeartifact-ci/emulator/store/blobs.ts';

let folder: string;
let blobs: Blobs;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'blobs-'));
  blobs = new Blobs(folder, false);
});
afterEach(() => rmSync(folder, { recursive: true }));

const digest = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex');
const stage = (text: string): Promise<Staged> => blobs.stageBytes(Buffer.from(text));
const staging = (): string[] => readdirSync(join(folder, 'staging'));
const nobody = (): boolean => false;

describe('an upload', () => {
  it('is kept whole under its SHA-256, with its size and its digests', async () => {
    const staged = await blobs.stage(Readable.from([Buffer.from('one, '), Buffer.from('two')]), 8);
    const hashes = Object.fromEntries(
      ['md5', 'sha1', 'sha256', 'sha512'].map((name) => [name, digest(name, 'one, two')]),
    );
    expect(staged).toEqual({ size: 8, hashes });
    expect(readFileSync(blobs.path(staged.hashes.sha256), 'utf8')).toBe('one, two');
    expect(await blobs.bytes(staged.hashes.sha256)).toEqual(Buffer.from('one, two'));
    expect([...blobs.all()]).toEqual([staged.hashes.sha256]);
    expect(staging()).toEqual([]);
  });

  it('of nothing is an asset of nothing', async () => {
    expect(await blobs.stage(Readable.from([]), 0)).toMatchObject({
      size: 0,
      hashes: { sha256: digest('sha256', '') },
    });
  });

  it('of one byte more than may come leaves nothing, and one that breaks off leaves nothing', async () => {
    await expect(blobs.stage(Readable.from([Buffer.from('1234'), Buffer.from('5')]), 4)).rejects.toThrow(TooLarge);
    const broken = (function* () {
      yield Buffer.from('123');
      throw new Error('the client went away');
    })();
    await expect(blobs.stage(Readable.from(broken), 10)).rejects.toThrow('went away');
    expect(staging()).toEqual([]);
    expect([...blobs.all()]).toEqual([]);
  });

  it('keeps its bytes as long as it is under way, though a deletion of the same bytes comes in between', async () => {
    const { hashes } = await stage('shared');
    blobs.collect([hashes.sha256], nobody);
    expect(await blobs.has(hashes.sha256)).toBe(true);
    expect(await blobs.has(digest('sha256', 'nothing'))).toBe(false);
  });

  it('does not take the bytes of another upload of the same along when it ends', async () => {
    const [one, other] = await Promise.all([stage('shared'), stage('shared')]);
    blobs.release(one);
    blobs.collect([one.hashes.sha256], nobody);
    expect(await blobs.has(one.hashes.sha256)).toBe(true);
    blobs.release(other);
    blobs.collect([one.hashes.sha256], nobody);
    expect(await blobs.has(one.hashes.sha256)).toBe(false);
  });

  it('may be one of many at once, of which each arrives', async () => {
    const texts = Array.from({ length: 40 }, (_, index) => `text ${index % 20}`);
    const all = await Promise.all(texts.map(stage));
    expect(all.map(({ hashes }) => readFileSync(blobs.path(hashes.sha256), 'utf8'))).toEqual(texts);
    expect([...blobs.all()]).toHaveLength(20);
  });

  it('can be tried again where its folder could not be made', async () => {
    const target = blobs.path(digest('sha256', 'text'));
    writeFileSync(dirname(target), 'in the way');
    await expect(stage('text')).rejects.toThrow();
    rmSync(dirname(target));
    await stage('text');
    expect(existsSync(target)).toBe(true);
  });
});

describe('bytes that no version has', () => {
  it('go, and bytes that one has stay', async () => {
    const [kept, dropped] = await Promise.all([stage('kept'), stage('dropped')]);
    for (const staged of [kept, dropped]) blobs.release(staged);
    blobs.collect([kept.hashes.sha256, dropped.hashes.sha256], (sha256) => sha256 === kept.hashes.sha256);
    expect([...blobs.all()]).toEqual([kept.hashes.sha256]);
    blobs.collect([dropped.hashes.sha256], nobody);
  });
});

describe('a folder', () => {
  it('is opened without what a crash left half-uploaded, and with all the rest', async () => {
    const { hashes } = await stage('kept');
    writeFileSync(join(folder, 'staging/half'), 'ha');
    mkdirSync(join(folder, 'staging/more'));
    const again = new Blobs(folder, true);
    expect(staging()).toEqual([]);
    expect([...again.all()]).toEqual([hashes.sha256]);
    const durable = await again.stage(Readable.from([Buffer.from('kept')]), 4);
    expect(durable.hashes).toEqual(hashes);
  });

  it('lets a part of a blob be read', async () => {
    const { hashes } = await stage('0123456789');
    const chunks: Buffer[] = [];
    for await (const chunk of blobs.read(hashes.sha256, { start: 2, end: 4 })) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe('234');
  });
});
