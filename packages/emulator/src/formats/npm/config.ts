import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where npm's configuration is looked for. */
export interface NpmSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The project's folder. */
  readonly folder: string;
}

export interface NpmConfig {
  /** With a trailing slash. */
  readonly registry: string;
  /** The Authorization header that npm would send to the URL, if any is configured for it. */
  authorizationFor(url: URL): string | undefined;
}

const PUBLIC_REGISTRY = 'https://registry.npmjs.org/';

/**
 * npm's configuration, as far as it says which registry is used and how to log in there. The registry comes from the
 * environment, the project, the user or the machine, in npm's own order. Credentials come from the environment and
 * from the user's and the machine's file only: a project's file is as trustworthy as the checkout it came with.
 */
export function readNpmConfig(surroundings: NpmSurroundings = surroundingsOfProcess()): NpmConfig {
  const { env, home, folder } = surroundings;
  const variables = fromEnvironment(env);
  const prefix = variables.get('prefix') ?? dirname(dirname(process.execPath));
  const project = readNpmrc(join(folder, '.npmrc'), env);
  const user = readNpmrc(variables.get('userconfig') ?? join(home, '.npmrc'), env);
  const machine = readNpmrc(variables.get('globalconfig') ?? join(prefix, 'etc', 'npmrc'), env);
  const trusted = [variables, user, machine];
  const lookUp = (key: string): string | undefined => trusted.find((values) => values.has(key))?.get(key);
  const registry = [variables, project, user, machine].find((values) => values.has('registry'))?.get('registry');
  return {
    registry: usableRegistry(registry) ?? PUBLIC_REGISTRY,
    authorizationFor: (url) => authorizationFor(url, lookUp),
  };
}

function surroundingsOfProcess(): NpmSurroundings {
  return { env: process.env, home: homedir(), folder: process.cwd() };
}

/** Where `codeartifact-ci login` has been, npm's registry is the emulator itself: asking it would go in a circle. */
function usableRegistry(registry: string | undefined): string | undefined {
  if (registry === undefined || !URL.canParse(registry)) return undefined;
  const url = new URL(registry);
  if (!['http:', 'https:'].includes(url.protocol)) return undefined;
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (loopback && url.pathname.startsWith('/npm/')) return undefined;
  return registry.endsWith('/') ? registry : `${registry}/`;
}

/** `npm_config_KEY` in any case; npm writes a key's hyphens as underscores, but keeps a `//host/:key` as it is. */
function fromEnvironment(env: NpmSurroundings['env']): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(env)) {
    const key = /^npm_config_(.+)$/i.exec(name)?.[1];
    if (key === undefined || value === undefined || value === '') continue;
    values.set(key.startsWith('//') ? key : key.toLowerCase().replaceAll('_', '-'), value);
  }
  return values;
}

function readNpmrc(file: string, env: NpmSurroundings['env']): Map<string, string> {
  return parseNpmrc(readIfThere(file), env);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What this process may not read is not meant for it; npm's configuration is no more than a default here.
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'EACCES') return '';
    throw error;
  }
}

/** `key = value` lines with `${VARIABLE}` filled in; a line with one that is not set is left out. */
export function parseNpmrc(text: string, env: NpmSurroundings['env']): Map<string, string> {
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*([^;#\s[=][^=]*?)\s*=\s*(.*?)\s*$/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) continue;
    const value = expand(match[2].replace(/^(["'])(.*)\1$/, '$2'), env);
    if (value !== undefined) values.set(match[1], value);
  }
  return values;
}

function expand(value: string, env: NpmSurroundings['env']): string | undefined {
  const reference = /\$\{([^}?]+)(\?)?\}/g;
  const unset = value.matchAll(reference).some(([, name = '', optional]) => {
    return env[name] === undefined && optional === undefined;
  });
  return unset ? undefined : value.replace(reference, (_, name: string) => env[name] ?? '');
}

/** npm's rule: the longest `//host:port/path/` above the URL that has a token, or a name and password, counts. */
function authorizationFor(url: URL, lookUp: (key: string) => string | undefined): string | undefined {
  for (let path = url.pathname; ; path = path.slice(0, path.slice(0, -1).lastIndexOf('/') + 1)) {
    for (const folder of new Set([path, path.replace(/\/$/, '')])) {
      const at = `//${url.host}${folder}`;
      const token = lookUp(`${at}:_authToken`);
      if (token !== undefined) return `Bearer ${token}`;
      const basic = lookUp(`${at}:_auth`);
      if (basic !== undefined) return `Basic ${basic}`;
      const user = lookUp(`${at}:username`);
      const password = lookUp(`${at}:_password`);
      if (user !== undefined && password !== undefined) {
        const secret = Buffer.from(password, 'base64').toString('utf8');
        return `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
      }
    }
    if (path === '/' || path === '') return undefined;
  }
}
