import { clients, type Client } from '../clients.ts';
import { awsLogin } from './aws-login.ts';
import type { ClientRow, Files, OwnChange } from './row.ts';
import { UPLOAD } from './world.ts';

const python = '/usr/bin/python3';
const base = {
  env: (folder: string): Record<string, string> => ({
    PYTHON_KEYRING_BACKEND: 'keyring.backends.null.Keyring',
    XDG_CACHE_HOME: `${folder}/cache`,
    XDG_DATA_HOME: `${folder}/data`,
    XDG_STATE_HOME: `${folder}/state`,
    UV_PYTHON: python,
    UV_PYTHON_DOWNLOADS: 'never',
    PDM_CHECK_UPDATE: '0',
    PDM_IGNORE_ACTIVE_VENV: '1',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    POETRY_VIRTUALENVS_IN_PROJECT: 'true',
    NO_COLOR: '1',
  }),
  project: (): Files => ({}),
} as const;

const pyproject = (more = ''): string =>
  `[project]\nname = "app"\nversion = "1.0"\ndescription = ""\nrequires-python = ">=3.8"\n${more}`;

const NEEDS_DEMO = 'dependencies = ["matrix-demo"]\n';

function pipRow(version: string, program: Client, needs: string): ClientRow {
  return {
    ...base,
    title: `pip ${version}`,
    tool: 'pip',
    program,
    needs,
    mine: { '.config/pip/pip.conf': '# mine\n[global]\ntimeout = 30\n\n[list]\nformat = columns\n' },
    project: (_world, name) => ({ 'requirements.txt': `${name}\n` }),
    install: [['install', '--no-cache-dir', '--target', 'site', '-r', 'requirements.txt']],
    own: [
      { title: 'pip config set', command: ['config', '--user', 'set', 'global.timeout', '60'] },
      { title: 'pip config set of the index', command: ['config', '--user', 'set', 'global.index-url', '{DECOY}'] },
      {
        title: 'pip config set of an extra index',
        command: ['config', '--user', 'set', 'global.extra-index-url', '{DECOY}'],
      },
      awsLogin('pip', 'earlier'),
    ],
    earlier: [awsLogin('pip', 'earlier'), awsLogin('pip', 'my-packages')],
    winners: [
      {
        title: 'PIP_INDEX_URL in the environment',
        env: { PIP_INDEX_URL: '{DECOY}' },
        outcome: { environment: 'ours', file: 'warned' },
      },
      {
        title: '[install] index-url in pip.conf',
        files: { '.config/pip/pip.conf': '[install]\nindex-url = {DECOY}\n' },
        outcome: 'ours',
      },
      {
        title: 'the older ~/.pip/pip.conf',
        files: { '.pip/pip.conf': '[install]\nindex-url = {DECOY}\n' },
        outcome: 'ours',
      },
      {
        title: 'an index in requirements.txt',
        project: { 'requirements.txt': '--index-url {DECOY}\nmatrix-demo\n' },
        outcome: 'warned',
      },
      {
        title: 'an extra index in pip.conf',
        files: { '.config/pip/pip.conf': '[global]\nextra-index-url = {DECOY}\n' },
        outcome: 'warned',
      },
      { title: 'PIP_EXTRA_INDEX_URL in the environment', env: { PIP_EXTRA_INDEX_URL: '{DECOY}' }, outcome: 'warned' },
    ],
  };
}

