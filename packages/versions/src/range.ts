import { satisfies as satisfiesPep440 } from '@renovatebot/pep440';
import semver from 'semver';
import type { Format } from './format.ts';
import { versionOrders } from './order.ts';

/**
 * Whether a version is one that a requirement asks for, as the format's package manager reads it: npm's and Cargo's
 * ranges, PEP 440 specifiers, Maven's and NuGet's intervals (a bare version is that version for Maven, at least that one
 * for NuGet), RubyGems' `~>` and comparisons. Undefined where the requirement is none of these.
 */
export function satisfies(format: Format, version: string, requirement: string): boolean | undefined {
  const range = requirement.trim();
  switch (format) {
    case 'npm':
      return semver.validRange(range) === null ? undefined : semver.satisfies(version, range);
    case 'cargo': {
      // A bare version of Cargo's is a caret range (the Cargo Book, "Specifying Dependencies").
      const parts = range.split(',').map((part) => part.trim());
      const text = parts.map((part) => (/^\d/.test(part) && !part.includes('*') ? `^${part}` : part)).join(' ');
      return semver.validRange(text) === null ? undefined : semver.satisfies(version, text);
    }
    case 'pypi':
      return specifier(version, range);
    case 'maven':
      return interval(format, version, range) ?? versionOrders.maven.compare(version, range) === 0;
    case 'nuget':
      return interval(format, version, range) ?? compared(format, version, '>=', range);
    case 'ruby':
      return allOf(range, (part) => rubyPart(version, part));
    default:
      return undefined;
  }
}

function specifier(version: string, range: string): boolean | undefined {
  // `(>=1.0) ; extra == "x"`: metadata of old has it in parentheses, and where it holds is no matter.
  const plain = range
    .replace(/;.*$/, '')
    .trim()
    .replace(/^\((.*)\)$/, '$1');
  if (plain === '' || plain === '*') return true;
  try {
    return satisfiesPep440(version, plain, { prereleases: true });
  } catch {
    return undefined;
  }
}

/** `[1.0,2.0)`, `(,1.5]`, `[1.2]`, and several of them for Maven; undefined for another text. */
function interval(format: 'maven' | 'nuget', version: string, range: string): boolean | undefined {
  const parts = range.match(/[[(][^\])]*[\])]/g);
  if (parts === null || !/^(?:[[(][^\])]*[\])]\s*,?\s*)+$/.test(range)) return undefined;
  return parts.some((part) => {
    const [low = '', high = low] = part
      .slice(1, -1)
      .split(',')
      .map((end) => end.trim());
    const above = low === '' || compared(format, version, part.startsWith('[') ? '>=' : '>', low) === true;
    return above && (high === '' || compared(format, version, part.endsWith(']') ? '<=' : '<', high) === true);
  });
}

function allOf(range: string, holds: (part: string) => boolean | undefined): boolean | undefined {
  const answers = range.split(',').map((part) => holds(part.trim()));
  return answers.includes(undefined) ? undefined : !answers.includes(false);
}

/** RubyGems: `~> 1.2.3` is at least that and below 1.3. */
function rubyPart(version: string, part: string): boolean | undefined {
  const [, operator = '=', bound = ''] = /^(~>|>=|<=|!=|=|>|<)?\s*(\S+)$/.exec(part) ?? [];
  if (operator !== '~>') return compared('ruby', version, operator, bound);
  const numbers = bound.split('.').filter((segment) => /^\d+$/.test(segment));
  const upper = numbers.length < 2 ? numbers : numbers.slice(0, -1);
  const last = Number(upper.at(-1) ?? NaN);
  const next = [...upper.slice(0, -1), String(last + 1)].join('.');
  return compared('ruby', version, '>=', bound) === true ? compared('ruby', version, '<', next) : false;
}

function compared(format: Format, version: string, operator: string, bound: string): boolean | undefined {
  const sign = versionOrders[format].compare(version, bound);
  if (sign === undefined) return undefined;
  switch (operator) {
    case '>=':
      return sign >= 0;
    case '>':
      return sign > 0;
    case '<=':
      return sign <= 0;
    case '<':
      return sign < 0;
    case '!=':
      return sign !== 0;
    default:
      return sign === 0;
  }
}
