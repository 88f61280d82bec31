import { cacheHome, givenFolder } from './support/cache-folder.ts';
import { join } from 'node:path';
import type { SlotEdit } from '../files/edit.ts';
import { lineEnd } from '../files/editor.ts';
import { iniValue } from '../files/quoting.ts';
import { folderOf, keyringScript } from './support/credential-helper.ts';
import { extraSources, legacyFile, pipConfigFile } from './support/pip-config.ts';
import { byMode, dependencyConfusion, isOurs, otherIndexes, simpleIndex } from './support/python-index.ts';
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
