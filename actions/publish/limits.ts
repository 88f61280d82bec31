import { label, type Release } from './release.ts';

/** CodeArtifact's quotas for a package version (user guide, "quotas"). */
const MOST_ASSETS = 150;
const MOST_BYTES = 5 * 1024 ** 3;

/** What no registry takes: a sentence for each. */
export function beyondLimits(releases: readonly Release[]): string[] {
  return releases.flatMap((release) => [
    ...(release.assets.length > MOST_ASSETS
      ? [
          `${label(release)} has ${release.assets.length} files, and CodeArtifact takes ${MOST_ASSETS} in a version. Leave some out with 'packages', or ask for a higher quota.`,
        ]
      : []),
    ...release.assets.flatMap(({ path, size }) => {
      if (size === 0)
        return [`${path} is empty: nobody could use it. Build it again, or leave it out with 'packages'.`];
      return size > MOST_BYTES
        ? [
            `${path} has ${size} bytes, and CodeArtifact takes ${MOST_BYTES} in a file. Leave it out, or make it smaller.`,
          ]
        : [];
    }),
  ]);
}
