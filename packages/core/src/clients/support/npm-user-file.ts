import { isAbsolute, join } from 'node:path';
import { InputError } from '../../errors.ts';
import type { SlotEdit } from '../../files/edit.ts';
import { atLeast, wholeDays } from './release-age.ts';
import { schemeless, type ClientContext, type ClientFile, type ClientVariable, type Registry } from '../client.ts';

/*
 * The .npmrc of the user, which npm, Yarn 1, pnpm, Bun and Deno read: the registries, and each one's token under its
 * URL without the scheme (npm-config, "npmrc", "Auth related configuration"). All expand `${VARIABLE}` in it; a
 * variable that is not set stays as it is written, and fails nothing before a request is made.
 */

export type NpmrcLine = readonly [key: string, value: string];

/** The file with what every client needs, and with `more` lines for each registry. */
export function npmrcFile(
  path: string,
  context: ClientContext,
  more: (endpoint: URL, token: string) => readonly NpmrcLine[] = () => [],
): ClientFile {
  const { registries, token, tokenIn, tokenVariable } = context;
  const value = tokenIn === 'file' ? token : `\${${tokenVariable}}`;
  const lines = registries.flatMap(({ endpoint, scopes }): NpmrcLine[] => {
    const keys = scopes.length === 0 ? ['registry'] : scopes.map((scope) => `${scope}:registry`);
    return [
      [`${schemeless(endpoint)}:_authToken`, value],
      ...more(endpoint, value),
      ...keys.map((key): NpmrcLine => [key, endpoint.href]),
    ];
  });
  // Two entries for one repository have its token in common.
  const slots = [...new Map(lines)].map(([key, text]) => npmrcLine(key, text));
  return { path, format: 'npmrc', purpose: 'registry', slots: [...staleCredentials(context), ...slots] };
}

/**
 * Other credentials for the same registry, which pnpm up to 10 sends in place of the token. Those without a URL are for
 * whatever registry is the default one: pnpm sends them in the same way, and npm 9 and later refuse the file.
 */
function staleCredentials({ registries }: ClientContext): SlotEdit[] {
  const keys = registries.flatMap(({ endpoint, scopes }) => [
    ...OTHER_CREDENTIALS.map((name) => `${schemeless(endpoint)}:${name}`),
    ...(scopes.length === 0 ? [...OTHER_CREDENTIALS, '_authToken'] : []),
  ]);
  return [...new Set(keys)].map((slot) => ({ slot, content: undefined, container: false }));
}

const OTHER_CREDENTIALS = ['_auth', 'username', '_password'] as const;

export function npmrcLine(key: string, value: string): SlotEdit {
  return { slot: key, content: `${key}=${value}`, container: false };
}

/**
 * Where npm has the user's file (npm-config, "userconfig"): the variable in any case, lower case first. Yarn 1, pnpm
 * and Bun go by it too. Throws an InputError for a path that depends on the folder that a client runs in.
 */
export function npmUserConfig(env: ClientContext['env'], home: string): string {
  return userFile(env, ['npm_config_userconfig', 'NPM_CONFIG_USERCONFIG'], home);
}

/** The path in the first of these variables that is set, or ~/.npmrc. */
export function userFile(env: ClientContext['env'], variables: readonly string[], home: string): string {
  const variable = variables.find((name) => (env[name] ?? '') !== '');
  const given = variable === undefined ? '' : (env[variable] ?? '');
  if (variable === undefined) return join(home, '.npmrc');
  const expanded = given.startsWith('~/') ? join(home, given.slice(2)) : given;
  if (isAbsolute(expanded)) return expanded;
  throw new InputError(
    `${variable} is the relative path ${JSON.stringify(given)}, another file in each folder. Make it absolute, or unset it for this job.`,
  );
}

/**
 * Variables that are set and win over the registry which the user's file names: they get the repository of the login
 * too, for otherwise packages would come from elsewhere without a word. Of `variables` each is meant in any case of its
 * letters, as the clients read them.
 */
export function mendedVariables(
  { env, registries }: Pick<ClientContext, 'env' | 'registries'>,
  variables: readonly string[],
): Readonly<Record<string, ClientVariable>> {
  const main = registries.find(({ scopes }) => scopes.length === 0);
  if (main === undefined) return {};
  const known = new Set(variables.map((name) => name.toLowerCase()));
  const same = (value: string): boolean => value.replace(/\/?$/, '/') === main.endpoint.href;
  return Object.fromEntries(
    Object.entries(env)
      .filter(([name, value = '']) => known.has(name.toLowerCase()) && value !== '' && !same(value))
      .map(([name]) => [name, { value: main.endpoint.href, purpose: 'registry, in place of another' }]),
  );
}

/**
 * Variables named like the keys of the file, `npm_config_@acme:registry` or `npm_config_//HOST/PATH/:_authToken`, which
 * no shell can set but a workflow's `env` can, go before the file as well (npm-config, "Environment Variables"; pnpm
 * from 11.6 on has them with a prefix of its own). One that leads elsewhere, or holds another token, is told of.
 */
export function keyVariables(
  { env, registries, token }: ClientContext,
  prefixes: readonly ('npm' | 'pnpm')[],
  client: string,
): string[] {
  const wanted = new Map<string, string>(
    registries.flatMap(({ endpoint, scopes }) => [
      ...scopes.map((scope): NpmrcLine => [`${scope}:registry`, endpoint.href]),
      ...['_authToken', ...OTHER_CREDENTIALS].map((name): NpmrcLine => [`${schemeless(endpoint)}:${name}`, token]),
    ]),
  );
  return Object.entries(env).flatMap(([name, value = '']) => {
    const [, prefix = '', key = ''] = /^(p?npm)_config_([@/].*)$/i.exec(name) ?? [];
    const right = wanted.get(key);
    if (right === undefined || value === '' || value === right) return [];
    if (!prefixes.some((known) => known === prefix.toLowerCase())) return [];
    return [`${name} in the environment wins over what the login says: unset it for ${client}.`];
  });
}

/** npm's own gate, which Deno reads too; in days. */
export function npmReleaseAge(minutes: number | undefined): SlotEdit[] {
  return minutes === undefined ? [] : [atLeast('min-release-age', 'min-release-age=', wholeDays(minutes))];
}

/** `@acme/*` for every scope whose packages shall be had as soon as they are published. */
export function ungatedPatterns(registries: readonly Registry[]): string[] {
  return registries
    .filter(({ releaseAgeGate }) => releaseAgeGate === 'off')
    .flatMap(({ scopes }) => scopes.map((scope) => `${scope}/*`));
}

/** What a client's gate for young releases, on unless it is turned off, does to packages of one's own. */
export function gateNotes(client: string, setting: string, minReleaseAge: number | undefined): string[] {
  if (minReleaseAge !== undefined) return [];
  return [
    `${client} passes over versions that were published less than a day ago (${setting}), those of your own packages too, and takes an older one without a word. Give your packages' scope an entry in 'registries' with 'release-age-gate: off' to have new versions at once.`,
  ];
}
