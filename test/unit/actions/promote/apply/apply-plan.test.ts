import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LATEST, movesBack } from '@codeartifact-ci/versions/dist-tag.ts';
import { Crash, FakeJournal, type FakePackage } from '../../prune/support/fake-service.ts';
import { ALL, carryOut, FakeDomain, planOf, pkg, undoPlan, version } from '../support/fake-domain.ts';

describe('applying a plan', () => {
  it('promotes, verifies, and changes nothing a second time', async () => {
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0'), version('1.1.0'))]);
    domain.setTags('dev', 'lib', { latest: '1.1.0' });
    const { plan } = await planOf(domain, { selection: ALL });
    expect((await carryOut(domain, plan)).applied).toEqual({ promoted: 2, unchanged: 0, stale: 0, failed: 0 });
    expect(domain.state('prod')).toEqual(domain.state('dev'));
    const again = await planOf(domain, { selection: ALL });
    expect(again.plan.result).toMatchObject({ planned: 0, unchanged: 2 });
    expect((await carryOut(domain, plan)).applied).toEqual({ promoted: 0, unchanged: 2, stale: 0, failed: 0 });
    expect(domain.copies).toHaveLength(1);
  });

  it('takes a hundred versions in a call', async () => {
    const versions = Array.from({ length: 250 }, (_, index) => version(`1.${index}.0`));
    const domain = new FakeDomain([pkg('dev', 'lib', ...versions)]);
    const { plan } = await planOf(domain, { selection: ALL });
    expect((await carryOut(domain, plan)).applied.promoted).toBe(250);
    expect(domain.copies.map((one) => one.versions.length)).toEqual([100, 100, 50]);
  });

  it('leaves what changed since the plan, and says why', async () => {
    const domain = new FakeDomain([
      pkg('dev', 'lib', version('1.0.0'), version('1.1.0'), version('1.2.0'), version('1.3.0')),
    ]);
    const { plan } = await planOf(domain, { selection: ALL });
    const lib = domain.service.find({ repository: 'dev', coordinates: { format: 'npm', namespace: '', name: 'lib' } });
    lib.versions = lib.versions.filter((one) => one.version !== '1.0.0');
    for (const one of lib.versions) {
      if (one.version === '1.1.0') one.revision = 'other';
      if (one.version === '1.2.0') one.status = 'Archived';
    }
    const { applied, notes } = await carryOut(domain, plan);
    expect(applied).toEqual({ promoted: 1, unchanged: 0, stale: 3, failed: 0 });
    expect([...notes].sort()).toEqual([
      'npm:lib 1.0.0: stale, it is gone at the source',
      'npm:lib 1.1.0: stale, its revision changed at the source',
      'npm:lib 1.2.0: stale, its status is Archived at the source',
    ]);
  });

  it('holds back what needs a version that was not promoted', async () => {
    const domain = new FakeDomain([pkg('dev', 'app', version('1.0.0')), pkg('dev', 'lib', version('1.0.0'))]);
    const requirements = ({ coordinates: { name } }: { readonly coordinates: { readonly name: string } }) =>
      name === 'app' ? [{ namespace: '', name: 'lib', range: '^1' }] : [];
    domain.service.options = { ...domain.service.options, requirements };
    const { plan } = await planOf(domain, { selection: ALL });
    const lib = domain.service.find({ repository: 'dev', coordinates: { format: 'npm', namespace: '', name: 'lib' } });
    for (const one of lib.versions) one.revision = 'other';
    const { applied, notes } = await carryOut(domain, plan);
    expect(applied).toMatchObject({ promoted: 0, stale: 1, failed: 1 });
    expect(notes).toContain('npm:app 1.0.0: failed, it needs npm:lib, which was not promoted');
  });

  it('fails a version whose files are others afterwards, and says that it must not be used', async () => {
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0'))]);
    const { plan } = await planOf(domain, { selection: ALL });
    domain.onCopy = (when) => {
      if (when === 'before') return;
      const held = domain.service.find({
        repository: 'prod',
        coordinates: { format: 'npm', namespace: '', name: 'lib' },
      });
      for (const one of held.versions) one.assets = [{ name: 'package.tgz', size: 1, sha256: 'other' }];
    };
    const { applied, notes } = await carryOut(domain, plan);
    expect(applied).toMatchObject({ promoted: 0, failed: 1 });
    expect(notes[0]).toContain('the destination holds other files than the source: do not use it');
  });

  it('finishes of an expired plan only the packages that were begun', async () => {
    const domain = new FakeDomain([pkg('dev', 'a', version('1.0.0')), pkg('dev', 'b', version('1.0.0'))]);
    const { plan } = await planOf(domain, { selection: ALL });
    const journal = new FakeJournal();
    await journal.record([
      {
        at: { repository: 'prod', coordinates: { format: 'npm', namespace: '', name: 'b' } },
        event: 'copying',
        versions: ['1.0.0'],
      },
    ]);
    const { applied, notes } = await carryOut(domain, plan, journal, true);
    expect(applied).toMatchObject({ promoted: 1, stale: 1 });
    expect(notes).toEqual(['npm:a 1.0.0: stale, the plan expired before its turn came']);
  });
});

