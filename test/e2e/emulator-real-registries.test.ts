import { ListPackageVersionsCommand, type CodeartifactClient, type PackageFormat } from '@aws-sdk/client-codeartifact';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { clients } from '../support/clients.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { runOk } from '../support/process.ts';
import { cargoProject, writeFiles } from '../support/projects.ts';
import { Job } from '../support/runner.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

/** The emulator with nothing but its defaults: what this machine's own clients are configured with stands behind it. */
let emulator: TestEmulator;
let client: CodeartifactClient;
let sandbox: Sandbox;
let job: Job;
beforeAll(async () => {
  emulator = await startTestEmulator();
  client = await createGuide(emulator, ['public:npmjs', 'public:pypi', 'public:crates-io']);
});
afterAll(() => emulator.stop());
beforeEach(async () => {
  sandbox = await makeSandbox();
  job = new Job(sandbox, emulator.awsEnv);
});
afterEach(async () => {
  for (const { exitCode } of await job.end()) expect(exitCode).toBe(0);
  await sandbox.remove();
});

async function logIn(tool: string): Promise<void> {
  const step = await job.uses('login', { domain: 'my-org', repository: 'my-packages', tools: tool });
  expect(step).toMatchObject({ exitCode: 0 });
}

async function runIn(folder: string, program: string, ...args: readonly string[]): Promise<void> {
  const cwd = join(sandbox.workspace, folder);
  await mkdir(cwd, { recursive: true });
  await runOk(program, args, { cwd, env: job.env });
}

/** What the repository keeps of the package: only what came through it. */
async function kept(format: PackageFormat, name: string): Promise<string[]> {
  const { versions = [] } = await client.send(
    new ListPackageVersionsCommand({ domain: 'my-org', repository: 'my-packages', format, package: name }),
  );
  return versions.map(({ version = '' }) => version);
}

it('npm installs from its public registry through the repository, which keeps what came', async () => {
  await logIn('npm');
  const [node, npm = ''] = clients.npm11;
  await runIn('npm', node, npm, 'install', 'is-number@7.0.0');
  expect(await kept('npm', 'is-number')).toEqual(['7.0.0']);
}, 180_000);

it('pip installs from PyPI through the repository, which keeps what came', async () => {
  await logIn('pip');
  const pip = ['-m', 'pip', 'install', '--no-cache-dir', '--disable-pip-version-check', '--target', 'site'];
  await runIn('pip', '/usr/bin/python3', ...pip, 'iniconfig==2.0.0');
  expect(await kept('pypi', 'iniconfig')).toEqual(['2.0.0']);
}, 180_000);

it('Cargo fetches from crates.io through the repository, which keeps what came', async () => {
  await logIn('cargo');
  await writeFiles(join(sandbox.workspace, 'cargo'), cargoProject('app', '1.0.0', ['cfg-if = "=1.0.0"']));
  await runIn('cargo', '/usr/bin/cargo', 'fetch');
  expect(await kept('cargo', 'cfg-if')).toEqual(['1.0.0']);
}, 180_000);
