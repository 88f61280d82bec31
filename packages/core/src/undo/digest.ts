import { createHash } from 'node:crypto';

/** In the place of a digest, for what is not there. */
export const NOTHING = 'nothing';

/** SHA-256 of a value of JSON's types, whatever the order of its keys; of nothing, the word for it. */
export function digestOf(value: unknown): string {
  if (value === undefined) return NOTHING;
  return createHash('sha256').update(canonical(value)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
