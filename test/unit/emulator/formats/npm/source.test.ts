import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { npmSource, type NpmSourceOptions } from '@codeartifact-ci/emulator/formats/npm/source.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { externalSources } from '@codeartifact-ci/emulator/upstream/sources.ts';
import type { ExternalSource } from '@codeartifact-ci/emulator/store/external-source.ts';
import { startFakeNpmRegistry, type FakeNpmRegistry } from '../../../../support/fake-npm-registry.ts';
import { npmPackage } from '../../../../support/npm-package.ts';
import { npmAt } from './support.ts';

let registry: FakeNpmRegistry;
let clock: Clock;
let source: ExternalSource;
const servers: Server[] = [];

beforeEach(async () => {
  registry = await startFakeNpmRegistry();
  clock = new Clock();
  source = makeSource();
});
afterEach(async () => {
  await registry.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

function makeSource(options: NpmSourceOptions = {}, location = registry.url): ExternalSource {
  const config = { authorizationFor: () => undefined };
  return npmSource('public:npmjs', location, clock, { config, timeout: 300, ...options });
}

async function startServer(answer: (outgoing: ServerResponse, authorization?: string) => void): Promise<string> {
  const server = createServer((incoming, outgoing) => answer(outgoing, incoming.headers.authorization));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const ms = npmAt('ms');
const paths = (): string[] => registry.requests.map(({ path, status }) => `${status} ${path}`);

async function download(at = ms, version = '2.0.0'): Promise<Buffer | undefined> {
  const file = await source.fetchAsset(at, version, 'package.tgz');
  return file === undefined ? undefined : await buffer(file.body);
}

describe('a packument', () => {
  it('is described', async () => {
    const item = npmPackage('ms', '2.0.0', { license: 'MIT', description: 'Milliseconds' });
    registry.add(npmPackage('ms', '1.0.0'), { published: '2015-01-01T00:00:00.000Z' });
    registry.add(item, { published: '2020-02-03T04:05:06.789Z' });
    registry.distort = (packument) => (packument.readme = '# ms');
    const found = await source.describe(ms);
    expect([...(found?.versions.keys() ?? [])]).toEqual(['1.0.0', '2.0.0']);
    expect(found?.tags).toEqual({ latest: '2.0.0' });
    expect(found?.versions.get('1.0.0')?.metadata.readme).toBeUndefined();
    expect(found?.versions.get('2.0.0')).toMatchObject({
      published: Date.UTC(2020, 1, 3, 4, 5, 6, 789),
      metadata: { summary: 'Milliseconds', licenses: [{ name: 'MIT' }], readme: '# ms' },
      assets: [
        {
          name: 'package.tgz',
          url: `${registry.url}ms/-/ms-2.0.0.tgz`,
          hashes: { sha1: item.shasum, sha512: Buffer.from(item.integrity.slice(7), 'base64').toString('hex') },
        },
      ],
    });
  });

  it('of a scope is asked for with an encoded slash', async () => {
    registry.add(npmPackage('@acme/lib', '1.0.0'));
    expect((await source.describe(npmAt('lib', 'acme')))?.versions.size).toBe(1);
    expect(paths()).toEqual(['200 /@acme%2flib']);
  });

  it('is asked for once by many, kept for a while, and then revalidated', async () => {
    registry.add(npmPackage('ms', '1.0.0'));
    const [first, second] = await Promise.all([source.describe(ms), source.describe(ms)]);
    expect(second).toBe(first);
    expect(await source.describe(ms)).toBe(first);
    expect(paths()).toEqual(['200 /ms']);
    clock.advance(61_000);
    expect(await source.describe(ms)).toBe(first);
    expect(paths()).toEqual(['200 /ms', '304 /ms']);
    registry.add(npmPackage('ms', '2.0.0'));
    clock.advance(61_000);
    expect((await source.describe(ms))?.versions.size).toBe(2);
  });

  it('that is not there is remembered for a while, too', async () => {
    expect(await source.describe(ms)).toBeUndefined();
    registry.add(npmPackage('ms', '1.0.0'));
    expect(await source.describe(ms)).toBeUndefined();
    clock.advance(61_000);
    expect((await source.describe(ms))?.versions.size).toBe(1);
  });

  it('loses what no client could use: odd versions, no tarball, dangling tags, unknown times', async () => {
    for (const version of ['1.0.0', '2.0.0', '3.0.0']) registry.add(npmPackage('ms', version));
    registry.distort = (packument) => {
      delete packument.versions['1.0.0']?.dist['tarball'];
      packument.versions['not-a-version'] = { dist: { tarball: `${registry.url}x.tgz` } };
      packument.versions['__proto__'] = { dist: { tarball: `${registry.url}x.tgz` } };
      packument['dist-tags']['gone'] = '9.9.9';
      packument.time = { '2.0.0': 'soon' };
    };
    const found = await source.describe(ms);
    expect([...(found?.versions.keys() ?? [])]).toEqual(['2.0.0', '3.0.0']);
    expect(found?.versions.get('2.0.0')?.published).toBe(0);
    expect(found?.tags).toEqual({ latest: '3.0.0' });
  });

  it('of an unpublished package is as good as none', async () => {
    registry.intercept = (_, outgoing) => {
      outgoing.end(JSON.stringify({ name: 'ms', time: { unpublished: {} } }));
      return true;
    };
    expect(await source.describe(ms)).toBeUndefined();
  });
});

describe('a registry in a bad way', () => {
  const replies: [string, (outgoing: ServerResponse) => void, RegExp][] = [
    ['fails', (out) => out.writeHead(500).end(), /^127\.0\.0\.1:\d+ answered 500$/],
    ['wants credentials', (out) => out.writeHead(401).end(), /answered 401; check the credentials/],
    ['is overloaded for long', (out) => out.writeHead(429, { 'retry-after': '3600' }).end(), /answered 429/],
    ['sends no JSON', (out) => out.end('<html>'), /no JSON/],
    ['sends a list', (out) => out.end('[]'), /no JSON object/],
    ["sends another package's", (out) => out.end('{"name":"sm","versions":{}}'), /no packument of ms/],
    [
      'breaks off',
      (out) => void out.writeHead(200, { 'content-length': '99' }).write('{', () => out.destroy()),
      /broke off/,
    ],
    ['stalls', (out) => void out.writeHead(200).write('{'), /broke off.*nothing arrived for 300 ms/],
    ['says nothing', () => undefined, /did not answer in 300 ms/],
    ['sends no gzip', (out) => out.writeHead(200, { 'content-encoding': 'gzip' }).end('x'), /broke off/],
    ['claims that nothing changed', (out) => out.writeHead(304).end(), /never sent/],
    ['sends one in a circle', (out) => out.writeHead(302, { location: '/ms' }).end(), /redirects more than/],
    [
      'sends one elsewhere',
      (out) => out.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      /cannot be followed/,
    ],
  ];
  it.each(replies)('%s: an UpstreamError that says so', async (_, reply, message) => {
    registry.intercept = (__, outgoing) => {
      reply(outgoing);
      return true;
    };
    await expect(source.describe(ms)).rejects.toMatchObject({ name: 'UpstreamError' });
    await expect(source.describe(ms)).rejects.toThrow(message);
  });

  it('is asked again when it is out of breath for a moment', async () => {
    registry.add(npmPackage('ms', '1.0.0'));
    let left = 2;
    registry.intercept = (incoming, outgoing) => {
      if (left-- <= 0) return false;
      if (left === 0) incoming.socket.destroy();
      else outgoing.writeHead(503).end();
      return true;
    };
    expect((await source.describe(ms))?.versions.size).toBe(1);
  });

  it('that is down is left alone for a while, and what it said before stands', async () => {
    registry.add(npmPackage('ms', '1.0.0'));
    const known = await source.describe(ms);
    let asked = 0;
    registry.intercept = () => ++asked > 0;
    clock.advance(61_000);
    expect(await source.describe(ms)).toBe(known);
    await expect(source.describe(npmAt('other'))).rejects.toThrow(/did not answer/);
    expect(asked).toBe(1);
    registry.intercept = undefined;
    clock.advance(11_000);
    expect(await source.describe(npmAt('other'))).toBeUndefined();
  });

  it('that nobody listens at is unreachable', async () => {
    const { url } = registry;
    await registry.close();
    await expect(makeSource({}, url).describe(ms)).rejects.toThrow(/cannot be reached: .*ECONNREFUSED/);
  });
});

describe('a tarball', () => {
  beforeEach(() => registry.add(npmPackage('ms', '2.0.0')));

  it('comes with what is known of its version', async () => {
    const file = await source.fetchAsset(ms, '2.0.0', 'package.tgz');
    expect(file?.version.version).toBe('2.0.0');
    expect(file?.hashes).toHaveProperty('sha1', npmPackage('ms', '2.0.0').shasum);
    expect(await buffer(file?.body ?? ReadableStream.from([]))).toEqual(npmPackage('ms', '2.0.0').tarball);
  });

  it('is not there for another version or file', async () => {
    expect(await source.fetchAsset(ms, '3.0.0', 'package.tgz')).toBeUndefined();
    expect(await source.fetchAsset(ms, '2.0.0', 'other.tgz')).toBeUndefined();
    expect(await source.fetchAsset(npmAt('sm'), '2.0.0', 'package.tgz')).toBeUndefined();
    expect(paths()).toEqual(['200 /ms', '404 /sm']);
  });

  it('that breaks off is an UpstreamError', async () => {
    registry.intercept = (incoming, outgoing) => {
      if (incoming.url === '/ms') return false;
      outgoing.writeHead(200, { 'content-length': '999' }).write('x', () => outgoing.destroy());
      return true;
    };
    await expect(download()).rejects.toMatchObject({ name: 'UpstreamError' });
  });

  it("named at the public registry's host is asked of the registry that stands for it", async () => {
    registry.distort = (packument) => {
      Object.assign(packument.versions['2.0.0']?.dist ?? {}, {
        tarball: 'https://registry.npmjs.org/ms/-/ms-2.0.0.tgz',
      });
    };
    expect(await download()).toEqual(npmPackage('ms', '2.0.0').tarball);
  });

  it('has the hashes that its registry tells unambiguously', async () => {
    const [a, b] = ['a', 'b'].map((byte) => btoa(byte.repeat(64)));
    registry.distort = ({ versions }) => {
      Object.assign(versions['2.0.0']?.dist ?? {}, { integrity: `sha512-${a ?? ''} sha512-${b ?? ''}`, shasum: 'ABC' });
    };
    expect((await source.fetchAsset(ms, '2.0.0', 'package.tgz'))?.hashes).toEqual({});
  });
});

describe('credentials', () => {
  const config = (): Required<NpmSourceOptions>['config'] => ({
    authorizationFor: ({ origin }) => (`${origin}/` === registry.url ? 'Bearer secret' : undefined),
  });

  it('go to the host that they are for, and nowhere else', async () => {
    registry.add(npmPackage('ms', '2.0.0'));
    const seen: (string | undefined)[] = [];
    const elsewhere = await startServer((outgoing, authorization) => {
      seen.push(authorization);
      outgoing.end('tarball');
    });
    source = makeSource({ config: config() });
    registry.intercept = (incoming, outgoing) => {
      if (incoming.url === '/ms') return false;
      outgoing.writeHead(302, { location: elsewhere }).end();
      return true;
    };
    expect((await download())?.toString()).toBe('tarball');
    expect(registry.requests.map(({ authorization }) => authorization)).toEqual(['Bearer secret', 'Bearer secret']);
    registry.distort = (packument) => {
      Object.assign(packument.versions['2.0.0']?.dist ?? {}, { tarball: `${elsewhere}x.tgz` });
    };
    clock.advance(61_000);
    expect((await download())?.toString()).toBe('tarball');
    expect(seen).toEqual([undefined, undefined]);
  });
});

describe('what stands behind the connections', () => {
  it('is what is set, or nothing where it is off', () => {
    expect(
      externalSources(FORMATS.values(), [{ connection: 'public:npmjs', location: 'off' }], clock).has('public:npmjs'),
    ).toBe(false);
    expect(
      externalSources(FORMATS.values(), [{ connection: 'public:npmjs', location: registry.url }], clock).get(
        'public:npmjs',
      )?.format,
    ).toBe('npm');
  });

  it('is a registry by default', () => {
    expect(externalSources(FORMATS.values(), [], clock).has('public:npmjs')).toBe(true);
  });

  it.each([
    ['public:npm', 'https://x.example', /no external connection 'public:npm'; there are public:npmjs, /],
    ['public:npmjs', 'file:///srv/npm', /needs the http or https URL of an npm registry/],
    ['public:npmjs', 'registry', /needs the http or https URL of an npm registry/],
  ])('cannot be %s=%s', (connection, location, message) => {
    expect(() => externalSources(FORMATS.values(), [{ connection, location }], clock)).toThrow(message);
  });
});
