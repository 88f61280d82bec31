/**
 * About `count` round numbers from 0 to at least `most`, in steps of 1, 2 or 5 times a power of ten: what an axis is
 * marked with.
 */
export function ticksTo(most: number, count: number): readonly number[] {
  if (most <= 0) return [0];
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) => index * step);
}
