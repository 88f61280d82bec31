import { join } from 'node:path';
import { givenFolder } from './support/cache-folder.ts';
import {
  npmrcFile,
  npmrcProjectFiles,
  npmUserConfig,
  overridingVariables,
  ungatedPatterns,
} from './support/npm-user-file.ts';
import type { Client } from './client.ts';

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
  readme: {
    configured: 'user `.npmrc`',
    token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
    tested: 'Bun {bun}',
  },
  signs: [{ file: /^bun\.lockb?$/ }, { file: /^package\.json$/, text: /"packageManager"\s*:\s*"bun@\d/, weak: true }],
  projectFiles: [
    ...npmrcProjectFiles,
    {
      file: /^bunfig\.toml$/,
      section: /^install(\.scopes)?$/,
      line: /^\s*("?@?[^"=\s]+"?)\s*=.*(?:https?:|url\b)/,
      message: 'wins over the registry in the user file',
    },
  ],
  lockFiles: [{ file: 'bun.lock', url: /"(https?:\/\/[^"]+\.tgz[^"]*)"/ }],
  cache: (folders) => ({
    paths: [givenFolder(folders, 'BUN_INSTALL_CACHE_DIR') ?? join(folders.home, '.bun/install/cache')],
    locks: /^bun\.lockb?$/,
  }),
  configure(context) {
    const patterns = ungatedPatterns(context.registries);
    return {
      files: [npmrcFile(npmUserConfig(context.env, context.home), context)],
      variables: {},
      notes: [
        ...overridingVariables(context, 'Bun', ['BUN_CONFIG_REGISTRY', 'NPM_CONFIG_REGISTRY', 'npm_config_registry']),
        ...(patterns.length === 0
          ? []
          : [
              `Bun holds no version back for its age, unless a bunfig.toml has minimumReleaseAge; it excepts packages by their full names alone, so name those of ${patterns.join(', ')} in its minimumReleaseAgeExcludes.`,
            ]),
      ],
    };
  },
};
