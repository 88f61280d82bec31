import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as sdk from '@aws-sdk/client-codeartifact';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';

/** Every operation of the service once, through the SDK's own client, against the emulator as users start it. */

const ACCOUNT = '111122223333';
let data: string;
let emulator: TestEmulator;
let client: sdk.CodeartifactClient;
const answered = new Set<string>();

async function start(): Promise<void> {
  emulator = await startTestEmulator(['--data', data]);
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = emulator.awsEnv;
  client = new sdk.CodeartifactClient({
    endpoint: emulator.endpoint,
    region: emulator.region,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 1,
  });
  // Which operations have been answered well, in whatever test.
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args);
      answered.add((context.commandName ?? '').replace(/Command$/, ''));
      return result;
    },
    { step: 'initialize', name: 'answered' },
  );
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'emulator-api-'));
  await start();
});
afterAll(async () => {
  client.destroy();
  await emulator.stop();
  await rm(data, { recursive: true, force: true });
});

const domain = 'team';
const tool = { domain, repository: 'dev', format: 'generic', namespace: 'team', package: 'tool' } as const;
const PERMIT = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'codeartifact:ReadFromRepository', Resource: '*' },
  ],
});

function upload(packageVersion: string, content: string, unfinished = false): sdk.PublishPackageVersionCommand {
  return new sdk.PublishPackageVersionCommand({
    ...tool,
    packageVersion,
    assetName: `tool-${content}.txt`,
    assetContent: Buffer.from(content),
    assetSHA256: createHash('sha256').update(content).digest('hex'),
    unfinished,
  });
}

