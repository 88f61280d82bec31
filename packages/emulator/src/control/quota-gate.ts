import { createHash } from 'node:crypto';
import { BoundedCache } from '../bounded-cache.ts';
import type { Clock } from '../clock.ts';
import { throttled } from '../errors.ts';
import { NO_QUOTAS, type Quotas } from './quota-rates.ts';
import { TokenBucket } from './token-bucket.ts';

/** Accounts, tokens and addresses seen lately; a bucket that is forgotten starts full. */
const MOST_BUCKETS = 10_000;

/** Counts requests against quotas, on the emulator's clock. All methods throw a ThrottlingException with Retry-After. */
export class QuotaGate {
  readonly #clock: Clock;
  #quotas: Quotas = NO_QUOTAS;
  #buckets = new BoundedCache<string, TokenBucket>(MOST_BUCKETS);

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get quotas(): Quotas {
    return this.#quotas;
  }

  /** From here on; all buckets are full. */
  set(quotas: Quotas): void {
    this.#quotas = quotas;
    this.#buckets = new BoundedCache(MOST_BUCKETS);
  }

  /** A call of the API: against the operation's own quota, or its account's for reads or writes, in its Region: `owner`. */
  operation(owner: string, name: string): void {
    const quota = this.#quotas.has(name) ? name : isRead(name) ? 'read' : 'write';
    this.#take([[quota, owner]], 1);
  }

  /** A data-plane request with a good token. `owner` as above; `cost`: as how many requests it counts. */
  bearer(owner: string, token: string, method: string, cost: number): void {
    const kind = method === 'GET' ? 'read' : 'write';
    const key = createHash('sha256').update(token).digest('base64');
    this.#take(
      [
        [kind, owner],
        ['token', key],
      ],
      cost,
    );
  }

  /** A data-plane request without any token. */
  address(address: string): void {
    this.#take([['address', address]], 1);
  }

  /** From all buckets, or, if one has too little, from none. */
  #take(wanted: readonly (readonly [quota: string, owner: string])[], cost: number): void {
    const now = this.#clock.now();
    const buckets = wanted.flatMap(([quota, owner]) => this.#bucket(quota, owner, now) ?? []);
    const wait = Math.max(0, ...buckets.map((bucket) => bucket.wait(cost, now)));
    if (wait > 0) throw throttled('Rate exceeded', Math.ceil(wait / 1000));
    for (const bucket of buckets) bucket.take(cost);
  }

  #bucket(quota: string, owner: string, now: number): TokenBucket | undefined {
    const rate = this.#quotas.get(quota);
    if (rate === undefined) return undefined;
    const key = `${quota} ${owner}`;
    const bucket = this.#buckets.get(key) ?? new TokenBucket(rate, now);
    this.#buckets.set(key, bucket, 1);
    return bucket;
  }
}

function isRead(operation: string): boolean {
  return /^(List|Get|Describe)/.test(operation);
}
