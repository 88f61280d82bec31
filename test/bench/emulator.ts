import { GetAuthorizationTokenCommand } from '@aws-sdk/client-codeartifact';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { runOk } from '../support/process.ts';
import { writeFiles } from '../support/projects.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';
import { median, time } from './measure.ts';
import { runLoad, type Throughput } from './load.ts';
import { startSyntheticRegistry } from './synthetic-registry.ts';
import { installVerdaccio, outwardEnv, startVerdaccio, type Contestant } from './verdaccio.ts';

const CONNECTIONS = 8;
const SECONDS = 1;
const ROUNDS = 3;
const INSTALLS = 2;
const STARTS = 5;

/** Versions per package: packuments of some 40 KB, 430 KB and 8.7 MB. */
const PACKAGES = { 'bench-small': 28, 'bench-middle': 305, 'bench-large': 6_150 };
const ABBREVIATED = 'application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8, */*';

/** About 400 packages together with what they need. */
const PROJECT = {
  name: 'bench-project',
  version: '1.0.0',
  private: true,
  dependencies: { eslint: '8.57.0', jest: '29.7.0', typescript: '5.4.5', webpack: '5.91.0' },
};

/**
 * The emulator and verdaccio as caches of a public registry, side by side and in turns: throughput of what both hold
 * already, `npm ci`, the start of the process, and its memory. Prints medians and ratios; verdaccio's readers need no
 * token, the emulator's do.
 */
export async function benchEmulator(): Promise<string[]> {
  const sandbox = await makeSandbox({ holdsTokens: true });
  try {
    await installVerdaccio();
    return [...(await benchThroughput(sandbox)), ...(await benchInstall(sandbox)), ...(await benchStart(sandbox))];
  } finally {
    await sandbox.remove();
  }
}

async function benchThroughput(sandbox: Sandbox): Promise<string[]> {
  const upstream = await startSyntheticRegistry(PACKAGES);
  const contestants = await startBoth(sandbox, upstream.url, 'synthetic');
  try {
    const lines: string[] = [];
    for (const name of Object.keys(PACKAGES)) {
      const size = kilobytes(upstream.size(name));
      const full = { accept: 'application/json', 'accept-encoding': 'gzip' };
      lines.push(await compareLoads(contestants, `packument of ${size}, gzip`, name, full));
      lines.push(await compareLoads(contestants, `  abbreviated`, name, { ...full, accept: ABBREVIATED }));
      if (name === 'bench-middle') {
        lines.push(await compareLoads(contestants, `  not compressed`, name, { accept: full.accept }));
      }
    }
    const tarball = 'bench-small/-/bench-small-1.3.0.tgz';
    lines.push(await compareLoads(contestants, 'tarball', tarball, { accept: '*/*' }));
    lines.push(`emulator: memory after that: ${await memories(contestants)}`);
    return lines;
  } finally {
    for (const contestant of contestants) await contestant.stop();
    await upstream.close();
  }
}

async function compareLoads(
  contestants: readonly Contestant[],
  what: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  const measured = contestants.map((): Throughput[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, { registry, token }] of contestants.entries()) {
      const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
      measured[index]?.push(
        await runLoad({
          url: `${registry}${path}`,
          headers: { ...headers, ...authorization },
          connections: CONNECTIONS,
          seconds: SECONDS,
        }),
      );
    }
  }
  const [ours, theirs] = measured.map((rounds) => median(rounds.map(({ perSecond }) => perSecond)));
  const sizes = measured.map(([first]) => kilobytes(first?.bytes ?? 0)).join(' and ');
  return `emulator: ${what} (${sizes} sent): ${rate(ours)} req/s, verdaccio ${rate(theirs)}: ${ratio(ours, theirs)} times as many`;
}

async function benchInstall(sandbox: Sandbox): Promise<string[]> {
  const { stdout } = await runOk('npm', ['config', 'get', 'registry'], {
    cwd: sandbox.workspace,
    env: outwardEnv(),
  });
  const contestants = await startBoth(sandbox, stdout.trim(), 'installed');
  try {
    const [first] = contestants;
    if (first === undefined) return [];
    // What each of them takes from upstream to begin with, and the lock file that both are then held to.
    await lock(sandbox, first);
    const lines: string[] = [];
    const times = contestants.map((): number[] => []);
    for (let round = 0; round <= INSTALLS; round++) {
      for (const [index, contestant] of contestants.entries()) {
        const taken = await time(() => install(sandbox, contestant, first));
        if (round > 0) times[index]?.push(taken);
      }
      if (round === 0) lines.push(`emulator: memory after a first npm ci: ${await memories(contestants)}`);
    }
    const packages = Object.keys(
      (JSON.parse(await readFile(join(sandbox.workspace, 'locked.json'), 'utf8')) as { packages: object }).packages,
    );
    const [ours = NaN, theirs = NaN] = times.map(median);
    lines.push(
      `emulator: npm ci of ${packages.length - 1} packages, warm: ${seconds(ours)} s, verdaccio ${seconds(theirs)} s: ratio ${ratio(ours, theirs)}`,
      `emulator: memory after ${INSTALLS + 1} times npm ci: ${await memories(contestants)}`,
    );
    return lines;
  } finally {
    for (const contestant of contestants) await contestant.stop();
  }
}

