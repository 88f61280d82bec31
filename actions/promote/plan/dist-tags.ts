import { LATEST, movesBack } from '@codeartifact-ci/versions/dist-tag.ts';
import { versionOrders } from '@codeartifact-ci/versions/order.ts';
import type { PromotionRequest } from './plan.ts';

type Tags = ReadonlyMap<string, string>;

/** What decides which dist-tags a package has at the destination after a promotion. */
export interface TagChoice {
  readonly rule: PromotionRequest['tagRule'];
  /** Tags to set, whatever the rule says. */
  readonly asked: readonly string[];
  /** As clients of the destination and of the source see them: tag to version. */
  readonly before: Tags;
  readonly source: Tags;
  /** Versions that come in. */
  readonly copied: readonly string[];
  /** Versions that were to come in and are there already. */
  readonly present: readonly string[];
}

/**
 * The tags that the destination should have. CodeArtifact copies every tag of a version along, over one that is there
 * (user guide, "npm tags and the CopyPackageVersions API"); so those that the destination had are put back, unless the
 * source's are to be carried along, and new ones stay. `latest` moves to the highest release that comes in, not above
 * the source's own `latest`, and never back by npm's order.
 */
export function tagsAfter({ rule, asked, before, source, copied, present }: TagChoice): Map<string, string> {
  const after = new Map(before);
  for (const [tag, version] of source) {
    if (tag === LATEST || !copied.includes(version) || (before.has(tag) && rule === 'keep')) continue;
    after.set(tag, version);
  }
  const latest = nextLatest(before.get(LATEST), source.get(LATEST), copied);
  if (latest !== undefined) after.set(LATEST, latest);
  const highest = highestOf([...copied, ...present]);
  for (const tag of highest === undefined ? [] : asked) {
    if (highest === undefined || (tag === LATEST && movesBack(highest, after.get(LATEST)))) continue;
    after.set(tag, highest);
  }
  return after;
}

/** Undefined where `latest` stays as it is. */
function nextLatest(
  before: string | undefined,
  source: string | undefined,
  copied: readonly string[],
): string | undefined {
  const releases = copied.filter(
    (version) =>
      versionOrders.npm.channel(version) === 'release' && (source === undefined || !movesBack(source, version)),
  );
  const highest = highestOf(releases);
  if (highest !== undefined) return movesBack(highest, before) ? undefined : highest;
  // A package of prereleases alone: as the source has it.
  return before === undefined && source !== undefined && copied.includes(source) ? source : undefined;
}

function highestOf(versions: readonly string[]): string | undefined {
  const ranks = versionOrders.npm.ranks(versions);
  return versions.find((version) => ranks.get(version) === 1);
}

/** The tags that a copy may have moved, or that should be others than before: all others are nobody's business. */
export function movedTags({ before, source, copied }: TagChoice, after: Tags): Set<string> {
  const carried = [...source].filter(([, version]) => copied.includes(version)).map(([tag]) => tag);
  const changed = [...after].filter(([tag, version]) => before.get(tag) !== version).map(([tag]) => tag);
  return new Set([...carried, ...changed]);
}
