import { buildQueryString, HttpResponse, type HttpHandler } from '@smithy/core/protocols';
import type { HttpHandlerOptions, HttpRequest as SdkRequest, Logger, RetryStrategyV2 } from '@smithy/types';
import { Readable } from 'node:stream';
import { InputError } from '../errors.ts';
import { badReply, faultOf, isThrottled, type Fault } from '../faults.ts';
import type { Host } from '../host.ts';
import {
  API_LIMITS,
  exchange,
  exchangeStream,
  httpAgents,
  wholeBody,
  type HttpBody,
  type HttpLimits,
  type HttpRequest,
} from '../http.ts';
import { RETRY_POLICY, type Attempt, type RetryPolicy } from '../retry.ts';
import { retryInTurn, type Quotas } from './quota.ts';

/** How the requests of an SDK client are sent and repeated. */
export interface TransportOptions {
  /** Absolute path of a PEM file to trust beside the usual ones. */
  readonly caBundle: string | undefined;
  readonly env: Host['env'];
  readonly limits?: HttpLimits;
}

/** An asset, of up to 5 GB (CodeArtifact quotas), is handed on as it comes; every other reply is read whole. */
const ASSET = /\/v1\/package\/version\/asset$/;
/** All operations of CodeArtifact and STS answer with a document but these two (API reference, TagResource). */
const WITHOUT_BODY = /\/v1\/(un)?tag$/;
const ASSET_BYTES = 6 * 1024 ** 3;

/**
 * What every client of the SDK is made with: our own exchanges, with their limits on time and size, proxies and one more
 * certificate authority; and no repetition by the SDK, which `withRetries` does.
 */
export async function transport({ caBundle, env, limits = API_LIMITS }: TransportOptions): Promise<{
  readonly requestHandler: HttpHandler;
  readonly retryStrategy: RetryStrategyV2 & { readonly mode: string };
  readonly logger: Logger;
}> {
  const agents = await httpAgents(caBundle, env);
  return {
    requestHandler: {
      metadata: { handlerProtocol: 'http/1.1' },
      handle: async (request, { abortSignal }: HttpHandlerOptions = {}) => {
        const outgoing = requestOf(request);
        const signal = abortSignal instanceof AbortSignal ? abortSignal : undefined;
        const isAsset = ASSET.test(request.path);
        const { status, reason, headers, body } = isAsset
          ? await exchangeStream(agents, outgoing, { ...limits, maxBytes: ASSET_BYTES }, signal)
          : await exchange(agents, outgoing, limits, signal);
        if (status === 200 && body instanceof Uint8Array && body.length === 0 && !WITHOUT_BODY.test(request.path)) {
          throw badReply('an empty reply');
        }
        const response = new HttpResponse({
          statusCode: status,
          reason,
          headers: single(headers),
          body: body instanceof Uint8Array ? body : Readable.from(body),
        });
        return { response };
      },
      updateHttpClientConfig: () => undefined,
      httpHandlerConfigs: () => ({}),
      destroy: () => {
        agents.http.destroy();
        agents.https.destroy();
      },
    },
    retryStrategy: {
      mode: 'standard',
      acquireInitialRetryToken: () =>
        Promise.resolve({ getRetryCount: () => 0, getRetryDelay: () => 0, getRetryCost: () => undefined }),
      refreshRetryTokenForRetry: () => Promise.reject(new Error('The caller repeats the request')),
      recordSuccess: () => undefined,
    },
    // Without one the SDK writes to the console that it will not repeat what we do repeat.
    logger: { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet },
  };
}

function quiet(): void {
  // What went wrong is in the error.
}

/** A body of any size, such as a file's, for a streaming member of a request: it is read anew for each attempt. */
export interface ReplayableBody extends Readable {
  /** Bytes. */
  readonly size: number;
  chunks(): AsyncIterable<Uint8Array>;
}

/** The SDK sends a stream once; this one it hands on to our transport, which reads it as often as it has to. */
export function replayableBody(size: number, chunks: () => AsyncIterable<Uint8Array>): ReplayableBody {
  return Object.assign(Readable.from([]), { size, chunks });
}

