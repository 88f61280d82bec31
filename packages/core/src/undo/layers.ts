import { createHash } from 'node:crypto';
import type { SlotEdit } from '../files/edit.ts';
import type { FileFormat } from '../files/formats.ts';

/** One change of one slot, as an undo record keeps it. */
export interface Layer {
  readonly slot: string;
  readonly container: boolean;
  /** SHA-256 of what was written, so that no record holds a token; '' for a container. */
  readonly written: string;
  /** What stood there before; null for nothing. */
  previous: string | null;
}

/** The edits of a file's text, one after the other, each with what it replaces. Pure. */
export function applySlots(
  { editor, isSealed }: FileFormat,
  text: string,
  slots: readonly SlotEdit[],
): { text: string; layers: Layer[] } {
  const layers: Layer[] = [];
  let current = text;
  for (const { slot, content, container } of slots) {
    const before = editor.get(current, slot);
    const usable = container && before !== undefined && !isSealed(before);
    if (!usable) current = editor.put(current, slot, typeof content === 'string' ? content : content(before));
    // What was read back is what an undo will find, line ends and all.
    const written = container ? '' : digest(editor.get(current, slot) ?? '');
    layers.push({ slot, container, written, previous: before ?? null });
  }
  return { text: current, layers };
}

/**
 * Takes layers off a text, the last one first. A slot that shows something else by now is not ours, and stays. Pure.
 */
export function removeLayers({ editor, isEmptyContainer }: FileFormat, text: string, layers: readonly Layer[]): string {
  let current = text;
  for (const { slot, container, written, previous } of [...layers].reverse()) {
    const now = editor.get(current, slot);
    if (now === undefined) continue;
    if (container ? isEmptyContainer(now) && now !== previous : digest(now) === written) {
      // A container that was there before with content of its own is emptied by somebody else, not by us.
      if (!container || previous === null || isEmptyContainer(previous)) {
        current = editor.put(current, slot, previous ?? undefined);
      }
    }
  }
  return current;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
