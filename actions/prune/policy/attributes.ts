import type { Format } from '@codeartifact-ci/versions/format.ts';
import { versionOrders, type Channel } from '@codeartifact-ci/versions/order.ts';
import { releaseLine } from '@codeartifact-ci/versions/release-line.ts';
import type { ListedVersion } from '../service/version-service.ts';
import { LINES, type Origin, type RetentionPolicy, type Scope } from './retention-policy.ts';

/** What rules ask about a version, beside its age. Undefined is unknown. */
export interface Attributes {
  readonly status: string;
  readonly origin: Origin;
  readonly channel: Channel | undefined;
  /** Among its cohort, in the policy's order, 1 for the newest. */
  readonly rank: number | undefined;
  /** Within its channel, among all that the scope looks at: by the time of publication, and by the version order. */
  readonly publishedRank: number | undefined;
  readonly versionRank: number | undefined;
  /** Within its line of releases and its channel, by the version order. */
  readonly lineRank: Readonly<Partial<Record<(typeof LINES)[number], number>>>;
}

type Ranks = ReadonlyMap<string, number>;

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
  const channels = new Map(universe.map(({ version }) => [version, order.channel(version)]));
  const byVersion = (cohort: readonly ListedVersion[]): Ranks => order.ranks(cohort.map(({ version }) => version));
  const byChannel = cohorts(universe, ({ version }) => channels.get(version));
  const finished = byChannel.map((cohort) => cohort.filter(({ status }) => status !== 'Unfinished'));
  // What no rule asks about need not be worked out.
  const minimumRanks = (ranks: (cohort: readonly ListedVersion[]) => Ranks): Ranks =>
    new Map(policy.minNewest > 0 ? finished.flatMap((cohort) => [...ranks(cohort)]) : []);
  const lines = LINES.map((level) => {
    const asked = scope.keep.some(({ newestPer }) => newestPer === level);
    const line = ({ version }: ListedVersion): string | undefined => {
      const [name, channel] = [releaseLine(version, level), channels.get(version)];
      return name === undefined || channel === undefined ? undefined : `${channel} ${name}`;
    };
    return [level, asked ? new Map(cohorts(universe, line).flatMap((cohort) => [...byVersion(cohort)])) : new Map()];
  }) as readonly (readonly [(typeof LINES)[number], Ranks])[];

  const ranked = policy.order === 'published' ? publishedRanks : byVersion;
  const ranks =
    scope.cohort === 'channel' ? new Map(byChannel.flatMap((cohort) => [...ranked(cohort)])) : ranked(universe);
  const published = minimumRanks(publishedRanks);
  const versionRanks = minimumRanks(byVersion);
  return new Map(
    universe.map(({ version, status, origin }) => [
      version,
      {
        status,
        origin,
        channel: channels.get(version),
        rank: ranks.get(version),
        publishedRank: published.get(version),
        versionRank: versionRanks.get(version),
        lineRank: Object.fromEntries(lines.map(([level, inLine]) => [level, inLine.get(version)])),
      },
    ]),
  );
}

/** An unfinished version has not been published: where it stands in a list by time of publication says nothing. */
function publishedRanks(versions: readonly ListedVersion[]): Map<string, number> {
  const published = versions.filter(({ status }) => status !== 'Unfinished');
  return new Map(published.map(({ version }, index) => [version, index + 1]));
}

/** Those of the same name together, in their order; what has no name belongs to none. */
function cohorts(
  universe: readonly ListedVersion[],
  nameOf: (listed: ListedVersion) => string | undefined,
): readonly (readonly ListedVersion[])[] {
  const found = Map.groupBy(universe, nameOf);
  found.delete(undefined);
  return [...found.values()];
}
