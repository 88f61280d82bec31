import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateDomainCommand,
  CreatePackageGroupCommand,
  CreateRepositoryCommand,
  ListPackageVersionsCommand,
  UpdatePackageGroupOriginConfigurationCommand,
} from '@aws-sdk/client-codeartifact';
import { createHash } from 'node:crypto';
import { promote } from '../../../../actions/promote/command.ts';
import { testHost } from '../../../support/publish.ts';
import { startRetentionPlace, type Ran, type RetentionPlace } from '../../../support/retention-place.ts';

let place: RetentionPlace;
let [dev, prod] = ['', ''];
let count = 0;
beforeAll(async () => {
  place = await startRetentionPlace();
});
afterAll(() => place.stop());
beforeEach(async () => {
  count++;
  [dev, prod] = [`dev-${count}`, `prod-${count}`];
  await place.repository(dev, prod);
});
afterEach(() => place.renew());

function run(inputs: Readonly<Record<string, string>>, ...operands: readonly string[]): Promise<Ran> {
  return place.run(promote, { 'source-repository': dev, 'destination-repository': prod, ...inputs }, operands);
}

const APPLY = { mode: 'apply' };
const ALL = { packages: '*:*' };
const published = (...versions: readonly string[]): Record<string, string> =>
  Object.fromEntries(versions.map((version) => [version, 'Published']));
const tagsIn = async (repository: string, name: string): Promise<unknown> =>
  await (await place.fetch(repository, 'npm', `-/package/${name}/dist-tags`)).json();

