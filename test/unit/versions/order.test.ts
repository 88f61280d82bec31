import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FORMATS, type Format } from '@codeartifact-ci/versions/format.ts';
import { versionOrders } from '@codeartifact-ci/versions/order.ts';

/** Ascending; those in a list of their own are spellings of the same. */
const TABLES: readonly (readonly [Format, readonly (string | readonly string[])[]])[] = [
  // SemVer 2.0.0, item 11.
  ...(['npm', 'cargo', 'swift', 'generic'] as const).map(
    (format) =>
      [
        format,
        [
          ...[
            '1.0.0-0',
            '1.0.0-alpha',
            '1.0.0-alpha.1',
            '1.0.0-alpha.beta',
            '1.0.0-beta',
            '1.0.0-beta.2',
            '1.0.0-beta.11',
          ],
          ...['1.0.0-rc.1', ['1.0.0', '1.0.0+build.1', '1.0.0+zzz'], '2.0.0', '2.1.0', '2.1.1', '9.0.0', '10.0.0'],
        ],
      ] as const,
  ),
  // PEP 440, "Summary of permitted suffixes and relative ordering", and the spellings of "Normalization".
  [
    'pypi',
    [
      ...['1.dev0', '1.0.dev456', '1.0a1', '1.0a2.dev456', '1.0a12.dev456', '1.0a12', '1.0b1.dev456', '1.0b2'],
      ...['1.0b2.post345.dev456', '1.0b2.post345', '1.0rc1.dev456', ['1.0rc1', '1.0-c1', '1.0.preview.1', 'v1.0.RC1']],
      ...[['1.0', '1', '1.0.0'], '1.0+abc.5', '1.0+abc.7', '1.0+5', '1.0.post456.dev34', ['1.0.post456', '1.0-456']],
      ...['1.0.15', '1.1.dev1', '9.0', '10.0', '1!0.1'],
    ],
  ],
  // NuGet docs, "Package versioning".
  [
    'nuget',
    [
      ...['1.0.0-alpha', '1.0.0-alpha.1', ['1.0.0-BETA', '1.0.0-beta'], '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc'],
      ...[['1', '1.0', '1.0.0', '1.0.0.0', '01.00.0', '1.0.0+meta'], '1.0.0.1', '1.0.1', '9.0.0', '10.0.0'],
    ],
  ],
  // Gem::Version's own documentation and tests.
  [
    'ruby',
    [
      ...['1.0.a', '1.0.a.2', '1.0.b1', '1.0.pre', ['1.0.0.pre1', '1.0.0-1', '1.0.0.pre.1'], ['1', '1.0', '1.0.0']],
      ...['1.8.2.a', '1.8.2.a9', '1.8.2.a10', ['1.8.2.b', '1.8.2.b.0'], '1.8.2', '9', '10'],
    ],
  ],
  [
    'generic',
    [
      '1',
      '2',
      ['v10', '10', '10.0'],
      '2026.12.31',
      '2027.1.2',
      '2027-01-31-rc.1',
      ['2027.01.31', '2027.1.31', '2027-01-31'],
      '20270131',
    ],
  ],
];

const NOT_VERSIONS: readonly (readonly [Format, readonly string[]])[] = [
  ['npm', ['', '1', '1.0', '01.0.0', 'latest', '1.0.0-01', `1.${'9'.repeat(20)}.0`]],
  ['pypi', ['', '1.0-SNAPSHOT', 'one', '1.0+', '1.0.dev12345678901234567', '1.0+1e5', '1.0+a.0x10']],
  ['cargo', ['', '1', '1.0', 'v1.0.0', '01.0.0', '1.0.0-01', '1.0.0-', '1.0.0+', `1.${2n ** 64n}.0`]],
  ['nuget', ['', '1.0.0.0.0', '1.0.0-', 'v1.0.0', `1.${2 ** 31}`]],
  ['ruby', ['', 'a', '1.0_x86_64', '1..0']],
  ['generic', ['', 'build-7', 'main', '1.0_1']],
  ['maven', ['']],
];

