import { isDeepStrictEqual } from 'node:util';
import { conflict } from '../errors.ts';
import { distTags, ensurePackage, findPackage, setDistTag } from './packages.ts';
import { searchOrder } from './repositories.ts';
import { collectGarbage, type Store } from './store.ts';
import type { PackageKey, RepositoryRow, VersionRow } from './types.ts';
import {
  expectedRevision,
  findSameVersion,
  findVersion,
  listAllAssets,
  listAssets,
  metadataOf,
  type BatchResult,
  type VersionFailure,
} from './versions.ts';

export interface CopyRequest {
  readonly from: RepositoryRow;
  readonly to: RepositoryRow;
  readonly at: PackageKey;
  readonly versions: readonly string[];
  /** Version to the revision it must have at the source. */
  readonly revisions: Readonly<Record<string, string>> | undefined;
  readonly allowOverwrite: boolean;
  /** Look above the source repository too, in the repositories of the domain. */
  readonly includeFromUpstream: boolean;
}

/**
 * Copies versions between two repositories of a domain, all of them or none. A version that the destination has
 * already, identical, is neither a success nor a failure (API reference, CopyPackageVersions). npm's tags on copied
 * versions travel with them.
 */
export function copyVersions(store: Store, request: CopyRequest): BatchResult {
  const dropped: string[] = [];
  const result = store.db.transaction((): BatchResult => {
    const { from, to, at, revisions, allowOverwrite } = request;
    const target = findPackage(store, to, at);
    if (target !== undefined && target.name !== at.name) {
      throw conflict(`${at.name} exists in ${to.name}, spelled ${target.name}`, at.name, 'package');
    }
    const failed = new Map<string, VersionFailure>();
    const copied = new Map<string, VersionRow>();
    for (const name of new Set(request.versions)) {
      const source = findAtSource(store, request, name);
      const present = target === undefined ? undefined : findSameVersion(store, target, name);
      const failure = copyObjection(source, name, expectedRevision(revisions, name));
      if (failure !== undefined || source === undefined) {
        failed.set(name, failure ?? { errorCode: 'NOT_FOUND', errorMessage: `Could not find version ${name}` });
      } else if (present === undefined) {
        copied.set(name, source);
      } else if (!identical(store, source, present)) {
        if (allowOverwrite) copied.set(name, source);
        else failed.set(name, { errorCode: 'ALREADY_EXISTS', errorMessage: `Version ${name} already exists` });
      }
    }
    const successful: BatchResult['successful'] = new Map();
    if (failed.size > 0) {
      for (const name of copied.keys()) {
        failed.set(name, { errorCode: 'SKIPPED', errorMessage: `Version ${name} was skipped` });
      }
      return { successful, failed };
    }
    if (copied.size === 0) return { successful, failed };
    // A package that arrives by copy was published in this domain or ingested into it: its first version tells.
    const [first] = copied.values();
    const row = target ?? ensurePackage(store, to, at, first?.origin_type === 'EXTERNAL' ? 'ingest' : 'publish');
    for (const [name, source] of copied) {
      const present = findSameVersion(store, row, name);
      if (present !== undefined) {
        dropped.push(...listAssets(store, present).map((asset) => asset.sha256));
        store.db.run('DELETE FROM versions WHERE id = ?', present.id);
      }
      copyVersionInto(store, row.id, source);
      successful.set(name, { revision: source.revision, status: source.status });
    }
    const tags = findPackage(store, from, at);
    for (const [tag, version] of Object.entries(tags === undefined ? {} : distTags(store, tags))) {
      if (copied.has(version)) setDistTag(store, row, tag, version);
    }
    return { successful, failed };
  });
  collectGarbage(store, dropped);
  return result;
}

function findAtSource(
  store: Store,
  { from, at, includeFromUpstream }: CopyRequest,
  name: string,
): VersionRow | undefined {
  for (const repository of includeFromUpstream ? searchOrder(store, from) : [from]) {
    const row = findPackage(store, repository, at);
    const version = row?.name === at.name ? findVersion(store, row, name) : undefined;
    if (version !== undefined) return version;
  }
  return undefined;
}

function copyObjection(
  source: VersionRow | undefined,
  name: string,
  revision: string | undefined,
): VersionFailure | undefined {
  if (source === undefined) return { errorCode: 'NOT_FOUND', errorMessage: `Could not find version ${name}` };
  if (source.status === 'Disposed' || source.status === 'Unfinished') {
    return { errorCode: 'NOT_ALLOWED', errorMessage: `Version ${name} is ${source.status} and cannot be copied` };
  }
  if (revision !== undefined && source.revision !== revision) {
    return {
      errorCode: 'MISMATCHED_REVISION',
      errorMessage: `current revision: ${source.revision}, expected revision: ${revision}`,
    };
  }
  return undefined;
}

/** By assets and metadata, whatever the status (user guide, "Versions that already exist in the destination repository"). */
function identical(store: Store, a: VersionRow, b: VersionRow): boolean {
  const content = (version: VersionRow): string =>
    JSON.stringify(listAllAssets(store, version).map(({ name, sha256 }) => [name, sha256]));
  return content(a) === content(b) && isDeepStrictEqual(metadataOf(a), metadataOf(b));
}

/**
 * Makes the package hold what `held` holds: the record with its revision, and its assets beside those already there.
 * Copies share the bytes, and wait together for those that are still with a registry.
 */
export function copyVersionInto(store: Store, packageId: number, held: VersionRow): void {
  store.db.run(
    `INSERT INTO versions (package_id, version, display_name, status, revision, published, origin_type,
       origin_repository, origin_connection, metadata, changes)
     SELECT ?, version, display_name, status, revision, published, origin_type, origin_repository,
       origin_connection, metadata, changes FROM versions WHERE id = ?
     ON CONFLICT (package_id, version) DO UPDATE
       SET revision = excluded.revision, changes = excluded.changes, metadata = excluded.metadata,
         published = excluded.published`,
    packageId,
    held.id,
  );
  store.db.run(
    `INSERT OR IGNORE INTO assets (version_id, name, size, md5, sha1, sha256, sha512)
     SELECT v.id, a.name, a.size, a.md5, a.sha1, a.sha256, a.sha512 FROM assets a, versions v
     WHERE a.version_id = ? AND v.package_id = ? AND v.version = ?`,
    held.id,
    packageId,
    held.version,
  );
  store.db.run(
    `INSERT OR IGNORE INTO pending_assets (version_id, name, size, md5, sha1, sha256, sha512)
     SELECT v.id, a.name, a.size, a.md5, a.sha1, a.sha256, a.sha512 FROM pending_assets a, versions v
     WHERE a.version_id = ? AND v.package_id = ? AND v.version = ?`,
    held.id,
    packageId,
    held.version,
  );
  store.db.run(
    `DELETE FROM pending_assets WHERE version_id = (SELECT id FROM versions WHERE package_id = ? AND version = ?)
       AND name IN (SELECT a.name FROM assets a WHERE a.version_id = pending_assets.version_id)`,
    packageId,
    held.version,
  );
}
