import { describe, expect, it } from '@jest/globals';
import { FakeDomain, npm, planOf, pkg, version, ALL } from '../support/fake-domain.ts';
import type { FakePackage } from '../../prune/support/fake-service.ts';

const copies = ({ plan }: Awaited<ReturnType<typeof planOf>>): string[] =>
  plan.packages.flatMap(({ name, copy }) => copy.map((one) => `${name} ${one.version}: ${one.reason}`));

describe('the plan of a promotion by name', () => {
  it('copies what the destination lacks, and leaves what it has, identical', async () => {
    const domain = new FakeDomain([
      pkg('dev', 'lib', version('1.0.0'), version('1.1.0', { days: 1 })),
      pkg('prod', 'lib', version('1.0.0')),
    ]);
    const planned = await planOf(domain, { coordinates: ['npm:lib@1.0.0', 'npm:lib@1.1.0'] });
    expect(copies(planned)).toEqual(['lib 1.1.0: asked for']);
    expect(planned.plan.packages[0]).toMatchObject({ unchanged: [{ version: '1.0.0', revision: 'rev-1.0.0' }] });
    expect(planned.plan.result).toMatchObject({ planned: 1, unchanged: 1, bytes: 10 });
  });

  it('names everything that stands against it in one message', async () => {
    const other = [{ name: 'package.tgz', size: 10, sha256: 'other' }];
    const domain = new FakeDomain([
      pkg('dev', 'lib', version('1.0.0'), version('1.1.0'), version('1.2.0', { status: 'Unlisted' }), version('1.3.0')),
      pkg('prod', 'lib', version('1.0.0', { revision: 'x', assets: other }), version('1.1.0', { status: 'Archived' })),
    ]);
    const coordinates = ['1.0.0', '1.1.0', '1.2.0', '9.9.9'].map((one) => `npm:lib@${one}`);
    await expect(planOf(domain, { coordinates })).rejects.toThrow(
      new RegExp(
        [
          'Nothing can be promoted:',
          '- npm:lib 1.2.0 has the status Unlisted at the source, and only Published versions are promoted.',
          '- npm:lib 9.9.9 is not in dev itself .*',
          '- npm:lib 1.0.0 is in prod with other files. Versions are immutable: .*',
          '- npm:lib 1.1.0 has the status Archived in prod: somebody has withdrawn it.*',
        ].join('\n'),
      ),
    );
  });

  it('takes a version for the same that has another revision and the same files', async () => {
    const domain = new FakeDomain([
      pkg('dev', 'lib', version('1.0.0')),
      pkg('prod', 'lib', version('1.0.0', { revision: 'x' })),
    ]);
    expect((await planOf(domain, { coordinates: ['npm:lib@1.0.0'] })).plan.result).toMatchObject({
      planned: 0,
      unchanged: 1,
    });
  });

  it('compares every file with the release manifest', async () => {
    const domain = new FakeDomain([
      pkg(
        'dev',
        'lib',
        version('1.0.0', {
          assets: [
            { name: 'package.tgz', size: 1, sha256: 'a' },
            { name: 'more', size: 1, sha256: 'b' },
          ],
        }),
      ),
    ]);
    const release = (files: Readonly<Record<string, string>>) => ({
      ...{ sha256: 's', tag: undefined },
      versions: [{ coordinates: npm('lib'), version: '1.0.0', expected: new Map(Object.entries(files)) }],
    });
    const asked = planOf(domain, { release: release({ 'package.tgz': 'x', 'README.md': 'y' }) });
    await expect(asked).rejects.toThrow(
      'npm:lib 1.0.0 is not what the release manifest describes. package.tgz: SHA-256 x in the release, a at the source. README.md is not there. more is there, and is no file of the release.',
    );
    const right = await planOf(domain, {
      release: release({ 'package.tgz': 'a', more: 'b' }),
      coordinates: ['npm:lib@1.0.0'],
    });
    expect(copies(right)).toEqual(['lib 1.0.0: asked for']);
  });

  it('stops where the dist-tags cannot be read, because a copy would move them', async () => {
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0'))]);
    domain.service.options = { ...domain.service.options, tags: () => 'refused' };
    await expect(planOf(domain, { coordinates: ['npm:lib@1.0.0'] })).rejects.toThrow(
      'The dist-tags of npm:lib in prod cannot be read (refused), and a copy moves them. Allow codeartifact:ReadFromRepository',
    );
  });

  it('stops where the origin controls of the destination keep the version out', async () => {
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0'))]);
    domain.controls = { publish: 'BLOCK', upstream: 'ALLOW' };
    await expect(planOf(domain, { coordinates: ['npm:lib@1.0.0'] })).rejects.toThrow('takes no versions of your own');
  });
});

