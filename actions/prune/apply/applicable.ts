import { InputError } from '@codeartifact-ci/core/errors.ts';
import { describeTrip, guardCounter } from '../policy/guards.ts';
import { labelOf } from '../service/listing.ts';
import { packageAt } from '../plan/make-plan.ts';
import type { Plan, PlanHead } from '../plan/plan.ts';

/** A plan that shall be applied. */
export interface Candidate {
  readonly plan: Plan;
  /** SHA-256 of its file. */
  readonly id: string;
  readonly file: string;
  /** The id of a plan that somebody looked at. */
  readonly confirm: string | undefined;
}

/** What a plan and a run say differently of the domain; undefined when it is a plan for it. */
function elsewhere({ head }: Plan, run: PlanHead): string | undefined {
  for (const key of ['domain', 'domainOwner', 'region'] as const) {
    if (head[key] === run[key]) continue;
    return `The plan is for ${key} ${JSON.stringify(head[key])}, but this run is for ${JSON.stringify(run[key])}.`;
  }
  return undefined;
}

/** Whether a plan is for the domain of the run: one state file may hold those of others. */
export function isFor(plan: Plan, run: PlanHead): boolean {
  return elsewhere(plan, run) === undefined;
}

/** Throws an InputError unless the plan is for the domain of the run. */
export function checkPlace(plan: Plan, run: PlanHead): void {
  const difference = elsewhere(plan, run);
  if (difference !== undefined) throw new InputError(`${difference} Apply it there, or make a new plan.`);
}

/**
 * Throws an InputError unless the plan may be applied: it is for this domain, it has not expired, and no guard is
 * exceeded, or it is the very plan that was confirmed. The guards are worked out again from what the plan removes, not
 * believed from its totals.
 */
export function checkApplicable({ plan, id, file, confirm }: Candidate, run: PlanHead, now: Date): void {
  checkPlace(plan, run);
  if (now.getTime() >= Date.parse(plan.head.expires)) {
    throw new InputError(`The plan expired at ${plan.head.expires}. Make a new plan, or raise 'plan-ttl' for it.`);
  }
  if (confirm !== undefined) {
    if (confirm === id) return;
    throw new InputError(
      `'confirm' is not the id of this plan, which is ${id}. Look at the plan, and confirm that one.`,
    );
  }
  const guards = guardCounter(plan.policy.guards);
  for (const planned of plan.packages) {
    guards.add(planned.repository, labelOf(packageAt(planned)), planned.remove.length, planned.looksAt);
  }
  const [first, ...others] = guards.trips();
  if (first !== undefined) {
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    throw new InputError(
      `Nothing was removed, because too much would go: ${describeTrip(first)}${more}. Look at the plan. If it is right, as the first over a backlog may be, this carries out exactly what it says: ${confirmation(plan.head, file, id)}`,
    );
  }
}

/** The one command that applies this plan and no other. */
export function confirmation({ domain, domainOwner, region }: PlanHead, file: string, id: string): string {
  return `codeartifact-ci prune --domain ${domain} --domain-owner ${domainOwner} --region ${region} --mode apply --plan ${quoteShell(file)} --confirm ${id} (as an action: mode: apply, plan: ${file}, confirm: ${id})`;
}

/** A word as a POSIX shell takes it. */
export function quoteShell(text: string): string {
  return /^[\w./@:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
