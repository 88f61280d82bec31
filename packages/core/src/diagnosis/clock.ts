/** AWS refuses signatures that are further off than this (AWS general reference, "Signature Version 4"). */
const TOLERANCE_MS = 5 * 60_000;

/**
 * The difference between this machine's clock and the service's, where a reply was seen and it is too large for a
 * signature: a sentence with both times. `error` is what the AWS SDK threw; it carries the reply as `$response`.
 */
export function clockFault(error: unknown, now: Date): string | undefined {
  const date = replyDate(error);
  if (date === undefined) return undefined;
  return describeSkew(date.getTime() - now.getTime(), now);
}

/**
 * The same for a difference that is known: `offset` is what has to be added to this machine's time, in milliseconds.
 * The SDK makes up for it when a signature is refused; most other tools do not.
 */
export function describeSkew(offset: number, now: Date): string | undefined {
  const off = -offset;
  const date = new Date(now.getTime() + offset);
  if (Math.abs(off) < TOLERANCE_MS) return undefined;
  const minutes = Math.round(Math.abs(off) / 60_000);
  return `The clock of this machine is ${minutes} minutes ${off > 0 ? 'fast' : 'slow'}: it says ${now.toISOString()}, the service says ${date.toISOString()}. Set the clock (NTP), then run again.`;
}

function replyDate(error: unknown): Date | undefined {
  const headers = member(member(error, '$response'), 'headers');
  const text = member(headers, 'date') ?? member(headers, 'Date');
  if (typeof text !== 'string' || Number.isNaN(Date.parse(text))) return undefined;
  return new Date(text);
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