const uv: ClientRow = {
  ...base,
  title: 'uv',
  tool: 'uv',
  program: clients.uv,
  needs: clients.uv[0],
  mine: { '.config/uv/uv.toml': '# mine\ncompile-bytecode = false\n' },
  project: () => ({ 'pyproject.toml': pyproject(NEEDS_DEMO) }),
  install: [['sync']],
  own: [
    {
      title: 'uv auth login',
      command: ['auth', 'login', '{REPOSITORY:pypi}', '--username', 'me', '--password', 'mine'],
    },
  ],
  winners: [
    {
      title: 'UV_DEFAULT_INDEX in the environment',
      env: { UV_DEFAULT_INDEX: '{DECOY}' },
      outcome: { environment: 'ours', file: 'warned' },
    },
    {
      title: 'UV_INDEX_URL in the environment',
      env: { UV_INDEX_URL: '{DECOY}' },
      outcome: { environment: 'ours', file: 'warned' },
    },
    { title: 'UV_INDEX in the environment', env: { UV_INDEX: '{DECOY}' }, outcome: 'warned' },
    { title: 'index-url in uv.toml', files: { '.config/uv/uv.toml': 'index-url = "{DECOY}"\n' }, outcome: 'ours' },
    {
      title: 'a default index in uv.toml',
      files: { '.config/uv/uv.toml': '[[index]]\nurl = "{DECOY}"\ndefault = true\n' },
      outcome: { environment: 'ours', file: 'warned' },
    },
    {
      title: 'an index in uv.toml',
      files: { '.config/uv/uv.toml': '[[index]]\nurl = "{DECOY}"\n' },
      outcome: 'warned',
    },
    {
      title: 'an extra index in uv.toml',
      files: { '.config/uv/uv.toml': 'extra-index-url = ["{DECOY}"]\n' },
      outcome: 'warned',
    },
    {
      title: 'the default index of the project',
      project: { 'pyproject.toml': pyproject(`${NEEDS_DEMO}\n[[tool.uv.index]]\nurl = "{DECOY}"\ndefault = true\n`) },
      outcome: { environment: 'ours', file: 'warned' },
    },
    {
      title: 'another index of the project',
      project: { 'pyproject.toml': pyproject(`${NEEDS_DEMO}\n[[tool.uv.index]]\nurl = "{DECOY}"\n`) },
      outcome: 'warned',
    },
    {
      title: 'a uv.toml above the project',
      project: { '../uv.toml': '[[index]]\nurl = "{DECOY}"\n' },
      outcome: 'warned',
    },
    {
      title: 'an index of the project whose variables are those of ours',
      project: {
        'pyproject.toml': pyproject(`${NEEDS_DEMO}\n[[tool.uv.index]]\nname = "CodeArtifact"\nurl = "{DECOY}"\n`),
      },
      outcome: { environment: 'refused', file: 'warned' },
    },
  ],
};

/** What login says to add to the project, in the words of each Poetry. */
function poetryRow(version: string, program: Client, source: string): ClientRow {
  const url = '{REPOSITORY:pypi}simple/';
  const project = (name: string): string =>
    `[tool.poetry]\nname = "app"\nversion = "1.0"\ndescription = ""\nauthors = []\n\n[tool.poetry.dependencies]\npython = ">=3.8"\n${name} = "*"\n\n[[tool.poetry.source]]\nname = "codeartifact"\nurl = "${url}"\n${source}\n`;
  return {
    ...base,
    title: `Poetry ${version}`,
    tool: 'poetry',
    program,
    needs: program[0],
    mine: { '.config/pypoetry/config.toml': '# mine\n[repositories.corp]\nurl = "https://corp.example.com/"\n' },
    project: (_world, name) => ({ 'pyproject.toml': project(name) }),
    install: [['--no-interaction', 'lock']],
    own: [
      { title: 'poetry config', command: ['config', 'virtualenvs.in-project', 'true'] },
      { title: 'poetry config of a repository', command: ['config', 'repositories.other', '{DECOY}'] },
      { title: 'poetry config of credentials', command: ['config', 'http-basic.other', 'me', 'mine'] },
      { title: 'poetry config of our repository', command: ['config', 'repositories.codeartifact', '{DECOY}'] },
    ],
    winners: [
      {
        title: 'credentials of an earlier day',
        files: { '.config/pypoetry/auth.toml': '[http-basic.codeartifact]\nusername = "aws"\npassword = "old"\n' },
        outcome: 'ours',
      },
    ],
  };
}

const pdm: ClientRow = {
  ...base,
  title: 'PDM 2',
  tool: 'pdm',
  program: clients.pdm,
  needs: clients.pdm[0],
  mine: { '.config/pdm/config.toml': '# mine\n[venv]\nin_project = true\n' },
  project: () => ({ 'pyproject.toml': pyproject(), '.pdm-python': python }),
  install: [
    ['lock', '-q'],
    ['add', '--no-self', '--no-sync', 'matrix-demo'],
  ],
  own: [
    { title: 'pdm config', command: ['config', 'strategy.save', 'exact'] },
    { title: 'pdm config of the index', command: ['config', 'pypi.url', '{DECOY}'] },
    { title: 'pdm config of a repository', command: ['config', 'repository.other.url', '{DECOY}'] },
  ],
  winners: [
    {
      title: 'PDM_PYPI_URL in the environment',
      env: { PDM_PYPI_URL: '{DECOY}' },
      outcome: 'ours',
    },
    {
      title: 'another index in config.toml',
      files: { '.config/pdm/config.toml': '[pypi.corp]\nurl = "{DECOY}"\n' },
      outcome: 'warned',
    },
    {
      title: 'the index in config.toml',
      files: { '.config/pdm/config.toml': '[pypi]\nurl = "{DECOY}"\n' },
      outcome: 'ours',
    },
    {
      title: 'a source of the project by the name of the index, which gets its token',
      project: { 'pyproject.toml': pyproject('\n[[tool.pdm.source]]\nname = "pypi"\nurl = "{DECOY}"\n') },
      outcome: 'refused',
    },
    {
      title: 'another source of the project',
      project: { 'pyproject.toml': pyproject('\n[[tool.pdm.source]]\nname = "corp"\nurl = "{DECOY}"\n') },
      outcome: 'warned',
    },
  ],
};

