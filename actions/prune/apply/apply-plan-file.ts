import { InputError } from '@codeartifact-ci/core/errors.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { Plan } from '../plan/plan.ts';
import { readPlanFile } from '../plan/plan-file.ts';
import { leftCollector, reportApplied } from '../report/apply-report.ts';
import type { Tally } from '../report/tally.ts';
import type { Run } from '../run.ts';
import { checkApplicable } from './applicable.ts';
import { applyPlan } from './apply.ts';
import { partOf, shardName, type Shard } from './shard.ts';

/**
 * Applies the plan in a file, or the part of it that is one shard's, and reports on what was done. Whether it may be
 * applied is decided by the whole.
 */
export async function applyPlanFile(
  run: Run,
  planFile: string,
  confirm: string | undefined,
  tally: Tally,
  shard?: Shard,
): Promise<void> {
  const { plan, id } = await readPlanFile(planFile);
  const part = shard === undefined ? plan : partOf(plan, shard);
  tally.planned(id, part.result);
  checkApplicable({ plan, id, file: planFile, confirm }, run.head(run.host.now(), 0), run.host.now());
  if (shard === undefined) {
    await carryOut(run, id, plan, tally);
    return;
  }
  const { planned } = part.result;
  run.host.info(`Shard ${shardName(shard)} of the plan: ${planned} of its ${plan.result.planned} removals.`);
  // In the state a shard's part is a plan of its own.
  await carryOut(run, `${id}:${shardName(shard)}`, part, tally);
}

/** Carries a plan out that may be applied; throws for what could not be removed, after reporting on all of it. */
export async function carryOut(run: Run, id: string, plan: Plan, tally: Tally, onlyBegun = false): Promise<void> {
  const { host, service, metadata, state } = run;
  const journal = await state.begin(id, plan);
  const progress = host.progress('Removing');
  const { note, left } = leftCollector();
  try {
    const applied = await applyPlan({
      ...{ service, metadata, plan, journal, onlyBegun, note },
      progress: (done, all, label) => progress.update(done, all, safeText(label)),
    });
    progress.end();
    tally.applied(applied);
    if (applied.failed === 0) await state.close(id);
    await reportApplied(host, { id, result: plan.result, applied, left, calls: service.calls });
    if (applied.error !== undefined) throw applied.error;
    if (applied.failed > 0) {
      throw new InputError(
        `${applied.failed} versions could not be removed; the state file says why. Run again: it goes on where it stopped.`,
      );
    }
  } finally {
    progress.end();
  }
}
