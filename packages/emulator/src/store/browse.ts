import { domainSize } from './domains.ts';
import type { Database } from './database.ts';
import { nameContains, type Condition } from './search.ts';
import type { Store } from './store.ts';
import type { PackageKey, DomainRow, Format, PackageRow, Permission, RepositoryRow, VersionRow } from './types.ts';

/** Lists for people who leaf through: a page at a time by SQL, without the metadata that a list does not show. */

/** Of all accounts, by name. */
export function allDomains(store: Store): DomainRow[] {
  return store.db.all<DomainRow>('SELECT * FROM domains ORDER BY name, owner, region');
}

const sizes = new WeakMap<Store, { changes: number; readonly byDomain: Map<number, number> }>();

/** As domainSize, which reads every asset, but worked out again only after something in the database has changed. */
export function knownDomainSize(store: Store, domain: DomainRow): number {
  const { changes } = store.db.get<{ changes: number }>('SELECT total_changes() AS changes') ?? { changes: 0 };
  let known = sizes.get(store);
  if (known?.changes !== changes) {
    known = { changes, byDomain: new Map() };
    sizes.set(store, known);
  }
  const size = known.byDomain.get(domain.id) ?? domainSize(store, domain);
  known.byDomain.set(domain.id, size);
  return size;
}

