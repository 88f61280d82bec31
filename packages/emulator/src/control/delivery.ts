import { createReadStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpReply } from '../http/reply.ts';
import { send } from '../http/send.ts';
import type { DeliveryFault } from './fault-rule.ts';

export interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

/** Pieces that a body which drips is cut into. */
const DROPS = 20;
/** So long a client has to read a reply before its connection is reset. */
const READING_MS = 50;

/** A TCP reset where there is one to send; behind TLS the connection just ends. */
export function resetConnection({ incoming }: Exchange): void {
  const { socket } = incoming as { readonly socket: Socket };
  if ('encrypted' in socket) socket.destroy();
  else socket.resetAndDestroy();
}

/** Reads the body up to so many bytes, or its end, and drops it. */
export async function readAway({ incoming }: Exchange, bytes: number): Promise<void> {
  let size = 0;
  if (bytes <= 0) return;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size >= bytes) return;
  }
}

/** Half of what the request says that it has. */
export function halfOfUpload({ incoming }: Exchange): number {
  return Math.ceil(Number(incoming.headers['content-length'] ?? 0) / 2);
}

/** Sends a reply badly. It goes out whole and uncompressed but for the fault: no ranges, no conditions. */
export async function deliver(exchange: Exchange, reply: HttpReply, fault: DeliveryFault): Promise<void> {
  const { incoming, outgoing } = exchange;
  switch (fault.kind) {
    case 'lost-reply':
      resetConnection(exchange);
      return;
    case 'reset-after-reply':
      await send(incoming, outgoing, reply);
      await sleep(READING_MS);
      resetConnection(exchange);
      return;
    case 'reset-reply': {
      const size = sizeOf(reply);
      const cut = Math.min(fault.bytes ?? Math.ceil(size / 2), size);
      writeHead(outgoing, reply, size);
      await writeBody(outgoing, reply, cut, cut, 0);
      await sleep(READING_MS);
      resetConnection(exchange);
      return;
    }
    case 'drip': {
      const size = sizeOf(reply);
      writeHead(outgoing, reply, size);
      await writeBody(outgoing, reply, size, Math.ceil(size / DROPS), fault.milliseconds / DROPS);
      outgoing.end();
      return;
    }
    case 'truncate': {
      const size = sizeOf(reply);
      const cut = Math.min(fault.bytes ?? Math.floor(size / 2), size);
      writeHead(outgoing, reply, cut);
      await writeBody(outgoing, reply, cut, cut, 0);
      outgoing.end();
      return;
    }
    case 'wrong-length': {
      const size = sizeOf(reply);
      writeHead(outgoing, reply, Math.max(0, size + fault.difference));
      await writeBody(outgoing, reply, size, size, 0);
      await sleep(READING_MS);
      // The length is a lie: nothing that can be read follows.
      incoming.socket.destroySoon();
    }
  }
}

function sizeOf({ body }: HttpReply): number {
  if (body === undefined) return 0;
  return typeof body === 'object' && 'file' in body ? body.size : Buffer.byteLength(body);
}

function writeHead(outgoing: ServerResponse, { status, reason, headers }: HttpReply, length: number): void {
  const fields = { 'x-amzn-requestid': randomUUID(), ...headers, 'content-length': String(length) };
  for (const [name, value] of Object.entries(fields)) outgoing.setHeader(name, value);
  outgoing.strictContentLength = false;
  outgoing.writeHead(status, reason);
  outgoing.flushHeaders();
}

/** The first `length` bytes in pieces of `piece` bytes, with a pause after each. */
async function writeBody(
  outgoing: ServerResponse,
  { body }: HttpReply,
  length: number,
  piece: number,
  pause: number,
): Promise<void> {
  if (body === undefined || length === 0) return;
  const source: Readable =
    typeof body === 'object' && 'file' in body
      ? createReadStream(body.file, { end: length - 1 })
      : Readable.from([Buffer.from(body).subarray(0, length)]);
  for await (const chunk of source as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; at += piece) {
      if (outgoing.destroyed) return;
      await new Promise((resolve) => outgoing.write(chunk.subarray(at, at + piece), resolve));
      if (pause > 0) await sleep(pause);
    }
  }
}
