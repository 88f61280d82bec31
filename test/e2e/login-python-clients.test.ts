import { CreateRepositoryCommand } from '@aws-sdk/client-codeartifact';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clients, type Client } from '../support/clients.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { run, runOk, type Outcome } from '../support/process.ts';
import { pythonProject, writeFiles } from '../support/projects.ts';
import { Job } from '../support/runner.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

/** The Python clients that Debian does not have, or not in this version: uv, PDM, Pipenv, Poetry 2 and twine 7 of PyPI. */
const python = '/usr/bin/python3';
let index: Sandbox;
let emulator: TestEmulator;
let sandbox: Sandbox;
let job: Job;

beforeAll(async () => {
  // Debian's wheels of setuptools and wheel stand in for PyPI: what isolated builds ask for.
  index = await makeSandbox();
  const wheels = '/usr/share/python-wheels';
  for (const name of await readdir(wheels)) {
    if (/^(setuptools|wheel)-/.test(name)) await copyFile(join(wheels, name), join(index.workspace, name));
  }
  emulator = await startTestEmulator([`--external=public:pypi=file://${index.workspace}`]);
  const client = await createGuide(emulator, ['public:pypi']);
  await client.send(new CreateRepositoryCommand({ domain: 'my-org', repository: 'team' }));
  await publishDemos();
}, 180_000);
afterAll(async () => {
  await emulator.stop();
  await index.remove();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  job = new Job(sandbox, emulator.awsEnv);
});
afterEach(async () => {
  for (const { exitCode } of await job.end()) expect(exitCode).toBe(0);
  await sandbox.remove();
});

/** A tool's registries: the repository of the guide, and `team` beside it. */
async function login(tool: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const registries = `${tool}:\n  - my-packages\n  - { repository: team, mode: extra, name: team }\n`;
  const result = await job.uses('login', { domain: 'my-org', registries, ...more });
  expect(result).toMatchObject({ exitCode: 0 });
  return result.log;
}

async function start([program, ...own]: Client, folder: string, ...args: string[]): Promise<Outcome> {
  const cwd = join(sandbox.workspace, folder);
  await mkdir(cwd, { recursive: true });
  const env = {
    ...job.env,
    PYTHON_KEYRING_BACKEND: 'keyring.backends.null.Keyring',
    XDG_CACHE_HOME: join(sandbox.temp, 'cache'),
    XDG_DATA_HOME: join(sandbox.temp, 'data'),
    XDG_STATE_HOME: join(sandbox.temp, 'state'),
    UV_PYTHON: python,
    UV_PYTHON_DOWNLOADS: 'never',
    PDM_CHECK_UPDATE: '0',
    PDM_IGNORE_ACTIVE_VENV: '1',
    POETRY_VIRTUALENVS_IN_PROJECT: 'true',
    PIPENV_VENV_IN_PROJECT: '1',
    PIPENV_PYTHON: python,
    NO_COLOR: '1',
  };
  return await run(program, [...own, ...args], { cwd, env });
}

/** A client that fails says why in what it writes. */
function succeeded({ exitCode, stdout, stderr }: Outcome): void {
  expect({ exitCode, said: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, said: '' });
}

async function project(name: string): Promise<void> {
  await writeFiles(join(sandbox.workspace, name), pythonProject(name, '1.0'));
}

/** Poetry builds with its own backend alone where nothing else can be had. */
async function poetryProject(name: string): Promise<void> {
  await writeFiles(join(sandbox.workspace, name), {
    'pyproject.toml': `[project]\nname = "${name}"\nversion = "1.0"\ndescription = "A small package"\nrequires-python = ">=3.8"\n\n[build-system]\nrequires = ["poetry-core"]\nbuild-backend = "poetry.core.masonry.api"\n`,
    [`${name.replaceAll('-', '_')}/__init__.py`]: 'VERSION = "1.0"\n',
  });
}

/** By twine: demo-one to the repository of the guide, demo-team to the other. */
async function publishDemos(): Promise<void> {
  const machine = await makeSandbox();
  const publisher = new Job(machine, emulator.awsEnv);
  const { log } = await publisher.uses('login', {
    domain: 'my-org',
    registries: 'twine:\n  - my-packages\n  - { repository: team, mode: extra, name: team }\n',
  });
  const team = /twine uploads to team with: twine upload --repository-url (\S+) …/.exec(log)?.[1] ?? '';
  for (const [name, args] of [
    ['demo-one', []],
    ['demo-team', ['--repository-url', team]],
  ] as const) {
    const cwd = join(machine.workspace, name);
    await writeFiles(cwd, pythonProject(name, '1.0'));
    const build = ['-m', 'build', '--wheel', '--no-isolation', '--skip-dependency-check', '.'];
    await runOk(python, build, { cwd, env: machine.env });
    const [wheel = ''] = await readdir(join(cwd, 'dist'));
    const upload = ['upload', '--non-interactive', '--disable-progress-bar', ...args, join('dist', wheel)];
    succeeded(await run(clients.twine7[0], upload, { cwd, env: publisher.env }));
  }
  for (const { exitCode } of await publisher.end()) expect(exitCode).toBe(0);
  await machine.remove();
}

