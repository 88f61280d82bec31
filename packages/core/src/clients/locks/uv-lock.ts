import type { LockedPackage } from '../client.ts';
import { itemsAt, textAt } from '../support/values.ts';
import { filesOf } from './pylock.ts';

/**
 * uv.lock (uv, "Lockfile"): each package has the index that it came from, and the address of each of its files, which
 * need not be on the same host. What is not from an index was asked for by name.
 */
export function packagesOfUvLock(value: unknown): LockedPackage[] {
  return itemsAt(value, 'package').flatMap((entry) => {
    const index = textAt(entry, 'source', 'registry');
    // A folder can be an index, too.
    if (index === undefined) return [];
    const others = filesOf(entry).filter((url) => !url.startsWith(FILES_OF_PYPI) || !index.startsWith(PYPI));
    return [{ url: index, others }];
  });
}

const PYPI = 'https://pypi.org/';
const FILES_OF_PYPI = 'https://files.pythonhosted.org/';
