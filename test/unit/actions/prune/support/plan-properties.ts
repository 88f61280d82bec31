import { expect } from '@jest/globals';
import fc from 'fast-check';
import { versionOrders } from '@codeartifact-ci/versions/order.ts';
import { canonicalJson } from '../../../../../actions/prune/plan/canonical.ts';
import { universeSize } from '../../../../../actions/prune/plan/decide.ts';
import { agesIn, scopesOf, type RetentionPolicy } from '../../../../../actions/prune/policy/retention-policy.ts';
import {
  DAY,
  decided,
  deleteRule,
  fakePackages,
  keepRule,
  planTextOf,
  policies,
  protection,
  REMEMBERED,
  removals,
} from './cases.ts';
import { FakeService, serverFault, type FakeOptions, type FakePackage } from './fake-service.ts';

type Scope = RetentionPolicy['scopes'][number];
export type Property = fc.IAsyncPropertyWithHooks<never>;

/** A repository and a policy, and what clients ask for: npm's tags, and what versions need of `npm:core`. */
export interface Case {
  readonly packages: readonly FakePackage[];
  readonly policy: RetentionPolicy;
  readonly options: FakeOptions;
}

export const cases: fc.Arbitrary<Case> = fc
  .record({
    packages: fakePackages,
    policy: policies,
    tagged: fc.nat({ max: 99 }),
    range: fc.constantFrom('^1.0.0', '*'),
  })
  .map(({ packages, policy, tagged, range }) => ({ packages, policy, options: asked(packages, tagged, range) }));

/** `latest` and `next` name some version that is Published; `npm:lib` needs `npm:core`. */
function asked(packages: readonly FakePackage[], tagged: number, range: string): FakeOptions {
  return {
    tags: ({ repository, coordinates: { name } }) => {
      const held = packages.find(
        ({ repository: where, coordinates }) =>
          where === repository && coordinates.format === 'npm' && coordinates.name === name,
      );
      const published = (held?.versions ?? []).filter(({ status }) => status === 'Published');
      const [latest, next] = [published[tagged % published.length], published[(tagged * 7) % published.length]];
      return {
        ...(latest === undefined ? {} : { latest: latest.version }),
        ...(next === undefined ? {} : { next: next.version }),
      };
    },
    requirements: ({ coordinates: { name } }) => (name === 'lib' ? [{ namespace: '', name: 'core', range }] : []),
  };
}

async function removed({ packages, policy, options }: Case): Promise<Set<string>> {
  return removals(await decided(new FakeService(packages, options), policy, REMEMBERED));
}

