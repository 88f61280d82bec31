import type { Store } from './store.ts';

/** Pattern of the group that every domain has: it matches all packages, and allows what it does not restrict. */
export const ROOT = '/*';

export function createRootGroup({ db, clock }: Store, domainId: number): void {
  db.run('INSERT INTO package_groups (domain_id, pattern, created) VALUES (?, ?, ?)', domainId, ROOT, clock.now());
}
