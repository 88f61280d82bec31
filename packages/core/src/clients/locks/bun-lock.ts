import type { LockedPackage } from '../client.ts';
import { entriesAt, textAt } from '../support/values.ts';

/**
 * bun.lock (bun.com, "Lockfile"): `"name": ["name@1.0.0", "URL", {…}, "sha512-…"]`; the second is empty for the default
 * registry, and is missing for what is not from a registry.
 */
export function packagesOfBunLock(value: unknown): LockedPackage[] {
  return entriesAt(value, 'packages').flatMap(([, entry]) => {
    const url = textAt(entry, 1);
    const name = /^(@?[^@]+)@/.exec(textAt(entry, 0) ?? '')?.[1];
    return url === undefined || url === '' ? [] : [{ name, url }];
  });
}
