import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateRepositoryCommand } from '@aws-sdk/client-codeartifact';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { clientEnvironment, npmClients, publishPackages, runClient, type NpmClient } from '../support/npm-clients.ts';
import type { Outcome } from '../support/process.ts';
import { writeFiles } from '../support/projects.ts';
import { Job, type StepResult } from '../support/runner.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

/** Another host than the emulator's, which has nothing and writes down who asks with what. */
let stranger: Server;
let strangerUrl: string;
const asked: string[] = [];
let emulator: TestEmulator;
let sandbox: Sandbox;
let job: Job;

beforeAll(async () => {
  stranger = createServer((request, response) => {
    asked.push(`${request.url ?? ''} ${/^\w+/.exec(request.headers.authorization ?? '')?.[0] ?? 'nothing'}`);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  strangerUrl = `http://127.0.0.1:${String((stranger.address() as AddressInfo).port)}`;
  emulator = await startTestEmulator();
  const client = await createGuide(emulator);
  await client.send(new CreateRepositoryCommand({ domain: 'my-org', repository: 'other' }));
  for (const repository of ['my-packages', 'other']) {
    await publishPackages(client, endpointOf(repository), [['plain', '1.0.0']]);
  }
  client.destroy();
});
afterAll(async () => {
  stranger.closeAllConnections();
  stranger.close();
  await emulator.stop();
});
beforeEach(async () => {
  asked.length = 0;
  sandbox = await makeSandbox();
  job = new Job(sandbox, emulator.awsEnv);
});
afterEach(async () => {
  for (const { exitCode } of await job.end()) expect(exitCode).toBe(0);
  await sandbox.remove();
});

function endpointOf(repository: string): string {
  return `${emulator.endpoint}/npm/d/my-org-111122223333/${repository}/`;
}

async function login(more: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  return await job.uses('login', { domain: 'my-org', repository: 'my-packages', ...more });
}

async function call(used: NpmClient, args: readonly string[]): Promise<Outcome> {
  const env = { ...job.env, ...clientEnvironment(join(sandbox.temp, 'caches')), YARN_NPM_MINIMAL_AGE_GATE: '0' };
  return await runClient(used, args, { cwd: sandbox.workspace, env });
}

const manifest = JSON.stringify({ name: 'app', license: 'MIT', dependencies: { plain: '1.0.0' } });

describe('the survey of a project', () => {
  it('names another repository in a lock file, what npm will do, and the command that mends it', async () => {
    await writeFiles(sandbox.workspace, { 'package.json': manifest });
    await login({ repository: 'other' });
    expect(await call(npmClients.npm11, npmClients.npm11.install)).toMatchObject({ exitCode: 0 });
    await rm(join(sandbox.workspace, 'node_modules'), { recursive: true });
    await job.end();

    const { annotations } = await login();
    const [warning, ...others] = annotations.map(({ message }) => message);
    expect(others).toEqual([]);
    expect(warning).toMatch(
      /^package-lock\.json:\d+ \(npm\): takes a package from \S+\/other\/: .* npm 12 refuses to \(EALLOWREMOTE\)/,
    );
    expect((await call(npmClients.npm12, npmClients.npm12.locked)).stderr).toContain('EALLOWREMOTE');

    const remedy = /Run: npm (.*)\.$/.exec(warning ?? '')?.[1]?.split(' ') ?? [];
    expect(await call(npmClients.npm11, remedy)).toMatchObject({ exitCode: 0 });
    expect(await readFile(join(sandbox.workspace, 'package-lock.json'), 'utf8')).not.toContain('/other/');
    expect(await call(npmClients.npm12, npmClients.npm12.locked)).toMatchObject({ exitCode: 0 });
    await job.end();
    expect(await login()).toMatchObject({ exitCode: 0, annotations: [] });
  });

  it('ends the step before anything is written where Yarn would send the token elsewhere, as it does', async () => {
    const archive = encodeURIComponent(`${strangerUrl}/plain.tgz`);
    await writeFiles(sandbox.workspace, {
      'package.json': manifest,
      '.yarnrc.yml': 'enableScripts: false\n',
      'yarn.lock': `__metadata:\n  version: 8\n  cacheKey: 10c0\n\n"app@workspace:.":\n  version: 0.0.0-use.local\n  resolution: "app@workspace:."\n  dependencies:\n    plain: "npm:1.0.0"\n  languageName: unknown\n  linkType: soft\n\n"plain@npm:1.0.0":\n  version: 1.0.0\n  resolution: "plain@npm:1.0.0::__archiveUrl=${archive}"\n  checksum: 10c0/00\n  languageName: node\n  linkType: hard\n`,
    });
    const before = await snapshot(sandbox.home);
    const refused = await login();
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toMatch(
      /yarn\.lock:15 \(yarn-berry\): takes a package from 127\.0\.0\.1:\d+: Yarn sends the token of the login there/,
    );
    expect(refused.log).toContain(`'allow-lock-hosts: ${new URL(strangerUrl).host}'`);
    expect(job.exported).toEqual({});
    expect(await snapshot(sandbox.home)).toEqual(before);

    const allowed = await login({ 'allow-lock-hosts': new URL(strangerUrl).host });
    expect(allowed).toMatchObject({ exitCode: 0, annotations: [] });
    await call(npmClients.yarn4, npmClients.yarn4.install);
    expect(asked).toContain('/plain.tgz Bearer');
  });

  it('is silent about files that say what the login says, and finds the clients of a monorepo by their files', async () => {
    await writeFiles(sandbox.workspace, {
      'package.json': manifest,
      '.npmrc': `registry=${endpointOf('my-packages')}\n//${new URL(endpointOf('my-packages')).host}/npm/d/my-org-111122223333/my-packages/:_authToken=\${CODEARTIFACT_AUTH_TOKEN}\n`,
      'services/api/requirements.txt': `--extra-index-url ${endpointOf('my-packages').replace('/npm/', '/pypi/')}simple/\nplain==1\n`,
      'src/App/App.csproj': '<Project Sdk="Microsoft.NET.Sdk"/>',
      'node_modules/x/pom.xml': '<project/>',
    });
    const { log, annotations } = await login();
    expect(annotations).toEqual([]);
    expect(log).toContain(
      'Found in the workspace: npm (package.json), pip (services/api/requirements.txt), dotnet (src/App/App.csproj)',
    );
    expect(await call(npmClients.npm12, npmClients.npm12.install)).toMatchObject({ exitCode: 0 });
  });

  it('says nothing of a repository that stands beside the public one, or is for a scope', async () => {
    await writeFiles(sandbox.workspace, {
      'package-lock.json':
        '{"packages": {"node_modules/b": {"resolved": "https://registry.npmjs.org/b/-/b-1.0.0.tgz"}}}',
      '.npmrc': 'registry=https://registry.npmjs.org/\n',
      'requirements.txt': '--index-url https://pypi.org/simple\n',
    });
    const registries =
      "npm: { repository: my-packages, scope: '@acme' }\npip: { repository: my-packages, mode: extra }\n";
    expect(await login({ registries, repository: '' })).toMatchObject({ exitCode: 0, annotations: [] });
  });

  it('tells of a broken lock file, and goes on', async () => {
    await writeFile(join(sandbox.workspace, 'package-lock.json'), '{"packages": {\n');
    const { exitCode, annotations } = await login({ tools: 'npm' });
    expect(exitCode).toBe(0);
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^package-lock\.json:2 \(npm\): cannot be read/),
    ]);
  });
});
