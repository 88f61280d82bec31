import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AssociateExternalConnectionCommand,
  CreateDomainCommand,
  CreateRepositoryCommand,
  DeleteDomainPermissionsPolicyCommand,
  DeleteRepositoryCommand,
  DeleteRepositoryPermissionsPolicyCommand,
  DescribeRepositoryCommand,
  DisassociateExternalConnectionCommand,
  GetAuthorizationTokenCommand,
  GetDomainPermissionsPolicyCommand,
  GetRepositoryEndpointCommand,
  GetRepositoryPermissionsPolicyCommand,
  ListRepositoriesCommand,
  ListRepositoriesInDomainCommand,
  ListTagsForResourceCommand,
  PutDomainPermissionsPolicyCommand,
  PutRepositoryPermissionsPolicyCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateRepositoryCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { startBench, type Bench } from './client.ts';

const ACCOUNT = '111122223333';
let bench: Bench;
let client: CodeartifactClient;
beforeAll(async () => {
  bench = await startBench();
  ({ client } = bench);
  for (const domain of ['owned', 'full']) await client.send(new CreateDomainCommand({ domain }));
  await client.send(new CreateRepositoryCommand({ domain: 'full', repository: 'main' }));
});
afterAll(() => bench.close());

describe('repositories', () => {
  const domain = 'owned';
  const create = (repository: string, upstreams: string[] = []) =>
    client.send(
      new CreateRepositoryCommand({
        domain,
        repository,
        upstreams: upstreams.map((repositoryName) => ({ repositoryName })),
      }),
    );

  it('are made, changed where asked, and deleted', async () => {
    await create('base');
    await create('shared');
    const { repository } = await client.send(
      new CreateRepositoryCommand({
        domain,
        repository: 'app',
        description: 'The application',
        upstreams: [{ repositoryName: 'shared' }, { repositoryName: 'base' }],
      }),
    );
    expect(repository).toMatchObject({
      name: 'app',
      administratorAccount: ACCOUNT,
      domainName: domain,
      domainOwner: ACCOUNT,
      arn: `arn:aws:codeartifact:us-east-1:${ACCOUNT}:repository/owned/app`,
      description: 'The application',
      upstreams: [{ repositoryName: 'shared' }, { repositoryName: 'base' }],
      externalConnections: [],
    });
    const renamed = await client.send(new UpdateRepositoryCommand({ domain, repository: 'app', description: 'New' }));
    expect(renamed.repository).toEqual({ ...repository, description: 'New' });
    const cleared = await client.send(new UpdateRepositoryCommand({ domain, repository: 'app', upstreams: [] }));
    expect(cleared.repository).toEqual({ ...repository, description: 'New', upstreams: [] });
    expect((await client.send(new DescribeRepositoryCommand({ domain, repository: 'app' }))).repository).toEqual(
      cleared.repository,
    );
    expect((await client.send(new DeleteRepositoryCommand({ domain, repository: 'app' }))).repository?.name).toBe(
      'app',
    );
    await create('app');
  });

  it('exist once', async () => {
    await expect(create('base')).rejects.toMatchObject({ name: 'ConflictException', resourceType: 'repository' });
    await expect(client.send(new DescribeRepositoryCommand({ domain, repository: 'none' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      resourceId: 'none',
      resourceType: 'repository',
    });
  });

  it('have upstreams that exist, make no circle and are ten at most', async () => {
    await expect(create('lost', ['nowhere'])).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await create('lower', ['base']);
    await expect(
      client.send(
        new UpdateRepositoryCommand({ domain, repository: 'base', upstreams: [{ repositoryName: 'lower' }] }),
      ),
    ).rejects.toMatchObject({ name: 'ValidationException' });
    const names = Array.from({ length: 11 }, (_, index) => `up-${index}`);
    for (const name of names) await create(name);
    await expect(create('many', names)).rejects.toMatchObject({
      name: 'ServiceQuotaExceededException',
      resourceType: 'repository',
    });
    // What is refused leaves nothing behind.
    await expect(client.send(new DescribeRepositoryCommand({ domain, repository: 'many' }))).rejects.toThrow(
      'not exist',
    );
  });

  it('have an external connection or upstreams, and one of the known connections', async () => {
    const connect = (repository: string, externalConnection: string) =>
      client.send(new AssociateExternalConnectionCommand({ domain, repository, externalConnection }));
    const { repository } = await connect('app', 'public:npmjs');
    expect(repository?.externalConnections).toEqual([
      { externalConnectionName: 'public:npmjs', packageFormat: 'npm', status: 'AVAILABLE' },
    ]);
    await expect(connect('app', 'public:npmjs')).rejects.toMatchObject({ name: 'ConflictException' });
    await expect(connect('app', 'public:pypi')).rejects.toMatchObject({ name: 'ServiceQuotaExceededException' });
    await expect(connect('lower', 'public:npmjs')).rejects.toMatchObject({ name: 'ConflictException' });
    await expect(connect('shared', 'public:none')).rejects.toMatchObject({ name: 'ValidationException' });
    const disconnect = new DisassociateExternalConnectionCommand({
      domain,
      repository: 'app',
      externalConnection: 'public:npmjs',
    });
    expect((await client.send(disconnect)).repository?.externalConnections).toEqual([]);
    await expect(client.send(disconnect)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('are listed by name, in one domain or in all', async () => {
    const inDomain = async (filter: object): Promise<(string | undefined)[]> => {
      const reply = await client.send(new ListRepositoriesInDomainCommand({ domain, ...filter }));
      return (reply.repositories ?? []).map(({ name }) => name);
    };
    const all = await inDomain({});
    expect(all).toEqual([...all].sort());
    expect(await inDomain({ repositoryPrefix: 'up-1' })).toEqual(['up-1', 'up-10']);
    expect(await inDomain({ administratorAccount: '999999999999' })).toEqual([]);
    const everywhere = await client.send(new ListRepositoriesCommand({ maxResults: 1000 }));
    const places = (everywhere.repositories ?? []).map(({ name, domainName }) => `${name}@${domainName}`);
    expect(places).toEqual(expect.arrayContaining(['main@full', 'app@owned']));
    expect(everywhere.repositories?.[0]).not.toHaveProperty('upstreams');
  });

  it('have an endpoint for each format, used or not', async () => {
    for (const format of ['npm', 'cargo', 'generic'] as const) {
      const { repositoryEndpoint } = await client.send(
        new GetRepositoryEndpointCommand({ domain, repository: 'app', format, endpointType: 'ipv4' }),
      );
      expect(repositoryEndpoint).toBe(`${bench.emulator.endpoint}/${format}/d/owned-${ACCOUNT}/app/`);
    }
  });

  it('have an endpoint for dual stack that answers on IPv4, and on IPv6 where the machine has it', async () => {
    const { repositoryEndpoint = '' } = await client.send(
      new GetRepositoryEndpointCommand({ domain, repository: 'app', format: 'npm', endpointType: 'dualstack' }),
    );
    const { port } = new URL(bench.emulator.endpoint);
    expect(repositoryEndpoint).toBe(`http://localhost:${port}/npm/d/owned-${ACCOUNT}/app/`);
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list?.map(({ address }) => address) ?? []);
    for (const host of ['127.0.0.1', ...(addresses.includes('::1') ? ['[::1]'] : [])]) {
      const { status } = await fetch(repositoryEndpoint.replace('localhost', host));
      expect([host, status]).toEqual([host, 401]);
    }
  });
});

describe('permissions policies', () => {
  const document = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'codeartifact:ReadFromRepository', Resource: '*' },
    ],
  });
  const domain = 'owned';
  const repository = 'base';

  const onDomain = {
    get: () => client.send(new GetDomainPermissionsPolicyCommand({ domain })),
    put: (policyDocument: string, policyRevision?: string) =>
      client.send(new PutDomainPermissionsPolicyCommand({ domain, policyDocument, policyRevision })),
    delete: (policyRevision?: string) =>
      client.send(new DeleteDomainPermissionsPolicyCommand({ domain, policyRevision })),
    arn: `arn:aws:codeartifact:us-east-1:${ACCOUNT}:domain/owned`,
  };
  const onRepository: typeof onDomain = {
    get: () => client.send(new GetRepositoryPermissionsPolicyCommand({ domain, repository })),
    put: (policyDocument, policyRevision) =>
      client.send(new PutRepositoryPermissionsPolicyCommand({ domain, repository, policyDocument, policyRevision })),
    delete: (policyRevision) =>
      client.send(new DeleteRepositoryPermissionsPolicyCommand({ domain, repository, policyRevision })),
    arn: `arn:aws:codeartifact:us-east-1:${ACCOUNT}:repository/owned/base`,
  };

  describe.each([
    ['domain', onDomain],
    ['repository', onRepository],
  ])('of a %s', (_, at) => {
    it('are kept as written, with a revision that guards against overwriting', async () => {
      await expect(at.get()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
      const { policy } = await at.put(document);
      expect(policy).toMatchObject({ resourceArn: at.arn, document });
      expect((await at.get()).policy).toEqual(policy);
      await expect(at.put(document, 'stale')).rejects.toMatchObject({ name: 'ConflictException' });
      const next = (await at.put(document, policy?.revision)).policy;
      expect(next?.revision).not.toBe(policy?.revision);
      await expect(at.delete(policy?.revision)).rejects.toMatchObject({ name: 'ConflictException' });
      expect((await at.delete(next?.revision)).policy).toEqual(next);
      await expect(at.delete()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    });

    const statement = { Effect: 'Allow', Principal: '*', Action: 'codeartifact:*', Resource: '*' };
    it.each([
      ['no JSON', '{'],
      ['no object', '[]'],
      ['an unknown version', JSON.stringify({ Version: '2020-01-01', Statement: [statement] })],
      ['no statement', JSON.stringify({ Version: '2012-10-17' })],
      ['no effect', JSON.stringify({ Version: '2012-10-17', Statement: [{ ...statement, Effect: undefined }] })],
      ['no principal', JSON.stringify({ Version: '2012-10-17', Statement: [{ ...statement, Principal: undefined }] })],
      ['no action', JSON.stringify({ Version: '2012-10-17', Statement: [{ ...statement, Action: undefined }] })],
      ['no resource', JSON.stringify({ Version: '2012-10-17', Statement: [{ ...statement, Resource: undefined }] })],
      [
        'a condition key that does not exist',
        JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ ...statement, Condition: { NumericLessThan: { 'aws:MultiFactorAge': '3600' } } }],
        }),
      ],
    ])('are refused with %s', async (_, policy) => {
      await expect(at.put(policy)).rejects.toMatchObject({ name: 'ValidationException' });
    });
  });

  it('decide: an explicit deny closes a repository', async () => {
    const deny = { Effect: 'Deny', Principal: '*', Action: 'codeartifact:DescribeRepository', Resource: '*' };
    await onRepository.put(JSON.stringify({ Version: '2012-10-17', Statement: deny }));
    await expect(client.send(new DescribeRepositoryCommand({ domain, repository }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('is not authorized to perform: codeartifact:DescribeRepository on resource: '),
      $metadata: { httpStatusCode: 403 },
    });
    await onRepository.delete();
    await client.send(new DescribeRepositoryCommand({ domain, repository }));
  });

  it('decide by the tags that a request sets and removes', async () => {
    const onlyTeamTags = { 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': ['team'] } };
    const deny = { Effect: 'Deny', Principal: '*', Action: 'codeartifact:*', Resource: '*', Condition: onlyTeamTags };
    await onRepository.put(JSON.stringify({ Version: '2012-10-17', Statement: deny }));
    const resourceArn = onRepository.arn;
    const tag = (key: string) => client.send(new TagResourceCommand({ resourceArn, tags: [{ key, value: 'v' }] }));
    const untag = (key: string) => client.send(new UntagResourceCommand({ resourceArn, tagKeys: [key] }));
    await tag('team');
    await untag('team');
    await expect(tag('cost')).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(untag('cost')).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await onRepository.delete();
  });

  it('decide who may use a repository as an upstream', async () => {
    const deny = {
      Effect: 'Deny',
      Principal: '*',
      Action: 'codeartifact:AssociateWithDownstreamRepository',
      Resource: '*',
    };
    await onRepository.put(JSON.stringify({ Version: '2012-10-17', Statement: deny }));
    const upstreams = [{ repositoryName: repository }];
    for (const refused of [
      client.send(new CreateRepositoryCommand({ domain, repository: 'below', upstreams })),
      client.send(new UpdateRepositoryCommand({ domain, repository: 'app', upstreams })),
    ]) {
      await expect(refused).rejects.toMatchObject({ name: 'AccessDeniedException' });
    }
    await onRepository.delete();
  });
});

