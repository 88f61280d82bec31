import { setTimeout as sleep } from 'node:timers/promises';
import { isThrottled } from '../faults.ts';
import { retry, type Attempt, type RetryOptions } from '../retry.ts';

/**
 * Requests per second that the service allows an account in a Region, by operation (CodeArtifact quotas). Lists and
 * reads have quotas of their own; what is not named here counts as a write.
 */
const RATES: Readonly<Record<string, number>> = {
  CopyPackageVersions: 5,
  PublishPackageVersion: 10,
  GetPackageVersionAsset: 50,
  GetAuthorizationToken: 40,
};
const LISTS_PER_SECOND = 200;
const READS_PER_SECOND = 800;
const WRITES_PER_SECOND = 100;

/** The pool an operation draws from, and the pool's quota in requests per second. */
export function quotaOf(operation: string): { readonly pool: string; readonly perSecond: number } {
  const own = RATES[operation];
  if (own !== undefined) return { pool: operation, perSecond: own };
  if (operation.startsWith('List')) return { pool: 'List', perSecond: LISTS_PER_SECOND };
  if (/^(Describe|Get)/.test(operation)) return { pool: 'Read', perSecond: READS_PER_SECOND };
  return { pool: 'Write', perSecond: WRITES_PER_SECOND };
}

/** The time source of a bucket, in milliseconds; tests bring their own. */
export interface Pace {
  now(): number;
  sleep(milliseconds: number): Promise<unknown>;
}

const realPace: Pace = {
  // Not `performance`: Node.js loads that on first use, for which a login would wait.
  now: () => Number(process.hrtime.bigint()) / 1e6,
  sleep: (milliseconds) => sleep(milliseconds),
};

/**
 * A token bucket: `take` waits until a request may be sent. In any window of t seconds at most rate·t + burst requests
 * go out. Throttling halves the rate; every second without brings back a twentieth of the full rate (AIMD), because
 * the quota is shared with everybody else in the account.
 */
export class TokenBucket {
  readonly #full: number;
  readonly #burst: number;
  readonly #pace: Pace;
  #rate: number;
  #tokens: number;
  #filled: number;
  #queue: Promise<unknown> = Promise.resolve();

  /** `perSecond`: requests per second; `burst`: requests that may go at once after a pause (default: a tenth of a second's worth). */
  constructor(perSecond: number, burst = Math.max(1, perSecond / 10), pace: Pace = realPace) {
    this.#full = perSecond;
    this.#burst = burst;
    this.#pace = pace;
    this.#rate = perSecond;
    this.#tokens = burst;
    this.#filled = pace.now();
  }

  /** Resolves, in the order of the calls, when a request may go. */
  async take(): Promise<void> {
    const turn = this.#queue.then(() => this.#takeOne());
    this.#queue = turn;
    await turn;
  }

  /** The service said 429. */
  throttled(): void {
    this.#fill();
    this.#rate = Math.max(this.#full / 32, this.#rate / 2);
    this.#tokens = 0;
  }

  get rate(): number {
    return this.#rate;
  }

  async #takeOne(): Promise<void> {
    this.#fill();
    while (this.#tokens < 1) {
      await this.#pace.sleep(Math.ceil(((1 - this.#tokens) / this.#rate) * 1000));
      this.#fill();
    }
    this.#tokens -= 1;
  }

  #fill(): void {
    const now = this.#pace.now();
    const seconds = (now - this.#filled) / 1000;
    this.#filled = now;
    this.#tokens = Math.min(this.#burst, this.#tokens + seconds * this.#rate);
    this.#rate = Math.min(this.#full, this.#rate + seconds * (this.#full / 20));
  }
}

/**
 * The share of each quota that we take, split among `shards` jobs that run at the same time. The other half is for
 * the installs of the rest of the account.
 */
const SHARE = 0.5;

/** One bucket per quota, made when it is first needed. */
export class Quotas {
  readonly #buckets = new Map<string, TokenBucket>();
  readonly #share: number;

  constructor(shards = 1) {
    this.#share = SHARE / shards;
  }

  bucket(operation: string): TokenBucket {
    const { pool, perSecond } = quotaOf(operation);
    let bucket = this.#buckets.get(pool);
    if (bucket === undefined) {
      bucket = new TokenBucket(perSecond * this.#share);
      this.#buckets.set(pool, bucket);
    }
    return bucket;
  }
}

/**
 * Repeats a call within the time budget. Each attempt waits for its turn in the bucket, and one that the service throttles
 * slows the bucket down.
 */
export async function retryInTurn<T>(
  bucket: TokenBucket | undefined,
  task: (attempt: Attempt) => Promise<T>,
  options: Omit<RetryOptions, 'ready'>,
): Promise<T> {
  const inTurn = async (attempt: Attempt): Promise<T> => {
    try {
      return await task(attempt);
    } catch (error) {
      if (isThrottled(error)) bucket?.throttled();
      throw error;
    }
  };
  return await retry(inTurn, { ...options, ready: () => bucket?.take() });
}
