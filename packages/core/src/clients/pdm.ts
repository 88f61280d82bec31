import { cacheHome, givenFolder } from './support/cache-folder.ts';
import { isAbsolute, join } from 'node:path';
import { InputError } from '../errors.ts';
import type { SlotEdit } from '../files/edit.ts';
import { tomlKey, tomlString } from '../files/quoting.ts';
import { platformConfigHome } from './support/config-folder.ts';
import { byMode, dependencyConfusion, otherSources, simpleIndex } from './support/python-index.ts';
import { packagesOfPdmLock } from './locks/pdm-lock.ts';
import { pylock } from './locks/pylock.ts';
import {
  asWritten,
  expandVariables,
  handedOver,
  mainRegistry,
  named,
  namesToken,
  ownRegistry,
  registryUrl,
  shown,
} from './support/agreement.ts';
import { unlessSet, wholeDays } from './support/release-age.ts';
import { unverified } from './support/transport-security.ts';
import { entriesAt, itemsAt, textAt, valueAt } from './support/values.ts';
import type {
  Registry,
  Client,
  ClientConfiguration,
  ClientContext,
  ClientFile,
  ClientVariable,
  Problem,
  ProjectDocument,
  SurveyedLogin,
} from './client.ts';

/**
 * PDM (from 2.4): the index and the repository to publish to by variables (PDM, "Configurations" and "Configure the
 * repositories for upload"). There are none for further indexes: those stand in the user's config.toml ("Add extra
 * indexes"), with a reference to the token's variable in their URLs ("Store credentials with the index"). With the token
 * in a file, all stands there.
 */
