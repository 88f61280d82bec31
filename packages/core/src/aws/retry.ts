import { codeOf } from '../errors.ts';
import type { RetryErrorInfo, RetryStrategyV2, RetryToken, StandardRetryToken } from '@smithy/types';

/** No call takes longer than this with all its retries, unless the service itself asks for a longer pause. */
const BUDGET_MS = 120_000;
const BASE_MS = 100;
/** A host that is not there, or at which nobody listens, does not come up within a job. */
const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH'];
const UNREACHABLE_RETRIES = 3;
const CAP_MS = 20_000;

interface BudgetToken extends StandardRetryToken {
  readonly started: number;
}

/**
 * Retries throttling, server errors, broken connections and IDPCommunicationError with exponential backoff and full
 * jitter, within a total time rather than a number of attempts. `Retry-After` is honoured however long it is: the
 * SDK's own strategy caps it at five seconds beyond its backoff, which loses calls against a quota.
 */
export function budgetedRetry(): RetryStrategyV2 & { readonly mode: string } {
  return {
    mode: 'standard',
    acquireInitialRetryToken: () => Promise.resolve(token(0, 0, Date.now())),
    refreshRetryTokenForRetry: (previous: RetryToken, info: RetryErrorInfo) => {
      const { started } = previous as BudgetToken;
      const count = previous.getRetryCount() + 1;
      const retriable = isSkewedRefusal(info.error)
        ? count === 1
        : info.errorType !== 'CLIENT_ERROR' || isRetriableClientError(info.error);
      const unreachable = UNREACHABLE.includes(codeOf(info.error) ?? '') && count > UNREACHABLE_RETRIES;
      const backoff = Math.random() * Math.min(CAP_MS, BASE_MS * 2 ** count);
      const asked = info.retryAfterHint === undefined ? 0 : info.retryAfterHint.getTime() - Date.now();
      const delay = Math.max(backoff, asked);
      const inBudget = asked > 0 ? Date.now() - started < BUDGET_MS : Date.now() + delay - started < BUDGET_MS;
      if (!retriable || unreachable || !inBudget) return Promise.reject(new Error('No retry is left'));
      return Promise.resolve(token(count, delay, started));
    },
    recordSuccess: () => undefined,
  };
}

/**
 * Where the clocks differ, the SDK marks every reply but a success as one that its new reckoning of the time may mend,
 * since that is never the same to the millisecond. A refusal is worth one more try for it, and no more.
 */
function isSkewedRefusal(error: unknown): boolean {
  const { clockSkewCorrected, httpStatusCode = 0 } =
    (error as { $metadata?: { clockSkewCorrected?: boolean; httpStatusCode?: number } } | undefined)?.$metadata ?? {};
  return clockSkewCorrected === true && httpStatusCode >= 400 && httpStatusCode < 500 && httpStatusCode !== 429;
}

/** STS reports that it could not reach the identity provider as a client error; it passes. */
function isRetriableClientError(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'IDPCommunicationError' || error.name === 'IDPCommunicationErrorException')
  );
}

function token(count: number, delay: number, started: number): BudgetToken {
  return {
    started,
    getRetryCount: () => count,
    getRetryDelay: () => delay,
    getRetryCost: () => undefined,
  };
}
