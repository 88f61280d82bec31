import { join } from 'node:path';
import { gateNote, npmrcFile, overridingVariables, ungatedPatterns } from './npmrc.ts';
import type { Tool } from './tool.ts';

/**
 * Deno, for `npm:` specifiers and package.json, in ~/.npmrc: it knows no variable for another place (docs.deno.com,
 * "Use private npm registries"). It publishes to JSR alone.
 */
export const deno: Tool = {
  name: 'deno',
  format: 'npm',
  modes: ['default'],
  scoped: true,
  configure(context) {
    const patterns = ungatedPatterns(context.registries);
    return {
      files: [npmrcFile(join(context.home, '.npmrc'), context)],
      variables: {},
      notes: [
        ...overridingVariables(context, 'Deno', ['NPM_CONFIG_REGISTRY']),
        patterns.length === 0
          ? gateNote('Deno', 'minimumDependencyAge')
          : `Deno holds versions back for a day, and has an exception for some packages in a project's deno.json alone: "minimumDependencyAge": {"age": "P1D", "exclude": ${JSON.stringify(patterns.map((pattern) => `npm:${pattern}`))}}. NPM_CONFIG_MIN_RELEASE_AGE=0 turns that off for all packages.`,
      ],
    };
  },
};
