import type { Tri } from './tri.ts';

/** What is known about a package beside the list of its versions. */
export interface PackageFacts {
  /** The version that the service shows for the package (ListPackageVersions, defaultDisplayVersion). */
  readonly defaultVersion: string | undefined;
  /** Whether a repository that one of the globs matches, other than the package's own, holds the version too. */
  isHeldBy(repositories: readonly string[], version: string): Tri;
  /**
   * For how many seconds the version has had its status, where a run of ours gave it that one and nobody has touched it
   * since; undefined where that is not known.
   */
  inStatusFor(version: string): number | undefined;
  /** Whether a file that one of the globs matches names the version. */
  isReferenced(files: readonly string[], version: string): boolean;
}

/** Where nothing beside the list is asked for. */
export function plainFacts(defaultVersion: string | undefined): PackageFacts {
  return { defaultVersion, isHeldBy: () => 'unknown', isReferenced: () => false, inStatusFor: () => undefined };
}
