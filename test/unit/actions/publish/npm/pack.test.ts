import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { batches, sharesOf } from '../../../../../actions/publish/npm/pack.ts';

describe('batches of folders', () => {
  it('are one where no two files have one name, and as few as can be where some have', () => {
    const of = (...names: string[]): number[] =>
      batches(names.map((name) => ({ path: name, manifest: { name, version: '1.0.0' } }))).map(({ length }) => length);
    expect(of('a', 'b', '@a/c')).toEqual([3]);
    expect(of('@a/b-c', 'd', '@a-b/c', 'e')).toEqual([3, 1]);
  });

  it('never pack two folders into one file', () => {
    const part = fc.constantFrom('a', 'b', 'a-b', 'b-a');
    const name = fc.oneof(
      part,
      fc.tuple(part, part).map(([scope, rest]) => `@${scope}/${rest}`),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name), (names) => {
        const folders = names.map((one) => ({ path: one, manifest: { name: one, version: '1.0.0' } }));
        const made = batches(folders);
        expect(made.flat()).toHaveLength(names.length);
        for (const batch of made) {
          const files = batch.map(({ path }) => path.replace('@', '').replace('/', '-'));
          expect(new Set(files).size).toBe(files.length);
        }
      }),
    );
  });
});

describe('shares of a batch', () => {
  const folders = Array.from({ length: 20 }, (_, index) => ({ path: String(index), manifest: {} }));
  const sizes = (count: number, processors: number): number[] =>
    sharesOf(folders.slice(0, count), processors).map((share) => share.length);

  it.each([
    [1, 8, [1]],
    [15, 8, [15]],
    [16, 8, [8, 8]],
    [20, 2, [10, 10]],
    [20, 1, [20]],
  ])('of %i folders on %i processors are %j', (count, processors, expected) => {
    expect(sizes(count, processors)).toEqual(expected);
  });

  it('hold every folder once', () => {
    const all = sharesOf(folders, 2).flat();
    expect(new Set(all.map(({ path }) => path)).size).toBe(20);
  });
});
