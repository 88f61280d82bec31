import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { formatCoordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { isGlob } from '@codeartifact-ci/versions/glob.ts';
import { mapOrdered } from '../prune/map-ordered.ts';
import type { PlannedPackage } from '../prune/plan/plan.ts';
import type { PackageAt, VersionService } from '../prune/service/version-service.ts';
import type { Journal } from '../prune/state/journal.ts';
import { copiesOf, described } from './find-copies.ts';
import type { Recalled } from './inputs.ts';
import type { VersionFetcher } from './version-fetcher.ts';

/** A repository with an external connection that does not hold a recalled version, and so could fetch it again. */
export interface OpenStore {
  readonly at: PackageAt;
  readonly version: string;
}

/** Repositories by the formats of their external connections: one DescribeRepository for each. */
export async function externalFormats(
  { client, domain, domainOwner }: Connection,
  repositories: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { DescribeRepositoryCommand } = await import('@codeartifact-ci/core/aws/sdk.ts');
  const formats = new Map<string, readonly string[]>();
  const described = mapOrdered(repositories, 16, async (repository) => {
    const reply = await client.send(new DescribeRepositoryCommand({ domain, domainOwner, repository }));
    return { repository, connections: reply.repository?.externalConnections ?? [] };
  });
  for await (const { repository, connections } of described) {
    const known = connections.flatMap(({ packageFormat }) => (packageFormat === undefined ? [] : [packageFormat]));
    if (known.length > 0) formats.set(repository, known);
  }
  return formats;
}

/** The stores that lack a version which is recalled by its number; what a glob would match there nobody can know. */
export function openStores(
  recalled: readonly Recalled[],
  external: ReadonlyMap<string, readonly string[]>,
  packages: readonly PlannedPackage[],
): readonly OpenStore[] {
  const sought = recalled
    .filter(({ version }) => !isGlob(version))
    .map((one) => ({ ...one, held: copiesOf(one, packages) }));
  return [...external].flatMap(([repository, formats]) =>
    sought
      .filter(({ coordinates }) => formats.includes(coordinates.format))
      .filter(({ held }) => !held.some((copy) => copy.repository === repository))
      // As the copies spell it, where there are any.
      .map(({ coordinates, held, version }) => ({
        at: { repository, coordinates },
        version: held[0]?.version ?? version,
      })),
  );
}

/** How a store ended: it holds the version, archived; the public registry has it no more; or it is open still. */
export type Pinned = 'pinned' | 'gone' | { readonly open: string };

/**
 * Has the store fetch the version once, and archives it there. An archived version is not served, and not fetched again;
 * every other version of the package still is.
 */
export async function pinVersion(
  service: VersionService,
  fetcher: VersionFetcher,
  journal: Journal,
  { at, version }: OpenStore,
): Promise<Pinned> {
  const fetched = await fetcher.fetch(at, version);
  if (typeof fetched === 'object') return { open: fetched.unknown };
  const held = await described(service, at, version);
  if (held === undefined) return fetched === 'missing' ? 'gone' : { open: 'it was fetched, and is not held' };
  if (held.status === 'Archived' || held.status === 'Disposed') return 'pinned';
  if (held.revision === undefined) return { open: 'it has no revision' };
  await journal.record([{ at, event: 'archiving', versions: [version], detail: 'pin' }]);
  const { failed } = await service.archive(at, {
    revisions: new Map([[held.version, held.revision]]),
    expectedStatus: held.status,
  });
  const after = failed.size === 0 ? 'Archived' : (await described(service, at, version))?.status;
  const [failure] = failed.values();
  return after === 'Archived' ? 'pinned' : { open: failure?.message ?? 'it could not be archived' };
}

/** `npm:axios 1.14.1 in store` */
export function storeLabel({ at, version }: OpenStore): string {
  return `${formatCoordinates(at.coordinates)} ${version} in ${at.repository}`;
}
