import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateRepositoryCommand,
  DeletePackageVersionsCommand,
  DescribePackageVersionCommand,
  GetAuthorizationTokenCommand,
  ListPackageVersionAssetsCommand,
  ListPackageVersionDependenciesCommand,
  ListPackageVersionsCommand,
  PutPackageOriginConfigurationCommand,
  PutRepositoryPermissionsPolicyCommand,
  UpdatePackageVersionsStatusCommand,
  type CodeartifactClient,
  type PackageVersionStatus,
} from '@aws-sdk/client-codeartifact';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { run, runOk, type Outcome } from '../support/process.ts';
import { writeFiles } from '../support/projects.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const [ruby, gem, bundle] = ['/usr/bin/ruby', '/usr/bin/gem', '/usr/bin/bundle'];
const domain = 'my-org';
let index: Sandbox;
let emulator: TestEmulator;
let client: CodeartifactClient;
let token: string;
let sandbox: Sandbox;

beforeAll(async () => {
  index = await makeSandbox();
  await build(index, 'public-dep', '1.0');
  await build(index, 'public-demo', '2.0', { 'public-dep': '~> 1.0' });
  emulator = await startTestEmulator([`--external=public:ruby-gems-org=file://${index.workspace}`]);
  client = await createGuide(emulator, ['public:ruby-gems-org']);
  const { authorizationToken = '' } = await client.send(new GetAuthorizationTokenCommand({ domain }));
  token = authorizationToken;
}, 300_000);
afterAll(async () => {
  client.destroy();
  await emulator.stop();
  await index.remove();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

/** `gem build`, in a folder of its own; the gem's path. */
async function build(
  where: Sandbox,
  name: string,
  version: string,
  dependencies: Readonly<Record<string, string>> = {},
  { platform = 'ruby', content = `VERSION = "${version}"` } = {},
): Promise<string> {
  const needs = Object.entries(dependencies).map(([other, versions]) => `  s.add_dependency "${other}", "${versions}"`);
  const folder = join(where.temp, `build-${name}`);
  await writeFiles(folder, {
    [`lib/${name.replaceAll('-', '_')}.rb`]: `module ${constant(name)}; ${content}; end\n`,
    [`${name}.gemspec`]: [
      'Gem::Specification.new do |s|',
      `  s.name = "${name}"`,
      `  s.version = "${version}"`,
      `  s.platform = "${platform}"`,
      '  s.summary = "A small gem"',
      '  s.authors = ["A. Author"]',
      '  s.license = "MIT"',
      '  s.homepage = "https://example.com/demo"',
      '  s.required_ruby_version = ">= 2.5"',
      '  s.files = Dir["lib/*.rb"]',
      ...needs,
      '  s.add_development_dependency "rake", ">= 12"',
      'end',
      '',
    ].join('\n'),
  });
  const path = join(where.workspace, `${name}-${version}${platform === 'ruby' ? '' : `-${platform}`}.gem`);
  await runOk(gem, ['build', `${name}.gemspec`, '--output', path], { cwd: folder, env: where.env });
  return path;
}

function constant(name: string): string {
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function endpoint(repository = 'my-packages', where = emulator): string {
  return `${where.endpoint}/ruby/d/${domain}-${where.account}/${repository}`;
}

async function push(path: string, key = `Bearer ${token}`, host = endpoint()): Promise<Outcome> {
  const env = { ...sandbox.env, GEM_HOST_API_KEY: key, RUBYGEMS_HOST: host };
  return await run(gem, ['push', path], { cwd: sandbox.temp, env });
}

/** `gem install` into the sandbox, far from any gem: it would take one from the current folder. */
async function install(args: readonly string[], password = token, host = endpoint()): Promise<Outcome> {
  const source = `${host.replace('//', `//aws:${password}@`)}/`;
  const env = { ...sandbox.env, ...gemHome() };
  return await run(gem, ['install', '--no-document', '--clear-sources', '--source', source, ...args], {
    cwd: sandbox.home,
    env,
  });
}

function gemHome(): { GEM_HOME: string; GEM_PATH: string } {
  return { GEM_HOME: join(sandbox.temp, 'gems'), GEM_PATH: join(sandbox.temp, 'gems') };
}

async function evaluate(code: string): Promise<string> {
  return (await runOk(ruby, ['-e', code], { cwd: sandbox.home, env: { ...sandbox.env, ...gemHome() } })).stdout;
}

/** `bundle install` of these gems, as on a machine of its own; with other arguments, on the one before. */
async function bundler(
  gems: readonly string[],
  { password = token, args = ['install'] }: { password?: string; args?: readonly string[] } = {},
): Promise<Outcome> {
  const project = join(sandbox.temp, 'project');
  await writeFiles(project, {
    Gemfile: [`source "${endpoint()}/"`, ...gems.map((each) => `gem "${each}"`), ''].join('\n'),
  });
  if (args[0] === 'install') {
    for (const kept of ['bundle', 'bundle-home']) await rm(join(sandbox.temp, kept), { recursive: true, force: true });
  }
  return await run(bundle, [...args, '--retry', '0'], {
    cwd: project,
    env: {
      ...sandbox.env,
      BUNDLE_127__0__0__1: `aws:${password}`,
      BUNDLE_PATH: join(sandbox.temp, 'bundle'),
      BUNDLE_USER_HOME: join(sandbox.temp, 'bundle-home'),
      BUNDLE_SILENCE_ROOT_WARNING: 'true',
    },
  });
}

const at = (name: string): { domain: string; repository: string; format: 'ruby'; package: string } => ({
  domain,
  repository: 'my-packages',
  format: 'ruby',
  package: name,
});

async function setStatus(name: string, version: string, targetStatus: PackageVersionStatus): Promise<void> {
  const { failedVersions } = await client.send(
    new UpdatePackageVersionsStatusCommand({ ...at(name), versions: [version], targetStatus }),
  );
  expect(failedVersions).toEqual({});
}

describe('gem push', () => {
  it('publishes, takes the same gem again, and refuses another by the same name', async () => {
    const path = await build(sandbox, 'push-one', '1.0', { rack: '>= 2.0' });
    const first = await push(path);
    expect([first.exitCode, first.stdout]).toEqual([
      0,
      `Pushing gem to ${endpoint()}...\nSuccessfully registered gem: push-one (1.0)\n`,
    ]);
    const version = { ...at('push-one'), packageVersion: '1.0' };
    const { packageVersion } = await client.send(new DescribePackageVersionCommand(version));
    expect(packageVersion).toMatchObject({
      status: 'Published',
      displayName: 'push-one',
      summary: 'A small gem',
      homePage: 'https://example.com/demo',
      licenses: [{ name: 'MIT' }],
      origin: { originType: 'INTERNAL' },
    });
    const { dependencies } = await client.send(new ListPackageVersionDependenciesCommand(version));
    expect(dependencies).toEqual([
      { package: 'rack', dependencyType: 'runtime', versionRequirement: '>= 2.0' },
      { package: 'rake', dependencyType: 'development', versionRequirement: '>= 12' },
    ]);

    // With the slash at the end, as the endpoint is told, the client doubles it.
    const again = await push(path, `Bearer ${token}`, `${endpoint()}/`);
    expect([again.exitCode, again.stdout]).toEqual([
      0,
      expect.stringMatching(/\npush-one \(1\.0\) was pushed before with the same content; nothing has changed\.\n$/),
    ]);
    const other = await push(await build(sandbox, 'push-one', '1.0', {}, { content: 'OTHER = 1' }));
    expect([other.exitCode, other.stdout]).toEqual([
      1,
      expect.stringMatching(/\npush-one-1\.0\.gem of push-one 1\.0 exists with other content\n$/),
    ]);
    const after = await client.send(new DescribePackageVersionCommand(version));
    expect(after.packageVersion?.revision).toBe(packageVersion?.revision);
  });

  it('says what is wrong with the token, and what it may not', async () => {
    const path = await build(sandbox, 'push-two', '1.0');
    for (const key of ['Bearer wrong', 'wrong']) {
      const refused = await push(path, key);
      expect([refused.exitCode, refused.stdout]).toEqual([
        1,
        expect.stringMatching(/\nThe authorization token is invalid or has expired\n$/),
      ]);
    }
    const late = await emulator.atClock('+13h', () => push(path));
    expect([late.exitCode, late.stdout]).toEqual([
      1,
      expect.stringMatching(/\nThe authorization token is invalid or has expired\n$/),
    ]);
    // The key goes out as it is; the bare token is one, too.
    expect((await push(path, token)).exitCode).toBe(0);

    await client.send(
      new PutPackageOriginConfigurationCommand({
        ...at('push-blocked'),
        restrictions: { publish: 'BLOCK', upstream: 'ALLOW' },
      }),
    );
    const blocked = await push(await build(sandbox, 'push-blocked', '1.0'));
    expect([blocked.exitCode, blocked.stdout]).toEqual([
      1,
      expect.stringMatching(
        /blocked by the origin controls of package push-blocked \(publish is BLOCK in repository my-/,
      ),
    ]);

    await client.send(new CreateRepositoryCommand({ domain, repository: 'read-only' }));
    const statement = { Effect: 'Deny', Principal: '*', Action: 'codeartifact:PublishPackageVersion', Resource: '*' };
    await client.send(
      new PutRepositoryPermissionsPolicyCommand({
        domain,
        repository: 'read-only',
        policyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
      }),
    );
    const denied = await push(path, `Bearer ${token}`, endpoint('read-only'));
    expect([denied.exitCode, denied.stdout]).toEqual([
      1,
      expect.stringMatching(/not authorized to perform: codeartifact:PublishPackageVersion on resource: \S*read-only/),
    ]);
  });

  it('is all that is supported: other commands say so', async () => {
    const env = { ...sandbox.env, GEM_HOST_API_KEY: `Bearer ${token}`, RUBYGEMS_HOST: endpoint() };
    const yank = await run(gem, ['yank', 'push-one', '-v', '1.0', '--host', endpoint()], { cwd: sandbox.home, env });
    expect(yank.stdout).toMatch(/CodeArtifact does not support gem yank; unlist or delete the package version instead/);
    const owner = await run(gem, ['owner', 'push-one', '--host', endpoint()], { cwd: sandbox.home, env });
    expect(owner.stdout).toMatch(/CodeArtifact does not support gem owner/);
  });
});

describe('gem install', () => {
  it('brings the gem with what it needs, from here and from upstream', async () => {
    await push(await build(sandbox, 'install-dep', '1.0'));
    await push(await build(sandbox, 'install-dep', '1.1'));
    await push(await build(sandbox, 'install-dep', '2.0'));
    await push(await build(sandbox, 'install-one', '1.0', { 'install-dep': '~> 1.0', 'public-demo': '>= 0' }));
    const outcome = await install(['install-one']);
    expect([outcome.exitCode, outcome.stderr]).toEqual([0, '']);
    expect(outcome.stdout.split('\n').sort()).toEqual([
      '',
      '4 gems installed',
      'Successfully installed install-dep-1.1',
      'Successfully installed install-one-1.0',
      'Successfully installed public-demo-2.0',
      'Successfully installed public-dep-1.0',
    ]);
    expect(
      await evaluate('require "install_one"; require "public_demo"; puts InstallOne::VERSION, PublicDemo::VERSION'),
    ).toBe('1.0\n2.0\n');
    for (const repository of ['my-packages', 'ruby-gems-org-store']) {
      const { versions } = await client.send(new ListPackageVersionsCommand({ ...at('public-demo'), repository }));
      expect(versions).toMatchObject([
        {
          version: '2.0',
          origin: { originType: 'EXTERNAL', domainEntryPoint: { externalConnectionName: 'public:ruby-gems-org' } },
        },
      ]);
    }
  });

  it('takes the gem for the platform', async () => {
    const platform = await evaluate('print Gem::Platform.local');
    await push(await build(sandbox, 'install-native', '1.0', {}, { content: 'KIND = "pure"' }));
    const native = await push(
      await build(sandbox, 'install-native', '1.0', {}, { platform, content: 'KIND = "native"' }),
    );
    expect(native.stdout).toContain(`Successfully registered gem: install-native (1.0-${platform})`);
    await push(await build(sandbox, 'install-native', '1.0', {}, { platform: 'java', content: 'KIND = "java"' }));
    expect((await install(['install-native'])).stdout).toContain(
      `Successfully installed install-native-1.0-${platform}\n`,
    );
    expect(await evaluate('require "install_native"; print InstallNative::KIND')).toBe('native');
    const { assets } = await client.send(
      new ListPackageVersionAssetsCommand({ ...at('install-native'), packageVersion: '1.0' }),
    );
    expect(assets?.map(({ name }) => name)).toEqual(
      ['install-native-1.0-java.gem', `install-native-1.0-${platform}.gem`, 'install-native-1.0.gem'].sort(),
    );
    const bundled = await bundler(['install-native']);
    expect([bundled.exitCode, bundled.stdout]).toEqual([
      0,
      expect.stringContaining(`Installing install-native 1.0 (${platform})`),
    ]);
    expect((await install(['install-native', '--platform', 'java'])).stdout).toContain('install-native-1.0-java\n');
  });

  it('says what it cannot have, and why', async () => {
    const missing = await install(['no-such-gem']);
    expect([missing.exitCode, missing.stderr]).toEqual([
      2,
      expect.stringMatching(
        /Could not find a valid gem 'no-such-gem'[^]*bad response Repository my-packages does not have the gem, and no full index to look it up in 404/,
      ),
    ]);
    const wrong = await install(['public-demo'], 'wrong');
    const expired = await emulator.atClock('+13h', () => install(['public-demo']));
    for (const { exitCode, stderr } of [wrong, expired]) {
      expect([exitCode, stderr]).toEqual([
        2,
        expect.stringMatching(/bad response The authorization token is invalid or has expired 401/),
      ]);
    }
    expect((await install(['public-demo'], token, endpoint('nowhere'))).stderr).toMatch(
      /bad response Repository 'nowhere' does not exist in domain 'my-org' 404/,
    );
  });

  it('does not find what is blocked from upstream, unlisted, archived or deleted', async () => {
    await client.send(
      new CreateRepositoryCommand({
        domain,
        repository: 'careful',
        upstreams: [{ repositoryName: 'ruby-gems-org-store' }],
      }),
    );
    await client.send(
      new PutPackageOriginConfigurationCommand({
        ...at('public-dep'),
        restrictions: { publish: 'BLOCK', upstream: 'BLOCK' },
        repository: 'careful',
      }),
    );
    const blocked = await install(['public-demo'], token, endpoint('careful'));
    expect(blocked.exitCode).toBe(2);
    expect(blocked.stderr).toMatch(
      /Could not find a valid gem 'public-dep' \(~> 1\.0\)[^]*bad response Repository careful does not have the gem/,
    );

    const path = await build(sandbox, 'install-gone', '1.0');
    await push(path);
    const absent = /Could not find a valid gem 'install-gone'/;
    for (const status of ['Unlisted', 'Archived'] as const) {
      await setStatus('install-gone', '1.0', status);
      expect((await install(['install-gone'])).stderr).toMatch(absent);
      const direct = await fetch(`${endpoint()}/gems/install-gone-1.0.gem`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(direct.status).toBe(status === 'Unlisted' ? 200 : 404);
      await direct.arrayBuffer();
    }
    expect((await push(path)).stdout).toMatch(/install-gone 1\.0 is Archived\n$/);
    await setStatus('install-gone', '1.0', 'Published');
    expect((await install(['install-gone'])).exitCode).toBe(0);
    await client.send(new DeletePackageVersionsCommand({ ...at('install-gone'), versions: ['1.0'] }));
    await rm(gemHome().GEM_HOME, { recursive: true });
    expect((await install(['install-gone'])).stderr).toMatch(absent);
    // The number is free again, for other bytes too.
    expect((await push(await build(sandbox, 'install-gone', '1.0', {}, { content: 'NEW = 1' }))).exitCode).toBe(0);
  });
});

describe('Bundler', () => {
  it('resolves, installs, and installs again what the lock says', async () => {
    await push(await build(sandbox, 'bundle-dep', '1.0'));
    await push(await build(sandbox, 'bundle-one', '1.0', { 'bundle-dep': '~> 1.0', 'public-demo': '>= 0' }));
    const first = await bundler(['bundle-one']);
    expect([first.exitCode, first.stderr]).toEqual([0, '']);
    for (const installed of ['bundle-one 1.0', 'bundle-dep 1.0', 'public-demo 2.0', 'public-dep 1.0']) {
      expect(first.stdout).toContain(`Installing ${installed}\n`);
    }
    const lock = await readFile(join(sandbox.temp, 'project/Gemfile.lock'), 'utf8');
    expect(lock).toContain(
      `GEM\n  remote: ${endpoint()}/\n  specs:\n    bundle-dep (1.0)\n    bundle-one (1.0)\n      bundle-dep (~> 1.0)\n`,
    );

    await push(await build(sandbox, 'bundle-one', '1.1', { 'bundle-dep': '~> 1.0' }));
    const again = await bundler(['bundle-one']);
    expect([again.exitCode, again.stdout]).toEqual([0, expect.stringContaining('Installing bundle-one 1.0\n')]);
    expect(await readFile(join(sandbox.temp, 'project/Gemfile.lock'), 'utf8')).toBe(lock);

    // Bundler looks up locked versions, too: what is not listed is gone for it, though the gem can be had.
    for (const status of ['Unlisted', 'Archived'] as const) {
      await setStatus('bundle-one', '1.0', status);
      const refused = await bundler(['bundle-one']);
      expect([refused.exitCode, refused.stderr + refused.stdout]).toEqual([
        7,
        expect.stringMatching(/Your bundle is locked to bundle-one \(1\.0\)[^]*can no longer be\s+found/),
      ]);
    }
    await setStatus('bundle-one', '1.0', 'Published');
    expect((await bundler(['bundle-one'])).exitCode).toBe(0);
  });

  it('reads on from where it stopped when gems were pushed, and afresh when one is gone', async () => {
    await push(await build(sandbox, 'bundle-two', '1.0'));
    expect((await bundler(['bundle-two'])).exitCode).toBe(0);
    await push(await build(sandbox, 'bundle-two', '1.1'));
    const args = ['update', '--all', '--verbose'];
    const grown = await bundler(['bundle-two'], { args });
    expect([grown.exitCode, grown.stdout]).toEqual([0, expect.stringContaining('Installing bundle-two 1.1 (was 1.0)')]);
    const asked = (outcome: Outcome): string[] =>
      outcome.stdout.match(/HTTP \d+ [\w ]+ http\S+\/(versions|info\/\S+)/g) ?? [];
    const short = (outcome: Outcome): string[] =>
      asked(outcome).map((line) => line.replace(/http\S+my-packages\//, ''));
    expect(short(grown)).toEqual(['HTTP 206 Partial Content versions', 'HTTP 206 Partial Content info/bundle-two']);

    await setStatus('bundle-two', '1.0', 'Unlisted');
    await setStatus('bundle-two', '1.1', 'Unlisted');
    const shrunk = await bundler(['bundle-two'], { args });
    expect(short(shrunk)).toEqual(['HTTP 416 Range Not Satisfiable versions', 'HTTP 200 OK versions']);
  });

  it('says what it cannot have', async () => {
    const missing = await bundler(['no-such-gem']);
    expect([missing.exitCode, missing.stderr + missing.stdout]).toEqual([
      7,
      expect.stringMatching(/Could not find gem 'no-such-gem' in rubygems repository/),
    ]);
    const wrong = await bundler(['public-demo'], { password: 'wrong' });
    const expired = await emulator.atClock('+13h', () => bundler(['public-demo']));
    for (const { exitCode, stdout, stderr } of [wrong, expired]) {
      expect([exitCode, stderr + stdout]).toEqual([
        17,
        expect.stringMatching(/Bad username or password for\s+http:\/\/aws@127/),
      ]);
    }
  });
});
