import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import type { Service } from './service.ts';

/** The service itself, over the AWS API. `domainOwner` undefined: the caller's account. */
export async function codeartifactService(
  client: CodeartifactClient,
  domain: string,
  domainOwner: string | undefined,
): Promise<Service> {
  const [{ awsReader }, { awsWriter }] = await Promise.all([import('./aws-reader.ts'), import('./aws-writer.ts')]);
  const scope = { domain, ...(domainOwner === undefined ? {} : { domainOwner }) };
  return { ...awsReader(client, scope), ...awsWriter(client, scope) };
}
