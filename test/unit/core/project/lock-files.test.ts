import { describe, expect, it } from '@jest/globals';
import type { ClientName } from '@codeartifact-ci/core/clients/clients.ts';
import { HOST, surveyedLogin, surveyFiles, surveyLines } from '../../../support/survey.ts';

/** Where a lock file has a package from: the address before the package's own part. */
type LockText = (base: string) => string;

const NPM = `https://${HOST}/npm`;
const SIMPLE = `https://${HOST}/pypi`;

const npmLocks: readonly (readonly [tool: ClientName, file: string, text: LockText])[] = [
  [
    'npm',
    'package-lock.json',
    (base) =>
      `{"lockfileVersion": 1, "dependencies": {\n"a": {"version": "1.0.0", "dependencies": {\n"b": {"resolved": "${base}b/-/b-1.0.0.tgz"}}}}}`,
  ],
  [
    'npm',
    'package-lock.json',
    (base) =>
      `{"lockfileVersion": 2, "packages": {"": {},\n\n"node_modules/b": {"resolved": "${base}b/-/b-1.0.0.tgz"}}, "dependencies": {"b": {"resolved": "${base}b/-/b-1.0.0.tgz"}}}`,
  ],
  [
    'npm',
    'npm-shrinkwrap.json',
    (base) =>
      `{"lockfileVersion": 3, "packages": {\n\n"node_modules/a/node_modules/b": {"resolved": "${base}b/-/b-1.0.0.tgz"}}}`,
  ],
  [
    'yarn',
    'yarn.lock',
    (base) => `# yarn lockfile v1\n"b@^1.0.0", b@1:\n  resolved "${base}b/-/b-1.0.0.tgz#aa"\n  integrity sha512-x`,
  ],
  [
    'pnpm',
    'pnpm-lock.yaml',
    (base) =>
      `lockfileVersion: 5.4\npackages:\n  /b/1.0.0: {resolution: {integrity: sha512-x, tarball: ${base}b/-/b-1.0.0.tgz}}`,
  ],
  [
    'pnpm',
    'pnpm-lock.yaml',
    (base) => `lockfileVersion: '6.0'\npackages: {/b@1.0.0: {resolution: {\n tarball: "${base}b/-/b-1.0.0.tgz"}}}\n`,
  ],
  [
    'pnpm',
    'pnpm-lock.yaml',
    (base) =>
      `packages:\n  b@1.0.0:\n    resolution: {tarball: '${base}b/-/b-1.0.0.tgz'}\n---\nlockfileVersion: '9.0'\n`,
  ],
  [
    'bun',
    'bun.lock',
    (base) => `{ // Bun's\n"packages": {\n"b": ["b@1.0.0", "${base}b/-/b-1.0.0.tgz", {}, "sha512-x"],},}`,
  ],
  [
    'deno',
    'deno.lock',
    (base) =>
      `{"version": "5",\n"remote": {"https://deno.land/x/a.ts": "aa"},\n"npm": {"b@1.0.0": {"tarball": "${base}b/-/b-1.0.0.tgz"}}}`,
  ],
];

const pythonLocks: readonly (readonly [tool: ClientName, file: string, text: LockText])[] = [
  ['uv', 'uv.lock', (base) => `version = 1\n[[package]]\nsource = { registry = "${base}simple" }\nname = "b"\n`],
  [
    'poetry',
    'poetry.lock',
    (base) => `[[package]]\nname = "b"\n[package.source]\ntype = "legacy"\nurl = "${base}simple"\nreference = "x"\n`,
  ],
  [
    'pdm',
    'pdm.lock',
    (base) => `[[package]]\nname = "b"\nfiles = [\n  {url = "${base}simple/b/1/b-1.whl", hash = "x"},\n]`,
  ],
  [
    'pip',
    'pylock.toml',
    (base) =>
      `lock-version = "1.0"\n[[packages]]\nname = "b"\nwheels = [{name = "b", url = "${base}simple/b/1/b-1.whl"}]\n`,
  ],
  ['uv', 'pylock.dev.toml', (base) => `[[packages]]\nname = "b"\nindex = "${base}simple/"\n`],
];

