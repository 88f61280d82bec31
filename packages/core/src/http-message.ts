import type { HttpReply } from './http.ts';

const LONGEST = 2_000;

/** The text of an error, wherever the format has it: a member of a JSON document, the body, or the status line. */
export function messageIn({ body, reason }: HttpReply): string {
  const text = body.toString('utf8').trim();
  try {
    const document = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    const errors = document?.['errors'];
    const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
    const found = [document, first].flatMap((part) =>
      typeof part === 'object' && part !== null
        ? ['message', 'error', 'detail'].map((name) => (part as Readonly<Record<string, unknown>>)[name])
        : [],
    );
    const message = found.find((value): value is string => typeof value === 'string' && value !== '');
    if (message !== undefined) return message.slice(0, LONGEST);
  } catch {
    // Not JSON: the body itself is the text.
  }
  return text === '' || text.startsWith('<') ? reason : text.slice(0, LONGEST);
}