describe('tags', () => {
  it.each([
    ['domain', 'domain/owned'],
    ['repository', 'repository/owned/base'],
    ['package group', 'package-group/owned/%2a'],
  ])('are on a %s', async (_, path) => {
    const resourceArn = `arn:aws:codeartifact:us-east-1:${ACCOUNT}:${path}`;
    const list = async () => (await client.send(new ListTagsForResourceCommand({ resourceArn }))).tags;
    await client.send(
      new TagResourceCommand({
        resourceArn,
        tags: [
          { key: 'team', value: 'core' },
          { key: 'cost', value: '' },
        ],
      }),
    );
    await client.send(new TagResourceCommand({ resourceArn, tags: [{ key: 'team', value: 'web' }] }));
    expect(await list()).toEqual([
      { key: 'cost', value: '' },
      { key: 'team', value: 'web' },
    ]);
    await client.send(new UntagResourceCommand({ resourceArn, tagKeys: ['cost', 'never-there'] }));
    expect(await list()).toEqual([{ key: 'team', value: 'web' }]);
  });

  it('come with what is made and go with it', async () => {
    const tagged = { domain: 'owned', repository: 'tagged', tags: [{ key: 'a', value: 'b' }] };
    const { repository } = await client.send(new CreateRepositoryCommand(tagged));
    const list = async () => (await client.send(new ListTagsForResourceCommand({ resourceArn: repository?.arn }))).tags;
    expect(await list()).toEqual([{ key: 'a', value: 'b' }]);
    await client.send(new DeleteRepositoryCommand(tagged));
    await client.send(new CreateRepositoryCommand({ ...tagged, tags: [] }));
    expect(await list()).toEqual([]);
  });

  it.each([
    ['ValidationException', 'something'],
    ['ValidationException', `arn:aws:codeartifact:us-east-1:${ACCOUNT}:package/owned/base/npm//react`],
    ['ResourceNotFoundException', `arn:aws:codeartifact:us-east-1:${ACCOUNT}:domain/none`],
    ['ResourceNotFoundException', `arn:aws:codeartifact:us-east-1:${ACCOUNT}:repository/owned/none`],
    ['ResourceNotFoundException', `arn:aws:codeartifact:us-east-1:${ACCOUNT}:package-group/owned/npm/%2a`],
    ['ResourceNotFoundException', `arn:aws:codeartifact:eu-west-1:${ACCOUNT}:domain/owned`],
  ])('get a %s on %s', async (name, resourceArn) => {
    await expect(client.send(new ListTagsForResourceCommand({ resourceArn }))).rejects.toMatchObject({ name });
  });

  it.each([
    ['a key twice', ['k', 'k']],
    ['a reserved key', ['aws:k']],
  ])('are refused with %s', async (_, keys) => {
    const resourceArn = `arn:aws:codeartifact:us-east-1:${ACCOUNT}:domain/owned`;
    const tags = keys.map((key) => ({ key, value: 'v' }));
    await expect(client.send(new TagResourceCommand({ resourceArn, tags }))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});

describe('authorization tokens', () => {
  const ask = (durationSeconds?: number) =>
    client.send(new GetAuthorizationTokenCommand({ domain: 'owned', durationSeconds }));

  it.each([
    [undefined, 43_200],
    [900, 900],
    [43_200, 43_200],
  ])('asked for %s seconds last %i', async (asked, lasting) => {
    const before = Date.now();
    const { authorizationToken, expiration } = await ask(asked);
    expect(authorizationToken).toMatch(/^eyJ2ZXIiOjEs/);
    const end = expiration?.getTime() ?? 0;
    // The end is a whole second.
    expect(end).toBeGreaterThanOrEqual(Math.floor(before / 1000 + lasting) * 1000);
    expect(end).toBeLessThanOrEqual(Date.now() + lasting * 1000);
  });

  it.each([1, 899, 43_201, -1, 0])('are refused for %i seconds', async (seconds) => {
    await expect(ask(seconds)).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
