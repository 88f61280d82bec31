import type { ListedVersion, PackageAt } from '../service/version-service.ts';

/**
 * When unfinished versions were first seen with the revision they have: the service tells no time of what was never
 * published.
 */
export interface FirstSeen {
  /** ISO 8601; undefined when it was not seen by an earlier run. */
  of(at: PackageAt, version: string, revision: string): string | undefined;
  /** Takes note of those that a package has now. */
  note(at: PackageAt, versions: readonly ListedVersion[]): void;
}

/** For runs without a state file: nothing was ever seen. */
export const NEVER_SEEN: FirstSeen = { of: () => undefined, note: () => undefined };
