import { InputError } from '@codeartifact-ci/core/errors.ts';
import { makePlan } from '../../prune/plan/make-plan.ts';
import type { PlannedPackage } from '../../prune/plan/plan.ts';
import type { FirstSeen } from '../../prune/plan/first-seen.ts';
import { describeTrip } from '../../prune/policy/guards.ts';
import type { RetentionPolicy } from '../../prune/policy/retention-policy.ts';
import { packageKey } from '../../prune/service/listing.ts';
import type { MetadataReader } from '../../prune/service/metadata-reader.ts';
import type { References } from '../../prune/service/references.ts';
import type { PackageAt, VersionReader } from '../../prune/service/version-service.ts';
import type { ForecastSection } from '../document.ts';
import type { ListedPackage } from '../read/inventory.ts';
import { nameOf, type VersionMemory } from '../read/memory.ts';
import { storageCost, type Prices } from './cost.ts';
import { countStorage, type HeldAssets, type Storage } from './storage.ts';

export interface Forecasting {
  /** The policy's file, as it was given. */
  readonly file: string;
  readonly policy: RetentionPolicy;
  readonly packages: readonly ListedPackage[];
  readonly memory: VersionMemory;
  /** For what the inventory does not have: times, dependencies. */
  readonly service: VersionReader;
  readonly metadata: MetadataReader;
  readonly references: References;
  readonly asOf: Date;
  readonly prices: Prices;
  /** Whether all sizes are known, and the storage as it is. */
  readonly complete: boolean;
  readonly storage: Storage;
  readonly warn: (line: string) => void;
}

/**
 * What a retention policy would remove and free, by prune's own planner on the inventory: nothing is listed again, and
 * times that are known are not asked for. What is freed is exact where all sizes are known: a content stays as long as
 * anything in the domain refers to it.
 */
export async function forecast(forecasting: Forecasting): Promise<ForecastSection> {
  const { file, policy, packages, metadata, references, asOf, prices, complete, storage, warn } = forecasting;
  const planned: PlannedPackage[] = [];
  const result = await makePlan({
    ...{ policy, metadata, references, asOf, warn, allowEmpty: true },
    service: inventoryReader(forecasting),
    firstSeen: firstSeenIn(forecasting),
    write: (one) => {
      planned.push(one);
      return Promise.resolve();
    },
    progress: () => undefined,
  });
  const gone = new Map(planned.map((one) => [`${one.repository} ${packageKey(one)}`, goneOf(one)]));
  const after = countStorage(packages.map((one) => without(one, gone.get(keyOfPackage(one.at)), forecasting.memory)));
  const freed = storage.physical - after.physical;
  const removals = Map.groupBy(planned, ({ repository }) => repository);
  return {
    policy: file,
    versions: result.planned,
    actions: result.actions,
    frees: complete ? freed : null,
    physicalAfter: complete ? after.physical : null,
    saves: complete ? storageCost(freed, prices) : null,
    repositories: [...removals]
      .map(([name, of]) => ({
        name,
        versions: of.reduce((sum, { remove }) => sum + remove.length, 0),
        frees: complete
          ? (storage.repositories.get(name)?.attributed ?? 0) - (after.repositories.get(name)?.attributed ?? 0)
          : null,
      }))
      .filter(({ versions }) => versions > 0),
    guards: result.trips.map(describeTrip),
  };
}

/** The versions whose assets the plan takes away: archiving keeps them. */
function goneOf({ remove }: PlannedPackage): ReadonlySet<string> {
  return new Set(remove.filter(({ action }) => action !== 'archive').map(({ version }) => version));
}

function keyOfPackage({ repository, coordinates }: PackageAt): string {
  return `${repository} ${packageKey(coordinates)}`;
}

function without(
  { at, versions }: ListedPackage,
  gone: ReadonlySet<string> | undefined,
  memory: VersionMemory,
): HeldAssets {
  const left = versions.filter(({ version, status }) => status !== 'Disposed' && gone?.has(version) !== true);
  return {
    repository: at.repository,
    versions: left.map((listed) => memory.get(nameOf(at.coordinates, listed)).assets),
  };
}

/** Unfinished versions are as old as this report's own runs know them to be. */
function firstSeenIn({ memory }: Forecasting): FirstSeen {
  return {
    of: (at, version, revision) => {
      const { firstSeen } = memory.get({ coordinates: at.coordinates, version, revision });
      return firstSeen === undefined ? undefined : new Date(firstSeen).toISOString();
    },
    changed: () => undefined,
    note: () => undefined,
  };
}

/** Answers from the inventory, a page for all; what it does not have is asked of the service. */
function inventoryReader({ packages, memory, service }: Forecasting): VersionReader {
  const byRepository = Map.groupBy(packages, ({ at }) => at.repository);
  const byKey = new Map(packages.map((one) => [keyOfPackage(one.at), one]));
  const whole = <T>(items: readonly T[]) => Promise.resolve({ items, nextToken: undefined });
  const listed = (at: PackageAt, version: string) =>
    byKey.get(keyOfPackage(at))?.versions.find((one) => one.version === version);
  return {
    calls: service.calls,
    repositories: () => whole([...byRepository.keys()]),
    packages: (repository, format) =>
      whole(
        (byRepository.get(repository) ?? [])
          .map(({ at }) => at.coordinates)
          .filter((coordinates) => format === undefined || coordinates.format === format),
      ),
    versions: (at) =>
      Promise.resolve({
        items: byKey.get(keyOfPackage(at))?.versions ?? [],
        nextToken: undefined,
        defaultVersion: byKey.get(keyOfPackage(at))?.defaultVersion,
      }),
    describe: async (at, version) => listed(at, version) ?? (await service.describe(at, version)),
    async publishedTime(at, version) {
      const one = listed(at, version);
      const known = one === undefined ? undefined : memory.get(nameOf(at.coordinates, one)).published;
      if (known !== undefined) return known === null ? undefined : new Date(known);
      const time = await service.publishedTime(at, version);
      if (one !== undefined) memory.learn(nameOf(at.coordinates, one), { published: time?.getTime() ?? null });
      return time;
    },
    dependencies: (at, version, token) => service.dependencies(at, version, token),
    assets(at, version) {
      const one = listed(at, version);
      const assets = one === undefined ? undefined : memory.get(nameOf(at.coordinates, one)).assets;
      if (assets === undefined) return Promise.reject(new InputError(`The assets of ${version} are not known`));
      return whole(assets);
    },
  };
}
