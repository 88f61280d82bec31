import { resolve } from 'node:path';
import { connectionInputs } from '@codeartifact-ci/core/aws/connection.ts';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { formatCoordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { isGlob } from '@codeartifact-ci/versions/glob.ts';
import { begunHere, restoreBegun } from '../prune/apply/restore-begun.ts';
import { writePlanText } from '../prune/plan/plan-file.ts';
import { leftCollector } from '../prune/report/apply-report.ts';
import { Tally } from '../prune/report/tally.ts';
import { startRun, type Run } from '../prune/run.ts';
import { filesNaming } from '../prune/service/references.ts';
import { keepState, readKept } from '../prune/state/kept-state.ts';
import { applyRecall } from './apply-recall.ts';
import { copiesOf, findCopies, type Copies } from './find-copies.ts';
import { formatRecalled, recalledOf, recallInputs, type Recalled, type RecallInputs } from './inputs.ts';
import { APPLY_ACTIONS, PLAN_ACTIONS } from './permissions.ts';
import { recallPlan } from './plan.ts';
import { reportRecall } from './report.ts';
import { toRestore } from './to-restore.ts';
import { externalFormats, openStores, pinVersion, type OpenStore } from './stores.ts';
import { versionFetcher } from './version-fetcher.ts';

export const recall = defineCommand({
  name: 'recall',
  summary: 'Take a bad version out of every repository of a domain: a plan first, applied or restored on request.',
  look: { icon: 'shield-off', color: 'red' },
  inputs: { ...connectionInputs, ...recallInputs },
  operands: { label: 'FORMAT:NAME@VERSION …', after: 'name' },
  outputs: {
    'plan-id': 'SHA-256 of the plan file.',
    planned: 'How many copies there are to recall.',
    removed: 'How many are archived or disposed of, those of an interrupted run before included.',
    stale: 'How many were left alone, because they changed since the plan.',
    failed: 'How many could not be recalled, or restored.',
    restored: 'With mode: restore, how many have the status again that they had.',
    open: 'How many repositories can still fetch a recalled version from a public registry.',
  },
  permissions: {
    apply: { when: 'with `mode: apply` or `restore`', actions: APPLY_ACTIONS, trust: 'default-branch' },
    plan: { when: 'with `mode: plan`', actions: PLAN_ACTIONS, trust: 'any' },
  },
  examples: [
    {
      title: 'See where copies of a version are',
      inputs: { domain: 'my-org', versions: 'npm:axios@1.14.1' },
    },
    {
      title: 'Take it out of every repository, and keep it from being fetched again',
      inputs: { domain: 'my-org', versions: 'npm:axios@1.14.1', mode: 'apply', pin: 'true' },
    },
  ],

  async run(inputs, host, operands) {
    const recalled = await recalledOf(inputs, operands, host);
    const run = await startRun(inputs, host, inputs.mode === 'plan' ? PLAN_ACTIONS : APPLY_ACTIONS);
    const tally = new Tally();
    try {
      if (inputs.mode === 'restore') await restoreBegun(run, toRestore(begunHere(run), recalled), tally, 'recall');
      else await recallVersions(run, inputs, recalled, tally);
    } finally {
      tally.setOutputs(host);
      await run.end();
    }
  },

  async cleanup(state, host) {
    const kept = readKept(state['kept'] ?? '');
    if (kept !== undefined) await keepState(host, kept);
  },
});

/** Finds the copies, writes the plan, carries it out if asked, and reports. */
async function recallVersions(
  run: Run,
  inputs: RecallInputs,
  recalled: readonly Recalled[],
  tally: Tally,
): Promise<void> {
  const { host, service, state, connection } = run;
  const copies = await find(run, inputs, recalled);
  const { plan, text, id } = recallPlan(run.head(wholeSecond(host), 86_400), recalled, copies.packages);
  tally.planned(id, plan.result);
  await writePlanText(resolve(host.workspace, inputs.planFile), text);
  const external = await externalFormats(connection, copies.repositories);
  const stores = openStores(recalled, external, copies.packages);
  const references = await namedBy(recalled, inputs.lockfiles, host);
  if (inputs.mode === 'plan') {
    const open = stores.map((store) => ({ store, why: 'it has an external connection, and no copy' }));
    host.setOutput('open', String(open.length));
    await reportRecall(host, {
      id,
      repositories: copies.repositories.length,
      packages: copies.packages,
      nowhere: nowhere(recalled, copies),
      open,
      references,
    });
    return;
  }

  const journal = plan.result.planned === 0 ? state.journal(id) : await state.begin(id, plan);
  const { note, left } = leftCollector();
  const applied = await applyRecall(service, plan, journal, note);
  tally.applied(applied);
  const open = inputs.pin ? await pinAll(run, id, stores) : stores.map((store) => ({ store, why: "'pin' is not set" }));
  host.setOutput('open', String(open.length));
  for (const { label, version, outcome, detail } of left) {
    host.warn(safeText(`${label}, version ${version}: ${outcome}, ${detail}`));
  }
  await reportRecall(host, {
    id,
    repositories: copies.repositories.length,
    packages: copies.packages,
    nowhere: nowhere(recalled, copies),
    applied,
    open,
    references,
  });
  if (applied.error !== undefined) throw applied.error;
  if (applied.failed + applied.stale > 0) {
    throw new InputError(`${applied.failed + applied.stale} copies are left. Run again: it goes on where it stopped.`);
  }
  if (plan.result.planned > 0) await state.close(id);
  if (inputs.pin && open.length > 0) {
    throw new InputError(
      `${open.length} repositories can still fetch a recalled version. Run again, or block the package there.`,
    );
  }
}

async function find(run: Run, inputs: RecallInputs, recalled: readonly Recalled[]): Promise<Copies> {
  const progress = run.host.progress('Looking');
  try {
    return await findCopies(run.service, recalled, inputs.action, (done, total) => progress.update(done, total));
  } finally {
    progress.end();
  }
}

async function pinAll(
  { service, state, fetch }: Run,
  id: string,
  stores: readonly OpenStore[],
): Promise<{ store: OpenStore; why: string }[]> {
  const open: { store: OpenStore; why: string }[] = [];
  for (const store of stores) {
    const pinned = await pinVersion(service, versionFetcher(fetch), state.journal(id), store);
    if (typeof pinned === 'object') open.push({ store, why: pinned.open });
  }
  return open;
}

/** What is recalled and found nowhere, which may be the end of it or a slip of the pen. */
function nowhere(recalled: readonly Recalled[], { packages }: Copies): string[] {
  return recalled.filter((one) => copiesOf(one, packages).length === 0).map(formatRecalled);
}

/** Which files of the checkout name a version that is recalled by its number. */
async function namedBy(
  recalled: readonly Recalled[],
  globs: readonly string[],
  host: Pick<Host, 'workspace'>,
): Promise<string[]> {
  const named: string[] = [];
  for (const { coordinates, version } of recalled) {
    if (isGlob(version)) continue;
    for (const file of await filesNaming(globs, host.workspace, coordinates, version)) {
      named.push(`${file}: ${formatCoordinates(coordinates)} ${version}`);
    }
  }
  return named;
}

function wholeSecond(host: Pick<Host, 'now'>): Date {
  return new Date(Math.floor(host.now().getTime() / 1000) * 1000);
}
