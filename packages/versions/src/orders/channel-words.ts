/**
 * Words that mark a build which is no release, as people write them behind a number: `1.4.0-PR-12`, `2.0-dev.5`,
 * `3.1-nightly.20240101`, `21-EA1`. Formats whose own rules make every hyphen a prerelease do not need them.
 */
const PRERELEASE_WORDS: ReadonlySet<string> = new Set([
  ...['alpha', 'beta', 'milestone', 'rc', 'cr', 'pre', 'preview', 'prerelease', 'ea', 'eap', 'candidate'],
  ...['dev', 'devel', 'develop', 'development', 'nightly', 'daily', 'canary', 'edge', 'next', 'insider', 'insiders'],
  ...[
    'unstable',
    'testing',
    'staging',
    'main',
    'master',
    'poc',
    'experimental',
    'trunk',
    'wip',
    'tmp',
    'ci',
    'dirty',
    'pr',
    'mr',
    'pull',
    'branch',
    'feature',
    'feat',
  ],
]);

/** Whether one of the words in a version, of either case, says that it is no release. */
export function hasPrereleaseWord(version: string): boolean {
  return (version.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => PRERELEASE_WORDS.has(word));
}
