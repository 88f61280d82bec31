import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { UpdatePackageVersionsStatusCommand } from '@aws-sdk/client-codeartifact';
import { prune } from '../../../../actions/prune/command.ts';
import { testHost } from '../../../support/publish.ts';
import { DOMAIN, startRetentionPlace, type Ran, type RetentionPlace } from '../../../support/retention-place.ts';

let place: RetentionPlace;
let repository: string;
let count = 0;
beforeAll(async () => {
  place = await startRetentionPlace();
});
afterAll(() => place.stop());
afterEach(() => place.renew());

const FIVE = ['1.0.0', '1.1.0', '2.0.0', '9.0.0', '10.0.0'];
const PUBLISHED = Object.fromEntries(FIVE.map((version) => [version, 'Published']));
const PRUNED = { ...PUBLISHED, '1.0.0': 'Archived', '1.1.0': 'Archived' };

async function filled(...packages: readonly string[]): Promise<void> {
  repository = `ci-${++count}`;
  await place.repository(repository);
  for (const name of packages) await place.publish(repository, name, ...FIVE);
}

function planned(more: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return place.run(prune, { repositories: repository, 'keep-newest': '3', 'max-percent': '100', ...more });
}
const APPLY = { mode: 'apply', plan: 'prune-plan.json' };

/** What an interrupted run leaves: the change of its plan was refused. */
async function interrupted(more: Readonly<Record<string, string>> = {}): Promise<Ran> {
  place.emulator.control({ faults: ['403 operation=UpdatePackageVersionsStatus'] });
  const ran = await planned({ mode: 'apply', ...more });
  expect(ran.error).not.toBeUndefined();
  place.emulator.reset();
  return ran;
}

describe('prune', () => {
  it('plans, changes nothing, and says what goes; the plan is applied, and a second time changes nothing', async () => {
    await filled('tool');
    const plan = await planned();
    expect(plan.error).toBeUndefined();
    expect(plan.outputs).toMatchObject({ planned: '2', removed: '0', restored: '0', bytes: '0', matrix: '' });
    expect(plan.log).toContain('Looked at 5 versions of 1 package: 2 to archive, which frees at most 0 bytes.');
    expect(plan.log).toContain('2 of them are releases.');
    expect(plan.log).toMatch(/generic:acme\/tool +ci-\d+ +releases 1\.1\.0, 1\.0\.0 +10\.0\.0 +0 bytes/);
    expect(plan.summary).toContain('> [!WARNING]\n> 2 of them are releases; they are bold below.');
    expect(plan.summary).toContain('**`1.1.0`**, **`1.0.0`** | `10.0.0` | 2 of 5 | 0 bytes |');
    expect(await place.statuses(repository, 'tool')).toEqual(PUBLISHED);
    const applied = await place.run(prune, APPLY);
    expect(applied.error).toBeUndefined();
    expect(applied.outputs).toMatchObject({ 'plan-id': plan.outputs['plan-id'], planned: '2', removed: '2' });
    expect(applied.log).toContain('2 of 2 versions removed, 0 stale, 0 failed. Calls:');
    expect(applied.summary).toContain('| 2 | 2 | 0 | 0 | 0 bytes |');
    expect(applied.saved).toEqual({ kept: '' });
    expect(await place.statuses(repository, 'tool')).toEqual(PRUNED);
    const state = await place.read('prune-state.ndjson');
    expect((await place.run(prune, APPLY)).outputs).toMatchObject({ removed: '2', failed: '0' });
    expect(await place.read('prune-state.ndjson')).toBe(state);
    const restored = await place.run(prune, { mode: 'restore' });
    expect(restored.outputs).toMatchObject({ restored: '2', failed: '0' });
    expect(restored.summary).toContain('### CodeArtifact prune: restored');
    expect(await place.statuses(repository, 'tool')).toEqual(PUBLISHED);
  });

  it('shares a plan among jobs, and takes back all that they did by the plan of all', async () => {
    await filled('one', 'two', 'three');
    expect((await planned({ shards: '2' })).outputs['matrix']).toBe('["1/2","2/2"]');
    const first = await place.run(prune, { ...APPLY, shard: '1/2' });
    expect(first.outputs).toMatchObject({ planned: '4', removed: '4' });
    expect(first.log).toContain('Shard 1/2 of the plan: 4 of its 6 removals.');
    expect((await place.run(prune, { ...APPLY, shard: '2/2' })).outputs).toMatchObject({ planned: '2', removed: '2' });
    for (const name of ['one', 'two', 'three']) expect(await place.statuses(repository, name)).toEqual(PRUNED);
    const restored = await place.run(prune, { mode: 'restore', plan: 'prune-plan.json' });
    expect(restored.outputs).toMatchObject({ planned: '6', restored: '6' });
    expect(await place.statuses(repository, 'two')).toEqual(PUBLISHED);
  });

  it('names what it did not restore, and says so where there is nothing to restore', async () => {
    await filled('tool');
    const none = await place.run(prune, { mode: 'restore' });
    expect(none.error).toContain('The state holds no such plan that was begun');
    await planned({ mode: 'apply' });
    const tool = { domain: DOMAIN, repository, format: 'generic', namespace: 'acme', package: 'tool' } as const;
    await place.aws.send(
      new UpdatePackageVersionsStatusCommand({ ...tool, versions: ['1.1.0'], targetStatus: 'Unlisted' }),
    );
    const restored = await place.run(prune, { mode: 'restore' });
    expect(restored.outputs).toMatchObject({ restored: '1', failed: '0' });
    expect(restored.log).toMatch(/version 1\.1\.0: not restored, .*Unlisted/);
    expect(restored.log).toMatch(/1 versions have their status again, 1 could not be taken back, 0 failed/);
  });

  it('restores no plan of another domain, though the same state holds it', async () => {
    await filled('tool');
    await planned({ mode: 'apply' });
    const state = await place.read('prune-state.ndjson');
    await place.write({ 'prune-state.ndjson': state.replaceAll(`"domain":"${DOMAIN}"`, '"domain":"other"') });
    expect((await place.run(prune, { mode: 'restore' })).error).toContain('holds no such plan');
    expect((await place.run(prune, { mode: 'restore', plan: 'prune-plan.json' })).error).toContain(
      'The plan is for domain "other", but this run is for "my-org".',
    );
    expect(await place.statuses(repository, 'tool')).toEqual(PRUNED);
  });
});

