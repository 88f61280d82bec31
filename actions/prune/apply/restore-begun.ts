import { InputError } from '@codeartifact-ci/core/errors.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { planId } from '../plan/plan-file.ts';
import type { Tally } from '../report/tally.ts';
import type { Run } from '../run.ts';
import { restorePlan } from './restore.ts';

/** Takes back what a plan archived: the plan of a file, or the one that was begun last. */
export async function restoreBegun(run: Run, planFile: string | undefined, tally: Tally): Promise<void> {
  const { host, service, state } = run;
  const begun = planFile === undefined ? state.latest() : state.find(await planId(planFile));
  if (begun === undefined) {
    throw new InputError(
      `The state holds no such plan that was begun, so there is nothing to take back. Check 'state'${planFile === undefined ? '' : " and 'plan'"}.`,
    );
  }
  const { id, plan } = begun;
  tally.planned(id, plan.result);
  const { restored, left, failed } = await restorePlan({
    ...{ service, plan, journal: state.journal(id) },
    note: (label, version, why) => host.warn(safeText(`${label}, version ${version}: not restored, ${why}`)),
  });
  tally.restored(restored, failed);
  await state.close(id);
  const line = `Plan ${id}: ${restored} versions have their status again, ${left} could not be taken back, ${failed} failed.`;
  host.info(line);
  await host.summary(`### CodeArtifact prune: restored\n\n${line}\n`);
  if (failed > 0)
    throw new InputError(`${failed} versions could not be restored. Run again: it goes on where it stopped.`);
}
