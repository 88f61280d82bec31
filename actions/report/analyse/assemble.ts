import { formatCoordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import type { ListedVersion } from '../../prune/service/version-service.ts';
import type {
  Newest,
  PackageSection,
  RepositorySection,
  StorageFigures,
  StorageSection,
  Totals,
  VersionCounts,
} from '../document.ts';
import { AGE_LABELS, type PackageAges } from '../read/ages.ts';
import type { DomainFacts } from '../read/domain.ts';
import type { ListedPackage } from '../read/inventory.ts';
import { nameOf, type VersionMemory } from '../read/memory.ts';
import { hasAssets, type SizeScan } from '../read/sizes.ts';
import { storageCost, type Prices } from './cost.ts';
import { estimateTotal } from './sampling.ts';
import { countStorage, type Bytes, type HeldAssets, type Storage } from './storage.ts';

/** What was read of a domain. */
export interface ReadDomain {
  readonly facts: DomainFacts;
  readonly packages: readonly ListedPackage[];
  readonly memory: VersionMemory;
  /** undefined where they were not read. */
  readonly ages: ReadonlyMap<ListedPackage, PackageAges> | undefined;
  readonly sizes: SizeScan | undefined;
  readonly prices: Prices;
}

/** The packages with the assets that are known of their versions. */
export function heldAssets({ packages, memory }: Pick<ReadDomain, 'packages' | 'memory'>): readonly HeldAssets[] {
  return packages.map(({ at, versions }) => ({
    repository: at.repository,
    versions: versions.filter(hasAssets).map((listed) => memory.get(nameOf(at.coordinates, listed)).assets),
  }));
}

/** Inventory and storage as the report has them, from what was read. */
export function assemble(read: ReadDomain): {
  readonly totals: Totals;
  readonly repositories: readonly RepositorySection[];
  readonly packages: readonly PackageSection[];
  readonly storage: StorageSection;
  readonly counted: Storage;
} {
  const { facts, packages, ages, sizes } = read;
  const held = heldAssets(read);
  const counted = countStorage(held);
  const figures = figuresOf(read, held, counted);
  const byPackage = packages.map((one, index): PackageSection => {
    const { at, publish = null, upstream = null, versions } = one;
    return {
      repository: at.repository,
      ...at.coordinates,
      ...{ publish, upstream },
      ...countVersions(versions),
      newest: newestOf(one, ages?.get(one)),
      ages: ages?.get(one)?.classes ?? null,
      storage: figures.ofPackage(index),
    };
  });
  const byRepository = Map.groupBy(byPackage, ({ repository }) => repository);
  const repositories = facts.selected.map((name): RepositorySection => {
    const of = byRepository.get(name) ?? [];
    const { description = '', upstreams = [], connections = [], policy } = facts.repositories.get(name) ?? {};
    return {
      ...{ name, description, upstreams, connections },
      hasPolicy: policy === null ? null : policy !== undefined,
      packages: of.length,
      ...addCounts(of),
      byFormat: Object.fromEntries(
        [...Map.groupBy(of, ({ format }) => format)].map(([format, ones]) => [
          format,
          sum(ones.map(({ versions }) => versions)),
        ]),
      ),
      newest: newestOfAll(of),
      ages: addAges(of),
      storage: figures.ofRepository(name),
    };
  });
  return {
    totals: {
      repositories: repositories.length,
      packages: byPackage.length,
      ...addCounts(byPackage),
      byFormat: formatsOf(byPackage),
      ages: addAges(byPackage),
      ageLabels: AGE_LABELS,
    },
    repositories,
    packages: byPackage,
    storage: storageSection(read, held, counted, sizes),
    counted,
  };
}

function countVersions(versions: readonly ListedVersion[]): VersionCounts {
  return {
    versions: versions.length,
    byStatus: tally(versions.map(({ status }) => [status, 1])),
    byOrigin: tally(versions.map(({ origin }) => [origin, 1])),
  };
}

function addCounts(of: readonly VersionCounts[]): VersionCounts {
  return {
    versions: sum(of.map(({ versions }) => versions)),
    byStatus: tally(of.flatMap(({ byStatus }) => Object.entries(byStatus))),
    byOrigin: tally(of.flatMap(({ byOrigin }) => Object.entries(byOrigin))),
  };
}

function tally(entries: readonly (readonly [string, number])[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const [name, count] of entries) counts.set(name, (counts.get(name) ?? 0) + count);
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}

function formatsOf(packages: readonly PackageSection[]): Totals['byFormat'] {
  const groups = [...Map.groupBy(packages, ({ format }) => format)].map(
    ([format, of]): [Format, { packages: number; versions: number }] => [
      format,
      { packages: of.length, versions: sum(of.map(({ versions }) => versions)) },
    ],
  );
  return Object.fromEntries(groups.sort(([, a], [, b]) => b.versions - a.versions));
}

/** The list begins with the version that was published last. */
function newestOf({ versions }: ListedPackage, ages: PackageAges | undefined): Newest | null {
  const first = versions.find(({ status }) => status !== 'Unfinished');
  if (first === undefined) return null;
  return { version: first.version, published: ages?.newest === undefined ? null : new Date(ages.newest).toISOString() };
}

function newestOfAll(packages: readonly PackageSection[]): Newest | null {
  const dated = packages.flatMap((one) =>
    one.newest === null || one.newest.published === null
      ? []
      : [{ package: formatCoordinates(one), ...one.newest, published: one.newest.published }],
  );
  return dated.sort((a, b) => (a.published < b.published ? 1 : -1))[0] ?? null;
}

function addAges(of: readonly { readonly ages: readonly number[] | null }[]): readonly number[] | null {
  const known = of.flatMap(({ ages }) => (ages === null ? [] : [ages]));
  if (known.length < of.length || of.length === 0) return null;
  return AGE_LABELS.map((_, index) => sum(known.map((ages) => ages[index] ?? 0)));
}

const UNKNOWN: StorageFigures = {
  ...{ logical: null, physical: null, shared: null, exclusive: null, attributed: null, monthly: null },
};

interface Figures {
  ofPackage(index: number): StorageFigures;
  ofRepository(name: string): StorageFigures;
}

/**
 * Exact where all is known. With a sample, only packages whose versions are all known have figures, and those alone
 * that need no look at others; repositories have an estimate.
 */
function figuresOf({ sizes, prices, facts }: ReadDomain, held: readonly HeldAssets[], counted: Storage): Figures {
  const whole = (bytes: Bytes | undefined): StorageFigures => {
    const { logical, physical, shared, exclusive, attributed } = bytes ?? NOTHING;
    return { logical, physical, shared, exclusive, attributed, monthly: storageCost(attributed, prices) };
  };
  if (sizes === undefined) return { ofPackage: () => UNKNOWN, ofRepository: () => UNKNOWN };
  if (sizes.complete) {
    return {
      ofPackage: (index) => whole(counted.packages[index]),
      ofRepository: (name) => whole(counted.repositories.get(name)),
    };
  }
  const estimates = new Map(facts.selected.map((name) => [name, estimateOf(name, sizes, counted)]));
  const all = sum([...estimates.values()].map((estimate) => estimate?.total ?? 0));
  const complete = [...estimates.values()].every((estimate) => estimate !== undefined);
  return {
    ofPackage: (index) => {
      const isKnown = held[index]?.versions.every((assets) => assets !== undefined) === true;
      const { logical, physical } = counted.packages[index] ?? NOTHING;
      return isKnown ? { ...UNKNOWN, logical, physical } : UNKNOWN;
    },
    ofRepository: (name) => {
      const estimate = estimates.get(name);
      if (estimate === undefined) return UNKNOWN;
      const { total: logical, error } = estimate;
      const headline = facts.assetSizeBytes;
      const attributed = complete && headline !== undefined && all > 0 ? (headline * logical) / all : null;
      const monthly = attributed === null ? null : storageCost(attributed, prices);
      return { ...UNKNOWN, logical, attributed, monthly, error };
    },
  };
}

const NOTHING: Bytes = { logical: 0, physical: 0, shared: 0, exclusive: 0, attributed: 0 };

/** What was known before is counted; what was not is estimated from what was drawn of it. */
function estimateOf(name: string, { strata }: SizeScan, counted: Storage) {
  const own = strata.filter(({ repository }) => repository === name);
  const estimate = estimateTotal(own);
  if (estimate === undefined) return undefined;
  const drawn = sum(own.flatMap((stratum) => stratum.drawn));
  const known = counted.repositories.get(name)?.logical ?? 0;
  return { total: known - drawn + estimate.total, error: estimate.error };
}

function storageSection(
  { facts }: ReadDomain,
  held: readonly HeldAssets[],
  counted: Storage,
  sizes: SizeScan | undefined,
): StorageSection {
  const headline = facts.assetSizeBytes ?? null;
  const of = sum(held.map(({ versions }) => versions.length));
  const known = sum(held.map(({ versions }) => versions.filter((assets) => assets !== undefined).length));
  const common = { headline, known, of, asked: sizes?.asked ?? 0 };
  if (sizes?.complete === true) {
    const { logical, physical, contents } = counted;
    const rest = headline === null ? null : headline - physical;
    return { ...common, basis: 'complete', logical, physical, rest, contents, interval: null };
  }
  const unknown = { physical: null, rest: null, contents: null };
  const estimate = sizes === undefined ? undefined : estimateTotal(sizes.strata);
  if (sizes === undefined || estimate === undefined) {
    return { ...common, ...unknown, basis: 'none', logical: null, interval: null };
  }
  const logical = counted.logical - sum(sizes.strata.flatMap(({ drawn }) => drawn)) + estimate.total;
  const interval = { low: Math.max(0, logical - estimate.error), high: logical + estimate.error };
  return { ...common, ...unknown, basis: 'sample', logical, interval };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
