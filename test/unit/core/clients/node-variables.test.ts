import { describe, expect, it } from '@jest/globals';
import { loadClients } from '@codeartifact-ci/core/clients/clients.ts';
import { clientContext } from '../../../support/client-context.ts';
import { H, several } from '../../../support/npm-registries.ts';

const clients = await loadClients();

describe('variables that win over the files', () => {
  it.each([
    ['npm', 'NPM_CONFIG_REGISTRY'],
    ['pnpm', 'npm_config_registry'],
    ['bun', 'BUN_CONFIG_REGISTRY'],
    ['deno', 'NPM_CONFIG_REGISTRY'],
    ['yarn', 'YARN_REGISTRY'],
    ['yarn-berry', 'YARN_NPM_REGISTRY_SERVER'],
  ] as const)('get the repository of the login for %s: %s', (name, variable) => {
    const main = `https:${H}/npm/my-packages/`;
    const variables = (env: Record<string, string>, registries = several) =>
      clients[name].configure(clientContext('npm', registries, { env })).variables;
    expect(variables({ [variable]: 'https://user:secret@example.com/' })).toEqual({
      [variable]: { value: main, purpose: 'registry, in place of another' },
    });
    // In any case of its letters, as the clients read it.
    const mixed = variable.replace(/[A-Z]/g, (letter, at: number) => (at % 2 === 0 ? letter.toLowerCase() : letter));
    expect(Object.keys(variables({ [mixed]: 'https://example.com/' }))).toEqual([mixed]);
    for (const same of ['', main, main.slice(0, -1)]) expect(variables({ [variable]: same })).toEqual({});
    expect(variables({ [variable]: 'https://example.com/' }, several.slice(1))).toEqual({});
  });
});

describe('variables named like keys of the .npmrc', () => {
  const warned = (
    name: 'npm' | 'yarn' | 'pnpm',
    env: Record<string, string>,
    registries = several,
  ): readonly string[] => clients[name].configure(clientContext('npm', registries, { env })).warnings ?? [];
  const token = `npm_config_${H}/npm/my-packages/:_authToken`;

  it.each(['npm', 'yarn', 'pnpm'] as const)('are told of where they win over the login: %s', (name) => {
    expect(warned(name, { [token]: 'old' })).toEqual([
      expect.stringMatching(
        /^npm_config_\S+:_authToken in the environment wins over what the login says: unset it for /,
      ),
    ]);
    expect(warned(name, { [`NPM_CONFIG_${H}/npm/internal/:_password`]: 'old' })).toHaveLength(1);
    expect(warned(name, { 'npm_config_@acme:registry': 'https://example.com/' })).toHaveLength(1);
  });

  it('are no matter where they say the same, are empty, or are for another registry or client', () => {
    expect(warned('npm', { [token]: 'eyJ2ZXIiOjEs.TOKEN' })).toEqual([]);
    expect(
      warned('npm', { [token]: '', 'npm_config_//other/:_authToken': 'x', 'npm_config_@x:registry': 'y' }),
    ).toEqual([]);
    expect(warned('npm', { [`p${token}`]: 'old' })).toEqual([]);
    expect(warned('pnpm', { [`p${token}`]: 'old' })).toHaveLength(1);
  });
});
