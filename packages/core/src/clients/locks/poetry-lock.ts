import type { LockedPackage } from '../client.ts';
import { itemsAt, textAt } from '../support/values.ts';

/**
 * poetry.lock: a package from another index than PyPI has a `source` of the type `legacy` with its URL. One of another
 * type, such as `git`, is none that an index is asked for; one without a source is from what the project's sources say.
 */
export function packagesOfPoetryLock(value: unknown): LockedPackage[] {
  return itemsAt(value, 'package').flatMap((entry) => {
    const url = textAt(entry, 'source', 'type') === 'legacy' ? textAt(entry, 'source', 'url') : undefined;
    return url === undefined ? [] : [{ url }];
  });
}
