import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf } from '../errors.ts';

/** Servers on 127.0.0.1 and, where the machine has it, on ::1, with one port between them. */
export interface LoopbackServers {
  readonly port: number;
  /** Ends the connections too, whatever they are about. */
  close(): Promise<void>;
}

/** So often another free port is tried when the one that the system chose for 127.0.0.1 is taken on ::1. */
const ATTEMPTS = 10;
const WITHOUT_IPV6 = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'];

/**
 * Listens on loopback, with a server for each of its addresses: clients that are told `localhost` take either. The
 * system chooses the port for 0. Rejects with EADDRINUSE or EACCES.
 */
export async function listenOnLoopback(makeServer: () => Server, port: number): Promise<LoopbackServers> {
  for (let attempt = 1; ; attempt++) {
    const first = makeServer();
    const chosen = await listen(first, port, '127.0.0.1');
    const second = makeServer();
    try {
      await listen(second, chosen, '::1');
      return { port: chosen, close: async () => await stop(first, second) };
    } catch (error) {
      if (WITHOUT_IPV6.includes(codeOf(error) ?? '')) return { port: chosen, close: async () => await stop(first) };
      await stop(first);
      if (codeOf(error) !== 'EADDRINUSE' || port !== 0 || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Loopback only, always: nothing here is meant for a network. */
async function listen(server: Server, port: number, address: '127.0.0.1' | '::1'): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

async function stop(...servers: readonly Server[]): Promise<void> {
  const stopped = servers.map(
    async (server) =>
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  await Promise.all(stopped);
}
