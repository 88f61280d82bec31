import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DescribePackageVersionCommand,
  GetPackageVersionAssetCommand,
  ListPackageVersionAssetsCommand,
  type CodeartifactClient,
  type PackageFormat,
} from '@aws-sdk/client-codeartifact';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { gemFile } from '../support/gems.ts';
import { createGuide } from '../support/guide.ts';
import { nupkg, zip } from '../support/nuget-package.ts';
import { run, runOk } from '../support/process.ts';
import { cargoProject, writeFiles } from '../support/projects.ts';
import { Job, type StepResult } from '../support/runner.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';
import { findSecrets } from '../support/secret-scan.ts';

const domain = 'my-org';
const repository = 'my-packages';
let emulator: TestEmulator;
let client: CodeartifactClient;
let sandbox: Sandbox;
let job: Job;
let shown: string[] = [];

beforeAll(async () => {
  emulator = await startTestEmulator();
  client = await createGuide(emulator);
});
afterAll(async () => {
  client.destroy();
  await emulator.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  job = new Job(sandbox, emulator.awsEnv);
  shown = [];
});
afterEach(async () => {
  await job.end();
  const secrets = [...job.masks].filter((mask) => mask.length > 100);
  const leaks = await findSecrets(secrets, { texts: { log: shown.join('\n') }, folders: [sandbox.workspace] });
  await sandbox.remove();
  expect(leaks).toEqual([]);
});

async function publish(more: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  const result = await job.uses('publish', { domain, repository, wait: '10', ...more });
  shown.push(result.visible, result.summary);
  return result;
}

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(sandbox.workspace, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Version {
  readonly format: PackageFormat;
  readonly namespace?: string;
  readonly package: string;
  readonly packageVersion: string;
}

/** What the API says of a version: its status, its revision, and its assets' hashes. */
async function stored(
  version: Version,
): Promise<{ status: unknown; revision: unknown; hashes: Record<string, unknown> }> {
  const at = { domain, repository, ...version };
  const { packageVersion } = await client.send(new DescribePackageVersionCommand(at));
  const { assets = [] } = await client.send(new ListPackageVersionAssetsCommand(at));
  const hashes = Object.fromEntries(assets.map(({ name = '', hashes: of }) => [name, of?.['SHA-256']]));
  return { status: packageVersion?.status, revision: packageVersion?.revision, hashes };
}

/**
 * A first run publishes what the API then has with the same bytes; a second changes nothing; with other bytes nothing
 * is published, and both hashes are told.
 */
async function expectRelease(
  version: Version,
  files: Readonly<Record<string, Uint8Array>>,
  inputs: Readonly<Record<string, string>>,
  change: () => Promise<void>,
): Promise<void> {
  const first = await publish(inputs);
  expect(first.annotations).toEqual([]);
  expect(JSON.parse(first.outputs['published'] ?? '')).toMatchObject([
    { format: version.format, package: version.package, version: version.packageVersion, outcome: 'published' },
  ]);
  const hashes = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)]));
  const after = await stored(version);
  expect(after).toMatchObject({ status: 'Published', hashes });

  const second = await publish(inputs);
  expect(second.annotations).toEqual([]);
  expect(second.outputs['count']).toBe('0');
  expect(JSON.parse(second.outputs['published'] ?? '')).toMatchObject([
    { outcome: 'unchanged', revision: after.revision },
  ]);
  expect((await stored(version)).revision).toBe(after.revision);

  await change();
  const refused = await publish(inputs);
  expect(refused.exitCode).toBe(1);
  expect(refused.annotations[0]?.message).toMatch(/SHA-256 [0-9a-f]{64} here, [0-9a-f]{64} in the repository/);
  expect((await stored(version)).revision).toBe(after.revision);
}

describe('publish for a generic package', () => {
  const version = { format: 'generic', namespace: 'tools', package: 'cli', packageVersion: '1.2.0' } as const;
  const inputs = { assets: 'out/*', namespace: 'tools', package: 'cli', tag: 'v1.2.0' };

  it('publishes files that the AWS CLI’s operation reads back, and finishes the version with the last of them', async () => {
    const files = { 'a.bin': Buffer.alloc(300_000, 'a'), 'b.txt': Buffer.from('b'), 'c d.txt': Buffer.from('c') };
    await put({ 'out/a.bin': files['a.bin'], 'out/b.txt': files['b.txt'], 'out/c d.txt': files['c d.txt'] });
    await expectRelease(version, files, inputs, () => put({ 'out/b.txt': 'other' }));
    const { asset } = await client.send(
      new GetPackageVersionAssetCommand({ domain, repository, ...version, asset: 'a.bin' }),
    );
    expect(sha256((await asset?.transformToByteArray()) ?? Buffer.of())).toBe(sha256(files['a.bin']));
  });

  it('names what is missing before anything is sent', async () => {
    await put({ 'out/#.txt': 'x', 'empty/none.txt': '' });
    const { exitCode, annotations } = await publish({ assets: 'out/*, empty/*' });
    expect(exitCode).toBe(1);
    const message = annotations.map((one) => one.message).join('\n');
    expect(message).toMatch(/needs a namespace.*'namespace'/);
    expect(message).toMatch(/version of the tag.*'tag'/);
    expect(message).toMatch(/"#\.txt" is no name/);
  });
});

