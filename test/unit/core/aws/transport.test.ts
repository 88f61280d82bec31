import { afterAll, describe, expect, it } from '@jest/globals';
import {
  CodeartifactClient,
  CopyPackageVersionsCommand,
  DescribeRepositoryCommand,
  GetPackageVersionAssetCommand,
  ListDomainsCommand,
  PublishPackageVersionCommand,
  TagResourceCommand,
} from '@aws-sdk/client-codeartifact';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { Quotas } from '@codeartifact-ci/core/aws/quota.ts';
import { replayableBody, transport, withRetries } from '@codeartifact-ci/core/aws/transport.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { HttpLimits } from '@codeartifact-ci/core/http.ts';
import type { RetryPolicy } from '@codeartifact-ci/core/retry.ts';
import { HttpRequest } from '@smithy/core/protocols';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

const LIMITS: HttpLimits = { connectMs: 2_000, idleMs: 200, totalMs: 400, maxBytes: 100_000 };
const POLICY: RetryPolicy = { budgetMs: 800, baseMs: 1, capMs: 20 };
const DOMAINS = JSON.stringify({ domains: [{ name: 'my-org' }] });
const IDENTITY =
  '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/ada</Arn><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>';

type Answer = (outgoing: ServerResponse, incoming: IncomingMessage) => void;
const servers: Server[] = [];

// Not after each: some tests run side by side, as most of their time they wait.
afterAll(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server that gives these answers one after the other, and the last one for ever. */
async function serve(answers: readonly Answer[]): Promise<{ readonly endpoint: string; readonly count: () => number }> {
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    outgoing.on('error', () => undefined);
    incoming.resume();
    answers[Math.min(count++, answers.length - 1)]?.(outgoing, incoming);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, count: () => count };
}

const settings = async (endpoint: string) => ({
  endpoint,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
  ...(await transport({ caBundle: undefined, env: {}, limits: LIMITS })),
});
const codeartifact = async (endpoint: string): Promise<CodeartifactClient> =>
  withRetries(new CodeartifactClient(await settings(endpoint)), undefined, POLICY);
const sts = async (endpoint: string): Promise<STSClient> =>
  withRetries(new STSClient(await settings(endpoint)), undefined, POLICY);

const json =
  (body: string, status = 200, headers = {}): Answer =>
  (outgoing) =>
    outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
const drip =
  (write: (outgoing: ServerResponse) => void): Answer =>
  (outgoing) => {
    const timer = setInterval(() => write(outgoing), 20);
    outgoing.on('close', () => clearInterval(timer));
  };

const FAULTS: Readonly<Record<string, Answer>> = {
  'half a document': json(DOMAINS.slice(0, 20)),
  'another page': (outgoing) => outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<html>login</html>'),
  'a body shorter than announced': (outgoing) => {
    outgoing.writeHead(200, { 'content-length': '1000' }).write('{');
    setTimeout(() => outgoing.destroy(), 20);
  },
  'a reset before the reply': (outgoing) => outgoing.destroy(),
  'a reset within the reply': (outgoing) => {
    outgoing.writeHead(200).write('{"domains":');
    setTimeout(() => outgoing.destroy(), 20);
  },
  'no HTTP': (outgoing) => outgoing.socket?.end('garbage\r\n\r\n'),
  '408': json('', 408),
  '429': json('{"message":"slow down"}', 429, { 'x-amzn-errortype': 'ThrottlingException' }),
  '500': json('', 500),
  '503': json('<html>', 503),
  'members of another kind': json('{"domains":7}'),
  'a list of nothing': json('{"domains":[null]}'),
  'a name that is none': json('{"domains":[{"name":{}}]}'),
  'an empty reply': (outgoing) => outgoing.writeHead(200, { 'content-length': '0' }).end(),
  'a redirect': json('', 302, { location: 'http://127.0.0.1:1/' }),
  silence: () => undefined,
  'a header now and then': drip((outgoing) => outgoing.socket?.write('HTTP/1.1 100 Continue\r\n\r\n')),
  'a byte now and then': drip((outgoing) => outgoing.write(' ')),
};

