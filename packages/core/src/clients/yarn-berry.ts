import { givenFolder } from './support/cache-folder.ts';
import { basename, join } from 'node:path';
import type { SlotEdit } from '../files/edit.ts';
import { pointer } from '../files/pointer.ts';
import { yamlKey, yamlScalar } from '../files/quoting.ts';
import { gateNotes, mendedVariables, ungatedPatterns } from './support/npm-user-file.ts';
import { packagesOfYarnBerryLock } from './locks/yarn-berry-lock.ts';
import { asWritten, expandVariables, isBelow, mainRegistry, namesToken, registryUrl } from './support/agreement.ts';
import { handsOver, namedRegistries, publishConfigFile, type NamedRegistry } from './support/npm-project-files.ts';
import { onTheWay } from './support/transport-security.ts';
import { entriesAt, textAt, valueAt } from './support/values.ts';
import type { Client, ClientContext, Problem, ProjectDocument, SurveyedLogin } from './client.ts';
import { atLeast } from './support/release-age.ts';
import { yamlList } from './support/yaml-list.ts';

/**
 * Yarn 2 and later, in ~/.yarnrc.yml (yarnpkg.com, "Yarnrc files"): YARN_RC_FILENAME renames the projects' files and
 * not this one. A reference to a variable has a fallback, or every command would fail where it is not set.
 */
