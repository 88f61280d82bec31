import type { Connection } from '../aws/connection.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { failure, fails, works, type Check } from './check.ts';

export interface PackageName {
  readonly format: Format;
  readonly namespace: string | undefined;
  readonly name: string;
}

/** Whether the origin controls let a package's versions be published: its own setting, and that of its group. */
export async function checkOrigin(
  connection: Connection,
  repository: string,
  { format, namespace, name }: PackageName,
  owner: string | undefined,
): Promise<Check> {
  const what = `${format}: origin controls of ${namespace === undefined ? name : `${namespace}/${name}`}`;
  const { DescribePackageCommand, DescribePackageGroupCommand, GetAssociatedPackageGroupCommand } =
    await import('../aws/sdk.ts');
  const { domain, domainOwner, client } = connection;
  const at = { domain, domainOwner, format, package: name, ...(namespace === undefined ? {} : { namespace }) };
  try {
    const own = await client
      .send(new DescribePackageCommand({ ...at, repository }))
      .then(({ package: found }) => found?.originConfiguration?.restrictions?.publish)
      .catch((error: unknown) => {
        // A package that is not there yet has no setting of its own.
        if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined;
        throw error;
      });
    if (own === 'BLOCK') {
      return fails(what, 'publish is BLOCK: the package came from upstream first', {
        text: `If it is yours, allow it: aws codeartifact put-package-origin-configuration --domain ${domain} --repository ${repository} --format ${format}${namespace === undefined ? '' : ` --namespace ${namespace}`} --package ${name} --restrictions publish=ALLOW,upstream=BLOCK`,
      });
    }
    const { packageGroup } = await client.send(new GetAssociatedPackageGroupCommand(at));
    const pattern = packageGroup?.pattern ?? '/*';
    const { packageGroup: group } = await client.send(
      new DescribePackageGroupCommand({ domain, domainOwner, packageGroup: pattern }),
    );
    const mode = group?.originConfiguration?.restrictions?.PUBLISH?.effectiveMode;
    if (mode === 'BLOCK') {
      return fails(what, `package group ${pattern} blocks publishing`, {
        text: `Let the group's PUBLISH be ALLOW, or make a more specific group for the package.`,
      });
    }
    if (mode === 'ALLOW_SPECIFIC_REPOSITORIES') {
      const from = group?.originConfiguration?.restrictions?.PUBLISH?.inheritedFrom?.pattern ?? pattern;
      if (!(await mayPublish(connection, from, repository))) {
        return fails(what, `package group ${from} lets only some repositories publish, and ${repository} is not one`, {
          text: `Add it: aws codeartifact update-package-group-origin-configuration --domain ${domain} --package-group '${from}' --add-allowed-repositories repositoryName=${repository},originRestrictionType=PUBLISH`,
        });
      }
    }
    return works(what, 'publishing is not blocked');
  } catch (error) {
    return failure(what, error, owner);
  }
}

async function mayPublish(connection: Connection, packageGroup: string, repository: string): Promise<boolean> {
  const { paginateListAllowedRepositoriesForGroup: paginate } = await import('../aws/sdk.ts');
  const { domain, domainOwner, client } = connection;
  const pages = paginate({ client }, { domain, domainOwner, packageGroup, originRestrictionType: 'PUBLISH' });
  for await (const { allowedRepositories = [] } of pages) {
    if (allowedRepositories.includes(repository)) return true;
  }
  return false;
}
