import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countStorage, type HeldAssets } from '../../../../../actions/report/analyse/storage.ts';

const asset = (sha256: string, size: number) => ({ name: sha256, sha256, size });

const held: fc.Arbitrary<HeldAssets[]> = fc.array(
  fc.record({
    repository: fc.constantFrom('a', 'b', 'c'),
    versions: fc.array(
      fc.option(fc.array(fc.nat(5).map((content) => asset(`content ${content}`, 2 ** content))), { nil: undefined }),
      { maxLength: 4 },
    ),
  }),
  { maxLength: 6 },
);

describe('the storage of a domain', () => {
  it('counts a content once for the domain, and tells what one holder alone has from what others have too', () => {
    const { packages, repositories, logical, physical, contents } = countStorage([
      { repository: 'builds', versions: [[asset('x', 100), asset('y', 10)], [asset('x', 100)], undefined] },
      { repository: 'builds', versions: [[asset('y', 10)]] },
      { repository: 'releases', versions: [[asset('x', 100), asset('z', 1)]] },
    ]);
    expect({ logical, physical, contents }).toEqual({ logical: 321, physical: 111, contents: 3 });
    expect(packages).toMatchObject([
      { logical: 210, physical: 110, exclusive: 0, shared: 110, attributed: 55 },
      { logical: 10, physical: 10, exclusive: 0, shared: 10, attributed: 5 },
      { logical: 101, physical: 101, exclusive: 1, shared: 100, attributed: 51 },
    ]);
    expect(repositories.get('builds')).toMatchObject({
      logical: 220,
      physical: 110,
      exclusive: 10,
      shared: 100,
      attributed: 60,
    });
    expect(repositories.get('releases')).toMatchObject({ physical: 101, exclusive: 1, shared: 100, attributed: 51 });
  });

  it('is what a recount by sets says, and its parts add up', () => {
    fc.assert(
      fc.property(held, (packages) => {
        const counted = countStorage(packages);
        const all = packages.map(({ versions }) => versions.flatMap((assets) => assets ?? []));
        const bytes = (assets: readonly { sha256: string; size: number }[]): number =>
          [...new Map(assets.map(({ sha256, size }) => [sha256, size])).values()].reduce((sum, size) => sum + size, 0);
        expect(counted.physical).toBe(bytes(all.flat()));
        for (const [index, own] of all.entries()) {
          const others = bytes(all.filter((_, other) => other !== index).flat());
          const figures = counted.packages[index];
          expect(figures?.physical).toBe(bytes(own));
          expect(figures?.exclusive).toBe(counted.physical - others);
          expect(figures?.shared).toBe(bytes(own) - (counted.physical - others));
        }
        for (const [repository, figures] of counted.repositories) {
          const ofOthers = all.filter((_, index) => packages[index]?.repository !== repository).flat();
          const own = all.filter((_, index) => packages[index]?.repository === repository);
          expect(figures.exclusive).toBe(counted.physical - bytes(ofOthers));
          expect(figures.physical).toBe(bytes(own.flat()));
          const parts = counted.packages.filter((_, index) => packages[index]?.repository === repository);
          expect(figures.attributed).toBeCloseTo(
            parts.reduce((sum, one) => sum + one.attributed, 0),
            6,
          );
        }
        const attributed = [...counted.repositories.values()].reduce((sum, one) => sum + one.attributed, 0);
        expect(attributed).toBeCloseTo(counted.physical, 6);
      }),
    );
  });
});