/** The properties of plans, by what they say. `npm test` draws 2,000 cases of each, `npm run proof` 100,000. */
export const planProperties: Readonly<Record<string, () => Property>> = {
  'a plan decides about every version once, keeps what clients ask for, changes nothing and makes no more calls than it says':
    () =>
      property(fc.tuple(cases, fc.integer({ min: 1, max: 7 })), async ([{ packages, policy, options }, pageSize]) => {
        const service = new FakeService(packages, { ...options, pageSize });
        const { packages: planned } = await decided(service, policy, REMEMBERED);
        expect(service.mutations).toEqual([]);
        for (const one of planned) {
          const at = { repository: one.repository, coordinates: one };
          const { versions } = service.find(at);
          const kept = one.keep.flatMap((run) => run.versions);
          const gone = one.remove.map(({ version }) => version);
          expect([...kept, ...gone].sort()).toEqual(versions.map(({ version }) => version).sort());
          expect(one.looksAt).toBe(universeSize(policy, at, versions));
          expectReleases(one.format, versions, new Set(kept));
          const tags = one.format === 'npm' && policy.distTags === 'protect' ? options.tags?.(at) : {};
          for (const version of Object.values(tags ?? {})) expect(gone).not.toContain(version);
        }
        expectFewCalls(
          service,
          policy,
          planned.map(({ repository, ...coordinates }) => ({ repository, coordinates })),
        );
      }),

  'a plan is the same bytes for the same inputs, whatever the size of pages': () =>
    property(fc.tuple(cases, fc.integer({ min: 1, max: 5 })), async ([{ packages, policy, options }, pageSize]) => {
      const [once, again] = [{}, { pageSize }].map(async (more) =>
        planTextOf(await decided(new FakeService(packages, { ...options, ...more }), policy, REMEMBERED), policy),
      );
      expect(await again).toBe(await once);
    }),

  'a plan removes the same whatever the order of scopes, rules, lists and packages': () =>
    property(cases, async ({ packages, policy, options }) => {
      const decisions = async (one: RetentionPolicy, held: readonly FakePackage[]): Promise<unknown> => {
        const made = await decided(new FakeService(held, options), one, REMEMBERED);
        return made.packages.map((planned) => canonicalJson(planned)).sort();
      };
      // Bytes that two packages share are counted for the first of them.
      const plain = packages.map((one) => ({
        ...one,
        versions: one.versions.map((version) => ({ ...version, assets: [] })),
      }));
      expect(await decisions(turned(policy), plain.toReversed())).toEqual(await decisions(policy, plain));
    }),

  'a plan never removes more for what keeps more, asks for more, or is known less': () =>
    property(fc.tuple(cases, narrowing), async ([one, { change }]) => {
      const strict = { ...one.policy, action: { ...one.policy.action, unknown: 'none' as const } };
      const before = { ...one, policy: strict };
      const spared = (await removed(change(before))).difference(await removed(before));
      expect([...spared]).toEqual([]);
    }),

  // They have other names then, so that the plans are compared by hand.
  'a plan never removes more for a number that is none in its format': () =>
    property(fc.tuple(cases, mask), async ([{ packages, policy, options }, bits]) => {
      const npm = packages.filter(({ coordinates }) => coordinates.format === 'npm');
      // What goes by the text of a number would hold of another text, or no longer hold.
      const scopes = policy.scopes.map((scope) => ({
        ...scope,
        select: { ...scope.select, versions: [] },
        keep: scope.keep.filter(({ versions }) => versions === undefined),
      }));
      const plain = {
        ...policy,
        scopes,
        protect: [],
        lifecycle: [],
        action: { ...policy.action, unknown: 'none' as const },
      };
      const { change } = ofVersions('', bits, ({ version }) => ({ version: `${version}?` }));
      const before = { packages: npm, policy: plain, options: { ...options, tags: () => ({}) } };
      const back = [...(await removed(change(before)))].map((text) => text.replace(/\?$/, ''));
      expect([...new Set(back).difference(await removed(before))]).toEqual([]);
    }),

  'a plan removes nothing when no scope matches or a list is incomplete': () =>
    property(cases, async ({ packages, policy, options }) => {
      expect(await removed({ packages, policy: { ...policy, scopes: [] }, options })).toEqual(new Set());
      const service = new FakeService(packages, { ...options, pageSize: 2 });
      const list = service.versions.bind(service);
      service.versions = (at, token) => (token === undefined ? list(at, token) : Promise.reject(serverFault()));
      const plan = await decided(service, policy, REMEMBERED);
      for (const planned of plan.packages) {
        const at = { repository: planned.repository, coordinates: planned };
        expect(planned.incomplete !== undefined).toBe(service.find(at).versions.length > 2);
        if (planned.incomplete !== undefined) expect(planned.remove).toEqual([]);
      }
    }),
};

/** Draws cases by the project's seed until the property fails for one. */
export async function assertProperty(one: Property, numRuns: number): Promise<void> {
  await fc.assert(one, { numRuns });
}

export async function assertFor<T>(numRuns: number, drawn: fc.Arbitrary<T>, holds: (value: T) => Promise<void>) {
  await assertProperty(property(drawn, holds), numRuns);
}

export function property<T>(drawn: fc.Arbitrary<T>, holds: (value: T) => Promise<void>): Property {
  return fc.asyncProperty(drawn, holds) as unknown as Property;
}

/** Of what clients can get, and of that which is Published: as long as there was a release, there is one. */
export function expectReleases(
  format: FakePackage['coordinates']['format'],
  versions: readonly { readonly version: string; readonly status: string }[],
  kept: ReadonlySet<string>,
): void {
  const releases = versions.filter(({ version }) => versionOrders[format].channel(version) === 'release');
  for (const statuses of [['Published'], ['Published', 'Unlisted'], ['Published', 'Unlisted', 'Archived']]) {
    const had = releases.filter(({ status }) => statuses.includes(status));
    if (had.length > 0) expect(had.some(({ version }) => kept.has(version))).toBe(true);
  }
}

/** The calls that the README's table has. */
function expectFewCalls(
  { calls, options: { pageSize = 1 }, packageList }: FakeService,
  policy: RetentionPolicy,
  planned: readonly Pick<FakePackage, 'repository' | 'coordinates'>[],
): void {
  const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / pageSize));
  const bound = (count: number): number => Math.ceil(Math.log2(count + 1));
  const names = [...new Set(packageList.map(({ repository }) => repository))];
  const literal = policy.scopes.flatMap(({ select }) => select.repositories).filter((name) => !name.includes('*'));
  // Repositories are listed for globs, and once more for `present-in`.
  let lists = 2 * pagesOf(names.length);
  for (const name of new Set([...names, ...literal])) {
    lists += pagesOf(packageList.filter(({ repository }) => repository === name).length);
  }
  let describes = 0;
  let most = 0;
  for (const { repository, coordinates, versions } of packageList) {
    if (!planned.some((one) => one.repository === repository && one.coordinates.name === coordinates.name)) continue;
    const ages = agesIn(scopesOf(policy, repository, coordinates)).length;
    describes += ages * bound(versions.length);
    most += versions.length;
  }
  for (const { versions } of packageList) {
    // The plan's own list, what packages need of each other with the dependencies of each version, and `present-in`.
    lists += (2 + names.length) * pagesOf(versions.length) + versions.length;
  }
  lists += packageList.length * names.length;
  expect(calls.describe).toBeLessThanOrEqual(describes);
  expect(calls.list).toBeLessThanOrEqual(lists);
  expect(calls.assets).toBeLessThanOrEqual(most * pagesOf(2));
  expect(calls.remove).toBe(0);
}

