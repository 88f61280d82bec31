import { notFound, type ServiceError } from '../errors.ts';
import { domainById } from './domains.ts';
import { groupRestrictsAnything } from './groups.ts';
import { formatOf, identityOf } from './format.ts';
import { collectGarbage, type Store } from './store.ts';
import type { PackageKey, Format, PackageRow, Permission, RepositoryRow } from './types.ts';

/** Under any spelling that is the same name to the format's tools; the row has the one it is stored under. */
export function findPackage(store: Store, repository: RepositoryRow, at: PackageKey): PackageRow | undefined {
  return store.db.get<PackageRow>(
    'SELECT * FROM packages WHERE repository_id = ? AND format = ? AND namespace = ? AND identity = ?',
    repository.id,
    at.format,
    at.namespace,
    identityOf(store, at),
  );
}

export function requirePackage(store: Store, repository: RepositoryRow, at: PackageKey): PackageRow {
  const row = findPackage(store, repository, at);
  // Policies name packages by their stored spelling, and must not be got round with another.
  if (row?.name === at.name) return row;
  throw packageNotFound(repository, at);
}

/** In the service's own wording. */
function packageNotFound(repository: RepositoryRow, at: PackageKey): ServiceError {
  const namespace = at.namespace === '' ? '' : `namespace=${at.namespace}, `;
  return notFound(
    `Package not found in repository. RepoId: ${repository.name}, Package = PackageCoordinate{packageType=${at.format}, ${namespace}packageName=${at.name}},`,
    at.name,
    'package',
  );
}

/**
 * The package's record, created on first sight. Its origin controls then follow from what brought it here: published
 * packages take no versions from upstream and the other way round, unless a package group restricts the package, in
 * which case both are open and the group decides (user guide, "package origin controls").
 */
export function ensurePackage(
  store: Store,
  repository: RepositoryRow,
  at: PackageKey,
  by: 'publish' | 'ingest' | 'configuration',
): PackageRow {
  const present = findPackage(store, repository, at);
  if (present !== undefined) return present;
  const open = by === 'configuration' || groupRestrictsAnything(store, domainById(store, repository.domain_id), at);
  const publish: Permission = open || by === 'publish' ? 'ALLOW' : 'BLOCK';
  const upstream: Permission = open || by === 'ingest' ? 'ALLOW' : 'BLOCK';
  store.db.run(
    'INSERT INTO packages (repository_id, format, namespace, name, publish, upstream, identity) VALUES (?, ?, ?, ?, ?, ?, ?)',
    repository.id,
    at.format,
    at.namespace,
    at.name,
    publish,
    upstream,
    identityOf(store, at),
  );
  return requirePackage(store, repository, at);
}

/** Sets both origin controls, creating the package's record where there is none (as the service does). */
export function putOriginConfiguration(
  store: Store,
  repository: RepositoryRow,
  at: PackageKey,
  { publish, upstream }: { publish: Permission; upstream: Permission },
): PackageRow {
  // A package of that name could never be published.
  const { namespace, name } = formatOf(store, at).names.normalise(at);
  if (namespace !== at.namespace || name !== at.name) throw packageNotFound(repository, at);
  return store.db.transaction(() => {
    const { id } = ensurePackage(store, repository, at, 'configuration');
    store.db.run('UPDATE packages SET publish = ?, upstream = ? WHERE id = ?', publish, upstream, id);
    return requirePackage(store, repository, at);
  });
}

/** All packages of a format that a repository holds, by namespace and name; for a page of them, see browse.ts. */
export function listPackages(store: Store, repository: RepositoryRow, format: Format): PackageRow[] {
  return store.db.all<PackageRow>(
    'SELECT * FROM packages WHERE repository_id = ? AND format = ? ORDER BY namespace, name',
    repository.id,
    format,
  );
}

/** Removes the package with all its versions and its origin controls. */
export function deletePackage(store: Store, repository: RepositoryRow, at: PackageKey): PackageRow {
  const [row, hashes] = store.db.transaction(() => {
    const present = requirePackage(store, repository, at);
    const assets = store.db.all<{ sha256: string }>(
      'SELECT DISTINCT a.sha256 FROM assets a JOIN versions v ON v.id = a.version_id WHERE v.package_id = ?',
      present.id,
    );
    store.db.run('DELETE FROM packages WHERE id = ?', present.id);
    return [present, assets.map((asset) => asset.sha256)] as const;
  });
  collectGarbage(store, hashes);
  return row;
}

/** Tag to version. */
export function distTags(store: Store, row: PackageRow): Record<string, string> {
  const rows = store.db.all<{ tag: string; version: string }>(
    'SELECT tag, version FROM dist_tags WHERE package_id = ? ORDER BY tag',
    row.id,
  );
  return Object.fromEntries(rows.map(({ tag, version }) => [tag, version]));
}

export function setDistTag(store: Store, row: PackageRow, tag: string, version: string): void {
  store.db.run('INSERT OR REPLACE INTO dist_tags VALUES (?, ?, ?)', row.id, tag, version);
}

export function removeDistTag(store: Store, row: PackageRow, tag: string): boolean {
  return store.db.run('DELETE FROM dist_tags WHERE package_id = ? AND tag = ?', row.id, tag).changes > 0;
}
