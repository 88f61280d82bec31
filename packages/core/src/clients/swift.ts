import { word } from '../shell.ts';
import { cacheHome } from './support/cache-folder.ts';
import { isAbsolute, join } from 'node:path';
import { InputError } from '../errors.ts';
import type { SlotEdit } from '../files/edit.ts';
import { pointer } from '../files/pointer.ts';
import { jsonString, netrcToken } from '../files/quoting.ts';
import { named, ownRegistry, registryFor, registryUrl } from './support/agreement.ts';
import { entriesAt, textAt } from './support/values.ts';
import type { Registry, Client, ClientContext, Problem, ProjectDocument, SurveyedLogin } from './client.ts';

/** What SwiftPM takes for a scope (PackageIdentity.Scope); one that is none makes it refuse the whole file. */
const SCOPE = /^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}$/;

/**
 * SwiftPM: the user's registries.json says where packages are and that their host takes a token, the user's .netrc what
 * token (SwiftPM documentation, "Using a package registry"). Neither knows variables, so the token is in the .netrc
 * (mode 0600) either way, under the login that `swift package-registry login` uses.
 */
export const swift: Client<'swift'> = {
  name: 'swift',
  title: 'SwiftPM',
  documentation:
    'https://github.com/swiftlang/swift-package-manager/blob/main/Documentation/PackageRegistry/PackageRegistryUsage.md',
  format: 'swift',
  modes: ['default'],
  scoped: true,
  readme: {
    configured: '`registries.json`, `~/.netrc`',
    token: 'in `~/.netrc` (0600), as SwiftPM knows no other place',
    tested: 'contract: SwiftPM’s documentation; its files through curl over TLS',
  },
  signs: [{ file: /^Package\.swift$/ }],
  projectFiles: [
    { folder: '.swiftpm/configuration', file: /^registries\.json$/, syntax: 'json', check: checkRegistries },
  ],
  // Package.resolved names no address for what is from a registry.
  lockFiles: [],
  cache: (folders) => ({
    paths: [join(cacheHome(folders), 'org.swift.swiftpm')],
    locks: /^Package\.(resolved|swift)$/,
  }),
  configure(context) {
    const { registries, systemHome, env, token } = context;
    for (const registry of registries) check(registry);
    const home = swiftHome(env, systemHome);
    const netrc = join(home, '.netrc');
    const hosts = [...new Set(registries.map(({ endpoint }) => endpoint.hostname))];
    return {
      files: [
        {
          path: join(swiftConfiguration(context), 'registries.json'),
          format: 'json',
          purpose: 'registry',
          slots: registriesSlots(registries),
        },
        {
          path: netrc,
          format: 'netrc',
          purpose: 'token',
          slots: hosts.map((host) => ({
            slot: `machine ${host}`,
            content: `machine ${host} login token password ${netrcToken(token)}`,
            container: false,
          })),
        },
      ],
      variables: {},
      notes: [
        `Swift reads the token from a file only: until the clean-up it is in ${netrc}. On macOS an item of the keychain for the same host goes before it.`,
      ],
    };
  },
};

function registriesSlots(registries: readonly Registry[]): SlotEdit[] {
  const container = (slot: string, content: string): SlotEdit => ({ slot, content, container: true });
  const member = (names: readonly string[], value: string): SlotEdit => ({
    slot: pointer(...names),
    content: `${jsonString(names.at(-1) ?? '')}: ${value}`,
    container: false,
  });
  return [
    container('', '{\n}'),
    { slot: '/version', content: (before) => before ?? '"version": 1', container: false },
    container('/authentication', '"authentication": {\n}'),
    container('/registries', '"registries": {\n}'),
    // SwiftPM's key for a host is with its port (RegistryConfiguration.authenticationStorageKey).
    ...[...new Set(registries.map(({ endpoint }) => endpoint.host))].map((host) =>
      member(['authentication', host], '{\n  "type": "token"\n}'),
    ),
    ...registries.flatMap(({ endpoint, scopes }) =>
      (scopes.length === 0 ? ['[default]'] : scopes).map((scope) =>
        member(['registries', scope], `{\n  "supportsAvailability": false,\n  "url": ${jsonString(endpoint.href)}\n}`),
      ),
    ),
  ];
}

function check({ endpoint, scopes }: Registry): void {
  if (endpoint.protocol !== 'https:') {
    throw new InputError(
      `Swift reaches registries over https only, not ${endpoint.href}. Start the emulator with --https.`,
    );
  }
  const wrong = scopes.find((scope) => !SCOPE.test(scope));
  if (wrong !== undefined) {
    throw new InputError(
      `'${wrong}' cannot be a scope of Swift packages: it takes 1 to 39 letters and digits, with single hyphens in between.`,
    );
  }
}

/** Foundation asks the system's user database, not HOME, where the user's home is. */
function swiftHome(env: ClientContext['env'], systemHome: string): string {
  const { CFFIXED_USER_HOME: fixed } = env;
  return fixed !== undefined && isAbsolute(fixed) ? fixed : systemHome;
}

/** SwiftPM's folder for what all projects share (FileSystem.swiftPMConfigurationDirectory). */
export function swiftConfiguration(
  { env, systemHome }: Pick<ClientContext, 'env' | 'systemHome'>,
  platform: NodeJS.Platform = process.platform,
): string {
  const home = swiftHome(env, systemHome);
  if (platform === 'darwin') return join(home, 'Library', 'org.swift.swiftpm', 'configuration');
  const { XDG_CONFIG_HOME: given } = env;
  return given !== undefined && isAbsolute(given)
    ? join(given, 'swiftpm', 'configuration')
    : join(home, '.swiftpm', 'configuration');
}

/** The project's registries.json goes before the user's, scope by scope. */
function checkRegistries(document: ProjectDocument, login: SurveyedLogin): Problem[] {
  return entriesAt(document.values[0], 'registries').flatMap(([scope, entry]): Problem[] => {
    const expected = registryFor(login, scope === '[default]' ? undefined : scope);
    const url = registryUrl(textAt(entry, 'url'));
    if (url === undefined || expected === undefined || ownRegistry(url, login) === expected) return [];
    const effect = `Swift asks there${scope === '[default]' ? '' : ` for packages of ${scope}`}, and not in ${expected.repository}`;
    return [
      named({
        line: document.lineOf(['registries', scope, 'url']),
        what: `The registry of '${scope}'`,
        url,
        effect,
        remedy: `Run: swift package-registry unset${scope === '[default]' ? '' : ` --scope ${word(scope)}`}`,
      }),
    ];
  });
}
