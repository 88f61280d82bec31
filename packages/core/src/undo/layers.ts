import { InputError } from '../errors.ts';
import type { SlotEdit } from '../files/edit.ts';
import type { Editor } from '../files/editor.ts';
import type { FileFormat } from '../files/formats.ts';
import { digestOf, NOTHING } from './digest.ts';
import { fillGap, gapBetween, type Gap } from './gap.ts';
import { withVariable, type VariableTokens } from './token-text.ts';

/** One change of one slot, as an undo record keeps it. */
export interface Layer {
  readonly slot: string;
  readonly container: boolean;
  /**
   * Digest of the value that was written, however a client may write it by now; no record holds a token. '' for a
   * container.
   */
  readonly written: string;
  /** What stood there before; null for nothing. */
  previous: string | null;
  /** Another slot, without which this one is not the login's any more; see `SlotEdit`. */
  readonly belongsTo?: string;
  /** For what was taken out altogether: where from, the last first; null for what was not whole lines. */
  gaps?: readonly (Gap | null)[] | undefined;
  /** For a list: digests of the elements that came, and the elements that went. */
  readonly list?: { readonly added: readonly string[]; removed: readonly string[] };
}

/** A layer that is not off, because somebody has changed what it wrote. */
export interface Remainder {
  readonly slot: string;
  /** What stands there now; undefined where the file cannot be read any more. */
  readonly text: string | undefined;
  readonly problem: string | undefined;
}

/** The edits of a file's text, one after the other, each with what it replaces. Pure. */
export function applySlots(
  { editor, isSealed }: FileFormat,
  text: string,
  slots: readonly SlotEdit[],
): { text: string; layers: Layer[] } {
  const layers: Layer[] = [];
  let current = text;
  for (const { slot, content, container, ifPresent, belongsTo, list } of slots) {
    const before = editor.get(current, slot);
    if (content === undefined) {
      const taken = takeOut(editor, current, slot);
      current = taken.text;
      layers.push(taken.layer);
      continue;
    }
    if (ifPresent !== undefined && editor.get(current, ifPresent) === undefined) continue;
    const itemsBefore = list === undefined ? [] : (itemsOf(editor, current, slot) ?? list.defaults);
    const usable = container && before !== undefined && !isSealed(before);
    if (!usable) current = editor.put(current, slot, typeof content === 'function' ? content(before) : content);
    // What was read back is what an undo will find.
    const layer = {
      slot,
      container,
      written: container ? '' : digestOf(editor.value(current, slot)),
      previous: before ?? null,
      ...(belongsTo === undefined ? {} : { belongsTo }),
    };
    if (list === undefined) layers.push(layer);
    else {
      const items = itemsOf(editor, current, slot) ?? [];
      const added = without(items, itemsBefore).map(digestOf);
      layers.push({ ...layer, list: { added, removed: without(itemsBefore, items) } });
    }
  }
  return { text: current, layers };
}

/**
 * Takes a slot out, each time that it is there. Where it is not, the layer is there still: an earlier login's may lie
 * below it, and what that one took out must not come back before this one is undone.
 */
function takeOut(editor: Editor, text: string, slot: string): { text: string; layer: Layer } {
  const previous = editor.get(text, slot) ?? null;
  const gaps: (Gap | null)[] = [];
  let current = text;
  while (editor.get(current, slot) !== undefined) {
    const next = editor.put(current, slot, undefined);
    gaps.push(gapBetween(current, next) ?? null);
    current = next;
  }
  return { text: current, layer: { slot, container: false, written: NOTHING, previous, gaps } };
}

/** Whether a layer has changed nothing. */
export function isIdle({ container, written, previous }: Layer): boolean {
  return !container && written === NOTHING && previous === null;
}

/**
 * Takes layers off a text, the last one first. A slot that says something else by now is not ours, and stays; of a list
 * our elements go and those of others stay. What a client has written one of `tokens` into, in the place of the variable, is
 * still ours. `left` has what stays although it is not gone. Pure.
 */
export function removeLayers(
  format: FileFormat,
  text: string,
  layers: readonly Layer[],
  tokens?: VariableTokens,
): { text: string; left: Remainder[] } {
  const left: Remainder[] = [];
  let current = text;
  for (const layer of [...layers].reverse()) {
    if (layers.some((owner) => owner.slot === layer.belongsTo && isChanged(format, text, owner, tokens))) continue;
    try {
      const next = removeLayer(format, current, layer, tokens);
      if (next === undefined) {
        left.push({ slot: layer.slot, text: format.editor.get(current, layer.slot), problem: undefined });
      } else current = next;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      left.push({ slot: layer.slot, text: undefined, problem: error.message });
    }
  }
  return { text: current, left };
}

