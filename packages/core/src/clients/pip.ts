import { cacheHome, givenFolder } from './support/cache-folder.ts';
import { isAbsolute, join } from 'node:path';
import { InputError } from '../errors.ts';
import type { SlotEdit } from '../files/edit.ts';
import { lineEnd } from '../files/editor.ts';
import { iniValue } from '../files/quoting.ts';
import { configHome } from './support/config-folder.ts';
import { folderOf, keyringScript } from './support/credential-helper.ts';
import {
  byMode,
  dependencyConfusion,
  isOurs,
  otherIndexes,
  otherSources,
  simpleIndex,
} from './support/python-index.ts';
import { pylock } from './locks/pylock.ts';
import { unlessSet, wholeDays } from './support/release-age.ts';
import { requirementsFiles } from './support/requirements.ts';
import {
  withCredentials,
  withUser,
  type CredentialHelper,
  type Registry,
  type Client,
  type ClientConfiguration,
  type ClientContext,
} from './client.ts';

/**
 * pip, by variables alone (pip's documentation, "Configuration": "environment variables override the configuration
 * files"), with the token in the URL, as pip has no other variable for it. With the token in a file, by the user's
 * pip.conf. `python -m build`, tox and other tools that start pip follow. With a helper the URLs hold the user
 * alone, and pip asks the program `keyring` for the password ("Authentication", "Using the Python keyring"; pip 23.1
 * and newer are told so, pip 23.0 looks for it by itself); it is found by PATH, so variables it is in any case.
 */
export const pip: Client<'pip'> = {
  name: 'pip',
  title: 'pip',
  documentation: 'https://pip.pypa.io/en/stable/topics/configuration/',
  format: 'pypi',
  modes: ['default', 'extra'],
  scoped: false,
  releaseAge: 'uploaded-prior-to, from pip 26.1; pip 26.0 takes no span for it, and fails',
  asksHelper: true,
  readme: {
    configured: '`PIP_INDEX_URL`, `PIP_EXTRA_INDEX_URL`',
    token: 'in the variable, or a helper fetches it',
  },
  signs: [
    { file: /^.*requirements.*\.(?:txt|in)$/, weak: 'folder' },
    { folder: 'requirements', file: /\.(?:txt|in)$/, weak: 'folder' },
    { file: /^(setup\.py|setup\.cfg|pyproject\.toml)$/, weak: 'tree' },
  ],
  projectFiles: [...requirementsFiles('pip')],
  lockFiles: [pylock('pip', 'pip lock -r requirements.txt -o pylock.toml')],
  cache: (folders) => ({
    paths: [givenFolder(folders, 'PIP_CACHE_DIR') ?? join(cacheHome(folders), 'pip')],
    locks: /^(.*requirements.*\.txt|constraints.*\.txt|setup\.(py|cfg)|pyproject\.toml)$/,
  }),
  configure(context) {
    const configured =
      context.helper !== undefined
        ? withKeyring(context, context.helper)
        : context.tokenIn === 'file'
          ? inFile(context)
          : inVariables(context);
    const { warnings = [] } = configured;
    return withAgeGate({ ...configured, warnings: [...warnings, ...extraSources(context)] }, context);
  },
};

/**
 * Extra indexes beside the repository, which stay what they are: of the places where they can stand, the strongest
 * counts alone ("Precedence / override order"), the machine's own file among them.
 */
function extraSources({ registries, env, home, read, tokenIn }: ClientContext): string[] {
  const config = env['PIP_CONFIG_FILE'] ?? '';
  const files = [
    ...((env['VIRTUAL_ENV'] ?? '') === '' ? [] : [join(env['VIRTUAL_ENV'] ?? '', 'pip.conf')]),
    ...(config === '' ? [pipConfigFile(env, home), legacyFile(home)] : isAbsolute(config) ? [config] : []),
    ...['/etc/pip.conf', '/etc/xdg/pip/pip.conf'],
  ];
  return [
    ...otherSources('pip', registries, linksIn(env['PIP_FIND_LINKS'], 'PIP_FIND_LINKS', files, read)),
    ...otherIndexesOf({ registries, env, read, tokenIn }, files),
  ];
}

