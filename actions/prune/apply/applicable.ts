import { InputError } from '@codeartifact-ci/core/errors.ts';
import { describeTrip, guardCounter } from '../policy/guards.ts';
import { labelOf } from '../service/listing.ts';
import { packageAt } from '../plan/make-plan.ts';
import type { Plan, PlanHead } from '../plan/plan.ts';

/**
 * Throws an InputError unless the plan may be applied: it is for this domain, it has not expired, and no guard is
 * exceeded. The guards are worked out again from what the plan removes, not believed from its totals.
 */
export function checkApplicable(plan: Plan, run: PlanHead, now: Date): void {
  for (const key of ['domain', 'domainOwner', 'region'] as const) {
    if (plan.head[key] !== run[key]) {
      throw new InputError(
        `The plan is for ${key} ${JSON.stringify(plan.head[key])}, but this run is for ${JSON.stringify(run[key])}. Apply it there, or make a new plan.`,
      );
    }
  }
  if (now.getTime() >= Date.parse(plan.head.expires)) {
    throw new InputError(`The plan expired at ${plan.head.expires}. Make a new plan, or raise 'plan-ttl' for it.`);
  }
  const guards = guardCounter(plan.policy.guards);
  for (const planned of plan.packages) {
    guards.add(planned.repository, labelOf(packageAt(planned)), planned.remove.length, planned.looksAt);
  }
  const [first, ...others] = guards.trips();
  if (first !== undefined) {
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    throw new InputError(
      `Nothing was removed, because too much would go: ${describeTrip(first)}${more}. If the plan is right, plan again with a higher 'max-${first.kind}'.`,
    );
  }
}
