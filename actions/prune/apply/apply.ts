import { messageOf } from '@codeartifact-ci/core/errors.ts';
import { mapOrdered } from '../map-ordered.ts';
import { packageAt } from '../plan/make-plan.ts';
import type { PlannedPackage } from '../plan/plan.ts';
import { labelOf } from '../service/listing.ts';
import type { Application } from './application.ts';
import { applyPackage } from './apply-package.ts';
import type { Outcomes } from './settlement.ts';

/** Packages that are worked on at the same time; the rates are paced elsewhere. */
const PACKAGES_AT_ONCE = 32;

/** How many removals of a plan ended how; together they are all of them. */
export interface Applied {
  /** Removed by this run or one before it, or gone already. */
  readonly removed: number;
  /** Left alone, because something changed since the plan. */
  readonly stale: number;
  readonly failed: number;
  /** What made the run give up: it would have come again for every package. */
  readonly error?: Error;
}

/**
 * Carries a plan out. Each package is listed again, and a version is removed only if its status and revision are those
 * of the plan and the policy still chooses it. Runs that were interrupted are resumed: what was done counts as done.
 * After a refusal that would come for every package nothing more is tried, and what is left counts as failed.
 *
 * Calls: Σ⌈V/1000⌉ lists of the packages with removals, one request for the dist-tags of each npm package among them,
 * and ⌈D/100⌉ changes for the D removals of a package that share action and status, twice that where a version is
 * archived before it is deleted. More only where something changed in between.
 */
export async function applyPlan(application: Application): Promise<Applied> {
  const { plan, note, progress } = application;
  const counts = { removed: 0, stale: 0, failed: 0 };
  const packages = plan.packages.filter(({ remove }) => remove.length > 0);
  const total = packages.reduce((sum, { remove }) => sum + remove.length, 0);
  let gaveUp: Error | undefined;
  let done = 0;
  const work = async (planned: PlannedPackage): Promise<Outcomes> => {
    if (gaveUp !== undefined) return notTried(planned, gaveUp);
    const { outcomes, error } = await applyPackage(application, planned);
    if (error !== undefined) gaveUp ??= error;
    return outcomes;
  };
  const applied = mapOrdered(packages, PACKAGES_AT_ONCE, async (planned) => ({
    label: labelOf(packageAt(planned)),
    outcomes: await work(planned),
  }));
  for await (const { label, outcomes } of applied) {
    for (const [version, { outcome, detail }] of outcomes) {
      counts[outcome]++;
      if (outcome !== 'removed') note(label, version, outcome, detail);
    }
    done += outcomes.size;
    progress(done, total, label);
  }
  return gaveUp === undefined ? counts : { ...counts, error: gaveUp };
}

function notTried({ remove }: PlannedPackage, error: unknown): Outcomes {
  const detail = `not tried after: ${messageOf(error)}`;
  return new Map(remove.map(({ version }) => [version, { outcome: 'failed', detail }]));
}
