import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, request as plainRequest } from 'node:http';
import { createServer as createSecureServer, request as secureRequest } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

/** A proxy of a company: it wants credentials, lets hosts through by CONNECT, and opens their TLS. */
export interface ConnectProxy {
  /** Without credentials. */
  readonly url: string;
  /** `HOST:PORT` of each tunnel that was asked for. */
  readonly tunnels: string[];
  /** Path of the PEM file of its certificate authority. */
  readonly ca: string;
  close(): Promise<void>;
}

/** The service's hosts in us-east-1. */
const HOSTS = [
  'codeartifact.us-east-1.amazonaws.com',
  'sts.us-east-1.amazonaws.com',
  '*.d.codeartifact.us-east-1.amazonaws.com',
];

/** The emulator gives endpoints at the host that it was asked at; the service has one for each domain. */
const BY_PATH = /https:\/\/(codeartifact\.us-east-1\.amazonaws\.com)\/(\w+)\/d\/([a-z0-9-]+)\//g;
const BY_HOST = 'https://$3.d.$1/$2/';

/**
 * Starts one in front of a server that takes all hosts for its own, such as an emulator with TLS. `credentials` is
 * `USER:PASSWORD`; `folder` gets the certificate, which is for `hosts`.
 */
export async function startConnectProxy(
  target: string,
  folder: string,
  credentials: string,
  hosts: readonly string[] = HOSTS,
): Promise<ConnectProxy> {
  const [ca, keyFile] = [join(folder, 'proxy-ca.pem'), join(folder, 'proxy-key.pem')];
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=proxy', '-addext', `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}`],
    ...['-keyout', keyFile, '-out', ca],
  ]);
  if (made.status !== 0) throw new Error(String(made.stderr));
  const [cert, key] = await Promise.all([readFile(ca), readFile(keyFile)]);
  const opened = createSecureServer({ cert, key }, (incoming, outgoing) => {
    const { url, method, headers } = incoming;
    const request = target.startsWith('https:') ? secureRequest : plainRequest;
    const forwarded = request(new URL(url ?? '/', target), { method, headers, rejectUnauthorized: false }, (reply) => {
      void buffer(reply).then((body) => {
        const bytes = Buffer.from(body.toString('latin1').replaceAll(BY_PATH, BY_HOST), 'latin1');
        // Sent as a whole, whatever came in chunks.
        const headers = { ...reply.headers, 'content-length': bytes.length };
        delete headers['transfer-encoding'];
        outgoing.writeHead(reply.statusCode ?? 502, headers).end(bytes);
      });
    });
    forwarded.once('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  const tunnels: string[] = [];
  const proxy = createServer((_incoming, outgoing) => void outgoing.writeHead(501).end());
  proxy.on('connect', (incoming, socket) => {
    socket.on('error', () => undefined);
    const expected = `Basic ${Buffer.from(credentials).toString('base64')}`;
    if (incoming.headers['proxy-authorization'] !== expected) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"\r\n\r\n');
      return;
    }
    tunnels.push(incoming.url ?? '');
    const through = connect((opened.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    through.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    tunnels,
    ca,
    close: async () => {
      for (const server of [proxy, opened]) {
        server.closeAllConnections();
        await new Promise<void>((resolve) => server.close(() => resolve()));
      }
    },
  };
}
