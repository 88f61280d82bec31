/** A part of a version with what stood before it; a change between digits and letters counts as a hyphen. */
interface Token {
  readonly separator: '.' | '-';
  readonly text: string;
}

/** What a qualifier may also be called. */
const ALIASES: Readonly<Record<string, string>> = { ga: '', final: '', release: '', cr: 'rc' };
/** What a letter means right before a digit: `1.0a1`. */
const SHORT: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', m: 'milestone' };
/** '' is the release itself. Other qualifiers come after these, by the alphabet. */
const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];

/** Maven's order of versions (POM reference, "Version Order Specification"), for `sort`. */
export function compareMavenVersions(a: string, b: string): number {
  const [left, right] = [tokens(a), tokens(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const order = compareTokens(left[at] ?? padding(right[at]), right[at] ?? padding(left[at]));
    if (order !== 0) return order;
  }
  return 0;
}

function tokens(version: string): Token[] {
  const found = [...version.toLowerCase().matchAll(/([.-]?)(\d+|[^\d.-]+)?/g)].filter(([whole]) => whole !== '');
  const all = found.map(([, separator, text = '0'], index): Token => {
    const next = found[index + 1];
    const beforeDigit = next?.[1] === '' && /^\d/.test(next[2] ?? '');
    const known = beforeDigit && Object.hasOwn(SHORT, text) ? SHORT : ALIASES;
    return {
      separator: separator === '.' || (index === 0 && separator === '') ? '.' : '-',
      text: Object.hasOwn(known, text) ? (known[text] ?? text) : text,
    };
  });
  // Nothing is said by zeros and the release's own names at the end, nor before a hyphen.
  return all.reduceRight<Token[]>((kept, token, index) => {
    const [next] = kept;
    const trailing = index > 0 && (next === undefined || next.separator === '-');
    return trailing && /^0*$/.test(token.text) ? kept : [token, ...kept];
  }, []);
}

/** What the shorter version has where the longer one goes on: 1 is 1.0 beside 1.1, and the release beside 1-rc or 1.rc. */
function padding(other: Token | undefined): Token {
  const number = other?.separator === '.' && /^\d/.test(other.text);
  return number ? { separator: '.', text: '0' } : { separator: '-', text: '' };
}

function compareTokens(a: Token, b: Token): number {
  const kinds = kind(a) - kind(b);
  if (kinds !== 0) return kinds;
  if (kind(a) > 0) return Number(BigInt(a.text) - BigInt(b.text));
  const ranks = rank(a) - rank(b);
  return ranks !== 0 ? ranks : a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

/** A qualifier is less than a number behind a hyphen, and that less than one behind a dot. */
function kind({ separator, text }: Token): number {
  return /^\d/.test(text) ? (separator === '-' ? 1 : 2) : 0;
}

function rank({ text }: Token): number {
  const known = QUALIFIERS.indexOf(text);
  return known < 0 ? QUALIFIERS.length : known;
}