describe('the plan of a selection', () => {
  it('takes what is old enough, and says what is too young, of unknown age, or withdrawn', async () => {
    const external = { origin: 'external' } as const;
    const domain = new FakeDomain([
      pkg(
        'dev',
        'lib',
        version('2.0.0', { ...external, days: 3 }),
        version('1.0.0', external),
        version('1.1.0', external),
      ),
      pkg('dev', 'own', version('1.0.0')),
      pkg('prod', 'lib', version('1.1.0', { ...external, status: 'Archived' })),
    ]);
    domain.service.options = { ...domain.service.options, withheld: (_, name) => name === 'x' };
    const planned = await planOf(domain, { selection: { ...ALL, olderThan: 7 * 86_400, origin: ['external'] } });
    expect(copies(planned)).toEqual(['lib 1.0.0: selected']);
    expect(planned.plan.packages.flatMap(({ left }) => left)).toEqual([
      { reason: 'too young', versions: ['2.0.0'] },
      { reason: 'Archived at the destination', versions: ['1.1.0'] },
    ]);
  });

  it('leaves a version of unknown age where it is', async () => {
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0', { origin: 'external' }))]);
    domain.service.options = { ...domain.service.options, withheld: () => true };
    const { plan } = await planOf(domain, { selection: { ...ALL, olderThan: 86_400 } });
    expect(plan.packages[0]).toMatchObject({ copy: [], left: [{ reason: 'age unknown', versions: ['1.0.0'] }] });
  });

  it('goes by channel, version and status', async () => {
    const domain = new FakeDomain([
      pkg(
        'dev',
        'lib',
        version('1.0.0'),
        version('1.1.0-rc.1'),
        version('2.0.0'),
        version('1.2.0', { status: 'Archived' }),
      ),
    ]);
    const planned = await planOf(domain, { selection: { ...ALL, channels: ['release'], versions: ['1.*'] } });
    expect(copies(planned)).toEqual(['lib 1.0.0: selected']);
  });

  it('refuses a pattern that matches no package, unless that may be', async () => {
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0'))]);
    const selection = { ...ALL, packages: ['npm:libb'] };
    await expect(planOf(domain, { selection: { ...selection, allowEmpty: false } })).rejects.toThrow(
      "No package of dev matches 'npm:libb'. Correct the pattern, or set 'allow-empty' if that may be.",
    );
    expect((await planOf(domain, { selection })).warnings).toEqual(["No package of dev matches 'npm:libb'."]);
  });
});

