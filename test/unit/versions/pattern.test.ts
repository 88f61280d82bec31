import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPattern, matchesPattern, matchesPatterns, patternFault } from '@codeartifact-ci/versions/pattern.ts';
import { matchesSelectors, parseSelector } from '@codeartifact-ci/versions/selector.ts';

describe('a pattern', () => {
  it('is a glob, or an expression for the whole behind re:', () => {
    expect(matchesPattern('1.*', '1.2.3')).toBe(true);
    expect(matchesPattern('re:1\\.\\d+', '1.25')).toBe(true);
    expect(matchesPattern('re:1\\.\\d+', '1.25.1')).toBe(false);
    expect(matchesPattern('re:1\\.\\d+', 'x1.25')).toBe(false);
    expect(matchesPattern('re:a|b', 'ab')).toBe(false);
    expect(isPattern('re:1')).toBe(true);
    expect(isPattern('1.0')).toBe(false);
  });

  it('agrees with the expressions of JavaScript where both know them', () => {
    const piece = fc.constantFrom('1', 'a', '\\.', '\\d+', '[a-c]*', '(a|b)?', '.', '\\w{1,2}', '-', '(?:rc)+');
    const expression = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
    const text = fc
      .array(fc.constantFrom('1', 'a', 'b', 'd', '.', '-', 'rc'), { maxLength: 6 })
      .map((of) => of.join(''));
    fc.assert(
      fc.property(expression, text, (one, of) => {
        expect(matchesPattern(`re:${one}`, of)).toBe(new RegExp(`^(?:${one})$`, 'su').test(of));
      }),
    );
  });

  it('takes no longer than the text is long, whatever the expression', () => {
    // Exponential for an engine that goes back: it would not end within the life of this machine.
    expect(matchesPattern(`re:(a*)*(a|aa)+b`, 'a'.repeat(20_000))).toBe(false);
  });

  it('says what is wrong with an expression', () => {
    expect(patternFault('re:(a')).toMatch(/missing closing \)/);
    expect(patternFault('!re:')).toBe('an expression is missing behind re:');
    // What RE2 has not, because it takes no time in proportion: a look ahead and a reference back.
    expect(patternFault('re:(?=a)')).toBeDefined();
    expect(patternFault('re:(a)\\1')).toBeDefined();
    expect(patternFault('!re:a+')).toBeUndefined();
    expect(patternFault('(a')).toBeUndefined();
  });

  it('leaves out what it matches with ! before it, in whatever order', () => {
    for (const patterns of [
      ['re:1\\..*', '!1.1.*'],
      ['!1.1.*', 're:1\\..*'],
    ]) {
      expect(matchesPatterns(patterns, '1.2.0')).toBe(true);
      expect(matchesPatterns(patterns, '1.1.0')).toBe(false);
      expect(matchesPatterns(patterns, '2.0.0')).toBe(false);
    }
    expect(matchesPatterns(['!re:.*-PR-\\d+'], '1.0-PR-12')).toBe(false);
    expect(matchesPatterns(['!re:.*-PR-\\d+'], '1.0')).toBe(true);
    expect(matchesPatterns([], 'anything')).toBe(true);
  });

  it('selects packages by their coordinates, scope and namespace included', () => {
    const npm = (namespace: string, name: string) => ({ format: 'npm', namespace, name }) as const;
    const selects = (text: string, namespace: string, name: string): boolean =>
      matchesSelectors([text], npm(namespace, name));
    expect(selects('re:npm:@acme/(core|lib)-.*', 'acme', 'core-ui')).toBe(true);
    expect(selects('re:npm:@acme/(core|lib)-.*', 'acme', 'tool-ui')).toBe(false);
    expect(selects('!re:npm:@acme/.*', 'acme', 'core')).toBe(false);
    expect(selects('!re:npm:@acme/.*', '', 'core')).toBe(true);
    expect(parseSelector('re:(')).toBeUndefined();
  });
});
