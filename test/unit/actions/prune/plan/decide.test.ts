import { describe, expect, it } from '@jest/globals';
import { decider } from '../../../../../actions/prune/plan/decide.ts';
import type { Decision } from '../../../../../actions/prune/plan/decision.ts';
import { describeTrip, guardCounter, parseLimits } from '../../../../../actions/prune/policy/guards.ts';
import { intentOf, pruneInputs, simpleRules } from '../../../../../actions/prune/inputs.ts';
import { parseInputs, type RawInputs } from '@codeartifact-ci/core/inputs.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { checkPolicy, type RetentionPolicy } from '../../../../../actions/prune/policy/retention-policy.ts';
import { plainFacts } from '../../../../../actions/prune/policy/facts.ts';
import { simplePolicy } from '../../../../../actions/prune/policy/simple-policy.ts';
import type { ListedVersion } from '../../../../../actions/prune/service/version-service.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';

function policyFrom(raw: RawInputs): RetentionPolicy {
  return simplePolicy(simpleRules(parseInputs(pruneInputs, { repositories: 'ci', ...raw })));
}

function listed(version: string, more: Partial<ListedVersion> = {}): ListedVersion {
  return { version, status: 'Published', revision: `rev-${version}`, origin: 'internal', ...more };
}

/** Decides about versions of which all are old. */
function decisions(raw: RawInputs, format: Format, versions: readonly ListedVersion[]): Decision[] {
  const namespace = format === 'maven' ? 'com.acme' : '';
  return decider(
    policyFrom(raw),
    { repository: 'ci', coordinates: { format, namespace, name: 'lib' } },
    versions,
    plainFacts(undefined),
  )(() => 'yes');
}

function gone(raw: RawInputs, format: Format, versions: readonly ListedVersion[]): string[] {
  return decisions(raw, format, versions).flatMap(({ action, listed: { version } }) =>
    action === 'keep' ? [] : [version],
  );
}

describe('keep-newest', () => {
  const versions = ['3.0.0', '2.0.0', '1.0.0', '0.2.0', '0.1.0'].map((version) => listed(version));

  it('removes what is beyond the newest, and min-newest holds some back', () => {
    expect(gone({ 'keep-newest': '3' }, 'npm', versions)).toEqual(['0.2.0', '0.1.0']);
    expect(gone({ 'keep-newest': '1' }, 'npm', versions)).toEqual(['0.2.0', '0.1.0']);
    expect(gone({ 'keep-newest': '1', 'min-newest': '0' }, 'npm', versions)).toHaveLength(4);
  });

  it('keeps the highest versions although others were published later', () => {
    const backports = ['1.0.3', '1.0.2', '1.0.1', '9.0.0', '10.0.0', '8.0.0'].map((version) => listed(version));
    expect(gone({ 'keep-newest': '1', 'min-newest': '1' }, 'npm', backports)).toEqual([
      '1.0.2',
      '1.0.1',
      '9.0.0',
      '8.0.0',
    ]);
  });

  it('counts versions that are protected', () => {
    const mixed = [listed('5.0.0'), listed('4.0.0', { origin: 'unknown' }), ...versions];
    expect(gone({ 'keep-newest': '3', 'min-newest': '0' }, 'npm', mixed)).toEqual(['2.0.0', '1.0.0', '0.2.0', '0.1.0']);
  });

  it('counts only versions with the statuses it looks at', () => {
    const archived = [listed('5.0.0', { status: 'Archived' }), listed('4.0.0', { status: 'Disposed' }), ...versions];
    expect(gone({ 'keep-newest': '4', 'min-newest': '0' }, 'npm', archived)).toEqual(['0.1.0']);
  });

  it('gives an unfinished version no rank, and keeps it', () => {
    const unfinished = [
      listed('5.0.0', { status: 'Unfinished' }),
      listed('4.0.0', { status: 'Unfinished' }),
      ...versions,
    ];
    const raw = { 'keep-newest': '4', 'min-newest': '0', status: 'published, unfinished' };
    expect(gone(raw, 'npm', unfinished)).toEqual(['0.1.0']);
  });

  it('keeps a version whose number says nothing, as long as min-newest asks for the highest', () => {
    const odd = [listed('3'), listed('2'), listed('1'), listed('build-7'), listed('build-6')];
    expect(gone({ 'keep-newest': '3' }, 'generic', odd)).toEqual([]);
    expect(gone({ 'keep-newest': '3', 'min-newest': '0' }, 'generic', odd)).toEqual(['build-7', 'build-6']);
    const [, , , kept] = decisions({ 'keep-newest': '3' }, 'generic', odd);
    expect(kept).toMatchObject({ reason: 'newest of its channel: channel unknown' });
  });
});

