import { agesIn, scopesOf, type RetentionPolicy } from '../policy/retention-policy.ts';
import type { IsOlder } from '../policy/rules.ts';
import type { PackageMetadata } from '../service/metadata-reader.ts';
import { isNotFound, type PackageAt, type VersionReader } from '../service/version-service.ts';
import type { Decision } from './decision.ts';

/** Where ages come from. */
export interface AgeSources {
  readonly service: Pick<VersionReader, 'publishedTime'>;
  readonly metadata: Pick<PackageMetadata, 'publicationTimes'>;
  /** When an unfinished version was first seen with this revision (ISO 8601); undefined when it never was. */
  readonly firstSeen: (version: string, revision: string) => string | undefined;
}

/**
 * How old versions are, found with few requests. Only those count whose fate depends on their age; where none does,
 * there is no request.
 *
 * - What was published here: DescribePackageVersion tells the time. The list is sorted by it, so the limit of an age is
 *   searched by halving, with at most ⌈log2(V+1)⌉ calls for V versions. If two answers are out of order, the list is
 *   not sorted after all: each version that would go is described then, and stays unless it is old itself.
 * - Copies from a public registry: the service's time may be that of its own last change, so only the registry's counts.
 * - Unfinished versions: the moment at which an earlier run first saw them.
 * - Of unknown origin: nothing is known.
 *
 * @param decide decides about all versions of the package, the newest publication first
 */
export async function findAges(
  sources: AgeSources,
  policy: RetentionPolicy,
  at: PackageAt,
  decide: (isOlder: IsOlder) => readonly Decision[],
  asOf: Date,
): Promise<Ages> {
  const ages = agesIn(scopesOf(policy, at.repository, at.coordinates));
  if (ages.length === 0) return agesFrom(new Map());
  // Removed if old enough: nobody else's age is of any interest.
  const candidates = decide(() => 'yes').filter(({ action }) => action !== 'keep');
  const proven = new Map<string, number>();
  const young = new Set<string>();
  const prove = (version: string, time: number | undefined): void => {
    if (time === undefined) return;
    const age = ages.findLast((one) => time < asOf.getTime() - one * 1000);
    if (age === undefined) young.add(version);
    else proven.set(version, age);
  };

  const finished = candidates.filter(({ listed }) => listed.status !== 'Unfinished').map(({ listed }) => listed);
  const internal = finished.filter(({ origin }) => origin === 'internal').map(({ version }) => version);
  const searched = await searchAges(sources.service, at, internal, ages, asOf);
  for (const [version, age] of searched.proven) proven.set(version, age);
  for (const version of searched.young) young.add(version);

  const external = finished.filter(({ origin }) => origin === 'external').map(({ version }) => version);
  if (external.length > 0) {
    const times = await sources.metadata.publicationTimes(external);
    for (const version of external) prove(version, times.get(version)?.getTime());
  }

  for (const { listed } of candidates) {
    if (listed.status !== 'Unfinished' || listed.revision === undefined) continue;
    const seen = Date.parse(sources.firstSeen(listed.version, listed.revision) ?? '');
    prove(listed.version, Number.isNaN(seen) ? undefined : seen);
  }
  return agesFrom(proven, young);
}

export interface Ages {
  readonly isOlder: IsOlder;
  /** The greatest of the policy's ages that a version is known to exceed, in seconds; undefined for none. */
  readonly provenAge: (version: string) => number | undefined;
}

/** `young`: versions that are newer where nothing else is proven. Of all others nothing is known. */
export function agesFrom(proven: ReadonlyMap<string, number>, young: ReadonlySet<string> = new Set()): Ages {
  return {
    isOlder(version, seconds) {
      const age = proven.get(version);
      if (age !== undefined && age >= seconds) return 'yes';
      return young.has(version) || age !== undefined ? 'no' : 'unknown';
    },
    provenAge: (version) => proven.get(version),
  };
}

interface Found {
  readonly proven: ReadonlyMap<string, number>;
  readonly young: readonly string[];
}

/** The greatest age that each version of a list exceeds; the list is sorted by time, or is found not to be. */
async function searchAges(
  service: AgeSources['service'],
  at: PackageAt,
  list: readonly string[],
  ages: readonly number[],
  asOf: Date,
): Promise<Found> {
  const times = new Map<number, number | undefined>();
  const timeOf = async (index: number): Promise<number | undefined> => {
    if (!times.has(index)) times.set(index, await publishedTime(service, at, list[index] ?? ''));
    return times.get(index);
  };
  const limitOf = (age: number): number => asOf.getTime() - age * 1000;
  const proven = new Map<string, number>();
  let start = 0;
  for (const age of ages) {
    start = await search(start, list.length, async (index) => ((await timeOf(index)) ?? Infinity) < limitOf(age));
    for (const version of list.slice(start)) proven.set(version, age);
  }
  if (isSorted(times)) {
    const complete = ![...times.values()].includes(undefined);
    return { proven, young: complete ? list.filter((version) => !proven.has(version)) : [] };
  }
  for (const [index, version] of list.entries()) {
    if (!proven.has(version)) continue;
    const time = (await timeOf(index)) ?? Infinity;
    const age = ages.findLast((one) => time < limitOf(one) && one <= (proven.get(version) ?? 0));
    if (age === undefined) proven.delete(version);
    else proven.set(version, age);
  }
  return { proven, young: [] };
}

/** Whether no version is younger than one before it in the list, of those whose time was asked for. */
function isSorted(times: ReadonlyMap<number, number | undefined>): boolean {
  let before = Infinity;
  for (const [, time] of [...times].sort(([a], [b]) => a - b)) {
    if (time === undefined) continue;
    if (time > before) return false;
    before = time;
  }
  return true;
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
  service: AgeSources['service'],
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
