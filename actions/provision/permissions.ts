/** What plan, check and export take: to read all that a file can say. */
export const PLAN_ACTIONS = [
  'codeartifact:DescribeDomain',
  'codeartifact:GetDomainPermissionsPolicy',
  'codeartifact:ListRepositoriesInDomain',
  'codeartifact:DescribeRepository',
  'codeartifact:GetRepositoryPermissionsPolicy',
  'codeartifact:ListPackages',
  'codeartifact:ListPackageVersions',
  'codeartifact:ListPackageGroups',
  'codeartifact:ListAllowedRepositoriesForGroup',
  'codeartifact:ListTagsForResource',
] as const;

/** What apply takes, deletions included; those of KMS are for a new domain with a key of its own. */
export const APPLY_ACTIONS = [
  ...PLAN_ACTIONS,
  'codeartifact:CreateDomain',
  'codeartifact:PutDomainPermissionsPolicy',
  'codeartifact:DeleteDomainPermissionsPolicy',
  'codeartifact:CreateRepository',
  'codeartifact:UpdateRepository',
  'codeartifact:DeleteRepository',
  'codeartifact:AssociateWithDownstreamRepository',
  'codeartifact:AssociateExternalConnection',
  'codeartifact:DisassociateExternalConnection',
  'codeartifact:PutRepositoryPermissionsPolicy',
  'codeartifact:DeleteRepositoryPermissionsPolicy',
  'codeartifact:CreatePackageGroup',
  'codeartifact:UpdatePackageGroup',
  'codeartifact:UpdatePackageGroupOriginConfiguration',
  'codeartifact:DeletePackageGroup',
  'codeartifact:TagResource',
  'codeartifact:UntagResource',
  'kms:DescribeKey',
  'kms:CreateGrant',
] as const;
