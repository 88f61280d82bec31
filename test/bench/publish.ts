import {
  CreateRepositoryCommand,
  GetAuthorizationTokenCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { runOk } from '../support/process.ts';
import { npmProject, writeFiles } from '../support/projects.ts';
import { startRecorder } from '../support/recorder.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const PACKAGES = 20;
const ROUNDS = 3;
/** What the project promises: publishing takes less than this part of what npm takes. */
const PROMISED = 0.25;
/** Milliseconds that each answer is held back: none, and what a Region not far away takes. */
const DELAYS = [0, 50];

/**
 * Packages of a workspace to an empty repository of the same emulator, in turns: from their folders, by publish and by
 * `npm publish --workspaces`; and from the tarballs that a build job packed, by publish and by `npm publish` for each,
 * since npm takes one at a time. Prints medians and ratios.
 */
export async function benchPublish(): Promise<string[]> {
  const emulator = await startTestEmulator();
  const sandbox = await makeSandbox({ holdsTokens: true });
  try {
    const client = await createGuide(emulator);
    await writeWorkspace(sandbox);
    const lines: string[] = [];
    for (const delay of DELAYS) {
      const way = await startRecorder(emulator.endpoint, delay);
      const bench: Bench = { client, emulator, sandbox, endpoint: way.endpoint };
      const [folders, tarballs] = [await compare(bench, 'folders'), await compare(bench, 'tarballs')];
      await way.close();
      lines.push(
        `publish: ${PACKAGES} npm packages, ${delay} ms per request`,
        `  from folders:  ${verdict(folders, 'npm publish --workspaces')}`,
        `  from tarballs: ${verdict(tarballs, 'npm publish for each')}`,
      );
    }
    return lines;
  } finally {
    await emulator.stop();
    await sandbox.remove();
  }
}

interface Bench {
  readonly client: CodeartifactClient;
  readonly emulator: TestEmulator;
  readonly sandbox: Sandbox;
  /** The way to the emulator. */
  readonly endpoint: string;
}

/** Seconds from start to end of the processes. */
interface Times {
  readonly ours: number;
  readonly npm: number;
}

function verdict({ ours, npm }: Times, peer: string): string {
  const ratio = ours / npm;
  const kept = ratio < PROMISED ? 'less than' : 'NOT less than';
  return `codeartifact-ci ${ours.toFixed(2)} s, ${peer} ${npm.toFixed(2)} s: ratio ${ratio.toFixed(2)}, ${kept} ${PROMISED}`;
}

async function compare(bench: Bench, source: 'folders' | 'tarballs'): Promise<Times> {
  const times: { readonly ours: number[]; readonly npm: number[] } = { ours: [], npm: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.ours.push(await byPublish(bench, await freshRepository(bench), source));
    times.npm.push(await byNpm(bench, await freshRepository(bench), source));
  }
  return { ours: median(times.ours), npm: median(times.npm) };
}

async function freshRepository({ client }: Bench): Promise<string> {
  const repository = `bench-${randomUUID()}`;
  await client.send(new CreateRepositoryCommand({ domain: 'my-org', repository }));
  return repository;
}

async function writeWorkspace({ workspace, temp, env }: Sandbox): Promise<void> {
  await writeFiles(workspace, {
    'package.json': JSON.stringify({ name: 'root', version: '1.0.0', private: true, workspaces: ['packages/*'] }),
  });
  for (let index = 0; index < PACKAGES; index++) {
    // A chain of needs within each group of five, as real workspaces have.
    const needs = index % 5 === 0 ? {} : { [`@bench/p${index - 1}`]: '^1.0.0' };
    const files = npmProject(`@bench/p${index}`, '1.0.0', { dependencies: needs });
    await writeFiles(join(workspace, `packages/p${index}`), { ...files, 'data.json': JSON.stringify(numbers(index)) });
  }
  const packed = join(temp, 'packed');
  await mkdir(packed);
  await runOk('npm', ['pack', '--workspaces', '--update-notifier=false', '--pack-destination', packed], {
    cwd: workspace,
    env,
  });
}

/** Some tens of kilobytes that do not compress to nothing. */
function numbers(seed: number): number[] {
  let state = seed + 1;
  return Array.from({ length: 5_000 }, () => (state = (state * 48_271) % 2_147_483_647));
}

async function byNpm(bench: Bench, repository: string, source: 'folders' | 'tarballs'): Promise<number> {
  const { client, emulator, sandbox, endpoint } = bench;
  const { authorizationToken } = await client.send(new GetAuthorizationTokenCommand({ domain: 'my-org' }));
  const registry = `${endpoint}/npm/d/my-org-${emulator.account}/${repository}/`;
  await writeFiles(sandbox.home, {
    '.npmrc': `registry=${registry}\n${registry.replace('http:', '')}:_authToken=${authorizationToken ?? ''}\nupdate-notifier=false\n`,
  });
  const npm = (...args: string[]): Promise<unknown> =>
    runOk('npm', ['publish', '--ignore-scripts', ...args], { cwd: sandbox.workspace, env: sandbox.env });
  const tarballs = await readdir(join(sandbox.temp, 'packed'));
  return await seconds(async () => {
    if (source === 'folders') await npm('--workspaces');
    else for (const tarball of tarballs) await npm(join(sandbox.temp, 'packed', tarball));
  });
}

async function byPublish(bench: Bench, repository: string, source: 'folders' | 'tarballs'): Promise<number> {
  const { emulator, sandbox, endpoint } = bench;
  const cwd = source === 'folders' ? sandbox.workspace : join(sandbox.temp, 'packed');
  const flags = ['--domain', 'my-org', '--repository', repository];
  const env = { ...sandbox.env, ...emulator.awsEnv, AWS_ENDPOINT_URL_CODEARTIFACT: endpoint };
  return await seconds(() => runOk(node, [`${dist}/cli.js`, 'publish', ...flags], { cwd, env }));
}

async function seconds(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
