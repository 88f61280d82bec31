import type * as sdk from '@aws-sdk/client-codeartifact';
import { packageGroupArn } from '../store/arns.ts';
import {
  allowedRepositories,
  associatedGroup,
  associatedPackages,
  createGroup,
  deleteGroup,
  listGroups,
  parentGroup,
  requireGroup,
  restriction,
  RESTRICTION_TYPES,
  subGroups,
  updateGroup,
  updateGroupOrigin,
  type AllowedRepository,
  type GroupRow,
} from '../store/groups.ts';
import { putTags } from '../store/resources.ts';
import type { Store } from '../store/store.ts';
import type { DomainRow } from '../store/types.ts';
import { packageKeyOf, domainOf, type Context, type Handler } from './context.ts';
import { formatName, namespaceOf } from './describe.ts';
import { paginate } from './pagination.ts';
import { tagsOfNew } from './tags.ts';

function reference(domain: DomainRow, group: GroupRow): sdk.PackageGroupReference {
  return { arn: packageGroupArn(domain, group.pattern), pattern: group.pattern };
}

function describeGroup(store: Store, domain: DomainRow, group: GroupRow): sdk.PackageGroupDescription {
  const parent = parentGroup(store, domain, group);
  const restrictions = RESTRICTION_TYPES.map((type): [string, sdk.PackageGroupOriginRestriction] => {
    const { mode, effectiveMode, decidedBy } = restriction(store, domain, group, type);
    return [
      type,
      {
        mode,
        effectiveMode,
        inheritedFrom: mode === 'INHERIT' ? reference(domain, decidedBy) : undefined,
        repositoriesCount: allowedRepositories(store, decidedBy, type).length,
      },
    ];
  });
  return {
    ...reference(domain, group),
    domainName: domain.name,
    domainOwner: domain.owner,
    createdTime: new Date(group.created),
    contactInfo: group.contact_info ?? undefined,
    description: group.description ?? undefined,
    originConfiguration: { restrictions: Object.fromEntries(restrictions) },
    parent: parent === undefined ? undefined : reference(domain, parent),
  };
}

interface GroupInput {
  readonly domain: string;
  readonly domainOwner?: string | undefined;
  readonly packageGroup: string;
}

/** The group that an input names, after the caller's right to the operation on it is checked. */
function groupOf(context: Context, input: GroupInput): { domain: DomainRow; group: GroupRow } {
  const domain = domainOf(context, input);
  context.authorize(context.operation, { kind: 'package-group', domain, pattern: input.packageGroup });
  return { domain, group: requireGroup(context.services.store, domain, input.packageGroup) };
}

const CreatePackageGroup: Handler<sdk.CreatePackageGroupRequest, sdk.CreatePackageGroupResult> = (input, context) => {
  const { store } = context.services;
  const domain = domainOf(context, input);
  const tags = tagsOfNew(
    context,
    'CreatePackageGroup',
    { kind: 'package-group', domain, pattern: input.packageGroup },
    input,
  );
  const { packageGroup: pattern, contactInfo, description } = input;
  const group = store.db.transaction(() => {
    const created = createGroup(store, domain, { pattern, contactInfo, description });
    putTags(store, packageGroupArn(domain, pattern), tags);
    return created;
  });
  return { packageGroup: describeGroup(store, domain, group) };
};

const DescribePackageGroup: Handler<sdk.DescribePackageGroupRequest, sdk.DescribePackageGroupResult> = (
  input,
  context,
) => {
  const { domain, group } = groupOf(context, input);
  return { packageGroup: describeGroup(context.services.store, domain, group) };
};

const UpdatePackageGroup: Handler<sdk.UpdatePackageGroupRequest, sdk.UpdatePackageGroupResult> = (input, context) => {
  const { store } = context.services;
  const { domain, group } = groupOf(context, input);
  const { contactInfo, description } = input;
  const updated = updateGroup(store, domain, { pattern: group.pattern, contactInfo, description });
  return { packageGroup: describeGroup(store, domain, updated) };
};

const DeletePackageGroup: Handler<sdk.DeletePackageGroupRequest, sdk.DeletePackageGroupResult> = (input, context) => {
  const { store } = context.services;
  const { domain, group } = groupOf(context, input);
  const packageGroup = describeGroup(store, domain, group);
  deleteGroup(store, domain, group.pattern);
  return { packageGroup };
};

