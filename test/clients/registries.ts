import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { Missing } from './suites.ts';

const definitions = import.meta.dirname;
const root = resolve(definitions, '../..');
const cache = join(root, '.cache/clients');

/**
 * What is installed, each folder below `.cache/clients` from the folder of that name here: package.json for npm's
 * clients, python/ for environments of Python's. The matrix of clients leaves out by itself what is not there.
 */
const FOLDERS = [
  { folder: '.', proof: false },
  { folder: 'oldest', proof: false },
  { folder: 'proof', proof: true },
] as const;

/** Suites that drive clients of package.json. */
const NPM_SUITES = [
  'doctor-causes',
  'emulator-npm-clients',
  'emulator-nuget',
  'login-node',
  'login-survey',
  'login-release-age',
  'login-dotnet',
  'codebuild-nuget',
  'registry-clients',
  'publish-dotnet',
  'version-orders',
];

/** One environment per file of python/, which pins all that is in it, and the suites that use it. */
const PYTHON_SUITES: Readonly<Record<string, readonly string[]>> = {
  aws: ['emulator-boto3'],
  pdm: ['login-python-clients'],
  pip: [],
  pipenv: ['login-python-clients'],
  poetry: ['login-python-clients', 'registry-clients'],
  twine: ['login-python-clients'],
  uv: ['login-python-clients', 'emulator-real-registries'],
};

interface MavenArtifact {
  /** `group:artifact:version:type:classifier` as Maven's own `dependency:copy` takes them. */
  readonly artifact: string;
  readonly suites: readonly string[];
  /** Only `npm run proof` drives it. */
  readonly proof?: true;
}

const MAVEN_ARTIFACTS: readonly MavenArtifact[] = [
  { artifact: 'org.apache.maven:apache-maven:3.8.9:zip:bin', suites: [], proof: true },
  {
    artifact: 'org.apache.maven:apache-maven:3.9.16:zip:bin',
    suites: ['login-jvm-clients', 'registry-clients'],
  },
  {
    artifact: 'org.apache.maven:apache-maven:4.0.0-rc-5:zip:bin',
    suites: ['login-jvm-clients', 'registry-clients', 'version-orders'],
  },
  { artifact: 'org.scala-sbt:sbt-launch:1.11.7', suites: ['registry-clients'] },
];

/** Asks each registry for a package that is there for good, by the client that the machine has for it. */
const PROBES: readonly { readonly registry: string; readonly ask: readonly [string, ...string[]] }[] = [
  { registry: 'the npm registry', ask: ['npm', 'view', 'is-number@7.0.0', 'version'] },
  { registry: 'PyPI', ask: ['/usr/bin/python3', '-m', 'pip', 'download', '-q', '--no-deps', 'iniconfig==2.0.0'] },
  { registry: 'crates.io', ask: ['/usr/bin/cargo', 'info', '-q', 'cfg-if@1.0.0'] },
];
const PROBED_SUITES = ['emulator-real-registries', 'registry-clients', 'publish-real-packages'];

/** All of them, by name. */
export const REGISTRY_SUITES: readonly string[] = [
  ...NPM_SUITES,
  ...PROBED_SUITES,
  ...Object.values(PYTHON_SUITES).flat(),
  ...MAVEN_ARTIFACTS.flatMap(({ suites }) => suites),
];

/**
 * Brings what is not in `.cache/clients` yet from the registries that the machine's own clients are configured with.
 * With `proof`, what only `npm run proof` drives, too.
 */
export function installRegistryClients(options: { readonly proof: boolean }): Missing[] {
  mkdirSync(cache, { recursive: true });
  const folders = FOLDERS.filter(({ proof }) => options.proof || !proof).map(({ folder }) => folder);
  return [
    ...folders.flatMap(installNpmClients),
    ...folders.flatMap(installPythonClients),
    ...installCargoProgram(),
    ...MAVEN_ARTIFACTS.filter(({ proof }) => options.proof || proof !== true).flatMap(installMavenClient),
    ...probeRegistries(),
  ];
}

