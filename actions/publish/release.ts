import type { FileHandle } from 'node:fs/promises';
import type { Registry } from './registry.ts';

/** The formats that can be published. */
export const PUBLISH_FORMATS = ['npm', 'pypi', 'maven'] as const;
export type PublishFormat = (typeof PUBLISH_FORMATS)[number];

/** What names a version, in CodeArtifact's terms: npm's scope without `@`, Maven's groupId; Python has no namespace. */
export interface Coordinates {
  readonly format: PublishFormat;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly version: string;
}

/** Lower-case hexadecimal. */
export interface Hashes {
  readonly md5: string;
  readonly sha1: string;
  readonly sha256: string;
  readonly sha512: string;
}

/** A file to upload. It stays open from when it is hashed until it is sent, so that the bytes are the same. */
export interface LocalAsset {
  /** The asset's name in CodeArtifact. */
  readonly name: string;
  /** For messages: relative to the workspace. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly hashes: Hashes;
  readonly handle: FileHandle;
  /** Milliseconds since the epoch, when it was hashed. */
  readonly modified: number;
}

/** What clients of the format see of a package, upstreams included. */
export interface Seen {
  /** Whether any file of the version can be seen. */
  readonly visible: boolean;
  /** Whether all files of the release can be seen. */
  readonly complete: boolean;
  readonly versions: readonly string[];
  /** npm's dist-tags. */
  readonly tags: ReadonlyMap<string, string>;
}

export const NOTHING_SEEN: Seen = { visible: false, complete: false, versions: [], tags: new Map() };

export interface Shipment {
  /** The assets that are not there yet. */
  readonly missing: readonly LocalAsset[];
  /** What was seen before anything was sent. */
  readonly before: Seen;
  /** Looks whether an asset arrived although its reply did not; throws an InputError if another is there in its place. */
  readonly arrived: (asset: LocalAsset) => Promise<boolean>;
}

/** One version of one package, with all that its format knows how to do with it. */
export interface Release extends Coordinates {
  /** Where it was found, relative to the workspace. */
  readonly source: string;
  readonly assets: readonly LocalAsset[];
  /** Names of packages of the same format that must be there first, when they are part of this run. */
  readonly needs: readonly string[];
  /** One look through the format's protocol. */
  see(registry: Registry): Promise<Seen>;
  /** What the look has shown to stand against publishing, and what will be done beside it. */
  preview?(before: Seen, exists: boolean): { readonly problems: readonly string[]; readonly notes: readonly string[] };
  send(registry: Registry, shipment: Shipment): Promise<void>;
  /** What is left to do once the version is visible; gives notes for the summary. */
  settle?(registry: Registry, before: Seen, after: Seen, sent: boolean): Promise<readonly string[]>;
}

/** The name as the format's clients write it: `@scope/name`, `group:artifact`, `name`. */
export function clientName({ format, namespace, name }: Omit<Coordinates, 'version'>): string {
  if (namespace === undefined) return name;
  return format === 'maven' ? `${namespace}:${name}` : `@${namespace}/${name}`;
}

/** `npm @scope/name 1.2.3` */
export function label(at: Coordinates): string {
  return `${at.format} ${clientName(at)} ${at.version}`;
}
