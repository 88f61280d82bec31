import type { TestEmulator } from './emulator.ts';
import { startFaultyGateway, type EndlessName, type FaultName } from './faulty-gateway.ts';
import { dist, node } from './paths.ts';
import { run } from './process.ts';
import { makeSandbox } from './sandbox.ts';

export interface LoginOutcome {
  readonly fault: string;
  readonly exitCode: number | null;
  readonly seconds: number;
  readonly requests: number;
  readonly stderr: string;
}

/** A login for npm and pip with --verify, in a home of its own, while `choose` decides what goes wrong. */
export async function loginUnder(
  emulator: TestEmulator,
  fault: string,
  choose: (number: number) => FaultName | EndlessName | undefined,
): Promise<LoginOutcome> {
  const sandbox = await makeSandbox({ holdsTokens: true });
  const gateway = await startFaultyGateway(emulator.endpoint, choose);
  try {
    const urls = { AWS_ENDPOINT_URL_CODEARTIFACT: gateway.endpoint, AWS_ENDPOINT_URL_STS: gateway.endpoint };
    const start = performance.now();
    const { exitCode, stderr } = await run(
      node,
      [
        `${dist}/cli.js`,
        'login',
        ...['--domain', 'my-org', '--repository', 'my-packages', '--tools', 'npm,pip', '--verify', '--export'],
      ],
      { cwd: sandbox.workspace, env: { ...sandbox.env, ...emulator.awsEnv, ...urls } },
    );
    const seconds = (performance.now() - start) / 1000;
    return { fault, exitCode, seconds, requests: gateway.count(), stderr };
  } finally {
    await gateway.close();
    await sandbox.remove();
  }
}
