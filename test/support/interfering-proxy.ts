import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RecordedRequest } from './recorder.ts';

export interface Proxy {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** A way through to an emulator; `before` runs ahead of a request, `deliver` says whether its reply comes back. */
async function startProxy(
  target: string,
  before: (request: { method: string; path: string }) => Promise<void>,
  deliver: (request: { method: string; path: string }) => boolean,
): Promise<Proxy> {
  const server = createServer((incoming, outgoing) => {
    const asked = { method: incoming.method ?? '', path: incoming.url ?? '' };
    const body: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => body.push(chunk));
    incoming.once('end', () => {
      void before(asked).then(() => {
        const options = { method: asked.method, headers: incoming.headers };
        const forwarded = httpRequest(new URL(asked.path, target), options, (answer) => {
          if (!deliver(asked)) {
            answer.resume();
            answer.once('end', () => outgoing.destroy());
            return;
          }
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        });
        forwarded.once('error', () => outgoing.destroy());
        forwarded.end(Buffer.concat(body));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Carries out every change and loses the first reply to it. */
export async function startLossy(target: string): Promise<Proxy & { lost(): number }> {
  const seen = new Map<string, number>();
  let lost = 0;
  const proxy = await startProxy(
    target,
    () => Promise.resolve(),
    (asked) => {
      if (!isMutation(asked)) return true;
      const key = `${asked.method} ${asked.path}`;
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      if (times > 1) return true;
      lost++;
      return false;
    },
  );
  return { ...proxy, lost: () => lost };
}

/** Does something of its own right before the first change comes through. */
export async function startMeddler(target: string, meddle: () => Promise<void>): Promise<Proxy> {
  let done = false;
  return await startProxy(
    target,
    async (asked) => {
      if (done || !isMutation(asked)) return;
      done = true;
      await meddle();
    },
    () => true,
  );
}

/** Calls that change something; the rest of the API reads. */
export function isMutation({ method, path }: Pick<RecordedRequest, 'method' | 'path'>): boolean {
  const [route = ''] = path.split('?');
  if (method === 'PUT' || method === 'DELETE') return true;
  return (
    method === 'POST' &&
    /^\/v1\/(domain|repository|repository\/external-connection|package-group|tag|untag)$/.test(route)
  );
}
