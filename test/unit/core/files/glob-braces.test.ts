import { describe, expect, it } from '@jest/globals';
import { braceExpansions } from '@codeartifact-ci/core/files/glob-braces.ts';

describe('the number of patterns that braces stand for', () => {
  it.each([
    ['packages/*', 1],
    ['{a,b}', 2],
    ['{a,b}/{c,d,e}', 6],
    ['{a,{b,c}}', 3],
    ['{a,b{1..3}}', 4],
    ['x{1..5}y', 5],
    ['{5..1}', 5],
    ['{a..c}', 3],
    ['\\{a,b}', 1],
    ['{a', 1],
    ['a}b,c', 1],
    [`{a,b}{1..500}`, 1000],
  ])('%s is %d', (pattern, count) => expect(braceExpansions(pattern, 1000)).toBe(count));

  it.each(['{a,b}'.repeat(18), '{1..100000000}', `{${'{a,b}'.repeat(10)},${'{c,d}'.repeat(10)}}`])(
    '%s is too large, which is known without counting',
    (pattern) => expect(braceExpansions(pattern, 1000)).toBe(Infinity),
  );
});
