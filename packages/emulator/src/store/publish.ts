import { accessDenied, conflict, invalid, quotaExceeded } from '../errors.ts';
import type { Staged } from './blobs.ts';
import { formatOf } from './format.ts';
import { groupAllows } from './groups.ts';
import { ensurePackage, findPackage, setDistTag } from './packages.ts';
import type { Store } from './store.ts';
import type { PackageKey, PackageRow, RepositoryRow, VersionMetadata, VersionRow } from './types.ts';
import { findSameVersion, findVersion, listAssets, touch } from './versions.ts';

/** Service quota: assets of one version. */
const ASSETS_PER_VERSION = 350;

export interface NewAsset {
  readonly name: string;
  readonly staged: Staged;
}

export interface Publication {
  readonly at: PackageKey;
  readonly version: string;
  readonly displayName?: string | undefined;
  readonly assets: readonly NewAsset[];
  /** For a version that exists: what it becomes from what it was; undefined keeps it. */
  readonly metadata: VersionMetadata | ((before: VersionMetadata | undefined) => VersionMetadata);
  /**
   * `complete`: published at once; whether more assets may follow is the format's to say;
   * `unfinished`: not visible until `finish` (maven, generic with `unfinished`);
   * `last`: publishes an unfinished version, or a whole one at once (generic).
   */
  readonly mode: 'complete' | 'unfinished' | 'last';
  /** Tags that the version takes over (npm). */
  readonly tags?: readonly string[] | undefined;
  /** Whether the same version can be had from upstream (see resolve.ts); then it is taken. */
  readonly reachableUpstream: boolean;
}

export interface Published {
  readonly outcome: 'created' | 'added' | 'unchanged';
  readonly version: VersionRow;
}

/** Refuses what the package's origin controls or its group forbid to publish; call before taking a body. */
export function assertPublishAllowed(store: Store, repository: RepositoryRow, at: PackageKey): void {
  if (findPackage(store, repository, at)?.publish === 'BLOCK') {
    throw accessDenied(
      `Publishing is blocked by the origin controls of package ${at.name} (publish is BLOCK in repository ${repository.name})`,
    );
  }
  if (!groupAllows(store, repository, at, 'PUBLISH')) {
    throw accessDenied(`Publishing is blocked by the package group of package ${at.name}`);
  }
}

/**
 * Takes a version, or assets for one, as a whole. Versions are immutable: the same bytes under the same name are
 * accepted again and change nothing, other bytes are a conflict. The staged assets are the caller's to release.
 */
export function publish(store: Store, repository: RepositoryRow, publication: Publication): Published {
  return store.db.transaction(() => {
    const { at, version, mode } = publication;
    assertPublishAllowed(store, repository, at);
    const row = ensurePackage(store, repository, at, 'publish');
    if (row.name !== at.name) throw conflict(`${at.name} exists, spelled ${row.name}`, at.name, 'package');
    const present = findSameVersion(store, row, version);
    if (present !== undefined && present.version !== version) {
      throw conflict(`${at.name} ${version} exists, as ${present.version}`, version, 'package-version');
    }
    if (present === undefined) {
      if (publication.reachableUpstream) {
        throw conflict(`${at.name} ${version} exists in an upstream repository`, version, 'package-version');
      }
      return { outcome: 'created', version: create(store, repository, row, publication) };
    }
    if (present.origin_type === 'EXTERNAL') {
      // User guide, "Maven", "Package origin controls": not even the bytes that it has are taken.
      throw conflict(
        `${at.name} ${version} came from ${present.origin_connection ?? 'an external connection'}; nothing can be published to it`,
        version,
        'package-version',
      );
    }
    const added = newAssets(store, present, publication);
    assertSpace(store, present, added);
    for (const asset of added) insertAsset(store, present, asset);
    const finishes = mode === 'last' && present.status === 'Unfinished';
    if (added.length === 0 && !finishes) return { outcome: 'unchanged', version: present };
    const described = setMetadata(store, present, publication.metadata);
    if (finishes) finish(store, present);
    const after = requireRow(store, row, version);
    // The status alone makes no new revision.
    return { outcome: 'added', version: added.length > 0 || described ? touch(store, after) : after };
  });
}

