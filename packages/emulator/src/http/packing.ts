import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gzip, gzipSync } from 'node:zlib';

/** By gzip, for what is made once and may be kept for long. */
export async function pack(bytes: Uint8Array | string): Promise<Buffer> {
  return exactly(await promisify(gzip)(bytes, { level: 1 }));
}

/** As `pack`, for what is wanted at once. */
export function packNow(bytes: Uint8Array): Buffer {
  return exactly(gzipSync(bytes, { level: 1 }));
}

/** Characters that are packed at a time. */
const BATCH = 64 * 1024;

/** As `pack`, and never held as a whole before. `seen` gets the bytes as they were. */
export async function packPieces(pieces: Iterable<string>, seen: (bytes: Uint8Array) => void): Promise<Buffer> {
  const packed: Buffer[] = [];
  await pipeline(batches(pieces, seen), createGzip({ level: 1 }), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) packed.push(chunk);
  });
  return exactly(Buffer.concat(packed));
}

function* batches(pieces: Iterable<string>, seen: (bytes: Uint8Array) => void): Generator<Buffer> {
  let text = '';
  const take = (): Buffer => {
    const bytes = Buffer.from(text);
    text = '';
    seen(bytes);
    return bytes;
  };
  for (const piece of pieces) {
    text += piece;
    if (text.length >= BATCH) yield take();
  }
  if (text !== '') yield take();
}

/** zlib hands out the start of a chunk of 16 KB; who keeps that, keeps all of it. */
function exactly(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}
