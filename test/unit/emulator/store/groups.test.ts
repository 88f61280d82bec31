import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateDomainCommand,
  CreatePackageGroupCommand,
  CreateRepositoryCommand,
  DeleteDomainCommand,
  DeletePackageGroupCommand,
  DeleteRepositoryCommand,
  DescribePackageCommand,
  DescribePackageGroupCommand,
  GetAssociatedPackageGroupCommand,
  ListAllowedRepositoriesForGroupCommand,
  ListAssociatedPackagesCommand,
  ListPackageGroupsCommand,
  ListSubPackageGroupsCommand,
  ListTagsForResourceCommand,
  UpdatePackageGroupCommand,
  UpdatePackageGroupOriginConfigurationCommand,
  type CodeartifactClient,
  type PackageFormat,
  type PackageGroupOriginRestrictionMode as Mode,
  type PackageGroupOriginRestrictionType as Type,
} from '@aws-sdk/client-codeartifact';
import { requireDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { groupAllows, groupRestrictsAnything } from '@codeartifact-ci/emulator/store/groups.ts';
import { requireRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import type { PackageKey } from '@codeartifact-ci/emulator/store/types.ts';
import { genericVersion, startBench, type Bench } from '../api/client.ts';

const ACCOUNT = '111122223333';
const TYPES = ['EXTERNAL_UPSTREAM', 'INTERNAL_UPSTREAM', 'PUBLISH'] as const;

let bench: Bench;
let client: CodeartifactClient;
beforeEach(async () => {
  bench = await startBench();
  ({ client } = bench);
});
afterEach(() => bench.close());

/** A domain with the groups and repositories asked for. */
async function newDomain(groups: readonly string[], repositories: readonly string[] = []): Promise<string> {
  const domain = 'groups';
  await client.send(new CreateDomainCommand({ domain }));
  for (const packageGroup of groups) await client.send(new CreatePackageGroupCommand({ domain, packageGroup }));
  for (const repository of repositories) await client.send(new CreateRepositoryCommand({ domain, repository }));
  return domain;
}

async function group(domain: string, packageGroup: string) {
  const reply = await client.send(new DescribePackageGroupCommand({ domain, packageGroup }));
  return reply.packageGroup ?? {};
}

async function configure(
  domain: string,
  packageGroup: string,
  restrictions: Partial<Record<Type, Mode>>,
  allow: readonly string[] = [],
) {
  return await client.send(
    new UpdatePackageGroupOriginConfigurationCommand({
      domain,
      packageGroup,
      restrictions,
      addAllowedRepositories: allow.map((repositoryName) => ({ repositoryName, originRestrictionType: 'PUBLISH' })),
    }),
  );
}

describe('the root group', () => {
  it('comes with the domain, allows everything and stays', async () => {
    const domain = await newDomain([]);
    const root = await group(domain, '/*');
    expect(root).toMatchObject({
      pattern: '/*',
      arn: `arn:aws:codeartifact:us-east-1:${ACCOUNT}:package-group/${domain}/%2a`,
      domainName: domain,
      domainOwner: ACCOUNT,
    });
    expect(root).not.toHaveProperty('parent');
    for (const type of TYPES) {
      expect(root.originConfiguration?.restrictions?.[type]).toMatchObject({ mode: 'ALLOW', effectiveMode: 'ALLOW' });
    }
    await expect(client.send(new DeletePackageGroupCommand({ domain, packageGroup: '/*' }))).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await expect(configure(domain, '/*', { PUBLISH: 'INHERIT' })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});

describe('a group', () => {
  it('is made, changed where asked, and deleted with its tags', async () => {
    const domain = await newDomain([]);
    const packageGroup = '/npm/space/ui~';
    const created = await client.send(
      new CreatePackageGroupCommand({
        domain,
        packageGroup,
        contactInfo: 'ui@example.com',
        description: 'User interface',
        tags: [{ key: 'team', value: 'ui' }],
      }),
    );
    expect(created.packageGroup).toMatchObject({
      pattern: packageGroup,
      arn: `arn:aws:codeartifact:us-east-1:${ACCOUNT}:package-group/${domain}/npm/space/ui~`,
      contactInfo: 'ui@example.com',
      description: 'User interface',
      parent: { pattern: '/*' },
    });
    const updated = await client.send(new UpdatePackageGroupCommand({ domain, packageGroup, description: '' }));
    expect(updated.packageGroup).toEqual({ ...created.packageGroup, description: '' });
    await expect(client.send(new CreatePackageGroupCommand({ domain, packageGroup }))).rejects.toMatchObject({
      name: 'ConflictException',
      resourceId: packageGroup,
    });
    const resourceArn = created.packageGroup?.arn;
    expect((await client.send(new ListTagsForResourceCommand({ resourceArn }))).tags).toHaveLength(1);
    await client.send(new DeletePackageGroupCommand({ domain, packageGroup }));
    await expect(group(domain, packageGroup)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      resourceId: packageGroup,
    });
    await client.send(new CreatePackageGroupCommand({ domain, packageGroup }));
    expect((await client.send(new ListTagsForResourceCommand({ resourceArn }))).tags).toEqual([]);
  });

  it('goes with its domain, tags and all', async () => {
    const domain = await newDomain(['/npm/*']);
    const packageGroup = '/pypi/*';
    const create = new CreatePackageGroupCommand({ domain, packageGroup, tags: [{ key: 'a', value: 'b' }] });
    const resourceArn = (await client.send(create)).packageGroup?.arn;
    await client.send(new DeleteDomainCommand({ domain }));
    await client.send(new CreateDomainCommand({ domain }));
    await client.send(new CreatePackageGroupCommand({ domain, packageGroup }));
    expect((await client.send(new ListTagsForResourceCommand({ resourceArn }))).tags).toEqual([]);
  });

  it('has a pattern that says something', async () => {
    const domain = await newDomain([]);
    await expect(
      client.send(new CreatePackageGroupCommand({ domain, packageGroup: '/npm/space/ui-~' })),
    ).rejects.toMatchObject({ name: 'ValidationException', message: expect.stringContaining('must follow a letter') });
  });
});

describe('the hierarchy', () => {
  const GROUPS = [
    '/npm/*',
    '/npm/space/*',
    '/npm/space/ui~',
    '/npm/space/ui-kit$',
    '/maven/com.any~',
    '/maven/com.any.x/*',
  ];
  const parents = async (domain: string): Promise<Record<string, string | undefined>> => {
    const { packageGroups } = await client.send(new ListPackageGroupsCommand({ domain }));
    return Object.fromEntries((packageGroups ?? []).map(({ pattern = '', parent }) => [pattern, parent?.pattern]));
  };

  it('follows from the patterns', async () => {
    const domain = await newDomain(GROUPS);
    expect(await parents(domain)).toEqual({
      '/*': undefined,
      '/maven/com.any.x/*': '/maven/com.any~',
      '/maven/com.any~': '/*',
      '/npm/*': '/*',
      '/npm/space/*': '/npm/*',
      '/npm/space/ui-kit$': '/npm/space/ui~',
      '/npm/space/ui~': '/npm/space/*',
    });
    const { packageGroups } = await client.send(new ListSubPackageGroupsCommand({ domain, packageGroup: '/*' }));
    expect(packageGroups?.map(({ pattern }) => pattern)).toEqual(['/maven/com.any~', '/npm/*']);
    const listed = await client.send(new ListPackageGroupsCommand({ domain, prefix: '/npm/space/' }));
    expect(listed.packageGroups).toHaveLength(3);
  });

  it('closes up when a group goes: its children fall to its parent', async () => {
    const domain = await newDomain(GROUPS);
    await configure(domain, '/npm/*', { PUBLISH: 'BLOCK' });
    await configure(domain, '/npm/space/*', { PUBLISH: 'ALLOW' });
    const effective = async () =>
      (await group(domain, '/npm/space/ui~')).originConfiguration?.restrictions?.PUBLISH?.effectiveMode;
    expect(await effective()).toBe('ALLOW');
    await client.send(new DeletePackageGroupCommand({ domain, packageGroup: '/npm/space/*' }));
    expect((await parents(domain))['/npm/space/ui~']).toBe('/npm/*');
    expect(await effective()).toBe('BLOCK');
  });
});

describe('a package', () => {
  const DOMAIN_GROUPS = ['/npm/*', '/npm/space/*', '/npm/space/ui~', '/npm//asyncstorage$', '/npm//AsyncStorage$'];
  let domain: string;
  beforeEach(async () => {
    domain = await newDomain(DOMAIN_GROUPS);
  });

  it.each<[PackageFormat, string | undefined, string, string, string]>([
    ['npm', 'space', 'ui-kit', '/npm/space/ui~', 'STRONG'],
    ['npm', 'space', 'uikit', '/npm/space/*', 'STRONG'],
    ['npm', 'other', 'ui', '/npm/*', 'STRONG'],
    ['pypi', undefined, 'requests', '/*', 'STRONG'],
    ['npm', 'Space', 'UI.kit', '/npm/space/ui~', 'WEAK'],
    // Of two groups that resemble it the one that is meant for it.
    ['npm', undefined, 'AsyncStorage', '/npm//AsyncStorage$', 'STRONG'],
    ['npm', undefined, 'asyncstorage', '/npm//asyncstorage$', 'STRONG'],
    ['npm', undefined, 'ASYNCSTORAGE', '/npm//AsyncStorage$', 'WEAK'],
  ])('%s %s %s belongs to %s (%s), though it does not exist', async (format, namespace, name, pattern, association) => {
    const reply = await client.send(new GetAssociatedPackageGroupCommand({ domain, format, namespace, package: name }));
    expect(reply).toMatchObject({ packageGroup: { pattern }, associationType: association });
  });
});

describe('the packages of a group', () => {
  const list = async (domain: string, packageGroup: string, preview?: boolean): Promise<string[]> => {
    const reply = await client.send(new ListAssociatedPackagesCommand({ domain, packageGroup, preview }));
    return (reply.packages ?? []).map((at) => `${at.namespace}/${at.package} ${at.associationType}`);
  };

  it('are those of all repositories that no other group describes better; a preview shows what would be', async () => {
    const domain = await newDomain(['/generic/team/*'], ['one', 'two']);
    for (const [repository, name] of [
      ['one', 'tool'],
      ['two', 'tool'],
      ['one', 'tool-kit'],
      ['two', 'Tool.kit'],
      ['two', 'toolbox'],
    ] as const) {
      await client.send(genericVersion({ domain, repository, package: name, packageVersion: '1' }));
    }
    expect(await list(domain, '/generic/team/*')).toEqual([
      'team/Tool.kit STRONG',
      'team/tool STRONG',
      'team/tool-kit STRONG',
      'team/toolbox STRONG',
    ]);
    expect(await list(domain, '/*')).toEqual([]);
    await expect(list(domain, '/generic/team/tool~')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    const expected = ['team/Tool.kit WEAK', 'team/tool STRONG', 'team/tool-kit STRONG'];
    expect(await list(domain, '/generic/team/tool~', true)).toEqual(expected);
    await client.send(new CreatePackageGroupCommand({ domain, packageGroup: '/generic/team/tool~' }));
    expect(await list(domain, '/generic/team/tool~')).toEqual(expected);
    expect(await list(domain, '/generic/team/*')).toEqual(['team/toolbox STRONG']);
  });
});

describe('origin restrictions', () => {
  it('are inherited from the nearest ancestor that has one', async () => {
    const domain = await newDomain(['/npm/*', '/npm/space/*', '/npm/space/ui$'], ['main']);
    const restriction = async () => (await group(domain, '/npm/space/ui$')).originConfiguration?.restrictions?.PUBLISH;
    expect(await restriction()).toMatchObject({
      mode: 'INHERIT',
      effectiveMode: 'ALLOW',
      inheritedFrom: { pattern: '/*' },
    });
    await configure(domain, '/npm/*', { PUBLISH: 'ALLOW_SPECIFIC_REPOSITORIES' }, ['main']);
    expect(await restriction()).toMatchObject({
      mode: 'INHERIT',
      effectiveMode: 'ALLOW_SPECIFIC_REPOSITORIES',
      inheritedFrom: {
        pattern: '/npm/*',
        arn: `arn:aws:codeartifact:us-east-1:${ACCOUNT}:package-group/${domain}/npm/%2a`,
      },
      repositoriesCount: 1,
    });
    await configure(domain, '/npm/space/ui$', { PUBLISH: 'BLOCK' });
    const own = await restriction();
    expect(own).toMatchObject({ mode: 'BLOCK', effectiveMode: 'BLOCK' });
    expect(own).not.toHaveProperty('inheritedFrom');
    await configure(domain, '/npm/space/ui$', { PUBLISH: 'INHERIT' });
    expect((await restriction())?.inheritedFrom?.pattern).toBe('/npm/*');
  });

  it('have lists of repositories, of which an update tells what changed', async () => {
    const domain = await newDomain(['/npm/*'], ['one', 'two']);
    const allowed = (repositoryName: string, originRestrictionType: Type = 'PUBLISH') => ({
      repositoryName,
      originRestrictionType,
    });
    const update = (add: ReturnType<typeof allowed>[], remove: ReturnType<typeof allowed>[] = []) =>
      client.send(
        new UpdatePackageGroupOriginConfigurationCommand({
          domain,
          packageGroup: '/npm/*',
          addAllowedRepositories: add,
          removeAllowedRepositories: remove,
        }),
      );
    const first = await update([allowed('one'), allowed('two'), allowed('two', 'INTERNAL_UPSTREAM')]);
    expect(first.allowedRepositoryUpdates).toEqual({
      PUBLISH: { ADDED: ['one', 'two'] },
      INTERNAL_UPSTREAM: { ADDED: ['two'] },
    });
    const second = await update([allowed('two')], [allowed('one')]);
    expect(second.allowedRepositoryUpdates).toEqual({ PUBLISH: { REMOVED: ['one'] } });
    const list = async (originRestrictionType: Type) =>
      (
        await client.send(
          new ListAllowedRepositoriesForGroupCommand({ domain, packageGroup: '/npm/*', originRestrictionType }),
        )
      ).allowedRepositories;
    expect(await list('PUBLISH')).toEqual(['two']);
    expect(await list('EXTERNAL_UPSTREAM')).toEqual([]);
    await expect(update([allowed('one'), allowed('none')])).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      resourceType: 'repository',
    });
    // All or nothing.
    expect(await list('PUBLISH')).toEqual(['two']);
    await client.send(new DeleteRepositoryCommand({ domain, repository: 'two' }));
    expect(await list('PUBLISH')).toEqual([]);
  });
});

describe('what a group lets in', () => {
  const publish = (domain: string, repository: string, name: string) =>
    client.send(genericVersion({ domain, repository, package: name, packageVersion: '1' }));

  it.each<[Mode, string[], string[]]>([
    ['ALLOW', ['one', 'two'], []],
    ['BLOCK', [], ['one', 'two']],
    ['ALLOW_SPECIFIC_REPOSITORIES', ['one'], ['two']],
  ])('by publishing with PUBLISH %s', async (mode, open, closed) => {
    const domain = await newDomain(['/generic/team/*'], ['one', 'two']);
    await configure(domain, '/generic/team/*', { PUBLISH: mode }, ['one']);
    for (const repository of open) expect((await publish(domain, repository, 'tool')).status).toBe('Published');
    for (const repository of closed) {
      await expect(publish(domain, repository, 'tool')).rejects.toMatchObject({ name: 'ConflictException' });
    }
  });

  it('is what the list of the group it inherits from says', async () => {
    const domain = await newDomain(['/generic/team/*', '/generic/team/tool~'], ['one', 'two']);
    await configure(domain, '/generic/team/*', { PUBLISH: 'ALLOW_SPECIFIC_REPOSITORIES' }, ['one']);
    expect((await publish(domain, 'one', 'tool')).status).toBe('Published');
    await expect(publish(domain, 'two', 'tool')).rejects.toMatchObject({ name: 'ConflictException' });
  });

  it('is nothing that only resembles its packages', async () => {
    const domain = await newDomain(['/generic/team/tool$'], ['one']);
    await publish(domain, 'one', 'tool');
    for (const name of ['Tool', 't00l', 'tооl']) {
      await expect(publish(domain, 'one', name)).rejects.toMatchObject({ name: 'ConflictException' });
    }
  });

  it.each(TYPES)('is decided for each way by itself: %s', async (blocked) => {
    const domain = await newDomain(['/npm/*'], ['one']);
    await configure(domain, '/npm/*', { [blocked]: 'BLOCK' });
    const { store, account } = bench.emulator.services;
    const row = requireDomain(store, { region: 'us-east-1', owner: account, name: domain });
    const repository = requireRepository(store, row, 'one');
    const react: PackageKey = { format: 'npm', namespace: '', name: 'react' };
    for (const type of TYPES) expect(groupAllows(store, repository, react, type)).toBe(type !== blocked);
    expect(groupRestrictsAnything(store, row, react)).toBe(true);
    expect(groupRestrictsAnything(store, row, { ...react, format: 'cargo' })).toBe(false);
  });

  it('leaves the origin controls of a new package open, as the group decides then', async () => {
    const domain = await newDomain(['/generic/team/*'], ['one']);
    const controls = async (name: string) =>
      (
        await client.send(
          new DescribePackageCommand({
            domain,
            repository: 'one',
            format: 'generic',
            namespace: 'team',
            package: name,
          }),
        )
      ).package?.originConfiguration?.restrictions;
    await publish(domain, 'one', 'before');
    expect(await controls('before')).toEqual({ publish: 'ALLOW', upstream: 'BLOCK' });
    await configure(domain, '/generic/team/*', { EXTERNAL_UPSTREAM: 'BLOCK' });
    await publish(domain, 'one', 'after');
    expect(await controls('after')).toEqual({ publish: 'ALLOW', upstream: 'ALLOW' });
  });
});
