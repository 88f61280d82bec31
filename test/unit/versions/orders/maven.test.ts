import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { versionOrders } from '@codeartifact-ci/versions/order.ts';
import { snapshotOf } from '@codeartifact-ci/versions/orders/maven.ts';

const { compare, channel } = versionOrders.maven;

function expectAscending(versions: readonly string[]): void {
  for (const [index, low] of versions.entries()) {
    for (const high of versions.slice(index + 1)) {
      expect({ low, high, sign: Math.sign(compare(low, high) ?? NaN) }).toEqual({ low, high, sign: -1 });
      expect({ low, high, sign: Math.sign(compare(high, low) ?? NaN) }).toEqual({ low, high, sign: 1 });
    }
  }
}

function expectSame(...versions: readonly string[]): void {
  for (const a of versions) for (const b of versions) expect({ a, b, sign: compare(a, b) }).toEqual({ a, b, sign: 0 });
}

// The tables are those of Maven's own ComparableVersionTest.
describe("Maven's order of versions", () => {
  it('has its qualifiers in order', () => {
    expectAscending([
      ...['1-alpha2snapshot', '1-alpha2', '1-alpha-123', '1-beta-2', '1-beta123', '1-m2', '1-m11', '1-rc', '1-cr2'],
      ...['1-rc123', '1-SNAPSHOT', '1', '1-sp', '1-sp2', '1-sp123', '1-abc', '1-def', '1-pom-1', '1-1-snapshot'],
      ...['1-1', '1-2', '1-123'],
    ]);
  });

  it('has its numbers in order', () => {
    expectAscending([
      ...['2.0', '2.0.a', '2-1', '2.0.2', '2.0.123', '2.1.0', '2.1-a', '2.1b', '2.1-c', '2.1-1', '2.1.0.1', '2.2'],
      ...['2.123', '11.a2', '11.a11', '11.b2', '11.b11', '11.m2', '11.m11', '11', '11.a', '11b', '11c', '11m'],
    ]);
  });

  it('knows spellings of the same', () => {
    expectSame('1', '1.0', '1.0.0', '1-0', '1.0-0', '1ga', '1GA', '1-final', '1FinaL', '1release', '1RELeaSE');
    expectSame('1a', '1-a', '1.0-a', '1.0.0-a', '1.0a', '1.0.0a', '1A', '1.a');
    expectSame('1x', '1-x', '1.0-x', '1.0.0-x', '1.0x', '1.0.0x', '1X');
    expectSame('1cr', '1rc', '1Cr', '1cR');
    expectSame('1a1', '1-alpha-1', '1-alpha1', '1.0-ALPHA-1');
    expectSame('1b2', '1-beta-2');
    expectSame('1m3', '1-milestone-3', '1MileStone3');
    expectSame(...Array.from({ length: 19 }, (_, zeros) => `${'0'.repeat(zeros)}1`));
    expectSame(...Array.from({ length: 19 }, (_, zeros) => '0'.repeat(zeros + 1)));
  });

  it('compares pair by pair', () => {
    const pairs: [string, string][] = [
      ...(['2', '2.5'] as const).map((high): [string, string] => ['1', high]),
      ...[
        ['1.5', '2'],
        ['1.0', '1.1'],
        ['1.1', '1.2'],
        ['1.0.0', '1.1'],
        ['1.0.1', '1.1'],
        ['1.1', '1.2.0'],
      ],
      ...[
        ['1.0-alpha-1', '1.0'],
        ['1.0-alpha-1', '1.0-alpha-2'],
        ['1.0-alpha-1', '1.0-beta-1'],
      ],
      ...[
        ['1.0-beta-1', '1.0-SNAPSHOT'],
        ['1.0-SNAPSHOT', '1.0'],
        ['1.0-alpha-1-SNAPSHOT', '1.0-alpha-1'],
      ],
      ...[
        ['1.0', '1.0-1'],
        ['1.0-1', '1.0-2'],
        ['1.0.0', '1.0-1'],
        ['2.0-1', '2.0.1'],
        ['2.0.1-klm', '2.0.1-lmn'],
      ],
      ...[
        ['2.0.1', '2.0.1-xyz'],
        ['2.0.1', '2.0.1-123'],
        ['2.0.1-xyz', '2.0.1-123'],
        ['0.7', '2'],
        ['0.2', '1.0.7'],
      ],
      ...[
        ['1-0.alpha', '1'],
        ['1-0.beta', '1'],
        ['1-0.alpha', '1-0.beta'],
        ['é', '1'],
        ['J', '7'],
        ['c', '7'],
      ],
      ...[
        ['aardvark', 'zebra'],
        ['zebra', 'ζέβρα'],
        ['1.0.final-redhat', '1.0-sp1-redhat'],
      ],
      ...[
        ['1.0.final-redhat', '1.0-sp-1-redhat'],
        ['1.0.final-redhat', '1.0-sp.1-redhat'],
      ],
    ].map(([low = '', high = '']): [string, string] => [low, high]);
    for (const pair of pairs) expectAscending(pair);
  });

  it('is transitive where it once was not (MNG-5568, MNG-6572, MNG-7644)', () => {
    expectAscending(['6.1.0rc3', '6.1.0', '6.1H.5-beta']);
    expectAscending([
      '20190126.230843',
      '1234567890.12345',
      '123456789012345.1H.5-beta',
      '12345678901234567890.1H.5-beta',
    ]);
    for (const word of ['abc', 'alpha', 'a', 'beta', 'b', 'def', 'milestone', 'm', 'RC']) {
      expectAscending([`1.0.0.${word}1`, `1.0.0-${word}2`]);
      expectSame(`2-${word}`, `2.0.${word}`, `2.0.0.${word}`);
    }
    expectAscending(['1-ga', '1-ga1', '1-ga2']);
  });

  it('has the builds of a snapshot below the release, the newest last', () => {
    expectAscending([
      '1.0-rc1',
      '1.0-20270101.120000-9',
      '1.0-20270101.120000-10',
      '1.0-20270102.110000-1',
      '1.0-SNAPSHOT',
      '1.0',
    ]);
  });

  it('is total, whatever a version is made of', () => {
    const words = [
      '0',
      '1',
      '10',
      '00',
      'a',
      'b',
      'm',
      'alpha',
      'rc',
      'snapshot',
      'ga',
      'final',
      'sp',
      'x',
      '.',
      '-',
      '_',
      'é',
    ];
    const version = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const signs = [compare(a, b), compare(b, c), compare(a, c)].map((sign) => Math.sign(sign ?? NaN));
        const [ab = 0, bc = 0, ac = 0] = signs;
        expect(compare(a, a)).toBe(0);
        expect(Math.sign(compare(b, a) ?? NaN) + ab).toBe(0);
        if (ab <= 0 && bc <= 0) expect(ac).toBe(Math.min(ab, bc));
      }),
      { numRuns: 5000 },
    );
  });

  it('takes no other digits for numbers', () => {
    expect(compare('1', '1.٨')).toBeUndefined();
    expect(channel('٨')).toBeUndefined();
  });
});

