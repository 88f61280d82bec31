import { createHash, randomUUID } from 'node:crypto';
import { conflict, invalid, notFound, quotaExceeded } from '../errors.ts';
import { domainArn, packageGroupArn } from './arns.ts';
import { createRootGroup } from './root-group.ts';
import { removeResourceRecords } from './resources.ts';
import type { Store } from './store.ts';
import type { DomainRow } from './types.ts';

/** In each Region (user guide, "Quotas"). */
const DOMAINS_PER_ACCOUNT = 10;

/** What names a domain: each account has its own names in each Region, and sees nothing of the others. */
export interface DomainName {
  readonly region: string;
  readonly owner: string;
  readonly name: string;
}

export interface NewDomain extends DomainName {
  readonly encryptionKey: string | undefined;
}

export function createDomain(store: Store, domain: NewDomain): DomainRow {
  const { owner, name, region, encryptionKey } = domain;
  const key = keyArn(encryptionKey, owner, region);
  return store.db.transaction(() => {
    if (findDomain(store, domain) !== undefined) {
      throw conflict(`Domain already exists: ${name}`, name, 'domain');
    }
    if (listDomains(store, domain).length >= DOMAINS_PER_ACCOUNT) {
      throw quotaExceeded(`An account may own ${DOMAINS_PER_ACCOUNT} domains`, name, 'domain');
    }
    const { id } = store.db.run(
      'INSERT INTO domains (owner, name, region, encryption_key, created) VALUES (?, ?, ?, ?, ?)',
      owner,
      name,
      region,
      key,
      store.clock.now(),
    );
    const row = domainById(store, id);
    createRootGroup(store, row.id);
    return row;
  });
}

/**
 * The ARN of a key, which is all that a domain tells of it, from what KMS accepts: its ARN, ID, alias or alias ARN. No
 * KMS is here to say what an alias stands for: one key of its own. Without any, the default key of the account.
 */
function keyArn(key: string | undefined, owner: string, region: string): string {
  const uuid = /^(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z0-9-]{7,64})$/;
  if (key === undefined) return `arn:aws:kms:${region}:${owner}:key/${randomUUID()}`;
  if (/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9/_-]+$/.test(key)) return key;
  const [, place = `arn:aws:kms:${region}:${owner}`, alias] =
    /^(?:(arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}):)?(alias\/[A-Za-z0-9/_-]+)$/.exec(key) ?? [];
  if (alias !== undefined) return `${place}:key/${uuidOf(`${place}:${alias}`)}`;
  if (uuid.test(key)) return `arn:aws:kms:${region}:${owner}:key/${key}`;
  throw invalid(`KMS key not found: ${key}`, 'ENCRYPTION_KEY_ERROR');
}

function uuidOf(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex');
  return [0, 8, 12, 16, 20].map((start, index) => digits.slice(start, [8, 12, 16, 20, 32][index])).join('-');
}

export function findDomain(store: Store, { region, owner, name }: DomainName): DomainRow | undefined {
  return store.db.get<DomainRow>(
    'SELECT * FROM domains WHERE owner = ? AND name = ? AND region = ?',
    owner,
    name,
    region,
  );
}

export function requireDomain(store: Store, wanted: DomainName): DomainRow {
  const domain = findDomain(store, wanted);
  if (domain !== undefined) return domain;
  const { owner, name } = wanted;
  // The service's own wording; tools look for it.
  throw notFound(`Domain not found. Domain '${name}' owned by account '${owner}' does not exist`, name, 'domain');
}

export function domainById(store: Store, id: number): DomainRow {
  const domain = store.db.get<DomainRow>('SELECT * FROM domains WHERE id = ?', id);
  if (domain === undefined) throw new Error(`no domain has the id ${id}`);
  return domain;
}

/** By name. */
export function listDomains(store: Store, { region, owner }: Omit<DomainName, 'name'>): DomainRow[] {
  return store.db.all<DomainRow>('SELECT * FROM domains WHERE owner = ? AND region = ? ORDER BY name', owner, region);
}

/** Bytes stored for the domain: each asset counts once, whatever number of versions and repositories hold it. */
export function domainSize(store: Store, domain: DomainRow): number {
  const row = store.db.get<{ bytes: number | null }>(
    `SELECT SUM(size) AS bytes FROM (
       SELECT DISTINCT a.sha256, a.size FROM assets a
       JOIN versions v ON v.id = a.version_id JOIN packages p ON p.id = v.package_id
       JOIN repositories r ON r.id = p.repository_id WHERE r.domain_id = ?)`,
    domain.id,
  );
  return row?.bytes ?? 0;
}

export function repositoryCount(store: Store, domain: DomainRow): number {
  const row = store.db.get<{ n: number }>('SELECT COUNT(*) AS n FROM repositories WHERE domain_id = ?', domain.id);
  return row?.n ?? 0;
}

/** Deletes an empty domain, its groups and all that is kept about it. */
export function deleteDomain(store: Store, domain: DomainRow): void {
  store.db.transaction(() => {
    if (repositoryCount(store, domain) > 0) {
      throw conflict('Domain must contain 0 repositories before deletion', domain.name, 'domain');
    }
    removeResourceRecords(store, domainArn(domain));
    const groups = store.db.all<{ pattern: string }>(
      'SELECT pattern FROM package_groups WHERE domain_id = ?',
      domain.id,
    );
    for (const { pattern } of groups) removeResourceRecords(store, packageGroupArn(domain, pattern));
    store.db.run('DELETE FROM domains WHERE id = ?', domain.id);
  });
}
