import { invalid, ServiceError } from '../errors.ts';
import { packageGroupArn } from './arns.ts';
import { domainById } from './domains.ts';
import {
  bySpecificity,
  contains,
  matchGroup,
  parseGroupPattern,
  type Association,
  type GroupPattern,
} from './group-pattern.ts';
import { removeResourceRecords } from './resources.ts';
import { requireRepository } from './repositories.ts';
import { ROOT } from './root-group.ts';
import type { Store } from './store.ts';
import type { PackageKey, DomainRow, RepositoryRow } from './types.ts';

export const RESTRICTION_TYPES = ['EXTERNAL_UPSTREAM', 'INTERNAL_UPSTREAM', 'PUBLISH'] as const;
export type RestrictionType = (typeof RESTRICTION_TYPES)[number];
export type RestrictionMode = 'ALLOW' | 'ALLOW_SPECIFIC_REPOSITORIES' | 'BLOCK' | 'INHERIT';

export interface GroupRow {
  readonly id: number;
  readonly domain_id: number;
  readonly pattern: string;
  readonly contact_info: string | null;
  readonly description: string | null;
  readonly created: number;
}

export interface NewGroup {
  readonly pattern: string;
  readonly contactInfo?: string | undefined;
  readonly description?: string | undefined;
}

/** The packages that the pattern describes better than any other group's belong to the new group from here on. */
export function createGroup(store: Store, domain: DomainRow, group: NewGroup): GroupRow {
  return store.db.transaction(() => {
    parseGroupPattern(store.formats, group.pattern);
    if (findGroup(store, domain, group.pattern) !== undefined) {
      // The model's resource types do not name package groups, so the error goes without one.
      throw new ServiceError('ConflictException', 409, `Package group already exists: ${group.pattern}`, {
        resourceId: group.pattern,
      });
    }
    return insertGroup(store, domain, group);
  });
}

function insertGroup(store: Store, domain: DomainRow, { pattern, contactInfo, description }: NewGroup): GroupRow {
  store.db.run(
    'INSERT INTO package_groups (domain_id, pattern, contact_info, description, created) VALUES (?, ?, ?, ?, ?)',
    domain.id,
    pattern,
    contactInfo ?? null,
    description ?? null,
    store.clock.now(),
  );
  return requireGroup(store, domain, pattern);
}

export function findGroup(store: Store, domain: DomainRow, pattern: string): GroupRow | undefined {
  return store.db.get<GroupRow>('SELECT * FROM package_groups WHERE domain_id = ? AND pattern = ?', domain.id, pattern);
}

export function requireGroup(store: Store, domain: DomainRow, pattern: string): GroupRow {
  const group = findGroup(store, domain, pattern);
  if (group !== undefined) return group;
  throw new ServiceError(
    'ResourceNotFoundException',
    404,
    `Package group not found. Package group '${pattern}' does not exist in domain '${domain.name}'`,
    { resourceId: pattern },
  );
}

/** By pattern. */
export function listGroups(store: Store, domain: DomainRow): GroupRow[] {
  return store.db.all<GroupRow>('SELECT * FROM package_groups WHERE domain_id = ? ORDER BY pattern', domain.id);
}

/** Changes what is given. */
export function updateGroup(
  store: Store,
  domain: DomainRow,
  { pattern, contactInfo, description }: NewGroup,
): GroupRow {
  return store.db.transaction(() => {
    const { id } = requireGroup(store, domain, pattern);
    if (contactInfo !== undefined) {
      store.db.run('UPDATE package_groups SET contact_info = ? WHERE id = ?', contactInfo, id);
    }
    if (description !== undefined) {
      store.db.run('UPDATE package_groups SET description = ? WHERE id = ?', description, id);
    }
    return requireGroup(store, domain, pattern);
  });
}

/** Its packages and sub-groups fall to its parent: both follow from the patterns that are left. */
export function deleteGroup(store: Store, domain: DomainRow, pattern: string): void {
  store.db.transaction(() => {
    const { id } = requireGroup(store, domain, pattern);
    if (pattern === ROOT) throw invalid('The root package group /* cannot be deleted', 'OTHER');
    removeResourceRecords(store, packageGroupArn(domain, pattern));
    store.db.run('DELETE FROM package_groups WHERE id = ?', id);
  });
}

