import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DeletePackageVersionsCommand,
  DeleteRepositoryPermissionsPolicyCommand,
  DescribePackageVersionCommand,
  ListPackageVersionAssetsCommand,
  ListPackageVersionDependenciesCommand,
  ListPackageVersionsCommand,
  PutPackageOriginConfigurationCommand,
  PutRepositoryPermissionsPolicyCommand,
  UpdatePackageVersionsStatusCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { putArtifact } from '../support/maven-artifact.ts';
import { run, type Outcome } from '../support/process.ts';
import { MAVEN_CENTRAL, mavenProject, writeFiles, type MavenDependency } from '../support/projects.ts';
import { Job } from '../support/runner.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';
import { findSecrets } from '../support/secret-scan.ts';

let emulator: TestEmulator;
let client: CodeartifactClient;
/** Maven's local repository, for all tests: its plugins come from upstream once. */
let local: Sandbox;
let sandbox: Sandbox;
let job: Job;
let url: string;

beforeAll(async () => {
  emulator = await startTestEmulator([MAVEN_CENTRAL]);
  client = await createGuide(emulator, ['public:maven-central']);
  local = await makeSandbox();
});
afterAll(async () => {
  await emulator.stop();
  await local.remove();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  job = new Job(sandbox, emulator.awsEnv);
  const { exitCode, outputs } = await job.uses('login', {
    domain: 'my-org',
    repository: 'my-packages',
    tools: 'maven',
  });
  expect(exitCode).toBe(0);
  url = outputs['maven-url'] ?? '';
});
afterEach(async () => {
  const token = job.exported['CODEARTIFACT_AUTH_TOKEN'] ?? '';
  await job.end();
  const leaks = await findSecrets([token], { texts: {}, folders: [sandbox.home, sandbox.workspace, sandbox.temp] });
  await sandbox.remove();
  expect(leaks).toEqual([]);
});

async function mvn(folder: string, ...args: string[]): Promise<Outcome> {
  return await mvnWith(job.env, folder, ...args);
}

async function mvnWith(env: Readonly<Record<string, string>>, folder: string, ...args: string[]): Promise<Outcome> {
  const flags = ['-B', '-ntp', '-q', `-Dmaven.repo.local=${local.temp}`];
  return await run('/usr/bin/mvn', [...flags, ...args], { cwd: join(sandbox.workspace, folder), env });
}

/** What was deployed is to be fetched again. */
async function forgetOurs(): Promise<void> {
  await rm(join(local.temp, 'com/acme'), { recursive: true });
}

async function project(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(sandbox.workspace, folder), { recursive: true });
  await writeFiles(join(sandbox.workspace, folder), files);
}

const coordinates = (
  artifact: string,
): { domain: string; repository: string; format: 'maven'; namespace: string; package: string } => ({
  domain: 'my-org',
  repository: 'my-packages',
  format: 'maven',
  namespace: 'com.acme',
  package: artifact,
});
const lib = (artifact: string, version: string): { group: string; artifact: string; version: string } => ({
  group: 'com.acme',
  artifact,
  version,
});

