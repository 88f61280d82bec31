import { ACCESS } from '@codeartifact-ci/core/aws/access.ts';
import { READ_ACTIONS } from '../prune/permissions.ts';

/**
 * What a plan takes, at both repositories: to list and to look, and nothing that changes anything. The token is for
 * reading npm's dist-tags and the public registries' times, which only the repositories' own endpoints tell.
 */
export const PLAN_ACTIONS = [
  ...READ_ACTIONS,
  'codeartifact:DescribeRepository',
  'codeartifact:DescribePackage',
  'codeartifact:DescribePackageVersion',
  'codeartifact:ListPackages',
  'codeartifact:ListPackageVersions',
  'codeartifact:ListPackageVersionAssets',
  'codeartifact:ListPackageVersionDependencies',
] as const;

/** What it takes to archive and delete: at the source with remove-from-source, at the destination in a rollback. */
const REMOVE_ACTIONS = ['codeartifact:DeletePackageVersions', 'codeartifact:UpdatePackageVersionsStatus'] as const;

/** What applying a plan takes within a domain; PutPackageMetadata sets npm's dist-tags. */
export const APPLY_ACTIONS = [
  ...PLAN_ACTIONS,
  'codeartifact:CopyPackageVersions',
  'codeartifact:PutPackageMetadata',
  ...REMOVE_ACTIONS,
] as const;

/** What a plan takes beside that across domains or Regions: package groups may let nothing be published there. */
export const GROUP_ACTIONS = [
  'codeartifact:GetAssociatedPackageGroup',
  'codeartifact:ListAllowedRepositoriesForGroup',
] as const;

/** The same across domains or Regions, where assets are downloaded and published again. */
export const TRANSFER_ACTIONS = [
  ...new Set([
    ...PLAN_ACTIONS,
    ...GROUP_ACTIONS,
    ...ACCESS.publish,
    ...REMOVE_ACTIONS,
    'codeartifact:GetPackageVersionAsset',
  ]),
] as const;

/** What taking a promotion back takes. */
export const ROLLBACK_ACTIONS = [
  ...READ_ACTIONS,
  'codeartifact:DescribeRepository',
  'codeartifact:ListPackageVersions',
  'codeartifact:ListPackageVersionAssets',
  'codeartifact:PutPackageMetadata',
  ...REMOVE_ACTIONS,
] as const;
