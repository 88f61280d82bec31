import { attributesOf, type Attributes } from './attributes.ts';
import { scopesOf, type DeleteRule, type KeepRule, type RetentionPolicy, type Scope } from './retention-policy.ts';
import type { ListedVersion, PackageAt } from '../service/version-service.ts';

/** An answer that may not be known. */
export type Tri = 'yes' | 'no' | 'unknown';

/** Whether a version is older than so many seconds. */
export type IsOlder = (version: string, seconds: number) => Tri;

/** The rules of a policy for one package. */
export interface Rules {
  readonly keep: readonly Rule[];
  readonly delete: readonly Rule[];
}

/** A rule of a scope, with what it asks about the versions that the scope looks at. */
export interface Rule {
  /** `SCOPE/RULE`, for the plan. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Attributes>;
  /** All of them must hold. */
  readonly conditions: readonly Condition[];
}

interface Condition {
  /** What is not known when the answer is unknown. */
  readonly asks: string;
  holds(version: string, known: Attributes, isOlder: IsOlder): Tri;
}

/** The rules of all scopes that the package is in, in the order of their texts: theirs in the policy never matters. */
export function rulesFor(policy: RetentionPolicy, at: PackageAt, versions: readonly ListedVersion[]): Rules {
  const keep: Rule[] = [];
  const remove: Rule[] = [];
  for (const scope of scopesOf(policy, at.repository, at.coordinates)) {
    const universe = versions.filter(({ status }) => looksAt(scope, status));
    const attributes = attributesOf(policy, scope, at.coordinates.format, universe);
    keep.push(...minNewest(policy.minNewest).map((rule) => ({ ...rule, attributes })));
    for (const rule of scope.keep) keep.push({ name: `${scope.id}/${rule.id}`, attributes, conditions: keeps(rule) });
    for (const rule of scope.delete)
      remove.push({ name: `${scope.id}/${rule.id}`, attributes, conditions: deletes(rule) });
  }
  return { keep: sorted(keep), delete: sorted(remove) };
}

function sorted(rules: readonly Rule[]): Rule[] {
  const text = ({ name, conditions }: Rule): string => [name, ...conditions.map(({ asks }) => asks)].join(' ');
  return rules.toSorted((a, b) => (text(a) < text(b) ? -1 : 1));
}

/** Whether a scope looks at versions of a status. */
export function looksAt({ select }: Scope, status: string): boolean {
  return select.status.some((selected) => selected === status);
}

/** Whether a rule holds for a version; undefined when its scope does not look at it. */
export function holds({ attributes, conditions }: Rule, version: string, isOlder: IsOlder): Tri | undefined {
  const known = attributes.get(version);
  if (known === undefined) return undefined;
  let answer: Tri = 'yes';
  for (const condition of conditions) {
    const one = condition.holds(version, known, isOlder);
    if (one === 'no') return 'no';
    if (one === 'unknown') answer = 'unknown';
  }
  return answer;
}

/** What would have to be known to tell whether a rule holds: `rank and age`. */
export function unknownIn({ attributes, conditions }: Rule, version: string, isOlder: IsOlder): string {
  const known = attributes.get(version);
  if (known === undefined) return '';
  const unknown = conditions.filter((condition) => condition.holds(version, known, isOlder) === 'unknown');
  return unknown.map(({ asks }) => asks).join(' and ');
}

/** The newest m by either order. As a keep rule of its own, because "at least m remain" would not be monotone. */
function minNewest(count: number): Omit<Rule, 'attributes'>[] {
  if (count === 0) return [];
  return [
    {
      name: 'min-newest by publication',
      conditions: [{ asks: 'time', holds: (_, { publishedRank }) => atMost(publishedRank, count) }],
    },
    {
      name: 'min-newest by version',
      conditions: [{ asks: 'version order', holds: (_, { versionRank }) => atMost(versionRank, count) }],
    },
  ];
}

function keeps({ newest, newerThan, channels }: KeepRule): Condition[] {
  const conditions: Condition[] = [];
  if (newest !== undefined) conditions.push({ asks: 'rank', holds: (_, { rank }) => atMost(rank, newest) });
  if (newerThan !== undefined) {
    conditions.push({ asks: 'age', holds: (version, _, isOlder) => not(isOlder(version, newerThan)) });
  }
  return [...conditions, ...ofChannel(channels)];
}

function deletes({ rankGreaterThan, olderThan, channels }: DeleteRule): Condition[] {
  const conditions: Condition[] = [];
  if (rankGreaterThan !== undefined) {
    conditions.push({ asks: 'rank', holds: (_, { rank }) => not(atMost(rank, rankGreaterThan)) });
  }
  if (olderThan !== undefined) {
    conditions.push({ asks: 'age', holds: (version, _, isOlder) => isOlder(version, olderThan) });
  }
  return [...conditions, ...ofChannel(channels)];
}

function ofChannel(channels: KeepRule['channels']): Condition[] {
  if (channels === undefined) return [];
  return [
    {
      asks: 'channel',
      holds: (_, { channel }) => (channel === undefined ? 'unknown' : channels.includes(channel) ? 'yes' : 'no'),
    },
  ];
}

function atMost(rank: number | undefined, limit: number): Tri {
  return rank === undefined ? 'unknown' : rank <= limit ? 'yes' : 'no';
}

function not(answer: Tri): Tri {
  return answer === 'unknown' ? 'unknown' : answer === 'yes' ? 'no' : 'yes';
}
