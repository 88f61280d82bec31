import { expect, it } from '@jest/globals';
import {
  CodeartifactClient,
  DescribePackageCommand,
  DescribePackageGroupCommand,
  GetAssociatedPackageGroupCommand,
  ListAllowedRepositoriesForGroupCommand,
} from '@aws-sdk/client-codeartifact';
import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import type { Check } from '@codeartifact-ci/core/diagnosis/check.ts';
import { checkOrigin } from '@codeartifact-ci/core/diagnosis/origin.ts';

interface World {
  /** The package's own setting; undefined: it is not there. */
  readonly publish?: 'ALLOW' | 'BLOCK';
  readonly group?: string;
  readonly mode?: string;
  readonly inheritedFrom?: string;
  /** Pages of the repositories that may publish. */
  readonly allowed?: readonly (readonly string[])[];
  readonly error?: Error;
}

async function check(world: World, { scoped = true } = {}): Promise<Check> {
  const namespace = scoped ? 'acme' : undefined;
  const client = new CodeartifactClient({ region: 'us-east-1' });
  const at = { domain: 'my-org', domainOwner: '111122223333' };
  const named = { ...at, format: 'npm', package: 'lib', ...(scoped ? { namespace } : {}) };
  const answer = (command: object): object => {
    if (world.error !== undefined) throw world.error;
    if (command instanceof DescribePackageCommand) {
      expect(command.input).toEqual({ ...named, repository: 'r' });
      if (world.publish === undefined) throw Object.assign(new Error('none'), { name: 'ResourceNotFoundException' });
      return { package: { originConfiguration: { restrictions: { publish: world.publish } } } };
    }
    if (command instanceof GetAssociatedPackageGroupCommand) {
      expect(command.input).toEqual(named);
      return world.group === undefined ? {} : { packageGroup: { pattern: world.group } };
    }
    if (command instanceof DescribePackageGroupCommand) {
      expect(command.input).toEqual({ ...at, packageGroup: world.group ?? '/*' });
      const inheritedFrom = world.inheritedFrom === undefined ? undefined : { pattern: world.inheritedFrom };
      const PUBLISH = { effectiveMode: world.mode, inheritedFrom };
      return { packageGroup: { originConfiguration: { restrictions: { PUBLISH } } } };
    }
    if (command instanceof ListAllowedRepositoriesForGroupCommand) {
      expect(command.input).toMatchObject({
        ...at,
        packageGroup: world.inheritedFrom ?? world.group ?? '/*',
        originRestrictionType: 'PUBLISH',
      });
      const page = Number(command.input.nextToken ?? 0);
      const pages = world.allowed ?? [];
      return { allowedRepositories: pages[page], nextToken: page + 1 < pages.length ? String(page + 1) : undefined };
    }
    throw new Error('another request');
  };
  client.send = ((command: object) => new Promise<object>((resolve) => resolve(answer(command)))) as typeof client.send;
  const connection = { client, ...at } as unknown as Connection;
  return await checkOrigin(connection, 'r', { format: 'npm', namespace, name: 'lib' }, '111122223333');
}

it.each<[string, World]>([
  ['a package that is not there yet, in a group that allows it', { mode: 'ALLOW' }],
  ['a package with its own setting', { publish: 'ALLOW', group: '/npm/*', mode: 'ALLOW' }],
  ['a repository that the group names', { mode: 'ALLOW_SPECIFIC_REPOSITORIES', allowed: [['r']] }],
  ['one that it names on a later page', { mode: 'ALLOW_SPECIFIC_REPOSITORIES', allowed: [['a'], ['b', 'r']] }],
  ['a group without a setting', {}],
])('nothing blocks %s', async (_title, world) => {
  expect(await check(world)).toEqual({
    what: 'npm: origin controls of acme/lib',
    state: 'works',
    detail: 'publishing is not blocked',
  });
});

it('a package that is blocked itself is told the command that allows it', async () => {
  expect(await check({ publish: 'BLOCK', mode: 'ALLOW' })).toMatchObject({
    state: 'fails',
    detail: 'publish is BLOCK: the package came from upstream first',
    remedy: {
      text: expect.stringMatching(/--format npm --namespace acme --package lib --restrictions publish=ALLOW,/),
    },
  });
  const plain = await check({ publish: 'BLOCK' }, { scoped: false });
  expect(plain.what).toBe('npm: origin controls of lib');
  expect(plain.remedy?.text).toMatch(/--format npm --package lib/);
});

it('a group that blocks is named', async () => {
  expect(await check({ group: '/npm/acme/*', mode: 'BLOCK' })).toMatchObject({
    state: 'fails',
    detail: 'package group /npm/acme/* blocks publishing',
  });
});

it('a group that lets other repositories publish is named where the list stands, with the command', async () => {
  const world = { group: '/npm/acme/*', inheritedFrom: '/npm/*', mode: 'ALLOW_SPECIFIC_REPOSITORIES' };
  expect(await check({ ...world, allowed: [['other'], []] })).toMatchObject({
    state: 'fails',
    detail: 'package group /npm/* lets only some repositories publish, and r is not one',
    remedy: { text: expect.stringContaining("--package-group '/npm/*' --add-allowed-repositories repositoryName=r,") },
  });
});

it('what cannot be read is a check that fails, and no error', async () => {
  expect(await check({ error: new Error('no route') })).toMatchObject({ state: 'fails' });
});
