import { conflict, invalid, notFound, quotaExceeded } from '../errors.ts';
import { repositoryArn } from './arns.ts';
import { formatOfConnection } from './format.ts';
import { removeResourceRecords } from './resources.ts';
import { collectGarbage, type Store } from './store.ts';
import type { DomainRow, RepositoryRow } from './types.ts';

const REPOSITORIES_PER_DOMAIN = 1000;
const DIRECT_UPSTREAMS = 10;
/** How many repositories one request searches (service quota). */
const SEARCHED_REPOSITORIES = 25;

export interface NewRepository {
  readonly name: string;
  readonly administrator: string;
  readonly description: string | undefined;
  readonly upstreams: readonly string[];
}

export function createRepository(store: Store, domain: DomainRow, repository: NewRepository): RepositoryRow {
  return store.db.transaction(() => {
    const { name, administrator, description, upstreams } = repository;
    if (findRepository(store, domain, name) !== undefined) {
      throw conflict(`Repository already exists: ${name}`, name, 'repository');
    }
    const count = store.db.get<{ n: number }>('SELECT COUNT(*) AS n FROM repositories WHERE domain_id = ?', domain.id);
    if ((count?.n ?? 0) >= REPOSITORIES_PER_DOMAIN) {
      throw quotaExceeded(`A domain may hold ${REPOSITORIES_PER_DOMAIN} repositories`, name, 'repository');
    }
    const { id } = store.db.run(
      'INSERT INTO repositories (domain_id, name, administrator, description, created) VALUES (?, ?, ?, ?, ?)',
      domain.id,
      name,
      administrator,
      description ?? null,
      store.clock.now(),
    );
    const row = repositoryById(store, id);
    setUpstreams(store, domain, row, upstreams);
    return row;
  });
}

/** Changes what is given: `upstreams` undefined keeps them, an empty list clears them. */
export function updateRepository(
  store: Store,
  domain: DomainRow,
  name: string,
  change: { description?: string | undefined; upstreams?: readonly string[] | undefined },
): RepositoryRow {
  return store.db.transaction(() => {
    const repository = requireRepository(store, domain, name);
    if (change.description !== undefined) {
      store.db.run('UPDATE repositories SET description = ? WHERE id = ?', change.description, repository.id);
    }
    if (change.upstreams !== undefined) setUpstreams(store, domain, repository, change.upstreams);
    return repositoryById(store, repository.id);
  });
}

function setUpstreams(store: Store, domain: DomainRow, repository: RepositoryRow, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw invalid(`Upstream repository '${twice}' is listed more than once`);
  if (names.length > DIRECT_UPSTREAMS) {
    throw quotaExceeded(`A repository may have ${DIRECT_UPSTREAMS} direct upstreams`, repository.name, 'repository');
  }
  if (names.length > 0 && externalConnection(store, repository) !== undefined) {
    throw conflict(
      'A repository can have one or more upstream repositories or an external connection, not both',
      repository.name,
      'repository',
    );
  }
  const rows = names.map((name) => requireRepository(store, domain, name));
  for (const row of rows) {
    if (row.id === repository.id || everythingAbove(store, row).some((above) => above.id === repository.id)) {
      throw invalid(`Upstream repository '${row.name}' would make a cycle`, 'OTHER');
    }
  }
  store.db.run('DELETE FROM upstreams WHERE repository_id = ?', repository.id);
  rows.forEach((row, position) =>
    store.db.run('INSERT INTO upstreams VALUES (?, ?, ?)', repository.id, position, row.id),
  );
}

export function findRepository(store: Store, domain: DomainRow, name: string): RepositoryRow | undefined {
  return store.db.get<RepositoryRow>('SELECT * FROM repositories WHERE domain_id = ? AND name = ?', domain.id, name);
}

export function requireRepository(store: Store, domain: DomainRow, name: string): RepositoryRow {
  const repository = findRepository(store, domain, name);
  if (repository !== undefined) return repository;
  throw notFound(
    `Repository not found. Repository '${name}' does not exist in domain '${domain.name}'`,
    name,
    'repository',
  );
}

export function repositoryById(store: Store, id: number): RepositoryRow {
  const repository = store.db.get<RepositoryRow>('SELECT * FROM repositories WHERE id = ?', id);
  if (repository === undefined) throw new Error(`no repository has the id ${id}`);
  return repository;
}

