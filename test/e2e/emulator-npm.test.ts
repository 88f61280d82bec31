import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  CreateDomainCommand,
  CreateRepositoryCommand,
  AssociateExternalConnectionCommand,
  GetAuthorizationTokenCommand,
  GetRepositoryEndpointCommand,
  ListPackageVersionsCommand,
  PutRepositoryPermissionsPolicyCommand,
  ResourceNotFoundException,
  UpdatePackageVersionsStatusCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { readNpmConfig } from '@codeartifact-ci/emulator/formats/npm/config.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { startFakeNpmRegistry, type FakeNpmRegistry } from '../support/fake-npm-registry.ts';
import { sdkClient } from '../support/guide.ts';
import { npmPackage } from '../support/npm-package.ts';
import { run, type Outcome } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const domain = 'my-org';

let emulator: TestEmulator;
let client: CodeartifactClient;
let registry: FakeNpmRegistry;
let sandbox: Sandbox;
let token: string;

/** app → shared → npm-store → a public registry of the test's own. */
beforeAll(async () => {
  registry = await startFakeNpmRegistry();
  registry.add(npmPackage('left', '1.2.3', { dependencies: { '@pub/right': '^1.0.0' } }), {
    published: '2021-02-03T04:05:06.000Z',
  });
  registry.add(npmPackage('@pub/right', '1.0.1', {}, { 'package/index.js': 'module.exports = "right"' }));
  registry.add(npmPackage('other', '1.0.0'));
  emulator = await startTestEmulator(['--external', `public:npmjs=${registry.url}`]);
  client = sdkClient(emulator);
  await provision(client);
  token = await tokenFor(client);
});
afterAll(async () => {
  client.destroy();
  await emulator.stop();
  await registry.close();
});
beforeEach(async () => {
  sandbox = await makeSandbox({ holdsTokens: true });
});
afterEach(async () => {
  await sandbox.remove();
});

async function provision(aws: CodeartifactClient): Promise<void> {
  await aws.send(new CreateDomainCommand({ domain }));
  await createRepository(aws, 'npm-store');
  const externalConnection = 'public:npmjs';
  await aws.send(new AssociateExternalConnectionCommand({ domain, repository: 'npm-store', externalConnection }));
  await createRepository(aws, 'shared', 'npm-store');
  await createRepository(aws, 'app', 'shared');
}

async function createRepository(aws: CodeartifactClient, repository: string, ...names: string[]): Promise<void> {
  const upstreams = names.map((repositoryName) => ({ repositoryName }));
  await aws.send(new CreateRepositoryCommand({ domain, repository, upstreams }));
}

async function tokenFor(aws: CodeartifactClient): Promise<string> {
  const { authorizationToken = '' } = await aws.send(new GetAuthorizationTokenCommand({ domain }));
  return authorizationToken;
}

/** npm's user file for a repository, as the service's guide tells to write it. */
async function use(repository: string, credential = token, aws = client): Promise<string> {
  const { repositoryEndpoint = '' } = await aws.send(
    new GetRepositoryEndpointCommand({ domain, repository, format: 'npm' }),
  );
  const settings = [
    `registry=${repositoryEndpoint}`,
    `${repositoryEndpoint.replace('http:', '')}:_authToken=${credential}`,
    'update-notifier=false',
    'fund=false',
    'fetch-retries=0',
  ];
  await writeFile(join(sandbox.home, '.npmrc'), settings.join('\n'));
  return repositoryEndpoint;
}

async function npm(folder: string, ...args: string[]): Promise<Outcome> {
  const cwd = join(sandbox.workspace, folder);
  await mkdir(cwd, { recursive: true });
  return await run('/usr/bin/npm', args, { cwd, env: sandbox.env });
}

async function npmOk(folder: string, ...args: string[]): Promise<Outcome> {
  const outcome = await npm(folder, ...args);
  if (outcome.exitCode !== 0) throw new Error(`npm ${args.join(' ')}\n${outcome.stdout}\n${outcome.stderr}`);
  return outcome;
}

