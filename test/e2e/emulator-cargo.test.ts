import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as sdk from '@aws-sdk/client-codeartifact';
import { startEmulator } from '@codeartifact-ci/emulator/server.ts';
import { createDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { sdkClient } from '../support/guide.ts';
import { run, runOk, type Outcome } from '../support/process.ts';
import { cargoProject, writeFiles } from '../support/projects.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const domain = 'my-org';
const cargo = '/usr/bin/cargo';
let place: Sandbox;
let emulator: TestEmulator;
let client: sdk.CodeartifactClient;
let expired: string;
let token: string;
let sandbox: Sandbox;

/** app → shared → crates-store → a folder of crates that stands for crates.io. */
beforeAll(async () => {
  place = await makeSandbox();
  const data = join(place.root, 'data');
  expired = await prepare(data);
  const crates = join(place.root, 'crates');
  await mkdir(crates);
  await packageInto(crates, 'public-right', '1.1.0');
  await packageInto(crates, 'public-left', '2.0.0', ['public-right = "1"']);
  await packageInto(crates, 'public-other', '1.0.0');
  emulator = await startTestEmulator(['--data', data, `--external=public:crates-io=file://${crates}`]);
  client = sdkClient(emulator);
  await createRepository('crates-store');
  const externalConnection = 'public:crates-io';
  await client.send(
    new sdk.AssociateExternalConnectionCommand({ domain, repository: 'crates-store', externalConnection }),
  );
  await createRepository('shared', 'crates-store');
  await createRepository('app', 'shared');
  const { authorizationToken = '' } = await client.send(new sdk.GetAuthorizationTokenCommand({ domain }));
  token = authorizationToken;
}, 120_000);
afterAll(async () => {
  client.destroy();
  await emulator.stop();
  await place.remove();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

/** Makes the domain in a data folder, and a token that ended some time ago. */
async function prepare(dataFolder: string): Promise<string> {
  const earlier = await startEmulator({ port: 0, dataFolder });
  const { store, account, region, clock, authority } = earlier.services;
  const row = createDomain(store, { owner: account, name: domain, region, encryptionKey: undefined });
  clock.advance(-3600_000);
  const principal = {
    arn: `arn:aws:iam::${account}:user/tester`,
    account,
    userId: 'AIDAEXAMPLE',
    expires: undefined,
    identityPolicies: 'all' as const,
    sessionPolicy: undefined,
  };
  const issued = authority.issueToken(principal, row, 900).token;
  await earlier.close();
  return issued;
}

async function createRepository(repository: string, ...names: string[]): Promise<void> {
  const upstreams = names.map((repositoryName) => ({ repositoryName }));
  await client.send(new sdk.CreateRepositoryCommand({ domain, repository, upstreams }));
}

/** A .crate file as `cargo package` makes it, in a folder. */
async function packageInto(
  folder: string,
  name: string,
  version: string,
  dependencies: string[] = [],
): Promise<string> {
  const box = await makeSandbox();
  await writeFiles(box.workspace, cargoProject(name, version, dependencies));
  const flags = ['package', '--no-verify', '--allow-dirty', '--exclude-lockfile'];
  await runOk(cargo, flags, { cwd: box.workspace, env: cargoEnv(box) });
  const file = `${name}-${version}.crate`;
  await copyFile(join(box.workspace, 'target/package', file), join(folder, file));
  await box.remove();
  return join(folder, file);
}

function cargoEnv({ env, home }: Sandbox): Record<string, string> {
  return {
    ...env,
    RUSTC: '/usr/bin/rustc',
    CARGO_HOME: join(home, '.cargo'),
    CARGO_TERM_COLOR: 'never',
    CARGO_NET_RETRY: '0',
  };
}

const endpoint = (repository: string): string =>
  `${emulator.endpoint}/cargo/d/${domain}-${emulator.account}/${repository}/`;

/** Runs Cargo with a repository as its registry `codeartifact`, in a project of the workspace. */
async function cargoIn(
  project: string,
  args: readonly string[],
  { repository = 'app', credential = `Bearer ${token}` }: { repository?: string; credential?: string } = {},
): Promise<Outcome> {
  return await run(cargo, args, {
    cwd: join(sandbox.workspace, project),
    env: {
      ...cargoEnv(sandbox),
      CARGO_REGISTRIES_CODEARTIFACT_INDEX: `sparse+${endpoint(repository)}`,
      // Where a registry wants a token for reading too, Cargo takes one only from a provider that is named.
      CARGO_REGISTRIES_CODEARTIFACT_CREDENTIAL_PROVIDER: 'cargo:token',
      ...(credential === '' ? {} : { CARGO_REGISTRIES_CODEARTIFACT_TOKEN: credential }),
    },
  });
}

type How = Parameters<typeof cargoIn>[2];
const publish = async (project: string, how?: How, ...more: string[]): Promise<Outcome> =>
  await cargoIn(project, ['publish', '--registry', 'codeartifact', '--allow-dirty', '--no-verify', ...more], how);
const build = async (project: string, how?: How, ...more: string[]): Promise<Outcome> =>
  await cargoIn(project, ['build', ...more], how);

async function project(name: string, version: string, dependencies: string[] = []): Promise<void> {
  await writeFiles(join(sandbox.workspace, name), cargoProject(name, version, dependencies));
}
const dependency = (name: string, requirement = '1'): string =>
  `${name} = { version = "${requirement}", registry = "codeartifact" }`;

/** Publishes the crate, and makes a project called `user` that depends on it. */
async function published(name: string, version = '1.0.0'): Promise<void> {
  await project(name, version);
  expect(await publish(name)).toMatchObject({ exitCode: 0 });
  await project('user', '0.1.0', [dependency(name)]);
}

const coordinates = (
  name: string,
  repository = 'app',
): { domain: string; repository: string; format: 'cargo'; package: string } => ({
  domain,
  repository,
  format: 'cargo',
  package: name,
});

async function setStatus(name: string, targetStatus: 'Published' | 'Unlisted' | 'Archived'): Promise<void> {
  const versions = ['1.0.0'];
  await client.send(new sdk.UpdatePackageVersionsStatusCommand({ ...coordinates(name), versions, targetStatus }));
}

async function putPolicy(repository: string, action: string): Promise<void> {
  const statement = { Effect: 'Deny', Principal: '*', Action: `codeartifact:${action}`, Resource: '*' };
  const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  await client.send(new sdk.PutRepositoryPermissionsPolicyCommand({ domain, repository, policyDocument }));
}

/** What `cargo publish` sends, for what Cargo itself would not send. */
function publishBody(metadata: object, crate: Buffer): Buffer {
  const json = Buffer.from(JSON.stringify(metadata));
  const length = (bytes: Buffer): Buffer => {
    const four = Buffer.alloc(4);
    four.writeUInt32LE(bytes.length);
    return four;
  };
  return Buffer.concat([length(json), json, length(crate), crate]);
}

/** The bytes that Cargo publishes of a project: it packs the same ones each time. */
async function packedCrate(name: string): Promise<Buffer> {
  const where = { cwd: join(sandbox.workspace, name), env: cargoEnv(sandbox) };
  await runOk(cargo, ['package', '--no-verify', '--allow-dirty'], where);
  return await readFile(join(where.cwd, `target/package/${name}-1.0.0.crate`));
}

async function put(body: Buffer): Promise<Response> {
  const headers = { authorization: token };
  return await fetch(`${endpoint('app')}api/v1/crates/new`, { method: 'PUT', headers, body });
}

describe('a crate', () => {
  it('is published, seen by the API, and built into a crate that depends on it', async () => {
    await project('exlib', '1.2.3');
    const outcome = await cargoIn('exlib', ['publish', '--registry', 'codeartifact', '--allow-dirty']);
    expect(outcome.stderr).toMatch(/Published exlib v1\.2\.3 at registry `codeartifact`/);
    expect(outcome.exitCode).toBe(0);
    await project('middle', '0.1.0', [
      'renamed = { package = "exlib", version = "1.2", registry = "codeartifact", optional = true }',
      '[features]',
      'extra = ["dep:renamed"]',
    ]);
    // The plain token is what a credential provider hands on.
    expect(await publish('middle', { credential: token })).toMatchObject({ exitCode: 0 });
    await project('user', '0.1.0', ['middle = { version = "0.1", registry = "codeartifact", features = ["extra"] }']);
    const built = await build('user', { credential: token });
    expect(built.stderr).toMatch(/Compiling exlib v1\.2\.3[^]*Compiling middle v0\.1\.0[^]*Finished/);

    const { packageVersion } = await client.send(
      new sdk.DescribePackageVersionCommand({ ...coordinates('exlib'), packageVersion: '1.2.3' }),
    );
    expect(packageVersion).toMatchObject({
      packageName: 'exlib',
      status: 'Published',
      summary: 'A small crate',
      homePage: 'https://example.org/home',
      sourceCodeRepository: 'https://example.org/source',
      licenses: [{ name: 'MIT OR Apache-2.0' }],
      origin: { originType: 'INTERNAL', domainEntryPoint: { repositoryName: 'app' } },
    });
    // The service has readmes of npm, PyPI and NuGet packages alone (API reference, GetPackageVersionReadme).
    await expect(
      client.send(new sdk.GetPackageVersionReadmeCommand({ ...coordinates('exlib'), packageVersion: '1.2.3' })),
    ).rejects.toThrow(/has no readme/);
    const { dependencies } = await client.send(
      new sdk.ListPackageVersionDependenciesCommand({ ...coordinates('middle'), packageVersion: '0.1.0' }),
    );
    expect(dependencies).toEqual([{ package: 'exlib', dependencyType: 'normal', versionRequirement: '^1.2' }]);
    const { assets } = await client.send(
      new sdk.ListPackageVersionAssetsCommand({ ...coordinates('exlib'), packageVersion: '1.2.3' }),
    );
    expect(assets?.map(({ name }) => name)).toEqual(['exlib-1.2.3.crate']);
  }, 60_000);

  it('is not published again: Cargo itself refuses, and the same bytes sent nevertheless change nothing', async () => {
    await published('again');
    expect((await publish('again')).stderr).toMatch(/crate again@1\.0\.0 already exists on `codeartifact` index/);
    const crate = await packedCrate('again');
    const metadata = { name: 'again', vers: '1.0.0', deps: [], features: {} };
    const same = await put(publishBody(metadata, crate));
    expect([same.status, await same.json()]).toEqual([
      200,
      { warnings: { invalid_categories: [], invalid_badges: [], other: [] } },
    ]);
    await writeFiles(join(sandbox.workspace, 'again'), { 'src/lib.rs': '// changed\n' });
    const other = await put(publishBody(metadata, await packedCrate('again')));
    expect([other.status, await other.json()]).toEqual([
      409,
      {
        errors: [
          {
            detail:
              'crate version `1.0.0` is already uploaded: again-1.0.0.crate of again 1.0.0 exists with other content',
          },
        ],
      },
    ]);
  }, 60_000);

  it('cannot take the name of another with other separators or another case', async () => {
    await published('name-taken');
    await project('Name_Taken', '2.0.0');
    const refused = await publish('Name_Taken');
    expect(refused.stderr).toMatch(
      /failed to publish Name_Taken v2\.0\.0[^]*status 409 Conflict\): Name_Taken exists, spelled name-taken/,
    );
    expect(refused.exitCode).toBe(101);
  }, 60_000);

  it('is missed in words that tell where it was looked for', async () => {
    await project('user', '0.1.0', [dependency('missing-crate')]);
    const outcome = await build('user');
    expect(outcome.stderr).toMatch(/no matching package named `missing-crate` found[^]*`codeartifact` index/);
    expect(outcome.exitCode).toBe(101);
  }, 60_000);
});

describe('the status of a version', () => {
  it('Unlisted hides it from who resolves anew, and not from those who have it locked', async () => {
    await published('unlisted');
    expect(await build('user')).toMatchObject({ exitCode: 0 });
    const lock = await readFile(join(sandbox.workspace, 'user/Cargo.lock'), 'utf8');
    await setStatus('unlisted', 'Unlisted');
    await sandbox.remove();
    sandbox = await makeSandbox();
    await project('user', '0.1.0', [dependency('unlisted')]);
    const anew = await build('user');
    expect(anew.stderr).toMatch(/version 1\.0\.0 is yanked/);
    expect(anew.exitCode).toBe(101);
    await writeFiles(sandbox.workspace, { 'user/Cargo.lock': lock });
    expect(await build('user', {}, '--locked')).toMatchObject({ exitCode: 0 });
    await setStatus('unlisted', 'Published');
    await writeFiles(sandbox.workspace, { 'fresh/.keep': '' });
    await project('fresh', '0.1.0', [dependency('unlisted')]);
    expect(await build('fresh')).toMatchObject({ exitCode: 0 });
  }, 60_000);

  it('Archived takes it out of reach of both, and keeps the version from being published again', async () => {
    await published('archived');
    expect(await build('user')).toMatchObject({ exitCode: 0 });
    const lock = await readFile(join(sandbox.workspace, 'user/Cargo.lock'), 'utf8');
    await setStatus('archived', 'Archived');
    const refused = await publish('archived');
    expect(refused.stderr).toMatch(
      /status 409 Conflict\): crate version `1\.0\.0` is already uploaded: archived 1\.0\.0 is Archived/,
    );
    await sandbox.remove();
    sandbox = await makeSandbox();
    await project('user', '0.1.0', [dependency('archived')]);
    await writeFiles(sandbox.workspace, { 'user/Cargo.lock': lock });
    const locked = await build('user', {}, '--locked');
    expect(locked.stderr).toMatch(/no matching package named `archived` found/);
    await setStatus('archived', 'Published');
    expect(await build('user', {}, '--locked')).toMatchObject({ exitCode: 0 });
  }, 60_000);

  it('Deleted frees it for other bytes', async () => {
    await published('deleted');
    await client.send(new sdk.DeletePackageVersionsCommand({ ...coordinates('deleted'), versions: ['1.0.0'] }));
    expect((await build('user')).stderr).toMatch(/no matching package named `deleted` found/);
    await writeFiles(join(sandbox.workspace, 'deleted'), { 'src/lib.rs': 'pub const OTHER: u8 = 1;\n' });
    expect(await publish('deleted')).toMatchObject({ exitCode: 0 });
    expect(await build('user')).toMatchObject({ exitCode: 0 });
  }, 60_000);
});

describe('who may not', () => {
  it('is told by Cargo: without a token, with a wrong one, with one that has expired', async () => {
    await project('refused', '1.0.0');
    await project('user', '0.1.0', [dependency('refused')]);
    expect((await publish('refused', { credential: '' })).stderr).toMatch(/no token found for `codeartifact`/);
    for (const credential of ['Bearer wrong', `Bearer ${expired}`, expired]) {
      for (const outcome of [await publish('refused', { credential }), await build('user', { credential })]) {
        expect(outcome.stderr).toMatch(/token rejected for `codeartifact`/);
        expect(outcome.stderr).toMatch(/The authorization token is invalid or has expired/);
        expect(outcome.exitCode).toBe(101);
      }
    }
  }, 60_000);

  it('is told what the repository policy forbids, to publish or to read', async () => {
    await createRepository('read-only');
    await putPolicy('read-only', 'PublishPackageVersion');
    await createRepository('closed');
    await putPolicy('closed', 'ReadFromRepository');
    await project('forbidden', '1.0.0');
    await project('user', '0.1.0', [dependency('forbidden')]);
    const unpublished = await publish('forbidden', { repository: 'read-only' });
    expect(unpublished.stderr).toMatch(
      /status 403 Forbidden\): User: \S+ is not authorized to perform: codeartifact:PublishPackageVersion on resource: arn:aws:codeartifact:us-east-1:\d{12}:package\/my-org\/read-only\/cargo\/\/forbidden with an explicit deny in a resource-based policy/,
    );
    const unread = await build('user', { repository: 'closed' });
    expect(unread.stderr).toMatch(/got 403[^]*is not authorized to perform: codeartifact:ReadFromRepository/);
  }, 60_000);

  it('is told what origin controls forbid to publish', async () => {
    await client.send(
      new sdk.PutPackageOriginConfigurationCommand({
        ...coordinates('blocked'),
        restrictions: { publish: 'BLOCK', upstream: 'ALLOW' },
      }),
    );
    await project('blocked', '1.0.0');
    const refused = await publish('blocked');
    expect(refused.stderr).toMatch(
      /status 403 Forbidden\): Publishing is blocked by the origin controls of package blocked \(publish is BLOCK in repository app\)/,
    );
  }, 60_000);

  it('finds yank, owner and search refused, with what to do instead', async () => {
    await published('kept-as-is');
    const yanked = await cargoIn('kept-as-is', ['yank', '--registry', 'codeartifact', 'kept-as-is@1.0.0']);
    expect(yanked.stderr).toMatch(
      /status 405 Method Not Allowed\): CodeArtifact does not support cargo yank; set the status/,
    );
    const owner = await cargoIn('kept-as-is', ['owner', '--registry', 'codeartifact', '--list', 'kept-as-is']);
    expect(owner.stderr).toMatch(/405[^]*does not support cargo owner/);
    const search = await cargoIn('kept-as-is', ['search', '--registry', 'codeartifact', 'kept']);
    expect(search.stderr).toMatch(/405[^]*does not support cargo search/);
  }, 60_000);
});

