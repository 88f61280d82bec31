import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { BoundedCache } from '../bounded-cache.ts';
import { acceptsGzip } from './accept-encoding.ts';
import { drain, hasBody } from './drain.ts';
import { packNow } from './packing.ts';
import { parseRange } from './ranges.ts';
import type { FileBody, HttpReply } from './reply.ts';
import { SMALL_FILE_BYTES, SmallFiles } from './small-files.ts';

const COMPRESSIBLE = /^(text\/|application\/(json|vnd\.npm|vnd\.pypi|xml|problem\+json))/;

type Headers = Record<string, string | readonly string[]>;
type Range = ReturnType<typeof parseRange>;

/**
 * Sends a reply: request ID, conditional requests, ranges, compression, and no body for HEAD. `date`: of the Date header;
 * without it, the machine's time.
 */
export async function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  reply: HttpReply,
  date?: string,
): Promise<void> {
  if (hasBody(incoming) && !(await drain(incoming))) outgoing.shouldKeepAlive = false;
  // Given with the others rather than set before: setting one makes Node.js handle each of them by itself.
  const headers: Headers = {
    ...(date === undefined ? {} : { date }),
    'x-amzn-requestid': randomUUID(),
    ...reply.headers,
  };
  const head = incoming.method === 'HEAD';
  const etag = reply.etag === true ? derivedEtag(reply.body) : reply.etag;
  if (etag !== undefined) headers['etag'] = etag;
  if (etag !== undefined && reply.status === 200 && matches(incoming.headers['if-none-match'], etag)) {
    write(outgoing, 304, undefined, without(headers, 'content-type'));
    outgoing.end();
    return;
  }
  if (typeof reply.body === 'object' && 'file' in reply.body) {
    const range = rangeOf(incoming, etag, reply.body.size);
    const rest = sendFile(outgoing, reply.body, range, reply.status, headers, head);
    if (rest !== undefined) await pipeline(rest, outgoing);
    return;
  }
  let body = typeof reply.body === 'string' ? Buffer.from(reply.body) : (reply.body ?? NOTHING);
  if (reply.ranges === true && reply.status === 200) {
    headers['accept-ranges'] = 'bytes';
    const range = rangeOf(incoming, etag, body.length);
    if (range !== undefined) {
      sendPart(outgoing, body, range, headers);
      return;
    }
  }
  const compressible = headers['content-encoding'] === undefined && COMPRESSIBLE.test(first(headers['content-type']));
  if (body.length > 1024 && compressible && acceptsGzip(incoming.headers['accept-encoding'])) {
    body = packOnce(body, reply.etag === true ? etag : undefined);
    headers['content-encoding'] = 'gzip';
    headers['vary'] = [headers['vary'] ?? [], 'accept-encoding'].flat().join(', ');
  }
  if (reply.status !== 204) headers['content-length'] = String(body.length);
  write(outgoing, reply.status, reply.reason, headers);
  outgoing.end(head ? undefined : body);
}

/** The part that a GET asks for (RFC 9110, 14.2), which is of use only for what the client has the beginning of (13.1.5). */
function rangeOf(incoming: IncomingMessage, etag: string | undefined, size: number): Range {
  const condition = incoming.headers['if-range'];
  if (incoming.method !== 'GET' || (condition !== undefined && condition !== etag)) return undefined;
  return parseRange(incoming.headers.range, size);
}

/** Never compressed: the client puts it behind bytes that it has. */
function sendPart(outgoing: ServerResponse, body: Buffer, range: NonNullable<Range>, headers: Headers): void {
  const part = range === 'unsatisfiable' ? Buffer.alloc(0) : body.subarray(range.start, range.end + 1);
  headers['content-range'] =
    range === 'unsatisfiable' ? `bytes */${body.length}` : `bytes ${range.start}-${range.end}/${body.length}`;
  headers['content-length'] = String(part.length);
  write(outgoing, range === 'unsatisfiable' ? 416 : 206, undefined, headers);
  outgoing.end(part);
}

/** Sends the head and, of a small file, the body; returns what is still to be sent of a large one. */
function sendFile(
  outgoing: ServerResponse,
  { file, size }: FileBody,
  range: Range,
  status: number,
  headers: Headers,
  head: boolean,
): ReadStream | undefined {
  headers['accept-ranges'] = 'bytes';
  if (range === 'unsatisfiable') {
    write(outgoing, 416, undefined, { ...headers, 'content-range': `bytes */${size}`, 'content-length': '0' });
    outgoing.end();
    return undefined;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const length = end - start + 1;
  headers['content-length'] = String(length);
  if (range !== undefined) headers['content-range'] = `bytes ${start}-${end}/${size}`;
  if (!head && length > 0 && length <= SMALL_FILE_BYTES) {
    const { bytes, release } = smallFiles.read(file, size, start, length);
    write(outgoing, range === undefined ? status : 206, undefined, headers);
    // Not earlier: until then, the bytes may still wait for the socket.
    if (release === undefined) outgoing.end(bytes);
    else outgoing.end(bytes, release);
    return undefined;
  }
  write(outgoing, range === undefined ? status : 206, undefined, headers);
  if (head || size === 0) {
    outgoing.end();
    return undefined;
  }
  return createReadStream(file, { start, end, highWaterMark: SMALL_FILE_BYTES });
}

function derivedEtag(body: HttpReply['body']): string | undefined {
  if (body === undefined || (typeof body === 'object' && 'file' in body)) return undefined;
  return `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
}

function matches(header: string | undefined, etag: string): boolean {
  const plain = (value: string): string => value.trim().replace(/^W\//, '');
  return (
    header !== undefined && (header.trim() === '*' || header.split(',').some((value) => plain(value) === plain(etag)))
  );
}

function write(outgoing: ServerResponse, status: number, reason: string | undefined, headers: Readonly<Headers>): void {
  // Its types do not know that Node.js leaves lists as they are.
  const plain = headers as OutgoingHttpHeaders;
  if (reason === undefined) outgoing.writeHead(status, plain);
  // A reason phrase comes from us but may quote a package name: one line of printable ASCII, with room for the ARNs of
  // a refusal and the cause behind them, of which twine and Poetry show no more than this line.
  else
    outgoing.writeHead(
      status,
      reason
        .replaceAll('…', '...')
        .replace(/[^\x20-\x7e]/g, '?')
        .slice(0, 500),
      plain,
    );
}

const NOTHING = Buffer.alloc(0);
const smallFiles = new SmallFiles();
/** Replies by their derived ETag, packed: the same content is packed once, whoever asks for it again. */
const packedReplies = new BoundedCache<string, Buffer>(4 * 1024 * 1024);

function packOnce(body: Buffer, etag: string | undefined): Buffer {
  const known = etag === undefined ? undefined : packedReplies.get(etag);
  if (known !== undefined) return known;
  const packed = packNow(body);
  if (etag !== undefined) packedReplies.set(etag, packed, packed.length);
  return packed;
}

function first(value: string | readonly string[] | undefined): string {
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

function without<T extends Record<string, unknown>>(object: T, key: string): T {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as T;
}
