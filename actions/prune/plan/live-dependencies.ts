import type { Format } from '@codeartifact-ci/versions/format.ts';
import { versionOrders } from '@codeartifact-ci/versions/order.ts';
import { satisfies } from '@codeartifact-ci/versions/range.ts';
import type { LiveRequirements } from '../service/live-requirements.ts';
import type { PackageAt } from '../service/version-service.ts';
import { keepNamed } from './decide.ts';
import type { Decision } from './decision.ts';

/** Their packages need nothing of each other that the service knows of. */
const FORMATS_WITHOUT_RANGES: ReadonlySet<Format> = new Set(['generic', 'swift']);

/**
 * The decisions, but that each range which a version published in the repository needs of the package can still be
 * satisfied: the highest version that does stays. Whatever else is kept: were it enough that another one stays, a new
 * keep rule could cause a removal. What is needed is only looked up for a
 * package that would lose versions published here: copies can be fetched again.
 */
export async function keepNeeded(
  at: PackageAt,
  requirements: LiveRequirements,
  decisions: readonly Decision[],
): Promise<readonly Decision[]> {
  const { format } = at.coordinates;
  if (FORMATS_WITHOUT_RANGES.has(format)) return decisions;
  if (!decisions.some(({ action, listed }) => action !== 'keep' && listed.origin === 'internal')) return decisions;
  const live = decisions.filter(({ listed: { status } }) => status === 'Published' || status === 'Unlisted');
  const needed = new Map<string, string>();
  for (const { range, by } of await requirements.of(at)) {
    const fitting = live.filter(({ listed: { version } }) => satisfies(format, version, range) === true);
    const ranks = versionOrders[format].ranks(fitting.map(({ listed }) => listed.version));
    for (const [version, rank] of ranks) {
      const reason = `needed by ${by} (${range})`;
      if (rank === 1 && reason < (needed.get(version) ?? '\uffff')) needed.set(version, reason);
    }
  }
  return keepNamed(decisions, ({ version }) => needed.get(version));
}
