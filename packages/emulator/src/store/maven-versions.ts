import { notFound } from '../errors.ts';
import { finish } from './publish.ts';
import type { Store } from './store.ts';
import type { PackageRow, VersionMetadata, VersionRow } from './types.ts';
import { findVersion, requireVersion, touch } from './versions.ts';

/** An uploaded file whose checksum, as its uploader told it, is not that of the bytes that came. */
export function recordFault(store: Store, version: VersionRow, asset: string): void {
  store.db.run('INSERT OR IGNORE INTO upload_faults VALUES (?, ?)', version.id, asset);
}

export function clearFault(store: Store, version: VersionRow, asset: string): void {
  store.db.run('DELETE FROM upload_faults WHERE version_id = ? AND asset = ?', version.id, asset);
}

/** The files of a version whose checksums do not match, by name. */
export function faults(store: Store, version: VersionRow): string[] {
  return store.db
    .all<{ asset: string }>('SELECT asset FROM upload_faults WHERE version_id = ? ORDER BY asset', version.id)
    .map(({ asset }) => asset);
}

/**
 * Finishes a build of a snapshot: it becomes Unlisted, for its exact number may be asked for, and `X-SNAPSHOT`
 * becomes, or stays, a Published version that holds the newest build's files (user guide, "Maven snapshots").
 */
export function finishBuild(store: Store, row: PackageRow, build: string, base: string): void {
  store.db.transaction(() => {
    const version = findVersion(store, row, build);
    if (version?.status !== 'Unfinished') return;
    finish(store, version, 'Unlisted');
    touch(store, version);
    const present = findVersion(store, row, base);
    if (present === undefined) {
      store.db.run(
        `INSERT INTO versions (package_id, version, display_name, status, revision, published, origin_type,
           origin_repository, origin_connection, metadata, changes)
         SELECT package_id, ?, NULL, 'Published', '', ?, origin_type, origin_repository, origin_connection, metadata, 0
         FROM versions WHERE id = ?`,
        base,
        store.clock.now(),
        version.id,
      );
    } else {
      store.db.run('DELETE FROM assets WHERE version_id = ?', present.id);
      store.db.run(
        'UPDATE versions SET published = ?, metadata = ? WHERE id = ?',
        store.clock.now(),
        version.metadata,
        present.id,
      );
    }
    const snapshot = requireVersion(store, row, base);
    store.db.run(
      `INSERT INTO assets (version_id, name, size, md5, sha1, sha256, sha512)
       SELECT ?, name, size, md5, sha1, sha256, sha512 FROM assets WHERE version_id = ?`,
      snapshot.id,
      version.id,
    );
    touch(store, snapshot);
  });
}

/** What was learnt from a POM that came later than the version's other files, for every copy of the version. */
export function completeMetadata(store: Store, versionId: number, metadata: VersionMetadata): void {
  const version = store.db.get<VersionRow>('SELECT * FROM versions WHERE id = ?', versionId);
  if (version === undefined) throw notFound('Package version not found', String(versionId), 'package-version');
  store.db.run(
    "UPDATE versions SET metadata = ? WHERE revision = ? AND metadata = '{}'",
    JSON.stringify(metadata),
    version.revision,
  );
}
