import {
  AssociateExternalConnectionCommand,
  CodeartifactClient,
  CreateDomainCommand,
  CreateRepositoryCommand,
} from '@aws-sdk/client-codeartifact';
import type { TestEmulator } from './emulator.ts';

/** A client for the emulator with its built-in key pair. */
export function sdkClient({ endpoint, region }: Pick<TestEmulator, 'endpoint' | 'region'>): CodeartifactClient {
  return new CodeartifactClient({
    endpoint,
    region,
    credentials: {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    },
  });
}

/** The guide's set-up: stores with external connections, and a repository with them upstream. */
export async function createGuide(
  emulator: TestEmulator,
  connections: readonly string[] = [],
): Promise<CodeartifactClient> {
  const client = sdkClient(emulator);
  const domain = 'my-org';
  await client.send(new CreateDomainCommand({ domain }));
  const stores: string[] = [];
  for (const externalConnection of connections) {
    const repository = `${externalConnection.replace(/^public:/, '')}-store`;
    await client.send(new CreateRepositoryCommand({ domain, repository }));
    await client.send(new AssociateExternalConnectionCommand({ domain, repository, externalConnection }));
    stores.push(repository);
  }
  await client.send(
    new CreateRepositoryCommand({
      domain,
      repository: 'my-packages',
      upstreams: stores.map((repositoryName) => ({ repositoryName })),
    }),
  );
  return client;
}
