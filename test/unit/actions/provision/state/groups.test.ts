import { describe, expect, it } from '@jest/globals';
import {
  effectiveForPackage,
  opens,
  patternFault,
  type Groups,
} from '../../../../../actions/provision/state/groups.ts';
import type { OriginMode, Restriction } from '../../../../../actions/provision/state/state.ts';

const only = (mode: OriginMode, ...repositories: string[]): Restriction => ({ mode, repositories });

describe('a pattern of a package group', () => {
  it.each([
    '/*',
    '/npm/*',
    '/npm/acme/*',
    '/npm/acme~',
    '/npm/acme/web$',
    '/npm/acme/web~',
    '/npm//react$',
    '/pypi//requests$',
    '/maven/com.acme~',
    '/npm/*',
  ])('%s is one', (pattern) => expect(patternFault(pattern)).toBeUndefined());

  it.each([
    'npm/*',
    '/python//x$',
    '/npm',
    '/npm/acme',
    '/npm/acme/web',
    '/npm/ac*me/*',
    '/npm/acme*',
    '/npm/acme-~',
    '/npm/acme$',
    '/npm/a/b/c$',
    '/pypi/ns/x$',
    '/npm/acme/$',
    '//x$',
  ])('%s is none', (pattern) => expect(patternFault(pattern)).toEqual(expect.any(String)));
});

describe('what counts for a package', () => {
  const groups: Groups = new Map(
    Object.entries({
      '/*': only('ALLOW'),
      '/npm/*': only('INHERIT'),
      '/npm/acme~': only('BLOCK'),
      '/npm/acme/*': only('ALLOW_SPECIFIC_REPOSITORIES', 'aa'),
      '/npm/acme/web~': only('INHERIT'),
      '/npm/acme/web$': only('ALLOW'),
    }).map(([pattern, restriction]) => [
      pattern,
      { restrictions: { PUBLISH: restriction, EXTERNAL_UPSTREAM: restriction, INTERNAL_UPSTREAM: restriction } },
    ]),
  );

  it.each([
    ['npm', '', 'react', only('ALLOW')],
    ['npm', 'acme', 'api', only('ALLOW_SPECIFIC_REPOSITORIES', 'aa')],
    ['npm', 'acme-labs', 'api', only('BLOCK')],
    ['npm', 'acmelabs', 'api', only('ALLOW')],
    ['npm', 'acme', 'web', only('ALLOW')],
    ['npm', 'acme', 'web-ui', only('ALLOW_SPECIFIC_REPOSITORIES', 'aa')],
    ['pypi', '', 'acme', only('ALLOW')],
  ])('%s %s/%s', (format, namespace, name, expected) => {
    expect(effectiveForPackage(groups, { format, namespace, name }, 'PUBLISH')).toEqual(expected);
  });
});

describe('a restriction opens', () => {
  it.each([
    [only('BLOCK'), only('ALLOW'), true],
    [only('BLOCK'), only('ALLOW_SPECIFIC_REPOSITORIES', 'aa'), true],
    [only('BLOCK'), only('ALLOW_SPECIFIC_REPOSITORIES'), false],
    [only('ALLOW_SPECIFIC_REPOSITORIES', 'aa'), only('ALLOW_SPECIFIC_REPOSITORIES', 'bb'), true],
    [only('ALLOW_SPECIFIC_REPOSITORIES', 'aa', 'bb'), only('ALLOW_SPECIFIC_REPOSITORIES', 'bb'), false],
    [only('ALLOW_SPECIFIC_REPOSITORIES', 'aa'), only('ALLOW'), true],
    [only('ALLOW'), only('ALLOW_SPECIFIC_REPOSITORIES', 'aa'), false],
    [only('ALLOW'), only('BLOCK'), false],
  ])('from %j to %j: %s', (before, after, expected) => {
    expect(opens(before, after)).toBe(expected);
  });
});
