/** What a version is, by its number alone. A snapshot is one whose content changes under its number (Maven). */
export const CHANNELS = ['release', 'prerelease', 'snapshot'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One ecosystem's rules for versions. */
export interface Scheme<Parsed> {
  /** Undefined when the ecosystem's rules do not know the text as a version. */
  parse(version: string): Parsed | undefined;
  /** A total order: negative when `a` is the older, 0 when the rules do not tell them apart. */
  compare(a: Parsed, b: Parsed): number;
  /** Undefined when the text does not tell. */
  channel(version: Parsed): Channel | undefined;
}

/** The sign of `a - b`, also for numbers too large to subtract and for texts, in the order of their code units. */
export function order<T extends bigint | number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares two lists item by item; `missing` stands for the items of the shorter one. */
export function compareLists<T>(
  a: readonly T[],
  b: readonly T[],
  compare: (a: T | undefined, b: T | undefined) => number,
): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const result = compare(a[index], b[index]);
    if (result !== 0) return result;
  }
  return 0;
}

/**
 * Prerelease identifiers by SemVer 2.0.0, item 11: numbers by value and below words, words in the order of their code
 * units, and of two lists of which one begins with the other the longer one is the higher. No identifiers at all is a
 * release, above every prerelease.
 */
export function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return order(b.length, a.length);
  return compareLists(a, b, (left, right) => {
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
    const [leftNumber, rightNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
    if (leftNumber && rightNumber) return order(BigInt(left), BigInt(right));
    if (leftNumber !== rightNumber) return leftNumber ? -1 : 1;
    return order(left, right);
  });
}
