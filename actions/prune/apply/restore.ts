import { mapOrdered } from '../map-ordered.ts';
import { packageAt } from '../plan/make-plan.ts';
import type { Plan, PlannedPackage, PlannedRemoval } from '../plan/plan.ts';
import { labelOf, listVersions } from '../service/listing.ts';
import type { ListedVersion, PackageAt, VersionService } from '../service/version-service.ts';
import type { Event, Journal } from '../state/journal.ts';
import { batches, changeTogether } from './change-together.ts';

/** Packages that are worked on at the same time; the rates are paced elsewhere. */
const PACKAGES_AT_ONCE = 8;

export interface Restoration {
  readonly service: VersionService;
  readonly plan: Pick<Plan, 'packages'>;
  readonly journal: Journal;
  /** Takes each version that was not restored, and why. */
  readonly note: (label: string, version: string, why: string) => void;
}

/** How many versions that a plan archived have the status again that they had. */
export interface Restored {
  readonly restored: number;
  /** Changed since, deleted, or archived by somebody else. */
  readonly left: number;
  readonly failed: number;
}

/**
 * Gives the versions that a plan archived the status back that they had, by the journal: only those that are Archived
 * now with the revision that our own call gave them. What was disposed or deleted is beyond that. Restoring again
 * changes nothing.
 */
export async function restorePlan(restoration: Restoration): Promise<Restored> {
  const counts = { restored: 0, left: 0, failed: 0 };
  const packages = mapOrdered(restoration.plan.packages, PACKAGES_AT_ONCE, (one) => restorePackage(restoration, one));
  for await (const { restored, left, failed } of packages) {
    counts.restored += restored;
    counts.left += left;
    counts.failed += failed;
  }
  return counts;
}

async function restorePackage({ service, journal, note }: Restoration, planned: PlannedPackage): Promise<Restored> {
  const counts = { restored: 0, left: 0, failed: 0 };
  const at = packageAt(planned);
  const ours = planned.remove.filter(({ version }) => journal.standing(at, version) !== undefined);
  const begun = ours.filter(({ version }) => journal.standing(at, version)?.event !== 'stale');
  if (begun.length === 0) return counts;
  const { versions } = await listVersions(service, at);
  const current = new Map(versions.map((listed) => [listed.version, listed]));
  const ready: PlannedRemoval[] = [];
  for (const item of begun) {
    const why = obstacle(journal, at, item, current.get(item.version));
    if (why === 'restored') counts.restored++;
    else if (why === undefined) ready.push(item);
    else {
      counts.left++;
      note(labelOf(at), item.version, why);
    }
  }
  for (const [status, items] of Map.groupBy(ready, (item) => item.status)) {
    for (const batch of batches(items)) {
      const { restored, failed } = await restoreBatch({ service, journal, note }, planned, status, batch, current);
      counts.restored += restored;
      counts.failed += failed;
    }
  }
  return counts;
}

/** Why a version cannot be restored; `restored` when it has its status already, undefined when nothing is against it. */
function obstacle(
  journal: Journal,
  at: PackageAt,
  item: PlannedRemoval,
  now: ListedVersion | undefined,
): string | undefined {
  if (now === undefined) return 'it is deleted';
  if (now.status === item.status) return 'restored';
  if (now.status !== 'Archived') return `its status is ${now.status}`;
  const standing = journal.standing(at, item.version);
  if (standing?.revision !== undefined && standing.revision !== now.revision) return 'it was changed since';
  return standing?.revision === undefined && standing?.event !== 'archiving' && standing?.event !== 'removed'
    ? 'the journal does not say that it was archived'
    : undefined;
}

async function restoreBatch(
  { service, journal, note }: Pick<Restoration, 'service' | 'journal' | 'note'>,
  planned: PlannedPackage,
  status: string,
  batch: readonly PlannedRemoval[],
  current: ReadonlyMap<string, ListedVersion>,
): Promise<{ restored: number; failed: number }> {
  const at = packageAt(planned);
  const revisions = new Map(batch.map(({ version }) => [version, current.get(version)?.revision ?? '']));
  const names = batch.map(({ version }) => version);
  const { results, error } = await changeTogether(names, (versions) =>
    service.restore(at, {
      revisions: new Map([...revisions].filter(([version]) => versions.includes(version))),
      targetStatus: status,
    }),
  );
  const doubtful = names.filter((version) => results.get(version)?.outcome !== 'done');
  const now = doubtful.length === 0 ? [] : (await listVersions(service, at)).versions;
  const back = new Set(now.filter((listed) => listed.status === status).map(({ version }) => version));
  const restored = names.filter((version) => results.get(version)?.outcome === 'done' || back.has(version));
  await journal.record([{ at, event: 'restored' satisfies Event, versions: restored }]);
  for (const version of doubtful.filter((one) => !back.has(one))) {
    const result = results.get(version);
    note(labelOf(at), version, result !== undefined && 'detail' in result ? result.detail : 'it is gone');
  }
  if (error !== undefined) throw error;
  return { restored: restored.length, failed: names.length - restored.length };
}
