import { startEmulator, type Emulator } from '@codeartifact-ci/emulator/server.ts';
import type { Principal } from '@codeartifact-ci/emulator/auth/types.ts';
import { createDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { findPackage } from '@codeartifact-ci/emulator/store/packages.ts';
import { associateExternalConnection, createRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import type { Store } from '@codeartifact-ci/emulator/store/store.ts';
import type { PackageKey, Format, RepositoryRow, VersionRow } from '@codeartifact-ci/emulator/store/types.ts';
import { listAssets, listVersions, updateStatus } from '@codeartifact-ci/emulator/store/versions.ts';
import type { ServiceVariants } from '@codeartifact-ci/emulator/variants.ts';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An emulator in this process with one domain, seen through the endpoints of one format. */
export interface Bench {
  readonly emulator: Emulator;
  readonly store: Store;
  /** Makes a repository above which are others, or an external connection. */
  repository(name: string, above?: readonly string[]): RepositoryRow;
  /** The endpoint of a repository, with a slash at the end. */
  url(repository: string): string;
  /** The value of the Authorization header for an administrator, or for a session with a policy. */
  authorization(policy?: string): string;
  /** A request below a repository's endpoint, with an administrator's token, or that of a session with a policy. */
  request(repository: string, path: string, init?: RequestInit, policy?: string): Promise<Response>;
  /** `VERSION STATUS: FILE, FILE`, by version. */
  held(repository: RepositoryRow, at: PackageKey): string[];
  version(repository: RepositoryRow, at: PackageKey, version: string): VersionRow;
  setStatus(
    repository: RepositoryRow,
    at: PackageKey,
    version: string,
    status: 'Published' | 'Unlisted' | 'Archived',
  ): void;
  close(): Promise<void>;
}

export async function startBench(
  format: Format,
  connection: string,
  location = 'off',
  variants: ServiceVariants = {},
): Promise<Bench> {
  const emulator = await startEmulator({ port: 0, external: [{ connection, location }], variants });
  const { store, authority, account, region } = emulator.services;
  const domain = createDomain(store, { owner: account, name: 'acme', region, encryptionKey: undefined });
  const url = (repository: string): string => `${emulator.endpoint}/${format}/d/acme-${account}/${repository}/`;
  const principal = (policy: string | undefined): Principal => ({
    arn: `arn:aws:iam::${account}:user/tester`,
    account,
    userId: 'AIDAEXAMPLE',
    expires: undefined,
    identityPolicies: 'all',
    sessionPolicy: policy,
  });
  const versions = (repository: RepositoryRow, at: PackageKey): VersionRow[] => {
    const row = findPackage(store, repository, at);
    return row === undefined ? [] : listVersions(store, row);
  };
  const authorization = (policy?: string): string =>
    `Bearer ${authority.issueToken(principal(policy), domain, 3600).token}`;
  return {
    emulator,
    store,
    url,
    authorization,
    repository: (name, above = []) => {
      const isConnection = (one: string): boolean => one.startsWith('public:');
      const upstreams = above.filter((one) => !isConnection(one));
      const row = createRepository(store, domain, { name, administrator: account, description: undefined, upstreams });
      for (const one of above.filter(isConnection)) associateExternalConnection(store, row, one);
      return row;
    },
    request: async (repository, path, init = {}, policy) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', authorization(policy));
      return await fetch(url(repository) + path, { redirect: 'manual', ...init, headers });
    },
    held: (repository, at) =>
      versions(repository, at).map((version) => {
        const files = listAssets(store, version).map(({ name }) => name);
        return `${version.version} ${version.status}: ${files.join(', ')}`;
      }),
    version: (repository, at, wanted) => {
      const found = versions(repository, at).find(({ version }) => version === wanted);
      if (found === undefined) throw new Error(`${repository.name} has no ${at.name} ${wanted}`);
      return found;
    },
    setStatus: (repository, at, version, status) => {
      const row = findPackage(store, repository, at);
      if (row === undefined) throw new Error(`${repository.name} has no ${at.name}`);
      const { failed } = updateStatus(store, row, [version], status, {});
      if (failed.size > 0) throw new Error(JSON.stringify([...failed]));
    },
    close: async () => {
      await emulator.close();
    },
  };
}

/** A policy that allows these actions of the service on everything. */
export function policyFor(...actions: readonly string[]): string {
  const statement = { Effect: 'Allow', Action: actions.map((action) => `codeartifact:${action}`), Resource: '*' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

export interface Page {
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

/** A public site on loopback that serves what a test put there. */
export interface FakeSite {
  /** With a slash at the end. */
  readonly url: string;
  /** By path without a leading slash. */
  readonly pages: Map<string, Page>;
  readonly requests: { readonly method: string; readonly path: string; readonly headers: IncomingHttpHeaders }[];
  /** Takes no connection from now on, or again. */
  down: boolean;
  close(): Promise<void>;
}

export async function startFakeSite(): Promise<FakeSite> {
  const pages: FakeSite['pages'] = new Map();
  const requests: FakeSite['requests'] = [];
  const server = createServer((incoming, outgoing) => {
    const path = decodeURIComponent(incoming.url ?? '').slice(1);
    requests.push({ method: incoming.method ?? '', path, headers: incoming.headers });
    const page = pages.get(path);
    const etag = page?.headers?.['etag'];
    const unchanged = etag !== undefined && incoming.headers['if-none-match'] === etag;
    outgoing.writeHead(page === undefined ? 404 : unchanged ? 304 : (page.status ?? 200), page?.headers);
    outgoing.end(unchanged ? undefined : page?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let down = false;
  return {
    url: `http://127.0.0.1:${port}/`,
    pages,
    requests,
    get down() {
      return down;
    },
    set down(value) {
      if (value && !down) {
        server.close();
        server.closeAllConnections();
      } else if (down && !value) server.listen(port, '127.0.0.1');
      down = value;
    },
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}
