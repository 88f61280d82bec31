import { InputError } from '../errors.ts';
import type { DocumentNode, Place } from './node.ts';
import { Faults, type Fault, type Shape } from './shape.ts';

/** More faults than this help nobody; the rest is counted. */
const SHOWN = 50;

/** A check of what no shape can see, such as a name that stands nowhere else. */
export type Check<T> = (value: T, fault: (place: Place, message: string) => void) => void;

/**
 * Reads a document's root by a shape. Throws one InputError with every fault, a line each: `NAME:LINE:COLUMN: …`.
 * `found` are the faults of the document's own syntax; `root` is undefined where they leave nothing to read.
 */
export function readDocument<T>(
  document: { readonly name: string; readonly text: string },
  root: DocumentNode | undefined,
  found: readonly Fault[],
  shape: Shape<T>,
  check: Check<T> = () => undefined,
): T {
  const faults = new Faults();
  for (const { place, message } of found) faults.add(place, message);
  const value = root === undefined ? undefined : shape.read(root, faults);
  if (value !== undefined) check(value, (place, message) => faults.add(place, message));
  if (value !== undefined && faults.count === 0) return value;
  const all = faults.all
    .map(({ place, message }) => ({ offset: place.offset(), message }))
    .sort((a, b) => a.offset - b.offset);
  const lines = all
    .slice(0, SHOWN)
    .map(({ offset, message }) => `${document.name}:${lineAndColumn(document.text, offset)}: ${message}`);
  const more = all.length > SHOWN ? [`… and ${all.length - SHOWN} more`] : [];
  throw new InputError([...lines, ...more].join('\n'));
}

/** `3:7`, both counted from 1, as compilers write it and editors jump to. */
function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
