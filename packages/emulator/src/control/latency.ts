import { DURATION_FORM, parseDuration } from './durations.ts';
import { SettingError } from './setting-error.ts';

/** How long a request waits before anything is done with it, in milliseconds: evenly spread between the two. */
export interface Latency {
  readonly from: number;
  readonly to: number;
}

export const NO_LATENCY: Latency = { from: 0, to: 0 };
/** Clients give up long before. */
const LONGEST = 10 * 60_000;

/** `30ms`, or a range: `10ms-50ms`. `0` is none. Throws a SettingError. */
export function parseLatency(text: string): Latency {
  if (text === '0') return NO_LATENCY;
  const [from, to, ...more] = text.split('-').map(parseDuration);
  const latency = { from: from ?? Number.NaN, to: text.includes('-') ? (to ?? Number.NaN) : (from ?? Number.NaN) };
  if (more.length === 0 && latency.from <= latency.to && latency.to <= LONGEST) return latency;
  throw new SettingError(`must be ${DURATION_FORM} or a range such as 10ms-50ms, of at most 10m`);
}

/** One latency out of the range; `random` is in [0, 1). */
export function pickLatency({ from, to }: Latency, random: () => number): number {
  return from + (to - from) * random();
}

export function formatLatency({ from, to }: Latency): string {
  return from === to ? `${from}ms` : `${from}ms-${to}ms`;
}
