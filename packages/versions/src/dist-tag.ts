import semver from 'semver';

export const LATEST = 'latest';
/** For a prerelease whose first identifier cannot be a tag. */
const PRERELEASE_TAG = 'next';

/**
 * The npm dist-tag that a new version gets when none is asked for: the first prerelease identifier (`2.0.0-beta.1` →
 * `beta`), `latest` for a release above everything there is, `release-X.Y` for one below (a backport).
 *
 * @param existing all versions of the package that clients see
 * @param latest what the tag `latest` points at now
 */
export function defaultDistTag(version: string, existing: readonly string[], latest: string | undefined): string {
  const [identifier] = semver.prerelease(version) ?? [];
  if (identifier !== undefined) {
    const tag = String(identifier);
    return tag !== LATEST && isDistTag(tag) ? tag : PRERELEASE_TAG;
  }
  const releases = existing.filter((other) => semver.valid(other) !== null && semver.prerelease(other) === null);
  const highest = releases.every((other) => semver.gte(version, other)) && !movesBack(version, latest);
  return highest ? LATEST : `release-${semver.major(version)}.${semver.minor(version)}`;
}

/** Whether a tag that points at `current` would go back if it pointed at `version`. */
export function movesBack(version: string, current: string | undefined): boolean {
  return current !== undefined && semver.valid(current) !== null && semver.lt(version, current);
}

/** npm takes a word for a tag only if it cannot be read as a range of versions (npm-dist-tag, "caveats"). */
export function isDistTag(word: string): boolean {
  // Of half a surrogate pair encodeURIComponent makes an error.
  return word !== '' && word.isWellFormed() && encodeURIComponent(word) === word && semver.validRange(word) === null;
}

/**
 * Two releases at the same time: each finds itself the highest, and the one that is sent last holds `latest`. Gives the
 * version that `latest` belongs to when it is not `version`, which has just taken it: a release above it that came
 * in between and that no tag points at any more.
 */
export function overtakenBy(
  version: string,
  before: readonly string[],
  after: readonly string[],
  tagsAfter: ReadonlyMap<string, string>,
): string | undefined {
  const known = new Set(before);
  const tagged = new Set(tagsAfter.values());
  return after
    .filter((other) => semver.valid(other) !== null && semver.prerelease(other) === null)
    .filter((other) => semver.gt(other, version) && !known.has(other) && !tagged.has(other))
    .sort(semver.rcompare)[0];
}
