import type { SlotEdit } from '@codeartifact-ci/core/files/editor.ts';
import { FORMAT_NAMES, loadFormat, type FileFormat, type FormatName } from '@codeartifact-ci/core/files/formats.ts';
import { applySlots as apply, type Layer } from '@codeartifact-ci/core/files/layers.ts';

/** All formats, loaded. */
export const fileFormats = Object.fromEntries(
  await Promise.all(FORMAT_NAMES.map(async (name) => [name, await loadFormat(name)] as const)),
) as Readonly<Record<FormatName, FileFormat>>;

export function applySlots(
  format: FormatName,
  text: string,
  slots: readonly SlotEdit[],
): { text: string; layers: Layer[] } {
  return apply(fileFormats[format], text, slots);
}