/** Pages of links beside the index, in the strongest place; a folder is nobody else's. */
function linksIn(
  variable: string | undefined,
  name: string,
  files: readonly string[],
  read: ClientContext['read'],
): { readonly place: string; readonly urls: string }[] {
  const places = [
    { place: name, urls: variable ?? '' },
    ...files.map((path) => ({ place: path, urls: listIn(read(path) ?? '', 'find-links') })),
  ];
  return places
    .filter(({ urls }) => urls.trim() !== '')
    .slice(0, 1)
    .map(({ place, urls }) => ({ place, urls: (urls.match(/https?:\S+/gi) ?? []).join(' ') }));
}

function otherIndexesOf(
  { registries, env, read, tokenIn }: Pick<ClientContext, 'registries' | 'env' | 'read' | 'tokenIn'>,
  files: readonly string[],
): string[] {
  const inVariable = { place: 'PIP_EXTRA_INDEX_URL', urls: env['PIP_EXTRA_INDEX_URL'] ?? '' };
  // With the token in a file, the login has told of the variable already.
  if (inVariable.urls !== '') return tokenIn === 'file' ? [] : otherSources('pip', registries, [inVariable]);
  // The variable of the login would hide them.
  if (tokenIn === 'environment' && byMode(registries).extra.length > 0) return [];
  const inFiles = files.map((path) => ({ place: path, urls: listIn(read(path) ?? '', 'extra-index-url') }));
  return otherSources('pip', registries, inFiles.filter(({ urls }) => urls.trim() !== '').slice(0, 1));
}

/** The older file of the user's, before which the newer one goes. */
function legacyFile(home: string): string {
  return join(home, '.pip', 'pip.conf');
}

/** The words of a list in a pip.conf, in whatever section: one line, or the indented ones below it. */
function listIn(text: string, key: 'extra-index-url' | 'find-links'): string {
  const list = new RegExp(`^[ \\t]*${key.replaceAll('-', '[-_]')}\\s*[=:](.*(?:\\r?\\n[ \\t]+\\S.*)*)`, 'gim');
  return [...text.matchAll(list)].map(([, words = '']) => words).join(' ');
}

/** A span of whole days; what the user has set stays. */
function withAgeGate(configured: ClientConfiguration, context: ClientContext): ClientConfiguration {
  const { env, home, minReleaseAge, tokenIn } = context;
  if (minReleaseAge === undefined || (env['PIP_UPLOADED_PRIOR_TO'] ?? '') !== '') return configured;
  const value = `P${String(wholeDays(minReleaseAge))}D`;
  const purpose = 'minimum age of releases';
  if (tokenIn === 'environment') {
    return { ...configured, variables: { ...configured.variables, PIP_UPLOADED_PRIOR_TO: { value, purpose } } };
  }
  const slots = [
    { slot: '[global]', content: '[global]', container: true },
    unlessSet('[global] uploaded-prior-to', `uploaded-prior-to = ${value}`),
  ];
  const path = pipConfigFile(env, home);
  return { ...configured, files: [...configured.files, { path, format: 'ini', purpose, slots }] };
}

function withKeyring(context: ClientContext, helper: CredentialHelper): ClientConfiguration {
  const endpoints = context.registries.map(({ endpoint }) => endpoint);
  const program = keyringScript(helper, endpoints);
  const { variables, notes = [] } = inVariables({ ...context, token: undefined });
  const provider = { value: 'subprocess', purpose: 'where to ask for the password' };
  return {
    files: [program],
    variables: { ...variables, PIP_KEYRING_PROVIDER: provider },
    paths: [folderOf(program)],
    notes,
  };
}

/** Without a token the URLs have the user alone. */
function inVariables({
  registries,
  token,
  env,
}: Pick<ClientContext, 'registries' | 'env'> & { readonly token: string | undefined }): ClientConfiguration {
  const { main, extra } = byMode(registries);
  // The variable takes the place of a list, so what the user has in it already stays in it.
  const list = [...otherIndexes(env['PIP_EXTRA_INDEX_URL'], registries), ...extra.map((one) => url(one, token))];
  return {
    files: [],
    variables: {
      ...(main === undefined ? {} : { PIP_INDEX_URL: { value: url(main, token), purpose: 'index' } }),
      ...(extra.length === 0 ? {} : { PIP_EXTRA_INDEX_URL: { value: list.join(' '), purpose: 'extra index' } }),
    },
    notes: dependencyConfusion('pip', registries),
  };
}