describe('prerelease-only', () => {
  it('removes no release, and counts prereleases by themselves', () => {
    const versions = ['2.0.0', '2.0.0-rc.2', '2.0.0-rc.1', '1.0.0', '1.0.0-rc.1'].map((version) => listed(version));
    expect(gone({ 'keep-newest': '2', 'min-newest': '0', 'prerelease-only': 'true' }, 'npm', versions)).toEqual([
      '1.0.0-rc.1',
    ]);
  });

  it('counts what is no version of the format in no channel', () => {
    const policy = policyFrom({ 'keep-newest': '1', 'min-newest': '0', 'prerelease-only': 'true' });
    const [scope] = policy.scopes;
    if (scope === undefined) throw new Error('no scope');
    const anything = { ...policy, scopes: [{ ...scope, delete: [{ id: 'many', rankGreaterThan: 1 }] }] };
    const at = { repository: 'ci', coordinates: { format: 'npm', namespace: '', name: 'lib' } } as const;
    const versions = ['odd', '2.0.0', '1.0.0', 'strange', 'queer'].map((version) => listed(version));
    const removed = decider(
      anything,
      at,
      versions,
      plainFacts(undefined),
    )(() => 'yes').filter(({ action }) => action !== 'keep');
    expect(removed.map(({ listed: { version } }) => version)).toEqual(['1.0.0']);
  });

  it('goes by the rules of the format', () => {
    const python = ['2.0', '2.0rc1', '2.0.dev1', '1.0.post1', '1.0a1'].map((version) => listed(version));
    expect(gone({ 'older-than': '1d', 'min-newest': '0', 'prerelease-only': 'true' }, 'pypi', python)).toEqual([
      '2.0.dev1',
      '1.0a1',
    ]);
  });
});

describe('a Maven snapshot', () => {
  const builds = ['1.0-20270104.120000-4', '1.0-20270103.120000-3', '1.0-20270102.120000-2', '1.0-20270101.120000-1'];
  const versions = [...builds.map((build) => listed(build, { status: 'Unlisted' })), listed('1.0-SNAPSHOT')];

  it('stays while builds of its family stay', () => {
    expect(gone({ 'keep-newest': '3', 'min-newest': '0' }, 'maven', versions)).toEqual(['1.0-20270101.120000-1']);
  });

  it('keeps its newest build as long as it stays itself', () => {
    const [snapshot] = versions.slice(-1);
    const first = [snapshot ?? listed('1.0-SNAPSHOT'), ...versions.slice(0, -1)];
    expect(gone({ 'keep-newest': '1', 'min-newest': '0' }, 'maven', first)).toEqual(builds.slice(1));
  });

  it('goes with all its builds once there is a newer one', () => {
    const newer = [listed('3.0'), listed('2.0'), listed('1.0'), listed('1.1-SNAPSHOT')];
    const raw = { 'keep-newest': '4', 'min-newest': '0' };
    expect(gone(raw, 'maven', [...newer, ...versions])).toEqual([...builds, '1.0-SNAPSHOT']);
  });
});