describe('what is needed', () => {
  const needs = (domain: FakeDomain, list: Readonly<Record<string, readonly string[]>>): void => {
    domain.service.options = {
      ...domain.service.options,
      requirements: ({ coordinates: { name } }, one) =>
        (list[`${name} ${one}`] ?? []).map((text) => {
          const [other = '', range = '', kind] = text.split(' ');
          return { namespace: '', name: other, range, ...(kind === undefined ? {} : { kind }) };
        }),
    };
  };
  const packages = (): FakeDomain =>
    new FakeDomain([
      pkg('dev', 'app', version('1.0.0')),
      pkg('dev', 'lib', version('1.0.0'), version('1.2.0', { days: 2 }), version('2.0.0'), version('1.3.0-rc.1')),
      pkg('dev', 'base', version('5.0.0')),
    ]);

  it('goes along, the highest release that fits, and goes first', async () => {
    const domain = packages();
    needs(domain, { 'app 1.0.0': ['lib ^1.0.0', 'jest ^29 dev'], 'lib 1.2.0': ['base >=5', 'app *'] });
    const planned = await planOf(domain, { coordinates: ['npm:app@1.0.0'], request: { dependencies: true } });
    expect(copies(planned)).toEqual([
      'base 5.0.0: needed by npm:lib 1.2.0 (>=5)',
      'lib 1.2.0: needed by npm:app 1.0.0 (^1.0.0)',
      'app 1.0.0: asked for',
    ]);
    expect(planned.plan.packages.map((one) => one.needs)).toEqual([[], ['npm:base'], ['npm:lib']]);
    expect(planned.plan.result.needed).toBe(2);
    expect(planned.warnings).toEqual([]);
  });

  it('of NuGet is told by the registration, read once for a package', async () => {
    const nuget = (name: string, ...versions: readonly string[]): FakePackage => ({
      ...pkg('dev', name, ...versions.map((one) => version(one))),
      coordinates: { format: 'nuget', namespace: '', name },
    });
    const domain = new FakeDomain([nuget('app', '1.0.0', '2.0.0'), nuget('core', '1.4.0', '2.0.0')]);
    needs(domain, { 'app 1.0.0': ['Core [1.0,2.0)'] });
    const { requirements } = domain.service.options;
    const asked: string[] = [];
    domain.service.options = {
      ...domain.service.options,
      requirements: (at, one) => {
        asked.push(one);
        return requirements?.(at, one) ?? [];
      },
    };
    const coordinates = ['nuget:App@1.0.0', 'nuget:app@2.0.0'];
    const planned = await planOf(domain, { coordinates, request: { dependencies: true } });
    expect(copies(planned)).toEqual([
      ...['core 1.4.0: needed by nuget:app 1.0.0 ([1.0,2.0))', 'app 1.0.0: asked for', 'app 2.0.0: asked for'],
    ]);
    // Both versions of both packages, once each.
    expect(asked).toHaveLength(4);
  });

  it('stays away where the destination has what fits, and is reported where nobody has it', async () => {
    const domain = packages();
    domain.service.packageList.push(pkg('prod', 'lib', version('1.1.0')));
    needs(domain, { 'app 1.0.0': ['lib ^1.0.0', 'gone ^1'] });
    const planned = await planOf(domain, { coordinates: ['npm:app@1.0.0'], request: { dependencies: true } });
    expect(copies(planned)).toEqual(['app 1.0.0: asked for']);
    expect(planned.warnings).toEqual(['npm:gone is needed by npm:app 1.0.0 (^1), and neither repository has one.']);
  });

  it('is held by the quarantine, too', async () => {
    const domain = packages();
    needs(domain, { 'app 1.0.0': ['lib ^1.2.0'] });
    const selection = { ...ALL, packages: ['npm:app'], olderThan: 7 * 86_400 };
    const planned = await planOf(domain, { selection, request: { dependencies: true } });
    expect(copies(planned)).toEqual(['app 1.0.0: selected']);
    expect(planned.warnings).toEqual([
      'npm:lib is needed by npm:app 1.0.0 (^1.2.0), and what the source has is too young.',
    ]);
  });

  it('decides the order of what was chosen, without anything going along', async () => {
    const domain = packages();
    needs(domain, { 'app 1.0.0': ['lib ^2', 'base *'] });
    const planned = await planOf(domain, { coordinates: ['npm:app@1.0.0', 'npm:lib@2.0.0'] });
    expect(planned.plan.packages.map(({ name, needs: first }) => [name, first])).toEqual([
      ['lib', []],
      ['app', ['npm:lib']],
    ]);
  });
});

