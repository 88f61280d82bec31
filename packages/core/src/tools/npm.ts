import { npmrcFile, npmrcLine, npmUserConfig, overridingVariables, ungatedPatterns } from './npmrc.ts';
import type { Tool } from './tool.ts';

/**
 * npm, in the user's .npmrc. No `always-auth`: npm 7 and later send the token without it, and npm 11 warns of keys
 * that it does not know. Where a package is published stays with its own `publishConfig`.
 */
export const npm: Tool = {
  name: 'npm',
  format: 'npm',
  modes: ['default'],
  scoped: true,
  configure(context) {
    const file = npmrcFile(npmUserConfig(context.env, context.home), context);
    const patterns = ungatedPatterns(context.registries);
    // Without the brackets of a list, so that it adds to a `min-release-age-exclude[]` of the user's; npm splits it.
    const exclude = patterns.length === 0 ? [] : [npmrcLine('min-release-age-exclude', patterns.join(','))];
    return {
      files: [{ ...file, slots: [...file.slots, ...exclude] }],
      variables: {},
      notes: [
        ...overridingVariables(context, 'npm', ['npm_config_registry', 'NPM_CONFIG_REGISTRY']),
        ...(patterns.length === 0
          ? []
          : [
              `npm's min-release-age, if it is set, does not hold for ${patterns.join(', ')}; a project's own min-release-age-exclude takes the place of that.`,
            ]),
      ],
    };
  },
};
