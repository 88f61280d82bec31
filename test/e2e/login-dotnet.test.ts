import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateRepositoryCommand,
  ListPackageVersionsCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildOpenSslShim, consumerProject, dotnet, dotnetEnv } from '../support/dotnet.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { nupkg } from '../support/nuget-package.ts';
import type { Outcome } from '../support/process.ts';
import { writeFiles } from '../support/projects.ts';
import { Job, type StepResult } from '../support/runner.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';
import { findSecrets } from '../support/secret-scan.ts';

const domain = 'my-org';
const USER_CONFIG = '.nuget/NuGet/NuGet.Config';
let machine: Sandbox;
let shim: string;
let emulator: TestEmulator;
let client: CodeartifactClient;
let sandbox: Sandbox;
let job: Job;
let tokens: string[] = [];
let shown: string[] = [];

// my-packages → nuget-org-store → a folder of packages, `team` above it, and `own` without any upstream.
beforeAll(async () => {
  machine = await makeSandbox();
  shim = await buildOpenSslShim(machine.root);
  await mkdir(join(machine.root, 'feed'));
  await writeFile(join(machine.root, 'feed/Public.Demo.2.0.0.nupkg'), nupkg('Public.Demo', '2.0.0'));
  emulator = await startTestEmulator([`--external=public:nuget-org=file://${machine.root}/feed`]);
  client = await createGuide(emulator, ['public:nuget-org']);
  const upstreams = [{ repositoryName: 'my-packages' }];
  await client.send(new CreateRepositoryCommand({ domain, repository: 'team', upstreams }));
  await client.send(new CreateRepositoryCommand({ domain, repository: 'own' }));
}, 120_000);
afterAll(async () => {
  client.destroy();
  await emulator.stop();
  await machine.remove();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  job = new Job(sandbox, emulator.awsEnv);
});
afterEach(async () => {
  const leaks = await findSecrets(tokens, { texts: { log: shown.join('\n') }, folders: [sandbox.root] });
  tokens = [];
  shown = [];
  await sandbox.remove();
  expect(leaks).toEqual([]);
});

async function login(inputs: Readonly<Record<string, string>>): Promise<StepResult> {
  const result = await job.uses('login', { domain, repository: 'team', ...inputs });
  tokens.push(result.outputs['token'] ?? 'no token');
  shown.push(result.visible, result.summary);
  expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([]);
  return result;
}

async function endJob(): Promise<void> {
  for (const result of await job.end()) {
    shown.push(result.visible, result.summary);
    expect(result.exitCode).toBe(0);
  }
}

async function sdk(folder: string, args: readonly string[], more: Record<string, string> = {}): Promise<Outcome> {
  const env = { ...job.env, ...dotnetEnv(sandbox, shim), ...more };
  return await dotnet(args, { cwd: join(sandbox.workspace, folder), env });
}

/** Without what earlier restores have left on the machine. */
async function restore(references: Record<string, string>, more: Record<string, string> = {}): Promise<Outcome> {
  for (const folder of ['packages', 'http-cache']) {
    await rm(join(sandbox.temp, folder), { recursive: true, force: true });
  }
  await writeFiles(join(sandbox.workspace, 'app'), consumerProject(references));
  return await sdk('app', ['restore', '--disable-parallel'], more);
}

async function push(id: string, source: string, more: Record<string, string> = {}): Promise<Outcome> {
  const file = join(sandbox.temp, `${id}.1.0.0.nupkg`);
  await writeFile(file, nupkg(id, '1.0.0'));
  return await sdk('', ['nuget', 'push', file, '--source', source], more);
}

describe('login for the .NET SDK', () => {
  it('restores through two repositories and pushes, with nuget.org out of the way, and takes all back', async () => {
    const config =
      '\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n<configuration>\r\n  <packageSources>\r\n    <!-- mine -->\r\n    <add key="nuget.org" value="https://api.nuget.org/v3/index.json" protocolVersion="3" />\r\n  </packageSources>\r\n</configuration>';
    await writeFiles(sandbox.home, { [USER_CONFIG]: config });
    const before = await snapshot(sandbox.home);
    const { outputs } = await login({ tools: 'dotnet,nuget' });
    expect(await readFile(join(sandbox.home, USER_CONFIG), 'utf8')).not.toContain(outputs['token']);
    // nuget.org is not to be reached from here: a restore that asked it would fail.
    const restored = await restore({ 'Public.Demo': '2.*' });
    expect([restored.exitCode, restored.stdout]).toEqual([0, expect.not.stringContaining('nuget.org')]);
    expect(await push('Acme.Tool', 'codeartifact')).toMatchObject({ exitCode: 0, stderr: '' });
    const { versions } = await client.send(
      new ListPackageVersionsCommand({ domain, repository: 'team', format: 'nuget', package: 'acme.tool' }),
    );
    expect(versions?.map(({ version }) => version)).toEqual(['1.0.0']);

    const wrong = { CODEARTIFACT_AUTH_TOKEN: `${(outputs['token'] ?? '').slice(0, -4)}AAAA` };
    const refused = await restore({ 'Public.Demo': '2.*' }, wrong);
    expect([refused.exitCode, refused.stdout]).toEqual([
      1,
      expect.stringMatching(/401 \(The authorization token is invalid or has expired\)/),
    ]);
    await endJob();
    const after = await snapshot(sandbox.home);
    expect(after).toMatchObject(before);
    expect(after[USER_CONFIG]).toBe(before[USER_CONFIG]);
  }, 60_000);

  it('has two repositories by their names, and the token in the file alone where it is asked to', async () => {
    const DOTNET_CLI_HOME = join(sandbox.temp, 'cli-home');
    job = new Job(sandbox, { ...emulator.awsEnv, DOTNET_CLI_HOME });
    const { outputs } = await login({
      registries: 'dotnet: [team, { repository: own, mode: extra, name: own }]',
      'token-in': 'file',
    });
    expect(Object.values(job.exported).join('\n')).not.toContain(outputs['token'] ?? '');
    expect((await stat(join(DOTNET_CLI_HOME, USER_CONFIG))).mode & 0o777).toBe(0o600);
    const pushed = await push('Acme.Own', 'own', { DOTNET_CLI_HOME });
    expect(pushed).toMatchObject({ exitCode: 0, stderr: '' });
    const restored = await restore({ 'Acme.Own': '1.0.0', 'Public.Demo': '2.0.0' }, { DOTNET_CLI_HOME });
    expect(restored).toMatchObject({ exitCode: 0 });
    await endJob();
    expect(await snapshot(DOTNET_CLI_HOME)).not.toHaveProperty([USER_CONFIG]);
    expect(await snapshot(sandbox.home)).not.toHaveProperty(['.nuget']);
  }, 60_000);
});
