import type { SlotEdit } from '../../files/edit.ts';

/** Whole days, for clients that count in them: rather too many than too few. */
export function wholeDays(minutes: number): number {
  return Math.ceil(minutes / (24 * 60));
}

/**
 * A setting that is a number at the end of its text; a higher one of the user's stays as it is, for it asks for more.
 * `slot` is the key's, `text` what comes before the number: `min-release-age=`.
 */
export function atLeast(slot: string, text: string, value: number): SlotEdit {
  return {
    slot,
    content: (before) => {
      const own = Number(/(\d+(?:\.\d+)?)["']?\s*$/.exec(before ?? '')?.[1] ?? NaN);
      return before !== undefined && own >= value ? before : `${text}${String(value)}`;
    },
    container: false,
  };
}

/** A setting that stays as the user has it. */
export function unlessSet(slot: string, content: string): SlotEdit {
  return { slot, content: (before) => before ?? content, container: false };
}
