import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { detectClients } from '../../../../actions/login/detect.ts';
import { writeFiles } from '../../../support/projects.ts';
import { makeSandbox, type Sandbox } from '../../../support/sandbox.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

/** `TOOL: FILE` for each client that the workspace shows. */
async function detected(): Promise<string[]> {
  return [...(await detectClients(sandbox.workspace)).clients].map(([name, file]) => `${name}: ${file}`);
}

describe('the tools of a project', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["npm's lock file", { 'package-lock.json': '{}', 'package.json': '{}' }, ['npm: package-lock.json']],
    ['a package.json alone', { 'package.json': '{}' }, ['npm: package.json']],
    [
      'the packageManager of a package.json',
      { 'package.json': '{"packageManager": "pnpm@10.1.0"}' },
      ['pnpm: package.json'],
    ],
    ['requirements', { 'requirements-dev.txt': 'x' }, ['pip: requirements-dev.txt']],
    ['pom.xml beside package.json', { 'pom.xml': '', 'package.json': '{}' }, ['npm: package.json', 'maven: pom.xml']],
    ['a Pipfile', { Pipfile: '', 'requirements.txt': '' }, ['pipenv: Pipfile']],
    ['a table of pyproject.toml', { 'pyproject.toml': '[tool.uv]\n' }, ['uv: pyproject.toml']],
    ['nothing', { 'README.md': 'npm' }, []],
    [
      'each of the services of a monorepo',
      {
        'package-lock.json': '{}',
        'services/api/requirements.txt': 'x',
        'services/web/package.json': '{}',
        'src/App/App.csproj': '<Project/>',
        'tools/gen/go.mod': '',
      },
      ['npm: package-lock.json', 'pip: services/api/requirements.txt', 'dotnet: src/App/App.csproj'],
    ],
    [
      'the lock file of a workspace, and not by its members',
      { 'pnpm-lock.yaml': '', 'packages/a/package.json': '{}', 'uv.lock': '', 'libs/b/pyproject.toml': '[project]' },
      ['pnpm: pnpm-lock.yaml', 'uv: uv.lock'],
    ],
    [
      'several clients of one format, each with a project of its own',
      { 'a/yarn.lock': '# yarn lockfile v1\n', 'b/package-lock.json': '{}', 'c/package.json': '{}' },
      ['npm: b/package-lock.json', 'yarn: a/yarn.lock'],
    ],
    [
      'the requirements of one service beside the lock file of another',
      { 'uv.lock': '', 'requirements.txt': '', 'services/x/requirements.txt': '' },
      ['pip: services/x/requirements.txt', 'uv: uv.lock'],
    ],
    [
      'requirements in a folder of that name, and what they are made from',
      { 'api/requirements/prod.txt': '', 'jobs/requirements.in': '' },
      ['pip: jobs/requirements.in'],
    ],
    ['requirements in a folder alone', { 'api/requirements/prod.txt': '' }, ['pip: api/requirements/prod.txt']],
    ['requirements in a folder at the top', { 'requirements/prod.txt': '' }, ['pip: requirements/prod.txt']],
    ['no text in any other folder', { 'docs/prod.txt': '', 'my-requirements/prod.txt': '', 'prod.in': '' }, []],
    [
      'a page among the sources of Java',
      { 'pom.xml': '', 'src/main/webapp/package.json': '{}', 'src/main/java/com/Cargo.toml': '' },
      ['npm: src/main/webapp/package.json', 'maven: pom.xml'],
    ],
    ['a lock file with a byte order mark', { 'yarn.lock': '\uFEFF# yarn lockfile v1\n' }, ['yarn: yarn.lock']],
    ['a lock file without its comments', { 'yarn.lock': 'a@^1:\n  resolved "https://x/"\n' }, ['yarn: yarn.lock']],
  ])('are found by %s', async (_name, files, tools) => {
    await writeFiles(sandbox.workspace, files);
    expect(await detected()).toEqual(tools);
  });

  it('are none of what is installed, vendored, made by a build, or there for tests', async () => {
    await writeFiles(sandbox.workspace, {
      'pom.xml': '',
      ...Object.fromEntries(
        [
          'node_modules/a/package.json',
          'vendor/b/package-lock.json',
          'third_party/c/Cargo.toml',
          'app/fixtures/d/Gemfile',
          'src/__fixtures__/uv.lock',
          'test/testdata/e/build.gradle',
          '.git/package.json',
          '.venv/lib/python3/site-packages/f/setup.py',
          'venv/pyproject.toml',
          'target/classes/package.json',
          'web/node_modules/.cache/package.json',
        ].map((file) => [file, '{}']),
      ),
    });
    expect(await detected()).toEqual(['maven: pom.xml']);
  });

  it('are found in a folder called build that no build has made', async () => {
    await writeFiles(sandbox.workspace, {
      'tools/build/package.json': '{}',
      'app/pom.xml': '',
      'app/target/Cargo.toml': '',
    });
    expect(await detected()).toEqual(['npm: tools/build/package.json', 'maven: app/pom.xml']);
  });

  it('are not looked for behind symbolic links, which may lead out of the workspace and in circles', async () => {
    await writeFiles(sandbox.root, { 'outside/package-lock.json': '{}' });
    await mkdir(join(sandbox.workspace, 'a'));
    await symlink(join(sandbox.root, 'outside'), join(sandbox.workspace, 'a', 'out'));
    await symlink('..', join(sandbox.workspace, 'a', 'up'));
    await symlink(join(sandbox.root, 'outside', 'package-lock.json'), join(sandbox.workspace, 'package-lock.json'));
    expect(await detected()).toEqual([]);
  });

  it('are looked for in so many folders and no more, those near the top first', async () => {
    await Promise.all(
      Array.from({ length: 60 }, async (_, at) => {
        for (let below = 0; below < 40; below++) {
          await mkdir(join(sandbox.workspace, `f${String(at)}`, `g${String(below)}`), { recursive: true });
        }
      }),
    );
    await writeFiles(sandbox.workspace, { 'f59/pom.xml': '', 'f59/g39/Cargo.toml': '' });
    expect(await detectClients(sandbox.workspace)).toMatchObject({ cut: true });
    expect(await detected()).toEqual(['maven: f59/pom.xml']);
  });

  it('are none where there is no workspace', async () => {
    expect(await detectClients(join(sandbox.workspace, 'nowhere'))).toEqual({ clients: new Map(), cut: false });
  });
});
