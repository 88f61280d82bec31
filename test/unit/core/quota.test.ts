import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quotaOf, retryInTurn, TokenBucket } from '@codeartifact-ci/core/aws/quota.ts';

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

describe('a call that waits for its turn', () => {
  const policy = { budgetMs: 5_000, baseMs: 1, capMs: 1 };
  const throttled = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
  /** The rate of the bucket, of 1,000 per second, after two attempts that end like this and one that does not. */
  const rateAfter = async (error: Error): Promise<number> => {
    const bucket = new TokenBucket(1_000, 10, pace());
    const call = ({ number }: { readonly number: number }) =>
      number < 3 ? Promise.reject(error) : Promise.resolve('done');
    expect(await retryInTurn(bucket, call, { policy, classify: () => ({ retries: 2 }) })).toBe('done');
    return bucket.rate;
  };

  it('slows its bucket down for each attempt that is throttled, and for no other failure', async () => {
    expect(await rateAfter(throttled)).toBeCloseTo(250, -1);
    expect(await rateAfter(Object.assign(new Error('reset'), { code: 'ECONNRESET' }))).toBe(1_000);
  });

  it('takes the turn of each attempt from the bucket', async () => {
    const clock = pace();
    const slow = new TokenBucket(10, 1, clock);
    for (let turn = 0; turn < 3; turn++) await retryInTurn(slow, () => Promise.resolve(), { policy });
    expect(clock.now()).toBe(200);
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
