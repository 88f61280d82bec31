import { randomUUID } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { lstat, mkdir, open, readdir, realpath, rename, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { codeOf, InputError, messageOf } from '../errors.ts';

const LARGEST = 1024 * 1024;
const TEMP_MARK = '.codeartifact-ci-';

export interface UserFile {
  /** Where the bytes are: behind a symlink, its target. */
  readonly path: string;
  /** undefined when there is no such file. */
  readonly text: string | undefined;
  /** Its permission bits; undefined when there is no such file. */
  readonly mode: number | undefined;
}

/** Where a user's files may lie. */
export interface Bounds {
  readonly home: string;
  /** The home in the system's user database, which some clients look for in place of HOME. */
  readonly systemHome: string;
  /** The checkout: what is written there could be committed or packed. */
  readonly workspace: string;
}

/**
 * Reads a file of the user's. Refuses what could lead the write elsewhere or tear something else: a symlink out of
 * the home directory, a file with other hard links, a FIFO or device, a file over 1 MiB or that is not UTF-8.
 */
export async function readUserFile(path: string, bounds: Bounds): Promise<UserFile> {
  const target = await resolveTarget(path, bounds);
  let handle;
  try {
    // O_NONBLOCK: opening a FIFO would wait for a writer for ever.
    handle = await open(target, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { path: target, text: undefined, mode: undefined };
    throw new InputError(`${path} cannot be read: ${messageOf(error)}. Check its permissions and those of its folder.`);
  }
  try {
    const stats = await handle.stat();
    const { size, nlink } = stats;
    if (!stats.isFile()) throw new InputError(`${path} is no regular file, so it is left alone. Move it away.`);
    if (nlink > 1) {
      throw new InputError(
        `${path} has ${nlink} hard links; an edit would tear them apart. Replace it by a copy of its own.`,
      );
    }
    if (size > LARGEST) throw new InputError(`${path} is larger than 1 MiB, so it is left alone. Move it away.`);
    return { path: target, text: decodeUtf8(await handle.readFile(), path), mode: stats.mode & 0o7777 };
  } finally {
    await handle.close();
  }
}

/**
 * The text of a file that is only looked into; undefined for one that is not there, cannot be read, is larger than
 * `largest` bytes, or is no regular file: a FIFO would be waited for, and a device has no end.
 */
export function peekAtFile(path: string, largest = LARGEST): string | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(handle);
    return stats.isFile() && stats.size <= largest ? readFileSync(handle, 'utf8') : undefined;
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function decodeUtf8(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError(`${path} is not UTF-8 text. Convert it, or move it away.`);
  }
}

/**
 * Where the bytes of a file are, or will be: links are followed, in its folders too. Throws an InputError where they
 * lead out of the home directory, or into the workspace.
 */
export async function resolveTarget(path: string, { home, systemHome, workspace }: Bounds): Promise<string> {
  const refuse = (problem: string): never => {
    throw new InputError(`${path} ${problem}`);
  };
  const inWorkspace =
    "lies in the workspace, where it could be committed or packed. Point the client's user configuration elsewhere.";
  if (isWithin(path, workspace) && !isWithin(home, workspace)) refuse(inWorkspace);
  const target = await followLinks(path);
  if (target === path) return path;
  for (const folder of [home, systemHome]) {
    if (!isWithin(path, folder) || isWithin(target, await followLinks(folder))) continue;
    refuse(
      `is a symlink, or lies below one, that leads out of the home directory, to ${target}. Replace it by a file or folder of its own.`,
    );
  }
  const realWorkspace = await followLinks(workspace);
  if (isWithin(target, realWorkspace) && !isWithin(await followLinks(home), realWorkspace)) refuse(inWorkspace);
  return target;
}

/** The real path; of what does not exist yet, as far as it does. */
async function followLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
      throw new InputError(`${path} cannot be read: ${messageOf(error)}. Check the permissions of its folder.`);
    }
  }
  const dangling = await lstat(path).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
  if (dangling) throw new InputError(`${path} is a symlink to what does not exist. Remove it, or make its target.`);
  const parent = dirname(path);
  return parent === path ? path : join(await followLinks(parent), basename(path));
}

