import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { codeOf } from '../errors.ts';

/** A file that is no ZIP archive, or one that nobody should unpack. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive';
}

export interface Archive {
  /** As the archive's directory has them: files and folders, some perhaps twice. */
  readonly names: readonly string[];
  /** An entry's content; a BadArchive when it is damaged, encrypted or of more than `maxBytes`. */
  read(name: string, maxBytes: number): Promise<Buffer>;
}

const MAX_ENTRIES = 65_535;
/** Of the names in a directory, which is held in memory; each could be of 64 KB. */
const MAX_NAME_BYTES = 8 * 1024 * 1024;
/** An archive may unfold to this many bytes, or beyond to so many times its own size: what people pack never does. */
const UNPACKED_BYTES = 64 * 1024 * 1024;
const UNPACKED_RATIO = 200;

/**
 * Reads from a ZIP archive on disk: its directory, and of its entries only those that are asked for. Throws a
 * BadArchive for what would harm whoever unpacks it: names that lead out of the folder, and sizes out of all
 * proportion.
 */
export async function withArchive<T>(path: string, use: (archive: Archive) => Promise<T>): Promise<T> {
  const { default: yauzl } = await import('yauzl');
  const file = await yauzl.openPromise(path, { autoClose: false }).catch(asBadArchive);
  try {
    const entries = await readDirectory(file, yauzl.validateFileName).catch(asBadArchive);
    return await use({
      names: entries.map((entry) => entry.fileName),
      read: async (name, maxBytes) => {
        const entry = entries.find(({ fileName }) => fileName === name);
        if (entry === undefined) throw new BadArchive(`it has no ${name}`);
        if (entry.uncompressedSize > maxBytes) throw new BadArchive(`its ${name} is larger than ${maxBytes} bytes`);
        const content = await file.openReadStreamPromise(entry).then(readAll).catch(asBadArchive);
        if (crc32(content) !== entry.crc32) throw new BadArchive(`its ${name} is damaged`);
        return content;
      },
    });
  } finally {
    file.close();
  }
}

async function readDirectory(file: ZipFile, objectionTo: (name: string) => string | null): Promise<Entry[]> {
  if (file.entryCount > MAX_ENTRIES) throw new BadArchive(`it has more than ${MAX_ENTRIES} entries`);
  const limit = Math.max(UNPACKED_BYTES, file.fileSize * UNPACKED_RATIO);
  const entries: Entry[] = [];
  let unpacked = 0;
  let names = 0;
  // It checks each name as it is: neither absolute, nor with `..` in it.
  for await (const entry of file.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > limit) throw new BadArchive(`it unfolds to more than ${limit} bytes`);
    names += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    if (names > MAX_NAME_BYTES) throw new BadArchive(`its directory is larger than ${MAX_NAME_BYTES} bytes`);
    const problem = objectionTo(decodedName(entry.fileName));
    if (problem !== null) throw new BadArchive(problem);
    entries.push(entry);
  }
  return entries;
}

/** Names in packages of the Open Packaging Conventions are parts of URLs, which clients decode. */
function decodedName(name: string): string {
  try {
    return decodeURIComponent(name).replaceAll('\\', '/');
  } catch {
    return name;
  }
}

/** No more than the directory said: the reader checks that. */
async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The reader's own errors are about the archive; those of the system have a code, but for the inflater's. */
function asBadArchive(error: unknown): never {
  const code = codeOf(error);
  if (error instanceof BadArchive || (code !== undefined && !code.startsWith('Z_'))) throw error;
  throw new BadArchive(error instanceof Error ? error.message : String(error), { cause: error });
}
