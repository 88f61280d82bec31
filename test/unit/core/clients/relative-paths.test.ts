import { expect, it } from '@jest/globals';
import { type ClientName, loadClients } from '@codeartifact-ci/core/clients/clients.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { clientContext } from '../../../support/client-context.ts';

const clients = await loadClients();

/** A relative path is another file in every folder that the client runs in, so the token would lie in one of them. */
it.each<[ClientName, string]>([
  ['npm', 'NPM_CONFIG_USERCONFIG'],
  ['npm', 'npm_config_userconfig'],
  ['yarn', 'NPM_CONFIG_USERCONFIG'],
  ['bun', 'NPM_CONFIG_USERCONFIG'],
  ['pnpm', 'XDG_CONFIG_HOME'],
  ['pip', 'PIP_CONFIG_FILE'],
  ['uv', 'UV_CONFIG_FILE'],
  ['poetry', 'POETRY_CONFIG_DIR'],
  ['pdm', 'PDM_CONFIG_FILE'],
  ['pipenv', 'NETRC'],
  ['cargo', 'CARGO_HOME'],
  ['gradle', 'GRADLE_USER_HOME'],
  ['sbt', 'SBT_CONFIG_HOME'],
  ['gem', 'GEMRC'],
  ['bundler', 'BUNDLE_USER_CONFIG'],
  ['bundler', 'BUNDLE_USER_HOME'],
  ['dotnet', 'DOTNET_CLI_HOME'],
])('a login to %s is refused where %s is a relative path', (name, variable) => {
  const client = clients[name];
  const context = clientContext(client.format, [{}], { tokenIn: 'file', env: { [variable]: 'ci/settings' } });
  const configure = (): unknown => client.configure(context);
  expect(configure).toThrow(InputError);
  expect(configure).toThrow(variable);
});
