import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { ControlSettings } from '@codeartifact-ci/emulator/control/control.ts';
import { dist, node } from './paths.ts';

export interface TestEmulator {
  readonly endpoint: string;
  /** With `--https`, and the PEM file of the authority to trust. */
  readonly httpsEndpoint?: string;
  readonly ca?: string;
  readonly account: string;
  readonly region: string;
  /** What stands behind each external connection. */
  readonly external: Readonly<Record<string, string>>;
  readonly process: ChildProcess;
  /** Variables that point the AWS SDKs and the CLI at the emulator. */
  readonly awsEnv: Readonly<Record<string, string>>;
  /** Changes what the control endpoint can change, until `resetControl`. */
  control(settings: ControlSettings): Promise<void>;
  /** Back to what the flags say. */
  resetControl(): Promise<void>;
  /** Does something at another time of the emulator, as `+13h` when the tokens of now have expired. */
  atClock<T>(clock: string, work: () => Promise<T>): Promise<T>;
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
  const ready = JSON.parse(line) as Pick<
    TestEmulator,
    'endpoint' | 'httpsEndpoint' | 'ca' | 'account' | 'region' | 'external'
  >;
  const control = (settings: ControlSettings): Promise<void> => askControl(ready.endpoint, 'PATCH', '', settings);
  const resetControl = (): Promise<void> => askControl(ready.endpoint, 'POST', '/reset', {});
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
    control,
    resetControl,
    atClock: async (clock, work) => {
      await control({ clock });
      try {
        return await work();
      } finally {
        await resetControl();
      }
    },
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function askControl(endpoint: string, method: string, path: string, body: object): Promise<void> {
  const reply = await fetch(`${endpoint}/_control${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${method} /_control${path}: ${reply.status} ${await reply.text()}`);
}
