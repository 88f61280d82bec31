import { pages } from '@codeartifact-ci/core/aws/paginate.ts';
import { messageOf } from '@codeartifact-ci/core/errors.ts';
import { formatCoordinates, normaliseCoordinates, type Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { listVersions, packageKey } from './listing.ts';
import type { MetadataReader } from './metadata-reader.ts';
import { nugetKey } from './publication-times.ts';
import { isForeseen, type PackageAt, type Requirement, type VersionReader } from './version-service.ts';

/** A range that a version published here needs of a package. */
export interface Need {
  readonly range: string;
  /** `npm:@acme/app 1.0.0` */
  readonly by: string;
}

/** What the versions of a repository that were published there, and that clients can get, need of each other. */
export interface LiveRequirements {
  of(at: PackageAt): Promise<readonly Need[]>;
}

/**
 * Reads what is needed when it is first asked for, for a repository and format at a time. Requests: the lists of its
 * packages and their versions, and for each package with versions of its own one to its endpoint (npm, NuGet), or one
 * ListPackageVersionDependencies for each such version (other formats). What cannot be read is said once, and not known.
 */
export function liveRequirements(
  service: VersionReader,
  metadata: MetadataReader,
  warn: (line: string) => void,
): LiveRequirements {
  const known = new Map<string, Promise<ReadonlyMap<string, readonly Need[]>>>();
  return {
    async of({ repository, coordinates }) {
      const key = `${repository} ${coordinates.format}`;
      const needs = known.get(key) ?? gather(service, metadata, repository, coordinates.format, warn);
      known.set(key, needs);
      return (await needs).get(packageKey(coordinates)) ?? [];
    },
  };
}

async function gather(
  service: VersionReader,
  metadata: MetadataReader,
  repository: string,
  format: Format,
  warn: (line: string) => void,
): Promise<ReadonlyMap<string, readonly Need[]>> {
  const needs = new Map<string, Map<string, Need>>();
  const isRead = format === 'npm' || format === 'nuget';
  const keyOf = (version: string): string => (format === 'nuget' ? nugetKey(version) : version);
  const take = (by: Coordinates, version: string, requirements: readonly Requirement[]): void => {
    for (const { namespace, name, range } of requirements) {
      const key = packageKey(normaliseCoordinates({ format, namespace, name }));
      const need = { range, by: `${formatCoordinates(by)} ${version}` };
      const ranges = needs.get(key) ?? new Map<string, Need>();
      // One of those that need the range is enough to name; always the same one, in whatever order they are listed.
      const named = ranges.get(range);
      if (named === undefined || need.by < named.by) ranges.set(range, need);
      needs.set(key, ranges);
    }
  };
  try {
    for await (const { items } of pages('packages', (token) => service.packages(repository, format, token))) {
      for (const coordinates of items) {
        const at = { repository, coordinates };
        const own = await versionsOfItsOwn(service, at);
        if (own.length === 0) continue;
        const read = isRead ? await metadata.package(at).requirements() : undefined;
        if (read !== undefined && 'unknown' in read) throw new UnknownRequirements(read.unknown);
        for (const version of own) {
          take(
            coordinates,
            version,
            read === undefined ? await listed(service, at, version) : (read.value.get(keyOf(version)) ?? []),
          );
        }
      }
    }
  } catch (error) {
    if (!(error instanceof UnknownRequirements) && !isForeseen(error)) throw error;
    warn(`What packages of ${repository} need of each other cannot be read, and is not looked at: ${messageOf(error)}`);
    return new Map();
  }
  return new Map([...needs].map(([key, ranges]) => [key, [...ranges.values()]]));
}

class UnknownRequirements extends Error {
  override readonly name = 'UnknownRequirements';
}

async function versionsOfItsOwn(service: VersionReader, at: PackageAt): Promise<readonly string[]> {
  const { versions } = await listVersions(service, at);
  return versions
    .filter(({ origin, status }) => origin === 'internal' && (status === 'Published' || status === 'Unlisted'))
    .map(({ version }) => version);
}

async function listed(service: VersionReader, at: PackageAt, version: string): Promise<readonly Requirement[]> {
  const found: Requirement[] = [];
  for await (const { items } of pages('dependencies', (token) => service.dependencies(at, version, token))) {
    found.push(...items);
  }
  return found;
}
