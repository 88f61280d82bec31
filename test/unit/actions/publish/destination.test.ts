import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openDestination } from '../../../../actions/publish/destination.ts';
import { cargo } from '../../../../actions/publish/cargo/format.ts';
import { npm } from '../../../../actions/publish/npm/format.ts';
import { fakeConnection, makeWorkspace, testHost, useCredentials, type Workspace } from '../../../support/publish.ts';
import { REPOSITORY, startFakeService, type FakeService } from '../../../support/publish-service.ts';

let place: Workspace;
let service: FakeService;
let now: Date;
beforeEach(async () => {
  useCredentials();
  place = await makeWorkspace();
  service = await startFakeService();
  now = new Date();
});
afterEach(async () => {
  await service.close();
  await place.remove();
});

const MINUTE = 60_000;
/** Nobody asks for the SDK's client here. */
const client = (): Promise<never> => Promise.reject(new Error('the SDK’s client'));
const tokens = (): number => service.requests.filter(({ operation }) => operation === 'token').length;

async function open(more: { readonly sessionExpires?: Date } = {}): ReturnType<typeof openDestination> {
  const host = { ...testHost(place.workspace, place.temp), now: () => now };
  const connection = { ...(await fakeConnection(service, host)), ...more };
  const observer = { sent: () => undefined, done: () => undefined };
  const options = { repository: REPOSITORY, formats: [npm], concurrency: 4, caBundle: undefined, observer, client };
  return await openDestination(connection, host, options);
}

async function readAfter(minutes: number, more: Parameters<typeof open>[0] = {}): Promise<number> {
  now = new Date();
  const repository = await open(more);
  now = new Date(Date.now() + minutes * MINUTE);
  const read = { path: 'a', accept: '*/*', what: 'a', parse: (body: string) => body };
  await repository.client('npm').read(read);
  return tokens();
}

it('a release takes one token for all, and another when it is about to end', async () => {
  expect(await readAfter(0)).toBe(1);
  service.requests.length = 0;
  expect(await readAfter(54)).toBe(1);
  service.requests.length = 0;
  expect(await readAfter(56)).toBe(2);
});

it('the token of a role’s session, which ends with it, is not asked for again', async () => {
  expect(await readAfter(59, { sessionExpires: new Date(now.getTime() + 60 * MINUTE) })).toBe(1);
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
