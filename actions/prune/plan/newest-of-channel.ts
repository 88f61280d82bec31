import type { Format } from '@codeartifact-ci/versions/format.ts';
import { CHANNELS, versionOrders } from '@codeartifact-ci/versions/order.ts';
import type { RetentionPolicy } from '../policy/retention-policy.ts';
import type { ListedVersion } from '../service/version-service.ts';

/**
 * The versions without which a package would have no release, or no prerelease, that clients can get: the highest of
 * each channel by the format's own order, of those that are Published and of those that are Published or Unlisted;
 * where there are none, of those that are Archived. By version, the reason.
 *
 * A number that the format's rules do not know may be the highest of any channel: it is kept too. Generic packages have
 * no rules, so there `min-newest: 0` lets such versions go.
 */
export function newestOfChannels(
  { minNewest }: Pick<RetentionPolicy, 'minNewest'>,
  format: Format,
  versions: readonly ListedVersion[],
): ReadonlyMap<string, string> {
  const order = versionOrders[format];
  const reasons = new Map<string, string>();
  const channels = Map.groupBy(versions, ({ version }) => order.channel(version));
  for (const [channel, cohort] of channels) {
    if (channel === undefined) {
      if (format === 'generic' && minNewest === 0) continue;
      for (const { version, status } of cohort) {
        if (status !== 'Unfinished') reasons.set(version, 'newest of its channel: channel unknown');
      }
      continue;
    }
    const withStatus = (...statuses: readonly string[]): string[] =>
      cohort.filter(({ status }) => statuses.includes(status)).map(({ version }) => version);
    const live = withStatus('Published', 'Unlisted');
    const groups = live.length > 0 ? [withStatus('Published'), live] : [withStatus('Archived')];
    for (const group of groups) {
      for (const [version, rank] of order.ranks(group)) {
        if (rank === 1) reasons.set(version, `newest ${channel}`);
      }
    }
  }
  return reasons;
}

/** The highest of each channel among versions that clients can get, releases first: what a package has to offer. */
export function newestLive(format: Format, versions: readonly ListedVersion[]): string[] {
  const order = versionOrders[format];
  const live = versions.filter(({ status }) => status === 'Published' || status === 'Unlisted');
  const cohorts = Map.groupBy(live, ({ version }) => order.channel(version));
  return CHANNELS.flatMap((channel) => {
    const ranks = order.ranks((cohorts.get(channel) ?? []).map(({ version }) => version));
    return [...ranks].filter(([, rank]) => rank === 1).map(([version]) => version);
  });
}
