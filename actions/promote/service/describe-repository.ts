import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { badReply } from '@codeartifact-ci/core/faults.ts';

export interface RepositoryDescription {
  /** Account that owns the domain. */
  readonly owner: string;
  /** Whether it has upstream repositories or an external connection. */
  readonly hasUpstreams: boolean;
}

/** DescribeRepository: one that is not there is an error of the service, which names it. */
export async function describeRepository(
  { client, domain, domainOwner }: Connection,
  repository: string,
): Promise<RepositoryDescription> {
  const { DescribeRepositoryCommand } = await import('@codeartifact-ci/core/aws/sdk.ts');
  const { repository: found } = await client.send(new DescribeRepositoryCommand({ domain, domainOwner, repository }));
  if (found?.domainOwner === undefined) throw badReply(`no owner of the domain of ${repository} in it`);
  const { upstreams = [], externalConnections = [] } = found;
  return { owner: found.domainOwner, hasUpstreams: upstreams.length + externalConnections.length > 0 };
}
