import type * as sdk from '@aws-sdk/client-codeartifact';
import { invalid, notFound } from '../errors.ts';
import { copyVersions } from '../store/copy.ts';
import { FORMATS } from '../formats/formats.ts';
import { displayVersion, pageOfVersionHeads, type VersionPosition } from '../store/browse.ts';
import { formatOf } from '../store/format.ts';
import { requirePackage } from '../store/packages.ts';
import { requireRepository } from '../store/repositories.ts';
import type { PackageRow, VersionRow, VersionStatus } from '../store/types.ts';
import {
  deleteVersions,
  disposeVersions,
  metadataOf,
  requireVersion,
  updateStatus,
  type BatchResult,
} from '../store/versions.ts';
import { packageKeyOf, domainOf, repositoryOf, type Context, type Handler, type RepositoryPlace } from './context.ts';
import { describeOrigin, formatName, namespaceOf } from './describe.ts';
import { paginate, paginateQuery } from './pagination.ts';

interface PackageInput {
  readonly domain: string;
  readonly domainOwner?: string | undefined;
  readonly repository: string;
  readonly format: sdk.PackageFormat;
  readonly namespace?: string | undefined;
  readonly package: string;
}

interface PackagePlace extends RepositoryPlace {
  readonly row: PackageRow;
}

/** The package that an input names, after the caller's right to the operation on it is checked. */
export function packagePlace(context: Context, input: PackageInput, action = context.operation): PackagePlace {
  const { domain, repository } = repositoryOf(context, input);
  const at = packageKeyOf(context, input);
  context.authorize(action, { kind: 'package', domain, repository, at });
  return { domain, repository, row: requirePackage(context.services.store, repository, at) };
}

export interface VersionPlace extends PackagePlace {
  readonly version: VersionRow;
}

export function versionPlace(
  context: Context,
  input: PackageInput & { readonly packageVersion: string },
): VersionPlace {
  const place = packagePlace(context, input);
  const version = formatOf(context.services.store, place.row).names.normaliseVersion(input.packageVersion);
  return { ...place, version: requireVersion(context.services.store, place.row, version) };
}

/** What every answer about a version repeats. */
export function versionHeading({ row, version }: VersionPlace): {
  format: sdk.PackageFormat;
  namespace: string | undefined;
  package: string;
  version: string;
  versionRevision: string;
} {
  return {
    format: formatName(row.format),
    namespace: namespaceOf(row),
    package: row.name,
    version: version.version,
    versionRevision: version.revision,
  };
}

const ListPackageVersions: Handler<sdk.ListPackageVersionsRequest, sdk.ListPackageVersionsResult> = (
  input,
  context,
) => {
  const { store } = context.services;
  const { row } = packagePlace(context, input);
  const search = {
    status: input.status,
    originType: input.originType,
    order: input.sortBy === 'PUBLISHED_TIME' ? ('published' as const) : ('version' as const),
  };
  const { page, nextToken } = paginateQuery(
    context,
    input,
    (after: VersionPosition | undefined, limit) => pageOfVersionHeads(store, row, search, after, limit),
    ({ id, version, published }): VersionPosition => [published ?? 0, id, version],
  );
  return {
    defaultDisplayVersion: displayVersion(store, row),
    format: formatName(row.format),
    namespace: namespaceOf(row),
    package: row.name,
    versions: page.map((version) => ({
      version: version.version,
      revision: version.revision,
      status: version.status,
      origin: describeOrigin(version),
    })),
    nextToken,
  };
};

const DescribePackageVersion: Handler<sdk.DescribePackageVersionRequest, sdk.DescribePackageVersionResult> = (
  input,
  context,
) => {
  const { row, version } = versionPlace(context, input);
  const { displayName, summary, homePage, sourceCodeRepository, licenses } = metadataOf(version);
  return {
    packageVersion: {
      format: formatName(row.format),
      namespace: namespaceOf(row),
      packageName: row.name,
      displayName: displayName ?? formatOf(context.services.store, row).names.display(row),
      version: version.version,
      summary,
      homePage,
      sourceCodeRepository,
      publishedTime: version.published === null ? undefined : new Date(version.published),
      licenses: licenses?.map(({ name, url }) => ({ name, url })),
      revision: version.revision,
      status: version.status,
      origin: describeOrigin(version),
    },
  };
};

const GetPackageVersionReadme: Handler<sdk.GetPackageVersionReadmeRequest, sdk.GetPackageVersionReadmeResult> = (
  input,
  context,
) => {
  const place = versionPlace(context, input);
  const { readme } = metadataOf(place.version);
  if (readme === undefined || FORMATS.get(place.row.format)?.hasReadme !== true) {
    throw notFound(
      `Package version ${place.version.version} of ${place.row.name} has no readme`,
      place.version.version,
      'package-version',
    );
  }
  return { ...versionHeading(place), readme };
};