describe('the order of versions', () => {
  it.each(TABLES)('of %s is that of its specification', (format, table) => {
    const { compare } = versionOrders[format];
    const rows = table.map((row) => (typeof row === 'string' ? [row] : row));
    for (const [index, row] of rows.entries()) {
      for (const a of row) {
        for (const b of row) expect({ a, b, sign: compare(a, b) }).toEqual({ a, b, sign: 0 });
        for (const b of rows.slice(index + 1).flat()) {
          expect({ a, b, sign: Math.sign(compare(a, b) ?? NaN) }).toEqual({ a, b, sign: -1 });
          expect({ a, b, sign: Math.sign(compare(b, a) ?? NaN) }).toEqual({ a, b, sign: 1 });
        }
      }
    }
  });

  it.each(NOT_VERSIONS)('of %s knows what is no version', (format, versions) => {
    const { compare, channel } = versionOrders[format];
    for (const version of versions) {
      expect({ version, sign: compare(version, version) }).toEqual({ version, sign: undefined });
      expect(channel(version)).toBeUndefined();
    }
  });

  it('is total in every format', () => {
    const parts = [
      '0',
      '1',
      '2',
      '10',
      '01',
      '99999999999999999999',
      '.',
      '.',
      '-',
      '+',
      'a',
      'b1',
      'rc',
      'alpha',
      'dev',
      'post',
      'x',
      '!',
      'v',
    ];
    const version = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }).map((some) => some.join(''));
    const plain = fc
      .tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.constantFrom('', '-a', '-a.1', '-1', '+b'))
      .map(([major, minor, rest]) => `${major}.${minor}.0${rest}`);
    const some = fc.oneof(version, plain);
    fc.assert(
      fc.property(fc.constantFrom(...FORMATS), some, some, some, (format, a, b, c) => {
        const { compare } = versionOrders[format];
        const signs = [compare(a, b), compare(b, c), compare(a, c)];
        const [ab, bc, ac] = signs;
        if (ab !== undefined) expect(Math.sign(compare(b, a) ?? NaN)).toBe(0 - Math.sign(ab));
        if (ab === undefined || bc === undefined || ac === undefined) return;
        if (ab <= 0 && bc <= 0) expect(Math.sign(ac)).toBe(Math.min(Math.sign(ab), Math.sign(bc)));
      }),
      { numRuns: 5000 },
    );
  });

  it('has 10.0.0 above 9.0.0 in every format', () => {
    for (const format of FORMATS) expect(versionOrders[format].compare('10.0.0', '9.0.0')).toBeGreaterThan(0);
  });

  it('goes as far as the numbers of each format', () => {
    const { cargo, nuget } = versionOrders;
    expect(cargo.compare(`1.${2n ** 64n - 1n}.0`, `1.${2n ** 64n - 2n}.0`)).toBeGreaterThan(0);
    expect(nuget.compare(`1.${2 ** 31 - 1}`, `1.${2 ** 31 - 2}`)).toBeGreaterThan(0);
  });

  it('ranks equal versions alike, and what is no version not at all', () => {
    const ranks = versionOrders.pypi.ranks(['1.0', 'nonsense', '2.0', '1.0.0', '0.9']);
    expect([...ranks].sort()).toEqual([
      ['0.9', 4],
      ['1.0', 2],
      ['1.0.0', 2],
      ['2.0', 1],
    ]);
  });
});

describe('the channel', () => {
  it('is told by the rules of each format', () => {
    const { npm, pypi, nuget, ruby, generic } = versionOrders;
    expect([npm.channel('1.0.0'), npm.channel('1.0.0-0'), npm.channel('1.0.0+1')]).toEqual([
      'release',
      'prerelease',
      'release',
    ]);
    expect(['1.0', '1.0.post1', '1.0+local', '1.0a1', '1.0.dev1'].map((version) => pypi.channel(version))).toEqual([
      ...['release', 'release', 'release', 'prerelease', 'prerelease'],
    ]);
    expect([nuget.channel('1.0.0.1'), nuget.channel('1.0.0-ci')]).toEqual(['release', 'prerelease']);
    expect([generic.channel('7'), generic.channel('7-beta')]).toEqual(['release', 'prerelease']);
    expect([generic.channel('2027-01-31'), generic.channel('2027-01-31-rc.1')]).toEqual(['release', 'prerelease']);
    // A hyphen may be the platform of a gem, which is nobody's prerelease, or a prerelease as SemVer writes it.
    for (const platform of [
      'java',
      'jruby',
      'mswin32',
      'x64-mingw-ucrt',
      'arm64',
      'i386-linux',
      'universal-darwin-20',
    ]) {
      expect({ platform, channel: ruby.channel(`1.0-${platform}`) }).toEqual({ platform, channel: 'release' });
    }
    for (const odd of ['javax', 'xjava', 'x86x-linux', 'mswin32x', 'arm64-', 'my-x86_64']) {
      expect({ odd, channel: ruby.channel(`1.0-${odd}`) }).toEqual({ odd, channel: undefined });
    }
    const gems = ['1.0', '1.0.rc1', '1.0-java', '1.0-x86_64-linux', '1.0.rc1-arm64-darwin', '1.0-beta.1', '1.0-odd'];
    expect(gems.map((version) => ruby.channel(version))).toEqual([
      ...['release', 'prerelease', 'release', 'release', 'prerelease', 'prerelease', undefined],
    ]);
  });
});
