import { randomUUID } from 'node:crypto';
import { readdir, readFile, unlink } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { codeOf, InputError, messageOf } from '../errors.ts';
import type { FileEdit, SlotEdit } from '../files/edit.ts';
import { loadFormat, type FileFormat, type FormatName } from '../files/formats.ts';
import { applySlots, removeLayers, type Layer } from './layers.ts';
import { withLock } from './lock.ts';
import {
  makeFolders,
  missingFolders,
  readUserFile,
  removeFile,
  removeFolders,
  removeLeftovers,
  replaceFile,
  type Bounds,
} from '../files/user-file.ts';

/**
 * What logins have changed in a home directory, and how to take it back.
 *
 * Every change of a slot is a layer: what was written, and what stood there before. Layers of several logins lie on
 * top of each other; the file shows the topmost. Taking back the topmost puts its `previous` into the file; taking
 * back one below hands its `previous` to the layer above it. So logins can be undone in any order, and when the last
 * one is, the file has its old bytes again, whatever else was changed in it meanwhile.
 *
 * A login's record is on disk before its first edit. Every step can be repeated, so a process killed anywhere in
 * between leaves a state from which the undo still comes out right.
 */
export interface LedgerRecord {
  readonly version: 1;
  readonly id: string;
  /** Order of the logins in this home directory. */
  readonly sequence: number;
  /** The job or shell that logged in; see `Session`. */
  readonly session: string;
  /** Milliseconds since the epoch: when the token ends, and with it the login's use. */
  readonly expires: number;
  readonly files: readonly FileRecord[];
  /** Names of the variables that the login exported. */
  readonly variables: readonly string[];
  /** `DOMAIN-OWNER` of the token (the owner may be left out), and the variable that holds it, if one does. */
  readonly domain: string;
  readonly tokenVariable: string | undefined;
}

