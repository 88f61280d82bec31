/** A map that forgets what was used least recently once its values weigh more than `capacity` together. */
export class BoundedCache<Key, Value> {
  readonly #capacity: number;
  /** In the order of use, the least recent first. */
  readonly #entries = new Map<Key, { value: Value; weight: number }>();
  #weight = 0;
  /** The most recent one: who is asked for again and again need not be moved each time. */
  #newest: Key | undefined;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: Key): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    if (key !== this.#newest) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
      this.#newest = key;
    }
    return entry.value;
  }

  /** What is heavier than the whole capacity is not kept. */
  set(key: Key, value: Value, weight: number): void {
    this.delete(key);
    if (weight > this.#capacity) return;
    this.#entries.set(key, { value, weight });
    this.#newest = key;
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#capacity) return;
      this.delete(oldest);
    }
  }

  delete(key: Key): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
    if (key === this.#newest) this.#newest = undefined;
  }
}
