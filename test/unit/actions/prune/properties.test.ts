import { describe, it } from '@jest/globals';
import { applyProperties } from './support/apply-properties.ts';
import { assertProperty, planProperties } from './support/plan-properties.ts';

/** Of each; test/proof/retention-properties.test.ts draws 100,000. */
const RUNS = 2_000;

describe('for every repository and policy', () => {
  const properties = { ...planProperties, ...applyProperties };
  it.each(Object.entries(properties))('%s', async (_, property) => {
    await assertProperty(property(), RUNS);
  });
});
