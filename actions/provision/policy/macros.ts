import { ACCESS } from '@codeartifact-ci/core/aws/access.ts';

/** What `can:` takes. Each stands for the fewest actions that do the job. */
export const MACROS = ['read', 'publish', 'get-token', 'promote', 'prune', 'admin'] as const;
export type Macro = (typeof MACROS)[number];

/** Where a policy hangs: a domain's counts for all its repositories, a repository's for itself and its packages. */
export type Level = 'domain' | 'repository';

const GROUP_ADMIN = [
  'CreatePackageGroup',
  'DeletePackageGroup',
  'DescribePackageGroup',
  'GetAssociatedPackageGroup',
  'ListAllowedRepositoriesForGroup',
  'ListAssociatedPackages',
  'ListPackageGroups',
  'ListSubPackageGroups',
  'UpdatePackageGroup',
  'UpdatePackageGroupOriginConfiguration',
];

const REPOSITORY_ADMIN = [
  'AssociateExternalConnection',
  'AssociateWithDownstreamRepository',
  'DeletePackage',
  'DeleteRepository',
  'DeleteRepositoryPermissionsPolicy',
  'DescribePackage',
  'DescribeRepository',
  'DisassociateExternalConnection',
  'GetRepositoryPermissionsPolicy',
  'ListPackages',
  'ListTagsForResource',
  'PutPackageOriginConfiguration',
  'TagResource',
  'UntagResource',
  'UpdateRepository',
];

const PRUNE = [
  'DeletePackageVersions',
  'DescribePackageVersion',
  'DisposePackageVersions',
  'ListPackageVersionAssets',
  'ListPackageVersions',
  'ListPackages',
  'UpdatePackageVersionsStatus',
];

const PROMOTE = [
  'CopyPackageVersions',
  'DescribePackageVersion',
  'ListPackageVersionAssets',
  'ListPackageVersionDependencies',
  'ListPackageVersions',
  'ListPackages',
  'ReadFromRepository',
];

/** What a repository's policy gives to readers (CodeArtifact user guide, read access to a repository). */
const READ = [
  'DescribePackageVersion',
  'DescribeRepository',
  'GetPackageVersionReadme',
  'GetRepositoryEndpoint',
  'ListPackages',
  'ListPackageVersions',
  'ListPackageVersionAssets',
  'ListPackageVersionDependencies',
  'ReadFromRepository',
];
/** What the command publish takes, but for the token, which is the domain's. */
const PUBLISH = ACCESS.publish
  .map((action) => action.replace(/^codeartifact:/, ''))
  .filter((action) => action !== 'GetAuthorizationToken');

/**
 * The actions of each macro. PutRepositoryPermissionsPolicy counts in a domain's policy alone and
 * PutDomainPermissionsPolicy in no resource policy at all (user guide, "Interaction between repository and domain
 * policies"), so that neither is given where it would be without effect. A token is got from the domain.
 */
const ACTIONS: Readonly<Record<Level, Readonly<Partial<Record<Macro, readonly string[]>>>>> = {
  repository: {
    read: READ,
    publish: PUBLISH,
    promote: PROMOTE,
    prune: PRUNE,
    admin: REPOSITORY_ADMIN,
  },
  domain: {
    read: READ,
    publish: PUBLISH,
    'get-token': ['GetAuthorizationToken', 'GetRepositoryEndpoint'],
    promote: PROMOTE,
    prune: ['DescribeDomain', 'ListRepositoriesInDomain', ...PRUNE],
    admin: [
      'CreateRepository',
      'DescribeDomain',
      'GetDomainPermissionsPolicy',
      'ListRepositoriesInDomain',
      'PutRepositoryPermissionsPolicy',
      ...GROUP_ADMIN,
      ...REPOSITORY_ADMIN,
    ],
  },
};

/** The actions of a macro, `codeartifact:` in front; undefined where it makes no sense. */
export function actionsOf(macro: Macro, level: Level): readonly string[] | undefined {
  return ACTIONS[level][macro]?.map((action) => `codeartifact:${action}`);
}

/**
 * The macros that lie within a set of actions, without those that add nothing to the others, and what they leave
 * over. IAM compares actions without regard to case.
 */
export function macrosWithin(
  actions: readonly string[],
  level: Level,
): { readonly macros: readonly Macro[]; readonly rest: readonly string[] } {
  const has = new Set(actions.map((action) => action.toLowerCase()));
  const within = MACROS.flatMap((macro) => {
    const own = actionsOf(macro, level)?.map((action) => action.toLowerCase());
    return own !== undefined && own.every((action) => has.has(action)) ? [{ macro, own }] : [];
  });
  let chosen = within;
  for (const candidate of within) {
    const others = chosen.filter((one) => one !== candidate);
    const covered = new Set(others.flatMap(({ own }) => own));
    if (candidate.own.every((action) => covered.has(action))) chosen = others;
  }
  const covered = new Set(chosen.flatMap(({ own }) => own));
  return {
    macros: chosen.map(({ macro }) => macro),
    rest: actions.filter((action) => !covered.has(action.toLowerCase())),
  };
}
