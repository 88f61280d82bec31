/**
 * A file format as a set of named places ("slots"): a key of an .npmrc, a `<server>` of a settings.xml. An editor
 * finds a slot and replaces its text, and leaves every other byte as it is. For any text t and slot s,
 * put(put(t, s, x), s, get(t, s)) = t: what one login writes, its undo takes back exactly.
 */
export interface Editor {
  /** The slot's own text, or undefined where the file has none. Throws an InputError for a file that cannot be read. */
  get(text: string, slot: string): string | undefined;
  /** The text with the slot's replaced, inserted (where there was none) or removed (undefined). */
  put(text: string, slot: string, content: string | undefined): string;
  /**
   * What the slot says, in whatever way it is written: the same before and after a client wrote the file anew with
   * other quotes, order or indentation. JSON's types; undefined where there is none.
   */
  value(text: string, slot: string): unknown;
  /** The elements of a slot that is a list, in their order; undefined where it is none. */
  elements?(text: string, slot: string): readonly ListElement[] | undefined;
}

/** An element of a list, and how to take it out. */
export interface ListElement {
  readonly value: string;
  /** Offset of its first character. */
  readonly start: number;
  /** Offset behind its last. */
  readonly end: number;
  /** The text without it, and without the comma, space or line that was there for it. */
  without(): string;
  /** The text with another element in front of it. */
  withBefore(value: string): string;
}

/** The first line end of a text, as the style to follow; `\n` for a text of one line. */
export function lineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
