import { createHash } from 'node:crypto';
import { notFound } from '../errors.ts';
import { formatOf } from './format.ts';
import { findPending, listPending } from './pending.ts';
import { collectGarbage, type Store } from './store.ts';
import type { AssetFacts, AssetRow, PackageRow, VersionMetadata, VersionRow, VersionStatus } from './types.ts';

export function findVersion(store: Store, row: PackageRow, version: string): VersionRow | undefined {
  return store.db.get<VersionRow>('SELECT * FROM versions WHERE package_id = ? AND version = ?', row.id, version);
}

/** The version, or the one that is the same to the format's tools (of a crate one exists for all build metadata). */
export function findSameVersion(store: Store, row: PackageRow, version: string): VersionRow | undefined {
  const found = findVersion(store, row, version);
  const { versionIdentity } = formatOf(store, row).names;
  if (found !== undefined || versionIdentity === undefined) return found;
  const identity = versionIdentity(version);
  const same = store.db
    .all<{ version: string }>('SELECT version FROM versions WHERE package_id = ?', row.id)
    .find((other) => versionIdentity(other.version) === identity);
  return same === undefined ? undefined : findVersion(store, row, same.version);
}

export function requireVersion(store: Store, row: PackageRow, version: string): VersionRow {
  const found = findVersion(store, row, version);
  if (found !== undefined) return found;
  throw notFound(`Package version not found: ${row.name} ${version}`, version, 'package-version');
}

/** By version string. */
export function listVersions(store: Store, row: PackageRow): VersionRow[] {
  return store.db.all<VersionRow>('SELECT * FROM versions WHERE package_id = ? ORDER BY version', row.id);
}

