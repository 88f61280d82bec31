import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  formatCoordinates,
  normaliseCoordinates,
  parseCoordinates,
  parseVersionOf,
} from '@codeartifact-ci/versions/coordinates.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { isGlob, matchesGlob } from '@codeartifact-ci/versions/glob.ts';
import { matchesSelector, parseSelector } from '@codeartifact-ci/versions/selector.ts';

describe('coordinates', () => {
  it('are read in the spelling of each ecosystem', () => {
    expect(parseCoordinates('npm:@acme/core')).toEqual({ format: 'npm', namespace: 'acme', name: 'core' });
    expect(parseCoordinates('npm:left-pad')).toEqual({ format: 'npm', namespace: '', name: 'left-pad' });
    expect(parseCoordinates('maven:com.acme:lib')).toEqual({ format: 'maven', namespace: 'com.acme', name: 'lib' });
    expect(parseCoordinates('swift:Acme.Core')).toEqual({ format: 'swift', namespace: 'acme', name: 'core' });
    expect(parseCoordinates('generic:acme/tool')).toEqual({ format: 'generic', namespace: 'acme', name: 'tool' });
    expect(parseCoordinates('pypi:My_Pkg.Name')).toEqual({ format: 'pypi', namespace: '', name: 'my-pkg-name' });
    expect(parseCoordinates('nuget:Acme.Core')).toEqual({ format: 'nuget', namespace: '', name: 'acme.core' });
    expect(parseCoordinates('ruby:rake')).toEqual({ format: 'ruby', namespace: '', name: 'rake' });
    expect(parseCoordinates('cargo:serde_json')).toEqual({ format: 'cargo', namespace: '', name: 'serde_json' });
  });

  it('are refused when they name no package', () => {
    for (const text of [
      'core',
      'npm:',
      'npm:@acme',
      'npm:@acme/',
      'npm:a b',
      'maven:lib',
      'maven::lib',
      'generic:tool',
      'deb:x',
      'npm:a/b/c',
    ]) {
      expect({ text, parsed: parseCoordinates(text) }).toEqual({ text, parsed: undefined });
    }
  });

  it('come back from their text', () => {
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,8}$/);
    fc.assert(
      fc.property(fc.constantFrom(...FORMATS), word, word, (format, first, name) => {
        const needs = ['maven', 'swift', 'generic'].includes(format);
        const namespace = needs || (format === 'npm' && first < 'M') ? first : '';
        const coordinates = normaliseCoordinates({ format, namespace, name });
        expect(parseCoordinates(formatCoordinates(coordinates))).toEqual(coordinates);
      }),
    );
  });
});

describe('a glob', () => {
  it('matches as a whole', () => {
    expect(matchesGlob('ci-*', 'ci-npm')).toBe(true);
    expect(matchesGlob('ci-*', 'my-ci-npm')).toBe(false);
    expect(matchesGlob('ci', 'ci-npm')).toBe(false);
    expect(matchesGlob('c?', 'ci')).toBe(true);
    expect(matchesGlob('a.c', 'abc')).toBe(false);
    expect(matchesGlob('', '')).toBe(true);
    expect(isGlob('ci-*') && isGlob('c?') && !isGlob('ci')).toBe(true);
  });

  it('matches what the same regular expression matches', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '/', '.', '😀'), { maxLength: 8 }).map((some) => some.join(''));
    const glob = fc
      .array(fc.constantFrom('a', 'b', '/', '.', '😀', '*', '?'), { maxLength: 8 })
      .map((some) => some.join(''));
    fc.assert(
      fc.property(glob, text, (pattern, subject) => {
        const source = pattern.replace(
          /[.*?/]/g,
          (character) => ({ '*': '.*', '?': '.' })[character] ?? `\\${character}`,
        );
        expect(matchesGlob(pattern, subject)).toBe(new RegExp(`^${source}$`, 'su').test(subject));
      }),
      { numRuns: 2000 },
    );
  });

  it('ends in good time, whatever the pattern', () => {
    expect(matchesGlob(`${'*a'.repeat(100)}b`, 'a'.repeat(10_000))).toBe(false);
  });
});

describe('a selector', () => {
  const matches = (text: string, coordinates: string): boolean => {
    const [selector, parsed] = [parseSelector(text), parseCoordinates(coordinates)];
    if (selector === undefined || parsed === undefined) throw new Error(`${text} or ${coordinates} is wrong`);
    return matchesSelector(selector, parsed);
  };

  it('selects by format, namespace and name', () => {
    expect(matches('npm:@acme/*', 'npm:@acme/core')).toBe(true);
    expect(matches('npm:@acme/*', 'npm:@acme-labs/core')).toBe(false);
    expect(matches('npm:*', 'npm:@acme/core')).toBe(true);
    expect(matches('npm:core', 'npm:@acme/core')).toBe(false);
    expect(matches('maven:com.acme*:*', 'maven:com.acme.web:lib')).toBe(true);
    expect(matches('*:*', 'cargo:serde')).toBe(true);
    expect(matches('n*:core', 'npm:core')).toBe(true);
    expect(matches('pypi:My_Pkg.*', 'pypi:my-pkg-core')).toBe(true);
    expect(matches('nuget:Acme.*', 'nuget:acme.core')).toBe(true);
  });

  it('is refused without a format', () => {
    for (const text of ['core', '@acme/*', 'deb:*', 'npm:', ':x', 'npm:a b', ''])
      expect(parseSelector(text)).toBeUndefined();
    expect(parseSelector('npm:x')?.format).toBe('npm');
    expect(parseSelector('*:x')?.format).toBeUndefined();
  });
});

describe('a version of a package, as text', () => {
  it('is a package in its own spelling and a version, or a glob over versions', () => {
    expect(parseVersionOf('npm:@acme/core@1.0.0')).toEqual({
      coordinates: { format: 'npm', namespace: 'acme', name: 'core' },
      version: '1.0.0',
    });
    expect(parseVersionOf('pypi:My_Lib@1.*')).toEqual({
      coordinates: { format: 'pypi', namespace: '', name: 'my-lib' },
      version: '1.*',
    });
    expect(parseVersionOf('maven:com.acme:lib@1.0')?.coordinates.namespace).toBe('com.acme');
    for (const wrong of ['npm:axios', 'npm:@acme/core', 'axios@1.0.0', 'npm:axios@', 'npm:axios@1 2', 'npm:@1.0.0']) {
      expect({ wrong, parsed: parseVersionOf(wrong) }).toEqual({ wrong, parsed: undefined });
    }
  });
});