describe('the action', () => {
  const versions = [
    listed('9.0.0'),
    ...[listed('3.0.0'), listed('2.0.0', { origin: 'external' }), listed('1.0.0', { origin: 'unknown' })],
  ];
  const raw = { 'older-than': '1d', 'min-newest': '0' };

  it('goes by the origin, and leaves what is of unknown origin', () => {
    expect(decisions(raw, 'npm', versions).map(({ action }) => action)).toEqual(['keep', 'archive', 'delete', 'keep']);
    expect(decisions({ ...raw, action: 'dispose' }, 'npm', versions).map(({ action }) => action)).toEqual([
      ...['keep', 'dispose', 'dispose', 'keep'],
    ]);
  });

  it('leaves what has it behind it already, and what has no revision to compare', () => {
    const all = [listed('2.0.0', { status: 'Archived' }), listed('1.0.0', { revision: undefined })];
    expect(gone({ ...raw, status: 'published, archived' }, 'npm', all)).toEqual([]);
  });
});

describe('the inputs', () => {
  const parse = async (raw: RawInputs) => await intentOf(parseInputs(pruneInputs, raw), { workspace: '/checkout' });

  it('need a bound, and repositories', async () => {
    await expect(parse({ repositories: 'ci' })).rejects.toThrow("Give 'keep-newest' or 'older-than'");
    await expect(parse({ 'keep-newest': '3' })).rejects.toThrow("'repositories' is required");
  });

  it('take a plan instead of a policy, not beside it', async () => {
    expect(await parse({ mode: 'apply', plan: 'p.json' })).toEqual({
      kind: 'apply',
      planFile: '/checkout/p.json',
      confirm: undefined,
    });
    await expect(parse({ plan: 'p.json' })).rejects.toThrow("set 'mode' to apply");
    await expect(parse({ mode: 'apply', plan: 'p.json', repositories: 'ci', 'keep-newest': '3' })).rejects.toThrow(
      "leave out 'repositories', 'keep-newest'",
    );
  });

  it('take a plan back without rules, which would seem to count', async () => {
    expect(await parse({ mode: 'restore' })).toEqual({ kind: 'restore', planFile: undefined });
    expect(await parse({ mode: 'restore', plan: 'p.json' })).toEqual({ kind: 'restore', planFile: '/checkout/p.json' });
    const rules = {
      ...{
        repositories: 'ci',
        'keep-newest': '3',
        'older-than': '1d',
        packages: 'npm:*',
        versions: '1.*',
        formats: 'npm',
      },
      ...{ 'prerelease-only': 'true', protect: 'npm:a', action: 'delete', policy: 'p.yml' },
    };
    for (const [name, value] of Object.entries(rules)) {
      await expect(parse({ mode: 'restore', [name]: value })).rejects.toThrow(
        `'mode: restore' takes a plan back: leave out '${name}'.`,
      );
    }
    const file = { policy: 'p.yml', repositories: 'ci' };
    await expect(parse(file)).rejects.toThrow("'policy' names a file with all rules: leave out 'repositories'.");
  });

  it('confirm, or share, a plan that is applied, and nothing else', async () => {
    const confirm = 'a'.repeat(64);
    for (const raw of [{ confirm }, { confirm, mode: 'apply' }, { confirm, plan: 'p.json', mode: 'restore' }]) {
      await expect(parse(raw)).rejects.toThrow("'confirm' is for mode: apply with a 'plan'");
    }
    for (const raw of [
      { shard: '1/2' },
      { shard: '1/2', mode: 'apply' },
      { shard: '1/2', plan: 'p.json', mode: 'restore' },
    ]) {
      await expect(parse(raw)).rejects.toThrow("'shard' is for mode: apply with a 'plan'");
    }
    await expect(parse({ shards: '2', mode: 'apply', plan: 'p.json' })).rejects.toThrow("'shards' is for mode: plan");
    expect(await parse({ mode: 'apply', plan: 'p.json', confirm, shard: '1/2' })).toMatchObject({
      ...{ confirm, shard: { index: 1, count: 2 } },
    });
    const plain = { repositories: 'ci', 'keep-newest': '3' };
    expect(await parse({ ...plain, shards: '2' })).toMatchObject({
      kind: 'plan',
      shards: 2,
      ttl: 86_400,
      allowEmpty: false,
    });
    const applied = { ...plain, mode: 'apply', 'plan-ttl': '2h', 'plan-file': 'p.json', 'allow-empty': 'true' };
    expect(await parse(applied)).toMatchObject({
      ...{ kind: 'plan-and-apply', ttl: 7200, planFile: '/checkout/p.json', allowEmpty: true },
    });
  });

  it('say what is wrong with each', async () => {
    for (const raw of [
      { 'older-than': '30' },
      { 'older-than': '0d' },
      { 'older-than': '5s' },
      { versions: '!' },
      { protect: 'core@1.0.0' },
      { protect: 'npm:core@' },
      { confirm: 'yes' },
      { packages: 'core' },
      { packages: 'nmp:core' },
      { repositories: 'a/b' },
      { status: 'gone' },
      { 'max-percent': '101' },
      { 'max-count': 'all=3' },
      { 'max-count': 'run=1, run=2' },
    ]) {
      await expect(parse({ repositories: 'ci', 'keep-newest': '1', ...raw })).rejects.toThrow(InputError);
    }
  });

  it('set guards for all levels or for each', () => {
    expect(policyFrom({ 'keep-newest': '1' }).guards).toEqual({
      run: { maxCount: 2000, maxPercent: 20 },
      repository: { maxCount: 500, maxPercent: 30 },
      package: { maxPercent: 90 },
    });
    for (const text of ['7', ' 7 ']) expect(parseLimits(text, 100)).toEqual({ run: 7, repository: 7, package: 7 });
    expect(parseLimits('100', 100).run).toBe(100);
    for (const text of ['101', '1000000000', '', 'run=101', 'run=x'])
      expect(() => parseLimits(text, 100)).toThrow(InputError);
    expect(policyFrom({ 'keep-newest': '1', 'max-count': 'package=5', 'max-percent': '100' }).guards).toEqual({
      run: { maxCount: 2000, maxPercent: 100 },
      repository: { maxCount: 500, maxPercent: 100 },
      package: { maxCount: 5, maxPercent: 100 },
    });
  });
});

