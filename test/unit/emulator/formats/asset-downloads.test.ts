import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPart, SMALL_FILE_BYTES } from '@codeartifact-ci/emulator/http/small-files.ts';
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
});

describe('a part of a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'codeartifact-ci-test-'));
  const file = join(folder, 'digits');
  writeFileSync(file, '0123456789');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read from where it starts', () => {
    const part = readPart(file, 3, 4);
    expect(part.bytes.toString()).toBe('3456');
    part.release();
  });

  it('is another one than that which is still being sent', () => {
    const parts = [readPart(file, 0, 2), readPart(file, 2, 2)];
    expect(parts.map(({ bytes }) => bytes.toString())).toEqual(['01', '23']);
    for (const { release } of parts) release();
  });

  it('that is not there is an error, and the file is closed', () => {
    const open = (): number => readdirSync('/proc/self/fd').length;
    const before = open();
    expect(() => readPart(file, 8, 4)).toThrow('ends before its 12 bytes');
    expect(open()).toBe(before);
  });
});