function turned(policy: RetentionPolicy): RetentionPolicy {
  return {
    ...policy,
    ...(policy.lifecycle === undefined ? {} : { lifecycle: policy.lifecycle.toReversed() }),
    protect: policy.protect.toReversed(),
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
  };
}

/** A change of a case after which nothing may go that stayed before; its name is for fast-check's reports. */
interface Narrowing {
  readonly name: string;
  readonly change: (before: Case) => Case;
}

const more = fc.integer({ min: 1, max: 3 });
const mask = fc.nat({ max: 2 ** 20 });

function ofPolicy(name: string, edit: (policy: RetentionPolicy) => RetentionPolicy): Narrowing {
  return { name, change: (before) => ({ ...before, policy: edit(before.policy) }) };
}

function ofScopes(name: string, edit: (scope: Scope) => Scope): Narrowing {
  return ofPolicy(name, (policy) => ({ ...policy, scopes: policy.scopes.map(edit) }));
}

/** Each version whose turn the mask says becomes another. */
function ofVersions(name: string, bits: number, edit: (version: FakePackage['versions'][number]) => object): Narrowing {
  return {
    name,
    change: (before) => ({
      ...before,
      packages: before.packages.map((one, row) => ({
        ...one,
        versions: one.versions.map((version, index) =>
          isSet(bits, row * 7 + index) ? { ...version, ...edit(version) } : version,
        ),
      })),
    }),
  };
}

function isSet(bits: number, position: number): boolean {
  return ((bits >> (position % 20)) & 1) === 1;
}

const narrowing: fc.Arbitrary<Narrowing> = fc.oneof(
  keepRule.map((rule) => ofScopes('another keep rule', (scope) => ({ ...scope, keep: [...scope.keep, rule] }))),
  protection.map((one) =>
    ofPolicy('another exception', (policy) => ({ ...policy, protect: [...policy.protect, one] })),
  ),
  more.map((by) => ofPolicy('higher min-newest', (policy) => ({ ...policy, minNewest: policy.minNewest + by }))),
  more.map((by) =>
    ofScopes('higher newest, count and newer-than', (scope) => ({
      ...scope,
      keep: scope.keep.map((one) => ({
        ...one,
        ...(one.newest === undefined ? {} : { newest: one.newest + by }),
        ...(one.newestPer === undefined ? {} : { count: (one.count ?? 1) + by }),
        ...(one.newerThan === undefined ? {} : { newerThan: one.newerThan + by * DAY }),
      })),
    })),
  ),
  more.map((by) =>
    ofScopes('higher older-than and rank', (scope) => ({
      ...scope,
      delete: scope.delete.map((one) => ({
        ...one,
        ...(one.rankGreaterThan === undefined ? {} : { rankGreaterThan: one.rankGreaterThan + by }),
        ...(one.olderThan === undefined ? {} : { olderThan: one.olderThan + by * DAY }),
      })),
    })),
  ),
  deleteRule.map((rule): Narrowing => ({
    // The other way round: with the rule there goes at least what goes without it.
    name: 'one delete rule less',
    change: (before) => ({
      ...before,
      policy: {
        ...before.policy,
        scopes: before.policy.scopes.map((scope) => ({
          ...scope,
          delete: scope.delete.filter((one) => one.id !== rule.id),
        })),
      },
    }),
  })),
  more.map((by) =>
    ofPolicy('a later lifecycle', (policy) => ({
      ...policy,
      lifecycle: (policy.lifecycle ?? []).map((step) => ({ ...step, after: step.after + by * DAY })),
    })),
  ),
  fc.constant(ofPolicy('no lifecycle', (policy) => ({ ...policy, lifecycle: [] }))),
  fc.constant(ofPolicy('dist-tags that count', (policy) => ({ ...policy, distTags: 'protect' }))),
  fc.constant<Narrowing>({
    name: 'dist-tags that cannot be read',
    change: (before) => ({ ...before, options: { ...before.options, tags: () => 'status 403' } }),
  }),
  mask.map((bits): Narrowing => ({
    name: 'times that are unknown',
    change: (before) => ({
      ...before,
      options: {
        ...before.options,
        withheld: (at, version) => isSet(bits, `${at.repository}${version}`.length * 7 + version.charCodeAt(0)),
      },
    }),
  })),
  mask.map((bits) => ofVersions('origins that are unknown', bits, () => ({ origin: 'unknown' }))),
  mask.map((bits) => ofVersions('revisions that are unknown', bits, () => ({ revision: undefined }))),
);
