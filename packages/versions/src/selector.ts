import { formatCoordinates, normalisePart, type Coordinates } from './coordinates.ts';
import { FORMATS, type Format } from './format.ts';
import { matchesGlob } from './glob.ts';

/**
 * Selects packages by a glob over their coordinates as formatCoordinates spells them, anchored at both ends:
 * `npm:@acme/*`, `maven:com.acme*:*`, `pypi:acme-*`, `*:*` for all.
 */
export interface PackageSelector {
  readonly glob: string;
  /** The one format that it can match; undefined when the format is a pattern too. */
  readonly format: Format | undefined;
}

/** Parses a selector; undefined when it does not start with a format, or a pattern for one, and a colon. */
export function parseSelector(text: string): PackageSelector | undefined {
  const colon = text.indexOf(':');
  const [head, rest] = [text.slice(0, colon), text.slice(colon + 1)];
  if (colon < 1 || rest === '' || /[\s#]/.test(text)) return undefined;
  const format = FORMATS.find((candidate) => candidate === head);
  if (format !== undefined) return { glob: `${format}:${normalisePart(format, rest)}`, format };
  return FORMATS.some((candidate) => matchesGlob(head, candidate)) ? { glob: text, format: undefined } : undefined;
}

export function matchesSelector(selector: PackageSelector, coordinates: Coordinates): boolean {
  return matchesGlob(selector.glob, formatCoordinates(coordinates));
}
