import { readFile } from 'node:fs/promises';
import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest, type Agent as HttpsAgent } from 'node:https';
import { resolve } from 'node:path';
import { getCACertificates, TLSSocket } from 'node:tls';
import { codeOf, InputError, messageOf } from './errors.ts';
import type { Host } from './host.ts';
import { proxyFor, proxyUrl, proxyVariables } from './proxy.ts';
import { TunnelAgent } from './tunnel.ts';

export interface Agents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
  /**
   * The proxy that a request to this address goes through, for messages; undefined where it goes straight. Throws an
   * InputError for one that cannot be used.
   */
  readonly proxyFor: (url: URL) => string | undefined;
}

/** Connections that go through the environment's proxies and trust one more certificate authority if asked. */
export async function httpAgents(caBundle: string | undefined, env: Host['env']): Promise<Agents> {
  // The usual ones are Node.js's own and those of NODE_EXTRA_CA_CERTS.
  const ca = caBundle === undefined ? {} : { ca: [...getCACertificates('default'), await readBundle(caBundle)] };
  const options = { keepAlive: true, maxSockets: 64 };
  const { connectMs } = HTTP_LIMITS;
  return {
    http: new HttpAgent({ ...options, proxyEnv: proxyVariables(env) }),
    https: new TunnelAgent({ ...options, ...ca, connectMs, proxyUrl: (url) => proxyUrl(url, env) }),
    proxyFor: (url) => proxyFor(url, env),
  };
}

/** The same for the input `ca-bundle`, a path below the workspace. */
export async function agentsFor(caBundle: string | undefined, host: Host): Promise<Agents> {
  return await httpAgents(caBundle === undefined ? undefined : resolve(host.workspace, caBundle), host.env);
}

async function readBundle(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new InputError(`The certificate bundle cannot be read: ${messageOf(error)}. Check the input 'ca-bundle'.`);
  }
}

export interface HttpBody {
  /** Bytes. */
  readonly length: number;
  /** The bytes, from the start each time it is called, so that a request can be sent again. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** A body that is in memory. */
export function wholeBody(bytes: Uint8Array): HttpBody {
  return {
    length: bytes.length,
    chunks: async function* () {
      yield await Promise.resolve(bytes);
    },
  };
}

export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: HttpBody | undefined;
}

interface HttpHead {
  readonly status: number;
  /** The status line's text: several registries say there what is wrong. */
  readonly reason: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface HttpReply extends HttpHead {
  readonly body: Buffer;
}

export interface HttpStream extends HttpHead {
  /** Ends with an error where a limit is passed or the connection breaks; whoever stops early ends the exchange. */
  readonly body: AsyncGenerator<Buffer, void>;
}

export interface HttpLimits {
  /** Milliseconds until the connection stands, proxy and TLS included. */
  readonly connectMs: number;
  /** Milliseconds without a byte in either direction after which the connection counts as broken. */
  readonly idleMs: number;
  /** Milliseconds that the whole exchange may take, however steadily it drips; a large body has longer. */
  readonly totalMs: number;
  /** Bytes of a reply's body. */
  readonly maxBytes: number;
}

const MEBIBYTE = 1024 * 1024;
/** What a body of either direction has beyond the total: a second per megabyte (specs/security.md, point 5). */
const MS_PER_BYTE = 1 / 1000;

/** For metadata of packages, and for tokens. */
export const HTTP_LIMITS: HttpLimits = {
  connectMs: 10_000,
  idleMs: 30_000,
  totalMs: 120_000,
  maxBytes: 64 * MEBIBYTE,
};

/** For documents of AWS's APIs: the largest pages have some hundred kilobytes, and parsed they take a multiple. */
export const API_LIMITS: HttpLimits = { ...HTTP_LIMITS, maxBytes: 8 * MEBIBYTE };

/** An exchange that came to no end. */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError';
  /** A system error's code: ECONNRESET, ETIMEDOUT, … */
  readonly code: string;
  /** The proxy that was in the way, and the variable that names it. */
  readonly proxy: string | undefined;
  /** How the proxy answered where it made no tunnel. */
  readonly proxyStatus: number | undefined;

  constructor(code: string, cause: unknown, proxy: string | undefined) {
    super(messageOf(cause), { cause });
    this.code = code;
    this.proxy = proxy;
    const { statusCode } = cause as { readonly statusCode?: unknown };
    this.proxyStatus = code === 'ERR_PROXY_TUNNEL' && typeof statusCode === 'number' ? statusCode : undefined;
  }
}

/**
 * One request and its whole reply. Redirects are not followed: the headers may hold a token, which is for one host.
 * A connection that breaks before the reply is complete, a reply shorter than announced and a limit that is passed
 * are ExchangeErrors.
 */
export async function exchange(
  agents: Agents,
  request: HttpRequest,
  limits: HttpLimits,
  signal?: AbortSignal,
): Promise<HttpReply> {
  const { body, ...head } = await exchangeStream(agents, request, limits, signal);
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return { ...head, body: Buffer.concat(chunks) };
}

