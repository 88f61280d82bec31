import { InputError } from '@codeartifact-ci/core/errors.ts';
import { versionOrders } from '@codeartifact-ci/versions/order.ts';
import { formatCoordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { findAges, type Ages } from './ages.ts';
import { decider, universeSize } from './decide.ts';
import type { Decision } from './decision.ts';
import { guardCounter } from '../policy/guards.ts';
import { listVersions, labelOf, PackagePatterns, selectPackages, selectRepositories } from '../service/listing.ts';
import { mapOrdered } from '../map-ordered.ts';
import type { KeptRun, PlannedPackage, PlannedRemoval, PlanResult } from './plan.ts';
import { scopesOf, type Action, type RetentionPolicy } from '../policy/retention-policy.ts';
import { contentOf, reclaimableCounter, type Content } from './reclaim.ts';
import type { MetadataReader } from '../service/metadata-reader.ts';
import { factFinder, type FactFinder } from '../service/package-facts.ts';
import { liveRequirements, type LiveRequirements } from '../service/live-requirements.ts';
import type { References } from '../service/references.ts';
import type { ListedVersion, PackageAt, VersionReader } from '../service/version-service.ts';
import { keepTagged } from './dist-tags.ts';
import { idleRules } from './idle-rules.ts';
import { keepNeeded } from './live-dependencies.ts';
import { newestLive } from './newest-of-channel.ts';
import type { FirstSeen } from './first-seen.ts';
import { VersionPatterns } from '../policy/version-patterns.ts';

/**
 * Packages, and versions of a package, that are looked at at the same time; the rates are paced elsewhere. A package's
 * requests come one after the other, so it takes this many to reach the rate where an answer takes 150 ms.
 */
const PACKAGES_AT_ONCE = 64;
const VERSIONS_AT_ONCE = 4;

export interface Planning {
  readonly service: VersionReader;
  readonly metadata: MetadataReader;
  readonly references: References;
  /** When unfinished versions were first seen. */
  readonly firstSeen: FirstSeen;
  readonly policy: RetentionPolicy;
  /** Whether a pattern of repositories or packages may match nothing; it is an error otherwise. */
  readonly allowEmpty: boolean;
  /** The moment from which ages are counted. */
  readonly asOf: Date;
  /** Takes each package as soon as it is planned, in the order they are listed. */
  readonly write: (planned: PlannedPackage) => Promise<void>;
  readonly warn: (line: string) => void;
  /** Packages done, of so many found up to now. */
  readonly progress: (done: number, found: number) => void;
}

/**
 * Plans package by package; nothing is changed. Calls: one ListRepositoriesInDomain for a thousand repositories if
 * there are globs, Σ⌈P/1000⌉ ListPackages, Σ⌈V/1000⌉ ListPackageVersions, Σ⌈log2(V'+1)⌉ DescribePackageVersion for
 * each age and the V' versions whose fate depends on it, and ListPackageVersionAssets for each version to dispose or
 * delete, until the guard on the run's count is exceeded.
 */
export async function makePlan(planning: Planning): Promise<PlanResult> {
  const { service, policy, write, warn, progress } = planning;
  for (const line of idleRules(policy)) complainOf(planning, line);
  const { repositories, unmatched, idle } = await selectRepositories(service, policy);
  const patterns = new PackagePatterns(policy);
  const versionPatterns = new VersionPatterns(policy);
  complain(planning, 'repository', unmatched);
  complainOfIdle(planning, 'repository', idle);
  const tools: Tools = {
    facts: factFinder(service, policy, planning.references),
    needs: liveRequirements(service, planning.metadata, warn),
  };

  const guards = guardCounter(policy.guards);
  const reclaimable = reclaimableCounter();
  const totals = {
    packages: 0,
    versions: 0,
    looksAt: 0,
    planned: 0,
    releases: 0,
    reclaimable: 0,
    unknownSizes: 0,
    incomplete: 0,
  };
  const actions: Record<Action, number> = { archive: 0, dispose: 0, delete: 0 };
  let found = 0;

  const packages = async function* (): AsyncGenerator<PackageAt> {
    for (const repository of repositories) {
      for await (const at of selectPackages(service, policy, repository, patterns)) {
        refuseAmbiguous(policy, at);
        found++;
        yield at;
      }
    }
  };
  // Which versions go is decided in order before any asset is listed: so the count that ends the listing of assets,
  // and with it the plan, does not depend on which answer comes first.
  const counted = async function* (): AsyncGenerator<{ decided: Decided; withAssets: boolean }> {
    for await (const decided of mapOrdered(packages(), PACKAGES_AT_ONCE, (at) => decidePackage(planning, tools, at))) {
      versionPatterns.see(decided.decisions.map(({ listed }) => listed));
      const removed = decided.decisions.filter(({ action }) => action !== 'keep').length;
      guards.add(decided.at.repository, labelOf(decided.at), removed, decided.looksAt);
      yield { decided, withAssets: guards.removed() <= (policy.guards.run.maxCount ?? Infinity) };
    }
  };
  const withContents = mapOrdered(counted(), PACKAGES_AT_ONCE, async ({ decided, withAssets }) => ({
    decided,
    contents: withAssets ? await contentsOf(service, decided) : new Map<string, Content>(),
  }));
  for await (const { decided, contents } of withContents) {
    const bytes = reclaimable.add([...contents.values()].flatMap(({ assets }) => assets));
    const planned = plannedPackage(decided, contents, bytes);
    await write(planned);
    if (planned.incomplete !== undefined) warn(`${labelOf(decided.at)} is left alone: ${planned.incomplete}`);
    totals.packages++;
    totals.versions += decided.decisions.length;
    totals.looksAt += planned.looksAt;
    totals.planned += planned.remove.length;
    totals.releases += planned.remove.filter(({ release }) => release === true).length;
    totals.reclaimable += bytes;
    totals.incomplete += planned.incomplete === undefined ? 0 : 1;
    for (const { action, bytes: size } of planned.remove) {
      actions[action]++;
      if (action !== 'archive' && size === undefined) totals.unknownSizes++;
    }
    progress(totals.packages, found);
  }
  complain(planning, 'package', patterns.unmatched);
  complainOfIdle(planning, 'package', patterns.idle);
  complainOfVersions(planning, versionPatterns.unmatched);
  if (found === 0 && repositories.length > 0) warn('No package matches. Check the repositories, packages and formats.');
  return { ...totals, actions, trips: guards.trips() };
}

/** What is gathered once for all packages. */
interface Tools {
  readonly facts: FactFinder;
  readonly needs: LiveRequirements;
}

interface Decided {
  readonly at: PackageAt;
  readonly incomplete: string | undefined;
  readonly looksAt: number;
  readonly decisions: readonly Decision[];
  readonly ages: Pick<Ages, 'provenAge'>;
  readonly inStatusFor: ReadonlyMap<string, number>;
}

/** A pattern that matches nothing is likely a slip of the pen: a scheduled run would do nothing for ever. */
function complain({ allowEmpty, warn }: Planning, what: string, unmatched: readonly string[]): void {
  if (unmatched.length === 0) return;
  const message = `No ${what} matches ${unmatched.map((pattern) => `'${pattern}'`).join(', ')}.`;
  if (!allowEmpty) throw new InputError(`${message} Correct the pattern, or set 'allow-empty' if that may be.`);
  warn(message);
}

/** What is to be left out, or protected, and is spelled wrong, goes with all the rest. */
function complainOfIdle(planning: Planning, what: string, patterns: readonly string[]): void {
  if (patterns.length === 0) return;
  const named = patterns.map((pattern) => `'${pattern}'`).join(', ');
  complainOf(planning, `No ${what} matches ${named}, so nothing is left out, or protected, by it.`);
}

function complainOfVersions(planning: Planning, unmatched: readonly string[]): void {
  if (unmatched.length === 0) return;
  complainOf(planning, `No version matches ${unmatched.map((pattern) => `'${pattern}'`).join(', ')}.`);
}

/** What may well be meant so today; with `strict` it is taken for a slip of the pen. */
function complainOf({ policy: { strict }, warn }: Planning, message: string): void {
  if (strict) throw new InputError(`${message} Correct the policy; without 'strict' this is a warning.`);
  warn(message);
}

/** With `strict`, a package is in one scope only. */
function refuseAmbiguous(policy: RetentionPolicy, at: PackageAt): void {
  const scopes = policy.strict ? scopesOf(policy, at.repository, at.coordinates) : [];
  if (scopes.length < 2) return;
  const ids = scopes.map(({ id }) => `'${id}'`).join(' and ');
  throw new InputError(`${labelOf(at)} is in the scopes ${ids}, which 'strict' does not allow. Narrow one of them.`);
}

async function decidePackage(planning: Planning, tools: Tools, at: PackageAt): Promise<Decided> {
  const { service, policy, asOf, firstSeen } = planning;
  const { versions, defaultVersion, incomplete } = await listVersions(service, at);
  if (incomplete !== undefined) return leftAlone(at, versions, `its list is incomplete: ${incomplete}`);
  firstSeen.note(at, versions);
  const inStatusFor = statusAges(planning, at, versions);
  const facts = await tools.facts.find(at, defaultVersion, (version) => inStatusFor.get(version));
  const decide = decider(policy, at, versions, facts);
  const metadata = planning.metadata.package(at);
  const seen = (version: string, revision: string): string | undefined => firstSeen.of(at, version, revision);
  const ages = await findAges({ service, metadata, firstSeen: seen }, policy, at, decide, asOf);
  const tagged = await keepTagged(policy, at, metadata, decide(ages.isOlder));
  if (typeof tagged === 'string') return leftAlone(at, versions, tagged);
  const decisions = await keepNeeded(at, tools.needs, tagged);
  return { at, incomplete, looksAt: universeSize(policy, at, versions), decisions, ages, inStatusFor };
}

function leftAlone(at: PackageAt, versions: readonly ListedVersion[], why: string): Decided {
  const decisions = versions.map((listed) => ({ listed, action: 'keep' as const, reason: 'package left alone' }));
  return { at, incomplete: why, looksAt: 0, decisions, ages: { provenAge: () => undefined }, inStatusFor: new Map() };
}

/** For how many seconds versions have had the status that a run of ours gave them, where a lifecycle asks for it. */
function statusAges(
  { policy, asOf, firstSeen }: Planning,
  at: PackageAt,
  versions: readonly ListedVersion[],
): ReadonlyMap<string, number> {
  const statuses = (policy.lifecycle ?? []).map(({ status }): string => status);
  const held = versions.filter(({ status }) => statuses.includes(status));
  return new Map(
    held.flatMap(({ version, revision }): [string, number][] => {
      const since = Date.parse((revision === undefined ? undefined : firstSeen.changed(at, version, revision)) ?? '');
      return Number.isNaN(since) ? [] : [[version, Math.max(0, Math.floor((asOf.getTime() - since) / 1000))]];
    }),
  );
}

/** Archiving keeps the assets: only of what is disposed or deleted they are listed. */
async function contentsOf(service: VersionReader, { at, decisions }: Decided): Promise<Map<string, Content>> {
  const versions = decisions
    .filter(({ action, listed }) => (action === 'dispose' || action === 'delete') && listed.status !== 'Disposed')
    .map(({ listed }) => listed.version);
  const contents = new Map<string, Content>();
  const found = mapOrdered(versions, VERSIONS_AT_ONCE, async (version) => ({
    version,
    content: await contentOf(service, at, version),
  }));
  for await (const { version, content } of found) {
    if (content !== undefined) contents.set(version, content);
  }
  return contents;
}

function plannedPackage(decided: Decided, contents: ReadonlyMap<string, Content>, reclaimable: number): PlannedPackage {
  const { format } = decided.at.coordinates;
  const keep: { reason: string; versions: string[] }[] = [];
  const remove: PlannedRemoval[] = [];
  for (const [position, decision] of decided.decisions.entries()) {
    const { version, status, origin } = decision.listed;
    if (decision.action === 'keep') {
      const run = keep.at(-1);
      if (run?.reason === decision.reason) run.versions.push(version);
      else keep.push({ reason: decision.reason, versions: [version] });
      continue;
    }
    const { action, revision, rules } = decision;
    const content = contents.get(version);
    const olderThan = decided.ages.provenAge(version);
    const inStatusFor = decided.inStatusFor.get(version);
    remove.push({
      ...{ version, position, revision, status, origin, action, rules },
      ...(versionOrders[format].channel(version) === 'release' ? { release: true } : {}),
      ...(olderThan === undefined ? {} : { olderThan }),
      ...(inStatusFor === undefined ? {} : { inStatusFor }),
      ...(content === undefined ? {} : { bytes: sizeOf(content), content: content.hash }),
    });
  }
  const { at, looksAt, incomplete } = decided;
  const kept = decided.decisions.filter(({ action }) => action === 'keep').map(({ listed }) => listed);
  return {
    ...at.coordinates,
    repository: at.repository,
    looksAt,
    ...(incomplete === undefined ? {} : { incomplete }),
    keep: keep satisfies KeptRun[],
    remove,
    newest: remove.length === 0 ? [] : newestLive(format, kept),
    reclaimable,
  };
}

function sizeOf({ assets }: Content): number {
  return assets.reduce((sum, { size }) => sum + size, 0);
}

/** The package of a plan as the service takes it. */
export function packageAt({ repository, format, namespace, name }: PlannedPackage): PackageAt {
  return { repository, coordinates: { format, namespace, name } };
}

/** `npm:@acme/core` */
export function nameOf(planned: PlannedPackage): string {
  return formatCoordinates(planned);
}
