import { existsSync } from 'node:fs';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { canonicalJson } from '../prune/plan/canonical.ts';
import { planId, writePlanText } from '../prune/plan/plan-file.ts';
import type { OpenPlan } from '../prune/state/state-file.ts';
import { withScratch } from '@codeartifact-ci/core/scratch.ts';
import { applyPlan } from './apply/apply-plan.ts';
import { bringer } from './apply/bring.ts';
import { removeFromSource, type Removed } from './apply/remove-from-source.ts';
import { rollBack } from './apply/rollback.ts';
import { checkApplicable, checkPlace, confirmation, isFor } from './applicable.ts';
import { verifyAttestation } from './attestation.ts';
import type { PromoteInputs } from './inputs.ts';
import type { Intent, PlanIntent } from './intent.ts';
import { makePlan, readRelease } from './plan/make-plan.ts';
import { readPlanFile } from './plan/plan-file.ts';
import { planFile, type PromotionPlan, type PromotionRequest } from './plan/plan.ts';
import type { ReleaseFile } from './plan/release-file.ts';
import { leftCollector, reportApplied, reportPlan } from './report/report.ts';
import type { Run } from './run.ts';
import { tagWriter } from './service/tag-writer.ts';
import type { PromotionTally } from './tally.ts';

/** What every step takes beside the run. */
export interface Step {
  readonly run: Run;
  readonly inputs: PromoteInputs;
  readonly tally: PromotionTally;
}

/** Does what the inputs ask for. */
export async function promoteAs(step: Step, intent: Intent): Promise<void> {
  switch (intent.kind) {
    case 'plan':
      await writePlan(step, intent, await request(step, intent));
      return;
    case 'plan-and-apply': {
      const asked = await request(step, intent);
      await finishUnfinished(step, asked.request);
      const planned = await writePlan(step, intent, asked);
      await applyPlanned(step, planned, intent.planFile, undefined);
      return;
    }
    case 'apply':
      await applyPlanned(step, await readPlanFile(intent.planFile), intent.planFile, intent.confirm);
      return;
    case 'rollback':
      await rollBackBegun(step, intent.planFile);
  }
}

interface Asked {
  readonly release: ReleaseFile | undefined;
  readonly request: PromotionRequest;
}

/** Reads and verifies what is asked for; nothing of either repository is looked at. */
async function request({ run, inputs }: Step, intent: PlanIntent): Promise<Asked> {
  await verifyAttestation(inputs, intent.releaseFile, run.host);
  const release = await readRelease(intent);
  const { coordinates, selection } = intent;
  const tag = release?.tag === undefined ? {} : { tag: release.tag };
  return {
    release,
    request: {
      method: run.method,
      ...(release === undefined ? {} : { release: { sha256: release.sha256, ...tag } }),
      coordinates: [...coordinates].sort(),
      ...(selection === undefined ? {} : { selection: requested(selection) }),
      dependencies: inputs.dependencies,
      tagRule: inputs.distTags,
      tags: [...new Set(inputs.distTag)].sort(),
      removeFromSource: inputs.removeFromSource,
      guards: { maxVersions: inputs.maxVersions, maxPackages: inputs.maxPackages },
    },
  };
}

function requested(selection: NonNullable<PlanIntent['selection']>): NonNullable<PromotionRequest['selection']> {
  const { packages, versions, formats, channels, olderThan, origin } = selection;
  return { packages, versions, formats, channels, origin, ...(olderThan === undefined ? {} : { olderThan }) };
}

/** Plans, writes the plan to its file, and reports on it. Nothing is changed. */
async function writePlan({ run, tally }: Step, intent: PlanIntent, asked: Asked): Promise<OpenPlan<PromotionPlan>> {
  const { host } = run;
  await refuseToOverwrite(run, intent.planFile);
  // Whole seconds: a service that keeps no more could not tell the moment from the one a little later.
  const head = run.head(new Date(Math.floor(host.now().getTime() / 1000) * 1000), intent.ttl);
  const progress = host.progress('Planning, packages');
  try {
    const plan = await makePlan({
      ...{ run, intent, head, ...asked },
      warn: (line) => host.warn(safeText(line)),
      progress: (done, total) => progress.update(done, total),
    });
    const { text, id } = planFile(plan);
    await writePlanText(intent.planFile, text);
    progress.end();
    tally.planned(id, plan.result);
    await reportPlan(host, { plan, id, file: intent.planFile, confirmation: confirmation(head, intent.planFile, id) });
    return { plan, id };
  } finally {
    progress.end();
  }
}

/** The file of a plan that is begun and not finished is what a person looks at to see what is going on. */
async function refuseToOverwrite(run: Run, file: string): Promise<void> {
  const { host, state } = run;
  const unfinished = state.unfinished().flatMap(({ id, plan }) => (isFor(plan, run) ? [id] : []));
  if (unfinished.length === 0) return;
  const id = existsSync(file) ? await planId(file) : '';
  if (unfinished.includes(id)) {
    throw new InputError(
      `${file} holds the plan ${id}, which is begun and not finished. Finish it with mode: apply and this file as 'plan', or take it back with mode: rollback; or set another 'plan-file'.`,
    );
  }
  for (const one of unfinished) host.warn(`The plan ${one} is begun and not finished: mode: apply finishes it first.`);
}

