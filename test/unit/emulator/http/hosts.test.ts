import { dualStack, readHost, regionPrefix, splitRegion } from '@codeartifact-ci/emulator/http/hosts.ts';
import { describe, expect, it } from '@jest/globals';

describe('a host name', () => {
  it.each(['127.0.0.1:4999', 'localhost', 'LOCALHOST:80', '[::1]:4999'])('%s is loopback and says nothing', (host) => {
    expect(readHost(host)).toEqual({});
  });

  it.each([
    ['codeartifact.us-west-2.amazonaws.com', 'us-west-2'],
    ['codeartifact-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
    ['codeartifact.eu-west-1.api.aws:443', 'eu-west-1'],
    ['acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com', 'eu-west-1'],
    ['acme-111122223333.codeartifact.ap-southeast-2.on.aws:4999', 'ap-southeast-2'],
    ['Acme-111122223333.d.codeartifact.EU-West-1.localhost', 'eu-west-1'],
  ])('%s is the service in %s', (host, region) => {
    expect(readHost(host)).toEqual({ region });
  });

  it('of a VPC endpoint names the endpoint and the Region', () => {
    const facts = { vpcEndpoint: 'vpce-0a1b2c3d', region: 'us-west-2' };
    expect(readHost('vpce-0a1b2c3d-x1y2z3.d.codeartifact.us-west-2.vpce.amazonaws.com')).toEqual(facts);
    expect(readHost('vpce-0a1b2c3d-x1y2z3-us-west-2a.api.codeartifact.us-west-2.vpce.amazonaws.com')).toEqual(facts);
  });

  it.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'codeartifact.us-west-2.amazonaws.com.evil.example',
    'codeartifact.amazonaws.com',
    'xcodeartifact.us-west-2.amazonaws.com',
    '192.168.0.1',
    '',
  ])("'%s' is not ours", (host) => {
    expect(readHost(host)).toBeUndefined();
  });
});

describe('a path', () => {
  it('may begin with a Region, which is taken off', () => {
    const taken = { prefix: '/eu-west-1', region: 'eu-west-1', path: '/npm/d/acme-1/app/' };
    expect(splitRegion('/eu-west-1/npm/d/acme-1/app/')).toEqual(taken);
    expect(splitRegion('/us-gov-west-1/v1/domain').region).toBe('us-gov-west-1');
  });

  it.each(['/', '/npm/d/a/b/', '/v1/domain', '/eu-west-1', '/web/d/eu-west-1/x', '/eu-west-x/npm/', '/_control'])(
    '%s begins with none',
    (path) => {
      expect(splitRegion(path)).toEqual({ prefix: '', region: undefined, path });
    },
  );

  it("has no Region for the emulator's own", () => {
    expect(regionPrefix('us-east-1', 'us-east-1')).toBe('');
    expect(regionPrefix('eu-west-1', 'us-east-1')).toBe('/eu-west-1');
  });
});

describe('a place for dual stack', () => {
  it('goes by the name that stands for both loopback addresses', () => {
    expect(dualStack('http://127.0.0.1:4999')).toBe('http://localhost:4999');
    expect(dualStack('https://[::1]:4998')).toBe('https://localhost:4998');
    expect(dualStack('http://acme-1.codeartifact.eu-west-1.on.aws')).toBe(
      'http://acme-1.codeartifact.eu-west-1.on.aws',
    );
  });
});
