import { sep } from 'node:path';
import { InputError } from '../errors.ts';
import type { Editor } from '../files/editor.ts';
import { loadFormat } from '../files/formats.ts';
import {
  readUserFile,
  removeFile,
  removeFolders,
  removeLeftovers,
  replaceFile,
  UnwritableError,
} from '../files/user-file.ts';
import { digestOf } from './digest.ts';
import { isOverwritten, removeElements, removeLayers, type Layer } from './layers.ts';
import { recordPath, writeRecord, type FileRecord, type Ledger, type LoginRecord } from './ledger.ts';
import { describeRemainders, findTokens } from './leftovers.ts';
import { withVariable } from './token-text.ts';

/** What became apparent when a login was undone, for people. */
export interface Findings {
  /** What is left of the login, each with file, key and remedy. */
  readonly problems: string[];
  /** Files that somebody has written anew since the login, which then had no effect. */
  readonly overwritten: string[];
  /** Whether the record is gone; it stays where a file could not be written, so that the undo can be repeated. */
  readonly isDone: boolean;
}

/**
 * Undoes what one folder records of a login. What is left of one file keeps no other from being undone. The record goes
 * unless a file could not be written, or it is to be kept for another part of the login. Under the folder's lock.
 */
export async function undoRecord(
  ledger: Ledger,
  folder: string,
  record: LoginRecord,
  records: readonly LoginRecord[],
  keep = false,
): Promise<Findings> {
  const others = records.filter((other) => other.id !== record.id);
  const later = others.filter((other) => other.sequence > record.sequence);
  const changed = new Set<LoginRecord>();
  const edits: { file: FileRecord; layers: Layer[]; below: Layer[]; last: boolean }[] = [];
  for (const file of record.files) {
    const top: Layer[] = [];
    const below: Layer[] = [];
    for (const layer of file.layers) {
      const above = findAbove(later, file.path, layer.slot);
      if (above === undefined) {
        top.push(layer);
        continue;
      }
      await handDown(ledger, file, layer, above.layer);
      changed.add(above.record);
      if (layer.list !== undefined) below.push(withoutShared(layer, above.layer));
    }
    const last = inherit(file, others, changed);
    edits.push({ file, layers: top, below, last });
  }
  const sharers = others.filter((other) => sharesVariable(other, record));
  // In this order a process that is killed can always be repeated: heirs, then files, then the record itself.
  for (const other of changed) await writeRecord(folder, other);
  const problems: string[] = [];
  const overwritten: string[] = [];
  let isDone = !keep;
  for (const { file, layers, below, last } of edits) {
    try {
      const restored = await restore(ledger, record, sharers, file, [...below, ...layers], last);
      problems.push(...restored.problems);
      if (restored.isOverwritten) overwritten.push(file.path);
      problems.push(...(await findTokens(ledger, file.path, record, others)));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      if (error instanceof UnwritableError) {
        isDone = false;
        problems.push(`${error.message} What the login wrote there stays until the logout is repeated.`);
        continue;
      }
      const keys = file.layers.filter(({ container }) => !container).map(({ slot }) => slot);
      problems.push(`${error.message} Remove what the login wrote there by hand: ${keys.join(', ')}.`);
    }
  }
  // After the last file: a folder may hold several, and only one of them knows that it was made for it.
  const folders = new Set(record.files.flatMap((file) => file.folders));
  try {
    await removeFolders([...folders].sort((a, b) => a.length - b.length));
    if (isDone) await removeFile(recordPath(folder, record.id));
  } catch (error) {
    if (!(error instanceof UnwritableError)) throw error;
    isDone = false;
    problems.push(`${error.message} Repeat the logout then; in the files nothing is left to do.`);
  }
  return { problems, overwritten, isDone };
}

/** Whether two logins refer to one variable in one file. */
function sharesVariable(one: LoginRecord, other: LoginRecord): boolean {
  return (
    one.tokenVariable !== undefined &&
    one.tokenVariable === other.tokenVariable &&
    one.files.some(({ path }) => other.files.some((file) => file.path === path))
  );
}

/** What lies below a layer is what stood there before it. */
async function handDown(ledger: Ledger, file: FileRecord, layer: Layer, above: Layer): Promise<void> {
  const { previous } = above;
  above.previous = layer.previous;
  above.gaps = layer.gaps;
  if (layer.list === undefined || above.list === undefined || previous === null) return;
  const { editor } = await loadFormat(file.format);
  const { text } = await readUserFile(file.path, ledger).catch(() => ({ text: undefined }));
  if (text !== undefined) above.previous = listWithout(editor, text, previous, layer);
  const { added, removed } = layer.list;
  const kept = above.list.removed.filter((item) => !added.includes(digestOf(item)));
  above.list.removed = kept.length === above.list.removed.length ? kept : [...removed, ...kept];
}

