import { allowances } from '@codeartifact-ci/emulator/auth/allowances.ts';
import type { Principal, Target } from '@codeartifact-ci/emulator/auth/types.ts';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import type { HttpRequest } from '@codeartifact-ci/emulator/http/request.ts';
import { putPolicy } from '@codeartifact-ci/emulator/store/resources.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT, allow, httpRequest, openBench, type AuthBench } from './support.ts';

const READER: Principal = {
  ...{ arn: `arn:aws:iam::${ACCOUNT}:user/jo`, account: ACCOUNT, userId: 'AIDAEXAMPLE' },
  ...{ expires: undefined, identityPolicies: 'all', sessionPolicy: undefined },
};

let bench: AuthBench;
let target: Target;
let asked: number;
/** Milliseconds; it stands still. */
let now: number;
let clock: Clock;
let once: (request?: Partial<HttpRequest>, principal?: Principal, on?: Target) => number;

beforeEach(async () => {
  bench = await openBench();
  now = Date.parse('2030-01-01T00:00:00Z');
  clock = Object.assign(new Clock(), { now: () => now });
  target = { kind: 'repository', domain: bench.domain, repository: 'app' };
  asked = 0;
  const readers = allowances(bench.store, clock);
  once = (request = {}, principal = READER, on = target) => {
    readers.once(principal, on, httpRequest(request), () => asked++);
    return asked;
  };
  expect(once()).toBe(1);
});
afterEach(() => bench.close());

describe('whether a principal may read is asked', () => {
  it('once for the same of the same', () => {
    expect(once()).toBe(1);
  });

  it.each<[string, Partial<HttpRequest>]>([
    ['address', { source: { ip: '203.0.113.7' } }],
    ['VPC endpoint', { source: { ip: '127.0.0.1', vpcEndpoint: 'vpce-1a2b3c4d' } }],
    ['VPC', { source: { ip: '127.0.0.1', vpc: 'vpc-1a2b3c4d' } }],
    ['user agent', { headers: { 'user-agent': 'npm/11.6.0' } }],
    ['referrer', { headers: { referer: 'install' } }],
  ])('anew for another %s', (_what, request) => {
    expect(once(request)).toBe(2);
    expect(once(request)).toBe(2);
  });

  it('anew for what another request has in two headers', () => {
    expect(once({ headers: { 'user-agent': 'a b', referer: 'c' } })).toBe(2);
    expect(once({ headers: { 'user-agent': 'a', referer: 'b c' } })).toBe(3);
  });

  it('anew for another principal, and for another repository', () => {
    expect(once({}, { ...READER })).toBe(2);
    expect(once({}, READER, { kind: 'repository', domain: bench.domain, repository: 'other' })).toBe(3);
  });

  it('anew in the next second, which a policy may ask for', () => {
    now += 999;
    expect(once()).toBe(1);
    now += 1;
    expect(once()).toBe(2);
  });

  it('anew once a policy is there', () => {
    const arn = `arn:aws:codeartifact:us-east-1:${ACCOUNT}:repository/shop/app`;
    putPolicy(bench.store, { arn, id: 'app', type: 'repository' }, allow('*'), undefined);
    expect(once()).toBe(2);
  });

  it('anew where it was refused', () => {
    const readers = allowances(bench.store, clock);
    const refuse = (): never => {
      throw new Error('refused');
    };
    expect(() => readers.once(READER, target, httpRequest(), refuse)).toThrow('refused');
    expect(() => readers.once(READER, target, httpRequest(), refuse)).toThrow('refused');
  });
});
