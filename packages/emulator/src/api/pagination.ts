import { createHmac, timingSafeEqual } from 'node:crypto';
import { invalid } from '../errors.ts';
import type { Context } from './context.ts';

/** What a list is sorted by, most significant part first. No two rows of a list have the same. */
export type SortKey = readonly (string | number)[];

export interface PageInput {
  readonly maxResults?: number | undefined;
  readonly nextToken?: string | undefined;
}

export interface Page<Row> {
  readonly page: readonly Row[];
  /** Undefined on the last page: an empty one would stop some clients and send others round in circles. */
  readonly nextToken: string | undefined;
}

const DEFAULT_SIZE = 50;

/** One page of rows, which are in the order of their keys. For lists that are short; see `paginateQuery`. */
export function paginate<Row>(
  context: Context,
  input: PageInput,
  rows: readonly Row[],
  key: (row: Row) => SortKey,
  defaultSize = DEFAULT_SIZE,
): Page<Row> {
  const query = (after: SortKey | undefined): readonly Row[] =>
    after === undefined ? rows : rows.filter((row) => compareKeys(key(row), after) > 0);
  return paginateQuery(context, input, query, key, defaultSize);
}

/**
 * One page of what a query finds: the rows after the one with a key, or from the first, in the order of their keys, so
 * many at most. The token holds the key of the last row of the page before, so that rows which come or go between two
 * pages make no other row appear twice or never. It is bound to the operation and its other inputs and cannot be used
 * with another question.
 */
export function paginateQuery<Row, Key extends SortKey>(
  context: Context,
  input: PageInput,
  query: (after: Key | undefined, limit: number) => readonly Row[],
  key: (row: Row) => Key,
  defaultSize = DEFAULT_SIZE,
): Page<Row> {
  const { nextToken, maxResults, ...question } = input;
  const asked = JSON.stringify([context.operation, context.principal.account, question]);
  // Only this question's own tokens are opened, and what they hold is what `key` made.
  const after = nextToken === undefined ? undefined : (openToken(nextToken, asked) as Key);
  const size = maxResults ?? defaultSize;
  // One more than the page: is there another?
  const rows = query(after, size + 1);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  if (last === undefined || page.length === rows.length) return { page, nextToken: undefined };
  return { page, nextToken: closeToken(key(last), asked) };
}

/** Numbers by size; texts by code point, which is also how SQLite orders them. */
export function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
    if (order !== 0) return order;
  }
  return 0;
}

function closeToken(key: SortKey, asked: string): string {
  const payload = Buffer.from(JSON.stringify(key)).toString('base64url');
  return `${payload}.${macOf(payload, asked)}`;
}

function openToken(token: string, asked: string): SortKey {
  const [payload = '', mac = ''] = token.split('.');
  const given = Buffer.from(mac);
  const expected = Buffer.from(macOf(payload, asked));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw invalid('The pagination token is invalid for this request: use it with the inputs of the page that gave it');
  }
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as SortKey;
}

/** The key is no secret: a token tells a name that its holder has just been told, and this finds mistakes, not forgers. */
function macOf(payload: string, asked: string): string {
  return createHmac('sha256', 'page').update(`${payload}\n${asked}`).digest('base64url');
}
