import type { Agents } from '../http.ts';
import type { Attempt } from '../retry.ts';
import type { Connection } from './connection.ts';
import { hostSuffixes } from './partition.ts';
import { retryInTurn, TokenBucket } from './quota.ts';
import { signedExchange } from './signed-exchange.ts';

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
  const signed = signedExchange({ service: service.name, region, credentials: client.config.credentials, agents });
  const bucket = new TokenBucket(service.perSecond, 1);
  let requests = 0;
  return {
    get requests() {
      return requests;
    },
    async call(operation, input) {
      requests++;
      const body = Buffer.from(JSON.stringify(input));
      const headers = {
        'content-type': `application/x-amz-json-${service.version}`,
        'x-amz-target': `${service.target}.${operation}`,
      };
      const attempt = async ({ signal }: Attempt): Promise<unknown> =>
        await signed.send({ method: 'POST', url, headers, body }, signal);
      return await retryInTurn(bucket, attempt, { what: operation });
    },
  };
}
