import { digestOf } from './digest.ts';

/** An authorization token: what each starts with is the header `{"ver":1,` in base64. */
const TOKEN = /eyJ2ZXIiOjEs[\w.-]{20,}/g;

/** Digests of the tokens in a text. */
export function tokensIn(text: string): string[] {
  return [...text.matchAll(TOKEN)].map(([token]) => digestOf(token));
}

/** The tokens that a variable has held, for clients that write its value in its place. */
export interface VariableTokens {
  /** Digests. */
  readonly tokens: readonly string[];
  /** The variable, if one holds a token. */
  readonly tokenVariable: string | undefined;
}

/**
 * A value as the login wrote it, with its variable again where a client has put the token itself: npm 8 expands all
 * variables of `.npmrc` when it changes one line.
 */
export function withVariable(value: string, { tokens, tokenVariable }: VariableTokens): string {
  if (tokenVariable === undefined) return value;
  return value.replaceAll(TOKEN, (found) => (tokens.includes(digestOf(found)) ? `\${${tokenVariable}}` : found));
}