describe('a policy', () => {
  it('without a bound in a delete rule is refused', () => {
    const policy = policyFrom({ 'keep-newest': '1' });
    const [scope] = policy.scopes;
    if (scope === undefined) throw new Error('no scope');
    const unbounded = { ...policy, scopes: [{ ...scope, delete: [{ id: 'all', channels: ['release' as const] }] }] };
    expect(() => checkPolicy(unbounded)).toThrow("'all' of scope 'inputs' has no bound");
  });
});

describe('the guards', () => {
  const guards = { run: { maxCount: 10, maxPercent: 20 }, repository: { maxPercent: 30 }, package: { maxPercent: 90 } };

  it('trip above their limits, not at them', () => {
    const counter = guardCounter(guards);
    counter.add('ci', 'npm:a in ci', 9, 10);
    counter.add('prod', 'npm:a in prod', 1, 40);
    expect(counter.trips().map(describeTrip)).toEqual([
      'repository ci: 9 of 10 versions (90%) exceed max-percent repository=30',
    ]);
    counter.add('prod', 'npm:b in prod', 1, 1);
    expect(counter.trips().map(describeTrip)).toEqual([
      'this run: 11 of 51 versions (21%) exceed max-count run=10',
      'this run: 11 of 51 versions (21%) exceed max-percent run=20',
      'repository ci: 9 of 10 versions (90%) exceed max-percent repository=30',
      'package npm:b in prod: 1 of 1 versions (100%) exceed max-percent package=90',
    ]);
  });
});

