import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { batches } from '../../../../../actions/publish/npm/pack.ts';

describe('batches of folders', () => {
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
