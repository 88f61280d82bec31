import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findAges, search } from '../../../actions/prune/ages.ts';
import { decider } from '../../../actions/prune/decide.ts';
import type { ListedVersion } from '../../../actions/prune/registry.ts';
import { AS_OF, DAY, eager } from './cases.ts';

const bound = (count: number): number => Math.ceil(Math.log2(count + 1));

describe('the search for an age', () => {
  it('finds what a look at each would find, ties included, within its bound', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 9 })), fc.nat({ max: 10 }), async (values, limit) => {
        const sorted = values.toSorted((a, b) => a - b);
        let calls = 0;
        const found = await search(0, sorted.length, (index) => {
          calls++;
          return (sorted[index] ?? 0) >= limit;
        });
        const scanned = sorted.findIndex((value) => value >= limit);
        expect(found).toBe(scanned < 0 ? sorted.length : scanned);
        expect(calls).toBeLessThanOrEqual(bound(sorted.length));
      }),
    );
  });

  it('knows exactly the versions that are older, in a call for each halving and age', async () => {
    const days = fc.array(fc.nat({ max: 30 }), { maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(days, fc.integer({ min: 1, max: 30 }), async (ages, limit) => {
        const times = new Map(
          ages
            .toSorted((a, b) => a - b)
            .map((age, index) => [`1.0.${index}`, new Date(AS_OF.getTime() - age * DAY * 1000)]),
        );
        let calls = 0;
        const registry = {
          publishedTime: (_: unknown, version: string) => {
            calls++;
            return Promise.resolve(times.get(version));
          },
        };
        const versions = [...times.keys()].map((version): ListedVersion => ({
          version,
          status: 'Published',
          revision: 'r',
          origin: 'internal',
        }));
        const policy = eager();
        const [scope] = policy.scopes;
        if (scope === undefined) throw new Error('no scope');
        const older = { ...policy, scopes: [{ ...scope, delete: [{ id: 'old', olderThan: limit * DAY }] }] };
        const at = { repository: 'ci', coordinates: { format: 'npm', namespace: '', name: 'core' } } as const;
        const { isOlder, provenAge } = await findAges(registry, older, at, decider(older, at, versions), AS_OF);
        for (const [version, time] of times) {
          const scanned = AS_OF.getTime() - time.getTime() > limit * DAY * 1000;
          expect(isOlder(version, limit * DAY)).toBe(scanned ? 'yes' : 'no');
          expect(provenAge(version)).toBe(scanned ? limit * DAY : undefined);
        }
        expect(calls).toBeLessThanOrEqual(bound(versions.length));
      }),
    );
  });
});
