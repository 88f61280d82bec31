import { isAbsolute, join, resolve } from 'node:path';
import type { SlotEdit } from '../files/editor.ts';
import { schemeless, type Tool, type ToolContext } from './tool.ts';

/**
 * npm, in the user's .npmrc (npm-config, "userconfig"): the registries, and the token by reference; npm expands
 * `${VARIABLE}` when it reads the file.
 */
export const npm: Tool = {
  name: 'npm',
  format: 'npm',
  modes: ['default'],
  scoped: true,
  configure: (context) => ({
    files: [
      {
        path: npmUserConfig(context.env, context.home),
        format: 'npmrc',
        purpose: 'registry',
        slots: npmrcSlots(context),
      },
    ],
    variables: {},
  }),
};

/** The lines that lead npm, and the clients that read its file, to the registries. */
export function npmrcSlots({ registries, token, tokenIn, tokenVariable }: ToolContext): SlotEdit[] {
  const value = tokenIn === 'file' ? token : `\${${tokenVariable}}`;
  return registries.flatMap(({ endpoint, scopes }) => {
    const keys = scopes.length === 0 ? ['registry'] : scopes.map((scope) => `${scope}:registry`);
    return [line(`${schemeless(endpoint)}:_authToken`, value), ...keys.map((key) => line(key, endpoint.href))];
  });
}

function line(key: string, value: string): SlotEdit {
  return { slot: key, content: `${key}=${value}`, container: false };
}

/** npm reads the variable in any case, lower case first. */
export function npmUserConfig(env: Readonly<Record<string, string | undefined>>, home: string): string {
  const given = env['npm_config_userconfig'] ?? env['NPM_CONFIG_USERCONFIG'];
  if (given === undefined || given === '') return join(home, '.npmrc');
  const expanded = given.startsWith('~/') ? join(home, given.slice(2)) : given;
  return isAbsolute(expanded) ? expanded : resolve(home, expanded);
}
