import { describe, expect, it } from '@jest/globals';
import { manifestFor, toolsVersion, type Manifest } from '@codeartifact-ci/emulator/formats/swift/manifest.ts';
import { isVersion, packageAt } from '@codeartifact-ci/emulator/formats/swift/names.ts';
import { assertAcceptable, type SwiftType } from '@codeartifact-ci/emulator/formats/swift/negotiation.ts';
import fc from 'fast-check';

describe('a package', () => {
  it.each([
    ['mona', 'LinkedList'],
    ['a', 'b'],
    ['m-o-n-a', 'l_i-s_t'],
    ['0', '0-0'],
    ['m'.repeat(39), 'x'.repeat(100)],
  ])('may be called %s.%s, and is stored in lower case', (scope, name) => {
    expect(packageAt(scope, name)).toEqual({
      scope,
      name,
      at: { format: 'swift', namespace: scope.toLowerCase(), name: name.toLowerCase() },
    });
  });

  it('has a name that is safe in addresses, headers and file names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (scope, name) => {
        const found = packageAt(scope, name);
        if (found !== undefined) expect(`${scope}${name}`).toMatch(/^[A-Za-z0-9_-]+$/);
      }),
    );
    for (const name of ['a\n', '\na', 'a b', 'ü', '..', 'a/b', 'a"b', ''])
      expect(packageAt('mona', name)).toBeUndefined();
  });
});

describe('a version', () => {
  it('is one as the grammar of SemVer 2 makes it', () => {
    const number = fc.nat(99_999).map(String);
    const word = fc.stringMatching(/^[0-9a-z-]*[a-z-][0-9a-z-]*$/).filter((text) => text.length < 9);
    const identifiers = fc.array(fc.oneof(number, word), { minLength: 1, maxLength: 3 }).map((all) => all.join('.'));
    fc.assert(
      fc.property(number, number, number, fc.option(identifiers), fc.option(identifiers), (a, b, c, pre, build) => {
        const version = `${a}.${b}.${c}${pre === null ? '' : `-${pre}`}${build === null ? '' : `+${build}`}`;
        expect(isVersion(version)).toBe(!/\.(zip|json)$/.test(version));
      }),
    );
  });

  it('is one to the letter, or none', () => {
    for (const text of [
      '=1.0.0',
      ' 1.0.0',
      '1.0.0\n',
      'V1.0.0',
      '1.0.0.0',
      '1.0.0-01',
      '1.0.0-a..b',
      '1.0.0+a+b',
      `1.0.0-${'a'.repeat(150)}`,
    ])
      expect([text, isVersion(text)]).toEqual([text, false]);
  });
});

describe('a manifest', () => {
  it.each([
    ['// swift-tools-version:5.9', '5.9'],
    ['//swift-tools-version:5.9.1\nimport x', '5.9.1'],
    ['// Swift-Tools-Version: 5.3;(experimental)', '5.3'],
    ['\n// Copyright\n\t//  swift-tools-version : 6.1\r\n', '6.1'],
    ['// swift-tools-version:6', undefined],
    ['// swift-tools-version:5.9.1.2', undefined],
    ['let x = "// swift-tools-version:5.9"', undefined],
    ['// swift-tools-version:99999999999999999999.0', undefined],
    ['', undefined],
  ])('%j is for %s', (text, version) => {
    expect(toolsVersion(text)).toBe(version);
  });

  it('is searched in a time that grows as the text does', () => {
    for (const text of [
      ' '.repeat(1_000_000),
      '//'.repeat(500_000),
      '\n'.repeat(1_000_000),
      '// swift-tools-version:'.repeat(40_000),
    ])
      expect(toolsVersion(text)).toBeUndefined();
  });

  it('is the plain one without a wish', () => {
    const manifests: Manifest[] = ['Package@swift-5.swift', 'Package.swift'].map((file) => ({
      file,
      toolsVersion: '5.0',
      text: file,
    }));
    expect(manifestFor(manifests, undefined)?.file).toBe('Package.swift');
    expect(manifestFor(manifests, '5.0.0')?.file).toBe('Package@swift-5.swift');
    expect(manifestFor(manifests, '5.1')).toBeUndefined();
  });
});

describe('what a client accepts', () => {
  const own = 'application/vnd.swift.registry';
  const status = (accept: string | undefined, type: SwiftType): number => {
    try {
      assertAcceptable(accept, type);
      return 200;
    } catch (error) {
      return (error as { status: number }).status;
    }
  };

  it.each<[string | undefined, SwiftType, number]>([
    [undefined, 'json', 200],
    ['', 'zip', 200],
    ['*/*', 'swift', 200],
    ['application/*', 'json', 200],
    ['application/*', 'swift', 406],
    ['application/json', 'json', 200],
    ['text/html, */*;q=0.1', 'zip', 200],
    ['text/html', 'json', 406],
    ['*/*;q=0', 'json', 406],
    [`${own}.v1+json`, 'json', 200],
    [`${own}.v1+swift`, 'swift', 200],
    [`${own}.v1+zip`, 'zip', 200],
    [`${own}.V1+ZIP`, 'zip', 200],
    [`${own}+json`, 'json', 200],
    [`${own}.v1`, 'zip', 200],
    [own, 'json', 200],
    [`${own}.v1+json`, 'zip', 406],
    [`${own}.v2+json`, 'json', 415],
    [`${own}.v10`, 'json', 415],
    [`${own}.v0+json`, 'json', 400],
    [`${own}.vx+json`, 'json', 400],
    [`${own}.v1.5+json`, 'json', 400],
    [`${own}ful+json`, 'json', 400],
    [`${own}.v2+json, ${own}.v1+json`, 'json', 200],
    [`${own}.v2+json, text/html`, 'json', 415],
  ])('%s for %s: %d', (accept, type, expected) => {
    expect(status(accept, type)).toBe(expected);
  });
});
