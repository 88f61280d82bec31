import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  CopyPackageVersionsCommand,
  CreateRepositoryCommand,
  GetAuthorizationTokenCommand,
  PublishPackageVersionCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { FORMATS, type Format } from '@codeartifact-ci/versions/format.ts';
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { clients } from '../support/clients.ts';
import { buildOpenSslShim, consumerProject, dotnetEnv } from '../support/dotnet.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { gemFile } from '../support/gems.ts';
import { createGuide } from '../support/guide.ts';
import { holdings } from '../support/holdings.ts';
import { tar } from '../support/npm-package.ts';
import { nupkg, zip } from '../support/nuget-package.ts';
import { dist, node } from '../support/paths.ts';
import { run, type Outcome } from '../support/process.ts';
import { cargoProject, mavenProject, writeFiles } from '../support/projects.ts';
import { npmTarball, stagedArtifact, wheel } from '../support/publish.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';
import { startRecorder } from '../support/recorder.ts';

const domain = 'my-org';
const REPOSITORIES = Array.from({ length: 200 }, (_, index) => `team-${index}`);
/** Where the clients are, of the two hundred. */
const DRIVEN = ['team-0', 'team-199'];
const [GOOD, BAD] = ['1.0.0', '1.0.1'];

let emulator: TestEmulator;
let aws: CodeartifactClient;
let sandbox: Sandbox;
let token: string;
let shim: string;

beforeAll(async () => {
  sandbox = await makeSandbox({ holdsTokens: true });
  shim = await buildOpenSslShim(sandbox.root);
  emulator = await startTestEmulator();
  aws = await createGuide(emulator);
  ({ authorizationToken: token = '' } = await aws.send(new GetAuthorizationTokenCommand({ domain })));
  for (const repository of REPOSITORIES) await aws.send(new CreateRepositoryCommand({ domain, repository }));
  for (const version of [GOOD, BAD]) await publish(version);
  for (const format of FORMATS) {
    for (const destinationRepository of REPOSITORIES.slice(1)) {
      const at = { domain, sourceRepository: 'team-0', destinationRepository, ...packageOf(format) };
      await aws.send(new CopyPackageVersionsCommand({ ...at, versions: [GOOD, BAD] }));
    }
  }
}, 300_000);
afterAll(async () => {
  aws.destroy();
  await emulator.stop();
  await sandbox.remove();
});

function packageOf(format: Format) {
  const namespace = { maven: 'com.acme', swift: 'acme', generic: 'acme' }[format as string];
  return { format, package: 'bad', ...(namespace === undefined ? {} : { namespace }) };
}

async function cli(endpoint: string, ...words: readonly string[]): Promise<Outcome> {
  const env = { ...sandbox.env, ...emulator.awsEnv, AWS_ENDPOINT_URL_CODEARTIFACT: endpoint };
  return await run(node, [`${dist}/cli.js`, ...words, '--domain', domain], { cwd: sandbox.workspace, env });
}

/** A version of a package of each format, in the first repository, by our own publish. */
async function publish(version: string): Promise<void> {
  const folder = join(sandbox.workspace, 'dist');
  await rm(folder, { recursive: true, force: true });
  const crate = {
    [`bad-${version}/Cargo.toml`]: `[package]\nname = "bad"\nversion = "${version}"\nedition = "2021"\n`,
    [`bad-${version}/src/lib.rs`]: 'pub const BAD: u8 = 1;\n',
  };
  const manifest = '// swift-tools-version:5.9\nimport PackageDescription\nlet package = Package(\n  name: "bad"\n)\n';
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'bad.tgz': npmTarball({ name: 'bad', version, main: 'index.js' }),
    [`bad-${version}-py3-none-any.whl`]: wheel('bad', version),
    [`Bad.${version}.nupkg`]: nupkg('Bad', version),
    [`bad-${version}.crate`]: gzipSync(tar(crate)),
    [`bad-${version}.gem`]: gemFile('bad', version),
    'bad.zip': zip({ 'bad/Package.swift': manifest }),
    ...stagedArtifact('repo', 'com.acme', 'bad', version),
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const published = await cli(
    emulator.endpoint,
    ...['publish', '--repository', 'team-0', '--packages', 'dist/*', '--packages', 'dist/repo', '--namespace', 'acme'],
    ...['--package', 'bad', '--tag', `v${version}`, '--check-version=false', '--allow-missing-entry-points'],
  );
  expect(published).toMatchObject({ exitCode: 0 });
  const assetContent = Buffer.from(`bad ${version}`);
  const assetSHA256 = createHash('sha256').update(assetContent).digest('hex');
  const asset = { assetName: 'bad.bin', assetContent, assetSHA256 };
  const at = { domain, repository: 'team-0', ...packageOf('generic'), packageVersion: version };
  await aws.send(new PublishPackageVersionCommand({ ...at, ...asset }));
}

