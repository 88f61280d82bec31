import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { Blobs, type Staged } from './blobs.ts';
import { Database } from './database.ts';
import { identityOf, type StoredFormats } from './format.ts';

/** Where everything is kept. The functions of this folder take it as their first argument. */
export interface Store {
  readonly db: Database;
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly formats: StoredFormats;
  /** Releases the files; without a data folder, removes all traces. */
  close(): void;
}

/**
 * Opens the store in a folder, or, without one, for the life of the process: metadata in memory, assets in a
 * temporary folder. What a crash left over (half uploads, bytes no version refers to) is removed on the way.
 */
export function openStore(
  folder: string | undefined,
  clock: Clock,
  formats: StoredFormats,
  temporaryFolder = tmpdir(),
): Store {
  const root = folder ?? mkdtempSync(join(temporaryFolder, 'codeartifact-emulator-'));
  mkdirSync(root, { recursive: true, mode: 0o700 });
  const db = openDatabase(folder === undefined ? ':memory:' : join(root, 'codeartifact.sqlite'), formats);
  const blobs = new Blobs(root, folder !== undefined);
  const store: Store = {
    db,
    blobs,
    clock,
    formats,
    close: () => {
      db.close();
      if (folder === undefined) rmSync(root, { recursive: true, force: true });
    },
  };
  verify(store);
  return store;
}

/** Throws an Error that names the file and the remedy: another program's, or a damaged one, is the user's to take away. */
function openDatabase(path: string, formats: StoredFormats): Database {
  try {
    return new Database(path, (format, name) => identityOf({ formats }, { format, namespace: '', name }));
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`${path} cannot be opened (${message}): start with another data folder, or a new one`, {
      cause: error,
    });
  }
}

/** Bytes without an owner go; an owner without bytes means that the folder was damaged, and is said. */
function verify({ db, blobs }: Store): void {
  const wanted = new Set(db.all<{ sha256: string }>('SELECT DISTINCT sha256 FROM assets').map((row) => row.sha256));
  const orphans: string[] = [];
  for (const sha256 of blobs.all()) {
    if (!wanted.delete(sha256)) orphans.push(sha256);
  }
  blobs.collect(orphans, () => false);
  if (wanted.size > 0) {
    throw new Error(
      `The data folder is damaged: the bytes of ${wanted.size} assets are missing. Start with a new one.`,
    );
  }
}

/** Removes the bytes of assets that were just dropped, where no other version of any repository has them. */
export function collectGarbage({ db, blobs }: Store, hashes: Iterable<string>): void {
  blobs.collect(hashes, (sha256) => db.get('SELECT 1 FROM assets WHERE sha256 = ? LIMIT 1', sha256) !== undefined);
}

/** Ends an upload: its bytes stay only if a version refers to them by now. To be called whatever became of it. */
export function releaseStaged(store: Store, staged: Staged): void {
  store.blobs.release(staged);
  collectGarbage(store, [staged.hashes.sha256]);
}
