import { InputError, messageOf } from '../errors.ts';
import type { FileEdit, SlotEdit } from '../files/edit.ts';
import { loadFormat, type FileFormat } from '../files/formats.ts';
import {
  discardStaged,
  makeFolders,
  missingFolders,
  placeStaged,
  readUserFile,
  removeFolders,
  resolveTarget,
  stageFile,
  UnwritableError,
} from '../files/user-file.ts';
import { about } from './about.ts';
import { digestOf } from './digest.ts';
import { applySlots, isIdle, type Layer } from './layers.ts';
import {
  aroundParts,
  folderFor,
  ledgerFolder,
  listLogins,
  readRecords,
  sweepUnfinished,
  writeRecord,
  type FileRecord,
  type Ledger,
  type LoginRecord,
} from './ledger.ts';
import { withLocks } from './lock.ts';
import { undoRecord } from './rollback.ts';
import { isOver } from './session.ts';
import { undoLogin } from './undo-login.ts';

/** What a login is to change. */
export interface Login {
  readonly id: string;
  readonly session: string;
  readonly expires: number;
  readonly files: readonly FileEdit[];
  readonly variables: readonly LoginVariable[];
  readonly domain: string;
  readonly tokenVariable: string | undefined;
  /** The endpoints without their scheme: what in a file refers to the login. */
  readonly endpoints?: readonly string[];
}

export interface LoginVariable {
  readonly name: string;
  readonly value: string;
  /** What the shell has there now. */
  readonly before: string | undefined;
}

/** An edit, where the bytes of its file really are, and the folders that must be made for it, the outermost first. */
type TargetedEdit = FileEdit & { readonly target: string; readonly missing: readonly string[] };

/** The files that a login changes in what one folder records. */
interface Part {
  readonly folder: string;
  readonly records: LoginRecord[];
  readonly files: FileRecord[];
}

interface PreparedFile {
  /** As the client has it; the record has it with links followed. */
  readonly path: string;
  readonly record: FileRecord;
  readonly text: string;
  /** For a file that is to have other permissions than it has. */
  readonly mode: number | undefined;
}

/**
 * Records a login and makes its edits; returns the paths of the files that it changed. Logins that are over are undone
 * first. All files are read and checked, and their new texts are on disk beside them, before the first is replaced; a
 * failure leaves all as it was, and its InputError names what could not be brought back. A file that holds `token`
 * then is for its owner alone, whatever it was before.
 */
export async function recordLogin(ledger: Ledger, login: Login, token?: string): Promise<readonly string[]> {
  const edits = await Promise.all(
    mergeEdits(login.files).map(async (edit) => {
      const target = await resolveTarget(edit.path, ledger);
      // Before the locks, which may make a folder for themselves. An earlier login's record is no proof of one.
      return { ...edit, target, missing: await missingFolders(target) };
    }),
  );
  const home = ledgerFolder(ledger);
  const folders = [...new Set([home, ...edits.map(({ target }) => folderFor(ledger, target))])];
  // Parts of a lost login lie in folders that this one may not touch otherwise: a token in one would stay for ever.
  const lost = (await listLogins(ledger)).filter(
    (record) => record.parts.length > 0 && isOver(record, login.session, ledger.now),
  );
  for (const { id } of lost) {
    await undoLogin(ledger, id).catch((error: unknown) => {
      // A disk that is full or read-only there keeps nobody from logging in here; the record stays for the next one.
      if (!(error instanceof UnwritableError)) throw error;
    });
  }
  try {
    return await recordUnderLocks(ledger, login, token, edits, folders);
  } catch (error) {
    const made = edits.flatMap(({ missing }) => missing);
    await removeFolders(aroundParts([...new Set(made)], folders)).catch(() => undefined);
    throw error;
  }
}

/** The login itself, with the locks of all the folders that hold a part of its record. */
async function recordUnderLocks(
  ledger: Ledger,
  login: Login,
  token: string | undefined,
  edits: readonly TargetedEdit[],
  folders: readonly string[],
): Promise<readonly string[]> {
  const home = ledgerFolder(ledger);
  return await withLocks(folders, async () => {
    const parts = new Map<string, Part>();
    for (const folder of folders) parts.set(folder, await openPart(ledger, folder, login.session));
    const prepared: PreparedFile[] = [];
    for (const edit of edits) {
      const part = parts.get(folderFor(ledger, edit.target));
      if (part === undefined) throw new Error(`${edit.target} has no part of the record`);
      const file = await prepareFile(ledger, edit, part.records, token);
      if (file === undefined) continue;
      prepared.push(file);
      part.files.push(file.record);
    }
    const used = [...parts.values()].filter(({ folder, files }) => folder === home || files.length > 0);
    const records = used.map((part) => ({ part, record: describe(login, part, used, home, token) }));
    try {
      for (const { part, record } of records) await writeRecord(part.folder, record);
      await replaceAll(prepared);
    } catch (error) {
      throw await rollback(ledger, records, error);
    }
    return prepared.map(({ path }) => path);
  });
}

async function openPart(ledger: Ledger, folder: string, session: string): Promise<Part> {
  await sweepUnfinished(folder);
  const records = await readRecords(folder);
  for (const stale of records.filter((record) => isOver(record, session, ledger.now))) {
    const { isDone } = await undoRecord(ledger, folder, stale, records);
    if (isDone) records.splice(records.indexOf(stale), 1);
  }
  return { folder, records, files: [] };
}

