import { zipSync, type Zippable } from 'fflate';

export const MANIFEST = '// swift-tools-version:5.7\nimport PackageDescription\nlet package = Package(name: "Demo")\n';

/** A source archive as `swift package archive-source` makes it: everything in one folder. */
export function sourceArchive(files: Zippable = {}, folder = 'demo'): Buffer {
  const all: Zippable = { 'Package.swift': Buffer.from(MANIFEST), ...files };
  const entries = Object.entries(all).map(([name, content]) => [`${folder}/${name}`, content] as const);
  return zipped(Object.fromEntries(entries));
}

export function zipped(files: Zippable): Buffer {
  return Buffer.from(zipSync(files, { mtime: '2026-01-01T00:00:00', level: 1 }));
}

/** A file in an archive that is a symbolic link. */
export function link(target: string): Zippable[string] {
  return [Buffer.from(target), { os: 3, attrs: 0o120777 << 16 }];
}

export interface Part {
  readonly name: string;
  readonly content: Buffer | string;
  readonly type?: string;
  readonly encoding?: string;
  readonly fileName?: string;
}

const BOUNDARY = '8C2B0A0E-6C6C-4E0F-9F0B-3C5C5B6E6D11';

/** A form as Swift's package manager writes it (RegistryClient.publish): no file names, a boundary in quotes. */
export function form(parts: readonly Part[]): { readonly type: string; readonly body: Buffer } {
  const chunks = parts.flatMap(({ name, content, type, encoding, fileName }, index) => [
    `${index === 0 ? '' : '\r\n'}--${BOUNDARY}\r\n`,
    `Content-Disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n`,
    ...(type === undefined ? [] : [`Content-Type: ${type}\r\n`]),
    ...(encoding === undefined ? [] : [`Content-Transfer-Encoding: ${encoding}\r\n`]),
    '\r\n',
    content,
  ]);
  const body = Buffer.concat([...chunks, `\r\n--${BOUNDARY}--\r\n`].map((chunk) => Buffer.from(chunk)));
  return { type: `multipart/form-data;boundary="${BOUNDARY}"`, body };
}

export function archivePart(content: Buffer | string): Part {
  return { name: 'source-archive', content, type: 'application/zip', encoding: 'binary' };
}

export function metadataPart(value: unknown): Part {
  return { name: 'metadata', content: JSON.stringify(value), type: 'application/json' };
}
