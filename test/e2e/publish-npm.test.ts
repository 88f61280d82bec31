import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DescribePackageVersionCommand,
  ListPackageVersionAssetsCommand,
  ListPackageVersionsCommand,
  PutPackageOriginConfigurationCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { run, runOk, type Outcome } from '../support/process.ts';
import { npmProject, writeFiles } from '../support/projects.ts';
import { Job, type StepResult } from '../support/runner.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';
import { findSecrets } from '../support/secret-scan.ts';

let emulator: TestEmulator;
let client: CodeartifactClient;
let sandbox: Sandbox;
let job: Job;
let shown: string[] = [];

beforeAll(async () => {
  emulator = await startTestEmulator();
  client = await createGuide(emulator);
});
afterAll(async () => {
  await emulator.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  job = new Job(sandbox, emulator.awsEnv);
  shown = [];
});
/** The token of publish is masked before anything else: what was masked must be nowhere. */
afterEach(async () => {
  await job.end();
  const secrets = [...job.masks].filter((mask) => mask.length > 100);
  const leaks = await findSecrets(secrets, { texts: { log: shown.join('\n') }, folders: [sandbox.root] });
  await sandbox.remove();
  expect(leaks).toEqual([]);
});

async function publish(more: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  const result = await job.uses('publish', { domain: 'my-org', repository: 'my-packages', wait: '10', ...more });
  shown.push(result.visible, result.summary);
  return result;
}

const project = (folder: string, name: string, version: string, more: Record<string, unknown> = {}): Promise<void> =>
  mkdir(join(sandbox.workspace, folder), { recursive: true }).then(() =>
    writeFiles(join(sandbox.workspace, folder), npmProject(name, version, more)),
  );

async function install(...packages: string[]): Promise<Outcome> {
  await job.uses('login', { domain: 'my-org', repository: 'my-packages', tools: 'npm' });
  const consumer = join(sandbox.temp, 'consumer');
  await mkdir(consumer, { recursive: true });
  await writeFile(join(consumer, 'package.json'), '{"name":"consumer","version":"1.0.0"}');
  const args = [
    'install',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--cache',
    join(sandbox.temp, 'npm-cache'),
  ];
  return await run('npm', [...args, ...packages], { cwd: consumer, env: job.env });
}

const at = (namespace: string, name: string) =>
  ({ domain: 'my-org', repository: 'my-packages', format: 'npm', namespace, package: name }) as const;

