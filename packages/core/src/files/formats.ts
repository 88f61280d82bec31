import type { Editor } from './editor.ts';
import { isEmptyContainer, mavenSettings } from './maven-settings.ts';
import { npmrc } from './npmrc.ts';

/** A kind of file that we edit, under the name by which an undo record refers to it. */
export interface FileFormat {
  readonly editor: Editor;
  /** Whether a container's text holds nothing any more. Formats without containers never ask. */
  isEmptyContainer(content: string): boolean;
}

export const fileFormats = {
  npmrc: { editor: npmrc, isEmptyContainer: () => false },
  'maven-settings': { editor: mavenSettings, isEmptyContainer },
} satisfies Record<string, FileFormat>;

export type FormatName = keyof typeof fileFormats;
