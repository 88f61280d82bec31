import { messageOf } from '@codeartifact-ci/core/errors.ts';
import { batches } from '../../prune/apply/change-together.ts';
import { isForeseen, type PackageAt } from '../../prune/service/version-service.ts';
import type { Event } from '../../prune/state/journal.ts';
import { completeList } from '../plan/listings.ts';
import type { PlannedCopy, PlannedPromotion } from '../plan/plan.ts';
import type { CopyResult } from './copy-versions.ts';
import { presence } from './presence.ts';
import { rememberTags, settleTags, type Tagging } from './settle-tags.ts';
import { versionFiles } from '../plan/version-files.ts';

/** How a version ended: together they are all of the plan's. */
export type PromotionOutcome = 'promoted' | 'unchanged' | 'stale' | 'failed';

export interface VersionOutcome {
  readonly outcome: PromotionOutcome;
  readonly detail: string;
}

export interface PackageOutcome {
  readonly versions: ReadonlyMap<string, VersionOutcome>;
  /** What cut it short, and would come again for every package. */
  readonly error?: Error | undefined;
}

/** Brings versions of one package into the destination, at most a hundred. */
export type BringVersions = (
  at: PackageAt,
  items: readonly PlannedCopy[],
) => Promise<{ readonly results: ReadonlyMap<string, CopyResult>; readonly error?: Error }>;

export interface Promoting extends Tagging {
  readonly bring: BringVersions;
  /** Only what an earlier run began may be finished: the plan has expired. */
  readonly onlyBegun: boolean;
}

/**
 * Promotes the versions of a package: each is brought only if it stands at the source as planned and not at the
 * destination, and is promoted when the destination holds the same bytes. Then its dist-tags are put in order.
 */
export async function promotePackage(promoting: Promoting, planned: PlannedPromotion): Promise<PackageOutcome> {
  const { destination, journal, request, onlyBegun } = promoting;
  const { format, namespace, name } = planned;
  const at: PackageAt = { repository: destination.location.repository, coordinates: { format, namespace, name } };
  const versions = new Map<string, VersionOutcome>();
  const settle = async (
    items: readonly string[],
    outcome: PromotionOutcome,
    detail = '',
    record = true,
  ): Promise<void> => {
    if (record && items.length > 0) {
      const event: Event = outcome === 'promoted' ? 'copied' : outcome;
      await journal.record([{ at, event, versions: items, ...(detail === '' ? {} : { detail }) }]);
    }
    for (const version of items) versions.set(version, { outcome, detail });
  };
  try {
    const hasBegun = planned.copy.some(({ version }) => journal.standing(at, version) !== undefined);
    if (onlyBegun && !hasBegun) {
      await settle(namesOf(planned.copy), 'stale', 'the plan expired before its turn came');
      return { versions };
    }
    for (const { version } of planned.copy) {
      const event = journal.standing(at, version)?.event;
      if (event === 'copied') await settle([version], 'promoted', 'by an earlier run', false);
      else if (event === 'unchanged' || event === 'stale') await settle([version], event, 'by an earlier run', false);
    }
    const error = await bringOpen(
      promoting,
      at,
      planned.copy.filter(({ version }) => !versions.has(version)),
      settle,
    );
    // A copy that moves tags has taken them down; to set one that is asked for takes no copy.
    if (request.tags.length > 0 && planned.tags !== undefined && !onlyBegun) await rememberTags(promoting, at);
    const endedAs = (wanted: PromotionOutcome): string[] =>
      [...versions].filter(([, { outcome }]) => outcome === wanted).map(([version]) => version);
    const present = [...namesOf(planned.unchanged), ...endedAs('unchanged')];
    await settleTags(promoting, at, endedAs('promoted'), present);
    return { versions, error };
  } catch (error) {
    if (!isForeseen(error)) throw error;
    for (const { version } of planned.copy) {
      if (!versions.has(version)) versions.set(version, { outcome: 'failed', detail: messageOf(error) });
    }
    return { versions, error };
  }
}

type Settle = (items: readonly string[], outcome: PromotionOutcome, detail?: string) => Promise<void>;

async function bringOpen(
  promoting: Promoting,
  at: PackageAt,
  open: readonly PlannedCopy[],
  settle: Settle,
): Promise<Error | undefined> {
  const { destination, journal } = promoting;
  if (open.length === 0) return undefined;
  const there = await presence(destination.service, at, open);
  const ready: PlannedCopy[] = [];
  const arrived: PlannedCopy[] = [];
  for (const item of open) {
    const now = there.get(item.version) ?? 'absent';
    const isOurs = journal.standing(at, item.version)?.event === 'copying';
    if (now === 'absent') ready.push(item);
    else if (now !== 'same') await settle([item.version], 'stale', now.other);
    // The answer to an interrupted run's call was lost.
    else if (isOurs) arrived.push(item);
    else await settle([item.version], 'unchanged');
  }
  const standing = await standingAtSource(promoting, at, ready, settle);
  await confirm(promoting, at, arrived, settle);
  if (standing.length === 0) return undefined;
  if (at.coordinates.format === 'npm') await rememberTags(promoting, at);
  for (const batch of batches(standing)) {
    await journal.record([{ at, event: 'copying', versions: namesOf(batch) }]);
    const { results, error } = await promoting.bring(at, batch);
    const brought: PlannedCopy[] = [];
    for (const item of batch) {
      const result: CopyResult = results.get(item.version) ?? { kind: 'failed', detail: 'no answer' };
      if ('detail' in result) await settle([item.version], result.kind, result.detail);
      else if (result.kind === 'copied') brought.push(item);
      else await settle([item.version], 'unchanged');
    }
    await confirm(promoting, at, brought, settle);
    if (error !== undefined) return error;
  }
  return undefined;
}

/** Those that the source still has as planned. */
async function standingAtSource(
  { source }: Promoting,
  at: PackageAt,
  items: readonly PlannedCopy[],
  settle: Settle,
): Promise<readonly PlannedCopy[]> {
  if (items.length === 0) return [];
  const listed = await completeList(source.service, { ...at, repository: source.location.repository });
  const current = new Map(listed.map((one) => [one.version, one]));
  const standing: PlannedCopy[] = [];
  for (const item of items) {
    const now = current.get(item.version);
    if (now === undefined) await settle([item.version], 'stale', 'it is gone at the source');
    else if (now.status !== 'Published')
      await settle([item.version], 'stale', `its status is ${now.status} at the source`);
    else if (now.revision !== item.revision)
      await settle([item.version], 'stale', 'its revision changed at the source');
    else standing.push(item);
  }
  return standing;
}

/** Promoted is what the destination holds with the very bytes that were planned. */
async function confirm(
  { destination }: Promoting,
  at: PackageAt,
  items: readonly PlannedCopy[],
  settle: Settle,
): Promise<void> {
  const right: string[] = [];
  for (const item of items) {
    const content = await versionFiles(destination.service, at, item.version);
    if (content?.hash === item.content) right.push(item.version);
    else if (content === undefined)
      await settle([item.version], 'failed', 'it was brought, and its files cannot be listed');
    else
      await settle(
        [item.version],
        'failed',
        'the destination holds other files than the source: do not use it, roll the plan back',
      );
  }
  await settle(right, 'promoted');
}

function namesOf(items: readonly { readonly version: string }[]): string[] {
  return items.map(({ version }) => version);
}
