import { Agent as HttpAgent, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { pipeline, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { UpstreamError } from '../errors.ts';

export interface FetchOptions {
  /**
   * Lower-case names. `accept-encoding: gzip` is worth its while for documents, and undone; not for assets, whose
   * bytes have hashes. Credentials do not belong here: see `authorization`.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /** The Authorization header, for the URL's own origin only: a redirect to another does not take it along. */
  readonly authorization?: string | undefined;
  /** HEAD asks whether something is there, and for what its headers tell; the body is empty then. */
  readonly method?: 'GET' | 'HEAD';
  /** How long nothing may arrive, before the reply's head and within its body. Milliseconds, 30,000 by default. */
  readonly timeout?: number;
}

export interface Fetched {
  /** 304 only where an `if-none-match` or `if-modified-since` was sent. */
  readonly status: 200 | 304;
  readonly headers: IncomingHttpHeaders;
  /** Where redirects led; links in the document are relative to it. */
  readonly url: URL;
  /** Ends with an UpstreamError where the registry breaks off or stalls. Must be read or destroyed. */
  readonly body: Readable;
}

const REDIRECTS = 5;
/** Pauses before another try at a registry that is overloaded or broke the connection, in milliseconds. */
const PAUSES = [200, 800];
/** Waiting longer than this would outlast the patience of the client that waits for us. */
const LONGEST_PAUSE = 5_000;
const TEMPORARY = new Set([429, 502, 503, 504]);
/** Failures of a connection that another one may not have; a refused one, or an unknown host, would fail again. */
const PASSING = new Set(['ECONNRESET', 'EPIPE', 'EAI_AGAIN']);
/** What registries answer for what they do not have, or had to take down. */
const ABSENT = new Set([404, 410, 451]);

/** Proxies as HTTP_PROXY, HTTPS_PROXY and NO_PROXY say, by Node's own support; never for loopback. */
const proxied = {
  'http:': new HttpAgent({ keepAlive: true, proxyEnv: process.env }),
  'https:': new HttpsAgent({ keepAlive: true, proxyEnv: process.env }),
};
const direct = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true }) };

/**
 * GETs a URL of a public registry, following redirects. Undefined: the registry does not have it (404, 410, 451).
 * Everything else that is not a success is an UpstreamError that names the host and the cause. What failed for the
 * moment only is tried again, up to three times in all.
 */
export async function fetchUrl(url: URL | string, options: FetchOptions = {}): Promise<Fetched | undefined> {
  for (let attempt = 0; ; attempt++) {
    const pause = PAUSES[attempt];
    const outcome = await followRedirects(new URL(url), options).catch((error: unknown) => {
      if (error instanceof Unreachable && error.passing && pause !== undefined) return 'again' as const;
      throw error;
    });
    if (outcome === 'again') {
      await sleep(pause);
      continue;
    }
    const wait = retryAfter(outcome.headers) ?? pause ?? 0;
    if (pause === undefined || !TEMPORARY.has(outcome.status) || wait > LONGEST_PAUSE) return judge(outcome);
    discard(outcome.message);
    await sleep(wait);
  }
}

/** The body as a whole, for documents; an UpstreamError beyond `maxBytes`. */
export async function readFetched(fetched: Fetched, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of limited(fetched, maxBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The body as it arrives; an UpstreamError beyond `maxBytes`. */
export async function* limited({ body, url }: Fetched, maxBytes: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new UpstreamError(`${url.host} sent a document of more than ${maxBytes} bytes`);
    yield chunk;
  }
}

/** The body as JSON that is an object; an UpstreamError for anything else. */
export async function readJson(fetched: Fetched, maxBytes: number): Promise<Readonly<Record<string, unknown>>> {
  return parseJson(await readFetched(fetched, maxBytes), fetched.url);
}

/** A document from `url` as JSON that is an object; an UpstreamError for anything else. */
export function parseJson(bytes: Buffer, url: URL): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new UpstreamError(`${url.host} sent a document that is no JSON`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UpstreamError(`${url.host} sent a document that is no JSON object`);
  }
  return value as Readonly<Record<string, unknown>>;
}

/** No answer at all: the host is down, unknown, or out of context. Asking it for something else would fail as well. */
export class Unreachable extends UpstreamError {
  override readonly unreachable = true;
  /** Whether another connection may fare better. */
  readonly passing: boolean;

  constructor(message: string, passing: boolean, cause?: unknown) {
    super(message, { cause });
    this.passing = passing;
  }
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly url: URL;
  readonly message: IncomingMessage;
  readonly timeout: number;
}

