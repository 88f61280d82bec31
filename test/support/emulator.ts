import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { dist, node } from './paths.ts';

export interface TestEmulator {
  readonly endpoint: string;
  /** With `--https`, and the PEM file of the authority to trust. */
  readonly httpsEndpoint?: string;
  readonly ca?: string;
  readonly account: string;
  readonly region: string;
  readonly process: ChildProcess;
  /** Variables that point the AWS SDKs and the CLI at the emulator. */
  readonly awsEnv: Readonly<Record<string, string>>;
  /** SIGTERM, and wait. */
  stop(): Promise<void>;
}

/** Starts `dist/cli.js emulator` on a free port; `flags` come after. With `stderr: 'pipe'` the test reads `process.stderr`. */
export async function startTestEmulator(
  flags: readonly string[] = [],
  { stderr = 'inherit' }: { readonly stderr?: 'inherit' | 'pipe' } = {},
): Promise<TestEmulator> {
  const child = spawn(node, [`${dist}/cli.js`, 'emulator', '--port', '0', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (stderr === 'inherit') child.stderr.pipe(process.stderr);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the emulator ended with ${String(code)} before it was ready`)));
  });
  const ready = JSON.parse(line) as Pick<TestEmulator, 'endpoint' | 'httpsEndpoint' | 'ca' | 'account' | 'region'>;
  return {
    ...ready,
    process: child,
    awsEnv: {
      AWS_ENDPOINT_URL_CODEARTIFACT: ready.endpoint,
      AWS_ENDPOINT_URL_STS: ready.endpoint,
      AWS_REGION: ready.region,
      AWS_DEFAULT_REGION: ready.region,
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
