import fc from 'fast-check';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { makePlan } from '../../../../../actions/prune/plan/make-plan.ts';
import { planText, type Plan, type PlanHead, type PlannedPackage } from '../../../../../actions/prune/plan/plan.ts';
import { canonicalJson, sha256 } from '../../../../../actions/prune/plan/canonical.ts';
import { readPlan } from '../../../../../actions/prune/plan/plan-reader.ts';
import {
  isBounded,
  type DeleteRule,
  type KeepRule,
  type Protection,
  type RetentionPolicy,
  type Scope,
} from '../../../../../actions/prune/policy/retention-policy.ts';
import { NEVER_SEEN, type FirstSeen } from '../../../../../actions/prune/plan/first-seen.ts';
import { NO_REFERENCES } from '../../../../../actions/prune/service/references.ts';
import { FakeMetadata, type FakePackage, type FakeService, type FakeVersion } from './fake-service.ts';

export const DAY = 86_400;
export const AS_OF = new Date('2027-01-31T12:00:00Z');

export const HEAD: PlanHead = {
  account: '123456789012',
  asOf: AS_OF.toISOString(),
  domain: 'acme',
  domainOwner: '123456789012',
  expires: '2027-02-01T12:00:00.000Z',
  region: 'us-east-1',
};

/** Ages are whole days, few enough that some are the same and some are exactly at a limit. */
const daysOld = fc.integer({ min: 0, max: 12 });

const VERSIONS: Readonly<Partial<Record<Format, readonly string[]>>> = {
  npm: [
    '1.0.0',
    '1.0.1',
    '1.1.0',
    '2.0.0',
    '9.0.0',
    '10.0.0',
    '2.0.0-beta.1',
    '2.0.0-beta.2',
    '3.0.0-rc.1',
    'nonsense',
  ],
  maven: [
    '1.0',
    '1.1',
    '1.0-rc1',
    '2.0-SNAPSHOT',
    '2.0-20270101.120000-1',
    '2.0-20270102.120000-2',
    '2.0-20270103.120000-3',
    '3.0-SNAPSHOT',
    '3.0-20270101.120000-1',
  ],
  generic: ['1', '2', '10', '2026.12.31', 'build-7', 'v3', '4-beta'],
};

function fakeVersion(version: string): fc.Arbitrary<FakeVersion> {
  return fc.record({
    version: fc.constant(version),
    status: fc.constantFrom('Published', 'Published', 'Published', 'Unlisted', 'Archived', 'Disposed', 'Unfinished'),
    revision: fc.constant(`rev-${version}`),
    origin: fc.constantFrom('internal', 'internal', 'external', 'unknown'),
    published: daysOld.map((days) => AS_OF.getTime() - days * DAY * 1000),
    assets: fc
      .uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 2 })
      .map((contents) =>
        contents.map((content) => ({ name: `asset-${content}`, size: 10 * (content + 1), sha256: `hash-${content}` })),
      ),
  });
}

export const fakePackage: fc.Arbitrary<FakePackage> = fc
  .record({
    repository: fc.constantFrom('ci-a', 'ci-b', 'prod'),
    format: fc.constantFrom<Format>('npm', 'npm', 'maven', 'generic'),
    name: fc.constantFrom('core', 'lib', 'tool'),
  })
  .chain(({ repository, format, name }) => {
    const namespace = format === 'npm' ? '' : 'com.acme';
    const coordinates: Coordinates = { format, namespace, name };
    return fc
      .shuffledSubarray([...(VERSIONS[format] ?? [])])
      .chain((versions) => fc.tuple(...versions.map(fakeVersion)))
      .map((versions) => ({ repository, coordinates, versions }));
  });

export const fakePackages: fc.Arbitrary<FakePackage[]> = fc.uniqueArray(fakePackage, {
  maxLength: 4,
  selector: ({ repository, coordinates }) => JSON.stringify([repository, coordinates]),
});

const channels = fc.option(fc.subarray(['release', 'prerelease', 'snapshot'] as const, { minLength: 1 }), {
  nil: undefined,
});
const age = daysOld.map((days) => days * DAY);
const rank = fc.integer({ min: 1, max: 6 });

export const keepRule: fc.Arbitrary<KeepRule> = fc
  .record({
    id: fc.constantFrom('k1', 'k2', 'k3'),
    newest: fc.option(rank, { nil: undefined }),
    newestPer: fc.option(fc.constantFrom('major', 'minor'), { nil: undefined, freq: 1 }),
    newerThan: fc.option(age, { nil: undefined }),
    channels,
    versions: fc.option(fc.constantFrom(['1.*'], ['!1.0.1'], ['re:[12]\\.0\\.\\d+']), { nil: undefined, freq: 1 }),
  })
  .map(defined);

export const deleteRule: fc.Arbitrary<DeleteRule> = fc
  .record({
    id: fc.constantFrom('d1', 'd2', 'd3'),
    olderThan: fc.option(age, { nil: undefined }),
    rankGreaterThan: fc.option(rank, { nil: undefined }),
    presentIn: fc.option(fc.constant(['prod']), { nil: undefined, freq: 1 }),
    channels,
  })
  .map((rule): DeleteRule => defined(rule))
  .filter(isBounded);

