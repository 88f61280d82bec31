import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DescribePackageVersionCommand,
  ListPackageVersionAssetsCommand,
  ListPackageVersionsCommand,
  UpdatePackageVersionsStatusCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { run, runOk, type Outcome } from '../support/process.ts';
import { pythonProject, writeFiles } from '../support/projects.ts';
import { Job } from '../support/runner.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';
import { findSecrets } from '../support/secret-scan.ts';

const python = '/usr/bin/python3';
let index: Sandbox;
let emulator: TestEmulator;
let client: CodeartifactClient;
let sandbox: Sandbox;
let job: Job;

beforeAll(async () => {
  index = await makeSandbox();
  await build(index, 'public-demo', '2.0');
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
  const { exitCode } = await job.uses('login', { domain: 'my-org', repository: 'my-packages', tools: 'pip, twine' });
  expect(exitCode).toBe(0);
});
afterEach(async () => {
  const token = job.exported['CODEARTIFACT_AUTH_TOKEN'] ?? '';
  await job.end();
  const leaks = await findSecrets([token], { texts: {}, folders: [sandbox.home, sandbox.workspace, sandbox.temp] });
  await sandbox.remove();
  expect(leaks).toEqual([]);
});

async function build(where: Sandbox, name: string, version: string): Promise<string[]> {
  await writeFiles(where.workspace, pythonProject(name, version));
  await runOk(python, ['-m', 'build', '--no-isolation', '--outdir', 'dist', '.'], {
    cwd: where.workspace,
    env: where.env,
  });
  return (await readdir(join(where.workspace, 'dist'))).map((file) => join(where.workspace, 'dist', file));
}

async function twine(files: readonly string[]): Promise<Outcome> {
  return await run('/usr/bin/twine', ['upload', '--non-interactive', '--disable-progress-bar', ...files], {
    cwd: sandbox.workspace,
    env: job.env,
  });
}

async function pip(...args: string[]): Promise<Outcome> {
  const target = join(sandbox.temp, 'site');
  return await run(
    python,
    ['-m', 'pip', 'install', '--no-cache-dir', '--disable-pip-version-check', '--target', target, ...args],
    {
      cwd: sandbox.workspace,
      env: job.env,
    },
  );
}

const coordinates = (name: string): { domain: string; repository: string; format: 'pypi'; package: string } => ({
  domain: 'my-org',
  repository: 'my-packages',
  format: 'pypi',
  package: name,
});

