import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CodeArtifactApi } from '@codeartifact-ci/core/aws/codeartifact-api.ts';
import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dataPlane, type DataPlane } from '../../../../../actions/prune/service/data-plane.ts';

/** What the repository answers, by method and path behind its endpoint. */
let answers: Record<string, { readonly status?: number; readonly body?: unknown; readonly modified?: string }>;
let asked: string[];
let server: Server;
let plane: DataPlane;

beforeEach(async () => {
  answers = {};
  asked = [];
  server = createServer((request, reply) => {
    const path = (request.url ?? '').replace(/^\/[a-z]+\/d\/acme-111122223333\/repo\//, '');
    asked.push(`${request.method ?? ''} ${path}`);
    const { status = 200, body = {}, modified } = answers[path] ?? { status: 404 };
    reply.writeHead(status, modified === undefined ? {} : { 'last-modified': modified });
    reply.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const service: Omit<CodeArtifactApi, 'call'> = {
    clockOffset: 0,
    getAuthorizationToken: () =>
      Promise.resolve({ authorizationToken: 'token', expiration: new Date(Date.now() + 3_600_000) }),
    getRepositoryEndpoint: ({ format }) =>
      Promise.resolve({ repositoryEndpoint: `${endpoint}/${format}/d/acme-111122223333/repo/` }),
  };
  const connection = {
    ...{ service, domain: 'acme', domainOwner: '111122223333', region: 'us-east-1', endpoint: new URL(endpoint) },
    ...{ repositoryEndpoint: undefined, sessionExpires: undefined },
  } as unknown as Connection;
  const host = { env: {}, mask: () => undefined, debug: () => undefined, now: () => new Date() } as unknown as Host;
  plane = dataPlane(connection, host, undefined);
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function of(format: Format, name: string, namespace = '') {
  return plane.package({ repository: 'repo', coordinates: { format, namespace, name } });
}

async function times(format: Format, name: string, versions: readonly string[], namespace = '') {
  const found = await of(format, name, namespace).publicationTimes(versions);
  return Object.fromEntries([...found].map(([version, time]) => [version, time.toISOString().slice(0, 10)]));
}

describe('a repository’s own endpoint', () => {
  it('tells npm’s tags, times and requirements in one document', async () => {
    answers['@acme%2Fcore'] = {
      body: {
        'dist-tags': { latest: '1.1.0', odd: 7 },
        time: { created: '2020-01-01', '1.0.0': '2021-02-03T00:00:00Z', '1.1.0': 'never' },
        versions: { '1.1.0': { dependencies: { lib: '^2.0.0' }, devDependencies: { jest: '*' } } },
      },
    };
    const core = of('npm', 'core', 'acme');
    expect(await core.distTags()).toEqual({ value: new Map([['latest', '1.1.0']]) });
    expect((await core.publicationTimes(['1.0.0'])).get('1.0.0')).toEqual(new Date('2021-02-03T00:00:00Z'));
    expect(await core.requirements()).toEqual({
      value: new Map([['1.1.0', [expect.objectContaining({ namespace: '', name: 'lib', range: '^2.0.0' })]]]),
    });
    expect(asked).toHaveLength(1);
    expect(plane.requests).toBe(1);
  });

  it('tells what NuGet’s versions need, whatever the target framework', async () => {
    const needs = (id: unknown, range: unknown) => ({ dependencies: [{ id, range }, 'odd'] });
    const groups = [needs('Acme.Core', '[1.0.0, 2.0.0)'), needs('Lib', '2.0'), needs(1, '1'), needs('x', null), {}, 1];
    const items = [{ version: '1.0.0-RC+1', dependencyGroups: groups }, { version: '1.1.0' }, { version: 2 }];
    answers['v3/registration4/app/index.json'] = {
      body: { items: [{ items: [...items.map((catalogEntry) => ({ catalogEntry })), {}] }, 'odd'] },
    };
    expect(await of('nuget', 'App').requirements()).toEqual({
      value: new Map([
        [
          '1.0.0-rc',
          [
            { namespace: '', name: 'Acme.Core', range: '[1.0.0, 2.0.0)' },
            { namespace: '', name: 'Lib', range: '2.0' },
          ],
        ],
        ['1.1.0', []],
      ]),
    });
    answers['v3/registration4/app/index.json'] = { status: 403, body: {} };
    expect(await of('nuget', 'App').requirements()).toEqual({ unknown: expect.stringContaining('refused (403)') });
    answers['v3/registration4/app/index.json'] = { body: { items: [{ '@id': 'x/v3/registration4/app/p.json' }] } };
    answers['v3/registration4/app/p.json'] = { body: '{' };
    expect(await of('nuget', 'App').requirements()).toEqual({ unknown: expect.stringContaining('is no JSON') });
  });

  it('that refuses is quoted, with what it says of the action and the policy', async () => {
    answers['core'] = { status: 403, body: { message: 'not authorized to perform: codeartifact:ReadFromRepository' } };
    expect(await of('npm', 'core').distTags()).toEqual({
      unknown:
        '/npm/d/acme-111122223333/repo/core: refused (403): not authorized to perform: codeartifact:ReadFromRepository',
    });
    expect(asked).toHaveLength(1);
  });

  it('that has no such package has no tags, and one that is cut off is not known', async () => {
    expect(await of('npm', 'nothing').distTags()).toEqual({ value: new Map() });
    answers['core'] = { body: '{"dist-tags":' };
    expect(await of('npm', 'core').distTags()).toEqual({ unknown: expect.stringContaining('core is no JSON') });
    expect(await of('pypi', 'core').distTags()).toEqual({ value: new Map() });
  });

  it('cannot be left by a name', async () => {
    expect(
      await plane.fetch(
        { repository: 'repo', coordinates: { format: 'npm', namespace: '', name: 'x' } },
        'GET',
        '../../x',
        '*/*',
      ),
    ).toEqual({
      unknown: 'its name leads out of the repository',
    });
    expect(asked).toEqual([]);
  });

  it('tells when Python, Cargo, NuGet and Maven versions were published', async () => {
    answers['simple/lib/'] = {
      body: {
        files: [
          { url: '1.0/lib-1.0.tar.gz#sha256=0', 'upload-time': '2021-01-01T00:00:00Z' },
          { url: '1.0/lib-1.0-py3-none-any.whl', 'upload-time': '2021-01-09T00:00:00Z' },
          { filename: 'lib-2.0-py3-none-any.whl', 'upload-time': '2022-01-01T00:00:00Z' },
          { url: '3.0/lib-3.0.zip' },
          { url: '%E4/lib-4.0.zip', 'upload-time': '2022-01-01T00:00:00Z' },
        ],
      },
    };
    expect(await times('pypi', 'lib', ['1.0'])).toEqual({ '1.0': '2021-01-09', '2.0': '2022-01-01' });
    answers['api/v1/crates/lib/versions'] = {
      body: {
        versions: [
          { num: '1.0.0', created_at: '2020-05-06T00:00:00Z' },
          { num: '1.1.0' },
          { created_at: '2020-05-06' },
        ],
      },
    };
    expect(await times('cargo', 'lib', ['1.0.0'])).toEqual({ '1.0.0': '2020-05-06' });
    const entry = (version: string, published: string) => ({ catalogEntry: { version, published } });
    answers['v3/registration4/lib/index.json'] = {
      body: {
        items: [
          { items: [entry('1.0.0+5ad1', '2020-01-01T00:00:00Z'), entry('1.0.0-RC1', '1900-01-01T00:00:00Z')] },
          { '@id': 'https://elsewhere/v3/registration4/lib/page/2.json#x' },
        ],
      },
    };
    answers['v3/registration4/lib/page/2.json'] = { body: { items: [entry('2.0.0-Beta', '2021-01-01T00:00:00Z')] } };
    expect(await times('nuget', 'Lib', ['1.0.0', '1.0.0-rc1', '2.0.0-Beta'])).toEqual({
      '1.0.0': '2020-01-01',
      '2.0.0-Beta': '2021-01-01',
    });
    expect(await times('nuget', 'Gone', ['1.0.0'])).toEqual({});
    answers['com/acme/lib/1.0/lib-1.0.pom'] = { modified: 'Wed, 01 Jan 2020 00:00:00 GMT' };
    answers['com/acme/lib/1.1/lib-1.1.pom'] = {};
    expect(await times('maven', 'lib', ['1.0', '1.1', '1.2'], 'com.acme')).toEqual({ '1.0': '2020-01-01' });
    expect(asked.filter((one) => one.startsWith('HEAD'))).toHaveLength(3);
    expect(await times('generic', 'lib', ['1.0'], 'acme')).toEqual({});
  });
});
