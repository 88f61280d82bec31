import semver from 'semver';
import { crateFile, versionIdentity } from './names.ts';
import { json, type HttpReply } from '../../http/reply.ts';
import { visiblePackage, type VisiblePackage, type VisibleVersion } from '../../store/resolve.ts';
import type { PackageKey, VersionMetadata } from '../../store/types.ts';
import type { CargoNative, IndexEntry } from './metadata.ts';
import type { FormatRequest } from '../format.ts';
import { renderedReply } from '../rendered.ts';

/**
 * A crate's file in the index; undefined where it has no version that Cargo may know of. `at` has the name in lower
 * case, as every path of an index.
 */
export async function indexReply(request: FormatRequest, at: PackageKey): Promise<HttpReply | undefined> {
  return await renderedReply(request, at, {
    kind: 'index',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    render: (found) => renderIndex(found, at),
  });
}

function renderIndex(found: VisiblePackage, at: PackageKey): string[] | undefined {
  const lines = shownVersions(found)
    .filter(({ entry }) => isNamed(entry, at))
    .map(({ entry, checksum, yanked, published }) =>
      JSON.stringify({ ...entry, cksum: checksum, yanked, ...(published === undefined ? {} : { pubtime: published }) }),
    );
  return lines.length === 0 ? undefined : lines.map((line) => `${line}\n`);
}

/** What the web API of crates.io tells of a crate's versions, as far as it is known here; the newest first. */
export async function versionsReply(request: FormatRequest, at: PackageKey): Promise<HttpReply | undefined> {
  const found = await visiblePackage(request.services, request.repository, at);
  const shown = found === undefined ? [] : shownVersions(found).filter(({ entry }) => entry.name === at.name);
  if (shown.length === 0) return undefined;
  const versions = shown.reverse().map(({ entry, checksum, yanked, published, size, license }) => ({
    crate: entry.name,
    num: entry.vers,
    checksum,
    crate_size: size ?? null,
    created_at: published ?? null,
    license: license ?? null,
    rust_version: entry['rust_version'] ?? null,
    yanked,
  }));
  return { ...json(200, { versions, meta: { total: versions.length, next_page: null } }), etag: true };
}

interface ShownVersion {
  readonly entry: IndexEntry;
  /** SHA-256 in hex. */
  readonly checksum: string;
  readonly yanked: boolean;
  /** Where it is known: `yyyy-mm-ddThh:mm:ssZ`, no other form will do. */
  readonly published: string | undefined;
  readonly size: number | undefined;
  readonly license: string | undefined;
}

/**
 * The lowest first. An Unlisted version is shown as yanked, which in an index says the same: not for new resolutions,
 * but lock files that have it go on working. Were it left out, Cargo would refuse those. Of versions that differ in
 * build metadata only, the nearest counts, even where it is hidden itself.
 */
function shownVersions({ versions }: VisiblePackage): ShownVersion[] {
  const seen = new Set<string>();
  return [...versions.values()]
    .filter(({ version }) => {
      const identity = versionIdentity(version);
      const isFirst = !seen.has(identity);
      seen.add(identity);
      return isFirst && semver.valid(version) !== null;
    })
    .flatMap(shown)
    .sort((a, b) => semver.compareBuild(a.entry.vers, b.entry.vers));
}

function shown(version: VisibleVersion): ShownVersion[] {
  const { status, metadata, current, assets, published } = version;
  const native = nativeOf(metadata);
  if (native === undefined || (status !== 'Published' && status !== 'Unlisted')) return [];
  const file = crateFile(native.entry.name, native.entry.vers);
  const asset = assets.find(({ name }) => name === file);
  if (asset?.sha256 === undefined) return [];
  // A version may be yanked long after it was kept.
  const yanked = (nativeOf(current) ?? native).yanked ?? false;
  return [
    {
      entry: native.entry,
      checksum: asset.sha256,
      yanked: yanked || status === 'Unlisted',
      published: publicationTime(published),
      size: asset.size,
      license: metadata.licenses?.[0]?.name,
    },
  ];
}

function nativeOf(metadata: VersionMetadata | undefined): CargoNative | undefined {
  return metadata?.native as CargoNative | undefined;
}

/** Registries that do not tell it are said to have published at 0; others have current times that are none. */
function publicationTime(published: number): string | undefined {
  if (published <= 0 || published >= Date.UTC(10_000, 0)) return undefined;
  return new Date(published).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Cargo takes `-` and `_` for different crates when it asks, and would stumble over lines of another name. */
function isNamed({ name }: IndexEntry, at: PackageKey): boolean {
  return name.toLowerCase() === at.name;
}
