import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { packageOf } from '../../prune/service/codeartifact.ts';
import { isNotFound, type PackageAt } from '../../prune/service/version-service.ts';

/** How new versions of a package may come in (user guide, "package origin controls"). */
export interface OriginControls {
  readonly publish: 'ALLOW' | 'BLOCK';
  readonly upstream: 'ALLOW' | 'BLOCK';
}

/** DescribePackage: the controls of a package in a repository; undefined for one that it has not. */
export async function originControls(
  { client, domain, domainOwner }: Connection,
  at: PackageAt,
): Promise<OriginControls | undefined> {
  const { DescribePackageCommand } = await import('@codeartifact-ci/core/aws/sdk.ts');
  try {
    const reply = await client.send(new DescribePackageCommand({ domain, domainOwner, ...packageOf(at) }));
    const { publish, upstream } = reply.package?.originConfiguration?.restrictions ?? {};
    return { publish: publish ?? 'ALLOW', upstream: upstream ?? 'ALLOW' };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
