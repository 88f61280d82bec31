import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  parseTag,
  parseTagFormat,
  readingsOf,
  releaseTag,
  splits,
  versionOf,
} from '../../../../actions/publish/tag.ts';

const number = fc.nat({ max: 999 });
const prerelease = fc.constantFrom('', '-beta.1', '-rc', '-0', '-v1', '-alpha-v2.3');
const version = fc
  .tuple(number, number, number, prerelease)
  .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest}`);
const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const name = fc.oneof(
  word,
  fc.tuple(word, word).map(([a, b]) => `${a}-${b}`),
  fc.tuple(word, word).map(([scope, rest]) => `@${scope}/${rest}`),
);

describe('splits of a tag', () => {
  it('hold the one that a name and a version were put together by', () => {
    const separators = fc.constantFrom('@', '-', '/', '@v', '-v', '/v', '-V', '_', ':');
    fc.assert(
      fc.property(name, version, separators, (aName, aVersion, separator) => {
        expect(splits(`${aName}${separator}${aVersion}`)).toContainEqual({ prefix: aName, version: aVersion });
        for (const text of [`v${aVersion}`, aVersion, `V${aVersion}`]) {
          expect(splits(text)).toContainEqual({ prefix: '', version: aVersion });
        }
      }),
    );
  });

  it('never begin a version in the middle of a number', () => {
    expect(splits('v12.34')).toEqual([{ prefix: '', version: '12.34' }]);
  });
});

describe('the input tag', () => {
  it.each([
    ['refs/tags/v1.2.3', 'v1.2.3'],
    ['tag/v1.2.3', 'v1.2.3'],
    [' v1 ', 'v1'],
  ])('%s is %s', (given, expected) => expect(parseTag(given)).toBe(expected));

  it.each(['', 'latest', 'main', 'release', 'v', 'v.', '@acme/a', 'refs/heads/main'])('refuses %j', (tag) => {
    expect(() => parseTag(tag)).toThrow('must end in a version');
  });
});

describe('the input tag-format', () => {
  it.each([
    ['{name}_{version}', 'my_lib_1.2.3', [{ prefix: 'my_lib', version: '1.2.3' }]],
    ['prod.{version}', 'prod.v1.2.3', [{ prefix: '', version: '1.2.3' }]],
    ['{version}-{name}', '1.2.3-lib', [{ prefix: 'lib', version: '1.2.3' }]],
  ])('%s reads %s', (format, text, expected) => {
    expect(readingsOf({ text, format: parseTagFormat(format) })).toEqual(expected);
  });

  it('says that a tag is not of its form', () => {
    expect(() => readingsOf({ text: 'v1.2.3', format: parseTagFormat('prod.{version}') })).toThrow(
      'The tag v1.2.3 is not of the form prod.{version}',
    );
  });

  it.each(['v1.2.3', '{name}', '{version}{version}', '{version}-{date}', '{name}{name}{version}'])(
    'refuses %s',
    (format) => {
      expect(() => parseTagFormat(format)).toThrow(/must hold \{version\} once|may hold \{name\} once/);
    },
  );
});

describe('the tag of a run', () => {
  it('is the ref of a workflow only when that runs for a tag', () => {
    const env = { GITHUB_REF: 'refs/tags/v1.2.3', GITHUB_REF_TYPE: 'tag' };
    expect(releaseTag(undefined, undefined, env)?.text).toBe('v1.2.3');
    expect(releaseTag(undefined, undefined, { ...env, GITHUB_REF_TYPE: 'branch' })).toBeUndefined();
    expect(releaseTag(undefined, undefined, {})).toBeUndefined();
    expect(releaseTag('v9.9.9', undefined, env)?.text).toBe('v9.9.9');
  });

  it('names the remedy when it holds no version', () => {
    expect(() => releaseTag(undefined, undefined, { GITHUB_REF: 'refs/tags/nightly', GITHUB_REF_TYPE: 'tag' })).toThrow(
      /nightly.*input 'tag'.*'check-version' to false/,
    );
  });
});

describe('the version of a tag for a package that holds none', () => {
  const of = (text: string, format?: string): string | undefined =>
    versionOf({ text, format: format === undefined ? undefined : parseTagFormat(format) });

  it.each([
    ['v1.2.3', '1.2.3'],
    ['tool2-v1.2.3', '1.2.3'],
    ['tool-2', '2'],
    ['tool-v2-1.0.0-rc.1', '1.0.0-rc.1'],
    ['tool', undefined],
  ])('%s is %s', (text, version) => {
    expect(of(text)).toBe(version);
  });

  it('is what its format says, and is read without it where it is not of it', () => {
    expect(of('1.2.3.tool', '{version}.{name}')).toBe('1.2.3');
    expect(of('tool_2.0', '{name}_{version}')).toBe('2.0');
    expect(of('v1.2.3', 'x{version}')).toBe('1.2.3');
  });
});