export const pdm: Client<'pdm'> = {
  name: 'pdm',
  title: 'PDM',
  documentation: 'https://pdm-project.org/en/latest/usage/config/',
  format: 'pypi',
  modes: ['default', 'extra'],
  scoped: false,
  releaseAge: 'strategy.exclude-newer, seen with PDM 2.29',
  readme: {
    configured: '`PDM_PYPI_…`, `PDM_PUBLISH_…`; further indexes in `config.toml`',
    token: 'in the variable',
  },
  signs: [{ file: /^pdm\.(?:lock|toml)$/ }, { file: /^pyproject\.toml$/, text: /^\[\[?tool\.pdm\b/m }],
  projectFiles: [
    { file: /^pyproject\.toml$/, syntax: 'toml', check: checkSources },
    { file: /^\.?pdm\.toml$/, syntax: 'toml', check: checkSettings },
  ],
  lockFiles: [
    {
      file: /^pdm\.lock$/,
      syntax: 'toml',
      packages: packagesOfPdmLock,
      elsewhere: 'PDM fetches their files from there, and not from the index',
      otherRepository: 'PDM fetches their files from there, and not from the repository of the login',
      remedy: 'Run: pdm lock --update-reuse',
    },
    pylock('PDM', 'pdm lock --update-reuse'),
  ],
  cache: (folders) => ({
    paths: [givenFolder(folders, 'PDM_CACHE_DIR') ?? join(cacheHome(folders), 'pdm')],
    locks: /^pdm\.lock$/,
  }),
  configure(context) {
    const { registries } = context;
    assertNames(byMode(registries).extra);
    const { notes = [], ...configured } = context.tokenIn === 'file' ? inFile(context) : inVariables(context);
    return {
      ...configured,
      files: [...configured.files, ...ageGate(context)],
      notes: [...dependencyConfusion('PDM', registries), ...notes],
      warnings: [...(configured.warnings ?? []), ...extraSources(context)],
    };
  },
};

/** Further indexes of the user's own in config.toml, which PDM asks beside ours. */
function extraSources({ registries, env, home, read }: ClientContext): string[] {
  const path = pdmConfigFile(env, home);
  const urls = [...(read(path) ?? '').matchAll(/^\[pypi\.[^\]]+\][^[]*?^url\s*=\s*["']([^"']*)["']/gm)];
  return otherSources('PDM', registries, [{ place: path, urls: urls.map(([, url = '']) => url).join(' ') }]);
}

/** Days; a project's [tool.pdm.resolution] goes before it. */
function ageGate(context: ClientContext): ClientFile[] {
  const { minReleaseAge } = context;
  if (minReleaseAge === undefined) return [];
  return [
    configFile(context, 'minimum age of releases', [
      { slot: '[strategy]', content: '[strategy]', container: true },
      unlessSet('[strategy] exclude-newer', `exclude-newer = ${tomlString(`${String(wholeDays(minReleaseAge))}d`)}`),
    ]),
  ];
}

/** Settings of PDM that stand where the names of further indexes do: `pypi.url`. */
const SETTINGS =
  /^(?:pypi|url|verify_ssl|username|password|ca_certs|ignore_stored_index|client_cert|client_key|json_api)$/;

function assertNames(extra: readonly Registry[]): void {
  const taken = extra.find(({ name }) => SETTINGS.test(name));
  if (taken === undefined) return;
  throw new InputError(`PDM has a setting pypi.${taken.name}. Give the registry of pdm another 'name'.`);
}

function inVariables(context: ClientContext): ClientConfiguration {
  const { registries, token, tokenVariable } = context;
  const { main, extra } = byMode(registries);
  const variables: Record<string, ClientVariable> = {};
  if (main !== undefined) {
    variables['PDM_PYPI_URL'] = { value: simpleIndex(main).href, purpose: 'index' };
    variables['PDM_PYPI_USERNAME'] = { value: 'aws', purpose: 'user name' };
    variables['PDM_PYPI_PASSWORD'] = { value: token, purpose: 'password' };
    variables['PDM_PUBLISH_REPO'] = { value: main.endpoint.href, purpose: 'repository' };
    variables['PDM_PUBLISH_USERNAME'] = { value: 'aws', purpose: 'user name' };
    variables['PDM_PUBLISH_PASSWORD'] = { value: token, purpose: 'password' };
  }
  const reference = (registry: Registry): string =>
    simpleIndex(registry).href.replace('://', `://aws:\${${tokenVariable}}@`);
  const slots = extra.flatMap((registry) => table(`pypi.${tomlKey(registry.name)}`, { url: reference(registry) }));
  return {
    files: extra.length === 0 ? [] : [configFile(context, 'extra index', slots)],
    variables,
    notes: storedIndexes(context),
  };
}

function inFile(context: ClientContext): ClientConfiguration {
  const { registries, token, env } = context;
  const { main, extra } = byMode(registries);
  const credentials = { password: token, username: 'aws' };
  // The URL of another index would get the credentials of the file.
  const other = main !== undefined && (env['PDM_PYPI_URL'] ?? '') !== '';
  const set = Object.keys(env)
    .filter((name) => /^PDM_(?:PYPI|PUBLISH)_/.test(name) && (env[name] ?? '') !== '')
    .filter((name) => !(other && name === 'PDM_PYPI_URL'));
  return {
    files: [
      configFile(context, main === undefined ? 'extra index' : 'index and repository to publish to', [
        ...(main === undefined ? [] : table('pypi', { ...credentials, url: simpleIndex(main).href })),
        ...extra.flatMap((registry) =>
          table(`pypi.${tomlKey(registry.name)}`, { ...credentials, url: simpleIndex(registry).href }),
        ),
        ...registries.flatMap(({ name, endpoint }) =>
          table(`repository.${tomlKey(name)}`, { ...credentials, url: endpoint.href }),
        ),
      ]),
    ],
    variables: {
      ...(main === undefined ? {} : { PDM_PUBLISH_REPO: { value: main.name, purpose: 'repository' } }),
      ...(other ? { PDM_PYPI_URL: { value: simpleIndex(main).href, purpose: 'index, in place of another' } } : {}),
    },
    notes: [
      `Where PDM_PUBLISH_REPO is not to be seen: pdm publish --repository ${(main ?? registries[0]).name}`,
      ...storedIndexes(context),
    ],
    warnings:
      set.length === 0 ? [] : [`${set.sort().join(', ')} in the environment win over the file: unset them for PDM.`],
  };
}

function table(path: string, values: Readonly<Record<string, string>>): SlotEdit[] {
  return [
    { slot: `[${path}]`, content: `[${path}]`, container: true },
    ...Object.entries(values).map(([key, value]) => ({
      slot: `[${path}] ${key}`,
      content: `${key} = ${tomlString(value)}`,
      container: false,
    })),
  ];
}

function configFile({ env, home }: ClientContext, purpose: string, slots: readonly SlotEdit[]): ClientFile {
  return { path: pdmConfigFile(env, home), format: 'toml', purpose, slots };
}

/** "Configuration files": <CONFIG_ROOT>/config.toml, or PDM_CONFIG_FILE (`pdm --config`). */
export function pdmConfigFile(
  env: ClientContext['env'],
  home: string,
  platform: NodeJS.Platform = process.platform,
): string {
  const given = env['PDM_CONFIG_FILE'];
  if (given === undefined || given === '') {
    // platformdirs puts the application's folder into one of its author's on Windows.
    const folder = platform === 'win32' ? join('pdm', 'pdm') : 'pdm';
    return join(platformConfigHome({ env, home }, { roaming: false }, platform), folder, 'config.toml');
  }
  if (isAbsolute(given)) return given;
  throw new InputError(
    `PDM_CONFIG_FILE is ${JSON.stringify(given)}, which is another file in every folder. Make it an absolute path.`,
  );
}

/** PDM_IGNORE_STORED_INDEX: "Don't add the indexes from the config that is not listed in project". */
function storedIndexes({ registries, env }: ClientContext): string[] {
  const ignored = !['', '0', 'false', 'no'].includes((env['PDM_IGNORE_STORED_INDEX'] ?? '').toLowerCase());
  if (!ignored || byMode(registries).extra.length === 0) return [];
  return [
    'PDM_IGNORE_STORED_INDEX is set, so PDM takes an extra index only where the project names it: unset it for PDM.',
  ];
}

/**
 * The sources of a project. One that lacks credentials gets those of the setting by its name (Project.get_sources): those
 * of `pypi` for the default, whose URL it takes the place of.
 */
function checkSources(document: ProjectDocument, login: SurveyedLogin): Problem[] {
  const main = mainRegistry(login);
  const names = new Set([
    ...(main === undefined ? [] : ['pypi']),
    ...(login.tokenIn === 'file'
      ? login.registries.filter(({ mode }) => mode === 'extra').map(({ name }) => name)
      : []),
  ]);
  return itemsAt(document.values[0], 'tool', 'pdm', 'source').flatMap((source, at): Problem[] => {
    const name = textAt(source, 'name') ?? '';
    const text = textAt(source, 'url') ?? '';
    const url = registryUrl(expandVariables(text, login));
    if (url === undefined) return [];
    const line = document.lineOf(['tool', 'pdm', 'source', at, 'url']);
    const own = ownRegistry(url, login);
    const written = asWritten(url, text);
    if (own !== undefined) {
      const isUnverified = valueAt(source, 'verify_ssl') === false;
      return unverified('PDM', login, isUnverified ? { line, key: 'verify_ssl' } : undefined);
    }
    if (names.has(name) || namesToken(JSON.stringify(source), login)) {
      const message = `The source '${name}' gets the credentials of the login: PDM sends the token to ${shown(written)}. Remove it, or give it another name`;
      return [handedOver(line, url, message, login)];
    }
    if (main === undefined) return [];
    const effect = `PDM takes packages from there too, and not from ${main.repository} alone`;
    return [
      named({
        line,
        what: `The source '${name}'`,
        url: written,
        effect,
        remedy: 'Remove it: the login says where packages come from',
      }),
    ];
  });
}

/**
 * A project's pdm.toml goes before the user's config.toml, key by key, and behind the variables (PDM, "Configuration
 * files"): a URL there gets the credentials of the user's file.
 */
function checkSettings(document: ProjectDocument, login: SurveyedLogin): Problem[] {
  const [settings] = document.values;
  const main = mainRegistry(login);
  const ours = new Set(login.registries.map(({ name }) => name));
  const tables = [
    { path: ['pypi'], isOurs: main !== undefined },
    ...entriesAt(settings, 'pypi').map(([name]) => ({ path: ['pypi', name], isOurs: ours.has(name) })),
    ...entriesAt(settings, 'repository').map(([name]) => ({ path: ['repository', name], isOurs: ours.has(name) })),
  ];
  const unchecked = ['pypi', 'repository'].flatMap((table) =>
    valueAt(settings, table, 'verify_ssl') === false ? [[table, 'verify_ssl']] : [],
  )[0];
  const insecure = unchecked && { line: document.lineOf(unchecked), key: unchecked.join('.') };
  const found = tables.flatMap(({ path, isOurs }): Problem[] => {
    const url = registryUrl(textAt(settings, ...path, 'url'));
    if (url === undefined || ownRegistry(url, login) !== undefined) return [];
    const line = document.lineOf([...path, 'url']);
    const what = `'${[...path, 'url'].join('.')}'`;
    if (isOurs && login.tokenIn === 'file') {
      const message = `${what} gets the credentials of the login: PDM sends the token to ${shown(url)}. Remove it, or give it another name`;
      return [handedOver(line, url, message, login)];
    }
    // The variable of the login goes before the URL of the index itself.
    if (main === undefined || path.length === 1 || path[0] === 'repository') return [];
    const effect = `PDM takes packages from there too, and not from ${main.repository} alone`;
    return [named({ line, what, url, effect, remedy: 'Remove it: the login says where packages come from' })];
  });
  return [...found, ...unverified('PDM', login, insecure)];
}
