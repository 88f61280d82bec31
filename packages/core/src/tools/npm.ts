import { isAbsolute, join, resolve } from 'node:path';
import { schemeless, TOKEN_VARIABLE, type Tool } from './tool.ts';

/**
 * npm, in the user's .npmrc (npm-config, "userconfig"): the registry, and the token by reference; npm expands
 * `${VARIABLE}` when it reads the file.
 */
export const npm: Tool = {
  name: 'npm',
  format: 'npm',
  configure({ endpoint, env, home }) {
    const path = userConfig(env, home);
    const key = `${schemeless(endpoint)}:_authToken`;
    return {
      files: [
        {
          path,
          format: 'npmrc',
          slots: [
            { slot: key, content: `${key}=\${${TOKEN_VARIABLE}}`, container: false },
            { slot: 'registry', content: `registry=${endpoint.href}`, container: false },
          ],
        },
      ],
      variables: {},
      summary: `registry in ${path}`,
    };
  },
};

/** npm reads the variable in any case, lower case first. */
function userConfig(env: Readonly<Record<string, string | undefined>>, home: string): string {
  const given = env['npm_config_userconfig'] ?? env['NPM_CONFIG_USERCONFIG'];
  if (given === undefined || given === '') return join(home, '.npmrc');
  const expanded = given.startsWith('~/') ? join(home, given.slice(2)) : given;
  return isAbsolute(expanded) ? expanded : resolve(home, expanded);
}