describe('publish for NuGet', () => {
  it('pushes a package, whose bytes the flat container has then', async () => {
    const bytes = nupkg('Acme.Lib', '1.2.0');
    await put({ 'bin/Release/Acme.Lib.1.2.0.nupkg': bytes, 'Acme.Lib.csproj': '<Project/>' });
    await put({ 'bin/Release/Acme.Lib.1.2.0.snupkg': nupkg('Acme.Lib', '1.2.0') });
    await expectRelease(
      { format: 'nuget', package: 'acme.lib', packageVersion: '1.2.0' },
      { 'acme.lib.1.2.0.nupkg': bytes },
      { tag: 'Acme.Lib-v1.2' },
      () =>
        put({ 'bin/Release/Acme.Lib.1.2.0.nupkg': nupkg('Acme.Lib', '1.2.0', { files: { 'lib/other.txt': 'x' } }) }),
    );
    expect(shown.join('\n')).toMatch(/Acme\.Lib\.1\.2\.0\.snupkg is left out: CodeArtifact takes no symbol packages/);
    const { outputs } = await job.uses('login', { domain, repository, tools: 'nuget' });
    const authorization = `Basic ${Buffer.from(`aws:${job.exported['CODEARTIFACT_AUTH_TOKEN'] ?? ''}`).toString('base64')}`;
    const flat = `${emulator.endpoint}/nuget/d/${domain}-${emulator.account}/${repository}/v3/flatcontainer/acme.lib/1.2.0/acme.lib.1.2.0.nupkg`;
    const got = await fetch(flat, { headers: { authorization } });
    expect({ outputs: Object.keys(outputs).length > 0, status: got.status }).toEqual({ outputs: true, status: 200 });
    expect(sha256(new Uint8Array(await got.arrayBuffer()))).toBe(sha256(bytes));
  });
});

describe('publish for Cargo', () => {
  const cargo = '/usr/bin/cargo';
  const env = (): Record<string, string> => ({
    ...job.env,
    RUSTC: '/usr/bin/rustc',
    CARGO_HOME: join(sandbox.home, '.cargo'),
    CARGO_TERM_COLOR: 'never',
  });

  it('packages a workspace, publishes it in order, and Cargo builds with what was published', async () => {
    job = new Job(sandbox, { ...emulator.awsEnv, RUSTC: '/usr/bin/rustc' });
    await job.uses('login', { domain, repository, tools: 'cargo' });
    const library = cargoProject('acme-lib', '0.3.0');
    const tool = cargoProject('acme-tool', '0.3.0', ['acme-lib = { path = "../lib", version = "0.3.0" }']);
    await put({ 'Cargo.toml': '[workspace]\nresolver = "2"\nmembers = ["lib", "tool", "private"]\n' });
    await writeFiles(join(sandbox.workspace, 'lib'), library);
    await writeFiles(join(sandbox.workspace, 'tool'), tool);
    const hidden = cargoProject('acme-private', '0.3.0');
    await writeFiles(join(sandbox.workspace, 'private'), {
      ...hidden,
      'Cargo.toml': (hidden['Cargo.toml'] ?? '').replace('[package]', '[package]\npublish = false'),
    });
    const result = await publish({ tag: 'v0.3.0' });
    expect(result.annotations).toEqual([]);
    expect(JSON.parse(result.outputs['published'] ?? '')).toMatchObject([
      { format: 'cargo', package: 'acme-lib', outcome: 'published' },
      { format: 'cargo', package: 'acme-tool', outcome: 'published' },
    ]);
    expect(result.visible).toMatch(/private is left out: its Cargo\.toml says publish = false/);

    await writeFiles(join(sandbox.temp, 'user'), {
      ...cargoProject('user', '1.0.0', ['acme-tool = { version = "0.3", registry = "codeartifact" }']),
      'src/lib.rs': 'pub use acme_tool::VERSION;\n',
    });
    const built = await run(cargo, ['build'], { cwd: join(sandbox.temp, 'user'), env: env() });
    expect(built.stderr).toMatch(/Compiling acme-lib v0\.3\.0/);
    expect(built.exitCode).toBe(0);
  }, 240_000);

  it('publishes a packaged crate once', async () => {
    await writeFiles(join(sandbox.temp, 'one'), cargoProject('acme-one', '1.0.0'));
    const pack = async (): Promise<Buffer> => {
      const flags = ['package', '--no-verify', '--allow-dirty', '--exclude-lockfile'];
      await runOk(cargo, flags, { cwd: join(sandbox.temp, 'one'), env: env() });
      return await readFile(join(sandbox.temp, 'one/target/package/acme-one-1.0.0.crate'));
    };
    const bytes = await pack();
    await put({ 'crates/acme-one-1.0.0.crate': bytes });
    await expectRelease(
      { format: 'cargo', package: 'acme-one', packageVersion: '1.0.0' },
      { 'acme-one-1.0.0.crate': bytes },
      { packages: 'crates', tag: 'acme-one/v1.0.0' },
      async () => {
        await writeFiles(join(sandbox.temp, 'one'), { 'src/lib.rs': '// other\n' });
        await put({ 'crates/acme-one-1.0.0.crate': await pack() });
      },
    );
  });
});

