import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseSample, estimateTotal } from '../../../../../actions/report/analyse/sampling.ts';

const stratum = (length: number) => ({ items: Array.from({ length }, (_, index) => index) });

describe('a stratified sample', () => {
  it('has at least two of each stratum, the rest in proportion, and no more than was asked for', () => {
    const sample = chooseSample([stratum(1), stratum(10), stratum(1000)], 105);
    expect(sample.map(({ length }) => length)).toEqual([1, 2, 100]);
    expect(sample[2]?.slice(0, 3)).toEqual([0, 1, 2]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 })), fc.nat(200), (lengths, size) => {
        const chosen = chooseSample(lengths.map(stratum), size).map(({ length }) => length);
        expect(chosen.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(size);
        expect(chosen.every((length, index) => length <= (lengths[index] ?? 0))).toBe(true);
      }),
    );
  });

  it('is empty where the size does not reach for two of each', () => {
    expect(chooseSample([stratum(10), stratum(10)], 3)).toEqual([[], []]);
  });
});

describe('an estimated total', () => {
  it('is what survey theory says: mean times population, with the finite population correction', () => {
    // Cochran: N²(1 − n/N)s²/n = 100 × 0.6 × (20 / 3) / 4, for 2, 4, 6, 8 of 10.
    const estimate = estimateTotal([{ population: 10, drawn: [2, 4, 6, 8] }]);
    expect(estimate?.total).toBe(50);
    expect(estimate?.error).toBeCloseTo(1.96 * Math.sqrt(100), 9);
  });

  it('adds the strata up, and a stratum that is known whole has no error', () => {
    expect(
      estimateTotal([
        { population: 3, drawn: [1, 2, 3] },
        { population: 1, drawn: [5] },
        { population: 0, drawn: [] },
      ]),
    ).toEqual({
      total: 11,
      error: 0,
    });
  });

  it('is unknown where a stratum has a single value of several, or none', () => {
    expect(estimateTotal([{ population: 3, drawn: [1] }])).toBeUndefined();
    expect(estimateTotal([{ population: 3, drawn: [] }])).toBeUndefined();
  });

  it('holds the truth in its interval about as often as it says', () => {
    let state = 7;
    const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    let held = 0;
    for (let round = 0; round < 400; round++) {
      const population = Array.from({ length: 300 }, () => 100 + 900 * next() ** 2);
      const truth = population.reduce((sum, value) => sum + value, 0);
      const drawn = [...population].sort(() => next() - 0.5).slice(0, 60);
      const estimate = estimateTotal([{ population: population.length, drawn }]);
      if (estimate !== undefined && Math.abs(estimate.total - truth) <= estimate.error) held++;
    }
    expect(held / 400).toBeGreaterThan(0.91);
    expect(held / 400).toBeLessThan(0.99);
  });
});
