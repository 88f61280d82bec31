/** What it takes to read a repository's own endpoint. */
export const READ_ACTIONS = [
  'codeartifact:GetAuthorizationToken',
  'codeartifact:GetRepositoryEndpoint',
  'codeartifact:ReadFromRepository',
] as const;

/**
 * What a plan takes: to list and to look, and nothing that changes anything. The token is for reading npm's dist-tags
 * and the public registries' times, which only the repositories' own endpoints tell.
 */
export const PLAN_ACTIONS = [
  ...READ_ACTIONS,
  'codeartifact:ListRepositoriesInDomain',
  'codeartifact:ListPackages',
  'codeartifact:ListPackageVersions',
  'codeartifact:ListPackageVersionAssets',
  'codeartifact:ListPackageVersionDependencies',
  'codeartifact:DescribePackageVersion',
] as const;

/** What applying takes: each version is looked at once more before it goes. */
export const APPLY_ACTIONS = [
  ...PLAN_ACTIONS,
  'codeartifact:DeletePackageVersions',
  'codeartifact:DisposePackageVersions',
  'codeartifact:UpdatePackageVersionsStatus',
] as const;
