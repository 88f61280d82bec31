import { describe, expect, it } from '@jest/globals';
import type { Gap } from '../../../../../actions/report/document.ts';
import { callBudget, countCalls } from '../../../../../actions/report/read/calls.ts';
import { readDomain } from '../../../../../actions/report/read/domain.ts';
import { readInventory } from '../../../../../actions/report/read/inventory.ts';
import { denied, repliedClient, serviceError } from '../../../../support/sdk-replies.ts';

const scope = { domain: 'acme' };
type Input = Readonly<Record<string, unknown>>;

const REPLIES = {
  DescribeDomain: { domain: { arn: 'arn:acme', owner: '111122223333', assetSizeBytes: 7 } },
  ListRepositoriesInDomain: { repositories: ['zz', 'builds', 'store'].map((name) => ({ name })) },
  DescribeRepository: ({ repository }: Input) => ({ repository: { arn: `arn:${String(repository)}` } }),
  GetDomainPermissionsPolicy: { policy: { document: '{"domain":1}' } },
  GetRepositoryPermissionsPolicy: ({ repository }: Input) =>
    repository === 'zz' ? serviceError('ResourceNotFoundException', 'none') : { policy: { document: '{}' } },
  ListPackageGroups: {
    packageGroups: [
      {
        pattern: '/*',
        arn: 'arn:g',
        originConfiguration: { restrictions: { PUBLISH: { mode: 'ALLOW_SPECIFIC_REPOSITORIES' } } },
      },
    ],
  },
  ListAllowedRepositoriesForGroup: { allowedRepositories: ['builds'] },
};
const read = (replies: object, globs: readonly string[] = []) =>
  readDomain(repliedClient({ ...REPLIES, ...replies }).client, scope, globs);

describe('the settings of a domain', () => {
  it('are read as they are, sorted by name', async () => {
    const facts = await read({});
    expect(facts).toMatchObject({ owner: '111122223333', arn: 'arn:acme', assetSizeBytes: 7, policy: '{"domain":1}' });
    expect([...facts.repositories].map(([name, { policy }]) => [name, policy])).toEqual([
      ['builds', '{}'],
      ['store', '{}'],
      ['zz', undefined],
    ]);
    expect(facts.selected).toEqual(['builds', 'store', 'zz']);
    expect(facts.groups.get('/*')?.restrictions.PUBLISH.repositories).toEqual(['builds']);
    expect(facts.gaps).toEqual([]);
  });

  it('are looked into where the globs say, and every repository is known in any case', async () => {
    const facts = await read({}, ['*', '!s*']);
    expect(facts.selected).toEqual(['builds', 'zz']);
    expect(facts.repositories.size).toBe(3);
    await expect(read({}, ['x*', '!y'])).rejects.toThrow("No repository matches 'x*', '!y'. Check 'repositories'.");
    expect((await read({ ListRepositoriesInDomain: {} })).selected).toEqual([]);
  });

  it('have gaps for what the role may not read, and go on', async () => {
    const whats = (gaps: readonly Gap[]) => gaps.map(({ what }) => what);
    const policies = await read({
      GetDomainPermissionsPolicy: denied('GetDomainPermissionsPolicy'),
      GetRepositoryPermissionsPolicy: ({ repository }: Input) =>
        repository === 'builds' ? denied('GetRepositoryPermissionsPolicy') : { policy: { document: '{}' } },
    });
    expect(whats(policies.gaps)).toEqual(['Permissions policy of the domain', 'Permissions policy of builds']);
    expect(policies.gaps[0]?.why).toMatch(/^The role may not read it: not authorized to perform: codeartifact:Get/);
    expect(policies.policy).toBeUndefined();
    expect([...policies.repositories.values()].map(({ policy }) => policy)).toEqual([null, '{}', '{}']);
    const hidden = await read({
      DescribeRepository: ({ repository }: Input) =>
        repository === 'store' ? denied('DescribeRepository') : { repository: { arn: 'x' } },
    });
    expect(whats(hidden.gaps)).toEqual(['Repository store']);
    expect(hidden.selected).toEqual(['builds', 'zz']);
    for (const operation of ['ListPackageGroups', 'ListAllowedRepositoriesForGroup']) {
      const groups = await read({ [operation]: denied(operation) });
      expect(whats(groups.gaps)).toEqual(['Package groups']);
      expect(groups.groups.size).toBe(0);
    }
  });

  it('are an error where the domain itself or its repositories may not be read, or a reply is none', async () => {
    for (const operation of ['DescribeDomain', 'ListRepositoriesInDomain']) {
      await expect(read({ [operation]: denied(operation) })).rejects.toThrow(`codeartifact:${operation}`);
    }
    for (const domain of [undefined, { arn: 'x' }, { owner: 'x' }]) {
      await expect(read({ DescribeDomain: { domain } })).rejects.toThrow(
        'lacks a part that it must have. Check the end',
      );
    }
    await expect(read({ GetDomainPermissionsPolicy: serviceError('ThrottlingException', 'slow') })).rejects.toThrow(
      'slow',
    );
  });
});

