import { bySpecificity, contains, parseGroupPattern } from './group-pattern.ts';
import { listGroups, RESTRICTION_TYPES, type GroupRow, type RestrictionMode, type RestrictionType } from './groups.ts';
import type { Store } from './store.ts';
import type { DomainRow } from './types.ts';

export interface EffectiveRestriction {
  readonly mode: Exclude<RestrictionMode, 'INHERIT'>;
  /** Pattern of the group that decides: this one's own or an ancestor's. */
  readonly decidedBy: string;
  /** Names, sorted; they count where the mode is ALLOW_SPECIFIC_REPOSITORIES. */
  readonly repositories: readonly string[];
}

export interface GroupNode {
  readonly group: GroupRow;
  readonly restrictions: Readonly<Record<RestrictionType, EffectiveRestriction>>;
  /** By pattern. */
  readonly children: readonly GroupNode[];
}

/** All package groups of a domain below its root group, each with what it comes to: everything read once. */
export function groupTree(store: Store, domain: DomainRow): GroupNode | undefined {
  const groups = listGroups(store, domain).map((group) => ({
    group,
    pattern: parseGroupPattern(store.formats, group.pattern),
  }));
  const narrowFirst = groups.toSorted((a, b) => bySpecificity(a.pattern, b.pattern));
  const childrenOf = new Map<number | undefined, GroupRow[]>();
  for (const { group, pattern } of groups) {
    const parent = narrowFirst.find((candidate) => contains(candidate.pattern, pattern))?.group.id;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), group]);
  }
  const modes = keyed(
    store.db.all<{ group_id: number; type: RestrictionType; value: RestrictionMode }>(
      `SELECT s.group_id, s.type, s.mode AS value FROM group_restrictions s
       JOIN package_groups g ON g.id = s.group_id WHERE g.domain_id = ?`,
      domain.id,
    ),
  );
  const lists = keyed(
    store.db.all<{ group_id: number; type: RestrictionType; value: string }>(
      `SELECT l.group_id, l.type, r.name AS value FROM group_repositories l
       JOIN package_groups g ON g.id = l.group_id JOIN repositories r ON r.id = l.repository_id
       WHERE g.domain_id = ? ORDER BY r.name`,
      domain.id,
    ),
  );
  const node = (group: GroupRow, above: GroupNode['restrictions'] | undefined): GroupNode => {
    const decide = (type: RestrictionType): EffectiveRestriction => {
      const [own = 'INHERIT'] = modes.get(`${group.id} ${type}`) ?? [];
      if (own === 'INHERIT' && above !== undefined) return above[type];
      return {
        // The root has nothing to inherit from: it allows what it does not restrict.
        mode: own === 'INHERIT' ? 'ALLOW' : own,
        decidedBy: group.pattern,
        repositories: lists.get(`${group.id} ${type}`) ?? [],
      };
    };
    const restrictions = Object.fromEntries(
      RESTRICTION_TYPES.map((type) => [type, decide(type)]),
    ) as unknown as GroupNode['restrictions'];
    return {
      group,
      restrictions,
      children: (childrenOf.get(group.id) ?? []).map((child) => node(child, restrictions)),
    };
  };
  const [root] = childrenOf.get(undefined) ?? [];
  return root === undefined ? undefined : node(root, undefined);
}

/** Values by `GROUP-ID TYPE`, in the order of the rows. */
function keyed<Value>(
  rows: readonly { readonly group_id: number; readonly type: RestrictionType; readonly value: Value }[],
): ReadonlyMap<string, readonly Value[]> {
  const map = new Map<string, Value[]>();
  for (const { group_id, type, value } of rows) {
    const key = `${group_id} ${type}`;
    map.set(key, [...(map.get(key) ?? []), value]);
  }
  return map;
}
