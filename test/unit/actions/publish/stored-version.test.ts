import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repositoryApi, type RepositoryApi } from '../../../../actions/publish/stored-version.ts';
import { fakeConnection, makeWorkspace, testHost, useCredentials, type Workspace } from '../../../support/publish.ts';
import { REPOSITORY, startFakeService, type FakeService } from '../../../support/publish-service.ts';

let place: Workspace;
let service: FakeService;
let api: RepositoryApi;
/** Answers in the place of the service, by the name of the command. */
const answers: Record<string, (input: Readonly<Record<string, unknown>>) => unknown> = {};
beforeEach(async () => {
  useCredentials();
  place = await makeWorkspace();
  service = await startFakeService();
  const connection = await fakeConnection(service, testHost(place.workspace, place.temp));
  const given = connection.client.send.bind(connection.client);
  Object.assign(connection.client, {
    send: async (command: { readonly input: Readonly<Record<string, unknown>> }): Promise<unknown> => {
      const answer = answers[command.constructor.name.replace(/Command$/, '')];
      return answer === undefined ? given(command as never) : await Promise.resolve(answer(command.input));
    },
  });
  api = repositoryApi(connection, REPOSITORY, { limit: (task) => task() });
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
      ListPackageVersionAssets: ({ nextToken }: { nextToken?: string }) =>
        nextToken === undefined
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
