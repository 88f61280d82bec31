import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestEmulator } from './emulator.ts';
import { startFaultyGateway, type EndlessName, type FaultName } from './faulty-gateway.ts';
import { dist, node } from './paths.ts';
import { run } from './process.ts';
import { makeSandbox, snapshot, TOKEN_START } from './sandbox.ts';
import { findSecrets } from './secret-scan.ts';

/** The commands of login and what comes after it, as they are run under faults: each has all that it needs. */
export const COMMANDS = {
  login: ['login', ...repository(), '--tools', 'npm,pip', '--verify', '--export'],
  'login with a role': [
    ...[
      'login',
      ...repository(),
      '--tools',
      'npm',
      '--role-to-assume',
      'arn:aws:iam::111122223333:role/ci',
      '--export',
    ],
    ...['--allowed-account-ids', '111122223333'],
  ],
  doctor: ['doctor', ...repository(), '--formats', 'npm,maven', '--access', 'publish'],
  token: ['token', '--domain', 'my-org', '--no-cache'],
} as const satisfies Record<string, readonly string[]>;
export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

function repository(): readonly string[] {
  return ['--domain', 'my-org', '--repository', 'my-packages'];
}

export interface FaultOutcome {
  readonly fault: string;
  readonly exitCode: number | null;
  readonly seconds: number;
  readonly requests: number;
  /** The longest that one of its requests took. */
  readonly longest: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What a failure left behind, or told: files of the home directory, and where forms of the token are. */
  readonly left: readonly string[];
}

/** A command in a home of its own, while `choose` decides what goes wrong with which of its requests. */
export async function runUnder(
  emulator: TestEmulator,
  command: CommandName,
  fault: string,
  choose: (number: number) => FaultName | EndlessName | undefined,
): Promise<FaultOutcome> {
  const sandbox = await makeSandbox({ holdsTokens: true });
  const gateway = await startFaultyGateway(emulator.endpoint, choose);
  try {
    await writeFile(join(sandbox.home, '.npmrc'), 'fund=false\n');
    const before = await snapshot(sandbox.home);
    const urls = { AWS_ENDPOINT_URL_CODEARTIFACT: gateway.endpoint, AWS_ENDPOINT_URL_STS: gateway.endpoint };
    const start = performance.now();
    const { exitCode, stdout, stderr } = await run(node, [`${dist}/cli.js`, ...COMMANDS[command]], {
      cwd: sandbox.workspace,
      env: { ...sandbox.env, ...emulator.awsEnv, ...urls },
    });
    const seconds = (performance.now() - start) / 1000;
    // What a command that does its work prints is for the shell, and may be the token.
    const texts = exitCode === 0 ? { stderr } : { stdout, stderr };
    const left = await findSecrets([TOKEN_START], { texts, folders: exitCode === 0 ? [] : [sandbox.root] });
    if (exitCode !== 0) left.push(...differences(before, await snapshot(sandbox.home)));
    const [requests, longest] = [gateway.count(), gateway.longest()];
    return { fault: `${command}: ${fault}`, exitCode, seconds, requests, longest, stdout, stderr, left };
  } finally {
    await gateway.close();
    await sandbox.remove();
  }
}

function differences(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] {
  const paths = Object.keys({ ...before, ...after });
  return paths.filter((path) => before[path] !== after[path]).map((path) => `${path}: ${after[path] ?? 'gone'}`);
}