describe('nobody is left without', () => {
  const betas = Array.from({ length: 12 }, (_, index) => listed(`1.1.0-beta.${12 - index}`));

  it('a release: it stays, however many prereleases are newer', () => {
    const versions = [...betas, listed('1.0.0')];
    expect(gone({ 'keep-newest': '10' }, 'npm', versions)).toEqual(['1.1.0-beta.2', '1.1.0-beta.1']);
    const python = [...Array.from({ length: 12 }, (_, index) => listed(`1.5rc${12 - index}`)), listed('1.4.0')];
    expect(gone({ 'keep-newest': '10', 'min-newest': '0' }, 'pypi', python)).toEqual(['1.5rc2', '1.5rc1']);
  });

  it('the newest of each channel, of those that are published and of those that are listed at all', () => {
    const versions = [
      listed('3.0.0', { status: 'Unlisted' }),
      listed('2.0.0'),
      listed('1.0.0'),
      listed('1.0.0-rc.1', { status: 'Unlisted' }),
    ];
    expect(gone({ 'older-than': '1d', 'min-newest': '0' }, 'npm', versions)).toEqual(['1.0.0']);
  });

  it('the last release that is archived, where no other is left', () => {
    const versions = ['2.0.0', '1.0.0'].map((version) => listed(version, { status: 'Archived' }));
    const raw = { 'older-than': '1d', 'min-newest': '0', status: 'archived', action: 'delete' };
    expect(gone(raw, 'npm', versions)).toEqual(['1.0.0']);
    expect(gone(raw, 'npm', [listed('3.0.0'), ...versions])).toEqual(['2.0.0', '1.0.0']);
  });

  it('the version that the service shows', () => {
    const versions = ['3.0.0', '2.0.0', '1.0.0'].map((version) => listed(version));
    const at = { repository: 'ci', coordinates: { format: 'npm', namespace: '', name: 'lib' } } as const;
    const policy = policyFrom({ 'older-than': '1d', 'min-newest': '0' });
    const made = decider(policy, at, versions, plainFacts('1.0.0'))(() => 'yes');
    expect(made.map(({ action }) => action)).toEqual(['keep', 'archive', 'keep']);
    expect(made[2]).toMatchObject({ reason: 'the version that clients are shown' });
  });
});

describe('min-newest', () => {
  it('counts each channel by itself', () => {
    const versions = ['2.0.0-rc.3', '2.0.0-rc.2', '2.0.0-rc.1', '1.2.0', '1.1.0', '1.0.0'].map((one) => listed(one));
    expect(gone({ 'older-than': '1d', 'min-newest': '2' }, 'npm', versions)).toEqual(['2.0.0-rc.1', '1.0.0']);
  });

  it('does not hold back an unfinished version', () => {
    const versions = [listed('2.0', { status: 'Unfinished' }), listed('1.0'), listed('0.9', { status: 'Unfinished' })];
    const raw = { 'older-than': '7d', status: 'unfinished' };
    expect(gone(raw, 'maven', versions)).toEqual(['2.0', '0.9']);
  });
});

describe('versions and exceptions', () => {
  const versions = ['2.0.0', '1.2.0', '1.1.0', '1.0.0', '0.9.0'].map((version) => listed(version));
  const raw = { 'older-than': '1d', 'min-newest': '0' };

  it('narrow what goes by globs, of which some leave out', () => {
    expect(gone({ ...raw, versions: '1.*, !1.1.*' }, 'npm', versions)).toEqual(['1.2.0', '1.0.0']);
    expect(gone({ ...raw, versions: '!1.*' }, 'npm', versions)).toEqual(['0.9.0']);
  });

  it('keep what is protected, but for what is excepted from it', () => {
    expect(gone({ ...raw, protect: 'npm:lib@1.*, !npm:lib@1.1.0' }, 'npm', versions)).toEqual(['1.1.0', '0.9.0']);
    expect(gone({ ...raw, protect: 'npm:other' }, 'npm', versions)).toHaveLength(4);
    expect(gone({ ...raw, protect: 'npm:*' }, 'npm', versions)).toEqual([]);
  });

  it('leave packages out', () => {
    expect(gone({ ...raw, packages: 'npm:*, !npm:lib' }, 'npm', versions)).toEqual([]);
    expect(gone({ ...raw, packages: '!npm:other' }, 'npm', versions)).toHaveLength(4);
  });

  it('take the months and years of a duration', async () => {
    const old = async (text: string) => {
      const inputs = parseInputs(pruneInputs, { repositories: 'ci', 'older-than': text });
      const intent = await intentOf(inputs, { workspace: '/checkout' });
      return intent.kind === 'plan' ? intent.policy.scopes[0]?.delete[0]?.olderThan : undefined;
    };
    expect([await old('12h'), await old('2w'), await old('6m'), await old('1y')]).toEqual([
      ...[43_200, 1_209_600, 15_552_000, 31_536_000],
    ]);
  });
});
