import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import type { Circus } from '@jest/types';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { relative } from 'node:path';
import PropertyEnvironment from '../support/property-environment.ts';
import { underWay, type Trial } from './trial.ts';

/** The environment of every suite, with the mutant of the trial switched on; after the first failure all is skipped. */
export default class MutantEnvironment extends PropertyEnvironment {
  readonly #trial: Trial = underWay();

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    const { mutant, hitLimit, contexts, seen } = this.#trial;
    if (seen) throw new Error('Another suite has failed already.');
    const suite = relative(config.projectConfig.rootDir, context.testPath);
    const instrumented = {
      currentTestId: suite,
      ...(mutant === undefined ? {} : { activeMutant: mutant }),
      ...(hitLimit === undefined ? {} : { hitLimit, hitCount: 0 }),
    };
    contexts.set(suite, instrumented);
    Object.assign(this.global, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: instrumented });
  }

  override handleTestEvent(event: Circus.Event, state: Circus.State): void {
    super.handleTestEvent(event, state);
    const { mutant, seen } = this.#trial;
    if (mutant === undefined) return;
    if (event.name === 'test_done' && event.test.errors.length > 0) this.#trial.seen = true;
    if (event.name === 'hook_failure') this.#trial.seen = true;
    if (event.name === 'test_start' && seen) event.test.mode = 'skip';
  }
}
