import { messageOf } from '@codeartifact-ci/core/errors.ts';
import { packageAt } from '../plan/make-plan.ts';
import type { PlannedPackage, PlannedRemoval } from '../plan/plan.ts';
import { factFinder } from '../service/package-facts.ts';
import { NO_REFERENCES } from '../service/references.ts';
import { listVersions } from '../service/listing.ts';
import { isForeseen, type ListedVersion, type PackageAt, type Reply } from '../service/version-service.ts';
import type { Application } from './application.ts';
import { batches, changeTogether, type CallResult } from './change-together.ts';
import { Settlement, type Outcomes } from './settlement.ts';
import { stateOf, type VersionState } from './version-state.ts';
import { stillChosen } from './still-chosen.ts';

type Changing = Pick<Application, 'service' | 'journal'>;
type Tools = Pick<Application, 'service' | 'metadata' | 'plan' | 'journal' | 'onlyBegun'>;

/**
 * Settles every removal of a package. `error` is what cut it short; what was not settled by then has failed, as far as
 * a look at the versions does not show otherwise.
 */
export async function applyPackage(
  tools: Tools,
  planned: PlannedPackage,
): Promise<{ readonly outcomes: Outcomes; readonly error?: Error }> {
  return await settling(tools, planned, async (settled) => await settlePackage(tools, planned, settled));
}

/** Does the work; what is not settled when it is cut short has failed. */
async function settling(
  { journal }: Pick<Tools, 'journal'>,
  planned: PlannedPackage,
  work: (settled: Settlement) => Promise<void>,
): Promise<{ readonly outcomes: Outcomes; readonly error?: Error }> {
  const settled = new Settlement(journal, packageAt(planned));
  try {
    await work(settled);
    return { outcomes: settled.outcomes };
  } catch (error) {
    if (!isForeseen(error)) throw error;
    for (const { version } of planned.remove) {
      if (!settled.outcomes.has(version))
        settled.outcomes.set(version, { outcome: 'failed', detail: messageOf(error) });
    }
    return { outcomes: settled.outcomes, error };
  }
}

async function settlePackage(tools: Tools, planned: PlannedPackage, settled: Settlement): Promise<void> {
  const { service, plan, journal } = tools;
  const at = packageAt(planned);
  const open = planned.remove.filter(({ version }) => !settled.recall(version));
  if (open.length === 0) return;

  const { versions, defaultVersion, incomplete } = await listVersions(service, at);
  if (incomplete !== undefined) {
    await settled.all(open, 'failed', `the list of versions is incomplete: ${incomplete}`);
    return;
  }
  const current = new Map(versions.map((listed) => [listed.version, listed]));
  const states = new Map<string, VersionState>();
  for (const item of planned.remove) {
    states.set(item.version, await stateOf(service, journal, at, item, current.get(item.version)));
  }
  // What the plan knew of times holds as long as a version has the revision of the plan, which is compared by itself.
  const known = new Map(planned.remove.map(({ version, inStatusFor }) => [version, inStatusFor]));
  const finder = factFinder(service, plan.policy, NO_REFERENCES);
  const facts = await finder.find(at, defaultVersion, (version) => known.get(version));
  const ours = (version: string): boolean => ['done', 'archived'].includes(states.get(version)?.kind ?? '');
  const chosen = await stillChosen(plan.policy, planned, versions, facts, tools.metadata.package(at), ours);

  const ready: PlannedRemoval[] = [];
  const archived: PlannedRemoval[] = [];
  for (const item of open) {
    const state = states.get(item.version);
    if (state?.kind === 'done') await settled.all([item], 'removed', 'done before');
    else if (state?.kind === 'changed') await settled.all([item], 'stale', state.detail);
    else if (typeof chosen === 'string') await settled.all([item], 'stale', chosen);
    else if (!chosen.has(item.version)) await settled.all([item], 'stale', 'the policy no longer chooses it');
    else if (state?.kind === 'archived') archived.push(item);
    else if (tools.onlyBegun === true) await settled.all([item], 'stale', 'the plan expired before its turn came');
    else ready.push(item);
  }
  await remove(tools, at, settled, ready);
  await deleteArchived(tools, at, settled, archived);
}

/**
 * Settles every removal of a package as it is planned, without a look at the others and whatever a policy says: the
 * calls themselves compare revisions. `error` is what cut it short.
 */
export async function settlePlanned(
  tools: Changing,
  planned: PlannedPackage,
): Promise<{ readonly outcomes: Outcomes; readonly error?: Error }> {
  const at = packageAt(planned);
  return await settling(tools, planned, async (settled) => {
    await remove(
      tools,
      at,
      settled,
      planned.remove.filter(({ version }) => !settled.recall(version)),
    );
  });
}