describe('rolling back', () => {
  it('takes away only what the plan added, and puts the tags back', async () => {
    const domain = new FakeDomain([
      pkg('dev', 'lib', version('1.0.0'), version('1.1.0')),
      pkg('prod', 'lib', version('1.0.0')),
    ]);
    domain.setTags('dev', 'lib', { latest: '1.1.0', next: '1.1.0' });
    domain.setTags('prod', 'lib', { latest: '1.0.0' });
    const before = domain.state('prod');
    const { plan } = await planOf(domain, { selection: ALL });
    const journal = new FakeJournal();
    await carryOut(domain, plan, journal);
    expect(domain.state('prod')).not.toEqual(before);
    expect(await undoPlan(domain, plan, journal)).toEqual({ rolledBack: 1, left: 0, failed: 0, notes: [] });
    expect(domain.state('prod')).toEqual(before);
    expect(await undoPlan(domain, plan, journal)).toMatchObject({ rolledBack: 1, left: 0, failed: 0 });
    expect((await carryOut(domain, plan, journal)).applied).toMatchObject({ promoted: 1 });
  });

  it('leaves what was changed since, and the only copy of what the source has no more', async () => {
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0'), version('1.1.0'), version('1.2.0'))]);
    const { plan } = await planOf(domain, { selection: ALL });
    const journal = new FakeJournal();
    await carryOut(domain, plan, journal);
    const at = (repository: string) =>
      domain.service.find({ repository, coordinates: { format: 'npm', namespace: '', name: 'lib' } });
    at('dev').versions = at('dev').versions.filter((one) => one.version !== '1.0.0');
    for (const one of at('prod').versions) if (one.version === '1.1.0') one.status = 'Archived';
    const { notes, ...counts } = await undoPlan(domain, plan, journal);
    expect(counts).toEqual({ rolledBack: 1, left: 2, failed: 0 });
    expect([...notes].sort()).toEqual([
      'npm:lib in prod 1.0.0: the source has it no more, so that this is the only copy',
      'npm:lib in prod 1.1.0: its status is Archived: somebody has changed it since',
    ]);
  });
});

const names = ['1.0.0', '1.1.0', '2.0.0-rc.1', '2.0.0', '10.0.0'];
const held = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 });
const tags = fc.dictionary(fc.constantFrom('latest', 'next', 'stable'), fc.constantFrom(...names));
const worlds = fc.record({
  dev: held,
  prod: fc.uniqueArray(fc.constantFrom(...names)),
  devTags: tags,
  prodTags: tags,
  rule: fc.constantFrom('keep' as const, 'carry' as const),
  asked: fc.constantFrom([], ['stable'], ['latest']),
});

