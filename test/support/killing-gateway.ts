import type { ChildProcess } from 'node:child_process';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface KillingGateway {
  readonly endpoint: string;
  /** The process that is killed. */
  aim(child: ChildProcess): void;
  /** How many requests came. */
  readonly count: () => number;
  close(): Promise<void>;
}

/**
 * A way through to a service that kills its caller at the nth request: before it is passed on, or when it has been
 * carried out and nobody has heard of it.
 */
export async function startKillingGateway(
  target: string,
  nth: number,
  when: 'before' | 'after',
): Promise<KillingGateway> {
  let victim: ChildProcess | undefined;
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    const isIt = ++count === nth;
    const kill = (): void => {
      victim?.kill('SIGKILL');
      outgoing.destroy();
    };
    outgoing.on('error', () => undefined);
    if (isIt && when === 'before') {
      kill();
      return;
    }
    const { method, headers, url = '/' } = incoming;
    const forwarded = httpRequest(new URL(url, target), { method, headers }, (answer) => {
      if (isIt) {
        kill();
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.once('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    aim: (child) => {
      victim = child;
    },
    count: () => count,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
