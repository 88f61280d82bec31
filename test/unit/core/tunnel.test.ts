import { afterEach, describe, expect, it } from '@jest/globals';
import { TunnelAgent } from '@codeartifact-ci/core/tunnel.ts';
import { once } from 'node:events';
import { request } from 'node:https';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const proxies: Server[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const proxy of proxies.splice(0)) await new Promise((resolve) => proxy.close(resolve));
});

/** Nothing here takes longer: what hangs is told as such. */
const soon = () => ({ signal: AbortSignal.timeout(5_000) });

/** The first byte of a handshake of TLS (RFC 8446, 5.1). */
const HANDSHAKE = '\u0016';

/** A proxy that does this once it has read a whole head; the requests that it got. */
async function proxyThat(answer: (socket: Socket) => unknown): Promise<{ url: URL; heads: string[] }> {
  const heads: string[] = [];
  const proxy = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined));
    socket.once('data', (head) => {
      heads.push(head.toString());
      void answer(socket);
    });
  });
  proxies.push(proxy);
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  return { url: new URL(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`), heads };
}

/** How a request by https ends that goes through the proxy. */
async function failureThrough(proxy: URL | undefined, address = 'https://api.example/'): Promise<Error> {
  const agent = new TunnelAgent({ proxyUrl: () => proxy, connectMs: 200 });
  const [error] = (await once(request(address, { agent }), 'error', soon()).catch((thrown: unknown) => [thrown])) as [
    Error,
  ];
  agent.destroy();
  return error;
}

describe('A tunnel through a proxy', () => {
  it('is asked for with the credentials of its URL, decoded', async () => {
    const proxy = await proxyThat((socket) => socket.end('HTTP/1.1 407 Wrong\r\n\r\n'));
    Object.assign(proxy.url, { username: 'build%40corp', password: 's3c%3Aret' });
    const error = await failureThrough(proxy.url);
    expect(error).toMatchObject({ code: 'ERR_PROXY_TUNNEL', statusCode: 407 });
    expect(error.message).toBe('The proxy made no tunnel to api.example:443: HTTP 407 Wrong');
    expect(proxy.heads[0]).toMatch(/^CONNECT api\.example:443 HTTP\/1\.1\r\nhost: api\.example:443\r\n/);
    expect(proxy.heads[0]).toContain(Buffer.from('build@corp:s3c:ret').toString('base64'));
  });

  it('to an address of IPv6 has its brackets, and without credentials no header for them', async () => {
    const proxy = await proxyThat((socket) => socket.end('HTTP/1.1 403 No\r\n\r\n'));
    expect(await failureThrough(proxy.url, 'https://[2001:db8::1]:8443/')).toMatchObject({ statusCode: 403 });
    expect(proxy.heads[0]).toMatch(/^CONNECT \[2001:db8::1\]:8443 HTTP/);
    expect(proxy.heads[0]).not.toMatch(/authorization/i);
  });

  it('is refused with the connection, which a proxy may keep open', async () => {
    const proxy = await proxyThat((socket) => socket.write('HTTP/1.1 502 \r\ncontent-length: 100000\r\n\r\n'));
    const error = await failureThrough(proxy.url);
    expect(error.message).toBe('The proxy made no tunnel to api.example:443: HTTP 502');
    const socket = sockets.at(-1);
    if (socket?.closed === false) await once(socket.resume(), 'close', soon());
  });

  it('is none where the way is straight, and begins with TLS where the proxy speaks it', async () => {
    const straight = await proxyThat((socket) => socket.end('no TLS'));
    const error = await failureThrough(undefined, straight.url.href.replace('http:', 'https:'));
    expect(error).toMatchObject({ code: expect.stringMatching(/^(ERR_SSL_|EPROTO)/) });
    const secure = await proxyThat((socket) => socket.end('no TLS'));
    await failureThrough(new URL(secure.url.href.replace('http:', 'https:')));
    expect([straight.heads[0]?.[0], secure.heads[0]?.[0]]).toEqual([HANDSHAKE, HANDSHAKE]);
  });

  it('is asked of a proxy at an address of IPv6, too', async () => {
    expect(await failureThrough(new URL('http://[::1]:1'))).toMatchObject({ syscall: 'connect' });
  });

  it('that stands is not given up, however long the server takes', async () => {
    const proxy = await proxyThat(async (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      await sleep(300);
      socket.write('<html>');
    });
    expect(await failureThrough(proxy.url)).toMatchObject({ code: expect.stringMatching(/^(ERR_SSL_|EPROTO)/) });
  });

  it('is no place for what comes with the reply, which is no TLS', async () => {
    const proxy = await proxyThat((socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n<html>'));
    expect(await failureThrough(proxy.url)).toMatchObject({ code: expect.stringMatching(/^(ERR_SSL_|EPROTO)/) });
  });

  it('is given up in time, with its connection, where the proxy is silent or says a little now and then', async () => {
    for (const drip of ['', 'x: y\r\n']) {
      const proxy = await proxyThat(async (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        while (drip !== '' && !socket.destroyed) {
          socket.write(drip);
          await sleep(5);
        }
      });
      expect(await failureThrough(proxy.url)).toMatchObject({
        code: 'ETIMEDOUT',
        message: expect.stringMatching(/0\.2 s/),
      });
      const socket = sockets.at(-1);
      if (socket?.closed === false) await once(socket.resume(), 'close', soon());
    }
  });

  it('stands although the reply comes byte by byte, and is no place for what is no TLS', async () => {
    const proxy = await proxyThat(async (socket) => {
      socket.setNoDelay();
      for (const byte of 'HTTP/1.0 200 Established\r\nvia: a\r\n\r\n<html>') {
        socket.write(byte);
        await sleep(1);
      }
    });
    expect(await failureThrough(proxy.url)).toMatchObject({ code: expect.stringMatching(/^(ERR_SSL_|EPROTO)/) });
  });
});
