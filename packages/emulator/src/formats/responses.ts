import type { HttpReply } from '../http/reply.ts';
import type { Services } from '../services.ts';
import type { AssetRow } from '../store/types.ts';

/**
 * An asset as a download: Range and If-None-Match work on it, and its bytes never change. Settled: who makes more of it
 * than the path says takes that back.
 */
export function assetReply(services: Services, asset: AssetRow, contentType: string): HttpReply {
  return {
    status: 200,
    headers: { 'content-type': contentType, 'cache-control': 'private, immutable, max-age=31536000' },
    etag: `"${asset.sha256}"`,
    body: { file: services.store.blobs.path(asset.sha256), size: asset.size },
    settled: true,
  };
}

/** A segment of a path, decoded; undefined when it is not valid percent-encoding. */
export function decodeSegment(segment: string): string | undefined {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
