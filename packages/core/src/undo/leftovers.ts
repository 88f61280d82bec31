import { readUserFile } from '../files/user-file.ts';
import { safeText } from '../safe-text.ts';
import type { Remainder } from './layers.ts';
import type { Ledger, LoginRecord } from './ledger.ts';
import { tokensIn } from './token-text.ts';

/**
 * What stays in a file although it comes from the login: keys that somebody has changed and that still name one of its
 * endpoints or hold its token, and keys of which nobody can say. A key that says something else altogether is the
 * user's. Messages hold no value.
 */
export function describeRemainders(path: string, left: readonly Remainder[], record: LoginRecord): string[] {
  return left.flatMap(({ slot, text, problem }) => {
    if (problem !== undefined) {
      return [
        `${path}: '${safeText(slot)}' could not be undone: ${problem} Remove by hand what the login wrote there.`,
      ];
    }
    if (text === undefined || !refersTo(text, record)) return [];
    return [
      `${path}: '${safeText(slot)}' was changed since the login and still refers to its repository. Remove that entry, or what in it is not yours.`,
    ];
  });
}

function refersTo(text: string, { endpoints, token }: LoginRecord): boolean {
  return endpoints.some((endpoint) => text.includes(endpoint)) || tokensIn(text).some((found) => found === token);
}

/**
 * The last look at a file: tokens of this login, and dead ones for its endpoints. Those of `live` logins stay where
 * they are.
 */
export async function findTokens(
  ledger: Ledger,
  path: string,
  record: LoginRecord,
  live: readonly LoginRecord[],
): Promise<string[]> {
  const { text } = await readUserFile(path, ledger);
  if (text === undefined) return [];
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const dead = tokensIn(line).filter((token) => !live.some((other) => other.token === token));
    const ours = dead.includes(record.token ?? '');
    if (!ours && (dead.length === 0 || !record.endpoints.some((endpoint) => line.includes(endpoint)))) return [];
    const whose = ours ? 'the token of this login' : 'an older token for the same repository';
    return [`${path}:${index + 1}: still holds ${whose}. Remove that line.`];
  });
}
