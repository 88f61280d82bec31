import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { readFile } from 'node:fs/promises';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { exchange, httpAgents, type HttpBody, type HttpLimits } from '@codeartifact-ci/core/http.ts';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { retry, RETRY_POLICY } from '@codeartifact-ci/core/retry.ts';
import { runOk } from '../../support/process.ts';
import { makeWorkspace, type Workspace } from '../../support/publish.ts';

const LIMITS: HttpLimits = { connectMs: 2000, idleMs: 300, totalMs: 600, maxBytes: 1000 };

let servers: Server[] = [];
let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await closeAll();
  await place.remove();
});

async function closeAll(): Promise<void> {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  servers = [];
}

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const serve = async (answer: RequestListener): Promise<URL> =>
  new URL(`http://127.0.0.1:${await listen(createServer(answer))}/`);

function body(size: number): HttpBody {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  return {
    length: size,
    // eslint-disable-next-line @typescript-eslint/require-await -- a body is asynchronous by its type
    async *chunks() {
      for (let left = size; left > 0; left -= chunk.length) yield chunk.subarray(0, Math.min(left, chunk.length));
    },
  };
}

const put = (url: URL, size: number) => ({
  method: 'PUT',
  url,
  headers: { authorization: 'Bearer secret' },
  body: body(size),
});

