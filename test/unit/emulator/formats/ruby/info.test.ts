import { describe, expect, it } from '@jest/globals';
import {
  formatInfo,
  formatInfoLine,
  indexLines,
  parseInfoLine,
  versionRequirement,
  type NewInfoLine,
} from '@codeartifact-ci/emulator/formats/ruby/info.ts';
import fc from 'fast-check';

const sha256 = 'ab'.repeat(32);
const line = (more: Partial<NewInfoLine> = {}): NewInfoLine => ({
  version: '1.0',
  platform: 'ruby',
  dependencies: [],
  sha256,
  ruby: [],
  rubygems: [],
  ...more,
});

/** As `Gem::Resolver::APISet::GemParser` and Bundler's own read a line. */
function clientParse(text: string): unknown[] {
  const [number = '', ...rest] = text.split(' ');
  const [dependencies = '', requirements = ''] = rest.join(' ').split('|');
  const pairs = (list: string): unknown[] =>
    list.split(',').flatMap((pair) => {
      const [name, versions] = pair.split(':');
      return pair === '' ? [] : [[name, versions?.split('&')]];
    });
  const [version, ...platform] = number.split('-');
  return [version, platform.join('-'), pairs(dependencies), pairs(requirements)];
}

describe('lines of the compact index', () => {
  it.each<[Partial<NewInfoLine>, string]>([
    [{}, `1.0 |checksum:${sha256}`],
    [{ platform: 'java' }, `1.0-java |checksum:${sha256}`],
    [
      {
        dependencies: [
          { name: 'a', versions: ['>= 0'] },
          { name: 'b', versions: ['>= 1', '< 2'] },
        ],
        ruby: ['>= 2.5', '< 4'],
        rubygems: ['> 1.3.1'],
      },
      `1.0 a:>= 0,b:>= 1&< 2|checksum:${sha256},ruby:>= 2.5&< 4,rubygems:> 1.3.1`,
    ],
    [{ ruby: ['>= 0'], rubygems: ['>= 0'], sha256: undefined }, '1.0 |'],
  ])('are written as clients read them: %j', (more, text) => {
    expect(formatInfoLine(line(more))).toBe(text);
  });

  const version = fc.stringMatching(/^[0-9]{1,3}(\.[0-9a-z]{1,4}){0,2}$/);
  const requirement = fc
    .tuple(fc.constantFrom('=', '!=', '>', '<', '>=', '<=', '~>'), version)
    .map((pair) => pair.join(' '));
  const requirements = fc.array(requirement, { minLength: 1, maxLength: 3 });
  const lines = fc.record({
    version,
    platform: fc.constantFrom('ruby', 'java', 'x86_64-linux'),
    dependencies: fc.array(fc.record({ name: fc.stringMatching(/^[a-z][a-z0-9_.-]{0,8}$/), versions: requirements })),
    sha256: fc.constant(sha256),
    ruby: requirements,
    rubygems: requirements,
  });

  it('are read back, by us and by the clients', () => {
    fc.assert(
      fc.property(lines, (each) => {
        const text = formatInfoLine(each);
        const trivial = (versions: string[]): string[] => (versions.join() === '>= 0' ? [] : versions);
        const expected = { ...each, ruby: trivial(each.ruby), rubygems: trivial(each.rubygems), created: undefined };
        expect(parseInfoLine(text)).toEqual(expected);
        expect(clientParse(text)).toEqual([
          each.version,
          each.platform === 'ruby' ? '' : each.platform,
          each.dependencies.map(({ name, versions }) => [name, versions]),
          [
            ['checksum', [sha256]],
            ...(expected.ruby.length === 0 ? [] : [['ruby', each.ruby]]),
            ...(expected.rubygems.length === 0 ? [] : [['rubygems', each.rubygems]]),
          ],
        ]);
      }),
    );
  });

  it('that registries really have are read as far as they say something', () => {
    expect(parseInfoLine('1.0.3 |checksum:n83xA,ruby:< 3.0.0, >= 1.9.3,rubygems:>= 0')).toMatchObject({
      version: '1.0.3',
      sha256: undefined,
      ruby: ['< 3.0.0'],
      rubygems: ['>= 0'],
    });
    expect(parseInfoLine(`2.0 a:|checksum:${sha256.toUpperCase()},created_at:2024-05-06T07:08:09Z,new:1`)).toEqual({
      version: '2.0',
      platform: 'ruby',
      dependencies: [{ name: 'a', versions: ['>= 0'] }],
      sha256,
      ruby: [],
      rubygems: [],
      created: Date.UTC(2024, 4, 6, 7, 8, 9),
    });
    expect(parseInfoLine('3.0')).toMatchObject({ version: '3.0', dependencies: [] });
  });

  it.each(['', ' ', '-1.0 |', '1.0/.. |', '1.0-.. |', '1.0\r |', '1.0 a:1\u0000', 'x |', '1.0- java |x\n2.0'])(
    'that no client could use are dropped: %j',
    (text) => expect(parseInfoLine(text)).toBeUndefined(),
  );

  it('never break what reads them', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^1[.0-9a-z:,|&<>=~ -]{0,60}$/)),
        (text) => {
          const read = parseInfoLine(text);
          if (read === undefined) return;
          for (const { name, versions } of read.dependencies) {
            expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
            for (const each of versions) expect(versionRequirement(each)).toBe(each);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('requirements', () => {
  it.each([
    ['>= 1.0', '>= 1.0'],
    ['~>1', '~> 1'],
    ['1.0', '= 1.0'],
    [' < 2.0-rc1 ', '< 2.0.pre.rc1'],
    ['=> 1', undefined],
    ['', undefined],
    ['>= 1, < 2', undefined],
    ['>= 1|x', undefined],
  ])('reads %j as %s', (text, read) => expect(versionRequirement(text)).toBe(read));
});

describe('documents of the compact index', () => {
  it('hold a line each below three hyphens', () => {
    expect(formatInfo(['a', 'b'])).toBe('---\na\nb\n');
    expect(indexLines('created_at: x\n---\na\nb\n')).toEqual(['a', 'b']);
    expect(indexLines('a\nb')).toEqual(['a', 'b']);
    expect(indexLines('')).toEqual([]);
  });
});
