import { partition as partitionOf } from '@codeartifact-ci/core/aws/partition.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { applyPlan, type Outcome } from './apply.ts';
import { desiredState } from './file/desired.ts';
import type { ProvisionFile } from './file/shape.ts';
import { upstreamGraph } from './report/graph.ts';
import type { Plan } from './plan/change.ts';
import { makePlan } from './plan/plan.ts';
import { groupsAfter } from './state/outcome.ts';
import { readState } from './service/read-state.ts';
import type { Report, Scene } from './report/render.ts';
import { findRisks } from './plan/risks.ts';
import type { Service, ServiceReader } from './service/service.ts';

export interface PlanSwitches {
  readonly prune: boolean;
  /** Repositories that may go although they hold packages. */
  readonly allowDelete: readonly string[];
  /** Whether a policy may be put that shuts out the caller. */
  readonly allowLockout: boolean;
}

/** Reads what exists and plans the way to what the file asks for. Changes nothing. */
export async function planFile(
  service: ServiceReader,
  file: ProvisionFile,
  scene: Scene,
  { prune, allowDelete, allowLockout }: PlanSwitches,
): Promise<Report> {
  const desired = desiredState(file, { owner: scene.owner, partition: partitionOf(scene.region) });
  const names = new Set([...desired.repositories.keys(), ...desired.existing]);
  const looksAtAll = prune && !desired.domain.existing;
  const actual = await readState(service, looksAtAll ? 'all' : names, looksAtAll ? names : undefined);
  const plan = makePlan(desired, actual, {
    prune,
    allowDelete: new Set(allowDelete),
    allowLockout,
    caller: { account: scene.account, arn: scene.arn },
    owner: scene.owner,
  });
  return {
    scene,
    plan,
    risks: await findRisks(service, desired, actual, groupsAfter(desired, actual, deletedGroups(plan))),
    graph: upstreamGraph(desired, actual),
    getsTokens: desired.domain.policy?.includes(':GetAuthorizationToken"') === true,
  };
}

function deletedGroups({ changes }: Plan): ReadonlySet<string> {
  return new Set(changes.flatMap(({ call }) => (call.do === 'delete-group' ? [call.pattern] : [])));
}

/** Carries a plan out and says in the log what was done. A plan with problems changes nothing: it is an error. */
export async function applyReport(service: Service, { plan }: Report, host: Host): Promise<Outcome> {
  if (plan.problems.length > 0) throw new InputError(plan.problems.join('\n'));
  const progress = host.progress('Provisioning');
  const outcome = await applyPlan(service, plan, ({ id }, done) => progress.update(done, plan.changes.length, id));
  progress.end();
  for (const id of outcome.done) host.info(safeText(`done: ${id}`));
  return outcome;
}

/** Throws one error with all that went wrong; the rest is done, and another run takes up from there. */
export function assertDone({ done, failed, skipped }: Outcome): void {
  if (failed.length === 0) return;
  throw new InputError(
    [
      `${failed.length} of ${done.length + failed.length + skipped.length} changes failed; ${done.length} were made and ${skipped.length} waited for one that failed. Mend the cause and run again: what is done stays done.`,
      ...failed.map(({ id, message }) => `${id}: ${message}`),
    ].join('\n'),
  );
}