describe('prune after a run that was interrupted', () => {
  it('says which versions failed, and finishes its plan first when it is repeated', async () => {
    await filled('tool');
    const failed = await interrupted();
    expect(failed.outputs).toMatchObject({ planned: '2', removed: '0', failed: '2' });
    expect(failed.log).toMatch(/generic:acme\/tool in ci-\d+, version 1\.0\.0: failed, /);
    expect(failed.summary).toContain('| `generic:acme/tool in');
    const again = await planned({ mode: 'apply' });
    expect(again.error).toBeUndefined();
    expect(again.log).toContain(
      `began the plan ${failed.outputs['plan-id']} and did not finish it: it is finished first.`,
    );
    expect(again.outputs).toMatchObject({ planned: '2', removed: '2', failed: '0' });
    expect(await place.statuses(repository, 'tool')).toEqual(PRUNED);
  });

  it('does not overwrite the plan that is begun, and warns of it where another file is planned to', async () => {
    await filled('tool');
    const { outputs } = await interrupted();
    const refused = await planned();
    expect(refused.error).toContain(`holds the plan ${outputs['plan-id']}, which is begun and not finished.`);
    const other = await planned({ 'plan-file': 'other.json' });
    expect(other.error).toBeUndefined();
    expect(other.log).toContain(`warning: The plan ${outputs['plan-id']} is begun and not finished`);
  });

  it('leaves the plan of other rules, and of another domain, to those who made it', async () => {
    await filled('tool');
    const { outputs } = await interrupted();
    const other = await planned({ mode: 'apply', 'keep-newest': '4', 'plan-file': 'other.json' });
    expect(other.error).toBeUndefined();
    expect(other.log).toContain(`An earlier run with other rules began the plan ${outputs['plan-id']}`);
    expect(await place.statuses(repository, 'tool')).toEqual({ ...PRUNED, '1.1.0': 'Published' });
    await place.renew();
    await filled('tool');
    await interrupted();
    const state = await place.read('prune-state.ndjson');
    await place.write({ 'prune-state.ndjson': state.replaceAll(`"domain":"${DOMAIN}"`, '"domain":"other"') });
    const elsewhere = await planned({ mode: 'apply', 'plan-file': 'other.json' });
    expect(elsewhere.log).not.toContain('An earlier run');
  });

  it('finishes of a plan that has expired only what was begun', async () => {
    await filled('one', 'two');
    place.emulator.control({ faults: ['403 operation=DeletePackageVersions times=1'] });
    const failed = await planned({ mode: 'apply', action: 'delete' });
    expect(failed.error).not.toBeUndefined();
    place.emulator.reset();
    place.ahead = 25 * 3_600_000;
    const again = await planned({ mode: 'apply', action: 'delete' });
    expect(again.log).toContain('it has expired, so only what was begun is finished first');
    for (const name of ['one', 'two']) {
      expect(Object.keys(await place.statuses(repository, name)).sort()).toEqual(['10.0.0', '2.0.0', '9.0.0']);
    }
  });
});

