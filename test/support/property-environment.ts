import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';

/** Of jest.config.js. */
interface Options {
  /** Of every property without a seed of its own. */
  readonly seed: number;
  /** How often each test with a property runs, each time with the next seed. */
  readonly rounds: number;
}

/** Node's environment, in which a test with a property runs once per round, each with a seed of its own. */
export default class PropertyEnvironment extends TestEnvironment {
  readonly #options: Options;
  #seed: number;
  #hasProperty = false;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    this.#options = config.projectConfig.testEnvironmentOptions as unknown as Options;
    this.#seed = this.#options.seed;
    const seed = (): number => {
      this.#hasProperty = true;
      return this.#seed;
    };
    // For property-seed.ts, which runs inside.
    Object.assign(this.global, { codeartifactCiPropertySeed: seed });
  }

  /** Whether the test that runs has a property. */
  #drawn(): boolean {
    return this.#hasProperty;
  }

  handleTestEvent(event: Circus.Event, state: Circus.State): void {
    const { seed, rounds } = this.#options;
    if (event.name !== 'test_start' || rounds === 1) return;
    const { test } = event;
    const once = test.fn as (() => Promise<void>) | undefined;
    if (once === undefined || once.length > 0) return;
    test.timeout = (test.timeout ?? state.testTimeout) * rounds;
    test.fn = async () => {
      this.#hasProperty = false;
      for (let round = 0; round < rounds; round++) {
        this.#seed = seed + round;
        await once();
        if (!this.#drawn()) break;
      }
    };
  }
}
