import { describe, expect, it } from '@jest/globals';
import {
  clientEndpoint,
  isLoopback,
  parseEndpoint,
  parseRepositoryEndpoint,
  resolveEndpoint,
  stsEndpoint,
} from '@codeartifact-ci/core/aws/endpoint.ts';
import { CodeartifactClient } from '@codeartifact-ci/core/aws/sdk.ts';
import { hostSuffixes } from '@codeartifact-ci/core/aws/partition.ts';
import { checkEndpoint, type EndpointExpectation } from '@codeartifact-ci/core/endpoints.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';

/** Hosts of other people that only look like this machine. */
const LOOKALIKES = [
  'http://localhost.evil.example/',
  'http://evil-localhost/',
  'http://evil.localhost/',
  'http://127.0.0.1.evil.example/',
  'http://x127.0.0.1.example/',
  'http://128.0.0.1/',
  'http://1.127.0.0/',
  'http://[::2]/',
  'http://[::ffff:1.2.3.4]/',
];

it('an endpoint that is given is taken though the environment asks for FIPS or dual stack', async () => {
  const before = { ...process.env };
  Object.assign(process.env, { AWS_USE_FIPS_ENDPOINT: 'true', AWS_USE_DUALSTACK_ENDPOINT: 'true' });
  try {
    const given = new CodeartifactClient({ region: 'us-east-1', ...clientEndpoint('http://127.0.0.1:9/') });
    expect([await given.config.useFipsEndpoint(), await given.config.useDualstackEndpoint()]).toEqual([false, false]);
    const none = new CodeartifactClient({ region: 'us-east-1', ...clientEndpoint(undefined) });
    expect([await none.config.useFipsEndpoint(), await none.config.useDualstackEndpoint()]).toEqual([true, true]);
  } finally {
    for (const name of ['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT']) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
  }
});

describe('this machine', () => {
  it.each(['http://127.0.0.1:4999/', 'http://127.255.0.9/', 'http://localhost/', 'http://[::1]:1/', 'http://127.1/'])(
    'is %s',
    (url) => {
      expect(isLoopback(new URL(url))).toBe(true);
      expect(parseEndpoint(url).href).toBe(new URL(url).href);
    },
  );

  it.each(LOOKALIKES)('is not %s, by input or by variable', (url) => {
    expect(isLoopback(new URL(url))).toBe(false);
    expect(() => parseEndpoint(url)).toThrow(/must be an https URL/);
    for (const name of ['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_CODEARTIFACT']) {
      expect(() => resolveEndpoint(undefined, { [name]: url })).toThrow(
        new RegExp(`The variable ${name} points at .*, which is not this machine.*the input 'endpoint'`),
      );
    }
    const given = { stsEndpoint: undefined, endpoint: new URL(url) };
    expect(stsEndpoint(given, {})).toBeUndefined();
    expect(() => stsEndpoint(given, { AWS_ENDPOINT_URL_STS: url })).toThrow(InputError);
  });
});

describe('an endpoint', () => {
  it.each([
    ['not a URL', /must be an absolute URL/],
    ['ftp://127.0.0.1/', /must be an https URL/],
    ['http://vpce.example/', /must be an https URL/],
    ['https://user@vpce.example/', /must not hold credentials/],
    ['https://:secret@vpce.example/', /must not hold credentials/],
    ['https://vpce.example/?a=b', /must not hold credentials, a query/],
    ['https://vpce.example/#a', /or a fragment/],
  ])('cannot be %s', (text, message) => {
    expect(() => parseEndpoint(text)).toThrow(message);
  });

  it('is the service-specific variable before the general one, and an empty variable is none', () => {
    const [one, two] = ['http://127.0.0.1:1', 'http://127.0.0.1:2'];
    expect(resolveEndpoint(undefined, { AWS_ENDPOINT_URL_CODEARTIFACT: one, AWS_ENDPOINT_URL: two })).toBe(one);
    expect(resolveEndpoint(undefined, { AWS_ENDPOINT_URL_CODEARTIFACT: '', AWS_ENDPOINT_URL: two })).toBe(two);
    expect(resolveEndpoint(undefined, { AWS_ENDPOINT_URL_STS: one })).toBeUndefined();
    expect(resolveEndpoint(undefined, {})).toBeUndefined();
  });

  it.each([
    'https://vpce-0a.d.codeartifact.us-east-1.vpce.amazonaws.com/npm/',
    'https://vpce-0a.api.codeartifact.us-east-1.vpce.amazonaws.com/',
    'https://evil.vpce-0a.d.codeartifact.us-east-1.vpce.amazonaws.com/',
    'https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/',
  ])('of repositories cannot be %s', (text) => {
    expect(() => parseRepositoryEndpoint(text)).toThrow(InputError);
  });

  it('of repositories is a VPC endpoint, or this machine', () => {
    for (const text of ['https://vpce-0a.d.codeartifact.us-east-1.vpce.amazonaws.com/', 'http://127.0.0.1:4999/']) {
      expect(parseRepositoryEndpoint(text).href).toBe(text);
    }
  });
});

