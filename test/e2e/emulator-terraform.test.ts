import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as sdk from '@aws-sdk/client-codeartifact';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { sdkClient } from '../support/guide.ts';

/**
 * Terraform's AWS provider needs a release of its own from a registry that no test may ask, so its calls are made here
 * instead: for each of its resources and data sources of CodeArtifact, what it sends to create, refresh, change and
 * delete, what of the answers it keeps as state, and which errors it takes for "gone". A plan is empty when a refresh
 * finds what the apply before it has written.
 */
const ACCOUNT = '111122223333';
const owner = { domainOwner: ACCOUNT };

let emulator: TestEmulator;
let client: sdk.CodeartifactClient;
beforeAll(async () => {
  emulator = await startTestEmulator();
  client = sdkClient(emulator);
});
afterAll(async () => {
  client.destroy();
  await emulator.stop();
});

type State = Readonly<Record<string, unknown>>;

/** Undefined for what is gone: only then does a refresh drop a resource from the state. */
async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  return await work.catch((error: unknown) => {
    if (error instanceof sdk.ResourceNotFoundException) return undefined;
    throw error;
  });
}

/** Tags are asked for at every refresh, by the resource's ARN. */
async function tagsOf(resourceArn: string | undefined): Promise<Record<string, string | undefined>> {
  const { tags = [] } = await client.send(new sdk.ListTagsForResourceCommand({ resourceArn }));
  return Object.fromEntries(tags.map(({ key = '', value }) => [key, value]));
}

/** As RFC 3339, in whole seconds, which is how the provider keeps times. */
const seconds = (time: Date | undefined): string | undefined => time?.toISOString().replace(/\.\d+Z$/, 'Z');

function partsOf(arn: string): { domain: string; repository: string | undefined; domainOwner: string } {
  const [, , , , account = '', resource = ''] = arn.split(':');
  const [, domain = '', repository] = resource.split('/');
  return { domain, repository, domainOwner: account };
}

async function refreshDomain(arn: string): Promise<State | undefined> {
  const { domain: name, domainOwner } = partsOf(arn);
  const reply = await unlessGone(client.send(new sdk.DescribeDomainCommand({ domain: name, domainOwner })));
  if (reply === undefined) return undefined;
  const { domain } = reply;
  return {
    arn: domain?.arn,
    domain: domain?.name,
    owner: domain?.owner,
    encryption_key: domain?.encryptionKey,
    asset_size_bytes: String(domain?.assetSizeBytes),
    repository_count: domain?.repositoryCount,
    created_time: seconds(domain?.createdTime),
    s3_bucket_arn: domain?.s3BucketArn,
    tags: await tagsOf(domain?.arn),
  };
}

async function refreshRepository(arn: string): Promise<State | undefined> {
  const { domain, repository: name, domainOwner } = partsOf(arn);
  const command = new sdk.DescribeRepositoryCommand({ domain, domainOwner, repository: name });
  const repository = (await unlessGone(client.send(command)))?.repository;
  if (repository === undefined) return undefined;
  return {
    arn: repository.arn,
    administrator_account: repository.administratorAccount,
    domain: repository.domainName,
    domain_owner: repository.domainOwner,
    repository: repository.name,
    // What is absent and what is empty are the same to it.
    description: repository.description ?? '',
    upstream: (repository.upstreams ?? []).map(({ repositoryName }) => repositoryName),
    external_connections: (repository.externalConnections ?? []).map((connection) => ({
      external_connection_name: connection.externalConnectionName,
      package_format: connection.packageFormat,
      status: connection.status,
    })),
    tags: await tagsOf(repository.arn),
  };
}

/** JSON with sorted keys: the provider compares policies by their meaning, and sends and keeps this form. */
function normalised(document: string): string {
  return JSON.stringify(JSON.parse(document), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

const policy = (...Action: string[]): string =>
  normalised(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: '*', Action, Resource: `arn:aws:codeartifact:us-east-1:${ACCOUNT}:domain/tf` },
      ],
    }),
  );

async function change(arn: string, before: Record<string, string>, after: Record<string, string>): Promise<void> {
  const tagKeys = Object.keys(before).filter((key) => !(key in after));
  const tags = Object.entries(after).filter(([key, value]) => before[key] !== value);
  if (tagKeys.length > 0) await client.send(new sdk.UntagResourceCommand({ resourceArn: arn, tagKeys }));
  if (tags.length > 0) {
    const list = tags.map(([key, value]) => ({ key, value }));
    await client.send(new sdk.TagResourceCommand({ resourceArn: arn, tags: list }));
  }
}

