import { describe, expect, it } from '@jest/globals';
import { awsReader } from '../../../../../actions/provision/service/aws-reader.ts';
import { denied, repliedClient } from '../../../../support/sdk-replies.ts';

const scope = { domain: 'my-org', domainOwner: '123456789012' };
const readerOf = (replies: Parameters<typeof repliedClient>[0]) => {
  const { client, asked } = repliedClient(replies);
  return { reader: awsReader(client, scope), asked };
};

/** Two pages of a list: the token of the second is `next`. */
const twoPages =
  (member: string, first: readonly unknown[], second: readonly unknown[]) =>
  (input: Readonly<Record<string, unknown>>) =>
    input['nextToken'] === undefined ? { [member]: first, nextToken: 'next' } : { [member]: second };

describe('what is read of a domain', () => {
  it('is undefined where it does not exist, and an error where it may not be read', async () => {
    const { reader } = readerOf({});
    expect(await reader.domain()).toBeUndefined();
    expect(await reader.repository('aa')).toBeUndefined();
    expect(await reader.policy({ kind: 'domain' })).toBeUndefined();
    expect(await reader.policy({ kind: 'repository', name: 'aa' })).toBeUndefined();
    expect(await reader.repositoryNames()).toEqual([]);
    expect(await reader.groups()).toEqual([]);
    const { reader: refused } = readerOf({ DescribeDomain: denied('x'), ListRepositoriesInDomain: denied('x') });
    await expect(refused.domain()).rejects.toThrow('not authorized');
    await expect(refused.repositoryNames()).rejects.toThrow('not authorized');
  });

  it('is asked of the domain and its owner, page by page', async () => {
    const { reader, asked } = readerOf({
      ListRepositoriesInDomain: twoPages('repositories', [{ name: 'aa' }], [{ name: 'bb' }]),
    });
    expect(await reader.repositoryNames()).toEqual(['aa', 'bb']);
    expect(asked).toEqual([
      ['ListRepositoriesInDomain', { ...scope, maxResults: 1000, nextToken: undefined }],
      ['ListRepositoriesInDomain', { ...scope, maxResults: 1000, nextToken: 'next' }],
    ]);
  });

  it('is the facts of a repository, with nothing where the service says nothing', async () => {
    const { reader } = readerOf({
      DescribeRepository: ({ repository }: Readonly<Record<string, unknown>>) =>
        repository === 'bare'
          ? { repository: { arn: 'arn:bare' } }
          : {
              repository: {
                ...{ arn: 'arn:aa', description: 'x', upstreams: [{ repositoryName: 'store' }] },
                externalConnections: [{ externalConnectionName: 'public:npmjs' }],
              },
            },
    });
    expect(await reader.repository('aa')).toEqual({
      ...{ arn: 'arn:aa', description: 'x', upstreams: ['store'], connections: ['public:npmjs'] },
    });
    expect(await reader.repository('bare')).toEqual({
      ...{ arn: 'arn:bare', description: '', upstreams: [], connections: [] },
    });
  });

  it('is a policy with its revision, and none where the reply has no document', async () => {
    const { reader, asked } = readerOf({
      GetDomainPermissionsPolicy: { policy: { document: '{}', revision: 'r1' } },
      GetRepositoryPermissionsPolicy: { policy: {} },
    });
    expect(await reader.policy({ kind: 'domain' })).toEqual({ document: '{}', revision: 'r1' });
    expect(await reader.policy({ kind: 'repository', name: 'aa' })).toBeUndefined();
    expect(asked.map(([, input]) => input)).toEqual([scope, { ...scope, repository: 'aa' }]);
  });

  it('is the tags, an empty value where a tag has none', async () => {
    const { reader } = readerOf({ ListTagsForResource: { tags: [{ key: 'a', value: 'b' }, { key: 'c' }] } });
    expect([...(await reader.tags('arn'))]).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect((await readerOf({ ListTagsForResource: {} }).reader.tags('arn')).size).toBe(0);
  });

  it('is the package groups with their ways in, and of which the allowed repositories are to be listed', async () => {
    const restrictions = {
      PUBLISH: { mode: 'ALLOW_SPECIFIC_REPOSITORIES' },
      EXTERNAL_UPSTREAM: { mode: 'BLOCK', repositoriesCount: 1 },
      INTERNAL_UPSTREAM: { mode: 'INHERIT', repositoriesCount: 0 },
    };
    const { reader } = readerOf({
      ListPackageGroups: twoPages(
        'packageGroups',
        [{ pattern: '/*', arn: 'arn:1', originConfiguration: { restrictions } }],
        [{ pattern: '/npm/*', arn: 'arn:2', description: 'd', contactInfo: 'c' }],
      ),
      ListAllowedRepositoriesForGroup: twoPages('allowedRepositories', ['zz'], ['aa']),
    });
    expect(await reader.groups()).toEqual([
      {
        ...{ pattern: '/*', arn: 'arn:1', description: '', contactInfo: '' },
        modes: { PUBLISH: 'ALLOW_SPECIFIC_REPOSITORIES', EXTERNAL_UPSTREAM: 'BLOCK', INTERNAL_UPSTREAM: 'INHERIT' },
        listed: ['PUBLISH', 'EXTERNAL_UPSTREAM'],
      },
      {
        ...{ pattern: '/npm/*', arn: 'arn:2', description: 'd', contactInfo: 'c', listed: [] },
        modes: { PUBLISH: 'INHERIT', EXTERNAL_UPSTREAM: 'INHERIT', INTERNAL_UPSTREAM: 'INHERIT' },
      },
    ]);
    expect(await reader.allowedRepositories('/*', 'PUBLISH')).toEqual(['aa', 'zz']);
  });

  it('is whether a repository holds packages, which may come from above, and which were published', async () => {
    const { reader, asked } = readerOf({
      ListPackages: twoPages('packages', [{ package: 'a', namespace: 'acme' }], [{ package: 'b' }]),
      ListPackageVersions: ({ package: name }: Readonly<Record<string, unknown>>) =>
        name === 'a' ? { versions: [{}] } : {},
    });
    expect(await reader.holdsPackages('aa')).toBe(true);
    expect(await readerOf({ ListPackages: {} }).reader.holdsPackages('aa')).toBe(false);
    const open = await reader.openPackages('aa', 'npm');
    expect(open).toEqual([
      { format: 'npm', namespace: 'acme', name: 'a' },
      { format: 'npm', namespace: '', name: 'b' },
    ]);
    expect(asked[1]?.[1]).toMatchObject({ publish: 'ALLOW', upstream: 'ALLOW', format: 'npm', repository: 'aa' });
    expect(await Promise.all(open.map((one) => reader.publishedHere('aa', one)))).toEqual([true, false]);
    expect(asked.at(-2)?.[1]).toMatchObject({ namespace: 'acme', originType: 'INTERNAL', maxResults: 1 });
    expect(asked.at(-1)?.[1]).not.toHaveProperty('namespace');
  });

  it('is an error with the operation where a reply lacks what it must have', async () => {
    const { reader } = readerOf({
      ...{
        DescribeDomain: {},
        DescribeRepository: { repository: {} },
        ListRepositoriesInDomain: { repositories: [{}] },
      },
      ...{ ListPackageGroups: { packageGroups: [{ pattern: '/*' }] }, ListTagsForResource: { tags: [{}] } },
      ListPackages: { packages: [{}] },
    });
    const lacks = (operation: string) => `CodeArtifact's answer to ${operation} lacks a part that it must have.`;
    await expect(reader.domain()).rejects.toThrow(lacks('DescribeDomain'));
    await expect(reader.repository('aa')).rejects.toThrow(lacks('DescribeRepository'));
    await expect(reader.repositoryNames()).rejects.toThrow(lacks('ListRepositoriesInDomain'));
    await expect(reader.groups()).rejects.toThrow(lacks('ListPackageGroups'));
    await expect(reader.tags('arn')).rejects.toThrow(lacks('ListTagsForResource'));
    await expect(reader.openPackages('aa', 'npm')).rejects.toThrow(lacks('ListPackages'));
  });
});
