import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quotaOf, TokenBucket } from '@codeartifact-ci/core/aws/quota.ts';

/** Time that passes only by sleeping. */
function pace(): { now(): number; sleep(ms: number): Promise<void> } {
  let time = 0;
  return {
    now: () => time,
    sleep: (ms) => {
      time += ms;
      return Promise.resolve();
    },
  };
}

describe('the token bucket', () => {
  it('never lets more than rate·t + burst through in any window', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 60 }),
        async (rate, burst, pauses) => {
          const clock = pace();
          const bucket = new TokenBucket(rate, burst, clock);
          const times: number[] = [];
          for (const pause of pauses) {
            await clock.sleep(pause);
            await bucket.take();
            times.push(clock.now());
          }
          for (const [from, start] of times.entries()) {
            for (const [to, end] of times.entries()) {
              if (to < from) continue;
              expect(to - from + 1).toBeLessThanOrEqual((rate * (end - start)) / 1000 + burst + 1e-6);
            }
          }
        },
      ),
    );
  });

  it('halves its rate when it is throttled, and takes it up again slowly', async () => {
    const clock = pace();
    const bucket = new TokenBucket(100, 1, clock);
    bucket.throttled();
    expect(bucket.rate).toBe(50);
    await clock.sleep(5_000);
    await bucket.take();
    expect(bucket.rate).toBeCloseTo(75);
    await clock.sleep(60_000);
    await bucket.take();
    expect(bucket.rate).toBe(100);
  });
});

describe('quotas', () => {
  it.each([
    ['ListPackageVersions', 'List', 200],
    ['DescribePackageVersion', 'Read', 800],
    ['GetRepositoryEndpoint', 'Read', 800],
    ['DeletePackageVersions', 'Write', 100],
    ['CopyPackageVersions', 'CopyPackageVersions', 5],
    ['GetAuthorizationToken', 'GetAuthorizationToken', 40],
  ])('%s draws from %s at %d per second', (operation, pool, perSecond) => {
    expect(quotaOf(operation)).toEqual({ pool, perSecond });
  });
});
