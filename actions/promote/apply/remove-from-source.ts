import { settlePlanned } from '../../prune/apply/apply-package.ts';
import { contentHash, contentOf } from '../../prune/plan/reclaim.ts';
import type { PlannedPackage, PlannedRemoval } from '../../prune/plan/plan.ts';
import { labelOf } from '../../prune/service/listing.ts';
import type { PackageAt } from '../../prune/service/version-service.ts';
import type { Journal } from '../../prune/state/journal.ts';
import { completeList } from '../plan/listings.ts';
import { promotedFiles, versionFiles } from '../plan/version-files.ts';
import type { PlannedPromotion, PromotionPlan } from '../plan/plan.ts';
import type { Run } from '../run.ts';

export interface Removed {
  readonly removed: number;
  readonly left: number;
  readonly error?: Error;
}

/**
 * Takes what was promoted away from the source, by its revision, and only what the destination holds at this moment with
 * the same bytes. Calls: one list of each package at the destination, one of each version's assets at either side, and one
 * change for a hundred versions, two where they are deleted.
 */
export async function removeFromSource(
  run: Pick<Run, 'source' | 'destination'>,
  plan: PromotionPlan,
  journal: Journal,
  note: (label: string, version: string, why: string) => void,
): Promise<Removed> {
  const { removeFromSource: action } = plan.request;
  const counts = { removed: 0, left: 0 };
  if (action === 'none') return counts;
  for (const planned of plan.packages) {
    const { format, namespace, name } = planned;
    const at: PackageAt = { repository: run.source.location.repository, coordinates: { format, namespace, name } };
    const removals = await safeRemovals({ ...run, journal }, planned, at, action);
    counts.left += planned.copy.length + planned.unchanged.length - removals.length;
    if (removals.length === 0) continue;
    const { outcomes, error } = await settlePlanned({ service: run.source.service, journal }, packageOf(at, removals));
    for (const [version, { outcome, detail }] of outcomes) {
      counts[outcome === 'removed' ? 'removed' : 'left']++;
      if (outcome !== 'removed') note(labelOf(at), version, detail);
    }
    if (error !== undefined) return { ...counts, error };
  }
  return counts;
}

async function safeRemovals(
  { source, destination, journal }: Pick<Run, 'source' | 'destination'> & { readonly journal: Journal },
  { copy, unchanged }: PlannedPromotion,
  at: PackageAt,
  action: 'archive' | 'delete',
): Promise<PlannedRemoval[]> {
  const there = { ...at, repository: destination.location.repository };
  const listed = await completeList(destination.service, there);
  const published = new Set(listed.filter(({ status }) => status === 'Published').map(({ version }) => version));
  const removals: PlannedRemoval[] = [];
  for (const { version, revision } of [...copy, ...unchanged]) {
    if (!published.has(version)) continue;
    // An earlier run was at it, and may have deleted it: the journal tells whose doing that is.
    const hasBegun = journal.standing(at, version) !== undefined;
    const [held, original] = [
      await versionFiles(destination.service, there, version),
      await contentOf(source.service, at, version),
    ];
    if (held === undefined || (original === undefined && !hasBegun)) continue;
    const same = contentHash(promotedFiles(at.coordinates.format, original?.assets ?? [])) === held.hash;
    if (same || original === undefined) removals.push(removal(version, revision, action, original?.hash ?? ''));
  }
  return removals;
}

/** A removal as prune carries it out: the calls compare revisions. */
export function removal(
  version: string,
  revision: string,
  action: 'archive' | 'delete',
  content: string,
): PlannedRemoval {
  return {
    ...{ version, position: 0, revision, status: 'Published', origin: 'unknown', action, content },
    rules: ['promote'],
  };
}

export function packageOf(at: PackageAt, remove: readonly PlannedRemoval[]): PlannedPackage {
  const { repository, coordinates } = at;
  return { ...coordinates, repository, looksAt: remove.length, keep: [], remove, newest: [], reclaimable: 0 };
}
