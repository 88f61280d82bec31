import { BoundedCache } from '../bounded-cache.ts';
import type { Clock } from '../clock.ts';
import { UpstreamError } from '../errors.ts';
import { singleFlight } from '../single-flight.ts';
import { Unreachable } from './fetch.ts';

/** What a registry said of one thing; `value` undefined: that it does not have it. */
export interface RegistryAnswer<Value> {
  readonly value: Value | undefined;
  /** The reply's ETag, to ask later whether it still holds. */
  readonly etag: string | undefined;
  /** About how many bytes it takes to remember. */
  readonly weight: number;
}

export interface RememberedOptions<Value> {
  readonly clock: Clock;
  /** How long an answer is taken for current, in milliseconds. */
  readonly freshFor: number;
  /** How much is remembered, in bytes. */
  readonly capacity: number;
  /** Asks the registry; 'unchanged' when `etag` still holds. */
  readonly ask: (key: string, etag: string | undefined) => Promise<RegistryAnswer<Value> | 'unchanged'>;
}

/**
 * A registry's answers by key: asked once however many want to know, remembered for a while, then revalidated. An
 * answer that has aged stands in when the registry cannot be asked; without one, the UpstreamError is thrown.
 */
export function remembered<Value>(options: RememberedOptions<Value>): (key: string) => Promise<Value | undefined> {
  const { clock, freshFor, ask } = options;
  const answers = new BoundedCache<string, { answer: RegistryAnswer<Value>; at: number }>(options.capacity);
  const underWay = new Map<string, Promise<Value | undefined>>();
  // After a host was waited for in vain, others are not made to wait: for as long again, it counts as unreachable.
  let resting: { error: Unreachable; since: number; span: number } | undefined;

  // The clock may be set back, too.
  const within = (since: number, span: number): boolean => Math.abs(clock.now() - since) < span;

  const refresh = async (key: string, before: RegistryAnswer<Value> | undefined): Promise<Value | undefined> => {
    const start = performance.now();
    try {
      if (resting !== undefined && within(resting.since, resting.span)) throw resting.error;
      const reply = await ask(key, before?.etag);
      resting = undefined;
      const answer = reply === 'unchanged' ? before : reply;
      if (answer === undefined) throw new UpstreamError(`The registry says that what it never sent has not changed`);
      answers.set(key, { answer, at: clock.now() }, answer.weight);
      return answer.value;
    } catch (error) {
      if (error instanceof Unreachable && error !== resting?.error) {
        resting = { error, since: clock.now(), span: performance.now() - start };
      }
      if (error instanceof UpstreamError && before?.value !== undefined) return before.value;
      throw error;
    }
  };

  return async (key) => {
    const known = answers.get(key);
    if (known !== undefined && within(known.at, freshFor)) return known.answer.value;
    return await singleFlight(underWay, key, () => refresh(key, known?.answer));
  };
}
