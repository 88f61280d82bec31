import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../../../../actions/prune/plan/canonical.ts';
import { universeSize } from '../../../../../actions/prune/plan/decide.ts';
import { agesIn, scopesOf, type RetentionPolicy } from '../../../../../actions/prune/policy/retention-policy.ts';
import { AS_OF, DAY, deleteRule, eager, fakePackages, keepRule, planOf, policies, removals } from '../support/cases.ts';
import { FakeService, serverFault, type FakeOptions, type FakePackage } from '../support/fake-service.ts';

/** `npm:lib` needs `npm:core`, and what the others need is nobody's concern. */
const requirements: NonNullable<FakeOptions['requirements']> = ({ coordinates: { name } }) =>
  name === 'lib' ? [{ namespace: '', name: 'core', range: '^1.0.0' }] : [];

async function removed(
  packages: readonly FakePackage[],
  policy: RetentionPolicy,
  options: FakeOptions = { requirements },
): Promise<Set<string>> {
  return removals((await planOf(new FakeService(packages, options), policy)).plan);
}

async function expectSubset(smaller: Promise<Set<string>>, larger: Promise<Set<string>>): Promise<void> {
  expect([...(await smaller).difference(await larger)]).toEqual([]);
}

describe('a plan', () => {
  it('decides about every version once, and changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fakePackages, policies, async (packages, policy) => {
        const service = new FakeService(packages);
        const { plan } = await planOf(service, policy);
        expect(service.mutations).toEqual([]);
        for (const planned of plan.packages) {
          const { versions } = service.find({ repository: planned.repository, coordinates: planned });
          const kept = planned.keep.flatMap((run) => run.versions);
          const all = [...kept, ...planned.remove.map(({ version }) => version)];
          expect(all.sort()).toEqual(versions.map(({ version }) => version).sort());
        }
      }),
    );
  });

  it('is the same bytes for the same inputs, whatever the size of pages', async () => {
    await fc.assert(
      fc.asyncProperty(fakePackages, policies, fc.integer({ min: 1, max: 5 }), async (packages, policy, pageSize) => {
        const { text } = await planOf(new FakeService(packages), policy);
        const again = await planOf(new FakeService(packages, { pageSize }), policy);
        expect(again.text).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text.replaceAll('\n', ''));
      }),
    );
  });

  it('removes the same whatever the order of scopes, rules, lists and packages', async () => {
    const turned = (policy: RetentionPolicy): RetentionPolicy => ({
      ...policy,
      scopes: policy.scopes.toReversed().map((scope) => ({
        ...scope,
        select: {
          ...scope.select,
          repositories: scope.select.repositories.toReversed(),
          formats: scope.select.formats.toReversed(),
          packages: scope.select.packages.toReversed(),
          status: scope.select.status.toReversed(),
        },
        keep: scope.keep.toReversed(),
        delete: scope.delete.toReversed(),
      })),
    });
    await fc.assert(
      fc.asyncProperty(fakePackages, policies, async (packages, policy) => {
        const decisions = async (one: RetentionPolicy, held: readonly FakePackage[]): Promise<unknown> => {
          const { plan } = await planOf(new FakeService(held), one);
          return plan.packages.map((planned) => canonicalJson(planned)).sort();
        };
        const strip = (held: readonly FakePackage[]): FakePackage[] =>
          held.map((one) => ({ ...one, versions: one.versions.map((version) => ({ ...version, assets: [] })) }));
        const plain = strip(packages);
        expect(await decisions(turned(policy), plain.toReversed())).toEqual(await decisions(policy, plain));
      }),
    );
  });

  it('never removes more for another keep rule, or a higher min-newest, newest or newer-than', async () => {
    await fc.assert(
      fc.asyncProperty(
        fakePackages,
        policies,
        keepRule,
        fc.nat(),
        fc.integer({ min: 1, max: 3 }),
        async (packages, policy, rule, where, more) => {
          const before = removed(packages, policy);
          const change = (
            edit: (scope: RetentionPolicy['scopes'][number]) => RetentionPolicy['scopes'][number],
          ): RetentionPolicy => ({
            ...policy,
            scopes: policy.scopes.map((scope, index) => (index === where % policy.scopes.length ? edit(scope) : scope)),
          });
          await expectSubset(
            removed(
              packages,
              change((scope) => ({ ...scope, keep: [...scope.keep, rule] })),
            ),
            before,
          );
          await expectSubset(removed(packages, { ...policy, minNewest: policy.minNewest + more }), before);
          const raised = change((scope) => ({
            ...scope,
            keep: scope.keep.map((one) => ({
              ...one,
              ...(one.newest === undefined ? {} : { newest: one.newest + more }),
              ...(one.newerThan === undefined ? {} : { newerThan: one.newerThan + more * DAY }),
            })),
          }));
          await expectSubset(removed(packages, raised), before);
        },
      ),
    );
  });

  it('never removes less for another delete rule, nor more for a higher older-than or rank', async () => {
    await fc.assert(
      fc.asyncProperty(
        fakePackages,
        policies,
        deleteRule,
        fc.nat(),
        fc.integer({ min: 1, max: 3 }),
        async (packages, policy, rule, where, more) => {
          const before = removed(packages, policy);
          const change = (
            edit: (scope: RetentionPolicy['scopes'][number]) => RetentionPolicy['scopes'][number],
          ): RetentionPolicy => ({
            ...policy,
            scopes: policy.scopes.map((scope, index) => (index === where % policy.scopes.length ? edit(scope) : scope)),
          });
          await expectSubset(
            before,
            removed(
              packages,
              change((scope) => ({ ...scope, delete: [...scope.delete, rule] })),
            ),
          );
          const raised = change((scope) => ({
            ...scope,
            delete: scope.delete.map((one) => ({
              ...one,
              ...(one.rankGreaterThan === undefined ? {} : { rankGreaterThan: one.rankGreaterThan + more }),
              ...(one.olderThan === undefined ? {} : { olderThan: one.olderThan + more * DAY }),
            })),
          }));
          await expectSubset(removed(packages, raised), before);
        },
      ),
    );
  });

  it('never removes more for a time, an origin or a number that is unknown instead of known', async () => {
    await fc.assert(
      fc.asyncProperty(
        fakePackages,
        policies,
        fc.nat({ max: 2 ** 20 }),
        fc.nat({ max: 2 ** 20 }),
        async (packages, policy, some, others) => {
          const strict: RetentionPolicy = { ...policy, action: { ...policy.action, unknown: 'none' } };
          const before = removed(packages, strict);
          const positions = new Map(packages.flatMap((one) => one.versions).map((one, index) => [one, index]));
          const isSet = (mask: number, position: number): boolean => ((mask >> (position % 20)) & 1) === 1;
          const withheld: NonNullable<FakeOptions['withheld']> = (at, version) =>
            isSet(some, `${at.repository}${at.coordinates.name}${version}`.length * 7 + version.charCodeAt(0));
          await expectSubset(removed(packages, strict, { withheld }), before);

          const unknownOrigin = packages.map((one) => ({
            ...one,
            versions: one.versions.map((version) =>
              isSet(others, positions.get(version) ?? 0) ? { ...version, origin: 'unknown' as const } : version,
            ),
          }));
          await expectSubset(removed(unknownOrigin, strict), before);

          const npm = packages.filter(({ coordinates }) => coordinates.format === 'npm');
          const unparsable = npm.map((one) => ({
            ...one,
            versions: one.versions.map((version) =>
              isSet(others, positions.get(version) ?? 0) ? { ...version, version: `${version.version}?` } : version,
            ),
          }));
          const back = [...(await removed(unparsable, strict))].map((text) => text.replace(/\?$/, ''));
          await expectSubset(Promise.resolve(new Set(back)), removed(npm, strict));
        },
      ),
    );
  });

  it('removes nothing when no scope matches, or when a list is incomplete', async () => {
    await fc.assert(
      fc.asyncProperty(fakePackages, policies, async (packages, policy) => {
        const nothing = { ...policy, scopes: [] };
        expect(await removed(packages, nothing)).toEqual(new Set());

        const service = new FakeService(packages, { pageSize: 2 });
        const list = service.versions.bind(service);
        service.versions = (at, token) => (token === undefined ? list(at, token) : Promise.reject(serverFault()));
        const { plan } = await planOf(service, policy);
        for (const planned of plan.packages.filter(({ incomplete }) => incomplete !== undefined)) {
          expect(planned.remove).toEqual([]);
        }
        const cut = plan.packages.filter((planned) => planned.incomplete !== undefined).length;
        const long = plan.packages.filter(
          (planned) => service.find({ repository: planned.repository, coordinates: planned }).versions.length > 2,
        ).length;
        expect(cut).toBe(long);
      }),
    );
  });

  it('needs no more calls than it says', async () => {
    await fc.assert(
      fc.asyncProperty(fakePackages, policies, fc.integer({ min: 1, max: 7 }), async (packages, drawn, pageSize) => {
        // Looking into other repositories has calls of its own.
        const policy = { ...drawn, protect: [] };
        const service = new FakeService(packages, { pageSize });
        const { plan } = await planOf(service, policy);
        const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / pageSize));
        let describes = 0;
        let lists = 0;
        for (const planned of plan.packages) {
          const at = { repository: planned.repository, coordinates: planned };
          const { versions } = service.find(at);
          lists += pagesOf(versions.length);
          const ages = agesIn(scopesOf(policy, at.repository, planned)).length;
          const unfinished = versions.filter(({ status }) => status === 'Unfinished').length;
          const bound = (count: number): number => Math.ceil(Math.log2(count + 1));
          describes += ages * (bound(versions.length - unfinished) + bound(unfinished));
          expect(planned.looksAt).toBe(universeSize(policy, at, versions));
        }
        const names = [...new Set(packages.map(({ repository }) => repository))];
        const literal = policy.scopes
          .flatMap(({ select }) => select.repositories)
          .filter((name) => !name.includes('*'));
        lists += pagesOf(names.length);
        for (const name of new Set([...names, ...literal])) {
          lists += pagesOf(packages.filter(({ repository }) => repository === name).length);
        }
        // What packages need of each other: all of a repository and a format once more, and the versions' dependencies.
        for (const one of packages) lists += 2 * pagesOf(one.versions.length) + one.versions.length;
        lists += packages.length;
        expect(service.calls.describe).toBeLessThanOrEqual(describes);
        expect(service.calls.list).toBeLessThanOrEqual(lists);
        const sized = plan.packages.flatMap(({ remove }) => remove).filter(({ action }) => action !== 'archive');
        // A page for each version, and one more for each page that its assets fill.
        expect(service.calls.assets).toBeLessThanOrEqual(sized.length * pagesOf(2));
      }),
    );
  });

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
});