describe('the totals and tags of a plan', () => {
  it('count packages that go alone for the guards, and those whose tags change', async () => {
    const domain = new FakeDomain([
      pkg('dev', 'a', version('1.0.0')),
      pkg('dev', 'b', version('1.0.0')),
      pkg('prod', 'b', version('1.0.0')),
      pkg('dev', 'c', version('1.0.0')),
    ]);
    domain.setTags('dev', 'a', { latest: '1.0.0' });
    const guards = { maxVersions: 1, maxPackages: 2 };
    const { plan } = await planOf(domain, { selection: ALL, request: { guards } });
    expect(plan.result).toMatchObject({ packages: 3, planned: 2, unchanged: 1, tagged: 2 });
    expect(plan.result.trips).toEqual([{ guard: 'max-versions', limit: 1, planned: 2 }]);
    const fewer = await planOf(domain, { selection: ALL, request: { guards: { maxVersions: 2, maxPackages: 1 } } });
    expect(fewer.plan.result.trips).toEqual([{ guard: 'max-packages', limit: 1, planned: 2 }]);
    const exactly = await planOf(domain, { selection: ALL, request: { guards: { maxVersions: 2, maxPackages: 2 } } });
    expect(exactly.plan.result.trips).toEqual([]);
  });

  it('ask for no tags where nothing is copied and none shall be set, and name those that a copy moves and puts back', async () => {
    const domain = new FakeDomain([
      pkg('dev', 'lib', version('1.0.0'), version('1.1.0')),
      pkg('prod', 'lib', version('1.0.0'), version('2.0.0')),
    ]);
    let reads = 0;
    const { tags = () => ({}) } = domain.service.options;
    domain.service.options = { ...domain.service.options, tags: (at) => (reads++, tags(at)) };
    domain.setTags('dev', 'lib', { latest: '1.1.0', next: '1.1.0' });
    domain.setTags('prod', 'lib', { latest: '2.0.0', next: '2.0.0' });
    const same = await planOf(domain, { coordinates: ['npm:lib@1.0.0'] });
    expect([same.plan.packages[0]?.tags, same.plan.result.tagged, reads]).toEqual([undefined, 0, 0]);
    const back = await planOf(domain, { coordinates: ['npm:lib@1.1.0'] });
    const before = { latest: '2.0.0', next: '2.0.0' };
    expect([back.plan.packages[0]?.tags, back.plan.result.tagged]).toEqual([{ before, after: before }, 0]);
    const set = await planOf(domain, { coordinates: ['npm:lib@1.0.0'], request: { tags: ['stable'] } });
    expect(set.plan.packages[0]?.tags).toEqual({ before, after: { ...before, stable: '1.0.0' } });
    expect(set.plan.result.tagged).toBe(1);
    domain.setTags('dev', 'lib', {});
    const none = await planOf(domain, { coordinates: ['npm:lib@1.1.0'], request: { tags: ['next'] } });
    expect(none.plan.packages[0]?.tags?.after).toEqual({ latest: '2.0.0', next: '1.1.0' });
    domain.setTags('prod', 'lib', { latest: '2.0.0' });
    const plain = await planOf(domain, { coordinates: ['npm:lib@1.1.0'] });
    expect(plain.plan.packages[0]?.tags).toBeUndefined();
  });

  it('say everything that a package waits for, each once', async () => {
    const domain = new FakeDomain([
      pkg('dev', 'app', version('1.0.0'), version('1.1.0')),
      pkg('dev', 'lib', version('1.0.0')),
      pkg('dev', 'base', version('1.0.0')),
    ]);
    domain.service.options = {
      ...domain.service.options,
      requirements: ({ coordinates: { name } }) =>
        name === 'app' ? ['lib', 'base', 'app'].map((other) => ({ namespace: '', name: other, range: '^1' })) : [],
    };
    const { plan } = await planOf(domain, { selection: ALL });
    expect(plan.packages.map(({ name, needs }) => [name, needs])).toEqual([
      ['lib', []],
      ['base', []],
      ['app', ['npm:base', 'npm:lib']],
    ]);
  });
});
