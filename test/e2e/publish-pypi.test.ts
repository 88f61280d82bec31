import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DescribePackageVersionCommand,
  ListPackageVersionAssetsCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { run, runOk } from '../support/process.ts';
import { pythonProject, writeFiles } from '../support/projects.ts';
import { Job, type StepResult } from '../support/runner.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';
import { findSecrets } from '../support/secret-scan.ts';

const python = '/usr/bin/python3';
let index: Sandbox;
let emulator: TestEmulator;
let client: CodeartifactClient;
let sandbox: Sandbox;
let job: Job;
let shown: string[] = [];

beforeAll(async () => {
  index = await makeSandbox();
  await build(index, 'upstream-demo', '2.0');
  emulator = await startTestEmulator([`--external=public:pypi=file://${index.workspace}/dist`]);
  client = await createGuide(emulator, ['public:pypi']);
}, 300_000);
afterAll(async () => {
  await emulator.stop();
  await index.remove();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  job = new Job(sandbox, emulator.awsEnv);
  shown = [];
});
afterEach(async () => {
  await job.end();
  const secrets = [...job.masks].filter((mask) => mask.length > 100);
  const leaks = await findSecrets(secrets, { texts: { log: shown.join('\n') }, folders: [sandbox.root] });
  await sandbox.remove();
  expect(leaks).toEqual([]);
});

async function build(where: Sandbox, name: string, version: string): Promise<string[]> {
  await writeFiles(where.workspace, pythonProject(name, version));
  await runOk(python, ['-m', 'build', '--no-isolation', '--outdir', 'dist', '.'], {
    cwd: where.workspace,
    env: where.env,
  });
  return await readdir(join(where.workspace, 'dist'));
}

async function publish(more: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  const result = await job.uses('publish', { domain: 'my-org', repository: 'my-packages', wait: '10', ...more });
  shown.push(result.visible, result.summary);
  return result;
}

const version = (name: string, packageVersion: string) =>
  ({ domain: 'my-org', repository: 'my-packages', format: 'pypi', package: name, packageVersion }) as const;

async function assetsOf(name: string, packageVersion: string): Promise<(string | undefined)[] | undefined> {
  const { assets } = await client.send(new ListPackageVersionAssetsCommand(version(name, packageVersion)));
  return assets?.map((asset) => asset.name).sort();
}

describe('publish for Python', () => {
  it('uploads wheel and sdist of what was built, and pip installs it', async () => {
    const files = await build(sandbox, 'demo-one', '1.0rc1');
    const result = await publish({ tag: 'v1.0.0-rc.1' });
    expect(result.annotations).toEqual([]);
    expect(JSON.parse(result.outputs['published'] ?? '')).toMatchObject([
      { format: 'pypi', namespace: null, package: 'demo-one', version: '1.0rc1', outcome: 'published' },
    ]);
    expect(await assetsOf('demo-one', '1.0rc1')).toEqual([...files].sort());
    const { packageVersion } = await client.send(new DescribePackageVersionCommand(version('demo-one', '1.0rc1')));
    expect(packageVersion).toMatchObject({ status: 'Published', summary: 'A small package' });

    await job.uses('login', { domain: 'my-org', repository: 'my-packages', tools: 'pip' });
    const target = join(sandbox.temp, 'site');
    const pip = ['-m', 'pip', 'install', '--no-cache-dir', '--disable-pip-version-check', '--target', target];
    await runOk(python, [...pip, 'demo-one==1.0rc1'], { cwd: sandbox.workspace, env: job.env });
    const ran = await run(python, ['-c', 'import demo_one; print(demo_one.VERSION)'], {
      cwd: sandbox.temp,
      env: { ...sandbox.env, PYTHONPATH: target },
    });
    expect(ran.stdout).toBe('1.0rc1\n');
  });

  it('adds the file that is missing, and leaves alone what is there', async () => {
    const files = await build(sandbox, 'demo-two', '1.0');
    const wheel = files.find((file) => file.endsWith('.whl')) ?? '';
    expect(await publish({ packages: `dist/${wheel}` })).toMatchObject({ exitCode: 0 });
    expect(await assetsOf('demo-two', '1.0')).toEqual([wheel]);
    const rest = await publish();
    expect(JSON.parse(rest.outputs['published'] ?? '')).toMatchObject([{ outcome: 'completed' }]);
    expect(await assetsOf('demo-two', '1.0')).toEqual([...files].sort());
    expect(JSON.parse((await publish()).outputs['published'] ?? '')).toMatchObject([{ outcome: 'unchanged' }]);
  });

  it('refuses a rebuilt wheel under a version that exists, with both hashes', async () => {
    await build(sandbox, 'demo-three', '1.0');
    await publish();
    await rm(join(sandbox.workspace, 'dist'), { recursive: true });
    await writeFiles(sandbox.workspace, { 'demo_three/more.py': 'MORE = 1\n' });
    await build(sandbox, 'demo-three', '1.0');
    const refused = await publish();
    expect(refused.exitCode).toBe(1);
    expect(refused.annotations[0]?.message).toMatch(
      /exists already with other content.*[0-9a-f]{64} here, [0-9a-f]{64} in the repository/,
    );
  });

  it('tells a version that only an upstream has apart from one that was published here', async () => {
    await build(sandbox, 'upstream-demo', '2.0');
    const refused = await publish();
    expect(refused.exitCode).toBe(1);
    expect(refused.annotations[0]?.message).toMatch(
      /pypi upstream-demo 2\.0 is not in this repository, but can be had from one of its upstreams/,
    );
    const skipped = await publish({ 'if-exists': 'skip' });
    expect(JSON.parse(skipped.outputs['published'] ?? '')).toMatchObject([{ outcome: 'skipped' }]);
  });
});
