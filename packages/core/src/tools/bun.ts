import { npmrcFile, npmUserConfig, overridingVariables, ungatedPatterns } from './npmrc.ts';
import type { Tool } from './tool.ts';

/**
 * Bun, in npm's user file, which it reads since 1.1.18 (bun.com, "npmrc"), to install and to publish. A .bunfig.toml
 * of the user's would win over the .npmrc of a project, which the user's .npmrc does not.
 */
export const bun: Tool = {
  name: 'bun',
  format: 'npm',
  modes: ['default'],
  scoped: true,
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
