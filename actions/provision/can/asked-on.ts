import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { Caller } from '../policy/evaluate.ts';
import type { Grounds } from './answer.ts';

/*
 * What an action is asked on (service authorization reference, CodeArtifact), and whose policies have a say in it (user
 * guide, "Interaction between repository and domain policies"). Whatever is named nowhere here is asked on the repository.
 */

const ON_ACCOUNT = /^codeartifact:(CreateDomain|ListDomains|ListRepositories)$/i;
const ON_DOMAIN =
  /^codeartifact:((Delete|Describe)Domain|GetAuthorizationToken|ListRepositoriesInDomain|ListPackageGroups|(Get|Put|Delete)DomainPermissionsPolicy)$/i;
const ON_GROUP =
  /^codeartifact:((Create|Delete|Describe|ListSub|Update|GetAssociated)PackageGroups?|UpdatePackageGroupOriginConfiguration|ListAllowedRepositoriesForGroup|ListAssociatedPackages)$/i;
const ON_PACKAGE =
  /^codeartifact:((Describe|Delete)Package|(Describe|Get|List|Publish|Put|Copy|Delete|Dispose|Update)Package(Version|Metadata|Origin)[A-Za-z]*)$/i;

/** The ARN of what an action is asked on; every package, or package group, where the question names none. */
export function resourceOf(
  action: string,
  arn: (kind: string, rest: string) => string,
  domain: string,
  repository: string,
  found: Coordinates | undefined,
): string {
  if (ON_DOMAIN.test(action)) return arn('domain', domain);
  if (ON_GROUP.test(action)) return arn('package-group', `${domain}/*`);
  if (!ON_PACKAGE.test(action)) return arn('repository', `${domain}/${repository}`);
  const rest = found === undefined ? '*' : `${found.format}/${found.namespace}/${found.name}`;
  return arn('package', `${domain}/${repository}/${rest}`);
}

/** A repository's policy has no say in what is asked on the domain, in who makes the repository, or in who replaces that policy. */
const DOMAIN_ALONE = /^codeartifact:(CreateRepository|PutRepositoryPermissionsPolicy)$/i;
const NO_POLICY = /^codeartifact:PutDomainPermissionsPolicy$/i;

/** The grounds without the policies that have no say in an action. */
export function groundsOf(action: string, { account }: Caller, grounds: Grounds): Grounds {
  // Asked of the caller's own account, whoever owns the domain.
  if (ON_ACCOUNT.test(action)) return { ...grounds, owner: account, domain: [], repository: [] };
  if (NO_POLICY.test(action)) return { ...grounds, domain: [], repository: [] };
  const domainAlone = [ON_DOMAIN, ON_GROUP, DOMAIN_ALONE].some((actions) => actions.test(action));
  return domainAlone ? { ...grounds, repository: [] } : grounds;
}