/** The most specific group that holds all packages of this one; undefined for the root. */
export function parentGroup(store: Store, domain: DomainRow, group: GroupRow): GroupRow | undefined {
  return nearestAncestor(store, listGroups(store, domain), group.pattern);
}

function nearestAncestor({ formats }: Store, groups: readonly GroupRow[], pattern: string): GroupRow | undefined {
  const parse = (text: string): GroupPattern => parseGroupPattern(formats, text);
  const inner = parse(pattern);
  return groups
    .filter((candidate) => contains(parse(candidate.pattern), inner))
    .sort((a, b) => bySpecificity(parse(a.pattern), parse(b.pattern)))[0];
}

/** The groups whose parent this one is, by pattern. */
export function subGroups(store: Store, domain: DomainRow, group: GroupRow): GroupRow[] {
  const groups = listGroups(store, domain);
  return groups.filter((candidate) => nearestAncestor(store, groups, candidate.pattern)?.id === group.id);
}

export interface AssociatedGroup<Group> {
  readonly group: Group;
  readonly association: Association;
}

/** The group that a package belongs to, whether or not the package exists anywhere. */
export function associatedGroup(store: Store, domain: DomainRow, at: PackageKey): AssociatedGroup<GroupRow> {
  const found = groupFinder(store, listGroups(store, domain))(at);
  if (found === undefined) throw new Error(`domain ${domain.name} has no root package group`);
  return found;
}

/**
 * As associatedGroup among the given groups, for many packages: the patterns are read once. Of several groups that
 * match it is the most specific; of equally specific ones, the one that matches strongly.
 */
export function groupFinder<Group extends { readonly pattern: string }>(
  { formats }: Store,
  groups: readonly Group[],
): (at: PackageKey) => AssociatedGroup<Group> | undefined {
  const parsed = groups
    .map((group) => ({ group, pattern: parseGroupPattern(formats, group.pattern) }))
    .sort((a, b) => bySpecificity(a.pattern, b.pattern));
  return (at) => {
    let best: (typeof parsed)[number] | undefined;
    for (const candidate of parsed) {
      if (best !== undefined && bySpecificity(best.pattern, candidate.pattern) < 0) break;
      const association = matchGroup(formats, candidate.pattern, at);
      if (association === 'STRONG') return { group: candidate.group, association };
      if (association === 'WEAK') best ??= candidate;
    }
    return best === undefined ? undefined : { group: best.group, association: 'WEAK' };
  };
}

export interface AssociatedPackage extends PackageKey {
  readonly association: Association;
}

/**
 * The packages of the domain's repositories that belong to the group, by format, namespace and name. A pattern that
 * no group has yet is answered as if there were one: a preview.
 */
export function associatedPackages(store: Store, domain: DomainRow, pattern: string): AssociatedPackage[] {
  parseGroupPattern(store.formats, pattern);
  const groups: { readonly pattern: string }[] = listGroups(store, domain);
  if (groups.every((group) => group.pattern !== pattern)) groups.push({ pattern });
  const packages = store.db.all<PackageKey>(
    `SELECT DISTINCT p.format, p.namespace, p.name FROM packages p JOIN repositories r ON r.id = p.repository_id
     WHERE r.domain_id = ? ORDER BY p.format, p.namespace, p.name`,
    domain.id,
  );
  const find = groupFinder(store, groups);
  return packages.flatMap((at) => {
    const found = find(at);
    return found?.group.pattern === pattern ? [{ ...at, association: found.association }] : [];
  });
}

export interface Restriction {
  readonly mode: RestrictionMode;
  readonly effectiveMode: Exclude<RestrictionMode, 'INHERIT'>;
  /** The group whose setting and whose list of repositories count: this one, or the one that it inherits from. */
  readonly decidedBy: GroupRow;
}

