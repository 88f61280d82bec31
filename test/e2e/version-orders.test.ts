import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { versionOrders } from '@codeartifact-ci/versions/order.ts';
import { references } from '../support/version-references.ts';

/** As people write them and as nobody should; each format's own words and separators in every order. */
const PARTS = {
  npm: ['-', '.', '+', 'alpha', 'beta', 'rc', 'x', '0', '01', 'v'],
  cargo: ['-', '.', '+', 'alpha', 'beta', 'rc', 'x', '0', '01', 'A'],
  nuget: ['-', '.', '.', '+', 'alpha', 'beta', 'BETA', 'rc', 'x', '0', '01', 'ci'],
  pypi: [
    ...['.', '-', '_', '+', '!', 'a', 'alpha', 'b', 'beta', 'c', 'rc', 'pre', 'preview', 'post', 'rev', 'r', 'dev'],
    ...['v', 'A', 'RC', 'local', 'ubuntu'],
  ],
  ruby: ['.', '.', '-', 'a', 'b', 'rc', 'pre', 'beta', 'A', 'x1'],
  maven: [
    ...['.', '-', '-', 'alpha', 'a', 'beta', 'b', 'milestone', 'm', 'rc', 'cr', 'snapshot', 'SNAPSHOT', 'ga'],
    ...['final', 'release', 'sp', 'jre', 'Alpha', 'x', 'pom'],
  ],
} as const;

/**
 * Where ours goes another way knowingly: a number that no double holds, and a word that JavaScript reads as a number, are none of Python's, and Maven puts `1-ga0` above
 * `1-ga` and both level with `1`, `1.x-` above `1.x`, and `1.rc` above `1.sp.1`: in such an order nothing can be sorted.
 */
const ELSEWHERE: Readonly<Partial<Record<keyof typeof PARTS, RegExp>>> = {
  pypi: /\d{16}|\+(?:.*[._-])?(?:0[xob][0-9a-f]+|\d+e\d+)/i,
  maven: /(ga|final|release)[.-]?\d|\.[a-z]+\.|[.-](\.|-|$)/i,
};

const PAIRS = 10_000;

function versionsOf(format: keyof typeof PARTS): string[] {
  const parts: readonly string[] = PARTS[format];
  const number = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 40 }), fc.nat({ max: 20_261_130 })).map(String);
  const plain = fc
    .array(
      number,
      format === 'npm' || format === 'cargo' ? { minLength: 3, maxLength: 3 } : { minLength: 1, maxLength: 4 },
    )
    .map((some) => some.join('.'));
  const tail = fc.array(fc.oneof(fc.constantFrom(...parts), number), { maxLength: 6 }).map((some) => some.join(''));
  const version = fc.tuple(plain, fc.oneof(fc.constant(''), tail)).map(([head, rest]) => head + rest);
  // One that differs from the one before it by a little says most.
  const related = fc.tuple(version, fc.constantFrom('', '.0', '.1', ...parts), number).map(([base, part, last]) => {
    return [base, `${base}${part}`, `${base}${part}${last}`];
  });
  return fc
    .sample(related, PAIRS)
    .flat()
    .filter((version) => ELSEWHERE[format]?.test(version) !== true)
    .slice(0, PAIRS + 1);
}

describe.each(Object.keys(PARTS) as (keyof typeof PARTS)[])('the order of %s versions', (format) => {
  it('is that of the ecosystem itself, for ten thousand pairs', async () => {
    const versions = versionsOf(format);
    const expected = await references[format](versions);
    expect(expected).toHaveLength(PAIRS);
    expect(expected.filter((sign) => sign !== undefined).length).toBeGreaterThan(PAIRS / 10);
    const differences = expected.flatMap((sign, index) => {
      const [a = '', b = ''] = versions.slice(index);
      const ours = versionOrders[format].compare(a, b);
      const same =
        (ours === undefined ? undefined : Math.sign(ours)) === (sign === undefined ? undefined : Math.sign(sign));
      return same ? [] : [`${a} and ${b}: ${String(ours)} here, ${String(sign)} there`];
    });
    expect(differences.slice(0, 20)).toEqual([]);
  });
});
