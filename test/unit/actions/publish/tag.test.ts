import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchTag, parseTag, releaseTag } from '../../../../actions/publish/tag.ts';
import type { PackageVersion } from '../../../../actions/publish/release.ts';

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

const npm = (fullName: string, itsVersion: string): PackageVersion => {
  const [, scope, rest = ''] = /^(?:@([^/]+)\/)?(.+)$/.exec(fullName) ?? [];
  return { format: 'npm', namespace: scope ?? '', name: rest, version: itsVersion };
};

describe('parseTag', () => {
  it('takes back every form that a name and a version were written in', () => {
    fc.assert(
      fc.property(name, version, fc.constantFrom('', 'refs/tags/', 'tag/'), (aName, aVersion, prefix) => {
        expect(parseTag(`${prefix}v${aVersion}`)).toEqual({ name: undefined, version: aVersion });
        expect(parseTag(`${prefix}${aVersion}`)).toEqual({ name: undefined, version: aVersion });
        expect(parseTag(`${prefix}${aName}@${aVersion}`)).toEqual({ name: aName, version: aVersion });
        expect(parseTag(`${prefix}${aName}@v${aVersion}`)).toEqual({ name: aName, version: aVersion });
        expect(parseTag(`${prefix}${aName}-v${aVersion}`)).toEqual({ name: aName, version: aVersion });
      }),
    );
  });

  it.each([
    ['7zip-v1.0.0', { name: '7zip', version: '1.0.0' }],
    ['my-v2-lib-v1.2.3', { name: 'my-v2-lib', version: '1.2.3' }],
    ['@acme/a-v1.2.3', { name: '@acme/a', version: '1.2.3' }],
    ['v1', { name: undefined, version: '1' }],
    ['1.0rc1', { name: undefined, version: '1.0rc1' }],
  ])('reads %s', (tag, expected) => expect(parseTag(tag)).toEqual(expected));

  it.each(['', 'latest', 'main', 'release', 'v', 'v.1', '@acme/a', 'refs/heads/main'])('refuses %j', (tag) => {
    expect(() => parseTag(tag)).toThrow('must be of the form v1.2.3');
  });
});

describe('releaseTag', () => {
  it('reads the ref of a workflow only when that runs for a tag', () => {
    expect(releaseTag(undefined, { GITHUB_REF: 'refs/tags/v1.2.3', GITHUB_REF_TYPE: 'tag' })?.version).toBe('1.2.3');
    expect(releaseTag(undefined, { GITHUB_REF: 'refs/heads/v1.2.3', GITHUB_REF_TYPE: 'branch' })).toBeUndefined();
    expect(releaseTag(undefined, {})).toBeUndefined();
  });

  it('prefers the tag that was given', () => {
    const given = { name: undefined, version: '9.9.9' };
    expect(releaseTag(given, { GITHUB_REF: 'refs/tags/v1.2.3', GITHUB_REF_TYPE: 'tag' })).toBe(given);
  });

  it('names the remedy for a tag without a version', () => {
    expect(() => releaseTag(undefined, { GITHUB_REF: 'refs/tags/nightly', GITHUB_REF_TYPE: 'tag' })).toThrow(
      /nightly.*input 'tag'.*'check-version' to false/,
    );
  });
});

describe('matchTag', () => {
  it('selects the package that the tag names, by its whole name before its short one', () => {
    const releases = [npm('@acme/a', '1.0.0'), npm('a', '1.0.0'), npm('b', '2.0.0')];
    expect(matchTag({ name: '@acme/a', version: '1.0.0' }, releases).releases).toEqual([releases[0]]);
    expect(matchTag({ name: 'a', version: '1.0.0' }, releases)).toEqual({
      releases: [releases[1]],
      leftOut: [releases[0], releases[2]],
      problems: [],
    });
    expect(matchTag({ name: 'a', version: '1.0.0' }, releases.slice(0, 1)).releases).toEqual([releases[0]]);
  });

  it('says which packages there are when the tag names another', () => {
    const { problems } = matchTag({ name: 'z', version: '1.0.0' }, [npm('@acme/a', '1.0.0')]);
    expect(problems.join()).toMatch(/'z'.*@acme\/a/);
  });

  it('compares versions by the rules of their format', () => {
    const python: PackageVersion = { format: 'pypi', namespace: '', name: 'a', version: '1.2.0rc1' };
    const maven: PackageVersion = { format: 'maven', namespace: 'g', name: 'a', version: '1.2.0-rc.1' };
    const tag = { name: undefined, version: '1.2.0-rc.1' };
    expect(matchTag(tag, [npm('a', '1.2.0-rc.1'), python, maven]).problems).toEqual([]);
    expect(matchTag(tag, [{ ...maven, version: '1.2.0rc1' }]).problems).toHaveLength(1);
    expect(matchTag(tag, [npm('a', '1.2.0')]).problems.join()).toMatch(/npm a 1\.2\.0.*1\.2\.0-rc\.1/);
  });
});
