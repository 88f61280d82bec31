import type { Format } from '@codeartifact-ci/versions/format.ts';
import { versionOrders, type Channel } from '@codeartifact-ci/versions/order.ts';
import type { RetentionPolicy, Scope } from './retention-policy.ts';
import type { ListedVersion } from '../service/version-service.ts';

/** What rules ask about a version, beside its age. Undefined is unknown. */
export interface Attributes {
  readonly channel: Channel | undefined;
  /** Among its cohort, in the policy's order, 1 for the newest. */
  readonly rank: number | undefined;
  /** Among all that the scope looks at, by the time of publication. */
  readonly publishedRank: number | undefined;
  /** Among all that the scope looks at, by the format's version order. */
  readonly versionRank: number | undefined;
}

/**
 * The attributes of the versions that a scope looks at (its universe), by version. Ranks count every version of the
 * universe, whatever rules say about it. One whose place is not known counts in nobody's rank: the ranks of the
 * others can only be smaller for it, and fewer of them removed.
 *
 * @param universe the newest publication first
 */
export function attributesOf(
  policy: RetentionPolicy,
  scope: Scope,
  format: Format,
  universe: readonly ListedVersion[],
): ReadonlyMap<string, Attributes> {
  const order = versionOrders[format];
  const versions = universe.map(({ version }) => version);
  // What no rule asks about need not be worked out.
  const none: ReadonlyMap<string, never> = new Map<string, never>();
  const channels = asksForChannels(scope)
    ? new Map(versions.map((version) => [version, order.channel(version)]))
    : none;
  const published = publishedRanks(universe);
  const byVersion = policy.minNewest > 0 || policy.order === 'version' ? order.ranks(versions) : none;

  const ranked = (cohort: readonly ListedVersion[]): ReadonlyMap<string, number> =>
    policy.order === 'published' ? publishedRanks(cohort) : order.ranks(cohort.map(({ version }) => version));
  const ranks =
    scope.cohort === 'channel'
      ? new Map(cohortsByChannel(universe, channels).flatMap((cohort) => [...ranked(cohort)]))
      : policy.order === 'published'
        ? published
        : byVersion;
  return new Map(
    versions.map((version) => [
      version,
      {
        channel: channels.get(version),
        rank: ranks.get(version),
        publishedRank: published.get(version),
        versionRank: byVersion.get(version),
      },
    ]),
  );
}

function asksForChannels({ cohort, keep, delete: remove }: Scope): boolean {
  return cohort === 'channel' || [...keep, ...remove].some(({ channels }) => channels !== undefined);
}

/** An unfinished version has not been published: where it stands in a list by time of publication says nothing. */
function publishedRanks(versions: readonly ListedVersion[]): Map<string, number> {
  const published = versions.filter(({ status }) => status !== 'Unfinished');
  return new Map(published.map(({ version }, index) => [version, index + 1]));
}

function cohortsByChannel(
  universe: readonly ListedVersion[],
  channels: ReadonlyMap<string, Channel | undefined>,
): ListedVersion[][] {
  const cohorts = new Map<Channel, ListedVersion[]>();
  for (const listed of universe) {
    const channel = channels.get(listed.version);
    if (channel === undefined) continue;
    const cohort = cohorts.get(channel);
    if (cohort === undefined) cohorts.set(channel, [listed]);
    else cohort.push(listed);
  }
  return [...cohorts.values()];
}
