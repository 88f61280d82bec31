import { hasPrereleaseWord } from './channel-words.ts';
import { compareLists, order, type Channel, type Scheme } from './scheme.ts';

interface GemVersion {
  /** Numbers and words in turn, without zeros that make no difference. */
  readonly segments: readonly (bigint | string)[];
  /** Undefined where a hyphen may be a prerelease as SemVer writes it, or a platform that is not known. */
  readonly channel: Channel | undefined;
}

/** Gem::Version::VERSION_PATTERN, anchored. */
const FORM = /^\d+(?:\.[0-9a-zA-Z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/**
 * Gem::Version: a hyphen reads as `.pre.`, numbers and words are segments of their own, a word makes a prerelease and
 * ranks below a number; zeros before the first word and at the end make no difference.
 */
export const rubygems: Scheme<GemVersion> = {
  parse(text) {
    const version = withoutPlatform(text);
    if (!FORM.test(version)) return undefined;
    const dotted = version.replaceAll('-', '.pre.');
    const segments = (dotted.match(/\d+|[a-z]+/gi) ?? []).map((part) => (/^\d/.test(part) ? BigInt(part) : part));
    const firstWord = segments.findIndex((segment) => typeof segment === 'string');
    const numbers = firstWord < 0 ? segments : segments.slice(0, firstWord);
    const rest = firstWord < 0 ? [] : segments.slice(firstWord);
    return {
      segments: [...withoutTrailingZeros(numbers), ...withoutTrailingZeros(rest)],
      channel: channelOf(version),
    };
  },
  compare: (a, b) =>
    compareLists(a.segments, b.segments, (left = 0n, right = 0n) => {
      if (typeof left === 'string' && typeof right === 'string') return order(left, right);
      if (typeof left === 'string' || typeof right === 'string') return typeof left === 'string' ? -1 : 1;
      return order(left, right);
    }),
  channel: ({ channel }) => channel,
};

/** Gem::Platform: a processor, a system, or both, behind the number of a gem that is not pure Ruby. */
const PLATFORM =
  /^(?:java|jruby|dalvik|mswin\d*|mingw\d*|(?:x86|x64|x86_64|amd64|i[3-6]86|arm|armv\d\w*|arm64|aarch64|ppc|powerpc|ppc64|ppc64le|s390x|riscv64|universal)(?:-.+)?)$/i;

/** `1.0-x86_64-linux` is the version `1.0` for a platform: of the same age and rank as `1.0` for any other. */
function withoutPlatform(version: string): string {
  const hyphen = version.indexOf('-');
  return hyphen > 0 && PLATFORM.test(version.slice(hyphen + 1)) ? version.slice(0, hyphen) : version;
}

function channelOf(version: string): Channel | undefined {
  const hyphen = version.indexOf('-');
  if (/[a-z]/i.test(hyphen < 0 ? version : version.slice(0, hyphen))) return 'prerelease';
  if (hyphen < 0) return 'release';
  return hasPrereleaseWord(version.slice(hyphen)) ? 'prerelease' : undefined;
}

function withoutTrailingZeros(segments: readonly (bigint | string)[]): readonly (bigint | string)[] {
  return segments.slice(0, segments.findLastIndex((segment) => segment !== 0n) + 1);
}
