const ACCOUNT = /^codeartifact:(CreateDomain|ListDomains|ListRepositories)$/i;
const DOMAIN =
  /^codeartifact:((Delete|Describe)Domain|GetAuthorizationToken|ListRepositoriesInDomain|ListPackageGroups|(Get|Put|Delete)DomainPermissionsPolicy)$/i;
const GROUP =
  /^codeartifact:((Create|Delete|Describe|ListSub|Update|GetAssociated)PackageGroups?|UpdatePackageGroupOriginConfiguration|ListAllowedRepositoriesForGroup|ListAssociatedPackages)$/i;
const PACKAGE =
  /^codeartifact:((Describe|Delete)Package|(Describe|Get|List|Publish|Put|Copy|Delete|Dispose|Update)Package(Version|Metadata|Origin)[A-Za-z]*)$/i;

export type ResourceType = 'account' | 'domain' | 'package-group' | 'package' | 'repository';

/** What an action, with its prefix, is asked on (service authorization reference, CodeArtifact). */
export function askedOn(action: string): ResourceType {
  if (ACCOUNT.test(action)) return 'account';
  if (DOMAIN.test(action)) return 'domain';
  if (GROUP.test(action)) return 'package-group';
  return PACKAGE.test(action) ? 'package' : 'repository';
}

/**
 * Whose policies have a say in an action: never a repository's in what is asked on the domain, in who makes the
 * repository or in who replaces that policy (user guide, "Interaction between repository and domain policies").
 */
export function policiesFor(action: string): { readonly domain: boolean; readonly repository: boolean } {
  const type = askedOn(action);
  const domain = type !== 'account' && !/^codeartifact:PutDomainPermissionsPolicy$/i.test(action);
  const ofRepository = type === 'repository' || type === 'package';
  return {
    domain,
    repository: ofRepository && !/^codeartifact:(CreateRepository|PutRepositoryPermissionsPolicy)$/i.test(action),
  };
}
