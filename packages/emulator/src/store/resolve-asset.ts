import { notFound, UpstreamError } from '../errors.ts';
import { singleFlight } from '../single-flight.ts';
import { fallsBack } from '../variants.ts';
import type { Staged } from './blobs.ts';
import { copyVersionInto } from './copy.ts';
import type { ExternalAsset, ExternalFile, ExternalVersion } from './external-source.ts';
import { formatOf } from './format.ts';
import { ensurePackage, findPackage } from './packages.ts';
import { addPending, completePending, findPending, listPending } from './pending.ts';
import { searchLocations, type ResolutionContext, type SearchLocation } from './search-locations.ts';
import { releaseStaged, type Store } from './store.ts';
import type { AssetFacts, AssetRow, PackageKey, RepositoryRow, VersionRow } from './types.ts';
import {
  downloadable,
  findAsset,
  findVersion,
  listVersions,
  metadataOf,
  replaceMetadata,
  sameOrigin,
  touch,
} from './versions.ts';

const MAX_ASSET_BYTES = 5 * 1024 ** 3;

/** A public registry, and the repository that has the connection to it. */
type ConnectedRegistry = Extract<SearchLocation, { kind: 'external' }>;

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
  const present = assetAt(store, repository, at, version, asset);
  if (present !== undefined) return present;
  const { opensAfterPublish } = formatOf(store, at);
  let nearest: VersionRow | undefined;
  let failure: UpstreamError | undefined;
  for (const location of searchLocations(context, repository, at)) {
    try {
      if (location.kind === 'external') {
        const fetched = await fetchOnce(context, location, repository, at, version, asset);
        if (fetched !== undefined) return fetched;
        continue;
      }
      const row = findPackage(store, location.repository, at);
      const held = row === undefined ? undefined : findVersion(store, row, version);
      if (held === undefined) continue;
      if (!downloadable(held.status) || (nearest !== undefined && !sameOrigin(held, nearest))) break;
      nearest ??= held;
      if (findPending(store, held, asset) !== undefined) await bringBytes(context, at, held, asset);
      const found = findAsset(store, held, asset);
      if (found !== undefined) {
        if (location.repository.id !== repository.id) keepCopy(store, repository, at, held);
        return found;
      }
      // The registry that it came from, or the repository, may have come to have this one too.
      if (held.origin_type !== 'EXTERNAL' && !opensAfterPublish) break;
    } catch (error) {
      // A repository further up may hold it.
      if (!(error instanceof UpstreamError)) throw error;
      failure ??= error;
    }
  }
  if (failure !== undefined) throw failure;
  throw notFound(`${at.name} ${version} has no ${asset} here`, asset, 'asset');
}

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

/** An asset of a version that a repository holds; its bytes are fetched if they still are with its registry. */
export async function heldAsset(
  context: ResolutionContext,
  at: PackageKey,
  version: VersionRow,
  asset: string,
): Promise<AssetRow> {
  const { store } = context;
  if (findAsset(store, version, asset) === undefined) await bringBytes(context, at, version, asset);
  const found = findAsset(store, version, asset);
  if (found === undefined) throw notFound(`Asset not found: ${asset}`, asset, 'asset');
  return found;
}

/** Fetches what a version's registry tells no digest of, so that there is one to show; what cannot be had stays as it is. */
export async function learnHashes(context: ResolutionContext, at: PackageKey, version: VersionRow): Promise<void> {
  const { store } = context;
  for (const { name, md5, sha1, sha256, sha512 } of listPending(store, version)) {
    if ([md5, sha1, sha256, sha512].some((digest) => digest !== undefined)) continue;
    try {
      await bringBytes(context, at, version, name);
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
    }
  }
}

/** Work under way, so that many who ask for the same asset at once cause one download. */
const downloads = new WeakMap<Store, Map<string, Promise<AssetRow | undefined>>>();

async function once(
  store: Store,
  key: unknown,
  work: () => Promise<AssetRow | undefined>,
): Promise<AssetRow | undefined> {
  const underWay = downloads.get(store) ?? new Map<string, Promise<AssetRow | undefined>>();
  downloads.set(store, underWay);
  return await singleFlight(underWay, JSON.stringify(key), work);
}

/**
 * Fetches the bytes of an asset that a version is known to have. Whether its connection is still reachable from the
 * repository does not matter: what a repository retained does not depend on what is above it.
 */
async function bringBytes(
  context: ResolutionContext,
  at: PackageKey,
  version: VersionRow,
  name: string,
): Promise<void> {
  const { store, sources } = context;
  const connection = version.origin_connection ?? '';
  await once(store, [connection, at, version.version, name], async () => {
    const expected = findPending(store, version, name);
    const file = await sources.get(connection)?.fetchAsset(at, version.version, name);
    if (file === undefined) throw new UpstreamError(`${name} cannot be had from ${connection}, where it was listed`);
    await withStaged(store, file, connection, name, expected, (staged) =>
      store.db.transaction(() => completePending(store, { at, version: version.version, connection, name, staged })),
    );
    return undefined;
  });
}

/** Takes the bytes in, and checks them against what the registry tells of them now and told before. */
async function withStaged<T>(
  store: Store,
  file: ExternalFile,
  connection: string,
  name: string,
  before: AssetFacts | undefined,
  use: (staged: Staged) => T | Promise<T>,
): Promise<T> {
  const staged = await store.blobs.stage(file.body, MAX_ASSET_BYTES);
  try {
    for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512'] as const) {
      const expected = file.hashes?.[algorithm] ?? before?.[algorithm];
      if (expected !== undefined && staged.hashes[algorithm] !== expected) {
        throw new UpstreamError(`${name} from ${connection} does not have the ${algorithm} its registry tells`);
      }
    }
    return await use(staged);
  } finally {
    releaseStaged(store, staged);
  }
}

