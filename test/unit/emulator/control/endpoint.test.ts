import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { startEmulator, type Emulator } from '@codeartifact-ci/emulator/server.ts';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator({ port: 0, control: { latency: '1ms' } });
});
afterEach(() => emulator.close());

interface Answer {
  readonly status: number | undefined;
  readonly document: Readonly<Record<string, unknown>>;
  readonly cache: string | undefined;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** A plain request: fetch would set headers of its own, and refuse to set others. */
async function ask(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = JSON_TYPE,
  body = '',
): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    httpRequest(emulator.endpoint + path, { method, headers, agent: false }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      reply.on('end', () => {
        const document = JSON.parse(text) as Answer['document'];
        resolve({ status: reply.statusCode, document, cache: reply.headers['cache-control'] });
      });
    })
      .on('error', reject)
      .end(body);
  });
}

const change = (settings: unknown): Promise<Answer> => ask('PATCH', '/_control', JSON_TYPE, JSON.stringify(settings));
const latency = async (): Promise<unknown> => (await ask('GET', '/_control')).document['latency'];

describe('the control endpoint', () => {
  it('tells the state, changes what is named, and goes back to the start', async () => {
    expect(await ask('GET', '/_control')).toMatchObject({
      status: 200,
      document: { latency: '1ms', source: 'off', faults: [] },
      cache: 'no-store',
    });
    const settings = {
      latency: '2ms',
      source: 'ip=203.0.113.7',
      faults: ['500 path=/none'],
      quotas: 'aws',
      clock: '+1h',
    };
    const { status, document } = await change(settings);
    expect(status).toBe(200);
    expect(document).toMatchObject({ latency: '2ms', source: 'ip=203.0.113.7', faults: [{ rule: '500 path=/none' }] });
    expect(document['clock']).toMatchObject({ offsetMilliseconds: 3_600_000 });
    expect((await change({})).document).toMatchObject({ latency: '2ms' });
    expect((await ask('POST', '/_control/reset')).document).toMatchObject({
      latency: '1ms',
      source: 'off',
      faults: [],
      clock: { offsetMilliseconds: 0 },
    });
    expect((await ask('GET', '/_control/')).status).toBe(200);
  });

  it.each([
    ['GET', '/_control/reset'],
    ['POST', '/_control'],
    ['PUT', '/_control'],
    ['DELETE', '/_control/reset'],
    ['GET', '/_control/state'],
  ])('has no %s %s', async (method, path) => {
    expect(await ask(method, path)).toMatchObject({
      status: 404,
      document: { message: 'The control endpoint has GET /_control, PATCH /_control and POST /_control/reset' },
    });
  });

  it('leaves paths that begin alike to others', async () => {
    expect((await ask('GET', '/_controls')).document).toEqual({ message: 'No such path' });
  });

  it.each<[unknown, string]>([
    [[], 'must be a JSON object'],
    [null, 'must be a JSON object'],
    ['latency', 'must be a JSON object'],
    [{ latncy: '1ms' }, "'latncy' cannot be set; legal are clock, latency, quotas, faults, source"],
    [{ faults: '500' }, "'faults' must be a list of rules as text"],
    [{ faults: ['500', 500] }, "'faults' must be a list of rules as text"],
    [{ clock: 5 }, "'clock' must be a text"],
    [{ latency: 5 }, "'latency' must be a text"],
    [{ source: {} }, "'source' must be a text"],
    [{ latency: '3ms', faults: ['nothing'] }, "'faults[0]' must start with a fault"],
    [{ latency: '3ms', source: 'ip=x' }, "'source' has 'ip=x'"],
  ])('refuses %j, and then nothing has changed', async (settings, message) => {
    const { status, document } = await change(settings);
    expect(status).toBe(400);
    expect(document['message']).toContain(message);
    expect(await latency()).toBe('1ms');
  });

  it('refuses what is no JSON, and what is larger than a megabyte', async () => {
    expect((await ask('PATCH', '/_control', JSON_TYPE, '{"latency": ')).status).toBe(400);
    const size = (length: number): string => JSON.stringify({ latency: ' '.repeat(length - 14) });
    expect((await ask('PATCH', '/_control', JSON_TYPE, size(1024 * 1024))).status).toBe(400);
    expect((await ask('PATCH', '/_control', JSON_TYPE, size(1024 * 1024 + 1))).status).toBe(413);
  });
});

describe('a page in a browser', () => {
  const body = JSON.stringify({ latency: '5ms' });

  it.each<[string, Readonly<Record<string, string>>, number]>([
    ['of any origin', { origin: 'https://evil.example' }, 403],
    ['of no origin', { origin: 'null' }, 403],
    ['of another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['of the same site', { 'sec-fetch-site': 'same-site' }, 403],
    ['of this origin', { 'sec-fetch-site': 'same-origin' }, 403],
    ['under a name of the service', { host: 'codeartifact.us-east-1.amazonaws.com' }, 421],
    ['under a name that begins as this machine does', { host: 'localhost.codeartifact.us-east-1.amazonaws.com' }, 421],
    ['by a form', { 'content-type': 'text/plain' }, 415],
    ['by a form that looks alike', { 'content-type': 'application/jsonp' }, 415],
    ['by a form that has it in it', { 'content-type': 'text/plain; application/json' }, 415],
    ['without a type', { 'content-type': '' }, 415],
  ])('%s changes nothing', async (_who, headers, status) => {
    expect((await ask('PATCH', '/_control', { ...JSON_TYPE, ...headers }, body)).status).toBe(status);
    expect(await latency()).toBe('1ms');
  });

  it('reads nothing either, but what a user types into the address bar is answered', async () => {
    expect((await ask('GET', '/_control', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask('GET', '/_control', { 'sec-fetch-site': 'none' })).status).toBe(200);
  });

  it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json ;x=y'])(
    'is none that sends %s',
    async (type) => {
      expect((await ask('PATCH', '/_control', { 'content-type': type }, body)).document).toMatchObject({
        latency: '5ms',
      });
    },
  );
});