/** Whether nothing of what the layers wrote is there any more: somebody has written the file anew. Pure. */
export function isOverwritten({ editor }: FileFormat, text: string, layers: readonly Layer[]): boolean {
  const values = layers.filter(
    ({ container, list, written }) => !container && list === undefined && written !== NOTHING,
  );
  try {
    return values.length > 0 && values.every(({ slot, written }) => digestOf(editor.value(text, slot)) !== written);
  } catch (error) {
    if (error instanceof InputError) return true;
    throw error;
  }
}

/** Undefined where the slot says something that this layer did not write. */
function removeLayer(
  { editor, isEmptyContainer }: FileFormat,
  text: string,
  layer: Layer,
  tokens: VariableTokens | undefined,
): string | undefined {
  const { slot, container, written, previous, list } = layer;
  if (isIdle(layer)) return text;
  const now = editor.get(text, slot);
  if (container) {
    if (now === undefined || !isEmptyContainer(now) || now === previous) return text;
    // A container that was there before with content of its own is emptied by somebody else, not by us.
    return previous === null || isEmptyContainer(previous) ? editor.put(text, slot, previous ?? undefined) : text;
  }
  if (isOurs(editor.value(text, slot), written, tokens)) {
    return now === undefined ? putBack(editor, text, layer) : editor.put(text, slot, previous ?? undefined);
  }
  if (now === undefined) return text;
  return list === undefined ? undefined : removeElements(editor, text, slot, previous, list);
}

/** Whether a slot says what was written, a token in the place of its variable or not. */
function isOurs(value: unknown, written: string, tokens: VariableTokens | undefined): boolean {
  const collapsed = typeof value === 'string' && tokens !== undefined ? withVariable(value, tokens) : value;
  return [value, collapsed].some((one) => digestOf(one) === written);
}

/** Whether somebody has changed what a layer wrote, and not taken it out. */
function isChanged(
  { editor }: FileFormat,
  text: string,
  { slot, written }: Layer,
  tokens: VariableTokens | undefined,
): boolean {
  try {
    const value = editor.value(text, slot);
    return value !== undefined && !isOurs(value, written, tokens);
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** What was taken out, in its old place if that can be found. */
function putBack(editor: Editor, text: string, { slot, previous, gaps = [] }: Layer): string {
  let current: string | undefined = text;
  for (const gap of [...gaps].reverse()) {
    current = current === undefined || gap === null ? undefined : fillGap(current, gap);
  }
  return current !== undefined && gaps.length > 0 && editor.get(current, slot) === previous
    ? current
    : editor.put(text, slot, previous ?? undefined);
}

/**
 * Takes our elements out of a list that others have changed, and puts back those that it had in their place. Undefined
 * where it is no list any more.
 */
export function removeElements(
  editor: Editor,
  text: string,
  slot: string,
  previous: string | null,
  { added, removed }: NonNullable<Layer['list']>,
): string | undefined {
  let current = text;
  for (const wanted of added) {
    const elements = editor.elements?.(current, slot);
    if (elements === undefined) return undefined;
    current = elements.findLast(({ value }) => digestOf(value) === wanted)?.without() ?? current;
  }
  for (const item of [...removed].reverse()) {
    const [first] = editor.elements?.(current, slot) ?? [];
    if (itemsOf(editor, current, slot)?.includes(item) === false) current = first?.withBefore(item) ?? current;
  }
  const rest = itemsOf(editor, current, slot) ?? [];
  if (rest.length === 0 && removed.length === 0 && previous === null) return editor.put(current, slot, undefined);
  // As it was before: then to the byte.
  if (previous === null) return current;
  const restored = editor.put(current, slot, previous);
  return digestOf(itemsOf(editor, restored, slot) ?? []) === digestOf(rest) ? restored : current;
}

function itemsOf(editor: Editor, text: string, slot: string): string[] | undefined {
  return editor.elements?.(text, slot)?.map(({ value }) => value);
}

/** The items of a list that are not in another, each as often as it is there more. */
function without(items: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return items.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
