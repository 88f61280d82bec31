import type { InstrumenterContext } from '@stryker-mutator/api/core';

/**
 * What runner.ts tells environment.ts of the run under way, and hears from it: jest builds the environments and the
 * sequencer itself, so they share this module, and one trial at a time. Suites are named by their path from the root.
 */
export interface Trial {
  /** The mutant that is switched on, if this is not the run that looks which suite runs which mutant. */
  readonly mutant: string | undefined;
  /** How often the mutant may run in one suite: an endless loop ends by it. */
  readonly hitLimit: number | undefined;
  /** The suites, in the order in which they run; empty for jest's own order. */
  readonly order: readonly string[];
  /** What the instrumented sources wrote down, by suite. */
  readonly contexts: Map<string, InstrumenterContext>;
  /** Whether a test has failed: nothing more needs to run. */
  seen: boolean;
}

let trial: Trial = newTrial();

export function newTrial(more: Partial<Pick<Trial, 'mutant' | 'hitLimit' | 'order'>> = {}): Trial {
  return { mutant: undefined, hitLimit: undefined, order: [], ...more, contexts: new Map(), seen: false };
}

export function begin(next: Trial): void {
  trial = next;
}

export function underWay(): Trial {
  return trial;
}
