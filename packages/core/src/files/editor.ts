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
}

/** The first line end of a text, as the style to follow; `\n` for a text of one line. */
export function lineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
