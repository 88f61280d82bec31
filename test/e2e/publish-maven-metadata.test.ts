import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ListPackageVersionAssetsCommand,
  ListPackageVersionsCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { run, type Outcome } from '../support/process.ts';
import { writeFiles } from '../support/projects.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const domain = 'my-org';
const repository = 'my-packages';
let emulator: TestEmulator;
let client: CodeartifactClient;
let sandbox: Sandbox;

beforeAll(async () => {
  emulator = await startTestEmulator();
  client = await createGuide(emulator);
});
afterAll(async () => {
  client.destroy();
  await emulator.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

const flags = (packages: string): string[] => [
  ...['publish', '--domain', domain, '--repository', repository, '--packages', packages, '--check-version=false'],
];
const environment = (): Record<string, string> => ({ ...sandbox.env, ...emulator.awsEnv, TMPDIR: sandbox.temp });

async function publish(packages: string): Promise<Outcome> {
  return await run(node, [join(dist, 'cli.js'), ...flags(packages)], { cwd: sandbox.workspace, env: environment() });
}

/** A deployed version below `folder`. */
function staged(
  folder: string,
  artifact: string,
  version: string,
  base = version,
  packaging = 'jar',
): Record<string, string> {
  const stem = `${folder}/com/acme/${artifact}/${base}/${artifact}-${version}`;
  return {
    [`${stem}.pom`]: `<project><groupId>com.acme</groupId><artifactId>${artifact}</artifactId><version>${base}</version><packaging>${packaging}</packaging></project>`,
    [`${stem}.jar`]: `jar of ${artifact} ${version}`,
    [`${stem}.jar.asc`]: 'signature',
    [`${stem}.module`]: '{}',
  };
}

async function statuses(artifact: string): Promise<string[]> {
  const at = { domain, repository, format: 'maven', namespace: 'com.acme', package: artifact } as const;
  const { versions = [] } = await client.send(new ListPackageVersionsCommand({ ...at, maxResults: 1000 }));
  return versions.map(({ version, status }) => `${version ?? ''} ${status ?? ''}`).sort();
}

describe('publish for Maven', () => {
  it('publishes many versions of one artifact in one run, without a failure that is none', async () => {
    const versions = Array.from({ length: 30 }, (_, index) => `1.${index}`);
    for (const version of versions) await writeFiles(sandbox.workspace, staged('staging', 'many', version));
    const first = await publish('staging');
    expect(first.stderr).toBe('');
    expect(first.stdout).toMatch(/30 published\./);
    expect(await statuses('many')).toEqual(versions.map((version) => `${version} Published`).sort());
    expect((await publish('staging')).stdout).toMatch(/30 unchanged\./);
  });

  it('publishes the same version four times at once as one', async () => {
    await writeFiles(sandbox.workspace, staged('same', 'same', '1.0'));
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => publish('same')));
    expect(outcomes.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(outcomes.map(() => [0, '']));
    expect(await statuses('same')).toEqual(['1.0 Published']);
  });

  it('publishes builds of a snapshot, the newest under the base version, and changes nothing the second time', async () => {
    const builds = ['1.1-20260102.030405-1', '1.1-20260103.030405-2'];
    for (const build of builds) await writeFiles(sandbox.workspace, staged('snapshots', 'snap', build, '1.1-SNAPSHOT'));
    const first = await publish('snapshots');
    expect(first.stderr).toBe('');
    expect(first.stdout).toMatch(/2 published\./);
    expect(await statuses('snap')).toEqual([
      ...['1.1-20260102.030405-1 Unlisted', '1.1-20260103.030405-2 Unlisted', '1.1-SNAPSHOT Published'],
    ]);
    const { assets = [] } = await client.send(
      new ListPackageVersionAssetsCommand({
        ...{
          domain,
          repository,
          format: 'maven',
          namespace: 'com.acme',
          package: 'snap',
          packageVersion: '1.1-SNAPSHOT',
        },
      }),
    );
    expect(assets.map(({ name }) => name)).toContain('snap-1.1-20260103.030405-2.jar');
    expect((await publish('snapshots')).stdout).toMatch(/2 unchanged\./);
  });

  it('publishes by which prefix a plugin is called, in the metadata of its group', async () => {
    const prefix = '<plugin><name>Acme</name><prefix>acme</prefix><artifactId>acme-maven-plugin</artifactId></plugin>';
    await writeFiles(sandbox.workspace, {
      ...staged('plugins', 'acme-maven-plugin', '1.0', '1.0', 'maven-plugin'),
      'plugins/com/acme/maven-metadata.xml': `<metadata><plugins>${prefix}</plugins></metadata>`,
    });
    await emulator.control({});
    const { exitCode, stderr } = await publish('plugins');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(await statuses('acme-maven-plugin')).toEqual(['1.0 Published']);
  });
});

describe('publish that is cancelled', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s leaves no scratch folder, whenever it comes', async (signal) => {
    await writeFiles(sandbox.workspace, {
      'package.json': JSON.stringify({ name: 'cancelled', version: '1.0.0' }),
      'index.js': '',
    });
    for (const wait of [150, 400, 700, 1000]) {
      const child = spawn(node, [join(dist, 'cli.js'), ...flags('.')], {
        ...{ cwd: sandbox.workspace, env: environment(), stdio: 'ignore' },
      });
      const ended = once(child, 'exit');
      setTimeout(() => child.kill(signal), wait);
      await ended;
      expect((await readdir(sandbox.temp)).filter((name) => name.startsWith('codeartifact-publish-'))).toEqual([]);
    }
  });
});