function create(store: Store, repository: RepositoryRow, row: PackageRow, publication: Publication): VersionRow {
  const { version, displayName, assets, mode, metadata, tags = [] } = publication;
  const unfinished = mode === 'unfinished';
  store.db.run(
    `INSERT INTO versions (package_id, version, display_name, status, revision, published, origin_type,
       origin_repository, origin_connection, metadata, changes) VALUES (?, ?, ?, ?, '', ?, 'INTERNAL', ?, NULL, ?, 0)`,
    row.id,
    version,
    displayName === version ? null : (displayName ?? null),
    unfinished ? 'Unfinished' : 'Published',
    unfinished ? null : store.clock.now(),
    repository.name,
    JSON.stringify(typeof metadata === 'function' ? metadata(undefined) : metadata),
  );
  const created = requireRow(store, row, version);
  assertSpace(store, created, assets);
  for (const asset of assets) insertAsset(store, created, asset);
  for (const tag of tags) setDistTag(store, row, tag, version);
  return touch(store, created);
}

/** The assets that are not there yet; throws for one that is there with other bytes, or that comes too late. */
function newAssets(store: Store, present: VersionRow, { at, version, assets }: Publication): NewAsset[] {
  const held = new Map(listAssets(store, present).map((asset) => [asset.name, asset.sha256]));
  const added = assets.filter((asset) => {
    const sha256 = held.get(asset.name);
    if (sha256 !== undefined && sha256 !== asset.staged.hashes.sha256) {
      throw conflict(`${asset.name} of ${at.name} ${version} exists with other content`, asset.name, 'asset');
    }
    return sha256 === undefined;
  });
  if (present.status === 'Archived' || present.status === 'Disposed') {
    throw conflict(`${at.name} ${version} is ${present.status}`, version, 'package-version');
  }
  const open = formatOf(store, at).opensAfterPublish || present.status === 'Unfinished';
  if (added.length > 0 && !open) {
    throw conflict(`${at.name} ${version} is published; nothing can be added`, version, 'package-version');
  }
  return added;
}

function assertSpace(store: Store, version: VersionRow, added: readonly NewAsset[]): void {
  if (listAssets(store, version).length + added.length > ASSETS_PER_VERSION) {
    throw quotaExceeded(`A version may have ${ASSETS_PER_VERSION} assets`, version.version, 'package-version');
  }
}

function insertAsset(store: Store, version: VersionRow, { name, staged }: NewAsset): void {
  const { md5, sha1, sha256, sha512 } = staged.hashes;
  store.db.run(
    'INSERT INTO assets VALUES (?, ?, ?, ?, ?, ?, ?)',
    version.id,
    name,
    staged.size,
    md5,
    sha1,
    sha256,
    sha512,
  );
}

/** Returns whether that changed anything. */
function setMetadata(store: Store, version: VersionRow, metadata: Publication['metadata']): boolean {
  const before = JSON.parse(version.metadata) as VersionMetadata;
  const after = JSON.stringify(typeof metadata === 'function' ? metadata(before) : metadata);
  store.db.run('UPDATE versions SET metadata = ? WHERE id = ?', after, version.id);
  return after !== version.metadata;
}

/** Makes an Unfinished version visible, as `Unlisted` for a snapshot's build. */
export function finish(store: Store, version: VersionRow, status: 'Published' | 'Unlisted' = 'Published'): void {
  if (version.status !== 'Unfinished')
    throw invalid(`${version.version} is ${version.status}, not Unfinished`, 'OTHER');
  store.db.run('UPDATE versions SET status = ?, published = ? WHERE id = ?', status, store.clock.now(), version.id);
}

function requireRow(store: Store, row: PackageRow, version: string): VersionRow {
  const found = findVersion(store, row, version);
  if (found === undefined) throw new Error(`version ${version} vanished within a transaction`);
  return found;
}
