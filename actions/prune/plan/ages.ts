import type { Decision } from './decision.ts';
import { agesIn, scopesOf, type RetentionPolicy } from '../policy/retention-policy.ts';
import { isNotFound, type PackageAt, type VersionReader } from '../service/version-service.ts';
import type { IsOlder } from '../policy/rules.ts';

/**
 * How old versions are, found with few calls: the list is sorted by time of publication but names no times, so the
 * limit of an age is searched by halving, with at most ⌈log2(V+1)⌉ DescribePackageVersion calls for V versions. Only
 * those count whose fate depends on their age; where none does, there is no call.
 *
 * @param decide decides about all versions of the package, the newest publication first
 */
export async function findAges(
  service: Pick<VersionReader, 'publishedTime'>,
  policy: RetentionPolicy,
  at: PackageAt,
  decide: (isOlder: IsOlder) => readonly Decision[],
  asOf: Date,
): Promise<Ages> {
  const ages = agesIn(scopesOf(policy, at.repository, at.coordinates));
  // Removed if old enough: nobody else's age is of any interest.
  const candidates = decide(() => 'yes').filter(({ action }) => action !== 'keep');
  const proven = new Map<string, number>();
  const searched = new Set<string>();
  // Where the list has versions that were never published is not documented: they are a list of their own.
  for (const unfinished of [false, true]) {
    const list = candidates
      .map(({ listed }) => listed)
      .filter(({ status }) => (status === 'Unfinished') === unfinished)
      .map(({ version }) => version);
    const times = new Map<number, number | undefined>();
    const timeOf = async (index: number): Promise<number | undefined> => {
      if (!times.has(index)) times.set(index, await publishedTime(service, at, list[index] ?? ''));
      return times.get(index);
    };
    let start = 0;
    for (const age of ages) {
      const limit = asOf.getTime() - age * 1000;
      start = await search(start, list.length, async (index) => ((await timeOf(index)) ?? Infinity) < limit);
      for (const version of list.slice(start)) proven.set(version, age);
    }
    if (![...times.values()].includes(undefined)) list.forEach((version) => searched.add(version));
  }
  return agesFrom(proven, searched);
}

export interface Ages {
  readonly isOlder: IsOlder;
  /** The greatest of the policy's ages that a version is known to exceed, in seconds; undefined for none. */
  readonly provenAge: (version: string) => number | undefined;
}

/** `searched`: versions that are newer where nothing else is proven. Of all others nothing is known. */
export function agesFrom(proven: ReadonlyMap<string, number>, searched: ReadonlySet<string> = new Set()): Ages {
  return {
    isOlder(version, seconds) {
      if ((proven.get(version) ?? -1) >= seconds) return 'yes';
      return searched.has(version) ? 'no' : 'unknown';
    },
    provenAge: (version) => proven.get(version),
  };
}

/**
 * The first index from which `holds` is true up to `end`, given that it is false before and true after; `end` if it
 * never is. Asks at most ⌈log2(end − start + 1)⌉ times. An answer that is false where it should be true makes the
 * result greater, never smaller.
 */
export async function search(
  start: number,
  end: number,
  holds: (index: number) => boolean | Promise<boolean>,
): Promise<number> {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Milliseconds since the epoch; undefined when the version is gone meanwhile or has no time. */
async function publishedTime(
  service: Pick<VersionReader, 'publishedTime'>,
  at: PackageAt,
  version: string,
): Promise<number | undefined> {
  try {
    return (await service.publishedTime(at, version))?.getTime();
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
