import { isAbsolute, join } from 'node:path';
import { givenFolder } from './support/cache-folder.ts';
import { npmrcFile, npmUserConfig, mendedVariables, ungatedPatterns } from './support/npm-user-file.ts';
import type { SlotEdit } from '../files/edit.ts';
import { tomlKey, tomlString } from '../files/quoting.ts';
import { packagesOfBunLock } from './locks/bun-lock.ts';
import {
  asWritten,
  expandVariables,
  handedOver,
  isBelow,
  mainRegistry,
  namesToken,
  registryUrl,
  shown,
} from './support/agreement.ts';
import { handsOver, namedRegistries, npmrcProjectFile, publishConfigFile } from './support/npm-project-files.ts';
import { entriesAt, linesOf, textAt, valueAt } from './support/values.ts';
import type {
  Client,
  ClientConfiguration,
  ClientContext,
  ClientFile,
  Problem,
  ProjectDocument,
  SurveyedLogin,
} from './client.ts';
import { atLeast } from './support/release-age.ts';

/**
 * Bun, in npm's user file, which it reads since 1.1.18 (bun.com, "npmrc"), to install and to publish. A .bunfig.toml
 * of the user's would win over the .npmrc of a project, which the user's .npmrc does not.
 */
export const bun: Client<'bun'> = {
  name: 'bun',
  title: 'Bun',
  documentation: 'https://bun.com/docs/pm/npmrc',
  format: 'npm',
  modes: ['default'],
  scoped: true,
  releaseAge: 'minimumReleaseAge, from Bun 1.3',
  readme: {
    configured: 'user `.npmrc`',
    token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
  },
  signs: [{ file: /^bun\.lockb?$/ }, { file: /^package\.json$/, text: /"packageManager"\s*:\s*"bun@\d/, weak: 'tree' }],
  projectFiles: [
    npmrcProjectFile({ title: 'Bun', variables: [['BUN_CONFIG_REGISTRY', 'NPM_CONFIG_REGISTRY']] }),
    publishConfigFile('Bun'),
    { file: /^bunfig\.toml$/, syntax: 'toml', check: checkBunfig },
    { file: /^\.env(?:\.(?:development|production|test))?(?:\.local)?$/, syntax: 'lines', check: checkEnvironment },
  ],
  lockFiles: [
    {
      file: /^bun\.lock$/,
      syntax: 'json',
      packages: packagesOfBunLock,
      elsewhere: 'Bun fetches them from there, without the token',
      otherRepository: 'Bun fetches them from there, and not from the repository of the login',
      remedy: "Run: sed -i 's#URL#OURS#' bun.lock",
    },
  ],
  unreadable: [
    {
      file: /^bun\.lockb$/,
      message:
        'is binary, so nobody has looked at where it takes packages from. Run: bun install --save-text-lockfile --frozen-lockfile --lockfile-only',
    },
  ],
  cache: (folders) => ({
    paths: [givenFolder(folders, 'BUN_INSTALL_CACHE_DIR') ?? join(folders.home, '.bun/install/cache')],
    locks: /^bun\.lockb?$/,
  }),
  configure(context) {
    const patterns = ungatedPatterns(context.registries);
    return {
      files: [
        // Bun 1.2 and 1.3 read ~/.npmrc alone, 1.4 goes by npm's variable.
        ...[...new Set([join(context.home, '.npmrc'), npmUserConfig(context.env, context.home)])].map((path) =>
          npmrcFile(path, context),
        ),
        ...(context.minReleaseAge === undefined ? [] : [ageGate(context.minReleaseAge, context)]),
      ],
      mends: [bunfig(context)],
      ...tokenVariables(context, mendedVariables(context, REGISTRIES)),
      notes: [
        ...(patterns.length === 0
          ? []
          : [
              `Bun holds no version back for its age, unless a bunfig.toml has minimumReleaseAge; it excepts packages by their full names alone, so name those of ${patterns.join(', ')} in its minimumReleaseAgeExcludes.`,
            ]),
      ],
    };
  },
};

/** What Bun reads of the variables, and from the project's .env where they are not set (bun.com, "Environment variables"). */
const REGISTRIES = ['BUN_CONFIG_REGISTRY', 'NPM_CONFIG_REGISTRY', 'npm_config_registry'];
const TOKENS = ['BUN_CONFIG_TOKEN', 'NPM_CONFIG_TOKEN', 'npm_config_token'];

/** Tokens in the environment, which Bun sends to the registry of packages without a scope, whatever the .npmrc says. */
function tokenVariables(
  { registries, env, token, tokenIn }: ClientContext,
  mended: ClientConfiguration['variables'],
): Pick<ClientConfiguration, 'variables' | 'warnings'> {
  const set = registries.some(({ scopes }) => scopes.length === 0)
    ? TOKENS.filter((name) => (env[name] ?? '') !== '' && env[name] !== token)
    : [];
  if (tokenIn === 'environment') {
    const ours = { value: token, purpose: 'token, in place of another' };
    return { variables: { ...mended, ...Object.fromEntries(set.map((name) => [name, ours])) } };
  }
  return {
    variables: mended,
    warnings: set.map((name) => `${name} in the environment wins over the token in the .npmrc: unset it for Bun.`),
  };
}

/** Seconds. */
function ageGate(minutes: number, context: ClientContext): ClientFile {
  return {
    path: userBunfig(context),
    format: 'toml',
    purpose: 'minimum age of releases',
    slots: [
      { slot: '[install]', content: '[install]', container: true },
      atLeast('[install] minimumReleaseAge', 'minimumReleaseAge = ', minutes * 60),
    ],
  };
}

/** In XDG_CONFIG_HOME if that is set, and else, as seen with Bun 1.4, not in ~/.config but in the home directory itself. */
function userBunfig({ env, home }: ClientContext): string {
  const { XDG_CONFIG_HOME: given } = env;
  return join(given !== undefined && isAbsolute(given) ? given : home, '.bunfig.toml');
}

/** The user's own .bunfig.toml goes before every .npmrc: what it says of a registry is mended (bun.com, "bunfig.toml"). */
function bunfig(context: ClientContext): ClientFile {
  const { registries, token, tokenIn, tokenVariable } = context;
  const secret = tomlString(tokenIn === 'file' ? token : `$${tokenVariable}`);
  const headers = headersIn(context.read(userBunfig(context)) ?? '');
  const mend = (table: string, key: string, endpoint: URL): SlotEdit[] => {
    const url = tomlString(endpoint.href);
    const header = `[${table}.${key}]`;
    const whole = { slot: `[${table}] ${key}`, content: `${key} = { url = ${url}, token = ${secret} }` };
    const inTable = [
      { slot: `${header} token`, content: `token = ${secret}` },
      { slot: `${header} url`, content: `url = ${url}` },
      { slot: `${header} username`, content: undefined },
      { slot: `${header} password`, content: undefined },
    ];
    // A URL or an inline table is replaced; of a table with a header, each key.
    return headers.has(bare(header))
      ? inTable.map((edit) => ({ ...edit, container: false }))
      : [{ ...whole, ifPresent: whole.slot, container: false }];
  };
  return {
    path: userBunfig(context),
    format: 'toml',
    purpose: 'registry, in place of another',
    slots: registries.flatMap(({ endpoint, scopes }) =>
      scopes.length === 0
        ? mend('install', 'registry', endpoint)
        : scopes
            .flatMap((scope) => [scope, scope.slice(1)])
            .flatMap((scope) => mend('install.scopes', tomlKey(scope), endpoint)),
    ),
  };
}

/** The headers of a TOML file's tables, without spaces and quotes. */
function headersIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^[ \t]*(\[[^[\]]+\])/gm)].map(([, header = '']) => bare(header)));
}

