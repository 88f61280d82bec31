import { RE2JS, RE2JSException } from 're2js';
import { isGlob, matchesGlob } from './glob.ts';

/** A pattern that begins with it is a regular expression, any other a glob. */
const EXPRESSION = 're:';

/** Patterns are those of a policy, a handful, and are asked about every version. */
const compiled = new Map<string, RE2JS>();

/**
 * Whether the whole of `text` matches a pattern: a glob (see matchesGlob), or `re:` and a regular expression in RE2's
 * syntax, which takes time in proportion to the text, whatever the expression. Throws for an expression that is none.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  return pattern.startsWith(EXPRESSION) ? expressionOf(pattern).testExact(text) : matchesGlob(pattern, text);
}

/**
 * Whether a text is selected by a list of patterns of which some may begin with `!`: it matches one of the others, or
 * there are no others, and it matches none with `!`. The order makes no difference; the empty list selects everything.
 */
export function matchesPatterns(patterns: readonly string[], text: string): boolean {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
  return (
    (wanted.length === 0 || wanted.some((pattern) => matchesPattern(pattern, text))) &&
    !patterns.some((pattern) => pattern.startsWith('!') && matchesPattern(pattern.slice(1), text))
  );
}

/** Whether a text stands for several names rather than for itself. */
export function isPattern(text: string): boolean {
  return text.startsWith(EXPRESSION) || isGlob(text);
}

/** What is wrong with a pattern, `!` before it or not, such as `missing closing ): (a`; undefined for a good one. */
export function patternFault(written: string): string | undefined {
  const pattern = written.startsWith('!') ? written.slice(1) : written;
  if (!pattern.startsWith(EXPRESSION)) return undefined;
  if (pattern === EXPRESSION) return 'an expression is missing behind re:';
  try {
    expressionOf(pattern);
    return undefined;
  } catch (error) {
    if (error instanceof RE2JSException) return error.message.replace(/^error parsing regexp: /, '');
    throw error;
  }
}

function expressionOf(pattern: string): RE2JS {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const expression = RE2JS.compile(pattern.slice(EXPRESSION.length));
  compiled.set(pattern, expression);
  return expression;
}
