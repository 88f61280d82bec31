import type { PackageFacts } from '../policy/facts.ts';
import { scopesOf, type Action, type RetentionPolicy } from '../policy/retention-policy.ts';
import { holds, looksAt, rulesFor, unknownIn, type IsOlder, type Rules } from '../policy/rules.ts';
import type { ListedVersion, PackageAt } from '../service/version-service.ts';
import type { Decision, Keeping } from './decision.ts';
import { newestOfChannels } from './newest-of-channel.ts';
import { keepSnapshotFamilies } from './snapshots.ts';

/**
 * Gets ready to decide about every version of a package: what is returned does it for what is known of ages, in the
 * order of the list. Pure.
 *
 * @param versions all versions of the package, the newest publication first
 */
export function decider(
  policy: RetentionPolicy,
  at: PackageAt,
  versions: readonly ListedVersion[],
  facts: PackageFacts,
): (isOlder: IsOlder) => Decision[] {
  const { format } = at.coordinates;
  const rules = rulesFor(policy, at, versions, facts);
  return (isOlder) => {
    const decisions = versions.map((listed) => decideOne(policy, rules, listed, isOlder));
    const newest = newestOfChannels(policy, format, versions);
    const safe = keepNamed(decisions, ({ version }) =>
      version === facts.defaultVersion ? 'the version that clients are shown' : newest.get(version),
    );
    return format === 'maven' ? keepSnapshotFamilies(safe) : safe;
  };
}

/** The decisions, but that a version with a reason is kept for it, unless it is kept for a certain one already. */
export function keepNamed(
  decisions: readonly Decision[],
  reasonFor: (listed: ListedVersion) => string | undefined,
): Decision[] {
  return decisions.map((decision) => {
    const certain = decision.action === 'keep' && decision.doubtful !== true;
    const reason = certain ? undefined : reasonFor(decision.listed);
    return reason === undefined ? decision : { listed: decision.listed, action: 'keep', reason };
  });
}

/** How many versions of the package the policy looks at: what guards take their percentages of. */
export function universeSize(policy: RetentionPolicy, at: PackageAt, versions: readonly ListedVersion[]): number {
  const scopes = scopesOf(policy, at.repository, at.coordinates);
  if (scopes.length === 0) return 0;
  const later = (policy.lifecycle ?? []).map(({ status }): string => status);
  return versions.filter(({ status }) => later.includes(status) || scopes.some((scope) => looksAt(scope, status)))
    .length;
}

function decideOne(policy: RetentionPolicy, rules: Rules, listed: ListedVersion, isOlder: IsOlder): Decision {
  const { version, status, revision, origin } = listed;
  const keep = (reason: string): Keeping => ({ listed, action: 'keep', reason });
  const deletes = rules.delete.map((rule) => ({ rule, answer: holds(rule, version, isOlder) }));
  if (deletes.every(({ answer }) => answer === undefined)) return keep(`status ${status}`);

  const keeps = rules.keep.map((rule) => ({ rule, answer: holds(rule, version, isOlder) }));
  const kept = keeps.find(({ answer }) => answer === 'yes');
  if (kept !== undefined) return keep(kept.rule.name);
  const applied = deletes.filter(({ answer }) => answer === 'yes');
  // Nothing to delete it: tell whether that is certain. Something to delete it: then nothing may be in doubt.
  const doubtful = (applied.length === 0 ? deletes : keeps).find(({ answer }) => answer === 'unknown');
  if (doubtful !== undefined) {
    return {
      ...keep(`${doubtful.rule.name}: ${unknownIn(doubtful.rule, version, isOlder)} unknown`),
      doubtful: true,
    };
  }
  if (applied.length === 0) return keep('no delete rule');

  const byOrigin = policy.action[origin];
  if (byOrigin === 'none') return keep(`origin ${origin}`);
  if (revision === undefined) return keep('revision unknown');
  // A scope's rules before the lifecycle's; what a version has behind it already hides nothing that is still to be done.
  const asked = applied.map(({ rule }) => rule.action ?? byOrigin).filter((one) => !isDone(one, status));
  const action = asked.find((one) => one === byOrigin) ?? asked[0];
  if (action === undefined) return keep(`status ${status}`);
  return { listed, action, revision, rules: applied.map(({ rule }) => rule.name) };
}

/** Whether a version that has the status already needs the action no more, or cannot have it. */
export function isDone(action: Action, status: string): boolean {
  switch (action) {
    case 'archive':
      return status === 'Archived' || status === 'Disposed';
    case 'dispose':
      return status === 'Disposed';
    case 'delete':
      return false;
  }
}
