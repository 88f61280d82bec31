import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Header, type HeaderData } from 'tar';

export interface ArchiveEntry {
  readonly path: string;
  readonly content?: string | Buffer;
  readonly type?: HeaderData['type'];
}

/** A gzipped tar archive of just these entries, however odd. */
export function archive(entries: readonly ArchiveEntry[]): Buffer {
  const blocks = entries.flatMap(({ path, content = '', type = 'File' }) => {
    const body = Buffer.from(content);
    const header = Buffer.alloc(512);
    const linkpath = type === 'SymbolicLink' || type === 'Link' ? '/etc/passwd' : '';
    new Header({ path, mode: 0o644, size: body.length, mtime: new Date(0), type, linkpath }).encode(header);
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

/** A .crate file with a small manifest; `toml` comes after, `files` beside it. */
export function crateOf(
  name: string,
  version: string,
  toml = '',
  files: Readonly<Record<string, string>> = {},
): Buffer {
  const manifest = `[package]\nname = "${name}"\nversion = "${version}"\n${toml}`;
  const entries = Object.entries({ 'Cargo.toml': manifest, 'src/lib.rs': '', ...files });
  return archive(entries.map(([path, content]) => ({ path: `${name}-${version}/${path}`, content })));
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The metadata that Cargo sends with a crate without dependencies. */
export function metadataOf(name: string, version: string, more: object = {}): Record<string, unknown> {
  return { name, vers: version, deps: [], features: {}, ...more };
}

/** The body of a publish; `json` as it is where it is a text. */
export function publishBody(json: object | string, crate: Buffer): Buffer {
  const text = Buffer.from(typeof json === 'string' ? json : JSON.stringify(json));
  return Buffer.concat([lengthOf(text.length), text, lengthOf(crate.length), crate]);
}

/** 32 bits, the low byte first. */
export function lengthOf(size: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(size);
  return bytes;
}

/** A line of an index as crates.io has it. */
export function indexLine(name: string, vers: string, crate: Buffer, more: object = {}): string {
  return `${JSON.stringify({ name, vers, deps: [], cksum: sha256(crate), features: {}, yanked: false, ...more })}\n`;
}
