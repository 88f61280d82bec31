import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMALL_FILE_BYTES, SmallFiles } from '@codeartifact-ci/emulator/http/small-files.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digests, npmPackage, type NpmPackage } from '../../../support/npm-package.ts';
import { startNpmBench, type NpmBench } from './npm/support.ts';

describe('tarballs of all sizes', () => {
  let bench: NpmBench;
  /** Below, at and above what is read at once; gzip leaves noise as it is. */
  const packages = [10, 1_000, 60_000, SMALL_FILE_BYTES - 600, SMALL_FILE_BYTES, 900_000].map((size) =>
    npmPackage(`size-${size}`, '1.0.0', {}, { 'package/noise': randomBytes(size / 2).toString('hex') }),
  );
  beforeAll(async () => {
    bench = await startNpmBench();
    bench.repository('app');
    for (const item of packages) expect((await bench.publish('app', item)).status).toBe(201);
  });
  afterAll(() => bench.close());

  const download = async (item: NpmPackage, headers: Record<string, string> = {}): Promise<Response> =>
    await bench.request(`${bench.url('app')}${item.name}/-/${item.name}-1.0.0.tgz`, { headers });

  it('arrive as they are, many at the same time', async () => {
    const all = Array.from({ length: 12 }, () => packages).flat();
    const shasums = await Promise.all(
      all.map(async (item) => digests(Buffer.from(await (await download(item)).arrayBuffer())).shasum),
    );
    expect(shasums).toEqual(all.map((item) => item.shasum));
  });

  it('and in part', async () => {
    for (const item of packages) {
      const reply = await download(item, { range: 'bytes=100-149' });
      expect(reply.status).toBe(206);
      expect(reply.headers.get('content-range')).toBe(`bytes 100-149/${item.tarball.length}`);
      expect(Buffer.from(await reply.arrayBuffer()).equals(item.tarball.subarray(100, 150))).toBe(true);
    }
  });

  it('and as a whole, where a part would be of another file or is none', async () => {
    const [item] = packages;
    if (item === undefined) throw new Error('no package');
    const etag = (await download(item)).headers.get('etag') ?? '';
    const status = async (headers: Record<string, string>, method = 'GET'): Promise<number> =>
      (await bench.request(`${bench.url('app')}${item.name}/-/${item.name}-1.0.0.tgz`, { method, headers })).status;
    expect(await status({ range: 'bytes=5-9', 'if-range': etag })).toBe(206);
    expect(await status({ range: 'bytes=5-9', 'if-range': '"of another version"' })).toBe(200);
    expect(await status({ range: 'bytes=9-5' })).toBe(200);
    expect(await status({ range: 'Bytes=5-9' })).toBe(206);
    expect(await status({ range: 'bytes=5-9' }, 'HEAD')).toBe(200);
    expect(await status({ range: `bytes=${item.tarball.length}-` })).toBe(416);
  });
});

describe('a part of a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'codeartifact-ci-test-'));
  const file = join(folder, 'digits');
  writeFileSync(file, '0123456789');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read from where it starts', () => {
    const part = new SmallFiles().read(file, 10, 3, 4);
    expect(part.bytes.toString()).toBe('3456');
    part.release?.();
  });

  it('is another one than that which is still being sent, in memory that is used again after that', () => {
    const files = new SmallFiles();
    const parts = [files.read(file, 10, 0, 2), files.read(file, 10, 2, 2)];
    expect(parts.map(({ bytes }) => bytes.toString())).toEqual(['01', '23']);
    for (const { release } of parts) release?.();
    const again = files.read(file, 10, 4, 2);
    expect(again.bytes.toString()).toBe('45');
    expect(parts.map(({ bytes }) => bytes.buffer)).toContain(again.bytes.buffer);
  });

  it('that is not there is an error, and the file is closed', () => {
    const open = (): number => readdirSync('/proc/self/fd').length;
    const before = open();
    expect(() => new SmallFiles().read(file, 12, 8, 4)).toThrow('ends before its 12 bytes');
    expect(open()).toBe(before);
  });

  it('of a file that was asked for as a whole twice is there without the file', () => {
    const files = new SmallFiles();
    const copy = join(folder, 'copy');
    writeFileSync(copy, '0123456789');
    files.read(copy, 10, 0, 10).release?.();
    const whole = files.read(copy, 10, 0, 10);
    expect([whole.bytes.toString(), whole.release]).toEqual(['0123456789', undefined]);
    rmSync(copy);
    expect(files.read(copy, 10, 2, 3).bytes.toString()).toBe('234');
    expect(() => files.read(join(folder, 'never'), 10, 0, 10)).toThrow('ENOENT');
  });

  it('is kept in memory up to a bound: what was asked for least recently is read again', () => {
    const files = new SmallFiles();
    const size = SMALL_FILE_BYTES;
    const names = Array.from({ length: 66 }, (_, index) => join(folder, `large-${index}`));
    for (const name of names) {
      writeFileSync(name, Buffer.alloc(size, 'x'));
      files.read(name, size, 0, size).release?.();
      files.read(name, size, 0, size).release?.();
      rmSync(name);
    }
    const kept = names.filter((name) => {
      try {
        return files.read(name, size, 0, size).bytes.length === size;
      } catch {
        return false;
      }
    });
    expect(kept).toEqual(names.slice(-64));
  });
});
