import { describe, expect, it } from '@jest/globals';
import {
  compareNugetVersions,
  names,
  nugetAsset,
  nugetPackage,
  parseNugetRange,
  parseNugetVersion,
} from '@codeartifact-ci/emulator/formats/nuget/names.ts';
import fc from 'fast-check';

const number = fc
  .oneof(fc.nat({ max: 3 }), fc.nat({ max: 2 ** 31 - 1 }))
  .chain((value) => fc.nat({ max: 2 }).map((zeros) => '0'.repeat(zeros) + String(value)));
const label = fc.stringMatching(/^[0-9A-Za-z-]{1,4}$/);
const labels = fc.array(label, { minLength: 1, maxLength: 3 }).map((list) => list.join('.'));
const version = fc
  .record({
    numbers: fc.array(number, { minLength: 1, maxLength: 4 }),
    prerelease: fc.option(labels, { nil: undefined }),
    metadata: fc.option(labels, { nil: undefined }),
  })
  .map(
    ({ numbers, prerelease, metadata }) =>
      numbers.join('.') +
      (prerelease === undefined ? '' : `-${prerelease}`) +
      (metadata === undefined ? '' : `+${metadata}`),
  );

describe('a package ID', () => {
  it.each(['Newtonsoft.Json', 'a', 'A_b-c.d', 'Ünï.Cödé', '1.2', 'x'.repeat(100)])('may be %s', (id) => {
    expect(nugetPackage(id)).toEqual({ format: 'nuget', namespace: '', name: id.toLowerCase() });
  });

  it.each(['', '.a', 'a.', 'a..b', 'a/b', 'a b', '../a', 'a%2fb', 'a\\b', '-a', '$(id)', 'a\u202eb', 'x'.repeat(101)])(
    'may not be %j',
    (id) => {
      expect(nugetPackage(id)).toBeUndefined();
    },
  );
});

describe('a version', () => {
  // NuGet docs, "Normalized version numbers".
  it.each([
    ['1.00', '1.0.0', '1.0.0'],
    ['1', '1.0.0', '1.0.0'],
    ['1.01.1', '1.1.1', '1.1.1'],
    ['1.00.0.1', '1.0.0.1', '1.0.0.1'],
    ['1.0.0.0', '1.0.0', '1.0.0'],
    ['1.0.0.00', '1.0.0', '1.0.0'],
    ['1.0.01.0', '1.0.1', '1.0.1'],
    ['1.0.7+r3456', '1.0.7', '1.0.7+r3456'],
    ['1.0.0-Beta.1+Build', '1.0.0-beta.1', '1.0.0-Beta.1+Build'],
    ['01.02.03-RC', '1.2.3-rc', '1.2.3-RC'],
    ['1.0-a-b', '1.0.0-a-b', '1.0.0-a-b'],
    ['2147483647.0.0', '2147483647.0.0', '2147483647.0.0'],
    [' 1.2.3\n', '1.2.3', '1.2.3'],
  ])('%j is kept as %s, and shown as %s', (written, normalised, full) => {
    expect(parseNugetVersion(written)).toMatchObject({ normalised, full });
    expect(names.normaliseVersion(written.trim())).toBe(normalised);
  });

  it.each([
    '',
    'v1.0.0',
    '1.0.0.0.0',
    '1..0',
    '1.0.0-',
    '1.0.0+',
    '1.0.0-a..b',
    '1.0.0-ä',
    '2147483648.0',
    '1.*',
    '../1',
  ])('cannot be %j', (written) => {
    expect(parseNugetVersion(written)).toBeUndefined();
  });

  it.each([
    ['1.0.0', false, false],
    ['1.0.0-beta', true, false],
    ['1.0.0-beta.1', true, true],
    ['1.0.0+sha', false, true],
  ])('%s: prerelease %j, by SemVer 2.0.0 only %j', (written, prerelease, semVer2) => {
    expect(parseNugetVersion(written)).toMatchObject({ prerelease, semVer2 });
  });

  it('is normalised once and for all', () => {
    fc.assert(
      fc.property(version, (written) => {
        const parsed = parseNugetVersion(written);
        const normalised = parsed?.normalised ?? '';
        expect(parseNugetVersion(normalised)?.normalised).toBe(normalised);
        expect(parseNugetVersion(parsed?.full ?? '')?.normalised).toBe(normalised);
        expect(names.normaliseVersion(written)).toBe(normalised);
        expect(normalised).not.toMatch(/\+|[A-Z]/);
        // A label may begin with a zero: `0-a.00.0`.
        const [numbers = ''] = normalised.split('-');
        expect(numbers.split('.')).toEqual(numbers.split('.').map((number) => String(BigInt(number))));
      }),
    );
  });

  it('keeps numbers too large for any client apart, where the API is asked for them', () => {
    expect(names.normaliseVersion('9007199254740993.0.0')).toBe('9007199254740993.0.0');
    expect(names.normaliseVersion('not a version')).toBe('not a version');
  });

  it('names the asset with the package', () => {
    expect(nugetAsset({ format: 'nuget', namespace: '', name: 'acme.core' }, '1.0.0')).toBe('acme.core.1.0.0.nupkg');
  });
});

