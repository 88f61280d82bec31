import { Sha256 } from '@smithy/core/checksum';
import { buildQueryString } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsCredentialIdentityProvider } from '@smithy/types';
import { badReply } from '../faults.ts';
import { API_LIMITS, exchange, wholeBody, type Agents, type HttpReply } from '../http.ts';

/** A request to a service of AWS before it is signed. */
export interface UnsignedRequest {
  readonly method: 'GET' | 'POST';
  /** Without a query. */
  readonly url: URL;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** What a service answers: its members have not been looked at. */
export type Document = Readonly<Record<string, unknown>>;

export interface SignedExchange {
  /** Signs a request, sends it once, and gives the JSON document of the reply. Errors of the service are as the SDK's. */
  send(request: UnsignedRequest, signal?: AbortSignal): Promise<Document>;
  /** What has to be added to this machine's time to get the service's, in milliseconds, as its last reply showed. */
  readonly clockOffset: number;
}

export interface SignedExchangeOptions {
  /** As signatures name it: `codeartifact`, `monitoring`. */
  readonly service: string;
  readonly region: string;
  readonly credentials: AwsCredentialIdentityProvider;
  readonly agents: Agents;
}

/**
 * What is left of a call when the SDK's client is taken away: its signature (Signature Version 4, by the SDK's own
 * signer), our exchange, and the errors of AWS's JSON protocols. For services of which no client is needed otherwise,
 * and for a login, where loading one would take as long as everything else.
 */
export function signedExchange({ service, region, credentials, agents }: SignedExchangeOptions): SignedExchange {
  const signer = new SignatureV4({ service, region, credentials, sha256: Sha256 });
  let clockOffset = 0;
  return {
    get clockOffset() {
      return clockOffset;
    },
    async send({ method, url, query = {}, headers = {}, body }, signal) {
      const signedWith = clockOffset;
      const signed = await signer.sign(
        {
          method,
          protocol: url.protocol,
          hostname: url.hostname,
          ...(url.port === '' ? {} : { port: Number(url.port) }),
          path: url.pathname,
          query,
          headers: { host: url.host, ...headers },
          body,
        },
        { signingDate: new Date(Date.now() + signedWith) },
      );
      const sent = new URL(url);
      // As it is signed, so that nobody in between has to know that a plus may be a space.
      sent.search = buildQueryString(query);
      const reply = await exchange(
        agents,
        { method, url: sent, headers: signed.headers, ...(body === undefined ? {} : { body: wholeBody(body) }) },
        API_LIMITS,
        signal,
      );
      clockOffset = offsetFrom(reply.headers) ?? clockOffset;
      return documentOf(reply, Math.abs(clockOffset) >= SKEW_MS && clockOffset !== signedWith);
    },
  };
}

/** From here on the SDK makes up for a difference of the clocks; AWS refuses signatures that are five minutes off. */
const SKEW_MS = 240_000;

/** `clockSkewCorrected`: signed anew, by the service's time, the request may be taken. */
function documentOf({ status, headers, body }: HttpReply, clockSkewCorrected: boolean): Document {
  const text = body.toString('utf8');
  let document: unknown;
  try {
    document = text === '' ? {} : JSON.parse(text);
  } catch {
    if (status === 200) throw badReply('what came is no JSON');
  }
  const members = typeof document === 'object' && document !== null ? (document as Document) : {};
  if (status === 200) return members;
  const said = [members['message'], members['Message']].find((one) => typeof one === 'string') ?? '';
  throw Object.assign(new Error(said), {
    name: errorName(headers['x-amzn-errortype'], members['__type'], members['code']) ?? 'UnknownError',
    $metadata: { httpStatusCode: status, ...(clockSkewCorrected ? { clockSkewCorrected } : {}) },
    $fault: status >= 500 ? ('server' as const) : ('client' as const),
    $response: { statusCode: status, headers },
    // Of a ResourceNotFoundException of CodeArtifact's: what it is that is not there.
    ...(typeof members['resourceType'] === 'string' ? { resourceType: members['resourceType'] } : {}),
  });
}

/** A name stands alone, before a colon and an address, or behind a namespace (AWS restJson1, "Operation error serialization"). */
function errorName(...candidates: readonly unknown[]): string | undefined {
  const given = candidates.find((one) => typeof one === 'string');
  return given?.split(':')[0]?.replace(/^.*#/, '');
}

/** Undefined where the reply tells no time, or lay in a cache (`Age`). */
function offsetFrom({ date, age }: HttpReply['headers']): number | undefined {
  if (typeof date !== 'string' || age !== undefined) return undefined;
  const offset = Date.parse(date) - Date.now();
  return Number.isNaN(offset) ? undefined : offset;
}