/** How many packages each repository of a domain holds, by repository ID; one without packages is absent. */
export function packageCounts(store: Store, domain: DomainRow): ReadonlyMap<number, number> {
  const rows = store.db.all<{ id: number; n: number }>(
    `SELECT p.repository_id AS id, COUNT(*) AS n FROM packages p JOIN repositories r ON r.id = p.repository_id
     WHERE r.domain_id = ? GROUP BY p.repository_id`,
    domain.id,
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** The formats of which a repository holds packages. */
export function formatsIn(store: Store, repository: RepositoryRow): Format[] {
  // One step along the index per format, where DISTINCT would read all of it.
  const rows = store.db.all<{ format: Format | null }>(
    `WITH RECURSIVE found(format) AS (
       SELECT MIN(format) FROM packages WHERE repository_id = ?1
       UNION ALL
       SELECT (SELECT MIN(format) FROM packages WHERE repository_id = ?1 AND format > found.format)
       FROM found WHERE found.format IS NOT NULL)
     SELECT format FROM found`,
    repository.id,
  );
  return rows.flatMap(({ format }) => (format === null ? [] : [format]));
}

export interface PackageSearch {
  readonly format?: Format | undefined;
  readonly namespacePrefix?: string | undefined;
  readonly namePrefix?: string | undefined;
  readonly publish?: Permission | undefined;
  readonly upstream?: Permission | undefined;
  /** See `nameContains`. */
  readonly text?: string | undefined;
}

function conditions(repository: RepositoryRow, search: PackageSearch): Condition[] {
  const { format, namespacePrefix, namePrefix, publish, upstream, text = '' } = search;
  const found: Condition[] = [{ sql: 'repository_id = ?', values: [repository.id] }];
  if (format !== undefined) found.push({ sql: 'format = ?', values: [format] });
  if (namespacePrefix !== undefined) found.push(startsWith('namespace', namespacePrefix));
  if (namePrefix !== undefined) found.push(startsWith('name', namePrefix));
  if (publish !== undefined) found.push({ sql: 'publish = ?', values: [publish] });
  if (upstream !== undefined) found.push({ sql: 'upstream = ?', values: [upstream] });
  const contains = nameContains(text);
  if (contains !== undefined) found.push(contains);
  return found;
}

/** The comparison lets an index skip what stands before. */
function startsWith(column: 'namespace' | 'name', prefix: string): Condition {
  return {
    sql: `${column} >= ? AND substr(${column}, 1, length(?)) = ?`,
    values: [prefix, prefix, prefix],
  };
}

function where(list: readonly Condition[]): { sql: string; values: (string | number)[] } {
  return { sql: list.map(({ sql }) => sql).join(' AND '), values: list.flatMap(({ values }) => values) };
}

/** Up to `limit` packages after one, or before one, in order. */
export function pageOfPackages(
  store: Store,
  repository: RepositoryRow,
  search: PackageSearch,
  from: { readonly after?: PackageKey | undefined; readonly before?: PackageKey | undefined },
  limit: number,
): PackageRow[] {
  const { after, before } = from;
  const list = conditions(repository, search);
  const edge = before ?? after;
  if (edge !== undefined) {
    list.push({
      sql: `(format, namespace, name) ${before === undefined ? '>' : '<'} (?, ?, ?)`,
      values: [edge.format, edge.namespace, edge.name],
    });
  }
  const { sql, values } = where(list);
  const direction = before === undefined ? 'ASC' : 'DESC';
  const order = (prefix: string): string =>
    ['format', 'namespace', 'name'].map((column) => `${prefix}${column} ${direction}`).join(', ');
  // What does not fit is passed over in the index alone; only the rows of the page are read.
  const rows = store.db.all<PackageRow>(
    `SELECT p.* FROM (SELECT id FROM packages WHERE ${sql} ORDER BY ${order('')} LIMIT ?) found
     JOIN packages p ON p.id = found.id ORDER BY ${order('p.')}`,
    ...values,
    limit,
  );
  return before === undefined ? rows : rows.reverse();
}

export function countPackages(store: Store, repository: RepositoryRow, search: PackageSearch = {}): number {
  const { sql, values } = where(conditions(repository, search));
  return count(store.db, `SELECT COUNT(*) AS n FROM packages WHERE ${sql}`, ...values);
}

export function countVersions(store: Store, row: PackageRow): number {
  return count(store.db, 'SELECT COUNT(*) AS n FROM versions WHERE package_id = ?', row.id);
}

function count(db: Database, sql: string, ...values: (string | number)[]): number {
  return db.get<{ n: number }>(sql, ...values)?.n ?? 0;
}

/**
 * What `defaultDisplayVersion` shows: the one tagged `latest` (npm) where that is Published, else the version published
 * last; none when nothing is Published.
 */
export function displayVersion(store: Store, row: PackageRow): string | undefined {
  const tagged = store.db.get<{ version: string }>(
    `SELECT v.version FROM dist_tags t JOIN versions v ON v.package_id = t.package_id AND v.version = t.version
     WHERE t.package_id = ? AND t.tag = 'latest' AND v.status = 'Published'`,
    row.id,
  );
  const newest = (): { version: string } | undefined =>
    store.db.get(
      `SELECT version FROM versions WHERE package_id = ? AND status = 'Published'
       ORDER BY COALESCE(published, 0) DESC, id DESC LIMIT 1`,
      row.id,
    );
  return (tagged ?? newest())?.version;
}

export type VersionLine = VersionHead & { readonly assets: number };

/** A version without what is known of it. */
export type VersionHead = Omit<VersionRow, 'metadata' | 'changes'>;

const HEAD =
  'id, package_id, version, display_name, status, revision, published, origin_type, origin_repository, origin_connection';

export interface VersionSearch {
  readonly status?: string | undefined;
  readonly originType?: string | undefined;
  /** By version string, or the newest first. */
  readonly order: 'version' | 'published';
}

/** Where a version stands among the others of its package, in either order. */
export type VersionPosition = readonly [published: number, id: number, version: string];

/** Up to `limit` versions of a package after one, in order. */
export function pageOfVersionHeads(
  store: Store,
  row: PackageRow,
  { status, originType, order }: VersionSearch,
  after: VersionPosition | undefined,
  limit: number,
): VersionHead[] {
  const fitting: Condition[] = [{ sql: 'package_id = ?', values: [row.id] }];
  if (status !== undefined) fitting.push({ sql: 'status = ?', values: [status] });
  if (originType !== undefined) fitting.push({ sql: 'origin_type = ?', values: [originType] });
  const read = (place: readonly Condition[], by: string, most: number): VersionHead[] => {
    const { sql, values } = where([...fitting, ...place]);
    return store.db.all(`SELECT ${HEAD} FROM versions WHERE ${sql} ORDER BY ${by} LIMIT ?`, ...values, most);
  };
  const newest = 'COALESCE(published, 0) DESC, id DESC';
  if (after === undefined) return read([], order === 'version' ? 'version' : newest, limit);
  const [published, id, version] = after;
  if (order === 'version') return read([{ sql: 'version > ?', values: [version] }], 'version', limit);
  // In two steps along the index: for a comparison of both parts at once, SQLite reads all that were published together.
  const together = read([{ sql: 'COALESCE(published, 0) = ? AND id < ?', values: [published, id] }], 'id DESC', limit);
  if (together.length === limit) return together;
  const older = read([{ sql: 'COALESCE(published, 0) < ?', values: [published] }], newest, limit - together.length);
  return [...together, ...older];
}

/** A page of a package's versions, the newest first, each with the number of its assets. */
export function pageOfVersions(store: Store, row: PackageRow, skip: number, limit: number): VersionLine[] {
  return store.db.all<VersionLine>(
    `SELECT v.id, v.package_id, v.version, v.display_name, v.status, v.revision, v.published, v.origin_type,
       v.origin_repository, v.origin_connection, (SELECT COUNT(*) FROM assets a WHERE a.version_id = v.id) +
         (SELECT COUNT(*) FROM pending_assets a WHERE a.version_id = v.id) AS assets
     FROM versions v WHERE v.package_id = ? ORDER BY COALESCE(v.published, 0) DESC, v.id DESC LIMIT ? OFFSET ?`,
    row.id,
    limit,
    skip,
  );
}

/** The repositories of the same domain that hold the package, by name. */
export function holdersOf(store: Store, domain: DomainRow, at: PackageKey): string[] {
  const rows = store.db.all<{ name: string }>(
    `SELECT r.name FROM packages p JOIN repositories r ON r.id = p.repository_id
     WHERE p.format = ? AND p.namespace = ? AND p.name = ? AND r.domain_id = ? ORDER BY r.name`,
    at.format,
    at.namespace,
    at.name,
    domain.id,
  );
  return rows.map(({ name }) => name);
}

export interface UpstreamEdge {
  readonly from: number;
  readonly to: number;
}

/** What is upstream of what in a domain, in search order, by repository ID; and each repository's external connection. */
export function upstreamEdges(
  store: Store,
  domain: DomainRow,
): { readonly edges: readonly UpstreamEdge[]; readonly connections: ReadonlyMap<number, string> } {
  const edges = store.db.all<UpstreamEdge>(
    `SELECT u.repository_id AS "from", u.upstream_id AS "to" FROM upstreams u
     JOIN repositories r ON r.id = u.repository_id WHERE r.domain_id = ? ORDER BY r.name, u.position`,
    domain.id,
  );
  const connections = store.db.all<{ id: number; name: string }>(
    `SELECT c.repository_id AS id, c.name FROM external_connections c
     JOIN repositories r ON r.id = c.repository_id WHERE r.domain_id = ?`,
    domain.id,
  );
  return { edges, connections: new Map(connections.map(({ id, name }) => [id, name])) };
}