async function lock(sandbox: Sandbox, contestant: Contestant): Promise<void> {
  await writeFiles(sandbox.workspace, {
    'package.json': JSON.stringify(PROJECT),
    '.npmrc': npmrc(contestant),
  });
  await npm(sandbox, ['install', '--package-lock-only', '--omit-lockfile-registry-resolved=false']);
  await rm(join(sandbox.temp, 'npm-cache'), { recursive: true, force: true });
  const text = await readFile(join(sandbox.workspace, 'package-lock.json'), 'utf8');
  await writeFile(join(sandbox.workspace, 'locked.json'), text);
}

/** npm with an empty cache and nothing installed, and nothing but the registry to take it from. */
async function install(sandbox: Sandbox, contestant: Contestant, locked: Contestant): Promise<void> {
  const text = await readFile(join(sandbox.workspace, 'locked.json'), 'utf8');
  await writeFiles(sandbox.workspace, {
    'package-lock.json': text.replaceAll(locked.registry, contestant.registry),
    '.npmrc': npmrc(contestant),
  });
  await rm(join(sandbox.workspace, 'node_modules'), { recursive: true, force: true });
  await rm(join(sandbox.temp, 'npm-cache'), { recursive: true, force: true });
  await npm(sandbox, ['ci']);
}

async function npm(sandbox: Sandbox, args: readonly string[]): Promise<void> {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier'];
  const cache = join(sandbox.temp, 'npm-cache');
  await runOk('npm', [...args, ...flags, '--cache', cache], { cwd: sandbox.workspace, env: sandbox.env });
}

function npmrc({ registry, token }: Contestant): string {
  const login = token === undefined ? '' : `${registry.replace(/^http:/, '')}:_authToken=${token}\n`;
  return `registry=${registry}\n${login}`;
}

async function benchStart(sandbox: Sandbox): Promise<string[]> {
  const nowhere = 'http://127.0.0.1:9/';
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < STARTS; round++) {
    const start = performance.now();
    const emulator = await startTestEmulator();
    ours.push(performance.now() - start);
    await emulator.stop();
    const verdaccio = await startVerdaccio(sandbox, nowhere, 'started');
    theirs.push(verdaccio.startMilliseconds);
    await verdaccio.stop();
  }
  const [mine, other] = [median(ours), median(theirs)];
  return [
    `emulator: ready ${mine.toFixed(0)} ms after its start, verdaccio ${other.toFixed(0)} ms (${STARTS} starts each, medians)`,
  ];
}

/** The emulator first. */
async function startBoth(sandbox: Sandbox, upstream: string, storage: string): Promise<readonly Contestant[]> {
  await mkdir(join(sandbox.temp, storage));
  const start = performance.now();
  const emulator = await startTestEmulator(['--external', `public:npmjs=${upstream}`]);
  const startMilliseconds = performance.now() - start;
  const client = await createGuide(emulator, ['public:npmjs']);
  const { authorizationToken } = await client.send(new GetAuthorizationTokenCommand({ domain: 'my-org' }));
  client.destroy();
  const ours: Contestant = {
    name: 'emulator',
    registry: `${emulator.endpoint}/npm/d/my-org-${emulator.account}/my-packages/`,
    token: authorizationToken,
    pid: emulator.process.pid ?? 0,
    startMilliseconds,
    stop: () => emulator.stop(),
  };
  try {
    return [ours, await startVerdaccio(sandbox, upstream, storage)];
  } catch (error) {
    await ours.stop();
    throw error;
  }
}

/** Resident memory, now and at most, as Linux counts it. */
async function memories(contestants: readonly Contestant[]): Promise<string> {
  const texts: string[] = [];
  for (const { name, pid } of contestants) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const megabytes = (field: string): string => {
      const kibibytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
      return kibibytes === undefined ? 'unknown' : `${(Number(kibibytes) / 1024).toFixed(0)} MiB`;
    };
    texts.push(`${name} ${megabytes('VmRSS')} (at most ${megabytes('VmHWM')})`);
  }
  return texts.join(', ');
}

function rate(perSecond = NaN): string {
  return perSecond < 100 ? perSecond.toFixed(1) : perSecond.toFixed(0);
}

function ratio(ours = NaN, theirs = NaN): string {
  return (ours / theirs).toFixed(ours / theirs < 10 ? 2 : 0);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

function kilobytes(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
