import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { HttpBody } from '@codeartifact-ci/core/http.ts';
import { realPathWithin, shown, type Root } from './root.ts';

/** Divisible by three, so that every chunk but the last becomes base64 without padding. */
const CHUNK = 3 * 64 * 1024;

/** CodeArtifact's quota for an asset (user guide, "quotas"). */
const MOST_BYTES = 5 * 1024 ** 3;

/** Lower-case hexadecimal. */
export interface Hashes {
  readonly md5: string;
  readonly sha1: string;
  readonly sha256: string;
  readonly sha512: string;
}

/** A file to upload. It stays open from when it is hashed until it is sent, so that the bytes are the same. */
export interface LocalAsset {
  /** The asset's name in CodeArtifact. */
  readonly name: string;
  /** For messages: relative to the workspace. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly hashes: Hashes;
  readonly handle: FileHandle;
  /** Milliseconds since the epoch, when it was hashed. */
  readonly modified: number;
}

/**
 * Opens a file and hashes it. The descriptor stays open: what is sent is read from it, whatever takes the file's place
 * meanwhile. Throws an InputError for what is no regular file within the root, and for what no registry takes.
 */
export async function openAsset(root: Root, path: string, name: string, mayBeEmpty = false): Promise<LocalAsset> {
  const real = await realPathWithin(root, path);
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  // A link put there since the check is not followed, and a pipe does not make us wait for its writer.
  const handle = await open(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch((error: unknown) => {
    throw new InputError(`${shown(root, path)} cannot be read: ${messageOf(error)}`);
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new InputError(`${shown(root, path)} is not a regular file`);
    assertSize(shown(root, path), stat.size, mayBeEmpty);
    const asset = { name, path: shown(root, path), size: stat.size, handle, modified: stat.mtimeMs };
    return { ...asset, hashes: await hash(asset) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function assertSize(path: string, size: number, mayBeEmpty: boolean): void {
  if (size === 0 && !mayBeEmpty) {
    throw new InputError(`${path} is empty: nobody could use it. Build it again, or leave it out.`);
  }
  if (size > MOST_BYTES) {
    throw new InputError(
      `${path} has ${size} bytes, and CodeArtifact takes ${MOST_BYTES} in a file. Leave it out, or make it smaller.`,
    );
  }
}

export async function closeAssets(assets: readonly LocalAsset[]): Promise<void> {
  await Promise.all(assets.map(({ handle }) => handle.close()));
}

type OpenFile = Omit<LocalAsset, 'hashes'>;

async function hash(file: OpenFile): Promise<Hashes> {
  const md5 = createHash('md5');
  const sha1 = createHash('sha1');
  const sha256 = createHash('sha256');
  const sha512 = createHash('sha512');
  for await (const chunk of read(file)) for (const one of [md5, sha1, sha256, sha512]) one.update(chunk);
  return {
    md5: md5.digest('hex'),
    sha1: sha1.digest('hex'),
    sha256: sha256.digest('hex'),
    sha512: sha512.digest('hex'),
  };
}

/** The file from its start; an InputError if it is not what it was when it was opened. */
export async function* read(file: OpenFile): AsyncGenerator<Buffer<ArrayBuffer>, void> {
  let position = 0;
  while (position < file.size) {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, file.size - position));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await file.handle.read(buffer, filled, buffer.length - filled, position + filled);
      if (bytesRead === 0) throw changed(file);
      filled += bytesRead;
    }
    position += filled;
    yield buffer;
  }
  const { size, mtimeMs } = await file.handle.stat();
  if (size !== file.size || mtimeMs !== file.modified) throw changed(file);
}

function changed(file: OpenFile): InputError {
  return new InputError(`${file.path} was changed while it was being published. Run again once nothing writes to it.`);
}

/** The file between what goes before and after it, as it is or as base64. */
export function fileBody(file: LocalAsset, prefix: string | Buffer = '', suffix = '', encoding?: 'base64'): HttpBody {
  const head = Buffer.from(prefix);
  const tail = Buffer.from(suffix);
  const middle = encoding === 'base64' ? Math.ceil(file.size / 3) * 4 : file.size;
  return {
    length: head.length + middle + tail.length,
    async *chunks() {
      if (head.length > 0) yield head;
      for await (const chunk of read(file)) yield encoding === 'base64' ? Buffer.from(chunk.toString('base64')) : chunk;
      if (tail.length > 0) yield tail;
    },
  };
}

/** A short text as a body. */
export function textBody(text: string): HttpBody {
  const bytes = Buffer.from(text);
  return { length: bytes.length, chunks: () => Readable.from([bytes]) };
}
