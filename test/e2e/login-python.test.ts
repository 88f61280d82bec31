import { CreateRepositoryCommand } from '@aws-sdk/client-codeartifact';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { copyFile, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { run, runOk, type Outcome } from '../support/process.ts';
import { pythonProject, writeFiles } from '../support/projects.ts';
import { Job, type StepResult } from '../support/runner.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

const python = '/usr/bin/python3';
let index: Sandbox;
let emulator: TestEmulator;
let sandbox: Sandbox;
let job: Job;

/** Debian's wheels of setuptools and wheel stand in for PyPI: what isolated builds ask for. */
beforeAll(async () => {
  index = await makeSandbox();
  const wheels = '/usr/share/python-wheels';
  for (const name of await readdir(wheels)) {
    if (/^(setuptools|wheel)-/.test(name)) await copyFile(join(wheels, name), join(index.workspace, name));
  }
  emulator = await startTestEmulator([`--external=public:pypi=file://${index.workspace}`]);
  const client = await createGuide(emulator, ['public:pypi']);
  for (const repository of ['team', 'team-2']) {
    await client.send(new CreateRepositoryCommand({ domain: 'my-org', repository }));
  }
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

async function login(more: Readonly<Record<string, string>>): Promise<StepResult> {
  const result = await job.uses('login', { domain: 'my-org', repository: 'my-packages', ...more });
  expect(result).toMatchObject({ exitCode: 0 });
  return result;
}

/** A tool's registries: the repository of the guide, and `team` beside it. */
const both = (...tools: string[]): { registries: string } => ({
  registries: tools
    .map((tool) => `${tool}:\n  - my-packages\n  - { repository: team, mode: extra, name: team }\n`)
    .join(''),
});

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

async function start(program: string, args: readonly string[], { env, folder }: Options = {}): Promise<Outcome> {
  const cwd = join(sandbox.workspace, folder ?? '');
  await mkdir(cwd, { recursive: true });
  return await run(program, args, { cwd, env: env ?? job.env });
}

/** `python -m build`, in an environment of its own where `isolated`, and the paths of what it made. */
async function build(name: string, version: string, isolation: 'isolated' | 'none' = 'none'): Promise<string[]> {
  const folder = join(sandbox.workspace, name);
  await writeFiles(folder, pythonProject(name, version));
  const flags = isolation === 'none' ? ['--no-isolation', '--skip-dependency-check'] : [];
  await runOk(python, ['-m', 'build', '--wheel', ...flags, '--outdir', 'dist', '.'], { cwd: folder, env: job.env });
  return (await readdir(join(folder, 'dist'))).map((file) => join(folder, 'dist', file));
}

const twine = async (args: readonly string[], options: Options = {}): Promise<Outcome> =>
  await start('/usr/bin/twine', ['upload', '--non-interactive', '--disable-progress-bar', ...args], options);

const pip = async (names: readonly string[], options: Options = {}): Promise<Outcome> =>
  await start(
    python,
    ['-m', 'pip', 'install', '--no-cache-dir', '--disable-pip-version-check', '--target', 'site', ...names],
    options,
  );

const poetry = async (folder: string, ...args: string[]): Promise<Outcome> =>
  await start('/usr/bin/poetry', ['--no-interaction', ...args], {
    folder,
    env: {
      ...job.env,
      PYTHON_KEYRING_BACKEND: 'keyring.backends.null.Keyring',
      POETRY_VIRTUALENVS_IN_PROJECT: 'true',
      // What Poetry and the virtualenv that it starts keep for themselves.
      XDG_CACHE_HOME: join(sandbox.temp, 'cache'),
      XDG_DATA_HOME: join(sandbox.temp, 'data'),
    },
  });

async function poetryProject(name: string, sources = ''): Promise<void> {
  await writeFiles(join(sandbox.workspace, name), {
    'pyproject.toml': `[tool.poetry]\nname = "${name}"\nversion = "1.0"\ndescription = "A small package"\nauthors = []\n\n[tool.poetry.dependencies]\npython = ">=3.8"\n\n[build-system]\nrequires = ["poetry-core"]\nbuild-backend = "poetry.core.masonry.api"\n\n${sources}`,
    [`${name.replaceAll('-', '_')}/__init__.py`]: 'VERSION = "1.0"\n',
  });
}

describe('Python with the configuration that login wrote and nothing else', () => {
  it('builds, publishes and installs with pip and twine from two repositories', async () => {
    const { log } = await login(both('pip', 'twine'));
    expect(await twine(await build('default-one', '1.0', 'isolated'))).toMatchObject({ exitCode: 0 });
    const url = /twine uploads to team with: twine upload --repository-url (\S+) …/.exec(log)?.[1] ?? '';
    expect(await twine(['--repository-url', url, ...(await build('team-one', '1.0'))])).toMatchObject({ exitCode: 0 });
    expect(await pip(['default-one', 'team-one'])).toMatchObject({ exitCode: 0 });
    expect(await readdir(join(sandbox.workspace, 'site'))).toEqual(expect.arrayContaining(['default_one', 'team_one']));
    expect(await snapshot(sandbox.home)).not.toHaveProperty('.pypirc');
  }, 180_000);
});

describe('Poetry', () => {
  /** What login says to add to a project for a repository, in the words of this Poetry. */
  function sourceOf(log: string, repository: string): string {
    const [, lines = ''] =
      new RegExp(`For ${repository} add to pyproject\\.toml:\\n((?:[^\\n]+\\n){4})`).exec(log) ?? [];
    expect(lines).toContain('[[tool.poetry.source]]');
    return lines.replace('priority = "primary"', 'default = true').replace('priority = "explicit"', 'secondary = true');
  }

  it('publishes to two repositories and adds from both', async () => {
    const { log } = await login(both('poetry'));
    await poetryProject('poetry-one');
    await poetryProject('poetry-team');
    const published = await poetry('poetry-one', 'publish', '--build', '--repository', 'codeartifact');
    expect(published).toMatchObject({ exitCode: 0 });
    expect(await poetry('poetry-team', 'publish', '--build', '--repository', 'team')).toMatchObject({ exitCode: 0 });
    await poetryProject('app', sourceOf(log, 'my-packages') + sourceOf(log, 'team'));
    const added = await poetry('app', 'add', 'poetry-one', 'poetry-team');
    expect(added).toMatchObject({ exitCode: 0 });
    const lock = await readFile(join(sandbox.workspace, 'app/poetry.lock'), 'utf8');
    expect(lock).toMatch(/my-packages\/simple"[^]*reference = "codeartifact"/);
    expect(lock).toMatch(/team\/simple"[^]*reference = "team"/);
  }, 180_000);

  it('knows a repository by its file where its variables cannot hold the name', async () => {
    await login({ registries: 'poetry:\n  - my-packages\n  - { repository: team-2, mode: extra }' });
    expect(await readFile(join(sandbox.home, '.config/pypoetry/config.toml'), 'utf8')).toContain(
      '[repositories.codeartifact-team-2]\nurl = "',
    );
    await poetryProject('poetry-two');
    const published = await poetry('poetry-two', 'publish', '--build', '--repository', 'codeartifact-team-2');
    expect(published).toMatchObject({ exitCode: 0 });
  }, 180_000);
});

describe('the token in a file', () => {
  it('serves pip, twine and Poetry without a variable, and goes with the job to the byte', async () => {
    await writeFiles(sandbox.home, {
      '.config/pip/pip.conf': '# mine\r\n[global]\r\nno-color = true\r\n[list]\r\nformat = json\r\n',
      '.pypirc': '[distutils]\nindex-servers = mine\n\n[mine]\nrepository: https://example.com/\nusername: me',
      '.config/pypoetry/config.toml': '[repositories] # mine\nmine.url = "https://example.com/"',
    });
    const before = await snapshot(sandbox.home);
    const { outputs } = await login({ ...both('pip', 'twine', 'poetry'), 'token-in': 'file' });
    expect(Object.values(job.exported).join('\n')).not.toContain(outputs['token'] ?? '');
    expect((await stat(join(sandbox.home, '.config/pypoetry/auth.toml'))).mode & 0o777).toBe(0o600);
    // A process that sees nothing of the job.
    const { env } = sandbox;
    const files = await build('file-one', '1.0');
    expect(await twine(['--repository', 'codeartifact', ...files], { env })).toMatchObject({ exitCode: 0 });
    expect(await twine(['--repository', 'team', ...(await build('file-team', '1.0'))], { env })).toMatchObject({
      exitCode: 0,
    });
    expect(await pip(['file-one', 'file-team'], { env })).toMatchObject({ exitCode: 0 });
    await poetryProject('file-poetry');
    const published = await poetry('file-poetry', 'publish', '--build', '--repository', 'team');
    expect(published).toMatchObject({ exitCode: 0 });
    // In the job itself twine needs no --repository.
    expect(await twine(files)).toMatchObject({ exitCode: 0 });
    await job.end();
    expect(await snapshot(sandbox.home)).toEqual(before);
  }, 180_000);

  it('leaves nothing where nothing was, and a file of PIP_CONFIG_FILE as it was', async () => {
    const conf = join(sandbox.home, 'pip/mine.conf');
    await writeFiles(sandbox.home, { 'pip/mine.conf': '[install]\nno-compile = true\n' });
    const before = await snapshot(sandbox.home);
    job = new Job(sandbox, { ...emulator.awsEnv, PIP_CONFIG_FILE: conf });
    await login({ tools: 'pip, twine, uv, poetry, pdm', 'token-in': 'file' });
    const shown = await start(python, ['-m', 'pip', 'config', 'list']);
    expect(shown.stdout).toContain("global.index-url='http://aws:");
    await job.end();
    expect(await snapshot(sandbox.home)).toEqual(before);
  }, 180_000);
});

describe('a token that the service does not take', () => {
  it('is told by each client in its own words', async () => {
    await login({ tools: 'pip, twine, poetry' });
    const token = job.exported['CODEARTIFACT_AUTH_TOKEN'] ?? '';
    const env = Object.fromEntries(
      Object.entries(job.env).map(([name, value]) => [name, value.replaceAll(token, 'wrong')]),
    );
    const refused = /The authorization token is invalid or has expired/;
    const installed = await pip(['demo'], { env });
    expect(installed.exitCode).toBe(1);
    expect(installed.stderr).toMatch(
      /401 Error, Credentials not correct for \S+\/simple\/demo\/\n[^]*from versions: none/,
    );
    const uploaded = await twine(await build('wrong-one', '1.0'), { env });
    expect(uploaded.exitCode).toBe(1);
    expect(uploaded.stdout).toMatch(/HTTPError: 401 Unauthorized/);
    expect(uploaded.stdout).toMatch(refused);
    await poetryProject('wrong-poetry');
    Object.assign(job.exported, env);
    const published = await poetry('wrong-poetry', 'publish', '--build', '--repository', 'codeartifact');
    expect(published.exitCode).toBe(1);
    expect(published.stderr).toMatch(/HTTP Error 401/);
    expect(published.stderr).toMatch(refused);
  }, 180_000);
});
