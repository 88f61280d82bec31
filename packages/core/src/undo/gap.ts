import { lines } from '../files/lines.ts';
import { digestOf } from './digest.ts';

/** Whole lines that were taken out of a text, and between which others: so they go back to where they were. */
export interface Gap {
  /** The lines with the line end behind them, or, at the bottom of a text that has none there, in front of them. */
  readonly cut: string;
  /** How many lines were above them. */
  readonly line: number;
  /** Digests of the lines on both sides, which may hold a secret; undefined at the top and at the bottom. */
  readonly above?: string | undefined;
  readonly below?: string | undefined;
}

/** What went from one text to the other; undefined where that is anything but whole lines. Pure. */
export function gapBetween(before: string, after: string): Gap | undefined {
  const size = before.length - after.length;
  const to = commonStart(before, after);
  const from = after.length - commonEnd(before, after);
  if (size <= 0) return undefined;
  for (const { at, line, above, below } of placesIn(after)) {
    const cut = before.slice(at, at + size);
    if (at >= from && at <= to && insert(after, at, cut) === before) return { cut, line, above, below };
  }
  return undefined;
}

/**
 * Puts the lines back between the two that they came from, or by the one of them that is still there; of several such
 * places at the one nearest to where they were. Pure.
 */
export function fillGap(text: string, { cut, line, above, below }: Gap): string | undefined {
  const places = placesIn(text).sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line));
  const place =
    places.find((one) => one.above === above && one.below === below) ??
    places.find((one) => above !== undefined && one.above === above) ??
    places.find((one) => below !== undefined && one.below === below);
  return place === undefined ? undefined : insert(text, place.at, cut);
}

/** Undefined where the lines would run into others. */
function insert(text: string, at: number, cut: string): string | undefined {
  const endsAbove = at === 0 || /[\r\n]$/.test(text.slice(0, at)) || /^[\r\n]/.test(cut);
  const endsBelow = at === text.length || /[\r\n]$/.test(cut);
  return endsAbove && endsBelow ? text.slice(0, at) + cut + text.slice(at) : undefined;
}

interface Place {
  readonly at: number;
  readonly line: number;
  readonly above: string | undefined;
  readonly below: string | undefined;
}

/** The start of every line, and the end of the text. */
function placesIn(text: string): Place[] {
  const all = [...lines(text)];
  const digests = all.map(({ start, end }) => digestOf(text.slice(start, end)));
  return [...all.map(({ start }) => start), text.length].map((at, line) => ({
    at,
    line,
    above: digests[line - 1],
    below: digests[line],
  }));
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length++;
  return length;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one[one.length - 1 - length] === other[other.length - 1 - length]) length++;
  return length;
}
