import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DescribePackageVersionCommand,
  ListPackageVersionAssetsCommand,
  ListPackageVersionsCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { chmod, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { runOk } from '../support/process.ts';
import { MAVEN_CENTRAL, mavenProject, writeFiles } from '../support/projects.ts';
import { Job, type StepResult } from '../support/runner.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';
import { findSecrets } from '../support/secret-scan.ts';

let emulator: TestEmulator;
let client: CodeartifactClient;
let sandbox: Sandbox;
let job: Job;
let url: string;
let shown: string[] = [];

beforeAll(async () => {
  emulator = await startTestEmulator([MAVEN_CENTRAL]);
  client = await createGuide(emulator, ['public:maven-central']);
});
afterAll(async () => {
  await emulator.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  job = new Job(sandbox, emulator.awsEnv);
  const { outputs } = await job.uses('login', { domain: 'my-org', repository: 'my-packages', tools: 'maven' });
  url = outputs['maven-url'] ?? '';
  shown = [];
});
afterEach(async () => {
  await job.end();
  const secrets = [...job.masks].filter((mask) => mask.length > 100);
  const leaks = await findSecrets(secrets, {
    texts: { log: shown.join('\n') },
    folders: [sandbox.home, sandbox.workspace, sandbox.temp],
  });
  await sandbox.remove();
  expect(leaks).toEqual([]);
});

async function publish(more: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  const result = await job.uses('publish', { domain: 'my-org', repository: 'my-packages', wait: '10', ...more });
  shown.push(result.visible, result.summary);
  return result;
}

const lib = (artifact: string, version = '1.0'): { group: string; artifact: string; version: string } => ({
  group: 'com.acme',
  artifact,
  version,
});
const at = (artifact: string) =>
  ({ domain: 'my-org', repository: 'my-packages', format: 'maven', namespace: 'com.acme', package: artifact }) as const;

async function statuses(artifact: string): Promise<unknown> {
  const { versions } = await client.send(new ListPackageVersionsCommand(at(artifact)));
  return versions?.map(({ version, status }) => `${version} ${status}`).sort();
}

async function assetsOf(artifact: string): Promise<(string | undefined)[] | undefined> {
  const { assets } = await client.send(new ListPackageVersionAssetsCommand({ ...at(artifact), packageVersion: '1.0' }));
  return assets?.map(({ name }) => name);
}

/** A deployed artifact as a folder, without a build. */
function staged(artifact: string, jar = 'a jar'): Record<string, string> {
  const folder = `staging/com/acme/${artifact}`;
  const pom = `<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>${artifact}</artifactId><version>1.0</version></project>`;
  return { [`${folder}/1.0/${artifact}-1.0.jar`]: jar, [`${folder}/1.0/${artifact}-1.0.pom`]: pom };
}

describe('publish for Maven', () => {
  it('builds a project into a local folder, publishes from there, and another project resolves it', async () => {
    await writeFiles(sandbox.workspace, mavenProject(lib('built')));
    const result = await publish({ tag: 'built-v1.0' });
    expect(result.annotations).toEqual([]);
    expect(JSON.parse(result.outputs['published'] ?? '')).toMatchObject([
      { format: 'maven', namespace: 'com.acme', package: 'built', version: '1.0', outcome: 'published' },
    ]);
    expect(await assetsOf('built')).toEqual(['built-1.0.jar', 'built-1.0.pom', 'maven-metadata.xml']);
    const { packageVersion } = await client.send(
      new DescribePackageVersionCommand({ ...at('built'), packageVersion: '1.0' }),
    );
    expect(packageVersion).toMatchObject({ status: 'Published', summary: 'A small artifact' });

    await rm(join(sandbox.home, '.m2/repository/com/acme'), { recursive: true, force: true });
    const consumer = join(sandbox.temp, 'consumer');
    await writeFiles(consumer, mavenProject(lib('consumer'), { dependencies: [lib('built')] }));
    await runOk('/usr/bin/mvn', ['-B', '-ntp', '-q', 'compile'], { cwd: consumer, env: job.env });
    await readFile(join(sandbox.home, '.m2/repository/com/acme/built/1.0/built-1.0.jar'));
  }, 240_000);

  it('publishes staged files, and changes nothing the second time', async () => {
    await writeFiles(sandbox.workspace, staged('staged'));
    expect((await publish({ packages: 'staging' })).annotations).toEqual([]);
    expect(await statuses('staged')).toEqual(['1.0 Published']);
    const again = await publish({ packages: 'staging' });
    expect(JSON.parse(again.outputs['published'] ?? '')).toMatchObject([{ outcome: 'unchanged' }]);
    await writeFiles(sandbox.workspace, staged('staged', 'another jar'));
    const refused = await publish({ packages: 'staging' });
    expect(refused.exitCode).toBe(1);
    expect(refused.annotations[0]?.message).toMatch(
      /staged-1\.0\.jar: SHA-256 [0-9a-f]{64} here, [0-9a-f]{64} in the repository/,
    );
  });

  it('finishes what an interrupted deploy left unfinished', async () => {
    await writeFiles(sandbox.workspace, staged('half'));
    const jar = `${url}com/acme/half/1.0/half-1.0.jar`;
    const authorization = `Bearer ${job.exported['CODEARTIFACT_AUTH_TOKEN'] ?? ''}`;
    const sent = await fetch(jar, { method: 'PUT', headers: { authorization }, body: 'a jar' });
    expect(sent.ok).toBe(true);
    expect(await statuses('half')).toEqual(['1.0 Unfinished']);
    const result = await publish({ packages: 'staging', 'if-exists': 'fail' });
    expect(JSON.parse(result.outputs['published'] ?? '')).toMatchObject([{ outcome: 'completed' }]);
    expect(await statuses('half')).toEqual(['1.0 Published']);
    expect(await assetsOf('half')).toEqual(['half-1.0.jar', 'half-1.0.pom', 'maven-metadata.xml']);
  });

  it('keeps the versions that are there in the list that Maven reads', async () => {
    await writeFiles(sandbox.workspace, staged('many'));
    await publish({ packages: 'staging' });
    const text = JSON.stringify(staged('many')).replaceAll('1.0', '1.1');
    await writeFiles(sandbox.workspace, JSON.parse(text) as Record<string, string>);
    expect(await publish({ packages: 'staging', tag: 'v1.1', 'check-version': 'false' })).toMatchObject({
      exitCode: 0,
    });
    expect(await statuses('many')).toEqual(['1.0 Published', '1.1 Published']);
  });

  it('says how the build failed, and publishes nothing', async () => {
    const files = mavenProject(lib('broken'));
    await writeFiles(sandbox.workspace, { ...files, 'src/main/java/demo/Demo.java': 'no Java' });
    const result = await publish();
    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ message }) => message).join('\n')).toMatch(
      /mvn ended with exit code 1\. Mend the build; nothing was published/,
    );
    await expect(statuses('broken')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  }, 240_000);

  it('gives the build no credentials that publish', async () => {
    await writeFiles(sandbox.workspace, mavenProject(lib('env')));
    // The wrapper is what is run when a project has one: this one only tells what it can see.
    await writeFiles(sandbox.workspace, { mvnw: '#!/bin/sh\nenv | cut -d= -f1 | sort > "$HOME/seen"\nexit 3\n' });
    await chmod(join(sandbox.workspace, 'mvnw'), 0o755);
    expect(await publish()).toMatchObject({ exitCode: 1 });
    const seen = (await readFile(join(sandbox.home, 'seen'), 'utf8')).split('\n');
    expect(seen).toContain('CODEARTIFACT_AUTH_TOKEN');
    expect(seen.filter((name) => /^(AWS_|INPUT_|ACTIONS_)/.test(name))).toEqual([]);
  });
});
