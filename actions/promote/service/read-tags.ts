import { InputError } from '@codeartifact-ci/core/errors.ts';
import { labelOf } from '../../prune/service/listing.ts';
import type { MetadataReader } from '../../prune/service/metadata-reader.ts';
import type { PackageAt } from '../../prune/service/version-service.ts';

/**
 * An npm package's dist-tags as clients of the repository see them, those of its upstreams among them: tag to version. An
 * InputError where they cannot be read: a copy would move them, and nobody could say from where.
 */
export async function readTags(metadata: MetadataReader, at: PackageAt): Promise<ReadonlyMap<string, string>> {
  const known = await metadata.package(at).distTags();
  if ('value' in known) return known.value;
  throw new InputError(
    `The dist-tags of ${labelOf(at)} cannot be read (${known.unknown}), and a copy moves them. Allow codeartifact:ReadFromRepository to the role, or in the repository's permissions policy.`,
  );
}
