import { createHash } from 'node:crypto';
import { mapOrdered } from '../../prune/map-ordered.ts';
import { contentOf } from '../../prune/plan/reclaim.ts';
import type { ListedVersion, PackageAt, VersionReader } from '../../prune/service/version-service.ts';
import { chooseSample, type Stratum } from '../analyse/sampling.ts';
import type { CallBudget } from './calls.ts';
import { isDenied } from './denied.ts';
import type { ListedPackage } from './inventory.ts';
import { keyOf, nameOf, type VersionMemory, type VersionName } from './memory.ts';

const AT_ONCE = 32;

export interface SizeScan {
  /** Whether the assets of all versions are known now. */
  readonly complete: boolean;
  /** Versions that were asked for in this run. */
  readonly asked: number;
  /** Versions, of those that are unknown, whose assets could not be had though they were asked for. */
  readonly failed: number;
  /** Why none of them could be had: the role may not list assets. */
  readonly refused: Error | undefined;
  /** With a sample: by repository and format, the versions that were not known before, and which of them were drawn. */
  readonly strata: readonly SizeStratum[];
}

export interface SizeStratum {
  readonly repository: string;
  /** Versions of which nothing was known. */
  readonly population: number;
  /** Bytes of each that was drawn. */
  readonly drawn: readonly number[];
}

/** A version at the place where it can be asked for. */
interface Unknown {
  readonly at: PackageAt;
  readonly version: string;
  readonly name: VersionName;
}

/** Whether a version can have assets: of a disposed one the service has deleted them. */
export function hasAssets({ status }: ListedVersion): boolean {
  return status !== 'Disposed';
}

/**
 * Learns the assets of the versions that are not remembered: one ListPackageVersionAssets for each, whichever
 * repository has it. Where the budget does not reach for all, a sample is drawn, stratified by repository and format;
 * where it does not reach for a sample either, nothing is asked.
 */
export async function readSizes(
  packages: readonly ListedPackage[],
  {
    service,
    memory,
    budget,
    progress,
  }: {
    readonly service: VersionReader;
    readonly memory: VersionMemory;
    readonly budget: CallBudget;
    readonly progress: (done: number, of: number) => void;
  },
): Promise<SizeScan> {
  const unknown = unknownVersions(packages, memory);
  const distinct = [...new Map(unknown.map((one) => [keyOf(one.name), one])).values()];
  const strata = stratify(unknown);
  const wanted = distinct.length <= budget.left ? distinct : chosen(strata, budget.left);
  let [asked, failed] = [0, 0];
  let refused: Error | undefined;
  for await (const content of mapOrdered(wanted, AT_ONCE, async ({ at, version, name }) => {
    if (refused !== undefined) return undefined;
    const found = await contentOf(service, at, version).catch((error: unknown) => {
      if (!isDenied(error)) throw error;
      // Who may not ask about one will hardly be answered about the others.
      refused = error;
      return undefined;
    });
    if (found !== undefined) memory.learn(name, { assets: found.assets });
    return found;
  })) {
    asked++;
    if (content === undefined) failed++;
    progress(asked, wanted.length);
  }
  const complete = wanted.length === distinct.length && failed === 0;
  return { complete, asked, failed, refused, strata: complete ? [] : drawnSizes(strata, memory) };
}

function unknownVersions(packages: readonly ListedPackage[], memory: VersionMemory): Unknown[] {
  return packages.flatMap(({ at, versions }) =>
    versions
      .filter(hasAssets)
      .map((listed) => ({ at, version: listed.version, name: nameOf(at.coordinates, listed) }))
      .filter(({ name }) => memory.get(name).assets === undefined),
  );
}

function stratify(unknown: readonly Unknown[]): readonly Stratum<Unknown>[] {
  const groups = Map.groupBy(unknown, ({ at }) => `${at.repository} ${at.coordinates.format}`);
  return [...groups.values()].map((items) => ({ items: [...items].sort((a, b) => rank(a).localeCompare(rank(b))) }));
}

/**
 * A number drawn once and for all for each version: samples of several runs overlap as far as they can, so that each
 * adds to what is remembered (permanent random numbers).
 */
function rank({ name }: Unknown): string {
  return createHash('sha256').update(keyOf(name)).digest('hex');
}

function chosen(strata: readonly Stratum<Unknown>[], size: number): Unknown[] {
  const sample = chooseSample(strata, size);
  return [...new Map(sample.flat().map((one) => [keyOf(one.name), one])).values()];
}

/** What was drawn of each stratum stands at its head; where nothing was learnt of one, its sample ends before it. */
function drawnSizes(strata: readonly Stratum<Unknown>[], memory: VersionMemory): SizeStratum[] {
  return strata.map(({ items }) => {
    const drawn: number[] = [];
    for (const { name } of items) {
      const { assets } = memory.get(name);
      if (assets === undefined) break;
      drawn.push(assets.reduce((sum, { size }) => sum + size, 0));
    }
    return { repository: items[0]?.at.repository ?? '', population: items.length, drawn };
  });
}