/** By name. */
export function listRepositories(store: Store, domain: DomainRow): RepositoryRow[] {
  return store.db.all<RepositoryRow>('SELECT * FROM repositories WHERE domain_id = ? ORDER BY name', domain.id);
}

/** The repositories of an account in a Region, in all domains; by name, those of one name in the order they were made in. */
export function listAdministeredRepositories(store: Store, account: string, region: string): RepositoryRow[] {
  return store.db.all<RepositoryRow>(
    `SELECT r.* FROM repositories r JOIN domains d ON d.id = r.domain_id
     WHERE r.administrator = ? AND d.region = ? ORDER BY r.name, r.id`,
    account,
    region,
  );
}

/** Deletes the repository with all it holds. Repositories that had it upstream lose the reference. */
export function deleteRepository(store: Store, domain: DomainRow, name: string): RepositoryRow {
  const [repository, hashes] = store.db.transaction(() => {
    const row = requireRepository(store, domain, name);
    const assets = store.db.all<{ sha256: string }>(
      `SELECT DISTINCT a.sha256 FROM assets a JOIN versions v ON v.id = a.version_id
       JOIN packages p ON p.id = v.package_id WHERE p.repository_id = ?`,
      row.id,
    );
    removeResourceRecords(store, repositoryArn(domain, name));
    store.db.run('DELETE FROM repositories WHERE id = ?', row.id);
    return [row, assets.map((asset) => asset.sha256)] as const;
  });
  collectGarbage(store, hashes);
  return repository;
}

/** Direct upstreams in search order. */
export function upstreams(store: Store, repository: RepositoryRow): RepositoryRow[] {
  return store.db.all<RepositoryRow>(
    `SELECT r.* FROM upstreams u JOIN repositories r ON r.id = u.upstream_id
     WHERE u.repository_id = ? ORDER BY u.position`,
    repository.id,
  );
}

export function externalConnection(store: Store, repository: RepositoryRow): string | undefined {
  return store.db.get<{ name: string }>('SELECT name FROM external_connections WHERE repository_id = ?', repository.id)
    ?.name;
}

export function associateExternalConnection(store: Store, repository: RepositoryRow, connection: string): void {
  store.db.transaction(() => {
    assertConnection(store, connection);
    const present = externalConnection(store, repository);
    if (present === connection) {
      throw conflict(`External connection already exists: ${connection}`, repository.name, 'repository');
    }
    if (present !== undefined) {
      throw quotaExceeded('A repository may have one external connection', repository.name, 'repository');
    }
    if (upstreams(store, repository).length > 0) {
      throw conflict(
        'A repository can have one or more upstream repositories or an external connection, not both',
        repository.name,
        'repository',
      );
    }
    store.db.run('INSERT INTO external_connections VALUES (?, ?)', repository.id, connection);
  });
}

export function disassociateExternalConnection(store: Store, repository: RepositoryRow, connection: string): void {
  store.db.transaction(() => {
    assertConnection(store, connection);
    const { changes } = store.db.run(
      'DELETE FROM external_connections WHERE repository_id = ? AND name = ?',
      repository.id,
      connection,
    );
    if (changes === 0) {
      throw notFound(`External connection not found: ${connection}`, repository.name, 'repository');
    }
  });
}

function assertConnection(store: Store, connection: string): void {
  if (formatOfConnection(store, connection) === undefined) {
    throw invalid(`Unknown external connection: ${connection}`);
  }
}

/**
 * The repositories a request to `repository` looks into, in order: itself, then depth first everything above each
 * upstream, each repository once, 25 at most (service quota).
 */
export function searchOrder(store: Store, repository: RepositoryRow): RepositoryRow[] {
  return [repository, ...everythingAbove(store, repository)].slice(0, SEARCHED_REPOSITORIES);
}

function everythingAbove(store: Store, repository: RepositoryRow): RepositoryRow[] {
  const found = new Map<number, RepositoryRow>();
  const visit = (row: RepositoryRow): void => {
    for (const upstream of upstreams(store, row)) {
      if (found.has(upstream.id)) continue;
      found.set(upstream.id, upstream);
      visit(upstream);
    }
  };
  visit(repository);
  return [...found.values()];
}