/** A project to publish from. */
async function project(
  name: string,
  version: string,
  more: Readonly<Record<string, unknown>> = {},
  files: Readonly<Record<string, string>> = {
    'index.js': `module.exports = ${JSON.stringify(`${name} ${version}`)};\n`,
  },
): Promise<string> {
  await write(name, { ...files, 'package.json': JSON.stringify({ name, version, ...more }) });
  return name;
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(sandbox.workspace, folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

async function installed(folder: string, name: string): Promise<string> {
  const path = join(sandbox.workspace, folder, 'node_modules', name, 'package.json');
  return (JSON.parse(await readFile(path, 'utf8')) as { version: string }).version;
}

async function versionsIn(repository: string, name: string, namespace?: string): Promise<string[]> {
  try {
    const { versions = [] } = await client.send(
      new ListPackageVersionsCommand({ domain, repository, format: 'npm', package: name, namespace }),
    );
    return versions.map(({ version = '' }) => version);
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return [];
    throw error;
  }
}

describe('npm', () => {
  it('publishes, shows and installs packages with and without a scope', async () => {
    const endpoint = await use('app');
    await npmOk(await project('base', '1.0.0', {}, { 'README.md': '# Base' }), 'publish');
    await npmOk(await project('@acme/top', '1.1.0', { dependencies: { base: '^1.0.0' }, license: 'MIT' }), 'publish');

    const { stdout } = await npmOk('.', 'view', '@acme/top', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      name: '@acme/top',
      version: '1.1.0',
      versions: ['1.1.0'],
      license: 'MIT',
      'dist-tags': { latest: '1.1.0' },
      dist: { tarball: `${endpoint}@acme/top/-/top-1.1.0.tgz` },
    });

    await write('consumer', { 'package.json': '{}' });
    await npmOk('consumer', 'install', '@acme/top');
    expect(await installed('consumer', '@acme/top')).toBe('1.1.0');
    expect(await installed('consumer', 'base')).toBe('1.0.0');
    const lock = await readFile(join(sandbox.workspace, 'consumer', 'package-lock.json'), 'utf8');
    expect(lock).toContain(`${endpoint}base/-/base-1.0.0.tgz`);
    await rm(join(sandbox.workspace, 'consumer', 'node_modules'), { recursive: true });
    await npmOk('consumer', 'ci', '--cache', join(sandbox.temp, 'empty'));
    expect(await installed('consumer', '@acme/top')).toBe('1.1.0');
  });

  it('may publish the same again, and is told that other bytes are not the same', async () => {
    await use('app');
    const folder = await project('twice', '1.0.0');
    await npmOk(folder, 'publish');
    expect((await npm(folder, 'publish')).stderr).toContain('cannot publish over the previously published versions');
    await npmOk(folder, 'publish', '--force');
    await write(folder, { 'index.js': 'module.exports = "changed";\n' });
    const refused = await npm(folder, 'publish', '--force');
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toMatch(/code E409\n/);
    expect(refused.stderr).toMatch(/409 Conflict - PUT .*twice - .*twice 1\.0\.0 exists with other content/);
  });

  it('moves tags and deprecates', async () => {
    await use('app');
    for (const version of ['1.0.0', '2.0.0']) await npmOk(await project('tagged', version), 'publish');
    await npmOk(await project('tagged', '3.0.0-rc.1'), 'publish', '--tag', 'next');
    await npmOk('.', 'dist-tag', 'add', 'tagged@1.0.0', 'stable');
    const listed = await npmOk('.', 'dist-tag', 'ls', 'tagged');
    expect(listed.stdout).toBe('latest: 2.0.0\nnext: 3.0.0-rc.1\nstable: 1.0.0\n');
    await npmOk('.', 'dist-tag', 'rm', 'tagged', 'next');
    expect((await npmOk('.', 'dist-tag', 'ls', 'tagged')).stdout).toBe('latest: 2.0.0\nstable: 1.0.0\n');

    await npmOk('.', 'deprecate', 'tagged@<2', 'use 2 instead');
    await write('consumer', { 'package.json': '{}' });
    const { stderr } = await npmOk('consumer', 'install', 'tagged@stable');
    expect(stderr).toContain('deprecated tagged@1.0.0: use 2 instead');
    expect((await npmOk('.', 'view', 'tagged', 'deprecated')).stdout).toBe('');
    await npmOk('.', 'deprecate', 'tagged@<2', '');
    expect((await npmOk('.', 'view', 'tagged@1.0.0', 'deprecated')).stdout).toBe('');
  });

  it('goes on installing from a lock file what is Unlisted, until it is Archived', async () => {
    await use('app');
    for (const version of ['1.0.0', '1.0.1']) await npmOk(await project('fading', version), 'publish');
    await write('consumer', { 'package.json': '{}' });
    await npmOk('consumer', 'install', 'fading@1.0.0');
    const set = async (targetStatus: 'Unlisted' | 'Archived'): Promise<void> => {
      const { failedVersions } = await client.send(
        new UpdatePackageVersionsStatusCommand({
          domain,
          repository: 'app',
          format: 'npm',
          package: 'fading',
          versions: ['1.0.0'],
          targetStatus,
        }),
      );
      expect(failedVersions).toEqual({});
    };
    await set('Unlisted');
    expect(JSON.parse((await npmOk('.', 'view', 'fading', 'versions', '--json')).stdout)).toEqual(['1.0.1']);
    await npmOk('consumer', 'ci', '--cache', join(sandbox.temp, 'first'));
    expect(await installed('consumer', 'fading')).toBe('1.0.0');
    await npmOk('consumer', 'install', 'fading');
    await set('Archived');
    await npmOk('other', 'init', '-y');
    const gone = await npm('other', 'install', 'fading@1.0.0', '--cache', join(sandbox.temp, 'second'));
    expect(gone.stderr).toMatch(/ETARGET/);
    const tarball = `${await use('app')}fading/-/fading-1.0.0.tgz`;
    expect((await npm('other', 'install', tarball, '--cache', join(sandbox.temp, 'second'))).stderr).toMatch(/E404/);
  });

  it('gets what is upstream, which is kept where it was asked for and where the connection is', async () => {
    await use('app');
    await write('consumer', { 'package.json': '{}' });
    await npmOk('consumer', 'install', 'left');
    expect(await installed('consumer', 'left')).toBe('1.2.3');
    expect(await installed('consumer', '@pub/right')).toBe('1.0.1');
    for (const [repository, kept] of [
      ['app', true],
      ['shared', false],
      ['npm-store', true],
    ] as const) {
      expect(await versionsIn(repository, 'left')).toEqual(kept ? ['1.2.3'] : []);
      expect(await versionsIn(repository, 'right', 'pub')).toEqual(kept ? ['1.0.1'] : []);
    }
    expect((await npmOk('.', 'view', 'left', 'time', '--json')).stdout).toContain('2021-02-03T04:05:06.000Z');
  });

  it('gets what is held when the registry is down, and a clear error for the rest', async () => {
    await use('app');
    await write('warm', { 'package.json': '{}' });
    await npmOk('warm', 'install', 'left');
    registry.intercept = (incoming) => {
      incoming.socket.destroy();
      return true;
    };
    try {
      await write('cold', { 'package.json': '{}' });
      await npmOk('cold', 'install', 'left', '--cache', join(sandbox.temp, 'empty'));
      expect(await installed('cold', '@pub/right')).toBe('1.0.1');
      const failed = await npm('cold', 'install', 'other');
      expect(failed.stderr).toMatch(/code E502\n/);
      expect(failed.stderr).toMatch(/502 Bad Gateway - GET .*other - 127\.0\.0\.1:\d+ cannot be reached/);
    } finally {
      registry.intercept = undefined;
    }
  });

  it('says why it may not', async () => {
    await use('app', 'eyJ-not-a-token');
    expect((await npm('.', 'view', 'base')).stderr).toMatch(
      /code E401\n[^]*your authentication token seems to be invalid/,
    );

    await createRepository(client, 'read-only');
    await use('read-only');
    expect((await npm('.', 'view', 'no-such-package')).stderr).toMatch(
      /code E404\n[^]*no-such-package is not in repository read-only, nor can it be had from upstream/,
    );
    await npmOk(await project('kept', '1.0.0'), 'publish');
    const unpublish = await npm('.', 'unpublish', 'kept@1.0.0', '--force');
    expect(unpublish.stderr).toMatch(/code E405\n[^]*CodeArtifact does not support npm unpublish/);
    expect(unpublish.stdout).not.toContain('- kept');

    const statement = { Effect: 'Deny', Principal: '*', Action: 'codeartifact:PublishPackageVersion', Resource: '*' };
    await client.send(
      new PutRepositoryPermissionsPolicyCommand({
        domain,
        repository: 'read-only',
        policyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
      }),
    );
    expect((await npm(await project('denied', '1.0.0'), 'publish')).stderr).toMatch(
      /code E403\n[^]*403 Forbidden - PUT .*denied - User: .*not authorized to perform: codeartifact:PublishPackageVersion/,
    );
  });
});

const { registry: publicRegistry } = readNpmConfig();
const online = process.env['CI'] !== undefined || (await reachable(publicRegistry));
if (!online)
  console.warn(`NOT TESTED: ${publicRegistry} is out of reach, so nothing is installed through public:npmjs`);

async function reachable(url: string): Promise<boolean> {
  return await fetch(url, { signal: AbortSignal.timeout(10_000) }).then(
    () => true,
    () => false,
  );
}

(online ? describe : describe.skip)('npm, with the registry it is configured for behind public:npmjs', () => {
  it('installs a public package', async () => {
    const real = await startTestEmulator();
    const aws = sdkClient(real);
    try {
      await provision(aws);
      await use('app', await tokenFor(aws), aws);
      await write('consumer', { 'package.json': '{}' });
      await npmOk('consumer', 'install', 'debug@4.3.4');
      expect(await installed('consumer', 'debug')).toBe('4.3.4');
      expect(await installed('consumer', 'ms')).toBe('2.1.2');
      // Whatever the registry says, it was published after npm came into being, and not today.
      const times = JSON.parse((await npmOk('.', 'view', 'debug', 'time', '--json')).stdout) as Record<string, string>;
      const published = Date.parse(times['4.3.4'] ?? '');
      expect(published).toBeGreaterThan(Date.UTC(2011, 0));
      expect(published).toBeLessThan(Date.now() - 86_400_000);
    } finally {
      aws.destroy();
      await real.stop();
    }
  });
});
