import { partition } from './partition.ts';

/** One statement of a policy that allows something: on a resource, or, in a role's trust policy, to a principal. */
export interface Statement {
  readonly Effect: 'Allow';
  readonly Principal?: Readonly<Record<string, string>>;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** An IAM policy document. */
export interface Policy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

/** What a policy is about: one domain, and repositories of it (`*` for all). */
export interface PolicyResources {
  readonly domain: string;
  readonly owner: string;
  readonly region: string;
  readonly repositories: readonly string[];
}

/** The policy that allows the actions on everything. A token is asked of STS too, for CodeArtifact alone. */
export function policyFor(actions: readonly string[]): Policy {
  const statements: Statement[] = [{ Effect: 'Allow', Action: [...new Set(actions)], Resource: '*' }];
  if (actions.includes('codeartifact:GetAuthorizationToken')) {
    statements.push({
      Effect: 'Allow',
      Action: ['sts:GetServiceBearerToken'],
      Resource: '*',
      Condition: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
    });
  }
  return { Version: '2012-10-17', Statement: statements };
}

/** The inline session policy that allows no more than the actions, as AssumeRole takes it (2,048 characters at most). */
export function sessionPolicy(actions: readonly string[]): string {
  return JSON.stringify(policyFor(actions));
}

type ResourceType = 'domain' | 'repository' | 'package' | 'package-group' | 'none' | 'tagged' | 'copied';

/** The resource types of actions (service authorization reference, CodeArtifact); what is not here is of a repository. */
const TYPES: Readonly<Record<string, ResourceType>> = {
  ...each('domain', [
    'CreateDomain',
    'DeleteDomain',
    'DescribeDomain',
    'GetAuthorizationToken',
    'GetDomainPermissionsPolicy',
    'PutDomainPermissionsPolicy',
    'DeleteDomainPermissionsPolicy',
    'ListRepositoriesInDomain',
    'ListPackageGroups',
  ]),
  ...each('package-group', [
    'CreatePackageGroup',
    'DescribePackageGroup',
    'UpdatePackageGroup',
    'UpdatePackageGroupOriginConfiguration',
    'DeletePackageGroup',
    'GetAssociatedPackageGroup',
    'ListAllowedRepositoriesForGroup',
    'ListAssociatedPackages',
    'ListSubPackageGroups',
  ]),
  ...each('package', [
    'CopyPackageVersions',
    'DeletePackage',
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
    'PutPackageOriginConfiguration',
    'UpdatePackageVersionsStatus',
  ]),
  ...each('tagged', ['ListTagsForResource', 'TagResource', 'UntagResource']),
  ...each('copied', ['CopyPackageVersions']),
  ...each('none', ['ListDomains', 'ListRepositories']),
};

function each(type: ResourceType, actions: readonly string[]): Record<string, ResourceType> {
  return Object.fromEntries(actions.map((action) => [`codeartifact:${action}`, type]));
}

/**
 * An identity policy that allows the actions on the given resources alone. Actions of other services (sts, kms) are on
 * `*`: a bearer token has no resource, and which key it is only the domain knows.
 */
export function identityPolicy(actions: readonly string[], about: PolicyResources): Policy {
  const statements = policyFor(actions).Statement.flatMap((statement): Statement[] => {
    const groups = Map.groupBy(statement.Action, (action) =>
      action.startsWith('codeartifact:') ? (TYPES[action] ?? 'repository') : 'none',
    );
    return [...groups].map(([type, Action]) => ({ ...statement, Action, Resource: resources(type, about) }));
  });
  return { Version: '2012-10-17', Statement: statements };
}

function resources(type: ResourceType, { domain, owner, region, repositories }: PolicyResources): string | string[] {
  const arn = (path: string): string => `arn:${partition(region)}:codeartifact:${region}:${owner}:${path}`;
  const ofRepositories = repositories.map((repository) => arn(`repository/${domain}/${repository}`));
  const ofPackages = repositories.map((repository) => arn(`package/${domain}/${repository}/*`));
  switch (type) {
    case 'domain':
      return arn(`domain/${domain}`);
    case 'package-group':
      return arn(`package-group/${domain}/*`);
    case 'repository':
      return single(ofRepositories);
    case 'package':
      return single(ofPackages);
    case 'copied':
      return [...ofRepositories, ...ofPackages];
    case 'none':
      return '*';
    case 'tagged':
      return [arn(`domain/${domain}`), arn(`repository/${domain}/*`), arn(`package-group/${domain}/*`)];
  }
}

function single(items: string[]): string | string[] {
  const [first] = items;
  return first !== undefined && items.length === 1 ? first : items;
}
