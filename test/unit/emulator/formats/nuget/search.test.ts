import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBench, type Bench } from '../data-plane.ts';
import { nupkg, pushForm } from '../../../../support/nuget-package.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await startBench('nuget', 'public:nuget-org');
  bench.repository('shared');
  bench.repository('app', ['shared']);
});
afterAll(async () => {
  await bench.close();
});

async function push(bytes: Buffer, { repository = 'app', path = 'v3/package/', policy = '' } = {}): Promise<Response> {
  const init = { method: 'PUT', body: pushForm(bytes) };
  return await bench.request(repository, path, init, policy === '' ? undefined : policy);
}

async function pushed(id: string, version: string, more = '', repository = 'app'): Promise<void> {
  const { status, statusText } = await push(nupkg(id, version, { more }), { repository });
  expect([status, statusText]).toEqual([201, 'Created']);
}

type Json = Record<string, unknown>;
async function get(path: string, repository = 'app'): Promise<Json> {
  const reply = await bench.request(repository, path);
  expect([reply.status, path]).toEqual([200, path]);
  return (await reply.json()) as Json;
}

describe('a search', () => {
  const found = async (query: string): Promise<unknown[]> =>
    ((await get(`v3/query?${query}`))['data'] as Json[]).map(({ id }) => id);

  beforeAll(async () => {
    await pushed('Find.Me', '1.0.0', '<tags>needle</tags>');
    await pushed('Find.Me', '2.0.0-rc');
    await pushed('Find.Me.Too', '1.0.0', '<title>A Needle</title>');
    await pushed('Other.Find', '1.0.0-rc', '', 'shared');
    await pushed('Find.Tool', '1.0.0', '<packageTypes><packageType name="DotnetTool"/></packageTypes>');
  });

  it.each([
    ['q=find.me', ['Find.Me', 'Find.Me.Too']],
    ['q=FIND', ['Find.Me', 'Find.Me.Too', 'Find.Tool']],
    ['q=find&prerelease=true', ['Find.Me', 'Find.Me.Too', 'Find.Tool', 'Other.Find']],
    ['q=find&skip=1&take=1', ['Find.Me.Too']],
    ['q=find&take=0', []],
    ['q=find&skip=x&take=-1', ['Find.Me', 'Find.Me.Too', 'Find.Tool']],
    ['q=packageid:Find.Me', ['Find.Me']],
    ['q=find+needle', ['Find.Me', 'Find.Me.Too']],
    ['q=find&packageType=dotnettool', ['Find.Tool']],
    ['q=find&packageType=Dependency', ['Find.Me', 'Find.Me.Too']],
    ['q=__proto__', []],
  ])('for %s finds %j', async (query, ids) => {
    expect(await found(query)).toEqual(ids);
  });

  it('counts all hits, and says of each where more is told', async () => {
    const reply = await get('v3/query?q=find&take=1&prerelease=true&semVerLevel=2.0.0');
    const registration = `${bench.url('app')}v3/registration4/find.me/index.json`;
    expect(reply).toMatchObject({
      totalHits: 4,
      data: [
        {
          id: 'Find.Me',
          version: '2.0.0-rc',
          description: 'A package',
          registration,
          packageTypes: [{ name: 'Dependency' }],
          versions: [
            { version: '1.0.0', downloads: 0 },
            { version: '2.0.0-rc', downloads: 0, '@id': registration.replace('index', '2.0.0-rc') },
          ],
        },
      ],
    });
  });

  it('completes IDs', async () => {
    expect(await get('v3/autocomplete?q=find.m')).toEqual({ totalHits: 2, data: ['Find.Me', 'Find.Me.Too'] });
    expect((await bench.request('app', 'v3/autocomplete?q=find.m')).headers.get('etag')).not.toBeNull();
    expect(await get('v3/autocomplete?id=no.such')).toEqual({ totalHits: 0, data: [] });
    expect(await get('v3/autocomplete?id=..%2f')).toEqual({ totalHits: 0, data: [] });
  });
});
