import type { IncomingMessage } from 'node:http';

/** A reply sent before the request's body was read: this much is read and dropped, so that the client sees the reply. */
const DRAINED_BYTES = 8 * 1024 * 1024;
/** A body that was announced but does not come is not waited for any longer; the connection ends with the reply. */
const QUIET_MS = 1000;

/** By RFC 9112, section 6.3: a request without either header has none. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** Clients that are still sending would see a reset instead of the reply. False: the client has stopped sending. */
export async function drain(incoming: IncomingMessage): Promise<boolean> {
  if (incoming.readableEnded || incoming.destroyed) return true;
  let size = 0;
  return await new Promise<boolean>((resolve) => {
    const quiet = setTimeout(() => resolve(false), QUIET_MS);
    const done = (): void => {
      clearTimeout(quiet);
      resolve(true);
    };
    incoming.on('data', (chunk: Buffer) => {
      quiet.refresh();
      size += chunk.length;
      if (size > DRAINED_BYTES) {
        incoming.pause();
        done();
      }
    });
    incoming.once('end', done);
    incoming.once('error', done);
    incoming.once('close', done);
    incoming.resume();
  });
}
