import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { withScratch } from '@codeartifact-ci/core/scratch.ts';
import { plainTable } from '@codeartifact-ci/core/safe-text.ts';
import { machineSettings } from './emulator-options.ts';
import { startEmulator, type Emulator } from '@codeartifact-ci/emulator/server.ts';
import { readExports } from '../shell.ts';
import { DEBIAN_MAVEN, hasMavenPlugins, probeClients, type Client } from './tour/clients.ts';
import { installAll } from './tour/install.ts';
import { expectVersions, listOwnPackages } from './tour/packages.ts';
import { writeRelease, type Ecosystem } from './tour/projects.ts';
import { connectionOf, reachedRegistries, takePublicPackages } from './tour/public.ts';
import {
  ACCOUNT,
  DOMAIN,
  emulatorEnvironment,
  environment,
  makeFolders,
  NEWEST,
  REPOSITORY,
  spaceless,
  VERSIONS,
  type Scene,
} from './tour/scene.ts';
import { openStage, type Stage } from './tour/stage.ts';

const TOOLS: Readonly<Record<Ecosystem, string>> = { npm: 'npm', Python: 'pip', Maven: 'maven' };

export const tour = defineCommand({
  name: 'tour',
  summary: 'See it all at work on this machine: a CodeArtifact, a login, packages published, installed and pruned.',
  inputs: {},
  outputs: {},
  examples: [{ title: 'Take the tour', inputs: {} }],
  async run(_inputs, host) {
    await withScratch(await spaceless(host.tempDir), 'tour', (root) => take(host, root));
  },
});

async function take(host: Host, root: string): Promise<void> {
  const started = performance.now();
  const stage = openStage(host, process.stdout.isTTY && host.env['NO_COLOR'] === undefined);
  const folders = await makeFolders(root);
  let emulator: Emulator | undefined;
  try {
    host.info('A tour of codeartifact-ci: no AWS account, and nothing outside a scratch folder is changed.');
    host.info('In what is shown, codeartifact-ci stands for: node dist/cli.js');
    const env = environment(host, folders);
    const clients = await chooseClients(host, stage, env, folders.home);
    stage.step('Start a CodeArtifact on this machine');
    const asked = await askedRegistries();
    const reached = await reachedRegistries(asked);
    emulator = await startEmulator({
      port: 0,
      account: ACCOUNT,
      temporaryFolder: folders.temp,
      external: [...(await machineSettings(host)), ...externalSettings(asked, reached)],
    });
    stage.verified(`the AWS API and the package protocols answer at ${emulator.endpoint}`);

    const scene = {
      host,
      stage,
      emulator,
      clients,
      folders,
      env: emulatorEnvironment(env, emulator),
      token: undefined,
    };
    await provision(scene);
    const loggedIn = await logIn(scene);
    await publishReleases(loggedIn);
    await installAll(loggedIn);
    await takePublicPackages(
      loggedIn,
      asked.filter((ecosystem) => runs(clients, ecosystem)),
      reached,
    );
    await showPackages(loggedIn);
    await pruneOld(loggedIn);
    await logOut(loggedIn);
    sumUp(host, stage, clients, (performance.now() - started) / 1000);
  } finally {
    await emulator?.close();
  }
}

/** The public registries that the tour asks: where Debian's folder has all that Maven needs, Maven Central is not one. */
async function askedRegistries(): Promise<readonly Ecosystem[]> {
  return (await hasMavenPlugins()) ? ['npm', 'Python'] : ['npm', 'Python', 'Maven'];
}

/** What stands behind the external connections: Debian's folder for Maven Central, nothing for what cannot be reached. */
function externalSettings(
  asked: readonly Ecosystem[],
  reached: readonly Ecosystem[],
): { connection: string; location: string }[] {
  const debian = asked.includes('Maven')
    ? []
    : [{ connection: connectionOf('Maven'), location: `file://${DEBIAN_MAVEN}` }];
  const off = asked.filter((ecosystem) => !reached.includes(ecosystem));
  return [...debian, ...off.map((ecosystem) => ({ connection: connectionOf(ecosystem), location: 'off' }))];
}

function runs(clients: readonly Client[], ecosystem: Ecosystem): boolean {
  return clients.some((client) => client.ecosystem === ecosystem && client.missing === undefined);
}

/** The clients, those that do not run here with the reason; npm makes a package of a folder, so that nothing goes without. */
async function chooseClients(host: Host, stage: Stage, env: Scene['env'], home: string): Promise<readonly Client[]> {
  const spaced = /\s/.test(home)
    ? `MAVEN_OPTS cannot name ${home} (set TMPDIR to a folder without a space)`
    : undefined;
  const clients = (await probeClients(host, env)).map((client) =>
    client.ecosystem === 'Maven' ? { ...client, missing: client.missing ?? spaced } : client,
  );
  for (const { ecosystem, missing } of clients) {
    if (missing === undefined) continue;
    if (ecosystem === 'npm') throw new InputError(`The tour packs an npm package, and ${missing}.`);
    stage.skipped(`${ecosystem}: ${missing}; what is published is compared by its hash instead`);
  }
  return clients;
}

