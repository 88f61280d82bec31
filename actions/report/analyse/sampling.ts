/** A part of a population that is alike; its items in the order in which they are drawn. */
export interface Stratum<T> {
  readonly items: readonly T[];
}

/** The fewest of a stratum: with one alone nothing could be said of its spread. */
const FEWEST = 2;

/**
 * A stratified sample of `size` items in proportion to the strata, at least two of each. Nothing is chosen where the
 * size does not reach for that.
 */
export function chooseSample<T>(strata: readonly Stratum<T>[], size: number): readonly (readonly T[])[] {
  const least = strata.map(({ items }) => Math.min(FEWEST, items.length));
  const population = sum(strata.map(({ items }) => items.length));
  const spare = size - sum(least);
  if (spare < 0) return strata.map(() => []);
  return strata.map(({ items }, index) => {
    const few = least[index] ?? 0;
    const share = population === 0 ? 0 : Math.floor((spare * items.length) / population);
    return items.slice(0, few + share);
  });
}

/** What was observed of a stratum. */
export interface Observed {
  readonly population: number;
  /** The values of those that were drawn, without replacement. */
  readonly drawn: readonly number[];
}

export interface Estimate {
  readonly total: number;
  /** Half the width of the 95 % confidence interval. */
  readonly error: number;
}

/** The standard normal quantile of 97.5 %. */
const Z = 1.96;

/**
 * The total of a population from a stratified random sample, with the variance of sampling without replacement
 * (Cochran, Sampling Techniques, 5.4). undefined where a stratum has fewer than two values and is not known whole.
 */
export function estimateTotal(strata: readonly Observed[]): Estimate | undefined {
  let [total, variance] = [0, 0];
  for (const { population, drawn } of strata) {
    const count = drawn.length;
    if (count < population && count < FEWEST) return undefined;
    if (population === 0) continue;
    const mean = sum(drawn) / count;
    total += population * mean;
    if (count === population) continue;
    const spread = sum(drawn.map((value) => (value - mean) ** 2)) / (count - 1);
    variance += population ** 2 * (1 - count / population) * (spread / count);
  }
  return { total, error: Z * Math.sqrt(variance) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
