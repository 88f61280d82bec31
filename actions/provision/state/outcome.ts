import type { Groups } from './groups.ts';
import {
  ORIGIN_TYPES,
  ROOT_GROUP,
  type Actual,
  type Desired,
  type DesiredGroup,
  type Restriction,
  type Restrictions,
} from './state.ts';

/*
 * What there will be once the file is applied: what it says, and what exists where it says nothing.
 */

export interface Sources {
  /** In search order. */
  readonly upstreams: readonly string[];
  readonly connections: readonly string[];
}

/** Where a repository will get packages from. */
export function sourcesAfter(name: string, desired: Desired, actual: Actual): Sources {
  const [wanted, existing] = [desired.repositories.get(name), actual.repositories.get(name)];
  const connection = wanted?.connection;
  return {
    upstreams: wanted?.upstreams ?? existing?.upstreams ?? [],
    connections: connection === undefined ? (existing?.connections ?? []) : connection === null ? [] : [connection],
  };
}

const INHERIT: Restriction = { mode: 'INHERIT', repositories: [] };
const ALLOW: Restriction = { mode: 'ALLOW', repositories: [] };

/** What a package group restricts before anybody says anything. Nothing stands above the root group: it allows. */
export function freshRestrictions(pattern: string): Restrictions {
  const fresh = pattern === ROOT_GROUP ? ALLOW : INHERIT;
  return { PUBLISH: fresh, EXTERNAL_UPSTREAM: fresh, INTERNAL_UPSTREAM: fresh };
}

/** What a package group of the file will restrict. */
export function restrictionsAfter(pattern: string, wanted: DesiredGroup, actual: Actual): Restrictions {
  const before = actual.groups.get(pattern)?.restrictions ?? freshRestrictions(pattern);
  const type = (key: keyof typeof ORIGIN_TYPES): Restriction =>
    wanted.restrictions[ORIGIN_TYPES[key]] ?? before[ORIGIN_TYPES[key]];
  return {
    PUBLISH: type('publish'),
    EXTERNAL_UPSTREAM: type('external-upstream'),
    INTERNAL_UPSTREAM: type('internal-upstream'),
  };
}

/** The package groups as they will be, when those of `deleted` are gone. */
export function groupsAfter(desired: Desired, actual: Actual, deleted: ReadonlySet<string>): Groups {
  return new Map([
    ...[...actual.groups].filter(([pattern]) => !deleted.has(pattern)),
    ...[...desired.groups].map(
      ([pattern, wanted]) => [pattern, { restrictions: restrictionsAfter(pattern, wanted, actual) }] as const,
    ),
  ]);
}
