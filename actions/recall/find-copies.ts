import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { isGlob } from '@codeartifact-ci/versions/glob.ts';
import { mapOrdered } from '../prune/map-ordered.ts';
import { isDone } from '../prune/plan/decide.ts';
import type { PlannedPackage, PlannedRemoval } from '../prune/plan/plan.ts';
import { STATUSES, type Action } from '../prune/policy/retention-policy.ts';
import { labelOf, listVersions, packageKey, repositoryNames } from '../prune/service/listing.ts';
import {
  isNotFound,
  type ListedVersion,
  type PackageAt,
  type VersionReader,
} from '../prune/service/version-service.ts';
import { isRecalled, type Recalled } from './inputs.ts';

/** Repositories that are looked at at the same time; the rates are paced elsewhere. */
const REPOSITORIES_AT_ONCE = 64;

export interface Copies {
  /** Every repository of the domain. */
  readonly repositories: readonly string[];
  /** A package in a repository that holds a recalled version, with what is to be done about it. */
  readonly packages: readonly PlannedPackage[];
}

/**
 * Finds the recalled versions in every repository of the domain. Calls: ⌈R/1000⌉ lists of R repositories, and for each
 * repository one DescribePackageVersion for a version, or ⌈V/1000⌉ lists for a glob, and where numbers have spellings.
 */
export async function findCopies(
  service: VersionReader,
  recalled: readonly Recalled[],
  action: Extract<Action, 'archive' | 'dispose'>,
  progress: (done: number, total: number) => void,
): Promise<Copies> {
  const repositories: string[] = [];
  for await (const name of repositoryNames(service)) repositories.push(name);
  const byPackage = [...Map.groupBy(recalled, ({ coordinates }) => packageKey(coordinates)).values()];
  const places = repositories.flatMap((repository) =>
    byPackage.map((wanted) => ({ wanted, at: { repository, coordinates: wanted[0]?.coordinates } })),
  );
  const packages: PlannedPackage[] = [];
  let done = 0;
  const found = mapOrdered(places, REPOSITORIES_AT_ONCE, async ({ wanted, at: { repository, coordinates } }) => {
    if (coordinates === undefined) return undefined;
    const at = { repository, coordinates };
    return plannedPackage(at, await copiesIn(service, at, wanted), action);
  });
  for await (const planned of found) {
    if (planned !== undefined) packages.push(planned);
    progress(++done, places.length);
  }
  return { repositories, packages };
}

/** Formats in which a number may be spelt otherwise, or stand for several platforms: one has to look at all of them. */
const RESPELT: ReadonlySet<Format> = new Set(['pypi', 'nuget', 'ruby', 'cargo']);

async function copiesIn(
  service: VersionReader,
  at: PackageAt,
  wanted: readonly Recalled[],
): Promise<readonly ListedVersion[]> {
  const isListed = ({ version }: Recalled): boolean => isGlob(version) || RESPELT.has(at.coordinates.format);
  const copies = new Map<string, ListedVersion>();
  const sought = wanted.filter(isListed);
  if (sought.length > 0) {
    const { versions, incomplete } = await listVersions(service, at);
    if (incomplete !== undefined) {
      throw new InputError(`The versions of ${labelOf(at)} could not be listed: ${incomplete}. Run again.`);
    }
    for (const listed of versions) {
      if (sought.some((one) => isRecalled(one, listed.version))) copies.set(listed.version, listed);
    }
  }
  for (const { version } of wanted.filter((one) => !isListed(one))) {
    const found = await described(service, at, version);
    if (found !== undefined) copies.set(found.version, found);
  }
  return [...copies.values()];
}

/** Where copies of what is recalled are, those that are recalled already among them, and how each spells the version. */
export function copiesOf(
  recalled: Recalled,
  packages: readonly PlannedPackage[],
): readonly { readonly repository: string; readonly version: string }[] {
  const key = packageKey(recalled.coordinates);
  return packages
    .filter((one) => packageKey(one) === key)
    .flatMap(({ repository, remove, keep }) =>
      [...remove.map(({ version }) => version), ...keep.flatMap(({ versions }) => versions)]
        .filter((version) => isRecalled(recalled, version))
        .map((version) => ({ repository, version })),
    );
}

/** The version as the repository holds it; undefined when it does not. */
export async function described(
  service: VersionReader,
  at: PackageAt,
  version: string,
): Promise<ListedVersion | undefined> {
  try {
    return await service.describe(at, version);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

function plannedPackage(
  { repository, coordinates }: PackageAt,
  copies: readonly ListedVersion[],
  action: Action,
): PlannedPackage | undefined {
  if (copies.length === 0) return undefined;
  const open = copies.filter(({ status }) => !isDone(action, status));
  const unsafe = open.find(({ revision }) => revision === undefined);
  if (unsafe !== undefined) {
    throw new InputError(
      `The service gives no revision for ${labelOf({ repository, coordinates })} ${unsafe.version}, so it cannot be recalled safely. Run again.`,
    );
  }
  const remove = open.map(({ version, status, revision = '', origin }, position): PlannedRemoval => ({
    ...{ version, position, revision, origin, action, rules: ['recall'] },
    status: STATUSES.find((known) => known === status) ?? 'Published',
  }));
  const closed = copies.filter((copy) => !open.includes(copy)).map(({ version }) => version);
  return {
    ...{ ...coordinates, repository, looksAt: copies.length, remove, newest: [], reclaimable: 0 },
    keep: closed.length === 0 ? [] : [{ reason: 'recalled already', versions: closed }],
  };
}