async function applyPlanned(
  step: Step,
  { plan, id }: OpenPlan<PromotionPlan>,
  file: string,
  confirm: string | undefined,
): Promise<void> {
  step.tally.planned(id, plan.result);
  checkApplicable({ plan, id, file, confirm }, step.run);
  await carryOut(step, { plan, id });
}

/** Finishes what an earlier run of the same request began; of a plan that has expired, only the packages it had begun. */
async function finishUnfinished(step: Step, asked: PromotionRequest): Promise<void> {
  const { run, tally } = step;
  for (const { id, plan } of run.state.unfinished().filter((one) => isFor(one.plan, run))) {
    if (canonicalJson(plan.request) !== canonicalJson(asked)) {
      run.host.warn(
        `An earlier run that promoted something else began the plan ${id} and did not finish it. Run it again with its inputs, or take it back with mode: rollback.`,
      );
      continue;
    }
    const expired = run.host.now().getTime() >= Date.parse(plan.head.expires);
    run.host.info(
      `An earlier run began the plan ${id} and did not finish it: ${expired ? 'it has expired, so only what was begun is finished first' : 'it is finished first'}.`,
    );
    tally.planned(id, plan.result);
    await carryOut(step, { id, plan }, expired);
  }
}

/** Carries a plan out that may be applied; throws for what could not be promoted, after reporting on all of it. */
async function carryOut(
  { run, inputs, tally }: Step,
  { plan, id }: OpenPlan<PromotionPlan>,
  onlyBegun = false,
): Promise<void> {
  const { host, source, destination, state } = run;
  const journal = await state.begin(id, plan);
  const progress = host.progress('Promoting, versions');
  const { note, left } = leftCollector();
  const warn = (line: string): void => host.warn(safeText(line));
  try {
    const applied = await withScratch(host.tempDir, 'promote', (scratch) =>
      applyPlan({
        ...{ source, destination, request: plan.request, plan, journal, onlyBegun, note, warn },
        bring: bringer(run, plan, { scratch, waitMs: inputs.wait * 1000, caBundle: inputs.caBundle }),
        writer: tagWriter(destination, host, inputs.caBundle),
        progress: (done, total, name) => progress.update(done, total, safeText(name)),
      }),
    );
    progress.end();
    tally.applied(applied);
    const isDone = applied.error === undefined && applied.failed + applied.stale === 0;
    // Last, and only when all that was planned is where it should be.
    const removed: Removed | undefined =
      isDone && plan.request.removeFromSource !== 'none'
        ? await removeFromSource(run, plan, journal, (label, version, why) =>
            warn(`${label} ${version}: not removed, ${why}`),
          )
        : undefined;
    const { error } = { ...applied, ...removed };
    if (error === undefined && applied.failed === 0 && (removed?.left ?? 0) === 0) await state.close(id);
    await reportApplied(host, { plan, id, applied, left, removed });
    if (error !== undefined) throw error;
    if (applied.failed > 0 || (removed?.left ?? 0) > 0) {
      throw new InputError(
        `${applied.failed} versions could not be promoted${removed === undefined ? '' : `, ${removed.left} not taken from the source`}; the warnings above say why. Run again: it goes on where it stopped.`,
      );
    }
    if (applied.stale > 0) {
      throw new InputError(
        `${applied.stale} versions changed since the plan, and were not promoted. Look at the warnings above, and make a new plan.`,
      );
    }
  } finally {
    progress.end();
  }
}

async function rollBackBegun({ run, inputs, tally }: Step, file: string | undefined): Promise<void> {
  const { host, source, destination, state } = run;
  const wanted = file === undefined ? undefined : await planId(file);
  const begun = state.begun().findLast(({ id, plan }) => (wanted === undefined ? isFor(plan, run) : id === wanted));
  if (begun === undefined) {
    throw new InputError(
      "The state holds no such plan that was begun for these repositories, so there is nothing to take back. Check 'state'.",
    );
  }
  checkPlace(begun.plan, run);
  const { id, plan } = begun;
  tally.planned(id, plan.result);
  const { rolledBack, left, failed } = await rollBack({
    ...{ source, destination, plan, journal: state.journal(id) },
    writer: tagWriter(destination, host, inputs.caBundle),
    warn: (line) => host.warn(safeText(line)),
    note: (label, version, why) => host.warn(safeText(`${label}, version ${version}: not taken back, ${why}`)),
  });
  tally.rolledBack(rolledBack, failed);
  if (failed === 0) await state.close(id);
  const line = `Plan ${id}: ${rolledBack} versions taken back, ${left} stay, ${failed} failed.`;
  host.info(line);
  await host.summary(`### CodeArtifact promote: rolled back\n\n${line}\n`);
  if (failed > 0) {
    throw new InputError(`${failed} versions could not be taken back. Run again: it goes on where it stopped.`);
  }
}
