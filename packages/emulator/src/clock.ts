import { AsyncLocalStorage } from 'node:async_hooks';

/** The emulator's clock: the machine's, or one that tests move. Milliseconds since the epoch. */
export class Clock {
  #offset = 0;
  /** The second that was last told as a date, and the date. */
  #dated = NaN;
  #date = '';
  readonly #skew = new AsyncLocalStorage<number>();

  now(): number {
    return this.#machine() + this.#offset;
  }

  /** As the Date header of HTTP has it (RFC 9110, section 5.6.7). */
  httpDate(): string {
    const second = Math.floor(this.now() / 1000);
    if (second !== this.#dated) {
      this.#dated = second;
      this.#date = new Date(second * 1000).toUTCString();
    }
    return this.#date;
  }

  /** Makes `now()` return `time` at this moment and run on from there. */
  set(time: number): void {
    this.#offset = time - Date.now();
  }

  advance(milliseconds: number): void {
    this.#offset += milliseconds;
  }

  /** How far the clock was moved, in milliseconds. */
  get offset(): number {
    return this.#offset;
  }

  /**
   * What this clock says to somebody who says it is `time`. Clients sign with the machine's time or with the time that
   * the last reply's Date header had; both are right, or moving the clock would lock the AWS CLI out.
   */
  nearest(time: number): number {
    const machine = this.#machine();
    const moved = this.now();
    return Math.abs(machine - time) < Math.abs(moved - time) ? machine : moved;
  }

  /** Runs `work` by a clock that is wrong by so much: what it calls sees that time, nobody else does. */
  async skewed<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
    return await this.#skew.run(milliseconds, work);
  }

  #machine(): number {
    return Date.now() + (this.#skew.getStore() ?? 0);
  }
}
