import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  /** Has the request carried out and gives the reply, which nobody has seen yet. */
  readonly forward: () => Promise<Reply>;
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}, body = '') =>
  ({ outgoing }: Exchange): void =>
    void outgoing.writeHead(code, headers).end(body);

type Fault = (exchange: Exchange) => unknown;

/** What can go wrong between a client and a service (specs of the project: fault matrix). */
export const FAULTS = {
  'reset before the request is carried out': ({ outgoing }: Exchange) => void outgoing.destroy(),
  'lost reply': async ({ outgoing, forward }: Exchange) => {
    await forward();
    outgoing.destroy();
  },
  'reset within the reply': async ({ outgoing, forward }: Exchange) => {
    const { status: code, headers, body } = await forward();
    outgoing.writeHead(code, headers).write(body.subarray(0, body.length >> 1));
    setTimeout(() => outgoing.destroy(), 20);
  },
  'half a document of the right length': async ({ outgoing, forward }: Exchange) => {
    const { status: code, headers, body } = await forward();
    const half = body.subarray(0, body.length >> 1);
    outgoing.writeHead(code, { ...headers, 'content-length': String(half.length) }).end(half);
  },
  'a length that is never reached': async ({ outgoing, forward }: Exchange) => {
    const { status: code, headers, body } = await forward();
    outgoing.writeHead(code, { ...headers, 'content-length': String(body.length + 10) }).write(body);
    setTimeout(() => outgoing.destroy(), 20);
  },
  'a slow body': async ({ outgoing, forward }: Exchange) => {
    const { status: code, headers, body } = await forward();
    outgoing.writeHead(code, headers);
    for (const byte of body) {
      outgoing.write(Buffer.of(byte));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    outgoing.end();
  },
  'no HTTP': ({ outgoing }: Exchange) => void outgoing.socket?.end('220 ready\r\n'),
  '302': status(302, { location: 'http://127.0.0.1:1/' }),
  '408': status(408),
  '429': status(429, { 'x-amzn-errortype': 'ThrottlingException' }, '{"message":"slow down"}'),
  '429 with Retry-After': status(429, { 'retry-after': '1', 'x-amzn-errortype': 'ThrottlingException' }, '{}'),
  '500': status(500),
  '503': status(503, {}, '<html>down</html>'),
  "a portal's page": status(200, { 'content-type': 'text/html' }, '<html><br>Welcome</html>'),
} as const;

export type FaultName = keyof typeof FAULTS;

/** What never ends by itself, for sweeps that may take minutes. */
export const ENDLESS = {
  silence: () => undefined,
  'a header now and then': ({ outgoing }: Exchange) => {
    const timer = setInterval(() => outgoing.socket?.write('HTTP/1.1 100 Continue\r\n\r\n'), 500);
    outgoing.once('close', () => clearInterval(timer));
  },
  'a byte now and then': ({ outgoing }: Exchange) => {
    outgoing.writeHead(200);
    const timer = setInterval(() => outgoing.write(' '), 500);
    outgoing.once('close', () => clearInterval(timer));
  },
  'a reply without end': ({ outgoing }: Exchange) => {
    outgoing.writeHead(200);
    const more = (): void => {
      while (!outgoing.destroyed && outgoing.write(Buffer.alloc(64 * 1024, ' ')));
    };
    outgoing.on('drain', more);
    more();
  },
  '429 with a Retry-After of a day': status(429, { 'retry-after': '86400' }, '{}'),
} as const;

export type EndlessName = keyof typeof ENDLESS;

/** What can go wrong with a request that changes something, besides. */
export const FAULTS_OF_CHANGES = {
  'reset within the request': ({ incoming, outgoing }: Exchange) => {
    incoming.once('data', () => outgoing.destroy());
    incoming.once('end', () => outgoing.destroy());
    incoming.resume();
  },
  '500 after it was carried out': async ({ outgoing, forward }: Exchange) => {
    await forward();
    outgoing.writeHead(500).end('<html>broken</html>');
  },
  '504 after it was carried out': async ({ outgoing, forward }: Exchange) => {
    await forward();
    outgoing.writeHead(504).end();
  },
} as const;

export type FaultOfChange = keyof typeof FAULTS_OF_CHANGES;

/** Struck before the request's body has come. */
const AT_ONCE: ReadonlySet<string> = new Set(['reset within the request']);

export interface FaultyGateway {
  readonly endpoint: string;
  /** Requests so far, those that a fault met included. */
  readonly count: () => number;
  /** The longest that any request has taken so far, in seconds, by whoever ended it. */
  readonly longest: () => number;
  close(): Promise<void>;
}

/** A way through to a service on which `choose` says what goes wrong with which request (the first is number 1). */
export async function startFaultyGateway(
  target: string,
  choose: (number: number, url: string, method: string) => FaultName | EndlessName | FaultOfChange | undefined,
): Promise<FaultyGateway> {
  let [count, longest] = [0, 0];
  const server = createServer((incoming, outgoing) => {
    const start = performance.now();
    outgoing.on('error', () => undefined);
    outgoing.once('close', () => (longest = Math.max(longest, (performance.now() - start) / 1_000)));
    const name = choose(++count, incoming.url ?? '', incoming.method ?? '');
    const fault: Fault | undefined =
      name === undefined ? undefined : { ...FAULTS, ...ENDLESS, ...FAULTS_OF_CHANGES }[name];
    if (name !== undefined && AT_ONCE.has(name)) {
      incoming.on('error', ignore);
      void fault?.({ incoming, outgoing, forward: () => forwardTo(target, incoming, Buffer.alloc(0)) });
      return;
    }
    void buffer(incoming).then(async (body) => {
      const forward = (): Promise<Reply> => forwardTo(target, incoming, body);
      if (fault === undefined) {
        const reply = await forward();
        outgoing.writeHead(reply.status, reply.headers).end(reply.body);
      } else await fault({ incoming, outgoing, forward });
    }, ignore);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => count,
    longest: () => longest,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function ignore(): void {
  // A client that is gone has ended its request.
}

async function forwardTo(target: string, { url, method, headers }: IncomingMessage, body: Buffer): Promise<Reply> {
  return await new Promise((resolve, reject) => {
    const forwarded = httpRequest(new URL(url ?? '/', target), { method, headers }, (answer) => {
      buffer(answer).then(
        (bytes) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: bytes }),
        reject,
      );
    });
    forwarded.once('error', reject);
    forwarded.end(body);
  });
}
