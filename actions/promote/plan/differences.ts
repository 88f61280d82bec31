import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { VersionFiles } from './version-files.ts';

/**
 * How the files of a version differ from those of a release manifest (asset name to SHA-256), a sentence each; none when
 * it holds just those, byte for byte.
 */
export function differences(expected: ReadonlyMap<string, string>, { assets }: Pick<VersionFiles, 'assets'>): string[] {
  const held = new Map(assets.map(({ name, sha256 }) => [name, sha256.toLowerCase()]));
  const [onlyExpected] = expected.values();
  const [onlyHeld] = held.values();
  // How CodeArtifact names the one file of a crate or a Swift package is not documented.
  if (expected.size === 1 && held.size === 1 && onlyExpected === onlyHeld) return [];
  const lacking = [...expected].flatMap(([name, sha256]) => {
    const actual = held.get(name);
    if (actual === sha256) return [];
    if (actual === undefined) return [`${safeText(name)} is not there.`];
    return [`${safeText(name)}: SHA-256 ${sha256} in the release, ${safeText(actual)} at the source.`];
  });
  const further = [...held.keys()].filter((name) => !expected.has(name));
  return [...lacking, ...further.map((name) => `${safeText(name)} is there, and is no file of the release.`)];
}