export const yarnBerry: Client<'yarn-berry'> = {
  name: 'yarn-berry',
  title: 'Yarn 2 and later',
  documentation: 'https://yarnpkg.com/configuration/yarnrc',
  format: 'npm',
  modes: ['default'],
  scoped: true,
  releaseAge: 'npmMinimalAgeGate, from Yarn 4.10',
  readme: {
    configured: '`~/.yarnrc.yml`: server, publish registry, scopes, `npmAuthToken`',
    token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
  },
  signs: [
    { file: /^yarn\.lock$/, text: /^__metadata:/m },
    { file: /^\.yarnrc\.yml$/ },
    { file: /^package\.json$/, text: /"packageManager"\s*:\s*"yarn@(?![01]\b)\d/, weak: 'tree' },
  ],
  projectFiles: [
    {
      // YARN_RC_FILENAME says which of them it is.
      file: /^\.?yarn[\w.-]*\.ya?ml$/,
      syntax: 'yaml',
      above: true,
      check: (document, login) =>
        basename(document.path) === (login.env['YARN_RC_FILENAME'] ?? '.yarnrc.yml')
          ? checkYarnrc(document, login)
          : [],
    },
    publishConfigFile('Yarn'),
  ],
  lockFiles: [
    {
      file: /^yarn\.lock$/,
      // No other can hold an address: `__archiveUrl`, also with escapes of YAML or of URLs in place of its letters.
      text: /archiveUrl|\\|%(?:25|5[5f]|6[1-9a-f]|7[0-9a])/i,
      syntax: 'yaml',
      packages: packagesOfYarnBerryLock,
      costsToken: true,
      elsewhere: 'Yarn sends the token of the login there with its request, even where no script may run',
      otherRepository: 'Yarn fetches them from there, and not from the repository of the login',
      remedy: "Run: sed -i 's/::__archiveUrl=[^\"#&]*//' yarn.lock && yarn install",
    },
  ],
  cache: (folders) => ({
    paths: [join(givenFolder(folders, 'YARN_GLOBAL_FOLDER') ?? join(folders.home, '.yarn/berry'), 'cache')],
    locks: /^yarn\.lock$/,
  }),
  configure(context) {
    const patterns = ungatedPatterns(context.registries);
    return {
      files: [
        {
          path: join(context.home, '.yarnrc.yml'),
          format: 'yaml',
          purpose: 'registry',
          slots: [
            ...context.registries.flatMap((registry) => registrySlots(registry, context)),
            ...hostSlots(context),
            // Minutes, as a number: some versions take `3d` for three minutes.
            ...(context.minReleaseAge === undefined
              ? []
              : [atLeast(pointer('npmMinimalAgeGate'), 'npmMinimalAgeGate: ', context.minReleaseAge)]),
          ],
        },
      ],
      variables: mendedVariables(context, ['yarn_npm_registry_server', 'yarn_npm_publish_registry']),
      notes: patterns.length === 0 ? gateNotes('Yarn 4', 'npmMinimalAgeGate', context.minReleaseAge) : [],
    };
  },
};

function registrySlots({ endpoint, scopes }: ClientContext['registries'][number], context: ClientContext): SlotEdit[] {
  const url = yamlScalar(endpoint.href);
  const token = context.tokenIn === 'file' ? context.token : `\${${context.tokenVariable}-}`;
  const servers = (...above: readonly string[]): SlotEdit[] => [
    entry([...above, 'npmPublishRegistry'], url),
    entry([...above, 'npmRegistryServer'], url),
  ];
  const none = (...names: readonly string[]): SlotEdit => ({
    slot: pointer(...names),
    content: undefined,
    container: false,
  });
  return [
    // Yarn takes the one without the slash for the same registry, and the last of the two counts.
    none('npmRegistries', endpoint.href.replace(/\/$/, '')),
    map('npmRegistries'),
    map('npmRegistries', endpoint.href),
    entry(['npmRegistries', endpoint.href, 'npmAlwaysAuth'], 'true'),
    entry(['npmRegistries', endpoint.href, 'npmAuthToken'], yamlScalar(token)),
    ...(scopes.length === 0 ? servers() : [map('npmScopes')]),
    ...scopes.flatMap((scope) => [
      map('npmScopes', scope.slice(1)),
      ...servers('npmScopes', scope.slice(1)),
      // They would go before that of the registry.
      none('npmScopes', scope.slice(1), 'npmAuthToken'),
      none('npmScopes', scope.slice(1), 'npmAuthIdent'),
    ]),
  ];
}

function hostSlots({ registries }: ClientContext): SlotEdit[] {
  const list = (key: string, items: readonly string[]): SlotEdit[] =>
    items.length === 0
      ? []
      : [{ slot: pointer(key), content: yamlList(key, items), container: false, list: { defaults: [] } }];
  const plain = registries.filter(({ endpoint }) => endpoint.protocol === 'http:');
  return [
    // Not npmScopes' npmMinimalAgeGate: a Yarn that does not know it there ends with an error.
    ...list('npmPreapprovedPackages', ungatedPatterns(registries)),
    // An endpoint without TLS is one on this machine.
    ...list('unsafeHttpWhitelist', [...new Set(plain.map(({ endpoint }) => endpoint.hostname))]),
  ];
}

function entry(names: readonly string[], value: string): SlotEdit {
  return { slot: pointer(...names), content: `${yamlKey(names.at(-1) ?? '')}: ${value}`, container: false };
}

/** One in braces goes into a map of either style; on top of the file, lines are what people read more easily. */
function map(...names: readonly string[]): SlotEdit {
  const key = yamlKey(names.at(-1) ?? '');
  return { slot: pointer(...names), content: names.length === 1 ? `${key}:` : `${key}: {}`, container: true };
}

/** The project's .yarnrc.yml goes before the user's, key by key, also within maps (yarnpkg.com, "Yarnrc files"). */
function checkYarnrc(document: ProjectDocument, login: SurveyedLogin): Problem[] {
  const [settings] = document.values;
  const servers = (scope: string | undefined, ...path: readonly string[]): NamedRegistry[] =>
    ['npmRegistryServer', ...(login.access === 'publish' ? ['npmPublishRegistry'] : [])].map((key) => ({
      scope,
      text: textAt(settings, ...path, key),
      path: [...path, key],
    }));
  const scopes = entriesAt(settings, 'npmScopes').map(([scope]) => scope);
  // A scope that is there at all has Yarn's own default, and not the server of the rest.
  const bare = scopes
    .filter((scope) => textAt(settings, 'npmScopes', scope, 'npmRegistryServer') === undefined)
    .filter((scope) => !login.registries.some(({ scopes: own }) => own.includes(`@${scope}`)))
    .map((scope) => ({ scope: `@${scope}`, text: 'https://registry.yarnpkg.com', path: ['npmScopes', scope] }));
  const isSet = (login.env['YARN_NPM_REGISTRY_SERVER'] ?? '') !== '';
  const named = namedRegistries(
    'Yarn',
    document,
    login,
    [...(isSet ? [] : servers(undefined)), ...scopes.flatMap((scope) => servers(`@${scope}`, 'npmScopes', scope))],
    'Remove the line: the login says where packages come from',
  );
  const byDefault = namedRegistries('Yarn', document, login, bare, "Give it the login's npmRegistryServer");
  return [...named, ...byDefault, ...tokens(document, login, scopes), ...network(document, login)];
}

/** TLS and proxies, for all hosts or for some (yarnpkg.com, "networkSettings"). */
function network(document: ProjectDocument, login: SurveyedLogin): Problem[] {
  const [settings] = document.values;
  const paths = [[], ...entriesAt(settings, 'networkSettings').map(([host]) => ['networkSettings', host])];
  const [unchecked, authority, proxy] = [['enableStrictSsl'], ['httpsCaFilePath', 'caFilePath'], ['httpsProxy']].map(
    (keys) =>
      paths
        .flatMap((path) => keys.map((key) => [...path, key]))
        .flatMap((path) => {
          const value = valueAt(settings, ...path);
          const wanted = path.at(-1) === 'enableStrictSsl' ? value === false || value === 'false' : value !== undefined;
          return wanted ? [{ line: document.lineOf(path), key: path.join('.'), value: String(value) }] : [];
        })[0],
  );
  return onTheWay('Yarn', login, { unchecked, authority, proxy });
}

/** Tokens on top of the file or of a scope go to whatever registry is asked, those of a registry to that one. */
function tokens(document: ProjectDocument, login: SurveyedLogin, scopes: readonly string[]): Problem[] {
  const [settings] = document.values;
  const places = [
    { path: [], server: textAt(settings, 'npmRegistryServer') ?? mainRegistry(login)?.endpoint.href },
    ...scopes.map((scope) => ({
      path: ['npmScopes', scope],
      server:
        textAt(settings, 'npmScopes', scope, 'npmRegistryServer') ??
        login.registries.find(({ scopes: own }) => own.includes(`@${scope}`))?.endpoint.href ??
        textAt(settings, 'npmRegistryServer') ??
        mainRegistry(login)?.endpoint.href,
    })),
    ...entriesAt(settings, 'npmRegistries').map(([server]) => ({
      path: ['npmRegistries', server],
      server: server.startsWith('//') ? `https:${server}` : server,
    })),
  ];
  return places.flatMap(({ path, server }) =>
    ['npmAuthToken', 'npmAuthIdent'].flatMap((key): Problem[] => {
      const text = textAt(settings, ...path, key);
      if (text === undefined) return [];
      const url = registryUrl(server === undefined ? undefined : expandVariables(server, login));
      const ours = url !== undefined && login.registries.some(({ endpoint }) => isBelow(url, endpoint));
      const line = document.lineOf([...path, key]);
      if (namesToken(text, login)) {
        const elsewhere = url && asWritten(url, server ?? '');
        return ours ? [] : [handsOver('Yarn', line, `'${[...path, key].join('.')}'`, elsewhere, login)];
      }
      if (!ours) return [];
      const message = `'${[...path, key].join('.')}' wins over the token of the login, which CodeArtifact alone takes. Remove the line`;
      return [{ line, kind: 'warning', message }];
    }),
  );
}
