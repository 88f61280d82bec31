import { cacheHome, givenFolder } from './support/cache-folder.ts';
import { isAbsolute, join } from 'node:path';
import { InputError } from '../errors.ts';
import type { SlotEdit } from '../files/edit.ts';
import { tomlString } from '../files/quoting.ts';
import { configHome } from './support/config-folder.ts';
import {
  byMode,
  dependencyConfusion,
  isOurs,
  otherIndexes,
  otherSources,
  simpleIndex,
} from './support/python-index.ts';
import { pylock } from './locks/pylock.ts';
import { packagesOfUvLock } from './locks/uv-lock.ts';
import { requirementsFiles } from './support/requirements.ts';
import { handedOver, mainRegistry, named, ownRegistry, registryUrl, shown } from './support/agreement.ts';
import { unlessSet } from './support/release-age.ts';
import { unverified } from './support/transport-security.ts';
import { itemsAt, textAt, valueAt } from './support/values.ts';
import {
  withCredentials,
  type Registry,
  type Client,
  type ClientConfiguration,
  type ClientContext,
  type ClientFile,
  type ClientVariable,
  type Problem,
  type ProjectDocument,
  type SurveyedLogin,
} from './client.ts';

/**
 * uv, by variables: named indexes without credentials, and the credentials by the indexes' names (uv, "Package
 * indexes", "Providing credentials directly"), since `uv add` writes an index that it is given into pyproject.toml.
 * With the token in a file, by the user's uv.toml.
 */
