import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface FolderLock {
  release(): void;
}

const LOCK = 'emulator.lock';
const OWNER = 'emulator.pid';
const SQLITE_BUSY = 5;

/**
 * Takes a data folder for this process, and makes it where it is missing. Node.js has no file locks of its own; SQLite's
 * are the system's, which ends them with the process, however that ends: there is no stale lock. Throws an Error with
 * the remedy while another emulator has the folder.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, LOCK));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new Error(
      `another emulator${ownerOf(folder)} uses the data folder ${folder}: stop it, or give this one a folder of its own`,
      { cause: error },
    );
  }
  writeFileSync(join(folder, OWNER), `${process.pid}\n`);
  return { release: () => lock.close() };
}

function isBusy(error: unknown): boolean {
  // Not by `instanceof`: the error may come from another realm (node:vm).
  return typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

/** For the message only: the lock decides. */
function ownerOf(folder: string): string {
  try {
    const pid = readFileSync(join(folder, OWNER), 'utf8').trim();
    return /^\d+$/.test(pid) ? ` (process ${pid})` : '';
  } catch {
    return '';
  }
}
