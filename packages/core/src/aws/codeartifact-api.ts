import type { AwsCredentialIdentityProvider } from '@smithy/types';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import type { Agents } from '../http.ts';
import type { Attempt } from '../retry.ts';
import { retryInTurn, type Quotas } from './quota.ts';
import { serviceEndpoint } from './region.ts';
import { signedExchange, type Document, type SignedExchange, type UnsignedRequest } from './signed-exchange.ts';

export interface CodeArtifactApiOptions {
  readonly region: () => Promise<string>;
  /** A VPC endpoint or the emulator; undefined: the service's own. */
  readonly endpoint: URL | undefined;
  readonly credentials: AwsCredentialIdentityProvider;
  readonly agents: Agents;
  readonly quotas: Quotas;
}

/** In what domain: `domainOwner` is left to the service where it is undefined. */
interface InDomain {
  readonly domain: string;
  readonly domainOwner: string | undefined;
}

/** CodeArtifact's API without the SDK's client. A member of a reply is undefined where it is missing. */
export interface CodeArtifactApi {
  /**
   * Any operation that answers with a JSON document; `operation` as the API reference calls it, for quotas and messages.
   * Errors of the service are as the SDK's.
   */
  call(operation: string, request: ApiRequest): Promise<Document>;
  getAuthorizationToken(
    input: InDomain & { readonly durationSeconds: number },
  ): Promise<{ readonly authorizationToken: string | undefined; readonly expiration: Date | undefined }>;
  getRepositoryEndpoint(
    input: InDomain & { readonly repository: string; readonly format: Format; readonly endpointType?: 'dualstack' },
  ): Promise<{ readonly repositoryEndpoint: string | undefined }>;
  /** What has to be added to this machine's time to get the service's, in milliseconds; 0 before the first reply. */
  readonly clockOffset: number;
}

/** A request of one operation of CodeArtifact. */
export interface ApiRequest extends Pick<UnsignedRequest, 'method'> {
  readonly path: string;
  /** What is undefined is left out. */
  readonly query: Readonly<Record<string, string | number | undefined>>;
}

/**
 * CodeArtifact's API by requests that we sign ourselves: the SDK's client, with its tables of 48 operations and its
 * middleware, takes longer to load than all else that a login does. Each call is repeated within the time budget and
 * waits for its turn in the quotas.
 */
export function codeArtifactApi({
  region,
  endpoint,
  credentials,
  agents,
  quotas,
}: CodeArtifactApiOptions): CodeArtifactApi {
  let made: Promise<{ readonly base: string; readonly signed: SignedExchange }> | undefined;
  let clock: SignedExchange | undefined;
  const make = async () => {
    const name = await region();
    const signed = signedExchange({ service: 'codeartifact', region: name, credentials, agents });
    clock = signed;
    return { base: endpoint?.href ?? (await serviceEndpoint(name)), signed };
  };
  const ask = async (request: ApiRequest, signal: AbortSignal): Promise<Document> => {
    const { base, signed } = await (made ??= make());
    const url = new URL(`${base.replace(/\/$/, '')}${request.path}`);
    const query: Record<string, string> = {};
    for (const [key, value] of Object.entries(request.query)) if (value !== undefined) query[key] = String(value);
    return await signed.send({ method: request.method, url, query }, signal);
  };
  const call = async (operation: string, request: ApiRequest): Promise<Document> => {
    const attempt = async ({ signal }: Attempt): Promise<Document> => await ask(request, signal);
    return await retryInTurn(quotas.bucket(operation), attempt, { what: operation });
  };
  return {
    call,
    get clockOffset() {
      return clock?.clockOffset ?? 0;
    },
    async getAuthorizationToken({ domain, domainOwner, durationSeconds }) {
      const query = { domain, 'domain-owner': domainOwner, duration: durationSeconds };
      const reply = await call('GetAuthorizationToken', { method: 'POST', path: '/v1/authorization-token', query });
      const { authorizationToken, expiration } = reply;
      return {
        authorizationToken: textOf(authorizationToken),
        // Seconds since 1970, with or without a fraction (API reference, GetAuthorizationToken).
        expiration: timeOf(expiration),
      };
    },
    async getRepositoryEndpoint({ domain, domainOwner, repository, format, endpointType }) {
      const query = { domain, 'domain-owner': domainOwner, repository, format, endpointType };
      const { repositoryEndpoint } = await call('GetRepositoryEndpoint', {
        method: 'GET',
        path: '/v1/repository/endpoint',
        query,
      });
      return { repositoryEndpoint: textOf(repositoryEndpoint) };
    },
  };
}

/** The time of a number of seconds since 1970; undefined for anything that is none. */
export function timeOf(seconds: unknown): Date | undefined {
  const time = typeof seconds === 'number' ? new Date(seconds * 1000) : undefined;
  return Number.isNaN(time?.getTime()) ? undefined : time;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
