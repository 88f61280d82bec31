import { InputError } from '../errors.ts';

/** More pages than the service can have (a million of a thousand entries each) mean a server that does not end. */
const MOST_PAGES = 1_000_000;

/**
 * Walks the pages of a list operation. A token that comes again would make an endless loop: it is an error.
 * `fetch` gets the token of the page to get, undefined for the first.
 */
export async function* pages<Page extends { nextToken?: string | undefined }>(
  what: string,
  fetch: (nextToken: string | undefined) => Promise<Page>,
): AsyncGenerator<Page, void> {
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const page = await fetch(token);
    yield page;
    token = page.nextToken === '' ? undefined : page.nextToken;
    if (token !== undefined && (seen.has(token) || seen.size >= MOST_PAGES)) {
      throw new InputError(`The service repeats itself while listing ${what} (the same page token again). Run again.`);
    }
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
}