function bare(header: string): string {
  return header.replace(/[\s"']/g, '');
}

/** The project's bunfig.toml goes before every .npmrc, from Bun 1.4 on; a registry is a URL, or a table with `url` and credentials. */
function checkBunfig(document: ProjectDocument, login: SurveyedLogin): Problem[] {
  const [settings] = document.values;
  const registries = [
    { scope: undefined, path: ['install', 'registry'] },
    ...entriesAt(settings, 'install', 'scopes').map(([name]) => ({
      scope: name.startsWith('@') ? name : `@${name}`,
      path: ['install', 'scopes', name],
    })),
  ].map((each) => ({ ...each, text: textAt(settings, ...each.path) ?? textAt(settings, ...each.path, 'url') }));
  const remedy = 'Remove the line: the login says where packages come from';
  return [
    // Before 1.4 the user's .npmrc goes before it.
    ...namedRegistries('Bun, from 1.4 on,', document, login, registries, remedy),
    ...registries.flatMap(({ path, text }) => {
      const url = registryUrl(text);
      const ours = url !== undefined && login.registries.some(({ endpoint }) => isBelow(url, endpoint));
      const given = JSON.stringify(valueAt(settings, ...path) ?? '');
      if (ours || !namesToken(given, login)) return [];
      return [handsOver('Bun', document.lineOf(path), `'${path.join('.')}'`, url, login)];
    }),
  ];
}

function checkEnvironment({ text }: ProjectDocument, login: SurveyedLogin): Problem[] {
  const main = mainRegistry(login);
  if (main === undefined) return [];
  return linesOf(text).flatMap(({ line, text: content }): Problem[] => {
    const [, name = '', given = ''] = /^\s*(?:export\s+)?(\w+)\s*=\s*["'`]?([^"'`\s]*)/.exec(content) ?? [];
    if (given === '' || (login.env[name] ?? '') !== '') return [];
    const message = (what: string): string => `'${name}' ${what}. Remove the line`;
    if (TOKENS.includes(name)) {
      const effect = 'wins over the token of the login, which CodeArtifact alone takes';
      return namesToken(given, login) ? [] : [{ line, kind: 'warning', message: message(effect) }];
    }
    const url = REGISTRIES.includes(name) ? registryUrl(expandVariables(given, login)) : undefined;
    if (url === undefined || isBelow(url, main.endpoint)) return [];
    const effect = `is ${shown(asWritten(url, given))}: Bun asks there, and not in ${main.repository}, and before 1.4 sends the token of the login with it`;
    return [handedOver(line, url, message(effect), login)];
  });
}
