import { describe, expect, it } from '@jest/globals';
import { type ClientName, loadClients } from '@codeartifact-ci/core/clients/clients.ts';
import { configureClients } from '../../../../actions/login/configure.ts';
import { clientContext } from '../../../support/client-context.ts';

const clients = await loadClients();

function configure(wanted: Partial<Record<ClientName, string>>): string[] {
  const registries = (Object.entries(wanted) as [ClientName, string][]).flatMap(([tool, repository]) =>
    clientContext(clients[tool].format, [{ repository }]).registries.map((registry) => ({
      ...registry,
      client: clients[tool],
    })),
  );
  return configureClients(registries, clientContext('npm')).map(({ client }) => client.name);
}

describe('clients that share a file', () => {
  it('are configured together where they want the same of it', () => {
    expect(configure({ npm: 'a', yarn: 'a', pnpm: 'a', deno: 'a' })).toEqual(['npm', 'yarn', 'pnpm', 'deno']);
  });

  it.each<[Partial<Record<ClientName, string>>, RegExp]>([
    [
      { npm: 'a', pnpm: 'b' },
      /^npm and pnpm want different values of 'registry' in \/home\/user\/\.npmrc, which they share/,
    ],
    [{ pipenv: 'a', swift: 'a' }, /^pipenv and swift want different values of 'machine \S+' in \/home\/user\/\.netrc/],
  ])('are refused where one would lose: %j', (wanted, message) => {
    expect(() => configure(wanted)).toThrow(message);
  });
});
