import { pages } from '@codeartifact-ci/core/aws/paginate.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { formatCoordinates, normaliseCoordinates, type Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { versionOrders } from '@codeartifact-ci/versions/order.ts';
import { satisfies } from '@codeartifact-ci/versions/range.ts';
import { packageKey } from '../../prune/service/listing.ts';
import type { MetadataReader, PackageMetadata } from '../../prune/service/metadata-reader.ts';
import { nugetKey } from '../../prune/service/publication-times.ts';
import type { ListedVersion, PackageAt, Requirement, VersionReader } from '../../prune/service/version-service.ts';
import type { Listings } from './listings.ts';
import type { WantedVersion } from './wanted.ts';

/** Nobody knows what packages of these formats need. */
const WITHOUT_DEPENDENCIES: ReadonlySet<Format> = new Set(['generic', 'swift']);
/** What only those who work on a package need of others, by what the formats call it. */
const NOT_TO_INSTALL = /^(dev|development|test|provided|system)$/;

/** A version that goes, and the packages that it needs. */
export interface Need {
  readonly from: Coordinates;
  readonly to: Coordinates;
}

export interface Closure {
  /** Versions that go because others need them. */
  readonly added: readonly { readonly coordinates: Coordinates; readonly wanted: WantedVersion }[];
  readonly needs: readonly Need[];
  /** What nobody has: a sentence each. */
  readonly unmet: readonly string[];
}

export interface Closing {
  readonly service: VersionReader;
  /** Of the source; what NuGet's packages need the service does not know. */
  readonly metadata: MetadataReader;
  readonly source: Listings;
  readonly destination: Listings;
  /** Whether what is needed and not chosen goes along; else only the order is of interest. */
  readonly follow: boolean;
  /** Which versions of a package are old enough to go; undefined where age does not matter. */
  readonly oldEnough: ((coordinates: Coordinates) => Promise<ReadonlySet<string>>) | undefined;
}

/**
 * Finds what versions need of each other, and with `follow` what they need that neither goes nor is at the destination:
 * the highest version of the source that the requirement takes. Calls: one ListPackageVersionDependencies for each
 * version, for NuGet one request for each package, and the lists of the packages that are needed.
 */
export async function close(
  closing: Closing,
  chosen: readonly { readonly coordinates: Coordinates; readonly version: string }[],
): Promise<Closure> {
  const { source, destination, follow, oldEnough } = closing;
  const requirements = requirementsOf(closing);
  const going = new Map<string, Set<string>>();
  const goes = (coordinates: Coordinates): Set<string> => {
    const versions = going.get(packageKey(coordinates)) ?? new Set();
    going.set(packageKey(coordinates), versions);
    return versions;
  };
  for (const { coordinates, version } of chosen) goes(coordinates).add(version);
  const added: Closure['added'][number][] = [];
  const needs = new Map<string, Need>();
  const unmet: string[] = [];
  const queue = [...chosen];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { coordinates: from, version } = next;
    const { format } = from;
    if (WITHOUT_DEPENDENCIES.has(format)) continue;
    for (const { namespace, name, range, kind = '' } of await requirements(source.at(from), version)) {
      if (NOT_TO_INSTALL.test(kind)) continue;
      const to = normaliseCoordinates({ format, namespace, name });
      const fits = (one: string): boolean => satisfies(format, one, range) === true;
      if ([...goes(to)].some(fits)) {
        if (packageKey(from) !== packageKey(to))
          needs.set(JSON.stringify([packageKey(from), packageKey(to)]), { from, to });
        continue;
      }
      if (!follow || (await published(destination, to)).some((listed) => fits(listed.version))) continue;
      const by = `${formatCoordinates(from)} ${version} (${range})`;
      const fitting = (await published(source, to)).filter((listed) => fits(listed.version));
      const aged = fitting.length === 0 ? undefined : await oldEnough?.(to);
      const best = highest(format, aged === undefined ? fitting : fitting.filter((one) => aged.has(one.version)));
      if (best === undefined) {
        const why = fitting.length === 0 ? 'neither repository has one' : 'what the source has is too young';
        if (kind !== 'optional') unmet.push(`${formatCoordinates(to)} is needed by ${by}, and ${why}.`);
        continue;
      }
      goes(to).add(best.version);
      added.push({ coordinates: to, wanted: { listed: best, reason: `needed by ${by}` } });
      needs.set(JSON.stringify([packageKey(from), packageKey(to)]), { from, to });
      queue.push({ coordinates: to, version: best.version });
    }
  }
  return { added, needs: [...needs.values()], unmet };
}

async function published(at: Listings, coordinates: Coordinates): Promise<readonly ListedVersion[]> {
  return (await at.versions(coordinates)).filter(({ status }) => status === 'Published');
}

function highest(format: Format, versions: readonly ListedVersion[]): ListedVersion | undefined {
  const order = versionOrders[format];
  // A client that may choose takes no prerelease.
  const releases = versions.filter(({ version }) => order.channel(version) === 'release');
  const from = releases.length > 0 ? releases : versions;
  const ranks = order.ranks(from.map(({ version }) => version));
  return from.find(({ version }) => ranks.get(version) === 1);
}

/** What versions need: by the service, but for NuGet, whose packages' registration is read once for each package. */
function requirementsOf({
  service,
  metadata,
  follow,
}: Closing): (at: PackageAt, version: string) => Promise<readonly Requirement[]> {
  const read = new Map<string, ReturnType<PackageMetadata['requirements']>>();
  return async (at, version) => {
    if (at.coordinates.format === 'nuget') {
      const key = packageKey(at.coordinates);
      const asked = read.get(key) ?? metadata.package(at).requirements();
      read.set(key, asked);
      const known = await asked;
      if (!('unknown' in known)) return known.value.get(nugetKey(version)) ?? [];
      // For the order alone nothing need fail.
      if (!follow) return [];
      throw new InputError(`What ${formatCoordinates(at.coordinates)} needs cannot be read: ${known.unknown}.`);
    }
    const found: Requirement[] = [];
    for await (const { items } of pages('dependencies', (token) => service.dependencies(at, version, token))) {
      found.push(...items);
    }
    return found;
  };
}
