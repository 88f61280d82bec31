import type { RetentionPolicy } from '../policy/retention-policy.ts';
import type { PackageMetadata } from '../service/metadata-reader.ts';
import type { PackageAt } from '../service/version-service.ts';
import { keepNamed } from './decide.ts';
import type { Decision } from './decision.ts';

/**
 * The decisions, but that a version which an npm dist-tag names is kept: clients install what tags name. One request,
 * and only for npm packages that would lose something. Where the tags cannot be read, nothing of the package may go: the
 * result is the reason then.
 */
export async function keepTagged(
  { distTags }: Pick<RetentionPolicy, 'distTags'>,
  { coordinates: { format } }: PackageAt,
  metadata: Pick<PackageMetadata, 'distTags'>,
  decisions: readonly Decision[],
): Promise<readonly Decision[] | string> {
  if (format !== 'npm' || distTags === 'ignore' || decisions.every(({ action }) => action === 'keep')) {
    return decisions;
  }
  const read = await metadata.distTags();
  if ('unknown' in read) {
    return `its dist-tags cannot be read (${read.unknown}). Allow codeartifact:ReadFromRepository, or set 'dist-tags' to ignore`;
  }
  const tags = Map.groupBy([...read.value], ([, version]) => version);
  return keepNamed(decisions, ({ version }) => {
    const names = tags.get(version)?.map(([tag]) => tag);
    return names === undefined ? undefined : `dist-tag ${names.sort().join(', ')}`;
  });
}
