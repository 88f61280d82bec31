import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, readdir, readFile, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, InputError, messageOf } from '../errors.ts';
import { UnwritableError } from '../files/user-file.ts';

/** A holder does its work in milliseconds; one that holds on for longer than this is gone. */
const EXPIRY_MS = 30_000;
/** How long to wait for holders that are at work. */
const TIMEOUT_MS = 60_000;

interface Holder {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly expires: number;
}

/**
 * Runs `work` while holding the lock of a folder (made, and removed again when it is left empty). The lock file
 * appears with its content at once (link), names its holder, and is taken over when the holder is dead or late. Throws
 * an InputError at once where the folder cannot be written, and after a minute where it is held.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'lock');
  const release = await acquire(folder, lock);
  try {
    return await work();
  } finally {
    await release();
    await rmdir(folder).catch(() => undefined);
  }
}

/** The same for several folders, always in the same order, so that two who want the same ones never wait in a ring. */
export async function withLocks<T>(folders: readonly string[], work: () => Promise<T>): Promise<T> {
  const [first, ...others] = [...new Set(folders)].sort();
  if (first === undefined) return await work();
  return await withLock(first, async () => await withLocks(others, work));
}

async function acquire(folder: string, lock: string): Promise<() => Promise<void>> {
  await refuseLink(folder);
  const started = Date.now();
  const id = randomUUID();
  const own = join(folder, `lock-${process.pid}-${id}`);
  for (;;) {
    const holder: Holder = { id, host: hostname(), pid: process.pid, expires: Date.now() + EXPIRY_MS };
    try {
      await makeFolder(folder);
      await writeFile(own, JSON.stringify(holder), { mode: 0o600 });
      await link(own, lock);
      await sweepDead(folder).catch(() => undefined);
      return async () => {
        await unlink(own).catch(() => undefined);
        if ((await readHolder(lock))?.id === id) await unlink(lock).catch(() => undefined);
      };
    } catch (error) {
      if (error instanceof InputError) throw error;
      const code = codeOf(error);
      await unlink(own).catch(() => undefined);
      // ENOENT: the last holder removed the folder under us.
      if (code !== 'EEXIST' && code !== 'ENOENT') {
        await rmdir(folder).catch(() => undefined);
        throw unwritable(folder, error);
      }
      if (code === 'EEXIST') await breakIfStale(folder, lock);
    }
    if (Date.now() - started > TIMEOUT_MS) {
      throw new InputError(`Another process holds ${lock} for over a minute. If none is at work, remove that file.`);
    }
    await sleep(5 + Math.random() * 20);
  }
}

/** A record holds what is to be put back, credentials too: it must not land in a workspace. */
async function refuseLink(folder: string): Promise<void> {
  const isLink = await lstat(folder).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
  if (!isLink) return;
  throw new InputError(
    `${folder} is a symlink, so what logins record, which may hold credentials of the user's, would lie elsewhere. Replace it by a folder of its own.`,
  );
}

/** Level by level: with `recursive`, Node says ENOENT for a read-only file system, or tries for ever. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 }).catch(async (error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
      await makeFolder(dirname(folder));
      await mkdir(folder, { mode: 0o700 });
    });
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (codeOf(error) !== 'EEXIST') throw unwritable(folder, error);
  }
}

function unwritable(folder: string, cause: unknown): UnwritableError {
  return new UnwritableError(
    `The record of what is changed cannot be kept in ${folder}: ${messageOf(cause)}. Check that the home directory can be written.`,
    { cause },
  );
}

async function readHolder(lock: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(lock, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Removes the lock of a dead or late holder; only one process at a time may try, so that none removes a fresh one. */
async function breakIfStale(folder: string, lock: string): Promise<void> {
  const holder = await readHolder(lock);
  if (holder === undefined || !isStale(holder)) return;
  const guard = join(folder, 'lock-guard');
  try {
    await writeFile(guard, '', { flag: 'wx', mode: 0o600 });
  } catch {
    const age = await stat(guard).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > 5_000) await unlink(guard).catch(() => undefined);
    return;
  }
  try {
    if ((await readHolder(lock))?.id === holder.id) await unlink(lock).catch(() => undefined);
  } finally {
    await unlink(guard).catch(() => undefined);
  }
}

function isStale(holder: Holder): boolean {
  if (Date.now() > holder.expires) return true;
  return holder.host === hostname() && !isAlive(holder.pid);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** What processes that were killed while they waited left behind. */
async function sweepDead(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^lock-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await unlink(join(folder, name)).catch(() => undefined);
  }
}
