import { InputError } from '@codeartifact-ci/core/errors.ts';

const SECONDS = { h: 3600, d: 86_400, w: 604_800, m: 2_592_000, y: 31_536_000 };

/** What a duration looks like, for schemas. */
export const DURATION = /^\d{1,5}\s*[hdwmy]$/;

export const DURATION_EXPECTED = 'a number of hours, days, weeks, months or years, such as 12h, 30d, 8w, 6m or 1y';

/** `30d` in seconds; a month is 30 days, a year 365. Throws an InputError without the name of what it is. */
export function parseDuration(value: string): number {
  const [, count = '', unit = ''] = /^(\d{1,5})\s*([hdwmy])$/.exec(value.trim()) ?? [];
  const seconds = Number(count) * (Object.hasOwn(SECONDS, unit) ? SECONDS[unit as keyof typeof SECONDS] : 0);
  if (seconds === 0) throw new InputError(`must be ${DURATION_EXPECTED}`);
  return seconds;
}
