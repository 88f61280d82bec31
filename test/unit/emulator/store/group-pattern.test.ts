import { describe, expect, it } from '@jest/globals';
import {
  bySpecificity,
  contains,
  fold,
  matchGroup,
  parseGroupPattern,
  type GroupPattern,
} from '@codeartifact-ci/emulator/store/group-pattern.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import type { PackageKey } from '@codeartifact-ci/emulator/store/types.ts';
import * as fc from 'fast-check';

const npm = (namespace: string, name: string): PackageKey => ({ format: 'npm', namespace, name });
const maven = (namespace: string, name: string): PackageKey => ({ format: 'maven', namespace, name });
const parse = (pattern: string): GroupPattern => parseGroupPattern(FORMATS, pattern);
const match = (pattern: GroupPattern, at: PackageKey) => matchGroup(FORMATS, pattern, at);
const association = (pattern: string, at: PackageKey) => match(parse(pattern), at);

describe('the grammar', () => {
  it.each([
    '/*',
    '/npm/*',
    '/maven/com.anycompany~',
    '/npm/space/*',
    '/npm//*',
    '/npm/space/anycompany-ui~',
    '/maven/org.apache.logging.log4j/log4j-core$',
    '/npm//react$',
    '/pypi//requests$',
    '/python//requests$',
    '/python/*',
    '/npm//a$b$',
    '/npm//日本語~',
  ])('takes %s', (pattern) => {
    expect(() => parse(pattern)).not.toThrow();
  });

  it.each([
    ['npm/*', 'must start'],
    ['/', 'first part'],
    ['/docker/*', 'first part'],
    ['/npm', 'must have the form'],
    ['/npm/space', "must end in '~'"],
    ['/npm/space*', "must end in '~'"],
    ['/npm/space/ui', "must end in '$'"],
    ['/npm/space/ui*', "must end in '$'"],
    ['/npm/space/ui/x$', 'must have the form'],
    ['/npm/space/$', 'name is empty'],
    ['/npm/space/~', 'must follow a letter'],
    ['/npm/space/ui-~', 'must follow a letter'],
    ['/npm/*/ui$', "'*' stands at the end only"],
    ['/npm/*/ui~', "'*' stands at the end only"],
    ['/npm/*/*', "'*' stands at the end only"],
    ['/npm/a*~', 'must follow a letter'],
    ['/generic/a*b/*', "'*' stands at the end only"],
    ['/npm/space/a*b$', "'*' stands at the end only"],
    ['/python//Flask_Login$', '/pypi//flask-login'],
    ['/npm/~', 'must follow a letter'],
    ['/pypi/space/*', 'have no namespace'],
    ['/maven//core$', 'always have a namespace'],
    ['/pypi//Flask_Login$', '/pypi//flask-login'],
    ['/nuget//Newtonsoft.Json$', '/nuget//newtonsoft.json'],
    ['/swift/Apple~', '/swift/apple'],
    ['/npm//a#b$', 'must have the form'],
  ])('refuses %s', (pattern, reason) => {
    expect(() => parse(pattern)).toThrow(reason);
  });
});

describe('a match', () => {
  it.each([
    ['/*', npm('', 'react'), 'STRONG'],
    ['/npm/*', npm('space', 'ui'), 'STRONG'],
    ['/npm/*', maven('space', 'ui'), undefined],
    ['/npm/space/*', npm('space', 'ui'), 'STRONG'],
    ['/npm/space/*', npm('', 'space'), undefined],
    ['/npm//*', npm('', 'react'), 'STRONG'],
    ['/npm//*', npm('space', 'react'), undefined],
    ['/npm//react$', npm('', 'react'), 'STRONG'],
    ['/npm//react$', npm('', 'react-dom'), undefined],
    ['/npm//react~', npm('', 'react-dom'), 'STRONG'],
    ['/npm//react~', npm('', 'react'), 'STRONG'],
    // A prefix ends where a word ends.
    ['/npm//react~', npm('', 'reactive'), undefined],
    ['/npm//react~', npm('', 'react2'), undefined],
    ['/npm//react~', npm('', 'react\u0301'), undefined],
    ['/maven/com.anycompany~', maven('com.anycompany.ui', 'core'), 'STRONG'],
    ['/maven/com.anycompany~', maven('com.anycompanyx', 'core'), undefined],
    // Variations of the name are taken for attempts to pose as it.
    ['/npm//asyncstorage$', npm('', 'AsyncStorage'), 'WEAK'],
    ['/npm//async-storage$', npm('', 'async_storage'), 'WEAK'],
    ['/npm//async-storage$', npm('', 'async.-.storage'), 'WEAK'],
    ['/npm//async-storage$', npm('', 'asyncstorage'), undefined],
    ['/npm//google$', npm('', 'g00gle'), 'WEAK'],
    ['/npm//paypal$', npm('', 'pаypаl'), 'WEAK'],
    ['/npm//anycompany~', npm('', 'AnyCompany-ui'), 'WEAK'],
    ['/maven/com.anycompany/*', maven('com-anycompany', 'core'), 'WEAK'],
  ] as const)('of %s with %j is %s', (pattern, at, expected) => {
    expect(association(pattern, at)).toBe(expected);
  });
});

