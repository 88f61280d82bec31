import { codeOf, InputError, isError } from './errors.ts';
import type { HttpReply } from './http.ts';
import { safeText } from './safe-text.ts';

/** What can be expected of a further attempt after a failure. */
export interface Fault {
  /** How many further attempts are worth while, time permitting. */
  readonly retries: number;
  /** Milliseconds that the server asks to wait before one. */
  readonly retryAfterMs?: number;
}

const LASTING: Fault = { retries: 0 };
const PASSING: Fault = { retries: Infinity };
/** What seldom passes within a job, and yet does: a host that comes up, a listener that is restarted. */
const FEW = 3;

/** A host that is not there or does not listen, what speaks no TLS, and HTTP that cannot be understood. */
const DOUBTFUL = /^(ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EPROTO|ERR_SSL_|ERR_PROXY_|HPE_)/;
/** A certificate that is not trusted, a request that Node.js refuses to make. */
const NEVER = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_INVALID_|ERR_UNESCAPED_|ERR_HTTP_)/;
/** Errors of STS and of throttling that come as a client's error. */
const PASSING_NAMES = /^(IDPCommunicationError|Throttl|TooManyRequests|RequestLimitExceeded|SlowDown|TimeoutError)/;

/** STS reads an issuer's keys within 5 s; GitHub is late at times (aws/aws-cli#7194), an Enterprise Server out of reach. */
const KEYS_NOT_READ = /^Couldn't retrieve verification key/;

/** A reply whose status is no success. */
export class StatusError extends Error {
  override readonly name = 'StatusError';
  readonly reply: HttpReply;

  constructor(reply: HttpReply) {
    super(`HTTP ${reply.status}${reply.reason === '' ? '' : ` ${safeText(reply.reason)}`}`);
    this.reply = reply;
  }
}

/** For a reply that is not what was asked for: it may have been cut off, or another server may have given it. */
export function badReply(what: string): Error {
  return Object.assign(new Error(what), { code: 'EBADREPLY' });
}

/** What of an error of the AWS SDK says how a service answered. */
interface ServiceError {
  /** See ExchangeError. */
  readonly proxyStatus?: number | undefined;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly clockSkewCorrected?: boolean };
  readonly $fault?: 'client' | 'server';
  readonly $response?: { readonly statusCode?: number; readonly headers?: Readonly<Record<string, unknown>> };
}

/**
 * Sorts the failures of our own exchanges and of the AWS SDK: refusals are final; throttling, 5xx, 408, broken and
 * silent connections and replies that cannot be read pass; a connection that is refused, a redirect and the like get
 * three further attempts, as nobody knows.
 */
export function faultOf(error: unknown): Fault {
  if (!isError(error) || error instanceof InputError) return LASTING;
  if (error instanceof StatusError) return faultOfReply(error.reply);
  const { $metadata, $fault, $response, proxyStatus } = error as ServiceError;
  const status = $response?.statusCode ?? $metadata?.httpStatusCode;
  const retryAfterMs = retryAfter($response?.headers?.['retry-after'], Date.now());
  const asked = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status !== undefined && status > 0) {
    if (PASSING_NAMES.test(error.name)) return { ...PASSING, ...asked };
    if (KEYS_NOT_READ.test(error.message)) return { retries: FEW };
    // A success that cannot be read: cut off, or not the service's own reply.
    if (status < 300) return $fault === undefined ? PASSING : LASTING;
    // The SDK marks every refusal as one that its new reckoning of the time may mend where the clocks differ.
    if ($metadata?.clockSkewCorrected === true && status < 500 && status !== 429) return { retries: 1 };
    const fault = faultOfStatus(status);
    // A refusal that cannot be read was cut off, or is another server's, and will be tomorrow.
    const isUnreadable = $fault === undefined && error.name === 'SyntaxError';
    return fault === LASTING && isUnreadable ? { retries: FEW } : { ...fault, ...asked };
  }
  // What a proxy says for itself: it wants credentials, or does not let the host through.
  if (proxyStatus !== undefined) return faultOfStatus(proxyStatus);
  return faultOfCode(codeOf(error) ?? error.name);
}

/** The service has taken its quota for used up: it did nothing. */
export function isThrottled(error: unknown): boolean {
  return (
    isError(error) &&
    (error.name === 'ThrottlingException' || (error as ServiceError).$metadata?.httpStatusCode === 429)
  );
}

function faultOfReply({ status, headers }: HttpReply): Fault {
  const retryAfterMs = retryAfter(headers['retry-after'], Date.now());
  return { ...faultOfStatus(status), ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

/** The same for an HTTP status. */
export function faultOfStatus(status: number): Fault {
  if (status === 408 || status === 429 || status >= 500) return PASSING;
  return status >= 300 && status < 400 ? { retries: FEW } : LASTING;
}

function faultOfCode(code: string): Fault {
  if (NEVER.test(code)) return LASTING;
  if (DOUBTFUL.test(code)) return { retries: FEW };
  return isNetworkCode(code) || PASSING_NAMES.test(code) ? PASSING : LASTING;
}

/** Whether a code is one of a connection, of name resolution, of TLS or of a reply that is no HTTP. */
export function isNetworkCode(code: string): boolean {
  return NETWORK.test(code) || DOUBTFUL.test(code);
}

const NETWORK =
  /^(ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ESOCKETTIMEDOUT|EAI_AGAIN|EAI_FAIL|ENETDOWN|EHOSTDOWN|ENOTCONN|ESHUTDOWN|EBADREPLY|ERR_STREAM_PREMATURE_CLOSE|ERR_SOCKET_|UND_ERR_)/;

/** `Retry-After` (RFC 9110, 10.2.3), seconds or a date, as milliseconds from `now`; undefined when there is none. */
export function retryAfter(header: unknown, now: number): number | undefined {
  if (typeof header !== 'string') return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const date = /GMT\s*$/.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
