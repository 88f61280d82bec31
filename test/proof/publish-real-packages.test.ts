import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { runOk } from '../support/process.ts';
import { cargoProject, writeFiles } from '../support/projects.ts';
import type { Scene } from '../support/publish-scenes.ts';
import { startTrial, type Trial } from '../support/publish-trial.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

/**
 * What others have published, as the registries' own clients get it, published once more: all of it is taken without a
 * word of warning, and found unchanged by a second run.
 */
let emulator: TestEmulator;
let aws: CodeartifactClient;
let sandbox: Sandbox;
beforeAll(async () => {
  emulator = await startTestEmulator();
  aws = await createGuide(emulator);
  sandbox = await makeSandbox();
});
afterAll(async () => {
  aws.destroy();
  await emulator.stop();
  await sandbox.remove();
});

type Format = Scene['format'];

/** Publishes what `put` lays into the workspace; resolves to how many versions that were. */
async function publishAll(
  format: Format,
  inputs: Readonly<Record<string, string>>,
  put: (workspace: string) => Promise<void>,
): Promise<number> {
  const scene: Scene = { format, inputs: { 'check-version': 'false', ...inputs }, files: {}, seen: [] };
  const trial: Trial = await startTrial(emulator, aws, scene);
  try {
    await put(trial.workspace);
    const first = await trial.inProcess();
    expect({ exitCode: first.exitCode, said: first.exitCode === 0 ? '' : first.said }).toEqual({
      exitCode: 0,
      said: '',
    });
    expect(first.said.split('\n').filter((line) => line.startsWith('warning: '))).toEqual([]);
    expect(first.outcomes.filter((one) => !one.endsWith(' published'))).toEqual([]);
    const again = await trial.inProcess();
    expect(again.outcomes.filter((one) => !one.endsWith(' unchanged'))).toEqual([]);
    expect(again.outcomes).toHaveLength(first.outcomes.length);
    process.stdout.write(`${format}: ${first.outcomes.length} versions\n`);
    return first.outcomes.length;
  } finally {
    await trial.remove();
  }
}

/** A client as the machine has configured it, for the way to the registries. */
const asItIs = (command: string, args: readonly string[], cwd: string, more: Record<string, string> = {}) => {
  const variables = Object.entries(process.env).filter((one): one is [string, string] => one[1] !== undefined);
  return runOk(command, args, { cwd, env: { ...Object.fromEntries(variables), ...more } });
};

/** Workspaces, types alone, native binaries, sources of native ones, capitals, prereleases, command lines. */
const NPM = [
  ...['@babel/code-frame@7.26.2', '@types/ms@2.1.0', 'fsevents@2.3.3', '@rollup/rollup-linux-x64-gnu@4.30.1'],
  ...['nanoid@5.0.9', 'mkdirp@3.0.1', 'which@5.0.0', 'bufferutil@4.0.8', 'tslib@2.8.1', 'uuid@11.0.5'],
  ...['JSONStream@1.3.5', 'preact@11.0.0-beta.0', 'yallist@5.0.0', 'csstype@3.1.3', 'p-map@7.0.3'],
  ...['@jridgewell/sourcemap-codec@1.5.0', 'undici-types@7.2.0', 'source-map-js@1.2.1', '@humanwhocodes/retry@0.4.1'],
];

it('publish takes packages of npm, as tarballs and as the folders of a workspace', async () => {
  const packed = join(sandbox.temp, 'npm');
  await mkdir(packed);
  await asItIs('npm', ['pack', '--silent', '--cache', join(sandbox.temp, 'npm-cache'), ...NPM], packed);
  const tarballs = await readdir(packed);
  expect(tarballs).toHaveLength(NPM.length);
  expect(await publishAll('npm', {}, (workspace) => cp(packed, workspace, { recursive: true }))).toBe(NPM.length);
  const count = await publishAll('npm', {}, async (workspace) => {
    await writeFile(join(workspace, 'package.json'), '{"name":"root","private":true,"workspaces":["packages/*"]}');
    for (const tarball of tarballs) {
      const folder = join(workspace, 'packages', basename(tarball, '.tgz'));
      await mkdir(folder, { recursive: true });
      await asItIs('tar', ['-xzf', join(packed, tarball), '--strip-components=1'], folder);
    }
  });
  expect(count).toBe(NPM.length);
}, 600_000);

/** Data and scripts among the modules, metadata 2.4, namespaces, stubs, compiled modules, sdists of old names. */
const WHEELS = [
  ...[
    'six==1.17.0',
    'typing_extensions==4.15.0',
    'PyYAML==6.0.2',
    'notebook_shim==0.2.4',
    'jupyterlab_pygments==0.3.0',
  ],
  ...['attrs==25.3.0', 'argcomplete==3.6.2', 'google-cloud-core==2.4.3', 'zope.interface==7.2', 'pytz==2025.2'],
  ...['colorama==0.4.6', 'build==1.3.0', 'Jinja2==3.1.6', 'types-requests==2.32.4.20250913', 'pyflakes==3.4.0'],
];
const SDISTS = [
  'zope.event==4.5.0',
  'docopt==0.6.2',
  'ruamel.yaml.clib==0.2.8',
  'future==0.18.3',
  'termcolor==1.1.0',
  'Flask-Script==2.0.6',
];

it('publish takes wheels and sdists of PyPI', async () => {
  const folder = join(sandbox.temp, 'pypi');
  await mkdir(folder);
  const pip = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps', '--dest', folder];
  await asItIs('/usr/bin/python3', [...pip, ...WHEELS], folder);
  const sources = ['--no-build-isolation', '--no-binary', ':all:'];
  await asItIs('/usr/bin/python3', [...pip, ...sources, ...SDISTS], folder);
  const count = await publishAll('pypi', { packages: 'dist' }, (workspace) =>
    cp(folder, join(workspace, 'dist'), { recursive: true }),
  );
  expect(count).toBe(WHEELS.length + SDISTS.length);
}, 600_000);

