/**
 * How many patterns the braces of a glob stand for: `{a,b}c{1..3}` is 6. What is larger than `most` is told as
 * Infinity, so that nobody has to count that far.
 */
export function braceExpansions(pattern: string, most: number): number {
  return sequence(pattern, 0, most).count;
}

interface Counted {
  readonly count: number;
  /** Where reading stopped: at the end, or at a `,` or `}` that belongs to the braces around. */
  readonly end: number;
}

function sequence(pattern: string, start: number, most: number, depth = 0): Counted {
  let count = 1;
  let at = start;
  while (at < pattern.length) {
    const character = pattern[at];
    if (character === '\\') at += 2;
    else if (character === '{') {
      const inner = braces(pattern, at + 1, most, depth + 1);
      count *= inner.count;
      at = inner.end;
      if (count > most) return { count: Infinity, end: pattern.length };
    } else if (depth > 0 && (character === ',' || character === '}')) break;
    else at += 1;
  }
  return { count, end: at };
}

function braces(pattern: string, start: number, most: number, depth: number): Counted {
  const range = /^(-?\d{1,15}|[A-Za-z])\.\.(-?\d{1,15}|[A-Za-z])(?:\.\.-?\d+)?\}/.exec(pattern.slice(start));
  if (range?.[1] !== undefined && range[2] !== undefined) {
    const value = (text: string): number => (/\d/.test(text) ? Number(text) : (text.codePointAt(0) ?? 0));
    return { count: Math.abs(value(range[2]) - value(range[1])) + 1, end: start + range[0].length };
  }
  let count = 0;
  let at = start;
  for (;;) {
    const one = sequence(pattern, at, most, depth);
    count += one.count;
    at = one.end + 1;
    if (count > most || pattern[one.end] !== ',') return { count, end: at };
  }
}