async function fetchOnce(
  context: ResolutionContext,
  location: ConnectedRegistry,
  repository: RepositoryRow,
  at: PackageKey,
  version: string,
  asset: string,
): Promise<AssetRow | undefined> {
  return await once(context.store, [location.repository.id, repository.id, at, version, asset], () =>
    importVersion(context, location, repository, at, version, asset),
  );
}

/** Imports a version for the sake of one asset: the records of all its assets, and the bytes of this one. */
async function importVersion(
  context: ResolutionContext,
  location: ConnectedRegistry,
  repository: RepositoryRow,
  at: PackageKey,
  version: string,
  asset: string,
): Promise<AssetRow | undefined> {
  const { store } = context;
  const { source, connection } = location;
  const file = await source.fetchAsset(at, version, asset);
  if (file === undefined) return undefined;
  const owned = findPackage(store, location.repository, at);
  const present = owned === undefined ? undefined : findVersion(store, owned, version);
  const before = present === undefined ? undefined : findPending(store, present, asset);
  return await withStaged(store, file, connection, asset, before, async (staged) => {
    const unlisted = present === undefined ? ((await source.findAssets?.(at, version, asset)) ?? []) : [];
    return store.db.transaction(() => {
      const others = [...file.version.assets, ...unlisted].filter(({ name }) => name !== asset);
      const owner = keepExternal(context, location, at, file.version, { name: asset, staged }, others);
      if (location.repository.id !== repository.id) keepCopy(store, repository, at, owner);
      const row = findAsset(store, owner, asset);
      if (row === undefined) throw new Error(`asset ${asset} vanished within a transaction`);
      return row;
    });
  });
}

function keepExternal(
  context: ResolutionContext,
  { repository, connection }: ConnectedRegistry,
  at: PackageKey,
  version: ExternalVersion,
  { name, staged }: { readonly name: string; readonly staged: Staged },
  others: readonly ExternalAsset[],
): VersionRow {
  const { store } = context;
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
    // Since the version was imported, its registry may have come to say more.
    const metadata = { ...metadataOf(present), native: version.metadata.native };
    store.db.run('UPDATE versions SET metadata = ? WHERE id = ?', JSON.stringify(metadata), present.id);
  }
  const owner = findVersion(store, row, version.version);
  if (owner === undefined) throw new Error(`version ${version.version} vanished within a transaction`);
  const added = addPending(store, owner, [{ name, url: '' }, ...others]);
  completePending(store, { at, version: owner.version, connection, name, staged });
  return added || owner.metadata !== present?.metadata ? updated(context, at, touch(store, owner)) : owner;
}

/** An external version whose record has changed: where the service lost its time of publication, it is that of now. */
function updated({ store, variants = {} }: ResolutionContext, at: PackageKey, version: VersionRow): VersionRow {
  if (!fallsBack(variants, [at.format, at.namespace, at.name, version.version])) return version;
  const published = store.clock.now();
  store.db.run('UPDATE versions SET published = ? WHERE id = ?', published, version.id);
  return { ...version, published };
}

/** The repository's own copy of a version held above, with the same revision: it is the same version. */
function keepCopy(store: Store, repository: RepositoryRow, at: PackageKey, held: VersionRow): void {
  store.db.transaction(() => {
    const row = ensurePackage(store, repository, at, 'ingest');
    copyVersionInto(store, row.id, held);
  });
}

/**
 * Brings the versions that a repository holds up to the assets that they have above it by now: "new assets … will be
 * retained in the current repository when pip install is run" (user guide, "Requesting Python packages …"). A registry
 * that is down has nothing new.
 */
export async function retainNewAssets(
  context: ResolutionContext,
  repository: RepositoryRow,
  at: PackageKey,
): Promise<void> {
  const { store } = context;
  const row = findPackage(store, repository, at);
  if (row === undefined) return;
  for (const location of searchLocations(context, repository, at)) {
    if (location.kind === 'external') {
      await importNewAssets(context, location, at);
    } else if (location.repository.id === repository.id) {
      continue;
    }
    const above = findPackage(store, location.repository, at);
    if (above === undefined || above.id === row.id) continue;
    store.db.transaction(() => {
      for (const version of listVersions(store, above)) {
        const own = findVersion(store, row, version.version);
        if (own === undefined || own.revision === version.revision) continue;
        if (downloadable(own.status) && downloadable(version.status) && sameOrigin(own, version)) {
          copyVersionInto(store, row.id, version);
        }
      }
    });
  }
}

async function importNewAssets(
  context: ResolutionContext,
  { repository, source, connection }: ConnectedRegistry,
  at: PackageKey,
): Promise<void> {
  const { store } = context;
  const owned = findPackage(store, repository, at);
  if (owned === undefined) return;
  const described = await source.describe(at).catch((error: unknown) => {
    if (error instanceof UpstreamError) return undefined;
    throw error;
  });
  if (described === undefined) return;
  store.db.transaction(() => {
    for (const version of listVersions(store, owned)) {
      const external = described.versions.get(version.version);
      if (external === undefined || version.origin_connection !== connection || !downloadable(version.status)) continue;
      if (!addPending(store, version, external.assets)) continue;
      const metadata = { ...metadataOf(version), native: external.metadata.native };
      updated(context, at, replaceMetadata(store, version, metadata));
    }
  });
}
