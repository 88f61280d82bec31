import { describe, expect, it } from '@jest/globals';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { restorePlan } from '../../../../actions/prune/apply/restore.ts';
import { applyRecall } from '../../../../actions/recall/apply-recall.ts';
import { findCopies } from '../../../../actions/recall/find-copies.ts';
import type { Recalled } from '../../../../actions/recall/inputs.ts';
import { recallPlan } from '../../../../actions/recall/plan.ts';
import { reportRecall, type RecallReport } from '../../../../actions/recall/report.ts';
import { openStores, pinVersion, storeLabel } from '../../../../actions/recall/stores.ts';
import { testHost } from '../../../support/publish.ts';
import { HEAD } from '../prune/support/cases.ts';
import { FakeJournal, FakeService, serverFault, type FakePackage } from '../prune/support/fake-service.ts';

const coordinates: Coordinates = { format: 'npm', namespace: '', name: 'axios' };

function held(repository: string, versions: Readonly<Record<string, string>>): FakePackage {
  return {
    ...{ repository, coordinates },
    versions: Object.entries(versions).map(([version, status]) => ({
      ...{ version, status, revision: `${repository} ${version}`, origin: 'external', published: 0, assets: [] },
    })),
  };
}

function recalled(...versions: readonly string[]): Recalled[] {
  return versions.map((version) => ({ coordinates, version }));
}

const domain = () => [
  held('dev', { '1.0.0': 'Published', '1.1.0': 'Unlisted', '2.0.0': 'Published' }),
  held('prod', { '1.0.0': 'Archived', '1.1.0': 'Published' }),
  held('spare', { '3.0.0': 'Published' }),
];

async function found(service: FakeService, wanted: readonly Recalled[], action: 'archive' | 'dispose' = 'archive') {
  const progress: number[] = [];
  const { packages, repositories } = await findCopies(service, wanted, action, (done) => progress.push(done));
  return { packages, repositories, progress };
}

describe('copies of a recalled version', () => {
  it('are found in every repository, by number and by glob, with one look each', async () => {
    const service = new FakeService(domain());
    const { packages, repositories, progress } = await found(service, recalled('1.0.0', '1.1.*'));
    expect(repositories).toEqual(['dev', 'prod', 'spare']);
    expect(progress).toEqual([1, 2, 3]);
    expect(packages.map(({ repository, remove, keep, looksAt }) => ({ repository, remove, keep, looksAt }))).toEqual([
      {
        ...{ repository: 'dev', keep: [], looksAt: 2 },
        remove: [
          { version: '1.1.0', position: 0, revision: 'dev 1.1.0', status: 'Unlisted', ...EXTERNAL },
          { version: '1.0.0', position: 1, revision: 'dev 1.0.0', status: 'Published', ...EXTERNAL },
        ],
      },
      {
        ...{ repository: 'prod', keep: [{ reason: 'recalled already', versions: ['1.0.0'] }], looksAt: 2 },
        remove: [{ version: '1.1.0', position: 0, revision: 'prod 1.1.0', status: 'Published', ...EXTERNAL }],
      },
    ]);
    // A list of the repositories, and of the versions in each for the glob; a description in each for the number.
    expect(service.calls).toMatchObject({ list: 1 + 3, describe: 3, remove: 0 });
  });

  it('are found however the number is spelt, where formats have several spellings of one', async () => {
    const of = (format: 'pypi' | 'nuget' | 'ruby' | 'cargo', ...versions: readonly string[]): FakePackage => ({
      ...held('store', Object.fromEntries(versions.map((version) => [version, 'Published']))),
      coordinates: { format, namespace: '', name: 'lib' },
    });
    const packages = [
      ...[of('pypi', '2.31.0', '2.31.1'), of('nuget', '1.0.0-Beta', '1.0.0'), of('cargo', '1.0.0+a', '1.0.0-rc.1')],
      of('ruby', '1.16.0', '1.16.0-x86_64-linux', '1.16.0.rc1'),
    ];
    const service = new FakeService(packages);
    const wanted = ['2.31', '1.0-beta', '1.0.0', '1.16'].map((version, index) => ({
      ...{ version, coordinates: packages[index]?.coordinates ?? coordinates },
    }));
    const { packages: copies } = await found(service, wanted);
    expect(copies.map(({ remove }) => remove.map(({ version }) => version).sort())).toEqual([
      ...[['2.31.0'], ['1.0.0-Beta'], ['1.0.0+a'], ['1.16.0', '1.16.0-x86_64-linux']],
    ]);
    expect(service.calls).toMatchObject({ list: 1 + 4, describe: 0 });
    const external = new Map([['other', ['pypi', 'nuget']]]);
    expect(openStores(wanted, external, copies).map(storeLabel)).toEqual([
      ...['pypi:lib 2.31.0 in other', 'nuget:lib 1.0.0-Beta in other'],
    ]);
    expect(openStores(wanted, new Map([['store', ['pypi', 'nuget', 'ruby', 'cargo']]]), copies)).toEqual([]);
  });

  it('that are archived are still to be disposed of', async () => {
    const { packages } = await found(new FakeService(domain()), recalled('1.0.0'), 'dispose');
    expect(packages.flatMap(({ remove }) => remove.map(({ status, action }) => [status, action]))).toEqual([
      ['Published', 'dispose'],
      ['Archived', 'dispose'],
    ]);
  });

  it('are nowhere where nobody has them', async () => {
    expect((await found(new FakeService(domain()), recalled('9.9.9'))).packages).toEqual([]);
  });

  it('are not taken for all there are when a list is incomplete, or for recalled without a revision', async () => {
    const broken = new FakeService(domain());
    broken.versions = () => Promise.reject(serverFault());
    await expect(found(broken, recalled('1.*'))).rejects.toThrow(
      'The versions of npm:axios in dev could not be listed: the service failed. Run again.',
    );
    const service = new FakeService(domain());
    service.describe = (_, version) => Promise.resolve({ version, status: 'Published', origin: 'external' } as never);
    await expect(found(service, recalled('1.0.0'))).rejects.toThrow('gives no revision for npm:axios in dev 1.0.0');
    service.describe = () => Promise.reject(serverFault());
    await expect(found(service, recalled('1.0.0'))).rejects.toThrow('the service failed');
  });
});

