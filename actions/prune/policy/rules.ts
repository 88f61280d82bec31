import { matchesPatterns } from '@codeartifact-ci/versions/pattern.ts';
import { CHANNELS } from '@codeartifact-ci/versions/order.ts';
import { matchesSelectors } from '@codeartifact-ci/versions/selector.ts';
import type { ListedVersion, PackageAt } from '../service/version-service.ts';
import { attributesOf, type Attributes } from './attributes.ts';
import type { PackageFacts } from './facts.ts';
import {
  scopesOf,
  type Action,
  type DeleteRule,
  type KeepRule,
  type Protection,
  type RetentionPolicy,
  type Scope,
  type Select,
} from './retention-policy.ts';
import type { Tri } from './tri.ts';

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
  /** What a delete rule does; undefined: what the policy says for the version's origin. */
  readonly action?: Action;
}

interface Condition {
  /** What is not known when the answer is unknown. */
  readonly asks: string;
  holds(version: string, known: Attributes, isOlder: IsOlder): Tri;
}

/** The rules of all scopes that the package is in, in the order of their texts: theirs in the policy never matters. */
export function rulesFor(
  policy: RetentionPolicy,
  at: PackageAt,
  versions: readonly ListedVersion[],
  facts: PackageFacts,
): Rules {
  const keep: Rule[] = [];
  const remove: Rule[] = [];
  for (const scope of scopesOf(policy, at.repository, at.coordinates)) {
    const universe = versions.filter(({ status }) => looksAt(scope, status));
    const attributes = attributesOf(policy, scope, at.coordinates.format, universe);
    const rule = (name: string, conditions: readonly Condition[]): Rule => ({ name, attributes, conditions });
    keep.push(...minNewest(policy.minNewest).map(([name, condition]) => rule(name, [condition])));
    keep.push(...protections(policy, at, facts, attributes));
    for (const one of scope.keep) keep.push(rule(`${scope.id}/${one.id}`, keeps(one)));
    for (const one of scope.delete) {
      remove.push(rule(`${scope.id}/${one.id}`, [...selects(scope.select), ...deletes(one, facts)]));
    }
    for (const { status, after, action } of policy.lifecycle ?? []) {
      const held = versions.filter((listed) => listed.status === status);
      const known = attributesOf(policy, scope, at.coordinates.format, held);
      keep.push(...protections(policy, at, facts, known));
      const conditions = [...selects(scope.select), inStatusFor(after, facts)];
      remove.push({ name: `${scope.id}/lifecycle`, attributes: known, conditions, action });
    }
  }
  return { keep: sorted(keep), delete: sorted(remove) };
}

function protections(
  policy: RetentionPolicy,
  at: PackageAt,
  facts: PackageFacts,
  attributes: ReadonlyMap<string, Attributes>,
): Rule[] {
  return policy.protect.flatMap((one, index) =>
    matchesSelectors(one.packages, at.coordinates)
      ? [{ name: protectionName(one, index), attributes, conditions: protects(one, at, facts) }]
      : [],
  );
}

