import { describe, expect, it } from '@jest/globals';
import { evaluate, type Caller } from '../../../../../actions/provision/policy/evaluate.ts';
import { lockoutOf } from '../../../../../actions/provision/policy/lockout.ts';
import { statementFrom } from '../../../../../actions/provision/policy/policy.ts';
import { ACTIONS } from '../../../../../actions/provision/policy/actions.ts';
import { outsideOf, withoutEffect } from '../../../../../actions/provision/policy/without-effect.ts';
import { PERMISSIONS } from '../../../../support/service-authorization.ts';

const ACCOUNT = '123456789012';
const session: Caller = { account: ACCOUNT, arn: `arn:aws:sts::${ACCOUNT}:assumed-role/ci/run-1` };
const DOMAIN = `arn:aws:codeartifact:us-east-1:${ACCOUNT}:domain/my-org`;
const REPOSITORY = `arn:aws:codeartifact:us-east-1:${ACCOUNT}:repository/my-org/team`;

function effect(statement: object, caller = session, action = 'codeartifact:ReadFromRepository'): string {
  const members = { Effect: 'Allow', Principal: '*', Action: 'codeartifact:*', Resource: '*', ...statement };
  return evaluate([statementFrom(members)], { caller, action, resource: REPOSITORY }).effect;
}

