/** ID of a package format (`npm`); which there are, and what each is like, is in formats/. */
export type Format = string;

export type VersionStatus = 'Published' | 'Unfinished' | 'Unlisted' | 'Archived' | 'Disposed';
export type Permission = 'ALLOW' | 'BLOCK';
export type OriginType = 'INTERNAL' | 'EXTERNAL' | 'UNKNOWN';

/** What names a package within a repository. `namespace` is '' where there is none; all parts are normalised. */
export interface PackageKey {
  readonly format: Format;
  readonly namespace: string;
  readonly name: string;
}

export interface Hashes {
  readonly md5: string;
  readonly sha1: string;
  readonly sha256: string;
  readonly sha512: string;
}

export interface DomainRow {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly region: string;
  readonly encryption_key: string;
  readonly created: number;
}

export interface RepositoryRow {
  readonly id: number;
  readonly domain_id: number;
  readonly name: string;
  readonly administrator: string;
  readonly description: string | null;
  readonly created: number;
}

export interface PackageRow extends PackageKey {
  readonly id: number;
  readonly repository_id: number;
  readonly publish: Permission;
  readonly upstream: Permission;
}

export interface VersionRow {
  readonly id: number;
  readonly package_id: number;
  readonly version: string;
  /** The spelling that the publisher used, where it differs from the normalised one. */
  readonly display_name: string | null;
  readonly status: VersionStatus;
  readonly revision: string;
  /** When it was published (for an external version: by its registry). Null while Unfinished. */
  readonly published: number | null;
  readonly origin_type: OriginType;
  readonly origin_repository: string | null;
  readonly origin_connection: string | null;
  /** A VersionMetadata as JSON. */
  readonly metadata: string;
  readonly changes: number;
}

export interface AssetRow extends Hashes {
  readonly version_id: number;
  readonly name: string;
  readonly size: number;
}

/** An asset as far as it is known: of one that is still with its registry, what that tells. */
export interface AssetFacts extends Partial<Hashes> {
  readonly name: string;
  /** In bytes. */
  readonly size?: number;
}

/** What is known of a version beside its assets: read from the archive or manifest by the protocol that took it. */
export interface VersionMetadata {
  /** The package's name as the publisher spelled it, where it is stored normalised (pypi, nuget, swift). */
  readonly displayName?: string;
  readonly summary?: string;
  readonly homePage?: string;
  readonly sourceCodeRepository?: string;
  readonly licenses?: readonly { readonly name?: string; readonly url?: string }[];
  readonly readme?: string;
  readonly dependencies?: readonly Dependency[];
  /** The format's own document (npm's manifest, PyPI's per-file fields …); only its protocol module reads it. */
  readonly native?: unknown;
}

export interface Dependency {
  readonly namespace?: string;
  readonly package: string;
  readonly dependencyType: string;
  readonly versionRequirement?: string;
}
