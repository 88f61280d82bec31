import { InputError } from '@codeartifact-ci/core/errors.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { planId } from '../plan/plan-file.ts';
import type { Plan } from '../plan/plan.ts';
import type { Tally } from '../report/tally.ts';
import type { Run } from '../run.ts';
import type { OpenPlan } from '../state/state-file.ts';
import { checkPlace, isFor } from './applicable.ts';
import { restorePlan } from './restore.ts';

/** The plan of a file with the shards of it that the state has, or what was begun last. */
export async function planToRestore(run: Run, planFile: string | undefined): Promise<readonly OpenPlan<Plan>[]> {
  if (planFile === undefined) return begunHere(run).slice(-1);
  const wanted = await planId(planFile);
  const begun = run.state.begun().filter(({ id }) => id === wanted || id.startsWith(`${wanted}:`));
  for (const { plan } of begun) checkPlace(plan, run.head(run.host.now(), 0));
  return begun;
}

/** The plans for the domain of the run that were begun, the oldest first. */
export function begunHere({ state, host, head }: Pick<Run, 'state' | 'host' | 'head'>): readonly OpenPlan<Plan>[] {
  const place = head(host.now(), 0);
  return state.begun().filter(({ plan }) => isFor(plan, place));
}

/** Takes back what plans archived that were begun. */
export async function restoreBegun(
  run: Run,
  plans: readonly OpenPlan<Plan>[],
  tally: Tally,
  command: string,
): Promise<void> {
  const { host, service, state } = run;
  if (plans.length === 0) {
    throw new InputError(
      "The state holds no such plan that was begun, so there is nothing to take back. Check 'state'.",
    );
  }
  const lines: string[] = [];
  let failures = 0;
  for (const { id, plan } of plans) {
    tally.planned(id, plan.result);
    const { restored, left, failed } = await restorePlan({
      ...{ service, plan, journal: state.journal(id) },
      note: (label, version, why) => host.warn(safeText(`${label}, version ${version}: not restored, ${why}`)),
    });
    tally.restored(restored, failed);
    failures += failed;
    await state.close(id);
    lines.push(
      `Plan ${id}: ${restored} versions have their status again, ${left} could not be taken back, ${failed} failed.`,
    );
  }
  for (const line of lines) host.info(line);
  await host.summary(`### CodeArtifact ${command}: restored\n\n${lines.join('\n\n')}\n`);
  if (failures > 0) {
    throw new InputError(`${failures} versions could not be restored. Run again: it goes on where it stopped.`);
  }
}
