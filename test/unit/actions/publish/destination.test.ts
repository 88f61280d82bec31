import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openDestination } from '../../../../actions/publish/destination.ts';
import { cargo } from '../../../../actions/publish/cargo/format.ts';
import { npm } from '../../../../actions/publish/npm/format.ts';
import { fakeConnection, makeWorkspace, testHost, useCredentials, type Workspace } from '../../../support/publish.ts';
import { REPOSITORY, startFakeService, type FakeService } from '../../../support/publish-service.ts';

let place: Workspace;
let service: FakeService;
beforeEach(async () => {
  useCredentials();
  place = await makeWorkspace();
  service = await startFakeService();
});
afterEach(async () => {
  await service.close();
  await place.remove();
});

/** Nobody asks for the SDK's client here. */
const client = (): Promise<never> => Promise.reject(new Error('the SDK’s client'));

async function open(): ReturnType<typeof openDestination> {
  const host = testHost(place.workspace, place.temp);
  const connection = await fakeConnection(service, host);
  const observer = { sent: () => undefined, done: () => undefined };
  const options = { repository: REPOSITORY, formats: [npm], concurrency: 4, caBundle: undefined, observer, client };
  return await openDestination(connection, host, options);
}

it('a release takes one token for all', async () => {
  const repository = await open();
  const read = { path: 'a', accept: '*/*', what: 'a', parse: (body: string) => body };
  await Promise.all([repository.client('npm').read(read), repository.client('npm').read(read)]);
  expect(service.requests.filter(({ operation }) => operation === 'token')).toHaveLength(1);
});

it('a format that was not asked for has no client', async () => {
  const repository = await open();
  expect(() => repository.client(cargo.id)).toThrow('no endpoint was asked for cargo');
});

it('an endpoint that cannot be had is an error where it is used, and not before', async () => {
  const host = testHost(place.workspace, place.temp);
  const connection = await fakeConnection(service, host);
  const refused = { getRepositoryEndpoint: () => Promise.reject(new Error('no endpoint')) };
  const observer = { sent: () => undefined, done: () => undefined };
  const options = { repository: REPOSITORY, formats: [npm], concurrency: 4, caBundle: undefined, observer, client };
  const broken = { ...connection, service: { ...connection.service, ...refused } };
  const repository = await openDestination(broken, host, options);
  expect(() => repository.client('npm')).toThrow('no endpoint');
});
