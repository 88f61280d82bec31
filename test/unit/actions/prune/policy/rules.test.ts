import { describe, expect, it } from '@jest/globals';
import { decider } from '../../../../../actions/prune/plan/decide.ts';
import { plainFacts, type PackageFacts } from '../../../../../actions/prune/policy/facts.ts';
import { agesIn, type RetentionPolicy, type Scope } from '../../../../../actions/prune/policy/retention-policy.ts';
import type { IsOlder } from '../../../../../actions/prune/policy/rules.ts';
import type { ListedVersion, PackageAt } from '../../../../../actions/prune/service/version-service.ts';
import { DAY, eager } from '../support/cases.ts';

interface Asking {
  readonly policy?: Partial<RetentionPolicy>;
  readonly scope?: Partial<Omit<Scope, 'select'>>;
  readonly select?: Partial<Scope['select']>;
  readonly facts?: Partial<PackageFacts>;
  readonly isOlder?: IsOlder;
  readonly format?: 'npm' | 'generic' | 'pypi';
}

const listed = (version: string, more: Partial<ListedVersion> = {}): ListedVersion => ({
  ...{ version, status: 'Published', revision: 'r', origin: 'internal', ...more },
});

/** What becomes of each version: the rules that remove it, or the reason why it stays. */
function decisions(
  versions: readonly (string | ListedVersion)[],
  { policy = {}, scope = {}, select = {}, facts = {}, isOlder = () => 'yes', format = 'npm' }: Asking,
): Record<string, string> {
  const [base] = eager().scopes;
  if (base === undefined) throw new Error('no scope');
  const scopes = [{ ...base, ...scope, select: { ...base.select, ...select } }];
  const at: PackageAt = { repository: 'ci', coordinates: { format, namespace: '', name: 'lib' } };
  const all = versions.map((one) => (typeof one === 'string' ? listed(one) : one));
  const decide = decider({ ...eager(), ...policy, scopes }, at, all, { ...plainFacts(undefined), ...facts });
  return Object.fromEntries(
    decide(isOlder).map((one) => [one.listed.version, one.action === 'keep' ? one.reason : one.rules.join()]),
  );
}

const FIVE = ['5.0.0', '4.1.0', '4.0.1', '4.0.0', '3.0.0'];
const goes = (...args: Parameters<typeof decisions>): string[] =>
  Object.entries(decisions(...args)).flatMap(([version, why]) => (/^all\/d[^:]*$/.test(why) ? [version] : []));
const byRank = (rank: number) => ({ delete: [{ id: 'd', rankGreaterThan: rank }] });

