import { formatCoordinates, type Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { KeptRun } from '../../prune/plan/plan.ts';
import { packageKey } from '../../prune/service/listing.ts';
import type { ListedVersion } from '../../prune/service/version-service.ts';
import type { Listings } from './listings.ts';
import type { NamedVersion } from './release-file.ts';

/** A version that shall be promoted, as the source lists it. */
export interface WantedVersion {
  readonly listed: ListedVersion;
  readonly reason: string;
  /** Its files as the release manifest has them: asset name to SHA-256. */
  readonly expected?: ReadonlyMap<string, string> | undefined;
}

export interface WantedPackage {
  readonly coordinates: Coordinates;
  readonly wanted: readonly WantedVersion[];
  readonly left: readonly KeptRun[];
}

/** Looks up versions that are named; what is not there, or not Published, becomes a problem. */
export async function wantedByName(
  named: readonly NamedVersion[],
  source: Listings,
  problem: (text: string) => void,
): Promise<WantedPackage[]> {
  const packages: WantedPackage[] = [];
  for (const versions of Map.groupBy(named, ({ coordinates }) => packageKey(coordinates)).values()) {
    const [first] = versions;
    if (first === undefined) continue;
    const { coordinates } = first;
    const wanted: WantedVersion[] = [];
    for (const { version, expected } of new Map(versions.map((one) => [one.version, one])).values()) {
      const what = `${formatCoordinates(coordinates)} ${version}`;
      const listed = await source.version(coordinates, version);
      if (listed === undefined) {
        const { repository } = source.at(coordinates);
        problem(
          `${what} is not in ${repository} itself (what only an upstream repository has does not count). Check the version and 'source-repository'.`,
        );
      } else if (listed.status !== 'Published') {
        problem(`${what} has the status ${listed.status} at the source, and only Published versions are promoted.`);
      } else {
        wanted.push({ listed, reason: 'asked for', expected });
      }
    }
    packages.push({ coordinates, wanted, left: [] });
  }
  return packages;
}
