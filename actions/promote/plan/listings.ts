import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { labelOf, listVersions, packageKey } from '../../prune/service/listing.ts';
import type { ListedVersion, PackageAt, VersionReader } from '../../prune/service/version-service.ts';

/** The packages of one repository, each listed once however often it is asked for. */
export interface Listings {
  at(coordinates: Coordinates): PackageAt;
  /** All versions, the newest publication first; none for a package that is not there. */
  versions(coordinates: Coordinates): Promise<readonly ListedVersion[]>;
  version(coordinates: Coordinates, version: string): Promise<ListedVersion | undefined>;
}

/** ⌈V/1000⌉ calls for each package; an InputError where its list is incomplete, as nothing can be decided then. */
export function listings(service: VersionReader, repository: string): Listings {
  const known = new Map<string, Promise<readonly ListedVersion[]>>();
  const at = (coordinates: Coordinates): PackageAt => ({ repository, coordinates });
  const versions = (coordinates: Coordinates): Promise<readonly ListedVersion[]> => {
    const key = packageKey(coordinates);
    const listed = known.get(key) ?? completeList(service, at(coordinates));
    known.set(key, listed);
    return listed;
  };
  return {
    at,
    versions,
    version: async (coordinates, version) => (await versions(coordinates)).find((one) => one.version === version),
  };
}

/** The whole list of a package; an InputError where it contradicts itself or cannot be had. */
export async function completeList(service: VersionReader, at: PackageAt): Promise<readonly ListedVersion[]> {
  const { versions, incomplete } = await listVersions(service, at);
  if (incomplete !== undefined) {
    throw new InputError(`The list of ${labelOf(at)} is incomplete: ${incomplete}. Run again.`);
  }
  return versions;
}
