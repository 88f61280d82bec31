import { readFile } from 'node:fs/promises';
import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { resolve } from 'node:path';
import { rootCertificates } from 'node:tls';
import { InputError, messageOf } from './errors.ts';
import type { Host } from './host.ts';

export interface Agents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

/** Connections that go through the environment's proxies and trust one more certificate authority if asked. */
export async function httpAgents(caBundle: string | undefined, env: Host['env']): Promise<Agents> {
  const ca = caBundle === undefined ? {} : { ca: [...rootCertificates, await readBundle(caBundle)] };
  const options = { keepAlive: true, maxSockets: 64, proxyEnv: proxyVariables(env) };
  return { http: new HttpAgent(options), https: new HttpsAgent({ ...options, ...ca }) };
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

function proxyVariables(env: Host['env']): Record<string, string | undefined> {
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];
  return Object.fromEntries([...names, ...names.map((name) => name.toLowerCase())].map((name) => [name, env[name]]));
}

export interface HttpBody {
  /** Bytes. */
  readonly length: number;
  /** The bytes, from the start each time it is called, so that a request can be sent again. */
  chunks(): AsyncIterable<Uint8Array>;
}

export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: HttpBody | undefined;
}

export interface HttpReply {
  readonly status: number;
  /** The status line's text: several registries say there what is wrong. */
  readonly reason: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface HttpLimits {
  /** Milliseconds without a byte in either direction after which the connection counts as broken. */
  readonly idleMs: number;
  /** Milliseconds that the reply may take once the request is sent, however steadily it drips. */
  readonly replyMs: number;
  /** Bytes of a reply's body. */
  readonly maxBytes: number;
}

/**
 * One request and its whole reply. Redirects are not followed: the headers may hold a token, which is for one host.
 * A connection that breaks before the reply is complete, a reply shorter than announced and a pause that is too long
 * are errors with a system error's `code` (ECONNRESET, ETIMEDOUT, …).
 */
export async function exchange(agents: Agents, request: HttpRequest, limits: HttpLimits): Promise<HttpReply> {
  const { url, method, body } = request;
  const secure = url.protocol === 'https:';
  const headers = { ...request.headers, ...(body === undefined ? {} : { 'content-length': String(body.length) }) };
  const outgoing = secure
    ? httpsRequest(url, { method, headers, agent: agents.https })
    : httpRequest(url, { method, headers, agent: agents.http });
  outgoing.setTimeout(limits.idleMs, () => outgoing.destroy(timedOut(`no byte for ${limits.idleMs / 1000} s`)));
  let deadline: NodeJS.Timeout | undefined;
  let over = false;
  try {
    const reply = new Promise<HttpReply>((resolve, reject) => {
      outgoing.once('error', reject);
      outgoing.once('response', (incoming) => void readReply(incoming, limits.maxBytes).then(resolve, reject));
    });
    const sent = send(outgoing, body).then(() => {
      if (over) return;
      deadline = setTimeout(
        () => outgoing.destroy(timedOut(`no complete reply within ${limits.replyMs / 1000} s`)),
        limits.replyMs,
      );
    });
    // A server may answer before it has read everything (401, 413): its reply counts, not the broken upload.
    return await Promise.race([reply, sent.then(() => reply)]);
  } finally {
    over = true;
    clearTimeout(deadline);
    // Without a whole exchange behind it the connection cannot be used again.
    if (!outgoing.writableFinished) outgoing.destroy();
  }
}

async function send(outgoing: ClientRequest, body: HttpBody | undefined): Promise<void> {
  try {
    if (body !== undefined) {
      for await (const chunk of body.chunks()) {
        if (outgoing.destroyed) return;
        if (!outgoing.write(chunk)) await drained(outgoing);
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

async function readReply(incoming: IncomingMessage, maxBytes: number): Promise<HttpReply> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new InputError(`A reply is larger than ${maxBytes} bytes. Check the endpoint.`);
    chunks.push(chunk);
  }
  return {
    status: incoming.statusCode ?? 0,
    reason: incoming.statusMessage ?? '',
    headers: incoming.headers,
    body: Buffer.concat(chunks),
  };
}

function timedOut(message: string): Error {
  return Object.assign(new Error(message), { code: 'ETIMEDOUT' });
}
