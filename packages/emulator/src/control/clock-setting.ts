import type { Clock } from '../clock.ts';
import { DURATION_FORM, parseOffset } from './durations.ts';
import { SettingError } from './setting-error.ts';

/** A moment, a move, or back to the machine's time. */
export type ClockSetting = { readonly time: number } | { readonly move: number } | { readonly machine: true };

/** `2027-01-01T00:00:00Z` (the zone must be there), `+2h`, `-10m`, or `machine`. Throws a SettingError. */
export function parseClock(text: string): ClockSetting {
  if (text === 'machine') return { machine: true };
  const move = parseOffset(text);
  if (move !== undefined) return { move };
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  // Date takes February 30th for a day of March.
  const isDay =
    !Number.isNaN(time) && new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDate() === Number(text.slice(8, 10));
  // What signatures, tokens and headers can still write: four digits for the year.
  if (isDay && time >= 0 && time < Date.parse('9999-01-01T00:00:00Z')) return { time };
  throw new SettingError(
    `must be a time with its zone such as 2027-01-01T00:00:00Z, a move such as +2h or -10m (${DURATION_FORM}), or machine`,
  );
}

export function applyClock(clock: Clock, setting: ClockSetting): void {
  if ('machine' in setting) clock.set(Date.now());
  else if ('time' in setting) clock.set(setting.time);
  else clock.advance(setting.move);
}
