const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** What `parseDuration` takes, for messages. */
export const DURATION_FORM = 'a number with ms, s, m, h or d';

/** `30ms`, `1.5s`, `10m`, `2h`, `7d`, in milliseconds; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h|d)$/.exec(text);
  const unit = UNITS[match?.[2] ?? ''];
  return match === null || unit === undefined ? undefined : Number(match[1]) * unit;
}

/** The same with a sign in front, which must be there: `+2h`, `-10m`. */
export function parseOffset(text: string): number | undefined {
  const length = /^[+-]/.test(text) ? parseDuration(text.slice(1)) : undefined;
  return length === undefined || !text.startsWith('-') ? length : -length;
}
