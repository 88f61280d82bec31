import { request as httpRequest } from 'node:http';
import { Agent, request as httpsRequest, type AgentOptions, type RequestOptions } from 'node:https';
import { isIPv6 } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect, type ConnectionOptions } from 'node:tls';

type Opened = (error: Error | null, stream: Duplex) => void;

export interface TunnelOptions extends AgentOptions {
  /** The proxy for an address, with its credentials; undefined where the way is straight. */
  readonly proxyUrl: (url: URL) => URL | undefined;
  /** Milliseconds until the proxy has let the connection through. */
  readonly connectMs: number;
}

/**
 * Connections by https that go through a proxy by CONNECT (RFC 9110, 9.3.6). Node.js's own (`proxyEnv`, v24) wait for the
 * proxy's reply without end, with nothing to end them by, and listen once more for each piece in which it comes.
 */
export class TunnelAgent extends Agent {
  readonly #tunnel: TunnelOptions;

  constructor(options: TunnelOptions) {
    super(options);
    this.#tunnel = options;
  }

  override createConnection(options: RequestOptions, opened: Opened): Duplex | null | undefined {
    const { host, port } = options;
    const target = `${isIPv6(host ?? '') ? `[${host ?? ''}]` : (host ?? '')}:${port ?? 443}`;
    const proxy = this.#tunnel.proxyUrl(new URL(`https://${target}`));
    if (proxy === undefined) return super.createConnection(options, opened);
    this.#open(proxy, target, options, opened);
    return undefined;
  }

  #open(proxy: URL, target: string, options: RequestOptions, opened: Opened): void {
    const { connectMs } = this.#tunnel;
    const { username, password, protocol, port } = proxy;
    const credentials = [username, password].map(decodeURIComponent).join(':');
    const request = (protocol === 'https:' ? httpsRequest : httpRequest)({
      method: 'CONNECT',
      path: target,
      protocol,
      hostname: proxy.hostname.replace(/^\[|\]$/g, ''),
      port,
      agent: false,
      ...(options.ca === undefined ? {} : { ca: options.ca }),
      headers: {
        host: target,
        ...(credentials === ':'
          ? {}
          : { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }),
      },
    });
    const timer = setTimeout(() => {
      const message = `the proxy has made no connection within ${connectMs / 1000} s`;
      request.destroy(Object.assign(new Error(message), { code: 'ETIMEDOUT' }));
    }, connectMs).unref();
    // Whoever waits for the connection has a limit of time that keeps the process alive; what is given up does not.
    request.once('socket', (socket) => socket.unref());
    const fail = (error: Error): void => {
      clearTimeout(timer);
      // Node.js takes nothing for the stream that there is not.
      opened(error, undefined as unknown as Duplex);
    };
    request.once('error', fail);
    request.once('connect', ({ statusCode, statusMessage }, socket, head) => {
      request.off('error', fail);
      if (statusCode === 200) {
        clearTimeout(timer);
        socket.ref();
        // What came too early is no TLS, which is then said.
        if (head.length > 0) socket.unshift(head);
        opened(null, connect({ ALPNProtocols: ['http/1.1'], ...options, socket } as ConnectionOptions));
        return;
      }
      socket.destroy();
      fail(refused(`The proxy made no tunnel to ${target}: HTTP ${statusCode} ${statusMessage ?? ''}`, statusCode));
    });
    request.end();
  }
}

function refused(message: string, statusCode: number | undefined): Error {
  return Object.assign(new Error(message.trim()), { code: 'ERR_PROXY_TUNNEL', statusCode });
}
