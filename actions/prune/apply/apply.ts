import { isDone } from '../plan/decide.ts';
import type { Event, Journal } from './journal.ts';
import { labelOf, listVersions } from '../service/listing.ts';
import { packageAt } from '../plan/make-plan.ts';
import { mapOrdered } from '../map-ordered.ts';
import type { Plan, PlannedPackage, PlannedRemoval } from '../plan/plan.ts';
import { contentOf } from '../plan/reclaim.ts';
import type { ListedVersion, PackageAt, VersionService, Reply } from '../service/version-service.ts';
import { batches, changeTogether, type CallResult } from './change-together.ts';
import { stillChosen } from './still-chosen.ts';

/** Packages that are worked on at the same time; the rates are paced elsewhere. */
const PACKAGES_AT_ONCE = 4;

export interface Application {
  readonly service: VersionService;
  readonly plan: Plan;
  readonly journal: Journal;
  /** Takes the outcome of each version that was not removed. */
  readonly note: (label: string, version: string, outcome: 'stale' | 'failed', detail: string) => void;
  /** Removals settled, of those of the plan. */
  readonly progress: (done: number, total: number, label: string) => void;
}

/** How many removals of a plan ended how; together they are all of them. */
export interface Applied {
  /** Removed by this run or one before it, or gone already. */
  readonly removed: number;
  /** Left alone, because something changed since the plan. */
  readonly stale: number;
  readonly failed: number;
}

/**
 * Carries a plan out. Each package is listed again, and a version is removed only if its status and revision are those
 * of the plan and the policy still chooses it. Runs that were interrupted are resumed: what was done counts as done.
 *
 * Calls: Σ⌈V/1000⌉ lists of the packages with removals, and ⌈D/100⌉ changes for the D removals of a package that share
 * action and status, twice that where a version is archived before it is deleted. More only where something changed
 * in between.
 */
export async function applyPlan(application: Application): Promise<Applied> {
  const { plan, note, progress } = application;
  const counts = { removed: 0, stale: 0, failed: 0 };
  const packages = plan.packages.filter(({ remove }) => remove.length > 0);
  const total = packages.reduce((sum, { remove }) => sum + remove.length, 0);
  let done = 0;
  const applied = mapOrdered(packages, PACKAGES_AT_ONCE, async (planned) => ({
    label: labelOf(packageAt(planned)),
    outcomes: await applyPackage(application, planned),
  }));
  for await (const { label, outcomes } of applied) {
    for (const [version, { outcome, detail }] of outcomes) {
      counts[outcome]++;
      if (outcome !== 'removed') note(label, version, outcome, detail);
    }
    done += outcomes.size;
    progress(done, total, label);
  }
  return counts;
}

interface Outcome {
  readonly outcome: 'removed' | 'stale' | 'failed';
  readonly detail: string;
}
type Outcomes = ReadonlyMap<string, Outcome>;

/** Settles every removal of a package. */
async function applyPackage(application: Application, planned: PlannedPackage): Promise<Outcomes> {
  const at = packageAt(planned);
  const settled = new Settlement(application.journal, at);
  const open = planned.remove.filter(({ version }) => !settled.recall(version));
  if (open.length === 0) return settled.outcomes;

  const { versions, incomplete } = await listVersions(application.service, at);
  if (incomplete !== undefined) {
    await settled.all(open, 'failed', `the list of versions is incomplete: ${incomplete}`);
    return settled.outcomes;
  }
  const current = new Map(versions.map((listed) => [listed.version, listed]));
  const states = new Map<string, State>();
  for (const item of planned.remove) states.set(item.version, await stateOf(application, at, item, current));
  const chosen = stillChosen(application.plan.policy, planned, versions, (version) => {
    const kind = states.get(version)?.kind;
    return kind === 'done' || kind === 'archived';
  });

  const ready: PlannedRemoval[] = [];
  const archived: PlannedRemoval[] = [];
  for (const item of open) {
    const state = states.get(item.version);
    if (state?.kind === 'done') await settled.all([item], 'removed', 'done before');
    else if (state?.kind === 'changed') await settled.all([item], 'stale', state.detail);
    else if (!chosen.has(item.version)) await settled.all([item], 'stale', 'the policy no longer chooses it');
    else (state?.kind === 'archived' ? archived : ready).push(item);
  }
  await remove(application, at, settled, ready);
  await deleteArchived(application, at, settled, archived);
  return settled.outcomes;
}

/** How a planned version stands now. */
type State =
  | { readonly kind: 'as-planned' | 'done' }
  /** It was archived on its way to be deleted, and the run broke off. */
  | { readonly kind: 'archived' }
  | { readonly kind: 'changed'; readonly detail: string };

async function stateOf(
  { service, journal }: Application,
  at: PackageAt,
  item: PlannedRemoval,
  current: ReadonlyMap<string, ListedVersion>,
): Promise<State> {
  const now = current.get(item.version);
  if (now === undefined || isDone(item.action, now.status)) return { kind: 'done' };
  if (now.status === item.status && now.revision === item.revision) return { kind: 'as-planned' };
  // Archiving gives a new revision that is unknown here if the answer was lost, but leaves the assets as they are.
  const halfway = item.action === 'delete' && now.status === 'Archived';
  if (halfway && journal.standing(at, item.version) === 'archiving' && item.content !== undefined) {
    const content = await contentOf(service, at, item.version);
    if (content?.hash === item.content) return { kind: 'archived' };
  }
  return {
    kind: 'changed',
    detail:
      now.status === item.status ? 'its revision changed' : `its status is ${now.status}, no longer ${item.status}`,
  };
}

