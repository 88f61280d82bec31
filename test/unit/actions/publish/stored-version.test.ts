import {
  DescribePackageCommand,
  DescribePackageVersionCommand,
  ListPackageVersionAssetsCommand,
} from '@aws-sdk/client-codeartifact';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repositoryApi, type RepositoryApi } from '../../../../actions/publish/stored-version.ts';
import { fakeConnection, makeWorkspace, testHost, useCredentials, type Workspace } from '../../../support/publish.ts';
import { REPOSITORY, startFakeService, type FakeService } from '../../../support/publish-service.ts';

let place: Workspace;
let service: FakeService;
let api: RepositoryApi;
/** Answers in the place of the service, by the name of the operation. */
const answers: Record<string, (query: Readonly<Record<string, unknown>>) => object> = {};
beforeEach(async () => {
  useCredentials();
  place = await makeWorkspace();
  service = await startFakeService();
  const connection = await fakeConnection(service, testHost(place.workspace, place.temp));
  const { service: real } = connection;
  const calls: typeof real = {
    ...real,
    call: async (operation, request) => {
      const answer = answers[operation];
      return answer === undefined ? await real.call(operation, request) : { ...answer(request.query) };
    },
  };
  const client = (): Promise<never> => Promise.reject(new Error('the SDK’s client'));
  api = repositoryApi({ ...connection, service: calls }, REPOSITORY, { client, limit: (task) => task() });
});
afterEach(async () => {
  for (const name of Object.keys(answers)) Reflect.deleteProperty(answers, name);
  await service.close();
  await place.remove();
});

const AT = { format: 'npm', namespace: '', name: 'a', version: '1.0.0' } as const;
const failing =
  (name: string, more: object = {}) =>
  (): never => {
    throw Object.assign(new Error(name), { name, ...more });
  };
const described = (entryPoint?: object) => () => ({
  packageVersion: { status: 'Published', revision: 'r', origin: { domainEntryPoint: entryPoint } },
});

describe('a version in the repository', () => {
  it('is known with its status, its revision and the hashes of its assets, over several pages', async () => {
    Object.assign(answers, {
      DescribePackageVersion: described({ repositoryName: REPOSITORY }),
      ListPackageVersionAssets: (query: Readonly<Record<string, unknown>>) =>
        query['next-token'] === undefined
          ? { nextToken: '2', assets: [{ name: 'a', hashes: { 'SHA-256': 'AB' } }, { hashes: {} }] }
          : { assets: [{ name: 'b' }] },
    });
    for (const expected of [true, false]) {
      expect(await api.version(AT, expected)).toEqual({
        ...{ status: 'Published', revision: 'r', origin: undefined },
        assets: new Map([
          ['a', 'ab'],
          ['b', ''],
        ]),
      });
    }
  });

  it.each<[object | undefined, string | undefined]>([
    [undefined, undefined],
    [{ repositoryName: REPOSITORY }, undefined],
    [{ repositoryName: 'shared' }, 'repository shared'],
    [{ externalConnectionName: 'public:npmjs' }, 'public:npmjs'],
  ])('that came by %j has the origin %s', async (entryPoint, origin) => {
    Object.assign(answers, { DescribePackageVersion: described(entryPoint), ListPackageVersionAssets: () => ({}) });
    expect((await api.version(AT, false))?.origin).toBe(origin);
  });

  it('is not there when the package or the version is not, or is taken away while it is looked at', async () => {
    answers['DescribePackageVersion'] = failing('ResourceNotFoundException', { resourceType: 'package-version' });
    expect(await api.version(AT, true)).toBeUndefined();
    answers['DescribePackageVersion'] = described();
    answers['ListPackageVersionAssets'] = failing('ResourceNotFoundException', { resourceType: 'package' });
    expect(await api.version(AT, true)).toBeUndefined();
    expect(await api.version(AT, false)).toBeUndefined();
    answers['DescribePackageVersion'] = () => ({ packageVersion: { status: 'Published' } });
    expect(await api.version(AT, false)).toBeUndefined();
  });

  it.each(['DescribePackageVersion', 'ListPackageVersionAssets', 'DescribePackage'])(
    'is not said to be missing where %s fails for another reason',
    async (operation) => {
      answers['DescribePackageVersion'] = described();
      const ask = (): Promise<unknown> => (operation === 'DescribePackage' ? api.package(AT) : api.version(AT, true));
      for (const type of ['domain', 'repository']) {
        answers[operation] = failing('ResourceNotFoundException', { resourceType: type });
        await expect(ask()).rejects.toThrow('ResourceNotFoundException');
      }
      answers[operation] = failing('ValidationException', { resourceType: 'package' });
      await expect(ask()).rejects.toThrow('ValidationException');
    },
  );
});

it('a package is absent, open, blocked, or unknown to who may not describe it', async () => {
  const restricted = (publish: string) => () => ({ package: { originConfiguration: { restrictions: { publish } } } });
  answers['DescribePackage'] = restricted('BLOCK');
  expect(await api.package(AT)).toBe('blocked');
  answers['DescribePackage'] = restricted('ALLOW');
  expect(await api.package(AT)).toBe('open');
  answers['DescribePackage'] = () => ({});
  expect(await api.package(AT)).toBe('open');
  answers['DescribePackage'] = failing('ResourceNotFoundException', { resourceType: 'package' });
  expect(await api.package(AT)).toBe('absent');
  answers['DescribePackage'] = failing('AccessDeniedException');
  expect(await api.package(AT)).toBe('unknown');
});

describe('a question about a version', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['with a namespace', { namespace: 'acme', name: 'a', version: '1.0.0' }],
    ['of odd characters', { namespace: '', name: "a+b~c_(d)'e*", version: '1.0.0+x~y z' }],
  ])('%s is the one that the client of the SDK asks', async (_title, { namespace = '', name = '', version = '' }) => {
    const asked: { readonly method: string; readonly path: string; readonly query: object; readonly body: string }[] =
      [];
    const server = createServer((incoming, outgoing) => {
      const url = new URL(incoming.url ?? '/', 'http://localhost');
      void text(incoming).then((body) => {
        const { method = '' } = incoming;
        asked.push({ method, path: url.pathname, query: Object.fromEntries(url.searchParams), body });
        const isFirstPage = url.pathname.endsWith('/assets') && !url.searchParams.has('next-token');
        const page = isFirstPage ? { nextToken: 'a+b/c=' } : {};
        outgoing.end(JSON.stringify({ ...page, packageVersion: { status: 'Published', revision: 'r' } }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const connection = await fakeConnection({ ...service, endpoint }, testHost(place.workspace, place.temp));
      const sdk = (): Promise<typeof connection.client> => Promise.resolve(connection.client);
      const ours = repositoryApi(connection, REPOSITORY, { client: sdk, limit: (task) => task() });
      const at = { format: 'npm', namespace, name, version } as const;
      await ours.package(at);
      await ours.version(at, false);
      const own = asked.splice(0);

      const { domain, domainOwner } = connection;
      const which = { domain, domainOwner, repository: REPOSITORY, format: 'npm', package: name } as const;
      const of = { ...which, ...(namespace === '' ? {} : { namespace }) };
      const list = { ...of, packageVersion: version, maxResults: 1000 };
      await connection.client.send(new DescribePackageCommand(of));
      await connection.client.send(new DescribePackageVersionCommand({ ...of, packageVersion: version }));
      await connection.client.send(new ListPackageVersionAssetsCommand(list));
      await connection.client.send(new ListPackageVersionAssetsCommand({ ...list, nextToken: 'a+b/c=' }));
      expect(own).toEqual(asked);
      expect(own).toHaveLength(4);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
