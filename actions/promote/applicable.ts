import { InputError } from '@codeartifact-ci/core/errors.ts';
import { quoteShell } from '../prune/apply/applicable.ts';
import { trips } from './plan/make-plan.ts';
import type { PromotionHead, PromotionPlan } from './plan/plan.ts';
import { describeTrip } from './report/report.ts';
import type { Run } from './run.ts';

/** A plan that shall be applied. */
export interface Candidate {
  readonly plan: PromotionPlan;
  /** SHA-256 of its file. */
  readonly id: string;
  readonly file: string;
  /** The id of a plan that somebody looked at. */
  readonly confirm: string | undefined;
}

type Between = Pick<Run, 'source' | 'destination'>;

/** What a plan and a run say differently of the two repositories; undefined when it is a plan for them. */
function elsewhere({ head }: PromotionPlan, run: Between): string | undefined {
  for (const side of ['source', 'destination'] as const) {
    const { location } = run[side];
    for (const key of ['domain', 'domainOwner', 'region', 'repository'] as const) {
      if (head[side][key] === location[key]) continue;
      return `The plan is for the ${side} ${key} ${JSON.stringify(head[side][key])}, but this run is for ${JSON.stringify(location[key])}.`;
    }
  }
  return undefined;
}

/** Whether a plan is for the repositories of the run: one state file may hold those of others. */
export function isFor(plan: PromotionPlan, run: Between): boolean {
  return elsewhere(plan, run) === undefined;
}

/** Throws an InputError unless the plan is for the repositories of the run. */
export function checkPlace(plan: PromotionPlan, run: Between): void {
  const difference = elsewhere(plan, run);
  if (difference !== undefined) throw new InputError(`${difference} Apply it there, or make a new plan.`);
}

/**
 * Throws an InputError unless the plan may be applied: it is for these repositories, it has not expired, and no guard is
 * exceeded, or it is the very plan that was confirmed. The guards are worked out again from what the plan promotes, not
 * believed from its totals.
 */
export function checkApplicable(
  { plan, id, file, confirm }: Candidate,
  run: Pick<Run, 'host' | 'source' | 'destination' | 'method'>,
): void {
  checkPlace(plan, run);
  if (plan.request.method !== run.method) throw new InputError('The plan was made for another way. Make a new plan.');
  if (run.host.now().getTime() >= Date.parse(plan.head.expires)) {
    throw new InputError(`The plan expired at ${plan.head.expires}. Make a new plan, or raise 'plan-ttl' for it.`);
  }
  if (confirm !== undefined) {
    if (confirm === id) return;
    throw new InputError(
      `'confirm' is not the id of this plan, which is ${id}. Look at the plan, and confirm that one.`,
    );
  }
  const going = plan.packages.filter(({ copy }) => copy.length > 0);
  const versions = going.reduce((sum, { copy }) => sum + copy.length, 0);
  const [first] = trips(plan.request.guards, versions, going.length);
  if (first !== undefined) {
    throw new InputError(
      `Nothing was promoted, because too much would go: ${describeTrip(first)}. Look at the plan. If it is right, this carries out exactly what it says: ${confirmation(plan.head, file, id)}`,
    );
  }
}

/** The one command that applies this plan and no other. */
export function confirmation({ source, destination }: PromotionHead, file: string, id: string): string {
  const flags = [
    `--domain ${source.domain} --domain-owner ${source.domainOwner} --region ${source.region}`,
    `--source-repository ${source.repository} --destination-repository ${destination.repository}`,
    ...(destination.domain === source.domain ? [] : [`--destination-domain ${destination.domain}`]),
    ...(destination.domainOwner === source.domainOwner
      ? []
      : [`--destination-domain-owner ${destination.domainOwner}`]),
    ...(destination.region === source.region ? [] : [`--destination-region ${destination.region}`]),
  ];
  return `codeartifact-ci promote ${flags.join(' ')} --mode apply --plan ${quoteShell(file)} --confirm ${id} (as an action: mode: apply, plan: ${file}, confirm: ${id})`;
}