/** The operation has a token but no page size: a page is what one reply of the service holds at most. */
const DEPENDENCY_PAGE = 1000;

const ListPackageVersionDependencies: Handler<
  sdk.ListPackageVersionDependenciesRequest,
  sdk.ListPackageVersionDependenciesResult
> = (input, context) => {
  const place = versionPlace(context, input);
  const rows = (metadataOf(place.version).dependencies ?? []).map((dependency, index) => ({ ...dependency, index }));
  const { page, nextToken } = paginate(context, input, rows, ({ index }) => [index], DEPENDENCY_PAGE);
  const dependencies = page.map(({ namespace, package: name, dependencyType, versionRequirement }) => ({
    namespace,
    package: name,
    dependencyType,
    versionRequirement,
  }));
  return { ...versionHeading(place), dependencies, nextToken };
};

const UpdatePackageVersionsStatus: Handler<
  sdk.UpdatePackageVersionsStatusRequest,
  sdk.UpdatePackageVersionsStatusResult
> = (input, context) => {
  const { row } = packagePlace(context, input);
  const { targetStatus: target } = input;
  if (target !== 'Published' && target !== 'Unlisted' && target !== 'Archived') {
    throw invalid(`The target status must be Published, Unlisted or Archived, not ${target}`);
  }
  return batch(updateStatus(context.services.store, row, input.versions, target, expectations(input)));
};

const DisposePackageVersions: Handler<sdk.DisposePackageVersionsRequest, sdk.DisposePackageVersionsResult> = (
  input,
  context,
) => {
  const { row } = packagePlace(context, input);
  return batch(disposeVersions(context.services.store, row, input.versions, expectations(input)));
};

const DeletePackageVersions: Handler<sdk.DeletePackageVersionsRequest, sdk.DeletePackageVersionsResult> = (
  input,
  context,
) => {
  const { row } = packagePlace(context, input);
  return batch(deleteVersions(context.services.store, row, input.versions, expectations(input)));
};

/** What the caller expects; the revisions must be of the versions (user guide, "Specifying a package version revision"). */
function expectations(input: {
  readonly versions: readonly string[];
  readonly expectedStatus?: sdk.PackageVersionStatus | undefined;
  readonly versionRevisions?: Record<string, string> | undefined;
}): { expectedStatus: VersionStatus | undefined; revisions: Record<string, string> | undefined } {
  const revisions = new Set(Object.keys(input.versionRevisions ?? {}));
  if (revisions.size > 0 && new Set(input.versions).symmetricDifference(revisions).size > 0) {
    throw invalid("'versionRevisions' must name the same versions as 'versions'");
  }
  // No version ever has the status Deleted, so expecting it fails as a mismatch.
  return { expectedStatus: input.expectedStatus as VersionStatus | undefined, revisions: input.versionRevisions };
}

const CopyPackageVersions: Handler<sdk.CopyPackageVersionsRequest, sdk.CopyPackageVersionsResult> = (
  input,
  context,
) => {
  const { store } = context.services;
  const domain = domainOf(context, input);
  const from = requireRepository(store, domain, input.sourceRepository);
  const to = requireRepository(store, domain, input.destinationRepository);
  const at = packageKeyOf(context, input);
  // Of both resource types, which the service authorization reference requires.
  context.authorize('CopyPackageVersions', { kind: 'package', domain, repository: to, at });
  context.authorize('CopyPackageVersions', { kind: 'repository', domain, repository: to.name });
  context.authorize('ReadFromRepository', { kind: 'repository', domain, repository: from.name });
  const { versions, versionRevisions } = input;
  if ((versions === undefined) === (versionRevisions === undefined)) {
    throw invalid("Exactly one of 'versions' and 'versionRevisions' must be given");
  }
  if (from.id === to.id) throw invalid('Source and destination repository must differ');
  // The package itself must be known at the source; versions that are not there fail one by one.
  if (input.includeFromUpstream !== true) requirePackage(store, from, at);
  return batch(
    copyVersions(store, {
      from,
      to,
      at,
      versions: versions ?? Object.keys(versionRevisions ?? {}),
      revisions: versionRevisions,
      allowOverwrite: input.allowOverwrite ?? false,
      includeFromUpstream: input.includeFromUpstream ?? false,
    }),
  );
};

function batch({ successful, failed }: BatchResult): sdk.CopyPackageVersionsResult {
  return { successfulVersions: Object.fromEntries(successful), failedVersions: Object.fromEntries(failed) };
}

export const versionHandlers = {
  ListPackageVersions,
  DescribePackageVersion,
  GetPackageVersionReadme,
  ListPackageVersionDependencies,
  UpdatePackageVersionsStatus,
  DisposePackageVersions,
  DeletePackageVersions,
  CopyPackageVersions,
};
