import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, InputError, messageOf } from '../errors.ts';

/** A holder does its work in milliseconds; one that holds on for longer than this is gone. */
const EXPIRY_MS = 30_000;
const PATIENCE_MS = 60_000;

interface Holder {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly expires: number;
}

/**
 * Runs `work` while holding the lock of a folder (made, and removed again when it is left empty). The lock file
 * appears with its content at once (link), names its holder, and is taken over when the holder is dead or late.
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

async function acquire(folder: string, lock: string): Promise<() => Promise<void>> {
  const started = Date.now();
  const id = randomUUID();
  const own = join(folder, `lock-${process.pid}-${id}`);
  for (;;) {
    const holder: Holder = { id, host: hostname(), pid: process.pid, expires: Date.now() + EXPIRY_MS };
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(own, JSON.stringify(holder), { mode: 0o600 });
      await link(own, lock);
      await sweepDead(folder);
      return async () => {
        await unlink(own).catch(() => undefined);
        if ((await readHolder(lock))?.id === id) await unlink(lock).catch(() => undefined);
      };
    } catch (error) {
      const code = codeOf(error);
      // ENOENT: the last holder removed the folder under us.
      if (code !== 'EEXIST' && code !== 'ENOENT') {
        throw new InputError(
          `The record of what is changed cannot be kept in ${folder}: ${messageOf(error)}. Check that the home directory can be written.`,
        );
      }
      await unlink(own).catch(() => undefined);
      if (code === 'EEXIST') await breakIfStale(folder, lock);
    }
    if (Date.now() - started > PATIENCE_MS) {
      throw new InputError(`Another process holds ${lock} for over a minute. If none is at work, remove that file.`);
    }
    await sleep(5 + Math.random() * 20);
  }
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
