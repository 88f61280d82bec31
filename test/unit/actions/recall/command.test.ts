import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { AssociateExternalConnectionCommand } from '@aws-sdk/client-codeartifact';
import { recall } from '../../../../actions/recall/command.ts';
import { startFakeNpmRegistry, type FakeNpmRegistry } from '../../../support/fake-npm-registry.ts';
import { npmPackage } from '../../../support/npm-package.ts';
import { testHost } from '../../../support/publish.ts';
import { DOMAIN, startRetentionPlace, type Ran, type RetentionPlace } from '../../../support/retention-place.ts';

let place: RetentionPlace;
let publicRegistry: FakeNpmRegistry;
let count = 0;
beforeAll(async () => {
  publicRegistry = await startFakeNpmRegistry();
  place = await startRetentionPlace({ external: { 'public:npmjs': publicRegistry.url } });
  await place.repository('dev', 'prod');
});
afterAll(async () => {
  await place.stop();
  await publicRegistry.close();
});
afterEach(() => place.renew());

/** A package of its own, in both repositories. */
async function tool(...versions: readonly string[]): Promise<string> {
  const name = `tool-${++count}`;
  for (const repository of ['dev', 'prod']) await place.publish(repository, name, ...versions);
  return name;
}

function run(inputs: Readonly<Record<string, string>>, ...operands: readonly string[]): Promise<Ran> {
  return place.run(recall, inputs, operands);
}

const statuses = async (name: string): Promise<readonly Record<string, string>[]> => [
  await place.statuses('dev', name),
  await place.statuses('prod', name),
];

