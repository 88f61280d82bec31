import type { Format } from '@codeartifact-ci/versions/format.ts';
import { contentOf, contentHash } from '../../prune/plan/reclaim.ts';
import type { Asset, PackageAt, VersionReader } from '../../prune/service/version-service.ts';

/** The files of a version that are promoted. */
export interface VersionFiles {
  readonly assets: readonly Asset[];
  /** SHA-256 over their names and hashes, lower-case hexadecimal. */
  readonly hash: string;
}

/** What says of a Maven artifact which versions there are, and the checksums: each repository has its own. */
const MAVEN_INDEX = /^maven-metadata\.xml$|\.(md5|sha1|sha256|sha512)$/;

/** Lists a version's files, one call for a thousand; undefined when they cannot be had. */
export async function versionFiles(
  service: VersionReader,
  at: PackageAt,
  version: string,
): Promise<VersionFiles | undefined> {
  const content = await contentOf(service, at, version);
  if (content === undefined) return undefined;
  const assets = promotedFiles(at.coordinates.format, content.assets);
  return { assets, hash: contentHash(assets) };
}

/** Without what a repository makes of a version by itself. */
export function promotedFiles<T extends { readonly name: string }>(format: Format, assets: readonly T[]): readonly T[] {
  return format === 'maven' ? assets.filter(({ name }) => !MAVEN_INDEX.test(name)) : assets;
}