const ourNpm = `${NPM}/my-packages/`;
const ourSimple = `${SIMPLE}/my-packages/`;

describe('a lock file', () => {
  it.each([
    ...npmLocks.map(([tool, file, text]) => [tool, file, text, ourNpm, `${NPM}/other/`] as const),
    ...pythonLocks.map(([tool, file, text]) => [tool, file, text, ourSimple, `${SIMPLE}/other/`] as const),
  ])(
    'of %s, %s, is silent about the repository of the login, and names another one',
    async (tool, file, text, ours, other) => {
      const logins = { [tool]: surveyedLogin(tool) };
      expect(await surveyLines({ [file]: text(ours) }, logins)).toEqual([]);
      // With the port that CodeArtifact's own URLs have.
      expect(await surveyLines({ [file]: text(ours.replace(HOST, `${HOST}:443`)) }, logins)).toEqual([]);

      const [sameHost, ...more] = await surveyFiles({ [file]: text(other) }, logins);
      expect(more).toEqual([]);
      expect(sameHost).toMatchObject({ file, tools: [tool], kind: 'warning', host: HOST });
      expect(sameHost?.message).toMatch(/^takes a package from \S+\/(npm|pypi)\/other\/: .*\. \S/);
      expect(text(other).split('\n')[(sameHost?.line ?? 0) - 1]).toContain('/other/');

      const [elsewhere] = await surveyFiles({ [file]: text('https://old.example.com/') }, logins);
      expect(elsewhere).toMatchObject({ tools: [tool], kind: 'warning', host: 'old.example.com' });
      expect(elsewhere?.message).toMatch(/^takes a package from old\.example\.com: /);
      expect(await surveyLines({ [file]: text('https://old.example.com/') }, logins, ['old.example.com'])).toEqual([]);
    },
  );

  it.each<[ClientName, string, string]>([
    [
      'pip',
      'pylock.toml',
      `[[packages]]\nname = "b"\nwheels = [{url = "${ourSimple}simple/b.whl"},\n{url = "https://old.example.com/b.whl"}]`,
    ],
    [
      'pip',
      'pylock.toml',
      `[[packages]]\nwheels = [{url = "${ourSimple}simple/b.whl"}]\nsdist = {url = "https://old.example.com/b.tar.gz"}`,
    ],
    [
      'pdm',
      'pdm.lock',
      `[[package]]\nfiles = [{url = "${ourSimple}simple/b.whl"},\n{url = "https://old.example.com/b.whl"}]`,
    ],
    [
      'uv',
      'uv.lock',
      `[[package]]\nsource = {registry = "${ourSimple}simple"}\nwheels = [{url = "https://old.example.com/b.whl"}]`,
    ],
  ])('of %s, %s, is told of any file of a package that lies elsewhere: %#', async (tool, file, text) => {
    const line = String(text.split('\n').findIndex((each) => each.includes('old.example.com')) + 1);
    expect(await surveyLines({ [file]: text }, { [tool]: surveyedLogin(tool) })).toEqual([
      expect.stringContaining(`${file}:${line} warning: takes a package from old.example.com: `),
    ]);
  });

  it('of uv with an index elsewhere is told of that, and not of its files too', async () => {
    const text = `[[package]]\nsource = {registry = "https://pypi.org/simple"}\nsdist = {url = "https://files.pythonhosted.org/b.tgz"}`;
    expect(await surveyLines({ 'uv.lock': text }, { uv: surveyedLogin('uv') })).toHaveLength(1);
  });

  it.each([
    '  "resolved" "https://old.example.com/b.tgz"',
    '  resolved: https://old.example.com/b.tgz',
    '  resolved "https:\\u002f\\u002fold.example.com/b.tgz"',
    '  "resolv\\u0065d" https:old.example.com/b.tgz',
  ])('of Yarn 1 is read as Yarn does: %s', async (line) => {
    const text = `\uFEFF# yarn lockfile v1\n\nb@^1.0.0, "b@https://old.example.com/b.tgz":\n  version "1.0.0"\n${line}\n`;
    expect(await surveyLines({ 'yarn.lock': text }, { yarn: surveyedLogin('yarn') })).toEqual([
      expect.stringContaining('takes a package from old.example.com'),
    ]);
  });

  it('of pnpm goes by what was asked for: a URL that stands in the place of a version is told of', async () => {
    const lock = (specifier: string): string =>
      `importers:\n  .:\n    dependencies:\n      b:\n        specifier: ${specifier}\n        version: https://old.example.com/b.tgz\npackages:\n  b@https://old.example.com/b.tgz:\n    resolution: {tarball: https://old.example.com/b.tgz}\n`;
    const pnpm = surveyedLogin('pnpm');
    for (const specifier of ['^1.0.0', '1.0.0', 'latest', '>=1 <2']) {
      expect(await surveyLines({ 'pnpm-lock.yaml': lock(`'${specifier}'`) }, { pnpm })).toHaveLength(1);
    }
    expect(await surveyLines({ 'pnpm-lock.yaml': lock('https://old.example.com/b.tgz') }, { pnpm })).toEqual([]);
    const hosted = `packages:\n  b@1.0.0:\n    resolution: {gitHosted: true, tarball: https://old.example.com/b.tgz}\n`;
    expect(await surveyLines({ 'pnpm-lock.yaml': hosted }, { pnpm })).toHaveLength(1);
  });

  it('is nothing to a login of another tool', async () => {
    const files = {
      'package-lock.json': '{"packages": {"node_modules/b": {"resolved": "https://old.example.com/b"}}}',
    };
    expect(await surveyLines(files, { pip: surveyedLogin('pip'), yarn: surveyedLogin('yarn') })).toEqual([]);
  });

  it.each(npmLocks)(
    'of %s, %s, may name the public registry where the login is for a scope',
    async (tool, file, text) => {
      const scoped = surveyedLogin(tool, [{ scopes: ['@acme'], repository: 'internal' }]);
      expect(await surveyLines({ [file]: text('https://registry.npmjs.org/') }, { [tool]: scoped })).toEqual([]);
      // A repository of the same domain that the login does not name has no token.
      expect(await surveyLines({ [file]: text(`${NPM}/other/`) }, { [tool]: scoped })).toHaveLength(1);
    },
  );

  it.each(pythonLocks)('of %s, %s, may name PyPI beside an extra index', async (tool, file, text) => {
    const extra = surveyedLogin(tool, [{ mode: 'extra' }]);
    expect(await surveyLines({ [file]: text('https://pypi.org/') }, { [tool]: extra })).toEqual([]);
    expect(await surveyLines({ [file]: text('https://pypi.org/') }, { [tool]: surveyedLogin(tool) })).toHaveLength(1);
  });

  it('of npm may name registry.npmjs.org, which npm exchanges for the registry', async () => {
    const lock = (url: string): Record<string, string> => ({
      'package-lock.json': `{"packages": {"node_modules/@acme/b": {"resolved": "${url}@acme/b/-/b-1.tgz"}}}`,
    });
    const both = [{}, { scopes: ['@acme'], repository: 'internal' }];
    expect(await surveyLines(lock('https://registry.npmjs.org/'), { npm: surveyedLogin('npm') })).toEqual([]);
    // It does so without regard to scopes, and npm 12 goes by them.
    expect(await surveyLines(lock('https://registry.npmjs.org/'), { npm: surveyedLogin('npm', both) })).toHaveLength(1);
    expect(await surveyLines(lock(`${NPM}/internal/`), { npm: surveyedLogin('npm', both) })).toEqual([]);
    expect(await surveyLines(lock(ourNpm), { npm: surveyedLogin('npm', both) })).toHaveLength(1);
    expect(await surveyLines(lock('https://registry.npmjs.org/'), { yarn: surveyedLogin('yarn') })).toEqual([]);
  });

  it.each<[ClientName, string, string]>([
    [
      'npm',
      'package-lock.json',
      '{"packages": {"node_modules/a": {"resolved": "git+ssh://git@github.com/a/a.git#aa"}}}',
    ],
    ['npm', 'package-lock.json', '{"packages": {"node_modules/a": {"resolved": "../a", "link": true}}}'],
    [
      'yarn-berry',
      'yarn.lock',
      '__metadata:\n  version: 8\n"a@https://example.com/a.tgz":\n  resolution: "a@https://example.com/a.tgz"\n',
    ],
    [
      'yarn',
      'yarn.lock',
      '# yarn lockfile v1\n"a@https://example.com/a.tgz":\n  resolved "https://example.com/a.tgz"\n\nb@a/b, "b@github:a/b":\n  resolved "https://codeload.github.com/a/b/tar.gz/aa"\n',
    ],
    [
      'pnpm',
      'pnpm-lock.yaml',
      'packages:\n  a@https://codeload.github.com/a/a/tar.gz/aa:\n    resolution: {gitHosted: true, tarball: https://codeload.github.com/a/a/tar.gz/aa}\n',
    ],
    [
      'poetry',
      'poetry.lock',
      '[[package]]\nname = "a"\n[package.source]\ntype = "git"\nurl = "https://github.com/a/a.git"\n',
    ],
    [
      'uv',
      'uv.lock',
      '[[package]]\nsource = { git = "https://github.com/a/a?rev=1#aa" }\n[[package]]\nsource = { virtual = "." }\n',
    ],
    [
      'pdm',
      'pdm.lock',
      '[[package]]\nname = "a"\ngit = "https://github.com/a/a.git"\nfiles = [{url = "https://example.com/a"}]\n',
    ],
    [
      'pip',
      'pylock.toml',
      '[[packages]]\nname = "a"\n[packages.vcs]\ntype = "git"\nurl = "https://github.com/a/a.git"\n',
    ],
    ['cargo', 'Cargo.lock', '[[package]]\nname = "a"\nsource = "git+https://github.com/a/a?branch=x#aa"\n'],
    [
      'bundler',
      'Gemfile.lock',
      'GIT\n  remote: https://github.com/a/a\n  specs:\n    a (1.0)\n\nGEM\n  remote: https://rubygems.org/\n  specs:\n    b (1.0)\n',
    ],
    ['dotnet', 'packages.lock.json', '{"version": 1, "dependencies": {"net8.0": {"A": {"resolved": "1.0.0"}}}}'],
    ['gradle', 'gradle.lockfile', 'com.example:a:1.0=compileClasspath\n'],
    [
      'swift',
      'Package.resolved',
      '{"pins": [{"identity": "a.b", "kind": "registry", "location": "", "state": {"version": "1.0.0"}}]}',
    ],
  ])('of %s, %s, is silent about what no registry is asked for: %#', async (tool, file, text) => {
    expect(await surveyLines({ [file]: text }, { [tool]: surveyedLogin(tool) })).toEqual([]);
  });

  it('of Cargo goes by the index, and crates.io stands for what replaces it', async () => {
    const lock = (source: string): Record<string, string> => ({
      'Cargo.lock': `[[package]]\nname = "a"\nsource = "${source}"\n`,
    });
    const cargo = surveyedLogin('cargo');
    for (const source of [
      'registry+https://github.com/rust-lang/crates.io-index',
      'sparse+https://index.crates.io/',
      `sparse+https://${HOST}/cargo/my-packages/`,
    ]) {
      expect(await surveyLines(lock(source), { cargo })).toEqual([]);
    }
    expect(await surveyLines(lock('sparse+https://crates.example.com/'), { cargo })).toHaveLength(1);
    expect(await surveyLines(lock(`sparse+https://${HOST}/cargo/other/`), { cargo })).toHaveLength(1);
  });

  it('of Pipenv goes by the sources of its packages, and PyPI stands for the mirror', async () => {
    const lock = (url: string): Record<string, string> => ({
      'Pipfile.lock': `{"_meta": {"sources": [{"name": "pypi", "url": "https://pypi.org/simple"}, {"name": "x",\n"url": "${url}"}]},
        "default": {"a": {"index": "pypi", "version": "==1"}, "b": {"index": "x", "version": "==1"}, "c": {"git": "https://github.com/c/c"}}, "develop": {"d": {"version": "==1"}}}`,
    });
    const pipenv = surveyedLogin('pipenv');
    expect(await surveyLines(lock(`https://${HOST}/pypi/my-packages/simple/`), { pipenv })).toEqual([]);
    expect(await surveyLines(lock('https://old.example.com/simple'), { pipenv })).toEqual([
      expect.stringMatching(/^Pipfile\.lock:2 warning: takes a package from old\.example\.com: /),
    ]);
    const reference = 'https://aws:${CODEARTIFACT_AUTH_TOKEN}@old.example.com/simple';
    expect(await surveyLines(lock(reference), { pipenv })).toEqual([expect.stringMatching(/^Pipfile\.lock:2 token: /)]);
  });

  it('of Bundler goes by the sources of its gems', async () => {
    const files = {
      'Gemfile.lock': 'GEM\n  remote: https://gems.example.com/\n  specs:\n    a (1.0)\n      b (>= 1)\n    b (1.0)\n',
    };
    expect(await surveyLines(files, { bundler: surveyedLogin('bundler') })).toEqual([
      expect.stringMatching(/^Gemfile\.lock:2 warning: takes 2 packages from gems\.example\.com: /),
    ]);
  });

  it('is found in every folder of a monorepo, and not among what is installed', async () => {
    const text = '{"packages": {"node_modules/b": {"resolved": "https://old.example.com/b.tgz"}}}';
    const found = await surveyFiles(
      {
        'apps/web/package-lock.json': text,
        'node_modules/a/package-lock.json': text,
        'vendor/package-lock.json': text,
      },
      { npm: surveyedLogin('npm') },
    );
    expect(found.map(({ file }) => file)).toEqual(['apps/web/package-lock.json']);
  });

  it('that is binary is named, with the command that makes it text', async () => {
    expect(await surveyLines({ 'bun.lockb': '\0\x01' }, { bun: surveyedLogin('bun') })).toEqual([
      expect.stringMatching(/^bun\.lockb:1 note: is binary, .* bun install --save-text-lockfile/),
    ]);
  });

  it.each<[ClientName, string, string]>([
    ['npm', 'package-lock.json', '{"packages": {\n"a": ]}'],
    ['pnpm', 'pnpm-lock.yaml', 'packages:\n  a: [\n b: }'],
    ['uv', 'uv.lock', 'version = 1\n[[package\n'],
    ['poetry', 'poetry.lock', 'a = 1\na = \n'],
  ])('of %s, %s, that is broken is told with its line, and fails nothing', async (tool, file, text) => {
    const [found] = await surveyFiles({ [file]: text }, { [tool]: surveyedLogin(tool) });
    expect(found).toMatchObject({ file, kind: 'warning' });
    expect(found?.message).toMatch(/^cannot be read, .* at line \d+$/);
    expect(found?.line).toBeGreaterThan(1);
  });

  it('with an alias for each of a thousand million values is told, and not expanded', async () => {
    const bomb = Array.from(
      { length: 12 },
      (_, at) => `a${at}: &a${at} [${`*a${at - 1},`.repeat(at === 0 ? 0 : 9)}1]`,
    ).join('\n');
    expect(await surveyLines({ 'pnpm-lock.yaml': bomb }, { pnpm: surveyedLogin('pnpm') })).toEqual([
      expect.stringMatching(/warning: cannot be read, /),
    ]);
  });

  it('is a token or a password, and neither is repeated', async () => {
    const token = `eyJ2ZXIiOjEs${'x'.repeat(40)}`;
    for (const secret of [
      `https://aws:${token}@${HOST}/npm/my-packages/b.tgz`,
      `https://aws:hunter22@old.example.com/b.tgz`,
    ]) {
      const files = { 'package-lock.json': `{"packages": {\n"node_modules/b": {"resolved": "${secret}"}}}` };
      const lines = await surveyLines(files, { npm: surveyedLogin('npm') });
      expect(lines[0]).toMatch(/^package-lock\.json:2 warning: holds a token or password/);
      expect(lines.join()).not.toMatch(/eyJ|hunter/);
    }
    const reference = {
      'Pipfile.lock': '{"_meta": {"sources": [{"url": "https://aws:${CODEARTIFACT_AUTH_TOKEN}@h/"}]}}',
    };
    expect(await surveyLines(reference, { pip: surveyedLogin('pip') })).toEqual([]);
  });
});

