import type { LockedPackage } from '../client.ts';
import { entriesAt, textAt } from '../support/values.ts';

/**
 * package-lock.json and npm-shrinkwrap.json (npm documentation, "package-lock.json"): `packages` by their folders since
 * version 2, `dependencies` by their names, one within another, up to version 2. A tarball that package.json names by
 * its URL has it for its version there.
 */
export function packagesOfPackageLock(value: unknown): LockedPackage[] {
  const byFolder = entriesAt(value, 'packages').flatMap(([folder, entry]) =>
    locked(textAt(entry, 'name') ?? folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length), entry),
  );
  return byFolder.length > 0 ? byFolder : byName(value, 0);
}

/** Deeper than npm ever nests them. */
const DEEPEST = 200;

function byName(value: unknown, depth: number): LockedPackage[] {
  if (depth > DEEPEST) return [];
  return entriesAt(value, 'dependencies').flatMap(([name, entry]) => [
    ...locked(name, entry),
    ...byName(entry, depth + 1),
  ]);
}

function locked(name: string, entry: unknown): LockedPackage[] {
  const url = textAt(entry, 'resolved');
  return url === undefined ? [] : [{ name, url }];
}
