import type { Store } from './store.ts';
import type { Coordinates, DomainRow, RepositoryRow } from './types.ts';

export const RESTRICTION_TYPES = ['EXTERNAL_UPSTREAM', 'INTERNAL_UPSTREAM', 'PUBLISH'] as const;
export type RestrictionType = (typeof RESTRICTION_TYPES)[number];

/** Every domain has the root group, which matches all packages and allows everything. */
export function createRootGroup(store: Store, domain: DomainRow): void {
  store.db.run(
    'INSERT INTO package_groups (domain_id, pattern, created) VALUES (?, ?, ?)',
    domain.id,
    '/*',
    store.clock.now(),
  );
}

/** Whether the group that the package belongs to blocks or limits anything. */
export function groupRestrictsAnything(_store: Store, _domain: DomainRow, _at: Coordinates): boolean {
  return false;
}

/** Whether the package's group allows this way in, for this repository. */
export function groupAllows(
  _store: Store,
  _repository: RepositoryRow,
  _at: Coordinates,
  _type: RestrictionType,
): boolean {
  return true;
}
