import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { node, root } from '../support/paths.ts';
import { runOk } from '../support/process.ts';
import type { Sandbox } from '../support/sandbox.ts';

/** A registry to measure: where npm finds it, and the process that it runs in. */
export interface Contestant {
  readonly name: string;
  /** With a trailing slash. */
  readonly registry: string;
  /** Undefined: it lets everybody read. */
  readonly token: string | undefined;
  readonly pid: number;
  /** From the start of its process until it answers. */
  readonly startMilliseconds: number;
  stop(): Promise<void>;
}

const FOLDER = join(root, '.cache/bench-peers');
const PROGRAM = join(FOLDER, 'node_modules/verdaccio/bin/verdaccio');

/** Installs the version of test/bench/peers/package.json, where it is not there yet. */
export async function installVerdaccio(): Promise<void> {
  const wanted = join(root, 'test/bench/peers/package.json');
  const stamp = join(FOLDER, 'installed.json');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === (await readFile(wanted, 'utf8'))) return;
  await mkdir(FOLDER, { recursive: true });
  await copyFile(wanted, join(FOLDER, 'package.json'));
  await runOk('npm', ['install', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    env: outwardEnv(),
  });
  await copyFile(wanted, stamp);
}

/**
 * Starts verdaccio as its own documents recommend for a cache, without its web page and its log, and without the limit
 * on how long it may take what it holds for current: everything after the first request is warm.
 */
export async function startVerdaccio(sandbox: Sandbox, upstream: string, storage: string): Promise<Contestant> {
  const port = await freePort();
  const config = join(sandbox.temp, `verdaccio-${port}.yaml`);
  await writeFile(
    config,
    JSON.stringify({
      storage: join(sandbox.temp, storage),
      uplinks: { upstream: { url: upstream, maxage: '24h', timeout: '60s' } },
      packages: { '**': { access: '$all', publish: '$all', proxy: 'upstream' } },
      web: { enable: false },
      log: { type: 'stdout', format: 'json', level: 'fatal' },
    }),
  );
  const registry = `http://127.0.0.1:${port}/`;
  const start = performance.now();
  const child = spawn(node, [PROGRAM, '--config', config, '--listen', `127.0.0.1:${port}`], {
    cwd: sandbox.temp,
    env: outwardEnv(),
    stdio: 'ignore',
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await untilItAnswers(`${registry}-/ping`, () => child.exitCode !== null);
  return {
    name: 'verdaccio',
    registry,
    token: undefined,
    pid: child.pid ?? 0,
    startMilliseconds: performance.now() - start,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/**
 * This process's own environment, with the proxies and certificates that it takes to get out, but without what npm sets
 * for its scripts.
 */
export function outwardEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || /^npm_(config|package|lifecycle)_/i.test(name) ? [] : [[name, value] as const],
    ),
  );
}

export async function untilItAnswers(url: string, ended: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (ended() || Date.now() > deadline) throw new Error(`${url} does not answer`);
    await sleep(5);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
