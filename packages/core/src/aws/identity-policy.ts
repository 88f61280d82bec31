import { statementsFor, type Purpose, type Statement } from './permissions.ts';

/** What a policy is for: one domain, and repositories of it (`*` for all). */
export interface Scope {
  readonly domain: string;
  readonly owner: string;
  readonly region: string;
  readonly repositories: readonly string[];
}

type ResourceType = 'domain' | 'repository' | 'package' | 'package-group' | 'any';

/** The resource types of actions (service authorization reference, CodeArtifact); what is not here is of a repository. */
const TYPES: Readonly<Record<string, ResourceType>> = {
  ...each('domain', [
    'CreateDomain',
    'DescribeDomain',
    'GetAuthorizationToken',
    'GetDomainPermissionsPolicy',
    'PutDomainPermissionsPolicy',
    'DeleteDomainPermissionsPolicy',
    'ListRepositoriesInDomain',
    'ListPackageGroups',
    'GetAssociatedPackageGroup',
  ]),
  ...each('package-group', [
    'CreatePackageGroup',
    'DescribePackageGroup',
    'UpdatePackageGroup',
    'UpdatePackageGroupOriginConfiguration',
    'DeletePackageGroup',
    'ListAllowedRepositoriesForGroup',
  ]),
  ...each('package', [
    'DeletePackageVersions',
    'DescribePackage',
    'DescribePackageVersion',
    'DisposePackageVersions',
    'GetPackageVersionAsset',
    'GetPackageVersionReadme',
    'ListPackageVersionAssets',
    'ListPackageVersionDependencies',
    'ListPackageVersions',
    'PublishPackageVersion',
    'PutPackageMetadata',
    'UpdatePackageVersionsStatus',
  ]),
  ...each('any', ['ListTagsForResource', 'TagResource', 'UntagResource']),
};

function each(type: ResourceType, actions: readonly string[]): Record<string, ResourceType> {
  return Object.fromEntries(actions.map((action) => [`codeartifact:${action}`, type]));
}

/**
 * An identity policy with the least that a command needs, on the resources in scope alone. Actions of other services
 * (sts, kms) are on `*`: a bearer token has no resource, and which key it is only the domain knows.
 */
export function identityPolicy(purpose: Purpose, scope: Scope): { Version: string; Statement: Statement[] } {
  const statements = statementsFor(purpose).flatMap((statement): Statement[] => {
    const groups = Map.groupBy(statement.Action, (action) =>
      action.startsWith('codeartifact:') ? (TYPES[action] ?? 'repository') : undefined,
    );
    return [...groups].map(([type, Action]) => ({
      ...statement,
      Action,
      Resource: type === undefined ? '*' : resources(type, scope),
    }));
  });
  return { Version: '2012-10-17', Statement: statements };
}

function resources(type: ResourceType, { domain, owner, region, repositories }: Scope): string | string[] {
  const arn = (path: string): string => `arn:${partition(region)}:codeartifact:${region}:${owner}:${path}`;
  switch (type) {
    case 'domain':
      return arn(`domain/${domain}`);
    case 'package-group':
      return arn(`package-group/${domain}/*`);
    case 'repository':
      return single(repositories.map((repository) => arn(`repository/${domain}/${repository}`)));
    case 'package':
      return single(repositories.map((repository) => arn(`package/${domain}/${repository}/*`)));
    case 'any':
      return [arn(`domain/${domain}`), arn(`repository/${domain}/*`), arn(`package-group/${domain}/*`)];
  }
}

function single(items: string[]): string | string[] {
  const [first] = items;
  return first !== undefined && items.length === 1 ? first : items;
}

/** The partition of a Region (AWS general reference, "Amazon Resource Names"). */
export function partition(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