function isReplayable(body: unknown): body is ReplayableBody {
  return body instanceof Readable && 'size' in body && typeof body.size === 'number' && 'chunks' in body;
}

/** A second per megabyte beyond what any exchange may take. */
const MS_PER_BYTE = 1000 / 1e6;

function sizeOf(command: object): number {
  const input: unknown = 'input' in command ? command.input : undefined;
  if (typeof input !== 'object' || input === null) return 0;
  return Object.values(input).find(isReplayable)?.size ?? 0;
}

/** Not repeated when its reply was lost: whoever calls it looks first at what it did. */
const LOOKED_AT: ReadonlySet<string> = new Set(['CopyPackageVersions']);

/** Throttling is said before anything is done; after anything else the call may have been carried out. */
function refusedUndone(error: unknown): Fault {
  return isThrottled(error) ? faultOf(error) : { retries: 0 };
}

type Send = (command: object, options?: HttpHandlerOptions) => Promise<unknown>;

/**
 * Makes each call of a client one that is repeated within the time budget. With `quotas` each attempt takes a token
 * from the bucket of its operation, for which the budget waits; a 429 slows that bucket down. A copy whose reply was lost
 * is not repeated.
 */
export function withRetries<C extends { send: unknown }>(client: C, quotas?: Quotas, policy?: RetryPolicy): C {
  const once = (client.send as Send).bind(client);
  const send: Send = (command, options) => {
    const what = command.constructor.name.replace(/Command$/, '');
    const bucket = quotas?.bucket(what);
    const task = async ({ signal }: Attempt): Promise<unknown> =>
      modelled(await once(command, { ...options, abortSignal: signal }));
    const { budgetMs, ...rest } = policy ?? RETRY_POLICY;
    const extended = { ...rest, budgetMs: budgetMs + sizeOf(command) * MS_PER_BYTE };
    const classify = LOOKED_AT.has(what) ? refusedUndone : faultOf;
    return retryInTurn(bucket, task, { what, policy: extended, classify });
  };
  return Object.assign(client, { send });
}

/** Members of CodeArtifact's replies, by what they are wherever they stand: the SDK hands on whatever it finds there. */
const LISTS = new Set([
  ...['assets', 'dependencies', 'domains', 'externalConnections', 'licenses', 'packageGroups', 'packages'],
  ...['repositories', 'tags', 'upstreams', 'versions'],
]);
const TEXTS = new Set(['arn', 'format', 'name', 'namespace', 'revision', 'status', 'version']);
const RECORDS = new Set(['domain', 'package', 'packageGroup', 'packageVersion', 'repository']);

/** The reply, if its lists are lists and its texts are texts; else it is another server's. Of nulls the SDK hands on none. */
function modelled<T>(reply: T): T {
  if (typeof reply !== 'object' || reply === null) return reply;
  for (const [name, value] of Object.entries(reply) as [string, unknown][]) {
    if (LISTS.has(name) && !(Array.isArray(value) && !value.includes(null)))
      throw badReply(`what stands in ${name} is no list`);
    if (TEXTS.has(name) && typeof value !== 'string') throw badReply(`what stands in ${name} is no text`);
    if (Array.isArray(value)) value.forEach(modelled);
    else if (RECORDS.has(name)) modelled(value);
  }
  return reply;
}

/** The SDK has escaped path and query already. */
function requestOf(request: SdkRequest): HttpRequest {
  const { protocol, hostname, port, path, query, method, headers } = request;
  const body: unknown = request.body;
  const search = query === undefined ? '' : buildQueryString(query);
  const origin = `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`;
  const url = new URL(`${origin}${path}${search === '' ? '' : `?${search}`}`);
  return { method, url, headers, body: bodyOf(body) };
}

function bodyOf(body: unknown): HttpBody | undefined {
  if (body === undefined || body === null || body === '') return undefined;
  if (isReplayable(body)) return { length: body.size, chunks: () => body.chunks() };
  const bytes = typeof body === 'string' ? Buffer.from(body) : body instanceof Uint8Array ? body : undefined;
  if (bytes === undefined) throw new InputError('A request can be sent from memory only.');
  return wholeBody(bytes);
}

function single(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
    ),
  );
}
