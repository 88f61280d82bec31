import { dataHome, givenFolder } from './support/cache-folder.ts';
import { join } from 'node:path';
import type { SlotEdit } from '../files/edit.ts';
import { pointer } from '../files/pointer.ts';
import { yamlKey, yamlScalar } from '../files/quoting.ts';
import { pnpmConfigFolder } from './support/config-folder.ts';
import { withTokenHelper } from './support/credential-helper.ts';
import {
  gateNotes,
  npmrcFile,
  npmUserConfig,
  keyVariables,
  mendedVariables,
  ungatedPatterns,
  userFile,
  type NpmrcLine,
} from './support/npm-user-file.ts';
import {
  schemeless,
  type Client,
  type ClientContext,
  type ClientFile,
  type Problem,
  type ProjectDocument,
  type SurveyedLogin,
} from './client.ts';
import { packagesOfPnpmLock } from './locks/pnpm-lock.ts';
import { namedRegistries, npmrcProjectFile, publishConfigFile } from './support/npm-project-files.ts';
import { onTheWay, type Setting } from './support/transport-security.ts';
import { entriesAt, textAt, valueAt } from './support/values.ts';
import { atLeast, unlessSet } from './support/release-age.ts';
import { yamlList } from './support/yaml-list.ts';

/** What says where the user's file is (pnpm.io, "npmrcAuthFile"), in pnpm's order; pnpm 10 knows npm's two alone. */
const USER_CONFIG = [
  'pnpm_config_npmrc_auth_file',
  'PNPM_CONFIG_NPMRC_AUTH_FILE',
  'pnpm_config_userconfig',
  'PNPM_CONFIG_USERCONFIG',
  'npm_config_userconfig',
  'NPM_CONFIG_USERCONFIG',
];
const REGISTRY = ['pnpm_config_registry', 'PNPM_CONFIG_REGISTRY'];
/** Before pnpm 11, which does not know the others. */
const OLDER_REGISTRY = ['npm_config_registry', 'NPM_CONFIG_REGISTRY'];

/**
 * pnpm, in the user's .npmrc: in a project's file it does not put in variables any more (pnpm 10.34.2 and 11.5.3).
 * What is neither registry nor token has its place in the user's config.yaml, from pnpm 11 on.
 */
