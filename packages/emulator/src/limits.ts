import type { IncomingMessage, Server, ServerOptions } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * How long and how much a client may keep a connection busy. Uploads may take as long as they need, as long as something
 * comes; heads may not.
 */
export const SERVER_LIMITS: ServerOptions = {
  keepAliveTimeout: 30_000,
  requestTimeout: 0,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
  // Tokens have 1,700 characters, session tokens of AWS a few thousand.
  maxHeaderSize: 32 * 1024,
};
const IDLE_MS = 5 * 60_000;

/** The rest of the limits, and an answer for what is no request for anything here. */
export function limit(server: Server): void {
  server.setTimeout(IDLE_MS);
  // A proxy would open a tunnel.
  server.on('connect', (_request: unknown, socket: Duplex) => {
    socket.on('error', () => undefined);
    socket.end(
      'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, PUT, POST, PATCH, DELETE\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    );
  });
}

/** What a request asks for, in its parts as they came. */
export interface Target {
  readonly host: string;
  readonly path: string;
  /** Without `?`. */
  readonly rawQuery: string;
}

/** Two Host headers are one too many: who stands between might go by the other (RFC 9112, section 3.2). */
function hasOneHost(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (rawHeaders[at]?.length === 4 && rawHeaders[at]?.toLowerCase() === 'host') hosts++;
  }
  return hosts <= 1;
}

/**
 * Reads a request's target. In the absolute form, which is for proxies but must be taken (RFC 9112, section 3.2.2), the
 * host stands in the target and counts instead of the Host header. Undefined: a bad request.
 */
export function parseTarget({ url = '', headers, rawHeaders }: IncomingMessage): Target | undefined {
  const absolute = /^https?:\/\/([^/?#]*)(.*)$/i.exec(url);
  const rest = absolute === null ? url : absolute[2] === '' ? '/' : (absolute[2] ?? '/');
  if (!rest.startsWith('/') || !hasOneHost(rawHeaders)) return undefined;
  const at = rest.indexOf('?');
  return {
    host: absolute?.[1] ?? headers.host ?? '',
    path: at < 0 ? rest : rest.slice(0, at),
    rawQuery: at < 0 ? '' : rest.slice(at + 1),
  };
}