/** Segments made of few letters, so that prefixes and variations of each other are common. */
const segment = fc
  .array(fc.constantFrom('a', 'b', 'A', '1', '-', '.', '_', 'é', 'σ'), { minLength: 1, maxLength: 5 })
  .map((characters) => characters.join(''))
  .filter((text) => /^[^-._]/.test(text));

const coordinates: fc.Arbitrary<PackageKey> = fc
  .tuple(fc.constantFrom(...FORMATS.values()), segment, segment, fc.boolean())
  .map(([{ id: format, names, namespace: rule }, namespace, name, scoped]) =>
    names.normalise({
      format,
      namespace: rule === 'required' || (rule === 'optional' && scoped) ? namespace : '',
      name,
    }),
  );

/** All patterns that are made from a package's own path, some of which are no legal ones. */
function patternsOf({ format, namespace, name }: PackageKey): string[] {
  const prefixes = (text: string): string[] => Array.from(text, (_, index) => `${text.slice(0, index + 1)}~`);
  return [
    '/*',
    `/${format}/*`,
    ...prefixes(namespace).map((prefix) => `/${format}/${prefix}`),
    `/${format}/${namespace}/*`,
    ...prefixes(name).map((prefix) => `/${format}/${namespace}/${prefix}`),
    `/${format}/${namespace}/${name}$`,
  ].filter((pattern) => {
    try {
      parse(pattern);
      return true;
    } catch {
      return false;
    }
  });
}

const pattern = coordinates.chain((at) => fc.constantFrom(...patternsOf(at))).map(parse);

describe('whatever the package', () => {
  it('is matched strongly by the pattern of its exact path', () => {
    fc.assert(
      fc.property(coordinates, (at) => {
        expect(association(`/${at.format}/${at.namespace}/${at.name}$`, at)).toBe('STRONG');
      }),
    );
  });

  it('has patterns in a total order: of two that match it, one contains the other', () => {
    fc.assert(
      fc.property(coordinates, (at) => {
        const matching = patternsOf(at)
          .map(parse)
          .filter((each) => match(each, at) === 'STRONG');
        for (const a of matching) {
          for (const b of matching) {
            if (a === b) continue;
            expect(contains(a, b)).toBe(!contains(b, a));
            expect(bySpecificity(a, b) > 0).toBe(contains(a, b));
          }
        }
      }),
    );
  });

  it('is matched by whatever contains a pattern that matches it', () => {
    fc.assert(
      fc.property(pattern, pattern, coordinates, (outer, inner, at) => {
        if (contains(outer, inner) && match(inner, at) === 'STRONG') {
          expect(match(outer, at)).toBe('STRONG');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is matched at least weakly in any case and with any separators', () => {
    fc.assert(
      fc.property(coordinates, fc.constantFrom('-', '.', '_', '..'), (at, separator) => {
        const disguised = { ...at, name: at.name.toUpperCase().replace(/[-._]+/g, separator) };
        expect(association(`/${at.format}/${at.namespace}/${at.name}$`, disguised)).not.toBeUndefined();
      }),
    );
  });
});

describe('patterns', () => {
  it('never contain themselves, nor each other both ways', () => {
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        expect(contains(a, a)).toBe(false);
        expect(contains(a, b) && contains(b, a)).toBe(false);
      }),
    );
  });

  it('contain transitively', () => {
    fc.assert(
      fc.property(pattern, pattern, pattern, (a, b, c) => {
        if (contains(a, b) && contains(b, c)) expect(contains(a, c)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('are parsed or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          parse(text);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ValidationException' });
        }
      }),
    );
  });
});

describe('folding', () => {
  it('is done once: a second time changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'A', '1', '0', '-', '_', '.', 'а', 'Σ', 'ς', 'ｆ', '–') }),
        (text) => {
          expect(fold(fold(text))).toBe(fold(text));
        },
      ),
    );
  });
});

describe("a pattern with the guide's name for Python", () => {
  it("is for pypi's packages", () => {
    const at: PackageKey = { format: 'pypi', namespace: '', name: 'requests' };
    expect(association('/python//requests$', at)).toBe('STRONG');
    expect(association('/python/*', at)).toBe('STRONG');
    expect(contains(parse('/pypi/*'), parse('/python//requests$'))).toBe(true);
  });
});
