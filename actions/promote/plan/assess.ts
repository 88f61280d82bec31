import { formatCoordinates, type Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { versionOrders } from '@codeartifact-ci/versions/order.ts';
import type { Run } from '../run.ts';
import { differences } from './differences.ts';
import type { Listings } from './listings.ts';
import type { PlannedCopy, PlannedPromotion } from './plan.ts';
import type { WantedVersion } from './wanted.ts';
import { versionFiles } from './version-files.ts';

/** What is to be done about a version. */
export type Assessment =
  | { readonly kind: 'copy'; readonly copy: PlannedCopy }
  | { readonly kind: 'unchanged'; readonly unchanged: PlannedPromotion['unchanged'][number] }
  | { readonly kind: 'left'; readonly reason: string }
  /** What stands against the whole promotion, a sentence. */
  | { readonly kind: 'problem'; readonly problem: string };

export interface Assessing extends Pick<Run, 'source' | 'destination' | 'method'> {
  readonly at: { readonly source: Listings; readonly destination: Listings };
}

/**
 * Compares a version with what the destination holds. Calls: the lists of its package at both sides, once; one
 * ListPackageVersionAssets at the source for a version that goes or that a release manifest describes, and one at each
 * side for one that the destination has with another revision.
 */
export async function assess(
  { source, destination, method, at }: Assessing,
  coordinates: Coordinates,
  { listed, reason, expected }: WantedVersion,
): Promise<Assessment> {
  const { version, revision, origin } = listed;
  const what = `${formatCoordinates(coordinates)} ${version}`;
  const problem = (text: string): Assessment => ({ kind: 'problem', problem: `${what} ${text}` });
  if (revision === undefined) return problem('has no revision at the source, so that its bytes cannot be pinned.');
  const there = await at.destination.version(coordinates, version);
  // A copy keeps its revision (user guide, "copy packages"), which names one set of files.
  const isSameRevision = method === 'copy' && there?.revision === revision && there.status === 'Published';
  if (isSameRevision && expected === undefined) return { kind: 'unchanged', unchanged: { version, revision } };

  const content = await versionFiles(source.service, at.source.at(coordinates), version);
  if (content === undefined) return problem("'s files cannot be listed at the source. Run again.");
  const different = expected === undefined ? [] : differences(expected, content);
  if (different.length > 0) {
    return problem(
      `is not what the release manifest describes. ${different.join(' ')} Promote from the repository that it was published to, or publish another version.`,
    );
  }
  if (isSameRevision) return { kind: 'unchanged', unchanged: { version, revision } };
  if (there === undefined) {
    const isRelease = versionOrders[coordinates.format].channel(version) === 'release';
    const bytes = content.assets.reduce((sum, { size }) => sum + size, 0);
    const release = isRelease ? { release: true } : {};
    return { kind: 'copy', copy: { version, revision, origin, ...release, reason, bytes, content: content.hash } };
  }

  const { repository } = destination.location;
  const held = await versionFiles(destination.service, at.destination.at(coordinates), version);
  if (held === undefined && there.status !== 'Disposed') return problem(`'s files cannot be listed in ${repository}.`);
  if (there.status === 'Published') {
    if (held?.hash === content.hash) return { kind: 'unchanged', unchanged: { version, revision } };
    return problem(
      `is in ${repository} with other files. Versions are immutable: promote another version, or find out which is right and delete the other.`,
    );
  }
  // Somebody has withdrawn it: a rule does not bring it back, and a person is asked.
  if (reason !== 'asked for') return { kind: 'left', reason: `${there.status} at the destination` };
  return problem(
    `has the status ${there.status} in ${repository}: somebody has withdrawn it, or has not finished it. Set it Published again (UpdatePackageVersionsStatus) or delete it there, and run again.`,
  );
}
