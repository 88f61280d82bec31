import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateRepositoryCommand,
  DeletePackageVersionsCommand,
  DescribePackageVersionCommand,
  ListPackageVersionAssetsCommand,
  ListPackageVersionsCommand,
  PutPackageOriginConfigurationCommand,
  PutRepositoryPermissionsPolicyCommand,
  UpdatePackageVersionsStatusCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { run, runOk, type Outcome } from '../support/process.ts';
import { plainPythonProject, pythonProject, writeFiles } from '../support/projects.ts';
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
  await build(index, 'public-unseen', '1.0');
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
  const { exitCode } = await job.uses('login', {
    domain: 'my-org',
    repository: 'my-packages',
    tools: 'pip, twine, poetry',
  });
  expect(exitCode).toBe(0);
});
afterEach(async () => {
  const token = job.exported['CODEARTIFACT_AUTH_TOKEN'] ?? '';
  await job.end();
  const leaks = await findSecrets([token], { texts: {}, folders: [sandbox.home, sandbox.workspace, sandbox.temp] });
  await sandbox.remove();
  expect(leaks).toEqual([]);
});

async function build(
  where: Sandbox,
  name: string,
  version: string,
  /** With setuptools, a build takes four times as long. */
  project = plainPythonProject,
): Promise<string[]> {
  await writeFiles(where.workspace, project(name, version));
  await runOk(python, ['-m', 'build', '--no-isolation', '--outdir', 'dist', '.'], {
    cwd: where.workspace,
    env: where.env,
  });
  return (await readdir(join(where.workspace, 'dist'))).map((file) => join(where.workspace, 'dist', file));
}