/** Workspaces, build scripts, procedural macros, build metadata in a version, licence files. */
const CRATES = [
  ...['serde = { version = "=1.0.217", features = ["derive"] }', 'wasi = "=0.11.0"', 'cc = "=1.2.10"'],
  ...['unicode-ident = "=1.0.14"', 'linux-raw-sys = "=0.4.15"', 'anyhow = "=1.0.95"', 'toml_datetime = "=0.6.8"'],
  ...['jni-sys = "=0.3.0"', 'rustversion = "=1.0.19"', 'zerocopy-derive = "=0.8.14"', 'libm = "=0.2.11"'],
];

it('publish takes crates of crates.io', async () => {
  const folder = join(sandbox.temp, 'cargo');
  const home = join(sandbox.temp, 'cargo-home');
  await writeFiles(folder, cargoProject('wanted', '1.0.0', CRATES));
  await asItIs('/usr/bin/cargo', ['fetch', '--quiet'], folder, { CARGO_HOME: home, RUSTC: '/usr/bin/rustc' });
  const [index = ''] = await readdir(join(home, 'registry/cache'));
  const cache = join(home, 'registry/cache', index);
  const crates = (await readdir(cache)).length;
  expect(crates).toBeGreaterThanOrEqual(CRATES.length);
  const count = await publishAll('cargo', { packages: 'crates' }, (workspace) =>
    cp(cache, join(workspace, 'crates'), { recursive: true }),
  );
  expect(count).toBe(crates);
}, 600_000);

/** `group:artifact:version:type[:classifier]`, and each folder of the local repository that they are taken from. */
const ARTIFACTS = [
  // A BOM, whose parents come along; an artifact with Gradle's metadata; signatures; natives; a bundle; a relocation.
  ...['com.fasterxml.jackson:jackson-bom:2.18.2:pom', 'com.fasterxml.jackson:jackson-parent:2.18.1:pom'],
  ...['com.fasterxml:oss-parent:61:pom', 'com.google.guava:guava-parent:26.0-android:pom'],
  ...['com.fasterxml.jackson.core:jackson-annotations:2.18.2:jar'],
  ...['com.fasterxml.jackson.core:jackson-annotations:2.18.2:module', 'org.slf4j:slf4j-api:2.0.16:jar'],
  ...[
    'org.slf4j:slf4j-api:2.0.16:jar.asc',
    'org.slf4j:slf4j-api:2.0.16:pom.asc',
    'org.slf4j:slf4j-api:2.0.16:jar:sources',
  ],
  ...['org.lwjgl:lwjgl:3.3.4:jar', 'org.lwjgl:lwjgl:3.3.4:jar:natives-linux', 'org.lwjgl:lwjgl:3.3.4:jar:javadoc'],
  ...['com.google.guava:failureaccess:1.0.2:jar', 'mysql:mysql-connector-java:8.0.31:pom'],
  ...['org.webjars:jquery:3.7.1:jar'],
  ...['org.apache.maven.plugins:maven-clean-plugin:3.4.0:jar', 'org.jetbrains:annotations:26.0.1:jar'],
  ...[
    'org.jetbrains:annotations:26.0.1:module',
    'javax.inject:javax.inject:1:jar',
    'commons-logging:commons-logging:1.1.1:jar',
  ],
];
const GROUPS = [
  ...[
    'com/fasterxml',
    'org/slf4j/slf4j-api/2.0.16',
    'org/lwjgl',
    'com/google/guava/failureaccess',
    'com/google/guava/guava-parent',
  ],
  ...['mysql', 'org/webjars', 'org/apache/maven/plugins/maven-clean-plugin', 'org/jetbrains/annotations'],
  ...['javax/inject', 'commons-logging/commons-logging/1.1.1'],
];

it('publish takes artifacts of Maven Central, from a local repository', async () => {
  const folder = join(sandbox.temp, 'maven');
  // The POMs beside the artifacts come along only where they are named, too.
  const poms = ARTIFACTS.map((artifact) => [...artifact.split(':').slice(0, 3), 'pom'].join(':'));
  const items = [...new Set([...ARTIFACTS, ...poms])].map((artifact) => {
    const [group = '', name = '', version = '', type = '', classifier] = artifact.split(':');
    const of = classifier === undefined ? '' : `<classifier>${classifier}</classifier>`;
    return `<artifactItem><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version><type>${type}</type>${of}</artifactItem>`;
  });
  await writeFiles(folder, {
    'pom.xml': [
      '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>',
      '<groupId>com.acme</groupId><artifactId>wanted</artifactId><version>1</version><packaging>pom</packaging>',
      '<build><plugins><plugin><artifactId>maven-dependency-plugin</artifactId><version>3.8.1</version>',
      `<configuration><outputDirectory>out</outputDirectory><artifactItems>${items.join('\n')}</artifactItems></configuration>`,
      '</plugin></plugins></build></project>',
    ].join('\n'),
  });
  const local = join(sandbox.temp, 'm2');
  await asItIs('/usr/bin/mvn', ['-B', '-ntp', '-q', `-Dmaven.repo.local=${local}`, 'dependency:copy'], folder);
  const count = await publishAll('maven', { packages: 'repository' }, async (workspace) => {
    for (const group of GROUPS) {
      await cp(join(local, group), join(workspace, 'repository', group), { recursive: true });
    }
  });
  expect(count).toBeGreaterThanOrEqual(12);
}, 600_000);
