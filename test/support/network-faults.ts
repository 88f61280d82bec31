import type { TestEmulator } from './emulator.ts';
import { startFaultyGateway, type EndlessName, type FaultName } from './faulty-gateway.ts';
import { dist, node } from './paths.ts';
import { run } from './process.ts';
import { makeSandbox } from './sandbox.ts';

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
  readonly stdout: string;
  readonly stderr: string;
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
    const urls = { AWS_ENDPOINT_URL_CODEARTIFACT: gateway.endpoint, AWS_ENDPOINT_URL_STS: gateway.endpoint };
    const start = performance.now();
    const { exitCode, stdout, stderr } = await run(node, [`${dist}/cli.js`, ...COMMANDS[command]], {
      cwd: sandbox.workspace,
      env: { ...sandbox.env, ...emulator.awsEnv, ...urls },
    });
    const seconds = (performance.now() - start) / 1000;
    return { fault: `${command}: ${fault}`, exitCode, seconds, requests: gateway.count(), stdout, stderr };
  } finally {
    await gateway.close();
    await sandbox.remove();
  }
}
