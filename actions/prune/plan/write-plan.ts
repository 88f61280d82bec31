import { existsSync } from 'node:fs';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { Intent } from '../inputs.ts';
import { archivedBefore } from '../report/archived-before.ts';
import { reportPlan, topPackages } from '../report/plan-report.ts';
import type { Tally } from '../report/tally.ts';
import type { Run } from '../run.ts';
import { readReferences } from '../service/references.ts';
import type { FirstSeen } from './first-seen.ts';
import { makePlan } from './make-plan.ts';
import { planId, planWriter } from './plan-file.ts';

/** Plans, writes the plan to its file, and reports on it. Nothing is changed. */
export async function writePlan(
  run: Run,
  { policy, planFile, ttl, allowEmpty }: Extract<Intent, { kind: 'plan' | 'plan-and-apply' }>,
  tally: Tally,
): Promise<void> {
  const { host, service, metadata, state } = run;
  await refuseToOverwrite(run, planFile);
  // Whole seconds: a service that keeps no more could not tell the moment from the one a little later.
  const head = run.head(new Date(Math.floor(host.now().getTime() / 1000) * 1000), ttl);
  const references = await readReferences(policy, host.workspace);
  const writer = await planWriter(planFile, head);
  const top = topPackages();
  const archived = archivedBefore(state);
  const firstSeen: FirstSeen = {
    of: (...about) => state.firstSeen.of(...about),
    changed: (...about) => state.firstSeen.changed(...about),
    note: (at, versions) => {
      state.firstSeen.note(at, versions);
      archived.note(at, versions);
    },
  };
  const progress = host.progress('Planning');
  try {
    const result = await makePlan({
      ...{ service, metadata, references, firstSeen, policy, allowEmpty },
      asOf: new Date(head.asOf),
      write: async (planned) => {
        top.add(planned);
        await writer.add(planned);
      },
      warn: (line) => host.warn(safeText(line)),
      progress: (done, found) => progress.update(done, found, `${calls(run)} calls`),
    });
    const id = await writer.finish(policy, result);
    progress.end();
    tally.planned(id, result);
    archived.report(host);
    await reportPlan(host, {
      id,
      file: planFile,
      head,
      result,
      top: top.rows,
      calls: service.calls,
      requests: metadata.requests,
    });
  } catch (error) {
    progress.end();
    await writer.abandon();
    throw error;
  }
}

/** The file of a plan that is begun and not finished is what a person looks at to see what is going on. */
async function refuseToOverwrite({ host, state }: Run, planFile: string): Promise<void> {
  const unfinished = state.unfinished().map(({ id }) => id);
  if (unfinished.length === 0) return;
  const id = existsSync(planFile) ? await planId(planFile) : '';
  if (unfinished.some((one) => one === id || one.startsWith(`${id}:`))) {
    throw new InputError(
      `${planFile} holds the plan ${id}, which is begun and not finished. Finish it with mode: apply and this file as 'plan', or take it back with mode: restore; or set another 'plan-file'.`,
    );
  }
  for (const one of unfinished) host.warn(`The plan ${one} is begun and not finished: mode: apply finishes it first.`);
}

function calls({ service, metadata }: Run): number {
  const { list, describe, assets, remove } = service.calls;
  return list + describe + assets + remove + metadata.requests;
}
