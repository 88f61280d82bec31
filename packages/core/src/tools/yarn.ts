import { npmrcFile, npmUserConfig, overridingVariables } from './npmrc.ts';
import { schemeless, type Tool } from './tool.ts';

/**
 * Yarn 1, in npm's user file: its own ~/.yarnrc has no place for tokens. It sends the token for packages without a
 * scope only where `always-auth` says so. That stands with each registry and not on top of the file, where it would
 * hold for every registry the user has. YARN_ALWAYS_AUTH would spare npm 11 its warning of an unknown key, but Yarn 2
 * and later end with an error for it.
 */
export const yarn: Tool = {
  name: 'yarn',
  format: 'npm',
  modes: ['default'],
  scoped: true,
  configure: (context) => ({
    files: [
      npmrcFile(npmUserConfig(context.env, context.home), context, (endpoint) => [
        [`${schemeless(endpoint)}:always-auth`, 'true'],
      ]),
    ],
    variables: {},
    notes: [
      ...overridingVariables(context, 'Yarn 1', ['yarn_registry', 'YARN_REGISTRY']),
      'Yarn 1 needs always-auth in the .npmrc; npm 11 and later warn that they do not know it, and go on.',
    ],
  }),
};
