import { notFound, UpstreamError } from '../errors.ts';
import { singleFlight } from '../single-flight.ts';
import type { ExternalPackage, ExternalVersion } from './external-source.ts';
import { copyVersionInto } from './copy.ts';
import { derived } from './derived.ts';
import { formatOf } from './format.ts';
import { distTags, ensurePackage, findPackage, listPackages } from './packages.ts';
import { searchLocations, type SearchLocation, type ResolutionContext } from './search-locations.ts';
import type { Staged } from './blobs.ts';
import { searchOrder } from './repositories.ts';
import { releaseStaged, type Store } from './store.ts';
import type {
  AssetRow,
  PackageKey,
  Format,
  RepositoryRow,
  VersionMetadata,
  VersionRow,
  VersionStatus,
} from './types.ts';
import {
  downloadable,
  findAsset,
  findSameVersion,
  findVersion,
  listAssets,
  listVersions,
  metadataOf,
  touch,
} from './versions.ts';

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
  readonly assets: readonly VisibleAsset[];
  readonly held: VersionRow | undefined;
}

export interface VisibleAsset {
  readonly name: string;
  readonly size?: number | undefined;
  readonly md5?: string | undefined;
  readonly sha1?: string | undefined;
  readonly sha256?: string | undefined;
  readonly sha512?: string | undefined;
}

export interface VisiblePackage {
  /** In the order found: nearest repository first. Includes what is not Published; a client's listing filters. */
  readonly versions: ReadonlyMap<string, VisibleVersion>;
  readonly tags: Readonly<Record<string, string>>;
}

const MAX_ASSET_BYTES = 5 * 1024 ** 3;

/**
 * A package merged over the chain. The nearer repository wins for a version, whatever its status there: an Archived
 * one hides the same version above. For a tag the farther one wins (user guide, "npm tags and upstreams"). A registry
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
  let known = false;
  let failure: UpstreamError | undefined;
  for (const location of searchLocations(context, repository, at)) {
    if (location.kind === 'repository') {
      const row = findPackage(context.store, location.repository, at);
      if (row === undefined) continue;
      known = true;
      for (const version of listVersions(context.store, row)) {
        if (!versions.has(version.version)) versions.set(version.version, heldVersion(context.store, version));
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
    for (const { namespace, name } of listPackages(store, row, { format })) {
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
      return listAssets(store, version);
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
      return version.assets.map(({ name, size, hashes }) => ({ name, size, ...hashes }));
    },
    held: undefined,
  };
}

/** A version of which some files are kept already: the registry's other files stay in sight. */
function merged(nearer: VisibleVersion, version: ExternalVersion): VisibleVersion {
  if (nearer.held?.origin_type !== 'EXTERNAL') return nearer;
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
      return [...own, ...externalVersion(version).assets.filter((asset) => !names.has(asset.name))];
    },
    get current() {
      return version.metadata;
    },
  };
}

/** Whether a version could be had from above the repository, for the rule that such a version cannot be published. */
export async function reachableUpstream(
  context: ResolutionContext,
  repository: RepositoryRow,
  at: PackageKey,
  version: string,
): Promise<boolean> {
  const row = findPackage(context.store, repository, at);
  // A package that is new here starts with upstream BLOCK, so nothing above can clash with it.
  if (row === undefined || row.upstream === 'BLOCK') return false;
  // What is here already is compared with, whatever is above.
  if (findSameVersion(context.store, row, version) !== undefined) return false;
  const identify = formatOf(context.store, at).names.versionIdentity ?? ((spelling: string) => spelling);
  for (const location of searchLocations(context, repository, at)) {
    if (location.kind === 'external') {
      const described = await location.source.describe(at);
      const versions = [...(described?.versions.keys() ?? [])];
      if (versions.some((one) => identify(one) === identify(version))) return true;
    } else if (location.repository.id !== repository.id) {
      const above = findPackage(context.store, location.repository, at);
      if (above !== undefined && findSameVersion(context.store, above, version) !== undefined) return true;
    }
  }
  return false;
}

/**
 * An asset for a client, from wherever in the chain it is. What comes from above is kept in the repository that was
 * asked, and, from a public registry, in the one that owns the connection too; not in those between (user guide,
 * "package retention from upstream repositories").
 */
export async function resolveAsset(
  context: ResolutionContext,
  repository: RepositoryRow,
  at: PackageKey,
  version: string,
  asset: string,
): Promise<AssetRow> {
  const { store } = context;
  const key = JSON.stringify([repository.id, at.format, at.namespace, at.name, version, asset]);
  const { asset: present } = kept(store, key, () => ({ asset: assetAt(store, repository, at, version, asset) }));
  if (present !== undefined) return present;
  let failure: UpstreamError | undefined;
  for (const location of searchLocations(context, repository, at)) {
    if (location.kind === 'repository') {
      const row = findPackage(store, location.repository, at);
      const held = row === undefined ? undefined : findVersion(store, row, version);
      if (held === undefined) continue;
      if (!downloadable(held.status)) break;
      const found = findAsset(store, held, asset);
      if (found !== undefined) {
        if (location.repository.id !== repository.id) keepCopy(store, repository, at, held);
        return found;
      }
      // Of an external version only the files that were asked for are kept; the registry may have this one too.
      if (held.origin_type !== 'EXTERNAL') break;
    } else {
      try {
        const fetched = await fetchOnce(context, location, repository, at, version, asset);
        if (fetched !== undefined) return fetched;
      } catch (error) {
        // A repository further up may hold it.
        if (!(error instanceof UpstreamError)) throw error;
        failure ??= error;
      }
    }
  }
  if (failure !== undefined) throw failure;
  throw notFound(`${at.name} ${version} has no ${asset} here`, asset, 'asset');
}