function domainOf({
  dev,
  prod,
  devTags,
  prodTags,
}: typeof worlds extends fc.Arbitrary<infer T> ? T : never): FakeDomain {
  const packages: FakePackage[] = ['a', 'b'].flatMap((name) => [
    pkg('dev', name, ...dev.map((one) => version(one))),
    ...(prod.length === 0 ? [] : [pkg('prod', name, ...prod.map((one) => version(one)))]),
  ]);
  const domain = new FakeDomain(packages);
  const of = (all: Readonly<Record<string, string>>, kept: readonly string[]): Record<string, string> =>
    Object.fromEntries(Object.entries(all).filter(([, one]) => kept.includes(one)));
  for (const name of ['a', 'b']) {
    domain.setTags('dev', name, of(devTags, dev));
    domain.setTags('prod', name, of(prodTags, prod));
  }
  return domain;
}

describe('a promotion, whatever happens', () => {
  it('ends the same when it is killed at any step and run again, never moves latest back, and rolls back to what was there', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.array(fc.nat(30), { maxLength: 3 }), async (world, kills) => {
        const request = { tagRule: world.rule, tags: world.asked };
        const straight = domainOf(world);
        const { plan } = await planOf(straight, { selection: ALL, request });
        const before = straight.state('prod');
        await carryOut(straight, plan);

        const domain = domainOf(world);
        const journal = new FakeJournal();
        const crashing = async (work: () => Promise<unknown>): Promise<void> => {
          for (const kill of kills) {
            let left = kill;
            const step = (): void => {
              if (left-- === 0) throw new Crash();
            };
            domain.step = step;
            journal.step = step;
            await work().catch((error: unknown) => {
              if (!(error instanceof Crash)) throw error;
            });
          }
          domain.step = journal.step = () => undefined;
          await work();
        };
        await crashing(() => carryOut(domain, plan, journal));
        expect(domain.state('prod')).toEqual(straight.state('prod'));
        expect(domain.state('dev')).toEqual(straight.state('dev'));
        for (const name of ['a', 'b']) {
          const was = new Map(Object.entries(world.prodTags)).get(LATEST);
          const is = domain
            .tagsOf({ repository: 'prod', coordinates: { format: 'npm', namespace: '', name } })
            .get(LATEST);
          if (was !== undefined && world.prod.includes(was)) expect(is !== undefined && movesBack(is, was)).toBe(false);
        }
        await crashing(() => undoPlan(domain, plan, journal));
        expect(domain.state('prod')).toEqual(before);
        expect(
          domain.copies.every(({ versions }) => new Set(versions).size === versions.length && versions.length <= 100),
        ).toBe(true);
      }),
    );
  });
});

