import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { realPathWithin, shown, type Root } from './root.ts';

const MOST_BYTES = 16 * 1024 * 1024;

/** As `readBytes`, as text. */
export async function readText(root: Root, path: string, mostBytes = MOST_BYTES): Promise<string> {
  return (await readBytes(root, path, mostBytes)).toString('utf8');
}

/**
 * A manifest, a metadata file or a signature as it is. An InputError for what is no regular file within the root (a device or a pipe
 * behind a link among them) or is larger than such a file can be.
 */
export async function readBytes(root: Root, path: string, mostBytes: number): Promise<Buffer> {
  const real = await realPathWithin(root, path);
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const handle = await open(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch((error: unknown) => {
    throw new InputError(`${shown(root, path)} cannot be read: ${messageOf(error)}`);
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new InputError(`${shown(root, path)} is not a regular file`);
    if (stat.size > mostBytes) {
      throw new InputError(`${shown(root, path)} has ${stat.size} bytes, and at most ${mostBytes} can be what it is`);
    }
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
