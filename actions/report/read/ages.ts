import { search } from '../../prune/plan/ages.ts';
import { mapOrdered } from '../../prune/map-ordered.ts';
import {
  isNotFound,
  type ListedVersion,
  type PackageAt,
  type VersionReader,
} from '../../prune/service/version-service.ts';
import type { CallBudget } from './calls.ts';
import type { ListedPackage } from './inventory.ts';
import { nameOf, type VersionMemory } from './memory.ts';

const DAY = 86_400_000;
/** Ages that part the classes, in days. */
const BOUNDS = [30, 90, 180, 365, 730] as const;
/** The classes of age, the youngest first. */
export const AGE_LABELS = ['under 30 days', '30–90 days', '3–6 months', '6–12 months', '1–2 years', 'over 2 years'];

const AT_ONCE = 16;

export interface PackageAges {
  /** Versions in each class of AGE_LABELS; unfinished ones have no age. */
  readonly classes: readonly number[];
  /** When the first of the list was published, milliseconds since the epoch. */
  readonly newest: number | undefined;
}

/** The calls that `readAges` makes at most, with nothing remembered. */
export function callsForAges(packages: readonly ListedPackage[]): number {
  return packages.reduce((sum, { versions }) => {
    const dated = datedVersions(versions).length;
    return sum + Math.min(dated, 1 + BOUNDS.length * Math.ceil(Math.log2(dated + 1)));
  }, 0);
}

/**
 * How old the versions of each package are: undefined where the budget does not reach. The list is sorted by time of
 * publication, so that the limit between two classes is searched by halving, between the nearest times that are
 * remembered: at most 1 + 5 × ⌈log2(V+1)⌉ DescribePackageVersion the first time, and hardly any afterwards.
 */
export async function readAges(
  packages: readonly ListedPackage[],
  {
    service,
    memory,
    budget,
    asOf,
    progress,
  }: {
    readonly service: Pick<VersionReader, 'publishedTime'>;
    readonly memory: VersionMemory;
    readonly budget: CallBudget;
    readonly asOf: Date;
    readonly progress: (done: number, of: number) => void;
  },
): Promise<ReadonlyMap<ListedPackage, PackageAges> | undefined> {
  if (callsForAges(packages) > budget.left / 2) return undefined;
  const ages = new Map<ListedPackage, PackageAges>();
  for await (const [one, found] of mapOrdered(packages, AT_ONCE, async (one) => {
    const times = publicationTimes(service, memory, one);
    return [one, await classify(times, datedVersions(one.versions).length, asOf.getTime())] as const;
  })) {
    ages.set(one, found);
    progress(ages.size, packages.length);
  }
  return ages;
}

/** Those that have been published: the service tells no time of the others. */
export function datedVersions(versions: readonly ListedVersion[]): readonly ListedVersion[] {
  return versions.filter(({ status }) => status !== 'Unfinished');
}

/** The times of a package's dated versions, by their place in the list. */
export interface Times {
  /** Milliseconds since the epoch; null: the service tells none. */
  at(index: number): Promise<number | null>;
  /** undefined: not asked yet. */
  known(index: number): number | null | undefined;
}

export function publicationTimes(
  service: Pick<VersionReader, 'publishedTime'>,
  memory: VersionMemory,
  { at, versions }: ListedPackage,
): Times {
  const names = datedVersions(versions).map((listed) => nameOf(at.coordinates, listed));
  return {
    known: (index) => (names[index] === undefined ? null : memory.get(names[index]).published),
    async at(index) {
      const name = names[index];
      const known = name === undefined ? null : memory.get(name).published;
      if (name === undefined || known !== undefined) return known ?? null;
      const published = await publishedTime(service, at, name.version);
      memory.learn(name, { published });
      return published;
    },
  };
}

async function publishedTime(
  service: Pick<VersionReader, 'publishedTime'>,
  at: PackageAt,
  version: string,
): Promise<number | null> {
  try {
    return (await service.publishedTime(at, version))?.getTime() ?? null;
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

async function classify(times: Times, length: number, now: number): Promise<PackageAges> {
  if (length === 0) return { classes: AGE_LABELS.map(() => 0), newest: undefined };
  const newest = (await times.at(0)) ?? undefined;
  const starts: number[] = [];
  for (const days of BOUNDS) {
    const limit = now - days * DAY;
    const older = (time: number | null | undefined): boolean => typeof time === 'number' && time < limit;
    // Only between the last that is known to be younger and the first that is known to be older.
    let [low, high] = [0, length];
    for (let index = 0; index < high; index++) {
      const time = times.known(index);
      if (time === undefined) continue;
      if (older(time)) high = index;
      else low = index + 1;
    }
    starts.push(await search(Math.min(low, high), high, async (index) => older(await times.at(index))));
  }
  const ends = [0, ...starts, length];
  return { classes: AGE_LABELS.map((_, index) => (ends[index + 1] ?? length) - (ends[index] ?? 0)), newest };
}
