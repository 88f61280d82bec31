import { describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CLIENT_NAMES, type ClientName, loadClients } from '@codeartifact-ci/core/clients/clients.ts';
import { cacheHome, dataHome } from '@codeartifact-ci/core/clients/support/cache-folder.ts';

const clients = await loadClients();

const FOLDERS = { env: {}, home: '/home/jo', systemHome: '/system/jo' };

/** Every pattern by which a client knows a file of a project. */
function patternsOf(name: ClientName): RegExp[] {
  const { signs, projectFiles, lockFiles, cache } = clients[name];
  const locks = cache?.(FOLDERS).locks;
  return [
    ...[...signs, ...projectFiles, ...lockFiles].map(({ file }) => file),
    ...(locks === undefined ? [] : [locks]),
  ];
}

const NAMES = [
  ...['package-lock.json', 'npm-shrinkwrap.json', 'package.json', '.npmrc', 'yarn.lock', '.yarnrc', '.yarnrc.yml'],
  ...['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'bun.lock', 'bun.lockb', 'bunfig.toml', 'deno.lock', 'deno.json'],
  ...['Pipfile', 'Pipfile.lock', 'pyproject.toml', 'uv.lock', 'uv.toml', 'poetry.lock', 'pdm.lock', 'pylock.toml'],
  ...['setup.py', 'setup.cfg', 'pom.xml', 'maven.config', 'build.gradle', 'build.gradle.kts', 'settings.gradle'],
  ...['gradle.lockfile', 'build.sbt', 'build.properties', 'plugins.sbt', 'Cargo.toml', 'Cargo.lock', 'config.toml'],
  ...['config', 'Gemfile', 'gems.rb', 'Gemfile.lock', 'gems.locked', 'packages.lock.json', 'Package.resolved'],
  ...['Package.swift', 'nuget.config', 'renovate.json'],
];

it('lists every client that there is a file of', async () => {
  const folder = resolve(import.meta.dirname, '../../../../packages/core/src/clients');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(files.map(async (file) => (await import(join(folder, file))) as object));
  const named = modules
    .flatMap((module): unknown[] => Object.values(module))
    .filter((each) => typeof each === 'object' && each !== null && 'signs' in each && 'name' in each)
    .map(({ name }) => name);
  expect(named.sort()).toEqual([...CLIENT_NAMES].sort());
});

describe.each(CLIENT_NAMES)('the files of %s', (name) => {
  it('are known by their whole names', () => {
    for (const pattern of patternsOf(name)) {
      const known = NAMES.filter((file) => pattern.test(file));
      // What may have anything around it says so: `requirements-dev.txt`.
      const open = /\.\*/.test(pattern.source);
      for (const file of open ? [] : known) {
        expect([pattern.source, ...[`x${file}`, `${file}x`].filter((other) => pattern.test(other))]).toEqual([
          pattern.source,
        ]);
      }
    }
  });
});

describe('the cache of a client', () => {
  const paths = (name: ClientName, env: Readonly<Record<string, string>> = {}): readonly string[] | undefined =>
    clients[name].cache?.({ ...FOLDERS, env }).paths;

  it.each<[ClientName, readonly string[]]>([
    ['npm', ['/home/jo/.npm/_cacache']],
    ['pnpm', ['/home/jo/.local/share/pnpm/store']],
    ['yarn', ['/home/jo/.cache/yarn']],
    ['uv', ['/home/jo/.cache/uv']],
    ['nuget', ['/home/jo/.nuget/packages']],
    ['dotnet', ['/home/jo/.nuget/packages']],
    ['bun', ['/home/jo/.bun/install/cache']],
    ['deno', ['/home/jo/.cache/deno']],
    ['pip', ['/home/jo/.cache/pip']],
    ['pdm', ['/home/jo/.cache/pdm']],
    ['pipenv', ['/home/jo/.cache/pipenv']],
    ['poetry', ['/home/jo/.cache/pypoetry']],
    ['maven', ['/system/jo/.m2/repository']],
    ['gradle', ['/system/jo/.gradle/caches', '/system/jo/.gradle/wrapper']],
    ['sbt', ['/system/jo/.ivy2/cache', '/home/jo/.cache/coursier']],
    ['cargo', ['registry/index', 'registry/cache', 'git/db'].map((part) => `/home/jo/.cargo/${part}`)],
    ['bundler', ['/home/jo/.bundle/cache']],
    ['swift', ['/home/jo/.cache/org.swift.swiftpm']],
  ])('of %s is where the client itself looks', (name, expected) => {
    expect(paths(name)).toEqual(expected);
  });

  it.each<[ClientName, string, string]>([
    ['npm', 'npm_config_cache', '/c/_cacache'],
    ['npm', 'NPM_CONFIG_CACHE', '/c/_cacache'],
    ['pnpm', 'npm_config_store_dir', '/c'],
    ['pnpm', 'pnpm_config_store_dir', '/c'],
    ['pnpm', 'PNPM_HOME', '/c/store'],
    ['pnpm', 'XDG_DATA_HOME', '/c/pnpm/store'],
    ['yarn', 'YARN_CACHE_FOLDER', '/c'],
    ['uv', 'UV_CACHE_DIR', '/c'],
    ['nuget', 'NUGET_PACKAGES', '/c'],
    ['bun', 'BUN_INSTALL_CACHE_DIR', '/c'],
    ['deno', 'DENO_DIR', '/c'],
    ['deno', 'XDG_CACHE_HOME', '/c/deno'],
    ['pip', 'PIP_CACHE_DIR', '/c'],
    ['pdm', 'PDM_CACHE_DIR', '/c'],
    ['pipenv', 'PIPENV_CACHE_DIR', '/c'],
    ['poetry', 'POETRY_CACHE_DIR', '/c'],
    ['gradle', 'GRADLE_USER_HOME', '/c/caches'],
    ['cargo', 'CARGO_HOME', '/c/registry/index'],
    ['bundler', 'BUNDLE_USER_CACHE', '/c'],
  ])('of %s follows %s', (name, variable, expected) => {
    expect(paths(name, { [variable]: '/c' })?.[0]).toBe(expected);
    expect(paths(name, { [variable]: '' })).toEqual(paths(name));
  });

  it('is in the folder of the system’s kind', () => {
    const where = { env: { XDG_CACHE_HOME: '/c', XDG_DATA_HOME: '/d' }, home: '/Users/jo' };
    expect([cacheHome(where, 'linux'), dataHome(where, 'linux')]).toEqual(['/c', '/d']);
    expect([cacheHome(where, 'darwin'), dataHome(where, 'darwin')]).toEqual([
      ...['/Users/jo/Library/Caches', '/Users/jo/Library'],
    ]);
  });

  it('may be given below the home directory', () => {
    expect(paths('pip', { PIP_CACHE_DIR: '~/kept' })).toEqual(['/home/jo/kept']);
    expect(paths('pip', { PIP_CACHE_DIR: 'kept/x' })).toEqual(['/home/jo/kept/x']);
  });
});
