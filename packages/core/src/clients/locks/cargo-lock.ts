import type { LockedPackage } from '../client.ts';
import { itemsAt, textAt } from '../support/values.ts';

/**
 * Cargo.lock: `source` is `registry+URL` for an index in Git, `sparse+URL` for one over HTTP, `git+URL` for a package that
 * Cargo.toml takes from its sources. Source replacement keeps the name of crates.io.
 */
export function packagesOfCargoLock(value: unknown): LockedPackage[] {
  return itemsAt(value, 'package').flatMap((entry) => {
    const source = textAt(entry, 'source') ?? '';
    return /^(?:registry|sparse)\+/.test(source) ? [{ url: source }] : [];
  });
}