describe('the order of versions', () => {
  it('is that of SemVer 2.0.0, with a fourth number', () => {
    const ordered = [
      '0.9.0',
      '1.0.0-1',
      '1.0.0-2',
      '1.0.0-10',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0',
      '1.0.0.1',
      '1.0.1-a',
      '1.0.1',
      '1.10.0',
      '2.0.0',
    ];
    expect([...ordered].reverse().sort(compareNugetVersions)).toEqual(ordered);
  });

  it('is one order, whatever is compared', () => {
    const normalised = version.map((written) => parseNugetVersion(written)?.normalised ?? '');
    fc.assert(
      fc.property(normalised, normalised, normalised, (a, b, c) => {
        expect(Math.sign(compareNugetVersions(a, b))).toBe(-Math.sign(compareNugetVersions(b, a)) + 0);
        if (compareNugetVersions(a, b) <= 0 && compareNugetVersions(b, c) <= 0) {
          expect(compareNugetVersions(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('a range of versions', () => {
  // NuGet docs, "Version ranges".
  it.each([
    [undefined, '(, )'],
    ['', '(, )'],
    ['(, )', '(, )'],
    ['1.0', '[1.0.0, )'],
    ['1.0.0-Beta', '[1.0.0-Beta, )'],
    ['[1.0]', '[1.0.0]'],
    ['(1.0,)', '(1.0.0, )'],
    ['(,1.0]', '(, 1.0.0]'],
    ['(,1.0)', '(, 1.0.0)'],
    ['[1.0,2.0)', '[1.0.0, 2.0.0)'],
    ['[ 1.0 , 2.0 ]', '[1.0.0, 2.0.0]'],
  ])('%j is %s', (written, text) => {
    expect(parseNugetRange(written)).toEqual({ text, semVer2: false });
  });

  it.each(['(1.0)', '[]', '[1.0', '1.0]', '[a,b]', '[1,2,3]', '(1.0]', '[[1.0]]', '1.x', '>=1.0'])(
    'cannot be %j',
    (written) => {
      expect(parseNugetRange(written)).toBeUndefined();
    },
  );

  it('needs SemVer 2.0.0 where one of its bounds does', () => {
    expect(parseNugetRange('[1.0, 2.0.0-a.1)')?.semVer2).toBe(true);
    expect(parseNugetRange('1.0.0-a.1')?.semVer2).toBe(true);
  });

  it('is read from its own form again', () => {
    fc.assert(
      fc.property(version, version, fc.constantFrom('[', '('), fc.constantFrom(']', ')'), (a, b, open, close) => {
        const { text } = parseNugetRange(`${open}${a},${b}${close}`) ?? {};
        expect(parseNugetRange(text)?.text).toBe(text);
      }),
    );
  });

  it('or no range, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('[', ']', '(', ')', ',', '.', '-', '+', ' ', '0', '1', 'a', 'A', '*') }),
        (text) => {
          const range = parseNugetRange(text);
          if (range !== undefined) expect(parseNugetRange(range.text)).toEqual(range);
        },
      ),
    );
  });
});