describe('publish for Ruby', () => {
  it('pushes the gems of each platform as one version, and RubyGems installs it', async () => {
    const files = {
      'acme-gem-1.2.0.gem': gemFile('acme-gem', '1.2.0'),
      'acme-gem-1.2.0-x86_64-linux.gem': gemFile('acme-gem', '1.2.0', { platform: 'x86_64-linux' }),
    };
    await put(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`pkg/${name}`, bytes])));
    await expectRelease(
      { format: 'ruby', package: 'acme-gem', packageVersion: '1.2.0' },
      files,
      { packages: 'pkg', tag: 'v1.2.0' },
      () => put({ 'pkg/acme-gem-1.2.0.gem': gemFile('acme-gem', '1.2.0', { content: 'puts 2\n' }) }),
    );
    await job.uses('login', { domain, repository, tools: 'gem' });
    const gems = join(sandbox.temp, 'gems');
    const install = ['install', 'acme-gem', '--clear-sources', '--no-document', '--platform', 'ruby'];
    const token = job.exported['CODEARTIFACT_AUTH_TOKEN'] ?? '';
    const source = new URL(`${emulator.endpoint}/ruby/d/${domain}-${emulator.account}/${repository}/`);
    Object.assign(source, { username: 'aws', password: token });
    const installed = await run('/usr/bin/gem', [...install, '--source', source.href], {
      cwd: sandbox.temp,
      env: { ...job.env, GEM_HOME: gems, GEM_PATH: gems, GEM_SPEC_CACHE: join(sandbox.temp, 'specs') },
    });
    expect(installed.stdout).toMatch(/Successfully installed acme-gem-1\.2\.0/);
  });
});

describe('publish for Swift', () => {
  it('publishes a source archive, which the registry protocol gives back', async () => {
    const archive = (more: Record<string, string> = {}): Buffer =>
      zip({
        'Kit/Package.swift':
          '// swift-tools-version:5.9\nimport PackageDescription\nlet package = Package(\n  name: "Kit"\n)\n',
        ...more,
      });
    const bytes = archive();
    await put({ 'dist/Kit.zip': bytes });
    await expectRelease(
      { format: 'swift', namespace: 'acme', package: 'kit', packageVersion: '1.2.0' },
      { 'kit-1.2.0.zip': bytes },
      { packages: 'dist/Kit.zip', namespace: 'Acme', tag: '1.2.0' },
      () => put({ 'dist/Kit.zip': archive({ 'Kit/Sources/Kit/Kit.swift': '// other\n' }) }),
    );
    await job.uses('login', { domain, repository, tools: 'npm' });
    const got = await fetch(
      `${emulator.endpoint}/swift/d/${domain}-${emulator.account}/${repository}/acme/kit/1.2.0.zip`,
      {
        headers: {
          authorization: `Bearer ${job.exported['CODEARTIFACT_AUTH_TOKEN'] ?? ''}`,
          accept: 'application/vnd.swift.registry.v1+zip',
        },
      },
    );
    expect(sha256(new Uint8Array(await got.arrayBuffer()))).toBe(sha256(bytes));
  });

  it('archives what Git holds of a package’s folder', async () => {
    await put({
      'Package.swift': '// swift-tools-version:5.9\nimport PackageDescription\nlet package = Package(name: "Folder")\n',
    });
    const git = (...args: string[]): Promise<unknown> =>
      runOk('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
        cwd: sandbox.workspace,
        env: job.env,
      });
    await git('init', '-q');
    await git('add', '.');
    await git('commit', '-qm', 'first');
    const first = await publish({ namespace: 'acme', tag: 'v2.0.0', packages: '.' });
    expect(first.annotations).toEqual([]);
    expect(JSON.parse(first.outputs['published'] ?? '')).toMatchObject([{ package: 'folder', outcome: 'published' }]);
    const again = await publish({ namespace: 'acme', tag: 'v2.0.0', packages: '.' });
    expect(JSON.parse(again.outputs['published'] ?? '')).toMatchObject([{ package: 'folder', outcome: 'unchanged' }]);
  });
});
