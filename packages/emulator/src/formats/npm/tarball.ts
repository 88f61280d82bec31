import type { Readable } from 'node:stream';
import type { ReadEntry } from 'tar';
import { parseClientJson, StructureTooLarge } from '../../reading/client-json.ts';
import { invalid } from '../../errors.ts';
import { readArchive } from '../../reading/gzipped-tar.ts';
import { isRecord } from '../../reading/json-record.ts';
import { type Manifest } from './manifest.ts';

export interface TarballContent {
  /** The package.json inside. */
  readonly manifest: Manifest;
  readonly readme: string | undefined;
  readonly fileCount: number;
  /** Bytes of the files inside. */
  readonly unpackedSize: number;
}

/** A tarball may unfold to this many bytes, or beyond to so many times its own size: no source code packs better. */
const UNPACKED_BYTES = 64 * 1024 * 1024;
const UNPACKED_RATIO = 200;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const MAX_MANIFEST_BYTES = 5 * 1024 * 1024;
const MAX_README_BYTES = 1024 * 1024;

/** Reads a tarball of `size` bytes through; a ValidationException for what npm could not install. */
export async function readTarball(tarball: Readable, size: number): Promise<TarballContent> {
  const files = new Map<string, Buffer>();
  let fileCount = 0;
  let unpackedSize = 0;
  const onReadEntry = (entry: ReadEntry): void => {
    if (entry.type === 'File' || entry.type === 'OldFile' || entry.type === 'ContiguousFile') {
      fileCount++;
      unpackedSize += entry.size;
    }
    const kind = kindOf(entry.path);
    const limit = kind === 'package.json' ? MAX_MANIFEST_BYTES : MAX_README_BYTES;
    if (kind === undefined || files.has(kind) || entry.size > limit) {
      entry.resume();
      return;
    }
    const chunks: Buffer[] = [];
    entry.on('data', (chunk: Buffer) => chunks.push(chunk));
    entry.on('end', () => files.set(kind, Buffer.concat(chunks)));
  };
  try {
    await readArchive(tarball, Math.max(UNPACKED_BYTES, size * UNPACKED_RATIO), onReadEntry);
  } catch (error) {
    // Nothing but these bytes went in, so whatever went wrong is their fault.
    throw invalid(`The attachment is not a tarball that npm could install: ${messageOf(error)}`);
  }
  const manifest = files.get('package.json');
  if (manifest === undefined) throw invalid('The tarball has no package/package.json');
  return {
    manifest: parseManifest(manifest),
    readme: (files.get('readme.md') ?? files.get('readme'))?.toString('utf8'),
    fileCount,
    unpackedSize,
  };
}

/** npm takes whatever the first folder is called for the package's. */
function kindOf(path: string): 'package.json' | 'readme.md' | 'readme' | undefined {
  const name = /^(?:\.\/)?[^/]+\/([^/]+)$/.exec(path)?.[1];
  if (name === 'package.json') return name;
  if (name === undefined || !/^readme(\.(md|markdown|txt))?$/i.test(name)) return undefined;
  return /\.(md|markdown)$/i.test(name) ? 'readme.md' : 'readme';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function parseManifest(bytes: Buffer): Manifest {
  try {
    const manifest: unknown = parseClientJson(bytes.subarray(bytes.indexOf(BYTE_ORDER_MARK) === 0 ? 3 : 0));
    if (isRecord(manifest)) return manifest;
  } catch (error) {
    if (error instanceof StructureTooLarge) throw invalid(`The package/package.json in the tarball: ${error.message}`);
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw invalid('The package/package.json in the tarball is not a JSON object');
}
