import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CodeartifactClient, paginateListPackages, paginateListPackageVersions } from '@aws-sdk/client-codeartifact';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { plainTable } from '@codeartifact-ci/core/safe-text.ts';
import { startEmulator, type Emulator } from '@codeartifact-ci/emulator/server.ts';
import { readExports } from '../shell.ts';
import { emulatorVariables, EXAMPLE_KEY } from './emulator-variables.ts';
import { DEBIAN_MAVEN, findClients, hasDebianMaven, type Client } from './tour-clients.ts';
import { NAMES, writeConsumers, writeRelease, type Ecosystem } from './tour-projects.ts';
import { openStage, type Stage, type Variables } from './tour-stage.ts';

const DOMAIN = 'my-org';
const REPOSITORY = 'my-packages';
/** The account in the example file's policies. */
const ACCOUNT = '123456789012';
const VERSIONS = ['1.0.0', '1.1.0', '1.2.0'] as const;
const NEWEST = VERSIONS[2];
/** Small, without dependencies, and on npmjs.com for good. */
const PUBLIC_PACKAGE = 'is-number';
const TOOLS: Readonly<Record<Ecosystem, string>> = { npm: 'npm', Python: 'pip', Maven: 'maven' };

/** All that a step needs to know of those before it. */
interface Scene {
  readonly host: Host;
  readonly stage: Stage;
  readonly emulator: Emulator;
  readonly clients: readonly Client[];
  /** Scratch folders; nothing outside them is touched. */
  readonly home: string;
  readonly project: string;
  readonly consumers: string;
  readonly env: Variables;
}

export const tour = defineCommand({
  name: 'tour',
  summary: 'See it all at work on this machine: a CodeArtifact, a login, packages published, installed and pruned.',
  inputs: {},
  outputs: {},
  examples: [{ title: 'Take the tour', inputs: {} }],
  async run(_inputs, host) {
    const started = performance.now();
    const stage = openStage(host, process.stdout.isTTY && host.env['NO_COLOR'] === undefined);
    const root = await mkdtemp(join(host.tempDir, 'codeartifact-tour-'));
    let emulator: Emulator | undefined;
    try {
      host.info('A tour of codeartifact-ci: no AWS account, and nothing outside a scratch folder is changed.');
      const { present, missing } = await findClients(host);
      for (const { ecosystem, command, remedy } of missing) {
        stage.skipped(`${ecosystem}: ${command} is not on this machine (${remedy})`);
      }
      stage.step('Start a CodeArtifact on this machine');
      emulator = await startEmulator({ port: 0, account: ACCOUNT, external: await externalSettings() });
      stage.verified(`the AWS API and the package protocols answer at ${emulator.endpoint}`);

      const scene = await setUp(root, host, stage, emulator, present);
      await provision(scene);
      const loggedIn = await logIn(scene);
      await publishReleases(loggedIn);
      await installAll(loggedIn);
      await proxyPublicPackage(loggedIn);
      await showPackages(loggedIn);
      await pruneOld(loggedIn);
      await logOut(loggedIn);
      sumUp(host, stage, present, (performance.now() - started) / 1000);
    } finally {
      await emulator?.close();
      await rm(root, { recursive: true, force: true });
    }
  },
});

/** Only npm's registry is asked over the network; Maven Central is Debian's folder where there is one. */
async function externalSettings(): Promise<{ connection: string; location: string }[]> {
  const maven = (await hasDebianMaven())
    ? [{ connection: 'public:maven-central', location: `file://${DEBIAN_MAVEN}` }]
    : [];
  return [{ connection: 'public:pypi', location: 'off' }, ...maven];
}

async function setUp(
  root: string,
  host: Host,
  stage: Stage,
  emulator: Emulator,
  clients: readonly Client[],
): Promise<Scene> {
  const folder = (name: string): string => join(root, name);
  const [home, project, consumers] = [folder('home'), folder('project'), folder('consumers')];
  for (const path of [home, project, consumers, folder('temp')]) await mkdir(path);
  // Settings of the machine's own user, and those npm sets for its scripts, would lead the clients elsewhere.
  const inherited = Object.entries(host.env).filter(([name]) => !/^(npm_|pip_|twine_|maven_|aws_|python)/i.test(name));
  const env: Variables = {
    ...Object.fromEntries(inherited),
    ...emulatorVariables(emulator),
    HOME: home,
    TMPDIR: folder('temp'),
    // Java asks the system where the home directory is; and it runs for a moment only.
    MAVEN_OPTS: `-Duser.home=${home} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC`,
    npm_config_update_notifier: 'false',
    npm_config_fund: 'false',
    npm_config_audit: 'false',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_NO_CACHE_DIR: '1',
  };
  return { host, stage, emulator, clients, home, project, consumers, env };
}

