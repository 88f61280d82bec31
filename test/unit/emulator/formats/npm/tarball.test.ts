import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { readTarball } from '@codeartifact-ci/emulator/formats/npm/tarball.ts';
import { npmPackage, tar } from '../../../../support/npm-package.ts';

const read = (bytes: Buffer): ReturnType<typeof readTarball> => readTarball(Readable.from([bytes]), bytes.length);

describe('an npm tarball', () => {
  it('tells its manifest, readme and size', async () => {
    const { tarball, manifest } = npmPackage(
      'lib',
      '1.0.0',
      {},
      { 'package/index.js': 'x'.repeat(1000), 'package/readme': 'plain', 'package/README.md': '# Lib' },
    );
    const unpackedSize = JSON.stringify(manifest).length + 1000 + 5 + 5;
    expect(await read(tarball)).toEqual({ manifest, readme: '# Lib', fileCount: 4, unpackedSize });
  });

  it('may call its folder anything', async () => {
    const tarball = gzipSync(
      tar({ 'lib-1.0.0/package.json': '\uFEFF{"name":"lib"}', 'lib-1.0.0/a/package.json': '[]' }),
    );
    expect((await read(tarball)).manifest).toEqual({ name: 'lib' });
  });

  it('may be larger than what is read at a time', async () => {
    const noise = randomBytes(500_000).toString('hex');
    const { tarball } = npmPackage(
      'big',
      '1.0.0',
      {},
      { 'package/a': noise, 'package/b': noise, 'package/README': 'r' },
    );
    expect(await read(tarball)).toMatchObject({ fileCount: 4, readme: 'r' });
  });

  const whole = npmPackage('lib', '1.0.0', {}, { 'package/a': randomBytes(2000).toString('hex') }).tarball;
  it.each([
    ['nothing', Buffer.alloc(0), /not a tarball/],
    ['no gzip', Buffer.from('plain text'), /not a tarball.*incorrect header/],
    ['a cut-off gzip', whole.subarray(0, whole.length / 2), /not a tarball/],
    ['a gzip of something else', gzipSync(randomBytes(2048)), /not a tarball/],
    [
      'a cut-off archive',
      gzipSync(tar({ 'package/package.json': '{}', 'package/a': 'x'.repeat(600) }).subarray(0, 1700)),
      /not a tarball/,
    ],
    ['no package.json', gzipSync(tar({ 'package/index.js': '' })), /no package\/package\.json/],
    ['package.json at the top', gzipSync(tar({ 'package.json': '{}' })), /no package\/package\.json/],
    ['a package.json that is no JSON', gzipSync(tar({ 'package/package.json': '{' })), /not a JSON object/],
    ['a package.json that is no object', gzipSync(tar({ 'package/package.json': '[1]' })), /not a JSON object/],
    ['a bomb', gzipSync(Buffer.alloc(80 * 1024 * 1024)), /unfolds to more than|not a tarball/],
    [
      'a bomb behind a good entry',
      gzipSync(tar({ 'package/package.json': '{}', 'package/zeros': Buffer.alloc(80 * 1024 * 1024) })),
      /unfolds to more than 67108864 bytes/,
    ],
  ])('with %s is refused', async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toMatchObject({ name: 'ValidationException', status: 400 });
    await expect(read(bytes)).rejects.toThrow(message);
  });
});
