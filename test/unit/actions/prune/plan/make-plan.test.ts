import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RetentionPolicy } from '../../../../../actions/prune/policy/retention-policy.ts';
import { AS_OF, DAY, eager, fakePackages, planOf, policies, removals } from '../support/cases.ts';
import { FakeService, type FakeOptions, type FakePackage } from '../support/fake-service.ts';

async function removed(
  packages: readonly FakePackage[],
  policy: RetentionPolicy,
  options: FakeOptions = {},
): Promise<Set<string>> {
  return removals((await planOf(new FakeService(packages, options), policy)).plan);
}

describe('a plan', () => {
  it('asks for no times when only counts matter', async () => {
    await fc.assert(
      fc.asyncProperty(fakePackages, policies, async (packages, policy) => {
        const counting: RetentionPolicy = {
          ...policy,
          scopes: policy.scopes.map((scope) => ({ ...scope, keep: [], delete: [{ id: 'many', rankGreaterThan: 2 }] })),
        };
        const service = new FakeService(packages);
        await planOf(service, counting);
        expect(service.calls.describe).toBe(0);
      }),
    );
  });

  it('counts an asset once in all it may free, and nothing for what is archived', async () => {
    const published = AS_OF.getTime() - 9 * DAY * 1000;
    const version = (name: string, origin: 'internal' | 'external') => ({
      version: name,
      status: 'Published',
      revision: 'r',
      origin,
      published,
      assets: [
        { name: 'shared.tgz', size: 100, sha256: 'aa' },
        { name: `${name}.tgz`, size: 7, sha256: name },
      ],
    });
    const coordinates = { format: 'npm', namespace: '', name: 'core' } as const;
    const newest = { ...version('9.0.0', 'internal'), published: AS_OF.getTime() };
    const service = new FakeService([
      {
        repository: 'ci-a',
        coordinates,
        versions: [newest, version('1.0.0', 'external'), version('1.0.1', 'external')],
      },
      {
        repository: 'ci-b',
        coordinates,
        versions: [newest, version('1.0.0', 'external'), version('1.0.2', 'internal')],
      },
    ]);
    const { plan } = await planOf(service, eager());
    expect(plan.packages.map(({ reclaimable }) => reclaimable)).toEqual([114, 0]);
    expect(plan.result).toMatchObject({ planned: 4, reclaimable: 114, actions: { archive: 1, dispose: 0, delete: 3 } });
    expect(service.calls.assets).toBe(3);
  });

  it('lists no more assets once the count of the run is exceeded, and always the same ones', async () => {
    await fc.assert(
      fc.asyncProperty(fakePackages, fc.nat({ max: 4 }), async (packages, maxCount) => {
        const [first, second] = [new FakeService(packages), new FakeService(packages)];
        const guards = { run: { maxCount }, repository: {}, package: {} };
        const policy: RetentionPolicy = {
          ...eager(),
          action: { internal: 'delete', external: 'delete', unknown: 'delete' },
          guards,
        };
        const { plan, text } = await planOf(first, policy);
        expect(first.calls.assets).toBeLessThanOrEqual(maxCount);
        if (plan.result.planned <= maxCount) expect(first.calls.assets).toBe(plan.result.planned);
        expect((await planOf(second, policy)).text).toBe(text);
      }),
    );
  });

  it('leaves a package alone whose versions change while it is listed', async () => {
    const one = (version: string, revision: string) => ({
      ...{ version, revision, status: 'Published', origin: 'internal' as const, assets: [] },
      published: AS_OF.getTime() - 9 * DAY * 1000,
    });
    const coordinates = { format: 'npm', namespace: '', name: 'core' } as const;
    const held = (revision: string): FakePackage => ({
      ...{ repository: 'ci', coordinates },
      versions: [one('9.0.0', 'a'), one('1.0.0', 'a'), one('1.0.1', 'a'), one('1.0.0', revision)],
    });
    const same = await planOf(new FakeService([held('a')], { pageSize: 2 }), eager());
    expect(same.plan.packages[0]?.remove).toHaveLength(2);
    const changed = await planOf(new FakeService([held('b')], { pageSize: 2 }), eager());
    expect(changed.plan.packages[0]).toMatchObject({
      remove: [],
      incomplete: 'its list is incomplete: version 1.0.0 changed while it was listed',
    });
    expect([same.plan.result.incomplete, changed.plan.result.incomplete]).toEqual([0, 1]);
    expect(changed.warnings).toEqual([
      'npm:core in ci is left alone: its list is incomplete: version 1.0.0 changed while it was listed',
    ]);
  });

  it('plans a package once that is listed on two pages', async () => {
    const coordinates = (name: string) => ({ format: 'npm', namespace: '', name }) as const;
    const packages = ['a', 'b', 'b', 'c'].map((name): FakePackage => ({
      repository: 'ci',
      coordinates: coordinates(name),
      versions: [],
    }));
    const { plan } = await planOf(new FakeService(packages, { pageSize: 2 }), eager());
    expect(plan.packages.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it('keeps what a version published here needs, and no more of it', async () => {
    const old = (version: string) => ({
      ...{ version, status: 'Published', revision: `rev-${version}`, origin: 'internal' as const, assets: [] },
      published: AS_OF.getTime() - 9 * DAY * 1000,
    });
    const of = (name: string, versions: readonly string[]): FakePackage => ({
      ...{ repository: 'ci', coordinates: { format: 'npm', namespace: 'u', name } },
      versions: versions.map(old),
    });
    const packages = [of('core', ['3.0.0', '2.0.0', '1.1.0', '1.0.0']), of('app', ['5.0.0'])];
    const appNeedsCore: NonNullable<FakeOptions['requirements']> = ({ coordinates }) =>
      coordinates.name === 'app' ? [{ namespace: 'u', name: 'core', range: '^1.0.0' }] : [];
    expect([...(await removed(packages, eager()))].map((text) => text.split(' ').at(-1))).toEqual([
      ...['2.0.0', '1.1.0', '1.0.0'],
    ]);
    const { plan } = await planOf(new FakeService(packages, { requirements: appNeedsCore }), eager());
    expect(plan.packages[0]?.remove.map(({ version }) => version)).toEqual(['2.0.0', '1.0.0']);
    expect(plan.packages[0]?.keep).toContainEqual({
      ...{ reason: 'needed by npm:@u/app 5.0.0 (^1.0.0)', versions: ['1.1.0'] },
    });
  });

  it('keeps what npm dist-tags name, and leaves a package alone whose tags cannot be read', async () => {
    const versions = ['3.0.0', '2.0.0', '1.0.0'].map((version, index) => ({
      ...{ version, status: 'Published', revision: 'r', origin: 'internal' as const, assets: [] },
      published: AS_OF.getTime() - (index + 5) * DAY * 1000,
    }));
    const packages = [
      { repository: 'ci', coordinates: { format: 'npm', namespace: '', name: 'a' } as const, versions },
    ];
    const gone = async (options: FakeOptions, policy = eager()) =>
      [...(await removed(packages, policy, options))].map((text) => text.split(' ').at(-1));
    expect(await gone({ tags: () => ({ latest: '3.0.0', lts: '1.0.0' }) })).toEqual(['2.0.0']);
    expect(await gone({ tags: () => 'status 403' })).toEqual([]);
    expect(await gone({ tags: () => 'status 403' }, { ...eager(), distTags: 'ignore' })).toEqual(['2.0.0', '1.0.0']);
    const { warnings } = await planOf(new FakeService(packages, { tags: () => 'status 403' }), eager());
    expect(warnings).toEqual([
      expect.stringContaining('npm:a in ci is left alone: its dist-tags cannot be read (status 403)'),
    ]);
  });

  it('refuses a package in two scopes where the policy is strict', async () => {
    const [scope] = eager().scopes;
    if (scope === undefined) throw new Error('no scope');
    const policy = { ...eager(), strict: true, scopes: [scope, { ...scope, id: 'more' }] };
    const packages = [
      { repository: 'ci', coordinates: { format: 'npm', namespace: '', name: 'a' } as const, versions: [] },
    ];
    await expect(planOf(new FakeService(packages), policy)).rejects.toThrow(
      "npm:a in ci is in the scopes 'all' and 'more'",
    );
  });

  it('warns of an exception that leaves nothing out, and refuses it where the policy is strict', async () => {
    const [scope] = eager().scopes;
    if (scope === undefined) throw new Error('no scope');
    const select = { ...scope.select, repositories: ['ci*', '!ci-kepe'], packages: ['npm:*', '!npm:aa'] };
    const policy = { ...eager(), scopes: [{ ...scope, select }] };
    const packages = [
      { repository: 'ci', coordinates: { format: 'npm', namespace: '', name: 'a' } as const, versions: [] },
    ];
    expect((await planOf(new FakeService(packages), policy)).warnings).toEqual([
      "No repository matches '!ci-kepe', so nothing is left out, or protected, by it.",
      "No package matches '!npm:aa', so nothing is left out, or protected, by it.",
    ]);
    await expect(planOf(new FakeService(packages), { ...policy, strict: true })).rejects.toThrow(
      "No repository matches '!ci-kepe', so nothing is left out, or protected, by it. Correct the policy",
    );
  });
});