const lockOf = async (file: string): Promise<string> => await readFile(join(sandbox.workspace, 'app', file), 'utf8');

describe('uv', () => {
  it.each(['environment', 'file'])(
    'builds, publishes, adds from two repositories and locks, with the token in the %s',
    async (tokenIn) => {
      const before = await snapshot(sandbox.home);
      await login('uv', { 'token-in': tokenIn });
      const name = `uv-${tokenIn}`;
      await project(name);
      succeeded(await start(clients.uv, name, 'build', '--wheel'));
      succeeded(await start(clients.uv, name, 'publish'));
      // What is there already is passed over.
      succeeded(await start(clients.uv, name, 'publish'));
      await project('app');
      succeeded(await start(clients.uv, 'app', 'add', name, 'demo-one', 'demo-team'));
      const lock = await lockOf('uv.lock');
      expect(lock).toMatch(/name = "demo-one"[^[]*registry = "[^"@]*\/my-packages\/simple\/"/);
      expect(lock).toMatch(/name = "demo-team"[^[]*registry = "[^"@]*\/team\/simple\/"/);
      succeeded(await start(clients.uv, 'app', 'sync', '--locked'));
      await job.end();
      expect(await snapshot(sandbox.home)).toEqual(before);
    },
    180_000,
  );
});

describe('PDM', () => {
  it.each(['environment', 'file'])(
    'publishes, and adds from two repositories, with the token in the %s',
    async (tokenIn) => {
      await login('pdm', { 'token-in': tokenIn });
      const name = `pdm-${tokenIn}`;
      await project(name);
      succeeded(await start(clients.pdm, name, 'build', '--no-sdist'));
      succeeded(await start(clients.pdm, name, 'publish', '--no-build'));
      await project('app');
      succeeded(await start(clients.pdm, 'app', 'use', '-f', python));
      succeeded(await start(clients.pdm, 'app', 'add', '--no-self', name, 'demo-one', 'demo-team'));
      expect(await lockOf('pdm.lock')).toMatch(/name = "demo-one"[^]*name = "demo-team"/);
    },
    180_000,
  );
});

describe('Poetry 2', () => {
  it.each(['environment', 'file'])(
    'publishes to both repositories and adds from both, with the token in the %s',
    async (tokenIn) => {
      const log = await login('poetry', { 'token-in': tokenIn });
      const names = [`poetry2-${tokenIn}`, `poetry2-team-${tokenIn}`] as const;
      for (const [name, repository] of [
        [names[0], 'codeartifact'],
        [names[1], 'team'],
      ] as const) {
        await poetryProject(name);
        succeeded(await start(clients.poetry2, name, '--no-interaction', 'build', '--format', 'wheel'));
        succeeded(await start(clients.poetry2, name, '--no-interaction', 'publish', '--repository', repository));
      }
      const sources = ['my-packages', 'team'].map((repository) => {
        const [, lines = ''] =
          new RegExp(`For ${repository} add to pyproject\\.toml:\\n((?:[^\\n]+\\n){4})`).exec(log) ?? [];
        return lines;
      });
      await writeFiles(join(sandbox.workspace, 'app'), {
        'pyproject.toml': `${pythonProject('app', '1.0')['pyproject.toml'] ?? ''}\n[tool.poetry]\npackage-mode = false\n\n${sources.join('\n')}`,
      });
      succeeded(await start(clients.poetry2, 'app', '--no-interaction', 'add', names[0]));
      succeeded(await start(clients.poetry2, 'app', '--no-interaction', 'add', '--source', 'team', names[1]));
      const lock = await lockOf('poetry.lock');
      expect(lock).toMatch(/my-packages\/simple"[^]*reference = "codeartifact"/);
      expect(lock).toMatch(/team\/simple"[^]*reference = "team"/);
    },
    180_000,
  );
});

describe('Pipenv', () => {
  it.each(['environment', 'file'])(
    'locks and installs from the mirror of PyPI and from a source of the Pipfile, with the token in the %s',
    async (tokenIn) => {
      const log = await login('pipenv', { 'token-in': tokenIn });
      const [, source = ''] = /For team add to the Pipfile:\n((?:[^\n]+\n){4})/.exec(log) ?? [];
      const pypi = '[[source]]\nname = "pypi"\nurl = "https://pypi.org/simple"\nverify_ssl = true\n';
      await writeFiles(join(sandbox.workspace, 'app'), {
        Pipfile: `${pypi}\n${source}\n[packages]\ndemo-one = "*"\ndemo-team = {version = "*", index = "team"}\n`,
      });
      succeeded(await start(clients.pipenv, 'app', 'install'));
      const lock = await lockOf('Pipfile.lock');
      expect(lock).toMatch(/"url": "https:\/\/pypi\.org\/simple"/);
      expect(lock).toMatch(/"demo-one": \{[^}]*"version": "==1\.0"/);
      expect(lock).not.toContain('eyJ');
      const { stdout } = await start(clients.pipenv, 'app', 'run', 'pip', 'list', '--format=freeze');
      expect(stdout).toMatch(/demo-one==1\.0[^]*demo-team==1\.0/);
    },
    180_000,
  );
});
