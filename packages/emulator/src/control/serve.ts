import { setTimeout as sleep } from 'node:timers/promises';
import { BoundedCache } from '../bounded-cache.ts';
import { ServiceError } from '../errors.ts';
import type { HttpReply } from '../http/reply.ts';
import type { HttpRequest } from '../http/request.ts';
import { send } from '../http/send.ts';
import type { Control } from './control.ts';
import { deliver, halfOfUpload, readAway, resetConnection, type Exchange } from './delivery.ts';
import type { Fault } from './fault-rule.ts';
import { pickLatency } from './latency.ts';
import { describeRequest, type Subject } from './subject.ts';

/** What stands behind the faults: the emulator as its clients see it. */
export interface Handlers {
  /** Does a request's work. */
  readonly answer: (request: HttpRequest) => Promise<HttpReply>;
  /** An error as the service would give it to this request: the API's JSON, STS's XML, or the format's own. */
  readonly refuse: (request: HttpRequest, error: ServiceError) => HttpReply;
}

/** Replies of the past, for those that shall be stale. */
const REMEMBERED_BYTES = 16 * 1024 * 1024;
const remembered = new WeakMap<Control, BoundedCache<string, HttpReply>>();

/** Does a request's work and sends the reply, with whatever was set to stand in the way. */
export async function serve(
  control: Control,
  exchange: Exchange,
  request: HttpRequest,
  handlers: Handlers,
): Promise<void> {
  const { incoming, outgoing } = exchange;
  const { latency, faults, quotas } = control;
  if (latency.to > 0) await sleep(pickLatency(latency, Math.random));
  if (quotas.quotas.size > 0 && withoutToken(request)) {
    try {
      quotas.address(incoming.socket.remoteAddress ?? '');
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      await send(incoming, outgoing, handlers.refuse(request, error), control.clock.httpDate());
      return;
    }
  }
  if (!faults.active) {
    await send(incoming, outgoing, await handlers.answer(request), control.clock.httpDate());
    return;
  }
  outgoing.setHeader('date', control.clock.httpDate());
  const described = await describeRequest(incoming.method ?? 'GET', request);
  await serveWithFaults(control, exchange, described, handlers);
}

async function serveWithFaults(
  control: Control,
  exchange: Exchange,
  { subject, request }: { readonly subject: Subject; readonly request: HttpRequest },
  { answer, refuse }: Handlers,
): Promise<void> {
  const { incoming, outgoing } = exchange;
  const past = remembered.get(control) ?? new BoundedCache<string, HttpReply>(REMEMBERED_BYTES);
  remembered.set(control, past);
  const key = `${subject.method} ${request.path}?${request.rawQuery} ${incoming.headers.accept ?? ''}`;
  const before = past.get(key);
  const fault = control.faults.next(subject, (one) => possible(one, subject, before));
  const fresh = async (): Promise<HttpReply> => {
    const reply = await answer(request);
    if (control.faults.watches('stale', subject)) remember(past, key, reply);
    return reply;
  };
  if (fault === undefined) {
    await send(incoming, outgoing, await fresh());
    return;
  }
  switch (fault.kind) {
    case 'reset':
      resetConnection(exchange);
      return;
    case 'reset-upload':
      await readAway(exchange, fault.bytes ?? halfOfUpload(exchange));
      resetConnection(exchange);
      return;
    case 'reset-after-upload':
      await readAway(exchange, Number.POSITIVE_INFINITY);
      resetConnection(exchange);
      return;
    case 'status':
      await send(incoming, outgoing, refuse(request, statusError(fault)));
      return;
    case 'stale':
      await send(incoming, outgoing, before ?? (await fresh()));
      return;
    case 'repeat-token':
      await send(incoming, outgoing, repeatToken(await fresh(), subject.query));
      return;
    case 'clock':
      await control.clock.skewed(fault.offset, async () => {
        outgoing.setHeader('date', control.clock.httpDate());
        await send(incoming, outgoing, await fresh());
      });
      return;
    default: {
      const reply = await fresh();
      // A reply to HEAD has no body to go wrong.
      if (incoming.method === 'HEAD' && fault.kind !== 'lost-reply') await send(incoming, outgoing, reply);
      else await deliver(exchange, reply, fault);
    }
  }
}

function possible(fault: Fault, { query }: Subject, before: HttpReply | undefined): boolean {
  if (fault.kind === 'stale') return before !== undefined;
  return fault.kind !== 'repeat-token' || query.has('next-token');
}

function remember(past: BoundedCache<string, HttpReply>, key: string, reply: HttpReply): void {
  const { body } = reply;
  // A file may be gone by then.
  if (typeof body === 'object' && 'file' in body) return;
  past.set(key, reply, Buffer.byteLength(body ?? '') + key.length);
}

/** The client's own page token instead of the next one. */
function repeatToken(reply: HttpReply, query: URLSearchParams): HttpReply {
  if (reply.status !== 200 || typeof reply.body !== 'string') return reply;
  const document = JSON.parse(reply.body) as Record<string, unknown>;
  return { ...reply, body: JSON.stringify({ ...document, nextToken: query.get('next-token') }) };
}

const NAMES: ReadonlyMap<number, string> = new Map([
  [400, 'ValidationException'],
  [402, 'ServiceQuotaExceededException'],
  [403, 'AccessDeniedException'],
  [404, 'ResourceNotFoundException'],
  [407, 'ProxyAuthenticationRequired'],
  [409, 'ConflictException'],
  [429, 'ThrottlingException'],
  [500, 'InternalServerException'],
  [503, 'ServiceUnavailableException'],
]);

function statusError({ status, retryAfter }: Extract<Fault, { kind: 'status' }>): ServiceError {
  const name = NAMES.get(status) ?? (status < 500 ? 'BadRequestException' : 'ServiceException');
  return new ServiceError(
    name,
    status,
    status === 429 ? 'Rate exceeded' : `A fault that was asked for: ${status}`,
    {},
    {
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
      ...(status === 407 ? { 'proxy-authenticate': 'Basic realm="proxy"' } : {}),
    },
  );
}

function withoutToken({ path, headers }: HttpRequest): boolean {
  const plane = path.split('/', 2)[1] ?? '';
  return (
    plane !== 'v1' && plane !== '' && headers.authorization === undefined && headers['x-nuget-apikey'] === undefined
  );
}
