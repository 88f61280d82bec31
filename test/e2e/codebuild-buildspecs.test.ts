import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DescribeRepositoryCommand,
  ListPackageVersionsCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INTERPRETERS, runBuildspec, type BuildResult } from '../support/buildspec.ts';
import { secondarySource } from '../support/codebuild-checkout.ts';
import { debianWheels } from '../support/debian-wheels.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { root } from '../support/paths.ts';
import { MAVEN_CENTRAL, mavenProject, npmProject, pythonProject, writeFiles } from '../support/projects.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';
import { findSecrets } from '../support/secret-scan.ts';

let emulator: TestEmulator;
/** What stands for PyPI. */
let wheels: string;
let client: CodeartifactClient;
let sandbox: Sandbox;
let checkout: string;

beforeAll(async () => {
  wheels = await mkdtemp(join(tmpdir(), 'wheels-'));
  await debianWheels(wheels);
  emulator = await startTestEmulator([
    MAVEN_CENTRAL,
    `--external=public:pypi=file://${wheels}`,
    '--external=public:npmjs=off',
  ]);
  client = await createGuide(emulator, ['public:npmjs', 'public:pypi', 'public:maven-central']);
});
afterAll(async () => {
  await emulator.stop();
  await rm(wheels, { recursive: true });
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  checkout = await secondarySource(sandbox);
});
afterEach(async () => {
  await sandbox.remove();
});

/** The next of the six interpreters: each build of this file has another. */
let turn = 0;

async function build(name: string, env: Readonly<Record<string, string>> = {}): Promise<BuildResult> {
  const interpreter = INTERPRETERS[turn++ % INTERPRETERS.length];
  if (interpreter === undefined) throw new Error('no interpreters');
  const text = await readFile(join(root, 'codebuild/buildspecs', name), 'utf8');
  const result = await runBuildspec(text, interpreter, {
    cwd: sandbox.workspace,
    env: { ...sandbox.env, ...emulator.awsEnv, CODEBUILD_SRC_DIR_codeartifact_ci: checkout, ...env },
  });
  // Whatever became of the build: no variable, and no file of the home directory, is left of the login.
  expect(result.variables).not.toHaveProperty('CODEARTIFACT_AUTH_TOKEN');
  const files = Object.keys(await snapshot(sandbox.home)).filter((file) =>
    /\.npmrc|settings\.xml|\.codeartifact-ci/.test(file),
  );
  expect(files).toEqual([]);
  return result;
}

async function versions(
  format: 'npm' | 'pypi' | 'maven',
  name: string,
  namespace?: string,
): Promise<(string | undefined)[]> {
  const at = { domain: 'my-org', repository: 'my-packages', format, package: name, namespace };
  const { versions: found } = await client.send(new ListPackageVersionsCommand(at));
  return (found ?? []).map(({ version }) => version).sort();
}

