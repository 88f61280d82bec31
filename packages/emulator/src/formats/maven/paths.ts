import type { PackageKey } from '../../store/types.ts';
import { decodeSegment } from '../responses.ts';

export const CHECKSUMS = ['md5', 'sha1', 'sha256', 'sha512'] as const;
export type Checksum = (typeof CHECKSUMS)[number];

/** What a path of the repository layout names; `checksum` where it is the file that holds the checksum of it. */
export type MavenPath = { readonly at: PackageKey; readonly checksum: Checksum | undefined } & (
  | { readonly kind: 'artifact'; readonly version: string; readonly base: string; readonly file: string }
  | { readonly kind: 'package-metadata' }
  | { readonly kind: 'snapshot-metadata'; readonly base: string }
);

export type ArtifactPath = Extract<MavenPath, { kind: 'artifact' }>;
export type MetadataPath = Exclude<MavenPath, ArtifactPath>;

export const METADATA = 'maven-metadata.xml';
const SNAPSHOT = '-SNAPSHOT';
/** Of a namespace, a name, a version and an asset's name, in the service's model. */
const MAX_LENGTH = 255;
/** A build of a snapshot: `1.0-20210728.194552-1`. */
const BUILD = /^(.+)-(\d{8}\.\d{6})-(\d+)$/;

export interface SnapshotBuild {
  /** `1.0-SNAPSHOT` */
  readonly base: string;
  /** `20210728.194552` */
  readonly timestamp: string;
  readonly number: number;
}

export function parseBuild(version: string): SnapshotBuild | undefined {
  const match = BUILD.exec(version);
  if (match === null) return undefined;
  const [, base = '', timestamp = '', number = ''] = match;
  return { base: `${base}${SNAPSHOT}`, timestamp, number: Number(number) };
}

export function isSnapshot(version: string): boolean {
  return version.endsWith(SNAPSHOT);
}

/** A snapshot's builds, the oldest first. */
export function compareBuilds(a: SnapshotBuild, b: SnapshotBuild): number {
  return a.timestamp === b.timestamp ? a.number - b.number : a.timestamp < b.timestamp ? -1 : 1;
}

/**
 * Reads `GROUP/AS/PATH/ARTIFACT/VERSION/FILE`, and the metadata files of an artifact and of a snapshot. Undefined for
 * what is no such path: folders, and segments that could lead elsewhere.
 */
export function parseMavenPath(rest: string): MavenPath | undefined {
  const segments = rest.split('/').map(decodeSegment);
  if (!segments.every((segment): segment is string => segment !== undefined && isSafe(segment))) return undefined;
  const last = segments.at(-1) ?? '';
  const checksum = CHECKSUMS.find((name) => last.endsWith(`.${name}`));
  const file = checksum === undefined ? last : last.slice(0, -checksum.length - 1);
  const folders = segments.slice(0, -1);
  if (file === METADATA) {
    const base = folders.at(-1) ?? '';
    if (isSnapshot(base)) {
      const at = coordinates(folders.slice(0, -1));
      return at === undefined ? undefined : { kind: 'snapshot-metadata', at, base, checksum };
    }
    const at = coordinates(folders);
    return at === undefined ? undefined : { kind: 'package-metadata', at, checksum };
  }
  const base = folders.at(-1) ?? '';
  const at = coordinates(folders.slice(0, -1));
  if (at === undefined || base === '') return undefined;
  return { kind: 'artifact', at, base, version: versionOf(at.name, base, file), file, checksum };
}

/** A build of a snapshot is a version of its own, which only its files' names tell. */
function versionOf(artifact: string, base: string, file: string): string {
  if (!isSnapshot(base)) return base;
  const stem = `${artifact}-${base.slice(0, -SNAPSHOT.length)}-`;
  const build = file.startsWith(stem) ? /^\d{8}\.\d{6}-\d+/.exec(file.slice(stem.length))?.[0] : undefined;
  return build === undefined ? base : `${base.slice(0, -SNAPSHOT.length)}-${build}`;
}

function coordinates(folders: readonly string[]): PackageKey | undefined {
  const name = folders.at(-1);
  const namespace = folders.slice(0, -1).join('.');
  if (name === undefined || namespace === '' || namespace.length > MAX_LENGTH) return undefined;
  return { format: 'maven', namespace, name };
}

function isSafe(segment: string): boolean {
  if (segment === '' || segment === '.' || segment === '..' || segment.length > MAX_LENGTH) return false;
  return !/[\p{C}/\\#\s]/u.test(segment);
}
