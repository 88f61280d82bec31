/** The parts of a release's tag: `v1.2.3`. */
export interface ReleaseVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** Reads `v1.2.3`; undefined for every other tag, prereleases among them. */
export function releaseVersion(tag: string): ReleaseVersion | undefined {
  const match = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(tag);
  if (match === null) return undefined;
  const [major = 0, minor = 0, patch = 0] = match.slice(1).map(Number);
  return { major, minor, patch };
}

/** Why a tag must not be released: it and the files at that commit have to say the same. */
export function releaseProblems(tag: string, packageVersion: string, changelog: string): string[] {
  if (releaseVersion(tag) === undefined) return [`The tag ${tag} is not of the form v1.2.3.`];
  const version = tag.slice(1);
  const problems: string[] = [];
  if (packageVersion !== version) {
    problems.push(
      `package.json says ${packageVersion}, the tag ${version}. Set the version, commit, and tag that commit.`,
    );
  }
  if (!changelog.split('\n').some((line) => line === `## ${version}` || line.startsWith(`## ${version} `))) {
    problems.push(`CHANGELOG.md has no section '## ${version}'. Rename 'Unreleased' to it.`);
  }
  return problems;
}

/**
 * The major version's tag (`v1`), if it has to move to this release: it follows the highest release of its major version,
 * and a backport (v1.2.4 after v1.3.0) never takes it back.
 */
export function majorTagToMove(tag: string, tags: readonly string[]): string | undefined {
  const released = releaseVersion(tag);
  if (released === undefined) return undefined;
  const higher = tags
    .map(releaseVersion)
    .some((other) => other?.major === released.major && compare(other, released) > 0);
  return higher ? undefined : `v${released.major}`;
}

function compare(a: ReleaseVersion, b: ReleaseVersion): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}
