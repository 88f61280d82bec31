import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CreateDomainCommand,
  CreateRepositoryCommand,
  DeleteDomainCommand,
  DeleteRepositoryCommand,
  DescribeDomainCommand,
  ListDomainsCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { genericVersion, startBench, type Bench } from './client.ts';

const ACCOUNT = '111122223333';
let bench: Bench;
let client: CodeartifactClient;
beforeAll(async () => {
  bench = await startBench();
  ({ client } = bench);
});
afterAll(() => bench.close());

describe('domains', () => {
  it('are made, described and deleted', async () => {
    const before = Date.now();
    const { domain } = await client.send(
      new CreateDomainCommand({ domain: 'alpha', tags: [{ key: 'k', value: 'v' }] }),
    );
    expect(domain).toMatchObject({
      name: 'alpha',
      owner: ACCOUNT,
      arn: `arn:aws:codeartifact:us-east-1:${ACCOUNT}:domain/alpha`,
      status: 'Active',
      repositoryCount: 0,
      assetSizeBytes: 0,
      s3BucketArn: `arn:aws:s3:::assets-${ACCOUNT}-us-east-1`,
    });
    expect(domain?.encryptionKey).toMatch(/^arn:aws:kms:us-east-1:111122223333:key\/[0-9a-f-]{36}$/);
    // Milliseconds survive the way through seconds.
    const created = domain?.createdTime?.getTime() ?? 0;
    expect(created).toBeGreaterThanOrEqual(before);
    expect(created).toBeLessThanOrEqual(Date.now());
    expect((await client.send(new DescribeDomainCommand({ domain: 'alpha' }))).domain).toEqual(domain);
    const deleted = await client.send(new DeleteDomainCommand({ domain: 'alpha' }));
    expect(deleted.domain).toMatchObject({ name: 'alpha', status: 'Deleted' });
    await expect(client.send(new DeleteDomainCommand({ domain: 'alpha' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('are owned by the caller, unless another owner is named', async () => {
    await client.send(new CreateDomainCommand({ domain: 'owned' }));
    await client.send(new DescribeDomainCommand({ domain: 'owned', domainOwner: ACCOUNT }));
    await expect(
      client.send(new DescribeDomainCommand({ domain: 'owned', domainOwner: '999999999999' })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: "Domain not found. Domain 'owned' owned by account '999999999999' does not exist",
      resourceId: 'owned',
      resourceType: 'domain',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('exist once, and are deleted empty', async () => {
    await client.send(new CreateDomainCommand({ domain: 'full' }));
    await expect(client.send(new CreateDomainCommand({ domain: 'full' }))).rejects.toMatchObject({
      name: 'ConflictException',
      resourceType: 'domain',
      $metadata: { httpStatusCode: 409 },
    });
    await client.send(new CreateRepositoryCommand({ domain: 'full', repository: 'main' }));
    await expect(client.send(new DeleteDomainCommand({ domain: 'full' }))).rejects.toMatchObject({
      name: 'ConflictException',
      message: 'Domain must contain 0 repositories before deletion',
    });
  });

  it('take a key by ARN, ID or alias and refuse anything else', async () => {
    const id = '1234abcd-12ab-34cd-56ef-1234567890ab';
    const keyOf = async (encryptionKey: string): Promise<string | undefined> => {
      const { domain } = await client.send(new CreateDomainCommand({ domain: 'keyed', encryptionKey }));
      await client.send(new DeleteDomainCommand({ domain: 'keyed' }));
      return domain?.encryptionKey;
    };
    const arn = `arn:aws:kms:us-east-1:${ACCOUNT}`;
    expect(await keyOf(id)).toBe(`${arn}:key/${id}`);
    expect(await keyOf(`arn:aws:kms:eu-west-1:444455556666:key/${id}`)).toBe(
      `arn:aws:kms:eu-west-1:444455556666:key/${id}`,
    );
    // An alias is told as the key that it stands for, always the same.
    const key = await keyOf('alias/mine');
    expect(key).toMatch(new RegExp(`^${arn}:key/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`));
    expect(await keyOf(`${arn}:alias/mine`)).toBe(key);
    expect(await keyOf('alias/other')).not.toBe(key);
    for (const encryptionKey of ['!', 'alias/', 'key/mine', `${arn}:key/`, 'arn:aws:s3:::bucket', `${arn}:grant/x`]) {
      await expect(client.send(new CreateDomainCommand({ domain: 'odd', encryptionKey }))).rejects.toMatchObject({
        name: 'ValidationException',
        reason: 'ENCRYPTION_KEY_ERROR',
        message: `KMS key not found: ${encryptionKey}`,
        $metadata: { httpStatusCode: 400 },
      });
    }
    expect((await client.send(new ListDomainsCommand({}))).domains?.map(({ name }) => name)).not.toContain('odd');
  });

  it('tell their key wherever they are told, and keep it', async () => {
    const encryptionKey = `arn:aws:kms:us-east-1:${ACCOUNT}:key/mrk-1234abcd12ab34cd56ef1234567890ab`;
    const { domain } = await client.send(new CreateDomainCommand({ domain: 'kept', encryptionKey }));
    await client.send(new CreateRepositoryCommand({ domain: 'kept', repository: 'main' }));
    const described = (await client.send(new DescribeDomainCommand({ domain: 'kept' }))).domain;
    const { domains = [] } = await client.send(new ListDomainsCommand({}));
    const listed = domains.find(({ name }) => name === 'kept');
    expect([domain, described, listed].map((each) => each?.encryptionKey)).toEqual(Array(3).fill(encryptionKey));
    await client.send(new DeleteRepositoryCommand({ domain: 'kept', repository: 'main' }));
    await client.send(new DeleteDomainCommand({ domain: 'kept' }));
    // A domain of the same name is another domain, with a key of its own.
    const again = await client.send(new CreateDomainCommand({ domain: 'kept' }));
    expect(again.domain?.encryptionKey).not.toBe(encryptionKey);
    await client.send(new DeleteDomainCommand({ domain: 'kept' }));
  });

  it('count an asset once, in however many repositories it is', async () => {
    await client.send(new CreateDomainCommand({ domain: 'sizes' }));
    for (const repository of ['one', 'two']) {
      await client.send(new CreateRepositoryCommand({ domain: 'sizes', repository }));
      await client.send(
        genericVersion({ domain: 'sizes', repository, package: 'tool', packageVersion: '1', content: '12345' }),
      );
    }
    expect((await client.send(new DescribeDomainCommand({ domain: 'sizes' }))).domain).toMatchObject({
      assetSizeBytes: 5,
      repositoryCount: 2,
    });
  });

  it('are listed by name, ten at most', async () => {
    const { domains = [] } = await client.send(new ListDomainsCommand({}));
    const names = domains.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(Object.keys(domains[0] ?? {}).sort()).toEqual(
      ['arn', 'createdTime', 'encryptionKey', 'name', 'owner', 'status'].sort(),
    );
    for (let index = names.length; index < 10; index++) {
      await client.send(new CreateDomainCommand({ domain: `filler-${index}` }));
    }
    await expect(client.send(new CreateDomainCommand({ domain: 'eleventh' }))).rejects.toMatchObject({
      name: 'ServiceQuotaExceededException',
      $metadata: { httpStatusCode: 402 },
    });
  });
});