describe('exchange', () => {
  it('sends a body with its length and gives the whole reply', async () => {
    const url = await serve((incoming, outgoing) => {
      void buffer(incoming).then((bytes) =>
        outgoing.writeHead(201, 'Made').end(`${incoming.headers['content-length'] ?? ''} ${bytes.length}`),
      );
    });
    const reply = await exchange(await httpAgents(undefined, {}), put(url, 5_000_000), LIMITS);
    expect(reply).toMatchObject({ status: 201, reason: 'Made' });
    expect(reply.body.toString()).toBe('5000000 5000000');
  });

  it('prefers a reply that comes before the body was read', async () => {
    const url = await serve((_incoming, outgoing) => void outgoing.writeHead(413).end('too large'));
    const reply = await exchange(await httpAgents(undefined, {}), put(url, 50_000_000), LIMITS);
    expect(reply.status).toBe(413);
  });

  it('does not follow a redirect, so that the token goes to one host', async () => {
    const seen: string[] = [];
    const other = await serve((incoming, outgoing) => {
      seen.push(incoming.headers.authorization ?? '');
      outgoing.end();
    });
    const url = await serve((_incoming, outgoing) => void outgoing.writeHead(302, { location: other.href }).end());
    const reply = await exchange(await httpAgents(undefined, {}), { ...put(url, 0) }, LIMITS);
    expect(reply.status).toBe(302);
    expect(seen).toEqual([]);
  });

  it.each([
    ['no reply', () => undefined, /no byte for 0\.3 s/],
    [
      'a reply that drips',
      (outgoing: { write(text: string): unknown }) => void setInterval(() => outgoing.write('x'), 50).unref(),
      /aborted|no complete reply/,
    ],
  ])('gives up on %s', async (_name, answer, message) => {
    const url = await serve((incoming, outgoing) => {
      incoming.resume();
      outgoing.on('error', () => undefined);
      answer(outgoing);
    });
    await expect(
      exchange(await httpAgents(undefined, {}), { method: 'GET', url, headers: {} }, LIMITS),
    ).rejects.toMatchObject({
      message: expect.stringMatching(message),
      code: expect.stringMatching(/^(ETIMEDOUT|ECONNRESET)$/),
    });
  });

  it.each([
    ['000 Odd', 'EBADREPLY'],
    ['101 Switching Protocols\r\nupgrade: h2c\r\nconnection: upgrade', 'ECONNRESET'],
  ])('takes no %j for a reply', async (line, code) => {
    const url = await serve(({ socket }) => void socket.end(`HTTP/1.1 ${line}\r\ncontent-length: 0\r\n\r\n`));
    await expect(
      exchange(await httpAgents(undefined, {}), { method: 'GET', url, headers: {} }, LIMITS),
    ).rejects.toMatchObject({ code });
  });

  it('that is abandoned names the proxy that has not answered', async () => {
    const taken: Duplex[] = [];
    const host = `127.0.0.1:${await listen(createServer().on('connect', (_head, socket) => taken.push(socket)))}`;
    const agents = await httpAgents(undefined, { HTTPS_PROXY: `http://${host}` });
    const request = { method: 'GET', url: new URL('https://api.test/'), headers: {} };
    const policy = { ...RETRY_POLICY, budgetMs: 100 };
    const failure = retry(({ signal }) => exchange(agents, request, LIMITS, signal), { what: 'Get', policy });
    await expect(failure).rejects.toMatchObject({
      ...{ code: 'ETIMEDOUT', message: 'Get was not answered within 0.1 s', proxy: `${host} (HTTPS_PROXY)` },
    });
    for (const socket of taken) socket.destroy();
  });

  it('gives up on a server that takes the connection and says nothing of TLS', async () => {
    const sockets: Socket[] = [];
    const silent = createTcpServer((socket) => sockets.push(socket.on('error', () => undefined)));
    try {
      await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
      const url = new URL(`https://127.0.0.1:${(silent.address() as AddressInfo).port}/`);
      const limits = { ...LIMITS, connectMs: 100, idleMs: 1_000, totalMs: 1_000 };
      const request = { method: 'GET', url, headers: {} };
      await expect(exchange(await httpAgents(undefined, {}), request, limits)).rejects.toMatchObject({
        ...{ code: 'ETIMEDOUT', message: 'no connection within 0.1 s' },
      });
    } finally {
      for (const socket of sockets) socket.destroy();
      silent.close();
    }
  });

  it('gives a large body more time than a small one', async () => {
    const url = await serve((_incoming, outgoing) => {
      let left = 6;
      const timer = setInterval(() => {
        outgoing.write(Buffer.alloc(200_000));
        if (--left > 0) return;
        clearInterval(timer);
        outgoing.end();
      }, 40);
    });
    const limits = { ...LIMITS, totalMs: 120, maxBytes: Infinity };
    const reply = await exchange(await httpAgents(undefined, {}), { method: 'GET', url, headers: {} }, limits);
    expect(reply.body).toHaveLength(1_200_000);
  });

  it('refuses a reply without end', async () => {
    const url = await serve((_incoming, outgoing) => void outgoing.end('x'.repeat(2000)));
    await expect(
      exchange(await httpAgents(undefined, {}), { method: 'GET', url, headers: {} }, LIMITS),
    ).rejects.toThrow(/larger than 1000 bytes/);
  });

  it('goes through the proxy of the environment, and never for this machine', async () => {
    const url = await serve((_incoming, outgoing) => void outgoing.end('straight'));
    const passed: string[] = [];
    const proxy = await serve((incoming, outgoing) => {
      passed.push(incoming.url ?? '');
      outgoing.end('through the proxy');
    });
    const get = (address: URL) => ({ method: 'GET', url: address, headers: {} });
    const agents = await httpAgents(undefined, { HTTP_PROXY: proxy.href });
    const far = await exchange(agents, get(new URL('http://registry.test/a')), LIMITS);
    expect(far.body.toString()).toBe('through the proxy');
    const near = await exchange(agents, get(url), LIMITS);
    expect(near.body.toString()).toBe('straight');
    expect(passed).toEqual(['http://registry.test/a']);
  });

  it('names the proxy that was in the way of an exchange that failed', async () => {
    const dead = await serve(() => undefined);
    await closeAll();
    const agents = await httpAgents(undefined, { HTTPS_PROXY: `http://user:secret@${dead.host}` });
    const error = await exchange(agents, { method: 'GET', url: new URL('https://registry.test/'), headers: {} }, LIMITS)
      .then(() => undefined)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ proxy: `${dead.host} (HTTPS_PROXY)` });
    expect(String(explain(error))).toContain(`the proxy ${dead.host} (HTTPS_PROXY)`);
    expect(String(explain(error))).not.toContain('secret');
  });

  it('trusts the certificate authority of ca-bundle, and no other', async () => {
    const [key, certificate] = [join(place.temp, 'key.pem'), join(place.temp, 'cert.pem')];
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1'];
    const made = [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-keyout',
      key,
      '-out',
      certificate,
    ];
    await runOk('openssl', [...made, ...subject], { cwd: place.temp, env: { PATH: process.env['PATH'] ?? '' } });
    const tls = createTlsServer(
      { key: await readFile(key), cert: await readFile(certificate) },
      (_incoming, outgoing) => void outgoing.end('hello'),
    );
    const url = new URL(`https://127.0.0.1:${await listen(tls)}/`);
    const get = { method: 'GET', url, headers: {} };
    const trusted = await exchange(await httpAgents(certificate, {}), get, LIMITS);
    expect(trusted.body.toString()).toBe('hello');
    await expect(exchange(await httpAgents(undefined, {}), get, LIMITS)).rejects.toMatchObject({
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    await expect(httpAgents(join(place.temp, 'none.pem'), {})).rejects.toThrow(/Check the input 'ca-bundle'/);
  });
});
