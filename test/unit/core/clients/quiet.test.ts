import { describe, expect, it } from '@jest/globals';
import { nuget } from '@codeartifact-ci/core/clients/nuget.ts';
import { pdm } from '@codeartifact-ci/core/clients/pdm.ts';
import { pip } from '@codeartifact-ci/core/clients/pip.ts';
import { pnpm } from '@codeartifact-ci/core/clients/pnpm.ts';
import { poetry } from '@codeartifact-ci/core/clients/poetry.ts';
import { twine } from '@codeartifact-ci/core/clients/twine.ts';
import type { SurveyedLogin } from '@codeartifact-ci/core/clients/client.ts';
import { CLIENT_NAMES, type ClientName, loadClients } from '@codeartifact-ci/core/clients/clients.ts';
import { readRegistries } from '@codeartifact-ci/core/clients/registries-input.ts';
import { gateNotes } from '@codeartifact-ci/core/clients/support/npm-user-file.ts';
import { clientContext } from '../../../support/client-context.ts';
import { HOST, surveyedLogin, surveyLines } from '../../../support/survey.ts';

const clients = await loadClients();

const PLACES = ['environment', 'file'] as const;

describe('where nothing wins over a login', () => {
  it.each(Object.values(clients))('$name is warned of nothing', ({ format, configure }) => {
    for (const tokenIn of PLACES) {
      // A variable that is set to nothing is none.
      for (const env of [{}, new Proxy<Record<string, string>>({}, { get: () => '' })]) {
        expect(configure(clientContext(format, [{}], { tokenIn, env })).warnings ?? []).toEqual([]);
      }
    }
  });

  it.each([
    [pdm, { PDM_PYPI_URL: '', PDM_PUBLISH_REPO: 'x', PDM_PYPI_PASSWORD: 'x', OTHER: 'x', MY_PDM_PYPI_URL: 'x' }],
    [twine, { TWINE_REPOSITORY_URL: 'x', TWINE_USERNAME: '', TWINE_PASSWORD: 'x', TWINE_CERT: 'x' }],
  ])('$name is warned of the variables that are set alone', ({ format, configure }, env) => {
    const [warning = ''] = configure(clientContext(format, [{}], { tokenIn: 'file', env })).warnings ?? [];
    const named = Object.keys(env).filter((name) => new RegExp(`\\b${name}\\b`).test(warning));
    expect(named).toEqual(
      Object.entries(env).flatMap(([name, value]) => (value !== '' && /^(PDM_P|TWINE_[RUP])/.test(name) ? [name] : [])),
    );
  });
});

describe('a login with further registries, and its token in a file,', () => {
  const both = [{}, { repository: 'team', name: 'team', mode: 'extra' }] as const;

  it('warns of an index that pip’s own file adds: no variable of the login hides it', () => {
    const read = (path: string): string | undefined =>
      path === '/etc/pip.conf' ? '[global]\nextra-index-url = https://other/simple\n' : undefined;
    const warnings = (tokenIn: 'file' | 'environment') =>
      pip.configure(clientContext('pypi', both, { tokenIn, read })).warnings;
    expect(warnings('file')).toEqual([expect.stringContaining('/etc/pip.conf')]);
    expect(warnings('environment')).toEqual([]);
  });

  it('says how Poetry takes packages from them, and PDM what its file is for', () => {
    const [main, extra] = both.map((registry) =>
      (poetry.configure(clientContext('pypi', [registry])).notes ?? []).join(),
    );
    expect(main).toContain('priority = "primary"\nBefore Poetry 2');
    expect(extra).toContain('priority = "explicit"\nThen add packages with: poetry add --source team');
    const purposes = both.map(({ ...registry }) =>
      pdm.configure(clientContext('pypi', [registry], { tokenIn: 'file' })).files.map(({ purpose }) => purpose),
    );
    expect(purposes).toEqual([['index and repository to publish to'], ['extra index']]);
  });

  it('has the token in pnpm’s own files, which go before the .npmrc', () => {
    const texts = PLACES.map((tokenIn) =>
      JSON.stringify(pnpm.configure(clientContext('npm', [{}], { tokenIn })).mends ?? []),
    );
    expect(
      texts.map((text) => [text.includes('eyJ2ZXIiOjEs.TOKEN'), text.includes('CODEARTIFACT_AUTH_TOKEN')]),
    ).toEqual([
      [false, true],
      [true, false],
    ]);
  });
});

it('a client that has an age for releases given is told of no gate', () => {
  expect(gateNotes('pnpm', 'minimumReleaseAge', 4_320)).toEqual([]);
  expect(gateNotes('pnpm', 'minimumReleaseAge', undefined)).toHaveLength(1);
});

