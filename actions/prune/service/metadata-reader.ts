import type { PackageAt, Requirement } from './version-service.ts';

/** A value, or why it cannot be known. */
export type Known<T> = { readonly value: T } | { readonly unknown: string };

/**
 * What only a repository's own endpoint tells of a package, not the API: npm's dist-tags, and when the public registry
 * published a version.
 */
export interface PackageMetadata {
  /** Tag to version; none for a package that clients cannot see. One request for npm, none for other formats. */
  distTags(): Promise<Known<ReadonlyMap<string, string>>>;
  /** What each version that clients can see needs of other packages, for npm and NuGet: one request. */
  requirements(): Promise<Known<ReadonlyMap<string, readonly Requirement[]>>>;
  /**
   * When the public registry published these versions; one that it gives no time for is left out. One request for npm,
   * PyPI, NuGet and Cargo, one for each version for Maven; other formats have no times.
   */
  publicationTimes(versions: readonly string[]): Promise<ReadonlyMap<string, Date>>;
}

export interface MetadataReader {
  /** Requests made, retries aside. */
  readonly requests: number;
  package(at: PackageAt): PackageMetadata;
}