const EXTERNAL = { origin: 'external', action: 'archive', rules: ['recall'] };

async function planned(service: FakeService, action: 'archive' | 'dispose' = 'archive') {
  const { packages } = await found(service, recalled('1.0.0', '1.1.0'), action);
  return recallPlan(HEAD, recalled('1.1.0', '1.0.0'), packages);
}

const state = (service: FakeService): string[] => Object.values(service.state());

describe('a recall', () => {
  it('has a plan with totals, whose id is that of its text', async () => {
    const { plan, text, id } = await planned(new FakeService(domain()));
    expect(plan.result).toMatchObject({ packages: 2, versions: 4, looksAt: 4, planned: 3, trips: [] });
    expect(plan.result.actions).toEqual({ archive: 3, dispose: 0, delete: 0 });
    const asked = ['npm:axios@1.0.0', 'npm:axios@1.1.0'];
    expect(JSON.parse(text)).toMatchObject({ domain: 'acme', version: 2, recalled: asked });
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect((await planned(new FakeService(domain()), 'dispose')).plan.result.actions.dispose).toBe(4);
  });

  it('archives every copy with a call for each package, changes nothing again, and gives each its status back', async () => {
    const service = new FakeService(domain());
    const before = state(service);
    const { plan } = await planned(service);
    const journal = new FakeJournal();
    const apply = () => applyRecall(service, plan, journal, () => undefined);
    expect(await apply()).toEqual({ removed: 3, stale: 0, failed: 0 });
    expect(state(service)).toEqual(['Archived', 'Archived', 'Published', 'Archived', 'Archived', 'Published']);
    // In dev one is Published and the other Unlisted, which the call compares.
    expect(service.mutations.map(({ operation, versions }) => `${operation} ${versions.length}`)).toEqual([
      ...['archive 1', 'archive 1', 'archive 1'],
    ]);
    expect(await apply()).toEqual({ removed: 3, stale: 0, failed: 0 });
    expect(service.mutations).toHaveLength(3);
    expect(await restorePlan({ service, plan, journal, note: () => undefined })).toEqual({
      ...{ restored: 3, left: 0, failed: 0 },
    });
    expect(state(service)).toEqual(before);
  });

  it('leaves a copy alone that changed since the plan, and says so', async () => {
    const service = new FakeService(domain());
    const { plan } = await planned(service);
    for (const one of service.find({ repository: 'prod', coordinates }).versions) one.revision = 'changed by somebody';
    const notes: string[] = [];
    const applied = await applyRecall(service, plan, new FakeJournal(), (label, version, outcome) =>
      notes.push(`${label} ${version} ${outcome}`),
    );
    expect(applied).toEqual({ removed: 2, stale: 1, failed: 0 });
    expect(notes).toEqual(['npm:axios in prod 1.1.0 stale']);
  });

  it('tries every copy although one call fails', async () => {
    const service = new FakeService(domain());
    const { plan } = await planned(service);
    const archive = service.archive.bind(service);
    service.archive = (at, batch) => (at.repository === 'dev' ? Promise.reject(serverFault()) : archive(at, batch));
    expect(await applyRecall(service, plan, new FakeJournal(), () => undefined)).toEqual({
      ...{ removed: 1, stale: 0, failed: 2 },
    });
  });
});

