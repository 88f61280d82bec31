/** What a plan takes: to list and to look, and nothing that changes anything. */
export const PLAN_ACTIONS = [
  'codeartifact:ListRepositoriesInDomain',
  'codeartifact:ListPackages',
  'codeartifact:ListPackageVersions',
  'codeartifact:ListPackageVersionAssets',
  'codeartifact:DescribePackageVersion',
] as const;

/** What applying takes: each version is looked at once more before it goes. */
export const APPLY_ACTIONS = [
  ...PLAN_ACTIONS,
  'codeartifact:DeletePackageVersions',
  'codeartifact:DisposePackageVersions',
  'codeartifact:UpdatePackageVersionsStatus',
] as const;
