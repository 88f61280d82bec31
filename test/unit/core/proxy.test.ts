import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Agent, createServer, get, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { proxyFor, proxyUrl, proxyVariables } from '@codeartifact-ci/core/proxy.ts';

const seen: string[] = [];
let proxy: Server;
let direct: Server;
const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const listening = async (name: string): Promise<Server> => {
  const server = createServer((_request, response) => {
    seen.push(name);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};
beforeAll(async () => {
  [proxy, direct] = [await listening('proxy'), await listening('direct')];
});
afterAll(() => {
  for (const server of [proxy, direct]) server.close();
});
beforeEach(() => {
  seen.length = 0;
});

/** Every name is this machine. */
const lookup: LookupFunction = (_host, options, callback) => {
  if (options.all === true) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};

/** Where a request really goes, by Node's own agent. */
async function wayOf(url: URL, env: Readonly<Record<string, string>>): Promise<string | undefined> {
  const agent = new Agent({ proxyEnv: proxyVariables(env) });
  await new Promise<void>((resolve, reject) => {
    get(url, { agent, lookup }, (response) => response.resume().once('end', resolve)).once('error', reject);
  });
  agent.destroy();
  return seen.at(-1);
}

describe('a request', () => {
  it.each([
    ['', 'api.corp.example', 'proxy'],
    ['*', 'api.corp.example', 'direct'],
    ['other.example, *', 'api.corp.example', 'direct'],
    ['api.corp.example', 'api.corp.example', 'direct'],
    ['API.Corp.Example', 'api.corp.example', 'direct'],
    [' other.example , api.corp.example ', 'api.corp.example', 'direct'],
    ['corp.example', 'api.corp.example', 'direct'],
    ['corp.example', 'notcorp.example', 'proxy'],
    ['corp.example api.corp.example', 'api.corp.example', 'direct'],
    ['.corp.example', 'api.corp.example', 'direct'],
    ['.corp.example', 'corp.example', 'direct'],
    ['*.corp.example', 'corp.example', 'proxy'],
    ['.corp.example', 'notcorp.example', 'proxy'],
    ['*.corp.example', 'api.corp.example', 'direct'],
    ['*.corp.example', 'a.b.corp.example', 'direct'],
    ['api.corp.example:PORT', 'api.corp.example', 'direct'],
    ['api.corp.example:1', 'api.corp.example', 'proxy'],
    ['192.0.2.1', '192.0.2.1', 'direct'],
    ['192.0.2.1-192.0.2.9', '192.0.2.7', 'direct'],
    ['192.0.2.1-192.0.2.9', '192.0.2.10', 'proxy'],
    ['192.0.2.0/24', '192.0.2.7', 'proxy'],
    ['other.example', '127.0.0.1', 'direct'],
    ['other.example', 'localhost', 'direct'],
  ])('under NO_PROXY=%s to %s goes the way %s, and an error would name that', async (exceptions, host, way) => {
    const port = String(portOf(direct));
    const env = {
      HTTP_PROXY: `http://127.0.0.1:${portOf(proxy)}`,
      NO_PROXY: exceptions.replace('PORT', port),
    };
    const url = new URL(`http://${host}:${port}/`);
    const address = /^192/.test(host) && way === 'direct';
    // An address of a network that nobody has is asked nowhere but in a proxy.
    const went = address ? 'direct' : await wayOf(url, env);
    expect(went).toBe(way);
    expect(proxyFor(url, env)).toBe(way === 'proxy' ? `127.0.0.1:${portOf(proxy)} (HTTP_PROXY)` : undefined);
  });
});

it('a request to another address of this machine goes through no proxy', async () => {
  const env = { HTTP_PROXY: `http://127.0.0.1:${portOf(proxy)}` };
  const url = new URL(`http://127.0.0.2:${portOf(direct)}/`);
  await expect(wayOf(url, env)).rejects.toThrow(/ECONNREFUSED 127\.0\.0\.2/);
  expect(proxyFor(url, env)).toBeUndefined();
});

it('the exceptions keep what is there, and this machine is always among them', () => {
  const excepted = (NO_PROXY: string): string | undefined => proxyVariables({ NO_PROXY })['NO_PROXY'];
  expect(proxyVariables({})['NO_PROXY']).toBe('127.0.0.0-127.255.255.255,localhost,::1,[::1]');
  expect(excepted(' a.example,,192.0.2.1 ')).toBe('.a.example,192.0.2.1,127.0.0.0-127.255.255.255,localhost,::1,[::1]');
  expect(excepted('a.example, *')).toBe('*');
});

describe('a proxy', () => {
  const there = new URL('https://a.example/');

  it('is named without its credentials, by the variable in lower case before that in upper case', () => {
    const env = { https_proxy: 'http://me:pw@lower.example:3128', HTTPS_PROXY: 'http://upper.example' };
    expect(proxyFor(there, env)).toBe('lower.example:3128 (HTTPS_PROXY)');
    expect(proxyFor(new URL('http://a.example/'), env)).toBeUndefined();
  });

  it.each(['proxy.example:3128', ' http://proxy.example:3128 ', 'me:pw@proxy.example:3128'])(
    'may be written as for curl: %j',
    (HTTPS_PROXY) => {
      expect(proxyFor(there, { HTTPS_PROXY })).toBe('proxy.example:3128 (HTTPS_PROXY)');
      expect(proxyUrl(there, { HTTPS_PROXY })?.href).toMatch(/^http:\/\/(me:pw@)?proxy\.example:3128\/$/);
    },
  );

  it.each([
    ['socks5://proxy.example:1080', /names a proxy of the kind socks5:\/\//],
    ['http://', /holds no URL/],
    ['http://pro xy', /holds no URL/],
    ['http://me:p%w@proxy.example', /not URL-encoded/],
    ['http://me%2:5w@proxy.example', /not URL-encoded/],
  ])('that cannot be used, %j, ends a request that would go there, and no other', (HTTPS_PROXY, problem) => {
    expect(() => proxyFor(there, { HTTPS_PROXY })).toThrow(InputError);
    expect(() => proxyFor(there, { HTTPS_PROXY })).toThrow(problem);
    expect(() => proxyFor(there, { HTTPS_PROXY })).not.toThrow('p%w');
    expect(() => proxyUrl(there, { HTTPS_PROXY })).toThrow(problem);
    expect(proxyVariables({ HTTP_PROXY: HTTPS_PROXY })['HTTP_PROXY']).toBeUndefined();
    expect(proxyFor(new URL('https://127.0.0.1:4998/'), { HTTPS_PROXY })).toBeUndefined();
    expect(proxyFor(there, { HTTPS_PROXY, no_proxy: 'example' })).toBeUndefined();
  });
});
