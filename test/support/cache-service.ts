import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CacheService {
  /** Variables as the runner sets them. */
  readonly env: Readonly<Record<string, string>>;
  /** Key to archive, as they were saved. */
  readonly archives: ReadonlyMap<string, Buffer>;
  close(): Promise<void>;
}

interface Reservation {
  readonly key: string;
  readonly version: string;
  bytes: Buffer;
}

/** GitHub's cache service as @actions/cache speaks to it (version 1): look up, reserve, upload in pieces, commit. */
export async function startCacheService(): Promise<CacheService> {
  const reservations: Reservation[] = [];
  const committed: Reservation[] = [];
  const archives = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const body = await readAll(request);
      const id = Number(/caches\/(\d+)$/.exec(url.pathname)?.[1]);
      const reply = (status: number, value?: unknown): void => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(value === undefined ? '' : JSON.stringify(value));
      };
      if (url.pathname.startsWith('/archive/')) {
        response.end(archives.get(decodeURIComponent(url.pathname.slice('/archive/'.length))));
      } else if (request.method === 'GET') {
        const found = lookUp(
          committed,
          (url.searchParams.get('keys') ?? '').split(','),
          url.searchParams.get('version'),
        );
        if (found === undefined) reply(204);
        else {
          const archiveLocation = `http://${request.headers.host ?? ''}/archive/${encodeURIComponent(found.key)}`;
          reply(200, { archiveLocation, cacheKey: found.key, scope: 'refs/heads/main' });
        }
      } else if (url.pathname.endsWith('/caches')) {
        const { key, version } = JSON.parse(body.toString()) as { key: string; version: string };
        if (archives.has(key)) reply(409, { message: 'already exists' });
        else reply(201, { cacheId: reservations.push({ key, version, bytes: Buffer.alloc(0) }) });
      } else {
        const reservation = reservations[id - 1];
        if (reservation === undefined) reply(404);
        else if (request.method === 'PATCH') {
          reservation.bytes = Buffer.concat([reservation.bytes, body]);
          reply(204);
        } else {
          archives.set(reservation.key, reservation.bytes);
          committed.unshift(reservation);
          reply(204);
        }
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    env: { ACTIONS_CACHE_URL: `http://127.0.0.1:${port}/`, ACTIONS_RUNTIME_TOKEN: 'runtime' },
    archives,
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

/** The first of the keys that something was kept under, or that something newer than anything else starts with. */
function lookUp(
  committed: readonly Reservation[],
  keys: readonly string[],
  version: string | null,
): Reservation | undefined {
  for (const key of keys) {
    const found = committed.find((entry) => entry.version === version && entry.key.startsWith(key));
    if (found !== undefined) return found;
  }
  return undefined;
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
