import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CreateRepositoryCommand,
  ResourceNotFoundException,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { startFakeNpmRegistry, type FakeNpmRegistry } from '../support/fake-npm-registry.ts';
import { createGuide } from '../support/guide.ts';
import {
  clientEnvironment,
  installedVersion,
  npmClients,
  publishPackages,
  runClient,
  versionsIn,
  writeProject,
  type NpmClient,
} from '../support/npm-clients.ts';
import { npmPackage } from '../support/npm-package.ts';
import { Job, type StepResult } from '../support/runner.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

let registry: FakeNpmRegistry;
let emulator: TestEmulator;
let client: CodeartifactClient;
let sandbox: Sandbox;
let job: Job;

/** Public packages are old, but for one release; those of the repository `internal` were published just now. */
beforeAll(async () => {
  registry = await startFakeNpmRegistry();
  const old = { published: '2021-02-03T04:05:06.000Z' };
  registry.add(npmPackage('plain', '1.0.0'), old);
  registry.add(npmPackage('@acme/aged', '1.0.0'), old);
  registry.add(npmPackage('@acme/aged', '1.1.0'), { published: new Date(Date.now() - 3_600_000).toISOString() });
  emulator = await startTestEmulator(['--external', `public:npmjs=${registry.url}`]);
  client = await createGuide(emulator, ['public:npmjs']);
  const upstreams = [{ repositoryName: 'npmjs-store' }];
  await client.send(new CreateRepositoryCommand({ domain: 'my-org', repository: 'internal', upstreams }));
  await publishPackages(client, endpointOf('internal'), [['@acme/lib', '1.0.0']]);
});
afterAll(async () => {
  client.destroy();
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

function endpointOf(repository: string): string {
  return `${emulator.endpoint}/npm/d/my-org-111122223333/${repository}/`;
}

async function login(tool: NpmClient['tool'], gate: 'keep' | 'off', more = {}): Promise<StepResult> {
  const registries = `${tool}: [my-packages, { repository: internal, scope: '@acme', release-age-gate: ${gate} }]`;
  const result = await job.uses('login', { domain: 'my-org', tools: tool, registries, ...more });
  expect(result.annotations).toEqual([]);
  expect(result.exitCode).toBe(0);
  return result;
}

/** Runs a client in a folder of the workspace with what login has configured, and nothing else. */
async function call(used: NpmClient, folder: string, args: readonly string[], more = {}): Promise<string> {
  const cwd = join(sandbox.workspace, folder);
  const env = { ...job.env, ...clientEnvironment(join(sandbox.temp, 'caches')), ...more };
  const { exitCode, stdout, stderr } = await runClient(used, args, { cwd, env });
  if (exitCode !== 0) throw new Error(`${args.join(' ')} in ${folder}:\n${stdout}\n${stderr}`);
  return stdout + stderr;
}

async function project(
  used: Pick<NpmClient, 'tool'>,
  dependencies: Readonly<Record<string, string>>,
  files = {},
): Promise<string> {
  const folder = join(sandbox.workspace, 'consumer');
  await writeProject(used, folder, { name: 'consumer', dependencies }, files);
  return folder;
}

/** Deno has no place for this outside the project; see its note. */
const denoExclude = {
  'deno.json': JSON.stringify({ minimumDependencyAge: { age: 'P1D', exclude: ['npm:@acme/*'] } }),
};

describe.each(Object.entries(npmClients))('%s', (name, used: NpmClient) => {
  it('installs from two repositories, publishes to both, and leaves the home directory as it was', async () => {
    await writeFile(join(sandbox.home, '.npmrc'), '; mine\nfund=false\n');
    await writeFile(join(sandbox.home, '.yarnrc.yml'), '# mine\nnpmScopes:\n  other: {npmAlwaysAuth: false}\n');
    const before = await snapshot(sandbox.home);
    await login(used.tool, 'off');

    const files = name === 'deno' ? denoExclude : {};
    const folder = await project(used, { plain: '^1.0.0', '@acme/lib': '^1.0.0' }, files);
    const said = await call(used, 'consumer', used.install);
    expect(await installedVersion(folder, 'plain')).toBe('1.0.0');
    expect(await installedVersion(folder, '@acme/lib')).toBe('1.0.0');
    expect(said).not.toMatch(/unknown user config/i);

    if (used.publish !== undefined) {
      for (const published of [`pub-${name}`, `@acme/pub-${name}`]) {
        await writeProject(used, join(sandbox.workspace, published), { name: published, version: '1.0.0' });
        if (name === 'yarn4') await call(used, published, used.install);
        await call(used, published, used.publish);
      }
      expect(await versionsIn(client, 'my-packages', `pub-${name}`)).toEqual(['1.0.0']);
      expect(await versionsIn(client, 'internal', `@acme/pub-${name}`)).toEqual(['1.0.0']);
      await expect(versionsIn(client, 'my-packages', `@acme/pub-${name}`)).rejects.toThrow(ResourceNotFoundException);
    }

    for (const { exitCode } of await job.end()) expect(exitCode).toBe(0);
    expect(await snapshot(sandbox.home)).toEqual(before);
  });
});

describe('a gate for young releases', () => {
  it.each(['pnpm11', 'pnpm12', 'yarn4', 'deno'] as const)(
    'of %s passes over a release of an hour ago, unless it is off for the scope',
    async (name) => {
      const used = npmClients[name];
      for (const [gate, version] of [
        ['keep', '1.0.0'],
        ['off', '1.1.0'],
      ] as const) {
        const { log } = await login(used.tool, gate);
        expect(log.includes('versions that were published less than a day ago')).toBe(gate === 'keep');
        const files = name === 'deno' && gate === 'off' ? denoExclude : {};
        const folder = await project(used, { '@acme/aged': '^1.0.0' }, files);
        await call(used, 'consumer', used.install);
        expect(await installedVersion(folder, '@acme/aged')).toBe(version);
        await sandbox.remove();
        sandbox = await makeSandbox();
        job = new Job(sandbox, emulator.awsEnv);
      }
    },
  );

  it.each(['npm11', 'npm12'] as const)('that the project sets for %s can be off for the scope', async (name) => {
    const used = npmClients[name];
    await writeFile(join(sandbox.home, '.npmrc'), 'min-release-age-exclude[]=plain\n');
    await login(used.tool, 'off');
    const folder = await project(used, { '@acme/aged': '^1.0.0' }, { '.npmrc': 'min-release-age=2\n' });
    await call(used, 'consumer', used.install);
    expect(await installedVersion(folder, '@acme/aged')).toBe('1.1.0');
  });
});

describe('login for several clients', () => {
  it('lets npm, Yarn 1, pnpm, Bun and Deno share a file', async () => {
    await login('npm', 'keep', { tools: 'npm, yarn, pnpm, bun, deno', repository: 'my-packages', registries: '' });
    const folder = await project(npmClients.npm12, { plain: '^1.0.0' });
    for (const name of ['npm12', 'yarn1', 'pnpm11', 'bun', 'deno'] as const) {
      await rm(join(folder, 'node_modules'), { recursive: true, force: true });
      await call(npmClients[name], 'consumer', npmClients[name].install);
      expect(await installedVersion(folder, 'plain')).toBe('1.0.0');
    }
  });

  it("goes where npm's variable says, and to the home directory for Deno", async () => {
    const env = { NPM_CONFIG_USERCONFIG: join(sandbox.temp, 'rc') };
    job = new Job(sandbox, { ...emulator.awsEnv, ...env });
    await login('npm', 'keep', { tools: 'npm, deno', repository: 'my-packages' });
    expect(await readFile(env.NPM_CONFIG_USERCONFIG, 'utf8')).toContain(`@acme:registry=${endpointOf('internal')}`);
    const folder = await project(npmClients.npm12, { plain: '^1.0.0' });
    for (const name of ['npm11', 'pnpm12', 'bun'] as const) {
      await rm(join(folder, 'node_modules'), { recursive: true, force: true });
      await call(npmClients[name], 'consumer', npmClients[name].install);
      expect(await installedVersion(folder, 'plain')).toBe('1.0.0');
    }
  });

  it('puts tokens into files for processes that do not see the variables, and takes them out again', async () => {
    await login('npm', 'keep', {
      tools: 'npm, yarn-berry, bun',
      repository: 'my-packages',
      registries: '',
      'token-in': 'file',
    });
    expect(Object.keys(job.exported)).not.toContain('CODEARTIFACT_AUTH_TOKEN');
    const folder = await project(npmClients.yarn4, { plain: '^1.0.0' });
    for (const name of ['npm12', 'yarn4', 'bun'] as const) {
      await rm(join(folder, 'node_modules'), { recursive: true, force: true });
      await call(npmClients[name], 'consumer', npmClients[name].install);
      expect(await installedVersion(folder, 'plain')).toBe('1.0.0');
    }
    for (const { exitCode } of await job.end()) expect(exitCode).toBe(0);
    expect(await snapshot(sandbox.home)).toEqual({});
  });

  it("leaves it to a package's publishConfig where it is published", async () => {
    await login('npm', 'keep');
    await writeProject(npmClients.npm12, join(sandbox.workspace, 'own'), {
      name: 'own-choice',
      version: '1.0.0',
      publishConfig: { registry: endpointOf('internal') },
    });
    await call(npmClients.npm12, 'own', npmClients.npm12.publish);
    expect(await versionsIn(client, 'internal', 'own-choice')).toEqual(['1.0.0']);
  });
});
