import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { startRetentionEmulator, type RetentionEmulator } from '../support/retention-emulator.ts';
import { applyProperties } from '../unit/actions/prune/support/apply-properties.ts';
import { assertFor, assertProperty, cases, planProperties } from '../unit/actions/prune/support/plan-properties.ts';

/** Of each, in each of the twenty rounds of `npm run proof`: 100,000 in all. */
const RUNS = 5_000;
/** 2,000 in all: each takes some forty requests. */
const EMULATOR_RUNS = 100;

let emulator: RetentionEmulator;
beforeAll(async () => {
  emulator = await startRetentionEmulator();
});
afterAll(() => emulator.close());

describe('for every repository and policy', () => {
  it.each(Object.entries({ ...planProperties, ...applyProperties }))(
    '%s',
    async (_, property) => {
      await assertProperty(property(), RUNS);
    },
    600_000,
  );

  it('a plan that is applied to the emulator does what it says, and leaves a release and latest to install', async () => {
    await assertFor(EMULATOR_RUNS, cases, (one) => emulator.check(one));
  }, 600_000);
});