export const uv: Client<'uv'> = {
  name: 'uv',
  title: 'uv',
  documentation: 'https://docs.astral.sh/uv/concepts/indexes/',
  format: 'pypi',
  modes: ['default', 'extra'],
  scoped: false,
  releaseAge: 'exclude-newer, as a span from uv 0.9.17',
  readme: {
    configured: '`UV_DEFAULT_INDEX`, `UV_INDEX`, `UV_INDEX_…_PASSWORD`, `UV_PUBLISH_…`',
    token: 'in the variable',
  },
  signs: [{ file: /^uv\.(?:lock|toml)$/ }, { file: /^pyproject\.toml$/, text: /^\[\[?tool\.uv\b/m }],
  projectFiles: [
    {
      file: /^pyproject\.toml$/,
      syntax: 'toml',
      above: true,
      check: (document, login) => checkSettings(document, login, ['tool', 'uv']),
    },
    { file: /^uv\.toml$/, syntax: 'toml', above: true, check: (document, login) => checkSettings(document, login, []) },
    ...requirementsFiles('uv'),
  ],
  lockFiles: [
    {
      file: /^uv\.lock$/,
      syntax: 'toml',
      packages: packagesOfUvLock,
      elsewhere: 'uv sync makes the lock file anew, with --locked it fails, and with --frozen it takes them from there',
      otherRepository:
        'uv sync makes the lock file anew, with --locked it fails, and with --frozen it takes them from there',
      remedy: 'Run: uv lock',
    },
    pylock('uv', 'uv export --format pylock.toml -o pylock.toml'),
  ],
  cache: (folders) => ({
    paths: [givenFolder(folders, 'UV_CACHE_DIR') ?? join(cacheHome(folders), 'uv')],
    locks: /^uv\.lock$/,
  }),
  configure(context) {
    const configured = context.tokenIn === 'file' ? inFile(context) : inVariables(context);
    return {
      ...configured,
      files: [...configured.files, ...ageGate(context)],
      notes: [
        ...(configured.notes ?? []),
        ...(context.minReleaseAge === undefined
          ? []
          : [
              'uv writes exclude-newer into uv.lock, and uv sync --locked fails for one that was made without it: run uv lock under the same age once.',
            ]),
      ],
      warnings: [...(configured.warnings ?? []), ...extraSources(context)],
    };
  },
};

/**
 * Indexes of the user's own, which uv asks before the default one and which stay what they are. A default one of the
 * file's is asked only where no variable names another.
 */
function extraSources({ registries, env, home, read, tokenIn }: ClientContext): string[] {
  // "Configuration files": the machine's is joined with the user's, unless one is named in their place.
  const named = (env['UV_CONFIG_FILE'] ?? '') !== '';
  const paths = [uvConfigFile(env, home), ...(named ? [] : ['/etc/uv/uv.toml'])];
  const files = (env['UV_NO_CONFIG'] ?? '') === '' ? paths : [];
  const variables = tokenIn === 'file' ? [] : ['UV_INDEX', 'UV_EXTRA_INDEX_URL'];
  return otherSources('uv', registries, [
    ...files.map((path) => ({ place: path, urls: indexesIn(read(path) ?? '', tokenIn) })),
    ...variables.map((name) => ({ place: name, urls: env[name]?.replace(/(^|\s)[A-Za-z0-9._-]+=/g, '$1') })),
    // A list with commas, of folders too.
    { place: 'UV_FIND_LINKS', urls: (env['UV_FIND_LINKS']?.match(/https?:[^\s,]+/gi) ?? []).join(' ') },
  ]);
}

/** The URLs of the indexes in a uv.toml that are asked, parted by spaces. */
function indexesIn(text: string, tokenIn: ClientContext['tokenIn']): string {
  const list = [...text.matchAll(/^[ \t]*(?:extra-index-url|find-links)\s*=\s*\[([^\]]*)\]/gm)]
    .map(([, elements = '']) => elements)
    .join(' ');
  const tables = [...text.matchAll(/^[ \t]*\[\[[ \t]*index[ \t]*\]\]([^[]*)/gm)].flatMap(([, table = '']) => {
    const isAsked = tokenIn === 'file' || !/^\s*default\s*=\s*true/m.test(table);
    return isAsked ? (/^\s*url\s*=\s*(.*)/m.exec(table)?.[1] ?? []) : [];
  });
  const quoted = [list, ...tables].join(' ').matchAll(/["']([^"']*)["']/g);
  // A folder of links is nobody else's.
  return [...quoted].flatMap(([, url = '']) => (/^https?:/i.test(url) ? [url] : [])).join(' ');
}

function inVariables({ registries, token, env }: ClientContext): ClientConfiguration {
  const { main, extra } = byMode(registries);
  const index = (registry: Registry): string => `${registry.name}=${simpleIndex(registry).href}`;
  const variables: Record<string, ClientVariable> = {};
  if (main !== undefined) variables['UV_DEFAULT_INDEX'] = { value: index(main), purpose: 'index' };
  if (extra.length > 0) {
    // The variable takes the place of a list, so what the user has in it already stays in it.
    const others = otherNamedIndexes(env['UV_INDEX'], registries);
    variables['UV_INDEX'] = { value: [...others, ...extra.map(index)].join(' '), purpose: 'extra index' };
  }
  for (const { name } of registries) {
    variables[`UV_INDEX_${uvVariablePart(name)}_USERNAME`] = { value: 'aws', purpose: 'user name' };
    variables[`UV_INDEX_${uvVariablePart(name)}_PASSWORD`] = { value: token, purpose: 'password' };
  }
  if (main !== undefined) {
    // "Publishing your package"; with the check, a file that is there already is passed over, as the service has no
    // answer that uv would take for that.
    variables['UV_PUBLISH_URL'] = { value: main.endpoint.href, purpose: 'repository' };
    variables['UV_PUBLISH_CHECK_URL'] = { value: simpleIndex(main).href, purpose: 'index of what is published' };
    variables['UV_PUBLISH_USERNAME'] = { value: 'aws', purpose: 'user name' };
    variables['UV_PUBLISH_PASSWORD'] = { value: token, purpose: 'password' };
  }
  return { files: [], variables, notes: [...searchOrder(env, registries), ...pinning(registries)] };
}

/**
 * The name as it stands in a variable (uv, "Providing credentials directly": "the uppercase version of the index name,
 * with non-alphanumeric characters replaced by underscores").
 */
export function uvVariablePart(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}

/** Of a list of `NAME=URL`, URLs and names, those that are none of ours. */
function otherNamedIndexes(list: string | undefined, registries: readonly Registry[]): string[] {
  return otherIndexes(list, registries).filter((word) => {
    const [, name, url] = /^([A-Za-z0-9._-]+)=(.*)$/.exec(word) ?? [];
    if (name === undefined || url === undefined) return true;
    return !registries.some((registry) => registry.name === name) && !isOurs(url, registries);
  });
}

/**
 * The token stands in the URLs ("HTTP credentials": the URL comes first), since uv.toml has no other place for it. A
 * .netrc would do as well, but has one login for a host, and Swift's packages on the same host want another. The
 * editor's slots name no element of `[[index]]`, so these are the older keys, which uv takes for the same ("--index-url
 * and --extra-index-url").
 */
function inFile({ registries, token, env, home }: ClientContext): ClientConfiguration {
  const { main, extra } = byMode(registries);
  const key = (name: string, content: SlotEdit['content']): SlotEdit => ({
    slot: `[] ${name}`,
    content,
    container: false,
  });
  const index = (registry: Registry): string => tomlString(withCredentials(simpleIndex(registry), token));
  const path = uvConfigFile(env, home);
  const set = Object.keys(env).filter((name) => SETTINGS.test(name) && (env[name] ?? '') !== '');
  return {
    files: [
      {
        path,
        format: 'toml',
        purpose: main === undefined ? 'extra index' : 'index and repository to publish to',
        slots: [
          ...(main === undefined
            ? []
            : [
                key('check-url', `check-url = ${index(main)}`),
                key('publish-url', `publish-url = ${tomlString(withCredentials(main.endpoint, token))}`),
                key('index-url', `index-url = ${index(main)}`),
              ]),
          ...(extra.length === 0
            ? []
            : [
                {
                  ...key('extra-index-url', (before) =>
                    prepend(withoutOurs(before ?? 'extra-index-url = []', registries), extra.map(index)),
                  ),
                  list: { defaults: [] },
                },
              ]),
        ],
      },
    ],
    // `uv pip` has a table of its own, which goes before.
    mends:
      main === undefined
        ? []
        : [
            {
              path,
              format: 'toml',
              purpose: 'index, in place of another',
              slots: ['index-url', 'default-index'].map((name) => ({
                slot: `[pip] ${name}`,
                ifPresent: `[pip] ${name}`,
                content: `${name} = ${index(main)}`,
                container: false,
              })),
            },
          ],
    variables: {},
    notes: [...searchOrder(env, registries)],
    warnings: [
      ...((env['UV_NO_CONFIG'] ?? '') === ''
        ? []
        : [`UV_NO_CONFIG is set, so uv does not read ${path}: unset it for uv.`]),
      ...(set.length === 0 ? [] : [`${set.sort().join(', ')} in the environment win over ${path}: unset them for uv.`]),
    ],
  };
}

const SETTINGS = /^UV_(?:DEFAULT_INDEX|INDEX|INDEX_URL|EXTRA_INDEX_URL|PUBLISH_(?:URL|CHECK_URL|USERNAME|PASSWORD))$/;

/** In the user's uv.toml either way, so that a project's own goes before it. */
function ageGate({ env, home, minReleaseAge }: ClientContext): ClientFile[] {
  if (minReleaseAge === undefined) return [];
  const days = minReleaseAge / (24 * 60);
  const span = tomlString(Number.isInteger(days) ? `${String(days)} days` : `${String(minReleaseAge / 60)} hours`);
  return [
    {
      path: uvConfigFile(env, home),
      format: 'toml',
      purpose: 'minimum age of releases',
      slots: [unlessSet('[] exclude-newer', `exclude-newer = ${span}`)],
    },
  ];
}

/** The first index of a list is asked first, and an array's first element is where one can be put in with a comma. */
function prepend(array: string, values: readonly string[]): string {
  const empty = /\[\s*\]$/.test(array);
  return array.replace('[', () => `[${values.join(', ')}${empty ? '' : ', '}`);
}

function withoutOurs(array: string, registries: readonly Registry[]): string {
  return array.replace(/"([^"\\]*)"[ \t]*(?:, ?)?/g, (element, url: string) =>
    isOurs(url, registries) ? '' : element,
  );
}