describe('promote', () => {
  it('plans without a change, promotes just that plan, and takes back what it added', async () => {
    await place.publish(dev, 'tool', '1.0.0', '1.1.0');
    await place.publish(prod, 'tool', '1.0.0');
    const planned = await run(ALL);
    expect(planned.error).toBeUndefined();
    expect(planned.outputs).toMatchObject({ planned: '1', promoted: '0', unchanged: '1' });
    expect(planned.log).toContain('1 version to promote (10 bytes), 1 there already.');
    expect(planned.log).toMatch(/generic:acme\/tool +1\.1\.0 +selected +10 bytes/);
    expect(planned.summary).toContain(
      `\`my-org/${dev} (us-east-1)\` → \`my-org/${prod} (us-east-1)\`: **1 version to promote`,
    );
    expect(planned.summary).toContain('| `generic:acme/tool` | `1.1.0` | selected |  | 10 bytes |');
    expect(planned.summary).not.toContain('WARNING');
    expect(await place.statuses(prod, 'tool')).toEqual(published('1.0.0'));

    const applied = await run({ ...APPLY, plan: 'promote-plan.json' });
    expect(applied.error).toBeUndefined();
    expect(applied.outputs).toMatchObject({
      ...{
        'plan-id': planned.outputs['plan-id'],
        planned: '1',
        promoted: '1',
        unchanged: '1',
        stale: '0',
        failed: '0',
      },
    });
    expect(applied.log).toContain('1 of 1 version promoted, 1 unchanged, 0 stale, 0 failed.');
    expect(applied.summary).toContain('| `generic:acme/tool` | `1.1.0` |  |');
    expect(applied.saved).toEqual({ kept: '' });
    expect(await place.statuses(prod, 'tool')).toEqual(published('1.0.0', '1.1.0'));
    expect((await run({ ...APPLY, plan: 'promote-plan.json' })).outputs).toMatchObject({ promoted: '1', failed: '0' });

    const back = await run({ mode: 'rollback', plan: 'promote-plan.json' });
    expect(back.error).toBeUndefined();
    expect(back.outputs).toMatchObject({ 'rolled-back': '1', failed: '0' });
    expect(back.summary).toContain('### CodeArtifact promote: rolled back\n\nPlan');
    expect(await place.statuses(prod, 'tool')).toEqual(published('1.0.0'));
  });

  it('takes the versions away from the source last, and a rollback gives them back', async () => {
    await place.publish(dev, 'tool', '1.0.0', '1.1.0');
    const asked = { ...ALL, ...APPLY };
    const applied = await run({ ...asked, 'remove-from-source': 'archive' });
    expect(applied.error).toBeUndefined();
    expect(applied.log).toContain(`2 of 2 versions promoted, 0 unchanged, 0 stale, 0 failed; 2 taken from ${dev}.`);
    expect(await place.statuses(dev, 'tool')).toEqual({ '1.0.0': 'Archived', '1.1.0': 'Archived' });
    expect(await place.statuses(prod, 'tool')).toEqual(published('1.0.0', '1.1.0'));
    const back = await run({ mode: 'rollback' });
    expect(back.error).toBeUndefined();
    expect(await place.statuses(dev, 'tool')).toEqual(published('1.0.0', '1.1.0'));
    expect(await place.statuses(prod, 'tool')).toEqual({});

    const deleted = await run({ ...asked, 'remove-from-source': 'delete', state: 'other.ndjson' });
    expect(deleted.error).toBeUndefined();
    expect(await place.statuses(dev, 'tool')).toEqual({});
    const only = await run({ mode: 'rollback', state: 'other.ndjson' });
    expect(only.outputs).toMatchObject({ 'rolled-back': '0', failed: '0' });
    expect(only.log).toContain(
      'version 1.0.0: not taken back, the source has it no more, so that this is the only copy',
    );
    expect(only.log).toContain('0 versions taken back, 2 stay, 0 failed.');
    expect(await place.statuses(prod, 'tool')).toEqual(published('1.0.0', '1.1.0'));
  });

  it('takes nothing from the source that did not arrive, and says what is left there when it is not done', async () => {
    await place.publish(dev, 'tool', '1.0.0');
    place.emulator.control({ faults: ['403 operation=CopyPackageVersions'] });
    const refused = await run({ ...ALL, ...APPLY, 'remove-from-source': 'delete' });
    expect(refused.error).not.toBeUndefined();
    expect(refused.outputs).toMatchObject({ promoted: '0', failed: '1' });
    expect(await place.statuses(dev, 'tool')).toEqual(published('1.0.0'));
    place.emulator.control({ faults: ['403 operation=DeletePackageVersions'] });
    const left = await run({ ...ALL, ...APPLY, 'remove-from-source': 'delete' });
    expect(left.log).toContain('began the plan');
    expect(left.log).toMatch(/1 promoted|1 of 1 version promoted/);
    expect(left.error).not.toBeUndefined();
    place.emulator.reset();
    const again = await run({ ...ALL, ...APPLY, 'remove-from-source': 'delete' });
    expect(again.error).toBeUndefined();
    expect(await place.statuses(dev, 'tool')).toEqual({});
    expect(await place.statuses(prod, 'tool')).toEqual(published('1.0.0'));
  });

  it("puts the destination's dist-tags back that a copy moves, shows what moves, and sets those that are asked for", async () => {
    await place.publishNpm(prod, 'lib', '1.9.0', 'latest');
    for (const [version, tag] of [
      ['1.8.0', 'stable'],
      ['2.0.0-rc.1', 'next'],
      ['2.0.0', 'latest'],
    ] as const) {
      await place.publishNpm(dev, 'lib', version, tag);
    }
    const planned = await run({ ...ALL, 'dist-tag': 'blessed' });
    expect(planned.log).toContain('dist-tags of 1 package move');
    expect(planned.summary).toContain('`latest`: `1.9.0` → `2.0.0`');
    expect(planned.summary).toContain('`blessed`: `none` → `2.0.0`');
    expect((await run({ ...ALL, ...APPLY, 'dist-tag': 'blessed' })).error).toBeUndefined();
    expect(await tagsIn(prod, 'lib')).toEqual({
      latest: '2.0.0',
      stable: '1.8.0',
      next: '2.0.0-rc.1',
      blessed: '2.0.0',
    });
    expect((await run({ mode: 'rollback' })).error).toBeUndefined();
    expect(await tagsIn(prod, 'lib')).toEqual({ latest: '1.9.0' });
  });

  it('publishes again what goes to another domain, byte for byte, and takes it back there', async () => {
    const { aws } = place;
    await aws.send(new CreateDomainCommand({ domain: `other-${count}` }));
    await aws.send(new CreateRepositoryCommand({ domain: `other-${count}`, repository: 'far' }));
    await place.publish(dev, 'tool', '1.0.0');
    await place.publishNpm(dev, 'lib', '1.0.0', 'latest');
    const far = { 'destination-domain': `other-${count}`, 'destination-repository': 'far', wait: '5' };
    const applied = await run({ ...far, ...ALL, ...APPLY });
    expect(applied.error).toBeUndefined();
    expect(applied.outputs).toMatchObject({ promoted: '2', failed: '0' });
    const held = async (): Promise<unknown> => {
      const at = { domain: `other-${count}`, repository: 'far', format: 'npm', package: 'lib' } as const;
      return (await aws.send(new ListPackageVersionsCommand(at))).versions?.map(({ status }) => status);
    };
    expect(await held()).toEqual(['Published']);
    expect((await run({ ...far, ...ALL, ...APPLY, 'plan-file': 'b.json' })).outputs).toMatchObject({ unchanged: '2' });
    const plan = JSON.parse(await place.read('promote-plan.json')) as { request: { method: string } };
    expect(plan.request.method).toBe('publish');
    expect((await run({ ...far, mode: 'rollback', plan: 'promote-plan.json' })).outputs).toMatchObject({
      'rolled-back': '2',
    });
    expect(await held()).toEqual([]);

    const group = { domain: `other-${count}`, packageGroup: '/npm//*' };
    await aws.send(new CreatePackageGroupCommand(group));
    const restrictions = { PUBLISH: 'BLOCK' } as const;
    await aws.send(new UpdatePackageGroupOriginConfigurationCommand({ ...group, restrictions }));
    const kept = await run({ ...far, ...ALL, 'plan-file': 'c.json' });
    expect(kept.error).toContain(
      '- npm:lib in far takes no versions that are published: its package group /npm//* does',
    );
    expect(kept.error).not.toContain('generic:');
  });

  it('promotes what a release manifest describes, with the tag that it was published under', async () => {
    await place.publishNpm(dev, 'lib', '1.0.0', 'latest');
    const bytes = await (await place.fetch(dev, 'npm', 'lib/-/lib-1.0.0.tgz')).arrayBuffer();
    const sha256 = createHash('sha256').update(Buffer.from(bytes)).digest('hex');
    const manifest = (hash: string): string =>
      JSON.stringify({
        ...{ manifestVersion: 1, complete: true, tag: 'v1.0.0' },
        packages: [
          {
            format: 'npm',
            namespace: null,
            package: 'lib',
            version: '1.0.0',
            assets: [{ name: 'package.tgz', sha256: hash }],
          },
        ],
      });
    const asked = { 'release-file': 'release.json' };
    await place.write({ 'release.json': manifest('0'.repeat(64)) });
    expect((await run(asked)).error).toContain('npm:lib 1.0.0 is not what the release manifest describes.');
    await place.write({ 'release.json': manifest(sha256) });
    expect((await run({ ...asked, ...APPLY })).error).toBeUndefined();
    expect(await place.statuses(prod, 'lib', 'npm')).toEqual(published('1.0.0'));
    const plan = JSON.parse(await place.read('promote-plan.json')) as { request: { release?: object } };
    expect(plan.request.release).toMatchObject({ tag: 'v1.0.0' });
  });
});