async function twine(files: readonly string[]): Promise<Outcome> {
  return await run('/usr/bin/twine', ['upload', '--non-interactive', '--disable-progress-bar', ...files], {
    cwd: sandbox.workspace,
    // Rich, which prints for twine, breaks lines even within a word.
    env: { ...job.env, COLUMNS: '1000', NO_COLOR: '1' },
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
    const files = await build(sandbox, 'demo-one', '1.0', pythonProject);
    expect(await twine(files)).toMatchObject({ exitCode: 0 });
    const venv = join(sandbox.temp, 'venv');
    const inside = { cwd: sandbox.temp, env: job.env };
    await runOk(python, ['-m', 'venv', '--without-pip', venv], inside);
    const interpreter = join(venv, 'bin/python');
    const install = ['install', '--no-cache-dir', '--disable-pip-version-check', 'demo_One'];
    await runOk(python, ['-m', 'pip', '--python', interpreter, ...install], inside);
    const imported = await runOk(interpreter, ['-c', 'import demo_one; print(demo_one.VERSION)'], inside);
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

  it('are told apart by the token: none, a wrong one, an expired one, and one that may only read', async () => {
    const files = await build(sandbox, 'demo-four', '1.0');
    const wrong = { ...job.env, TWINE_PASSWORD: 'wrong' };
    const refused = await run('/usr/bin/twine', ['upload', '--non-interactive', '--disable-progress-bar', ...files], {
      cwd: sandbox.workspace,
      env: wrong,
    });
    expect(refused.stdout + refused.stderr).toMatch(/401 [^]*token is invalid or has expired/);
    await emulator.atClock('+13h', async () => {
      expect((await twine(files)).stdout).toMatch(
        /401 Unauthorized from \S+\s+The authorization token is invalid or has expired/,
      );
      expect((await pip('demo-one')).stderr).toMatch(/401 Error, Credentials not correct for \S+\/simple\/demo-one\//);
      expect((await poetry('poetry-late', 'add', 'demo-one')).said).toMatch(
        /Authorization error accessing \S+\/simple\/demo-one\//,
      );
      const published = await poetry('poetry-late', 'publish', '--build', '--repository', 'codeartifact');
      expect(published.said).toContain('HTTP Error 401: The authorization token is invalid or has expired');
    });
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

/** A Poetry project whose packages come from the repository that login configured, and what Poetry said and did. */
async function poetry(name: string, ...args: string[]): Promise<Outcome & { readonly said: string }> {
  const folder = join(sandbox.workspace, name);
  const configured = await readFile(join(sandbox.home, '.config/pypoetry/config.toml'), 'utf8');
  const source = `${/^url = "(.*)"$/m.exec(configured)?.[1] ?? ''}simple/`;
  await writeFiles(folder, {
    'pyproject.toml': `[tool.poetry]\nname = "${name}"\nversion = "1.0"\ndescription = ""\nauthors = []\n\n[tool.poetry.dependencies]\npython = ">=3.8"\n\n[build-system]\nrequires = ["poetry-core"]\nbuild-backend = "poetry.core.masonry.api"\n\n[[tool.poetry.source]]\nname = "codeartifact"\nurl = "${source}"\ndefault = true\n`,
    [`${name.replaceAll('-', '_')}/__init__.py`]: `VERSION = "${String(Math.random())}"\n`,
  });
  const outcome = await run('/usr/bin/poetry', ['--no-interaction', ...args], {
    cwd: folder,
    env: {
      ...job.env,
      PYTHON_KEYRING_BACKEND: 'keyring.backends.null.Keyring',
      POETRY_VIRTUALENVS_IN_PROJECT: 'true',
      XDG_CACHE_HOME: join(sandbox.temp, 'cache'),
      XDG_DATA_HOME: join(sandbox.temp, 'data'),
    },
  });
  return { ...outcome, said: outcome.stdout + outcome.stderr };
}

describe('what a repository does not give, or does not take, is said in words that the client shows', () => {
  const restrict = async (name: string, publish: 'ALLOW' | 'BLOCK', upstream: 'ALLOW' | 'BLOCK'): Promise<void> => {
    const restrictions = { publish, upstream };
    await client.send(new PutPackageOriginConfigurationCommand({ ...coordinates(name), restrictions }));
  };

  it('a package or version that is not there, never was or is deleted', async () => {
    expect((await pip('no-such-package')).stderr).toMatch(/ERROR: No matching distribution found for no-such-package/);
    await twine(await build(sandbox, 'demo-gone', '1.0'));
    expect((await pip('demo-gone==2.0')).stderr).toMatch(/demo-gone==2\.0 \(from versions: 1\.0\)/);
    await client.send(new DeletePackageVersionsCommand({ ...coordinates('demo-gone'), versions: ['1.0'] }));
    expect((await pip('demo-gone')).stderr).toMatch(/from versions: none/);
  }, 180_000);

  it('a package whose origin controls block publishing, or what is upstream', async () => {
    await restrict('demo-blocked', 'BLOCK', 'ALLOW');
    const refused = await twine(await build(sandbox, 'demo-blocked', '1.0'));
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toMatch(
      /403 Forbidden from \S+\s+Publishing is blocked by the origin controls of package demo-blocked \(publish is BLOCK in repository my-packages\)/,
    );
    await restrict('public-unseen', 'ALLOW', 'BLOCK');
    expect((await pip('public-unseen')).stderr).toMatch(/from versions: none/);
    const added = await poetry('poetry-app', 'add', 'public-unseen');
    expect(added.exitCode).toBe(1);
    expect(added.said).toContain('Could not find a matching version of package public-unseen');
    await restrict('public-unseen', 'BLOCK', 'ALLOW');
    expect(await pip('public-unseen')).toMatchObject({ exitCode: 0 });
  }, 180_000);

  it('a repository whose policy forbids to publish, or to read', async () => {
    const domain = 'my-org';
    const forbid = async (repository: string, action: string): Promise<string> => {
      await client.send(new CreateRepositoryCommand({ domain, repository }));
      const policyDocument = JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Principal: '*', Action: `codeartifact:${action}`, Resource: '*' }],
      });
      await client.send(new PutRepositoryPermissionsPolicyCommand({ domain, repository, policyDocument }));
      job = new Job(sandbox, emulator.awsEnv);
      const tools = 'pip, twine, poetry';
      expect(await job.uses('login', { domain, repository, tools })).toMatchObject({ exitCode: 0 });
      return `is not authorized to perform: codeartifact:${action} on resource: arn:aws:codeartifact:us-east-1:111122223333:`;
    };
    const because = 'with an explicit deny in a resource-based policy';

    const unpublished = await forbid('read-only', 'PublishPackageVersion');
    const uploaded = await twine(await build(sandbox, 'demo-forbidden', '1.0'));
    expect(uploaded.exitCode).toBe(1);
    expect(uploaded.stdout).toContain(`${unpublished}package/my-org/read-only/pypi//demo-forbidden ${because}`);
    const published = await poetry('poetry-forbidden', 'publish', '--build', '--repository', 'codeartifact');
    expect(published.exitCode).toBe(1);
    expect(published.said).toContain(
      `HTTP Error 403: User: arn:aws:iam::111122223333:user/administrator ${unpublished}package/my-org/read-only/pypi//poetry-forbidden ${because}`,
    );

    await forbid('closed', 'ReadFromRepository');
    // pip keeps a 403 to itself unless it is asked for more.
    expect((await pip('-vv', 'demo-one')).stdout).toMatch(/403 Client Error: [^\n]*ReadFromRepository/);
    const added = await poetry('poetry-closed', 'add', 'demo-one');
    expect(added.exitCode).toBe(1);
    expect(added.said).toMatch(/Authorization error accessing \S+\/closed\/simple\/demo-one\//);
  }, 180_000);

  it('and in the same way to those who use Poetry', async () => {
    const publish = ['publish', '--repository', 'codeartifact'];
    const missing = await poetry('poetry-app', 'add', 'no-such-package');
    expect(missing.exitCode).toBe(1);
    expect(missing.said).toContain('Could not find a matching version of package no-such-package');

    expect(await poetry('poetry-twice', ...publish, '--build')).toMatchObject({ exitCode: 0 });
    expect(await poetry('poetry-twice', ...publish)).toMatchObject({ exitCode: 0 });
    expect(await poetry('poetry-twice', 'build')).toMatchObject({ exitCode: 0 });
    const changed = await poetry('poetry-twice', ...publish);
    expect(changed.exitCode).toBe(1);
    expect(changed.said).toMatch(
      /HTTP Error 409: [^\n]*poetry_twice-1\.0-py3-none-any\.whl of poetry-twice 1\.0 exists with other content/,
    );
    expect(await poetry('poetry-twice', ...publish, '--skip-existing')).toMatchObject({ exitCode: 0 });

    const which = { ...coordinates('poetry-twice'), versions: ['1.0'] };
    for (const targetStatus of ['Unlisted', 'Archived', 'Deleted'] as const) {
      await (targetStatus === 'Deleted'
        ? client.send(new DeletePackageVersionsCommand(which))
        : client.send(new UpdatePackageVersionsStatusCommand({ ...which, targetStatus })));
      const hidden = await poetry('poetry-app', 'add', 'poetry-twice');
      expect(hidden.exitCode).toBe(1);
      expect(hidden.said).toContain('Could not find a matching version of package poetry-twice');
    }
    await restrict('poetry-blocked', 'BLOCK', 'ALLOW');
    expect((await poetry('poetry-blocked', ...publish, '--build')).said).toContain(
      'HTTP Error 403: Publishing is blocked by the origin controls of package poetry-blocked (publish is BLOCK in repository my-packages)',
    );
  }, 180_000);
});