describe('crates from upstream', () => {
  const replaced = ['--config', 'source.crates-io.replace-with="codeartifact"'];

  it('come through two repositories in the place of crates.io, and are kept at both ends', async () => {
    await project('user', '0.1.0', ['public-left = "2"']);
    const built = await build('user', {}, ...replaced);
    expect(built.stderr).toMatch(/Compiling public-right v1\.1\.0[^]*Compiling public-left v2\.0\.0/);
    for (const [repository, expected] of [
      ['app', ['2.0.0']],
      ['shared', undefined],
      ['crates-store', ['2.0.0']],
    ] as const) {
      const { versions } = await client
        .send(new sdk.ListPackageVersionsCommand(coordinates('public-left', repository)))
        .catch((error: unknown) => {
          if (error instanceof sdk.ResourceNotFoundException) return { versions: undefined };
          throw error;
        });
      expect(versions?.map(({ version }) => version)).toEqual(expected);
      if (versions !== undefined) {
        expect(versions[0]?.origin).toEqual({
          originType: 'EXTERNAL',
          domainEntryPoint: { externalConnectionName: 'public:crates-io' },
        });
      }
    }
    await project('public-left', '3.0.0');
    expect((await publish('public-left')).stderr).toMatch(/Publishing is blocked by the origin controls/);
  }, 60_000);

  it('are out of sight where origin controls forbid them', async () => {
    await client.send(
      new sdk.PutPackageOriginConfigurationCommand({
        ...coordinates('public-other'),
        restrictions: { publish: 'ALLOW', upstream: 'BLOCK' },
      }),
    );
    await project('user', '0.1.0', ['public-other = "1"']);
    const refused = await build('user', {}, ...replaced);
    expect(refused.stderr).toMatch(/no matching package named `public-other` found/);
    expect(refused.exitCode).toBe(101);
    await project('public-other', '1.0.0');
    expect(await publish('public-other')).toMatchObject({ exitCode: 0 });
  }, 60_000);
});
