import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { packageOf, replyOf } from '../../prune/service/codeartifact.ts';
import type { PackageAt, Reply } from '../../prune/service/version-service.ts';

/**
 * CopyPackageVersions: brings versions of one package, by revision, from another repository of the domain, all of them
 * or none. What the destination has already, identical, is in neither part of the reply (API reference).
 */
export type CopyVersions = (to: PackageAt, from: string, revisions: ReadonlyMap<string, string>) => Promise<Reply>;

export function versionCopier({ client, domain, domainOwner }: Connection): CopyVersions {
  return async (to, from, revisions) => {
    const { CopyPackageVersionsCommand } = await import('@codeartifact-ci/core/aws/sdk.ts');
    const { repository, ...at } = packageOf(to);
    const reply = await client.send(
      new CopyPackageVersionsCommand({
        ...{ domain, domainOwner, ...at },
        sourceRepository: from,
        destinationRepository: repository,
        versionRevisions: Object.fromEntries(revisions),
      }),
    );
    return replyOf(reply);
  };
}
