import { settlePlanned } from '../prune/apply/apply-package.ts';
import type { Applied } from '../prune/apply/apply.ts';
import { mapOrdered } from '../prune/map-ordered.ts';
import { packageAt } from '../prune/plan/make-plan.ts';
import type { Plan } from '../prune/plan/plan.ts';
import { labelOf } from '../prune/service/listing.ts';
import type { VersionService } from '../prune/service/version-service.ts';
import type { Journal } from '../prune/state/journal.ts';

/** Packages that are worked on at the same time; the rates are paced elsewhere. */
const PACKAGES_AT_ONCE = 32;

/**
 * Archives, or disposes of, every copy that the plan names, by its revision. Calls: one for a hundred versions of a
 * package in a repository; more only where something changed since the plan. Runs that were interrupted are resumed.
 */
export async function applyRecall(
  service: VersionService,
  plan: Plan,
  journal: Journal,
  note: (label: string, version: string, outcome: 'stale' | 'failed', detail: string) => void,
): Promise<Applied> {
  const counts = { removed: 0, stale: 0, failed: 0 };
  let gaveUp: Error | undefined;
  const packages = plan.packages.filter(({ remove }) => remove.length > 0);
  const applied = mapOrdered(packages, PACKAGES_AT_ONCE, async (planned) => ({
    label: labelOf(packageAt(planned)),
    ...(await settlePlanned({ service, journal }, planned)),
  }));
  for await (const { label, outcomes, error } of applied) {
    gaveUp ??= error;
    for (const [version, { outcome, detail }] of outcomes) {
      counts[outcome]++;
      if (outcome !== 'removed') note(label, version, outcome, detail);
    }
  }
  return gaveUp === undefined ? counts : { ...counts, error: gaveUp };
}