/** Removes versions that stand as planned. */
async function remove(
  application: Application,
  at: PackageAt,
  settled: Settlement,
  items: readonly PlannedRemoval[],
): Promise<void> {
  const { service } = application;
  for (const group of byActionAndStatus(items)) {
    for (const batch of batches(group)) {
      const [{ action, status } = { action: undefined, status: '' }] = batch;
      const revisions = new Map(batch.map(({ version, revision }) => [version, revision]));
      const guarded = (versions: readonly string[]) => ({
        revisions: new Map([...revisions].filter(([version]) => versions.includes(version))),
        expectedStatus: status,
      });
      if (action === 'archive') {
        await change(application, at, settled, batch, (versions) => service.archive(at, guarded(versions)));
      } else if (action === 'dispose') {
        await change(application, at, settled, batch, (versions) => service.dispose(at, guarded(versions)));
      } else if (status === 'Archived' || status === 'Disposed') {
        // No client can publish to these, and a look at the list has just shown their revision.
        await change(application, at, settled, batch, (versions) => service.delete(at, versions, status));
      } else {
        // Deleting cannot compare revisions: archiving does, and nothing can change the assets of what is archived.
        await settled.intend(batch);
        const archived = await change(
          application,
          at,
          settled,
          batch,
          (versions) => service.archive(at, guarded(versions)),
          'halfway',
        );
        await deleteArchived(application, at, settled, archived);
      }
    }
  }
}

/** Deletes versions that were archived for it. */
async function deleteArchived(
  application: Application,
  at: PackageAt,
  settled: Settlement,
  items: readonly PlannedRemoval[],
): Promise<void> {
  for (const batch of batches(items)) {
    await change(application, at, settled, batch, (versions) => application.service.delete(at, versions, 'Archived'));
  }
}

/**
 * One change of a batch, and its outcomes. Where the service says that a version is not as planned, that may be the
 * work of our own call, repeated by the SDK after its answer was lost: so what stands there is looked at again.
 *
 * @returns with `halfway`, the versions that were changed, not settled yet
 */
async function change(
  application: Application,
  at: PackageAt,
  settled: Settlement,
  batch: readonly PlannedRemoval[],
  call: (versions: readonly string[]) => Promise<Reply>,
  halfway?: 'halfway',
): Promise<PlannedRemoval[]> {
  const results = await changeTogether(
    batch.map(({ version }) => version),
    call,
  );
  const changed: PlannedRemoval[] = [];
  const doubtful: { item: PlannedRemoval; detail: string }[] = [];
  const removed: PlannedRemoval[] = [];
  const failed = new Map<string, PlannedRemoval[]>();
  for (const item of batch) {
    const result: CallResult = results.get(item.version) ?? { outcome: 'failed', detail: 'no answer' };
    if (result.outcome === 'done' && halfway !== undefined) changed.push(item);
    else if (result.outcome === 'done' || result.outcome === 'gone') removed.push(item);
    else if (result.outcome === 'changed') doubtful.push({ item, detail: result.detail });
    else failed.set(result.detail, [...(failed.get(result.detail) ?? []), item]);
  }
  await settled.all(removed, 'removed', '');
  for (const [detail, items] of failed) await settled.all(items, 'failed', detail);
  if (doubtful.length > 0) {
    const { versions } = await listVersions(application.service, at);
    const current = new Map(versions.map((listed) => [listed.version, listed]));
    for (const { item, detail } of doubtful) {
      const state = await stateOf(application, at, item, current);
      if (state.kind === 'done') await settled.all([item], 'removed', '');
      else if (state.kind === 'archived' && halfway !== undefined) changed.push(item);
      else await settled.all([item], 'stale', detail);
    }
  }
  return changed;
}

function byActionAndStatus(items: readonly PlannedRemoval[]): PlannedRemoval[][] {
  return [...Map.groupBy(items, ({ action, status }) => `${action} ${status}`).values()];
}

/** The outcomes of a package's removals, each in the journal as soon as it is known. */
class Settlement {
  readonly outcomes = new Map<string, Outcome>();
  readonly #journal: Journal;
  readonly #at: PackageAt;

  constructor(journal: Journal, at: PackageAt) {
    this.#journal = journal;
    this.#at = at;
  }

  /** Whether an earlier run settled the version. What failed is tried again. */
  recall(version: string): boolean {
    const event = this.#journal.standing(this.#at, version);
    if (event !== 'removed' && event !== 'stale') return false;
    this.outcomes.set(version, { outcome: event, detail: 'settled by an earlier run' });
    return true;
  }

  async intend(items: readonly PlannedRemoval[]): Promise<void> {
    await this.#record('archiving', items);
  }

  async all(items: readonly PlannedRemoval[], outcome: Outcome['outcome'], detail: string): Promise<void> {
    await this.#record(outcome, items, detail);
    for (const { version } of items) this.outcomes.set(version, { outcome, detail });
  }

  async #record(event: Event, items: readonly PlannedRemoval[], detail = ''): Promise<void> {
    const versions = items.map(({ version }) => version);
    await this.#journal.record([{ at: this.#at, event, versions, ...(detail === '' ? {} : { detail }) }]);
  }
}
