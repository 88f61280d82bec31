import { expect } from '@jest/globals';
import fc from 'fast-check';
import { applyPlan, type Applied } from '../../../../../actions/prune/apply/apply.ts';
import type { Plan } from '../../../../../actions/prune/plan/plan.ts';
import type { Journal } from '../../../../../actions/prune/state/journal.ts';
import { MOST_PER_CALL } from '../../../../../actions/prune/service/version-service.ts';
import { AS_OF, DAY, decided, HEAD, REMEMBERED, removals } from './cases.ts';
import { Crash, FakeJournal, FakeMetadata, FakeService, type FakePackage } from './fake-service.ts';
import { cases, expectReleases, property, type Case, type Property } from './plan-properties.ts';

export async function apply(service: FakeService, plan: Plan, journal: Journal = new FakeJournal()): Promise<Applied> {
  const metadata = new FakeMetadata(service);
  return await applyPlan({ service, metadata, plan, journal, note: () => undefined, progress: () => undefined });
}

/** A repository, its plan, and what it is like when that is done: status by version, nothing for what is deleted. */
async function planned(
  { packages, policy, options }: Case,
  partial: boolean,
): Promise<{ service: FakeService; plan: Plan; expected: Readonly<Record<string, string>> }> {
  const service = new FakeService(packages, { ...options, partial });
  const plan: Plan = { head: HEAD, policy, ...(await decided(service, policy, REMEMBERED)) };
  const expected = new Map(Object.entries(service.state()));
  for (const { repository, format, namespace, name, remove } of plan.packages) {
    for (const { version, action } of remove) {
      const key = `${repository} ${JSON.stringify([format, namespace, name])} ${version}`;
      if (action === 'delete') expected.delete(key);
      else expected.set(key, action === 'archive' ? 'Archived' : 'Disposed');
    }
  }
  return { service, plan, expected: Object.fromEntries(expected) };
}

const disturbed = fc.tuple(cases, fc.boolean(), fc.nat({ max: 40 }));

