import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findInLockFile } from '@codeartifact-ci/core/project/lock-files.ts';
import { findOverrides } from '@codeartifact-ci/core/project/overrides.ts';
import { surveyProject } from '@codeartifact-ci/core/project/survey.ts';
import { detectClients } from '../../../../actions/login/detect.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'project-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function project(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

describe('the tools of a project', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["npm's lock file", { 'package-lock.json': '{}', 'package.json': '{}' }, ['npm']],
    ['a package.json alone', { 'package.json': '{}' }, ['npm']],
    ['requirements', { 'requirements-dev.txt': 'x' }, ['pip']],
    ['pom.xml beside package.json', { 'pom.xml': '', 'package.json': '{}' }, ['npm', 'maven']],
    [
      'folders, where the top shows nothing',
      { 'a/pom.xml': '', 'b/setup.py': '', '.git/pom.xml': '' },
      ['pip', 'maven'],
    ],
    ['the top before the folders', { 'pom.xml': '', 'docs/package.json': '{}' }, ['maven']],
    ['nothing', { 'README.md': 'npm' }, []],
  ])('are found by %s', async (_name, files, tools) => {
    await project(files);
    expect(await detectClients(folder)).toEqual(tools);
  });

  it('are none where there is no workspace', async () => {
    expect(await detectClients(join(folder, 'nowhere'))).toEqual([]);
  });
});

describe('what in a project goes against a login', () => {
  it.each<[string, string, number, RegExp]>([
    ['.npmrc', 'fund=false\nregistry=https://example.com/\n', 2, /'registry' wins over the registry in the user file/],
    ['.npmrc', '@acme:registry = https://example.com/', 1, /'@acme:registry' wins/],
    ['.npmrc', '//example.com/:_authToken=hidden', 1, /^'\/\/example.com\/:_authToken' brings credentials/],
    ['.yarnrc', '\nregistry "https://example.com/"', 2, /'registry' wins/],
    ['.yarnrc.yml', 'nodeLinker: pnp\nnpmRegistryServer: https://example.com', 2, /'npmRegistryServer' wins/],
    ['bunfig.toml', '[test]\nx = "y"\n[install]\nregistry = "https://example.com"', 4, /'registry' wins/],
    ['requirements.txt', 'a==1\r\n--index-url https://example.com/simple', 2, /'--index-url' wins over PIP_INDEX_URL/],
    [
      'pyproject.toml',
      '[[tool.uv.index]]\nname = "x"\nurl = "https://example.com/simple"',
      3,
      /is an index of the project/,
    ],
    ['nuget.config', '<configuration>\n<packageSources>\n<clear />', 3, /'clear' takes away the sources/],
    ['NuGet.Config', '<add key="x" value="https://example.com/v3/index.json" />', 1, /is a source of the project/],
    ['.mvn/maven.config', '-T4\n-s\nmy.xml', 2, /makes Maven read another settings.xml/],
    ['.cargo/config.toml', '[source.crates-io]\nreplace-with = "x"', 2, /'replace-with' wins/],
  ])('%s: %j', (file, text, line, message) => {
    const [found, ...others] = findOverrides(file, text);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ file, line });
    expect(found?.message).toMatch(message);
    expect(found?.message).not.toContain('hidden');
  });

  it('is not what is commented out, or what only looks like it', () => {
    expect(findOverrides('.npmrc', '# registry=x\n;registry=x\nregistry-x=1')).toEqual([]);
    expect(findOverrides('pyproject.toml', '[project.urls]\nurl = "https://example.com"')).toEqual([]);
    expect(findOverrides('src/.npmrc', 'registry=x')).toEqual([]);
  });

  it('is a lock file that takes packages from elsewhere, once for each host', () => {
    const text = [
      '"resolved": "https://registry.npmjs.org/a/-/a-1.0.0.tgz"',
      '"resolved": "https://old.example.com/b/-/b-1.0.0.tgz"',
      '"resolved": "https://old.example.com/c/-/c-1.0.0.tgz"',
      '"resolved": "https://ours.example.com/d/-/d-1.0.0.tgz"',
    ].join('\n');
    expect(findInLockFile('package-lock.json', text, ['ours.example.com'])).toEqual([
      {
        file: 'package-lock.json',
        line: 2,
        message: 'takes 2 packages from old.example.com, not from the repository of the login',
      },
    ]);
  });

  it.each([
    ['yarn.lock', '  resolved "https://registry.yarnpkg.com/a/-/a-1.0.0.tgz#x"', 'registry.yarnpkg.com'],
    ['uv.lock', 'source = { registry = "https://pypi.org/simple" }', 'pypi.org'],
    ['Gemfile.lock', 'GEM\n  remote: https://gems.example.com/', 'gems.example.com'],
    ['Cargo.lock', 'source = "sparse+https://crates.example.com/"', 'crates.example.com'],
  ])('is %s with %j', (file, text, host) => {
    expect(findInLockFile(file, text, []).map(({ message }) => message)).toEqual([
      `takes a package from ${host}, not from the repository of the login`,
    ]);
  });

  it('is a token or a password in a lock file, and neither is repeated', () => {
    const token = `eyJ2ZXIiOjEs${'x'.repeat(40)}`;
    for (const secret of [`"resolved": "https://aws:${token}@h/x.tgz"`, `remote: https://aws:hunter22@h/`, token]) {
      const [found] = findInLockFile('package-lock.json', secret, []);
      expect(found?.message).toMatch(/holds a token or password/);
      expect(found?.message).not.toMatch(/eyJ|hunter/);
    }
  });

  it('never quotes a URL with credentials, nor fails, whatever a file holds', () => {
    const files = ['.npmrc', '.yarnrc.yml', 'nuget.config', 'requirements.txt', 'pyproject.toml', '.cargo/config.toml'];
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.string(), fc.string({ minLength: 8 }), (file, before, secret) => {
        fc.pre(!secret.includes('=') && !secret.includes(':'));
        const text = `${before}\n[tool.uv.index]\n//h/:_authToken=${secret}\nregistry=https://aws:${secret}@h/\nurl = "https://aws:${secret}@h/"\n--index-url https://aws:${secret}@h/`;
        for (const { message } of findOverrides(file, text)) {
          if (secret.trim().length >= 8) expect(message).not.toContain(`${secret}@`);
        }
      }),
    );
  });

  it('is found at the top of the workspace and in the folders for configuration', async () => {
    await project({
      '.npmrc': 'registry=https://example.com/',
      '.cargo/config.toml': '[registries.x]\nindex = "sparse+https://example.com/"',
      'node_modules/a/.npmrc': 'registry=https://example.com/',
      'yarn.lock': '  resolved "https://example.com/a.tgz"',
    });
    expect((await surveyProject(folder, ['h'])).map(({ file, line }) => `${file}:${line}`).sort()).toEqual([
      '.cargo/config.toml:2',
      '.npmrc:1',
      'yarn.lock:1',
    ]);
  });
});