describe('promote after a run that was interrupted', () => {
  const interrupted = async (): Promise<Ran> => {
    await place.publish(dev, 'tool', '1.0.0');
    place.emulator.control({ faults: ['403 operation=CopyPackageVersions'] });
    const ran = await run({ ...ALL, ...APPLY });
    expect(ran.outputs).toMatchObject({ planned: '1', promoted: '0', failed: '1' });
    expect(ran.log).toMatch(/warning: generic:acme\/tool 1\.0\.0: failed, /);
    expect(ran.summary).toContain('| `generic:acme/tool` | `1.0.0` | failed |');
    place.emulator.reset();
    return ran;
  };

  it('finishes it first when it is repeated, and says so', async () => {
    const { outputs } = await interrupted();
    const again = await run({ ...ALL, ...APPLY });
    expect(again.error).toBeUndefined();
    expect(again.log).toContain(`began the plan ${outputs['plan-id']} and did not finish it: it is finished first.`);
    expect(again.outputs).toMatchObject({ planned: '1', promoted: '1', unchanged: '1' });
    expect(await place.statuses(prod, 'tool')).toEqual(published('1.0.0'));
  });

  it('leaves a plan that asked for something else, and does not overwrite its file', async () => {
    const { outputs } = await interrupted();
    expect((await run(ALL)).error).toContain(`holds the plan ${outputs['plan-id']}, which is begun and not finished.`);
    await place.publish(dev, 'more', '1.0.0');
    const other = await run({ packages: 'generic:acme/more', ...APPLY, 'plan-file': 'other.json' });
    expect(other.error).toBeUndefined();
    expect(other.log).toContain(`An earlier run that promoted something else began the plan ${outputs['plan-id']}`);
    expect(other.log).toContain(`warning: The plan ${outputs['plan-id']} is begun and not finished`);
    expect(await place.statuses(prod, 'more')).toEqual(published('1.0.0'));
    expect(await place.statuses(prod, 'tool')).toEqual({});
  });

  it('finishes of a plan that has expired only what was begun', async () => {
    await interrupted();
    place.ahead = 24 * 3_600_000;
    const again = await run({ ...ALL, ...APPLY, 'plan-file': 'other.json' });
    expect(again.log).toContain('it has expired, so only what was begun is finished first');
    expect(again.error).toBeUndefined();
  });

  it('refuses a plan that has expired or is for elsewhere, and one beyond a guard until it is confirmed', async () => {
    await place.publish(dev, 'tool', '1.0.0', '1.1.0');
    const trips = await run({ ...ALL, 'max-versions': '1' });
    expect(trips.log).toContain(
      'warning: max-versions: 2 are planned, and the limit is 1, so this plan promotes nothing.',
    );
    expect(trips.log).toContain(`--confirm ${trips.outputs['plan-id']}`);
    expect(trips.summary).toContain('> [!WARNING]\n> max-versions: 2 are planned');
    const plan = { ...APPLY, plan: 'promote-plan.json' };
    expect((await run(plan)).error).toContain('Nothing was promoted, because too much would go: max-versions');
    expect((await run({ ...plan, confirm: 'b'.repeat(64) })).error).toContain("'confirm' is not the id of this plan");
    place.ahead = 24 * 3_600_000;
    expect((await run(plan)).error).toContain('The plan expired at');
    place.ahead = 0;
    const elsewhere = await run({ ...plan, 'source-repository': prod, 'destination-repository': dev });
    expect(elsewhere.error).toContain(`The plan is for the source repository "${dev}", but this run is for "${prod}".`);
    expect(await place.statuses(prod, 'tool')).toEqual({});
    const confirmed = await run({ ...plan, confirm: trips.outputs['plan-id'] ?? '' });
    expect(confirmed.outputs).toMatchObject({ promoted: '2' });
  });

  it('names what cannot be promoted, and takes nothing back that it did not do', async () => {
    const missing = await run(APPLY, 'generic:acme/tool@2.0.0');
    expect(missing.error).toContain(`- generic:acme/tool 2.0.0 is not in ${dev} itself`);
    expect((await run({ mode: 'rollback' })).error).toContain('there is nothing to take back');
    const same = await run({ ...ALL, 'destination-repository': dev });
    expect(same.error).toContain(`'source-repository' and 'destination-repository' are the same, ${dev}. Name two.`);
  });

  it('keeps its state for the next run, in the clean-up where the run did not', async () => {
    const kept: string[] = [];
    place.cache = {
      restore: () => Promise.resolve(undefined),
      save: (paths, key) => Promise.resolve(void kept.push(`${paths.join()} ${key.replace(/[0-9a-f]{16}-\d+$/, '')}`)),
    };
    await run({ ...ALL, 'allow-empty': 'true' });
    expect(kept).toEqual(['promote-state.ndjson codeartifact-ci-prune-state-']);
    const host = { ...testHost('/', '/'), cache: place.cache, now: () => new Date(7) };
    const left = { path: place.path('promote-state.ndjson'), cached: 'c', prefix: 'p-' };
    for (const state of [{ kept: JSON.stringify(left) }, { kept: '' }, {}]) await promote.cleanup?.(state, host);
    expect(kept.slice(1)).toEqual(['c p-7']);
  });
});
