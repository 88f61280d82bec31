import { digestOf } from './digest.ts';

/** An authorization token: what each starts with is the header `{"ver":1,` in base64. */
const TOKEN = /eyJ2ZXIiOjEs[\w.-]{20,}/g;

/** The token of a login, as its record knows it. */
export interface RecordedToken {
  /** Digest of the token; undefined where nothing was told. */
  readonly token: string | undefined;
  /** The variable that holds it, if one does. */
  readonly tokenVariable: string | undefined;
}

/** Digests of the tokens in a text. */
export function tokensIn(text: string): string[] {
  return [...text.matchAll(TOKEN)].map(([token]) => digestOf(token));
}

/**
 * A value as the login wrote it, with its variable again where a client has put the token itself: npm 8 expands all
 * variables of `.npmrc` when it changes one line.
 */
export function withVariable(value: string, { token, tokenVariable }: RecordedToken): string {
  if (token === undefined || tokenVariable === undefined) return value;
  return value.replaceAll(TOKEN, (found) => (digestOf(found) === token ? `\${${tokenVariable}}` : found));
}
