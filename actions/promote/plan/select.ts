import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { mapOrdered } from '../../prune/map-ordered.ts';
import { findAges } from '../../prune/plan/ages.ts';
import type { Decision } from '../../prune/plan/decision.ts';
import { plainFacts } from '../../prune/policy/facts.ts';
import type { RetentionPolicy, Select } from '../../prune/policy/retention-policy.ts';
import { holds, rulesFor, unknownIn, type IsOlder } from '../../prune/policy/rules.ts';
import { PackagePatterns, selectPackages } from '../../prune/service/listing.ts';
import type { ListedVersion, PackageAt } from '../../prune/service/version-service.ts';
import type { Selection } from '../intent.ts';
import type { RepositoryAccess } from '../run.ts';
import type { Listings } from './listings.ts';
import type { WantedPackage, WantedVersion } from './wanted.ts';

/** Packages that are looked at at the same time; the rates are paced elsewhere. */
const PACKAGES_AT_ONCE = 16;
const NOT_SELECTED = 'not selected';

export interface Selecting {
  readonly source: RepositoryAccess;
  readonly listed: Listings;
  /** The moment from which ages are counted. */
  readonly asOf: Date;
}

/**
 * Selects versions by the retention language. Calls: ⌈P/1000⌉ ListPackages, ⌈V/1000⌉ ListPackageVersions for each package,
 * and with an age what that of a retention policy costs: the public registry's for copies from one.
 */
export async function wantedBySelection(
  selecting: Selecting,
  selection: Selection,
  warn: (line: string) => void,
): Promise<WantedPackage[]> {
  const { source, listed } = selecting;
  const { repository } = source.location;
  const policy = selectionPolicy(selection, repository);
  const patterns = new PackagePatterns(policy);
  const packages: WantedPackage[] = [];
  const found = mapOrdered(
    selectPackages(source.service, policy, repository, patterns),
    PACKAGES_AT_ONCE,
    async (at) => await selectVersions(selecting, policy, at, await listed.versions(at.coordinates)),
  );
  for await (const one of found) {
    if (one.wanted.length > 0 || one.left.some(({ reason }) => reason !== NOT_SELECTED)) packages.push(one);
  }
  if (patterns.unmatched.length > 0) {
    const message = `No package of ${repository} matches ${patterns.unmatched.map((pattern) => `'${pattern}'`).join(', ')}.`;
    if (!selection.allowEmpty) {
      throw new InputError(`${message} Correct the pattern, or set 'allow-empty' if that may be.`);
    }
    warn(message);
  }
  for (const pattern of patterns.idle)
    warn(`No package of ${repository} matches '${pattern}', so it leaves nothing out.`);
  return packages;
}

/** The versions of a package that are old enough for the selection, whatever else it says: for what is needed as well. */
export async function oldEnough(
  selecting: Selecting,
  olderThan: number,
  coordinates: Coordinates,
): Promise<ReadonlySet<string>> {
  const { listed } = selecting;
  const age = { packages: [], versions: [], formats: [], channels: [], origin: [], olderThan };
  const policy = selectionPolicy(age, selecting.source.location.repository);
  const { wanted } = await selectVersions(
    selecting,
    policy,
    listed.at(coordinates),
    await listed.versions(coordinates),
  );
  return new Set(wanted.map(({ listed: { version } }) => version));
}

async function selectVersions(
  { source, asOf }: Selecting,
  policy: RetentionPolicy,
  at: PackageAt,
  versions: readonly ListedVersion[],
): Promise<WantedPackage> {
  const [rule] = rulesFor(policy, at, versions, plainFacts(undefined)).delete;
  const isSelected = (version: string, isOlder: IsOlder): ReturnType<typeof holds> =>
    rule === undefined ? 'no' : holds(rule, version, isOlder);
  const decide = (isOlder: IsOlder): Decision[] =>
    versions.map((listed) =>
      isSelected(listed.version, isOlder) === 'yes'
        ? { listed, action: 'archive', revision: listed.revision ?? '', rules: [] }
        : { listed, action: 'keep', reason: NOT_SELECTED },
    );
  const metadata = source.metadata.package(at);
  const sources = { service: source.service, metadata, firstSeen: () => undefined };
  const { isOlder } = await findAges(sources, policy, at, decide, asOf);

  const wanted: WantedVersion[] = [];
  const left: { reason: string; versions: string[] }[] = [];
  for (const listed of versions) {
    const { version, status } = listed;
    const answer = isSelected(version, isOlder);
    if (answer === 'yes') {
      wanted.push({ listed, reason: 'selected' });
      continue;
    }
    const isTooYoung = answer === 'no' && isSelected(version, () => 'yes') === 'yes';
    const unknown = answer === 'unknown' && rule !== undefined ? unknownIn(rule, version, isOlder) : undefined;
    const reason =
      answer === undefined
        ? `status ${status}`
        : isTooYoung
          ? 'too young'
          : unknown === undefined
            ? NOT_SELECTED
            : `${unknown} unknown`;
    const run = left.at(-1);
    if (run?.reason === reason) run.versions.push(version);
    else left.push({ reason, versions: [version] });
  }
  return { coordinates: at.coordinates, wanted, left };
}

/** The selection as a scope of the retention language, whose delete rule holds for what is promoted. */
function selectionPolicy(selection: Omit<Selection, 'allowEmpty'>, repository: string): RetentionPolicy {
  const { packages, versions, formats, channels, olderThan, origin } = selection;
  const select: Select = { repositories: [repository], formats, packages, versions, origin, status: ['Published'] };
  const rule = {
    id: 'selected',
    ...(olderThan === undefined ? {} : { olderThan }),
    ...(channels.length === 0 ? {} : { channels }),
  };
  return {
    order: 'published',
    minNewest: 0,
    action: { internal: 'none', external: 'none', unknown: 'none' },
    guards: { run: {}, repository: {}, package: {} },
    distTags: 'ignore',
    protect: [],
    scopes: [{ id: 'promote', select, cohort: 'none', keep: [], delete: [rule] }],
    strict: false,
  };
}
