import * as sdk from '@aws-sdk/client-codeartifact';

/** Deletes a domain with all that is in it, if it exists. */
export async function deleteDomain(client: sdk.CodeartifactClient, domain: string): Promise<void> {
  const { domains = [] } = await client.send(new sdk.ListDomainsCommand({}));
  if (!domains.some(({ name }) => name === domain)) return;
  // It may deny the rest.
  await client.send(new sdk.DeleteDomainPermissionsPolicyCommand({ domain })).catch(() => undefined);
  const { repositories = [] } = await client.send(new sdk.ListRepositoriesInDomainCommand({ domain }));
  for (const { name: repository } of repositories) {
    await client.send(new sdk.DeleteRepositoryPermissionsPolicyCommand({ domain, repository })).catch(() => undefined);
    await client.send(new sdk.UpdateRepositoryCommand({ domain, repository, upstreams: [] }));
  }
  for (const { name: repository } of repositories) {
    await client.send(new sdk.DeleteRepositoryCommand({ domain, repository }));
  }
  await client.send(new sdk.DeleteDomainCommand({ domain }));
}
