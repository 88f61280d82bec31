import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

/**
 * SQLite behind a handful of verbs, with every statement prepared once. All calls are synchronous, so whatever runs
 * between two awaits is atomic towards other requests; `transaction` makes it atomic towards a crash too.
 */
export class Database {
  readonly #sqlite: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #depth = 0;
  #changes = 0;

  /**
   * `path` of a file, or ':memory:'. A file is in WAL mode and synced at each commit: a commit survives a power cut.
   * `identify` tells a package's identity, for folders of before it was kept.
   */
  constructor(path: string, identify: (format: string, name: string) => string) {
    this.#sqlite = new DatabaseSync(path);
    this.#sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF;');
    // A table is made anew under the rows that refer to it.
    migrate(this.#sqlite, identify);
    this.#sqlite.exec('PRAGMA foreign_keys = ON;');
  }

  /** Grows with every change, of whatever it is: as long as it is the same, so is all that a query can answer. */
  get changes(): number {
    return this.#changes;
  }

  /* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- a query's row type is known to its author only */
  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }
  /* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */

  /** Runs a statement; returns the last row's id and how many rows changed. */
  run(sql: string, ...values: SQLInputValue[]): { id: number; changes: number } {
    // Counted whatever becomes of it: a statement may have changed something, by a trigger or a cascade, that it does
    // not report.
    this.#changes++;
    const { lastInsertRowid, changes } = this.#statement(sql).run(...values);
    return { id: Number(lastInsertRowid), changes: Number(changes) };
  }

