import { spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { node } from '../support/paths.ts';

/** GETs of one URL, as many as are answered in a while. */
export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
}

export interface Throughput {
  readonly perSecond: number;
  /** Of one reply's body, as it was sent. */
  readonly bytes: number;
}

/** Runs a load in a process of its own, so that it does not wait for whatever else is measured. */
export async function runLoad(load: Load): Promise<Throughput> {
  const child = spawn(node, [import.meta.filename], { stdio: ['pipe', 'pipe', 'inherit'] });
  // Not as an argument: there is a token in it.
  child.stdin.end(JSON.stringify(load));
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the load on ${load.url} failed`);
  return JSON.parse(text) as Throughput;
}

async function generate({ url, headers, connections, seconds }: Load): Promise<Throughput> {
  const { pathname, hostname, port, host } = new URL(url);
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = Buffer.from(`GET ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n`);
  const start = performance.now();
  const deadline = start + seconds * 1000;
  let replies = 0;
  let bytes = 0;
  const worker = async (): Promise<void> => {
    const socket = connect(Number(port), hostname).setNoDelay();
    const reader = replyReader(socket);
    while (performance.now() < deadline) {
      const reply = reader();
      socket.write(request);
      const { status, length } = await reply;
      if (status !== 200) throw new Error(`${url} answered ${status}`);
      bytes = length;
      replies++;
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return { perSecond: replies / ((performance.now() - start) / 1000), bytes };
}

interface Reply {
  readonly status: number;
  /** Of the body with its framing. */
  readonly length: number;
}

/**
 * Waits for one reply after the other. HTTP as far as two registries speak it that are asked for one thing at a time:
 * a real client would take longer to read a reply than some need to send it, and would hide how long that is.
 */
function replyReader(socket: Socket): () => Promise<Reply> {
  let expect: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | undefined;
  let head = '';
  let ends: number | 'marked' | undefined;
  let received = 0;
  let tail = Buffer.alloc(0);
  socket.on('error', (error) => expect?.reject(error));
  socket.on('close', () => expect?.reject(new Error('the connection was closed')));
  socket.on('data', (chunk: Buffer) => {
    let body = chunk;
    if (ends === undefined) {
      const before = head.length;
      head += chunk.toString('latin1');
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      body = chunk.subarray(end + 4 - before);
      ends = Number(/^content-length: *(\d+)\r?$/im.exec(head)?.[1] ?? NaN);
      if (Number.isNaN(ends)) ends = 'marked';
    }
    received += body.length;
    tail = Buffer.concat([tail, body.subarray(-LAST_CHUNK.length)]).subarray(-LAST_CHUNK.length);
    if (ends === 'marked' ? !tail.equals(LAST_CHUNK) : received < ends) return;
    const reply = { status: Number(head.slice(9, 12)), length: received };
    [head, ends, received, tail] = ['', undefined, 0, Buffer.alloc(0)];
    expect?.resolve(reply);
  });
  return () => new Promise((resolve, reject) => (expect = { resolve, reject }));
}

/** What a body in chunks ends with. */
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n');

if (import.meta.filename === process.argv[1]) {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8') as AsyncIterable<string>) text += chunk;
  process.stdout.write(JSON.stringify(await generate(JSON.parse(text) as Load)));
}
