import type { RetentionPolicy, Scope } from '../policy/retention-policy.ts';
import { isDone } from './decide.ts';

/**
 * What of a policy can never remove anything, a sentence each: rules by rank over unfinished versions, which have none, and
 * an action that all the versions of a scope have behind them. A scheduled run of it would be green, and idle, for ever.
 */
export function idleRules({ scopes, action, lifecycle }: RetentionPolicy): string[] {
  return scopes.flatMap((scope) => [
    ...(isHeldByRank(scope)
      ? [
          `Scope '${scope.id}' looks at unfinished versions alone, which have no rank: with rules by rank all of them stay. Use older-than, and no other bound.`,
        ]
      : []),
    ...(lifecycle === undefined && scope.select.status.every((status) => isDone('archive', status))
      ? (['internal', 'external'] as const).flatMap((origin) => {
          const done = action[origin];
          if (done === 'none' || !scope.select.status.every((status) => isDone(done, status))) return [];
          const where = origin === 'internal' ? 'published here' : 'from a public registry';
          return [
            `Scope '${scope.id}' looks at ${words(scope)} versions alone, and the action for those ${where} is ${done}: they stay. Set the action to ${done === 'archive' ? 'dispose or delete' : 'delete'}.`,
          ];
        })
      : []),
  ]);
}

function isHeldByRank({ select, keep, delete: remove }: Scope): boolean {
  if (!select.status.every((status) => status === 'Unfinished')) return false;
  return (
    keep.some(({ newest, newestPer }) => newest !== undefined || newestPer !== undefined) ||
    remove.every(({ rankGreaterThan }) => rankGreaterThan !== undefined)
  );
}

function words({ select }: Scope): string {
  return [...select.status].map((status) => status.toLowerCase()).join(' and ');
}
