import { setTimeout as sleep } from 'node:timers/promises';
import { faultOf, type Fault } from './faults.ts';
import { InputError, messageOf } from './errors.ts';

export interface RetryPolicy {
  /** Milliseconds that all attempts and the pauses between them may take together; an attempt in flight ends with them. */
  readonly budgetMs: number;
  /** The longest first pause; each further one may be twice as long. */
  readonly baseMs: number;
  /** The longest pause that we choose ourselves. */
  readonly capMs: number;
}

/** For every exchange of the API, of metadata and of tokens (specs/security.md, point 5). */
export const RETRY_POLICY: RetryPolicy = { budgetMs: 120_000, baseMs: 100, capMs: 20_000 };

export interface Attempt {
  /** 1 for the first. */
  readonly number: number;
  /** Aborted when the budget is used up: what is in flight ends then. */
  readonly signal: AbortSignal;
}

export interface RetryOptions {
  readonly policy?: RetryPolicy;
  /** What a failure is; default: what the network and AWS's services are known to say. */
  readonly classify?: (error: unknown) => Fault;
  /** For messages: what is done ("GetAuthorizationToken"). */
  readonly what?: string;
  /** Awaited before each attempt: a turn in a queue of ours, which is no time that a server takes. */
  readonly ready?: () => Promise<unknown> | undefined;
}

/**
 * Does a task until it succeeds, with exponential backoff and full jitter, within a time budget rather than a number of
 * attempts. A failure that will not pass is thrown at once, and so is one whose `Retry-After` lies beyond the budget:
 * as an InputError that names the time. When the budget ends, the last failure is thrown, and ETIMEDOUT for an attempt that
 * is still under way.
 */
export async function retry<T>(task: (attempt: Attempt) => Promise<T>, options: RetryOptions = {}): Promise<T> {
  const { policy = RETRY_POLICY, classify = faultOf, what = 'The request' } = options;
  let left = policy.budgetMs;
  for (let number = 1; ; number++) {
    await options.ready?.();
    const started = performance.now();
    try {
      return await within(left, what, policy, (signal) => task({ number, signal }));
    } catch (error) {
      left -= performance.now() - started;
      const { retries, retryAfterMs = 0 } = classify(error);
      if (number > retries || left <= 0) throw error;
      if (retryAfterMs > left) throw tooLong(what, error, retryAfterMs, policy);
      const pause = Math.max(retryAfterMs, Math.random() * Math.min(policy.capMs, policy.baseMs * 2 ** number));
      if (pause > left) throw error;
      await sleep(pause);
      left -= pause;
    }
  }
}

/** What a task gives, or ETIMEDOUT where it takes longer, whatever it is that it waits for. */
async function within<T>(
  milliseconds: number,
  what: string,
  { budgetMs }: RetryPolicy,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = timedOut(`${what} was not answered within ${budgetMs / 1000} s`);
      controller.abort(error);
      // What the task itself says of its end goes first: it knows of a proxy.
      setImmediate(reject, error);
    }, milliseconds);
  });
  try {
    return await Promise.race([task(controller.signal), over]);
  } finally {
    clearTimeout(timer);
  }
}

function tooLong(what: string, error: unknown, asked: number, { budgetMs }: RetryPolicy): InputError {
  const time = new Date(Date.now() + asked).toISOString().replace(/\.\d+Z$/, 'Z');
  return new InputError(
    `${what}: ${messageOf(error).trim() || 'refused'}. The service asks to wait ${Math.ceil(asked / 1000)} s, longer than the ${budgetMs / 1000} s that a request may take: run again after ${time}.`,
    { cause: error },
  );
}

function timedOut(message: string): Error {
  return Object.assign(new Error(message), { code: 'ETIMEDOUT' });
}
