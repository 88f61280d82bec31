import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AssociateExternalConnectionCommand, CreateRepositoryCommand } from '@aws-sdk/client-codeartifact';
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { run, runOk, type Outcome } from '../support/process.ts';
import { cargoProject, writeFiles } from '../support/projects.ts';
import { startRecorder } from '../support/recorder.ts';
import { Job } from '../support/runner.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

const cargo = '/usr/bin/cargo';
let place: Sandbox;
let emulator: TestEmulator;
let sandbox: Sandbox;
let job: Job;

/** A folder of crates stands for crates.io; `internal` has no upstream. */
beforeAll(async () => {
  place = await makeSandbox();
  await writeFiles(place.workspace, cargoProject('public-left', '2.0.0'));
  await runOk(cargo, ['package', '--no-verify', '--allow-dirty', '--exclude-lockfile'], {
    cwd: place.workspace,
    env: cargoEnv(place.env),
  });
  const crates = join(place.root, 'crates');
  await mkdir(crates);
  const file = 'public-left-2.0.0.crate';
  await copyFile(join(place.workspace, 'target/package', file), join(crates, file));
  emulator = await startTestEmulator([`--external=public:crates-io=file://${crates}`]);
  const client = await createGuide(emulator);
  const [domain, repository] = ['my-org', 'my-packages'];
  await client.send(
    new AssociateExternalConnectionCommand({ domain, repository, externalConnection: 'public:crates-io' }),
  );
  await client.send(new CreateRepositoryCommand({ domain, repository: 'internal' }));
  client.destroy();
}, 60_000);
afterAll(async () => {
  await emulator.stop();
  await place.remove();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  job = new Job(sandbox, emulator.awsEnv);
});
afterEach(async () => {
  await sandbox.remove();
});

/** What Cargo needs beside the job's own variables; nothing of it is about registries. */
function cargoEnv(env: Readonly<Record<string, string>>): Record<string, string> {
  return { ...env, RUSTC: '/usr/bin/rustc', CARGO_TERM_COLOR: 'never', CARGO_NET_RETRY: '0' };
}

async function login(more: Readonly<Record<string, string>> = {}): Promise<void> {
  const { exitCode, log } = await job.uses('login', {
    domain: 'my-org',
    repository: 'my-packages',
    tools: 'cargo',
    ...more,
  });
  if (exitCode !== 0) throw new Error(log);
}

/** Runs Cargo as a later step of the job. */
async function cargoIn(
  project: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return await run(cargo, args, { cwd: join(sandbox.workspace, project), env: cargoEnv({ ...job.env, ...env }) });
}

async function project(name: string, version: string, dependencies: readonly string[] = []): Promise<void> {
  await writeFiles(join(sandbox.workspace, name), cargoProject(name, version, dependencies));
}

/** Cargo's own caches aside: what login itself has left. */
async function homeWithoutCaches(): Promise<Record<string, string>> {
  const files = await snapshot(sandbox.home);
  const caches = /^\.cargo\/(registry|\.package-cache|\.package-cache-mutate|\.global-cache)/;
  return Object.fromEntries(Object.entries(files).filter(([name]) => !caches.test(name)));
}

async function endJob(): Promise<void> {
  for (const { exitCode, log } of await job.end()) expect({ exitCode, log }).toMatchObject({ exitCode: 0 });
}

const config = '# mine\r\n[net]\r\ngit-fetch-with-cli = true\r\n\r\n[source.crates-io]\r\nreplace-with = "elsewhere"';

/** Publishes a crate to the default registry, and builds one that needs it and a crate of crates.io. */
async function roundTrip(name: string, version: string): Promise<void> {
  await project(name, version);
  const published = await cargoIn(name, ['publish', '--allow-dirty']);
  expect(published.stderr).toMatch(`Published ${name} v${version} at registry \`codeartifact\``);
  await project('user', '0.1.0', ['public-left = "2"', `${name} = { version = "1", registry = "codeartifact" }`]);
  const built = await cargoIn('user', ['build']);
  expect(built.stderr).toMatch(new RegExp(`Compiling ${name} v${version}`));
  expect(built.stderr).toMatch(/Compiling public-left v2\.0\.0[^]*Finished/);
  // What is committed names crates.io, so that it can be built anywhere.
  expect(await readFile(join(sandbox.workspace, 'user/Cargo.lock'), 'utf8')).toContain(
    'source = "registry+https://github.com/rust-lang/crates.io-index"',
  );
}