describe('the inventory of a domain', () => {
  const packages = (...names: readonly string[]) => names.map((name) => ({ format: 'npm', package: name }));
  const version = { version: '1.0.0', status: 'Published', revision: 'r', origin: 'internal' };

  async function inventory(
    replies: Parameters<typeof repliedClient>[0],
    versions: (name: string) => unknown,
    left = 100,
  ) {
    const gaps: Gap[] = [];
    const done: string[] = [];
    const service = {
      versions: ({ coordinates }: { readonly coordinates: { readonly name: string } }) => {
        const items = versions(coordinates.name);
        return items instanceof Error ? Promise.reject(items) : Promise.resolve({ items, defaultVersion: '1.0.0' });
      },
    };
    const listed = await readInventory(
      {
        ...{ client: repliedClient(replies).client, scope, gaps, budget: { left } },
        service: service as never,
        progress: (count, of) => done.push(`${count}/${of}`),
      },
      ['builds', 'store'],
    );
    return { listed, gaps, done };
  }

  it('has each package once, page by page, with its origin controls, and none that is gone', async () => {
    const restrictions = { publish: 'ALLOW', upstream: 'BLOCK' };
    const { listed, gaps, done } = await inventory(
      {
        ListPackages: ({ repository, nextToken }) => {
          if (repository === 'store') return {};
          return nextToken === undefined
            ? { packages: packages('a', 'b'), nextToken: 'n' }
            : {
                packages: [
                  ...packages('b'),
                  { format: 'npm', namespace: 'acme', package: 'c', originConfiguration: { restrictions } },
                ],
              };
        },
      },
      (name) => (name === 'a' ? [] : [version]),
    );
    expect(
      listed.map(({ at, publish, upstream }) => [at.coordinates.namespace, at.coordinates.name, publish, upstream]),
    ).toEqual([
      ['', 'b', undefined, undefined],
      ['acme', 'c', 'ALLOW', 'BLOCK'],
    ]);
    expect(listed[0]).toMatchObject({ defaultVersion: '1.0.0', incomplete: undefined, versions: [version] });
    expect({ gaps, done }).toEqual({ gaps: [], done: ['1/3', '2/3', '3/3'] });
  });

  it('says what may not be listed, and lists the rest', async () => {
    const { listed, gaps } = await inventory(
      {
        ListPackages: ({ repository }) =>
          repository === 'store' ? denied('ListPackages') : { packages: packages('a', 'b') },
      },
      (name) => (name === 'b' ? denied('ListPackageVersions') : [version]),
    );
    expect(gaps.map(({ what }) => what)).toEqual(['Packages of store']);
    expect(listed.map(({ at, incomplete }) => [at.coordinates.name, incomplete])).toEqual([
      ['a', undefined],
      ['b', expect.stringContaining('codeartifact:ListPackageVersions')],
    ]);
  });

  it('is refused before the first version where the calls do not reach for one each, and not where they just do', async () => {
    const replies = {
      ListPackages: ({ repository }: Input) => (repository === 'store' ? {} : { packages: packages('a', 'b') }),
    };
    await expect(inventory(replies, () => [version], 1)).rejects.toThrow(
      "takes a call for each of 2 packages. Set it to 102 or more, or narrow 'repositories'.",
    );
    expect((await inventory(replies, () => [version], 2)).listed).toHaveLength(2);
  });

  it.each([[{ format: 'conda', package: 'a' }], [{ format: 'npm' }], [{ format: 'npm', package: '' }]])(
    'refuses a package that is none: %j',
    async (one) => {
      await expect(inventory({ ListPackages: { packages: [one] } }, () => [version])).rejects.toThrow(
        'CodeArtifact lists a package of builds without a known format or a name',
      );
    },
  );
});

describe('the calls of a run', () => {
  it('are counted by operation, and what is left of them is never less than nothing', async () => {
    const { client } = repliedClient({ DescribeDomain: {}, ListPackages: {} });
    const counts = countCalls(client);
    const { DescribeDomainCommand, ListPackagesCommand } = await import('@aws-sdk/client-codeartifact');
    const before = callBudget(3, () => counts.total);
    expect(before.left).toBe(3);
    for (let call = 0; call < 3; call++) await client.send(new ListPackagesCommand({ domain: 'a', repository: 'b' }));
    await client.send(new DescribeDomainCommand({ domain: 'a' }));
    expect([...counts.byOperation]).toEqual([
      ['ListPackages', 3],
      ['DescribeDomain', 1],
    ]);
    expect(counts.total).toBe(4);
    expect(before.left).toBe(0);
    expect(callBudget(undefined, () => counts.total).left).toBe(Infinity);
  });
});
