import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import semver from 'semver';
import { defaultDistTag, isDistTag, movesBack, overtakenBy } from '@codeartifact-ci/versions/dist-tag.ts';

const small = fc.nat({ max: 5 });
const release = fc.tuple(small, small, small).map((parts) => parts.join('.'));
const identifier = fc.constantFrom('alpha', 'beta', 'rc', '0', '7', 'latest', 'x', 'v1', 'next');
const version = fc.oneof(
  release,
  fc.tuple(release, identifier, small).map(([base, id, n]) => `${base}-${id}.${n}`),
);

describe('defaultDistTag', () => {
  it('moves latest only forward, and only to a release', () => {
    fc.assert(
      fc.property(version, fc.array(version), fc.option(version, { nil: undefined }), (next, existing, latest) => {
        const tag = defaultDistTag(next, existing, latest);
        expect(isDistTag(tag)).toBe(true);
        if (tag !== 'latest') return;
        expect(semver.prerelease(next)).toBeNull();
        expect(movesBack(next, latest)).toBe(false);
        const releases = existing.filter((one) => semver.prerelease(one) === null);
        expect(releases.filter((one) => semver.gt(one, next))).toEqual([]);
      }),
    );
  });

  it('gives latest to a release above everything', () => {
    fc.assert(
      fc.property(fc.array(version), (existing) => {
        expect(defaultDistTag('99.0.0', existing, existing[0])).toBe('latest');
      }),
    );
  });

  it.each([
    ['1.0.0', [], undefined, 'latest'],
    ['2.0.0-beta.1', ['1.0.0'], '1.0.0', 'beta'],
    ['2.0.0-0', ['1.0.0'], '1.0.0', 'next'],
    ['2.0.0-latest.1', ['1.0.0'], '1.0.0', 'next'],
    ['1.4.2', ['1.4.1', '2.0.0'], '2.0.0', 'release-1.4'],
    ['1.5.0', ['1.4.1', '2.0.0-rc.1'], '1.4.1', 'latest'],
    ['1.5.0', ['1.4.1'], '2.0.0-rc.1', 'release-1.5'],
    ['1.5.0', ['not a version', '1.4.1'], 'not a version', 'latest'],
  ])('%s beside %j with latest %s becomes %s', (next, existing, latest, expected) => {
    expect(defaultDistTag(next, existing, latest)).toBe(expected);
  });
});

describe('isDistTag', () => {
  it.each(['1.0', 'v1', 'x', '*', '>=1', '', 'a b', 'a/b', 'é', '\ud800'])('refuses %j', (word) =>
    expect(isDistTag(word)).toBe(false),
  );
});

describe('overtakenBy', () => {
  const tags = (latest: string, rest: Record<string, string> = {}): Map<string, string> =>
    new Map(Object.entries({ latest, ...rest }));

  it('finds the higher release that came at the same time and lost its tag', () => {
    expect(overtakenBy('1.1.0', ['1.0.0'], ['1.0.0', '1.1.0', '1.2.0'], tags('1.1.0'))).toBe('1.2.0');
  });

  it('leaves alone what was there before, what has a tag of its own, and prereleases', () => {
    expect(overtakenBy('1.1.0', ['1.0.0', '1.2.0'], ['1.0.0', '1.1.0', '1.2.0'], tags('1.1.0'))).toBeUndefined();
    expect(overtakenBy('1.1.0', ['1.0.0'], ['1.1.0', '1.2.0'], tags('1.1.0', { next: '1.2.0' }))).toBeUndefined();
    expect(overtakenBy('1.1.0', ['1.0.0'], ['1.1.0', '1.2.0-rc.1'], tags('1.1.0'))).toBeUndefined();
  });
});