async function provision({ stage, env, folders }: Scene): Promise<void> {
  stage.step(`Set up the domain ${DOMAIN} from one file: stores for public packages, a repository on top, its policy`);
  const example = resolve(dirname(process.argv[1] ?? ''), '../actions/provision/example.codeartifact.yml');
  const flags = ['provision', '--file', example, '--mode'];
  const shown = (mode: string): string => `codeartifact-ci provision --file example.codeartifact.yml --mode ${mode}`;
  const cwd = folders.project;
  await stage.cli([...flags, 'apply'], { cwd, env, shown: shown('apply'), lines: 12 });
  await stage.cli([...flags, 'check'], { cwd, env, shown: shown('check') });
  stage.verified('what exists is what the file says; a second run would change nothing');
}

async function logIn(scene: Scene): Promise<Scene> {
  const { stage, env, clients, folders, host } = scene;
  stage.step('Log the package managers in');
  const tools = clients.map(({ ecosystem }) => TOOLS[ecosystem]).join(',');
  const flags = ['login', '--domain', DOMAIN, '--repository', REPOSITORY, '--tools', tools, '--export'];
  const { stdout } = await stage.cli(flags, {
    cwd: folders.project,
    env,
    shown: `eval "$(codeartifact-ci ${flags.join(' ')})"`,
    lines: 5,
    stream: 'stderr',
  });
  const exports = readExports(stdout);
  const token = exports['CODEARTIFACT_AUTH_TOKEN'];
  if (token === undefined) throw new InputError('The login exported no token.');
  host.mask(token);
  for (const file of await filesBelow(folders.home)) {
    if ((await readFile(file, 'utf8')).includes(token)) throw new InputError(`The token was written to ${file}.`);
  }
  stage.verified('the token is in the environment of this shell, and in no file');
  return { ...scene, env: { ...env, ...exports }, token };
}

async function publishReleases({ stage, env, folders, clients }: Scene): Promise<void> {
  const ecosystems = clients.map(({ ecosystem }) => ecosystem);
  stage.step(`Publish ${VERSIONS.length} releases of a small package for ${ecosystems.join(', ')}`);
  const flags = ['publish', '--domain', DOMAIN, '--repository', REPOSITORY, '--tag'];
  const options = { cwd: folders.project, env, lines: ecosystems.length + 1 };
  for (const version of VERSIONS) {
    await writeRelease(folders.project, version, ecosystems);
    await stage.cli([...flags, `v${version}`], options);
  }
  await stage.cli([...flags, `v${NEWEST}`], options);
  stage.verified('publishing the same release again compares every file and changes nothing');
}

async function showPackages({ stage, host, emulator }: Scene): Promise<void> {
  stage.step(`See what ${REPOSITORY} holds of ours`);
  const held = await listOwnPackages(emulator);
  const rows = held.map(({ format, name, versions }) => [
    format,
    name,
    versions.map(({ version, status }) => `${version} ${status}`).join(', '),
  ]);
  for (const line of plainTable(['format', 'package', 'versions'], rows)) host.info(`    ${line}`);
  expectVersions(held, VERSIONS);
}

async function pruneOld({ stage, env, folders, emulator }: Scene): Promise<void> {
  stage.step('Prune to the newest two: a plan first, then what was planned');
  const cwd = folders.project;
  const command = ['prune', '--domain', DOMAIN];
  const rules = [
    ...['--repositories', REPOSITORY, '--packages', 'npm:@acme/*,pypi:acme-*,maven:com.acme:*'],
    ...['--keep-newest', '2', '--min-newest', '2', '--max-percent', '50', '--action', 'delete'],
  ];
  await stage.cli([...command, ...rules], { cwd, env, lines: 14 });
  expectVersions(await listOwnPackages(emulator), VERSIONS);
  stage.verified('a plan removes nothing');
  await stage.cli([...command, '--mode', 'apply', '--plan', 'prune-plan.json'], { cwd, env, lines: 6 });
  expectVersions(await listOwnPackages(emulator), VERSIONS.slice(1));
  stage.verified(`${VERSIONS[0]} is gone, ${VERSIONS[1]} and ${NEWEST} are there`);
}

async function logOut({ stage, env, folders }: Scene): Promise<void> {
  stage.step('Log out');
  const id = env['CODEARTIFACT_LOGIN'] ?? '';
  await stage.cli(['logout', '--login', id, '--export'], {
    cwd: folders.project,
    env,
    shown: 'eval "$(codeartifact-ci logout --login "$CODEARTIFACT_LOGIN" --export)"',
  });
  const left = (await filesBelow(folders.home)).filter((file) =>
    /\.npmrc$|settings\.xml$|\.codeartifact-ci/.test(file),
  );
  if (left.length > 0) throw new InputError(`The logout left ${left.join(', ')}.`);
  stage.verified('every file is as it was before the login');
}

function sumUp(host: Host, stage: Stage, clients: readonly Client[], seconds: number): void {
  const names = (there: boolean): string =>
    clients.flatMap(({ ecosystem, missing }) => ((missing === undefined) === there ? [ecosystem] : [])).join(', ');
  const without = names(false) === '' ? '' : `; left out, as said above: the clients of ${names(false)}`;
  host.info('');
  stage.verified(
    `All that can run here was verified, with ${names(true)}, in ${seconds.toFixed(1)} s${without}. Nothing is left running.`,
  );
  host.info('');
  host.info('Where to go next:');
  host.info('  README.md                   workflows for GitHub Actions and buildspecs for CodeBuild, to copy');
  host.info('  npm link                    puts codeartifact-ci on the PATH (Node.js 22.21 or newer)');
  host.info('  codeartifact-ci emulator    the CodeArtifact of this tour, for your own pipelines');
  host.info('  codeartifact-ci --help      every command; help COMMAND shows its flags and examples');
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
