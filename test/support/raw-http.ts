import { connect, type Socket } from 'node:net';

export interface RawReply {
  /** Status codes in the order of the replies; empty when the connection just ended. */
  readonly statuses: readonly number[];
  readonly text: string;
  /** Who ended it: the server closed or reset the connection, or we had seen enough, or waited long enough. */
  readonly end: 'closed' | 'reset' | 'enough' | 'silence';
}

export interface RawOptions {
  /** Replies to wait for before we hang up. */
  readonly replies?: number;
  /** Milliseconds to wait for something to happen; the default is 10 s. */
  readonly timeoutMs?: number;
  /** What else to do with the connection, once it is open and `bytes` are sent. */
  readonly then?: (socket: Socket) => Promise<void>;
}

/** Sends bytes as they are to 127.0.0.1, and reads what comes back until enough replies are there or the server ends it. */
export async function rawRequest(
  port: number,
  bytes: string | Buffer,
  { replies = 1, timeoutMs = 10_000, then }: RawOptions = {},
): Promise<RawReply> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  return await new Promise((resolve, reject) => {
    const finish = (end: RawReply['end']): void => {
      resolve({ statuses: statusesIn(text), text, end });
      socket.destroy();
    };
    socket.setTimeout(timeoutMs, () => finish('silence'));
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (statusesIn(text).length >= replies && text.includes('\r\n\r\n')) finish('enough');
    });
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ECONNREFUSED') reject(new Error('nobody listens'));
      else finish('reset');
    });
    socket.on('close', () => finish('closed'));
    socket.on('connect', () => {
      socket.write(bytes);
      then?.(socket).catch(reject);
    });
  });
}

function statusesIn(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

export interface Head {
  readonly method?: string;
  readonly headers?: readonly string[];
  readonly host?: string;
}

/** The head of a request with a token, in the bytes that go over the wire. */
export function requestHead(
  { port, token }: { readonly port: number; readonly token: string },
  path: string,
  { method = 'GET', headers = [], host = `127.0.0.1:${port}` }: Head = {},
): string {
  const lines = [`${method} ${path} HTTP/1.1`, `Host: ${host}`, `Authorization: Bearer ${token}`, ...headers];
  return `${lines.join('\r\n')}\r\n\r\n`;
}
