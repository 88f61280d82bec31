import type { PlannedRemoval } from '../plan/plan.ts';
import type { PackageAt } from '../service/version-service.ts';
import type { Event, Journal } from '../state/journal.ts';

export interface Outcome {
  readonly outcome: 'removed' | 'stale' | 'failed';
  readonly detail: string;
}
export type Outcomes = ReadonlyMap<string, Outcome>;

/** The outcomes of a package's removals, each in the journal as soon as it is known. */
export class Settlement {
  readonly outcomes = new Map<string, Outcome>();
  readonly #journal: Journal;
  readonly #at: PackageAt;

  constructor(journal: Journal, at: PackageAt) {
    this.#journal = journal;
    this.#at = at;
  }

  /** Whether an earlier run settled the version. What failed, or was restored since, is open again. */
  recall(version: string): boolean {
    const event = this.#journal.standing(this.#at, version)?.event;
    if (event !== 'removed' && event !== 'stale') return false;
    this.outcomes.set(version, { outcome: event, detail: 'settled by an earlier run' });
    return true;
  }

  async intend(items: readonly PlannedRemoval[]): Promise<void> {
    await this.#record('archiving', items);
  }

  /** @param revisions by version, the revision that a change gave it */
  async all(
    items: readonly PlannedRemoval[],
    outcome: Outcome['outcome'],
    detail: string,
    revisions: ReadonlyMap<string, string> = new Map(),
  ): Promise<void> {
    await this.#record(outcome, items, detail, revisions);
    for (const { version } of items) this.outcomes.set(version, { outcome, detail });
  }

  async #record(
    event: Event,
    items: readonly PlannedRemoval[],
    detail = '',
    revisions: ReadonlyMap<string, string> = new Map(),
  ): Promise<void> {
    const versions = items.map(({ version }) => version);
    const known = versions.flatMap((version): [string, string][] => {
      const revision = revisions.get(version);
      return revision === undefined ? [] : [[version, revision]];
    });
    await this.#journal.record([
      {
        ...{ at: this.#at, event, versions },
        ...(known.length === 0 ? {} : { revisions: Object.fromEntries(known) }),
        ...(detail === '' ? {} : { detail }),
      },
    ]);
  }
}
