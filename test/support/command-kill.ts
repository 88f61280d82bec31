import { expect } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskFault } from './disk-faults.ts';
import type { TestEmulator } from './emulator.ts';
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
  // The cache of tokens is to stay.
  const kept = Object.entries(await snapshot(sandbox.home)).filter(
    ([path]) => name !== 'token' || !/^\.(cache|codeartifact-ci)/.test(path),
  );
  const after = Object.fromEntries(kept);
  expect({ name, fault, at, after }).toEqual({ name, fault, at, after: before });
  return signal === 'SIGKILL';
}
