import { UpstreamError } from '../errors.ts';
import type { ExternalPackage, ExternalVersion } from './external-source.ts';
import { formatOf } from './format.ts';
import { distTags, findPackage, listPackages } from './packages.ts';
import { searchLocations, type ResolutionContext } from './search-locations.ts';
import { searchOrder } from './repositories.ts';
import type { Store } from './store.ts';
import type {
  AssetFacts,
  Format,
  PackageKey,
  RepositoryRow,
  VersionMetadata,
  VersionRow,
  VersionStatus,
} from './types.ts';
import { downloadable, findSameVersion, listAllAssets, listVersions, metadataOf, sameOrigin } from './versions.ts';

/** A version as a client of a repository sees it, wherever in the chain it comes from. */
export interface VisibleVersion {
  readonly version: string;
  readonly displayName: string;
  readonly status: VersionStatus;
  /** Milliseconds since the epoch. */
  readonly published: number;
  readonly metadata: VersionMetadata;
  /** Of a version that is kept: what its registry says of it by now, where that can be asked. */
  readonly current?: VersionMetadata | undefined;
  /** Assets with what is known of them; a size or hash may be unknown for an external one. */
  readonly assets: readonly AssetFacts[];
  readonly held: VersionRow | undefined;
}

export interface VisiblePackage {
  /** In the order found: nearest repository first. Includes what is not Published; a client's listing filters. */
  readonly versions: ReadonlyMap<string, VisibleVersion>;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * A package merged over the chain. The nearer repository wins for a version, whatever its status there: an Archived
 * one hides the same version above, and what a registry has come to say of it. For a tag the farther one wins (user guide, "npm tags and upstreams"). A registry
 * that is down is passed over as long as something is held; undefined means that nobody has the package.
 */
export async function visiblePackage(
  context: ResolutionContext,
  repository: RepositoryRow,
  at: PackageKey,
): Promise<VisiblePackage | undefined> {
  const versions = new Map<string, VisibleVersion>();
  // A tag may be called `__proto__`.
  const tags = new Map<string, string>();
  // Held further up in a status that says that it is not to be had: nothing of it is passed on to those below.
  const closed = new Set<string>();
  let known = false;
  let failure: UpstreamError | undefined;
  const { opensAfterPublish } = formatOf(context.store, at);
  for (const location of searchLocations(context, repository, at)) {
    if (location.kind === 'repository') {
      const row = findPackage(context.store, location.repository, at);
      if (row === undefined) continue;
      known = true;
      for (const version of listVersions(context.store, row)) {
        if (!downloadable(version.status)) closed.add(version.version);
        const nearer = versions.get(version.version);
        if (nearer === undefined) versions.set(version.version, heldVersion(context.store, version));
        else if (opensAfterPublish && nearer.held !== undefined && isLaterStateOf(version, nearer.held)) {
          versions.set(version.version, withAssetsOf(nearer, heldVersion(context.store, version)));
        }
      }
      for (const [tag, version] of Object.entries(distTags(context.store, row))) tags.set(tag, version);
    } else {
      let external: ExternalPackage | undefined;
      try {
        external = await location.source.describe(at);
      } catch (error) {
        if (!(error instanceof UpstreamError)) throw error;
        failure = error;
        continue;
      }
      if (external === undefined) continue;
      known = true;
      for (const version of external.versions.values()) {
        if (closed.has(version.version)) continue;
        const nearer = versions.get(version.version);
        versions.set(version.version, nearer === undefined ? externalVersion(version) : merged(nearer, version));
      }
      for (const [tag, version] of Object.entries(external.tags)) tags.set(tag, version);
    }
  }
  if (!known && failure !== undefined) throw failure;
  return known ? { versions, tags: Object.fromEntries(tags) } : undefined;
}

/**
 * The packages of a format that are kept in the repository or above it, by name: what a search can look through, as a
 * public registry cannot be asked for all that it has. Origin controls are for `visiblePackage` to apply.
 */
export function heldPackages(store: Store, repository: RepositoryRow, format: Format): PackageKey[] {
  const found = new Map<string, PackageKey>();
  for (const row of searchOrder(store, repository)) {
    for (const { namespace, name } of listPackages(store, row, format)) {
      found.set(JSON.stringify([namespace, name]), { format, namespace, name });
    }
  }
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

function heldVersion(store: Store, version: VersionRow): VisibleVersion {
  return {
    version: version.version,
    displayName: version.display_name ?? version.version,
    status: version.status,
    published: version.published ?? 0,
    // Unfolded for who reads them: a listing of a package with thousands of versions needs one or the other.
    get metadata() {
      return metadataOf(version);
    },
    get assets() {
      return listAllAssets(store, version);
    },
    held: version,
  };
}

function externalVersion(version: ExternalVersion): VisibleVersion {
  return {
    version: version.version,
    displayName: version.displayName ?? version.version,
    status: 'Published',
    published: version.published,
    // A source may unfold these only when they are read.
    get metadata() {
      return version.metadata;
    },
    get assets() {
      return version.assets.map(({ name, size, hashes }) => ({
        name,
        ...(size === undefined ? {} : { size }),
        ...hashes,
      }));
    },
    held: undefined,
  };
}

/** Whether a version of a repository above is the one that is kept below, perhaps with assets that came since. */
function isLaterStateOf(above: VersionRow, kept: VersionRow): boolean {
  return downloadable(above.status) && sameOrigin(above, kept);
}

/** A version of which some files are kept already: its origin's other files stay in sight. */
function merged(nearer: VisibleVersion, version: ExternalVersion): VisibleVersion {
  return nearer.held?.origin_type === 'EXTERNAL' ? withAssetsOf(nearer, externalVersion(version)) : nearer;
}

function withAssetsOf(nearer: VisibleVersion, farther: VisibleVersion): VisibleVersion {
  return {
    version: nearer.version,
    displayName: nearer.displayName,
    status: nearer.status,
    published: nearer.published,
    held: nearer.held,
    get metadata() {
      return nearer.metadata;
    },
    get assets() {
      const own = nearer.assets;
      const names = new Set(own.map((asset) => asset.name));
      return [...own, ...farther.assets.filter((asset) => !names.has(asset.name))];
    },
    get current() {
      return farther.current ?? farther.metadata;
    },
  };
}

/**
 * Whether a version could be had from above the repository: such a version cannot be published, be the package new to
 * the repository or not (user guide, "Packages overview", "Package origin controls"). `external` false: of a kind that
 * no public registry is asked for. What a new package's registry
 * cannot be asked for, because there is no way to it, cannot be had from there.
 */
export async function reachableUpstream(
  context: ResolutionContext,
  repository: RepositoryRow,
  at: PackageKey,
  version: string,
  { external = true }: { readonly external?: boolean } = {},
): Promise<boolean> {
  const row = findPackage(context.store, repository, at);
  if (row?.upstream === 'BLOCK') return false;
  // What is here already is compared with, whatever is above.
  if (row !== undefined && findSameVersion(context.store, row, version) !== undefined) return false;
  const identify = formatOf(context.store, at).names.versionIdentity ?? ((spelling: string) => spelling);
  for (const location of searchLocations(context, repository, at)) {
    if (location.kind === 'external') {
      if (!external) continue;
      const described = await location.source.describe(at).catch((error: unknown) => {
        if (row === undefined && error instanceof UpstreamError && error.unreachable) return undefined;
        throw error;
      });
      const versions = [...(described?.versions.keys() ?? [])];
      if (versions.some((one) => identify(one) === identify(version))) return true;
    } else if (location.repository.id !== repository.id) {
      const above = findPackage(context.store, location.repository, at);
      if (above !== undefined && findSameVersion(context.store, above, version) !== undefined) return true;
    }
  }
  return false;
}
