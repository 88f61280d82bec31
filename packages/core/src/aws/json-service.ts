import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { badReply } from '../faults.ts';
import { exchange, HTTP_LIMITS, type Agents } from '../http.ts';
import { retry } from '../retry.ts';
import type { Connection } from './connection.ts';
import { hostSuffixes } from './partition.ts';
import { TokenBucket } from './quota.ts';

/** A service of AWS that speaks one of its JSON protocols (awsJson1_0, awsJson1_1), called without an SDK of its own. */
export interface JsonService {
  /** As signatures name it, which is how its hosts begin: `monitoring`, `cloudtrail`. */
  readonly name: string;
  /** What stands before the operation's name in X-Amz-Target. */
  readonly target: string;
  readonly version: '1.0' | '1.1';
  /** Requests per second that we take of its quota. */
  readonly perSecond: number;
}

export interface JsonCaller {
  /** Requests made, retries aside. */
  readonly requests: number;
  /** Does one operation; the reply's document. Errors of the service carry its names, as those of the SDK do. */
  call(operation: string, input: object): Promise<unknown>;
}

/**
 * Calls a service with the credentials of a connection.
 *
 * @param endpoint a VPC endpoint; undefined: the service's own in the connection's Region
 */
export async function jsonCaller(
  service: JsonService,
  { client }: Pick<Connection, 'client'>,
  endpoint: URL | undefined,
  agents: Agents,
): Promise<JsonCaller> {
  const region = await client.config.region();
  const url = endpoint ?? new URL(`https://${service.name}.${region}.${hostSuffixes(region).ipv4}/`);
  const signer = new SignatureV4({
    service: service.name,
    region,
    credentials: client.config.credentials,
    sha256: Sha256,
  });
  const bucket = new TokenBucket(service.perSecond, 1);
  let requests = 0;
  return {
    get requests() {
      return requests;
    },
    async call(operation, input) {
      requests++;
      const body = Buffer.from(JSON.stringify(input));
      const attempt = async ({ signal }: { readonly signal: AbortSignal }): Promise<unknown> => {
        const { headers } = await signer.sign({
          method: 'POST',
          protocol: url.protocol,
          hostname: url.hostname,
          ...(url.port === '' ? {} : { port: Number(url.port) }),
          path: url.pathname,
          query: {},
          headers: {
            host: url.host,
            'content-type': `application/x-amz-json-${service.version}`,
            'x-amz-target': `${service.target}.${operation}`,
          },
          body,
        });
        const chunks = async function* () {
          yield await Promise.resolve(body);
        };
        const request = { method: 'POST', url, headers, body: { length: body.length, chunks } };
        const reply = await exchange(agents, request, HTTP_LIMITS, signal);
        if (reply.status === 429) bucket.throttled();
        return documentOf(reply.body.toString('utf8'), reply.status);
      };
      return await retry(attempt, { what: operation, ready: () => bucket.take() });
    },
  };
}

function documentOf(text: string, status: number): unknown {
  let document: unknown;
  try {
    document = text === '' ? {} : JSON.parse(text);
  } catch {
    if (status === 200) throw badReply('what came is no JSON');
    document = {};
  }
  if (status === 200) return document;
  const { __type: type, message, Message } = document as Readonly<Record<string, unknown>>;
  const name = typeof type === 'string' ? type.replace(/^.*#/, '') : 'UnknownError';
  const said = [message, Message].find((one) => typeof one === 'string') ?? '';
  throw Object.assign(new Error(said), {
    name,
    $metadata: { httpStatusCode: status },
    $fault: status >= 500 ? ('server' as const) : ('client' as const),
  });
}