describe('the buildspecs, run phase by phase with real clients', () => {
  it('publish-on-tag.yml publishes what the project has, and again without harm; npm.yml, python.yml, maven.yml and polyglot.yml install it', async () => {
    await writeFiles(sandbox.workspace, {
      ...npmProject('@acme/built', '1.0.0', { files: ['index.js'] }),
      'package-lock.json': JSON.stringify({ name: '@acme/built', version: '1.0.0', lockfileVersion: 3, packages: {} }),
      ...pythonProject('acme-built', '1.0.0'),
      ...mavenProject({ group: 'com.acme', artifact: 'built', version: '1.0.0' }),
    });
    const tag = { CODEBUILD_WEBHOOK_TRIGGER: 'tag/v1.0.0' };
    const first = await build('publish-on-tag.yml', tag);
    expect({ log: first.succeeded ? '' : first.log }).toEqual({ log: '' });
    expect(first).toMatchObject({ succeeded: true, phases: { pre_build: 'SUCCEEDED', build: 'SUCCEEDED' } });
    expect(await versions('npm', 'built', 'acme')).toEqual(['1.0.0']);
    expect(await versions('pypi', 'acme-built')).toEqual(['1.0.0']);
    expect(await versions('maven', 'built', 'com.acme')).toEqual(['1.0.0']);
    const second = await build('publish-on-tag.yml', { ...tag, CODEARTIFACT_FORMATS: 'npm' });
    expect(second.succeeded).toBe(true);
    expect(second.log).toMatch(/unchanged/);

    await sandbox.remove();
    sandbox = await makeSandbox();
    checkout = await secondarySource(sandbox);
    const endpoint = `${emulator.endpoint}/npm/d/my-org-111122223333/my-packages`;
    await writeFiles(sandbox.workspace, {
      ...npmProject('app', '1.0.0', {
        dependencies: { '@acme/built': '1.0.0' },
        scripts: { test: 'node -e "require(\'@acme/built\')"' },
      }),
      'package-lock.json': JSON.stringify({
        name: 'app',
        version: '1.0.0',
        lockfileVersion: 3,
        packages: {
          '': { name: 'app', version: '1.0.0', dependencies: { '@acme/built': '1.0.0' } },
          'node_modules/@acme/built': { version: '1.0.0', resolved: `${endpoint}/@acme/built/-/built-1.0.0.tgz` },
        },
      }),
      'requirements.txt': 'acme-built==1.0.0\n',
      'test_app.py':
        'import unittest\n\nclass Installed(unittest.TestCase):\n    def test(self):\n        import acme_built\n        self.assertEqual(acme_built.VERSION, "1.0.0")\n',
      ...mavenProject(
        { group: 'com.acme', artifact: 'app', version: '1.0.0' },
        { dependencies: [{ group: 'com.acme', artifact: 'built', version: '1.0.0' }] },
      ),
    });
    for (const name of ['npm.yml', 'python.yml', 'maven.yml', 'polyglot.yml']) {
      const result = await build(name);
      expect({ name, log: result.succeeded ? '' : result.log }).toEqual({ name, log: '' });
    }
  }, 300_000);

  it('log out, and stop, when the build fails', async () => {
    await writeFiles(sandbox.workspace, npmProject('app', '1.0.0'));
    const result = await build('npm.yml');
    expect(result).toMatchObject({ succeeded: false, phases: { pre_build: 'SUCCEEDED', build: 'FAILED' } });
    expect(result.log).toMatch(/npm ci/);
  }, 60_000);

  it('stop before the build when the login fails', async () => {
    const result = await build('npm.yml', { CODEARTIFACT_REPOSITORY: 'nope' });
    expect(result.phases).toEqual({ install: 'SUCCEEDED', pre_build: 'FAILED' });
    expect(result.log).toMatch(/Repository 'nope' does not exist/);
  }, 60_000);

  it('prune.yml plans, keeps the plan as an artifact, and removes what was planned when it is told to', async () => {
    for (const version of ['1.0.0', '1.1.0', '1.2.0', '1.3.0']) {
      await writeFiles(sandbox.workspace, npmProject('@acme/aged', version));
      const published = await build('publish-on-tag.yml', { CODEARTIFACT_TAG: version, CODEARTIFACT_FORMATS: 'npm' });
      expect({ version, log: published.succeeded ? '' : published.log }).toEqual({ version, log: '' });
    }
    const rules = {
      CODEARTIFACT_PACKAGES: 'npm:@acme/aged',
      CODEARTIFACT_KEEP_NEWEST: '3',
      CODEARTIFACT_ACTION: 'delete',
      CODEARTIFACT_MAX_PERCENT: '50',
    };
    const planned = await build('prune.yml', rules);
    expect({ log: planned.succeeded ? '' : planned.log }).toEqual({ log: '' });
    expect(planned.artifacts).toEqual(['prune-plan.json']);
    expect(await readFile(join(sandbox.workspace, 'prune-plan.json'), 'utf8')).toContain('1.0.0');
    expect(await versions('npm', 'aged', 'acme')).toHaveLength(4);
    const applied = await build('prune.yml', { ...rules, CODEARTIFACT_MODE: 'apply' });
    expect({ log: applied.succeeded ? '' : applied.log }).toEqual({ log: '' });
    expect(await versions('npm', 'aged', 'acme')).toEqual(['1.1.0', '1.2.0', '1.3.0']);
  }, 180_000);

  it('recall.yml shows where a version is, and takes it away when it is told to', async () => {
    await writeFiles(sandbox.workspace, npmProject('@acme/bad', '1.0.0'));
    const published = await build('publish-on-tag.yml', { CODEARTIFACT_TAG: '1.0.0', CODEARTIFACT_FORMATS: 'npm' });
    expect({ log: published.succeeded ? '' : published.log }).toEqual({ log: '' });
    const wanted = { CODEARTIFACT_VERSIONS: 'npm:@acme/bad@1.0.0' };
    const planned = await build('recall.yml', wanted);
    expect({ log: planned.succeeded ? '' : planned.log }).toEqual({ log: '' });
    expect(planned.artifacts).toEqual(['recall-plan.json']);
    const applied = await build('recall.yml', { ...wanted, CODEARTIFACT_MODE: 'apply' });
    expect({ log: applied.succeeded ? '' : applied.log }).toEqual({ log: '' });
    const at = {
      domain: 'my-org',
      repository: 'my-packages',
      format: 'npm',
      namespace: 'acme',
      package: 'bad',
    } as const;
    const { versions: left } = await client.send(new ListPackageVersionsCommand({ ...at, status: 'Published' }));
    expect(left).toEqual([]);
  }, 120_000);

  it('provision.yml plans, and changes what the file says when it is told to', async () => {
    await writeFiles(sandbox.workspace, {
      'codeartifact.yml': 'domain: my-org\nrepositories:\n  from-codebuild: { description: Made by a build }\n',
    });
    const planned = await build('provision.yml');
    expect({ log: planned.succeeded ? '' : planned.log }).toEqual({ log: '' });
    expect(planned.log).toMatch(/\+  repository from-codebuild/);
    const applied = await build('provision.yml', { CODEARTIFACT_MODE: 'apply' });
    expect({ log: applied.succeeded ? '' : applied.log }).toEqual({ log: '' });
    const at = { domain: 'my-org', repository: 'from-codebuild' };
    expect((await client.send(new DescribeRepositoryCommand(at))).repository?.description).toBe('Made by a build');
  }, 60_000);

  it('leave no token in the log or in a file', async () => {
    await writeFiles(sandbox.workspace, npmProject('app', '1.0.0'));
    const { log } = await build('npm.yml');
    const found = await findSecrets(['eyJ2ZXIiOjEs'], {
      texts: { log },
      folders: [sandbox.home, sandbox.workspace, sandbox.temp],
    });
    expect(found).toEqual([]);
  }, 60_000);
});
