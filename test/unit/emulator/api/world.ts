import * as sdk from '@aws-sdk/client-codeartifact';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { requireDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { publish } from '@codeartifact-ci/emulator/store/publish.ts';
import { requireRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import type { PackageKey, VersionMetadata } from '@codeartifact-ci/emulator/store/types.ts';
import { clientFor, CREDENTIALS, genericVersion, startBench, type Bench } from './client.ts';

export const ACCOUNT = '111122223333';

export type Input = Readonly<Record<string, unknown>>;
export type Reply = Readonly<Record<string, unknown>>;

/** Sends an operation by its name; the answer, without what the client adds, or the error. */
export async function send(client: sdk.CodeartifactClient, operation: string, input: Input): Promise<Reply> {
  const Command = Reflect.get(sdk, `${operation}Command`) as new (input: unknown) => sdk.CreateDomainCommand;
  const reply: Record<string, unknown> = { ...(await client.send(new Command(input))) };
  delete reply['$metadata'];
  return reply;
}

export async function failure(client: sdk.CodeartifactClient, operation: string, input: Input): Promise<unknown> {
  return await send(client, operation, input).then(
    () => 'no error',
    (error: unknown) => error,
  );
}

/**
 * A domain with everything that an operation may be about: `main` stands on `base` and has packages and a policy;
 * `store` is connected with npmjs, `prod` is empty; some package groups. And a domain with nothing, `spare`. All that
 * can have tags has one, `stage`.
 */
export async function startWorld(): Promise<Bench> {
  const bench = await startBench();
  await populate(bench);
  return bench;
}

const DOMAIN = 'team';
export const PERMIT = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'codeartifact:Describe*', Resource: '*' }],
});

async function populate(bench: Bench): Promise<void> {
  const at = { domain: DOMAIN };
  const tags = [{ key: 'stage', value: 'test' }];
  const make = async (operation: string, input: Input): Promise<Reply> =>
    await send(bench.client, operation, { ...at, ...input });
  await make('CreateDomain', { tags, encryptionKey: 'alias/packages' });
  await make('CreateDomain', { domain: 'spare', tags });
  await make('CreateRepository', { repository: 'base', tags });
  const upstreams = [{ repositoryName: 'base' }];
  await make('CreateRepository', { repository: 'main', description: 'all', upstreams, tags });
  await make('CreateRepository', { repository: 'prod', tags });
  await make('CreateRepository', { repository: 'store', tags });
  await make('AssociateExternalConnection', { repository: 'store', externalConnection: 'public:npmjs' });
  await make('PutDomainPermissionsPolicy', { policyDocument: PERMIT });
  await make('PutRepositoryPermissionsPolicy', { repository: 'main', policyDocument: PERMIT });
  for (const packageGroup of ['/npm/*', '/npm/space/*', '/npm/space/tool$']) {
    await make('CreatePackageGroup', { packageGroup, description: 'some', tags });
  }
  await make('UpdatePackageGroupOriginConfiguration', {
    packageGroup: '/npm/space/*',
    addAllowedRepositories: ['base', 'main', 'prod'].map((repositoryName) => ({
      repositoryName,
      originRestrictionType: 'PUBLISH',
    })),
  });
  for (const version of ['1.0.0', '1.1.0', '2.0.0']) {
    bench.emulator.services.clock.advance(1000);
    await seed(bench, 'main', { format: 'npm', namespace: 'space', name: 'tool' }, version, {
      summary: 'A tool',
      licenses: [{ name: 'MIT' }],
      readme: '# tool',
      dependencies: [
        { package: 'left', dependencyType: 'regular', versionRequirement: '^1.0.0' },
        { namespace: 'types', package: 'node', dependencyType: 'dev', versionRequirement: '*' },
      ],
    });
  }
  await seed(bench, 'main', { format: 'npm', namespace: 'space', name: 'other' }, '1.0.0', {});
  const generic = { ...at, repository: 'main', package: 'tool', packageVersion: '1.0.0' };
  for (const assetName of ['a.bin', 'b.bin']) {
    await bench.client.send(genericVersion({ ...generic, assetName, content: assetName, unfinished: true }));
  }
  await bench.client.send(genericVersion({ ...generic, assetName: 'c.bin', content: 'c.bin' }));
}

/** As a protocol would: a version of a format that the API does not publish. */
export async function seed(
  { emulator }: Bench,
  repository: string,
  at: PackageKey,
  version: string,
  metadata: VersionMetadata,
): Promise<void> {
  const { store, account } = emulator.services;
  const staged = await store.blobs.stageBytes(Buffer.from(`${at.name} ${version}`));
  try {
    publish(
      store,
      requireRepository(store, requireDomain(store, { region: 'us-east-1', owner: account, name: DOMAIN }), repository),
      {
        at,
        version,
        assets: [{ name: 'package.tgz', staged }],
        metadata,
        mode: 'complete',
        reachableUpstream: false,
      },
    );
  } finally {
    store.blobs.release(staged);
  }
}

/** A client of a role session that may do these actions alone, on whatever they are about. */
export async function clientWith(bench: Bench, actions: readonly string[]): Promise<sdk.CodeartifactClient> {
  const Action = actions.length === 0 ? ['codeartifact:Nothing'] : actions;
  return await clientUnder(bench, [{ Effect: 'Allow', Action, Resource: '*' }]);
}

/** A client of a role session with a policy of these statements. */
export async function clientUnder({ emulator }: Bench, statements: readonly Input[]): Promise<sdk.CodeartifactClient> {
  const { endpoint, region } = emulator;
  const sts = new STSClient({ endpoint, region, credentials: CREDENTIALS, maxAttempts: 1 });
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${ACCOUNT}:role/tester`,
      RoleSessionName: 'test',
      Policy: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
    }),
  );
  sts.destroy();
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
  return clientFor(endpoint, credentials);
}
