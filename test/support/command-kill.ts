import { expect } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskFault } from './disk-faults.ts';
import type { TestEmulator } from './emulator.ts';
import { startKillingGateway } from './killing-gateway.ts';
import { COMMANDS, type CommandName } from './network-faults.ts';
import { dist, node } from './paths.ts';
import { run, type Outcome } from './process.ts';
import { makeSandbox, snapshot, type Sandbox } from './sandbox.ts';

/** `login`, `logout` and `token` from a shell, with files and a cache of the user's home directory. */
export const KILLED = ['login', 'logout', 'token'] as const;
const LOGIN = [
  'login',
  '--domain=my-org',
  '--repository=my-packages',
  '--tools=npm,maven,poetry',
  '--token-in=file',
  '--export',
];
const TOKEN = ['token', '--domain=my-org', '--format=json'];

/**
 * Kills a command (SIGKILL) right before and right after each call that changes the disk (of `every` one), and expects
 * that the same command, or the logout, does its work after it, and that the home directory is as it was then. Resolves
 * to the number of kills.
 */
export async function killCommand(
  emulator: TestEmulator,
  name: (typeof KILLED)[number],
  every: number,
): Promise<number> {
  let kills = 0;
  for (const fault of ['killed before', 'killed after'] as const) {
    for (let at = 1; ; at += every) {
      const sandbox = await makeSandbox({ holdsTokens: true });
      const wasKilled = await killOnce(emulator, sandbox, name, fault, at);
      await sandbox.remove();
      if (!wasKilled) break;
      kills++;
    }
  }
  return kills;
}

async function killOnce(
  emulator: TestEmulator,
  sandbox: Sandbox,
  name: (typeof KILLED)[number],
  fault: DiskFault,
  at: number,
): Promise<boolean> {
  await mkdir(join(sandbox.home, '.m2'));
  await writeFile(join(sandbox.home, '.npmrc'), 'fund=false\n');
  await writeFile(join(sandbox.home, '.m2/settings.xml'), '<settings/>\n');
  const before = await snapshot(sandbox.home);
  const cli = async (args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Outcome> => {
    const preload = ['--import', join(import.meta.dirname, 'disk-faults-preload.ts')];
    return await run(node, [...('DISK_FAULT' in more ? preload : []), `${dist}/cli.js`, ...args], {
      cwd: sandbox.workspace,
      env: { ...sandbox.env, ...emulator.awsEnv, ...more },
    });
  };
  const works = async (args: readonly string[]): Promise<Outcome> => {
    const outcome = await cli(args);
    const { exitCode, stderr } = outcome;
    expect({ name, fault, at, args, exitCode, stderr: exitCode === 0 ? '' : stderr }).toMatchObject({ exitCode: 0 });
    return outcome;
  };
  if (name === 'logout') await works(LOGIN);
  const args = { login: LOGIN, logout: ['logout', '--all'], token: TOKEN }[name];
  const { signal } = await cli(args, { DISK_FAULT: fault, DISK_FAULT_AT: String(at) });
  if (name === 'token') expect(JSON.parse((await works(TOKEN)).stdout)).toHaveProperty('token');
  // What a killed login had not begun is no login.
  if (name === 'login') await works(LOGIN);
  await works(['logout', '--all']);
  const after = await withoutTokenCache(sandbox, name);
  expect({ name, fault, at, after }).toEqual({ name, fault, at, after: before });
  return signal === 'SIGKILL';
}

/**
 * Kills a command when it sends its nth request (of `every` one), before the service has it and after, and expects that
 * it does its work when it is repeated, and that the home directory is as it was after a logout. Resolves to the number
 * of kills.
 */
export async function killAtRequests(emulator: TestEmulator, name: CommandName, every: number): Promise<number> {
  let kills = 0;
  for (const when of ['before', 'after'] as const) {
    for (let nth = 1; await killAtRequest(emulator, name, when, nth); nth += every) kills++;
  }
  return kills;
}

async function killAtRequest(
  emulator: TestEmulator,
  name: CommandName,
  when: 'before' | 'after',
  nth: number,
): Promise<boolean> {
  const sandbox = await makeSandbox({ holdsTokens: true });
  await writeFile(join(sandbox.home, '.npmrc'), 'fund=false\n');
  const before = await snapshot(sandbox.home);
  const gateway = await startKillingGateway(emulator.endpoint, nth, when);
  const cwd = sandbox.workspace;
  const env = { ...sandbox.env, ...emulator.awsEnv };
  const urls = { AWS_ENDPOINT_URL_CODEARTIFACT: gateway.endpoint, AWS_ENDPOINT_URL_STS: gateway.endpoint };
  const command = [`${dist}/cli.js`, ...COMMANDS[name]];
  const child = spawn(node, command, { cwd, env: { ...env, ...urls }, stdio: 'ignore' });
  gateway.aim(child);
  await once(child, 'close');
  await gateway.close();
  for (const args of [command, [`${dist}/cli.js`, 'logout', '--all']]) {
    const { exitCode, stderr } = await run(node, args, { cwd, env });
    expect({ name, when, nth, exitCode, stderr: exitCode === 0 ? '' : stderr }).toMatchObject({ exitCode: 0 });
  }
  expect({ name, when, nth, after: await withoutTokenCache(sandbox, name) }).toEqual({
    name,
    when,
    nth,
    after: before,
  });
  await sandbox.remove();
  return child.signalCode === 'SIGKILL';
}

/** The home directory; the cache of tokens is to stay there. */
async function withoutTokenCache({ home }: Sandbox, name: string): Promise<Record<string, string>> {
  const kept = Object.entries(await snapshot(home)).filter(
    ([path]) => name !== 'token' || !/^\.(cache|codeartifact-ci)/.test(path),
  );
  return Object.fromEntries(kept);
}
