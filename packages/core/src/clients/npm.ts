import { join } from 'node:path';
import { givenFolder } from './support/cache-folder.ts';
import {
  keyVariables,
  npmrcFile,
  npmReleaseAge,
  npmUserConfig,
  mendedVariables,
  ungatedPatterns,
} from './support/npm-user-file.ts';
import type { SlotEdit } from '../files/edit.ts';
import { packagesOfPackageLock } from './locks/package-lock.ts';
import { npmrcProjectFile, publishConfigFile } from './support/npm-project-files.ts';
import type { Client } from './client.ts';

/**
 * npm, in the user's .npmrc. No `always-auth`: npm 7 and later send the token without it, and npm 11 warns of keys
 * that it does not know. Where a package is published stays with its own `publishConfig`.
 */
export const npm: Client<'npm'> = {
  name: 'npm',
  title: 'npm',
  documentation: 'https://docs.npmjs.com/cli/configuring-npm/npmrc',
  format: 'npm',
  modes: ['default'],
  scoped: true,
  releaseAge: 'min-release-age, from npm 11.10',
  readme: {
    configured: "user `.npmrc` (`NPM_CONFIG_USERCONFIG`): `registry`, scopes' registries, `_authToken`",
    token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
  },
  signs: [
    { file: /^(package-lock|npm-shrinkwrap)\.json$/ },
    // Without a lock file `packageManager` says what reads a package.json; without that it is npm's.
    { file: /^package\.json$/, text: /^(?![^]*"packageManager"\s*:\s*"(?:yarn|pnpm|bun)@)/, weak: 'tree' },
  ],
  projectFiles: [
    npmrcProjectFile({ title: 'npm', variables: [['npm_config_registry', 'NPM_CONFIG_REGISTRY']] }),
    publishConfigFile('npm'),
  ],
  lockFiles: [
    {
      file: /^(?:package-lock|npm-shrinkwrap)\.json$/,
      syntax: 'json',
      packages: packagesOfPackageLock,
      // replace-registry-host
      replaced: ['registry.npmjs.org'],
      strict: true,
      elsewhere: 'npm 11 and older fetch them from there, without the token; npm 12 refuses to (EALLOWREMOTE)',
      otherRepository:
        'npm 11 and older fetch them from there, and not from the repository of the login; npm 12 refuses to (EALLOWREMOTE)',
      remedy: 'Run: npm install --package-lock-only --omit-lockfile-registry-resolved',
    },
  ],
  cache: (folders) => ({
    // The content alone: the folder beside it has logs.
    paths: [
      join(givenFolder(folders, 'npm_config_cache', 'NPM_CONFIG_CACHE') ?? join(folders.home, '.npm'), '_cacache'),
    ],
    // Without a lock file a manifest says as much as there is to know.
    locks: /^(package-lock|npm-shrinkwrap|package)\.json$/,
  }),
  configure(context) {
    const file = npmrcFile(npmUserConfig(context.env, context.home), context);
    const patterns = ungatedPatterns(context.registries);
    // Without the brackets of a list, so that it adds to a `min-release-age-exclude[]` of the user's; npm splits it.
    const exclude: SlotEdit = {
      slot: 'min-release-age-exclude',
      content: (before) =>
        before === undefined ? `min-release-age-exclude=${patterns.join(',')}` : [before, ...patterns].join(','),
      container: false,
      list: { defaults: [] },
    };
    return {
      files: [
        {
          ...file,
          slots: [...file.slots, ...npmReleaseAge(context.minReleaseAge), ...(patterns.length === 0 ? [] : [exclude])],
        },
      ],
      variables: mendedVariables(context, ['npm_config_registry']),
      warnings: keyVariables(context, ['npm'], 'npm'),
      notes: [
        ...(patterns.length === 0
          ? []
          : [
              `npm's min-release-age, if it is set, does not hold for ${patterns.join(', ')}; a project's own min-release-age-exclude takes the place of that.`,
            ]),
      ],
    };
  },
};