/** "Configuration files": UV_CONFIG_FILE is read in place of any other. */
export function uvConfigFile(
  env: ClientContext['env'],
  home: string,
  platform: NodeJS.Platform = process.platform,
): string {
  const given = env['UV_CONFIG_FILE'];
  if (given === undefined || given === '') return join(configHome({ env, home }, platform), 'uv', 'uv.toml');
  if (isAbsolute(given)) return given;
  throw new InputError(
    `UV_CONFIG_FILE is ${JSON.stringify(given)}, which is another file in every folder. Make it an absolute path.`,
  );
}

/** "Searching across multiple indexes". */
function searchOrder(env: ClientContext['env'], registries: readonly Registry[]): string[] {
  const { extra } = byMode(registries);
  if (extra.length === 0) return [];
  const strategy = env['UV_INDEX_STRATEGY'] ?? '';
  if (strategy.startsWith('unsafe-')) return dependencyConfusion(`uv with UV_INDEX_STRATEGY=${strategy}`, registries);
  return [
    `uv asks ${extra.map(({ name }) => name).join(', ')} before the default index and takes a package from the first that has it (index-strategy first-index): what the others have of it is not seen.`,
  ];
}

/** "Pinning a package to an index": "indexes provided via … environment variables … will not be recognized". */
function pinning(registries: readonly Registry[]): string[] {
  const { extra } = byMode(registries);
  return extra.map(
    (registry) =>
      `To pin packages to ${registry.repository} in [tool.uv.sources], name its index in pyproject.toml; the credentials go by the name:\n` +
      `[[tool.uv.index]]\nname = ${tomlString(registry.name)}\nurl = ${tomlString(simpleIndex(registry).href)}\nexplicit = true`,
  );
}

