import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { PublishPackageVersionCommand } from '@aws-sdk/client-codeartifact';
import {
  CreateDomainCommand,
  CreateRepositoryCommand,
  ListPackageVersionsCommand,
  ListRepositoriesInDomainCommand,
} from '@aws-sdk/client-codeartifact';
import type { RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { genericVersion, startBench as startApiBench, type Bench as ApiBench } from '../api/client.ts';
import { startBench, type Bench } from '../formats/data-plane.ts';
import { npmPackage, publishDocument } from '../../../support/npm-package.ts';

interface Seen {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** How it ended: in order, or with this error code. */
  readonly end: string;
  readonly chunks: number;
}

/** A request as a client without any patience of its own sees it. */
async function look(url: string, authorization: string, method = 'GET', body?: string): Promise<Seen> {
  return await new Promise((resolve) => {
    let seen: Omit<Seen, 'end'> = { status: undefined, headers: {}, body: '', chunks: 0 };
    const finish = (end: string): void => resolve({ ...seen, end });
    const outgoing = httpRequest(url, { method, agent: false, headers: { authorization } }, (incoming) => {
      seen = { ...seen, status: incoming.statusCode, headers: incoming.headers };
      incoming.setEncoding('latin1');
      incoming.on('data', (text: string) => (seen = { ...seen, body: seen.body + text, chunks: seen.chunks + 1 }));
      incoming.on('error', (error: NodeJS.ErrnoException) => finish(error.code ?? error.message));
      incoming.on('end', () => finish('in order'));
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => finish(error.code ?? error.message));
    outgoing.end(body);
  });
}

describe('a fault on the data plane', () => {
  let bench: Bench;
  let app: RepositoryRow;
  beforeEach(async () => {
    bench = await startBench('npm', 'public:npmjs');
    app = bench.repository('app');
    await publish('1.0.0');
  });
  afterEach(async () => {
    await bench.close();
  });
  const at = { format: 'npm', namespace: '', name: 'thing' } as const;
  const set = (...faults: string[]): void => bench.emulator.control.change({ faults });
  const url = (path: string): string => bench.url('app') + path;
  const get = (path = 'thing'): Promise<Seen> => look(url(path), bench.authorization());
  const publish = (version: string): Promise<Seen> =>
    look(url('thing'), bench.authorization(), 'PUT', JSON.stringify(publishDocument(npmPackage('thing', version))));
  const held = (): (string | undefined)[] => bench.held(app, at).map((line) => line.split(' ')[0]);

  it.each([
    ['reset', ['1.0.0']],
    ['reset-upload', ['1.0.0']],
    ['reset-upload:1', ['1.0.0']],
    ['reset-after-upload', ['1.0.0']],
    ['lost-reply', ['1.0.0', '2.0.0']],
  ])('%s ends an upload with a reset; held then is %j', async (fault, expected) => {
    set(`${fault} method=PUT times=1`);
    expect(await publish('2.0.0')).toMatchObject({
      status: undefined,
      end: expect.stringMatching(/^(ECONNRESET|EPIPE)$/),
    });
    expect(held()).toEqual(expected);
    expect((await publish('2.0.0')).status).toBe(expected.length === 1 ? 201 : 200);
  });

  it.each<[string, Partial<Seen>]>([
    ['reset-reply:10', { status: 200, end: 'ECONNRESET' }],
    ['reset-reply', { status: 200, end: 'ECONNRESET' }],
    ['wrong-length', { status: 200, end: 'ECONNRESET' }],
    ['reset-after-reply', { status: 200, end: 'in order' }],
    ['truncate', { status: 200, end: 'in order' }],
    ['drip:100ms', { status: 200, end: 'in order' }],
    ['429', { status: 429, end: 'in order' }],
    ['500', { status: 500, end: 'in order' }],
    ['503:7', { status: 503, end: 'in order' }],
    ['407', { status: 407, end: 'in order' }],
  ])('%s', async (fault, expected) => {
    const whole = await get();
    const file = await get('thing/-/thing-1.0.0.tgz');
    set(fault);
    const [reply, bytes] = [await get(), await get('thing/-/thing-1.0.0.tgz')];
    expect([reply, bytes]).toEqual([expect.objectContaining(expected), expect.objectContaining(expected)]);
    expect(bench.emulator.control.state().faults).toEqual([{ rule: fault, matched: 2, fired: 2 }]);
    const half = (text: string): string => text.slice(0, Math.ceil(text.length / 2));
    switch (fault) {
      case 'reset-reply:10':
        expect([reply.body, bytes.body]).toEqual([whole.body.slice(0, 10), file.body.slice(0, 10)]);
        break;
      case 'reset-reply':
        expect([reply.body, bytes.body]).toEqual([half(whole.body), half(file.body)]);
        break;
      case 'truncate':
        expect(whole.body.startsWith(reply.body) && reply.body.length < whole.body.length).toBe(true);
        expect(reply.headers['content-length']).toBe(String(reply.body.length));
        expect(() => JSON.parse(reply.body) as unknown).toThrow(SyntaxError);
        break;
      case 'wrong-length':
        expect(reply.headers['content-length']).toBe(String(whole.body.length + 10));
        expect([reply.body, bytes.body]).toEqual([whole.body, file.body]);
        break;
      case 'drip:100ms':
        expect(reply.chunks).toBeGreaterThan(5);
        expect([reply.body, bytes.body]).toEqual([whole.body, file.body]);
        break;
      case 'reset-after-reply':
        expect([reply.body, bytes.body]).toEqual([whole.body, file.body]);
        break;
      default: {
        // npm prints `error`.
        expect(JSON.parse(reply.body)).toMatchObject({ error: expect.any(String) });
        expect(reply.headers['retry-after']).toBe(fault === '503:7' ? '7' : undefined);
        expect(reply.headers['proxy-authenticate']).toBe(fault === '407' ? 'Basic realm="proxy"' : undefined);
      }
    }
  });

  it('reset-after-reply resets a connection that was to be kept', async () => {
    set('reset-after-reply');
    const { port } = new URL(bench.emulator.endpoint);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`GET /npm/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    const [error] = (await once(socket.resume(), 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNRESET');
  });

  it('reset-upload with a number of bytes waits for no more than these', async () => {
    set('reset-upload:1');
    const { port } = new URL(bench.emulator.endpoint);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`PUT /npm/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 1000\r\n\r\n{`);
    const [error] = (await once(socket.resume(), 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNRESET');
  });

  it('wrong-length may say too little', async () => {
    const whole = await get();
    set('wrong-length:-5');
    expect((await get()).headers['content-length']).toBe(String(whole.body.length - 5));
  });

  it('stale shows what was there before', async () => {
    set('stale path=**/thing method=GET after=1 times=1');
    const before = await get();
    await publish('2.0.0');
    // The first that has a past is left out by the rule; it sees, and is, the present.
    expect(Object.keys((JSON.parse((await get()).body) as { versions: object }).versions)).toEqual(['1.0.0', '2.0.0']);
    await publish('3.0.0');
    const stale = await get();
    expect(Object.keys((JSON.parse(stale.body) as { versions: object }).versions)).toEqual(['1.0.0', '2.0.0']);
    expect(Object.keys((JSON.parse((await get()).body) as { versions: object }).versions)).toHaveLength(3);
    expect(before.status).toBe(200);
  });

  it('leaves HEAD without a body', async () => {
    set('truncate');
    expect(await look(url('thing'), bench.authorization(), 'HEAD')).toMatchObject({ status: 200, body: '' });
    set('lost-reply');
    const lost = await look(url('thing'), bench.authorization(), 'HEAD');
    expect(lost).toMatchObject({ status: undefined, end: expect.stringMatching(/ECONNRESET|socket hang up/) });
  });

  it.each(['truncate:0', 'reset-reply:0'])('%s sends nothing of a file but its head', async (fault) => {
    set(fault);
    expect(await get('thing/-/thing-1.0.0.tgz')).toMatchObject({ status: 200, body: '' });
  });

  it('stale keeps no file, which may be gone by then: a tarball is always the one that is there', async () => {
    set('stale path=**/thing-1.0.0.tgz');
    const [first, second] = [await get('thing/-/thing-1.0.0.tgz'), await get('thing/-/thing-1.0.0.tgz')];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toBe(first.body);
    bench.setStatus(app, at, '1.0.0', 'Archived');
    expect((await get('thing/-/thing-1.0.0.tgz')).status).toBe(404);
  });

  it('latency holds a request back, and those that come after it is gone go first', async () => {
    bench.emulator.control.change({ latency: '400ms' });
    const order: string[] = [];
    const slow = get().then(() => order.push('slow'));
    await fetch(`${bench.emulator.endpoint}/_control/reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    await get().then(() => order.push('quick'));
    await slow;
    expect(order).toEqual(['quick', 'slow']);
  });

  it('quotas are for tokens, accounts and addresses, with the error of the format', async () => {
    bench.emulator.control.change({
      quotas: { read: { perSecond: 0.001, burst: 2 }, address: { perSecond: 0.5, burst: 1 } },
    });
    expect([(await get()).status, (await get()).status]).toEqual([200, 200]);
    const refused = await get();
    expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': '1000' } });
    expect(JSON.parse(refused.body)).toEqual({ error: 'Rate exceeded', message: 'Rate exceeded' });
    expect((await publish('2.0.0')).status).toBe(201);
    const anonymous = async () => await fetch(url('thing'));
    expect((await anonymous()).status).toBe(401);
    const second = await anonymous();
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '2']);
    bench.emulator.services.clock.advance(2000);
    expect((await anonymous()).status).toBe(401);
  });

  it('Date is the time of the emulator, or off by a fault', async () => {
    bench.emulator.control.change({ clock: '2027-01-01T00:00:00Z' });
    expect((await get()).headers.date).toMatch(/^Fri, 01 Jan 2027 00:00:0\d GMT$/);
    set('clock:-24h');
    expect((await get('-/ping')).headers.date).toMatch(/^Thu, 31 Dec 2026 00:00:0\d GMT$/);
    set();
    await publish('2.0.0');
    const { time } = JSON.parse((await get()).body) as { time: Record<string, string> };
    expect(time['2.0.0']).toMatch(/^2027-01-01T00:00:0/);
  });
});

describe('a fault on the API', () => {
  let bench: ApiBench;
  beforeEach(async () => {
    bench = await startApiBench();
    await bench.client.send(new CreateDomainCommand({ domain: 'my-org' }));
    await bench.client.send(new CreateRepositoryCommand({ domain: 'my-org', repository: 'app' }));
  });
  afterEach(async () => {
    await bench.close();
  });
  const list = () => bench.client.send(new ListRepositoriesInDomainCommand({ domain: 'my-org' }));

  it.each([
    ['429:3', 'ThrottlingException', 429],
    ['500', 'InternalServerException', 500],
    ['503', 'ServiceUnavailableException', 503],
  ])('%s is a %s', async (fault, name, status) => {
    bench.emulator.control.change({ faults: [`${fault} operation=ListRepositoriesInDomain times=1`] });
    await expect(list()).rejects.toMatchObject({ name, $metadata: { httpStatusCode: status } });
    expect((await list()).repositories).toHaveLength(1);
  });

  it('lost-reply: it was done all the same', async () => {
    bench.emulator.control.change({ faults: ['lost-reply operation=PublishPackageVersion times=1'] });
    const version = { domain: 'my-org', repository: 'app', package: 'tool', packageVersion: '1' };
    await expect(bench.client.send(genericVersion(version))).rejects.toThrow('ECONNRESET');
    const where = {
      domain: 'my-org',
      repository: 'app',
      format: 'generic',
      namespace: 'team',
      package: 'tool',
    } as const;
    const { versions } = await bench.client.send(new ListPackageVersionsCommand(where));
    expect(versions).toMatchObject([{ version: '1', status: 'Published' }]);
  });

  it('repeat-token gives the page token again', async () => {
    await bench.client.send(new CreateRepositoryCommand({ domain: 'my-org', repository: 'other' }));
    bench.emulator.control.change({ faults: ['repeat-token operation=ListRepositoriesInDomain'] });
    const page = (nextToken?: string) =>
      bench.client.send(new ListRepositoriesInDomainCommand({ domain: 'my-org', maxResults: 1, nextToken }));
    const { nextToken } = await page();
    expect(nextToken).toBeDefined();
    expect((await page(nextToken)).nextToken).toBe(nextToken);
  });

  it('an operation of STS is told by its body, which the operation still gets', async () => {
    bench.emulator.control.change({ faults: ['503 operation=AssumeRole'] });
    const ask = async (Action: string): Promise<string> => {
      const body = new URLSearchParams({ Action, Version: '2011-06-15' });
      const reply = await fetch(bench.emulator.endpoint, { method: 'POST', body });
      return `${reply.status} ${/<Code>(\w+)/.exec(await reply.text())?.[1]}`;
    };
    expect(await ask('AssumeRole')).toBe('503 ServiceUnavailableException');
    expect(await ask('GetCallerIdentity')).toBe('403 MissingAuthenticationToken');
  });

  it('a form that is too large for STS is refused as without faults', async () => {
    bench.emulator.control.change({ faults: ['503 operation=AssumeRole'] });
    const body = new URLSearchParams({ Action: 'AssumeRole', Policy: 'x'.repeat(300_000) });
    const reply = await fetch(bench.emulator.endpoint, { method: 'POST', body });
    expect([reply.status, /<Code>(\w+)/.exec(await reply.text())?.[1]]).toEqual([413, 'RequestEntityTooLarge']);
  });

  it('repeat-token leaves alone what is no page', async () => {
    bench.emulator.control.change({ faults: ['repeat-token'] });
    const reply = await fetch(`${bench.emulator.endpoint}/v1/domains?next-token=x`, { method: 'POST' });
    expect(await reply.json()).not.toHaveProperty('nextToken');
  });

  it('clock: a client that is right is refused, and one that learns from Date goes on', async () => {
    bench.emulator.control.change({ faults: ['clock:+16m'] });
    await expect(list()).rejects.toMatchObject({ name: 'InvalidSignatureException' });
    expect((await list()).repositories).toHaveLength(1);
  });

  it('quotas: ThrottlingException with Retry-After', async () => {
    bench.emulator.control.change({ quotas: { PublishPackageVersion: { perSecond: 0.1, burst: 1 } } });
    const send = (packageVersion: string): Promise<unknown> =>
      bench.client.send(
        genericVersion({
          domain: 'my-org',
          repository: 'app',
          package: 'tool',
          packageVersion,
        }) satisfies PublishPackageVersionCommand,
      );
    await send('1');
    await expect(send('2')).rejects.toMatchObject({ name: 'ThrottlingException', retryAfterSeconds: 10 });
    bench.emulator.services.clock.advance(10_000);
    await send('2');
  });
});
