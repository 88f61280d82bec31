import type { LockedPackage } from '../client.ts';
import { entriesAt, textAt, valueAt } from '../support/values.ts';

/**
 * pnpm-lock.yaml, versions 5 to 9 (pnpm, "lockfile-file"): a package has a `resolution` with an address only where it
 * is not the one that the registry's packages have by rule, or where `lockfileIncludeTarballUrl` asks for all of them.
 * The keys are `/name/1.0.0` (5), `/name@1.0.0` (6) and `name@1.0.0` (9). What Git hosts serve was asked for by name.
 */
export function packagesOfPnpmLock(value: unknown): LockedPackage[] {
  return entriesAt(value, 'packages').flatMap(([key, entry]) => {
    const url = textAt(entry, 'resolution', 'tarball');
    if (url === undefined || valueAt(entry, 'resolution', 'gitHosted') === true) return [];
    // A tarball that package.json names by its URL has that for its key.
    if (/^(?:@?[^@]+@)?https?:\/\//.test(key)) return [];
    return [{ name: /^\/?((?:@[^/]+\/)?[^/@]+)[/@]/.exec(key)?.[1], url }];
  });
}