describe('aws_codeartifact_domain', () => {
  const arn = `arn:aws:codeartifact:us-east-1:${ACCOUNT}:domain/tf-domain`;
  const key = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

  it('is created with a key and tags, refreshed, retagged, imported and destroyed', async () => {
    const tags = [{ key: 'key1', value: 'value1' }];
    const created = await client.send(new sdk.CreateDomainCommand({ domain: 'tf-domain', encryptionKey: key, tags }));
    expect(created.domain?.arn).toBe(arn);
    const state = await refreshDomain(arn);
    expect(state).toEqual({
      arn,
      domain: 'tf-domain',
      owner: ACCOUNT,
      encryption_key: key,
      asset_size_bytes: '0',
      repository_count: 0,
      created_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      s3_bucket_arn: expect.stringMatching(/^arn:aws:s3:::\S+$/),
      tags: { key1: 'value1' },
    });
    // An empty plan; and an import, which knows the ARN alone, finds the same.
    expect(await refreshDomain(arn)).toEqual(state);

    await change(arn, { key1: 'value1' }, { key1: 'value1updated', key2: 'value2' });
    expect(await refreshDomain(arn)).toEqual({ ...state, tags: { key1: 'value1updated', key2: 'value2' } });
    await change(arn, { key1: 'value1updated', key2: 'value2' }, { key2: 'value2' });
    expect(await refreshDomain(arn)).toEqual({ ...state, tags: { key2: 'value2' } });

    await client.send(new sdk.DeleteDomainCommand({ domain: 'tf-domain', ...owner }));
    expect(await refreshDomain(arn)).toBeUndefined();
    // Destroying what somebody else has deleted is no failure.
    await unlessGone(client.send(new sdk.DeleteDomainCommand({ domain: 'tf-domain', ...owner })));
  });

  it('has a key of the account without one, which stays; an alias stands for a key, and differs from it for ever', async () => {
    await client.send(new sdk.CreateDomainCommand({ domain: 'tf-domain' }));
    const state = await refreshDomain(arn);
    expect(state?.['encryption_key']).toMatch(/^arn:aws:kms:us-east-1:111122223333:key\/\S+$/);
    expect(await refreshDomain(arn)).toEqual(state);
    await client.send(new sdk.DeleteDomainCommand({ domain: 'tf-domain', ...owner }));

    const alias = `arn:aws:kms:us-east-1:${ACCOUNT}:alias/packages`;
    await client.send(new sdk.CreateDomainCommand({ domain: 'tf-domain', encryptionKey: alias }));
    expect((await refreshDomain(arn))?.['encryption_key']).toMatch(/:key\/[0-9a-f-]{36}$/);
    await client.send(new sdk.DeleteDomainCommand({ domain: 'tf-domain', ...owner }));
  });

  it('is not destroyed before its repositories', async () => {
    await client.send(new sdk.CreateDomainCommand({ domain: 'tf-domain' }));
    await client.send(new sdk.CreateRepositoryCommand({ domain: 'tf-domain', repository: 'inner' }));
    expect(await refreshDomain(arn)).toMatchObject({ repository_count: 1 });
    const destroy = new sdk.DeleteDomainCommand({ domain: 'tf-domain', ...owner });
    await expect(client.send(destroy)).rejects.toBeInstanceOf(sdk.ConflictException);
    await client.send(new sdk.DeleteRepositoryCommand({ domain: 'tf-domain', ...owner, repository: 'inner' }));
    await client.send(destroy);
  });
});

