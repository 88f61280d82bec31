import { label, type Release } from './release.ts';

/** CodeArtifact's quota for a package version (user guide, "quotas"); some Regions have a higher one. */
const MOST_ASSETS = 150;

/** Versions of more files than a registry takes: a sentence for each. */
export function beyondLimits(releases: readonly Release[]): string[] {
  return releases
    .filter(({ assets }) => assets.length > MOST_ASSETS)
    .map(
      (release) =>
        `${label(release)} has ${release.assets.length} files, and CodeArtifact takes ${MOST_ASSETS} in a version. Leave some out with 'packages', or ask for a higher quota.`,
    );
}