/** The properties of a plan that is applied, by what they say. Numbers of cases as for plans. */
export const applyProperties: Readonly<Record<string, () => Property>> = {
  'applying changes what is planned and nothing else, a hundred at a time and each once, and clients can go on installing':
    () =>
      property(fc.tuple(cases, fc.boolean()), async ([one, partial]) => {
        const { service, plan, expected } = await planned(one, partial);
        const { removed, stale, failed } = await apply(service, plan);
        expect({ removed, stale, failed }).toEqual({ removed: plan.result.planned, stale: 0, failed: 0 });
        expect(service.state()).toEqual(expected);
        const names = removals(plan);
        for (const { at, versions } of service.mutations) {
          const { format, namespace, name } = at.coordinates;
          expect(versions.length).toBeLessThanOrEqual(MOST_PER_CALL);
          expect(new Set(versions).size).toBe(versions.length);
          for (const version of versions) {
            expect(names).toContain(`${at.repository} ${JSON.stringify([format, namespace, name])} ${version}`);
          }
        }
        for (const { repository, coordinates, versions } of one.packages) {
          const now = service.find({ repository, coordinates }).versions;
          const same = versions.filter(({ version, status }) =>
            now.some((other) => other.version === version && other.status === status),
          );
          expectReleases(coordinates.format, versions, new Set(same.map(({ version }) => version)));
          const tags = one.policy.distTags === 'protect' && coordinates.format === 'npm';
          const { latest } = tags ? latestOf(one, { repository, coordinates }) : {};
          if (latest !== undefined) expect(same.map(({ version }) => version)).toContain(latest);
        }
      }),

  'a crash at any step and a run that resumes end as they should, and a run more changes nothing': () =>
    property(disturbed, async ([one, partial, at]) => {
      const { service, plan, expected } = await planned(one, partial);
      const { options } = service;
      const journal = new FakeJournal();
      const step = crashAfter(at);
      service.options = { ...options, step };
      journal.step = step;
      const first = await apply(service, plan, journal).catch(onlyCrashes);
      service.options = options;
      journal.step = () => undefined;
      const second = await apply(service, plan, journal);
      expect(service.state()).toEqual(expected);
      expect(second).toEqual({ removed: plan.result.planned, stale: 0, failed: 0 });
      expect(first ?? second).toEqual(second);
      const changes = service.mutations.length;
      expect(await apply(service, plan, journal)).toEqual(second);
      expect(service.mutations.length).toBe(changes);
    }),

  'a run that is resumed without its journal does what is left, and takes nothing for its own that it cannot know':
    () =>
      property(disturbed, async ([one, partial, at]) => {
        const { service, plan } = await planned(one, partial);
        const { options } = service;
        service.options = { ...options, step: crashAfter(at) };
        await apply(service, plan).catch(onlyCrashes);
        service.options = options;
        const { removed, stale, failed } = await apply(service, plan);
        expect(removed + stale).toBe(plan.result.planned);
        expect(failed).toBe(0);
        const names = removals(plan);
        const halfway = Object.entries(service.state()).filter(([key, is]) => names.has(key) && is === 'Archived');
        expect(stale).toBeLessThanOrEqual(halfway.length);
      }),

  'a version that somebody changes after the plan is left alone': () =>
    property(fc.tuple(cases, fc.nat(), fc.boolean()), async ([one, which, assets]) => {
      const { service, plan } = await planned(one, false);
      const all = plan.packages.flatMap((of) => of.remove.map((item) => ({ of, item })));
      const chosen = all[which % Math.max(1, all.length)];
      if (chosen === undefined) return;
      const { of, item } = chosen;
      const held = service.find({ repository: of.repository, coordinates: of });
      const changed = held.versions.find(({ version }) => version === item.version);
      if (changed === undefined) throw new Error('a planned version is not there');
      if (assets) changed.revision = 'changed by somebody';
      else changed.status = changed.status === 'Published' ? 'Unlisted' : 'Published';
      const { stale, failed } = await apply(service, plan);
      // What is Published all at once may be the release, or the newest, that others were let go for.
      if (assets) expect(stale).toBe(1);
      else expect(stale).toBeGreaterThanOrEqual(1);
      expect(failed).toBe(0);
      expect(held.versions.find(({ version }) => version === item.version)).toEqual(changed);
    }),

  'two runs that apply the same plan at once do it once, and neither fails': () =>
    property(fc.tuple(cases, fc.boolean()), async ([one, partial]) => {
      const { service, plan, expected } = await planned(one, partial);
      const runs = await Promise.all([apply(service, plan), apply(service, plan)]);
      expect(service.state()).toEqual(expected);
      for (const { removed, stale, failed } of runs) {
        expect(failed).toBe(0);
        expect(removed + stale).toBe(plan.result.planned);
      }
    }),
};

function latestOf({ options }: Case, at: Pick<FakePackage, 'repository' | 'coordinates'>): { latest?: string } {
  const tags = options.tags?.(at) ?? {};
  return typeof tags === 'string' || tags['latest'] === undefined ? {} : { latest: tags['latest'] };
}

/** Once it has crashed nothing goes on. */
function crashAfter(steps: number): () => void {
  let done = 0;
  return () => {
    if (done++ >= steps) throw new Crash();
  };
}

function onlyCrashes(error: unknown): undefined {
  if (!(error instanceof Crash)) throw error;
  return undefined;
}

/** Versions 1.0.0, 1.0.1 …, each a day older than the one before, the newest first. */
export function packageOf(count: number, origin: 'internal' | 'external' = 'internal'): FakePackage {
  return {
    repository: 'ci',
    coordinates: { format: 'npm', namespace: '', name: 'core' },
    versions: Array.from({ length: count }, (_, index) => ({
      version: `1.0.${count - index}`,
      status: 'Published',
      revision: `rev-${count - index}`,
      origin,
      published: AS_OF.getTime() - (index + 1) * DAY * 1000,
      assets: [{ name: 'package.tgz', size: 10, sha256: `hash-${count - index}` }],
    })),
  };
}
