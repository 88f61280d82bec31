import { givenFolder } from './support/cache-folder.ts';
import { join } from 'node:path';
import type { SlotEdit } from '../files/edit.ts';
import { pointer } from '../files/pointer.ts';
import { yamlKey, yamlScalar } from '../files/quoting.ts';
import { gateNote, mendedVariables, ungatedPatterns } from './support/npm-user-file.ts';
import type { Client, ClientContext } from './client.ts';
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
  readme: {
    configured: '`~/.yarnrc.yml`: server, publish registry, scopes, `npmAuthToken`',
    token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
    tested: 'Yarn {yarn4}',
  },
  signs: [
    { file: /^yarn\.lock$/, text: /^__metadata:/m },
    { file: /^\.yarnrc\.yml$/ },
    { file: /^package\.json$/, text: /"packageManager"\s*:\s*"yarn@(?![01]\b)\d/, weak: true },
  ],
  projectFiles: [
    {
      file: /^\.yarnrc\.yml$/,
      line: /^\s*(npmRegistryServer|npmPublishRegistry|npmAuthToken|npmAuthIdent)\s*:/,
      message: 'wins over the user file',
    },
    { file: /^\.yarnrc\.yml$/, line: /^(npmScopes|npmRegistries)\s*:/, message: 'is merged over the user file' },
  ],
  lockFiles: [],
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
          slots: [...context.registries.flatMap((registry) => registrySlots(registry, context)), ...hostSlots(context)],
        },
      ],
      variables: mendedVariables(context, [
        'YARN_NPM_REGISTRY_SERVER',
        'yarn_npm_registry_server',
        'YARN_NPM_PUBLISH_REGISTRY',
        'yarn_npm_publish_registry',
      ]),
      notes: [...(patterns.length === 0 ? [gateNote('Yarn 4', 'npmMinimalAgeGate')] : [])],
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
  return [
    map('npmRegistries'),
    map('npmRegistries', endpoint.href),
    entry(['npmRegistries', endpoint.href, 'npmAlwaysAuth'], 'true'),
    entry(['npmRegistries', endpoint.href, 'npmAuthToken'], yamlScalar(token)),
    ...(scopes.length === 0 ? servers() : [map('npmScopes')]),
    ...scopes.flatMap((scope) => [
      map('npmScopes', scope.slice(1)),
      ...servers('npmScopes', scope.slice(1)),
      // It would go before that of the registry.
      { slot: pointer('npmScopes', scope.slice(1), 'npmAuthToken'), content: undefined, container: false },
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
