import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Resolves to the port, which the system chooses for 0; rejects with EADDRINUSE or EACCES. */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // Loopback only, always: nothing here is meant for a network.
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

/** Ends the connections too, whatever they are about. */
export async function stop(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
