import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';

/** By gzip, for what is made once and may be kept for long. */
export async function pack(bytes: Uint8Array | string): Promise<Buffer> {
  return exactly(await promisify(gzip)(bytes, { level: 1 }));
}

/** As `pack`, for what is wanted at once. */
export function packNow(bytes: Uint8Array): Buffer {
  return exactly(gzipSync(bytes, { level: 1 }));
}

/** zlib hands out the start of a chunk of 16 KB; who keeps that, keeps all of it. */
function exactly(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}