const pipenv: ClientRow = {
  ...base,
  title: 'Pipenv',
  tool: 'pipenv',
  program: clients.pipenv,
  needs: clients.pipenv[0],
  env: (folder) => ({
    ...base.env(folder),
    PIPENV_CACHE_DIR: `${folder}/pipenv`,
    WORKON_HOME: `${folder}/environments`,
    PIPENV_PYTHON: python,
    PIPENV_NOSPIN: '1',
  }),
  mine: { '.netrc': '# mine\nmachine registry.example.com login me password mine\n' },
  project: (_world, name) => ({
    Pipfile: `[[source]]\nname = "pypi"\nurl = "https://pypi.org/simple"\nverify_ssl = true\n\n[packages]\n${name} = "*"\n`,
  }),
  install: [['lock']],
  own: [
    {
      title: 'a step that writes the .netrc anew',
      write: { '.netrc': 'machine registry.example.com login me password another\n' },
    },
  ],
  winners: [
    { title: 'PIPENV_PYPI_MIRROR in the environment', env: { PIPENV_PYPI_MIRROR: '{DECOY}' }, outcome: 'ours' },
    { title: 'PIP_INDEX_URL in the environment', env: { PIP_INDEX_URL: '{DECOY}' }, outcome: 'ours' },
    {
      title: 'credentials of an earlier day in the .netrc',
      files: { '.netrc': 'machine 127.0.0.1 login aws password old\n' },
      outcome: 'ours',
    },
    {
      title: 'a source of the Pipfile',
      project: {
        Pipfile:
          '[[source]]\nname = "other"\nurl = "{DECOY}simple"\nverify_ssl = false\n\n[packages]\nmatrix-demo = "*"\n',
      },
      outcome: 'warned',
    },
    {
      title: 'an index in pip.conf',
      files: { '.config/pip/pip.conf': '[global]\nindex-url = {DECOY}\n' },
      outcome: 'ours',
    },
  ],
};

/** It installs nothing: what it uploads goes to the repository or it does not. */
function twineRow(version: string, program: Client): ClientRow {
  const editor: OwnChange = {
    title: 'a step that writes the .pypirc anew',
    write: {
      '.pypirc':
        '[distutils]\nindex-servers = other\n\n[other]\nrepository = {DECOY}\nusername = me\npassword = mine\n',
    },
  };
  return {
    ...base,
    title: `twine ${version}`,
    tool: 'twine',
    program,
    needs: program[0],
    mine: {
      '.pypirc': '# mine\n[distutils]\nindex-servers =\n    corp\n\n[corp]\nrepository = https://corp.example.com/\n',
    },
    project: () => ({}),
    install: [['upload', '--non-interactive', '--disable-progress-bar', `{FOLDER}/${UPLOAD}`]],
    // The second upload of a file is refused, and by whom is what counts.
    asGoodAsSuccess: /\b409\b/,
    own: [editor, awsLogin('twine', 'earlier')],
    earlier: [awsLogin('twine', 'earlier'), awsLogin('twine', 'my-packages')],
    winners: [
      {
        title: 'TWINE_REPOSITORY_URL in the environment',
        env: { TWINE_REPOSITORY_URL: '{DECOY}' },
        outcome: { environment: 'ours', file: 'warned' },
      },
    ],
  };
}

export const newestPythonRows: readonly ClientRow[] = [
  pipRow('26', clients.pip, clients.pip[0]),
  uv,
  poetryRow('2', clients.poetry2, 'priority = "primary"'),
  pdm,
  pipenv,
  twineRow('7', clients.twine7),
];

export const oldestPythonRows: readonly ClientRow[] = [poetryRow('of Debian', ['/usr/bin/poetry'], 'default = true')];

export const proofPythonRows: readonly ClientRow[] = [
  pipRow('of Debian', [python, '-m', 'pip'], '/usr/lib/python3/dist-packages/pip/__main__.py'),
  poetryRow('1', clients.poetry1, 'priority = "primary"'),
  twineRow('4', clients.twine4),
];
