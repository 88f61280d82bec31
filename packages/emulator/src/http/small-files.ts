import { closeSync, openSync, readSync } from 'node:fs';
import { BoundedCache } from '../bounded-cache.ts';

/** Most assets are smaller than this: one read brings them in. */
export const SMALL_FILE_BYTES = 256 * 1024;
/** Buffers kept for the next small files. What goes to slow clients at the same time beyond that is not kept. */
const SPARE_BUFFERS = 8;
/** Of files that are asked for again and again. */
const HOT_BYTES = 16 * 1024 * 1024;
/** Files of which it is known that they were asked for before. */
const KNOWN_FILES = 2_000;

/** Part of a file, for as long as it takes to send it. */
export interface FilePart {
  readonly bytes: Buffer;
  /** Gives memory back that others wait for; the bytes are not to be read after that. Undefined: nobody waits. */
  readonly release: (() => void) | undefined;
}

/**
 * Small files that never change, as files named by their content do not. A file that is asked for a second time stays in
 * memory, as far as there is room: an installation asks for each of hundreds once, which is no reason to keep them.
 */
export class SmallFiles {
  readonly #spare: Buffer[] = [];
  readonly #hot = new BoundedCache<string, Buffer>(HOT_BYTES);
  readonly #known = new BoundedCache<string, true>(KNOWN_FILES);

  /**
   * `length` bytes of a file of `size` bytes, SMALL_FILE_BYTES at most. They are read at once rather than by the thread
   * pool, whose way there and back takes several times as long as the reading: such files have just been written, or
   * were read before, and come from the system's cache.
   */
  read(file: string, size: number, start: number, length: number): FilePart {
    const hot = this.#hot.get(file);
    if (hot !== undefined) {
      return { bytes: length === size ? hot : hot.subarray(start, start + length), release: undefined };
    }
    if (length === size && this.#known.get(file) === true) {
      const bytes = Buffer.allocUnsafeSlow(size);
      readInto(bytes, file, 0, size);
      this.#hot.set(file, bytes, size);
      return { bytes, release: undefined };
    }
    const buffer = this.#spare.pop() ?? Buffer.allocUnsafeSlow(SMALL_FILE_BYTES);
    const release = (): void => {
      if (this.#spare.length < SPARE_BUFFERS) this.#spare.push(buffer);
    };
    try {
      readInto(buffer, file, start, length);
    } catch (error) {
      release();
      throw error;
    }
    this.#known.set(file, true, 1);
    return { bytes: buffer.subarray(0, length), release };
  }
}

function readInto(buffer: Buffer, file: string, start: number, length: number): void {
  const descriptor = openSync(file, 'r');
  try {
    let read = 0;
    while (read < length) {
      const count = readSync(descriptor, buffer, read, length - read, start + read);
      if (count === 0) throw new Error(`${file} ends before its ${start + length} bytes`);
      read += count;
    }
  } finally {
    closeSync(descriptor);
  }
}