interface FileRecord {
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

export interface LoginRecord {
  readonly id: string;
  readonly session: string;
  readonly expires: number;
  readonly files: readonly FileEdit[];
  readonly variables: readonly string[];
  readonly domain: string;
  readonly tokenVariable: string | undefined;
}

/** Where the ledger is kept, and what it may touch. */
export interface LedgerPlace extends Bounds {
  readonly now: number;
}

export function newLoginId(): string {
  return randomUUID();
}

/**
 * Records a login and makes its edits. Logins that are over are taken back first. All files are read and checked
 * before the first is written. A file that holds `token` then is for its owner alone, whatever it was before.
 */
export async function recordLogin(place: LedgerPlace, login: LoginRecord, token?: string): Promise<void> {
  await withLock(ledgerFolder(place), async () => {
    const records = await readRecords(place);
    for (const stale of records.filter((record) => isOver(record, login.session, place.now))) {
      await undo(place, stale, records);
      records.splice(records.indexOf(stale), 1);
    }
    const files: FileRecord[] = [];
    const texts: string[] = [];
    const modes: (number | undefined)[] = [];
    const edits = await Promise.all(
      mergeEdits(login.files).map(async (edit) => {
        const [file, fileFormat] = await Promise.all([readUserFile(edit.path, place), loadFormat(edit.format)]);
        return { ...edit, file, fileFormat };
      }),
    );
    for (const { path, format, slots, executable, file, fileFormat } of edits) {
      const result = about(path, () => applySlots(fileFormat, file.text ?? '', slots));
      const present = records.some((record) => record.files.some((other) => other.path === file.path));
      // A container that an earlier login made is ours to remove as well, once it is the last one that needs it.
      const layers = result.layers.filter(
        (layer) => !layer.container || madeByUs(fileFormat, layer, records, file.path),
      );
      files.push({
        path: file.path,
        format,
        created: file.text === undefined,
        mode: holds(result.text, token) && isShared(file.mode) ? file.mode : undefined,
        folders: present ? [] : await missingFolders(file.path),
        layers,
      });
      texts.push(result.text);
      modes.push(executable === true ? 0o700 : undefined);
    }
    const sequence = 1 + Math.max(0, ...records.map((record) => record.sequence));
    await writeRecord(place, { ...login, version: 1, sequence, files });
    // All at once: each is whole by itself, and the record has them all. The lock is held until the last one is done.
    const written = await Promise.allSettled(
      files.map(async (file, index) => {
        await makeFolders(file.folders);
        const mode = modes[index] ?? (file.mode === undefined ? undefined : 0o600);
        await replaceFile(file.path, texts[index] ?? '', mode);
      }),
    );
    for (const outcome of written) if (outcome.status === 'rejected') throw outcome.reason;
  });
}

/**
 * One edit per file: several clients share a file, and often what they want in it. Throws an InputError where they
 * want different things.
 */
export function mergeEdits(files: readonly FileEdit[]): FileEdit[] {
  const merged = new Map<string, Omit<FileEdit, 'path'> & { slots: SlotEdit[] }>();
  for (const { path, format, slots, executable } of files) {
    const present = merged.get(path);
    if (present === undefined) {
      merged.set(path, { format, slots: [...slots], ...(executable === undefined ? {} : { executable }) });
      continue;
    }
    if (present.format !== format) throw new Error(`${path} is edited as ${present.format} and as ${format}`);
    for (const edit of slots) {
      const other = present.slots.find(({ slot }) => slot === edit.slot);
      if (other === undefined) present.slots.push(edit);
      else if (other.content !== edit.content && !edit.container) {
        throw new InputError(
          `Two tools want different things of '${edit.slot}' in ${path}. Give them the same repositories, or configure them in separate jobs.`,
        );
      }
    }
  }
  return [...merged].map(([path, edit]) => ({ path, ...edit }));
}

function holds(text: string, token: string | undefined): boolean {
  return token !== undefined && text.includes(token);
}

/** Whether others than the owner can do something with a file of this mode. */
function isShared(mode: number | undefined): boolean {
  return mode !== undefined && (mode & 0o077) !== 0;
}

function madeByUs({ isSealed }: FileFormat, layer: Layer, records: readonly LedgerRecord[], path: string): boolean {
  if (layer.previous === null || isSealed(layer.previous)) return true;
  const below = records
    .flatMap((record) => record.files)
    .filter((file) => file.path === path)
    .flatMap((file) => file.layers)
    .find((other) => other.slot === layer.slot);
  if (below === undefined) return false;
  layer.previous = null;
  return true;
}

export interface Undone {
  /** The variables that the login had exported and that no other login of the same session has set too. */
  readonly variables: readonly string[];
  /** Files that could not be taken back, each with the reason: somebody has changed them out of recognition. */
  readonly problems: readonly string[];
}

/** Takes a login back; one that is not recorded (any more) is no error. */
export async function undoLogin(place: LedgerPlace, id: string): Promise<Undone> {
  return await withLock(ledgerFolder(place), async () => {
    const records = await readRecords(place);
    const record = records.find((candidate) => candidate.id === id);
    if (record === undefined) return { variables: [], problems: [] };
    const problems = await undo(place, record, records);
    const others = records.filter((other) => other !== record && other.session === record.session);
    const variables = record.variables.filter((name) => !others.some((other) => other.variables.includes(name)));
    return { variables, problems };
  });
}

/** Editors know texts, not where they come from. */
function about<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError && !error.message.startsWith(path)) {
      throw new InputError(`${path}: ${error.message}`, { cause: error });
    }
    throw error;
  }
}

/** The logins recorded in this home directory, the oldest first. */
export async function listLogins(place: LedgerPlace): Promise<readonly LedgerRecord[]> {
  return await withLock(ledgerFolder(place), () => readRecords(place));
}

/** Returns what could not be taken back: the other files are, and the record goes all the same. */
async function undo(place: LedgerPlace, record: LedgerRecord, records: readonly LedgerRecord[]): Promise<string[]> {
  const problems: string[] = [];
  const later = records.filter((other) => other.sequence > record.sequence);
  const edits: { file: FileRecord; layers: Layer[]; last: boolean }[] = [];
  const changed = new Set<LedgerRecord>();
  for (const file of record.files) {
    const top: Layer[] = [];
    for (const layer of file.layers) {
      const above = findAbove(later, file.path, layer.slot);
      if (above === undefined) {
        top.push(layer);
      } else {
        above.layer.previous = layer.previous;
        changed.add(above.record);
      }
    }
    const others = records
      .filter((other) => other !== record)
      .flatMap((other) => other.files.map((candidate) => ({ other, candidate })));
    const heir = others.find(({ candidate }) => candidate.path === file.path);
    if (heir !== undefined && (file.created || file.mode !== undefined)) {
      heir.candidate.created ||= file.created;
      heir.candidate.mode ??= file.mode;
      changed.add(heir.other);
    }
    // A folder goes with the last file in it, which may be another one than it was made for.
    for (const folder of file.folders) {
      const next = heir ?? others.find(({ candidate }) => candidate.path.startsWith(folder + sep));
      if (next === undefined || next.candidate.folders.includes(folder)) continue;
      next.candidate.folders = [...next.candidate.folders, folder].sort((a, b) => a.length - b.length);
      changed.add(next.other);
    }
    edits.push({ file, layers: top, last: heir === undefined });
  }
  // In this order a process that is killed can always be repeated: heirs, then files, then the record itself.
  for (const other of changed) await writeRecord(place, other);
  for (const { file, layers, last } of edits) {
    try {
      await restore(place, file, layers, last);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(`${error.message} Remove what the login wrote there by hand.`);
    }
  }
  // After the last file: a folder may hold several, and only one of them knows that it was made for it.
  const folders = new Set(record.files.flatMap((file) => file.folders));
  await removeFolders([...folders].sort((a, b) => a.length - b.length));
  await removeFile(recordPath(place, record.id));
  return problems;
}

