import { describe, expect, it } from '@jest/globals';
import type { Action, RetentionPolicy } from '../../../../../actions/prune/policy/retention-policy.ts';
import { applyPlan } from '../../../../../actions/prune/apply/apply.ts';
import { apply, packageOf } from '../support/apply-properties.ts';
import { eager, planOf } from '../support/cases.ts';
import { Crash, FakeJournal, FakeMetadata, FakeService, serverFault } from '../support/fake-service.ts';

const NPM = { format: 'npm', namespace: '', name: 'core' } as const;

function withAction(policy: RetentionPolicy, action: Action): RetentionPolicy {
  return { ...policy, action: { internal: action, external: action, unknown: 'none' } };
}

/** Prereleases go before releases do, and with each that is gone the releases behind it have a smaller rank. */
function byRank(action: Action): RetentionPolicy {
  const [scope] = eager().scopes;
  if (scope === undefined) throw new Error('no scope');
  const rules = [
    { id: 'many', rankGreaterThan: 5 },
    { id: 'prereleases', rankGreaterThan: 1, channels: ['prerelease' as const] },
  ];
  return withAction({ ...eager(), scopes: [{ ...scope, delete: rules }] }, action);
}

describe('applying a plan', () => {
  it('resubmits what was skipped without the culprits', async () => {
    const service = new FakeService([packageOf(120)]);
    const { plan } = await planOf(service, eager());
    expect(plan.result.planned).toBe(118);
    // Two versions change at the last moment: after the list, before the first call.
    let once = true;
    service.options = {
      step: (name) => {
        if (name !== 'before archive' || !once) return;
        once = false;
        for (const one of service.find({ repository: 'ci', coordinates: NPM }).versions) {
          if (one.version === '1.0.50') one.revision = 'changed by somebody';
          if (one.version === '1.0.51') one.status = 'Unlisted';
        }
      },
    };
    expect(await apply(service, plan)).toEqual({ removed: 116, stale: 2, failed: 0 });
    expect(service.mutations.map(({ versions }) => versions.length)).toEqual([100, 98, 18]);
  });

  it('takes an answer that was lost for what it was', async () => {
    for (const action of ['archive', 'dispose', 'delete'] as const) {
      const service = new FakeService([packageOf(6)]);
      const { plan } = await planOf(service, withAction(eager(), action));
      // The SDK sends a request again whose answer it did not get: the second one finds the work done.
      for (const name of ['archive', 'dispose', 'delete'] as const) {
        const method = service[name].bind(service) as (...values: unknown[]) => Promise<unknown>;
        Object.assign(service, {
          [name]: async (...values: unknown[]) => {
            await method(...values);
            return await method(...values);
          },
        });
      }
      expect(await apply(service, plan)).toEqual({ removed: 4, stale: 0, failed: 0 });
      const left = Object.values(service.state()).filter((status) => status === 'Published');
      expect(left).toHaveLength(2);
    }
  });

  it('counts on what an interrupted run removed where only ranks decide', async () => {
    for (const action of ['archive', 'dispose', 'delete'] as const) {
      for (let at = 0; at < 30; at++) {
        // Of another status, so that it takes two calls for each package, and a crash can come between.
        const packages = [packageOf(8), { ...packageOf(9), repository: 'other' }];
        for (const one of packages.flatMap(({ versions }) => versions.filter((_, index) => index % 2 === 1))) {
          Object.assign(one, { version: `${one.version}-rc`, status: 'Unlisted' });
        }
        const service = new FakeService(packages);
        const { plan } = await planOf(service, byRank(action));
        const journal = new FakeJournal();
        let steps = 0;
        service.options = {
          step: () => {
            if (steps++ >= at) throw new Crash();
          },
        };
        await apply(service, plan, journal).catch(() => undefined);
        service.options = {};
        const applied = await apply(service, plan, journal);
        expect(applied).toEqual({ removed: plan.result.planned, stale: 0, failed: 0 });
      }
    }
  });

  it('leaves alone what the policy would no longer choose', async () => {
    const service = new FakeService([packageOf(6)]);
    const [scope] = eager().scopes;
    if (scope === undefined) throw new Error('no scope');
    const four = { ...eager(), scopes: [{ ...scope, delete: [{ id: 'many', rankGreaterThan: 4 }] }] };
    const { plan } = await planOf(service, four);
    expect(plan.packages[0]?.remove.map(({ version }) => version)).toEqual(['1.0.2', '1.0.1']);
    const held = service.find({ repository: 'ci', coordinates: NPM });
    held.versions = held.versions.filter(({ version }) => version !== '1.0.6');
    // One less above it: 1.0.2 is the fourth now.
    expect(await apply(service, plan)).toEqual({ removed: 1, stale: 1, failed: 0 });
    expect(service.state()[`ci ${JSON.stringify(['npm', '', 'core'])} 1.0.2`]).toBe('Published');
  });

  it('compares the revision where the call that deletes cannot', async () => {
    const [scope] = eager().scopes;
    if (scope === undefined) throw new Error('no scope');
    const select = { ...scope.select, status: ['Archived' as const] };
    const policy = withAction({ ...eager(), scopes: [{ ...scope, select }] }, 'delete');
    const held = packageOf(4);
    for (const one of held.versions) one.status = 'Archived';
    const service = new FakeService([held]);
    const { plan } = await planOf(service, policy);
    expect(plan.result.planned).toBe(2);
    for (const one of service.find({ repository: 'ci', coordinates: NPM }).versions) {
      if (one.version === '1.0.1') one.revision = 'published and archived again';
    }
    expect(await apply(service, plan)).toEqual({ removed: 1, stale: 1, failed: 0 });
    expect(service.mutations).toMatchObject([{ operation: 'delete', versions: ['1.0.2'] }]);
  });

  it('does not delete what somebody published anew behind an interrupted run', async () => {
    const service = new FakeService([packageOf(5)]);
    const { plan } = await planOf(service, withAction(eager(), 'delete'));
    const journal = new FakeJournal();
    service.options = {
      step: (name) => {
        if (name === 'before delete') throw new Crash();
      },
    };
    await expect(apply(service, plan, journal)).rejects.toThrow(Crash);
    service.options = {};
    for (const one of service.find({ repository: 'ci', coordinates: NPM }).versions) {
      if (one.version === '1.0.1') one.assets = [{ name: 'package.tgz', size: 10, sha256: 'something else' }];
    }
    expect(await apply(service, plan, journal)).toEqual({ removed: 2, stale: 1, failed: 0 });
    expect(service.state()[`ci ${JSON.stringify(['npm', '', 'core'])} 1.0.1`]).toBe('Archived');
  });

  it('goes on with what is archived when deleting it failed', async () => {
    const service = new FakeService([packageOf(5)]);
    const { plan } = await planOf(service, withAction(eager(), 'delete'));
    const journal = new FakeJournal();
    const remove = service.delete.bind(service);
    service.delete = () => Promise.reject(serverFault());
    expect(await apply(service, plan, journal)).toEqual({ removed: 0, stale: 0, failed: 3 });
    service.delete = remove;
    expect(await apply(service, plan, journal)).toEqual({ removed: 3, stale: 0, failed: 0 });
    expect(Object.keys(service.state())).toHaveLength(2);
  });

  it('takes no silence for success', async () => {
    const service = new FakeService([packageOf(5)]);
    const { plan } = await planOf(service, eager());
    service.archive = () => Promise.resolve({ successful: new Map(), failed: new Map() });
    expect(await apply(service, plan)).toEqual({ removed: 0, stale: 0, failed: 3 });
    const skipped = new FakeService([packageOf(5)]);
    skipped.archive = (_, { revisions }) =>
      Promise.resolve({
        successful: new Map(),
        failed: new Map([...revisions.keys()].map((version) => [version, { code: 'SKIPPED', message: '' }])),
      });
    expect(await apply(skipped, plan)).toEqual({ removed: 0, stale: 0, failed: 3 });
  });

  it('makes the calls that it says, and no more', async () => {
    const service = new FakeService([packageOf(252)]);
    const { plan } = await planOf(service, withAction(eager(), 'delete'));
    service.calls.list = 0;
    expect(await apply(service, plan)).toEqual({ removed: 250, stale: 0, failed: 0 });
    expect(service.calls).toMatchObject({ list: 1, remove: 2 * Math.ceil(250 / 100) });
  });

  it('tries nothing more after a refusal that would come for every package, and says what was not tried', async () => {
    const packages = Array.from({ length: 70 }, (_, index) => ({
      ...packageOf(4),
      coordinates: { ...NPM, name: `core-${index}` },
    }));
    const service = new FakeService(packages);
    const { plan } = await planOf(service, eager());
    const denied = Object.assign(new Error('not authorized'), { name: 'AccessDeniedException', $fault: 'client' });
    service.archive = () => Promise.reject(denied);
    service.calls.list = 0;
    const notes: string[] = [];
    const applied = await applyPlan({
      ...{ service, metadata: new FakeMetadata(service), plan, journal: new FakeJournal(), progress: () => undefined },
      note: (label, version, outcome, detail) => notes.push(`${label} ${version}: ${outcome}, ${detail}`),
    });
    expect(applied).toMatchObject({ removed: 0, stale: 0, failed: 140, error: denied });
    expect(notes[0]).toMatch(/^npm:core-0 in ci 1\.0\.\d: failed, not authorized/);
    expect(notes.at(-1)).toMatch(/^npm:core-69 in ci 1\.0\.\d: failed, not tried after: not authorized$/);
    // Those that were under way when the first was refused.
    expect(service.calls.list).toBeLessThan(70);
  });

  it('looks at no package that loses nothing, and tells how far it has come', async () => {
    const service = new FakeService([packageOf(5), { ...packageOf(1), repository: 'other' }]);
    const { plan } = await planOf(service, eager());
    service.calls.list = 0;
    const progress: string[] = [];
    const applied = await applyPlan({
      ...{ service, metadata: new FakeMetadata(service), plan, journal: new FakeJournal(), note: () => undefined },
      progress: (done, total, label) => progress.push(`${done} of ${total}: ${label}`),
    });
    expect(applied).toEqual({ removed: 3, stale: 0, failed: 0 });
    expect(service.calls.list).toBe(1);
    expect(progress).toEqual(['3 of 3: npm:core in ci']);
  });

  it('leaves a package alone whose list is incomplete, or that is gone as a whole', async () => {
    const service = new FakeService([packageOf(5)]);
    const { plan } = await planOf(service, eager());
    const versions = service.versions.bind(service);
    service.versions = () => Promise.reject(serverFault());
    expect(await apply(service, plan)).toEqual({ removed: 0, stale: 0, failed: 3 });
    service.versions = versions;
    service.packageList.length = 0;
    expect(await apply(service, plan)).toEqual({ removed: 3, stale: 0, failed: 0 });
    expect(service.mutations).toEqual([]);
  });
});
