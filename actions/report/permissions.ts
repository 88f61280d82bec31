import { READ_ACTIONS } from '../prune/permissions.ts';

/** What every report takes: to list, and to read settings. */
export const INVENTORY_ACTIONS = [
  'codeartifact:DescribeDomain',
  'codeartifact:GetDomainPermissionsPolicy',
  'codeartifact:ListRepositoriesInDomain',
  'codeartifact:DescribeRepository',
  'codeartifact:GetRepositoryPermissionsPolicy',
  'codeartifact:ListPackages',
  'codeartifact:ListPackageVersions',
  'codeartifact:ListPackageGroups',
  'codeartifact:ListAllowedRepositoriesForGroup',
] as const;

/** With ages and sizes; the token is for the public registries' times, which the repositories' own endpoints tell. */
export const FULL_ACTIONS = [
  ...INVENTORY_ACTIONS,
  'codeartifact:DescribePackageVersion',
  'codeartifact:ListPackageVersionAssets',
  'codeartifact:ListPackageVersionDependencies',
  ...READ_ACTIONS,
] as const;

/** What usage takes beside. */
export const USAGE_ACTIONS = ['cloudwatch:GetMetricData', 'cloudtrail:LookupEvents'] as const;

/** What publishing metrics takes beside. */
export const METRICS_ACTIONS = ['cloudwatch:PutMetricData'] as const;