const url = (repository: string, format: Format, user = ''): string =>
  `${emulator.endpoint.replace('//', `//${user}`)}/${format}/d/${domain}-${emulator.account}/${repository}/`;

/** Whether a client of the format gets the version from the repository, on a machine of its own. */
const INSTALLS: Readonly<Record<Format, (repository: string, version: string) => Promise<Outcome>>> = {
  async npm(repository, version) {
    const cwd = await folderWith({
      '.npmrc': `registry=${url(repository, 'npm')}\n${url(repository, 'npm').replace('http:', '')}:_authToken=${token}\n`,
    });
    const [program, ...args] = clients.npm11;
    return await run(program, [...args, 'install', `bad@${version}`, '--no-audit', '--fetch-retries', '0'], at(cwd));
  },
  async pypi(repository, version) {
    const index = `${url(repository, 'pypi', `aws:${token}@`)}simple/`;
    const args = ['-m', 'pip', 'download', `bad==${version}`, '--no-deps', '--no-cache-dir', '--index-url', index];
    return await run('/usr/bin/python3', args, at(await folderWith({})));
  },
  async maven(repository, version) {
    const settings = `<settings>
<servers><server><id>team</id><username>aws</username><password>${token}</password></server></servers>
<mirrors><mirror><id>debian</id><mirrorOf>central</mirrorOf><url>file:///usr/share/maven-repo</url></mirror></mirrors>
<profiles><profile><id>team</id><repositories><repository><id>team</id><url>${url(repository, 'maven')}</url></repository></repositories></profile></profiles>
<activeProfiles><activeProfile>team</activeProfile></activeProfiles>
</settings>`;
    const app = { group: 'com.acme', artifact: 'app', version: '1.0' };
    const bad = { group: 'com.acme', artifact: 'bad', version };
    const cwd = await folderWith({ ...mavenProject(app, { dependencies: [bad] }), 'settings.xml': settings });
    const args = ['-B', '-ntp', '-q', '-s', 'settings.xml', '-Dmaven.repo.local=local', 'dependency:resolve'];
    return await run('/usr/bin/mvn', args, at(cwd));
  },
  async nuget(repository, version) {
    const config = `<configuration><packageSources><clear /><add key="team" value="${url(repository, 'nuget')}v3/index.json" /></packageSources>
<packageSourceCredentials><team><add key="Username" value="aws" /><add key="ClearTextPassword" value="${token}" /></team></packageSourceCredentials></configuration>`;
    const cwd = await folderWith({ ...consumerProject({ Bad: `[${version}]` }), 'NuGet.Config': config });
    const env = { ...dotnetEnv({ home: cwd, temp: cwd }, shim) };
    return await run(clients.dotnet[0], ['restore', '--disable-parallel'], at(cwd, env));
  },
  async cargo(repository, version) {
    const cwd = await folderWith(
      cargoProject('app', '0.1.0', [`bad = { version = "=${version}", registry = "team" }`]),
    );
    return await run('/usr/bin/cargo', ['fetch'], {
      ...at(cwd, {
        RUSTC: '/usr/bin/rustc',
        CARGO_HOME: join(cwd, '.cargo'),
        CARGO_NET_RETRY: '0',
        CARGO_REGISTRIES_TEAM_INDEX: `sparse+${url(repository, 'cargo')}`,
        CARGO_REGISTRIES_TEAM_CREDENTIAL_PROVIDER: 'cargo:token',
        CARGO_REGISTRIES_TEAM_TOKEN: `Bearer ${token}`,
      }),
    });
  },
  async ruby(repository, version) {
    const cwd = await folderWith({});
    const source = url(repository, 'ruby', `aws:${token}@`);
    const args = ['install', 'bad', '--version', version, '--no-document', '--clear-sources', '--source', source];
    return await run('/usr/bin/gem', args, at(cwd, { GEM_HOME: join(cwd, 'gems'), GEM_PATH: join(cwd, 'gems') }));
  },
  // Swift's own client is to be had for no Linux of a registry: this is the request that it makes.
  async swift(repository, version) {
    const reply = await fetch(`${url(repository, 'swift')}acme/bad/${version}.zip`, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.swift.registry.v1+zip' },
    });
    const { byteLength } = await reply.arrayBuffer();
    return { exitCode: reply.ok && byteLength > 0 ? 0 : 1, stdout: '', stderr: `status ${reply.status}`, signal: null };
  },
  async generic(repository, version) {
    const cwd = await folderWith({});
    const where = ['--domain', domain, '--repository', repository, '--format', 'generic', '--namespace', 'acme'];
    const args = ['get-package-version-asset', ...where, '--package', 'bad', '--package-version', version];
    const [program] = clients.aws1;
    return await run(program, ['codeartifact', ...args, '--asset', 'bad.bin', 'out.bin'], at(cwd, emulator.awsEnv));
  },
};