describe('prune, held back', () => {
  it('applies nothing beyond a guard until just this plan is confirmed', async () => {
    await filled('tool');
    const trips = await planned({ 'max-percent': '20' });
    expect(trips.error).toBeUndefined();
    expect(trips.log).toContain('warning: Too much would go, so this plan removes nothing: this run: 2 of 5 versions');
    expect(trips.summary).toContain('If it is right, as the first over a backlog may be: `codeartifact-ci prune');
    const refused = await place.run(prune, APPLY);
    expect(refused.error).toMatch(
      /^Nothing was removed, because too much would go: .*\(and 2 more\)\. Look at the plan/,
    );
    expect((await place.run(prune, { ...APPLY, confirm: 'a'.repeat(64) })).error).toContain("'confirm' is not the id");
    expect(await place.statuses(repository, 'tool')).toEqual(PUBLISHED);
    await planned({ 'max-percent': 'run=20, repository=100, package=100', 'plan-file': 'one.json' });
    expect((await place.run(prune, { ...APPLY, plan: 'one.json' })).error).toMatch(
      /max-percent run=20\. Look at the plan/,
    );
    const confirm = trips.outputs['plan-id'] ?? '';
    expect((await place.run(prune, { ...APPLY, confirm })).outputs).toMatchObject({ removed: '2' });
  });

  it('says what is missing, and lets a pattern match nothing where that may be', async () => {
    await filled('tool');
    expect((await place.run(prune, { repositories: repository })).error).toContain(
      "Give 'keep-newest' or 'older-than', or both",
    );
    expect((await planned({ repositories: 'nowhere' })).error).toContain('nowhere');
    expect((await planned({ repositories: 'nowhere-*' })).error).toContain(
      "No repository matches 'nowhere-*'. Correct the pattern, or set 'allow-empty'",
    );
    const allowed = await planned({ repositories: 'nowhere-*', 'allow-empty': 'true' });
    expect(allowed).toMatchObject({ error: undefined, outputs: { planned: '0' } });
    expect(allowed.log).toContain("warning: No repository matches 'nowhere-*'.");
    expect(allowed.log).not.toContain('No package matches');
    expect((await planned({ packages: '!generic:*' })).log).toContain(
      'warning: No package matches. Check the repositories',
    );
  });

  it('leaves nothing beside its place of a plan that could not be made', async () => {
    await filled('tool');
    const failed = await planned({ packages: 'npm:nobody' });
    expect(failed.error).toContain("No package matches 'npm:nobody'");
    expect(place.has('prune-plan.json')).toBe(false);
    expect(failed.outputs).toMatchObject({ planned: '0', 'plan-id': '' });
  });

  it('lists what is archived and not explained where it has no state, and keeps the state in the cache', async () => {
    await filled('tool');
    await planned({ mode: 'apply' });
    const kept: string[] = [];
    place.cache = {
      restore: (paths, _, prefixes) => Promise.resolve(void kept.push(`restore ${paths.join()} ${prefixes[0] ?? ''}`)),
      save: (paths, key) => Promise.resolve(void kept.push(`save ${paths.join()} ${key}`)),
    };
    const known = await planned();
    expect(known.log).not.toContain('Archived, and by no run');
    const plan = await place.read('prune-plan.json');
    const { cache } = place;
    await place.renew();
    await place.write({ 'prune-plan.json': plan });
    place.cache = cache;
    kept.length = 0;
    const unknown = await planned();
    expect(unknown.log).toContain('No state of an earlier run is kept yet.');
    expect(unknown.log).toMatch(/Archived, and by no run that is known: .* 1\.1\.0, .* 1\.0\.0\./);
    expect(kept).toHaveLength(2);
    expect(kept[0]).toMatch(/^restore prune-state\.ndjson codeartifact-ci-prune-state-[0-9a-f]{16}-$/);
    expect(kept[1]).toMatch(/^save prune-state\.ndjson codeartifact-ci-prune-state-[0-9a-f]{16}-\d+$/);
    const host = { ...testHost('/', '/'), cache: place.cache, now: () => new Date(7) };
    const left = { path: place.path('prune-state.ndjson'), cached: 'c', prefix: 'p-' };
    for (const state of [{ kept: JSON.stringify(left) }, { kept: '' }, {}]) await prune.cleanup?.(state, host);
    expect(kept.slice(2)).toEqual(['save c p-7']);
  });
});