describe('Cargo after a login', () => {
  it('publishes, and builds with crates of ours and of crates.io; then the home is as it was', async () => {
    await mkdir(join(sandbox.home, '.cargo'));
    await writeFile(join(sandbox.home, '.cargo/config.toml'), config);
    const before = await snapshot(sandbox.home);
    await login();
    await roundTrip('by-variables', '1.0.0');
    await endJob();
    expect(await homeWithoutCaches()).toEqual(before);
  });

  it('does so with the token in its file, for processes without the variables of the job', async () => {
    const other = await makeSandbox({ holdsTokens: true });
    await sandbox.remove();
    sandbox = other;
    job = new Job(sandbox, emulator.awsEnv);
    await login({ 'token-in': 'file' });
    expect(Object.keys(job.exported)).toEqual(['CODEARTIFACT_LOGIN']);
    expect((await stat(join(sandbox.home, '.cargo/credentials.toml'))).mode & 0o777).toBe(0o600);
    await roundTrip('by-files', '1.0.0');
    await endJob();
    expect(Object.keys(await homeWithoutCaches())).toEqual(['.cargo']);
  });

  it('uses two repositories at once: one beside crates.io by its name', async () => {
    await login({ registries: 'cargo:\n  - my-packages\n  - { repository: internal, mode: extra, name: in-house }\n' });
    await project('house', '1.0.0');
    const published = await cargoIn('house', ['publish', '--allow-dirty', '--registry', 'in-house']);
    expect(published.stderr).toMatch(/Published house v1\.0\.0 at registry `in-house`/);
    await project('user', '0.1.0', ['public-left = "2"', 'house = { version = "1", registry = "in-house" }']);
    expect((await cargoIn('user', ['build'])).stderr).toMatch(/Finished/);
    await endJob();
  });

  it('says that a token is rejected when it has ended', async () => {
    await login();
    await project('user', '0.1.0', ['public-left = "2"']);
    const { exitCode, stderr } = await cargoIn('user', ['build'], {
      CARGO_REGISTRIES_CODEARTIFACT_TOKEN: 'Bearer wrong',
    });
    expect(exitCode).toBe(101);
    expect(stderr).toMatch(/token rejected for `codeartifact`/);
    await endJob();
  });
});

describe('Cargo with a credential helper', () => {
  const helped = { 'credential-helpers': 'true' };

  it('gets along without a token of the login, and all calls share one', async () => {
    const recorder = await startRecorder(emulator.endpoint);
    try {
      job = new Job(sandbox, { ...emulator.awsEnv, AWS_ENDPOINT_URL_CODEARTIFACT: recorder.endpoint });
      await login(helped);
      expect(Object.keys(job.exported).filter((name) => name.startsWith('CARGO'))).toEqual([
        'CARGO_REGISTRIES_CODEARTIFACT_INDEX',
        'CARGO_REGISTRY_DEFAULT',
      ]);
      delete job.exported['CODEARTIFACT_AUTH_TOKEN'];
      recorder.requests.length = 0;
      await roundTrip('by-helper', '1.0.0');
      const asked = recorder.requests.filter(({ path }) => path.startsWith('/v1/authorization-token'));
      expect(asked).toHaveLength(1);
      await endJob();
      expect(await homeWithoutCaches()).toEqual({ '.cargo': '<folder>' });
    } finally {
      await recorder.close();
    }
  });

  it('works from a home directory with spaces in its name', async () => {
    const home = join(sandbox.home, "it's a home");
    await mkdir(home);
    job = new Job(sandbox, { ...emulator.awsEnv, HOME: home });
    await login(helped);
    await project('user', '0.1.0', ['public-left = "2"']);
    expect((await cargoIn('user', ['build'])).stderr).toMatch(/Finished/);
    await endJob();
  });

  it('shows what the helper says when it cannot get a token', async () => {
    await login(helped);
    await project('user', '0.1.0', ['public-left = "2"']);
    const { exitCode, stderr } = await cargoIn('user', ['build'], { AWS_SECRET_ACCESS_KEY: 'wrong' });
    expect(exitCode).toBe(101);
    expect(stderr).toMatch(/error: .*The secret key does not belong to the access key: check both/);
    expect(stderr).toMatch(/credential provider `cargo:token-from-stdout .* failed action `get`/);
    await endJob();
  });
});
