import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateRepositoryCommand,
  DescribeRepositoryCommand,
  ListPackageVersionsCommand,
} from '@aws-sdk/client-codeartifact';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildResult, Interpreter } from './buildspec.ts';
import { expectBuilt, startCodeBuild, versionsIn, type CodeBuildProject } from './codebuild-project.ts';
import { debianWheels } from './debian-wheels.ts';
import { MAVEN_CENTRAL, mavenProject, npmProject, plainPythonProject, writeFiles } from './projects.ts';
import { makeSandbox, type Sandbox } from './sandbox.ts';
import { findSecrets } from './secret-scan.ts';

/**
 * Builds with the buildspecs that need no more than Debian's npm, Python and Maven, in these interpreters in turn: one
 * pass over them in `npm test`, each of them for itself in `npm run proof`.
 */
export function describeBuilds(title: string, interpreters?: readonly Interpreter[]): void {
  describe(title, () => {
    let project: CodeBuildProject;
    /** What stands for PyPI. */
    let wheels: string;
    let sandbox: Sandbox;

    beforeAll(async () => {
      wheels = await mkdtemp(join(tmpdir(), 'wheels-'));
      await debianWheels(wheels);
      project = await startCodeBuild({
        flags: [MAVEN_CENTRAL, `--external=public:pypi=file://${wheels}`, '--external=public:npmjs=off'],
        connections: ['public:npmjs', 'public:pypi', 'public:maven-central'],
        ...(interpreters === undefined ? {} : { interpreters }),
      });
    });
    afterAll(async () => {
      await project.stop();
      await rm(wheels, { recursive: true });
    });
    beforeEach(async () => {
      sandbox = await makeSandbox();
    });
    afterEach(async () => {
      await sandbox.remove();
    });

    const build = async (name: string, env: Readonly<Record<string, string>> = {}): Promise<BuildResult> =>
      await project.build(name, sandbox, env);

    it('publish-on-tag.yml publishes what the project has, and again without harm; npm.yml, actions.yml, python.yml, maven.yml and polyglot.yml install it', async () => {
      await writeFiles(sandbox.workspace, {
        ...npmProject('@acme/built', '1.0.0', { files: ['index.js'] }),
        'package-lock.json': JSON.stringify({
          name: '@acme/built',
          version: '1.0.0',
          lockfileVersion: 3,
          packages: {},
        }),
        ...plainPythonProject('acme-built', '1.0.0'),
        ...mavenProject({ group: 'com.acme', artifact: 'built', version: '1.0.0' }),
      });
      const tag = { CODEBUILD_WEBHOOK_TRIGGER: 'tag/v1.0.0' };
      const first = await build('publish-on-tag.yml', tag);
      expectBuilt(first);
      expect(first.phases).toEqual({ install: 'SUCCEEDED', pre_build: 'SUCCEEDED', build: 'SUCCEEDED' });
      expect(await versionsIn(project.client, 'npm', 'built', 'acme')).toEqual(['1.0.0']);
      expect(await versionsIn(project.client, 'pypi', 'acme-built')).toEqual(['1.0.0']);
      expect(await versionsIn(project.client, 'maven', 'built', 'com.acme')).toEqual(['1.0.0']);
      const second = await build('publish-on-tag.yml', { ...tag, CODEARTIFACT_FORMATS: 'npm' });
      expectBuilt(second);
      expect(second.log).toMatch(/unchanged/);

      await sandbox.remove();
      sandbox = await makeSandbox();
      const endpoint = `${project.emulator.endpoint}/npm/d/my-org-111122223333/my-packages`;
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
      for (const name of ['npm.yml', 'actions.yml', 'python.yml', 'maven.yml', 'polyglot.yml']) {
        expectBuilt(await build(name), name);
      }
    }, 300_000);

    it.each(['npm.yml', 'actions.yml'])(
      '%s logs out, and stops, when the build fails',
      async (name) => {
        await writeFiles(sandbox.workspace, npmProject('app', '1.0.0'));
        const result = await build(name);
        expect(result).toMatchObject({ succeeded: false, phases: { build: 'FAILED' } });
        expect(result.log).toMatch(/npm ci/);
        const found = await findSecrets(['eyJ2ZXIiOjEs'], {
          texts: { log: result.log },
          folders: [sandbox.home, sandbox.workspace, sandbox.temp],
        });
        expect(found).toEqual([]);
      },
      60_000,
    );

    it('they stop before the build when the login fails, or a variable is missing, and name the cause', async () => {
      const refused = await build('npm.yml', { CODEARTIFACT_REPOSITORY: 'nope' });
      expect(refused.phases).toEqual({ install: 'SUCCEEDED', pre_build: 'FAILED' });
      expect(refused.log).toMatch(/Repository 'nope' does not exist/);
      const missing = await build('publish-on-tag.yml', { CODEARTIFACT_DOMAIN: '' });
      expect(missing.phases).toEqual({ install: 'SUCCEEDED', pre_build: 'FAILED' });
      expect(missing.log).toMatch(/'domain' \(CODEARTIFACT_DOMAIN\) is required/);
    }, 60_000);

    it('prune.yml plans, keeps the plan as an artifact, and removes what was planned when it is told to', async () => {
      for (const version of ['1.0.0', '1.1.0', '1.2.0', '1.3.0']) {
        await writeFiles(sandbox.workspace, npmProject('@acme/aged', version));
        expectBuilt(await build('publish-on-tag.yml', { CODEARTIFACT_TAG: version, CODEARTIFACT_FORMATS: 'npm' }));
      }
      const rules = {
        CODEARTIFACT_PACKAGES: 'npm:@acme/aged',
        CODEARTIFACT_KEEP_NEWEST: '3',
        CODEARTIFACT_ACTION: 'delete',
        CODEARTIFACT_MAX_PERCENT: '50',
      };
      const planned = await build('prune.yml', rules);
      expectBuilt(planned);
      expect(planned.artifacts).toEqual(['prune-plan.json']);
      expect(await readFile(join(sandbox.workspace, 'prune-plan.json'), 'utf8')).toContain('1.0.0');
      expect(await versionsIn(project.client, 'npm', 'aged', 'acme')).toHaveLength(4);
      expectBuilt(await build('prune.yml', { ...rules, CODEARTIFACT_MODE: 'apply' }));
      expect(await versionsIn(project.client, 'npm', 'aged', 'acme')).toEqual(['1.1.0', '1.2.0', '1.3.0']);
    }, 180_000);

    it('promote.yml plans, keeps the plan as an artifact, promotes what was planned when it is told to, and takes it back', async () => {
      await project.client.send(new CreateRepositoryCommand({ domain: 'my-org', repository: 'approved' }));
      await writeFiles(sandbox.workspace, npmProject('@acme/tested', '1.0.0'));
      expectBuilt(await build('publish-on-tag.yml', { CODEARTIFACT_TAG: '1.0.0', CODEARTIFACT_FORMATS: 'npm' }));
      const wanted = {
        CODEARTIFACT_SOURCE_REPOSITORY: 'my-packages',
        CODEARTIFACT_DESTINATION_REPOSITORY: 'approved',
        CODEARTIFACT_PACKAGES: 'npm:@acme/tested',
        CODEARTIFACT_ORIGIN: 'internal',
        CODEARTIFACT_OLDER_THAN: '',
      };
      const at = {
        domain: 'my-org',
        repository: 'approved',
        format: 'npm',
        namespace: 'acme',
        package: 'tested',
      } as const;
      const promoted = async (): Promise<unknown> =>
        (await project.client.send(new ListPackageVersionsCommand(at))).versions?.map(({ version }) => version);
      const planned = await build('promote.yml', wanted);
      expectBuilt(planned);
      expect(planned.artifacts).toEqual(['promote-plan.json']);
      const apply = { CODEARTIFACT_MODE: 'apply', CODEARTIFACT_PLAN: 'promote-plan.json' };
      expectBuilt(await build('promote.yml', { ...wanted, ...apply }));
      expect(await promoted()).toEqual(['1.0.0']);
      expectBuilt(await build('promote.yml', { ...wanted, CODEARTIFACT_MODE: 'rollback' }));
      expect(await promoted()).toEqual([]);
    }, 120_000);

    it('recall.yml shows where a version is, and takes it away when it is told to', async () => {
      await writeFiles(sandbox.workspace, npmProject('@acme/bad', '1.0.0'));
      expectBuilt(await build('publish-on-tag.yml', { CODEARTIFACT_TAG: '1.0.0', CODEARTIFACT_FORMATS: 'npm' }));
      const wanted = { CODEARTIFACT_VERSIONS: 'npm:@acme/bad@1.0.0' };
      const planned = await build('recall.yml', wanted);
      expectBuilt(planned);
      expect(planned.artifacts).toEqual(['recall-plan.json']);
      expectBuilt(await build('recall.yml', { ...wanted, CODEARTIFACT_MODE: 'apply' }));
      const at = { domain: 'my-org', repository: 'my-packages', format: 'npm', namespace: 'acme' } as const;
      const { versions } = await project.client.send(
        new ListPackageVersionsCommand({ ...at, package: 'bad', status: 'Published' }),
      );
      expect(versions).toEqual([]);
    }, 120_000);

    it('provision.yml plans, and changes what the file says when it is told to', async () => {
      await writeFiles(sandbox.workspace, {
        'codeartifact.yml': 'domain: my-org\nrepositories:\n  from-codebuild: { description: Made by a build }\n',
      });
      const planned = await build('provision.yml');
      expectBuilt(planned);
      expect(planned.log).toMatch(/\+  repository from-codebuild/);
      expectBuilt(await build('provision.yml', { CODEARTIFACT_MODE: 'apply' }));
      const at = { domain: 'my-org', repository: 'from-codebuild' };
      const { repository } = await project.client.send(new DescribeRepositoryCommand(at));
      expect(repository?.description).toBe('Made by a build');
    }, 60_000);

    it('report.yml writes the report, and keeps what it has learnt', async () => {
      const made = await build('report.yml');
      expectBuilt(made);
      expect(made.artifacts).toContain('codeartifact-report/report.html');
      expect(await readdir(sandbox.workspace)).toContain('codeartifact-report-cache.ndjson.gz');
    }, 60_000);
  });
}
