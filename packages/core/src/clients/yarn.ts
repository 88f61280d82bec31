import { join } from 'node:path';
import { cacheHome, givenFolder } from './support/cache-folder.ts';
import { packagesOfYarnLock } from './locks/yarn-lock.ts';
import { namedRegistries, npmrcProjectFile, publishConfigFile } from './support/npm-project-files.ts';
import { keyVariables, npmrcFile, npmUserConfig, mendedVariables } from './support/npm-user-file.ts';
import { mainRegistry, ownRegistry, registryUrl } from './support/agreement.ts';
import { linesOf } from './support/values.ts';
import {
  schemeless,
  type Client,
  type ClientContext,
  type Problem,
  type ProjectDocument,
  type SurveyedLogin,
} from './client.ts';

/**
 * Yarn 1, in npm's user file: its own ~/.yarnrc has no place for tokens. It sends the token for packages without a
 * scope only where `always-auth` says so. That stands with each registry and not on top of the file, where it would
 * hold for every registry the user has. YARN_ALWAYS_AUTH would spare npm 11 its warning of an unknown key, but Yarn 2
 * and later end with an error for it.
 */
export const yarn: Client<'yarn'> = {
  name: 'yarn',
  title: 'Yarn 1',
  documentation: 'https://classic.yarnpkg.com/en/docs/yarnrc',
  format: 'npm',
  modes: ['default'],
  scoped: true,
  readme: {
    configured: 'the same `.npmrc`, with `always-auth`',
    token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
  },
  signs: [
    // Its comments may be gone, or a byte order mark before them.
    { file: /^yarn\.lock$/, text: /# yarn lockfile v1|^ {2}"?resolved"?:? /m },
    { file: /^package\.json$/, text: /"packageManager"\s*:\s*"yarn@[01]\b/, weak: 'tree' },
  ],
  projectFiles: [
    {
      ...npmrcProjectFile({ title: 'Yarn 1', variables: [['yarn_registry', 'YARN_REGISTRY']] }),
      above: true,
    },
    publishConfigFile('Yarn 1'),
    { file: /^\.yarnrc$/, syntax: 'lines', above: true, check: checkYarnrc },
  ],
  lockFiles: [
    {
      file: /^yarn\.lock$/,
      syntax: 'lines',
      packages: packagesOfYarnLock,
      elsewhere: 'Yarn 1 fetches them from there, without the token',
      otherRepository: 'Yarn 1 has no token for it: 401',
      remedy: "Run: sed -i 's#URL#OURS#' yarn.lock",
    },
  ],
  cache: (folders) => ({
    paths: [givenFolder(folders, 'YARN_CACHE_FOLDER') ?? join(cacheHome(folders), 'yarn')],
    locks: /^yarn\.lock$/,
  }),
  configure: (context) => ({
    files: [
      npmrcFile(npmUserConfig(context.env, context.home), context, (endpoint) => [
        [`${schemeless(endpoint)}:always-auth`, 'true'],
      ]),
    ],
    // It reads npm's variables beside its own (Yarn 1, "yarnrc", and NpmRegistry#loadConfig).
    variables: mendedVariables(context, ['yarn_registry', 'npm_config_registry']),
    warnings: [...keyVariables(context, ['npm'], 'Yarn 1'), ...userOptions(context)],
    notes: ['Yarn 1 needs always-auth in the .npmrc; npm 11 and later warn that they do not know it, and go on.'],
  }),
};

/**
 * .yarnrc comes after every .npmrc; so only a scope that the login leaves to its default can be had from elsewhere, or
 * what stands there as an option of the command line, before which nothing goes ("yarnrc", "CLI arguments").
 */
function checkYarnrc(document: ProjectDocument, login: SurveyedLogin): Problem[] {
  return linesOf(document.text).flatMap(({ line, text }) => {
    const { key, url: given } = optionIn(text);
    if (key !== undefined) {
      const option = { scope: undefined, text: given, path: [key] };
      return namedRegistries('Yarn 1', document, login, [option], 'Remove the line').map((each) => ({ ...each, line }));
    }
    // In quotes, as `@` starts no bare word; a colon may stand behind (Yarn 1, lockfile/parse).
    const [, scope, url] = /^\s*"(@[^:\s"]+):registry"\s*:?\s*"?([^"\s]+)/.exec(text) ?? [];
    if (scope === undefined || login.registries.some(({ scopes }) => scopes.includes(scope))) return [];
    const registry = { scope, text: url, path: [`${scope}:registry`] };
    return namedRegistries('Yarn 1', document, login, [registry], 'Remove the line').map((each) => ({ ...each, line }));
  });
}

/** `--registry "URL"`, also of one command: `--install.registry`. */
function optionIn(text: string): { readonly key?: string | undefined; readonly url?: string | undefined } {
  const [, key, url] = /^\s*"?(--(?:[^\s."]+\.)?registry)"?\s*:?\s*"?([^"\s]+)/.exec(text) ?? [];
  return { key, url };
}

function userOptions({ home, read, registries }: ClientContext): string[] {
  const path = join(home, '.yarnrc');
  return linesOf(read(path) ?? '').flatMap(({ line, text }) => {
    const { key, url } = optionIn(text);
    const elsewhere = registryUrl(url);
    if (key === undefined || elsewhere === undefined || mainRegistry({ registries }) === undefined) return [];
    if (ownRegistry(elsewhere, { registries }) !== undefined) return [];
    return [`${path}:${String(line)}: '${key}' wins over the login: remove the line.`];
  });
}
