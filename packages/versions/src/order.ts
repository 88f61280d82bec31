import type { Format } from './format.ts';
import { cargo } from './orders/cargo.ts';
import { generic } from './orders/generic.ts';
import { maven } from './orders/maven.ts';
import { nuget } from './orders/nuget.ts';
import { pep440 } from './orders/pep440.ts';
import { rubygems } from './orders/rubygems.ts';
import type { Channel, Scheme } from './orders/scheme.ts';
import { semantic } from './orders/semantic.ts';

export { CHANNELS, type Channel } from './orders/scheme.ts';

/** How the versions of a format compare. What the format's own rules do not know as a version is undefined. */
export interface VersionOrder {
  /** Negative when `a` is the older; 0 for two spellings of the same; undefined when one of them is no version. */
  readonly compare: (a: string, b: string) => number | undefined;
  /** Undefined when it is no version, or when the text does not tell. */
  readonly channel: (version: string) => Channel | undefined;
  /**
   * The rank of each version, 1 for the highest; equal ones share the rank of the first. What is no version has no
   * rank, and counts in nobody's.
   */
  readonly ranks: (versions: readonly string[]) => ReadonlyMap<string, number>;
}

function orderOf<Parsed>(scheme: Scheme<Parsed>): VersionOrder {
  return {
    compare(a, b) {
      const [left, right] = [scheme.parse(a), scheme.parse(b)];
      return left === undefined || right === undefined ? undefined : scheme.compare(left, right);
    },
    channel(version) {
      const parsed = scheme.parse(version);
      return parsed === undefined ? undefined : scheme.channel(parsed);
    },
    ranks(versions) {
      const parsed = versions.flatMap((version) => {
        const value = scheme.parse(version);
        return value === undefined ? [] : [{ version, value }];
      });
      parsed.sort((a, b) => scheme.compare(b.value, a.value));
      const ranks = new Map<string, number>();
      let rank = 0;
      for (const [index, { version, value }] of parsed.entries()) {
        const above = parsed[index - 1];
        if (above === undefined || scheme.compare(above.value, value) !== 0) rank = index + 1;
        ranks.set(version, rank);
      }
      return ranks;
    },
  };
}

/**
 * Each format's own order: SemVer 2.0.0 for npm and Swift, and for Cargo with its greater numbers, PEP 440 for Python, Maven's ComparableVersion,
 * NuGet's four-part SemVer, Gem::Version for Ruby, and for generic packages numbers with dots (SemVer included).
 */
export const versionOrders: Readonly<Record<Format, VersionOrder>> = {
  npm: orderOf(semantic),
  cargo: orderOf(cargo),
  swift: orderOf(semantic),
  pypi: orderOf(pep440),
  maven: orderOf(maven),
  nuget: orderOf(nuget),
  ruby: orderOf(rubygems),
  generic: orderOf(generic),
};
