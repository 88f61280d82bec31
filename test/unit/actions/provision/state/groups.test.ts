import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FORMATS as EMULATED } from '@codeartifact-ci/emulator/formats/formats.ts';
import { contains, parseGroupPattern } from '@codeartifact-ci/emulator/store/group-pattern.ts';
import { groupFinder } from '@codeartifact-ci/emulator/store/groups.ts';
import {
  effective,
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

/** Patterns of every form, and what is nearly one. */
const part = fc.constantFrom('', 'acme', 'acme-labs', 'acmelabs', 'Acme', 'web', 'web-ui', 'a.b', 'ac_me', 'é', 'x#');
const written = fc
  .tuple(
    fc.constantFrom('npm', 'pypi', 'maven', 'nuget', 'generic', 'ruby', 'swift', 'cargo', 'NPM'),
    fc.array(part, { maxLength: 2 }),
    fc.constantFrom('*', '$', '~', '/*', '/~', '-~', ''),
  )
  .map(([format, parts, end]) => `/${[format, ...parts].join('/')}${end}`);

describe('patterns and their inheritance', () => {
  const formats = EMULATED as never;

  it('are those that the emulator takes, and no others', () => {
    fc.assert(
      fc.property(written, (pattern) => {
        let isTaken = true;
        try {
          parseGroupPattern(formats, pattern);
        } catch {
          isTaken = false;
        }
        expect([pattern, patternFault(pattern) === undefined]).toEqual([pattern, isTaken]);
      }),
      { numRuns: 2000 },
    );
  });

  it('count for the packages and the groups for which the emulator has them count', () => {
    const sound = written.filter((pattern) => patternFault(pattern) === undefined);
    const packages = fc.record({
      format: fc.constantFrom('npm' as const, 'maven' as const, 'pypi' as const),
      namespace: fc.constantFrom('', 'acme', 'acme-labs', 'acmelabs', 'a.b'),
      name: fc.constantFrom('web', 'web-ui', 'webs', 'acme'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(sound, { maxLength: 6 }), packages, (patterns, at) => {
        const all = ['/*', ...patterns];
        // Each group has a repository of its own, so that what is found says whence it comes.
        const groups: Groups = new Map(
          all.map((pattern) => {
            const restriction = only('ALLOW_SPECIFIC_REPOSITORIES', pattern);
            return [
              pattern,
              {
                restrictions: { PUBLISH: restriction, EXTERNAL_UPSTREAM: restriction, INTERNAL_UPSTREAM: restriction },
              },
            ];
          }),
        );
        const found = groupFinder(
          { formats } as never,
          all.map((pattern) => ({ pattern })),
        )(at);
        fc.pre(found?.association === 'STRONG');
        expect(effectiveForPackage(groups, at, 'PUBLISH').repositories).toEqual([found.group.pattern]);
        for (const pattern of patterns) {
          const others = new Map([...groups].filter(([other]) => other !== pattern));
          const inner = parseGroupPattern(formats, pattern);
          const above = [...others.keys()].filter((other) => contains(parseGroupPattern(formats, other), inner));
          const [parent = ''] = effective(others, pattern, 'PUBLISH').repositories;
          expect(above).toContain(parent);
          // Nothing lies between a group and the one that it inherits from.
          const outer = parseGroupPattern(formats, parent);
          expect(above.filter((other) => contains(outer, parseGroupPattern(formats, other)))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
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
