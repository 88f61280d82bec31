import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CodeartifactClient,
  DescribePackageVersionCommand,
  GetAuthorizationTokenCommand,
  GetRepositoryEndpointCommand,
} from '@aws-sdk/client-codeartifact';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { codeArtifactApi } from '@codeartifact-ci/core/aws/codeartifact-api.ts';
import { transport } from '@codeartifact-ci/core/aws/transport.ts';
import { Quotas } from '@codeartifact-ci/core/aws/quota.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { httpAgents, type Agents } from '@codeartifact-ci/core/http.ts';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const CREDENTIALS = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  sessionToken: 'session+of/role==',
};
const DOMAIN = { domain: 'acme', domainOwner: '111122223333' } as const;
const HOUR_MS = 3_600_000;

interface Asked {
  readonly method: string | undefined;
  readonly raw: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
}

interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

let server: Server;
let agents: Agents;
let asked: Asked[];
let replies: Reply[];

beforeEach(async () => {
  [asked, replies] = [[], []];
  server = createServer((incoming, outgoing) => {
    const { method, headers, url = '' } = incoming;
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    asked.push({ method, headers, raw: url, path: pathname, query: Object.fromEntries(searchParams) });
    const { status = 200, headers: sent = {}, body = {} } = replies[asked.length - 1] ?? {};
    outgoing.writeHead(status, sent).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  agents = await httpAgents(undefined, {});
});
afterEach(async () => {
  agents.http.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function endpoint(path = ''): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
}

function service(path = ''): ReturnType<typeof codeArtifactApi> {
  return codeArtifactApi({
    ...{ region: () => Promise.resolve('eu-west-1'), endpoint: new URL(endpoint(path)), agents, quotas: new Quotas() },
    credentials: () => Promise.resolve(CREDENTIALS),
  });
}

const getToken = (from = service()) => from.getAuthorizationToken({ ...DOMAIN, durationSeconds: 900 });
const getEndpoint = (from = service()) =>
  from.getRepositoryEndpoint({ ...DOMAIN, repository: 'my-packages', format: 'npm', endpointType: 'dualstack' });

/** A Date header that is so far from now. */
const dated = (offset: number): Readonly<Record<string, string>> => ({
  date: new Date(Date.now() + offset).toUTCString(),
});
const REFUSED = { __type: 'InvalidSignatureException', message: 'Signature expired' };
const refusal = (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => error);

describe('a request of a login', () => {
  it('reads no reply that is larger than any of the service can be, and neither does the client of the SDK', async () => {
    replies = Array.from({ length: 2 }, () => ({ body: ' '.repeat(8 * 1024 ** 2 + 1) }));
    await expect(getToken()).rejects.toThrow(/larger than 8388608 bytes/);
    const client = new CodeartifactClient({
      ...{ region: 'eu-west-1', endpoint: endpoint(), credentials: CREDENTIALS },
      ...(await transport({ caBundle: undefined, env: {} })),
    });
    await expect(client.send(new GetAuthorizationTokenCommand(DOMAIN))).rejects.toThrow(/larger than 8388608 bytes/);
    client.destroy();
  });

  it('is the one that the client of the SDK makes', async () => {
    const client = new CodeartifactClient({ region: 'eu-west-1', endpoint: endpoint(), credentials: CREDENTIALS });
    replies = Array.from({ length: 4 }, () => ({ body: { expiration: 1 } }));
    await client.send(new GetAuthorizationTokenCommand({ ...DOMAIN, durationSeconds: 900 }));
    await client.send(
      new GetRepositoryEndpointCommand({
        ...{ ...DOMAIN, repository: 'my-packages', format: 'npm', endpointType: 'dualstack' },
      }),
    );
    client.destroy();
    await getToken();
    await getEndpoint();
    const seen = asked.map(({ method, path, query, headers }) => ({
      ...{ method, path, query, token: headers['x-amz-security-token'] },
      scope: /Credential=([^,]*)/.exec(headers.authorization ?? '')?.[1],
    }));
    expect(seen.slice(2)).toEqual(seen.slice(0, 2));
    expect(seen[2]).toMatchObject({ query: { duration: '900' }, token: CREDENTIALS.sessionToken });
  });

  it('with names that must be escaped is sent as the client of the SDK sends it, and so is its signature', async () => {
    const hard = { package: "~a*b'()!", namespace: '@org name', packageVersion: '1.0.0+build/ü&=%' } as const;
    const client = new CodeartifactClient({ region: 'eu-west-1', endpoint: endpoint(), credentials: CREDENTIALS });
    replies = [{}, {}];
    await client.send(new DescribePackageVersionCommand({ domain: 'acme', repository: 'r', format: 'npm', ...hard }));
    client.destroy();
    await service().call('DescribePackageVersion', {
      ...{ method: 'GET', path: '/v1/package/version' },
      query: {
        ...{ domain: 'acme', repository: 'r', format: 'npm', namespace: hard.namespace, package: hard.package },
        version: hard.packageVersion,
      },
    });
    const [bySdk = '', ours = ''] = asked.map(({ raw }) => raw);
    expect(new Set(ours.split(/[?&]/))).toEqual(new Set(bySdk.split(/[?&]/)));
  });

  it('goes below the path of an endpoint that has one', async () => {
    await getEndpoint(service('/proxy/'));
    expect(asked[0]?.path).toBe('/proxy/v1/repository/endpoint');
  });

  it('leaves out what is left to the service', async () => {
    await service().getRepositoryEndpoint({
      ...{ domain: 'acme', domainOwner: undefined, repository: 'my-packages', format: 'pypi' },
    });
    expect(asked[0]?.query).toEqual({ domain: 'acme', repository: 'my-packages', format: 'pypi' });
  });
});

describe('a reply', () => {
  it('is the token with its end, a fraction of a second included, and the endpoint', async () => {
    replies = [
      { body: { authorizationToken: 'abc', expiration: 1_800_000_000.5 } },
      { body: { repositoryEndpoint: 'https://example.com/' } },
    ];
    const from = service();
    expect(await getToken(from)).toEqual({
      ...{ authorizationToken: 'abc', expiration: new Date('2027-01-15T08:00:00.500Z') },
    });
    expect(await getEndpoint(from)).toEqual({ repositoryEndpoint: 'https://example.com/' });
  });

  it.each([
    {},
    { authorizationToken: 1, expiration: 'soon', repositoryEndpoint: null },
    { expiration: 1e300 },
    [],
    'null',
  ])('without its members has none: %j', async (body) => {
    replies = [{ body }, { body }];
    const from = service();
    expect(await getToken(from)).toEqual({ authorizationToken: undefined, expiration: undefined });
    expect(await getEndpoint(from)).toEqual({ repositoryEndpoint: undefined });
  });

  it('that is no document is asked for again', async () => {
    replies = [
      { body: '<html>' },
      { status: 503, body: 'Service Unavailable' },
      { body: { authorizationToken: 'abc' } },
    ];
    expect(await getToken()).toMatchObject({ authorizationToken: 'abc' });
  });
});

describe('a refusal', () => {
  it.each<[string, Reply]>([
    ['the header', { headers: { 'x-amzn-errortype': 'ResourceNotFoundException:http://internal/' } }],
    ['__type', { body: { __type: 'com.amazonaws.codeartifact#ResourceNotFoundException' } }],
    ['code', { body: { code: 'ResourceNotFoundException' } }],
  ])('has the name that %s gives it, and is final', async (_, reply) => {
    replies = [{ status: 404, ...reply }];
    const error = await refusal(getEndpoint());
    expect(error).toMatchObject({ name: 'ResourceNotFoundException', $fault: 'client' });
    expect(explain(error)).toBeInstanceOf(InputError);
    expect(asked).toHaveLength(1);
  });

  it.each(['message', 'Message'])('says what the service says in %s', async (member) => {
    replies = [{ status: 403, body: { __type: 'AccessDeniedException', [member]: 'not authorized' } }];
    expect(await refusal(getToken())).toMatchObject({ name: 'AccessDeniedException', message: 'not authorized' });
  });

  it('that names what is not there has its kind', async () => {
    const __type = 'ResourceNotFoundException';
    replies = [
      { status: 404, body: { __type, message: 'no', resourceType: 'domain' } },
      { status: 404, body: { __type } },
    ];
    expect(await refusal(getToken())).toMatchObject({ name: __type, resourceType: 'domain' });
    expect(await refusal(getToken())).not.toHaveProperty('resourceType');
  });

  it('without a document names its status', async () => {
    replies = [{ status: 404, body: 'no such page' }];
    expect(String(explain(await refusal(getToken())))).toMatch(/HTTP 404/);
  });

  it('for a quota is asked again, whatever its name', async () => {
    replies = [{ status: 429, body: {} }, { status: 400, body: { __type: 'ThrottlingException' } }, { body: {} }];
    await getToken();
    expect(asked).toHaveLength(3);
  });
});

describe('a clock that is wrong', () => {
  it('is made up for by the time of the refusal, and known afterwards', async () => {
    replies = [{ status: 403, headers: dated(HOUR_MS), body: REFUSED }, { headers: dated(HOUR_MS) }];
    const from = service();
    expect(from.clockOffset).toBe(0);
    await getToken(from);
    const [first = 0, second = 0] = asked.map(({ headers }) => timeOf(headers['x-amz-date']));
    expect(Math.abs(second - first - HOUR_MS)).toBeLessThan(60_000);
    expect(Math.abs(from.clockOffset - HOUR_MS)).toBeLessThan(60_000);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['is right within four minutes', dated(200_000)],
    ['came out of a cache', { ...dated(HOUR_MS), age: '3600' }],
    ['is no time', { date: 'yesterday' }],
  ])('is not to blame where that time %s', async (_, headers) => {
    replies = [{ status: 403, headers, body: REFUSED }];
    expect(await refusal(getToken())).toMatchObject({ name: 'InvalidSignatureException' });
    expect(asked).toHaveLength(1);
  });

  it('that is made up for already makes no refusal pass', async () => {
    const refused = { status: 403, headers: dated(HOUR_MS), body: REFUSED };
    replies = [refused, refused, refused];
    expect(await refusal(getToken())).toMatchObject({ name: 'InvalidSignatureException' });
    expect(asked).toHaveLength(2);
  });
});

function timeOf(stamp: unknown): number {
  return Date.parse(String(stamp).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
