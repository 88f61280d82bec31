/** Requests that may go: `burst` of them at once, and `perSecond` more every second. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** Time comes in with every call, in milliseconds, and may run backwards: then nothing is gained or lost. */
export class TokenBucket {
  readonly #rate: Rate;
  #tokens: number;
  #filled: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#filled = now;
  }

  /** Milliseconds until `cost` requests may go; 0: now. What costs more than the burst goes when the bucket is full. */
  wait(cost: number, now: number): number {
    this.#fill(now);
    const missing = Math.min(cost, this.#rate.burst) - this.#tokens;
    // A sum of fractions may be a hair short of the whole.
    return missing <= 1e-9 ? 0 : (missing / this.#rate.perSecond) * 1000;
  }

  /** To be called when `wait` says 0. */
  take(cost: number): void {
    this.#tokens -= cost;
  }

  #fill(now: number): void {
    const passed = Math.max(0, now - this.#filled) / 1000;
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + passed * this.#rate.perSecond);
    this.#filled = now;
  }
}