describe('a rule', () => {
  it('by rank removes what is beyond it, by publication or by the order of versions', () => {
    expect(goes(FIVE, { scope: byRank(3) })).toEqual(['4.0.0', '3.0.0']);
    const backports = ['1.0.1', '3.0.0', '2.0.0', '1.0.0'];
    expect(goes(backports, { scope: byRank(2) })).toEqual(['2.0.0', '1.0.0']);
    expect(goes(backports, { scope: byRank(2), policy: { order: 'version' } })).toEqual(['1.0.1', '1.0.0']);
  });

  it('keeps the newest, or the newest of each line of releases', () => {
    const old = { delete: [{ id: 'd', olderThan: DAY }] };
    expect(goes(FIVE, { scope: { ...old, keep: [{ id: 'k', newest: 2 }] } })).toEqual(['4.0.1', '4.0.0', '3.0.0']);
    const per = (newestPer: 'major' | 'minor', count?: number) => ({
      ...old,
      keep: [{ id: 'k', newestPer, ...(count === undefined ? {} : { count }) }],
    });
    expect(goes(FIVE, { scope: per('major') })).toEqual(['4.0.1', '4.0.0']);
    expect(goes(FIVE, { scope: per('minor') })).toEqual(['4.0.0']);
    expect(goes(FIVE, { scope: per('major', 2) })).toEqual(['4.0.0']);
    const mixed = ['2.0.0-rc.2', '2.0.0-rc.1', '1.1.0', '1.0.0'];
    expect(goes(mixed, { scope: per('major') })).toEqual(['2.0.0-rc.1', '1.0.0']);
    expect(decisions(['9.0.0', 'odd'], { scope: per('major') })['odd']).toBe('newest of its channel: channel unknown');
  });

  it('by age holds for what is older, keeps what is newer, and keeps what is of unknown age', () => {
    const isOlder: IsOlder = (version, seconds) =>
      version === '3.0.0' ? 'unknown' : Number(version[0]) <= 4 && seconds <= 7 * DAY ? 'yes' : 'no';
    const old = (days: number) => ({ delete: [{ id: 'd', olderThan: days * DAY }] });
    expect(goes(FIVE, { scope: old(7), isOlder })).toEqual(['4.1.0', '4.0.1', '4.0.0']);
    expect(decisions(FIVE, { scope: old(7), isOlder })['3.0.0']).toBe('all/d: age unknown');
    expect(goes(FIVE, { scope: old(8), isOlder })).toEqual([]);
    const keep = [{ id: 'k', newerThan: 8 * DAY }];
    expect(goes(FIVE, { scope: { ...byRank(1), keep }, isOlder })).toEqual([]);
    expect(decisions(FIVE, { scope: { ...byRank(1), keep }, isOlder })['3.0.0']).toBe('all/k: age unknown');
    expect(goes(FIVE, { scope: { ...byRank(1), keep: [{ id: 'k', newerThan: DAY }] }, isOlder })).toHaveLength(3);
  });

  it('goes by channel, by name or by a glob over versions, and all conditions must hold', () => {
    const channel = (...channels: readonly string[]) => ({ delete: [{ id: 'd', olderThan: DAY, channels }] });
    const versions = ['3.0.0', '3.0.0-rc.2', '3.0.0-PR-1', '2.0.0', '2.0.0-rc.1', '1.0.0', 'odd'];
    expect(goes(versions, { scope: channel('prerelease') })).toEqual(['3.0.0-PR-1', '2.0.0-rc.1']);
    expect(goes(versions, { scope: channel('release') })).toEqual(['2.0.0', '1.0.0']);
    expect(goes(versions, { scope: channel('*-PR-*') })).toEqual(['3.0.0-PR-1']);
    expect(goes(versions, { scope: channel('*-PR-*', 'release') })).toEqual(['3.0.0-PR-1', '2.0.0', '1.0.0']);
    expect(goes(versions, { scope: channel('snapshot') })).toEqual([]);
    const both = { delete: [{ id: 'd', rankGreaterThan: 4, versions: ['2.*'], olderThan: DAY }] };
    expect(goes(versions, { scope: both })).toEqual(['2.0.0-rc.1']);
    const either = { delete: [...channel('*-PR-*').delete, { id: 'd2', rankGreaterThan: 5 }] };
    expect(goes(versions, { scope: either })).toEqual(['3.0.0-PR-1', '1.0.0']);
  });

  it('counts each channel by itself where the cohort is the channel', () => {
    const versions = ['3.0.0-rc.3', '3.0.0-rc.2', '3.0.0-rc.1', '2.0.0', '1.1.0', '1.0.0'];
    expect(goes(versions, { scope: { ...byRank(2), cohort: 'channel' } })).toEqual(['3.0.0-rc.1', '1.0.0']);
    expect(goes(versions, { scope: byRank(2) })).toEqual(['3.0.0-rc.1', '1.1.0', '1.0.0']);
  });

  it('goes by status, and looks at no version that its scope does not', () => {
    const versions = [
      listed('3.0.0'),
      listed('2.0.0', { status: 'Unlisted' }),
      listed('1.0.0', { status: 'Unlisted' }),
      listed('0.9.0'),
    ];
    const unlisted = { delete: [{ id: 'd', status: ['Unlisted' as const] }] };
    expect(goes(versions, { scope: unlisted })).toEqual(['2.0.0', '1.0.0']);
    expect(goes(versions, { scope: unlisted, select: { status: ['Published'] } })).toEqual([]);
    const published = decisions(versions, { scope: byRank(1), select: { status: ['Published'] } });
    expect(published).toMatchObject({ '1.0.0': 'status Unlisted', '0.9.0': 'all/d' });
  });

  it('goes by origin, and keeps what may be of another', () => {
    const versions = [
      listed('4.0.0'),
      listed('3.0.0', { origin: 'external' }),
      listed('2.0.0', { origin: 'unknown' }),
      listed('1.0.0'),
    ];
    expect(goes(versions, { scope: byRank(1), select: { origin: ['internal'] } })).toEqual(['1.0.0']);
    expect(decisions(versions, { scope: byRank(1), select: { origin: ['internal'] } })['2.0.0']).toBe(
      'all/d: origin unknown',
    );
    expect(goes(versions, { scope: byRank(1), select: { origin: ['external', 'internal'] } })).toEqual([
      '3.0.0',
      '1.0.0',
    ]);
    expect(decisions(versions, { scope: byRank(1) })['2.0.0']).toBe('origin unknown');
  });

  it('goes by what other repositories hold, and keeps what they may not', () => {
    const facts = {
      isHeldBy: (repositories: readonly string[], version: string) =>
        version === '4.0.0' ? ('unknown' as const) : repositories.includes('prod') && version < '4' ? 'yes' : 'no',
    } as const;
    const promoted = (...presentIn: readonly string[]) => ({ delete: [{ id: 'd', presentIn }] });
    expect(goes(FIVE, { scope: promoted('prod'), facts })).toEqual(['3.0.0']);
    expect(decisions(FIVE, { scope: promoted('prod'), facts })['4.0.0']).toBe('all/d: presence in prod unknown');
    expect(goes(FIVE, { scope: promoted('other'), facts })).toEqual([]);
    const one = { packages: [], versions: [], referencedBy: [], except: [] };
    const protect = [{ ...one, presentIn: ['prod'] }];
    expect(decisions(FIVE, { scope: byRank(1), policy: { protect }, facts })).toMatchObject({
      '3.0.0': 'protect present in prod',
      '4.0.0': 'protect present in prod: presence in prod unknown',
      '4.0.1': 'all/d',
    });
  });
});

