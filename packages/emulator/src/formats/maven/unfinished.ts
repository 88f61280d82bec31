import { finish } from '../../store/publish.ts';
import { collectGarbage, type Store } from '../../store/store.ts';
import type { PackageRow, VersionMetadata, VersionRow } from '../../store/types.ts';
import { findVersion, listAssets, requireVersion, touch } from '../../store/versions.ts';

/** A checksum file (`lib-1.0.jar.sha1`) that does not match the file that was uploaded. */
export function recordFault(store: Store, version: VersionRow, checksumFile: string): void {
  store.db.run('INSERT OR IGNORE INTO upload_faults VALUES (?, ?)', version.id, checksumFile);
}

export function clearFault(store: Store, version: VersionRow, checksumFile: string): void {
  store.db.run('DELETE FROM upload_faults WHERE version_id = ? AND asset = ?', version.id, checksumFile);
}

/** The checksum files of a version that do not match, by name. */
export function faults(store: Store, version: VersionRow): string[] {
  return store.db
    .all<{ asset: string }>('SELECT asset FROM upload_faults WHERE version_id = ? ORDER BY asset', version.id)
    .map(({ asset }) => asset);
}

export interface SnapshotBuilds {
  /** Those to finish. */
  readonly builds: readonly string[];
  /** `1.0-SNAPSHOT` */
  readonly base: string;
  /** The newest of these and those that were finished before. */
  readonly newest: string;
}

/**
 * Finishes builds of a snapshot: they become Unlisted, for an exact number may be asked for, and `X-SNAPSHOT` becomes,
 * or stays, a Published version that holds the newest build's files (user guide, "Maven snapshots").
 */
export function finishBuilds(store: Store, row: PackageRow, { builds, base, newest }: SnapshotBuilds): void {
  const dropped = store.db.transaction(() => {
    for (const build of builds) {
      finish(store, requireVersion(store, row, build), 'Unlisted');
    }
    if (!builds.includes(newest)) return [];
    const { id, metadata } = requireVersion(store, row, newest);
    const present = findVersion(store, row, base);
    const replaced = present === undefined ? [] : listAssets(store, present);
    if (present === undefined) {
      store.db.run(
        `INSERT INTO versions (package_id, version, display_name, status, revision, published, origin_type,
           origin_repository, origin_connection, metadata, changes)
         SELECT package_id, ?, NULL, 'Published', '', ?, origin_type, origin_repository, origin_connection, metadata, 0
         FROM versions WHERE id = ?`,
        base,
        store.clock.now(),
        id,
      );
    } else {
      store.db.run('DELETE FROM assets WHERE version_id = ?', present.id);
      store.db.run(
        'UPDATE versions SET published = ?, metadata = ? WHERE id = ?',
        store.clock.now(),
        metadata,
        present.id,
      );
    }
    const snapshot = requireVersion(store, row, base);
    store.db.run(
      `INSERT INTO assets (version_id, name, size, md5, sha1, sha256, sha512)
       SELECT ?, name, size, md5, sha1, sha256, sha512 FROM assets WHERE version_id = ?`,
      snapshot.id,
      id,
    );
    touch(store, snapshot);
    return replaced;
  });
  // The build that they came from may have been deleted.
  collectGarbage(
    store,
    dropped.map(({ sha256 }) => sha256),
  );
}

/** Whether nothing is known of a version but its files. */
export function lacksMetadata(store: Store, versionId: number): boolean {
  return store.db.get("SELECT 1 FROM versions WHERE id = ? AND metadata = '{}'", versionId) !== undefined;
}

/** What was learnt from a POM that came later than the version's other files, for every copy of the version. */
export function completeMetadata(store: Store, versionId: number, metadata: VersionMetadata): void {
  store.db.run(
    `UPDATE versions SET metadata = ?
     WHERE metadata = '{}' AND revision = (SELECT revision FROM versions WHERE id = ?)`,
    JSON.stringify(metadata),
    versionId,
  );
}
