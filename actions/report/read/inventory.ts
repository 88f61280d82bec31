import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { pages } from '@codeartifact-ci/core/aws/paginate.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import type { DomainName } from '../../provision/service/service.ts';
import { mapOrdered } from '../../prune/map-ordered.ts';
import { listVersions, packageKey, type Listing } from '../../prune/service/listing.ts';
import {
  ReplyError,
  type ListedVersion,
  type PackageAt,
  type VersionReader,
} from '../../prune/service/version-service.ts';
import type { Gap } from '../document.ts';
import type { CallBudget } from './calls.ts';
import { isDenied, unlessDenied } from './denied.ts';

/** The most that a page of the service holds (API reference, MaxResults). */
const PAGE = 1000;
/** Packages that are listed at the same time; the rates are paced elsewhere. */
const AT_ONCE = 16;

/** A package of a repository with its versions, the newest publication first. */
export interface ListedPackage {
  readonly at: PackageAt;
  /** The package's own origin controls, as the service spells them. */
  readonly publish: string | undefined;
  readonly upstream: string | undefined;
  readonly versions: readonly ListedVersion[];
  /** The version that the service shows for the package. */
  readonly defaultVersion: string | undefined;
  /** Why the list may lack something. */
  readonly incomplete: string | undefined;
}

type FoundPackage = Omit<ListedPackage, 'versions' | 'defaultVersion' | 'incomplete'>;

export interface InventorySources {
  readonly client: CodeartifactClient;
  readonly scope: DomainName;
  readonly service: VersionReader;
  readonly budget: CallBudget;
  /** What cannot be listed is noted and left out. */
  readonly gaps: Gap[];
  /** Packages done, of so many. */
  readonly progress: (done: number, of: number) => void;
}

/**
 * Lists the packages of the repositories and all their versions: Σ⌈P/1000⌉ ListPackages, then Σ⌈V/1000⌉
 * ListPackageVersions. What the role may not list is left out and said. Throws an InputError where the budget does not
 * reach for one call for each package.
 */
export async function readInventory(
  { client, scope, service, budget, gaps, progress }: InventorySources,
  repositories: readonly string[],
): Promise<readonly ListedPackage[]> {
  const found: FoundPackage[] = [];
  for await (const one of mapOrdered(repositories, AT_ONCE, async (repository) => {
    const packages = listPackages(client, scope, repository);
    return (await unlessDenied(packages, `Packages of ${repository}`, gaps)) ?? [];
  })) {
    found.push(...one);
  }
  if (budget.left < found.length) {
    throw new InputError(
      `'max-calls' does not reach for the list of versions, which takes a call for each of ${found.length} packages. Set it to ${found.length + 100} or more, or narrow 'repositories'.`,
    );
  }
  const listed: ListedPackage[] = [];
  for await (const one of mapOrdered(found, AT_ONCE, async (one): Promise<ListedPackage> => {
    return { ...one, ...(await listOrRefused(service, one.at)) };
  })) {
    listed.push(one);
    progress(listed.length, found.length);
  }
  // A package without versions is one that was deleted since it was listed.
  return listed.filter(({ versions, incomplete }) => versions.length > 0 || incomplete !== undefined);
}

/** A package whose versions the role may not list is one that is incomplete. */
async function listOrRefused(service: VersionReader, at: PackageAt): Promise<Listing> {
  try {
    return await listVersions(service, at);
  } catch (error) {
    if (!isDenied(error)) throw error;
    return { versions: [], defaultVersion: undefined, incomplete: messageOf(error) };
  }
}

async function listPackages(
  client: CodeartifactClient,
  scope: DomainName,
  repository: string,
): Promise<readonly FoundPackage[]> {
  const { ListPackagesCommand } = await import('@codeartifact-ci/core/aws/sdk.ts');
  // A package that is created meanwhile pushes the last ones of a page on to the next.
  const found = new Map<string, FoundPackage>();
  const fetch = (nextToken: string | undefined) =>
    client.send(new ListPackagesCommand({ ...scope, repository, maxResults: PAGE, nextToken }));
  for await (const { packages = [] } of pages(`the packages of ${repository}`, fetch)) {
    for (const { format: spelled, namespace = '', package: name, originConfiguration } of packages) {
      const format = FORMATS.find((known) => known === spelled);
      if (format === undefined || name === undefined || name === '') {
        throw new ReplyError(`CodeArtifact lists a package of ${repository} without a known format or a name`);
      }
      const coordinates = { format, namespace, name };
      const { publish, upstream } = originConfiguration?.restrictions ?? {};
      found.set(packageKey(coordinates), { at: { repository, coordinates }, publish, upstream });
    }
  }
  return [...found.values()];
}
