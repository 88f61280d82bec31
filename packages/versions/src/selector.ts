import { formatCoordinates, normalisePart, type Coordinates } from './coordinates.ts';
import { FORMATS, type Format } from './format.ts';
import { matchesGlob } from './glob.ts';
import { matchesPattern, patternFault } from './pattern.ts';

/**
 * Selects packages by a pattern over their coordinates as formatCoordinates spells them, anchored at both ends:
 * `npm:@acme/*`, `maven:com.acme*:*`, `pypi:acme-*`, `*:*` for all, `re:npm:@acme/(core|lib)-.*`.
 */
export interface PackageSelector {
  /** Begins with `!` in the text: what it matches is left out. */
  readonly exclude: boolean;
  readonly pattern: string;
  /** The one format that it can match; undefined when the format is a pattern too. */
  readonly format: Format | undefined;
}

/**
 * Parses a selector, with a `!` before it or without; undefined when it does not start with a format, or a pattern for
 * one, and a colon, or with `re:` and an expression.
 */
export function parseSelector(written: string): PackageSelector | undefined {
  const exclude = written.startsWith('!');
  const text = exclude ? written.slice(1) : written;
  if (text.startsWith('re:')) {
    return patternFault(text) === undefined ? { exclude, pattern: text, format: undefined } : undefined;
  }
  const colon = text.indexOf(':');
  const [head, rest] = [text.slice(0, colon), text.slice(colon + 1)];
  if (colon < 1 || rest === '' || /[\s#]/.test(text)) return undefined;
  const format = FORMATS.find((candidate) => candidate === head);
  if (format !== undefined) return { exclude, pattern: `${format}:${normalisePart(format, rest)}`, format };
  return FORMATS.some((candidate) => matchesGlob(head, candidate))
    ? { exclude, pattern: text, format: undefined }
    : undefined;
}

/** Whether the pattern of a selector matches, whatever `exclude` says. */
export function matchesSelector(selector: PackageSelector, coordinates: Coordinates): boolean {
  return matchesPattern(selector.pattern, formatCoordinates(coordinates));
}

/**
 * Whether a package is selected by a list of selectors, in any order: by one of those without `!`, or by there being
 * none, and by none with `!`. A text that is no selector selects nothing.
 */
export function matchesSelectors(texts: readonly string[], coordinates: Coordinates): boolean {
  const selectors = texts.map(parseSelector);
  const matches = (selector: PackageSelector | undefined): boolean =>
    selector !== undefined && matchesSelector(selector, coordinates);
  const wanted = selectors.filter((selector) => selector?.exclude !== true);
  return (
    (wanted.length === 0 || wanted.some(matches)) &&
    !selectors.some((selector) => selector?.exclude === true && matches(selector))
  );
}
