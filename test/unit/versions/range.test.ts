import { describe, expect, it } from '@jest/globals';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { satisfies } from '@codeartifact-ci/versions/range.ts';

describe('a requirement', () => {
  it('is read as the package manager of its format does', () => {
    const cases: readonly (readonly [Format, string, string, boolean | undefined])[] = [
      ['npm', '1.4.0', '^1.0.0', true],
      ['npm', '2.0.0', '^1.0.0', false],
      ['npm', '1.0.0', 'workspace:*', undefined],
      ['cargo', '1.9.0', '1.2', true],
      ['cargo', '2.0.0', '1.2', false],
      ['cargo', '1.3.0', '>=1.2, <1.5', true],
      ['pypi', '1.5', '>=1,<2', true],
      ['pypi', '2.0', '~=1.4', false],
      ['pypi', '1.5', '(>=1.0) ; extra == "x"', true],
      ['pypi', '1.5', '(>=2.0)', false],
      ['pypi', '1.0', '', true],
      ['maven', '1.0', '1.0.0', true],
      ['maven', '1.1', '1.0', false],
      ['maven', '1.5', '[1.0,2.0)', true],
      ['maven', '2.0', '[1.0,2.0)', false],
      ['maven', '3.0', '(,1.0],[2.0,)', true],
      ['nuget', '1.5.0', '1.0', true],
      ['nuget', '1.5.0', '[1.0]', false],
      ['nuget', '0.9.0', '1.0', false],
      ['ruby', '1.2.9', '~> 1.2.3', true],
      ['ruby', '1.3.0', '~> 1.2.3', false],
      ['ruby', '1.9', '~> 1.2', true],
      ['ruby', '2.0', '>= 1.0, < 2', false],
      ['ruby', '1.0', '1.0', true],
      ['ruby', '1.1', '= 1.0', false],
      ['ruby', '1.1', '!= 1.0', true],
      ['ruby', '1.0', '!= 1.0', false],
      ['ruby', '1.0', '> 1.0', false],
      ['ruby', '1.1', '> 1.0', true],
      ['ruby', '1.0', '<= 1.0', true],
      ['ruby', '1.1', '<= 1.0', false],
      ['ruby', '1.9', '~> 1', true],
      ['ruby', '2.0', '~> 1', false],
      ['ruby', '1.0', '~> 1.2', false],
      ['ruby', '1.0', 'nonsense', undefined],
      ['ruby', '1.0', '>= 1.0, nonsense', undefined],
      ['pypi', '1.0', '*', true],
      ['pypi', '2.0rc1', '>=1', true],
      ['npm', '1.0.0', ' ^1.0.0 ', true],
      ['cargo', '1.5.0', '1.*', true],
      ['cargo', '1.0.0', 'x y', undefined],
      ['maven', '1.0', '(1.0,2.0]', false],
      ['maven', '2.0', '(1.0,2.0]', true],
      ['maven', '0.5', '(,1.0)', true],
      ['maven', '1.0', '(,1.0)', false],
      ['maven', '1.5', '[1.0,1.2],[1.4,1.6]', true],
      ['maven', '1.3', '[1.0,1.2],[1.4,1.6]', false],
      ['maven', '1.0', 'x[1.0,2.0)', false],
      ['nuget', '1.0', '(1.0,)', false],
      ['nuget', '1.1', '( 1.0 , )', true],
      ['nuget', 'odd', '1.0', undefined],
      ['swift', '1.0.0', '1.0.0', undefined],
    ];
    for (const [format, version, range, expected] of cases) {
      expect({ format, version, range, answer: satisfies(format, version, range) }).toEqual({
        ...{ format, version, range, answer: expected },
      });
    }
  });
});
