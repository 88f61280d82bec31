/** The emulator's clock: the machine's, or one that tests move. Milliseconds since the epoch. */
export class Clock {
  #offset = 0;

  now(): number {
    return Date.now() + this.#offset;
  }

  /** Makes `now()` return `time` at this moment and run on from there. */
  set(time: number): void {
    this.#offset = time - Date.now();
  }

  advance(milliseconds: number): void {
    this.#offset += milliseconds;
  }
}
