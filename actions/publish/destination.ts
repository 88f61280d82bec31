import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { quotaOf, TokenBucket } from '@codeartifact-ci/core/aws/quota.ts';
import type { ApiConnection } from '@codeartifact-ci/core/aws/connection.ts';
import { repositoryEndpoint } from '@codeartifact-ci/core/endpoints.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { agentsFor } from '@codeartifact-ci/core/http.ts';
import { tokenSource } from '@codeartifact-ci/core/token.ts';
import { limiter } from './limiter.ts';
import type { Observer } from './observer.ts';
import type { Destination } from './plan.ts';
import type { PublishFormat } from './publish-format.ts';
import { repositoryClient, type RepositoryClient } from './repository-client.ts';
import { repositoryApi } from './stored-version.ts';

export interface DestinationOptions {
  readonly repository: string;
  readonly formats: readonly PublishFormat[];
  readonly concurrency: number;
  readonly caBundle: string | undefined;
  readonly observer: Observer;
  /** See repositoryApi. */
  readonly client: () => Promise<CodeartifactClient>;
}

/** Everything that the uploads need of the repository: a token, an endpoint per format, connections and their pace. */
export async function openDestination(
  connection: ApiConnection,
  host: Host,
  options: DestinationOptions,
): Promise<Destination> {
  const { repository, formats, observer, client: sdk } = options;
  const token = tokenSource(connection, host);
  const [agents, endpoints] = await Promise.all([
    agentsFor(options.caBundle, host),
    Promise.allSettled(formats.map((format) => repositoryEndpoint(connection, repository, format.id))),
    token(),
    connection.checkAccount(),
  ]);
  const writes = { bucket: pacer('Put'), limit: limiter(options.concurrency) };
  const reads = { bucket: pacer('Get') };
  const clients = new Map<string, () => RepositoryClient>();
  for (const [index, format] of formats.entries()) {
    const endpoint = endpoints[index];
    if (endpoint === undefined) continue;
    const authorization = async (): Promise<string> => format.authorization((await token()).token);
    const client =
      endpoint.status === 'rejected'
        ? undefined
        : repositoryClient({ endpoint: endpoint.value, agents, authorization, writes, reads, observer });
    // It is an error where the format is used: a tag may leave its packages out.
    clients.set(format.id, () => {
      if (client !== undefined) return client;
      throw (endpoint as PromiseRejectedResult).reason;
    });
  }
  return {
    api: repositoryApi(connection, repository, { client: sdk, limit: writes.limit, observer }),
    client: (format) => {
      const client = clients.get(format);
      if (client === undefined) throw new Error(`no endpoint was asked for ${format}`);
      return client();
    },
  };
}

/** Half of the quota is for the rest of the account, installs above all. */
const SHARE = 0.5;

/**
 * The package protocols have the quotas of reads and writes (CodeArtifact quotas). They are per second: a release of
 * ordinary size goes at once, and with what follows within the second it still stays below the quota.
 */
function pacer(method: 'Get' | 'Put'): TokenBucket {
  const perSecond = quotaOf(method).perSecond * SHARE;
  return new TokenBucket(perSecond, perSecond);
}
