import { describe, expect, it } from '@jest/globals';
import type { RetryErrorInfo } from '@smithy/types';
import { budgetedRetry } from '@codeartifact-ci/core/aws/retry.ts';

interface Failure {
  readonly name?: string;
  readonly status: number;
  readonly type: 'CLIENT_ERROR' | 'SERVER_ERROR' | 'THROTTLING' | 'TRANSIENT';
  readonly skewed?: boolean;
}

/** How many of `most` retries are granted for a call that fails the same way each time. */
async function retries({ name = 'Error', status, type, skewed = false }: Failure, most = 5): Promise<number> {
  const strategy = budgetedRetry();
  const $metadata = { httpStatusCode: status, ...(skewed ? { clockSkewCorrected: true } : {}) };
  const error = Object.assign(new Error('refused'), { name, $metadata }) as NonNullable<RetryErrorInfo['error']>;
  let token = await strategy.acquireInitialRetryToken('');
  for (let count = 0; count < most; count++) {
    try {
      token = await strategy.refreshRetryTokenForRetry(token, { error, errorType: type });
    } catch {
      return count;
    }
  }
  return most;
}

describe('retries', () => {
  it.each<[string, Failure, number]>([
    ['a refusal', { status: 403, type: 'CLIENT_ERROR' }, 0],
    ['a refusal by a service whose clock differs', { status: 403, type: 'TRANSIENT', skewed: true }, 1],
    ['throttling', { status: 429, type: 'THROTTLING' }, 5],
    ['throttling by a service whose clock differs', { status: 429, type: 'THROTTLING', skewed: true }, 5],
    ['a failure of a service whose clock differs', { status: 503, type: 'TRANSIENT', skewed: true }, 5],
    [
      'an identity provider that is out of reach',
      { name: 'IDPCommunicationError', status: 400, type: 'CLIENT_ERROR' },
      5,
    ],
  ])('%s', async (_name, failure, granted) => {
    expect(await retries(failure)).toBe(granted);
  });
});
