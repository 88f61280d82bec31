import type { FormatName } from './formats.ts';

/** What a login wants to stand in a slot. */
export interface SlotEdit {
  readonly slot: string;
  /** The text, what makes it from the text that is there, or undefined: nothing shall stand there. */
  readonly content: string | undefined | ((before: string | undefined) => string);
  /**
   * An enclosing element that must exist for others to be put into it. One that is there already stays as it is; one
   * that we made goes again when nothing is left in it.
   */
  readonly container: boolean;
  /**
   * Only where this slot is there already, most often the edit's own: what wins over the login is mended, and nothing is
   * made for it.
   */
  readonly ifPresent?: string;
  /**
   * Another slot of the file, without which this one is nothing, as a user name is without its password: where somebody
   * has changed that one since, this one is theirs too.
   */
  readonly belongsTo?: string;
  /** The slot is a list, which others may change while we are in it: it is taken back element by element. */
  readonly list?: {
    /** What the client takes for the list where it is not in the file. */
    readonly defaults: readonly string[];
  };
}

/** What a login wants to stand in a file. */
export interface FileEdit {
  /** Absolute. */
  readonly path: string;
  readonly format: FormatName;
  readonly slots: readonly SlotEdit[];
  /** A program: 0700. */
  readonly executable?: true;
}
