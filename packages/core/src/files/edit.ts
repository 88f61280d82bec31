import type { FormatName } from './formats.ts';

/** What a login wants to stand in a slot. */
export interface SlotEdit {
  readonly slot: string;
  /** The text, or what makes it from the text that is there. */
  readonly content: string | ((before: string | undefined) => string);
  /**
   * An enclosing element that must exist for others to be put into it. One that is there already stays as it is; one
   * that we made goes again when nothing is left in it.
   */
  readonly container: boolean;
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
