import type { Change, PlanOptions } from './change.ts';
import { effective, opens } from '../state/groups.ts';
import { reachable } from '../state/order.ts';
import { groupsAfter, sourcesAfter } from '../state/outcome.ts';
import { ORIGIN_KEYS, ORIGIN_TYPES, ROOT_GROUP, type Actual, type Desired } from '../state/state.ts';

export interface Deletions {
  readonly changes: readonly Change[];
  readonly kept: readonly string[];
  /** Patterns of the groups that go. */
  readonly groups: ReadonlySet<string>;
}

/**
 * What goes because the file does not have it: nothing without `prune`. A repository that holds packages goes only
 * by name, and one that another remaining repository draws from, or may draw from, does not go at all.
 */
export function planDeletions(desired: Desired, actual: Actual, { prune, allowDelete }: PlanOptions): Deletions {
  // In a domain that something else owns, what the file does not name is that owner's.
  if (!prune || desired.domain.existing) return { changes: [], kept: [], groups: new Set() };
  const extra = [...actual.repositories.keys()].filter(
    (name) => !desired.repositories.has(name) && !desired.existing.has(name),
  );
  const full = extra.filter((name) => actual.holdingPackages.has(name) && !allowDelete.has(name));
  // As they will be: what a repository of the file draws from now may be out of use by then.
  const upstreams = (name: string): readonly string[] => sourcesAfter(name, desired, actual).upstreams;
  const needed = new Map(
    [...full, ...desired.existing, ...desired.repositories.keys()].flatMap((name) =>
      [...reachable(name, upstreams)].map((above) => [above, name] as const),
    ),
  );
  // What may not be read may draw from any of them.
  const [hidden] = [...actual.unread.keys()].flatMap((part) => {
    const [, name] = /^repository (.*)$/.exec(part) ?? [];
    return name === undefined || actual.repositories.has(name) ? [] : [name];
  });
  const spared = extra.filter((name) => !full.includes(name) && (needed.has(name) || hidden !== undefined));
  const doomed = extra.filter((name) => !full.includes(name) && !spared.includes(name));
  const groups = [...actual.groups.keys()].filter(
    (pattern) => pattern !== ROOT_GROUP && !desired.groups.has(pattern) && !desired.existingGroups.has(pattern),
  );
  return {
    changes: [
      ...groups.map((pattern) => deleteGroup(pattern, groups, desired, actual)),
      ...deleteRepositories(doomed, upstreams, allowDelete),
    ],
    kept: [
      ...full.map((name) => `repository ${name}: it holds packages; name it in 'allow-delete' to delete it with them`),
      ...spared.map((name) => {
        const below = needed.get(name);
        return below === undefined
          ? `repository ${name}: it may be upstream of ${hidden ?? ''}, which cannot be read`
          : `repository ${name}: it is upstream of ${below}, which stays`;
      }),
    ],
    groups: new Set(groups),
  };
}

function deleteRepositories(
  doomed: readonly string[],
  upstreams: (name: string) => readonly string[],
  allowDelete: ReadonlySet<string>,
): Change[] {
  const id = (name: string): string => `repository ${name}: delete`;
  return doomed.map((name): Change => ({
    id: id(name),
    kind: 'delete',
    subject: `repository ${name}`,
    what: ['repository'],
    widens: [],
    // Whoever draws from it goes first.
    after: doomed.filter((other) => upstreams(other).includes(name)).map(id),
    call: { do: 'delete-repository', name, holdingPackages: allowDelete.has(name) },
  }));
}

function deleteGroup(pattern: string, deleted: readonly string[], desired: Desired, actual: Actual): Change {
  const after = groupsAfter(desired, actual, new Set(deleted));
  const widens = ORIGIN_KEYS.filter((key) => {
    const type = ORIGIN_TYPES[key];
    return opens(effective(actual.groups, pattern, type), effective(after, pattern, type));
  });
  return {
    id: `package group ${pattern}: delete`,
    kind: 'delete',
    subject: `package group ${pattern}`,
    what: ['package group'],
    widens: widens.map((key) => `${key} is no longer restricted by ${pattern}`),
    after: [],
    call: { do: 'delete-group', pattern },
  };
}