/** Enough for all that one installation asks for. */
const kept = derived<{ readonly asset: AssetRow | undefined }>(5_000);

/** An asset that clients may have from the repository itself, where every search begins and most end. */
function assetAt(
  store: Store,
  repository: RepositoryRow,
  at: PackageKey,
  version: string,
  asset: string,
): AssetRow | undefined {
  const row = findPackage(store, repository, at);
  const held = row === undefined ? undefined : findVersion(store, row, version);
  return held !== undefined && downloadable(held.status) ? findAsset(store, held, asset) : undefined;
}

/** Downloads under way, so that many who ask for the same asset at once cause one download. */
const downloads = new WeakMap<Store, Map<string, Promise<AssetRow | undefined>>>();

async function fetchOnce(
  context: ResolutionContext,
  location: Extract<SearchLocation, { kind: 'external' }>,
  repository: RepositoryRow,
  at: PackageKey,
  version: string,
  asset: string,
): Promise<AssetRow | undefined> {
  const key = JSON.stringify([location.repository.id, repository.id, at, version, asset]);
  const underWay = downloads.get(context.store) ?? new Map<string, Promise<AssetRow | undefined>>();
  downloads.set(context.store, underWay);
  return await singleFlight(underWay, key, () => fetchAndKeep(context, location, repository, at, version, asset));
}

async function fetchAndKeep(
  { store }: ResolutionContext,
  location: Extract<SearchLocation, { kind: 'external' }>,
  repository: RepositoryRow,
  at: PackageKey,
  version: string,
  asset: string,
): Promise<AssetRow | undefined> {
  const file = await location.source.fetchAsset(at, version, asset);
  if (file === undefined) return undefined;
  const staged = await store.blobs.stage(file.body, MAX_ASSET_BYTES);
  try {
    for (const [algorithm, expected] of Object.entries(file.hashes ?? {})) {
      if (staged.hashes[algorithm as keyof typeof staged.hashes] !== expected) {
        throw new UpstreamError(
          `${asset} from ${location.connection} does not have the ${algorithm} its registry tells`,
        );
      }
    }
    return store.db.transaction(() => {
      const owner = keepExternal(store, location, at, file.version, asset, staged);
      if (location.repository.id !== repository.id) keepCopy(store, repository, at, owner);
      const row = findAsset(store, owner, asset);
      if (row === undefined) throw new Error(`asset ${asset} vanished within a transaction`);
      return row;
    });
  } finally {
    releaseStaged(store, staged);
  }
}

function keepExternal(
  store: Store,
  { repository, connection }: Extract<SearchLocation, { kind: 'external' }>,
  at: PackageKey,
  version: ExternalVersion,
  asset: string,
  staged: Staged,
): VersionRow {
  const row = ensurePackage(store, repository, at, 'ingest');
  const present = findVersion(store, row, version.version);
  if (present === undefined) {
    store.db.run(
      `INSERT INTO versions (package_id, version, display_name, status, revision, published, origin_type,
         origin_repository, origin_connection, metadata, changes)
       VALUES (?, ?, ?, 'Published', '', ?, 'EXTERNAL', NULL, ?, ?, 0)`,
      row.id,
      version.version,
      version.displayName ?? null,
      version.published,
      connection,
      JSON.stringify(version.metadata),
    );
  } else if (version.metadata.native !== undefined) {
    // Since the version's first file was kept, its registry may have come to say more.
    const metadata = { ...metadataOf(present), native: version.metadata.native };
    store.db.run('UPDATE versions SET metadata = ? WHERE id = ?', JSON.stringify(metadata), present.id);
  }
  const kept = findVersion(store, row, version.version);
  if (kept === undefined) throw new Error(`version ${version.version} vanished within a transaction`);
  const { md5, sha1, sha256, sha512 } = staged.hashes;
  store.db.run(
    'INSERT OR IGNORE INTO assets VALUES (?, ?, ?, ?, ?, ?, ?)',
    kept.id,
    asset,
    staged.size,
    md5,
    sha1,
    sha256,
    sha512,
  );
  return touch(store, kept);
}

/** The repository's own copy of a version held above, with the same revision: it is the same version. */
function keepCopy(store: Store, repository: RepositoryRow, at: PackageKey, held: VersionRow): void {
  store.db.transaction(() => {
    const row = ensurePackage(store, repository, at, 'ingest');
    copyVersionInto(store, row.id, held);
  });
}