describe('an address in the lock file of Yarn 2 and later', () => {
  const lock = (resolution: string): Record<string, string> => ({
    'yarn.lock': `# x\n__metadata:\n  version: 8\n\n"b@npm:1.0.0":\n  version: 1.0.0\n  resolution: "${resolution}"\n`,
  });
  const archive = (url: string): string => `b@npm:1.0.0::__archiveUrl=${encodeURIComponent(url)}`;
  const yarn = surveyedLogin('yarn-berry');

  it.each([
    ['in a locator', archive('https://evil.example.com/b.tgz')],
    ['in a patch of a package', `b@patch:${encodeURIComponent(archive('https://evil.example.com/b.tgz'))}#x.patch`],
    [
      'in a patch of a patch',
      `b@patch:${encodeURIComponent(`b@patch:${encodeURIComponent(archive('https://evil.example.com/b.tgz'))}#x`)}#y`,
    ],
    [
      'with an escape of YAML',
      archive('https://evil.example.com/b.tgz').replace('__', '\\\\x5f_').replace('\\\\', '\\'),
    ],
    ['with an escape of URLs', archive('https://evil.example.com/b.tgz').replace('__', '%5F_')],
    ['without slashes, as a URL may be', archive('https:evil.example.com/b.tgz')],
    ['with other slashes', archive('https:\\\\evil.example.com\\b.tgz')],
    ['behind another parameter', archive('https://evil.example.com/b.tgz').replace('::', '::x=1&')],
  ])('%s would have the token sent there', async (_where, resolution) => {
    expect(await surveyLines(lock(resolution), { 'yarn-berry': yarn })).toEqual([
      expect.stringMatching(/^yarn\.lock:[17] token: takes a package from evil\.example\.com: Yarn sends the token/),
    ]);
  });

  it('shows whichever letters of its key are escaped', async () => {
    const whole = archive('https://evil.example.com/b.tgz');
    const resolutions = Array.from('__archiveUrl', (letter, at) => {
      const start = whole.indexOf('__archiveUrl') + at;
      const code = letter.charCodeAt(0).toString(16);
      return `${whole.slice(0, start)}%${at % 2 === 0 ? code : code.toUpperCase()}${whole.slice(start + 1)}`;
    });
    for (const resolution of resolutions) {
      expect(await surveyLines(lock(resolution), { 'yarn-berry': yarn })).toEqual([expect.stringMatching(/ token: /)]);
    }
  });

  it('is silent about the repository of the login, and is no more than told for another one', async () => {
    expect(await surveyLines(lock(archive(`${ourNpm}b/-/b-1.0.0.tgz`)), { 'yarn-berry': yarn })).toEqual([]);
    expect(await surveyLines(lock(archive(`${NPM}/other/b/-/b-1.0.0.tgz`)), { 'yarn-berry': yarn })).toEqual([
      expect.stringMatching(/^yarn\.lock:7 warning: takes a package from \S+\/npm\/other\/: /),
    ]);
    expect(await surveyLines(lock(archive('https://evil.example.com/')), { yarn: surveyedLogin('yarn') })).toEqual([]);
  });

  it('is not let through because the file is too large to look into', async () => {
    const text = `${lock(archive('https://evil.example.com/'))['yarn.lock'] ?? ''}${'# x\n'.repeat(4_200_000)}`;
    expect(await surveyLines({ 'yarn.lock': text }, { 'yarn-berry': yarn })).toEqual([
      expect.stringMatching(/^yarn\.lock:1 token: is too large to be looked into/),
    ]);
  });
});
