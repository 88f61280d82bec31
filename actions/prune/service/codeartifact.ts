import type * as Sdk from '@aws-sdk/client-codeartifact';
import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { STATUSES, type Origin, type Status } from '../policy/retention-policy.ts';
import { ReplyError, type ListedVersion, type PackageAt, type VersionService, type Reply } from './version-service.ts';

/** The most that a page of the service holds (API reference, MaxResults). */
const PAGE = 1000;

/** CodeArtifact itself, through the SDK. */
export async function codeArtifactService({ client, domain, domainOwner }: Connection): Promise<VersionService> {
  const {
    DeletePackageVersionsCommand,
    DescribePackageVersionCommand,
    DisposePackageVersionsCommand,
    ListPackageVersionAssetsCommand,
    ListPackageVersionDependenciesCommand,
    ListPackageVersionsCommand,
    ListPackagesCommand,
    ListRepositoriesInDomainCommand,
    UpdatePackageVersionsStatusCommand,
  } = await import('@codeartifact-ci/core/aws/sdk.ts');
  const calls = { list: 0, describe: 0, assets: 0, remove: 0 };
  const place = { domain, domainOwner };
  const paging = (nextToken: string | undefined) => ({ maxResults: PAGE, nextToken });
  return {
    calls,

    async repositories(nextToken) {
      calls.list++;
      const reply = await client.send(new ListRepositoriesInDomainCommand({ ...place, ...paging(nextToken) }));
      const items = reply.repositories ?? [];
      return {
        items: items.map(({ name }) => present(name, 'a repository without a name')),
        nextToken: reply.nextToken,
      };
    },

    async packages(repository, format, nextToken) {
      calls.list++;
      const reply = await client.send(new ListPackagesCommand({ ...place, repository, format, ...paging(nextToken) }));
      return { items: (reply.packages ?? []).map(coordinatesOf), nextToken: reply.nextToken };
    },

    async versions(at, nextToken) {
      calls.list++;
      const reply = await client.send(
        new ListPackageVersionsCommand({
          ...place,
          ...packageOf(at),
          sortBy: 'PUBLISHED_TIME',
          ...paging(nextToken),
        }),
      );
      return {
        items: (reply.versions ?? []).map(listedVersion),
        nextToken: reply.nextToken,
        defaultVersion: reply.defaultDisplayVersion,
      };
    },

    async describe(at, version) {
      calls.describe++;
      const { packageVersion } = await client.send(
        new DescribePackageVersionCommand({ ...place, ...packageOf(at), packageVersion: version }),
      );
      const { status, revision, origin } = packageVersion ?? {};
      return listedVersion({ version: packageVersion?.version ?? version, status, revision, origin });
    },

    async publishedTime(at, version) {
      calls.describe++;
      const reply = await client.send(
        new DescribePackageVersionCommand({ ...place, ...packageOf(at), packageVersion: version }),
      );
      return reply.packageVersion?.publishedTime;
    },

    async dependencies(at, version, nextToken) {
      calls.list++;
      const reply = await client.send(
        new ListPackageVersionDependenciesCommand({ ...place, ...packageOf(at), packageVersion: version, nextToken }),
      );
      const items = (reply.dependencies ?? []).map(
        ({ namespace, package: name, versionRequirement, dependencyType }) => ({
          namespace: namespace ?? '',
          name: name ?? '',
          range: versionRequirement ?? '',
          ...(dependencyType === undefined ? {} : { kind: dependencyType }),
        }),
      );
      return { items, nextToken: reply.nextToken };
    },

    async assets(at, version, nextToken) {
      calls.assets++;
      const reply = await client.send(
        new ListPackageVersionAssetsCommand({
          ...place,
          ...packageOf(at),
          packageVersion: version,
          ...paging(nextToken),
        }),
      );
      const items = (reply.assets ?? []).map(({ name, size, hashes }) => ({
        name: present(name, 'an asset without a name'),
        size: present(size, 'an asset without a size'),
        sha256: present(hashes?.['SHA-256'], 'an asset without a SHA-256'),
      }));
      return { items, nextToken: reply.nextToken };
    },

    async archive(at, { revisions, expectedStatus }) {
      calls.remove++;
      const reply = await client.send(
        new UpdatePackageVersionsStatusCommand({
          ...place,
          ...packageOf(at),
          versions: [...revisions.keys()],
          versionRevisions: Object.fromEntries(revisions),
          expectedStatus: statusOf(expectedStatus),
          targetStatus: 'Archived',
        }),
      );
      return replyOf(reply);
    },

    async restore(at, { revisions, targetStatus }) {
      calls.remove++;
      const reply = await client.send(
        new UpdatePackageVersionsStatusCommand({
          ...place,
          ...packageOf(at),
          versions: [...revisions.keys()],
          versionRevisions: Object.fromEntries(revisions),
          expectedStatus: 'Archived',
          targetStatus: statusOf(targetStatus),
        }),
      );
      return replyOf(reply);
    },

    async dispose(at, { revisions, expectedStatus }) {
      calls.remove++;
      const reply = await client.send(
        new DisposePackageVersionsCommand({
          ...place,
          ...packageOf(at),
          versions: [...revisions.keys()],
          versionRevisions: Object.fromEntries(revisions),
          expectedStatus: statusOf(expectedStatus),
        }),
      );
      return replyOf(reply);
    },

    async delete(at, versions, expectedStatus) {
      calls.remove++;
      const reply = await client.send(
        new DeletePackageVersionsCommand({
          ...place,
          ...packageOf(at),
          versions: [...versions],
          expectedStatus: statusOf(expectedStatus),
        }),
      );
      return replyOf(reply);
    },
  };
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined || value === '') {
    throw new ReplyError(
      `CodeArtifact answered with ${what}. Check the endpoint and proxies in between, and run again.`,
    );
  }
  return value;
}

/** The package as the API takes it. */
export function packageOf({ repository, coordinates: { format, namespace, name } }: PackageAt) {
  return { repository, format, namespace: namespace === '' ? undefined : namespace, package: name };
}

function coordinatesOf(summary: Sdk.PackageSummary): Coordinates {
  const format = FORMATS.find((known) => known === summary.format);
  return {
    format: present(format, `a package of the unknown format ${JSON.stringify(summary.format)}`),
    namespace: summary.namespace ?? '',
    name: present(summary.package, 'a package without a name'),
  };
}

function listedVersion({ version, status, revision, origin }: Sdk.PackageVersionSummary): ListedVersion {
  return {
    version: present(version, 'a version without a number'),
    status: present(status, 'a version without a status'),
    revision,
    origin: originOf(origin?.originType),
  };
}

function originOf(type: string | undefined): Origin {
  return type === 'INTERNAL' ? 'internal' : type === 'EXTERNAL' ? 'external' : 'unknown';
}

function statusOf(text: string): Status {
  const status = STATUSES.find((known) => known === text);
  if (status === undefined) throw new Error(`no status of CodeArtifact: ${text}`);
  return status;
}

/** What a call that changes several versions says of each. */
export function replyOf({ successfulVersions, failedVersions }: Sdk.DisposePackageVersionsResult): Reply {
  return {
    successful: new Map(Object.entries(successfulVersions ?? {}).map(([version, { revision }]) => [version, revision])),
    failed: new Map(
      Object.entries(failedVersions ?? {}).map(([version, { errorCode, errorMessage }]) => [
        version,
        { code: errorCode ?? 'UNKNOWN', message: errorMessage ?? '' },
      ]),
    ),
  };
}
