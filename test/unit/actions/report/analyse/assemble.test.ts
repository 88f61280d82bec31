import { describe, expect, it } from '@jest/globals';
import { assemble } from '../../../../../actions/report/analyse/assemble.ts';
import type { PackageAges } from '../../../../../actions/report/read/ages.ts';
import type { ListedPackage } from '../../../../../actions/report/read/inventory.ts';
import { nameOf, VersionMemory } from '../../../../../actions/report/read/memory.ts';
import { documentOf, domainFacts, listed, PRICES } from '../support/samples.ts';

describe('a report of a sample', () => {
  const packages = [listed({ format: 'npm', namespace: '', name: 'a' }, 'builds', [{}, {}, {}])];
  const of = (assetSizeBytes: number | undefined, drawn: readonly number[]) =>
    documentOf(domainFacts({ builds: {} }, { assetSizeBytes }), packages, new VersionMemory(), [], {
      ...{ complete: false, asked: 2, failed: 0, refused: undefined },
      strata: [{ repository: 'builds', population: 3, drawn }],
    }).repositories[0]?.storage;

  it('divides what the service bills among the repositories, as far as it says how much that is', () => {
    expect(of(600, [10, 20])).toMatchObject({ attributed: 600, monthly: (600 / 1e9) * 0.05, exclusive: null });
    expect(of(undefined, [10, 20])).toMatchObject({ attributed: null, monthly: null });
  });

  it('has no figure where too few were drawn, or all of them are empty', () => {
    expect(of(600, [10])).toMatchObject({ logical: null, attributed: null });
    expect(of(600, [0, 0])).toMatchObject({ attributed: null });
  });

  it('has an interval about its estimate that does not go below nothing, and adds what was known before', () => {
    const memory = new VersionMemory();
    const known = listed({ format: 'npm', namespace: '', name: 'b' }, 'builds', [{}]);
    const content = { assets: [{ name: 'a', size: 7, sha256: 'x' }] };
    for (const version of known.versions) memory.learn(nameOf(known.at.coordinates, version), content);
    const {
      storage,
      repositories,
      packages: sections,
    } = documentOf(domainFacts({ builds: {} }, { assetSizeBytes: 600 }), [...packages, known], memory, [], {
      ...{ complete: false, asked: 2, failed: 0, refused: undefined },
      strata: [{ repository: 'builds', population: 3, drawn: [0, 2] }],
    });
    // Mean 1 of 3, and 7 known; the two that were drawn are in no memory here, so they are taken off again.
    expect(storage).toMatchObject({ basis: 'sample', logical: 7 - 2 + 3, physical: null, rest: null, known: 1, of: 4 });
    expect(storage.interval?.low).toBeGreaterThan(0);
    expect((storage.interval?.high ?? 0) - 8).toBeCloseTo(8 - (storage.interval?.low ?? 0), 9);
    expect(repositories[0]?.storage).toMatchObject({ logical: 8, attributed: 600 });
    expect(sections.map((one) => one.storage.logical)).toEqual([null, 7]);
    const wide = { population: 3, drawn: [0, 100], repository: 'builds' };
    const sizes = { complete: false, asked: 2, failed: 0, refused: undefined, strata: [wide] };
    expect(documentOf(domainFacts({ builds: {} }), packages, memory, [], sizes).storage.interval?.low).toBe(0);
  });
});

describe('what is assembled of packages', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) =>
    listed({ format: name === 'c' ? 'pypi' : 'npm', namespace: '', name }, name === 'b' ? 'second' : 'first', [
      { status: 'Unfinished' },
      { origin: 'external' },
      { status: 'Archived', origin: 'external' },
    ]),
  );
  if (a === undefined || b === undefined || c === undefined) throw new Error('three were listed');
  const classes = [1, 0, 1, 0, 0, 0];
  const read = (ages: ReadonlyMap<ListedPackage, PackageAges> | undefined) =>
    assemble({
      facts: domainFacts({ first: {}, second: { policy: null }, third: { policy: undefined } }),
      ...{ packages: [a, b, c], memory: new VersionMemory(), sizes: undefined, prices: PRICES, ages },
    });

  it('is counted by status and origin, the most first, and by format', () => {
    const { totals, repositories } = read(undefined);
    expect(totals).toMatchObject({ repositories: 3, packages: 3, versions: 9, ages: null });
    expect(Object.entries(totals.byStatus)).toEqual([
      ['Unfinished', 3],
      ['Published', 3],
      ['Archived', 3],
    ]);
    expect(Object.entries(totals.byOrigin)).toEqual([
      ['external', 6],
      ['internal', 3],
    ]);
    expect(Object.entries(totals.byFormat)).toEqual([
      ['npm', { packages: 2, versions: 6 }],
      ['pypi', { packages: 1, versions: 3 }],
    ]);
    expect(repositories.map(({ hasPolicy, packages, byFormat }) => ({ hasPolicy, packages, byFormat }))).toEqual([
      { hasPolicy: true, packages: 2, byFormat: { npm: 3, pypi: 3 } },
      { hasPolicy: null, packages: 1, byFormat: { npm: 3 } },
      { hasPolicy: false, packages: 0, byFormat: {} },
    ]);
    expect(repositories.map(({ storage }) => storage.logical)).toEqual([null, null, null]);
  });

  it('names the newest version that is finished, and of a repository the one of which the time is known', () => {
    const ages = new Map([
      [a, { classes, newest: Date.UTC(2027, 0, 1) }],
      [b, { classes, newest: undefined }],
      [c, { classes, newest: Date.UTC(2027, 0, 2) }],
    ]);
    const { packages, repositories, totals } = read(ages);
    expect(packages.map(({ newest }) => newest)).toEqual([
      { version: '2.0.0', published: '2027-01-01T00:00:00.000Z' },
      { version: '2.0.0', published: null },
      { version: '2.0.0', published: '2027-01-02T00:00:00.000Z' },
    ]);
    expect(repositories.map(({ newest }) => newest)).toEqual([
      { package: 'pypi:c', version: '2.0.0', published: '2027-01-02T00:00:00.000Z' },
      null,
      null,
    ]);
    expect(totals.ages).toEqual([3, 0, 3, 0, 0, 0]);
    expect(repositories.map((one) => one.ages)).toEqual([[2, 0, 2, 0, 0, 0], classes, null]);
    expect(read(new Map([[a, { classes, newest: undefined }]])).totals.ages).toBeNull();
    const unfinished = listed({ format: 'npm', namespace: '', name: 'd' }, 'first', [{ status: 'Unfinished' }]);
    expect(documentOf(domainFacts({ first: {} }), [unfinished], new VersionMemory()).packages[0]?.newest).toBeNull();
  });

  it('adds up to what the service counts, or says what is left', () => {
    const memory = new VersionMemory();
    const one = listed({ format: 'npm', namespace: '', name: 'a' }, 'builds', [{}, { status: 'Disposed' }, {}]);
    const content = { assets: [{ name: 'a', size: 7, sha256: 'x' }] };
    for (const version of one.versions) memory.learn(nameOf(one.at.coordinates, version), content);
    const of = (assetSizeBytes: number | undefined) =>
      documentOf(domainFacts({ builds: {} }, { assetSizeBytes }), [one], memory).storage;
    expect(of(10)).toMatchObject({
      basis: 'complete',
      logical: 14,
      physical: 7,
      rest: 3,
      contents: 1,
      known: 2,
      of: 2,
    });
    expect(of(undefined)).toMatchObject({ headline: null, rest: null });
  });
});
