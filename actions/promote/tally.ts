import type { Host } from '@codeartifact-ci/core/host.ts';
import type { Applied } from './apply/apply-plan.ts';
import type { PromotionResult } from './plan/plan.ts';

/** The outputs of a run, which may finish another run's plan before its own. */
export class PromotionTally {
  readonly #counts = { planned: 0, promoted: 0, unchanged: 0, stale: 0, failed: 0, 'rolled-back': 0 };
  #planId = '';

  planned(id: string, { planned, unchanged }: PromotionResult): void {
    if (this.#planId === id) return;
    this.#planId = id;
    this.#counts.planned += planned;
    this.#counts.unchanged += unchanged;
  }

  applied({ promoted, unchanged, stale, failed }: Applied): void {
    this.#counts.promoted += promoted;
    this.#counts.unchanged += unchanged;
    this.#counts.stale += stale;
    this.#counts.failed += failed;
  }

  rolledBack(count: number, failed: number): void {
    this.#counts['rolled-back'] += count;
    this.#counts.failed += failed;
  }

  setOutputs(host: Host): void {
    host.setOutput('plan-id', this.#planId);
    for (const [name, count] of Object.entries(this.#counts)) host.setOutput(name, String(count));
  }
}
