import { pages } from '@codeartifact-ci/core/aws/paginate.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import {
  isNotFound,
  isServiceFault,
  type Asset,
  type PackageAt,
  type VersionReader,
} from '../service/version-service.ts';

/** The assets of a version, and a hash of their names and contents: what tells later whether it is still the same. */
export interface Content {
  readonly assets: readonly Asset[];
  /** SHA-256, lower-case hexadecimal. */
  readonly hash: string;
}

/** Lists a version's assets, one call for a thousand; undefined when they cannot be had. */
export async function contentOf(service: VersionReader, at: PackageAt, version: string): Promise<Content | undefined> {
  const assets: Asset[] = [];
  try {
    for await (const page of pages('assets', (token) => service.assets(at, version, token))) {
      assets.push(...page.items);
    }
  } catch (error) {
    if (isNotFound(error) || isServiceFault(error) || error instanceof InputError) return undefined;
    throw error;
  }
  return { assets, hash: contentHash(assets) };
}

/** A hash of the names and contents of assets, in whatever order they are listed: SHA-256, lower-case hexadecimal. */
export function contentHash(assets: readonly Asset[]): string {
  return sha256(canonicalJson(assets.map(({ name, sha256: hash }) => `${hash} ${name}`).sort()));
}

/**
 * Counts bytes once for each content, as the service stores it once for the whole domain. The result is an upper
 * bound: what other versions and repositories still refer to stays, and finding that out would take a call for each.
 */
export function reclaimableCounter(): { add(assets: readonly Asset[]): number } {
  const seen = new Set<string>();
  return {
    add(assets) {
      let bytes = 0;
      for (const { sha256: hash, size } of assets) {
        if (seen.has(hash)) continue;
        seen.add(hash);
        bytes += size;
      }
      return bytes;
    },
  };
}