/** The list as it was when the layer above came, others' changes of it included, without the elements of this one. */
function listWithout(
  editor: Editor,
  text: string,
  previous: string,
  { slot, written, list, ...layer }: Layer,
): string | null {
  try {
    if (list === undefined || editor.get(text, slot) === undefined) return layer.previous;
    const then = editor.put(text, slot, previous);
    if (digestOf(editor.value(then, slot)) === written) return layer.previous;
    const rest = removeElements(editor, then, slot, layer.previous, list);
    return rest === undefined ? layer.previous : (editor.get(rest, slot) ?? null);
  } catch (error) {
    if (error instanceof InputError) return layer.previous;
    throw error;
  }
}

/** A list's layer below another: our elements go, and nothing comes back that the other has taken out. */
function withoutShared(layer: Layer, above: Layer): Layer {
  const added = layer.list?.added.filter((item) => above.list?.added.includes(item) !== true) ?? [];
  return { ...layer, written: '', list: { added, removed: [] } };
}

/** Hands what is to be done at the end to another login that needs the file; returns whether there is none. */
function inherit(file: FileRecord, others: readonly LoginRecord[], changed: Set<LoginRecord>): boolean {
  const candidates = others.flatMap((other) => other.files.map((candidate) => ({ other, candidate })));
  const heir = candidates.find(({ candidate }) => candidate.path === file.path);
  if (heir !== undefined && (file.created || file.mode !== undefined)) {
    heir.candidate.created ||= file.created;
    heir.candidate.mode ??= file.mode;
    changed.add(heir.other);
  }
  // A folder goes with the last file in it, which may be another one than it was made for.
  for (const folder of file.folders) {
    const next = heir ?? candidates.find(({ candidate }) => candidate.path.startsWith(folder + sep));
    if (next === undefined || next.candidate.folders.includes(folder)) continue;
    next.candidate.folders = [...next.candidate.folders, folder].sort((a, b) => a.length - b.length);
    changed.add(next.other);
  }
  return heir === undefined;
}

/** `last`: no other login needs the file. Returns what could not be undone. */
async function restore(
  ledger: Ledger,
  record: LoginRecord,
  sharers: readonly LoginRecord[],
  file: FileRecord,
  layers: readonly Layer[],
  last: boolean,
): Promise<{ problems: string[]; isOverwritten: boolean }> {
  await removeLeftovers(file.path);
  const { text } = await readUserFile(file.path, ledger);
  if (text === undefined) return { problems: [], isOverwritten: false };
  const format = await loadFormat(file.format);
  const tokens = {
    tokens: [record, ...sharers].flatMap(({ token }) => token ?? []),
    tokenVariable: record.tokenVariable,
  };
  const removed = removeLayers(format, text, layers, tokens);
  const others = sharers.flatMap(({ files }) => files.filter(({ path }) => path === file.path));
  const slots = others.flatMap((other) => other.layers.map(({ slot }) => slot));
  const restored = withoutToken(format.editor, removed.text, slots, record);
  const mode = last ? file.mode : undefined;
  if (last && file.created && restored === '') await removeFile(file.path);
  else if (restored !== text || mode !== undefined) await replaceFile(file.path, restored, mode);
  return {
    problems: describeRemainders(file.path, removed.left, record),
    isOverwritten: isOverwritten(format, text, layers),
  };
}

/** A client has put our token in the place of the variable in what another login wrote, too: there the variable goes back. */
function withoutToken(
  editor: Editor,
  text: string,
  slots: readonly string[],
  { token, tokenVariable }: LoginRecord,
): string {
  if (token === undefined) return text;
  return slots.reduce((current, slot) => {
    const now = editor.get(current, slot);
    const wanted = now === undefined ? undefined : withVariable(now, { tokens: [token], tokenVariable });
    return wanted === undefined || wanted === now ? current : editor.put(current, slot, wanted);
  }, text);
}

/** The layer directly on top of this one, if a later login has put one there. */
function findAbove(
  later: readonly LoginRecord[],
  path: string,
  slot: string,
): { record: LoginRecord; layer: Layer } | undefined {
  for (const record of later) {
    const layer = record.files.find((file) => file.path === path)?.layers.find((other) => other.slot === slot);
    if (layer !== undefined) return { record, layer };
  }
  return undefined;
}
