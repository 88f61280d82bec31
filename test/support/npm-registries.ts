import type { Registry } from '@codeartifact-ci/core/clients/client.ts';

/** The address of the repositories of `clientContext`, without its scheme. */
export const H = '//my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com';

/** A repository for everything, and another for two scopes. */
export const several: readonly Partial<Registry>[] = [
  {},
  {
    repository: 'internal',
    name: 'codeartifact-internal',
    scopes: ['@acme', '@corp'],
    endpoint: new URL('https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/npm/internal/'),
  },
];