describe('recall', () => {
  it('plans without a change, archives every copy on request, and gives each its status back', async () => {
    const name = await tool('1.0.0', '1.0.1', '2.0.0');
    await place.write({ 'bad.txt': `generic:acme/${name}@2.0.0 # worse\n\n# nothing\n` });
    const asked = { versions: `generic:acme/${name}@1.0.*`, file: 'bad.txt' };
    const misspelt = await run(asked, `generic:acme/${name}s@1.0.0`);
    expect(misspelt.log).toContain(`No repository holds generic:acme/${name}s@1.0.0.`);
    const planned = await run(asked);
    expect(planned.error).toBeUndefined();
    expect(planned.log).not.toContain('No repository holds');
    expect(planned.outputs).toMatchObject({ planned: '6', removed: '0', open: '0' });
    expect(planned.log).toContain('Looked for it in 2 repositories: 6 to recall.');
    expect(planned.summary).toContain('### CodeArtifact recall: plan');
    const plan = JSON.parse(await place.read('recall-plan.json')) as Record<string, unknown>;
    expect(plan['recalled']).toEqual([`generic:acme/${name}@1.0.*`, `generic:acme/${name}@2.0.0`]);
    const held = { '1.0.0': 'Published', '1.0.1': 'Published', '2.0.0': 'Published' };
    expect(await statuses(name)).toEqual([held, held]);

    const applied = await run({ ...asked, mode: 'apply' });
    expect(applied.error).toBeUndefined();
    expect(applied.outputs).toMatchObject({ planned: '6', removed: '6', stale: '0', failed: '0', restored: '0' });
    expect(applied.log).toContain('6 recalled, 0 changed meanwhile, 0 failed.');
    expect(applied.summary).toContain('### CodeArtifact recall\n');
    expect(applied.saved).toEqual({ kept: '' });
    const gone = { '1.0.0': 'Archived', '1.0.1': 'Archived', '2.0.0': 'Archived' };
    expect(await statuses(name)).toEqual([gone, gone]);
    const again = await run({ ...asked, mode: 'apply' });
    expect(again.outputs).toMatchObject({ planned: '0', removed: '0' });
    expect(again.log).toContain('1.0.1, 1.0.0, 2.0.0');

    const restored = await run({ mode: 'restore' });
    expect(restored.error).toBeUndefined();
    expect(restored.outputs).toMatchObject({ restored: '6', failed: '0' });
    expect(restored.summary).toContain('### CodeArtifact recall: restored');
    expect(await statuses(name)).toEqual([held, held]);
  });

  it('takes back the last recall alone, or the versions that are named, and leaves every other as it is', async () => {
    const [bad, slip, more] = [await tool('1.0.0'), await tool('1.0.0', '1.1.0'), await tool('1.0.0')];
    const of = (name: string, versions = '*'): Record<string, string> => ({
      versions: `generic:acme/${name}@${versions}`,
    });
    for (const name of [bad, slip]) await run({ ...of(name), mode: 'apply' });
    expect((await run({ mode: 'restore' })).outputs).toMatchObject({ restored: '4' });
    expect(await place.statuses('dev', bad)).toEqual({ '1.0.0': 'Archived' });
    expect(await place.statuses('dev', slip)).toEqual({ '1.0.0': 'Published', '1.1.0': 'Published' });
    for (const name of [slip, more]) await run({ ...of(name), mode: 'apply' });
    expect((await run({ ...of(slip, '1.1.*'), mode: 'restore' })).outputs).toMatchObject({ restored: '2' });
    expect(await place.statuses('prod', slip)).toEqual({ '1.0.0': 'Archived', '1.1.0': 'Published' });
    expect((await run({ mode: 'restore' }, `generic:acme/${bad}@1.0.0`)).outputs).toMatchObject({ restored: '2' });
    expect(await place.statuses('prod', more)).toEqual({ '1.0.0': 'Archived' });
    expect((await run({ ...of(more, '2.*'), mode: 'restore' })).error).toContain('The state holds no such plan');
  });

  it('takes back all runs that a recall took', async () => {
    const name = await tool('1.0.0');
    const asked = { versions: `generic:acme/${name}@1.0.0`, mode: 'apply' };
    place.emulator.control({ faults: ['403 operation=UpdatePackageVersionsStatus times=1 after=1'] });
    const cut = await run(asked);
    expect(cut.outputs).toMatchObject({ removed: '1', failed: '1' });
    expect(cut.log).toMatch(/warning: generic:acme\/tool-\d+ in \w+, version 1\.0\.0: failed, /);
    expect(cut.error).not.toBeUndefined();
    place.emulator.reset();
    expect((await run(asked)).outputs).toMatchObject({ planned: '1', removed: '1' });
    expect((await run({ mode: 'restore' })).outputs).toMatchObject({ restored: '2', failed: '0' });
    expect(await statuses(name)).toEqual([{ '1.0.0': 'Published' }, { '1.0.0': 'Published' }]);
  });

  it('disposes of copies on request, for good', async () => {
    const name = await tool('1.0.0');
    const applied = await run({ versions: `generic:acme/${name}@1.0.0`, mode: 'apply', action: 'dispose' });
    expect(applied.outputs).toMatchObject({ removed: '2' });
    expect(await statuses(name)).toEqual([{ '1.0.0': 'Disposed' }, { '1.0.0': 'Disposed' }]);
    expect((await run({ mode: 'restore' })).outputs).toMatchObject({ restored: '0', failed: '0' });
  });

  it('names the store that can fetch the version again and who asks for it, fails while it can, and pins it there', async () => {
    for (const version of ['1.14.0', '1.14.1']) publicRegistry.add(npmPackage('axios', version));
    await place.repository('store', 'private');
    const at = { domain: DOMAIN, repository: 'store', externalConnection: 'public:npmjs' };
    await place.aws.send(new AssociateExternalConnectionCommand(at));
    await place.write({ 'package-lock.json': '{\n "axios": {"version": "1.14.1"}\n}' });
    const download = async (version: string): Promise<number> =>
      (await place.fetch('store', 'npm', `axios/-/axios-${version}.tgz`)).status;

    const planned = await run({ lockfiles: '**/package-lock.json' }, 'npm:axios@1.14.1', 'npm:axios@1.*');
    expect(planned.outputs).toMatchObject({ planned: '0', open: '1' });
    expect(planned.log).toContain(
      "warning: npm:axios 1.14.1 in store can be fetched again (it has an external connection, and no copy): 'pin' archives it there.",
    );
    expect(planned.summary).toContain('Can be fetched again:\n\n- `npm:axios 1.14.1 in store`');
    expect(planned.summary).toContain('Still named by:\n\n- `package-lock.json: npm:axios 1.14.1`');

    const without = await run({ mode: 'apply' }, 'npm:axios@1.14.1');
    expect(without).toMatchObject({ error: undefined, outputs: { open: '1' } });
    expect(without.log).toContain("can be fetched again ('pin' is not set)");

    place.emulator.control({ faults: ['403 format=npm'] });
    const open = await run({ mode: 'apply', pin: 'true' }, 'npm:axios@1.14.1');
    expect(open.error).toBe(
      '1 repositories can still fetch a recalled version. Run again, or block the package there.',
    );
    place.emulator.reset();
    const pinned = await run({ mode: 'apply', pin: 'true' }, 'npm:axios@1.14.1');
    expect(pinned).toMatchObject({ error: undefined, outputs: { open: '0' } });
    expect(pinned.log).not.toContain('can be fetched again');
    expect([await download('1.14.1'), await download('1.14.0')]).toEqual([404, 200]);
    expect(await place.statuses('store', 'axios', 'npm')).toMatchObject({ '1.14.1': 'Archived' });
  });

  it('says what names no version, and what file cannot be read or written', async () => {
    expect((await run({})).error).toContain("Say what to recall: 'versions', or 'file'");
    expect((await run({}, 'npm:axios')).error).toContain('"npm:axios" names no version');
    expect((await run({ versions: 'axios' })).error).toContain("'versions' must be of the form format:name@version");
    expect((await run({ file: 'none.txt' })).error).toContain('The file of versions cannot be read: ');
    await place.write({ taken: 'a file' });
    expect((await run({ versions: 'npm:x@1.0.0', 'plan-file': 'taken/plan.json' })).error).toContain(
      'The plan cannot be written: ',
    );
  });

  it('keeps its state for the next run, in the clean-up where the run did not', async () => {
    const kept: string[] = [];
    place.cache = {
      restore: () => Promise.resolve(undefined),
      save: (paths, key) => Promise.resolve(void kept.push(`${paths.join()} ${key.replace(/[0-9a-f]{16}-\d+$/, '')}`)),
    };
    await run({ versions: 'npm:x@1.0.0' });
    expect(kept).toEqual(['recall-state.ndjson codeartifact-ci-prune-state-']);
    const host = { ...testHost('/', '/'), cache: place.cache, now: () => new Date(7) };
    const left = { path: place.path('recall-state.ndjson'), cached: 'c', prefix: 'p-' };
    for (const state of [{ kept: JSON.stringify(left) }, { kept: '' }, {}]) await recall.cleanup?.(state, host);
    expect(kept.slice(1)).toEqual(['c p-7']);
  });
});
