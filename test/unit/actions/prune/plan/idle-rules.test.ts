import { describe, expect, it } from '@jest/globals';
import { idleRules } from '../../../../../actions/prune/plan/idle-rules.ts';
import type { RetentionPolicy, Scope } from '../../../../../actions/prune/policy/retention-policy.ts';
import { DAY, eager } from '../support/cases.ts';

function idle(
  more: Partial<Scope>,
  status: Scope['select']['status'],
  policy: Partial<RetentionPolicy> = {},
): string[] {
  const [scope] = eager().scopes;
  if (scope === undefined) throw new Error('no scope');
  return idleRules({ ...eager(), ...policy, scopes: [{ ...scope, ...more, select: { ...scope.select, status } }] });
}

describe('rules that can never remove anything', () => {
  const byRank = { delete: [{ id: 'many', rankGreaterThan: 3 }] };

  it('go by rank over unfinished versions alone', () => {
    const said = [
      "Scope 'all' looks at unfinished versions alone, which have no rank: with rules by rank all of them stay. Use older-than, and no other bound.",
    ];
    expect(idle(byRank, ['Unfinished'])).toEqual(said);
    expect(idle({ keep: [{ id: 'k', newest: 3 }] }, ['Unfinished'])).toEqual(said);
    expect(idle({ keep: [{ id: 'k', newestPer: 'minor' }] }, ['Unfinished'])).toEqual(said);
    expect(idle({}, ['Unfinished'])).toEqual([]);
    expect(idle({ keep: [{ id: 'k', newerThan: DAY }] }, ['Unfinished'])).toEqual([]);
    expect(idle({ delete: [...byRank.delete, { id: 'old', olderThan: DAY }] }, ['Unfinished'])).toEqual([]);
    expect(idle(byRank, ['Unfinished', 'Published'])).toEqual([]);
  });

  it('have an action that all the versions have behind them', () => {
    const archived = (where: string): string =>
      `Scope 'all' looks at archived versions alone, and the action for those ${where} is archive: they stay. Set the action to dispose or delete.`;
    expect(idle({}, ['Archived'])).toEqual([archived('published here')]);
    const action = { internal: 'delete', external: 'archive', unknown: 'archive' } as const;
    expect(idle({}, ['Archived'], { action })).toEqual([archived('from a public registry')]);
    const dispose = { internal: 'dispose', external: 'none', unknown: 'none' } as const;
    expect(idle({}, ['Archived'], { action: dispose })).toEqual([]);
    expect(idle({}, ['Disposed', 'Archived'], { action: dispose })).toEqual([]);
    expect(idle({}, ['Disposed'], { action: dispose })).toEqual([
      "Scope 'all' looks at disposed versions alone, and the action for those published here is dispose: they stay. Set the action to delete.",
    ]);
    expect(idle({}, ['Archived', 'Published'])).toEqual([]);
    expect(idle({}, ['Archived'], { lifecycle: [{ status: 'Archived', after: DAY, action: 'dispose' }] })).toEqual([]);
  });
});