/** `last`: no other login needs the file. */
async function restore(place: LedgerPlace, file: FileRecord, layers: readonly Layer[], last: boolean): Promise<void> {
  await removeLeftovers(file.path);
  const { text } = await readUserFile(file.path, place);
  if (text === undefined) return;
  const format = await loadFormat(file.format);
  const restored = about(file.path, () => removeLayers(format, text, layers));
  const mode = last ? file.mode : undefined;
  if (last && file.created && restored === '') await removeFile(file.path);
  else if (restored !== text || mode !== undefined) await replaceFile(file.path, restored, mode);
}

/** The layer directly on top of this one, if a later login has put one there. */
function findAbove(
  later: readonly LedgerRecord[],
  path: string,
  slot: string,
): { record: LedgerRecord; layer: Layer } | undefined {
  for (const record of later) {
    const layer = record.files.find((file) => file.path === path)?.layers.find((other) => other.slot === slot);
    if (layer !== undefined) return { record, layer };
  }
  return undefined;
}

/**
 * A login is over when its token has expired, or when the same runner is at work on another job by now: a runner
 * takes one job at a time.
 */
function isOver(record: LedgerRecord, session: string, now: number): boolean {
  if (now >= record.expires) return true;
  const [runner, job] = splitSession(record.session);
  const [ourRunner, ourJob] = splitSession(session);
  return runner !== '' && runner === ourRunner && job !== ourJob;
}

/** `RUNNER/JOB`: see `sessionName`. */
function splitSession(session: string): [string, string] {
  const at = session.lastIndexOf('/');
  return [session.slice(0, Math.max(0, at)), session.slice(at + 1)];
}

/**
 * Names the job for the ledger: on a GitHub runner its name and temporary folder, and the run with its attempt and
 * job; elsewhere nothing tells that a shell is gone, and only the token's end counts.
 */
export function sessionName(env: Readonly<Record<string, string | undefined>>): string {
  const runner = env['RUNNER_NAME'];
  if (runner === undefined || runner === '') return '/';
  const clean = (text: string | undefined): string => (text ?? '').replaceAll('/', '%2F');
  const job = [env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT'], env['GITHUB_JOB']].map(clean).join(':');
  return `${clean(runner)}:${clean(env['RUNNER_TEMP'])}/${job}`;
}

export function ledgerFolder({ home }: Bounds): string {
  return join(home, '.codeartifact-ci');
}

function recordPath(place: Bounds, id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new InputError(`${JSON.stringify(id)} is no login's ID.`);
  return join(ledgerFolder(place), `${id}.json`);
}

async function writeRecord(place: Bounds, record: LedgerRecord): Promise<void> {
  await replaceFile(recordPath(place, record.id), `${JSON.stringify(record)}\n`);
}

async function readRecords(place: Bounds): Promise<LedgerRecord[]> {
  const folder = ledgerFolder(place);
  const records = await Promise.all((await readdir(folder)).map((name) => readRecord(join(folder, name))));
  return records.filter((record) => record !== undefined).sort((a, b) => a.sequence - b.sequence);
}

/** Undefined for what is no record: the folder holds the lock as well. */
async function readRecord(path: string): Promise<LedgerRecord | undefined> {
  const name = basename(path);
  // A record that was being written when its process was killed: nothing had been changed yet.
  if (name.includes('.json.codeartifact-ci-')) await unlink(path).catch(() => undefined);
  if (!/^[0-9a-f-]{36}\.json$/.test(name)) return undefined;
  try {
    return JSON.parse(await readFile(path, 'utf8')) as LedgerRecord;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new InputError(`The record ${path} cannot be read: ${messageOf(error)}. If no login is in use, remove it.`);
  }
}