function inFile(context: ClientContext): ClientConfiguration {
  const { registries, token, env, home } = context;
  const { main, extra } = byMode(registries);
  const key = (name: string, content: SlotEdit['content']): SlotEdit => ({
    slot: `[global] ${name}`,
    content,
    container: false,
  });
  const slots = [{ slot: '[global]', content: '[global]', container: true }];
  const path = pipConfigFile(env, home);
  return {
    files: [
      {
        path,
        format: 'ini',
        purpose: main === undefined ? 'extra index' : 'index',
        slots: [
          ...slots,
          ...(main === undefined ? [] : [key('index-url', `index-url = ${iniValue(url(main, token))}`)]),
          ...(extra.length === 0
            ? []
            : [
                {
                  ...key('extra-index-url', (before) => extraIndexes(before, registries, extra, token)),
                  list: { defaults: [] },
                },
              ]),
        ],
      },
    ],
    mends: [
      { path, format: 'ini', purpose: 'index, in place of another', slots: sections(context) },
      // The older file of the user's, which PIP_CONFIG_FILE takes the place of.
      ...((env['PIP_CONFIG_FILE'] ?? '') === ''
        ? [
            {
              path: legacyFile(home),
              format: 'ini' as const,
              purpose: 'index, in place of another',
              slots: sections(context),
            },
          ]
        : []),
    ],
    variables: {},
    notes: dependencyConfusion('pip', registries),
    warnings: overrides(context, path),
  };
}

/** What a command's own section says of the index wins over [global] ("Precedence / override order"). */
function sections({ registries, token }: ClientContext): SlotEdit[] {
  const { main } = byMode(registries);
  if (main === undefined) return [];
  return ['install', 'download', 'wheel', 'list', 'index', 'lock'].map((section) => ({
    slot: `[${section}] index-url`,
    ifPresent: `[${section}] index-url`,
    content: `index-url = ${iniValue(url(main, token))}`,
    container: false,
  }));
}

/** The user's own extra indexes, as they stand in the file, and ours after them. */
function extraIndexes(
  before: string | undefined,
  registries: readonly Registry[],
  extra: readonly Registry[],
  token: string,
): string {
  const kept = (before ?? 'extra-index-url =').replace(/\s+(\S+)/g, (words, word: string) =>
    isOurs(word, registries) ? '' : words,
  );
  const separator = before === undefined && extra.length === 1 ? ' ' : `${lineEnd(kept)}    `;
  return [kept, ...extra.map((registry) => iniValue(url(registry, token)))].join(separator);
}

/**
 * The file that pip reads last of the user's ("Location": the legacy ~/.pip/pip.conf comes before it, so that this one
 * wins), and that `pip config --user` writes. PIP_CONFIG_FILE takes the place of both.
 */
export function pipConfigFile(
  env: ClientContext['env'],
  home: string,
  platform: NodeJS.Platform = process.platform,
): string {
  const given = env['PIP_CONFIG_FILE'];
  if (given === undefined || given === '') {
    return join(configHome({ env, home }, platform), 'pip', platform === 'win32' ? 'pip.ini' : 'pip.conf');
  }
  // os.devnull: "pip will not load any configuration files at all".
  if (given === '/dev/null' || given.toLowerCase() === 'nul') {
    throw new InputError(
      `PIP_CONFIG_FILE is ${given}, so pip reads no file that could hold the token. Unset it, or choose 'token-in: environment'.`,
    );
  }
  if (!isAbsolute(given)) {
    throw new InputError(
      `PIP_CONFIG_FILE is ${JSON.stringify(given)}, which is another file in every folder. Make it an absolute path.`,
    );
  }
  return given;
}

/** What pip reads after the user's file ("Precedence / override order"). */
function overrides({ env, exists }: ClientContext, path: string): string[] {
  const set = ['PIP_INDEX_URL', 'PIP_EXTRA_INDEX_URL'].filter((name) => (env[name] ?? '') !== '');
  const inVirtualEnv = join(env['VIRTUAL_ENV'] ?? '', process.platform === 'win32' ? 'pip.ini' : 'pip.conf');
  return [
    ...(set.length === 0
      ? []
      : [`${set.join(' and ')} in the environment win over ${path}, so pip asks there: unset them for pip.`]),
    ...((env['VIRTUAL_ENV'] ?? '') === '' || path === env['PIP_CONFIG_FILE'] || !exists(inVirtualEnv)
      ? []
      : [`${inVirtualEnv} in the virtual environment wins over ${path}: remove the index from it.`]),
  ];
}

function url(registry: Registry, token: string | undefined): string {
  return token === undefined ? withUser(simpleIndex(registry)) : withCredentials(simpleIndex(registry), token);
}
