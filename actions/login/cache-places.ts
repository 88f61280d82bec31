import { isAbsolute, join, resolve } from 'node:path';
import type { ToolName } from '@codeartifact-ci/core/tools/tools.ts';

/** What of a client is worth keeping from run to run. */
export interface CachePlace {
  /** Absolute paths: what the client has downloaded, and never its configuration or credentials. */
  readonly paths: readonly string[];
  /** Names of the files of a project that say what will be downloaded. */
  readonly locks: RegExp;
}

export interface Folders {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** For Java, which does not look at HOME. */
  readonly systemHome: string;
}

type Places = Readonly<Record<string, (folders: Folders) => CachePlace>>;

const NODE = /^package\.json$/;

/** Where each client keeps its downloads (its documentation of its cache), variables first. */
const PLACES = {
  npm: ({ env, home }) => ({
    // The content alone: the folder beside it has logs.
    paths: [join(given(env['npm_config_cache'] ?? env['NPM_CONFIG_CACHE'], home) ?? join(home, '.npm'), '_cacache')],
    locks: /^(package-lock|npm-shrinkwrap)\.json$/,
  }),
  yarn: ({ env, home }) => ({
    paths: [given(env['YARN_CACHE_FOLDER'], home) ?? join(cacheHome(env, home), 'yarn')],
    locks: /^yarn\.lock$/,
  }),
  'yarn-berry': ({ env, home }) => ({
    paths: [join(given(env['YARN_GLOBAL_FOLDER'], home) ?? join(home, '.yarn/berry'), 'cache')],
    locks: /^yarn\.lock$/,
  }),
  pnpm: ({ env, home }) => ({
    paths: [
      given(env['npm_config_store_dir'] ?? env['pnpm_config_store_dir'], home) ??
        join(given(env['PNPM_HOME'], home) ?? join(dataHome(env, home), 'pnpm'), 'store'),
    ],
    locks: /^pnpm-lock\.yaml$/,
  }),
  bun: ({ env, home }) => ({
    paths: [given(env['BUN_INSTALL_CACHE_DIR'], home) ?? join(home, '.bun/install/cache')],
    locks: /^bun\.lockb?$/,
  }),
  deno: ({ env, home }) => ({
    paths: [given(env['DENO_DIR'], home) ?? join(cacheHome(env, home), 'deno')],
    locks: /^deno\.lock$/,
  }),
  pip: ({ env, home }) => ({
    paths: [given(env['PIP_CACHE_DIR'], home) ?? join(cacheHome(env, home), 'pip')],
    locks: /^(.*requirements.*\.txt|constraints.*\.txt|setup\.(py|cfg)|pyproject\.toml)$/,
  }),
  uv: ({ env, home }) => ({
    paths: [given(env['UV_CACHE_DIR'], home) ?? join(cacheHome(env, home), 'uv')],
    locks: /^uv\.lock$/,
  }),
  poetry: ({ env, home }) => ({
    paths: [given(env['POETRY_CACHE_DIR'], home) ?? join(cacheHome(env, home), 'pypoetry')],
    locks: /^poetry\.lock$/,
  }),
  pdm: ({ env, home }) => ({
    paths: [given(env['PDM_CACHE_DIR'], home) ?? join(cacheHome(env, home), 'pdm')],
    locks: /^pdm\.lock$/,
  }),
  maven: ({ systemHome }) => ({ paths: [join(systemHome, '.m2/repository')], locks: /^pom\.xml$/ }),
  gradle: ({ env, home, systemHome }) => {
    const folder = given(env['GRADLE_USER_HOME'], home) ?? join(systemHome, '.gradle');
    return {
      paths: [join(folder, 'caches'), join(folder, 'wrapper')],
      locks: /^(.*\.gradle(\.kts)?|gradle\.lockfile|.*\.versions\.toml|gradle-wrapper\.properties)$/,
    };
  },
  sbt: ({ env, home, systemHome }) => ({
    paths: [join(systemHome, '.ivy2/cache'), join(cacheHome(env, home), 'coursier')],
    locks: /^(build\.sbt|build\.properties|plugins\.sbt)$/,
  }),
  nuget: (folders) => nuget(folders),
  dotnet: (folders) => nuget(folders),
  cargo: ({ env, home }) => {
    const folder = given(env['CARGO_HOME'], home) ?? join(home, '.cargo');
    return {
      paths: ['registry/index', 'registry/cache', 'git/db'].map((part) => join(folder, part)),
      locks: /^Cargo\.lock$/,
    };
  },
  bundler: ({ env, home }) => ({
    paths: [join(given(env['BUNDLE_USER_CACHE'], home) ?? join(home, '.bundle/cache'))],
    locks: /^Gemfile\.lock$/,
  }),
  swift: ({ env, home }) => ({
    paths: [join(cacheHome(env, home), 'org.swift.swiftpm')],
    locks: /^Package\.(resolved|swift)$/,
  }),
} satisfies Places;

/** Undefined for a client that keeps nothing between runs. */
export function cachePlace(tool: ToolName, folders: Folders): CachePlace | undefined {
  const place = (PLACES as Places)[tool]?.(folders);
  if (place === undefined) return undefined;
  // Without a lock file a manifest says as much as there is to know.
  return tool === 'npm' ? { ...place, locks: new RegExp(`${place.locks.source}|${NODE.source}`) } : place;
}

function nuget({ env, home }: Folders): CachePlace {
  return {
    paths: [given(env['NUGET_PACKAGES'], home) ?? join(home, '.nuget/packages')],
    locks: /^(packages\.lock\.json|packages\.config|.*\.(cs|fs|vb)proj|Directory\.Packages\.props)$/,
  };
}

function given(value: string | undefined, home: string): string | undefined {
  if (value === undefined || value === '') return undefined;
  return isAbsolute(value) ? value : resolve(home, value.replace(/^~\//, ''));
}

function cacheHome(env: Folders['env'], home: string): string {
  if (process.platform === 'darwin') return join(home, 'Library/Caches');
  return given(env['XDG_CACHE_HOME'], home) ?? join(home, '.cache');
}

function dataHome(env: Folders['env'], home: string): string {
  if (process.platform === 'darwin') return join(home, 'Library');
  return given(env['XDG_DATA_HOME'], home) ?? join(home, '.local/share');
}