/** Undefined where there is nothing to edit. */
async function prepareFile(
  ledger: Ledger,
  { path, target, missing, format, slots, executable }: TargetedEdit,
  records: readonly LoginRecord[],
  token: string | undefined,
): Promise<PreparedFile | undefined> {
  const [file, fileFormat] = await Promise.all([readUserFile(path, ledger), loadFormat(format)]);
  const result = about(path, () => applySlots(fileFormat, file.text ?? '', slots));
  if (result.layers.every(isIdle)) return undefined;
  // A container that an earlier login made is ours to remove as well, once it is the last one that needs it.
  const layers = result.layers.filter((layer) => !layer.container || madeByUs(fileFormat, layer, records, target));
  const secret = token !== undefined && result.text.includes(token) && isShared(file.mode);
  const mode = secret ? 0o600 | ((file.mode ?? 0) & 0o7000) : undefined;
  return {
    path,
    record: {
      path: target,
      format,
      created: file.text === undefined,
      mode: secret ? file.mode : undefined,
      // Another login may have gone, with its folders, before the locks were ours.
      folders: [...new Set([...missing, ...(await missingFolders(target))])].sort((a, b) => a.length - b.length),
      layers,
    },
    text: result.text,
    mode: executable === true ? 0o700 : mode,
  };
}

/** Whether others than the owner can do something with a file of this mode. */
function isShared(mode: number | undefined): boolean {
  return mode !== undefined && (mode & 0o077) !== 0;
}

function madeByUs({ isSealed }: FileFormat, layer: Layer, records: readonly LoginRecord[], path: string): boolean {
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

function describe(
  login: Login,
  { folder, records, files }: Part,
  used: readonly Part[],
  home: string,
  token: string | undefined,
): LoginRecord {
  const { id, session, expires, domain, tokenVariable, endpoints = [] } = login;
  return {
    version: 2,
    id,
    sequence: 1 + Math.max(0, ...records.map((record) => record.sequence)),
    session,
    expires,
    files,
    variables: folder === home ? login.variables.map((variable) => describeVariable(variable, records, session)) : [],
    domain,
    tokenVariable,
    token: token === undefined ? undefined : digestOf(token),
    endpoints,
    parts: folder === home ? used.map((part) => part.folder).filter((other) => other !== home) : [],
  };
}

/** What another login of the session has exported is not the user's, and may be a token. */
function describeVariable(
  { name, value, before }: LoginVariable,
  records: readonly LoginRecord[],
  session: string,
): LoginRecord['variables'][number] {
  const earlier = records
    .filter((record) => record.session === session)
    .flatMap(({ variables }) => variables)
    .findLast((variable) => variable.name === name && variable.written === digestOf(before));
  return { name, written: digestOf(value), previous: earlier === undefined ? (before ?? null) : earlier.previous };
}

/** Every new text is on disk before the first file is replaced: a full disk or a folder without rights changes none. */
async function replaceAll(files: readonly PreparedFile[]): Promise<void> {
  const staged: { readonly path: string; readonly temporary: string }[] = [];
  try {
    for (const { record } of files) await makeFolders(record.folders);
    const outcomes = await Promise.allSettled(
      files.map(async ({ record, text, mode }) => {
        staged.push({ path: record.path, temporary: await stageFile(record.path, text, mode) });
      }),
    );
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    for (const { path, temporary } of staged) await placeStaged(temporary, path);
  } finally {
    for (const { temporary } of staged) await discardStaged(temporary);
  }
}

/** Undoes what was done of a login, and makes the error that says so. */
async function rollback(
  ledger: Ledger,
  records: readonly { readonly part: Part; readonly record: LoginRecord }[],
  cause: unknown,
): Promise<unknown> {
  const problems: string[] = [];
  for (const { part, record } of records) {
    try {
      problems.push(...(await undoRecord(ledger, part.folder, record, [...part.records, record])).problems);
    } catch (error) {
      problems.push(messageOf(error));
    }
    await removeFolders(record.files.flatMap(({ folders }) => folders)).catch(() => undefined);
  }
  if (!(cause instanceof InputError)) return cause;
  const outcome =
    problems.length === 0
      ? 'Nothing of this login is left: all files are as they were.'
      : `Not all could be brought back (codeartifact-ci logout --all tries again): ${problems.join(' ')}`;
  const message = `${cause.message} ${outcome}`;
  return cause instanceof UnwritableError
    ? new UnwritableError(message, { cause })
    : new InputError(message, { cause });
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
      const at = present.slots.findIndex(({ slot }) => slot === edit.slot);
      const other = present.slots[at];
      if (other === undefined) present.slots.push(edit);
      else if (edit.list !== undefined && other.list !== undefined) present.slots[at] = joined(other, edit);
      else if (other.content !== edit.content && !edit.container) {
        throw new InputError(
          `Two tools want different things of '${edit.slot}' in ${path}. Give them the same repositories, or configure them in separate jobs.`,
        );
      }
    }
  }
  return [...merged].map(([path, edit]) => ({ path, ...edit }));
}

/** Both add their elements to a list. */
function joined(first: SlotEdit, second: SlotEdit): SlotEdit {
  const text = ({ content }: SlotEdit, before: string | undefined): string | undefined =>
    typeof content === 'function' ? content(before) : content;
  return { ...first, content: (before) => text(second, text(first, before)) ?? '' };
}
