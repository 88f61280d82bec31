import type { SlotEdit } from '@codeartifact-ci/core/files/edit.ts';
import { FORMAT_NAMES, loadFormat, type FileFormat, type FormatName } from '@codeartifact-ci/core/files/formats.ts';
import { applySlots as apply, removeLayers as remove, type Layer } from '@codeartifact-ci/core/undo/layers.ts';

/** All formats, loaded one by one: jest loses its way in modules that are loaded several times at once. */
export const fileFormats = await loadAll();

async function loadAll(): Promise<Readonly<Record<FormatName, FileFormat>>> {
  const loaded: Partial<Record<FormatName, FileFormat>> = {};
  for (const name of FORMAT_NAMES) loaded[name] = await loadFormat(name);
  return loaded as Record<FormatName, FileFormat>;
}

export function applySlots(
  format: FormatName,
  text: string,
  slots: readonly SlotEdit[],
): { text: string; layers: Layer[] } {
  return apply(fileFormats[format], text, slots);
}

/** The text alone, for what leaves nothing. */
export function removeLayers(format: FileFormat, text: string, layers: readonly Layer[]): string {
  return remove(format, text, layers).text;
}
