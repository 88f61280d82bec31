import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateRepositoryCommand,
  DeletePackageVersionsCommand,
  DeleteRepositoryPermissionsPolicyCommand,
  ListPackageVersionAssetsCommand,
  PutPackageOriginConfigurationCommand,
  PutRepositoryPermissionsPolicyCommand,
  UpdatePackageVersionsStatusCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { makeGradle, type Gradle } from '../support/gradle.ts';
import { createGuide } from '../support/guide.ts';
import { putArtifact } from '../support/maven-artifact.ts';
import { run, type Outcome } from '../support/process.ts';
import { MAVEN_CENTRAL, mavenProject, writeFiles } from '../support/projects.ts';
import { Job, type StepResult } from '../support/runner.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

let emulator: TestEmulator;
let client: CodeartifactClient;
let distribution: string;
let gradle: Gradle;
let sandbox: Sandbox;
let job: Job;

beforeAll(async () => {
  emulator = await startTestEmulator([MAVEN_CENTRAL]);
  client = await createGuide(emulator, ['public:maven-central']);
  await client.send(new CreateRepositoryCommand({ domain: 'my-org', repository: 'internal' }));
  distribution = await mkdtemp(join(tmpdir(), 'codeartifact-ci-gradle-'));
  gradle = await makeGradle(distribution);
}, 60_000);
afterAll(async () => {
  await emulator.stop();
  await rm(distribution, { recursive: true });
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  job = newJob();
});
afterEach(async () => {
  await job.end();
  await sandbox.remove();
});

function newJob(): Job {
  return new Job(sandbox, { ...emulator.awsEnv, GRADLE_USER_HOME: join(sandbox.home, '.gradle') });
}

async function login(inputs: Readonly<Record<string, string>>, by = job): Promise<StepResult> {
  const result = await by.uses('login', { domain: 'my-org', ...inputs });
  expect({ exitCode: result.exitCode, errors: result.annotations }).toEqual({ exitCode: 0, errors: [] });
  return result;
}

async function project(folder: string, files: Readonly<Record<string, string>>): Promise<string> {
  const path = join(sandbox.workspace, folder);
  await mkdir(path, { recursive: true });
  await writeFiles(path, files);
  return path;
}

async function put(repository: string, artifact: string): Promise<void> {
  await putArtifact(mavenUrl(repository), job.exported['CODEARTIFACT_AUTH_TOKEN'] ?? '', lib(artifact));
}

function mavenUrl(repository: string): string {
  return `${emulator.endpoint}/maven/d/my-org-111122223333/${repository}/`;
}

