import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateRepositoryCommand,
  ListPackageVersionsCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import fc from 'fast-check';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundlerVariable } from '@codeartifact-ci/core/clients/bundler.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { gemFile } from '../support/gems.ts';
import { createGuide } from '../support/guide.ts';
import { run, runOk, type Outcome } from '../support/process.ts';
import { writeFiles } from '../support/projects.ts';
import { Job, type StepResult } from '../support/runner.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';
import { findSecrets } from '../support/secret-scan.ts';

const [ruby, gem, bundle] = ['/usr/bin/ruby', '/usr/bin/gem', '/usr/bin/bundle'];
const domain = 'my-org';
let index: Sandbox;
let emulator: TestEmulator;
let client: CodeartifactClient;
let sandbox: Sandbox;
let job: Job;
let tokens: string[] = [];
let shown: string[] = [];

// my-packages → ruby-gems-org-store → a folder of gems, `team` above it, and `own` without any upstream.
beforeAll(async () => {
  index = await makeSandbox();
  for (const [name, options] of [
    ['public-dep', {}],
    ['public-demo', { dependencies: { 'public-dep': '>= 0' } }],
  ] as const) {
    await writeFile(join(index.workspace, `${name}-1.0.gem`), gemFile(name, '1.0', options));
  }
  emulator = await startTestEmulator([`--external=public:ruby-gems-org=file://${index.workspace}`]);
  client = await createGuide(emulator, ['public:ruby-gems-org']);
  const upstreams = [{ repositoryName: 'my-packages' }];
  await client.send(new CreateRepositoryCommand({ domain, repository: 'team', upstreams }));
  await client.send(new CreateRepositoryCommand({ domain, repository: 'own' }));
}, 120_000);
afterAll(async () => {
  client.destroy();
  await emulator.stop();
  await index.remove();
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

function endpoint(repository: string): string {
  return `${emulator.endpoint}/ruby/d/${domain}-${emulator.account}/${repository}/`;
}

/** Gems go into the sandbox, outside of HOME. */
function env(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const gems = join(sandbox.temp, 'gems');
  return {
    ...job.env,
    GEM_HOME: gems,
    GEM_PATH: gems,
    GEM_SPEC_CACHE: join(sandbox.temp, 'spec-cache'),
    BUNDLE_PATH: join(sandbox.temp, 'bundle'),
    BUNDLE_USER_CACHE: join(sandbox.temp, 'bundle-cache'),
    BUNDLE_SILENCE_ROOT_WARNING: 'true',
    ...more,
  };
}

async function install(name: string, more: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return await run(gem, ['install', '--no-document', name], { cwd: sandbox.workspace, env: env(more) });
}

async function push(name: string, more: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const path = join(sandbox.temp, `${name}-1.0.gem`);
  await writeFile(path, gemFile(name, '1.0'));
  return await run(gem, ['push', path], { cwd: sandbox.temp, env: env(more) });
}

async function bundler(gemfile: string, more: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const project = join(sandbox.workspace, 'project');
  await rm(project, { recursive: true, force: true });
  await writeFiles(project, { Gemfile: gemfile });
  return await run(bundle, ['install', '--retry', '0'], { cwd: project, env: env(more) });
}

const wrong = (token: string | undefined): string => `${(token ?? '').slice(0, -4)}AAAA`;

describe('login for gem', () => {
  it('installs through two repositories, pushes, and leaves the home directory as it was', async () => {
    await writeFile(
      join(sandbox.home, '.gemrc'),
      '---\n# mine\ngem: --no-document\n:sources:\n- https://gems.example/\n',
    );
    await chmod(join(sandbox.home, '.gemrc'), 0o644);
    await mkdir(join(sandbox.home, '.gem'));
    const before = await snapshot(sandbox.home);
    const { outputs } = await login({ tools: 'gem' });
    expect((await stat(join(sandbox.home, '.gemrc'))).mode & 0o777).toBe(0o600);
    const installed = await install('public-demo');
    expect([installed.exitCode, installed.stdout]).toEqual([
      0,
      expect.stringContaining('Successfully installed public-dep-1.0\nSuccessfully installed public-demo-1.0\n'),
    ]);
    const pushed = await push('acme-tool');
    expect([pushed.exitCode, pushed.stdout]).toEqual([
      0,
      `Pushing gem to ${endpoint('team').replace(/\/$/, '')}...\nSuccessfully registered gem: acme-tool (1.0)\n`,
    ]);
    const { versions } = await client.send(
      new ListPackageVersionsCommand({ domain, repository: 'team', format: 'ruby', package: 'acme-tool' }),
    );
    expect(versions?.map(({ version }) => version)).toEqual(['1.0']);
    expect((await install('acme-tool')).exitCode).toBe(0);

    const refused = await push('acme-late', { GEM_HOST_API_KEY: `Bearer ${wrong(outputs['token'])}` });
    expect([refused.exitCode, refused.stdout]).toEqual([
      1,
      expect.stringContaining('The authorization token is invalid or has expired'),
    ]);
    await endJob();
    expect(await snapshot(sandbox.home)).toEqual(before);
    expect((await stat(join(sandbox.home, '.gemrc'))).mode & 0o777).toBe(0o644);
  }, 60_000);

  it('has a repository beside what is there already, and the token in files alone where it is asked to', async () => {
    await writeFile(join(sandbox.home, '.gemrc'), `:sources: [ "${endpoint('own')}" ]\n`);
    const before = await snapshot(sandbox.home);
    const { outputs } = await login({
      registries: 'gem: [own, { repository: team, mode: extra }]',
      'token-in': 'file',
    });
    expect(Object.values(job.exported).join('\n')).not.toContain(outputs['token'] ?? '');
    const credentials = join(sandbox.home, '.local/share/gem/credentials');
    expect((await stat(credentials)).mode & 0o777).toBe(0o600);
    expect((await push('acme-own')).stdout).toContain('Successfully registered gem: acme-own (1.0)');
    for (const name of ['acme-own', 'public-demo']) expect((await install(name)).exitCode).toBe(0);

    const gemrc = join(sandbox.home, '.gemrc');
    const text = await readFile(gemrc, 'utf8');
    await writeFile(gemrc, text.replaceAll(outputs['token'] ?? '', wrong(outputs['token'])));
    const refused = await install('public-dep', {
      GEM_HOME: join(sandbox.temp, 'none'),
      GEM_PATH: join(sandbox.temp, 'none'),
    });
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringMatching(/bad response .*401/)]);
    await writeFile(gemrc, text);
    await endJob();
    expect(await snapshot(sandbox.home)).toEqual(before);
  }, 60_000);
});

