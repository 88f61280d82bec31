import type { Registry, ClientContext } from '@codeartifact-ci/core/clients/client.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';

/** What a tool's `configure` gets, with the guide's names where a test does not say otherwise. */
export function clientContext(
  format: Format,
  registries: readonly Partial<Registry>[] = [{}],
  context: Partial<Omit<ClientContext, 'registries'>> = {},
): ClientContext {
  const [first, ...others] = registries.map((registry): Registry => {
    const repository = registry.repository ?? 'my-packages';
    return {
      repository,
      mode: 'default',
      name: 'codeartifact',
      scopes: [],
      own: {},
      releaseAgeGate: 'keep',
      endpoint: new URL(`https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/${format}/${repository}/`),
      ...registry,
    };
  });
  if (first === undefined) throw new Error('a tool has at least one registry');
  return {
    domain: 'my-org',
    token: 'eyJ2ZXIiOjEs.TOKEN',
    tokenVariable: 'CODEARTIFACT_AUTH_TOKEN',
    tokenIn: 'environment',
    env: {},
    home: '/home/user',
    systemHome: '/home/user',
    exists: () => false,
    read: () => undefined,
    list: () => [],
    ...context,
    registries: [first, ...others],
  };
}