describe('Requests of the SDK', () => {
  it.each(Object.entries(FAULTS))('survive %s', async (_name, fault) => {
    const server = await serve([fault, json(DOMAINS)]);
    const client = await codeartifact(server.endpoint);
    const { domains } = await client.send(new ListDomainsCommand({}));
    expect(domains?.map(({ name }) => name)).toEqual(['my-org']);
    expect(server.count()).toBe(2);
  });

  it.each([
    ['an empty reply', ''],
    ['a record with a text that is none', '{"repository":{"name":{}}}'],
    ['a record with a list that is none', '{"repository":{"upstreams":7}}'],
  ])('by GET survive %s', async (_name, body) => {
    const server = await serve([
      (outgoing) => outgoing.writeHead(200, { 'content-length': String(body.length) }).end(body),
      json('{"repository":{"name":"my-repo"}}'),
    ]);
    const client = await codeartifact(server.endpoint);
    const described = new DescribeRepositoryCommand({ domain: 'my-org', repository: 'my-repo' });
    const { repository } = await client.send(described);
    expect([repository?.name, server.count()]).toEqual(['my-repo', 2]);
  });

  it.each(['{"domains":null,"nextToken":null}', '{"domains":[{"name":null}]}', '{"nextToken":""}'])(
    'take the nulls of %s for members that are not there',
    async (body) => {
      const server = await serve([json(body)]);
      const client = await codeartifact(server.endpoint);
      const { domains = [] } = await client.send(new ListDomainsCommand({}));
      expect([domains.flatMap(({ name }) => name ?? []), server.count()]).toEqual([[], 1]);
    },
  );

  it('may be answered without a document where the operation has none', async () => {
    const server = await serve([json('')]);
    const client = await codeartifact(server.endpoint);
    await client.send(new TagResourceCommand({ resourceArn: 'arn:aws:codeartifact:x', tags: [] }));
    expect(server.count()).toBe(1);
  });

  it('go to the port of their scheme where none is named, end when they are called off, and keep all headers', async () => {
    const { requestHandler } = await transport({ caBundle: undefined, env: {}, limits: LIMITS });
    const server = await serve([json('{}', 200, { 'set-cookie': ['a=1', 'b=2'] })]);
    const port = Number(new URL(server.endpoint).port);
    const request = { hostname: '127.0.0.1', protocol: 'http:', method: 'GET', path: '/' };
    const over = { abortSignal: AbortSignal.abort(new Error('over')) };
    for (const address of [{}, { port }]) {
      await expect(requestHandler.handle(new HttpRequest({ ...request, ...address }), over)).rejects.toThrow('over');
    }
    expect(server.count()).toBe(0);
    const { response } = await requestHandler.handle(new HttpRequest({ ...request, port }));
    expect(response.headers).toMatchObject({ 'set-cookie': 'a=1, b=2' });
  });

  it('have their bodies in memory, or can read them again', async () => {
    const { requestHandler } = await transport({ caBundle: undefined, env: {}, limits: LIMITS });
    const request = new HttpRequest({ hostname: '127.0.0.1', protocol: 'http:', port: 1, method: 'POST', path: '/' });
    request.body = Readable.from(['read once']);
    await expect(requestHandler.handle(request)).rejects.toThrow(/^A request can be sent from memory only\.$/);
  });

  it.concurrent.each(Object.entries(FAULTS))(
    'end with an error for the user when there is nothing but %s',
    async (_name, fault) => {
      const server = await serve([fault]);
      const client = await codeartifact(server.endpoint);
      const error: unknown = await client.send(new ListDomainsCommand({})).catch((reason: unknown) => reason);
      expect(explain(error)).toBeInstanceOf(InputError);
      expect(server.count()).toBeGreaterThan(1);
    },
  );

  it.each([
    ['half a document', IDENTITY.slice(0, 150)],
    ['an empty one', ''],
    ['another page', '<html><br></html>'],
  ])('to STS survive %s', async (_name, body) => {
    const xml =
      (text: string): Answer =>
      (outgoing) =>
        outgoing.writeHead(200, { 'content-type': 'text/xml' }).end(text);
    const server = await serve([xml(body), xml(IDENTITY)]);
    const client = await sts(server.endpoint);
    const { Account } = await client.send(new GetCallerIdentityCommand({}));
    expect(Account).toBe('123456789012');
  });

  it('are not repeated for a refusal', async () => {
    const server = await serve([json('{"message":"no"}', 403, { 'x-amzn-errortype': 'AccessDeniedException' })]);
    const client = await codeartifact(server.endpoint);
    await expect(client.send(new ListDomainsCommand({}))).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(server.count()).toBe(1);
  });

  it('send a body of any size again, from its beginning, as often as it takes', async () => {
    const received: string[] = [];
    const read =
      (then: Answer): Answer =>
      (outgoing, incoming) => {
        let text = '';
        incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
        incoming.on('end', () => {
          received.push(text);
          then(outgoing, incoming);
        });
      };
    const server = await serve([read(json('', 503)), read(json('{}'))]);
    const client = await codeartifact(server.endpoint);
    let started = 0;
    const body = replayableBody(6, async function* () {
      started++;
      yield await Promise.resolve(Buffer.from('abc'));
      yield Buffer.from('def');
    });
    await client.send(
      new PublishPackageVersionCommand({
        ...{ domain: 'my-org', repository: 'r', format: 'generic', namespace: 'n', package: 'p', packageVersion: '1' },
        ...{ assetName: 'a', assetSHA256: '0'.repeat(64), assetContent: body },
      }),
    );
    expect(received).toEqual(['abcdef', 'abcdef']);
    expect(started).toBe(2);
  });

  it('do not read a reply without end', async () => {
    let sent = 0;
    const endless: Answer = (outgoing) => {
      const more = (): void => {
        while (!outgoing.destroyed && outgoing.write(Buffer.alloc(64 * 1024, ' '))) sent += 64 * 1024;
      };
      outgoing.writeHead(200).on('drain', more);
      more();
    };
    const server = await serve([endless]);
    const client = await codeartifact(server.endpoint);
    await expect(client.send(new ListDomainsCommand({}))).rejects.toThrow(/larger than 100000 bytes/);
    expect(sent).toBeLessThan(50_000_000);
    // Once more at most: on a machine under load the first exchange may end by its short time limit instead.
    expect(server.count()).toBeLessThan(3);
  });

  it('hand an asset on as it comes, though it is larger than other replies may be', async () => {
    const bytes = Buffer.alloc(300_000, 'a');
    const server = await serve([(outgoing) => outgoing.writeHead(200, { 'x-assetname': 'a.tgz' }).end(bytes)]);
    const client = await codeartifact(server.endpoint);
    const { asset } = await client.send(
      new GetPackageVersionAssetCommand({
        domain: 'my-org',
        repository: 'my-packages',
        format: 'npm',
        package: 'a',
        packageVersion: '1.0.0',
        asset: 'a.tgz',
      }),
    );
    expect(Buffer.from((await asset?.transformToByteArray()) ?? []).equals(bytes)).toBe(true);
  });
});