/** Removes versions that stand as planned. */
async function remove(
  tools: Changing,
  at: PackageAt,
  settled: Settlement,
  items: readonly PlannedRemoval[],
): Promise<void> {
  const { service } = tools;
  for (const group of Map.groupBy(items, ({ action, status }) => `${action} ${status}`).values()) {
    for (const batch of batches(group)) {
      const [{ action, status } = { action: undefined, status: '' }] = batch;
      const revisions = new Map(batch.map(({ version, revision }) => [version, revision]));
      const guarded = (versions: readonly string[]) => ({
        revisions: new Map([...revisions].filter(([version]) => versions.includes(version))),
        expectedStatus: status,
      });
      if (action === 'archive') {
        // Written first: should the answer be lost, it tells whose doing the archived version is.
        await settled.intend(batch);
        await change(tools, at, settled, batch, (versions) => service.archive(at, guarded(versions)));
      } else if (action === 'dispose') {
        await change(tools, at, settled, batch, (versions) => service.dispose(at, guarded(versions)));
      } else if (status === 'Archived' || status === 'Disposed') {
        // No client can publish to these, and a look at the list has just shown their revision.
        await change(tools, at, settled, batch, (versions) => service.delete(at, versions, status));
      } else {
        // Deleting cannot compare revisions: archiving does, and nothing can change the assets of what is archived.
        await settled.intend(batch);
        const archive = (versions: readonly string[]): Promise<Reply> => service.archive(at, guarded(versions));
        await deleteArchived(tools, at, settled, await change(tools, at, settled, batch, archive, 'halfway'));
      }
    }
  }
}

/** Deletes versions that were archived for it. */
async function deleteArchived(
  tools: Changing,
  at: PackageAt,
  settled: Settlement,
  items: readonly PlannedRemoval[],
): Promise<void> {
  for (const batch of batches(items)) {
    await change(tools, at, settled, batch, (versions) => tools.service.delete(at, versions, 'Archived'));
  }
}

/**
 * One change of a batch, and its outcomes. Where the service says that a version is not as planned, that may be the
 * work of our own call, repeated by the SDK after its answer was lost; and where it failed, it may have done the work
 * all the same: so what stands there is looked at before an outcome is given.
 *
 * @returns with `halfway`, the versions that were changed, not settled yet
 */
async function change(
  tools: Changing,
  at: PackageAt,
  settled: Settlement,
  batch: readonly PlannedRemoval[],
  call: (versions: readonly string[]) => Promise<Reply>,
  halfway?: 'halfway',
): Promise<PlannedRemoval[]> {
  const names = batch.map(({ version }) => version);
  const { results, revisions, error } = await changeTogether(names, call);
  const changed: PlannedRemoval[] = [];
  const doubtful: { item: PlannedRemoval; result: CallResult }[] = [];
  const removed: PlannedRemoval[] = [];
  for (const item of batch) {
    const result = results.get(item.version) ?? { outcome: 'failed', detail: 'no answer' };
    if (result.outcome === 'done' && halfway !== undefined) changed.push(item);
    else if (result.outcome === 'done' || result.outcome === 'gone') removed.push(item);
    else doubtful.push({ item, result });
  }
  await settled.all(removed, 'removed', '', revisions);
  if (doubtful.length > 0) changed.push(...(await look(tools, at, settled, doubtful, halfway)));
  if (error !== undefined) throw error;
  return changed;
}

/** Looks at versions whose change is in doubt, and settles them by what stands there now. */
async function look(
  { service, journal }: Changing,
  at: PackageAt,
  settled: Settlement,
  doubtful: readonly { readonly item: PlannedRemoval; readonly result: CallResult }[],
  halfway: 'halfway' | undefined,
): Promise<PlannedRemoval[]> {
  const changed: PlannedRemoval[] = [];
  let current: ReadonlyMap<string, ListedVersion>;
  try {
    const { versions, incomplete } = await listVersions(service, at);
    if (incomplete !== undefined) throw new Error(incomplete);
    current = new Map(versions.map((listed) => [listed.version, listed]));
  } catch (error) {
    for (const { item, result } of doubtful) {
      const detail = 'detail' in result ? result.detail : '';
      await settled.all([item], 'failed', `${detail}; what stands there now cannot be seen: ${messageOf(error)}`);
    }
    return changed;
  }
  for (const { item, result } of doubtful) {
    const state = await stateOf(service, journal, at, item, current.get(item.version));
    const detail = 'detail' in result ? result.detail : '';
    if (state.kind === 'done') await settled.all([item], 'removed', '', revisionsOf(current, item));
    else if (state.kind === 'archived' && halfway !== undefined) changed.push(item);
    else if (result.outcome === 'changed') await settled.all([item], 'stale', detail);
    else await settled.all([item], 'failed', detail);
  }
  return changed;
}

function revisionsOf(
  current: ReadonlyMap<string, ListedVersion>,
  { version }: PlannedRemoval,
): ReadonlyMap<string, string> {
  const revision = current.get(version)?.revision;
  return new Map(revision === undefined ? [] : [[version, revision]]);
}
