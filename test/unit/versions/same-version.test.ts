import { describe, expect, it } from '@jest/globals';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { matchesGlobs } from '@codeartifact-ci/versions/glob.ts';
import { releaseLine } from '@codeartifact-ci/versions/release-line.ts';
import { isPythonVersion, isTaggedAs, npmVersion, sameVersion } from '@codeartifact-ci/versions/same-version.ts';

describe('two spellings', () => {
  it.each<readonly [Format, string, string, boolean]>([
    ['npm', 'odd', 'odd', true],
    ['npm', 'v1.0.0', '1.0.0+build', true],
    ['npm', '1.0.0', '1.0.1', false],
    ['npm', 'odd', 'other', false],
    ['cargo', '1.0.0+a', '1.0.0', true],
    ['swift', '1.0.0', '1.0.0-rc', false],
    ['pypi', '1.0-rc.1', '1.0rc1', true],
    ['pypi', '1.0', '1.0.0', true],
    ['pypi', 'odd', '1.0', false],
    ['pypi', '1.0', 'odd', false],
    ['nuget', '1.0', '1.0.0.0', true],
    ['nuget', '1.0.0-RC', '1.0.0-rc', true],
    ['nuget', 'odd', 'other', false],
    ['ruby', '1.0', '1.0.0', true],
    ['ruby', '1.0', '1.1', false],
    ['maven', '1.0', '1.0.0', false],
    ['maven', '1.0', '1.0', true],
    ['generic', 'v1', '1', false],
  ])('of %s, %s and %s, name the same version: %s', (format, a, b, same) => {
    expect([sameVersion(format, a, b), sameVersion(format, b, a)]).toEqual([same, same]);
  });

  it.each<readonly [Format, string, string, boolean]>([
    ['maven', '1.0.0-RC1', '1.0.0-rc1', true],
    ['maven', '6.2.0.Final', '6.2.0', true],
    ['maven', '2.0.0.RELEASE', '2.0.0', true],
    ['maven', '1.0.0-RC1', '1.0.0', false],
    ['maven', '1.0.0-RC1', '1.0.0-rc.1', false],
    ['maven', '1.0.FinalDraft', '1.0', false],
    ['ruby', '1.0.0.rc1', '1.0.0-rc1', true],
    ['ruby', '1.0.0.rc1', '1.0.0-rc.1', true],
    ['ruby', '1.0.0.pre.rc1', '1.0.0-rc1', true],
    ['ruby', '1.0.0', '1.0.0-rc1', false],
    ['npm', '1.0.0-RC1', '1.0.0-rc1', false],
    ['generic', '1.0.Final', '1.0', false],
  ])('of %s, %s has the tag %s: %s', (format, version, tag, is) => expect(isTaggedAs(format, version, tag)).toBe(is));

  it('are normalised as the registries do it', () => {
    expect([npmVersion('v1.0.0+b'), npmVersion('1.0')]).toEqual(['1.0.0', undefined]);
    expect([isPythonVersion('1.0rc1'), isPythonVersion('1.0-SNAPSHOT')]).toEqual([true, false]);
  });
});

describe('the line of releases', () => {
  it('is told by the leading numbers', () => {
    const lines = ['2.4.1', 'v2.4', 'V2', '02.04', '1!2.4', '20240101', '2.x', '2-rc.1'];
    expect(lines.map((version) => releaseLine(version, 'minor'))).toEqual([
      ...['2.4', '2.4', '2.0', '2.4', '1!2.4', '20240101.0', '2.0', '2.0'],
    ]);
    expect(['2.4.1', '1!2.4', '0.1'].map((version) => releaseLine(version, 'major'))).toEqual(['2', '1!2', '0']);
    expect(['odd', '', 'x1.0', '-1'].map((version) => releaseLine(version, 'major'))).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ]);
  });
});

describe('a list of globs', () => {
  it('selects what one of them matches, or all, without what one behind ! matches', () => {
    const selects = (text: string, ...globs: readonly string[]): boolean => matchesGlobs(globs, text);
    expect([selects('a'), selects('a', 'a'), selects('b', 'a', 'b*'), selects('c', 'a', 'b')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([selects('a', '!b'), selects('b', '!b'), selects('ab', 'a*', '!*b'), selects('ac', '!*b', 'a*')]).toEqual([
      ...[true, false, false, true],
    ]);
  });
});
