import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly tarball: Buffer;
  /** In hex. */
  readonly shasum: string;
  readonly integrity: string;
}

/** A package as `npm pack` would make it: package.json and what else is given, below `package/`. */
export function npmPackage(
  name: string,
  version: string,
  more: Readonly<Record<string, unknown>> = {},
  files: Readonly<Record<string, string>> = {},
): NpmPackage {
  const manifest = { name, version, ...more };
  const entries = { 'package/package.json': JSON.stringify(manifest), ...files };
  const tarball = gzipSync(tar(entries));
  return { name, version, manifest, tarball, ...digests(tarball) };
}

export function digests(bytes: Buffer): { shasum: string; integrity: string } {
  return {
    shasum: createHash('sha1').update(bytes).digest('hex'),
    integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}`,
  };
}

/** A tar archive of regular files, in the ustar format. */
export function tar(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const blocks = Object.entries(files).flatMap(([path, content]) => {
    const body = Buffer.from(content);
    return [tarHeader(path, body.length), body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function tarHeader(path: string, size: number): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0, 100);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** The document that `npm publish` sends. */
export function publishDocument(
  { name, version, manifest, tarball, shasum, integrity }: NpmPackage,
  tags: Readonly<Record<string, string>> = { latest: version },
): Record<string, unknown> {
  return {
    _id: name,
    name,
    'dist-tags': tags,
    versions: {
      [version]: {
        ...manifest,
        _id: `${name}@${version}`,
        dist: { shasum, integrity, tarball: `http://elsewhere.example/${name}/-/${name}-${version}.tgz` },
      },
    },
    access: null,
    _attachments: {
      [`${name}-${version}.tgz`]: {
        content_type: 'application/octet-stream',
        data: tarball.toString('base64'),
        length: tarball.length,
      },
    },
  };
}
