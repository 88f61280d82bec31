import { formatCoordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { PackageAt } from '../../prune/service/version-service.ts';
import type { Journal } from '../../prune/state/journal.ts';
import { movedTags, tagsAfter } from '../plan/dist-tags.ts';
import { completeList } from '../plan/listings.ts';
import type { PromotionRequest } from '../plan/plan.ts';
import type { RepositoryAccess, Run } from '../run.ts';
import { readTags } from '../service/read-tags.ts';
import type { TagWriter } from '../service/tag-writer.ts';

export interface Tagging extends Pick<Run, 'source' | 'destination'> {
  readonly request: PromotionRequest;
  readonly journal: Journal;
  readonly writer: TagWriter;
  readonly warn: (line: string) => void;
}

/**
 * Takes the destination's tags down before a copy moves them. What an interrupted run took down counts, as the tags that
 * are there now may be moved already.
 */
export async function rememberTags({ destination, journal }: Tagging, at: PackageAt): Promise<void> {
  const known = journal.tags(at);
  if (known !== undefined && known.after === undefined) return;
  const before = await readTags(destination.metadata, at);
  await journal.record([{ at, event: 'tagging', versions: [], tags: Object.fromEntries(before) }]);
}

/**
 * Puts the destination's tags in order after a copy, by what they were before. A tag that an upstream of the destination
 * has too shows the upstream's version to clients (user guide, "npm tags and upstream repositories"): that is reported.
 */
export async function settleTags(
  tagging: Tagging,
  at: PackageAt,
  copied: readonly string[],
  present: readonly string[],
): Promise<void> {
  const { source, destination, request, journal, warn } = tagging;
  const remembered = journal.tags(at);
  if (remembered === undefined || remembered.after !== undefined) return;
  const choice = {
    ...{ rule: request.tagRule, asked: request.tags, before: remembered.before, copied, present },
    source: await readTags(source.metadata, { ...at, repository: source.location.repository }),
  };
  const after = tagsAfter(choice);
  const moved = movedTags(choice, after);
  const seen = await readTags(destination.metadata, at);
  // What is published across domains gets a tag by its own rules, which may be one that names another version here.
  for (const [tag, version] of seen) if (copied.includes(version)) moved.add(tag);
  const goal = new Map([...moved].map((tag) => [tag, after.get(tag)]));
  const shadowed = await moveTags(destination, tagging.writer, at, goal, seen);
  await journal.record([{ at, event: 'tagged', versions: [], tags: Object.fromEntries(after) }]);
  for (const line of shadowed) warn(line);
}

/**
 * Has each tag name its version, or nothing, as far as the repository holds the version and nothing shadows the tag:
 * gives a sentence for each tag that clients see otherwise.
 *
 * @param seen the tags that clients see now
 */
export async function moveTags(
  { metadata, service, hasUpstreams }: Pick<RepositoryAccess, 'metadata' | 'service' | 'hasUpstreams'>,
  writer: TagWriter,
  at: PackageAt,
  goal: ReadonlyMap<string, string | undefined>,
  seen: ReadonlyMap<string, string>,
): Promise<string[]> {
  const wrong = [...goal].filter(([tag, version]) => seen.get(tag) !== version);
  if (wrong.length === 0) return [];
  const held = new Set((await completeList(service, at)).map(({ version }) => version));
  for (const [tag, version] of wrong) {
    if (version === undefined) await writer.remove(at.coordinates, tag);
    else if (held.has(version)) await writer.set(at.coordinates, tag, version);
  }
  const now = await readTags(metadata, at);
  return wrong
    .filter(([tag, version]) => now.get(tag) !== version)
    .map(([tag, version]) => {
      const shown = now.get(tag) ?? 'nothing';
      const because = hasUpstreams
        ? 'an upstream repository has a tag of that name, which goes before'
        : 'it was moved at the same time, or names a version that is not held there';
      return `${formatCoordinates(at.coordinates)} in ${at.repository}: the dist-tag ${tag} shows ${shown}, not ${version ?? 'nothing'}: ${because}.`;
    });
}
