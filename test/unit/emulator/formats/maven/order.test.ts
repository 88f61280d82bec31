import { describe, expect, it } from '@jest/globals';
import { compareMavenVersions } from '@codeartifact-ci/emulator/formats/maven/order.ts';
import fc from 'fast-check';

describe("Maven's order of versions", () => {
  it.each([
    // The examples of the POM reference, and what is often seen.
    [
      '1',
      '1.1',
      '1.2',
      '1.10',
      '2-alpha-1',
      '2-beta',
      '2-m1',
      '2-rc1',
      '2-SNAPSHOT',
      '2',
      '2-sp',
      '2-foo',
      '2-1',
      '2.0.1',
    ],
    ['1.foo-1', '1-foo2', '1-foo10', '1-1', '1.1'],
    ['5.0.0.Alpha1', '5.0.0.Beta2', '5.0.0.CR1', '5.0.0.CR10', '5.0.0.Final', '5.0.1.Final'],
    ['2.0.0.M1', '2.0.0.RC1', '2.0.0.BUILD-SNAPSHOT', '2.0.1.RELEASE'],
    ['31.0-android', '31.0-jre', '31.0.1-android', '31.0.1-jre', '32.0-jre'],
    ['20230618', '20231013', '99999999999999999998', '99999999999999999999'],
  ])('%s …', (...versions) => {
    expect([...versions].reverse().sort(compareMavenVersions)).toEqual(versions);
  });

  it.each([
    ['1', '1.0'],
    ['1', '1.0.0'],
    ['1', '1-ga'],
    ['1', '1.0.Final'],
    ['1', '1.0-RELEASE'],
    ['1-a1', '1-alpha-1'],
    ['1b2', '1-beta-2'],
    ['1-cr1', '1-RC1'],
    ['1.0-x', '1-X'],
    ['01', '1'],
  ])('takes %s and %s for the same', (a, b) => {
    expect(compareMavenVersions(a, b)).toBe(0);
  });

  it('is an order, whatever the versions are like', () => {
    const version = fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-z.-]{0,12}$/));
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(Math.sign(compareMavenVersions(a, b))).toBe(-Math.sign(compareMavenVersions(b, a)) + 0);
        expect(compareMavenVersions(a, a)).toBe(0);
      }),
    );
    const number = fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
    const full = fc
      .tuple(number, fc.constantFrom('', '-alpha-1', '-rc1', '-SNAPSHOT', '-sp', '-1'))
      .map(([a, b]) => a + b);
    fc.assert(
      fc.property(full, full, full, (a, b, c) => {
        const [low = '', middle = '', high = ''] = [a, b, c].sort(compareMavenVersions);
        expect(compareMavenVersions(low, middle)).toBeLessThanOrEqual(0);
        expect(compareMavenVersions(middle, high)).toBeLessThanOrEqual(0);
        expect(compareMavenVersions(low, high)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
