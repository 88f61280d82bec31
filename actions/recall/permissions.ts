import { READ_ACTIONS } from '../prune/permissions.ts';

/** What a plan takes: to find copies, and the stores that could fetch the version again. */
export const PLAN_ACTIONS = [
  'codeartifact:ListRepositoriesInDomain',
  'codeartifact:ListPackageVersions',
  'codeartifact:DescribePackageVersion',
  'codeartifact:DescribeRepository',
] as const;

/** What applying and restoring take; the token is for `pin`, which fetches a version once. */
export const APPLY_ACTIONS = [
  ...PLAN_ACTIONS,
  ...READ_ACTIONS,
  'codeartifact:DisposePackageVersions',
  'codeartifact:UpdatePackageVersionsStatus',
] as const;
