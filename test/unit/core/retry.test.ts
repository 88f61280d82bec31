import { describe, expect, it } from '@jest/globals';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { StatusError } from '@codeartifact-ci/core/faults.ts';
import { retry, type RetryPolicy } from '@codeartifact-ci/core/retry.ts';

const QUICK: RetryPolicy = { budgetMs: 400, baseMs: 1, capMs: 4 };
const status = (code: number, headers = {}): Error =>
  new StatusError({ status: code, reason: '', headers, body: Buffer.alloc(0) });

describe('retry', () => {
  it('does a task until it succeeds', async () => {
    const numbers: number[] = [];
    const result = await retry(
      ({ number }) => {
        numbers.push(number);
        return number < 4 ? Promise.reject(status(503)) : Promise.resolve('done');
      },
      { policy: QUICK },
    );
    expect(result).toBe('done');
    expect(numbers).toEqual([1, 2, 3, 4]);
  });

  it('throws at once what will not pass', async () => {
    let attempts = 0;
    const task = (): Promise<never> => {
      attempts += 1;
      return Promise.reject(status(403));
    };
    await expect(retry(task, { policy: QUICK })).rejects.toThrow('HTTP 403');
    expect(attempts).toBe(1);
  });

  it('throws the last failure when the budget is used up', async () => {
    let attempts = 0;
    const task = (): Promise<never> => {
      attempts += 1;
      return Promise.reject(status(500));
    };
    await expect(retry(task, { policy: { ...QUICK, budgetMs: 60 } })).rejects.toThrow('HTTP 500');
    expect(attempts).toBeGreaterThan(3);
  });

  it('ends an attempt that is under way when the budget is used up, whether it listens or not', async () => {
    const signals: AbortSignal[] = [];
    const task = ({ signal }: { signal: AbortSignal }): Promise<never> => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    await expect(retry(task, { policy: QUICK, what: 'ListPackages' })).rejects.toMatchObject({
      code: 'ETIMEDOUT',
      message: 'ListPackages was not answered within 0.4 s',
    });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('fails at once for a Retry-After beyond the budget, and names the time', async () => {
    let attempts = 0;
    const task = (): Promise<never> => {
      attempts += 1;
      return Promise.reject(status(429, { 'retry-after': '86400' }));
    };
    const error = await retry(task, { what: 'GetAuthorizationToken' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).toMatch(/GetAuthorizationToken: HTTP 429\. .*86400 s.*run again after \d{4}-\d\d-\d\dT/);
    expect(attempts).toBe(1);
  });

  it('waits as long as the server asks within the budget', async () => {
    const starts: number[] = [];
    await retry(
      ({ number }) => {
        starts.push(performance.now());
        return number === 1 ? Promise.reject(status(429, { 'retry-after': '1' })) : Promise.resolve();
      },
      { policy: { ...QUICK, budgetMs: 60_000 } },
    );
    expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('does not count the wait for a turn', async () => {
    let turns = 0;
    const ready = async (): Promise<void> => {
      turns += 1;
      await new Promise((resolve) => setTimeout(resolve, 300));
    };
    const task = ({ number }: { number: number }): Promise<string> =>
      number < 3 ? Promise.reject(status(503)) : Promise.resolve('done');
    await expect(retry(task, { policy: QUICK, ready })).resolves.toBe('done');
    expect(turns).toBe(3);
  });
});