function inStatusFor(seconds: number, facts: PackageFacts): Condition {
  return {
    asks: 'since when it is archived or disposed',
    holds: (version) => {
      const known = facts.inStatusFor(version);
      return known === undefined ? 'unknown' : yes(known >= seconds);
    },
  };
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
function minNewest(count: number): (readonly [string, Condition])[] {
  if (count === 0) return [];
  return [
    ['min-newest by publication', atMostFinished('channel or time', count, ({ publishedRank }) => publishedRank)],
    ['min-newest by version', atMostFinished('channel or version order', count, ({ versionRank }) => versionRank)],
  ];
}

/** An unfinished version is of no use to clients: it is never one of the newest that they need. */
function atMostFinished(asks: string, count: number, rankOf: (known: Attributes) => number | undefined): Condition {
  return { asks, holds: (_, known) => (known.status === 'Unfinished' ? 'no' : atMost(rankOf(known), count)) };
}

/** The protections have no names of their own: what they say names them. */
function protectionName({ packages, versions, presentIn, referencedBy }: Protection, index: number): string {
  const said = [
    ...packages,
    ...versions,
    ...presentIn.map((glob) => `present in ${glob}`),
    ...referencedBy.map((glob) => `referenced by ${glob}`),
  ];
  return `protect ${said.length === 0 ? index + 1 : said.join(' ')}`;
}

function protects(
  { versions, presentIn, referencedBy, except }: Protection,
  { coordinates }: PackageAt,
  facts: PackageFacts,
): Condition[] {
  const excepted = except.filter(({ packages }) => matchesSelectors(packages, coordinates));
  return [
    ...ofVersions(versions),
    ...excepted.map((one) => ({
      asks: 'version',
      holds: (version: string) => yes(!matchesPatterns(one.versions, version)),
    })),
    ...(presentIn.length === 0 ? [] : [heldElsewhere(presentIn, facts)]),
    ...(referencedBy.length === 0
      ? []
      : [{ asks: 'references', holds: (version: string) => yes(facts.isReferenced(referencedBy, version)) }]),
  ];
}

function keeps({ newest, newestPer, count = 1, newerThan, channels = [], versions = [] }: KeepRule): Condition[] {
  const conditions: Condition[] = [];
  if (newest !== undefined) conditions.push({ asks: 'rank', holds: (_, { rank }) => atMost(rank, newest) });
  if (newestPer !== undefined) {
    conditions.push({
      asks: `${newestPer} version`,
      holds: (_, { lineRank }) => atMost(lineRank[newestPer], count),
    });
  }
  if (newerThan !== undefined) {
    conditions.push({ asks: 'age', holds: (version, _, isOlder) => not(isOlder(version, newerThan)) });
  }
  return [...conditions, ...ofChannels(channels), ...ofVersions(versions)];
}

/** A scope's selection of versions narrows its delete rules; ranks count what it leaves out as well. */
function selects({ versions, origin }: Select): Condition[] {
  const ofOrigin: Condition = {
    asks: 'origin',
    holds: (_, known) => {
      if (origin.includes(known.origin)) return 'yes';
      return known.origin === 'unknown' ? 'unknown' : 'no';
    },
  };
  return [...ofVersions(versions), ...(origin.length === 0 ? [] : [ofOrigin])];
}

function deletes(rule: DeleteRule, facts: PackageFacts): Condition[] {
  const { rankGreaterThan, olderThan, status, presentIn, channels = [], versions = [] } = rule;
  const conditions: Condition[] = [];
  if (rankGreaterThan !== undefined) {
    conditions.push({ asks: 'rank', holds: (_, { rank }) => not(atMost(rank, rankGreaterThan)) });
  }
  if (olderThan !== undefined) {
    conditions.push({ asks: 'age', holds: (version, _, isOlder) => isOlder(version, olderThan) });
  }
  if (status !== undefined) {
    conditions.push({ asks: 'status', holds: (_, known) => yes(status.some((one) => one === known.status)) });
  }
  if (presentIn !== undefined) conditions.push(heldElsewhere(presentIn, facts));
  return [...conditions, ...ofChannels(channels), ...ofVersions(versions)];
}

function heldElsewhere(repositories: readonly string[], facts: PackageFacts): Condition {
  return { asks: `presence in ${repositories.join(', ')}`, holds: (version) => facts.isHeldBy(repositories, version) };
}

function ofChannels(channels: readonly string[]): Condition[] {
  if (channels.length === 0) return [];
  const globs = channels.filter((text) => !isChannel(text));
  const names = channels.filter(isChannel);
  return [
    {
      asks: 'channel',
      holds: (version, { channel }) => {
        if (globs.length > 0 && matchesPatterns(globs, version)) return 'yes';
        if (names.length === 0) return 'no';
        return channel === undefined ? 'unknown' : yes(names.includes(channel));
      },
    },
  ];
}

/** Whether a text names a channel, rather than being a glob over versions. */
function isChannel(text: string): boolean {
  return CHANNELS.some((channel) => channel === text);
}

function ofVersions(globs: readonly string[]): Condition[] {
  return globs.length === 0 ? [] : [{ asks: 'version', holds: (version) => yes(matchesPatterns(globs, version)) }];
}

function yes(value: boolean): Tri {
  return value ? 'yes' : 'no';
}

function atMost(rank: number | undefined, limit: number): Tri {
  return rank === undefined ? 'unknown' : rank <= limit ? 'yes' : 'no';
}

function not(answer: Tri): Tri {
  return answer === 'unknown' ? 'unknown' : answer === 'yes' ? 'no' : 'yes';
}
