import type { Readable } from 'node:stream';
import type { PackageKey, Format, Hashes, VersionMetadata } from './types.ts';

/** A version as a public registry describes it. */
export interface ExternalVersion {
  readonly version: string;
  readonly displayName?: string;
  /** Milliseconds since the epoch, as the registry says. */
  readonly published: number;
  readonly metadata: VersionMetadata;
  /** Where the registry says which files there are (not Maven, which must be asked for each). */
  readonly assets: readonly ExternalAsset[];
}

export interface ExternalAsset {
  readonly name: string;
  readonly url: string;
  readonly size?: number;
  readonly hashes?: Partial<Hashes>;
}

export interface ExternalPackage {
  readonly versions: ReadonlyMap<string, ExternalVersion>;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * A public registry behind an external connection. Both calls answer undefined for what the registry does not have,
 * and throw an UpstreamError when it cannot be asked or answers rubbish.
 */
export interface ExternalSource {
  readonly format: Format;
  describe(at: PackageKey): Promise<ExternalPackage | undefined>;
  /** The bytes of one asset; hashes that the registry told are checked by the caller. */
  fetchAsset(at: PackageKey, version: string, asset: string): Promise<ExternalFile | undefined>;
  /**
   * The assets of a version beside the one that is known, where `describe` does not list them, as far as the registry
   * can be found to have them; asked when the version is imported. Never throws: what cannot be found out is left out.
   */
  findAssets?(at: PackageKey, version: string, known: string): Promise<readonly ExternalAsset[]>;
  /** Every package that the registry has, where its protocol has a list of them. The same object until it changes. */
  catalogue?(): Promise<ExternalCatalogue>;
}

/** By name. What a list tells of a package beside its name is the format's own. */
export type ExternalCatalogue = ReadonlyMap<string, string>;

export interface ExternalFile {
  readonly body: Readable;
  /** What is known of the version, for formats whose `describe` does not list it. */
  readonly version: ExternalVersion;
  readonly hashes?: Partial<Hashes>;
}

/** Connection name (`public:npmjs`) to source; a connection without one has no network behind it. */
export type Sources = ReadonlyMap<string, ExternalSource>;
