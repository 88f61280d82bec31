import { describe, expect, it } from '@jest/globals';
import { ServiceError } from '@codeartifact-ci/emulator/errors.ts';
import { parseGemspec } from '@codeartifact-ci/emulator/formats/ruby/gemspec.ts';
import { describeGemspec } from '@codeartifact-ci/emulator/formats/ruby/specification.ts';
import fc from 'fast-check';
import { gemspecYaml } from '../../../../support/gems.ts';

const demo = gemspecYaml('demo', '1.10', {
  dependencies: { rack: '>= 2.0, < 4', 'net-http': '>= 0' },
  developmentDependencies: { rake: '~> 13.0' },
  ruby: '>= 2.5',
});
const change = (from: string | RegExp, to: string, text = demo): string => {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed;
};

describe('the specification of a gem', () => {
  it('tells all that the index, the API and the clients are told', () => {
    const spec = parseGemspec(demo);
    expect(spec).toEqual({
      name: 'demo',
      version: '1.10',
      platform: 'ruby',
      dependencies: [
        { name: 'rack', type: 'runtime', versions: ['>= 2.0', '< 4'] },
        { name: 'net-http', type: 'runtime', versions: ['>= 0'] },
        { name: 'rake', type: 'development', versions: ['~> 13.0'] },
      ],
      ruby: ['>= 2.5'],
      rubygems: ['>= 0'],
      summary: 'A small gem',
      description: 'A longer text',
      homePage: 'https://example.com/demo',
      sourceCodeRepository: 'https://example.com/demo/source',
      licenses: ['MIT'],
      authors: ['A. Author'],
    });
    expect(describeGemspec(spec)).toEqual({
      summary: 'A small gem',
      homePage: 'https://example.com/demo',
      sourceCodeRepository: 'https://example.com/demo/source',
      licenses: [{ name: 'MIT' }],
      dependencies: [
        { package: 'rack', dependencyType: 'runtime', versionRequirement: '>= 2.0, < 4' },
        { package: 'net-http', dependencyType: 'runtime', versionRequirement: '>= 0' },
        { package: 'rake', dependencyType: 'development', versionRequirement: '~> 13.0' },
      ],
    });
  });

  it('may be as short as the three things that every gem has', () => {
    const spec = parseGemspec('name: demo\nversion: 1.10\n');
    expect(spec).toMatchObject({ name: 'demo', version: '1.10', platform: 'ruby', dependencies: [] });
    expect(describeGemspec(spec)).toEqual({ dependencies: [] });
    // What is left empty says nothing; without a summary the description stands in.
    const empty = parseGemspec(
      'name: demo\nversion: "1"\nsummary:\nhomepage: ~\ndescription: long\nlicenses:\n- null\n',
    );
    expect(describeGemspec(empty)).toEqual({ summary: 'long', dependencies: [] });
  });

  it('is read as RubyGems wrote it in former years', () => {
    const old = [
      '--- !ruby/object:Gem::Specification ',
      'name: demo',
      'version: !ruby/object:Gem::Version ',
      '  hash: 15',
      '  prerelease: ',
      '  segments: ',
      '  - 2',
      '  - 0',
      '  version: 2.0',
      'platform: !ruby/object:Gem::Platform ',
      '  cpu: x86',
      '  os: mswin32',
      '  version: "60"',
      'description: !binary |',
      '  R2Vyw6R0',
      'dependencies: ',
      '- !ruby/object:Gem::Dependency ',
      '  name: rack',
      '  version_requirements: &id001 !ruby/object:Gem::Requirement ',
      '    none: false',
      '    requirements: ',
      '    - - ">="',
      '      - !ruby/object:Gem::Version ',
      '        version: "1.2"',
      '    version: ',
      '  type: :runtime',
      '- !ruby/object:Gem::Dependency ',
      '  name: rake',
      '  type: :development',
      '  requirement: *id001',
      '',
    ].join('\n');
    expect(parseGemspec(old)).toMatchObject({
      version: '2.0',
      platform: 'x86-mswin32-60',
      description: 'Gerät',
      dependencies: [
        { name: 'rack', type: 'runtime', versions: ['>= 1.2'] },
        { name: 'rake', type: 'development', versions: ['>= 1.2'] },
      ],
    });
  });

  it.each<[string, () => string, RegExp]>([
    ['no name', () => change('name: demo\n', ''), /'' is no name of a gem/],
    ['a name that leads elsewhere', () => change('name: demo', 'name: ../demo'), /'\.\.\/demo' is no name of a gem/],
    ['a name that is a list', () => change('name: demo', 'name: [demo]'), /'' is no name/],
    ['a version that leads elsewhere', () => change("'1.10'", "'1/../2'"), /'1\/\.\.\/2' is no version of a gem/],
    ['no version', () => change(/version: !ruby[^]*?'1\.10'\n/, ''), /'' is no version/],
    [
      'a platform that leads elsewhere',
      () => change('platform: ruby', 'platform: a/../b'),
      /'a\/\.\.\/b' is no platform/,
    ],
    ['a dependency on no gem', () => change('name: rack', 'name: "ra,ck"'), /depends on 'ra,ck', which is no name/],
    ['an unknown type', () => change(':runtime', ':eventually'), /':eventually' is no type of a dependency/],
    ['a strange operator', () => change('">="', '"=>"'), /'=> 2\.0' is no requirement on the version of rack/],
    [
      'a strange requirement',
      () => change("version: '2.5'", "version: '2|5'"),
      /'>= 2\|5' is no requirement on the version of Ruby/,
    ],
    ['a name that is there twice', () => `${demo}name: other\n`, /cannot be read: it has 'name' twice/],
    ['no mapping', () => '- demo\n', /cannot be read: it is no mapping/],
    ['nothing', () => '', /cannot be read: it is no mapping/],
    ['broken YAML', () => 'name: "demo', /cannot be read: /],
    ['nesting without end', () => `name: ${'['.repeat(200_000)}`, /cannot be read: /],
    [
      'dependencies without end',
      () => `name: demo\nversion: 1.0\ndependencies: [${'{name: a},'.repeat(2_001)}]`,
      /may depend on 2000 others; this one has 2001/,
    ],
  ])('with %s is refused', (_what, text, message) => {
    const given = text();
    expect(() => parseGemspec(given)).toThrow(message);
    expect(() => parseGemspec(given)).toThrow(ServiceError);
  });

  it('costs nothing where aliases of aliases would unfold to billions', () => {
    const levels = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}, *a${level - 1}]`,
    );
    const spec = parseGemspec(`${levels.join('\n')}\nname: demo\nversion: 1.0\nauthors: *a29\nlicenses: *nowhere\n`);
    expect(spec).toMatchObject({ name: 'demo', authors: [], licenses: [] });
    expect(parseGemspec('name: demo\nversion: 1.0\nauthors: &a [*a, me]\n').authors).toEqual(['me']);
  });

  it('cannot reach what every object has', () => {
    const spec = parseGemspec(
      'name: demo\nversion: 1.0\n__proto__: {summary: x}\nmetadata: {__proto__: {source_code_uri: y}}',
    );
    expect(spec).toMatchObject({ summary: undefined, sourceCodeRepository: undefined });
    expect(() => parseGemspec('name: constructor\nversion: toString')).toThrow(/'toString' is no version/);
  });

  it('is read or refused, whatever it is', () => {
    const fragments = [
      'name: a\n',
      'version: 1\n',
      '- ',
      '!x ',
      '&a ',
      '*a',
      ': ',
      '? ',
      '| ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '\n',
      '  ',
      '# ',
      '--- ',
      '%',
    ];
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom(...fragments), { maxLength: 40 })
        .map((parts) => `name: a\nversion: 1\n${parts.join('')}`),
      fc
        .tuple(fc.nat(demo.length), fc.nat(20), fc.string())
        .map(([at, length, text]) => demo.slice(0, at) + text + demo.slice(at + length)),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        try {
          expect(parseGemspec(text).name).toMatch(/^[A-Za-z0-9][\w.-]*$/);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ValidationException', status: 400 });
        }
      }),
      { numRuns: 200 },
    );
  });
});
