import { cacheHome, givenFolder } from './support/cache-folder.ts';
import { join } from 'node:path';
import { packagesOfDenoLock } from './locks/deno-lock.ts';
import { npmrcProjectFile } from './support/npm-project-files.ts';
import { gateNotes, npmrcFile, npmReleaseAge, mendedVariables, ungatedPatterns } from './support/npm-user-file.ts';
import type { Client } from './client.ts';

/**
 * Deno, for `npm:` specifiers and package.json, in ~/.npmrc: it knows no variable for another place (docs.deno.com,
 * "Use private npm registries"). It publishes to JSR alone.
 */
export const deno: Client<'deno'> = {
  name: 'deno',
  title: 'Deno',
  documentation: 'https://docs.deno.com/runtime/fundamentals/node/',
  format: 'npm',
  modes: ['default'],
  scoped: true,
  releaseAge: 'min-release-age of the .npmrc, seen with Deno 2.9',
  readme: {
    configured: '`~/.npmrc`, for `npm:` packages',
    token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
  },
  signs: [{ file: /^deno\.(lock|jsonc?)$/ }],
  projectFiles: [npmrcProjectFile({ title: 'Deno', variables: [['NPM_CONFIG_REGISTRY']] })],
  lockFiles: [
    {
      file: /^deno\.lock$/,
      syntax: 'json',
      packages: packagesOfDenoLock,
      elsewhere: 'Deno fetches them from there, without the token',
      otherRepository: 'Deno fetches them from there, and not from the repository of the login',
      remedy: "Run: sed -i 's#URL#OURS#' deno.lock",
    },
  ],
  cache: (folders) => ({
    paths: [givenFolder(folders, 'DENO_DIR') ?? join(cacheHome(folders), 'deno')],
    locks: /^deno\.lock$/,
  }),
  configure(context) {
    const patterns = ungatedPatterns(context.registries);
    const file = npmrcFile(join(context.home, '.npmrc'), context);
    return {
      files: [{ ...file, slots: [...file.slots, ...npmReleaseAge(context.minReleaseAge)] }],
      variables: mendedVariables(context, ['NPM_CONFIG_REGISTRY']),
      notes:
        patterns.length === 0
          ? gateNotes('Deno', 'minimumDependencyAge', context.minReleaseAge)
          : [
              `Deno holds versions back for a day, and has an exception for some packages in a project's deno.json alone: "minimumDependencyAge": {"age": "P1D", "exclude": ${JSON.stringify(patterns.map((pattern) => `npm:${pattern}`))}}. NPM_CONFIG_MIN_RELEASE_AGE=0 turns that off for all packages.`,
            ],
    };
  },
};