describe('A call of a client', () => {
  const copy = new CopyPackageVersionsCommand({
    ...{ domain: 'd', sourceRepository: 'a', destinationRepository: 'b', format: 'npm', package: 'p' },
  });
  const list = new ListDomainsCommand({});
  const throttled = Object.assign(new Error('slow'), {
    name: 'ThrottlingException',
    $metadata: { httpStatusCode: 429 },
  });
  const lost = Object.assign(new Error('lost'), { code: 'ECONNRESET' });

  /** How often a call is sent of which the first attempt ends like this. */
  async function attempts(command: object, error: Error, quotas?: Quotas): Promise<number> {
    const signals: unknown[] = [];
    const send = (_: object, options: { readonly abortSignal?: unknown } = {}) => {
      signals.push(options.abortSignal);
      return signals.length === 1 ? Promise.reject(error) : Promise.resolve({});
    };
    await withRetries({ send }, quotas, POLICY)
      .send(command)
      .catch(() => undefined);
    for (const signal of signals) expect(signal).toBeInstanceOf(AbortSignal);
    return signals.length;
  }

  it('that may have copied is not repeated, unless it was throttled', async () => {
    expect(await attempts(copy, lost)).toBe(1);
    expect(await attempts(copy, throttled)).toBe(2);
    expect(await attempts(list, lost)).toBe(2);
  });

  it('that is throttled slows the others of its quota down', async () => {
    const quotas = new Quotas();
    const full = quotas.bucket('ListDomains').rate;
    await attempts(list, throttled, quotas);
    expect(quotas.bucket('ListPackages').rate).toBeLessThan(full * 0.9);
  });

  it('has a second more for each megabyte that it sends', async () => {
    const later = {
      $metadata: { httpStatusCode: 429 },
      $response: { statusCode: 429, headers: { 'retry-after': '100' } },
    };
    const send = (command: object) => Promise.reject(Object.assign(new Error('slow'), later, { command }));
    const call = (input: object | undefined) => withRetries({ send }, undefined, POLICY).send({ input });
    const body = replayableBody(20e6, async function* () {});
    await expect(call({ package: 'p', body })).rejects.toThrow(/longer than the 20\.8 s/);
    await expect(call({ package: 'p' })).rejects.toThrow(/longer than the 0\.8 s/);
    await expect(call(undefined)).rejects.toThrow(/longer than the 0\.8 s/);
  });
});
