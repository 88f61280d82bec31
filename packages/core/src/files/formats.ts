import type { Editor } from './editor.ts';
import { isEmptyContainer, mavenSettings } from './maven-settings.ts';
import { npmrc } from './npmrc.ts';

/** A kind of file that we edit. */
export interface FileFormat {
  readonly editor: Editor;
  /** Whether a container's text holds nothing any more. Formats without containers never ask. */
  readonly isEmptyContainer: (content: string) => boolean;
  /** Whether a container is there but can take nothing in as it stands, such as XML's `<servers/>`. */
  readonly isSealed: (content: string) => boolean;
}

const never = (): boolean => false;
/** A format of slots alone. */
const flat = (editor: Editor): FileFormat => ({ editor, isEmptyContainer: never, isSealed: never });
const selfClosing = (content: string): boolean => /\/>\s*$/.test(content);

/**
 * Each format under the name by which an undo record refers to it. npm's and Maven's come with the list, and with them what
 * the others build on; each of these is loaded when a file of it is edited.
 */
const formats = {
  npmrc: () => flat(npmrc),
  netrc: async () => flat((await import('./netrc.ts')).netrc),
  whole: async () => flat((await import('./whole.ts')).whole),
  ini: async () => {
    const { ini: editor, isEmptyContainer } = await import('./ini.ts');
    return { editor, isEmptyContainer, isSealed: never };
  },
  toml: async () => {
    const { toml: editor, isEmptyContainer } = await import('./toml.ts');
    return { editor, isEmptyContainer, isSealed: never };
  },
  yaml: async () => {
    const { yaml: editor, isEmptyContainer } = await import('./yaml.ts');
    return { editor, isEmptyContainer, isSealed: never };
  },
  json: async () => {
    const { json: editor, isEmptyContainer } = await import('./json.ts');
    return { editor, isEmptyContainer, isSealed: never };
  },
  'maven-settings': () => ({ editor: mavenSettings, isEmptyContainer, isSealed: selfClosing }),
  'nuget-config': async () => {
    const { nugetConfig: editor, isEmptyContainer } = await import('./nuget-config.ts');
    return { editor, isEmptyContainer, isSealed: selfClosing };
  },
} satisfies Record<string, () => FileFormat | Promise<FileFormat>>;

export type FormatName = keyof typeof formats;
export const FORMAT_NAMES = Object.keys(formats) as FormatName[];

export async function loadFormat(name: FormatName): Promise<FileFormat> {
  return await formats[name]();
}
