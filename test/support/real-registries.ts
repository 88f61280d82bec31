import { ListPackageVersionsCommand, type CodeartifactClient, type PackageFormat } from '@aws-sdk/client-codeartifact';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from './emulator.ts';
import { createGuide, sdkClient } from './guide.ts';
import { clientEnvironment, npmClients, writeProject } from './npm-clients.ts';
import { run, type Outcome } from './process.ts';
import { Job } from './runner.ts';
import { makeSandbox, type Sandbox } from './sandbox.ts';

/** Where a client works, and with what: after `login` has configured it. */
export interface ClientPlace {
  readonly folder: string;
  /** For caches and the like, empty. */
  readonly scratch: string;
  readonly env: Readonly<Record<string, string>>;
  readonly sandbox: Sandbox;
  /** What login said, and its outputs. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** A client that gets one small package of a public registry. */
export interface RegistryClient {
  /** The tool of login that configures it. */
  readonly tool: string;
  readonly format: PackageFormat;
  readonly namespace?: string;
  readonly name: string;
  readonly version: string;
  /** Writes a project that wants a version of the package, and says how the client gets it. */
  readonly prepare: (
    place: ClientPlace,
    version: string,
  ) => Promise<{ readonly command: readonly [string, ...string[]]; readonly env?: Readonly<Record<string, string>> }>;
}

/** Nothing listens there: what a registry in an outage looks like. */
const NOWHERE = 'http://127.0.0.1:1/';

/**
 * Tests that each client resolves through external connections from the real registries, as this machine is configured
 * to reach them, or from what `flags` put in their place; and, from an emulator that is started on the same data when
 * they are out of reach, what is held.
 */
export function testRegistryClients(
  connections: readonly string[],
  clients: Readonly<Record<string, RegistryClient>>,
  flags: () => Promise<readonly string[]> = () => Promise.resolve([]),
): void {
  const table = Object.entries(clients);
  let data: string;
  let given: readonly string[];
  let emulator: TestEmulator;
  let sdk: CodeartifactClient;
  let sandbox: Sandbox;
  let job: Job;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'codeartifact-ci-registries-'));
    given = await flags();
    emulator = await startTestEmulator(['--data', data, ...given]);
    sdk = await createGuide(emulator, connections);
  });
  afterAll(async () => {
    await emulator.stop();
    await rm(data, { recursive: true });
  });
  beforeEach(async () => {
    sandbox = await makeSandbox();
    job = new Job(sandbox, emulator.awsEnv);
  });
  afterEach(async () => {
    for (const { exitCode } of await job.end()) expect(exitCode).toBe(0);
    await sandbox.remove();
  });

  async function get({ tool, prepare, version: wanted }: RegistryClient, version = wanted): Promise<Outcome> {
    const step = await job.uses('login', { domain: 'my-org', repository: 'my-packages', tools: tool });
    expect(step).toMatchObject({ exitCode: 0 });
    const { log, outputs } = step;
    const scratch = join(sandbox.temp, 'scratch');
    const place = { folder: sandbox.workspace, scratch, env: job.env, log, outputs, sandbox };
    const { command, env = {} } = await prepare(place, version);
    const [program, ...args] = command;
    return await run(program, args, { cwd: sandbox.workspace, env: { ...job.env, ...env } });
  }

  /** What the repository keeps of the package: only what came through it. */
  async function kept({ format, namespace, name }: RegistryClient): Promise<string[]> {
    const { versions = [] } = await sdk.send(
      new ListPackageVersionsCommand({ domain: 'my-org', repository: 'my-packages', format, namespace, package: name }),
    );
    return versions.map(({ version = '' }) => version);
  }

  function succeeded({ exitCode, stdout, stderr }: Outcome): void {
    expect({ exitCode, said: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, said: '' });
  }

  it.each(table)(
    '%s resolves from its public registry through the repository, which keeps what came',
    async (_, client) => {
      succeeded(await get(client));
      expect(await kept(client)).toEqual([client.version]);
    },
    300_000,
  );

  describe('when no public registry can be reached any more', () => {
    beforeAll(async () => {
      await emulator.stop();
      emulator = await startTestEmulator([
        ...['--data', data, ...given.filter((flag) => !flag.startsWith('--external='))],
        ...connections.map((connection) => `--external=${connection}=${NOWHERE}`),
      ]);
      sdk = sdkClient(emulator);
    });

    it.each(table)(
      '%s gets what is held, and not what is not',
      async (_, client) => {
        succeeded(await get(client));
        await job.end();
        await sandbox.remove();
        sandbox = await makeSandbox();
        job = new Job(sandbox, emulator.awsEnv);
        expect((await get(client, '0.0.0')).exitCode).not.toBe(0);
      },
      300_000,
    );
  });
}

export function npmRegistryClient(client: keyof typeof npmClients, name: string, version: string): RegistryClient {
  const { tool, program, install } = npmClients[client];
  return {
    ...{ tool, format: 'npm', name, version },
    prepare: async ({ folder, scratch }, wanted) => {
      await writeProject({ tool }, folder, { name: 'app', version: '1.0.0', dependencies: { [name]: wanted } });
      const [command, ...args] = program;
      return { command: [command, ...args, ...install], env: clientEnvironment(scratch) };
    },
  };
}