/** A group's setting of one way in. `INHERIT` (a new group's) stands for the nearest ancestor with a setting. */
export function restriction(store: Store, domain: DomainRow, group: GroupRow, type: RestrictionType): Restriction {
  const mode = ownMode(store, group, type);
  let decidedBy: GroupRow = group;
  let effectiveMode = mode;
  while (effectiveMode === 'INHERIT') {
    const parent = parentGroup(store, domain, decidedBy);
    if (parent === undefined) throw new Error(`package group ${decidedBy.pattern} has no parent to inherit from`);
    decidedBy = parent;
    effectiveMode = ownMode(store, parent, type);
  }
  return { mode, effectiveMode, decidedBy };
}

function ownMode(store: Store, group: GroupRow, type: RestrictionType): RestrictionMode {
  const row = store.db.get<{ mode: RestrictionMode }>(
    'SELECT mode FROM group_restrictions WHERE group_id = ? AND type = ?',
    group.id,
    type,
  );
  return row?.mode ?? (group.pattern === ROOT ? 'ALLOW' : 'INHERIT');
}

/** Names, sorted. The list counts where the mode is ALLOW_SPECIFIC_REPOSITORIES. */
export function allowedRepositories(store: Store, group: GroupRow, type: RestrictionType): string[] {
  const rows = store.db.all<{ name: string }>(
    `SELECT r.name FROM group_repositories g JOIN repositories r ON r.id = g.repository_id
     WHERE g.group_id = ? AND g.type = ? ORDER BY r.name`,
    group.id,
    type,
  );
  return rows.map((row) => row.name);
}

export interface AllowedRepository {
  readonly type: RestrictionType;
  readonly repository: string;
}

export interface OriginChange {
  readonly restrictions: ReadonlyMap<RestrictionType, RestrictionMode>;
  readonly add: readonly AllowedRepository[];
  readonly remove: readonly AllowedRepository[];
}

/** Sets modes, then removes from and adds to the lists. Returns what of the lists really changed. */
export function updateGroupOrigin(
  store: Store,
  domain: DomainRow,
  group: GroupRow,
  { restrictions, add, remove }: OriginChange,
): { readonly added: AllowedRepository[]; readonly removed: AllowedRepository[] } {
  return store.db.transaction(() => {
    for (const [type, mode] of restrictions) {
      if (mode === 'INHERIT' && group.pattern === ROOT) {
        throw invalid(
          'The root package group has no parent to inherit from: set ALLOW, BLOCK or ALLOW_SPECIFIC_REPOSITORIES',
        );
      }
      store.db.run('INSERT OR REPLACE INTO group_restrictions VALUES (?, ?, ?)', group.id, type, mode);
    }
    const change = (sql: string) => {
      return ({ type, repository }: AllowedRepository): boolean =>
        store.db.run(sql, group.id, type, requireRepository(store, domain, repository).id).changes > 0;
    };
    return {
      removed: remove.filter(
        change('DELETE FROM group_repositories WHERE group_id = ? AND type = ? AND repository_id = ?'),
      ),
      added: add.filter(change('INSERT OR IGNORE INTO group_repositories VALUES (?, ?, ?)')),
    };
  });
}

/** Whether the group that the package belongs to blocks or limits anything. */
export function groupRestrictsAnything(store: Store, domain: DomainRow, at: PackageKey): boolean {
  const { group, association } = associatedGroup(store, domain, at);
  return (
    association === 'WEAK' ||
    RESTRICTION_TYPES.some((type) => restriction(store, domain, group, type).effectiveMode !== 'ALLOW')
  );
}

/**
 * Whether the package's group allows this way in, for this repository. A package that only resembles what the group
 * is for (a weak match) is blocked whatever the settings say: it may be posing as one of the group's.
 */
export function groupAllows(store: Store, repository: RepositoryRow, at: PackageKey, type: RestrictionType): boolean {
  const domain = domainById(store, repository.domain_id);
  const { group, association } = associatedGroup(store, domain, at);
  if (association === 'WEAK') return false;
  const { effectiveMode, decidedBy } = restriction(store, domain, group, type);
  if (effectiveMode !== 'ALLOW_SPECIFIC_REPOSITORIES') return effectiveMode === 'ALLOW';
  return allowedRepositories(store, decidedBy, type).includes(repository.name);
}
