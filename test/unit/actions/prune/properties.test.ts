import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { applyProperties } from './support/apply-properties.ts';
import { planProperties } from './support/plan-properties.ts';

/** Of each; test/proof/retention.test.ts draws 100,000. */
const RUNS = 2_000;

describe('for every repository and policy', () => {
  const properties = { ...planProperties, ...applyProperties };
  it.each(Object.entries(properties))('%s', async (_, property) => {
    await fc.assert(property(), { numRuns: RUNS });
  });
});