/** The same, with a body that is read as it comes: it counts towards the same limits. */
export async function exchangeStream(
  agents: Agents,
  request: HttpRequest,
  limits: HttpLimits,
  signal?: AbortSignal,
): Promise<HttpStream> {
  const { url, method, body } = request;
  const proxy = agents.proxyFor(url);
  const secure = url.protocol === 'https:';
  const headers = { ...request.headers, ...(body === undefined ? {} : { 'content-length': String(body.length) }) };
  const outgoing = secure
    ? httpsRequest(url, { method, headers, agent: agents.https })
    : httpRequest(url, { method, headers, agent: agents.http });
  outgoing.on('error', ignore);
  const watch = watched(outgoing, limits, signal);
  const end = (): void => {
    watch.stop();
    // Without a whole exchange behind it the connection cannot be used again.
    if (!outgoing.writableFinished) outgoing.destroy();
  };
  try {
    const reply = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.on('error', reject);
      outgoing.once('response', resolve);
      // As after 101, for which nobody asked.
      outgoing.once('close', () => {
        reject(coded('ECONNRESET', 'the connection was closed without a reply'));
      });
    });
    const sent = send(outgoing, body, watch);
    // A server may answer before it has read everything (401, 413): its reply counts, not the broken upload.
    const incoming = await Promise.race([reply, sent.then(() => reply)]);
    const { statusCode: status = 0 } = incoming;
    if (status < 200) {
      // Node.js takes any number for a status.
      incoming.destroy();
      throw coded('EBADREPLY', `the status is ${status}`);
    }
    return {
      status,
      reason: incoming.statusMessage ?? '',
      headers: incoming.headers,
      body: read(incoming, limits.maxBytes, watch, proxy, end),
    };
  } catch (error) {
    end();
    throw asExchangeError(watch.failure ?? error, proxy);
  }
}

/** Ends a request that passes a limit. */
interface Watch {
  /** So many bytes went over the connection. */
  moved(bytes: number): void;
  /** Why the request was ended, if it was. */
  readonly failure: Error | undefined;
  stop(): void;
}

function watched(outgoing: ClientRequest, limits: HttpLimits, signal: AbortSignal | undefined): Watch {
  const { connectMs, idleMs, totalMs } = limits;
  const started = performance.now();
  let [bytes, failure] = [0, undefined as Error | undefined];
  const fail = (message: string): void => {
    failure ??= coded('ETIMEDOUT', message);
    outgoing.destroy(failure);
    // Node.js says it only once there is a connection.
    if (outgoing.socket === null) outgoing.emit('error', failure);
  };
  const connect = setTimeout(() => {
    fail(`no connection within ${connectMs / 1000} s`);
  }, connectMs);
  const connected = (): void => {
    clearTimeout(connect);
  };
  outgoing.once('socket', (socket) => {
    // A connection may be kept from an earlier exchange, or come ready from a proxy.
    const pending = socket.connecting || (socket instanceof TLSSocket && socket.getProtocol() === null);
    if (pending) socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', connected);
    else connected();
  });
  outgoing.once('response', connected);
  outgoing.setTimeout(idleMs, () => {
    fail(`no byte for ${idleMs / 1000} s`);
  });
  const check = (): void => {
    const left = started + totalMs + bytes * MS_PER_BYTE - performance.now();
    if (left > 1) total = setTimeout(check, left);
    else fail(`no complete reply within ${Math.round((performance.now() - started) / 1000)} s`);
  };
  let total = setTimeout(check, totalMs);
  const abort = (): void => {
    fail(messageOf(signal?.reason));
  };
  if (signal?.aborted === true) abort();
  signal?.addEventListener('abort', abort, { once: true });
  return {
    moved: (count) => {
      bytes += count;
    },
    get failure() {
      return failure;
    },
    stop: () => {
      connected();
      clearTimeout(total);
      signal?.removeEventListener('abort', abort);
    },
  };
}

async function send(outgoing: ClientRequest, body: HttpBody | undefined, watch: Watch): Promise<void> {
  try {
    if (body !== undefined) {
      for await (const chunk of body.chunks()) {
        if (outgoing.destroyed) return;
        if (!outgoing.write(chunk)) await drained(outgoing);
        watch.moved(chunk.length);
      }
    }
  } catch (error) {
    outgoing.destroy();
    throw error;
  }
  outgoing.end();
}

async function drained(outgoing: ClientRequest): Promise<void> {
  if (outgoing.destroyed) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      outgoing.off('drain', done).off('close', done);
      resolve();
    };
    outgoing.once('drain', done).once('close', done);
  });
}

async function* read(
  incoming: IncomingMessage,
  maxBytes: number,
  watch: Watch,
  proxy: string | undefined,
  end: () => void,
): AsyncGenerator<Buffer, void> {
  let size = 0;
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new InputError(`A reply is larger than ${maxBytes} bytes. Check the endpoint.`);
      watch.moved(chunk.length);
      yield chunk;
    }
  } catch (error) {
    incoming.destroy();
    throw asExchangeError(watch.failure ?? error, proxy);
  } finally {
    end();
  }
}

function ignore(): void {
  // Whoever waits for the reply is told.
}

function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** Mistakes of the user and bugs stay what they are: neither has a system error's code. */
function asExchangeError(error: unknown, proxy: string | undefined): unknown {
  const code = codeOf(error);
  return code === undefined ? error : new ExchangeError(code, error, proxy);
}