describe('a promotion that is refused or was settled before', () => {
  const LIB = { repository: 'prod', coordinates: { format: 'npm', namespace: '', name: 'lib' } } as const;
  const denied = Object.assign(new Error('not authorized'), { name: 'AccessDeniedException', $fault: 'client' });

  it('tries no more packages, and gives the refusal', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `lib-${index}`);
    const domain = new FakeDomain(names.map((name) => pkg('dev', name, version('1.0.0'))));
    const { plan } = await planOf(domain, { selection: ALL });
    domain.onCopy = () => {
      throw denied;
    };
    const { applied, notes } = await carryOut(domain, plan);
    expect(applied).toMatchObject({ promoted: 0, failed: 30, error: denied });
    expect(notes.filter((note) => note.endsWith('failed, not tried after: not authorized')).length).toBeGreaterThan(0);
    expect(domain.copies).toEqual([]);
  });

  it('leaves what an earlier run settled as it is, without a call', async () => {
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0'), version('1.1.0'), version('1.2.0'))]);
    const { plan } = await planOf(domain, { selection: ALL });
    const journal = new FakeJournal();
    await journal.record([
      { at: LIB, event: 'copied', versions: ['1.0.0'] },
      { at: LIB, event: 'unchanged', versions: ['1.1.0'] },
      { at: LIB, event: 'stale', versions: ['1.2.0'] },
    ]);
    const before = journal.entries.length;
    domain.service.calls.list = 0;
    const { applied, notes } = await carryOut(domain, plan, journal);
    expect(applied).toEqual({ promoted: 1, unchanged: 1, stale: 1, failed: 0 });
    expect(notes).toEqual(['npm:lib 1.2.0: stale, by an earlier run']);
    expect([domain.service.calls.list, domain.copies, journal.entries.length]).toEqual([0, [], before]);
  });

  it('writes nothing down of a package of which nothing is to be copied any more', async () => {
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0'))]);
    const { plan } = await planOf(domain, { selection: ALL });
    for (const one of domain.service.find({ ...LIB, repository: 'dev' }).versions) one.revision = 'other';
    const journal = new FakeJournal();
    expect((await carryOut(domain, plan, journal)).applied).toMatchObject({ stale: 1 });
    expect(journal.entries.map(({ event }) => event)).toEqual(['stale']);
  });

  it('writes the tags down before and after a copy moves them, of no version', async () => {
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0'))]);
    domain.setTags('dev', 'lib', { latest: '1.0.0', next: '1.0.0' });
    const { plan } = await planOf(domain, { selection: ALL });
    const journal = new FakeJournal();
    await carryOut(domain, plan, journal);
    expect(journal.entries.map(({ event, versions, tags }) => ({ event, versions, tags }))).toEqual([
      { event: 'tagging', versions: [], tags: {} },
      { event: 'copying', versions: ['1.0.0'], tags: undefined },
      { event: 'copied', versions: ['1.0.0'], tags: undefined },
      { event: 'tagged', versions: [], tags: { latest: '1.0.0', next: '1.0.0' } },
    ]);
  });

  it('leaves a tag that somebody has moved since where it is, and says so', async () => {
    const domain = new FakeDomain([
      pkg('dev', 'lib', version('1.0.0'), version('1.1.0')),
      pkg('prod', 'lib', version('1.0.0')),
    ]);
    domain.setTags('dev', 'lib', { latest: '1.1.0', next: '1.1.0' });
    domain.setTags('prod', 'lib', { latest: '1.0.0', old: '1.0.0' });
    const { plan } = await planOf(domain, { selection: ALL });
    const journal = new FakeJournal();
    await carryOut(domain, plan, journal);
    domain.tagsOf(LIB).set('next', '1.0.0');
    domain.tagsOf(LIB).set('mine', '1.0.0');
    const { notes } = await undoPlan(domain, plan, journal);
    expect([...notes].sort()).toEqual([
      'npm:lib in prod: the dist-tag mine shows 1.0.0: it was moved since, and stays.',
      'npm:lib in prod: the dist-tag next shows 1.0.0: it was moved since, and stays.',
    ]);
    expect(Object.fromEntries(domain.tagsOf(LIB))).toEqual({
      latest: '1.0.0',
      old: '1.0.0',
      next: '1.0.0',
      mine: '1.0.0',
    });
  });

  it('takes nothing back whose files are others than those that were promoted, or others at the source by now', async () => {
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0'), version('1.1.0'))]);
    const { plan } = await planOf(domain, { selection: ALL });
    const journal = new FakeJournal();
    await carryOut(domain, plan, journal);
    const other = [{ name: 'package.tgz', size: 1, sha256: 'other' }];
    const change = (repository: string, name: string): void => {
      for (const one of domain.service.find({ ...LIB, repository }).versions)
        if (one.version === name) one.assets = other;
    };
    change('prod', '1.0.0');
    change('dev', '1.1.0');
    const { notes, ...counts } = await undoPlan(domain, plan, journal);
    expect(counts).toEqual({ rolledBack: 0, left: 2, failed: 0 });
    expect([...notes].sort()).toEqual([
      'npm:lib in prod 1.0.0: its files are others than those that were promoted',
      'npm:lib in prod 1.1.0: the source has other files by now, so that this is the only copy',
    ]);
  });

  it('names a tag that it cannot put back because an upstream repository has it', async () => {
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0'))]);
    domain.setTags('dev', 'lib', { next: '1.0.0' });
    const { plan } = await planOf(domain, { selection: ALL });
    const journal = new FakeJournal();
    await carryOut(domain, plan, journal);
    const remove = domain.writer.remove.bind(domain.writer);
    Object.assign(domain.writer, { remove: () => Promise.resolve() });
    expect((await undoPlan(domain, plan, journal)).notes[0]).toMatch(
      /^npm:lib in prod: the dist-tag (next|latest) shows 1\.0\.0, not nothing: /,
    );
    Object.assign(domain.writer, { remove });
  });
});