describe('login for Bundler', () => {
  it('takes the place of rubygems.org without a change of Gemfile and Gemfile.lock, beside other repositories', async () => {
    await login({ tools: 'gem', repository: 'own' });
    await push('acme-private');
    await endJob();
    job = new Job(sandbox, emulator.awsEnv);
    const before = await snapshot(sandbox.home);
    const { outputs } = await login({ registries: 'bundler: [team, { repository: own, mode: extra }]' });
    const gemfile = `source "https://rubygems.org"\ngem "public-demo"\nsource "${endpoint('own')}" do\n  gem "acme-private"\nend\n`;
    const installed = await bundler(gemfile);
    expect([installed.exitCode, installed.stderr]).toEqual([0, '']);
    for (const name of ['public-dep', 'public-demo', 'acme-private']) {
      expect(installed.stdout).toContain(`Installing ${name} 1.0\n`);
    }
    const lock = await readFile(join(sandbox.workspace, 'project/Gemfile.lock'), 'utf8');
    expect(lock).toContain('GEM\n  remote: https://rubygems.org/\n');

    const credentials = bundlerVariable('127.0.0.1');
    const refused = await bundler(gemfile, {
      [credentials]: `aws:${wrong(outputs['token'])}`,
      BUNDLE_PATH: join(sandbox.temp, 'none'),
    });
    expect([refused.exitCode, refused.stderr + refused.stdout]).toEqual([
      17,
      expect.stringMatching(/Bad username or password for\s+http:\/\/aws@127\.0\.0\.1/),
    ]);
    await endJob();
    expect(await snapshot(sandbox.home)).toEqual(before);
  }, 60_000);

  it('has the token in its own config where it is asked to', async () => {
    await writeFiles(sandbox.home, { '.bundle/config': '---\nBUNDLE_JOBS: "2"\n' });
    const before = await snapshot(sandbox.home);
    const { outputs } = await login({ tools: 'bundler', 'token-in': 'file' });
    expect(Object.values(job.exported).join('\n')).not.toContain(outputs['token'] ?? '');
    expect((await bundler('source "https://rubygems.org"\ngem "public-demo"\n')).exitCode).toBe(0);
    await endJob();
    expect(await snapshot(sandbox.home)).toEqual(before);
  }, 60_000);

  it('names its variables as Bundler does, for any host', async () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,12}[a-z0-9])?$/);
    const hosts = fc.sample(fc.array(label, { minLength: 1, maxLength: 7 }), 500).map((labels) => labels.join('.'));
    const code =
      'require "bundler"; require "json"; s = Bundler::Settings.new; print JSON.generate(JSON.parse(STDIN.read).map { |h| s.key_for(h) })';
    const { stdout } = await runOk(ruby, ['-e', code], {
      cwd: sandbox.home,
      env: sandbox.env,
      input: JSON.stringify(hosts),
    });
    expect(hosts.map((host) => bundlerVariable(host))).toEqual(JSON.parse(stdout));
  });
});
