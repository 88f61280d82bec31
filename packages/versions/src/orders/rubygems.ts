import { compareLists, order, type Scheme } from './scheme.ts';

interface GemVersion {
  /** Numbers and words in turn, without zeros that make no difference. */
  readonly segments: readonly (bigint | string)[];
  readonly prerelease: boolean;
  /** A hyphen: either a prerelease as SemVer writes it, or the platform of a gem that is not pure Ruby. */
  readonly hyphen: boolean;
}

/** Gem::Version::VERSION_PATTERN, anchored. */
const FORM = /^\d+(?:\.[0-9a-zA-Z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/**
 * Gem::Version: a hyphen reads as `.pre.`, numbers and words are segments of their own, a word makes a prerelease and
 * ranks below a number; zeros before the first word and at the end make no difference.
 */
export const rubygems: Scheme<GemVersion> = {
  parse(version) {
    if (!FORM.test(version)) return undefined;
    const dotted = version.replaceAll('-', '.pre.');
    const segments = (dotted.match(/\d+|[a-z]+/gi) ?? []).map((part) => (/^\d/.test(part) ? BigInt(part) : part));
    const firstWord = segments.findIndex((segment) => typeof segment === 'string');
    const numbers = firstWord < 0 ? segments : segments.slice(0, firstWord);
    const rest = firstWord < 0 ? [] : segments.slice(firstWord);
    return {
      segments: [...withoutTrailingZeros(numbers), ...withoutTrailingZeros(rest)],
      prerelease: firstWord >= 0,
      hyphen: version.includes('-'),
    };
  },
  compare: (a, b) =>
    compareLists(a.segments, b.segments, (left = 0n, right = 0n) => {
      if (typeof left === 'string' && typeof right === 'string') return order(left, right);
      if (typeof left === 'string' || typeof right === 'string') return typeof left === 'string' ? -1 : 1;
      return order(left, right);
    }),
  channel: ({ prerelease, hyphen }) => (hyphen ? undefined : prerelease ? 'prerelease' : 'release'),
};

function withoutTrailingZeros(segments: readonly (bigint | string)[]): readonly (bigint | string)[] {
  return segments.slice(0, segments.findLastIndex((segment) => segment !== 0n) + 1);
}
