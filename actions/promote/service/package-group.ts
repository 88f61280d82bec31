import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { pages } from '@codeartifact-ci/core/aws/paginate.ts';
import { packageOf } from '../../prune/service/codeartifact.ts';
import { isForeseen, type PackageAt } from '../../prune/service/version-service.ts';

/**
 * The pattern of the package group that keeps versions of a package from being published into a repository; undefined
 * where none does, or where that cannot be read. A copy is no publishing: groups do not keep it out (user guide, "Package
 * group origin controls"). Calls: one GetAssociatedPackageGroup, and the list of the repositories that the group allows
 * where it allows some alone.
 */
export async function blockingGroup(
  { client, domain, domainOwner }: Connection,
  at: PackageAt,
): Promise<string | undefined> {
  const { GetAssociatedPackageGroupCommand, ListAllowedRepositoriesForGroupCommand } =
    await import('@codeartifact-ci/core/aws/sdk.ts');
  const { repository, ...named } = packageOf(at);
  try {
    const reply = await client.send(new GetAssociatedPackageGroupCommand({ domain, domainOwner, ...named }));
    const restriction = reply.packageGroup?.originConfiguration?.restrictions?.PUBLISH;
    const packageGroup = restriction?.inheritedFrom?.pattern ?? reply.packageGroup?.pattern;
    if (restriction?.effectiveMode === 'BLOCK') return packageGroup;
    if (restriction?.effectiveMode !== 'ALLOW_SPECIFIC_REPOSITORIES') return undefined;
    const fetch = (nextToken: string | undefined) =>
      client.send(
        new ListAllowedRepositoriesForGroupCommand({
          ...{ domain, domainOwner, packageGroup, nextToken },
          originRestrictionType: 'PUBLISH',
        }),
      );
    for await (const { allowedRepositories = [] } of pages('the repositories that a group allows', fetch)) {
      if (allowedRepositories.includes(repository)) return undefined;
    }
    return packageGroup;
  } catch (error) {
    // A role of an earlier policy may not ask: then the service says it when the version is published.
    if (isForeseen(error)) return undefined;
    throw error;
  }
}