function at(cwd: string, more: Readonly<Record<string, string>> = {}) {
  return { cwd, env: { ...sandbox.env, HOME: cwd, ...more } };
}

let folders = 0;
async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(sandbox.temp, `machine-${folders++}`);
  await mkdir(folder);
  await writeFiles(folder, files);
  return folder;
}

/** Which versions clients get, by format and repository. */
async function served(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const format of FORMATS) {
    for (const repository of DRIVEN) {
      const got: string[] = [];
      for (const version of [GOOD, BAD]) {
        if ((await INSTALLS[format](repository, version)).exitCode === 0) got.push(version);
      }
      found[`${format} in ${repository}`] = got.join(' ');
    }
  }
  return found;
}

const everywhere = (versions: string): Record<string, string> =>
  Object.fromEntries(FORMATS.flatMap((format) => DRIVEN.map((one) => [`${format} in ${one}`, versions])));

async function held(): Promise<unknown> {
  const all: Record<string, unknown> = {};
  for (const repository of REPOSITORIES) all[repository] = await holdings(aws, domain, repository);
  return all;
}

it('a version of every format is refused to every client in 200 repositories, with the calls that are said, and given back byte for byte', async () => {
  expect(await served()).toEqual(everywhere(`${GOOD} ${BAD}`));
  const before = await held();
  const recorder = await startRecorder(emulator.endpoint);
  const names = FORMATS.map((format) => {
    const { namespace } = packageOf(format);
    const spelled = { maven: `${namespace}:bad`, swift: `${namespace}.bad`, generic: `${namespace}/bad` }[
      format as string
    ];
    return `${format}:${spelled ?? 'bad'}@${BAD}`;
  });
  const recalled = await cli(recorder.endpoint, 'recall', ...names, '--mode', 'apply', '--pin');
  await recorder.close();
  expect({ ...recalled, stdout: '' }).toMatchObject({ exitCode: 0, stderr: '' });
  const copies = REPOSITORIES.length * FORMATS.length;
  const made = (path: RegExp): number =>
    recorder.requests.filter((one) => path.test(`${one.method} ${one.path}`)).length;
  expect({
    lists: made(/^POST \/v1\/domain\/repositories/),
    looked: made(/^GET \/v1\/package\/version\?|^POST \/v1\/package\/versions\?/),
    connections: made(/^GET \/v1\/repository\?/),
    changes: made(/^POST \/v1\/package\/versions\/update_status/),
  }).toEqual({
    // `my-packages` is there beside the two hundred.
    ...{ lists: 1, looked: copies + FORMATS.length, connections: REPOSITORIES.length + 1, changes: copies },
  });
  expect(await served()).toEqual(everywhere(GOOD));
  const restored = await cli(emulator.endpoint, 'recall', '--mode', 'restore');
  expect(restored).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await held()).toEqual(before);
  expect(await served()).toEqual(everywhere(`${GOOD} ${BAD}`));
}, 900_000);