describe('a store that could fetch the version again', () => {
  const external = new Map([
    ['store', ['npm', 'pypi']],
    ['dev', ['npm']],
    ['python', ['pypi']],
  ]);

  it('is one with a connection of the format that does not hold it', async () => {
    const { packages } = await found(new FakeService(domain()), recalled('1.0.0'));
    const stores = openStores(recalled('1.0.0', '1.*'), external, packages);
    expect(stores.map(storeLabel)).toEqual(['npm:axios 1.0.0 in store']);
    const archived = await found(new FakeService([held('dev', { '1.0.0': 'Archived' })]), recalled('1.0.0'));
    expect(openStores(recalled('1.0.0'), external, archived.packages).map(storeLabel)).toEqual([
      'npm:axios 1.0.0 in store',
    ]);
  });

  const store = { at: { repository: 'dev', coordinates }, version: '1.0.0' };
  const fetcher = (result: 'fetched' | 'missing' | { readonly unknown: string }) => ({
    fetch: () => Promise.resolve(result),
  });

  it('fetches it and archives it, and what is archived already is left', async () => {
    const service = new FakeService(domain());
    const journal = new FakeJournal();
    expect(await pinVersion(service, fetcher('fetched'), journal, store)).toBe('pinned');
    expect(state(service)[0]).toBe('Archived');
    expect(journal.entries).toMatchObject([{ event: 'archiving', versions: ['1.0.0'], detail: 'pin' }]);
    expect(await pinVersion(service, fetcher('fetched'), journal, store)).toBe('pinned');
    expect(service.mutations).toHaveLength(1);
    const [one] = service.find(store.at).versions;
    if (one !== undefined) one.status = 'Disposed';
    expect(await pinVersion(service, fetcher('fetched'), journal, store)).toBe('pinned');
    expect([service.mutations.length, journal.entries.length]).toEqual([1, 1]);
  });

  it('is open where what it holds has no revision to archive it by', async () => {
    const service = new FakeService(domain());
    service.describe = (_, version) => Promise.resolve({ version, status: 'Published', origin: 'external' } as never);
    const journal = new FakeJournal();
    expect(await pinVersion(service, fetcher('fetched'), journal, store)).toEqual({ open: 'it has no revision' });
    expect([service.mutations, journal.entries]).toEqual([[], []]);
  });

  it('is open where it could not fetch it or hold it, and not where the registry has it no more', async () => {
    const service = new FakeService(domain());
    const nowhere = { ...store, version: '9.9.9' };
    const pin = (result: Parameters<typeof fetcher>[0], one = nowhere) =>
      pinVersion(service, fetcher(result), new FakeJournal(), one);
    expect(await pin({ unknown: 'status 500' })).toEqual({ open: 'status 500' });
    expect(await pin('missing')).toBe('gone');
    expect(await pin('fetched')).toEqual({ open: 'it was fetched, and is not held' });
    service.archive = () =>
      Promise.resolve({ successful: new Map(), failed: new Map([['1.0.0', { code: 'X', message: 'no' }]]) });
    expect(await pin('fetched', store)).toEqual({ open: 'no' });
    service.archive = (_, { revisions }) => {
      for (const one of service.find(store.at).versions) if (revisions.has(one.version)) one.status = 'Archived';
      return Promise.resolve({ successful: new Map(), failed: new Map([['1.0.0', { code: 'X', message: 'no' }]]) });
    };
    expect(await pin('fetched', store)).toBe('pinned');
  });
});