/** By name: those that are kept, and those whose bytes are still with the registry that the version came from. */
export function listAllAssets(store: Store, version: VersionRow): AssetFacts[] {
  return [...listAssets(store, version), ...listPending(store, version)].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** By name, those whose bytes are kept. */
export function listAssets(store: Store, version: VersionRow): AssetRow[] {
  return store.db.all<AssetRow>('SELECT * FROM assets WHERE version_id = ? ORDER BY name', version.id);
}

export function findAsset(store: Store, version: VersionRow, name: string): AssetRow | undefined {
  return store.db.get<AssetRow>('SELECT * FROM assets WHERE version_id = ? AND name = ?', version.id, name);
}

/** An asset that the version has, whether its bytes are kept or not. */
export function requireAsset(store: Store, version: VersionRow, name: string): AssetFacts {
  const found = findAsset(store, version, name) ?? findPending(store, version, name);
  if (found !== undefined) return found;
  throw notFound(`Asset not found: ${name}`, name, 'asset');
}

/** Whether two records of a version came into the domain by the same door: one is a copy of the other. */
export function sameOrigin(a: VersionRow, b: VersionRow): boolean {
  return (
    a.origin_type === b.origin_type &&
    a.origin_repository === b.origin_repository &&
    a.origin_connection === b.origin_connection
  );
}

export function metadataOf(version: VersionRow): VersionMetadata {
  return JSON.parse(version.metadata) as VersionMetadata;
}

/** Whether clients may fetch the version's assets; they see it in listings only when it is Published. */
export function downloadable(status: VersionStatus): boolean {
  return status === 'Published' || status === 'Unlisted';
}

/**
 * Gives the version a new revision, after a change of its assets or metadata: an opaque text of 44 characters, like the
 * service's own. A change of status makes none (user guide, the samples of archiving and disposing).
 */
export function touch(store: Store, version: VersionRow): VersionRow {
  const assets = listAllAssets(store, version).map(({ name, sha256 }) => [name, sha256]);
  const changes = version.changes + 1;
  const content = JSON.stringify([version.id, version.version, changes, assets]);
  const revision = createHash('sha256').update(content).digest('base64');
  store.db.run('UPDATE versions SET revision = ?, changes = ? WHERE id = ?', revision, changes, version.id);
  return { ...version, revision, changes };
}

/** Changes what is known of a version beside its assets; as any change, under a new revision. */
export function replaceMetadata(store: Store, version: VersionRow, metadata: VersionMetadata): VersionRow {
  const text = JSON.stringify(metadata);
  store.db.run('UPDATE versions SET metadata = ? WHERE id = ?', text, version.id);
  return touch(store, { ...version, metadata: text });
}

export type VersionErrorCode =
  'ALREADY_EXISTS' | 'MISMATCHED_REVISION' | 'MISMATCHED_STATUS' | 'NOT_ALLOWED' | 'NOT_FOUND' | 'SKIPPED';

export interface VersionFailure {
  readonly errorCode: VersionErrorCode;
  readonly errorMessage: string;
}

/** What became of each version of a call on several. */
export interface BatchResult {
  readonly successful: Map<string, { revision: string; status: VersionStatus | 'Deleted' }>;
  readonly failed: Map<string, VersionFailure>;
}

export interface Expectations {
  readonly expectedStatus?: VersionStatus | undefined;
  readonly revisions?: Readonly<Record<string, string>> | undefined;
}

/** What stands against changing a version as the caller expects it, if anything. */
function objection(version: VersionRow | undefined, name: string, expected: Expectations): VersionFailure | undefined {
  if (version === undefined) return { errorCode: 'NOT_FOUND', errorMessage: `Could not find version ${name}` };
  if (expected.expectedStatus !== undefined && version.status !== expected.expectedStatus) {
    return {
      errorCode: 'MISMATCHED_STATUS',
      errorMessage: `current status: ${version.status}, expected status: ${expected.expectedStatus}`,
    };
  }
  const revision = expectedRevision(expected.revisions, name);
  if (revision !== undefined && version.revision !== revision) {
    return {
      errorCode: 'MISMATCHED_REVISION',
      errorMessage: `current revision: ${version.revision}, expected revision: ${revision}`,
    };
  }
  return undefined;
}

/** The revision a caller expects of a version. Versions may be called `constructor`: only what was given counts. */
export function expectedRevision(
  revisions: Readonly<Record<string, string>> | undefined,
  version: string,
): string | undefined {
  return revisions !== undefined && Object.hasOwn(revisions, version) ? revisions[version] : undefined;
}

/** Why a version cannot be changed, if it cannot. */
type Check = (version: VersionRow | undefined, name: string) => VersionFailure | undefined;
type Change = (version: VersionRow) => { revision: string; status: VersionStatus | 'Deleted' };

/**
 * Changes several versions together or, when one of them cannot be changed, none: the culprits get their own code,
 * the others SKIPPED (user guide, "update package version status").
 */
function changeTogether(
  store: Store,
  row: PackageRow,
  names: readonly string[],
  check: Check,
  change: Change,
): BatchResult {
  return store.db.transaction(() => {
    const unique = [...new Set(names)];
    const versions = new Map(unique.map((name) => [name, findVersion(store, row, name)]));
    const failed = new Map<string, VersionFailure>();
    for (const [name, version] of versions) {
      const failure = check(version, name);
      if (failure !== undefined) failed.set(name, failure);
    }
    const successful: BatchResult['successful'] = new Map();
    for (const [name, version] of versions) {
      if (failed.size === 0 && version !== undefined) successful.set(name, change(version));
      else if (!failed.has(name))
        failed.set(name, { errorCode: 'SKIPPED', errorMessage: `version ${name} is skipped` });
    }
    return { successful, failed };
  });
}

/** To Published, Unlisted or Archived; the revision stays. */
export function updateStatus(
  store: Store,
  row: PackageRow,
  names: readonly string[],
  target: 'Published' | 'Unlisted' | 'Archived',
  expected: Expectations,
): BatchResult {
  return changeTogether(
    store,
    row,
    names,
    (version, name) =>
      objection(version, name, expected) ??
      (version?.status === 'Disposed'
        ? { errorCode: 'NOT_ALLOWED', errorMessage: `version ${name} is Disposed and cannot become ${target}` }
        : undefined),
    (version) => {
      const published = target === 'Published' ? (version.published ?? store.clock.now()) : version.published;
      store.db.run('UPDATE versions SET status = ?, published = ? WHERE id = ?', target, published, version.id);
      return { revision: version.revision, status: target };
    },
  );
}

/** The assets go for good, the record stays. */
export function disposeVersions(
  store: Store,
  row: PackageRow,
  names: readonly string[],
  expected: Expectations,
): BatchResult {
  const check: Check = (version, name) =>
    objection(version, name, expected) ??
    (version?.status === 'Disposed'
      ? { errorCode: 'NOT_ALLOWED', errorMessage: `version ${name} is Disposed already` }
      : undefined);
  return removeTogether(store, row, names, check, (version) => {
    store.db.run('DELETE FROM assets WHERE version_id = ?', version.id);
    store.db.run('DELETE FROM pending_assets WHERE version_id = ?', version.id);
    store.db.run("UPDATE versions SET status = 'Disposed' WHERE id = ?", version.id);
    return { revision: version.revision, status: 'Disposed' };
  });
}

/** The versions go, and their numbers are free again. The package's record stays, empty if need be. */
export function deleteVersions(
  store: Store,
  row: PackageRow,
  names: readonly string[],
  expected: Expectations,
): BatchResult {
  const check: Check = (version, name) => objection(version, name, expected);
  return removeTogether(store, row, names, check, (version) => {
    store.db.run('DELETE FROM versions WHERE id = ?', version.id);
    return { revision: version.revision, status: 'Deleted' };
  });
}

/** As `changeTogether`, for what takes a version's assets away, and with them tags and, at last, files. */
function removeTogether(
  store: Store,
  row: PackageRow,
  names: readonly string[],
  check: Check,
  remove: Change,
): BatchResult {
  const dropped: string[] = [];
  const result = changeTogether(store, row, names, check, (version) => {
    dropped.push(...listAssets(store, version).map((asset) => asset.sha256));
    const outcome = remove(version);
    dropDanglingTags(store, row);
    return outcome;
  });
  collectGarbage(store, dropped);
  return result;
}

function dropDanglingTags(store: Store, row: PackageRow): void {
  store.db.run(
    `DELETE FROM dist_tags WHERE package_id = ? AND NOT EXISTS (SELECT 1 FROM versions v
       WHERE v.package_id = dist_tags.package_id AND v.version = dist_tags.version AND v.status <> 'Disposed')`,
    row.id,
  );
}
