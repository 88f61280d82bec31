import { codeOf, InputError } from '@codeartifact-ci/core/errors.ts';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import type { Origin } from '../policy/retention-policy.ts';

/** A package in a repository. */
export interface PackageAt {
  readonly repository: string;
  readonly coordinates: Coordinates;
}

export interface ListedVersion {
  readonly version: string;
  /** As the service spells it; one that is not among STATUSES is selected by no policy. */
  readonly status: string;
  /** Without one nothing can be removed safely. */
  readonly revision: string | undefined;
  readonly origin: Origin;
}

export interface Asset {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** What a version needs of another package. */
export interface Requirement {
  /** Namespace and name as the service has them. */
  readonly namespace: string;
  readonly name: string;
  /** As the format writes it: `^1.0.0`, `>=1,<2`, `[1.0,2.0)`. */
  readonly range: string;
  /** What it is needed for, as the format calls it: `regular`, `dev`, `test`. */
  readonly kind?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken: string | undefined;
}

export interface VersionPage extends Page<ListedVersion> {
  /** The version that the service shows for the package; it comes with every page. */
  readonly defaultVersion: string | undefined;
}

/** The outcome of a call that changes several versions, for each of them. */
export interface Reply {
  /** By version: the revision that it has now, where the service says. */
  readonly successful: ReadonlyMap<string, string | undefined>;
  /** By version: the service's error code (API reference, PackageVersionErrorCode) and message. */
  readonly failed: ReadonlyMap<string, { readonly code: string; readonly message: string }>;
}

/** Versions that shall be changed only if they still have these revisions and this status. */
export interface Batch {
  readonly revisions: ReadonlyMap<string, string>;
  readonly expectedStatus: string;
}

/** Archived versions that shall have another status, only if they still have these revisions. */
export interface Restoring {
  readonly revisions: ReadonlyMap<string, string>;
  readonly targetStatus: string;
}

/** A call takes at most so many versions, all of one package (API reference, PackageVersionList). */
export const MOST_PER_CALL = 100;

/**
 * Reads packages and versions, a method for a call: all that a plan needs. What is asked of a package or a version that
 * is gone fails with the service's ResourceNotFoundException.
 */
export interface VersionReader {
  readonly calls: Calls;
  /** ListRepositoriesInDomain. */
  repositories(nextToken: string | undefined): Promise<Page<string>>;
  /** ListPackages, of one format or of all. */
  packages(repository: string, format: Format | undefined, nextToken: string | undefined): Promise<Page<Coordinates>>;
  /** ListPackageVersions of every status, the newest publication first. */
  versions(at: PackageAt, nextToken: string | undefined): Promise<VersionPage>;
  /** DescribePackageVersion: the version as the repository holds it. */
  describe(at: PackageAt, version: string): Promise<ListedVersion>;
  /** DescribePackageVersion: when it was published; undefined when the service does not say. */
  publishedTime(at: PackageAt, version: string): Promise<Date | undefined>;
  /** ListPackageVersionDependencies. */
  dependencies(at: PackageAt, version: string, nextToken: string | undefined): Promise<Page<Requirement>>;
  /** ListPackageVersionAssets. */
  assets(at: PackageAt, version: string, nextToken: string | undefined): Promise<Page<Asset>>;
}

/** Reads and changes versions: what applying a plan needs. */
export interface VersionService extends VersionReader {
  /** UpdatePackageVersionsStatus to Archived. */
  archive(at: PackageAt, batch: Batch): Promise<Reply>;
  /** UpdatePackageVersionsStatus from Archived to the status given. */
  restore(at: PackageAt, batch: Restoring): Promise<Reply>;
  /** DisposePackageVersions. */
  dispose(at: PackageAt, batch: Batch): Promise<Reply>;
  /** DeletePackageVersions. It knows no revisions, so what is deleted must be archived or disposed before. */
  delete(at: PackageAt, versions: readonly string[], expectedStatus: string): Promise<Reply>;
}

/** How many calls of each kind were made, retries aside. */
export interface Calls {
  readonly list: number;
  readonly describe: number;
  readonly assets: number;
  readonly remove: number;
}

/** What the service says does not match its model, or itself: nothing is done on such ground, and it is no bug of ours. */
export class ReplyError extends InputError {
  override readonly name = 'ReplyError';
}

/** Whether the service says that what was asked about does not exist (any more). */
export function isNotFound(error: unknown): boolean {
  return error instanceof Error && error.name === 'ResourceNotFoundException';
}

/** Whether an error is one that the service, the network or the credentials may bring about, rather than a bug. */
export function isForeseen(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (isServiceFault(error) ||
      '$fault' in error ||
      codeOf(error) !== undefined ||
      error instanceof InputError ||
      error.name === 'ResourceNotFoundException' ||
      error.name === 'TimeoutError')
  );
}

/** Whether it is the service that failed, at this one package: the others may be well. */
export function isServiceFault(error: unknown): boolean {
  return error instanceof ReplyError || (error instanceof Error && '$fault' in error && error.$fault === 'server');
}
