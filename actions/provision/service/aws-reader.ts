import type { CodeartifactClient, PackageGroupSummary, ResourcePolicy } from '@aws-sdk/client-codeartifact';
import {
  DescribeDomainCommand,
  DescribeRepositoryCommand,
  GetDomainPermissionsPolicyCommand,
  GetRepositoryPermissionsPolicyCommand,
  ListAllowedRepositoriesForGroupCommand,
  ListPackageGroupsCommand,
  ListPackagesCommand,
  ListPackageVersionsCommand,
  ListRepositoriesInDomainCommand,
  ListTagsForResourceCommand,
} from '@codeartifact-ci/core/aws/sdk.ts';
import { pages } from '@codeartifact-ci/core/aws/paginate.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { DomainName, ServiceReader } from './service.ts';
import {
  ORIGIN_TYPES,
  type GroupFacts,
  type OriginMode,
  type OriginType,
  type PermissionsPolicy,
} from '../state/state.ts';

/** The largest page that the service gives (API reference, MaxResults). */
const PAGE = 1000;

export function awsReader(client: CodeartifactClient, scope: DomainName): ServiceReader {
  return {
    domain: async () => {
      const reply = await unlessMissing(client.send(new DescribeDomainCommand(scope)));
      if (reply === undefined) return undefined;
      const { owner, arn, encryptionKey } = reply.domain ?? {};
      return { owner: given(owner, 'DescribeDomain'), arn: given(arn, 'DescribeDomain'), encryptionKey };
    },

    repositoryNames: async () => {
      const names: string[] = [];
      const walk = pages('repositories', (nextToken) =>
        client.send(new ListRepositoriesInDomainCommand({ ...scope, maxResults: PAGE, nextToken })),
      );
      for await (const { repositories = [] } of orEmpty(walk)) {
        names.push(...repositories.map(({ name }) => given(name, 'ListRepositoriesInDomain')));
      }
      return names;
    },

    repository: async (repository) => {
      const reply = await unlessMissing(client.send(new DescribeRepositoryCommand({ ...scope, repository })));
      if (reply === undefined) return undefined;
      const { arn, description = '', upstreams = [], externalConnections = [] } = reply.repository ?? {};
      return {
        arn: given(arn, 'DescribeRepository'),
        description,
        upstreams: upstreams.map(({ repositoryName }) => given(repositoryName, 'DescribeRepository')),
        connections: externalConnections.map(({ externalConnectionName }) =>
          given(externalConnectionName, 'DescribeRepository'),
        ),
      };
    },

    policy: async (of) => {
      const reply = await unlessMissing<{ policy?: ResourcePolicy | undefined }>(
        of.kind === 'domain'
          ? client.send(new GetDomainPermissionsPolicyCommand(scope))
          : client.send(new GetRepositoryPermissionsPolicyCommand({ ...scope, repository: of.name })),
      );
      return reply === undefined ? undefined : policyFrom(reply.policy);
    },

    tags: async (resourceArn) => {
      const { tags = [] } = await client.send(new ListTagsForResourceCommand({ resourceArn }));
      return new Map(tags.map(({ key, value }) => [given(key, 'ListTagsForResource'), value ?? '']));
    },

    groups: async () => {
      const groups: GroupFacts[] = [];
      const walk = pages('package groups', (nextToken) =>
        client.send(new ListPackageGroupsCommand({ ...scope, maxResults: PAGE, nextToken })),
      );
      for await (const { packageGroups = [] } of orEmpty(walk)) groups.push(...packageGroups.map(groupFacts));
      return groups;
    },

    allowedRepositories: async (packageGroup, originRestrictionType) => {
      const names: string[] = [];
      const walk = pages(`the repositories allowed for ${packageGroup}`, (nextToken) =>
        client.send(
          new ListAllowedRepositoriesForGroupCommand({
            ...scope,
            packageGroup,
            originRestrictionType,
            maxResults: PAGE,
            nextToken,
          }),
        ),
      );
      for await (const { allowedRepositories = [] } of walk) names.push(...allowedRepositories);
      return names.sort();
    },

    holdsPackages: async (repository) => {
      const { packages = [] } = await client.send(new ListPackagesCommand({ ...scope, repository, maxResults: 1 }));
      return packages.length > 0;
    },

    openPackages: async (repository, format) => {
      const found = [];
      const walk = pages(`packages of ${repository}`, (nextToken) =>
        client.send(
          new ListPackagesCommand({
            ...scope,
            repository,
            format,
            publish: 'ALLOW',
            upstream: 'ALLOW',
            maxResults: PAGE,
            nextToken,
          }),
        ),
      );
      for await (const { packages = [] } of walk) {
        for (const { namespace = '', package: name } of packages) {
          found.push({ format, namespace, name: given(name, 'ListPackages') });
        }
      }
      return found;
    },

    publishedHere: async (repository, { format, namespace, name }) => {
      const { versions = [] } = await client.send(
        new ListPackageVersionsCommand({
          ...scope,
          repository,
          format: format as 'npm',
          ...(namespace === '' ? {} : { namespace }),
          package: name,
          originType: 'INTERNAL',
          maxResults: 1,
        }),
      );
      return versions.length > 0;
    },
  };
}

function policyFrom(policy: ResourcePolicy | undefined): PermissionsPolicy | undefined {
  return policy?.document === undefined ? undefined : { document: policy.document, revision: policy.revision };
}

function groupFacts(group: PackageGroupSummary): GroupFacts {
  const restrictions = group.originConfiguration?.restrictions ?? {};
  const mode = (type: OriginType): OriginMode => restrictions[type]?.mode ?? 'INHERIT';
  return {
    pattern: given(group.pattern, 'ListPackageGroups'),
    arn: given(group.arn, 'ListPackageGroups'),
    description: group.description ?? '',
    contactInfo: group.contactInfo ?? '',
    modes: {
      PUBLISH: mode('PUBLISH'),
      EXTERNAL_UPSTREAM: mode('EXTERNAL_UPSTREAM'),
      INTERNAL_UPSTREAM: mode('INTERNAL_UPSTREAM'),
    },
    listed: Object.values(ORIGIN_TYPES).filter(
      (type) => mode(type) === 'ALLOW_SPECIFIC_REPOSITORIES' || (restrictions[type]?.repositoriesCount ?? 0) > 0,
    ),
  };
}

function given(value: string | undefined, operation: string): string {
  if (value !== undefined) return value;
  throw new InputError(`CodeArtifact's answer to ${operation} lacks a part that it must have. Check the endpoint.`);
}

/** Lists of a domain that does not exist are empty. */
async function* orEmpty<Page>(walk: AsyncIterable<Page>): AsyncGenerator<Page, void> {
  try {
    yield* walk;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function unlessMissing<T>(reply: Promise<T>): Promise<T | undefined> {
  try {
    return await reply;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && error.name === 'ResourceNotFoundException';
}