async function provision({ stage, env, project }: Scene): Promise<void> {
  stage.step(`Set up the domain ${DOMAIN} from one file: stores for public packages, a repository on top, its policy`);
  const example = resolve(dirname(process.argv[1] ?? ''), '../actions/provision/example.codeartifact.yml');
  const flags = ['provision', '--file', example, '--mode'];
  const shown = (mode: string): string => `codeartifact-ci provision --file example.codeartifact.yml --mode ${mode}`;
  await stage.cli([...flags, 'apply'], { cwd: project, env, shown: shown('apply'), lines: 12 });
  await stage.cli([...flags, 'check'], { cwd: project, env, shown: shown('check') });
  stage.verified('what exists is what the file says; a second run would change nothing');
}

async function logIn(scene: Scene): Promise<Scene> {
  const { stage, env, project, clients, home, host } = scene;
  stage.step('Log the package managers in');
  const tools = clients.map(({ ecosystem }) => TOOLS[ecosystem]).join(',');
  const flags = ['login', '--domain', DOMAIN, '--repository', REPOSITORY, '--tools', tools, '--export'];
  const { stdout } = await stage.cli(flags, {
    cwd: project,
    env,
    shown: `eval "$(codeartifact-ci ${flags.join(' ')})"`,
    lines: 5,
    stream: 'stderr',
  });
  const exports = readExports(stdout);
  const token = exports['CODEARTIFACT_AUTH_TOKEN'];
  if (token === undefined) throw new InputError('The login exported no token.');
  host.mask(token);
  for (const file of await filesBelow(home)) {
    if ((await readFile(file, 'utf8')).includes(token)) throw new InputError(`The token was written to ${file}.`);
  }
  stage.verified('the token is in the environment of this shell, and in no file');
  return { ...scene, env: { ...env, ...exports } };
}

async function publishReleases({ stage, env, project, clients }: Scene): Promise<void> {
  const ecosystems = clients.map(({ ecosystem }) => ecosystem);
  stage.step(`Publish ${VERSIONS.length} releases of a small package for ${ecosystems.join(', ')}`);
  const flags = ['publish', '--domain', DOMAIN, '--repository', REPOSITORY, '--tag'];
  for (const version of VERSIONS) {
    await writeRelease(project, version, ecosystems);
    await stage.cli([...flags, `v${version}`], { cwd: project, env, lines: ecosystems.length + 1 });
  }
  await stage.cli([...flags, `v${NEWEST}`], { cwd: project, env, lines: ecosystems.length + 1 });
  stage.verified('publishing the same release again compares every file and changes nothing');
}

async function installAll(scene: Scene): Promise<void> {
  const { stage, clients, consumers } = scene;
  stage.step('Install them with the real clients');
  await writeConsumers(consumers, NEWEST);
  for (const { ecosystem } of clients) await INSTALLERS[ecosystem](scene);
}

const INSTALLERS: Readonly<Record<Ecosystem, (scene: Scene) => Promise<void>>> = {
  async npm({ stage, env, consumers }) {
    const cwd = join(consumers, 'npm');
    await stage.run('npm', ['install', NAMES.npm], { cwd, env });
    const { stdout } = await stage.run('node', ['-p', `require('${NAMES.npm}')`], { cwd, env });
    expectText(stage, stdout, `hello from npm, version ${NEWEST}`);
  },

  async Python({ stage, env, consumers }) {
    const target = join(consumers, 'site-packages');
    await stage.run('python3', ['-m', 'pip', 'install', '--quiet', '--target', target, NAMES.Python], {
      cwd: consumers,
      env,
      shown: `pip install ${NAMES.Python}`,
    });
    const { stdout } = await stage.run('python3', ['-c', 'import acme_hello; print(acme_hello.MESSAGE)'], {
      cwd: consumers,
      env: { ...env, PYTHONPATH: target },
    });
    expectText(stage, stdout, `hello from Python, version ${NEWEST}`);
  },

  async Maven({ stage, env, consumers, home }) {
    await stage.run('mvn', ['-B', '-q', '-ntp', 'compile'], { cwd: join(consumers, 'maven'), env });
    const jar = join(home, `.m2/repository/com/acme/hello/${NEWEST}/hello-${NEWEST}.jar`);
    await readFile(jar).catch(() => {
      throw new InputError(`Maven compiled, but ${jar} is not there.`);
    });
    stage.verified(`Maven has resolved ${NAMES.Maven}:${NEWEST}, and its own plugins through maven-store`);
  },
};

function expectText(stage: Stage, actual: string, expected: string): void {
  if (actual.trim() !== expected)
    throw new InputError(
      `The installed package says ${JSON.stringify(actual.trim())}, not ${JSON.stringify(expected)}.`,
    );
  stage.verified(`it says: ${expected}`);
}

async function proxyPublicPackage({ stage, env, consumers, clients, emulator }: Scene): Promise<void> {
  stage.step('Take a public package through the upstream');
  if (!clients.some(({ ecosystem }) => ecosystem === 'npm')) {
    stage.skipped('npm is not on this machine');
    return;
  }
  const { exitCode } = await stage.run('npm', ['install', PUBLIC_PACKAGE], {
    cwd: join(consumers, 'npm'),
    env: { ...env, npm_config_fetch_retries: '0' },
    mayFail: true,
  });
  if (exitCode !== 0) {
    stage.skipped("npm's public registry cannot be reached from this machine");
    return;
  }
  const held = await listAll(emulator, 'npm-store');
  if (!held.some(({ name }) => name === PUBLIC_PACKAGE))
    throw new InputError(`${PUBLIC_PACKAGE} was not kept in npm-store.`);
  stage.verified(`${PUBLIC_PACKAGE} came through npm-store, and is kept there and in ${REPOSITORY}`);
}

