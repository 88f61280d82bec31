import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pingMetadata, pingRead, PROBE } from '@codeartifact-ci/core/diagnosis/ping.ts';
import { httpAgents, type Agents } from '@codeartifact-ci/core/http.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';

interface Reply {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

let server: Server;
let endpoint: URL;
let agents: Agents;
let replies: Reply[];
let requests: { method: string; path: string; headers: IncomingHttpHeaders; body: string }[];

beforeEach(async () => {
  replies = [];
  requests = [];
  server = createServer((request, response) => {
    void text(request).then((body) => {
      requests.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
      const { status, body: said, headers = {} } = replies.shift() ?? { status: 404 };
      response.writeHead(status, headers).end(said);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/at/r/`);
  agents = await httpAgents(undefined, {});
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('what shows that a repository may be read', () => {
  it.each<[Format, string]>([
    ['npm', '-/ping'],
    ['pypi', `simple/${PROBE}/`],
    ['maven', `${PROBE}/${PROBE}/maven-metadata.xml`],
    ['nuget', 'v3/index.json'],
    ['cargo', 'config.json'],
    ['ruby', `info/${PROBE}`],
    ['swift', `${PROBE}/${PROBE}`],
  ])('of %s is one request for %s, with the token as its client sends it', async (format, path) => {
    const answer = await pingRead(agents, format, endpoint, 's3cret');
    expect(answer?.status).toBe(404);
    const basic = `Basic ${Buffer.from('aws:s3cret').toString('base64')}`;
    expect(requests).toMatchObject([
      {
        method: 'GET',
        path: `/at/r/${path}`,
        headers: { authorization: ['npm', 'cargo'].includes(format) ? 'Bearer s3cret' : basic },
      },
    ]);
  });

  it('of generic is nothing, as it has no protocol', async () => {
    expect(await pingRead(agents, 'generic', endpoint, 's3cret')).toBeUndefined();
    expect(await pingMetadata(agents, 'generic', endpoint, 's3cret')).toBeUndefined();
    expect(requests).toEqual([]);
  });
});

describe('what shows that metadata may be put', () => {
  it('of npm is the removal of a tag that no package has, another each time', async () => {
    await pingMetadata(agents, 'npm', endpoint, 's3cret');
    await pingMetadata(agents, 'npm', endpoint, 's3cret');
    const paths = requests.map(({ method, path }) => `${method} ${path}`);
    for (const path of paths)
      expect(path).toMatch(/^DELETE \/at\/r\/-\/package\/codeartifact-ci-probe\/dist-tags\/[0-9a-f-]{36}$/);
    expect(new Set(paths).size).toBe(2);
  });

  it('of Maven is a checksum of what was never sent', async () => {
    await pingMetadata(agents, 'maven', endpoint, 's3cret');
    expect(requests).toMatchObject([
      { method: 'PUT', path: `/at/r/${PROBE}/${PROBE}/maven-metadata.xml.sha1`, body: '0'.repeat(40) },
    ]);
    expect(requests[0]?.headers['content-length']).toBe('40');
  });

  it.each<Format>(['pypi', 'nuget', 'cargo', 'ruby', 'swift'])('of %s is nothing', async (format) => {
    expect(await pingMetadata(agents, format, endpoint, 's3cret')).toBeUndefined();
    expect(requests).toEqual([]);
  });
});

describe('what the repository says', () => {
  it.each([
    ['{"message":"not allowed"}', 'not allowed'],
    ['{"error":"no such thing"}', 'no such thing'],
    ['{"message":"","detail":"the detail"}', 'the detail'],
    ['{"errors":[{"detail":"of Cargo"}]}', 'of Cargo'],
    ['{"errors":[]}', '{"errors":[]}'],
    ['{"errors":7,"message":3}', '{"errors":7,"message":3}'],
    ['null', 'null'],
    [' plain text\n', 'plain text'],
    ['<html>a page</html>', 'Forbidden'],
    ['', 'Forbidden'],
    ['x'.repeat(3_000), 'x'.repeat(2_000)],
  ])('in %j is %j', async (body, message) => {
    replies = [{ status: 403, body }];
    expect(await pingRead(agents, 'npm', endpoint, 's3cret')).toMatchObject({ status: 403, message });
  });

  it('comes with its own time, where that is one', async () => {
    replies = [
      { status: 200, headers: { date: 'Mon, 30 Nov 2026 01:02:03 GMT' } },
      { status: 200, headers: { date: 'yesterday' } },
    ];
    expect((await pingRead(agents, 'npm', endpoint, 's3cret'))?.date).toEqual(new Date('2026-11-30T01:02:03Z'));
    expect((await pingRead(agents, 'npm', endpoint, 's3cret'))?.date).toBeUndefined();
  });

  it.each<[Format, string, string, boolean]>([
    ['npm', 'text/html; charset=utf-8', '<html>Log in</html>', true],
    ['pypi', 'Text/HTML', '<html>Log in</html>', true],
    ['pypi', 'text/html', `<html><h1>Links for ${PROBE}</h1></html>`, false],
    ['npm', 'application/json', '{"html":"text/html"}', false],
    ['npm', 'text/html-none', '{}', true],
  ])('is no page that a portal in between has for everybody: %s, %s, %j', async (format, type, body, isPage) => {
    replies = [{ status: 200, body, headers: { 'content-type': type } }, { status: 204 }];
    expect((await pingRead(agents, format, endpoint, 's3cret'))?.status).toBe(isPage ? 204 : 200);
  });

  it('counts once it is well again', async () => {
    replies = [{ status: 503 }, { status: 200, body: '{}' }];
    expect(await pingRead(agents, 'npm', endpoint, 's3cret')).toMatchObject({ status: 200 });
    expect(requests).toHaveLength(2);
  });
});
