import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Milliseconds of a common clock. */
  readonly start: number;
  readonly end: number;
}

export interface Recorder {
  readonly endpoint: string;
  readonly requests: RecordedRequest[];
  close(): Promise<void>;
}

/** A way through to an emulator that writes down what passes, and holds each answer back for a while. */
export async function startRecorder(target: string, delayMs = 0): Promise<Recorder> {
  const requests: RecordedRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const start = performance.now();
    const forwarded = httpRequest(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        setTimeout(() => {
          // As they came: two challenges of a 401 are two headers.
          outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.rawHeaders);
          answer.pipe(outgoing);
          answer.once('end', () => {
            requests.push({
              method: incoming.method ?? '',
              path: incoming.url ?? '',
              status: answer.statusCode ?? 0,
              start,
              end: performance.now(),
            });
          });
        }, delayMs);
      },
    );
    forwarded.once('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** How many round trips requests make: one that began before another of its trip had ended belongs to the same. */
export function roundTrips(requests: readonly RecordedRequest[]): number {
  let trips = 0;
  let firstEnd = -Infinity;
  for (const { start, end } of [...requests].sort((a, b) => a.start - b.start)) {
    if (start >= firstEnd) {
      trips++;
      firstEnd = end;
    } else {
      firstEnd = Math.min(firstEnd, end);
    }
  }
  return trips;
}