/** Whether a path is a folder or lies in it, by their names. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * Replaces a file as a whole: whoever reads it, and whenever we are killed, sees the old or the new text, never a
 * part.
 */
export async function replaceFile(path: string, text: string, mode?: number): Promise<void> {
  await placeStaged(await stageFile(path, text, mode), path);
}

/**
 * Writes what a file is to hold into a temporary file beside it, and returns that one's path. It is 0600 from the
 * start; an existing file's owner and, unless another is given, its mode are kept.
 */
export async function stageFile(path: string, text: string, mode?: number): Promise<string> {
  const temporary = join(dirname(path), `.${basename(path)}${TEMP_MARK}${randomUUID()}`);
  try {
    const before = await lstat(path).catch(() => undefined);
    const handle = await open(temporary, 'wx', mode ?? 0o600);
    try {
      await handle.writeFile(text);
      // The owner first: a change of it takes the set-user-ID bit away.
      if (before !== undefined) {
        await handle.chown(before.uid, before.gid).catch(() => undefined);
        await handle.chmod(mode ?? before.mode & 0o7777);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    return temporary;
  } catch (error) {
    await discardStaged(temporary);
    throw unwritable(path, error);
  }
}

/** Puts a staged file in the place of the one that it is for. */
export async function placeStaged(temporary: string, path: string): Promise<void> {
  try {
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await discardStaged(temporary);
    throw unwritable(path, error);
  }
}

/** Removes a staged file; one that was placed is not there any more. */
export async function discardStaged(temporary: string): Promise<void> {
  await unlink(temporary).catch(() => undefined);
}

/** The disk is full or read-only, or a folder is somebody else's: it may pass, and what failed can be done again. */
export class UnwritableError extends InputError {
  override readonly name = 'InputError';
}

function unwritable(path: string, error: unknown): UnwritableError {
  return new UnwritableError(
    `${path} cannot be written: ${messageOf(error)}. Check the permissions and the space of its folder.`,
    { cause: error },
  );
}

/** Throws an UnwritableError where the file stays. */
export async function removeFile(path: string): Promise<void> {
  try {
    await unlink(path).catch(ignoring('ENOENT'));
  } catch (error) {
    throw new UnwritableError(`${path} cannot be removed: ${messageOf(error)}. Check the permissions of its folder.`, {
      cause: error,
    });
  }
  await syncFolder(dirname(path)).catch(() => undefined);
}

/** Removes the temporary files that a killed process left beside a file. Only under the lock: others are in use. */
export async function removeLeftovers(path: string): Promise<void> {
  const prefix = `.${basename(path)}${TEMP_MARK}`;
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names.filter((entry) => entry.startsWith(prefix))) {
    await removeFile(join(dirname(path), name));
  }
}

/** The folders that must be made before `path` can be, the outermost first. */
export async function missingFolders(path: string): Promise<string[]> {
  const missing: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const stats = await lstat(folder).catch(() => undefined);
    if (stats !== undefined || dirname(folder) === folder) return missing;
    missing.unshift(folder);
  }
}

export async function makeFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
      if (codeOf(error) === 'EEXIST') return;
      throw new UnwritableError(
        `The folder ${folder} cannot be made: ${messageOf(error)}. Check the permissions and the space of the home directory.`,
        { cause: error },
      );
    });
  }
}

/**
 * Removes folders that are empty, the innermost first; one that holds something stays, and so does what somebody has put
 * in the place of one, such as a link. Throws an UnwritableError that names the empty ones that stay too.
 */
export async function removeFolders(folders: readonly string[]): Promise<void> {
  const stuck: string[] = [];
  let cause: unknown;
  for (const folder of [...folders].reverse()) {
    await rmdir(folder)
      .catch(ignoring('ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'))
      .catch((error: unknown) => {
        stuck.push(folder);
        cause = error;
      });
  }
  if (stuck.length === 0) return;
  throw new UnwritableError(`${stuck.join(', ')} cannot be removed: ${messageOf(cause)}. Check the permissions.`, {
    cause,
  });
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot sync a folder, and does not need to.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function ignoring(...codes: readonly string[]): (error: unknown) => void {
  return (error) => {
    if (!codes.includes(codeOf(error) ?? '')) throw error;
  };
}
