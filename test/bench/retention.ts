import { createDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { ensurePackage } from '@codeartifact-ci/emulator/store/packages.ts';
import { createRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import { openStore, type Store } from '@codeartifact-ci/emulator/store/store.ts';
import type { RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { dist, node } from '../support/paths.ts';
import { run } from '../support/process.ts';
import { startRecorder, type RecordedRequest } from '../support/recorder.ts';
import { time } from './measure.ts';

const OWNER = '111122223333';
const DOMAIN = 'acme';
const DAY = 86_400_000;
const BYTES = 'an asset';
/** What AWS needs for an answer, and what it allows (user guide, "Quotas"), of which a run takes half by itself. */
const LATENCY = '30ms';
const SHARE = 0.5;
const QUOTAS = { List: 200, Read: 800, Write: 100, Copy: 5 } as const;

/** As in the README's words, 2,000 packages of 50 versions; `BENCH_PACKAGES` makes a smaller job of it. */
const PACKAGES = Number(process.env['BENCH_PACKAGES'] ?? 2_000);
const VERSIONS = 50;
/** The versions are a day apart: so many are older. */
const OLD = 20;

/**
 * `prune --older-than` over 2,000 packages of 50 versions, with the quotas of AWS and 30 ms for each answer: the calls
 * that were made beside the spec's bound, the time beside calls ÷ rate, and how often the service said 429. The same job by a
 * loop over the AWS CLI is tried with a few calls, and reckoned up from there.
 */
export async function benchRetention(): Promise<string[]> {
  return await withEmulator(
    (store, repository) => {
      for (let index = 0; index < PACKAGES; index++) {
        const row = ensurePackage(
          store,
          repository('app'),
          { format: 'generic', namespace: 'team', name: `package-${index}` },
          'publish',
        );
        for (let age = 1; age <= VERSIONS; age++) addVersion(store, row.id, `1.${VERSIONS - age}.0`, age);
      }
    },
    async (emulator, folder) => {
      const flags = ['--repositories', 'app', '--older-than', `${VERSIONS - OLD}d`, '--max-percent', '100'];
      const planned = await measured(emulator, folder, 'prune', ...flags, '--max-count', '1000000');
      const applied = await measured(emulator, folder, 'prune', '--mode', 'apply', '--plan', 'prune-plan.json');
      const search = Math.ceil(Math.log2(VERSIONS + 1));
      const lists = Math.ceil(PACKAGES / 1000) + PACKAGES;
      return [
        `prune: ${PACKAGES} packages of ${VERSIONS} versions, ${PACKAGES * OLD} removed, answers after ${LATENCY}, the quotas of AWS`,
        report('prune, plan', planned, { List: lists, Read: PACKAGES * search }),
        report('prune, apply', applied, { List: PACKAGES, Write: PACKAGES * Math.ceil(OLD / 100) }),
        await shellLoop(emulator, planned.seconds + applied.seconds),
      ];
    },
  );
}

const REPOSITORIES = Number(process.env['BENCH_REPOSITORIES'] ?? 200);
/** Formats whose versions recall looks for in lists, because a number has several spellings there. */
const RESPELT = ['pypi', 'nuget', 'ruby', 'cargo'];

/**
 * `recall` of a version of a package of each format from 200 repositories, and its restoration: the calls beside what the
 * README says, the time beside calls ÷ rate, and whether all is as it was.
 */
export async function benchRecall(): Promise<string[]> {
  const formats = [...FORMATS.keys()];
  const at = (format: string): string =>
    ({ npm: 'npm:bad', maven: 'maven:com.acme:bad', swift: 'swift:acme.bad', generic: 'generic:acme/bad' })[format] ??
    `${format}:bad`;
  return await withEmulator(
    (store, repository) => {
      for (let index = 0; index < REPOSITORIES; index++) {
        for (const format of formats) {
          const namespace = { maven: 'com.acme', swift: 'acme', generic: 'acme' }[format] ?? '';
          const row = ensurePackage(
            store,
            repository(`repository-${index}`),
            { format, namespace, name: 'bad' },
            'publish',
          );
          for (const version of ['1.0.0', '1.0.1']) addVersion(store, row.id, version, 9);
        }
      }
    },
    async (emulator, folder) => {
      const before = everything(emulator);
      const versions = formats.map((format) => `${at(format)}@1.0.1`);
      const applied = await measured(emulator, folder, 'recall', ...versions, '--mode', 'apply', '--pin');
      const gone = everything(emulator);
      const restored = await measured(emulator, folder, 'recall', '--mode', 'restore');
      const after = everything(emulator);
      const copies = REPOSITORIES * formats.length;
      const respelt = REPOSITORIES * formats.filter((format) => RESPELT.includes(format)).length;
      const archived = [...gone.values()].filter((text) => text.startsWith('Archived')).length;
      const same = [...before].every(([key, value]) => after.get(key) === value) && after.size === before.size;
      return [
        `recall: a version of ${formats.length} packages from ${REPOSITORIES} repositories: ${archived} of ${copies} copies archived, ${same ? 'all' : 'NOT all'} as it was after restoring`,
        report(
          'recall, apply',
          applied,
          // Each version in each repository, by a list where its number has spellings, and the external connections.
          { List: Math.ceil(REPOSITORIES / 1000) + respelt, Read: copies - respelt + REPOSITORIES },
          // Every copy is known, and the plan written, before the first is archived.
          { Write: copies },
        ),
        report('recall, restore', restored, { List: copies, Write: copies }),
      ];
    },
  );
}

const PROMOTED = { packages: 40, versions: 5 } as const;

/** `promote` of 40 packages of 5 versions into an empty repository, and taken back: the calls beside what is said of them. */
export async function benchPromote(): Promise<string[]> {
  const { packages, versions } = PROMOTED;
  return await withEmulator(
    (store, repository) => {
      repository('prod');
      for (let index = 0; index < packages; index++) {
        const at = { format: 'generic', namespace: 'team', name: `package-${index}` };
        const row = ensurePackage(store, repository('dev'), at, 'publish');
        for (let age = 1; age <= versions; age++) addVersion(store, row.id, `1.${versions - age}.0`, age);
      }
    },
    async (emulator, folder) => {
      const between = ['--source-repository', 'dev', '--destination-repository', 'prod'];
      const planned = await measured(emulator, folder, 'promote', ...between, '--packages', '*:*');
      const plan = ['--mode', 'apply', '--plan', 'promote-plan.json'];
      const applied = await measured(emulator, folder, 'promote', ...between, ...plan);
      const assets = packages * versions;
      return [
        `promote: ${packages} packages of ${versions} versions`,
        report(
          'promote, plan',
          planned,
          // The packages; each at both sides; the files of each version. The two repositories; the controls of each package.
          { List: Math.ceil(packages / 1000) + 2 * packages + assets, Read: 2 + packages },
        ),
        report('promote, apply', applied, { List: 2 * packages + assets, Read: 2, Copy: packages }),
      ];
    },
  );
}

/** The calls of a pool that a stage of a job may make. */
type Bound = Readonly<Partial<Record<keyof typeof QUOTAS, number>>>;

interface Measured {
  readonly seconds: number;
  readonly requests: readonly RecordedRequest[];
}

async function measured(emulator: TestEmulator, folder: string, ...args: readonly string[]): Promise<Measured> {
  const recorder = await startRecorder(emulator.endpoint);
  try {
    const [command = '', ...words] = args;
    let failure = '';
    const milliseconds = await time(async () => {
      const { exitCode, stderr } = await run(
        node,
        [`${dist}/cli.js`, command, '--domain', DOMAIN, '--endpoint', recorder.endpoint, ...words],
        { cwd: folder, env: { ...emulator.awsEnv, HOME: folder, PATH: process.env['PATH'] ?? '' } },
      );
      if (exitCode !== 0) failure = stderr;
    });
    if (failure !== '') throw new Error(`${args.join(' ')}: ${failure}`);
    return { seconds: milliseconds / 1000, requests: recorder.requests };
  } finally {
    await recorder.close();
  }
}

/** @param stages what each stage may make; the next one waits for it, and within one all pools are drawn from at once */
function report(what: string, { seconds, requests }: Measured, ...stages: readonly Bound[]): string {
  const ours = requests.filter(({ path }) => path.startsWith('/v1/'));
  const pools = Object.keys(QUOTAS) as (keyof typeof QUOTAS)[];
  const counts = pools.map((pool) => {
    const made = ours.filter((one) => poolOf(one) === pool).length;
    return `${pool} ${made} (bound ${stages.reduce((sum, stage) => sum + (stage[pool] ?? 0), 0)})`;
  });
  const least = stages.reduce(
    (sum, stage) => sum + Math.max(...pools.map((pool) => (stage[pool] ?? 0) / (QUOTAS[pool] * SHARE))),
    0,
  );
  const refused = requests.filter(({ status }) => status === 429).length;
  return `${what}: ${counts.join(', ')}; ${seconds.toFixed(1)} s, ${(seconds / least).toFixed(2)} × calls ÷ rate (${least.toFixed(1)} s); 429: ${refused}`;
}

function poolOf({ method, path }: RecordedRequest): keyof typeof QUOTAS {
  if (
    /^\/v1\/(domain\/repositories|packages|package\/versions|package\/version\/(assets|dependencies))(\?|$)/.test(path)
  )
    return 'List';
  if (path.startsWith('/v1/package/versions/copy')) return 'Copy';
  return method === 'GET' ? 'Read' : 'Write';
}

/** A few calls of the AWS CLI, each as a loop in a shell would make it; the rest is reckoned. */
async function shellLoop(emulator: TestEmulator, ours: number): Promise<string> {
  const SAMPLE = 6;
  const at = ['--domain', DOMAIN, '--repository', 'app', '--format', 'generic', '--namespace', 'team'];
  const describe = ['describe-package-version', ...at, '--package', 'package-0', '--package-version', '1.1.0'];
  const milliseconds = await time(() => {
    for (let call = 0; call < SAMPLE; call++) {
      const { status, stderr } = spawnSync('aws', ['codeartifact', ...describe], {
        env: { ...emulator.awsEnv, PATH: process.env['PATH'] },
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
    }
    return Promise.resolve();
  });
  const calls = PACKAGES * (1 + VERSIONS + 1);
  const seconds = (milliseconds / 1000 / SAMPLE) * calls;
  return `a shell loop over the AWS CLI: ${(milliseconds / SAMPLE).toFixed(0)} ms a call in a sample of ${SAMPLE}, so ${(seconds / 60).toFixed(0)} min for its ${calls} calls (reckoned, one list, ${VERSIONS} descriptions and one change a package): ${(seconds / ours).toFixed(0)} × ours`;
}

/** Status, revision aside, and assets with their hashes, by repository, package and version. */
function everything(emulator: TestEmulator): ReadonlyMap<string, string> {
  const store = openStore(folderOf.get(emulator) ?? '', new Clock(), FORMATS);
  try {
    const rows = store.db.all<Readonly<Record<'key' | 'value', string>>>(
      `SELECT repositories.name || ' ' || format || ' ' || version AS key,
              status || ' ' || (SELECT group_concat(name || ' ' || sha256) FROM assets WHERE version_id = versions.id) AS value
       FROM versions JOIN packages ON packages.id = package_id JOIN repositories ON repositories.id = repository_id`,
    );
    return new Map(rows.map(({ key, value }) => [key, value]));
  } finally {
    store.close();
  }
}

const folderOf = new WeakMap<TestEmulator, string>();

async function withEmulator(
  fill: (store: Store, repository: (name: string) => RepositoryRow) => void,
  work: (emulator: TestEmulator, folder: string) => Promise<string[]>,
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'retention-bench-'));
  const data = join(folder, 'data');
  let emulator: TestEmulator | undefined;
  try {
    const store = openStore(data, new Clock(), FORMATS);
    const domain = createDomain(store, { owner: OWNER, name: DOMAIN, region: 'us-east-1', encryptionKey: undefined });
    const made = new Map<string, RepositoryRow>();
    store.db.transaction(() =>
      fill(store, (name) => {
        const known =
          made.get(name) ??
          createRepository(store, domain, { name, administrator: OWNER, description: undefined, upstreams: [] });
        made.set(name, known);
        return known;
      }),
    );
    const file = store.blobs.path(hash('sha256', BYTES));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, BYTES);
    store.close();
    emulator = await startTestEmulator(['--data', data]);
    folderOf.set(emulator, data);
    await emulator.control({ latency: LATENCY, quotas: 'aws' });
    return await work(emulator, folder);
  } finally {
    await emulator?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Straight into the tables: by uploads it would take an hour. They all have the same bytes. */
function addVersion(store: Store, packageId: number | bigint, version: string, days: number): void {
  const { id } = store.db.run(
    `INSERT INTO versions (package_id, version, status, revision, published, origin_type, metadata, changes)
     VALUES (?, ?, 'Published', ?, ?, 'INTERNAL', '{}', 1)`,
    ...[packageId, version, `revision-${packageId}-${version}`, Date.now() - days * DAY + DAY / 2],
  );
  store.db.run(
    "INSERT INTO assets (version_id, name, size, md5, sha1, sha256, sha512) VALUES (?, 'asset.bin', ?, '', '', ?, '')",
    ...[id, BYTES.length, hash('sha256', BYTES)],
  );
}