function denying(action: string): string {
  const statement = { Effect: 'Deny', Principal: '*', Action: `codeartifact:${action}`, Resource: '*' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

/** What a process sees that did not get the job's variable. */
function envWithoutToken(): Record<string, string> {
  return Object.fromEntries(Object.entries(job.env).filter(([name]) => name !== 'CODEARTIFACT_AUTH_TOKEN'));
}

/** A client that fails says why in what it writes. */
function succeeded({ exitCode, stdout, stderr }: Outcome): void {
  expect({ exitCode, said: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, said: '' });
}

async function assetsOf(repository: string, artifact: string): Promise<(string | undefined)[]> {
  const { assets } = await client.send(
    new ListPackageVersionAssetsCommand({
      domain: 'my-org',
      repository,
      format: 'maven',
      namespace: 'com.acme',
      package: artifact,
      packageVersion: '1.0',
    }),
  );
  return assets?.map(({ name }) => name) ?? [];
}

const lib = (artifact: string): { group: string; artifact: string; version: string } => ({
  group: 'com.acme',
  artifact,
  version: '1.0',
});

describe('Maven', () => {
  async function mvn(folder: string, env: Readonly<Record<string, string>>, ...args: string[]): Promise<Outcome> {
    return await run('/usr/bin/mvn', ['-B', '-ntp', '-q', ...args], { cwd: join(sandbox.workspace, folder), env });
  }

  it('resolves from two repositories, the default first, and deploys to the one that is named', async () => {
    await mkdir(join(sandbox.home, '.m2'));
    // A mirror of everything that was there before takes nothing from the login.
    await writeFile(
      join(sandbox.home, '.m2/settings.xml'),
      '<settings>\n  <mirrors>\n    <mirror><id>old</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:9/</url></mirror>\n  </mirrors>\n</settings>\n',
    );
    const before = await snapshot(sandbox.home);
    await login({ registries: 'maven: [{ repository: my-packages }, { repository: internal, mode: extra }]' });
    for (const repository of ['my-packages', 'internal']) await put(repository, 'maven-both');
    await put('internal', 'maven-internal');
    const pom = mavenProject(lib('maven-app'), {
      deployTo: mavenUrl('internal'),
      dependencies: [lib('maven-both'), lib('maven-internal')],
    });
    await project('app', {
      'pom.xml': (pom['pom.xml'] ?? '').replaceAll('<id>codeartifact</id>', '<id>codeartifact-internal</id>'),
    });
    succeeded(await mvn('app', job.env, 'deploy'));
    expect(await assetsOf('internal', 'maven-app')).toContain('maven-app-1.0.pom');

    succeeded(await mvn('app', job.env, 'dependency:resolve'));
    const from = async (artifact: string): Promise<string | undefined> =>
      /\.pom>(.*)=/.exec(
        await readFile(join(sandbox.home, `.m2/repository/com/acme/${artifact}/1.0/_remote.repositories`), 'utf8'),
      )?.[1];
    expect([await from('maven-both'), await from('maven-internal')]).toEqual(['codeartifact', 'codeartifact-internal']);

    await job.end();
    await rm(join(sandbox.home, '.m2/repository'), { recursive: true });
    expect(await snapshot(sandbox.home)).toEqual(before);
  }, 240_000);

  it('has a mirror of Maven Central alone, and says 401 where the variable is not set', async () => {
    await login({ registries: 'maven: { repository: my-packages, mode: mirror }' });
    expect(await readFile(join(sandbox.home, '.m2/settings.xml'), 'utf8')).not.toContain('<profile');
    await project('app', mavenProject(lib('mirrored')));
    succeeded(await mvn('app', job.env, 'dependency:resolve'));

    await rm(join(sandbox.home, '.m2/repository'), { recursive: true });
    const refused = await mvn('app', envWithoutToken(), 'compile');
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toMatch(
      /from\/to codeartifact-my-packages .*authentication failed .*status: 401 The authorization token is invalid or has expired/,
    );
  }, 240_000);
});

describe('Gradle', () => {
  /** A plugin and its marker, by hand: `java-gradle-plugin` would first make a jar of all of Gradle's API. */
  const plugin: Readonly<Record<string, string>> = {
    'settings.gradle': "rootProject.name = 'plugins'\n",
    'build.gradle': [
      "plugins { id 'java'; id 'maven-publish' }",
      "group = 'com.acme'",
      "version = '1.0'",
      'dependencies { compileOnly fileTree(new File(gradle.gradleHomeDir, "lib")) }',
      'publishing { publications {',
      '  main(MavenPublication) { from components.java }',
      '  marker(MavenPublication) {',
      "    groupId = 'com.acme.hello'",
      "    artifactId = 'com.acme.hello.gradle.plugin'",
      '    pom.withXml {',
      "      def dependency = asNode().appendNode('dependencies').appendNode('dependency')",
      "      dependency.appendNode('groupId', 'com.acme')",
      "      dependency.appendNode('artifactId', 'plugins')",
      "      dependency.appendNode('version', '1.0')",
      '    }',
      '  }',
      '} }',
      '',
    ].join('\n'),
    'src/main/resources/META-INF/gradle-plugins/com.acme.hello.properties': 'implementation-class=demo.Hello\n',
    'src/main/java/demo/Hello.java': [
      'package demo;',
      'public class Hello implements org.gradle.api.Plugin<Object> {',
      '  public void apply(Object project) { System.out.println("hello from the plugin"); }',
      '}',
      '',
    ].join('\n'),
  };
  /** Prints the files of the configuration `wanted`. */
  const consumer = (repositories: string, ...dependencies: string[]): string =>
    [
      repositories,
      'configurations { wanted }',
      `dependencies { ${dependencies.map((dependency) => `wanted '${dependency}'`).join('; ')} }`,
      "task show { doLast { println name + ' ' + project.name + ': ' + configurations.wanted.collect { it.name }.sort().join(' ') } }",
      '',
    ].join('\n');

  it('publishes where the build names no place, and resolves plugins, build scripts and projects', async () => {
    const initScripts = join(sandbox.home, '.gradle/init.d');
    await mkdir(initScripts, { recursive: true });
    await writeFile(join(initScripts, 'mine.gradle'), "println 'mine runs too'\n");
    const before = await snapshot(initScripts);
    const second = newJob();
    await login({ repository: 'my-packages', tools: 'gradle' });
    await login({ registries: 'gradle: { repository: internal, mode: extra }' }, second);
    for (const repository of ['my-packages', 'internal']) await put(repository, `gradle-${repository}`);

    const plugins = await project('plugins', plugin);
    succeeded(await gradle.run(plugins, job.env, 'publish'));
    expect(await assetsOf('my-packages', 'plugins')).toContain('plugins-1.0.jar');
    await expect(assetsOf('internal', 'plugins')).rejects.toThrow(/not/);

    const app = await project('app', {
      'settings.gradle': "include 'central', 'none', 'own'\n",
      'build.gradle': [
        "buildscript { repositories { mavenCentral() }; dependencies { classpath 'commons-codec:commons-codec:1.15' } }",
        "plugins { id 'com.acme.hello' version '1.0' }",
        "println org.apache.commons.codec.digest.DigestUtils.sha1Hex('x')",
        '',
      ].join('\n'),
      'central/build.gradle': consumer(
        'repositories { mavenCentral() }',
        'commons-codec:commons-codec:1.15',
        'com.acme:gradle-my-packages:1.0',
        'com.acme:gradle-internal:1.0',
      ),
      'none/build.gradle': consumer('', 'com.acme:gradle-my-packages:1.0', 'com.acme:gradle-internal:1.0'),
      // A repository of the build's own stays what it is, and the extra one stands beside it.
      'own/build.gradle': consumer("repositories { maven { url = uri('files') } }", 'com.acme:gradle-internal:1.0'),
    });
    const outcome = await gradle.run(app, job.env, 'show');
    succeeded(outcome);
    expect(outcome.stdout.split('\n')).toEqual(
      expect.arrayContaining([
        'mine runs too',
        'hello from the plugin',
        '11f6ad8ec52a2984abaafd7c3b516503785c2072',
        'show central: commons-codec-1.15.jar gradle-internal-1.0.jar gradle-my-packages-1.0.jar',
        'show none: gradle-internal-1.0.jar gradle-my-packages-1.0.jar',
        'show own: gradle-internal-1.0.jar',
      ]),
    );

    // The first login goes, and the second one still stands.
    await job.end();
    const late = await project('late', {
      'settings.gradle': "rootProject.name = 'late'\n",
      'build.gradle': consumer("repositories { maven { url = uri('files') } }", 'com.acme:gradle-internal:1.0'),
    });
    const left = await gradle.run(late, second.env, '--refresh-dependencies', 'show');
    succeeded(left);
    expect(left.stdout).toContain('show late: gradle-internal-1.0.jar');
    await second.end();
    expect(await snapshot(initScripts)).toEqual(before);
  }, 240_000);

  it('shows what is missing, and why it may not read or publish', async () => {
    await login({ repository: 'my-packages', tools: 'gradle' });
    for (const status of ['archived', 'deleted', 'unlisted', 'kept']) await put('my-packages', `gradle-${status}`);
    const version = (artifact: string) => ({
      domain: 'my-org',
      repository: 'my-packages',
      format: 'maven' as const,
      namespace: 'com.acme',
      package: artifact,
      versions: ['1.0'],
    });
    for (const targetStatus of ['Archived', 'Unlisted'] as const) {
      const which = version(`gradle-${targetStatus.toLowerCase()}`);
      await client.send(new UpdatePackageVersionsStatusCommand({ ...which, targetStatus }));
    }
    await client.send(new DeletePackageVersionsCommand(version('gradle-deleted')));
    for (const [namespace, name, publish, upstream] of [
      ['com.acme', 'gradle-blocked', 'BLOCK', 'ALLOW'],
      ['oro', 'oro', 'ALLOW', 'BLOCK'],
    ] as const) {
      const which = { domain: 'my-org', repository: 'my-packages', format: 'maven' as const, namespace, package: name };
      await client.send(new PutPackageOriginConfigurationCommand({ ...which, restrictions: { publish, upstream } }));
    }
    const missing = [
      ...['archived', 'deleted', 'nowhere'].map((name) => `com.acme:gradle-${name}:1.0`),
      'oro:oro:2.0.8',
    ];
    const library = [
      "plugins { id 'java'; id 'maven-publish' }",
      "group = 'com.acme'",
      "version = '1.0'",
      'publishing { publications { main(MavenPublication) { from components.java } } }',
      '',
    ].join('\n');
    const app = await project('app', {
      'settings.gradle': "rootProject.name = 'gradle-kept'\ninclude 'gradle-blocked', 'unlisted'\n",
      'build.gradle': library + consumer('repositories { mavenCentral() }', ...missing),
      'gradle-blocked/build.gradle': library,
      'unlisted/build.gradle': consumer('repositories { mavenCentral() }', 'com.acme:gradle-unlisted:1.0'),
    });
    const build = async (): Promise<Outcome> => {
      const outcome = await gradle.run(app, job.env, '--continue', '--refresh-dependencies', 'show', 'publish');
      expect(outcome.exitCode).toBe(1);
      return outcome;
    };
    const { stdout, stderr } = await build();
    for (const name of missing) expect(stderr).toContain(`Could not find ${name}.`);
    expect(stdout).toContain('show unlisted: gradle-unlisted-1.0.jar');
    expect(stderr).toMatch(/gradle-kept-1\.0\.jar.*\b409\b/);
    expect(stderr).toMatch(
      /gradle-blocked-1\.0\.jar.*\b403\b.*blocked by the origin controls of package gradle-blocked/,
    );

    const late = await emulator.atClock('+13h', build);
    expect(late.stderr).toMatch(
      /Received status code 401 from server: The authorization token is invalid or has expired/,
    );
    expect(late.stderr).toMatch(/gradle-kept-1\.0\.jar.*\b401\b/);

    const where = { domain: 'my-org', repository: 'my-packages' };
    for (const action of ['PublishPackageVersion', 'ReadFromRepository']) {
      await client.send(new PutRepositoryPermissionsPolicyCommand({ ...where, policyDocument: denying(action) }));
      const denied = await build();
      await client.send(new DeleteRepositoryPermissionsPolicyCommand(where));
      expect(denied.stderr).toMatch(new RegExp(`\\b403\\b.*not authorized to perform: codeartifact:${action}`));
    }
  }, 240_000);

  it('does nothing without the variable, and shows the refusal of a wrong token', async () => {
    await login({ repository: 'my-packages', tools: 'gradle' });
    const app = await project('app', {
      'settings.gradle': '',
      'build.gradle':
        consumer('repositories { mavenCentral() }', 'com.acme:gradle-my-packages:1.0') +
        "println 'repositories: ' + repositories*.url\n",
    });
    const without = await gradle.run(app, envWithoutToken(), 'help');
    succeeded(without);
    expect(without.stdout).toContain('repositories: [https://repo.maven.apache.org/maven2/]');
    const wrong = await gradle.run(app, { ...job.env, CODEARTIFACT_AUTH_TOKEN: 'wrong' }, 'show');
    expect(wrong.exitCode).toBe(1);
    expect(wrong.stderr).toMatch(
      /Received status code 401 from server: The authorization token is invalid or has expired/,
    );
  }, 240_000);
});

describe('the home directory', () => {
  it('is as it was after logins with every kind of registry', async () => {
    await mkdir(join(sandbox.home, '.sbt/1.0'), { recursive: true });
    await writeFile(join(sandbox.home, '.sbt/1.0/global.sbt'), 'name := "mine"\n');
    const before = await snapshot(sandbox.home);
    const all = (mode: string): string =>
      ['maven', 'gradle', ...(mode === 'mirror' ? [] : ['sbt'])]
        .map((tool) => `${tool}: [{ repository: my-packages }, { repository: internal, mode: ${mode} }]`)
        .join('\n');
    const second = newJob();
    await login({ registries: all('extra') });
    await login({ registries: all('mirror') }, second);
    await job.end();
    expect(await snapshot(sandbox.home)).not.toEqual(before);
    await second.end();
    expect(await snapshot(sandbox.home)).toEqual(before);
  }, 60_000);
});
