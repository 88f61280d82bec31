import type { Staged } from './blobs.ts';
import type { ExternalAsset } from './external-source.ts';
import type { Store } from './store.ts';
import type { AssetFacts, PackageKey, VersionRow } from './types.ts';

/**
 * Assets of external versions that are known, and part of the version, while their bytes are still with its registry:
 * a version is imported as a whole (user guide, "Requesting Maven packages …", "Requesting Python packages …"), and
 * what nobody asks for is not downloaded.
 */
interface PendingRow {
  readonly name: string;
  readonly size: number | null;
  readonly md5: string | null;
  readonly sha1: string | null;
  readonly sha256: string | null;
  readonly sha512: string | null;
}

/** By name. */
export function listPending(store: Store, version: VersionRow): AssetFacts[] {
  const rows = store.db.all<PendingRow>('SELECT * FROM pending_assets WHERE version_id = ? ORDER BY name', version.id);
  return rows.map(factsOf);
}

export function findPending(store: Store, version: VersionRow, name: string): AssetFacts | undefined {
  const row = store.db.get<PendingRow>(
    'SELECT * FROM pending_assets WHERE version_id = ? AND name = ?',
    version.id,
    name,
  );
  return row === undefined ? undefined : factsOf(row);
}

function factsOf({ name, size, md5, sha1, sha256, sha512 }: PendingRow): AssetFacts {
  const known = Object.entries({ size, md5, sha1, sha256, sha512 }).filter(([, value]) => value !== null);
  return { name, ...Object.fromEntries(known) };
}

/** Adds what the version does not have yet, as its registry tells of it; returns whether there was any. */
export function addPending(store: Store, version: VersionRow, assets: readonly ExternalAsset[]): boolean {
  let added = false;
  for (const { name, size, hashes = {} } of assets) {
    const { changes } = store.db.run(
      `INSERT OR IGNORE INTO pending_assets (version_id, name, size, md5, sha1, sha256, sha512)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (SELECT 1 FROM assets WHERE version_id = ?1 AND name = ?2)`,
      version.id,
      name,
      size ?? null,
      hashes.md5 ?? null,
      hashes.sha1 ?? null,
      hashes.sha256 ?? null,
      hashes.sha512 ?? null,
    );
    added ||= changes > 0;
  }
  return added;
}

export interface ArrivedAsset {
  readonly at: PackageKey;
  readonly version: string;
  readonly connection: string;
  readonly name: string;
  readonly staged: Staged;
}

/** The bytes have come: every copy of the version that waits for them has them now, and is the version it was. */
export function completePending(store: Store, { at, version, connection, name, staged }: ArrivedAsset): void {
  const waiting = store.db.all<{ id: number }>(
    `SELECT v.id FROM pending_assets a JOIN versions v ON v.id = a.version_id JOIN packages p ON p.id = v.package_id
     WHERE a.name = ? AND v.version = ? AND v.origin_connection = ? AND p.format = ? AND p.namespace = ? AND p.name = ?`,
    name,
    version,
    connection,
    at.format,
    at.namespace,
    at.name,
  );
  const { md5, sha1, sha256, sha512 } = staged.hashes;
  for (const { id } of waiting) {
    store.db.run('DELETE FROM pending_assets WHERE version_id = ? AND name = ?', id, name);
    store.db.run(
      'INSERT OR IGNORE INTO assets VALUES (?, ?, ?, ?, ?, ?, ?)',
      id,
      name,
      staged.size,
      md5,
      sha1,
      sha256,
      sha512,
    );
  }
}