const ListPackageGroups: Handler<sdk.ListPackageGroupsRequest, sdk.ListPackageGroupsResult> = (input, context) => {
  const { store } = context.services;
  const domain = domainOf(context, input);
  context.authorize('ListPackageGroups', { kind: 'domain', domain });
  const rows = listGroups(store, domain).filter(({ pattern }) => pattern.startsWith(input.prefix ?? ''));
  const { page, nextToken } = paginate(context, input, rows, ({ pattern }) => [pattern]);
  return { packageGroups: page.map((group) => describeGroup(store, domain, group)), nextToken };
};

const ListSubPackageGroups: Handler<sdk.ListSubPackageGroupsRequest, sdk.ListSubPackageGroupsResult> = (
  input,
  context,
) => {
  const { store } = context.services;
  const { domain, group } = groupOf(context, input);
  const { page, nextToken } = paginate(context, input, subGroups(store, domain, group), ({ pattern }) => [pattern]);
  return { packageGroups: page.map((row) => describeGroup(store, domain, row)), nextToken };
};

const ListAllowedRepositoriesForGroup: Handler<
  sdk.ListAllowedRepositoriesForGroupRequest,
  sdk.ListAllowedRepositoriesForGroupResult
> = (input, context) => {
  const { group } = groupOf(context, input);
  const rows = allowedRepositories(context.services.store, group, input.originRestrictionType);
  const { page, nextToken } = paginate(context, input, rows, (name) => [name]);
  return { allowedRepositories: [...page], nextToken };
};

const ListAssociatedPackages: Handler<sdk.ListAssociatedPackagesRequest, sdk.ListAssociatedPackagesResult> = (
  input,
  context,
) => {
  const { store } = context.services;
  const domain = domainOf(context, input);
  const { packageGroup: pattern } = input;
  context.authorize('ListAssociatedPackages', { kind: 'package-group', domain, pattern });
  if (input.preview !== true) requireGroup(store, domain, pattern);
  const rows = associatedPackages(store, domain, pattern);
  const { page, nextToken } = paginate(context, input, rows, (at) => [at.format, at.namespace, at.name]);
  const packages = page.map((at) => ({
    format: formatName(at.format),
    namespace: namespaceOf(at),
    package: at.name,
    associationType: at.association,
  }));
  return { packages, nextToken };
};

const GetAssociatedPackageGroup: Handler<sdk.GetAssociatedPackageGroupRequest, sdk.GetAssociatedPackageGroupResult> = (
  input,
  context,
) => {
  const { store } = context.services;
  const domain = domainOf(context, input);
  const { group, association } = associatedGroup(store, domain, packageKeyOf(context, input));
  context.authorize('GetAssociatedPackageGroup', { kind: 'package-group', domain, pattern: group.pattern });
  return { packageGroup: describeGroup(store, domain, group), associationType: association };
};

const UpdatePackageGroupOriginConfiguration: Handler<
  sdk.UpdatePackageGroupOriginConfigurationRequest,
  sdk.UpdatePackageGroupOriginConfigurationResult
> = (input, context) => {
  const { store } = context.services;
  const { domain, group } = groupOf(context, input);
  const { added, removed } = updateGroupOrigin(store, domain, group, {
    restrictions: new Map(
      RESTRICTION_TYPES.flatMap((type) => {
        const mode = input.restrictions?.[type];
        return mode === undefined ? [] : [[type, mode] as const];
      }),
    ),
    add: toAllowed(input.addAllowedRepositories),
    remove: toAllowed(input.removeAllowedRepositories),
  });
  const updates: Record<string, Record<string, string[]>> = {};
  for (const [kind, list] of [
    ['ADDED', added],
    ['REMOVED', removed],
  ] as const) {
    for (const { type, repository } of list) {
      const ofType = (updates[type] ??= {});
      (ofType[kind] ??= []).push(repository);
    }
  }
  return { packageGroup: describeGroup(store, domain, group), allowedRepositoryUpdates: updates };
};

function toAllowed(list: readonly sdk.PackageGroupAllowedRepository[] | undefined): AllowedRepository[] {
  return (list ?? []).flatMap(({ repositoryName, originRestrictionType }) =>
    repositoryName === undefined || originRestrictionType === undefined
      ? []
      : [{ repository: repositoryName, type: originRestrictionType }],
  );
}

export const groupHandlers = {
  CreatePackageGroup,
  DescribePackageGroup,
  UpdatePackageGroup,
  DeletePackageGroup,
  ListPackageGroups,
  ListSubPackageGroups,
  ListAllowedRepositoriesForGroup,
  ListAssociatedPackages,
  GetAssociatedPackageGroup,
  UpdatePackageGroupOriginConfiguration,
};
