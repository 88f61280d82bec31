import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateRepositoryCommand } from '@aws-sdk/client-codeartifact';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { startFakeNpmRegistry, type FakeNpmRegistry } from '../support/fake-npm-registry.ts';
import { createGuide } from '../support/guide.ts';
import { clientEnvironment, installedVersion, npmClients, runClient, writeProject } from '../support/npm-clients.ts';
import { npmPackage } from '../support/npm-package.ts';
import { Job, type StepResult } from '../support/runner.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

let registry: FakeNpmRegistry;
let emulator: TestEmulator;
let sandbox: Sandbox;
let job: Job;

/** Of each package a release of long ago, and one of two days ago, which no gate of a single day holds back. */
beforeAll(async () => {
  registry = await startFakeNpmRegistry();
  for (const name of ['young', '@acme/own']) {
    registry.add(npmPackage(name, '1.0.0'), { published: '2021-02-03T04:05:06.000Z' });
    registry.add(npmPackage(name, '1.1.0'), { published: new Date(Date.now() - 48 * 3_600_000).toISOString() });
  }
  emulator = await startTestEmulator(['--external', `public:npmjs=${registry.url}`]);
  const client = await createGuide(emulator, ['public:npmjs']);
  const upstreams = [{ repositoryName: 'npmjs-store' }];
  await client.send(new CreateRepositoryCommand({ domain: 'my-org', repository: 'internal', upstreams }));
  client.destroy();
});
afterAll(async () => {
  await emulator.stop();
  await registry.close();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  job = new Job(sandbox, emulator.awsEnv);
});
afterEach(async () => {
  await sandbox.remove();
});

async function login(tool: string, age: string): Promise<StepResult> {
  const registries = `${tool}: [my-packages, { repository: internal, scope: '@acme' }]`;
  const result = await job.uses('login', { domain: 'my-org', registries, 'min-release-age': age });
  expect(result).toMatchObject({ exitCode: 0, annotations: [] });
  return result;
}

describe('a minimum age of releases', () => {
  it.each([
    ['npm11', '1.1.0'],
    ['npm12', '1.1.0'],
    ['pnpm10', '1.1.0'],
    ['pnpm11', '1.1.0'],
    ['pnpm12', '1.1.0'],
    ['yarn4', '1.1.0'],
    // They know exceptions for full names alone.
    ['bun', '1.0.0'],
    ['deno', '1.0.0'],
  ] as const)('holds for %s, and its packages of the scope are had in version %s', async (name, own) => {
    const used = npmClients[name];
    const before = await snapshot(sandbox.home);
    const { log } = await login(used.tool, '3d');
    expect(log).toMatch(new RegExp(`Releases younger than 3 d: ${used.tool} passes over them`));
    const folder = join(sandbox.workspace, 'app');
    await writeProject(used, folder, { name: 'app', dependencies: { young: '^1.0.0', '@acme/own': '^1.0.0' } });
    const env = { ...job.env, ...clientEnvironment(join(sandbox.temp, 'caches')) };
    const { exitCode, stdout, stderr } = await runClient(used, used.install, { cwd: folder, env });
    expect({ exitCode, said: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, said: '' });
    expect(stdout + stderr).not.toMatch(/unknown user config/i);
    expect(await installedVersion(folder, 'young')).toBe('1.0.0');
    expect(await installedVersion(folder, '@acme/own')).toBe(own);
    for (const { exitCode: ended } of await job.end()) expect(ended).toBe(0);
    expect(await snapshot(sandbox.home)).toEqual(before);
  });

  it('leaves a longer one of the user’s as it is, and takes a shorter one’s place until the end', async () => {
    const file = join(sandbox.home, '.npmrc');
    for (const [own, during] of [
      ['min-release-age=7\n', 'min-release-age=7'],
      ['min-release-age=1\n', 'min-release-age=3'],
    ] as const) {
      await writeFile(file, own);
      await login('npm', '3d');
      expect((await readFile(file, 'utf8')).split('\n')).toContain(during);
      await job.end();
      expect(await readFile(file, 'utf8')).toBe(own);
    }
  });

  it('names the tools that have none', async () => {
    const { log } = await job.uses('login', {
      domain: 'my-org',
      repository: 'my-packages',
      tools: 'maven, gradle, pip, twine',
      'min-release-age': '12h',
    });
    expect(log).toMatch(/Releases younger than 12 h: pip passes over them .* maven, gradle: no setting of that kind/);
    expect(job.exported['PIP_UPLOADED_PRIOR_TO']).toBe('P1D');
    for (const { exitCode } of await job.end()) expect(exitCode).toBe(0);
  });
});
