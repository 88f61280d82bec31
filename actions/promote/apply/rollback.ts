import { settlePlanned } from '../../prune/apply/apply-package.ts';
import { restorePlan } from '../../prune/apply/restore.ts';
import { contentOf } from '../../prune/plan/reclaim.ts';
import { labelOf } from '../../prune/service/listing.ts';
import type { ListedVersion, PackageAt } from '../../prune/service/version-service.ts';
import type { Journal } from '../../prune/state/journal.ts';
import { completeList } from '../plan/listings.ts';
import type { PlannedCopy, PlannedPromotion, PromotionPlan } from '../plan/plan.ts';
import { versionFiles } from '../plan/version-files.ts';
import type { Run } from '../run.ts';
import { readTags } from '../service/read-tags.ts';
import type { TagWriter } from '../service/tag-writer.ts';
import { packageOf, removal } from './remove-from-source.ts';
import { moveTags } from './settle-tags.ts';

export interface RollingBack extends Pick<Run, 'source' | 'destination'> {
  readonly plan: PromotionPlan;
  readonly journal: Journal;
  readonly writer: TagWriter;
  readonly warn: (line: string) => void;
  /** Takes each version that stays, and why. */
  readonly note: (label: string, version: string, why: string) => void;
}

export interface RolledBack {
  readonly rolledBack: number;
  /** Changed since, or the only copy that is left. */
  readonly left: number;
  readonly failed: number;
}

/**
 * Takes back what a plan added, by its journal: what was taken from the source gets its status again, dist-tags name again
 * what they named, and then the versions go that the plan brought in, if they are as it brought them and the source still
 * has them. Versions that were there before stay. Rolling back again changes nothing.
 */
export async function rollBack(rolling: RollingBack): Promise<RolledBack> {
  const counts = { rolledBack: 0, left: 0, failed: 0 };
  // What needs others goes first.
  for (const planned of rolling.plan.packages.toReversed()) {
    const one = await rollBackPackage(rolling, planned);
    counts.rolledBack += one.rolledBack;
    counts.left += one.left;
    counts.failed += one.failed;
  }
  return counts;
}

async function rollBackPackage(rolling: RollingBack, planned: PlannedPromotion): Promise<RolledBack> {
  const { source, destination, journal, note } = rolling;
  const { format, namespace, name } = planned;
  const at: PackageAt = { repository: destination.location.repository, coordinates: { format, namespace, name } };
  const from: PackageAt = { ...at, repository: source.location.repository };
  await restoreSource(rolling, planned, from);
  const ours = planned.copy.filter(({ version }) => isOurs(journal, at, version));
  await putTagsBack(rolling, at, planned);
  const counts = { rolledBack: 0, left: 0, failed: 0 };
  if (ours.length === 0) return counts;

  const held = byVersion(await completeList(destination.service, at));
  const kept = byVersion(await completeList(source.service, from));
  const removals = [];
  for (const item of ours) {
    const now = held.get(item.version);
    if (now === undefined || journal.standing(at, item.version)?.event === 'removed') {
      await journal.record([{ at, event: 'removed', versions: [item.version] }]);
      counts.rolledBack++;
      continue;
    }
    const why = await objection(rolling, { at, from, item, now, original: kept.get(item.version) });
    if (why === undefined) {
      // By this a run that broke off between archiving and deleting finds its own work again.
      const content = await contentOf(destination.service, at, item.version);
      removals.push(removal(item.version, now.revision ?? '', 'delete', content?.hash ?? ''));
    } else {
      counts.left++;
      note(labelOf(at), item.version, why);
    }
  }
  const { outcomes, error } = await settlePlanned({ service: destination.service, journal }, packageOf(at, removals));
  for (const [version, { outcome, detail }] of outcomes) {
    counts[outcome === 'removed' ? 'rolledBack' : outcome === 'stale' ? 'left' : 'failed']++;
    if (outcome !== 'removed') note(labelOf(at), version, detail);
  }
  if (error !== undefined) throw error;
  return counts;
}

/** Whether the plan brought the version in, or began to; `archiving` and `removed` are of a rollback before this one. */
function isOurs(journal: Journal, at: PackageAt, version: string): boolean {
  return ['copying', 'copied', 'archiving', 'removed'].includes(journal.standing(at, version)?.event ?? '');
}

interface Question {
  readonly at: PackageAt;
  readonly from: PackageAt;
  readonly item: PlannedCopy;
  readonly now: ListedVersion;
  /** The version at the source. */
  readonly original: ListedVersion | undefined;
}

/** Why a version must stay; undefined when nothing is against taking it away. */
async function objection(
  { source, destination, journal }: RollingBack,
  question: Question,
): Promise<string | undefined> {
  const { at, from, item, now, original } = question;
  const isHalfway = journal.standing(at, item.version)?.event === 'archiving' && now.status === 'Archived';
  if (now.status !== 'Published' && !isHalfway) return `its status is ${now.status}: somebody has changed it since`;
  if ((await versionFiles(destination.service, at, item.version))?.hash !== item.content) {
    return 'its files are others than those that were promoted';
  }
  if (original === undefined || original.status === 'Disposed') {
    return 'the source has it no more, so that this is the only copy';
  }
  if ((await versionFiles(source.service, from, item.version))?.hash !== item.content) {
    return 'the source has other files by now, so that this is the only copy';
  }
  return undefined;
}

/** Gives what remove-from-source archived its status back; what it deleted stays deleted. */
async function restoreSource(
  { source, journal, note }: RollingBack,
  { copy, unchanged }: PlannedPromotion,
  from: PackageAt,
): Promise<void> {
  const archived = [...copy, ...unchanged]
    .filter(({ version }) => ['archiving', 'removed'].includes(journal.standing(from, version)?.event ?? ''))
    .map(({ version, revision }) => removal(version, revision, 'archive', ''));
  if (archived.length === 0) return;
  await restorePlan({ service: source.service, plan: { packages: [packageOf(from, archived)] }, journal, note });
}

/** Has each tag that the plan moved name what it named before, unless somebody has moved it since. */
async function putTagsBack(
  { destination, journal, writer, warn }: RollingBack,
  at: PackageAt,
  { copy }: PlannedPromotion,
): Promise<void> {
  const moved = journal.tags(at);
  if (moved === undefined) return;
  const seen = await readTags(destination.metadata, at);
  const promoted = new Set(copy.map(({ version }) => version));
  const goal = new Map<string, string | undefined>();
  for (const tag of new Set([...moved.original.keys(), ...(moved.after?.keys() ?? []), ...seen.keys()])) {
    const [before, ours, now] = [moved.original.get(tag), moved.after?.get(tag), seen.get(tag)];
    if (now === before) continue;
    const isOurs = now === ours || (now !== undefined && promoted.has(now) && moved.after === undefined);
    if (isOurs) goal.set(tag, before);
    else warn(`${labelOf(at)}: the dist-tag ${tag} shows ${now ?? 'nothing'}: it was moved since, and stays.`);
  }
  for (const line of await moveTags(destination, writer, at, goal, seen)) warn(line);
  await journal.record([{ at, event: 'restored', versions: [], tags: {} }]);
}

function byVersion(listed: readonly ListedVersion[]): ReadonlyMap<string, ListedVersion> {
  return new Map(listed.map((one) => [one.version, one]));
}
