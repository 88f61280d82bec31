import type { ListedVersion, PackageAt } from '../service/version-service.ts';

/**
 * What earlier runs know of versions that the service tells no time of: when unfinished ones were first seen with the
 * revision they have, and when a run archived or disposed of one.
 */
export interface FirstSeen {
  /** ISO 8601; undefined when it was not seen by an earlier run. */
  of(at: PackageAt, version: string, revision: string): string | undefined;
  /** ISO 8601: when a run gave the version the revision it has; undefined when none did. */
  changed(at: PackageAt, version: string, revision: string): string | undefined;
  /** Takes note of those that a package has now. */
  note(at: PackageAt, versions: readonly ListedVersion[]): void;
}

/** For runs without a state file: nothing was ever seen. */
export const NEVER_SEEN: FirstSeen = { of: () => undefined, changed: () => undefined, note: () => undefined };
