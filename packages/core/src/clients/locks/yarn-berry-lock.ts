import type { LockedPackage } from '../client.ts';
import { registryUrl } from '../support/agreement.ts';
import { entriesAt, textAt } from '../support/values.ts';

/** A patch of a patch has its source's locator in its own, encoded once more each time. */
const DEEPEST = 8;

/**
 * yarn.lock of Yarn 2 and later: the registry's packages have no address, unless their tarballs lie elsewhere than npm's
 * would: `resolution: "is-number@npm:7.0.0::__archiveUrl=https%3A%2F%2F…"` (Yarn, NpmHttpFetcher). It may stand in any
 * locator or range, and, encoded again, within one of `patch:`.
 */
export function packagesOfYarnBerryLock(value: unknown): LockedPackage[] {
  return entriesAt(value).flatMap(([descriptors, entry]) => {
    const resolution = textAt(entry, 'resolution') ?? '';
    const texts = [descriptors, resolution, ...entriesAt(entry, 'dependencies').map(([, range]) => range)];
    const name = /^(@?[^@]+)@/.exec(resolution)?.[1];
    const urls = texts.flatMap((text) => (typeof text === 'string' ? archiveUrls(text) : []));
    return [...new Set(urls)].map((url) => ({ name, url, written: resolution }));
  });
}

function archiveUrls(text: string): string[] {
  const urls: string[] = [];
  let decoded = text;
  for (let depth = 0; depth < DEEPEST; depth++) {
    for (const [, url = ''] of decoded.matchAll(/__archiveUrl=([^&#\s,]*)/g)) urls.push(decode(url));
    const next = decode(decoded);
    if (next === decoded) break;
    decoded = next;
  }
  // What is encoded more than once shows as a URL on a later turn.
  return urls.filter((url) => registryUrl(url) !== undefined);
}

function decode(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
