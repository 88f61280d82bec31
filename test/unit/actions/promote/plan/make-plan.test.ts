import { describe, expect, it } from '@jest/globals';
import { FakeDomain, npm, planOf, pkg, version, ALL } from '../support/fake-domain.ts';

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
