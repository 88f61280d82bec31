import { randomUUID } from 'node:crypto';
import { readdir, readFile, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, InputError, messageOf } from '../errors.ts';
import type { FormatName } from '../files/formats.ts';
import { isWithin, replaceFile, type Bounds } from '../files/user-file.ts';
import type { Layer } from './layers.ts';

/**
 * What logins have changed in a home directory, and how to undo it: where that is recorded, and what may be touched.
 *
 * Every change of a slot is a layer: what was written, and what stood there before. Layers of several logins lie on
 * top of each other; the file shows the topmost. Undoing the topmost puts its `previous` into the file; undoing one
 * below hands its `previous` to the layer above it. So logins can be undone in any order, and when the last one is,
 * the file has its old bytes again, whatever else was changed in it meanwhile.
 *
 * A login's record is on disk before its first edit. Every step can be repeated, so a process killed anywhere in
 * between leaves a state from which the undo still comes out right.
 *
 * A file outside the home directory is shared with logins of other homes (Java looks into the system's home, not into
 * HOME; CARGO_HOME may be anywhere), so its part of the record lies near it, where they find it too.
 */
export interface Ledger extends Bounds {
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const VERSION = 2;

/** What a login did, as its record in one folder has it. */
export interface LoginRecord {
  readonly version: typeof VERSION;
  readonly id: string;
  /** Order of the logins in this folder. */
  readonly sequence: number;
  /** The job or shell that logged in; see `sessionName`. */
  readonly session: string;
  /** Milliseconds since the epoch: when the token ends, and with it the login's use. */
  readonly expires: number;
  readonly files: readonly FileRecord[];
  readonly variables: readonly VariableRecord[];
  /** `DOMAIN-OWNER` of the token (the owner may be left out), and the variable that holds it, if one does. */
  readonly domain: string;
  readonly tokenVariable: string | undefined;
  /** SHA-256 of the token, to know it again. */
  readonly token: string | undefined;
  /** The endpoints without their scheme. */
  readonly endpoints: readonly string[];
  /** Other folders with parts of the record. */
  readonly parts: readonly string[];
}

export interface FileRecord {
  readonly path: string;
  readonly format: FormatName;
  /** Whether the file goes when nothing is left in it: this login, or one before it, made it. */
  created: boolean;
  /** The permissions that it gets back, where a token had to be kept from other users. */
  mode?: number | undefined;
  /** Folders made for it, the outermost first. */
  folders: readonly string[];
  readonly layers: readonly Layer[];
}

export interface VariableRecord {
  readonly name: string;
  /** Digest of the value. */
  readonly written: string;
  /** What the shell had there before; null for nothing, or for what another login of the session had exported. */
  readonly previous: string | null;
}

export function newLoginId(): string {
  return randomUUID();
}

/** The folder of a home directory's record. */
export function ledgerFolder({ home }: Bounds): string {
  return join(home, '.codeartifact-ci');
}

/** The folder where a file's part of a record lies: for a file of the home directory, that of the home directory. */
export function folderFor(ledger: Ledger, path: string): string {
  if (isWithin(path, ledger.home)) return ledgerFolder(ledger);
  if (isWithin(path, ledger.systemHome)) return join(ledger.systemHome, '.codeartifact-ci');
  return join(dirname(path), '.codeartifact-ci');
}

/**
 * Of the folders that a login made, outermost first, those in which a part of its record lies: they are empty only when
 * the lock in that part is gone, so they are removed after it.
 */
export function aroundParts(folders: readonly string[], parts: readonly string[]): readonly string[] {
  return folders.filter((folder) => parts.some((part) => isWithin(part, folder))).sort((a, b) => a.length - b.length);
}

/** The logins recorded in this home directory, the oldest first; none where nothing can be kept. */
export async function listLogins(ledger: Ledger): Promise<readonly LoginRecord[]> {
  return await readRecords(ledgerFolder(ledger));
}

export async function writeRecord(folder: string, record: Omit<LoginRecord, 'version'>): Promise<void> {
  await replaceFile(recordPath(folder, record.id), `${JSON.stringify({ ...record, version: VERSION })}\n`);
}

export function recordPath(folder: string, id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new InputError(`${JSON.stringify(id)} is no login's ID.`);
  return join(folder, `${id}.json`);
}

/** The records in a folder, the oldest first. */
export async function readRecords(folder: string): Promise<LoginRecord[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw new InputError(
      `The logins recorded in ${folder} cannot be read: ${messageOf(error)}. Check its permissions.`,
    );
  });
  const records = await Promise.all(names.map((name) => readRecord(join(folder, name))));
  return records.filter((record) => record !== undefined).sort((a, b) => a.sequence - b.sequence);
}

/** Undefined for what is no record: the folder holds the lock as well. */
async function readRecord(path: string): Promise<LoginRecord | undefined> {
  if (!/^[0-9a-f-]{36}\.json$/.test(basename(path))) return undefined;
  let record: LoginRecord;
  try {
    record = JSON.parse(await readFile(path, 'utf8')) as LoginRecord;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new InputError(`The record ${path} cannot be read: ${messageOf(error)}. If no login is in use, remove it.`);
  }
  if ((record.version as number) === VERSION) return record;
  throw new InputError(
    `The record ${path} was made by another version of codeartifact-ci. Log out with that version, or remove the record.`,
  );
}

/** Removes records that were being written when their process was killed: nothing had been changed yet. Under the lock. */
export async function sweepUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.includes('.json.codeartifact-ci-')) await unlink(join(folder, name)).catch(() => undefined);
  }
}
