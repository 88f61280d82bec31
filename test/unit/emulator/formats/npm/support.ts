import type { Principal } from '@codeartifact-ci/emulator/auth/types.ts';
import { startEmulator, type Emulator } from '@codeartifact-ci/emulator/server.ts';
import { createDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { associateExternalConnection, createRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import type { PackageKey, DomainRow, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { publishDocument, type NpmPackage } from '../../../../support/npm-package.ts';

export interface NpmBench {
  readonly emulator: Emulator;
  readonly domain: DomainRow;
  /** Makes a repository; with a connection name among `upstreams`, one with that connection. */
  repository(name: string, upstreams?: readonly string[]): RepositoryRow;
  /** The npm endpoint of a repository. */
  url(repository: string): string;
  /** A request with an administrator's token, or as `principal`. */
  request(url: string, init?: RequestInit, principal?: Principal): Promise<Response>;
  publish(repository: string, item: NpmPackage, tags?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

/** An emulator in this process with one domain; `registry` stands behind public:npmjs. */
export async function startNpmBench(registry = 'off'): Promise<NpmBench> {
  const emulator = await startEmulator({ port: 0, external: [{ connection: 'public:npmjs', location: registry }] });
  const { store, authority, account, region } = emulator.services;
  const domain = createDomain(store, { owner: account, name: 'acme', region, encryptionKey: undefined });
  const admin = principalOf(account, 'admin', 'all');
  const bench: NpmBench = {
    emulator,
    domain,
    repository: (name, upstreams = []) => {
      const repositories = upstreams.filter((upstream) => !upstream.startsWith('public:'));
      const row = createRepository(store, domain, {
        name,
        administrator: account,
        description: undefined,
        upstreams: repositories,
      });
      for (const connection of upstreams.filter((upstream) => upstream.startsWith('public:'))) {
        associateExternalConnection(store, row, connection);
      }
      return row;
    },
    url: (repository) => `${emulator.endpoint}/npm/d/acme-${account}/${repository}/`,
    request: async (url, init = {}, principal = admin) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${authority.issueToken(principal, domain, 3600).token}`);
      return await fetch(url, { ...init, headers });
    },
    publish: async (repository, item, tags) => {
      return await bench.request(bench.url(repository) + item.name.replace('/', '%2f'), {
        method: 'PUT',
        body: JSON.stringify(publishDocument(item, tags)),
      });
    },
    close: async () => {
      await emulator.close();
    },
  };
  return bench;
}

export function principalOf(
  account: string,
  name: string,
  identityPolicies: Principal['identityPolicies'],
  sessionPolicy?: string,
): Principal {
  const arn = `arn:aws:iam::${account}:user/${name}`;
  return { arn, account, userId: 'AIDAEXAMPLE', expires: undefined, identityPolicies, sessionPolicy };
}

export function npmAt(name: string, namespace = ''): PackageKey {
  return { format: 'npm', namespace, name };
}
