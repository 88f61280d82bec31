import { messageOf } from '@codeartifact-ci/core/errors.ts';
import { formatCoordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { mapOrdered } from '../../prune/map-ordered.ts';
import { hasWork, type PlannedPromotion, type PromotionPlan } from '../plan/plan.ts';
import { promotePackage, type PackageOutcome, type Promoting, type VersionOutcome } from './promote-package.ts';

/** Packages that are worked on at the same time; the rates are paced elsewhere. */
const PACKAGES_AT_ONCE = 8;

/** How a plan's versions ended; together they are all of them. */
export interface Applied {
  readonly promoted: number;
  readonly unchanged: number;
  readonly stale: number;
  readonly failed: number;
  /** What made the run give up: it would have come again for every package. */
  readonly error?: Error;
}

export interface Application extends Promoting {
  readonly plan: PromotionPlan;
  /** Takes the outcome of each version that was not promoted. */
  readonly note: (name: string, version: string, outcome: 'stale' | 'failed', detail: string) => void;
  /** Versions settled, of those of the plan. */
  readonly progress: (done: number, total: number, name: string) => void;
}

/**
 * Carries a plan out, what is needed first: a package goes when all that it needs is promoted, and not at all when that
 * failed. Runs that were interrupted are resumed. After a refusal that would come for every package nothing more is tried.
 *
 * Calls: ⌈V/1000⌉ lists of each package at either side, one CopyPackageVersions for a hundred versions of a package, one
 * list of assets for each version, and for npm two requests for tags before and one after, with one for each tag that moved.
 */
export async function applyPlan(application: Application): Promise<Applied> {
  const { plan, note, progress } = application;
  const counts = { promoted: 0, unchanged: 0, stale: 0, failed: 0 };
  const work = plan.packages.filter(hasWork);
  const total = work.reduce((sum, { copy }) => sum + copy.length, 0);
  let gaveUp: Error | undefined;
  let done = 0;
  const ended = new Map<string, Promise<PackageOutcome>>();
  // In the order of the plan, so that what a package waits for has begun before it.
  const packages = mapOrdered(work, PACKAGES_AT_ONCE, async (planned) => {
    const name = formatCoordinates(planned);
    const outcome = promoteInTurn(application, planned, ended, () => gaveUp);
    ended.set(name, outcome);
    const { versions, error } = await outcome;
    gaveUp ??= error;
    return { name, versions };
  });
  for await (const { name, versions } of packages) {
    for (const [version, { outcome, detail }] of versions) {
      counts[outcome]++;
      if (outcome === 'stale' || outcome === 'failed') note(name, version, outcome, detail);
    }
    done += versions.size;
    progress(done, total, name);
  }
  return gaveUp === undefined ? counts : { ...counts, error: gaveUp };
}

async function promoteInTurn(
  application: Application,
  planned: PlannedPromotion,
  ended: ReadonlyMap<string, Promise<PackageOutcome>>,
  gaveUp: () => Error | undefined,
): Promise<PackageOutcome> {
  for (const need of planned.needs) {
    const before = await ended.get(need);
    const isThere = [...(before?.versions.values() ?? [])].every(
      ({ outcome }) => outcome === 'promoted' || outcome === 'unchanged',
    );
    if (!isThere) return notTried(planned, `it needs ${need}, which was not promoted`);
  }
  const error = gaveUp();
  if (error !== undefined) return notTried(planned, `not tried after: ${messageOf(error)}`);
  return await promotePackage(application, planned);
}

function notTried({ copy }: PlannedPromotion, detail: string): PackageOutcome {
  const failed: VersionOutcome = { outcome: 'failed', detail };
  return { versions: new Map(copy.map(({ version }) => [version, failed])) };
}
