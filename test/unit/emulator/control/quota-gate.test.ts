import { beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { QuotaGate } from '@codeartifact-ci/emulator/control/quota-gate.ts';
import { parseQuotas } from '@codeartifact-ci/emulator/control/quota-rates.ts';
import { TokenBucket } from '@codeartifact-ci/emulator/control/token-bucket.ts';
import { ServiceError } from '@codeartifact-ci/emulator/errors.ts';
import fc from 'fast-check';

describe('a token bucket', () => {
  it('lets the burst through, then one for every share of a second', () => {
    const bucket = new TokenBucket({ perSecond: 4, burst: 2 }, 0);
    const go = (now: number): boolean => {
      const free = bucket.wait(1, now) === 0;
      if (free) bucket.take(1);
      return free;
    };
    expect([0, 0, 0, 249, 250, 499, 500, 10_000, 10_000, 10_000].map(go)).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(bucket.wait(1, 10_000)).toBeCloseTo(250);
  });

  it('never lets more through than rate × time + burst, whatever the clock does', () => {
    const steps = fc.array(fc.integer({ min: -500, max: 1000 }), { maxLength: 200 });
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 20 }),
        (moves, perSecond, burst) => {
          const bucket = new TokenBucket({ perSecond, burst }, 0);
          let [now, forward, through] = [0, 0, 0];
          for (const move of moves) {
            now += move;
            forward += Math.max(0, move);
            if (bucket.wait(1, now) > 0) continue;
            bucket.take(1);
            through++;
          }
          expect(through).toBeLessThanOrEqual((perSecond * forward) / 1000 + burst + 1e-6);
        },
      ),
    );
  });

  it('lets what costs more than the burst go when it is full, and makes others wait for it', () => {
    const bucket = new TokenBucket({ perSecond: 10, burst: 10 }, 0);
    expect(bucket.wait(30, 0)).toBe(0);
    bucket.take(30);
    expect(bucket.wait(1, 0)).toBeCloseTo(2100);
  });
});

describe('the gate', () => {
  let time: number;
  let gate: QuotaGate;
  beforeEach(() => {
    time = 1_000_000;
    gate = new QuotaGate(
      new (class extends Clock {
        override now(): number {
          return time;
        }
      })(),
    );
  });
  const outcome = (work: () => void): string => {
    try {
      work();
      return 'ok';
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return `${error.status} ${error.name} ${error.headers['retry-after'] ?? ''}`;
    }
  };
  const count = (work: () => void, calls: number): number =>
    Array.from({ length: calls }, () => outcome(work)).filter((one) => one === 'ok').length;

  it('is open without quotas', () => {
    expect(count(() => gate.operation('1', 'CopyPackageVersions'), 1000)).toBe(1000);
    expect(count(() => gate.bearer('1', 'token', 'GET', 1), 1000)).toBe(1000);
  });

  it('keeps the published rates, operations and accounts apart', () => {
    gate.set(parseQuotas('aws'));
    expect(count(() => gate.operation('1', 'CopyPackageVersions'), 100)).toBe(5);
    expect(count(() => gate.operation('2', 'CopyPackageVersions'), 100)).toBe(5);
    expect(count(() => gate.operation('1', 'PublishPackageVersion'), 100)).toBe(10);
    expect(count(() => gate.operation('1', 'GetAuthorizationToken'), 100)).toBe(40);
    expect(count(() => gate.operation('1', 'ListPackages'), 1000)).toBe(200);
    time += 1000;
    expect(count(() => gate.operation('1', 'CopyPackageVersions'), 100)).toBe(5);
  });

  it('counts the reads of both planes together, and its writes', () => {
    gate.set(parseQuotas({ read: 10, write: 4 }));
    expect(count(() => gate.operation('1', 'DescribeDomain'), 6)).toBe(6);
    expect(count(() => gate.bearer('1', 'token', 'GET', 1), 100)).toBe(4);
    expect(count(() => gate.bearer('1', 'token', 'PUT', 1), 3)).toBe(3);
    expect(count(() => gate.operation('1', 'DeleteDomain'), 100)).toBe(1);
  });

  it('counts by token and by address', () => {
    gate.set(parseQuotas({ token: 3, address: 2 }));
    expect(count(() => gate.bearer('1', 'one', 'GET', 1), 100)).toBe(3);
    expect(count(() => gate.bearer('1', 'other', 'GET', 1), 100)).toBe(3);
    expect(count(() => gate.address('127.0.0.1'), 100)).toBe(2);
    expect(count(() => gate.address('127.0.0.2'), 100)).toBe(2);
  });

  it('takes from no bucket when one is empty', () => {
    gate.set(parseQuotas({ read: 2, token: 1 }));
    expect(count(() => gate.bearer('1', 'one', 'GET', 1), 100)).toBe(1);
    expect(count(() => gate.bearer('1', 'other', 'GET', 1), 100)).toBe(1);
  });

  it('says when to come again, in whole seconds and one at least', () => {
    gate.set(parseQuotas({ ListDomains: 0.2, ListTagsForResource: 100 }));
    gate.operation('1', 'ListDomains');
    expect(outcome(() => gate.operation('1', 'ListDomains'))).toBe('429 ThrottlingException 5');
    time += 4999;
    expect(outcome(() => gate.operation('1', 'ListDomains'))).toBe('429 ThrottlingException 1');
    time += 1;
    expect(outcome(() => gate.operation('1', 'ListDomains'))).toBe('ok');
    count(() => gate.operation('1', 'ListTagsForResource'), 100);
    expect(outcome(() => gate.operation('1', 'ListTagsForResource'))).toBe('429 ThrottlingException 1');
  });
});

describe('the cost of a request', () => {
  it.each([
    ['npm', 'left-pad', '', 1],
    ['ruby', 'info/rake', '', 1],
    ['ruby', 'api/v1/dependencies', '', 1],
    ['ruby', 'api/v1/dependencies', 'gems=a,b,c', 3],
    ['npm', 'api/v1/dependencies', 'gems=a,b,c', 1],
  ])('%s %s?%s is %d', (format, rest, query, cost) => {
    expect(FORMATS.get(format)?.requestCost?.(rest, new URLSearchParams(query)) ?? 1).toBe(cost);
  });
});