describe('a resource policy', () => {
  it.each<[string, object, string]>([
    ['everybody', { Principal: '*' }, 'allow'],
    ['the account as twelve digits', { Principal: { AWS: ACCOUNT } }, 'allow'],
    ['the account as the ARN of its root', { Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` } }, 'allow'],
    ['another account', { Principal: { AWS: '999999999999' } }, 'none'],
    ['the role of the session', { Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/ci` } }, 'allow'],
    ['the role with a path', { Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/team/ci` } }, 'allow'],
    ['a role whose name begins alike', { Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/ci-2` } }, 'none'],
    ['the role of the same name elsewhere', { Principal: { AWS: 'arn:aws:iam::999999999999:role/ci' } }, 'none'],
    ['a role by its unique ID', { Principal: { AWS: 'AROAEXAMPLEID1234567' } }, 'maybe-allow'],
    ['a service', { Principal: { Service: 'codebuild.amazonaws.com' } }, 'none'],
    ['all but the role', { Principal: undefined, NotPrincipal: { AWS: `arn:aws:iam::${ACCOUNT}:role/ci` } }, 'none'],
    [
      'all but another role',
      { Principal: undefined, NotPrincipal: { AWS: `arn:aws:iam::${ACCOUNT}:role/x` } },
      'allow',
    ],
  ])('knows %s as principal', (_, statement, expected) => {
    expect(effect(statement)).toBe(expected);
  });

  it.each<[object, string]>([
    [{ Action: 'codeartifact:Read*' }, 'allow'],
    [{ Action: 'CODEARTIFACT:readfromrepository' }, 'allow'],
    [{ Action: 'codeartifact:ReadFrom' }, 'none'],
    [{ Action: undefined, NotAction: 'codeartifact:Delete*' }, 'allow'],
    [{ Action: undefined, NotAction: 'codeartifact:Read*' }, 'none'],
    [{ Resource: REPOSITORY }, 'allow'],
    [{ Resource: `${REPOSITORY}-2` }, 'none'],
    [{ Resource: undefined, NotResource: REPOSITORY }, 'none'],
    [{ Resource: 'arn:aws:codeartifact:us-east-1:${aws:PrincipalAccount}:repository/my-org/team' }, 'maybe-allow'],
  ])('matches actions and resources as IAM does: %j', (statement, expected) => {
    expect(effect(statement)).toBe(expected);
  });

  it.each<[object, string]>([
    [{ ArnLike: { 'AWS:principalARN': `arn:aws:iam::${ACCOUNT}:role/c?` } }, 'allow'],
    [{ ArnNotLike: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/ci` } }, 'none'],
    [{ StringNotEquals: { 'aws:PrincipalAccount': ACCOUNT } }, 'none'],
    [{ StringEquals: { 'aws:RequestedRegion': ['eu-west-1', 'us-east-1'] } }, 'allow'],
    [{ StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }, 'maybe-allow'],
    [{ StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'aws:PrincipalAccount': '999999999999' } }, 'none'],
    [{ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, 'maybe-allow'],
    [{ Bool: { 'aws:SecureTransport': 'false' } }, 'none'],
    [{ Null: { 'aws:PrincipalArn': 'true' } }, 'none'],
    [{ StringEqualsIfExists: { 'aws:PrincipalType': 'AssumedRole' } }, 'allow'],
    [{ StringEqualsIgnoreCase: { 'aws:PrincipalType': 'assumedrole' } }, 'allow'],
    [{ NumericLessThan: { 'aws:PrincipalAccount': '5' } }, 'maybe-allow'],
    // A session does not show the path of its role.
    [{ ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/team/ci` } }, 'maybe-allow'],
    [{ StringNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/aws-reserved/x/ci` } }, 'maybe-allow'],
    [{ ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/team/*` } }, 'maybe-allow'],
    [{ ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/team/cd` } }, 'none'],
    [{ StringEquals: { 'aws:PrincipalAccount': '${aws:ResourceAccount}' } }, 'maybe-allow'],
    [{ StringNotEquals: { 'aws:PrincipalAccount': ['${aws:ResourceAccount}', ACCOUNT] } }, 'none'],
  ])('decides the conditions that follow from the caller, and leaves open the others: %j', (Condition, expected) => {
    expect(effect({ Condition })).toBe(expected);
  });

  it('lets a deny win over an allow, and a possible deny over a certain allow', () => {
    const allow = statementFrom({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' });
    const deny = (Condition?: object) =>
      statementFrom({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*', Condition });
    const request = { caller: session, action: 'codeartifact:ReadFromRepository', resource: REPOSITORY };
    expect(evaluate([allow, deny()], request).effect).toBe('deny');
    expect(evaluate([allow, deny({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })], request).effect).toBe('maybe-deny');
    expect(evaluate([], request)).toEqual({ effect: 'none', by: [] });
  });
});

describe('a condition on the ARN of the caller', () => {
  const role = (path: string): Caller => ({ account: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:role/${path}` });
  const effect = (caller: Caller, operator: string, value: string): string =>
    evaluate(
      [
        statementFrom({
          ...{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
          Condition: { [operator]: { 'aws:PrincipalArn': value } },
        }),
      ],
      { caller, action: 'codeartifact:ReadFromRepository', resource: REPOSITORY },
    ).effect;

  it('is certain of a role that is named with its path', () => {
    expect(effect(role('team/ci'), 'ArnLike', role('team/*').arn)).toBe('allow');
    expect(effect(role('team/ci'), 'ArnEquals', role('team/ci').arn)).toBe('allow');
    expect(effect(role('team/ci'), 'ArnLike', role('other/*').arn)).toBe('maybe-allow');
    expect(effect(role('ci'), 'ArnEquals', role('other').arn)).toBe('none');
  });

  it('is open for a session, of whose role nobody sees the path', () => {
    expect(effect(session, 'ArnEquals', role('team/ci').arn)).toBe('maybe-allow');
    expect(effect(session, 'StringEquals', role('ci').arn)).toBe('allow');
    expect(effect(session, 'ArnEquals', role('team/other').arn)).toBe('none');
  });

  it('takes no path from a user', () => {
    const user = (name: string): Caller => ({ account: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:user/${name}` });
    expect(effect(user('ann'), 'ArnEquals', user('team/ann').arn)).toBe('none');
    expect(effect(user('team/ann'), 'StringLike', user('team/*').arn)).toBe('allow');
  });
});

describe('a policy that shuts out who puts it', () => {
  const deny = (members: object) => [
    statementFrom({ Effect: 'Deny', Principal: '*', Action: 'codeartifact:*', Resource: '*', ...members }),
  ];
  const domain = { domain: DOMAIN, repository: undefined };

  it.each<[string, object, boolean | undefined]>([
    ['a deny of everything', {}, true],
    ['a deny of one action that provisioning needs', { Action: 'codeartifact:DescribeDomain' }, true],
    ['a deny of an action on repositories', { Action: 'codeartifact:GetRepositoryPermissionsPolicy' }, true],
    ['a deny of an action that it does not need', { Action: 'codeartifact:DeletePackage' }, undefined],
    ['a deny for others', { Principal: { AWS: '999999999999' } }, undefined],
    [
      'a deny that exempts the role',
      { Condition: { ArnNotLike: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/ci` } } },
      undefined,
    ],
    [
      'a deny that exempts a role with a path, which may be that of the session',
      { Condition: { ArnNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/aws-reserved/ci` } } },
      false,
    ],
    [
      'a deny with a condition that is not known',
      { Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } },
      false,
    ],
  ])('is told for %s', (_, members, certain) => {
    expect(lockoutOf(session, ACCOUNT, domain, [], deny(members))?.certain).toBe(certain);
  });

  it('is none where the same was denied before', () => {
    expect(lockoutOf(session, ACCOUNT, domain, deny({}), deny({}))).toBeUndefined();
  });

  it('is one that takes the last allow from a caller of another account', () => {
    const guest: Caller = { account: '222222222222', arn: 'arn:aws:iam::222222222222:user/alice' };
    const allow = [
      statementFrom({ Effect: 'Allow', Principal: { AWS: '222222222222' }, Action: 'codeartifact:*', Resource: '*' }),
    ];
    expect(lockoutOf(guest, ACCOUNT, domain, allow, [])).toMatchObject({ certain: true, statement: undefined });
    expect(lockoutOf(session, ACCOUNT, domain, allow, [])).toBeUndefined();
    expect(lockoutOf(guest, ACCOUNT, domain, allow, allow)).toBeUndefined();
  });

  it('is none of what the policy has no say in', () => {
    const put = (of: string) => deny({ Action: `codeartifact:Put${of}PermissionsPolicy` });
    const repository = { domain: DOMAIN, repository: REPOSITORY };
    expect(lockoutOf(session, ACCOUNT, domain, [], put('Domain'))).toBeUndefined();
    expect(lockoutOf(session, ACCOUNT, repository, [], put('Repository'))).toBeUndefined();
    expect(lockoutOf(session, ACCOUNT, domain, [], put('Repository'))).toMatchObject({ certain: true });
    expect(lockoutOf(session, ACCOUNT, domain, [], put('*'))).toMatchObject({
      action: 'codeartifact:PutRepositoryPermissionsPolicy',
    });
  });

  it('is looked for on the repository alone where the policy is a repository’s', () => {
    const repository = { domain: DOMAIN, repository: REPOSITORY };
    expect(
      lockoutOf(session, ACCOUNT, repository, [], deny({ Action: 'codeartifact:DescribeDomain' })),
    ).toBeUndefined();
    expect(lockoutOf(session, ACCOUNT, repository, [], deny({}))).toMatchObject({ certain: true });
  });
});

describe('a statement without effect', () => {
  it.each<[string, 'domain' | 'repository', string | undefined]>([
    ['sts:GetServiceBearerToken', 'domain', 'identity policy of the caller'],
    ['sts:GetServiceBearerToken', 'repository', 'identity policy of the caller'],
    ['s3:GetObject', 'domain', 'CodeArtifact alone'],
    ['codeartifact:getauthorizationtoken', 'repository', "the domain's policy"],
    ['codeartifact:GetAuthorizationToken', 'domain', undefined],
    ['codeartifact:PutRepositoryPermissionsPolicy', 'repository', "the domain's policy"],
    ['codeartifact:PutRepositoryPermissionsPolicy', 'domain', undefined],
    ['codeartifact:CreateDomain', 'domain', 'identity policy'],
    ['codeartifact:CreateDomain', 'repository', 'identity policy'],
    ['codeartifact:ListRepositories', 'domain', 'identity policy'],
    ['codeartifact:PutDomainPermissionsPolicy', 'domain', 'identity policy'],
    ['codeartifact:PutDomainPermissionsPolicy', 'repository', 'identity policy'],
    ['codeartifact:CreateRepository', 'repository', 'before there is a repository'],
    ['codeartifact:DeleteDomain', 'repository', "it is about the domain: allow it in the domain's policy"],
    ['codeartifact:listPackageGroups', 'repository', 'it is about the domain'],
    ['codeartifact:CreatePackageGroup', 'repository', "package groups are the domain's"],
    ['codeartifact:CreatePackageGroup', 'domain', undefined],
    ['codeartifact:PublishPackageVersion', 'repository', undefined],
    ['codeartifact:*', 'repository', undefined],
    ['*', 'repository', undefined],
    ['codeartifact:ReadFromRepositories', 'repository', "no such action (did you mean 'ReadFromRepository'?)"],
    ['codeartifact:Raed*', 'domain', 'no such action'],
    ['CODEARTIFACT:readfrom*', 'domain', undefined],
  ])('is told: %s in the policy of a %s', (Action, level, expected) => {
    const lines = withoutEffect(statementFrom({ Effect: 'Allow', Principal: '*', Action, Resource: '*' }), level);
    expect(lines).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)]);
  });

  it.each<[string, string | undefined, boolean]>([
    ['*', undefined, true],
    [DOMAIN, undefined, true],
    [REPOSITORY, undefined, true],
    [REPOSITORY, REPOSITORY, true],
    [`${DOMAIN}-2`, undefined, false],
    [`${REPOSITORY}-2`, REPOSITORY, false],
    [DOMAIN, REPOSITORY, false],
    ['arn:aws:codeartifact:eu-west-1:*', undefined, false],
    ['arn:aws:codeartifact:*:*:package/*', REPOSITORY, true],
    [`${REPOSITORY.replace('repository', 'package')}/npm/*`, REPOSITORY, true],
    [`${REPOSITORY.replace('repository', 'package')}/npm//lib`, REPOSITORY, true],
    [`${REPOSITORY.replace(':repository/my-org/team', ':package/my-org/other')}/*`, REPOSITORY, false],
    [`${DOMAIN.replace(':domain/', ':package-group/')}/npm/*`, undefined, true],
    [`${DOMAIN.replace(':domain/', ':package-group/')}/npm/*`, REPOSITORY, false],
  ])('is told where the policy does not reach its resource: %s in that of %s', (resource, of, reaches) => {
    const statement = statementFrom({ Effect: 'Allow', Principal: '*', Action: '*', Resource: resource });
    expect(outsideOf(statement, DOMAIN, of === undefined ? undefined : 'team')).toHaveLength(reaches ? 0 : 1);
  });

  it('is told of every action that no service has: the list is the whole list', () => {
    const named = [...PERMISSIONS.values()].flatMap(({ actions }) => actions);
    const known = ACTIONS.map((name) => `codeartifact:${name}`);
    expect(named.filter((name) => name.startsWith('codeartifact:') && !known.includes(name))).toEqual([]);
    expect([...ACTIONS].sort()).toEqual([...new Set(ACTIONS)].sort());
  });

  it('is none where it denies, or names what it leaves out', () => {
    const members = { Principal: '*', Resource: '*' };
    expect(withoutEffect(statementFrom({ ...members, Effect: 'Deny', Action: 's3:*' }), 'domain')).toEqual([]);
    expect(withoutEffect(statementFrom({ ...members, Effect: 'Allow', NotAction: 's3:*' }), 'domain')).toEqual([]);
  });
});