  /** All of `work` or nothing of it. Nested calls join the outer transaction. `work` must not await. */
  transaction<T>(work: () => T): T {
    if (this.#depth > 0) return work();
    this.#sqlite.exec('BEGIN IMMEDIATE');
    this.#depth++;
    try {
      const result = work();
      this.#sqlite.exec('COMMIT');
      return result;
    } catch (error) {
      this.#changes++;
      this.#sqlite.exec('ROLLBACK');
      throw error;
    } finally {
      this.#depth--;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#sqlite.close();
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#sqlite.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

const SCHEMA_VERSION = 5;

function migrate(sqlite: DatabaseSync, identify: (format: string, name: string) => string): void {
  const { user_version: version } = sqlite.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > SCHEMA_VERSION) {
    throw new Error(
      `The data folder was written by a newer emulator (schema ${version}, this one knows ${SCHEMA_VERSION})`,
    );
  }
  if (version === SCHEMA_VERSION) return;
  sqlite.function('identify', { deterministic: true }, (format, name) => identify(String(format), String(name)));
  const steps = version === 0 ? [SCHEMA] : CHANGES.slice(version - 1);
  sqlite.exec(`BEGIN; ${steps.join('')} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
}

/** Since the fourth schema. What is not known is null. */
const PENDING_ASSETS = `
CREATE TABLE pending_assets (
  version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
  name TEXT NOT NULL,
  size INTEGER,
  md5 TEXT,
  sha1 TEXT,
  sha256 TEXT,
  sha512 TEXT,
  PRIMARY KEY (version_id, name)
) STRICT;
`;

/** Since the fifth schema. An Unfinished version was published at no time, which counts as the earliest. */
const VERSIONS_BY_TIME = 'CREATE INDEX versions_by_time ON versions (package_id, COALESCE(published, 0));';

/** What leads from each version of the schema to the next, the first to the second first. */
const CHANGES: readonly string[] = [
  // The first schema knew the identity of one format's packages only.
  `
DROP INDEX crates;
ALTER TABLE packages ADD COLUMN identity TEXT NOT NULL DEFAULT '';
UPDATE packages SET identity = identify(format, name);
CREATE UNIQUE INDEX packages_by_identity ON packages (repository_id, format, namespace, identity);
`,
  // Each Region has domain names of its own.
  `
CREATE TABLE domains_by_region (
  id INTEGER PRIMARY KEY,
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  region TEXT NOT NULL,
  encryption_key TEXT NOT NULL,
  created INTEGER NOT NULL,
  UNIQUE (owner, name, region)
) STRICT;
INSERT INTO domains_by_region SELECT id, owner, name, region, encryption_key, created FROM domains;
DROP TABLE domains;
ALTER TABLE domains_by_region RENAME TO domains;
`,
  // A version is imported with the records of all its assets.
  PENDING_ASSETS,
  // Lists of the newest find Unfinished versions at their end.
  `DROP INDEX IF EXISTS versions_by_time; ${VERSIONS_BY_TIME}`,
];

/**
 * Times are milliseconds since the epoch. A package without a namespace has ''; its identity is what two spellings of
 * its name have in common. An asset's bytes are the file named
 * by its SHA-256 (see blobs.ts); the same bytes in several versions or repositories are one file.
 */
const SCHEMA = `
CREATE TABLE domains (
  id INTEGER PRIMARY KEY,
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  region TEXT NOT NULL,
  encryption_key TEXT NOT NULL,
  created INTEGER NOT NULL,
  UNIQUE (owner, name, region)
) STRICT;
CREATE TABLE repositories (
  id INTEGER PRIMARY KEY,
  domain_id INTEGER NOT NULL REFERENCES domains ON DELETE CASCADE,
  name TEXT NOT NULL,
  administrator TEXT NOT NULL,
  description TEXT,
  created INTEGER NOT NULL,
  UNIQUE (domain_id, name)
) STRICT;
CREATE TABLE upstreams (
  repository_id INTEGER NOT NULL REFERENCES repositories ON DELETE CASCADE,
  position INTEGER NOT NULL,
  upstream_id INTEGER NOT NULL REFERENCES repositories ON DELETE CASCADE,
  PRIMARY KEY (repository_id, position)
) STRICT;
CREATE INDEX upstreams_by_upstream ON upstreams (upstream_id);
CREATE TABLE external_connections (
  repository_id INTEGER PRIMARY KEY REFERENCES repositories ON DELETE CASCADE,
  name TEXT NOT NULL
) STRICT;
CREATE TABLE packages (
  id INTEGER PRIMARY KEY,
  repository_id INTEGER NOT NULL REFERENCES repositories ON DELETE CASCADE,
  format TEXT NOT NULL,
  namespace TEXT NOT NULL,
  name TEXT NOT NULL,
  publish TEXT NOT NULL,
  upstream TEXT NOT NULL,
  identity TEXT NOT NULL,
  UNIQUE (repository_id, format, namespace, name)
) STRICT;
CREATE INDEX packages_by_name ON packages (format, namespace, name);
CREATE UNIQUE INDEX packages_by_identity ON packages (repository_id, format, namespace, identity);
CREATE TABLE versions (
  id INTEGER PRIMARY KEY,
  package_id INTEGER NOT NULL REFERENCES packages ON DELETE CASCADE,
  version TEXT NOT NULL,
  display_name TEXT,
  status TEXT NOT NULL,
  revision TEXT NOT NULL,
  published INTEGER,
  origin_type TEXT NOT NULL,
  origin_repository TEXT,
  origin_connection TEXT,
  metadata TEXT NOT NULL,
  changes INTEGER NOT NULL,
  UNIQUE (package_id, version)
) STRICT;
${VERSIONS_BY_TIME}
CREATE TABLE assets (
  version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  md5 TEXT NOT NULL,
  sha1 TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  sha512 TEXT NOT NULL,
  PRIMARY KEY (version_id, name)
) STRICT;
CREATE INDEX assets_by_content ON assets (sha256);
${PENDING_ASSETS}
CREATE TABLE dist_tags (
  package_id INTEGER NOT NULL REFERENCES packages ON DELETE CASCADE,
  tag TEXT NOT NULL,
  version TEXT NOT NULL,
  PRIMARY KEY (package_id, tag)
) STRICT;
CREATE TABLE package_groups (
  id INTEGER PRIMARY KEY,
  domain_id INTEGER NOT NULL REFERENCES domains ON DELETE CASCADE,
  pattern TEXT NOT NULL,
  contact_info TEXT,
  description TEXT,
  created INTEGER NOT NULL,
  UNIQUE (domain_id, pattern)
) STRICT;
CREATE TABLE group_restrictions (
  group_id INTEGER NOT NULL REFERENCES package_groups ON DELETE CASCADE,
  type TEXT NOT NULL,
  mode TEXT NOT NULL,
  PRIMARY KEY (group_id, type)
) STRICT;
CREATE TABLE group_repositories (
  group_id INTEGER NOT NULL REFERENCES package_groups ON DELETE CASCADE,
  type TEXT NOT NULL,
  repository_id INTEGER NOT NULL REFERENCES repositories ON DELETE CASCADE,
  PRIMARY KEY (group_id, type, repository_id)
) STRICT;
CREATE TABLE policies (
  resource_arn TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  revision TEXT NOT NULL
) STRICT;
CREATE TABLE tags (
  resource_arn TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (resource_arn, key)
) STRICT;
CREATE TABLE secrets (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
CREATE TABLE upload_faults (
  version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
  asset TEXT NOT NULL,
  PRIMARY KEY (version_id, asset)
) STRICT;
`;