describe('a protection', () => {
  const one = { packages: [], versions: ['*'], presentIn: [], referencedBy: [], except: [] };
  const protect = (more: object) => ({ scope: byRank(1), policy: { protect: [{ ...one, ...more }] } });

  it('keeps the versions that it names of the packages that it names, but for its exceptions', () => {
    expect(goes(FIVE, protect({ versions: ['4.*'] }))).toEqual(['3.0.0']);
    expect(goes(FIVE, protect({ packages: ['npm:other'] }))).toHaveLength(4);
    expect(goes(FIVE, protect({ packages: ['npm:lib'] }))).toEqual([]);
    expect(goes(FIVE, protect({ except: [{ packages: ['npm:lib'], versions: ['4.0.*'] }] }))).toEqual([
      '4.0.1',
      '4.0.0',
    ]);
    expect(goes(FIVE, protect({ except: [{ packages: ['npm:other'], versions: ['4.0.*'] }] }))).toEqual([]);
  });

  it('keeps what a file names', () => {
    const facts = {
      isReferenced: (files: readonly string[], version: string) => files.includes('lock') && version === '4.0.0',
    };
    const asked = { ...protect({ referencedBy: ['lock'] }), facts };
    expect(goes(FIVE, asked)).toEqual(['4.1.0', '4.0.1', '3.0.0']);
    expect(decisions(FIVE, asked)['4.0.0']).toContain('referenced by lock');
  });
});

describe('a lifecycle', () => {
  it('takes further what has had its status for so long, and nothing of which that is not known', () => {
    const versions = [
      listed('5.0.0'),
      ...['4', '3', '2'].map((major) => listed(`${major}.0.0`, { status: 'Archived' })),
    ];
    const days: Readonly<Record<string, number>> = { '4.0.0': 30, '3.0.0': 29 };
    const facts = { inStatusFor: (version: string) => (version in days ? (days[version] ?? 0) * DAY : undefined) };
    const policy = { lifecycle: [{ status: 'Archived', after: 30 * DAY, action: 'dispose' }] as const };
    expect(decisions(versions, { policy, facts })).toEqual({
      '5.0.0': 'newest release',
      '4.0.0': 'all/lifecycle',
      '3.0.0': 'no delete rule',
      '2.0.0': 'all/lifecycle: since when it is archived or disposed unknown',
    });
  });
});

describe('the ages of a policy', () => {
  it('are those that rules ask for, each once and ascending', () => {
    const [scope] = eager().scopes;
    if (scope === undefined) throw new Error('no scope');
    const rules = {
      keep: [
        { id: 'k', newerThan: 9 },
        { id: 'l', newest: 1 },
      ],
      delete: [
        { id: 'd', olderThan: 30 },
        { id: 'e', olderThan: 9 },
        { id: 'f', rankGreaterThan: 1 },
      ],
    };
    expect(
      agesIn([
        { ...scope, ...rules },
        { ...scope, ...rules },
      ]),
    ).toEqual([9, 30]);
    expect(agesIn([])).toEqual([]);
  });
});