async function showPackages({ stage, host, emulator }: Scene): Promise<void> {
  stage.step(`See what ${REPOSITORY} holds of ours`);
  const held = (await listAll(emulator, REPOSITORY)).filter(({ origin }) => origin === 'INTERNAL');
  const rows = held.map(({ format, name, versions }) => [
    format,
    name,
    versions.map(({ version, status }) => `${version} ${status}`).join(', '),
  ]);
  for (const line of plainTable(['format', 'package', 'versions'], rows)) host.info(`    ${line}`);
  expectVersions(held, [...VERSIONS]);
}

async function pruneOld({ stage, env, project, emulator }: Scene): Promise<void> {
  stage.step('Prune to the newest two: a plan first, then what was planned');
  const command = ['prune', '--domain', DOMAIN];
  const rules = [
    '--repositories',
    REPOSITORY,
    '--packages',
    'npm:@acme/*,pypi:acme-*,maven:com.acme:*',
    '--keep-newest',
    '2',
    '--min-newest',
    '2',
    '--max-percent',
    '50',
    '--action',
    'delete',
  ];
  await stage.cli([...command, ...rules], { cwd: project, env, lines: 14 });
  const before = (await listAll(emulator, REPOSITORY)).filter(({ origin }) => origin === 'INTERNAL');
  expectVersions(before, [...VERSIONS]);
  stage.verified('a plan removes nothing');
  await stage.cli([...command, '--mode', 'apply', '--plan', 'prune-plan.json'], { cwd: project, env, lines: 6 });
  const after = (await listAll(emulator, REPOSITORY)).filter(({ origin }) => origin === 'INTERNAL');
  expectVersions(after, VERSIONS.slice(1));
  stage.verified(`${VERSIONS[0]} is gone, ${VERSIONS[1]} and ${NEWEST} are there`);
}

async function logOut({ stage, env, project, home }: Scene): Promise<void> {
  stage.step('Log out');
  const id = env['CODEARTIFACT_LOGIN'] ?? '';
  await stage.cli(['logout', '--login', id, '--export'], {
    cwd: project,
    env,
    shown: 'eval "$(codeartifact-ci logout --login "$CODEARTIFACT_LOGIN" --export)"',
  });
  const left = (await filesBelow(home)).filter((file) => /\.npmrc$|settings\.xml$|\.codeartifact-ci/.test(file));
  if (left.length > 0) throw new InputError(`The logout left ${left.join(', ')}.`);
  stage.verified('every file is as it was before the login');
}

function sumUp(host: Host, stage: Stage, clients: readonly Client[], seconds: number): void {
  const names = clients.map(({ ecosystem }) => ecosystem).join(', ');
  host.info('');
  stage.verified(`All steps verified with ${names}, in ${seconds.toFixed(1)} s. Nothing is left running.`);
  host.info('');
  host.info('Where to go next:');
  host.info('  README.md             workflows for GitHub Actions and buildspecs for CodeBuild, to copy');
  host.info('  codeartifact-ci emulator            the CodeArtifact of this tour, for your own pipelines');
  host.info('  codeartifact-ci COMMAND --help      every command and its flags');
}

interface HeldPackage {
  readonly format: string;
  readonly name: string;
  readonly origin: string;
  readonly versions: readonly { readonly version: string; readonly status: string }[];
}

async function listAll({ endpoint, region }: Emulator, repository: string): Promise<HeldPackage[]> {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = EXAMPLE_KEY;
  const client = new CodeartifactClient({ endpoint, region, credentials: { accessKeyId, secretAccessKey } });
  const found: HeldPackage[] = [];
  for await (const { packages } of paginateListPackages({ client }, { domain: DOMAIN, repository })) {
    for (const { format, namespace, package: name } of packages ?? []) {
      const at = { domain: DOMAIN, repository, format, namespace, package: name };
      const versions: { version: string; status: string }[] = [];
      let origin = '';
      for await (const page of paginateListPackageVersions({ client }, at)) {
        for (const each of page.versions ?? []) {
          versions.push({ version: each.version ?? '', status: each.status ?? '' });
          origin = each.origin?.originType ?? origin;
        }
      }
      found.push({
        format: format ?? '',
        name: fullName(format, namespace, name ?? ''),
        origin,
        versions,
      });
    }
  }
  return found;
}

/** As the ecosystem writes it. */
function fullName(format: string | undefined, namespace: string | undefined, name: string): string {
  if (namespace === undefined) return name;
  return format === 'npm' ? `@${namespace}/${name}` : `${namespace}:${name}`;
}

function expectVersions(held: readonly HeldPackage[], expected: readonly string[]): void {
  for (const { name, versions } of held) {
    const actual = versions.map(({ version }) => version);
    if (actual.join() !== expected.join())
      throw new InputError(`${name} has the versions ${actual.join(', ')}, not ${expected.join(', ')}.`);
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