it('pnpm is told of its list for scopes with a release age alone, and of pnpm 10 for several', () => {
  const notes = (scopes: string[], minReleaseAge?: number): string =>
    (
      pnpm.configure(
        clientContext('npm', [{ scopes, releaseAgeGate: 'off' }], minReleaseAge === undefined ? {} : { minReleaseAge }),
      ).notes ?? []
    ).join('\n');
  const older = 'pnpm 10 has no such list outside the project';
  expect(notes(['@a', '@b'], 4_320)).toContain(older);
  expect(notes(['@a'], 4_320)).not.toContain(older);
  expect(notes(['@a', '@b'])).not.toContain(older);
});

it('the clients that ask a helper for the token are those that can', () => {
  expect(CLIENT_NAMES.filter((name) => clients[name].asksHelper === true)).toEqual(['pnpm', 'pip', 'cargo']);
});

it('NuGet refuses its public source’s name, and one name in upper and lower case', () => {
  const named = (...names: string[]) =>
    nuget.configure(
      clientContext(
        'nuget',
        names.map((name, at) => ({ name, mode: at === 0 ? 'default' : 'extra' })),
      ),
    );
  expect(() => named('ours', 'Nuget.Org')).toThrow("another source by the name 'Nuget.Org'");
  expect(() => named('ours', 'OURS')).toThrow("another source by the name 'OURS'");
  expect(() => named('ours', 'theirs')).not.toThrow();
});

it('an entry has of its client’s own keys those that are given', async () => {
  const entries = await readRegistries(
    'maven: [aa, { repository: bb, mode: mirror, mirror-of: central }]\nnpm: [{ repository: cc }]',
  );
  expect([...entries.values()].flat().map(({ own }) => own)).toEqual([{}, { 'mirror-of': 'central' }, {}]);
  const [entry] = (await readRegistries('maven: [{ repository: aa }]')).get('maven') ?? [];
  expect(entry?.own).toEqual({});
});

it('Yarn is the one of the version that package.json pins', () => {
  const yarns = (pinned: string): string[] =>
    (['yarn', 'yarn-berry'] as const).filter((name) =>
      clients[name].signs.some(
        ({ file, text }) => file.test('package.json') && text?.test(`{"packageManager" : "yarn@${pinned}"}`) === true,
      ),
    );
  expect(['0.28.4', '1.22.19', '2.4.3', '4.9.1', '10.0.0'].map(yarns)).toEqual([
    ['yarn'],
    ['yarn'],
    ['yarn-berry'],
    ['yarn-berry'],
    ['yarn-berry'],
  ]);
});

