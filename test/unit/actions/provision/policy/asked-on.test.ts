import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedOn, policiesFor } from '../../../../../actions/provision/policy/asked-on.ts';
import { ACTIONS } from '../../../../../actions/provision/policy/actions.ts';
import { root } from '../../../../support/paths.ts';

/** The resource types of each operation, as the emulator has them from the service authorization reference. */
const [, table = ''] = readFileSync(join(root, 'packages/emulator/FIDELITY.md'), 'utf8').split(
  '\n## Permissions of each operation\n',
);
const TYPES = new Map(
  [...table.matchAll(/^\| `(\w+)` \|[^|]*\|([^|]*)\|/gm)].map(([, name = '', types = '']) => [
    name,
    [...types.matchAll(/`([^`]+)`/g)].map(([, type = '']) => type),
  ]),
);

describe('what an action is asked on', () => {
  const kindOf = (action: string): string => askedOn(`codeartifact:${action}`);

  it('is for each operation a resource of a type that the reference names', () => {
    expect(TYPES.size).toBe(48);
    // A domain that is not there yet is nothing that its policy could hang on.
    const account = ['*', 'domain'];
    const wrong = [...TYPES].filter(
      ([name, types]) =>
        !types.some((type) => (kindOf(name) === 'account' ? account.includes(type) : type === kindOf(name))),
    );
    expect(wrong.map(([name, types]) => `${name}: ${types.join()}, not ${kindOf(name)}`)).toEqual([]);
  });

  it('is known of all actions, those that are no operation too', () => {
    const others = ACTIONS.filter((name) => !TYPES.has(name));
    expect(Object.fromEntries(others.map((name) => [name, kindOf(name)]))).toEqual({
      AssociateWithDownstreamRepository: 'repository',
      PutPackageMetadata: 'package',
      ReadFromRepository: 'repository',
    });
  });
});

it.each([
  [['CreateDomain', 'ListDomains', 'listrepositories'], []],
  [['PutDomainPermissionsPolicy', 'putdomainpermissionspolicy'], []],
  [['DeleteDomain', 'GetAuthorizationToken', 'CreatePackageGroup', 'ListAssociatedPackages'], ['domain']],
  [['CreateRepository', 'createrepository', 'PutRepositoryPermissionsPolicy'], ['domain']],
  [
    ['DeleteRepository', 'GetRepositoryEndpoint', 'ReadFromRepository'],
    ['domain', 'repository'],
  ],
  [
    ['PublishPackageVersion', 'DescribePackage', 'PutPackageMetadata'],
    ['domain', 'repository'],
  ],
])('in %j have a say the policies of: %j', (actions, levels) => {
  for (const action of actions) {
    const say = Object.entries(policiesFor(`codeartifact:${action}`));
    expect([action, say.flatMap(([level, has]) => (has ? [level] : []))]).toEqual([action, levels]);
  }
});