export const pnpm: Client<'pnpm'> = {
  name: 'pnpm',
  title: 'pnpm',
  documentation: 'https://pnpm.io/settings',
  format: 'npm',
  modes: ['default'],
  scoped: true,
  releaseAge: 'minimumReleaseAge, from pnpm 10.16',
  asksHelper: true,
  readme: {
    configured: 'user `.npmrc`; `config.yaml` for release ages on request',
    token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it, or a helper fetches it',
  },
  signs: [
    { file: /^pnpm-(lock|workspace)\.yaml$/ },
    { file: /^package\.json$/, text: /"packageManager"\s*:\s*"pnpm@\d/, weak: 'tree' },
  ],
  projectFiles: [
    npmrcProjectFile({ title: 'pnpm', variables: [REGISTRY, OLDER_REGISTRY] }),
    publishConfigFile('pnpm'),
    {
      file: /^pnpm-workspace\.yaml$/,
      syntax: 'yaml',
      check: (document, login) => [
        ...network(document, login),
        ...namedRegistries(
          'pnpm',
          document,
          login,
          [
            { scope: undefined, text: textAt(document.values[0], 'registry'), path: ['registry'] },
            ...entriesAt(document.values[0], 'registries').map(([key, url]) => ({
              scope: key === 'default' ? undefined : key,
              text: typeof url === 'string' ? url : undefined,
              path: ['registries', key],
            })),
          ],
          'Remove the line: the login says where packages come from',
        ),
      ],
    },
  ],
  lockFiles: [
    {
      file: /^pnpm-lock\.yaml$/,
      syntax: 'yaml',
      packages: packagesOfPnpmLock,
      elsewhere: 'pnpm 10 fetches them from there, without the token; pnpm 11 and later refuse the lock file',
      otherRepository: 'pnpm 10 has no token for it (401); pnpm 11 and later refuse the lock file',
      remedy: "Run: sed -i 's#URL#OURS#' pnpm-lock.yaml",
    },
  ],
  cache: (folders) => ({
    paths: [
      givenFolder(folders, 'npm_config_store_dir', 'pnpm_config_store_dir') ??
        join(givenFolder(folders, 'PNPM_HOME') ?? join(dataHome(folders), 'pnpm'), 'store'),
    ],
    locks: /^pnpm-lock\.yaml$/,
  }),
  configure(context) {
    const { env, home, registries, helper } = context;
    const patterns = ungatedPatterns(registries);
    return {
      files: [
        // pnpm 10 and older know npm's variables alone.
        ...[...new Set([userFile(env, USER_CONFIG, home), npmUserConfig(env, home)])].flatMap((path) =>
          withTokenHelper(npmrcFile(path, context, tokenWithPort), helper),
        ),
        ...gateFiles(context, patterns),
      ],
      mends: ownFiles(context),
      variables: mendedVariables(context, [...REGISTRY, ...OLDER_REGISTRY]),
      warnings: keyVariables(context, ['pnpm', 'npm'], 'pnpm'),
      notes:
        patterns.length === 0
          ? gateNotes('pnpm 11 and later', 'minimumReleaseAge', context.minReleaseAge)
          : [
              `pnpm 11 and later do not hold ${patterns.join(', ')} back for their age, unless the project's pnpm-workspace.yaml has a minimumReleaseAgeExclude of its own, which takes the place of the user's: add them there.${patterns.length > 1 && context.minReleaseAge !== undefined ? ' pnpm 10 has no such list outside the project: there, too.' : ''}`,
            ],
    };
  },
};

const OLDER_EXCLUDE = 'minimum-release-age-exclude[]';

/** TLS and proxies (pnpm.io, "Settings", "Request Settings"). */
function network(document: ProjectDocument, login: SurveyedLogin): Problem[] {
  const setting = (key: string): Setting | undefined => {
    const value = valueAt(document.values[0], key);
    return typeof value === 'string' || value === false
      ? { line: document.lineOf([key]), key, value: String(value) }
      : undefined;
  };
  // Turned off by `false`.
  const given = (...keys: readonly string[]): Setting | undefined =>
    keys.map(setting).find((found) => found !== undefined && found.value !== 'false');
  const strict = setting('strictSsl');
  return onTheWay('pnpm', login, {
    unchecked: strict?.value === 'false' ? strict : undefined,
    authority: given('ca', 'cafile', 'caFile'),
    proxy: given('httpsProxy', 'proxy', 'httpProxy'),
  });
}

/** pnpm's own files for all projects: config.yaml from pnpm 11 on, rc before ("Configuration"). Minutes. */
function gateFiles({ env, home, minReleaseAge }: ClientContext, patterns: readonly string[]): ClientFile[] {
  const folder = pnpmConfigFolder(env, home);
  const purpose = 'minimum age of releases';
  const exclude: SlotEdit = {
    slot: pointer('minimumReleaseAgeExclude'),
    content: yamlList('minimumReleaseAgeExclude', patterns),
    container: false,
    list: { defaults: [] },
  };
  const slots = [
    ...(minReleaseAge === undefined
      ? []
      : [atLeast(pointer('minimumReleaseAge'), 'minimumReleaseAge: ', minReleaseAge)]),
    ...(patterns.length === 0 ? [] : [exclude]),
  ];
  const files: ClientFile[] =
    slots.length === 0 ? [] : [{ path: join(folder, 'config.yaml'), format: 'yaml', purpose, slots }];
  if (minReleaseAge === undefined) return files;
  const older = [
    atLeast('minimum-release-age', 'minimum-release-age=', minReleaseAge),
    // A list of several lines is none that one slot can be; for more scopes the note has what to do.
    ...(patterns.length === 1 ? [unlessSet(OLDER_EXCLUDE, `${OLDER_EXCLUDE}=${patterns.join('')}`)] : []),
  ];
  return [...files, { path: join(folder, 'rc'), format: 'npmrc', purpose, slots: older }];
}

/** pnpm's own files go before the .npmrc, from pnpm 11 on: what they say of registries and tokens is mended. */
function ownFiles({ env, home, registries, token, tokenIn, tokenVariable }: ClientContext): ClientFile[] {
  const folder = pnpmConfigFolder(env, home);
  const mend = (slot: string, content: string): SlotEdit => ({ slot, ifPresent: slot, content, container: false });
  const secret = tokenIn === 'file' ? token : `\${${tokenVariable}}`;
  const settings = registries.flatMap(({ endpoint, scopes }) => {
    const url = yamlScalar(endpoint.href);
    return scopes.length === 0
      ? [mend(pointer('registry'), `registry: ${url}`), mend(pointer('registries', 'default'), `default: ${url}`)]
      : scopes.map((scope) => mend(pointer('registries', scope), `${yamlKey(scope)}: ${url}`));
  });
  const lines = registries.flatMap(({ endpoint, scopes }) => [
    ...(scopes.length === 0 ? ['registry'] : scopes.map((scope) => `${scope}:registry`)).map((key) =>
      mend(key, `${key}=${endpoint.href}`),
    ),
    mend(`${schemeless(endpoint)}:_authToken`, `${schemeless(endpoint)}:_authToken=${secret}`),
  ]);
  const purpose = 'registry, in place of another';
  return [
    { path: join(folder, 'config.yaml'), format: 'yaml', purpose, slots: settings },
    {
      path: join(folder, 'auth.ini'),
      format: 'npmrc',
      purpose,
      slots: [...new Map(lines.map((edit) => [edit.slot, edit])).values()],
    },
  ];
}

/**
 * The token once more under the host with its port: CodeArtifact's URLs of tarballs have it, and pnpm before 8.7 looks
 * for them as they are written (pnpm/pnpm#5970, #6864).
 */
function tokenWithPort({ protocol, host, port, pathname }: URL, token: string): readonly NpmrcLine[] {
  return protocol === 'https:' && port === '' ? [[`//${host}:443${pathname}:_authToken`, token]] : [];
}