describe('a team that works with the API', () => {
  it('sets up a domain with repositories', async () => {
    await client.send(new sdk.CreateDomainCommand({ domain, tags: [{ key: 'cost', value: '42' }] }));
    const { domains } = await client.send(new sdk.ListDomainsCommand({}));
    expect(domains).toMatchObject([{ name: domain, owner: ACCOUNT, status: 'Active' }]);
    for (const repository of ['store', 'dev', 'prod']) {
      await client.send(new sdk.CreateRepositoryCommand({ domain, repository }));
    }
    await client.send(
      new sdk.AssociateExternalConnectionCommand({ domain, repository: 'store', externalConnection: 'public:pypi' }),
    );
    await client.send(
      new sdk.DisassociateExternalConnectionCommand({ domain, repository: 'store', externalConnection: 'public:pypi' }),
    );
    await client.send(
      new sdk.UpdateRepositoryCommand({ domain, repository: 'dev', upstreams: [{ repositoryName: 'store' }] }),
    );
    const { repository } = await client.send(new sdk.DescribeRepositoryCommand({ domain, repository: 'dev' }));
    expect(repository?.upstreams).toEqual([{ repositoryName: 'store' }]);
    for (const list of [
      await client.send(new sdk.ListRepositoriesCommand({})),
      await client.send(new sdk.ListRepositoriesInDomainCommand({ domain })),
    ]) {
      expect(list.repositories?.map(({ name }) => name)).toEqual(['dev', 'prod', 'store']);
    }
    expect((await client.send(new sdk.DescribeDomainCommand({ domain }))).domain?.repositoryCount).toBe(3);
  });

  it('gets tokens and endpoints', async () => {
    const { authorizationToken, expiration } = await client.send(new sdk.GetAuthorizationTokenCommand({ domain }));
    expect(authorizationToken?.split('.')).toHaveLength(5);
    expect(expiration?.getTime()).toBeGreaterThan(Date.now());
    const { repositoryEndpoint } = await client.send(
      new sdk.GetRepositoryEndpointCommand({ domain, repository: 'dev', format: 'maven' }),
    );
    expect(repositoryEndpoint).toBe(`${emulator.endpoint}/maven/d/team-${ACCOUNT}/dev/`);
  });

  it('sets permissions and tags', async () => {
    await client.send(new sdk.PutDomainPermissionsPolicyCommand({ domain, policyDocument: PERMIT }));
    const { policy } = await client.send(new sdk.GetDomainPermissionsPolicyCommand({ domain }));
    expect(policy?.document).toBe(PERMIT);
    await client.send(new sdk.DeleteDomainPermissionsPolicyCommand({ domain, policyRevision: policy?.revision }));
    const at = { domain, repository: 'dev' };
    await client.send(new sdk.PutRepositoryPermissionsPolicyCommand({ ...at, policyDocument: PERMIT }));
    expect((await client.send(new sdk.GetRepositoryPermissionsPolicyCommand(at))).policy?.document).toBe(PERMIT);
    await client.send(new sdk.DeleteRepositoryPermissionsPolicyCommand(at));
    const resourceArn = `arn:aws:codeartifact:us-east-1:${ACCOUNT}:domain/team`;
    await client.send(new sdk.TagResourceCommand({ resourceArn, tags: [{ key: 'stage', value: 'test' }] }));
    await client.send(new sdk.UntagResourceCommand({ resourceArn, tagKeys: ['cost'] }));
    const { tags } = await client.send(new sdk.ListTagsForResourceCommand({ resourceArn }));
    expect(tags).toEqual([{ key: 'stage', value: 'test' }]);
  });

  it('publishes, reads and promotes versions', async () => {
    await client.send(upload('1.0.0', 'one', true));
    const { versionRevision } = await client.send(upload('1.0.0', 'two'));
    await client.send(upload('2.0.0', 'three'));
    const version = { ...tool, packageVersion: '1.0.0' };
    const { assets } = await client.send(new sdk.ListPackageVersionAssetsCommand(version));
    expect(assets?.map(({ name }) => name)).toEqual(['tool-one.txt', 'tool-two.txt']);
    const { asset } = await client.send(
      new sdk.GetPackageVersionAssetCommand({
        ...version,
        asset: 'tool-one.txt',
        packageVersionRevision: versionRevision,
      }),
    );
    expect(await asset?.transformToString()).toBe('one');
    const copied = await client.send(
      new sdk.CopyPackageVersionsCommand({
        domain,
        sourceRepository: 'dev',
        destinationRepository: 'prod',
        format: 'generic',
        namespace: 'team',
        package: 'tool',
        versionRevisions: { '1.0.0': versionRevision ?? '' },
      }),
    );
    expect(copied.successfulVersions).toEqual({ '1.0.0': { revision: versionRevision, status: 'Published' } });
    const { packageVersion } = await client.send(
      new sdk.DescribePackageVersionCommand({ ...version, repository: 'prod' }),
    );
    expect(packageVersion).toMatchObject({ revision: versionRevision, status: 'Published' });
    expect((await client.send(new sdk.ListPackageVersionDependenciesCommand(version))).dependencies).toEqual([]);
    const { packages } = await client.send(new sdk.ListPackagesCommand({ domain, repository: 'prod' }));
    expect(packages).toMatchObject([{ format: 'generic', namespace: 'team', package: 'tool' }]);
    expect((await client.send(new sdk.DescribePackageCommand(tool))).package?.name).toBe('tool');
    const { originConfiguration } = await client.send(
      new sdk.PutPackageOriginConfigurationCommand({ ...tool, restrictions: { publish: 'ALLOW', upstream: 'ALLOW' } }),
    );
    expect(originConfiguration?.restrictions).toEqual({ publish: 'ALLOW', upstream: 'ALLOW' });
  });

  it('learns that a generic package has no readme', async () => {
    const command = new sdk.GetPackageVersionReadmeCommand({ ...tool, packageVersion: '1.0.0' });
    await expect(client.send(command)).rejects.toBeInstanceOf(sdk.ResourceNotFoundException);
  });

  it('arranges packages in groups', async () => {
    const packageGroup = '/generic/team/*';
    await client.send(new sdk.CreatePackageGroupCommand({ domain, packageGroup }));
    await client.send(new sdk.UpdatePackageGroupCommand({ domain, packageGroup, contactInfo: 'team@example.com' }));
    const updated = await client.send(
      new sdk.UpdatePackageGroupOriginConfigurationCommand({
        domain,
        packageGroup,
        restrictions: { PUBLISH: 'ALLOW_SPECIFIC_REPOSITORIES' },
        addAllowedRepositories: [{ repositoryName: 'dev', originRestrictionType: 'PUBLISH' }],
      }),
    );
    expect(updated.allowedRepositoryUpdates).toEqual({ PUBLISH: { ADDED: ['dev'] } });
    const described = await client.send(new sdk.DescribePackageGroupCommand({ domain, packageGroup }));
    expect(described.packageGroup).toMatchObject({ contactInfo: 'team@example.com', parent: { pattern: '/*' } });
    const allowed = await client.send(
      new sdk.ListAllowedRepositoriesForGroupCommand({ domain, packageGroup, originRestrictionType: 'PUBLISH' }),
    );
    expect(allowed.allowedRepositories).toEqual(['dev']);
    const associated = await client.send(new sdk.ListAssociatedPackagesCommand({ domain, packageGroup }));
    expect(associated.packages).toMatchObject([{ package: 'tool', associationType: 'STRONG' }]);
    const { format, namespace, package: name } = tool;
    const found = await client.send(
      new sdk.GetAssociatedPackageGroupCommand({ domain, format, namespace, package: name }),
    );
    expect(found.packageGroup?.pattern).toBe(packageGroup);
    const { packageGroups } = await client.send(new sdk.ListPackageGroupsCommand({ domain }));
    expect(packageGroups?.map(({ pattern }) => pattern)).toEqual(['/*', packageGroup]);
    const below = await client.send(new sdk.ListSubPackageGroupsCommand({ domain, packageGroup: '/*' }));
    expect(below.packageGroups?.map(({ pattern }) => pattern)).toEqual([packageGroup]);
    await client.send(new sdk.DeletePackageGroupCommand({ domain, packageGroup }));
  });

  it('finds everything again after the emulator was killed', async () => {
    const before = await client.send(new sdk.ListPackageVersionsCommand({ ...tool, maxResults: 1 }));
    expect(before.versions?.map(({ version }) => version)).toEqual(['1.0.0']);
    emulator.process.kill('SIGKILL');
    await emulator.stop();
    client.destroy();
    await start();
    const after = await client.send(new sdk.ListPackageVersionsCommand({ ...tool, nextToken: before.nextToken }));
    expect(after.versions?.map(({ version }) => version)).toEqual(['2.0.0']);
    const { asset } = await client.send(
      new sdk.GetPackageVersionAssetCommand({ ...tool, packageVersion: '2.0.0', asset: 'tool-three.txt' }),
    );
    expect(await asset?.transformToString()).toBe('three');
  });

  it('cleans up', async () => {
    const versions = ['1.0.0'];
    const updated = await client.send(
      new sdk.UpdatePackageVersionsStatusCommand({ ...tool, versions, targetStatus: 'Archived' }),
    );
    expect(updated.successfulVersions).toMatchObject({ '1.0.0': { status: 'Archived' } });
    const disposed = await client.send(new sdk.DisposePackageVersionsCommand({ ...tool, versions }));
    expect(disposed.successfulVersions).toMatchObject({ '1.0.0': { status: 'Disposed' } });
    const deleted = await client.send(new sdk.DeletePackageVersionsCommand({ ...tool, versions }));
    expect(deleted.successfulVersions).toMatchObject({ '1.0.0': { status: 'Deleted' } });
    await client.send(new sdk.DeletePackageCommand(tool));
    for (const repository of ['dev', 'prod', 'store']) {
      await client.send(new sdk.DeleteRepositoryCommand({ domain, repository }));
    }
    await client.send(new sdk.DeleteDomainCommand({ domain }));
    expect((await client.send(new sdk.ListDomainsCommand({}))).domains).toEqual([]);
  });

  it('has used every operation there is', () => {
    const all = Object.keys(sdk).flatMap((name) => /^([A-Z]\w+)Command$/.exec(name)?.[1] ?? []);
    expect(all).toHaveLength(48);
    // A generic package has no readme: the refusal above is that operation's answer.
    expect([...answered].sort()).toEqual(all.filter((name) => name !== 'GetPackageVersionReadme').sort());
  });
});
