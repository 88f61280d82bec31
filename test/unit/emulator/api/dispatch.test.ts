import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash, createHmac } from 'node:crypto';
import { CreateDomainCommand, CreateRepositoryCommand, ListDomainsCommand } from '@aws-sdk/client-codeartifact';
import { CREDENTIALS, startBench, type Bench } from './client.ts';

/** Requests as no SDK would send them. */
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
  await bench.client.send(new CreateDomainCommand({ domain: 'team' }));
  await bench.client.send(new CreateRepositoryCommand({ domain: 'team', repository: 'main' }));
});
afterAll(() => bench.close());
afterEach(() => void jest.restoreAllMocks());

interface Answer {
  readonly status: number;
  readonly error: string | null;
  readonly requestId: string | null;
  readonly body: Record<string, unknown>;
}

/** Signs (SigV4) and sends. */
async function request(method: string, path: string, body?: string): Promise<Answer> {
  const { host } = new URL(bench.emulator.endpoint);
  const [pathname = '', query = ''] = path.split('?');
  const date = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = `${date.slice(0, 8)}/us-east-1/codeartifact/aws4_request`;
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const canonical = [
    method,
    pathname,
    [...new URLSearchParams(query)]
      .map((parameter) => parameter.map((text) => encodeURIComponent(text).replaceAll('*', '%2A')).join('='))
      .sort()
      .join('&'),
    `host:${host}\nx-amz-date:${date}\n`,
    'host;x-amz-date',
    hash(body ?? ''),
  ].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${CREDENTIALS.secretAccessKey}`);
  const signature = hmac(key, `AWS4-HMAC-SHA256\n${date}\n${scope}\n${hash(canonical)}`).toString('hex');
  const response = await fetch(`${bench.emulator.endpoint}${path}`, {
    method,
    headers: {
      'x-amz-date': date,
      authorization: `AWS4-HMAC-SHA256 Credential=${CREDENTIALS.accessKeyId}/${scope}, SignedHeaders=host;x-amz-date, Signature=${signature}`,
    },
    ...(body === undefined ? {} : { body }),
  });
  return {
    status: response.status,
    error: response.headers.get('x-amzn-errortype'),
    requestId: response.headers.get('x-amzn-requestid'),
    body: (await response.json()) as Record<string, unknown>,
  };
}

describe('a path', () => {
  it('is matched exactly, but for one slash at its end', async () => {
    expect(await request('POST', '/v1/domains', '{}')).toMatchObject({ status: 200, error: null });
    expect(await request('POST', '/v1/domains/', '{}')).toMatchObject({ status: 200 });
    for (const path of ['/v1/domains//', '/v1/Domains', '/v1/domains/team', '/v1/', '/v1/domain%73']) {
      expect(await request('POST', path, '{}')).toMatchObject({
        status: 404,
        error: 'UnknownOperationException',
        body: { message: expect.stringContaining('no operation POST') },
      });
    }
  });

  it('has its methods', async () => {
    expect(await request('PATCH', '/v1/domain?domain=team')).toMatchObject({
      status: 404,
      error: 'UnknownOperationException',
    });
  });

  it('is answered with an ID of the request, whatever the answer', async () => {
    const ids = [
      (await request('POST', '/v1/domains', '{}')).requestId,
      (await request('POST', '/v1/nothing', '{}')).requestId,
      (await request('GET', '/v1/domain?domain=none')).requestId,
    ];
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(null);
  });
});

describe('a body', () => {
  it.each([
    ['{', 'not JSON'],
    ['[]', 'JSON object'],
    ['[{"maxResults":1}]', 'JSON object'],
    ['"text"', 'JSON object'],
    ['null', 'JSON object'],
    ['{"maxResults":"1"}', "'maxResults'"],
    ['{"nextToken":5}', "'nextToken'"],
  ])('%s cannot be parsed', async (body, reason) => {
    expect(await request('POST', '/v1/domains', body)).toMatchObject({
      status: 400,
      error: 'ValidationException',
      body: { reason: 'CANNOT_PARSE', message: expect.stringContaining(reason) },
    });
  });

  const update = '/v1/package/versions/update_status?domain=team&repository=main&format=npm&package=x';
  it.each([
    ['{"versions":"1.0.0","targetStatus":"Archived"}', "'versions'"],
    ['{"versions":[1],"targetStatus":"Archived"}', "'versions.1.member'"],
    ['{"versions":[null],"targetStatus":"Archived"}', "'versions'"],
    ['{"versions":[],"versionRevisions":[],"targetStatus":"Archived"}', "'versionRevisions'"],
    ['{"versions":[],"versionRevisions":{"1":2},"targetStatus":"Archived"}', "'versionRevisions.1'"],
  ])('%s has a value of the wrong kind', async (body, place) => {
    expect(await request('POST', update, body)).toMatchObject({
      status: 400,
      body: { reason: 'CANNOT_PARSE', message: expect.stringContaining(place) },
    });
  });

  it('may be missing, and may hold members that nobody knows', async () => {
    expect(await request('POST', '/v1/domains')).toMatchObject({ status: 200 });
    expect(await request('POST', '/v1/domains', '{"colour":"red","__proto__":{"maxResults":0}}')).toMatchObject({
      status: 200,
    });
  });

  it('is not read beyond any measure', async () => {
    const answer = await request('POST', '/v1/domains', JSON.stringify({ nextToken: 'x'.repeat(2 * 1024 * 1024) }));
    expect(answer).toMatchObject({ status: 413, error: 'RequestEntityTooLargeException' });
  });
});

describe('a query', () => {
  const list = '/v1/packages?domain=team&repository=main';
  it.each([
    [`${list}&max-results=abc`, 'CANNOT_PARSE', "'maxResults'"],
    [`${list}&max-results=`, 'CANNOT_PARSE', "'maxResults'"],
    [`${list}&max-results=1.5`, 'CANNOT_PARSE', "'maxResults'"],
    [`${list}&namespace=&format=npm`, 'FIELD_VALIDATION_FAILED', "'namespace'"],
    [`${list}&format=`, 'FIELD_VALIDATION_FAILED', "'format'"],
    ['/v1/packages?domain=team', 'FIELD_VALIDATION_FAILED', "Value null at 'repository'"],
  ])('%s is refused', async (path, reason, place) => {
    expect(await request('POST', path)).toMatchObject({
      status: 400,
      body: { reason, message: expect.stringContaining(place) },
    });
  });

  it('with a flag that is neither true nor false is refused', async () => {
    const path = '/v1/list-associated-packages?domain=team&package-group=%2F*&preview=yes';
    expect(await request('GET', path)).toMatchObject({ status: 400, body: { reason: 'CANNOT_PARSE' } });
  });
});

describe('a failure of the emulator itself', () => {
  it('is an InternalServerException for the client and a stack on standard error', async () => {
    const written = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const broken = jest.spyOn(bench.emulator.services.store.db, 'all').mockImplementation(() => {
      throw new Error('the disk is gone');
    });
    await expect(bench.client.send(new ListDomainsCommand({}))).rejects.toMatchObject({
      name: 'InternalServerException',
      $metadata: { httpStatusCode: 500 },
    });
    broken.mockRestore();
    expect(String(written.mock.calls[0]?.[0])).toMatch(/the disk is gone\n\s+at /);
  });
});
