import type { Host } from '@codeartifact-ci/core/host.ts';
import type { Applied } from '../apply/apply.ts';
import type { PlanResult } from '../plan/plan.ts';

/** The outputs of a run, which may finish another run's plan before its own. */
export class Tally {
  #planId = '';
  #reclaimable = 0;
  readonly #counts = { planned: 0, removed: 0, stale: 0, failed: 0, restored: 0 };

  planned(id: string, { planned, reclaimable }: PlanResult): void {
    if (this.#planId === id) return;
    this.#planId = id;
    this.#counts.planned += planned;
    this.#reclaimable += reclaimable;
  }

  applied({ removed, stale, failed }: Applied): void {
    this.#counts.removed += removed;
    this.#counts.stale += stale;
    this.#counts.failed += failed;
  }

  restored(count: number, failed: number): void {
    this.#counts.restored += count;
    this.#counts.failed += failed;
  }

  setOutputs(host: Host): void {
    host.setOutput('plan-id', this.#planId);
    for (const [name, count] of Object.entries(this.#counts)) host.setOutput(name, String(count));
  }

  /** Bytes that the plans free at most. */
  get reclaimable(): number {
    return this.#reclaimable;
  }
}