/** `work` unless the stamp says that it was done for the same text. Its result: whether all is there. */
function once(folder: string, text: string, work: () => boolean): boolean {
  const stamp = join(folder, 'installed.txt');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === text) return true;
  console.log(`Installing ${basename(folder)} in .cache/clients`);
  mkdirSync(folder, { recursive: true });
  if (!work()) return false;
  writeFileSync(stamp, text);
  return true;
}

function succeeds(cwd: string, program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

function installNpmClients(folder: string): Missing[] {
  const wanted = readFileSync(join(definitions, folder, 'package.json'), 'utf8');
  const target = join(cache, folder);
  const done = once(target, wanted, () => {
    writeFileSync(join(target, 'package.json'), wanted);
    // Each of them bundles what it needs, and none of its scripts is needed: see test/support/clients.ts.
    return succeeds(target, 'npm', 'install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund');
  });
  if (done) return [];
  const what = `the package managers of ${join('test/clients', folder, 'package.json')}`;
  return [missing(what, 'the npm registry', folder === '.' ? NPM_SUITES : [])];
}

function installPythonClients(folder: string): Missing[] {
  return globSync('*.txt', { cwd: join(definitions, folder, 'python') }).flatMap((file) => {
    const name = basename(file, '.txt');
    const requirements = join(definitions, folder, 'python', file);
    const target = join(cache, folder, 'python', name);
    const done = once(target, readFileSync(requirements, 'utf8'), () => {
      rmSync(target, { recursive: true, force: true });
      mkdirSync(target, { recursive: true });
      return (
        succeeds(target, '/usr/bin/python3', '-m', 'venv', '.') &&
        succeeds(
          target,
          join(target, 'bin/python'),
          ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:'],
          ...['--requirement', requirements],
        )
      );
    });
    return done ? [] : [missing(`the packages of ${relative(root, requirements)}`, 'PyPI', PYTHON_SUITES[name] ?? [])];
  });
}

/** What compares versions as Cargo does: a program around its library, built in `.cache/clients/cargo`. */
function installCargoProgram(): Missing[] {
  const project = join(definitions, 'cargo');
  const sources = ['Cargo.toml', 'Cargo.lock', 'src/main.rs'].map((path) => readFileSync(join(project, path), 'utf8'));
  const target = join(cache, 'cargo');
  const done = once(target, sources.join(''), () =>
    succeeds(project, '/usr/bin/cargo', 'build', '--quiet', '--release', '--locked', '--target-dir', target),
  );
  return done ? [] : [missing('the crate semver', 'crates.io', ['version-orders'])];
}

function installMavenClient({ artifact, suites }: MavenArtifact): Missing[] {
  const [, name = '', version = ''] = artifact.split(':');
  const folder = join(cache, 'maven', `${name}-${version}`);
  const done = once(folder, artifact, () => {
    const copied = succeeds(
      folder,
      'mvn',
      ...['-q', '-B', `-Dmaven.repo.local=${join(cache, 'maven/repository')}`],
      'org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy',
      ...[`-Dartifact=${artifact}`, '-DoutputDirectory=.', '-Dmdep.stripVersion=true'],
    );
    const zip = readdirSync(folder).find((file) => file.endsWith('.zip'));
    return copied && (zip === undefined || succeeds(folder, 'jar', 'xf', zip));
  });
  return done ? [] : [missing(artifact, 'Maven Central', suites)];
}

function probeRegistries(): Missing[] {
  const folder = join(cache, 'probe');
  mkdirSync(folder, { recursive: true });
  const silent = PROBES.filter(({ ask: [program, ...args] }) => !succeeds(folder, program, ...args));
  return silent.map(({ registry }) => missing(`an answer of ${registry}`, registry, PROBED_SUITES));
}

function missing(what: string, registry: string, suites: readonly string[]): Missing {
  return { what, remedy: `${registry}, as this machine's clients are configured`, suites, offered: true };
}