describe('with a domain', () => {
  const domain = 'tf';
  const DOMAIN = `arn:aws:codeartifact:us-east-1:${ACCOUNT}:domain/tf`;
  const arn = `arn:aws:codeartifact:us-east-1:${ACCOUNT}:repository/tf/app`;
  const place = { domain, ...owner, repository: 'app' };
  beforeAll(async () => {
    await client.send(new sdk.CreateDomainCommand({ domain }));
    for (const repository of ['upstream1', 'upstream2']) {
      await client.send(new sdk.CreateRepositoryCommand({ domain, repository }));
    }
  });
  afterAll(async () => {
    for (const repository of ['upstream1', 'upstream2']) {
      await client.send(new sdk.DeleteRepositoryCommand({ domain, ...owner, repository }));
    }
    await client.send(new sdk.DeleteDomainCommand({ domain, ...owner }));
    expect(await refreshDomain(DOMAIN)).toBeUndefined();
  });

  const BARE = {
    arn,
    administrator_account: ACCOUNT,
    domain,
    domain_owner: ACCOUNT,
    repository: 'app',
    description: '',
    upstream: [],
    external_connections: [],
    tags: {},
  };

  it('aws_codeartifact_repository is created, changed in every attribute, imported and destroyed', async () => {
    const { repository } = await client.send(new sdk.CreateRepositoryCommand({ domain, repository: 'app' }));
    expect(repository?.arn).toBe(arn);
    expect(await refreshRepository(arn)).toEqual(BARE);

    const update = async (more: Partial<sdk.UpdateRepositoryRequest>): Promise<State | undefined> => {
      await client.send(new sdk.UpdateRepositoryCommand({ ...place, ...more }));
      return await refreshRepository(arn);
    };
    const upstreams = (...names: string[]) => ({ upstreams: names.map((repositoryName) => ({ repositoryName })) });
    expect(await update({ description: 'desc' })).toEqual({ ...BARE, description: 'desc' });
    // A description that is taken out is sent as an empty one, and other attributes are not sent at all.
    expect(await update(upstreams('upstream1'))).toEqual({ ...BARE, description: 'desc', upstream: ['upstream1'] });
    expect(await update({ description: '' })).toEqual({ ...BARE, upstream: ['upstream1'] });
    expect(await update(upstreams('upstream2', 'upstream1'))).toMatchObject({ upstream: ['upstream2', 'upstream1'] });
    expect(await update(upstreams('upstream1', 'upstream2'))).toMatchObject({ upstream: ['upstream1', 'upstream2'] });
    // No upstream is no member, which changes nothing: the service keeps them, and the provider's next plan shows it.
    expect(await update({})).toMatchObject({ upstream: ['upstream1', 'upstream2'] });
    expect(await update({ upstreams: [] })).toEqual(BARE);

    await change(arn, {}, { key1: 'value1' });
    expect(await refreshRepository(arn)).toEqual({ ...BARE, tags: { key1: 'value1' } });
    await change(arn, { key1: 'value1' }, {});
    expect(await refreshRepository(arn)).toEqual(BARE);

    await client.send(new sdk.DeleteRepositoryCommand(place));
    expect(await refreshRepository(arn)).toBeUndefined();
    expect(await unlessGone(client.send(new sdk.DeleteRepositoryCommand(place)))).toBeUndefined();
  });

  it('aws_codeartifact_repository is connected in a second call, and parted again', async () => {
    const connection = { ...place, externalConnection: 'public:npmjs' };
    const connected = {
      ...BARE,
      external_connections: [
        // The word of the service, not of its model.
        { external_connection_name: 'public:npmjs', package_format: 'npm', status: 'AVAILABLE' },
      ],
    };
    await client.send(new sdk.CreateRepositoryCommand({ domain, repository: 'app' }));
    await client.send(new sdk.AssociateExternalConnectionCommand(connection));
    expect(await refreshRepository(arn)).toEqual(connected);
    expect(await refreshRepository(arn)).toEqual(connected);
    await client.send(new sdk.DisassociateExternalConnectionCommand(connection));
    expect(await refreshRepository(arn)).toEqual(BARE);
    await client.send(new sdk.AssociateExternalConnectionCommand(connection));
    // For another connection the provider adds before it takes away, and is told that one is all there may be.
    await expect(
      client.send(new sdk.AssociateExternalConnectionCommand({ ...place, externalConnection: 'public:pypi' })),
    ).rejects.toBeInstanceOf(sdk.ServiceQuotaExceededException);
    await client.send(new sdk.DeleteRepositoryCommand(place));
  });

  const RESOURCES = {
    aws_codeartifact_domain_permissions_policy: {
      arn: DOMAIN,
      at: { domain, ...owner },
      put: (input: object) => new sdk.PutDomainPermissionsPolicyCommand(input as sdk.PutDomainPermissionsPolicyRequest),
      get: (at: sdk.GetDomainPermissionsPolicyRequest) => new sdk.GetDomainPermissionsPolicyCommand(at),
      remove: (at: sdk.DeleteDomainPermissionsPolicyRequest) => new sdk.DeleteDomainPermissionsPolicyCommand(at),
    },
    aws_codeartifact_repository_permissions_policy: {
      arn: `arn:aws:codeartifact:us-east-1:${ACCOUNT}:repository/tf/upstream1`,
      at: { domain, ...owner, repository: 'upstream1' },
      put: (input: object) =>
        new sdk.PutRepositoryPermissionsPolicyCommand(input as sdk.PutRepositoryPermissionsPolicyRequest),
      get: (at: object) =>
        new sdk.GetRepositoryPermissionsPolicyCommand(at as sdk.GetRepositoryPermissionsPolicyRequest),
      remove: (at: object) =>
        new sdk.DeleteRepositoryPermissionsPolicyCommand(at as sdk.DeleteRepositoryPermissionsPolicyRequest),
    },
  };

  it.each(Object.entries(RESOURCES))('%s is put, kept to the letter, put again and deleted', async (_, resource) => {
    const { at } = resource;
    const send = async (command: object): Promise<sdk.ResourcePolicy | undefined> => {
      const reply = (await client.send(command as sdk.GetDomainPermissionsPolicyCommand)) as {
        policy?: sdk.ResourcePolicy;
      };
      return reply.policy;
    };
    const refresh = async (): Promise<sdk.ResourcePolicy | undefined> => await unlessGone(send(resource.get(at)));
    expect(await refresh()).toBeUndefined();

    const first = policy('codeartifact:CreateRepository');
    const put = await send(resource.put({ ...at, policyDocument: first }));
    const state = await refresh();
    expect(state).toEqual({ resourceArn: resource.arn, document: first, revision: put?.revision });
    expect(await refresh()).toEqual(state);

    // A change sends the revision of the state with it, and gets another one.
    const second = policy('codeartifact:CreateRepository', 'codeartifact:ListRepositoriesInDomain');
    await send(resource.put({ ...at, policyDocument: second, policyRevision: state?.revision }));
    const changed = await refresh();
    expect(changed?.document).toBe(second);
    expect(changed?.revision).not.toBe(state?.revision);
    const behind = resource.put({ ...at, policyDocument: first, policyRevision: state?.revision });
    await expect(send(behind)).rejects.toBeInstanceOf(sdk.ConflictException);
    // The same actions in another order mean the same; whoever wrote them gets them back as they were.
    expect(await refresh()).toEqual(changed);

    await send(resource.remove(at));
    expect(await refresh()).toBeUndefined();
    expect(await unlessGone(send(resource.remove(at)))).toBeUndefined();
    // Gone with what it was a policy of.
    const missing = resource.get({ ...at, domain: 'none' });
    expect(await unlessGone(send(missing))).toBeUndefined();
  });

  it('aws_codeartifact_package_origin_configuration is set before the package is there, and opened again', async () => {
    const at = { domain, ...owner, repository: 'upstream1', format: 'npm', namespace: 'acme', package: 'lib' } as const;
    const refresh = async (): Promise<unknown> =>
      (await unlessGone(client.send(new sdk.DescribePackageCommand(at))))?.package?.originConfiguration?.restrictions;
    expect(await refresh()).toBeUndefined();
    for (const restrictions of [
      { publish: 'ALLOW', upstream: 'BLOCK' },
      { publish: 'BLOCK', upstream: 'ALLOW' },
      // What it sends when it is destroyed: the service keeps a record of the package.
      { publish: 'ALLOW', upstream: 'ALLOW' },
    ] as const) {
      const put = await client.send(new sdk.PutPackageOriginConfigurationCommand({ ...at, restrictions }));
      expect(put.originConfiguration?.restrictions).toEqual(restrictions);
      expect(await refresh()).toEqual(restrictions);
    }
  });

  it('data aws_codeartifact_authorization_token has a token and when it ends', async () => {
    const read = async (durationSeconds?: number): Promise<sdk.GetAuthorizationTokenResult> =>
      await client.send(
        new sdk.GetAuthorizationTokenCommand({
          ...{ domain, ...owner },
          ...(durationSeconds === undefined ? {} : { durationSeconds }),
        }),
      );
    const start = Math.floor(Date.now() / 1000) * 1000;
    for (const [asked, length] of [
      [undefined, 43_200],
      [900, 900],
    ] as const) {
      const { authorizationToken, expiration } = await read(asked);
      expect(authorizationToken?.split('.')).toHaveLength(5);
      expect(expiration?.getTime()).toBeGreaterThanOrEqual(start + length * 1000);
      expect(seconds(expiration)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
  });

  it.each(Object.values(sdk.PackageFormat))(
    'data aws_codeartifact_repository_endpoint has one for %s',
    async (format) => {
      const { repositoryEndpoint } = await client.send(
        new sdk.GetRepositoryEndpointCommand({ domain, ...owner, repository: 'upstream1', format }),
      );
      expect(repositoryEndpoint).toBe(`${emulator.endpoint}/${format}/d/tf-${ACCOUNT}/upstream1/`);
    },
  );
});