async function followRedirects(url: URL, options: FetchOptions): Promise<Answer> {
  let authorization = options.authorization;
  let current = url;
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    const answer = await get(current, options, authorization);
    const { location } = answer.headers;
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return answer;
    discard(answer.message);
    const next = URL.canParse(location, current.href) ? new URL(location, current) : undefined;
    if (next === undefined || (next.protocol !== 'https:' && next.protocol !== current.protocol)) {
      throw new UpstreamError(`${current.host} redirects to an address that cannot be followed`);
    }
    if (next.origin !== current.origin) authorization = undefined;
    current = next;
  }
  throw new UpstreamError(`${url.host} redirects more than ${REDIRECTS} times`);
}

function get(url: URL, options: FetchOptions, authorization: string | undefined): Promise<Answer> {
  const { protocol } = url;
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new UpstreamError(`${url.host} has an address of the kind ${protocol}, not http or https`);
  }
  const { method = 'GET', timeout = 30_000 } = options;
  const agents = /^(localhost|127\.[0-9.]+|\[::1\])$/.test(url.hostname) ? direct : proxied;
  const headers = {
    'user-agent': 'codeartifact-ci-emulator',
    ...options.headers,
    ...(authorization === undefined ? {} : { authorization }),
  };
  return new Promise<Answer>((resolve, reject) => {
    const request =
      protocol === 'http:'
        ? httpRequest(url, { method, agent: agents[protocol], headers, timeout })
        : httpsRequest(url, { method, agent: agents[protocol], headers, timeout });
    request.once('timeout', () => {
      request.destroy(new Unreachable(`${url.host} did not answer in ${timeout} ms`, false));
    });
    request.once('error', (error: NodeJS.ErrnoException) => {
      if (error instanceof Unreachable) reject(error);
      else
        reject(
          new Unreachable(`${url.host} cannot be reached: ${causeOf(error)}`, PASSING.has(error.code ?? ''), error),
        );
    });
    request.once('response', (message) => {
      resolve({ status: message.statusCode ?? 0, headers: message.headers, url, message, timeout });
    });
    request.end();
  });
}

function judge(answer: Answer): Fetched | undefined {
  const { status, headers, url, message } = answer;
  if (status === 200) return { status, headers, url, body: bodyOf(answer) };
  discard(message);
  if (status === 304) return { status, headers, url, body: Readable.from([]) };
  if (ABSENT.has(status)) return undefined;
  const hint =
    status === 401 || status === 403
      ? '; check the credentials configured for it'
      : status === 407
        ? '; the proxy wants credentials (HTTP_PROXY, HTTPS_PROXY)'
        : '';
  throw new UpstreamError(`${url.host} answered ${status}${hint}`);
}

/** The body, unpacked, with whatever breaks it told as an UpstreamError. */
function bodyOf({ headers, url, message, timeout }: Answer): Readable {
  message.setTimeout(timeout, () => message.destroy(new Error(`nothing arrived for ${timeout} ms`)));
  const gzip = /^(x-)?gzip$/i.test(headers['content-encoding'] ?? '');
  const source: Readable = gzip ? pipeline(message, createGunzip(), () => undefined) : message;
  // It may break before anybody reads; whoever then reads is told.
  source.on('error', () => undefined);
  const body = Readable.from(explained(source, url.host), { objectMode: false });
  return body.once('close', () => {
    if (!message.readableEnded) message.destroy();
  });
}

async function* explained(source: Readable, host: string): AsyncGenerator<Buffer> {
  try {
    yield* source as AsyncIterable<Buffer>;
  } catch (error) {
    const cause = error as NodeJS.ErrnoException;
    throw new UpstreamError(`${host} broke off its reply: ${causeOf(cause)}`, { cause });
  }
}

/** A body nobody reads: a short one is let through, which keeps the connection for the next request. */
function discard(message: IncomingMessage): void {
  message.on('error', () => undefined);
  if (message.statusCode === 304 || Number(message.headers['content-length'] ?? Infinity) <= 64 * 1024)
    message.resume();
  else message.destroy();
}

/** Seconds or a date; in milliseconds from now. */
function retryAfter(headers: IncomingHttpHeaders): number | undefined {
  const value = headers['retry-after'];
  if (value === undefined) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/** Several addresses tried in vain make an error without a message, only a code. */
function causeOf(error: NodeJS.ErrnoException): string {
  return error.message === '' ? (error.code ?? error.name) : error.message;
}
