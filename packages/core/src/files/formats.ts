import type { Editor } from './editor.ts';

/** A kind of file that we edit. */
export interface FileFormat {
  readonly editor: Editor;
  /** Whether a container's text holds nothing any more. Formats without containers never ask. */
  readonly isEmptyContainer: (content: string) => boolean;
}

const without = (editor: Editor): FileFormat => ({ editor, isEmptyContainer: () => false });

/** Each format under the name by which an undo record refers to it. None is loaded before a file of it is edited. */
const formats = {
  npmrc: async () => without((await import('./npmrc.ts')).npmrc),
  'maven-settings': async () => {
    const { mavenSettings: editor, isEmptyContainer } = await import('./maven-settings.ts');
    return { editor, isEmptyContainer };
  },
} satisfies Record<string, () => Promise<FileFormat>>;

export type FormatName = keyof typeof formats;

export async function loadFormat(name: FormatName): Promise<FileFormat> {
  return await formats[name]();
}