describe('the report on a recall', () => {
  async function reported(more: Partial<RecallReport>) {
    const { packages } = await found(new FakeService(domain()), recalled('1.0.0', '1.1.0'));
    const host = testHost('/', '/');
    await reportRecall(host, { id: 'f', repositories: 3, packages, nowhere: [], open: [], references: [], ...more });
    return { log: host.lines.join('\n'), summary: host.summaries.join('') };
  }
  const store = { at: { repository: 'store', coordinates }, version: '1.0.0' };

  it('shows where the copies are, with their status and what is recalled already', async () => {
    const { log, summary } = await reported({});
    expect(log).toContain('Looked for it in 3 repositories: 3 to recall.');
    expect(log).toMatch(/npm:axios +dev +1\.0\.0 \(Published\), 1\.1\.0 \(Unlisted\)/);
    expect(summary).toContain('### CodeArtifact recall: plan\n');
    expect(summary).toContain('| `npm:axios` | `prod` | `1.1.0 (Published)` | `1.0.0` |');
    expect(summary).toContain('| `npm:axios` | `dev` | `1.0.0 (Published), 1.1.0 (Unlisted)` |  |');
    expect(log + summary).not.toMatch(/warning|fetched again|Still named|The first 50|No repository/);
    expect(summary.trimEnd()).toMatch(/`1\.0\.0` \|$/);
  });

  it('says what was done, what can bring it back and who asks for it', async () => {
    const applied = { removed: 1, stale: 2, failed: 3 };
    const { log, summary } = await reported({
      applied,
      open: [{ store, why: 'no' }],
      references: ['a.lock: npm:axios 1.0.0'],
      nowhere: ['npm:axioss@1.0.0'],
    });
    expect(log).toContain('No repository holds npm:axioss@1.0.0.');
    expect(summary).toContain('No repository holds `npm:axioss@1.0.0`.\n');
    expect(log).toContain('1 recalled, 2 changed meanwhile, 3 failed.');
    expect(log).toContain("warning: npm:axios 1.0.0 in store can be fetched again (no): 'pin' archives it there.");
    expect(log).toContain('warning: a.lock: npm:axios 1.0.0 names it: its next install fails.');
    expect(summary).toContain('### CodeArtifact recall\n');
    expect(summary).toContain('Can be fetched again:\n\n- `npm:axios 1.0.0 in store`: `no`\n');
    expect(summary).toContain('Still named by:\n\n- `a.lock: npm:axios 1.0.0`\n');
  });

  it('is short where nobody has it, and shows the first of many', async () => {
    expect((await reported({ packages: [] })).summary).not.toContain('| --- |');
    const { packages } = await found(new FakeService(domain()), recalled('1.0.0'));
    const many = Array.from(
      { length: 51 },
      (_, index) => ({ ...packages[0], repository: `r${index}` }) as (typeof packages)[number],
    );
    const open = many.map(({ repository }) => ({ store: { ...store, at: { ...store.at, repository } }, why: 'no' }));
    const { log, summary } = await reported({
      packages: many,
      open,
      references: many.map(({ repository }) => repository),
    });
    expect(summary).toContain('The first 50; the plan has all.');
    expect(summary.match(/^\| `npm:axios`/gm)).toHaveLength(50);
    expect(summary.match(/^- /gm)).toHaveLength(100);
    expect(log.match(/^warning/gm)).toHaveLength(100);
    expect((await reported({ packages: many.slice(1) })).summary).not.toContain('The first 50');
  });
});
