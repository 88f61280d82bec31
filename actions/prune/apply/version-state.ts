import { isDone } from '../plan/decide.ts';
import type { PlannedRemoval } from '../plan/plan.ts';
import { contentOf } from '../plan/reclaim.ts';
import type { ListedVersion, PackageAt, VersionReader } from '../service/version-service.ts';
import type { Journal } from '../state/journal.ts';

/** How a planned version stands now. */
export type VersionState =
  | { readonly kind: 'as-planned' | 'done' }
  /** It was archived on its way to be deleted, and the run broke off. */
  | { readonly kind: 'archived' }
  | { readonly kind: 'changed'; readonly detail: string };

/** @param now the version as it is listed now; undefined when it is not */
export async function stateOf(
  service: VersionReader,
  journal: Journal,
  at: PackageAt,
  item: PlannedRemoval,
  now: ListedVersion | undefined,
): Promise<VersionState> {
  if (now === undefined || isDone(item.action, now.status)) return { kind: 'done' };
  if (now.status === item.status && now.revision === item.revision) return { kind: 'as-planned' };
  // Archiving gives a new revision that is unknown here if the answer was lost, but leaves the assets as they are.
  const halfway = item.action === 'delete' && now.status === 'Archived';
  if (halfway && journal.standing(at, item.version)?.event === 'archiving' && item.content !== undefined) {
    const content = await contentOf(service, at, item.version);
    if (content?.hash === item.content) return { kind: 'archived' };
  }
  return {
    kind: 'changed',
    detail:
      now.status === item.status ? 'its revision changed' : `its status is ${now.status}, no longer ${item.status}`,
  };
}
