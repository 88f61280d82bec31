import { keepHeapSmall } from '@codeartifact-ci/core/small-heap.ts';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePlan } from '../../actions/prune/plan/make-plan.ts';
import { planWriter } from '../../actions/prune/plan/plan-file.ts';
import type { RetentionPolicy } from '../../actions/prune/policy/retention-policy.ts';
import { NEVER_SEEN } from '../../actions/prune/plan/first-seen.ts';
import type { MetadataReader } from '../../actions/prune/service/metadata-reader.ts';
import { NO_REFERENCES } from '../../actions/prune/service/references.ts';
import type { ListedVersion, VersionService } from '../../actions/prune/service/version-service.ts';

const PACKAGES = 10_000;
const VERSIONS = 100;
const PAGE = 1000;
const DAY = 86_400_000;
const AS_OF = new Date('2027-01-31T00:00:00Z');

const POLICY: RetentionPolicy = {
  order: 'published',
  minNewest: 3,
  action: { internal: 'archive', external: 'delete', unknown: 'none' },
  guards: { run: {}, repository: {}, package: {} },
  distTags: 'ignore',
  protect: [],
  strict: false,
  scopes: [
    {
      id: 'inputs',
      select: {
        repositories: ['ci'],
        formats: [],
        packages: [],
        versions: [],
        origin: [],
        status: ['Published', 'Unlisted'],
      },
      cohort: 'none',
      keep: [{ id: 'keep-newest', newest: 80 }],
      delete: [{ id: 'older-than', olderThan: 90 * 86_400 }],
    },
  ],
};

/**
 * A plan over a million versions, from a service without delay: what is left is our own work. Prints the time, the
 * calls beside their bound, and the most memory that was in use, which does not grow with the number of packages.
 */
export async function benchPrunePlan(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'prune-bench-'));
  // As the command does.
  keepHeapSmall(16);
  try {
    const service = syntheticService();
    const head = { account: '', domain: '', domainOwner: '', region: '', asOf: AS_OF.toISOString(), expires: '' };
    const writer = await planWriter(join(folder, 'plan.json'), head);
    const start = performance.now();
    const most = { heap: 0, rss: 0 };
    const result = await makePlan({
      service,
      metadata: NO_METADATA,
      references: NO_REFERENCES,
      firstSeen: NEVER_SEEN,
      allowEmpty: false,
      policy: POLICY,
      asOf: AS_OF,
      write: (planned) => writer.add(planned),
      warn: () => undefined,
      progress: (done) => {
        if (done % 100 !== 0) return;
        const { heapUsed, rss } = process.memoryUsage();
        most.heap = Math.max(most.heap, heapUsed);
        most.rss = Math.max(most.rss, rss);
      },
    });
    await writer.finish(POLICY, result);
    const seconds = (performance.now() - start) / 1000;
    const { size } = await stat(join(folder, 'plan.json'));
    // Twice: what packages need of each other is looked up for the packages that lose something.
    const lists = 2 * (Math.ceil(PACKAGES / PAGE) + PACKAGES * Math.ceil(VERSIONS / PAGE));
    const describes = PACKAGES * Math.ceil(Math.log2(VERSIONS - 80 + 1));
    return [
      `prune: ${result.versions} versions of ${result.packages} packages planned in ${seconds.toFixed(1)} s, ${result.planned} to remove`,
      `prune: ${service.calls.list} list calls (bound ${lists}), ${service.calls.describe} for times (bound ${describes})`,
      `prune: ${megabytes(most.heap)} of heap in use at most, garbage included (the process: ${megabytes(most.rss)}); a plan of ${megabytes(size)}`,
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Nothing of the plan asks a repository's own endpoint. */
const NO_METADATA: MetadataReader = {
  requests: 0,
  package: () => ({
    distTags: () => Promise.resolve({ value: new Map() }),
    requirements: () => Promise.resolve({ value: new Map() }),
    publicationTimes: () => Promise.resolve(new Map()),
  }),
};

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

/** Packages whose versions are a day apart. */
function syntheticService(): VersionService {
  const calls = { list: 0, describe: 0, assets: 0, remove: 0 };
  const never = (): never => {
    throw new Error('planning needs no such call');
  };
  return {
    calls,
    repositories: never,
    packages: (_repository, _format, token) => {
      calls.list++;
      const start = Number(token ?? '0');
      const items = Array.from({ length: Math.min(PAGE, PACKAGES - start) }, (_, index) => ({
        format: 'npm' as const,
        namespace: 'acme',
        name: `package-${start + index}`,
      }));
      return Promise.resolve({ items, nextToken: start + PAGE < PACKAGES ? String(start + PAGE) : undefined });
    },
    versions: () => {
      calls.list++;
      const items = Array.from({ length: VERSIONS }, (_, index): ListedVersion => {
        const version = `1.${VERSIONS - index}.0`;
        return { version, status: 'Published', revision: `${'r'.repeat(40)}${index}`, origin: 'internal' };
      });
      return Promise.resolve({ items, nextToken: undefined, defaultVersion: `1.${VERSIONS}.0` });
    },
    describe: never,
    publishedTime: (_, version) => {
      calls.describe++;
      const age = VERSIONS - Number(version.split('.')[1]);
      return Promise.resolve(new Date(AS_OF.getTime() - age * DAY));
    },
    dependencies: never,
    assets: never,
    archive: never,
    restore: never,
    dispose: never,
    delete: never,
  };
}