describe("a repository's endpoint", () => {
  const OWN = 'my-org-111122223333';
  const expected: EndpointExpectation = {
    domain: 'my-org',
    domainOwner: '111122223333',
    region: 'us-east-1',
    repository: 'r',
    format: 'npm',
    declared: undefined,
  };
  const refuses = (url: string, more: Partial<EndpointExpectation> = {}): void => {
    expect(() => checkEndpoint(new URL(url), { ...expected, ...more })).toThrow(/the token will not be sent there/);
  };
  const takes = (url: string, more: Partial<EndpointExpectation> = {}): void => {
    expect(() => checkEndpoint(new URL(url), { ...expected, ...more })).not.toThrow();
  };

  it.each([
    `https://${OWN}.d.codeartifact.us-east-1.amazonaws.com/npm/r/more/`,
    `https://${OWN}.d.codeartifact.us-east-1.amazonaws.com/npm/other/`,
    `https://${OWN}.d.codeartifact.us-east-1.amazonaws.com/npm/d/${OWN}/r/`,
    `https://x${OWN}.d.codeartifact.us-east-1.amazonaws.com/npm/r/`,
    `https://${OWN}.d.codeartifact.us-east-1.amazonawsxcom/npm/r/`,
    `https://${OWN}.codeartifact.us-east-1.on.aws.example/npm/r/`,
    `http://vpce-0a.d.codeartifact.us-east-1.vpce.amazonaws.com/npm/d/${OWN}/r/`,
    `https://vpce-0a.d.codeartifact.us-east-1.vpce.amazonaws.com/npm/d/${OWN}/r/more/`,
    `https://vpce-0a.d.codeartifact.us-east-1.vpce.amazonaws.com/pypi/d/${OWN}/r/`,
    `https://vpce-0a.d.codeartifact.us-east-1.vpce.amazonaws.com/npm/x/${OWN}/r/`,
    `https://vpce-0a.d.codeartifact.us-east-1.vpce.amazonaws.com/npm/d/x${OWN}/r/`,
    `https://vpce-0a.d.codeartifact.us-east-1.vpce.amazonaws.com/npm/d/${OWN}4/r/`,
    `https://vpce-0a.d.codeartifact.us-east-1.vpce.amazonaws.com/npm/d/${OWN}/other/`,
    `https://evil.vpce-0a.d.codeartifact.us-east-1.vpce.amazonaws.com/npm/d/${OWN}/r/`,
    `https://vpce-0a.d.codeartifact.us-east-1.vpce.amazonaws.com.example/npm/d/${OWN}/r/`,
    `https://vpce-0a.d.codeartifact.us-east-1.vpce.amazonaws.com/npm/r/`,
  ])('is not %s', (url) => refuses(url));

  it('is where the declared one is, and nowhere else', () => {
    const path = `npm/d/${OWN}/r/`;
    const declared = new URL('https://proxy.example:8443/');
    takes(`https://proxy.example:8443/${path}`, { declared });
    refuses(`https://proxy.example/${path}`, { declared });
    refuses(`https://other.example:8443/${path}`, { declared });
    refuses('https://proxy.example:8443/npm/r/', { declared });
    refuses(`http://127.0.0.1:4998/${path}`, { declared });
    // The emulator serves TLS on another port.
    takes(`https://127.0.0.1:4998/${path}`, { declared: new URL('http://localhost:4999/') });
    refuses(`https://proxy.example/${path}`, { declared: new URL('http://localhost:4999/') });
    for (const url of LOOKALIKES) refuses(`${url}${path}`, { declared: new URL('http://localhost:4999/') });
  });

  it('may be of any account and Region where none is given, and of the partition that is', () => {
    const open = { domainOwner: undefined, region: undefined };
    takes('https://my-org-999999999999.d.codeartifact.eu-west-1.amazonaws.com/npm/r/', open);
    refuses('https://my-org-99.d.codeartifact.eu-west-1.amazonaws.com/npm/r/', open);
    const china = { region: 'cn-north-1', suffixes: hostSuffixes('cn-north-1') };
    takes(`https://${OWN}.d.codeartifact.cn-north-1.amazonaws.com.cn/npm/r/`, china);
    refuses(`https://${OWN}.d.codeartifact.cn-north-1.amazonaws.com/npm/r/`, china);
  });

  it.each([
    ['us-east-1', 'amazonaws.com', 'on.aws'],
    ['us-gov-west-1', 'amazonaws.com', 'on.aws'],
    ['cn-north-1', 'amazonaws.com.cn', 'on.amazonwebservices.com.cn'],
    ['eusc-de-east-1', 'amazonaws.eu', 'on.amazonwebservices.eu'],
    ['us-iso-east-1', 'c2s.ic.gov', 'on.aws.ic.gov'],
    ['us-isob-east-1', 'sc2s.sgov.gov', 'on.aws.scloud'],
  ])('is one of those of the partition of %s', (region, ipv4, dualstack) => {
    const there = { region, suffixes: hostSuffixes(region) };
    takes(`https://${OWN}.d.codeartifact.${region}.${ipv4}/npm/r/`, there);
    takes(`https://${OWN}.codeartifact.${region}.${dualstack}/npm/r/`, there);
    takes(`https://vpce-0a.d.codeartifact.${region}.vpce.${ipv4}/npm/d/${OWN}/r/`, there);
    refuses(`https://${OWN}.d.codeartifact.${region}.amazonaws.example/npm/r/`, there);
    refuses(`https://${OWN}.codeartifact.${region}.on.example/npm/r/`, there);
  });
});