describe('Python packages with the configuration that login wrote', () => {
  it('are uploaded with twine, installed with pip, and the same again changes nothing', async () => {
    const files = await build(sandbox, 'demo-one', '1.0');
    expect(await twine(files)).toMatchObject({ exitCode: 0 });
    const venv = join(sandbox.temp, 'venv');
    const inside = { cwd: sandbox.temp, env: job.env };
    await runOk(python, ['-m', 'venv', venv], inside);
    await runOk(
      join(venv, 'bin/pip'),
      ['install', '--no-cache-dir', '--disable-pip-version-check', 'demo_One'],
      inside,
    );
    const imported = await runOk(join(venv, 'bin/python'), ['-c', 'import demo_one; print(demo_one.VERSION)'], inside);
    expect(imported.stdout).toBe('1.0\n');

    const { packageVersion } = await client.send(
      new DescribePackageVersionCommand({ ...coordinates('demo-one'), packageVersion: '1.0' }),
    );
    expect(packageVersion).toMatchObject({
      status: 'Published',
      summary: 'A small package',
      origin: { originType: 'INTERNAL' },
    });
    const { assets } = await client.send(
      new ListPackageVersionAssetsCommand({ ...coordinates('demo-one'), packageVersion: '1.0' }),
    );
    expect(assets?.map(({ name }) => name)).toEqual(['demo-one-1.0.tar.gz', 'demo_one-1.0-py3-none-any.whl'].sort());

    const again = await twine(files);
    expect(again).toMatchObject({ exitCode: 0 });
    const after = await client.send(
      new DescribePackageVersionCommand({ ...coordinates('demo-one'), packageVersion: '1.0' }),
    );
    expect(after.packageVersion?.revision).toBe(packageVersion?.revision);
  }, 120_000);

  it('with other bytes under the same name are refused with 409, in words that twine shows', async () => {
    const files = await build(sandbox, 'demo-two', '1.0');
    expect(await twine(files)).toMatchObject({ exitCode: 0 });
    await writeFile(join(sandbox.workspace, 'demo_two/__init__.py'), 'VERSION = "changed"\n');
    await runOk(python, ['-m', 'build', '--no-isolation', '--outdir', 'dist', '.'], {
      cwd: sandbox.workspace,
      env: sandbox.env,
    });
    const refused = await twine(files);
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout + refused.stderr).toMatch(
      /409 [^]*demo_two-1\.0-py3-none-any\.whl of demo-two 1\.0 exists with other content/,
    );
  }, 120_000);

  it('are hidden when Unlisted but for those who have the address, and gone when Archived', async () => {
    const files = await build(sandbox, 'demo-three', '1.0');
    expect(await twine(files)).toMatchObject({ exitCode: 0 });
    const status = async (targetStatus: 'Unlisted' | 'Archived' | 'Published'): Promise<void> => {
      await client.send(
        new UpdatePackageVersionsStatusCommand({ ...coordinates('demo-three'), versions: ['1.0'], targetStatus }),
      );
    };
    const index = (job.exported['PIP_INDEX_URL'] ?? '').replace(/simple\/$/, '');
    const direct = `${index}simple/demo-three/1.0/demo_three-1.0-py3-none-any.whl`;
    await status('Unlisted');
    expect((await pip('demo-three')).stderr).toMatch(/No matching distribution found/);
    expect(await pip(direct)).toMatchObject({ exitCode: 0 });
    await status('Archived');
    expect((await pip('--upgrade', '--force-reinstall', direct)).exitCode).toBe(1);
    await status('Published');
    expect(await pip('--upgrade', '--force-reinstall', 'demo-three')).toMatchObject({ exitCode: 0 });
  }, 120_000);

  it('come from upstream, and are kept in the repository that was asked and in the store', async () => {
    expect(await pip('public-demo')).toMatchObject({ exitCode: 0 });
    for (const repository of ['my-packages', 'pypi-store']) {
      const { versions } = await client.send(
        new ListPackageVersionsCommand({ ...coordinates('public-demo'), repository }),
      );
      expect(versions).toMatchObject([
        {
          version: '2.0',
          origin: { originType: 'EXTERNAL', domainEntryPoint: { externalConnectionName: 'public:pypi' } },
        },
      ]);
    }
  }, 120_000);

  it('are told apart by the token: none, a wrong one, and one that may only read', async () => {
    const files = await build(sandbox, 'demo-four', '1.0');
    const wrong = { ...job.env, TWINE_PASSWORD: 'wrong' };
    const refused = await run('/usr/bin/twine', ['upload', '--non-interactive', '--disable-progress-bar', ...files], {
      cwd: sandbox.workspace,
      env: wrong,
    });
    expect(refused.stdout + refused.stderr).toMatch(/401 [^]*token is invalid or has expired/);
    const reader = new Job(sandbox, emulator.awsEnv);
    await reader.uses('login', {
      domain: 'my-org',
      repository: 'my-packages',
      tools: 'twine',
      access: 'read',
      'role-to-assume': 'arn:aws:iam::111122223333:role/ci',
    });
    const forbidden = await run('/usr/bin/twine', ['upload', '--non-interactive', '--disable-progress-bar', ...files], {
      cwd: sandbox.workspace,
      env: reader.env,
    });
    await reader.end();
    expect(forbidden.stdout + forbidden.stderr).toMatch(
      /403 [^]*not authorized to[^]*codeartifact:PublishPackageVersion/,
    );
  }, 120_000);
});
