import type { Server, ServerOptions } from 'node:http';
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
export function limited<OneServer extends Server>(server: OneServer): OneServer {
  server.setTimeout(IDLE_MS);
  // A proxy would open a tunnel.
  server.on('connect', (_request: unknown, socket: Duplex) => {
    socket.on('error', () => undefined);
    socket.end(
      'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, PUT, POST, PATCH, DELETE\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    );
  });
  return server;
}
