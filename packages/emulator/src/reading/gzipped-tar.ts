import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ReadEntry } from 'tar';

/**
 * Reads a gzipped tar archive through. `onReadEntry` must read each entry, or pass it over, at once: the parser is
 * never waited for. Throws an Error for what is no such archive, and beyond `limit` unpacked bytes.
 */
export async function readArchive(
  packed: Readable,
  limit: number,
  onReadEntry: (entry: ReadEntry) => void,
): Promise<void> {
  const { Parser } = await import('tar');
  const parser = new Parser({ strict: true, brotli: false, zstd: false, onReadEntry });
  const failures: Error[] = [];
  parser.on('error', (error: Error) => failures.push(error));
  // The parser would collect what follows an archive's end; clients do not look at it.
  const archive = { over: false };
  parser.once('eof', () => (archive.over = true));
  const unpacked = pipeline(packed, createGunzip(), () => undefined);
  let size = 0;
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new Error(`it unfolds to more than ${limit} bytes`);
    if (!archive.over) parser.write(chunk);
    if (failures[0] !== undefined) throw failures[0];
  }
  await new Promise<void>((resolve, reject) => {
    parser.once('end', resolve).once('error', reject);
    parser.end();
  });
}