describe('Maven artifacts with the settings.xml that login wrote', () => {
  it('are deployed, with plugins from upstream, and resolved by another project', async () => {
    await project('lib', mavenProject(lib('lib-one', '1.0'), { deployTo: url }));
    expect(await mvn('lib', 'deploy')).toMatchObject({ exitCode: 0 });
    const { packageVersion } = await client.send(
      new DescribePackageVersionCommand({ ...coordinates('lib-one'), packageVersion: '1.0' }),
    );
    expect(packageVersion).toMatchObject({
      status: 'Published',
      displayName: 'A small artifact',
      summary: 'A small artifact',
      origin: { originType: 'INTERNAL' },
    });
    const { assets } = await client.send(
      new ListPackageVersionAssetsCommand({ ...coordinates('lib-one'), packageVersion: '1.0' }),
    );
    expect(assets?.map(({ name }) => name)).toEqual(['lib-one-1.0.jar', 'lib-one-1.0.pom', 'maven-metadata.xml']);

    // The plugins came through the store, and are kept there and in the repository that was asked.
    for (const repository of ['my-packages', 'maven-central-store']) {
      const { versions } = await client.send(
        new ListPackageVersionsCommand({
          ...coordinates('maven-jar-plugin'),
          repository,
          namespace: 'org.apache.maven.plugins',
        }),
      );
      expect(versions?.[0]?.origin).toMatchObject({ originType: 'EXTERNAL' });
    }

    await forgetOurs();
    await project('app', mavenProject(lib('app', '1.0'), { dependencies: [lib('lib-one', '1.0')] }));
    const resolved = await mvn('app', 'compile', 'dependency:resolve', '-DoutputFile=resolved.txt');
    expect(resolved).toMatchObject({ exitCode: 0 });
    expect(await readFile(join(sandbox.workspace, 'app/resolved.txt'), 'utf8')).toContain('com.acme:lib-one:jar:1.0');

    // What depends on it says so through the API once it is deployed itself.
    await project('user', mavenProject(lib('user', '1.0'), { deployTo: url, dependencies: [lib('lib-one', '1.0')] }));
    expect(await mvn('user', 'deploy')).toMatchObject({ exitCode: 0 });
    const { dependencies } = await client.send(
      new ListPackageVersionDependenciesCommand({ ...coordinates('user'), packageVersion: '1.0' }),
    );
    expect(dependencies).toEqual([
      { namespace: 'com.acme', package: 'lib-one', dependencyType: 'compile', versionRequirement: '1.0' },
    ]);
  }, 240_000);

  it('are accepted again with the same bytes, and refused with others', async () => {
    await project('lib', mavenProject(lib('lib-two', '1.0'), { deployTo: url }));
    expect(await mvn('lib', 'deploy')).toMatchObject({ exitCode: 0 });
    expect(await mvn('lib', 'deploy')).toMatchObject({ exitCode: 0 });
    await writeFiles(join(sandbox.workspace, 'lib'), {
      'src/main/java/demo/Other.java': 'package demo;\n\nclass Other {}\n',
    });
    const refused = await mvn('lib', 'deploy');
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toMatch(/409/);
    await project('lib2', mavenProject(lib('lib-two', '1.1'), { deployTo: url }));
    expect(await mvn('lib2', 'deploy')).toMatchObject({ exitCode: 0 });
    const { versions } = await client.send(new ListPackageVersionsCommand(coordinates('lib-two')));
    expect(versions?.map(({ version, status }) => `${version} ${status}`)).toEqual(['1.0 Published', '1.1 Published']);
  }, 240_000);

  it('as snapshots become unlisted builds and one published snapshot', async () => {
    await project('snap', mavenProject(lib('snap', '1.0-SNAPSHOT'), { deployTo: url }));
    expect(await mvn('snap', 'deploy')).toMatchObject({ exitCode: 0 });
    const { versions } = await client.send(new ListPackageVersionsCommand(coordinates('snap')));
    const statuses = versions
      ?.map(({ version = '', status }) => `${version.replace(/\d{8}\.\d{6}/, 'TIME')} ${status}`)
      .sort();
    expect(statuses).toEqual(['1.0-SNAPSHOT Published', '1.0-TIME-1 Unlisted']);
    await forgetOurs();
    await project('app', mavenProject(lib('app', '1.0'), { dependencies: [lib('snap', '1.0-SNAPSHOT')] }));
    await writeFiles(join(sandbox.workspace, 'app'), {
      'src/main/java/app/App.java': 'package app;\n\nclass App { String added = demo.Added.TEXT; }\n',
    });
    expect((await mvn('app', 'compile')).stdout).toMatch(/demo\.Added|package demo|cannot find symbol/);

    // The next build brings what was missing; the client finds it by itself.
    await writeFiles(join(sandbox.workspace, 'snap'), {
      'src/main/java/demo/Added.java':
        'package demo;\n\npublic class Added { public static final String TEXT = "x"; }\n',
    });
    expect(await mvn('snap', 'deploy')).toMatchObject({ exitCode: 0 });
    await forgetOurs();
    expect(await mvn('app', '-U', 'compile')).toMatchObject({ exitCode: 0 });
    const builds = await client.send(new ListPackageVersionsCommand({ ...coordinates('snap'), status: 'Unlisted' }));
    expect(builds.versions?.map(({ version = '' }) => version.replace(/\d{8}\.\d{6}/, 'TIME')).sort()).toEqual([
      '1.0-TIME-1',
      '1.0-TIME-2',
    ]);
  }, 240_000);

  it('stay available when Unlisted, and vanish when Archived', async () => {
    await project('lib', mavenProject(lib('lib-three', '1.0'), { deployTo: url }));
    expect(await mvn('lib', 'deploy')).toMatchObject({ exitCode: 0 });
    await project('app', mavenProject(lib('app', '1.0'), { dependencies: [lib('lib-three', '1.0')] }));
    const compileAfresh = async (targetStatus: 'Unlisted' | 'Archived'): Promise<Outcome> => {
      await client.send(
        new UpdatePackageVersionsStatusCommand({ ...coordinates('lib-three'), versions: ['1.0'], targetStatus }),
      );
      await forgetOurs();
      return await mvn('app', 'compile');
    };
    expect(await compileAfresh('Unlisted')).toMatchObject({ exitCode: 0 });
    const gone = await compileAfresh('Archived');
    expect(gone.exitCode).toBe(1);
    expect(gone.stdout).toMatch(/Could not (find|resolve)/);
  }, 240_000);

  it('are refused in words that Maven shows', async () => {
    const token = job.exported['CODEARTIFACT_AUTH_TOKEN'] ?? '';
    const resolve = async (
      folder: string,
      artifacts: readonly (string | MavenDependency)[],
      env = job.env,
    ): Promise<string> => {
      const dependencies = artifacts.map((each) => (typeof each === 'string' ? lib(each, '1.0') : each));
      await project(folder, mavenProject(lib(folder, '1.0'), { dependencies }));
      const { exitCode, stdout } = await mvnWith(env, folder, 'dependency:resolve');
      expect(exitCode).toBe(1);
      return stdout;
    };
    await putArtifact(url, token, lib('deleted', '1.0'));
    await client.send(new DeletePackageVersionsCommand({ ...coordinates('deleted'), versions: ['1.0'] }));
    const upstream = { group: 'oro', artifact: 'oro', version: '2.0.8' };
    await client.send(
      new PutPackageOriginConfigurationCommand({
        ...coordinates(upstream.artifact),
        namespace: upstream.group,
        restrictions: { publish: 'ALLOW', upstream: 'BLOCK' },
      }),
    );
    expect(await resolve('missing', ['nowhere', 'deleted', upstream])).toMatch(
      /could not be resolved: com\.acme:nowhere:jar:1\.0, com\.acme:deleted:jar:1\.0, oro:oro:jar:2\.0\.8: Could not find artifact com\.acme:nowhere:jar:1\.0 in codeartifact/,
    );

    const unauthorized = /authentication failed for .*, status: 401 The authorization token is invalid or has expired/;
    expect(await resolve('wrong', ['any-one'], { ...job.env, CODEARTIFACT_AUTH_TOKEN: 'wrong' })).toMatch(unauthorized);
    await emulator.atClock('+13h', async () => {
      expect(await resolve('expired', ['any-two'])).toMatch(unauthorized);
    });

    const policy = { domain: 'my-org', repository: 'my-packages' };
    const deny = async (action: string): Promise<void> => {
      const statement = { Effect: 'Deny', Principal: '*', Action: `codeartifact:${action}`, Resource: '*' };
      const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
      await client.send(new PutRepositoryPermissionsPolicyCommand({ ...policy, policyDocument }));
    };
    await deny('ReadFromRepository');
    expect(await resolve('unread', ['any-three'])).toMatch(
      /authorization failed for .*, status: 403 .*not authorized to perform: codeartifact:ReadFromRepository/,
    );
    await client.send(new DeleteRepositoryPermissionsPolicyCommand(policy));

    await putArtifact(url, token, lib('guarded', '1.0'));
    await client.send(
      new PutPackageOriginConfigurationCommand({
        ...coordinates('guarded'),
        restrictions: { publish: 'BLOCK', upstream: 'ALLOW' },
      }),
    );
    await project('guarded', mavenProject(lib('guarded', '1.1'), { deployTo: url }));
    expect((await mvn('guarded', 'deploy')).stdout).toMatch(/status: 403 .*origin controls/);
    // By now all of Maven's own plugins are there.
    await emulator.atClock('+13h', async () => {
      expect((await mvn('guarded', 'deploy')).stdout).toMatch(unauthorized);
    });
    await deny('PublishPackageVersion');
    await project('denied', mavenProject(lib('denied', '1.0'), { deployTo: url }));
    expect((await mvn('denied', 'deploy')).stdout).toMatch(
      /status: 403 .*not authorized to perform: codeartifact:PublishPackageVersion/,
    );
    await client.send(new DeleteRepositoryPermissionsPolicyCommand(policy));
  }, 240_000);
});