describe('publish for npm', () => {
  it('packs a workspace, publishes it in order, and npm installs what was published', async () => {
    await writeFiles(sandbox.workspace, {
      'package.json': JSON.stringify({ name: 'root', private: true, workspaces: ['packages/*'] }),
    });
    await project('packages/app', '@team/app', '1.0.0', {
      dependencies: { '@team/lib': '^1.0.0' },
      bin: './index.js',
      scripts: { prepack: 'touch ../../RAN' },
    });
    await project('packages/lib', '@team/lib', '1.0.0');
    const result = await publish({ tag: 'v1.0.0' });
    expect(result.annotations).toEqual([]);
    expect(result.exitCode).toBe(0);
    expect(await readdir(sandbox.workspace)).toEqual(['package.json', 'packages']);

    const published = JSON.parse(result.outputs['published'] ?? '') as Record<string, unknown>[];
    expect(published.map(({ package: name, outcome }) => [name, outcome])).toEqual([
      ['app', 'published'],
      ['lib', 'published'],
    ]);
    const manifest = JSON.parse(await readFile(result.outputs['release-file'] ?? '', 'utf8')) as Record<
      string,
      unknown
    >;
    expect(manifest).toMatchObject({
      complete: true,
      domain: 'my-org',
      repository: 'my-packages',
      packages: published,
    });
    const { packageVersion } = await client.send(
      new DescribePackageVersionCommand({ ...at('team', 'app'), packageVersion: '1.0.0' }),
    );
    expect(packageVersion).toMatchObject({ status: 'Published', revision: published[0]?.['revision'] });
    const { assets } = await client.send(
      new ListPackageVersionAssetsCommand({ ...at('team', 'app'), packageVersion: '1.0.0' }),
    );
    expect(published[0]?.['assets']).toEqual([{ name: 'package.tgz', sha256: assets?.[0]?.hashes?.['SHA-256'] }]);

    expect(await install('@team/app')).toMatchObject({ exitCode: 0 });
    const script = join(sandbox.temp, 'consumer/node_modules/.bin/app');
    expect(await readFile(script, 'utf8')).toContain('@team/app@1.0.0');
    await readFile(join(sandbox.temp, 'consumer/node_modules/@team/lib/index.js'));
  });

  it('changes nothing the second time, and refuses other content under the same version', async () => {
    await project('.', '@again/one', '1.0.0');
    expect((await publish()).outputs['count']).toBe('1');
    const before = await client.send(
      new DescribePackageVersionCommand({ ...at('again', 'one'), packageVersion: '1.0.0' }),
    );
    const second = await publish();
    expect(second.exitCode).toBe(0);
    expect(second.outputs['count']).toBe('0');
    expect(JSON.parse(second.outputs['published'] ?? '')).toMatchObject([{ outcome: 'unchanged' }]);
    const after = await client.send(
      new DescribePackageVersionCommand({ ...at('again', 'one'), packageVersion: '1.0.0' }),
    );
    expect(after.packageVersion?.revision).toBe(before.packageVersion?.revision);

    await writeFiles(sandbox.workspace, { 'index.js': 'module.exports = "other";\n' });
    const refused = await publish();
    expect(refused.exitCode).toBe(1);
    expect(refused.annotations[0]?.message).toMatch(
      /npm @again\/one 1\.0\.0 exists already with other content\. package\.tgz: SHA-256 [0-9a-f]{64} here, [0-9a-f]{64} in the repository/,
    );
  });

  it('gives dist-tags by the version, and never takes latest back', async () => {
    const tags = async (): Promise<unknown> => {
      const view = await run('npm', ['view', '@tags/one', 'dist-tags', '--json', '--cache', join(sandbox.temp, 'c')], {
        cwd: sandbox.workspace,
        env: job.env,
      });
      return JSON.parse(view.stdout);
    };
    for (const version of ['1.0.0', '2.0.0', '1.0.1', '3.0.0-beta.1']) {
      await project('.', '@tags/one', version);
      expect(await publish({ tag: `v${version}` })).toMatchObject({ exitCode: 0 });
    }
    await job.uses('login', { domain: 'my-org', repository: 'my-packages', tools: 'npm' });
    expect(await tags()).toEqual({ latest: '2.0.0', 'release-1.0': '1.0.1', beta: '3.0.0-beta.1' });
    await project('.', '@tags/one', '1.0.1');
    await publish({ 'dist-tag': 'latest' });
    await publish({ 'dist-tag': 'stable' });
    expect(await tags()).toMatchObject({ latest: '2.0.0', stable: '1.0.1' });
  });

  it('tells all problems before anything is sent', async () => {
    await client.send(
      new PutPackageOriginConfigurationCommand({
        ...at('checks', 'blocked'),
        restrictions: { publish: 'BLOCK', upstream: 'ALLOW' },
      }),
    );
    await writeFiles(sandbox.workspace, {
      'package.json': JSON.stringify({ name: 'root', private: true, workspaces: ['p/*'] }),
    });
    await project('p/a', '@checks/blocked', '1.0.0');
    await project('p/b', '@checks/old', '0.9.0');
    await project('p/c', '@checks/fine', '1.0.0');
    const result = await publish({ tag: 'v1.0.0' });
    expect(result.exitCode).toBe(1);
    const message = result.annotations[0]?.message ?? '';
    expect(message).toMatch(/^Nothing was published:/);
    expect(message).toMatch(/npm @checks\/blocked 1\.0\.0 may not be published/);
    expect(message).toMatch(/npm @checks\/old 0\.9\.0 is not the version of the tag, 1\.0\.0/);
    expect(result.summary.trimEnd()).toBe(`### CodeArtifact publish: failed\n\n\`\`\`text\n${message}\n\`\`\``);
    await expect(client.send(new ListPackageVersionsCommand(at('checks', 'fine')))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('works from a shell, with the summary in a file and the tag as CodeBuild has it', async () => {
    await project('.', '@shell/one', '1.0.0');
    const summary = join(sandbox.temp, 'summary.md');
    const flags = ['--domain', 'my-org', '--repository', 'my-packages', '--summary', summary];
    const { stdout } = await runOk(node, [`${dist}/cli.js`, 'publish', ...flags, '--tag', 'tag/v1.0.0'], {
      cwd: sandbox.workspace,
      env: job.env,
    });
    shown.push(stdout);
    expect(stdout).toMatch(/1 published\. The release manifest is /);
    expect(await readFile(summary, 'utf8')).toContain('@shell/one');
  });

  it('publishes a tarball as it is, however large', async () => {
    await project('.', '@large/one', '1.0.0');
    // Not compressible, and larger than any buffer on the way.
    const noise = createHash('sha512');
    const blocks = Array.from({ length: 200_000 }, (_, index) => noise.copy().update(String(index)).digest());
    await writeFile(join(sandbox.workspace, 'noise.bin'), Buffer.concat(blocks));
    await runOk('npm', ['pack', '--cache', join(sandbox.temp, 'c')], { cwd: sandbox.workspace, env: sandbox.env });
    const tarball = await readFile(join(sandbox.workspace, 'large-one-1.0.0.tgz'));
    const result = await publish({ packages: 'large-one-1.0.0.tgz' });
    expect(result.annotations).toEqual([]);
    const sha256 = createHash('sha256').update(tarball).digest('hex');
    expect(JSON.parse(result.outputs['published'] ?? '')).toMatchObject([{ assets: [{ sha256 }] }]);
    expect(await install('@large/one')).toMatchObject({ exitCode: 0 });
  });
});