describe('a project that names another registry is told of it', () => {
  it.each([
    ['.bundle/config', '---\nBUNDLE_MIRROR__HTTP://RUBYGEMS__ORG/: "https://gems.example/"\n', /2 \w+: 'BUNDLE_MIRROR/],
    ['Gemfile', 'source ("https://gems.example/")\n', /1 \w+: The 'source'/],
    ['Gemfile', "source 'https://gems.example/'\n", /1 \w+: The 'source'/],
  ])('in %s: %j', async (file, text, expected) => {
    expect(await surveyLines({ [file]: text }, { bundler: surveyedLogin('bundler') })).toEqual([
      expect.stringMatching(expected),
    ]);
  });

  it('but not in a Gemfile with a lock file, or where nothing takes the place of rubygems.org', async () => {
    const Gemfile = 'source "https://gems.example/"\n';
    const beside = surveyedLogin('bundler', [{ mode: 'extra' }]);
    expect(await surveyLines({ Gemfile, 'Gemfile.lock': 'GEM\n' }, { bundler: surveyedLogin('bundler') })).toEqual([]);
    expect(await surveyLines({ Gemfile }, { bundler: beside })).toEqual([]);
  });

  it.each([
    ['is gone', undefined, /where the login is$|where the login is\b/],
    ['is no XML', '<settings', /does not lead to its repository/],
    [
      'names another',
      '<settings><mirrors><mirror><url>https://a.example/</url></mirror></mirrors></settings>',
      /does not/,
    ],
  ])('in a settings.xml that %s, for Maven', async (_title, text, expected) => {
    const files = { '.mvn/maven.config': '-s\nother.xml\n', ...(text === undefined ? {} : { 'other.xml': text }) };
    expect(await surveyLines(files, { maven: surveyedLogin('maven') })).toEqual([expect.stringMatching(expected)]);
  });

  it('but not for a project without one, where the login is for scopes alone', async () => {
    const login = surveyedLogin('yarn-berry', [{ scopes: ['@acme'] }]);
    const text = 'nodeLinker: pnp\nnpmAuthToken: mine\n';
    expect(await surveyLines({ '.yarnrc.yml': text }, { 'yarn-berry': login })).toEqual([]);
  });

  it.each([
    ['--index-url # https://a.example/simple\n'],
    ['# --index-url https://a.example/simple\n'],
    ['a==1 # --index-url https://a.example/simple\n'],
  ])('but not in a comment of requirements: %j', async (text) => {
    expect(await surveyLines({ 'requirements.txt': text }, { pip: surveyedLogin('pip') })).toEqual([]);
  });

  it.each<[ClientName, string, string, SurveyedLogin]>([
    // A dependency asks for it by the URL, the project for another one of it.
    [
      'pnpm',
      'pnpm-lock.yaml',
      [
        "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      b:\n        specifier: ^1.0.0",
        "        version: 1.0.0\npackages:\n  'b@https://a.example/b.tgz':",
        '    resolution: {tarball: https://a.example/b.tgz}\n',
      ].join('\n'),
      surveyedLogin('pnpm'),
    ],
    [
      'yarn',
      'yarn.lock',
      '\uFEFFb@https://a.example/b.tgz:\n  version "1.0.0"\n  resolved "https://a.example/b.tgz#aa"\n',
      surveyedLogin('yarn'),
    ],
    [
      'pdm',
      'pdm.toml',
      '[pypi.other]\nurl = "https://a.example/simple"\n',
      surveyedLogin('pdm', [{ mode: 'extra', name: 'team' }]),
    ],
    // Nothing of TLS is on the way.
    [
      'npm',
      '.npmrc',
      'strict-ssl=false\nhttps-proxy=http://proxy.example\n',
      surveyedLogin('npm', [{ endpoint: new URL('http://127.0.0.1:4566/npm/my-packages/') }]),
    ],
  ])('but not where that is what was asked for: %s, %s', async (tool, file, text, login) => {
    expect(await surveyLines({ [file]: text }, { [tool]: login })).toEqual([]);
  });

  it.each([
    ['https://pypi.org/simple', 'https://files.pythonhosted.org/packages/b.whl', /takes? .*pypi\.org/],
    ['https://pypi.org/simple', 'https://a.example/b.whl', /a\.example/],
    [`https://${HOST}/pypi/my-packages/simple/`, 'https://files.pythonhosted.org/packages/b.whl', /pythonhosted/],
  ])('in a uv.lock, by the index %s and the file %s', async (index, wheel, expected) => {
    const text = `[[package]]\nname = "b"\nversion = "1"\nsource = { registry = "${index}" }\nwheels = [{ url = "${wheel}" }]\n`;
    const found = await surveyLines({ 'uv.lock': text }, { uv: surveyedLogin('uv') });
    expect(found.join('\n')).toMatch(expected);
    expect(found.join('\n').includes('pythonhosted')).toBe(expected.source.includes('pythonhosted'));
  });

  it('in .yarnrc.yml of where to publish, for a login that may', async () => {
    const files = { '.yarnrc.yml': 'npmPublishRegistry: https://a.example/\n' };
    const found = async (access: 'read' | 'publish') =>
      (await surveyLines(files, { 'yarn-berry': surveyedLogin('yarn-berry', [{}], { access }) })).length;
    expect([await found('read'), await found('publish')]).toEqual([0, 1]);
  });

  it('in the table of uv pip, whose index no file of the login goes before', async () => {
    const files = { 'pyproject.toml': '[tool.uv.pip]\nindex-url = "https://a.example/simple"\n' };
    const found = async (tokenIn: 'environment' | 'file') =>
      (await surveyLines(files, { uv: surveyedLogin('uv', [{}], { tokenIn }) })).length;
    expect([await found('environment'), await found('file')]).toEqual([0, 1]);
  });

  it('in quotes, for pip', async () => {
    const text = '--extra-index-url="https://a.example/simple"\n';
    expect(await surveyLines({ 'requirements.txt': text }, { pip: surveyedLogin('pip') })).toHaveLength(1);
  });

  it('but not for what else is said of publishing, for npm', async () => {
    const text = '{ "publishConfig": { "access": "public", "registry": 7, "tag": "https://a.example/" } }';
    expect(await surveyLines({ 'package.json': text }, { npm: surveyedLogin('npm') })).toEqual([]);
  });

  it('in a source of PDM, whose credentials go by its name', async () => {
    const text = '[[tool.pdm.source]]\nname = "team"\nurl = "https://a.example/simple"\n';
    const registries = [{}, { repository: 'team', name: 'team', mode: 'extra' }] as const;
    const lines = async (tokenIn: 'file' | 'environment') =>
      (await surveyLines({ 'pyproject.toml': text }, { pdm: surveyedLogin('pdm', registries, { tokenIn }) })).join(
        '\n',
      );
    expect(await lines('file')).toContain('gets the credentials of the login');
    expect(await lines('environment')).not.toContain('gets the credentials of the login');
    const login = surveyedLogin('pdm', [{ name: 'team' }], { tokenIn: 'file' });
    expect((await surveyLines({ 'pyproject.toml': text }, { pdm: login })).join('\n')).not.toContain('gets the cred');
  });
});