const scope: fc.Arbitrary<Scope> = fc.record({
  id: fc.constantFrom('s1', 's2'),
  select: fc.record({
    repositories: fc.constantFrom(['*'], ['*', '!prod'], ['ci-*'], ['prod'], ['prod', 'ci-a']),
    formats: fc.constantFrom<Format[]>([], ['npm'], ['npm', 'maven', 'generic']),
    packages: fc.constantFrom([], ['*:*'], ['npm:core', 'maven:com.acme:*'], ['!npm:core']),
    versions: fc.constantFrom([], ['1.*', '!1.0.0']),
    origin: fc.constantFrom<Scope['select']['origin'][number][]>([], ['internal'], ['external', 'internal']),
    status: fc.subarray(['Published', 'Unlisted', 'Archived', 'Disposed', 'Unfinished'] as const, { minLength: 1 }),
  }),
  cohort: fc.constantFrom('none', 'channel'),
  keep: fc.array(keepRule, { maxLength: 2 }),
  delete: fc.array(deleteRule, { minLength: 1, maxLength: 2 }),
});

export const UNGUARDED = { run: {}, repository: {}, package: {} };

export const protection: fc.Arbitrary<Protection> = fc.record({
  packages: fc.constantFrom([], ['npm:*']),
  versions: fc.constantFrom(['1.0.*'], ['*', '!2.*']),
  presentIn: fc.constantFrom([], ['prod']),
  referencedBy: fc.constant([]),
  except: fc.constantFrom([], [{ packages: ['npm:core'], versions: ['1.0.1'] }]),
});

const lifecycle: fc.Arbitrary<NonNullable<RetentionPolicy['lifecycle']>> = fc
  .tuple(fc.boolean(), fc.boolean(), age, fc.constantFrom('dispose', 'delete'))
  .map(([archived, disposed, after, action]) => [
    ...(archived ? [{ status: 'Archived', after, action } as const] : []),
    ...(disposed ? [{ status: 'Disposed', after: after * 2, action: 'delete' } as const] : []),
  ]);

const target = fc.constantFrom('archive', 'dispose', 'delete');
export const policies: fc.Arbitrary<RetentionPolicy> = fc.record({
  lifecycle,
  order: fc.constantFrom('published', 'version'),
  minNewest: fc.integer({ min: 0, max: 3 }),
  action: fc.record({ internal: target, external: target, unknown: fc.constantFrom('none', 'archive') }),
  guards: fc.constant(UNGUARDED),
  distTags: fc.constantFrom('protect', 'ignore'),
  protect: fc.array(protection, { maxLength: 1 }),
  strict: fc.constant(false),
  scopes: fc.array(scope, { minLength: 1, maxLength: 2 }),
});

/** A policy that removes much, for what is about removing. */
export function eager(minNewest = 0): RetentionPolicy {
  return {
    order: 'published',
    minNewest,
    action: { internal: 'archive', external: 'delete', unknown: 'none' },
    guards: UNGUARDED,
    distTags: 'protect',
    protect: [],
    strict: false,
    scopes: [
      {
        id: 'all',
        select: {
          repositories: ['*'],
          formats: [],
          packages: [],
          versions: [],
          origin: [],
          status: ['Published', 'Unlisted'],
        },
        cohort: 'none',
        keep: [],
        delete: [{ id: 'old', olderThan: 2 * DAY }],
      },
    ],
  };
}

function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

export interface Planned {
  readonly plan: Plan;
  readonly text: string;
  readonly warnings: readonly string[];
}

/** What earlier runs know: what is Unfinished, Archived or Disposed for as many days as its number has letters; of a third nothing. */
export const REMEMBERED: FirstSeen = {
  of: (at, version) => remembered(at.repository, version),
  changed: (at, version) => remembered(at.repository, version),
  note: () => undefined,
};

function remembered(repository: string, version: string): string | undefined {
  // As much is known of a version whose number is made none.
  const days = (repository + version.replace(/\?$/, '')).length;
  return days % 3 === 0 ? undefined : new Date(AS_OF.getTime() - days * DAY * 1000).toISOString();
}

/** Makes a plan, and reads it back from its text as apply does. */
export async function planOf(
  service: FakeService,
  policy: RetentionPolicy,
  firstSeen: FirstSeen = NEVER_SEEN,
): Promise<Planned> {
  const { packages, result, warnings } = await decided(service, policy, firstSeen);
  const text = planTextOf({ packages, result }, policy);
  return { plan: readPlan(text), text, warnings };
}

export function planTextOf({ packages, result }: Pick<Plan, 'packages' | 'result'>, policy: RetentionPolicy): string {
  return [
    planText.head(HEAD),
    ...packages.map((planned, index) => planText.package(planned, index === 0)),
    planText.tail(HEAD, policy, sha256(canonicalJson(policy)), result),
  ].join('');
}

/** Makes a plan, and leaves its text out: half of the time. */
export async function decided(
  service: FakeService,
  policy: RetentionPolicy,
  firstSeen: FirstSeen = NEVER_SEEN,
): Promise<Pick<Plan, 'packages' | 'result'> & Pick<Planned, 'warnings'>> {
  const packages: PlannedPackage[] = [];
  const warnings: string[] = [];
  const result = await makePlan({
    service,
    metadata: new FakeMetadata(service),
    references: NO_REFERENCES,
    firstSeen,
    allowEmpty: true,
    policy,
    asOf: AS_OF,
    write: (planned) => {
      packages.push(planned);
      return Promise.resolve();
    },
    warn: (line) => warnings.push(line),
    progress: () => undefined,
  });
  return { packages, result, warnings };
}

/** `REPOSITORY PACKAGE VERSION` of all that a plan removes. */
export function removals(plan: Pick<Plan, 'packages'>): Set<string> {
  return new Set(
    plan.packages.flatMap(({ repository, format, namespace, name, remove }) =>
      remove.map(({ version }) => `${repository} ${JSON.stringify([format, namespace, name])} ${version}`),
    ),
  );
}
