import { closeSync, openSync, readSync } from 'node:fs';

/** Most assets are smaller than this: one read brings them in. */
export const SMALL_FILE_BYTES = 256 * 1024;
/** Buffers kept for the next small files. What goes to slow clients at the same time beyond that is not kept. */
const SPARE_BUFFERS = 8;

/** Part of a file, for as long as it takes to send it. */
export interface FilePart {
  readonly bytes: Buffer;
  /** Gives the memory back; the bytes are not to be read after that. Without it, it is garbage like any other. */
  readonly release: () => void;
}

const spare: Buffer[] = [];

/**
 * Reads `length` bytes of a file, SMALL_FILE_BYTES at most, into memory that is used again and again. At once rather
 * than by the thread pool, whose way there and back takes several times as long as the reading: such files have just
 * been written, or were read before, and come from the system's cache.
 */
export function readPart(file: string, start: number, length: number): FilePart {
  const buffer = spare.pop() ?? Buffer.allocUnsafeSlow(SMALL_FILE_BYTES);
  const release = (): void => {
    if (spare.length < SPARE_BUFFERS) spare.push(buffer);
  };
  const descriptor = openSync(file, 'r');
  try {
    let read = 0;
    while (read < length) {
      const count = readSync(descriptor, buffer, read, length - read, start + read);
      if (count === 0) throw new Error(`${file} ends before its ${start + length} bytes`);
      read += count;
    }
    return { bytes: buffer.subarray(0, length), release };
  } catch (error) {
    release();
    throw error;
  } finally {
    closeSync(descriptor);
  }
}
