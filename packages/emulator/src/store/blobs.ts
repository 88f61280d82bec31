import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  type ReadStream,
} from 'node:fs';
import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { Hashes } from './types.ts';

/** Bytes that have arrived and are hashed, but belong to no version yet. `release` them in any case. */
export interface Staged {
  readonly size: number;
  readonly hashes: Hashes;
}

export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * Asset bytes, each in a file named by its SHA-256: no path is ever made from a name that a client sent. A file
 * appears whole (staged, synced, renamed) and never changes.
 */
export class Blobs {
  readonly #objects: string;
  readonly #staging: string;
  readonly #durable: boolean;
  /** Blobs in use by an upload under way, which no version refers to yet. */
  readonly #pins = new Map<string, number>();

  readonly #folders = new Map<string, Promise<void>>();

  constructor(folder: string, durable: boolean) {
    this.#objects = join(folder, 'objects');
    this.#staging = join(folder, 'staging');
    this.#durable = durable;
    // What a crash left half-uploaded belongs to nobody.
    rmSync(this.#staging, { recursive: true, force: true });
    mkdirSync(this.#staging, { recursive: true });
    mkdirSync(this.#objects, { recursive: true });
    if (durable) syncFolderNow(folder);
  }

  /** Reads a body to its end, hashing on the way; throws TooLarge beyond `maxBytes`. The caller must `release`. */
  async stage(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Staged> {
    const path = join(this.#staging, randomUUID());
    const file = await open(path, 'wx', 0o600);
    const algorithms = ['md5', 'sha1', 'sha256', 'sha512'].map((name) => createHash(name));
    let size = 0;
    try {
      for await (const chunk of body) {
        size += chunk.length;
        if (size > maxBytes) throw new TooLarge(`The body is larger than ${maxBytes} bytes`);
        for (const algorithm of algorithms) algorithm.update(chunk);
        await file.write(chunk);
      }
      if (this.#durable) await file.sync();
    } catch (error) {
      await file.close();
      await unlink(path);
      throw error;
    }
    await file.close();
    const [md5 = '', sha1 = '', sha256 = '', sha512 = ''] = algorithms.map((algorithm) => algorithm.digest('hex'));
    this.#pins.set(sha256, (this.#pins.get(sha256) ?? 0) + 1);
    const target = this.path(sha256);
    await this.#folderOf(target);
    await rename(path, target);
    if (this.#durable) await syncFolder(join(target, '..'));
    return { size, hashes: { md5, sha1, sha256, sha512 } };
  }

  /**
   * Makes the folder of a blob. A file is only as durable as the folders that lead to it, so it is synced into its own
   * once, which all who put something there wait for.
   */
  async #folderOf(target: string): Promise<void> {
    const folder = dirname(target);
    const ready = this.#folders.get(folder) ?? this.#makeFolder(folder);
    this.#folders.set(folder, ready);
    try {
      await ready;
    } catch (error) {
      this.#folders.delete(folder);
      throw error;
    }
  }

  async #makeFolder(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    if (this.#durable) await syncFolder(this.#objects);
  }

  async stageBytes(bytes: Uint8Array): Promise<Staged> {
    return await this.stage(Readable.from([bytes]), Number.MAX_SAFE_INTEGER);
  }

  /** Ends an upload's hold on its bytes: from here on only versions that refer to them keep them. */
  release(staged: Staged): void {
    const { sha256 } = staged.hashes;
    const pins = (this.#pins.get(sha256) ?? 0) - 1;
    if (pins > 0) this.#pins.set(sha256, pins);
    else this.#pins.delete(sha256);
  }

  path(sha256: string): string {
    return `${this.#objects}${sep}${sha256.slice(0, 2)}${sep}${sha256}`;
  }

  read(sha256: string, range?: { start: number; end: number }): ReadStream {
    return createReadStream(this.path(sha256), range);
  }

  async bytes(sha256: string): Promise<Buffer> {
    return await readFile(this.path(sha256));
  }

  async has(sha256: string): Promise<boolean> {
    return await stat(this.path(sha256)).then(
      () => true,
      () => false,
    );
  }

  /** Removes the given blobs unless `referenced` or an upload under way says otherwise. */
  collect(hashes: Iterable<string>, referenced: (sha256: string) => boolean): void {
    for (const sha256 of hashes) {
      if (!this.#pins.has(sha256) && !referenced(sha256)) rmSync(this.path(sha256), { force: true });
    }
  }

  /** Every blob on disk. */
  *all(): Generator<string> {
    for (const folder of readdirSync(this.#objects)) yield* readdirSync(join(this.#objects, folder));
  }
}

function syncFolderNow(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
