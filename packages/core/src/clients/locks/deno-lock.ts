import type { LockedPackage } from '../client.ts';
import { entriesAt, textAt } from '../support/values.ts';

/**
 * deno.lock: `npm` packages, those of version 3 below `packages`, have a `tarball` where theirs is not what the
 * registry's packages have by rule. `remote` holds what sources import by its URL, which no registry is asked for.
 */
export function packagesOfDenoLock(value: unknown): LockedPackage[] {
  return [...entriesAt(value, 'npm'), ...entriesAt(value, 'packages', 'npm')].flatMap(([key, entry]) => {
    const url = textAt(entry, 'tarball');
    return url === undefined ? [] : [{ name: /^(@?[^@]+)@/.exec(key)?.[1], url }];
  });
}
