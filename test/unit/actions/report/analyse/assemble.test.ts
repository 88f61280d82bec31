import { describe, expect, it } from '@jest/globals';
import { VersionMemory } from '../../../../../actions/report/read/memory.ts';
import { documentOf, domainFacts, listed } from '../support/samples.ts';

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
});