/**
 * The indexes of a project: asked before the default, in their order; one that is `explicit` only for what
 * [tool.uv.sources] pins to it.
 */
function checkSettings(document: ProjectDocument, login: SurveyedLogin, table: readonly string[]): Problem[] {
  const [settings] = document.values;
  const main = mainRegistry(login);
  const remedy = 'Remove it: the login says where packages come from';
  const indexes = itemsAt(settings, ...table, 'index').flatMap((entry, at): Problem[] => {
    const text = textAt(entry, 'url') ?? '';
    const name = textAt(entry, 'name');
    const url = registryUrl(text);
    if (url === undefined || ownRegistry(url, login) !== undefined) return [];
    const line = document.lineOf([...table, 'index', at, 'url']);
    const what = `The index ${name === undefined ? '' : `'${name}' `}of the project`;
    // Of two by one name, uv goes by the one of the variables.
    const isHidden = login.registries.some((registry) => registry.name === name) && login.tokenIn === 'environment';
    const isDefault = valueAt(entry, 'default') === true && login.tokenIn === 'environment';
    if (isDefault || isHidden) return [];
    const sameVariable = login.registries.some((each) => uvVariablePart(each.name) === uvVariablePart(name ?? ''));
    if (sameVariable && login.tokenIn === 'environment') {
      const message = `${what} has the variables of the login's: uv sends the token of the login to ${shown(url)}. Give it another name`;
      return [handedOver(line, url, message, login)];
    }
    if (main === undefined || valueAt(entry, 'explicit') === true) return [];
    return [named({ line, what, url, effect: `uv asks there before ${main.repository}`, remedy })];
  });
  // `uv pip` has a table of its own; of one index, the variables of the login go before it.
  const keys = [
    ...(login.tokenIn === 'file' ? [['index-url'], ['default-index'], ['pip', 'index-url']] : []),
    ...['extra-index-url', 'find-links'].flatMap((key) => [[key], ['pip', key]]),
  ];
  const older = keys.flatMap((path) => {
    const key = path.join('.');
    const value = valueAt(settings, ...table, ...path);
    return (Array.isArray(value) ? value : [value]).flatMap((text): Problem[] => {
      const url = registryUrl(typeof text === 'string' ? text : undefined);
      if (url === undefined || main === undefined || ownRegistry(url, login) !== undefined) return [];
      const effect = EFFECTS[path.at(-1) ?? ''] ?? 'uv asks there, and not in';
      const line = document.lineOf([...table, ...path]);
      return [named({ line, what: `'${key}'`, url, effect: `${effect} ${main.repository}`, remedy })];
    });
  });
  const unchecked = itemsAt(settings, ...table, 'allow-insecure-host').some((host) =>
    login.registries.some(({ endpoint }) => [endpoint.host, endpoint.hostname, '*'].includes(String(host))),
  );
  const setting = { line: document.lineOf([...table, 'allow-insecure-host']), key: 'allow-insecure-host' };
  return [...indexes, ...older, ...unverified('uv', login, unchecked ? setting : undefined)];
}

/** What uv does with a setting of a project, before the name of the repository. */
const EFFECTS: Readonly<Record<string, string>> = {
  'extra-index-url': 'uv asks there before',
  'find-links': 'uv takes what is linked there beside what is in',
};
