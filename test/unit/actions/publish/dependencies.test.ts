import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dependencies } from '../../../../actions/publish/dependencies.ts';

describe('the order of a release', () => {
  it('is one in which nobody waits for ever, and everybody for all of its needs outside circles', () => {
    const count = 8;
    const edges = fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 })), { maxLength: 20 });
    fc.assert(
      fc.property(edges, fc.boolean(), (pairs, acyclic) => {
        const used = acyclic ? pairs.filter(([a, b]) => a > b) : pairs;
        const releases = Array.from({ length: count }, (_, index) => ({
          ...({ format: 'npm', namespace: '', name: `p${index}`, version: '1.0.0' } as const),
          needs: [...new Set(used.filter(([from]) => from === index).map(([, to]) => `p${to}`))],
        }));
        const needs = dependencies(releases);
        const done = new Set<object>();
        for (let round = 0; round < count; round++) {
          for (const release of releases)
            if ((needs.get(release) ?? []).every((other) => done.has(other))) done.add(release);
        }
        expect(done.size).toBe(count);
        if (acyclic)
          for (const release of releases) expect(needs.get(release)?.map(({ name }) => name)).toEqual(release.needs);
      }),
    );
  });

  it('is found for a chain of any length', () => {
    const releases = Array.from({ length: 20_000 }, (_, index) => ({
      ...({ format: 'npm', namespace: '', name: `p${index}`, version: '1.0.0' } as const),
      needs: [`p${index + 1}`],
    }));
    expect(dependencies(releases).size).toBe(releases.length);
  });
});
