import { InputError } from '@codeartifact-ci/core/errors.ts';

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses a registry's reply; throws an InputError, without the text, for one that is cut off or is no JSON. */
export function parseReply(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(`${what} is no JSON. Check the endpoint, and run again.`);
  }
}