describe('the channel of a Maven version', () => {
  it('follows from its qualifiers', () => {
    const expected = {
      release: ['1.0', '1.0.Final', '31.1-jre', '1.0-sp1', '1-a', '2.0-redhat-00001'],
      prerelease: [
        ...['1.0-rc1', '1.0-M2', '1.0-alpha', '1.0.b2', '1.0-CR1'],
        // Words that Maven does not know and people use.
        ...[
          '1.4.0-PR-12',
          '1.4.0-dev.5',
          '1.4.0-nightly.20240101',
          '1.4.0-preview',
          '1.4.0-main-5',
          '21-EA1',
          '1.4.0-pre.1',
        ],
      ],
      snapshot: ['1.0-SNAPSHOT', '1.0-rc1-SNAPSHOT', '1.0-20270131.120000-3'],
    };
    for (const [name, versions] of Object.entries(expected)) {
      for (const version of versions)
        expect({ version, channel: channel(version) }).toEqual({ version, channel: name });
    }
  });

  it('finds the family of a snapshot', () => {
    expect(snapshotOf('1.0-SNAPSHOT')).toEqual({ base: '1.0', build: undefined });
    expect(snapshotOf('1.0-rc-1-20270131.120000-3')).toEqual({
      base: '1.0-rc-1',
      build: '20270131.120000-000000000000003',
    });
    expect(snapshotOf('1.0-20270131-3')).toBeUndefined();
  });
});
