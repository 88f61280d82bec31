import type { Principal } from '@codeartifact-ci/emulator/auth/types.ts';
import type { HttpRequest, RequestSource } from '@codeartifact-ci/emulator/http/request.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT, callSts, httpRequest, openBench, outcome, policy, type AuthBench } from './support.ts';

const FILE = {
  organization: 'o-exampleorgid',
  organizationPaths: { [ACCOUNT]: 'o-exampleorgid/r-ab12/ou-ab12-11111111/' },
  users: [
    {
      name: 'jo',
      accessKeyId: 'AKIAJO00000000000001',
      secretAccessKey: 'secret',
      tags: { Team: 'web' },
      policies: [],
    },
  ],
};

let bench: AuthBench;
beforeEach(async () => {
  bench = await openBench(FILE);
});
afterEach(() => bench.close());

const USER: Principal = {
  arn: `arn:aws:iam::${ACCOUNT}:user/jo`,
  account: ACCOUNT,
  userId: 'AIDAEXAMPLE',
  expires: undefined,
  identityPolicies: [],
  sessionPolicy: undefined,
};
const SESSION: Principal = {
  ...USER,
  arn: `arn:aws:sts::${ACCOUNT}:assumed-role/ci/build`,
  roleArn: `arn:aws:iam::${ACCOUNT}:role/ci`,
  userId: 'AROAEXAMPLE:build',
  expires: Number.MAX_SAFE_INTEGER,
  session: { tags: { Team: 'app' }, transitive: [], sourceIdentity: 'jo' },
};

/** Whether a principal with one policy under a condition may read. */
function reads(condition: object, principal: Principal = USER, request: Partial<HttpRequest> = {}): boolean {
  const document = policy({ Effect: 'Allow', Action: 'codeartifact:*', Resource: '*', Condition: condition });
  const target = { kind: 'repository', domain: bench.domain, repository: 'app' } as const;
  const asked = httpRequest(request);
  const allowed = { ...principal, identityPolicies: [document] };
  return outcome(() => bench.authority.authorize(allowed, asked, 'ReadFromRepository', target)) === 'allowed';
}

const from = (source: RequestSource): Partial<HttpRequest> => ({ source });

describe('a condition on the request', () => {
  it('knows its address, and the one behind a VPC endpoint by another key', () => {
    const office = { IpAddress: { 'AWS:SOURCEIP': '203.0.113.0/24' } };
    expect(reads(office, USER, from({ ip: '203.0.113.7' }))).toBe(true);
    expect(reads(office, USER, from({ ip: '198.51.100.7' }))).toBe(false);
    const behind = from({ ip: '203.0.113.7', vpcEndpoint: 'vpce-1a2b3c4d', vpc: 'vpc-1a2b3c4d' });
    expect(reads(office, USER, behind)).toBe(false);
    expect(reads({ IpAddress: { 'aws:VpcSourceIp': '203.0.113.0/24' } }, USER, behind)).toBe(true);
    expect(reads({ StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }, USER, behind)).toBe(true);
    expect(reads({ StringEquals: { 'aws:SourceVpc': 'vpc-1a2b3c4d' } }, USER, behind)).toBe(true);
    expect(reads({ StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }, USER)).toBe(false);
  });

  it('knows its Region, client and referrer', () => {
    expect(reads({ StringEquals: { 'aws:RequestedRegion': 'us-east-1' } })).toBe(true);
    expect(reads({ StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } })).toBe(false);
    const headers = { 'user-agent': 'npm/11.6.0', referer: 'install' };
    expect(reads({ StringLike: { 'aws:UserAgent': 'npm/*' } }, USER, { headers })).toBe(true);
    expect(reads({ StringEquals: { 'aws:referer': 'install' } }, USER, { headers })).toBe(true);
  });

  it('knows no call by a service', () => {
    expect(reads({ Null: { 'aws:SourceArn': 'true', 'aws:SourceOrgID': 'true', 'aws:CalledVia': 'true' } })).toBe(true);
    expect(reads({ Bool: { 'aws:ViaAWSService': 'true' } })).toBe(false);
  });
});

describe('a condition on the caller', () => {
  it('knows a user by name, type and tags', () => {
    expect(
      reads({ StringEquals: { 'aws:username': 'jo', 'aws:PrincipalType': 'User', 'aws:userid': 'AIDAEXAMPLE' } }),
    ).toBe(true);
    expect(reads({ StringEquals: { 'aws:PrincipalTag/team': 'web' } })).toBe(true);
    expect(reads({ StringEquals: { 'aws:PrincipalTag/team': 'app' } })).toBe(false);
    expect(reads({ Null: { 'aws:MultiFactorAuthPresent': 'true' } })).toBe(true);
  });

  it.each<[string, Principal, string]>([
    ['aws:PrincipalArn', USER, USER.arn],
    ['aws:PrincipalAccount', USER, ACCOUNT],
    ['aws:PrincipalType', USER, 'User'],
    ['aws:userid', USER, 'AIDAEXAMPLE'],
    ['aws:username', { ...USER, arn: `arn:aws:iam::${ACCOUNT}:user/team/jo` }, 'jo'],
    ['aws:PrincipalArn', SESSION, `arn:aws:iam::${ACCOUNT}:role/ci`],
    ['aws:PrincipalAccount', SESSION, ACCOUNT],
    ['aws:PrincipalType', SESSION, 'AssumedRole'],
    ['aws:userid', SESSION, 'AROAEXAMPLE:build'],
    ['aws:FederatedProvider', { ...SESSION, session: { tags: {}, transitive: [], provider: 'idp' } }, 'idp'],
    ['aws:TokenIssueTime', { ...SESSION, issued: 0 }, '1970-01-01T00:00:00.000Z'],
    ['aws:PrincipalIsAWSService', USER, 'false'],
    ['aws:SecureTransport', USER, 'true'],
  ])('has one value for %s, of a user and of a session', (key, principal, value) => {
    expect(reads({ StringEquals: { [key]: value } }, principal)).toBe(true);
    expect(reads({ StringNotEquals: { [key]: value } }, principal)).toBe(false);
  });

  it('knows a session by its tags and source identity, and not by a user name', () => {
    expect(reads({ StringEquals: { 'aws:PrincipalType': 'AssumedRole', 'aws:SourceIdentity': 'jo' } }, SESSION)).toBe(
      true,
    );
    expect(reads({ StringEquals: { 'aws:PrincipalTag/Team': 'app' } }, SESSION)).toBe(true);
    expect(reads({ StringLike: { 'aws:userid': 'AROAEXAMPLE:*' } }, SESSION)).toBe(true);
    expect(reads({ Null: { 'aws:username': 'true' } }, SESSION)).toBe(true);
    expect(reads({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } }, SESSION)).toBe(true);
  });

  it('knows the organization and the path in it, of caller and resource', () => {
    expect(
      reads({ StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid', 'aws:ResourceOrgID': 'o-exampleorgid' } }),
    ).toBe(true);
    expect(reads({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-exampleorgid/r-ab12/ou-ab12-*' } })).toBe(
      true,
    );
    expect(reads({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-exampleorgid/r-ab12/ou-cd34-*' } })).toBe(
      false,
    );
    expect(reads({ StringEquals: { 'aws:ResourceAccount': ACCOUNT } })).toBe(true);
  });

  it('is asked anew when the time has passed, though the caller was let in before', () => {
    bench.clock.set(Date.parse('2030-01-01T00:00:00Z'));
    const until = { DateLessThan: { 'aws:CurrentTime': '2030-01-01T01:00:00Z' } };
    const document = policy({ Effect: 'Allow', Action: 'codeartifact:*', Resource: '*', Condition: until });
    const caller = { ...USER, identityPolicies: [document] };
    const target = { kind: 'repository', domain: bench.domain, repository: 'app' } as const;
    const ask = (): string =>
      outcome(() => bench.authority.authorize(caller, httpRequest(), 'ReadFromRepository', target));
    expect(ask()).toBe('allowed');
    bench.clock.advance(3_600_000);
    expect(ask()).toContain('AccessDenied');
  });
});

describe('session tags', () => {
  it('that are transitive go on to the next session, and cannot be changed by it', async () => {
    bench.close();
    bench = await openBench();
    const input = { Action: 'AssumeRole', RoleArn: `arn:aws:iam::${ACCOUNT}:role/next`, RoleSessionName: 'two' };
    const caller: Principal = {
      ...SESSION,
      identityPolicies: 'all',
      session: { tags: { Team: 'app', Cost: '1' }, transitive: ['Team'] },
    };
    const { status, fields } = await callSts(bench, caller, {
      ...input,
      'Tags.member.1.Key': 'Team',
      'Tags.member.1.Value': 'x',
    });
    expect(status).toBe(200);
    const token = fields['SessionToken']?.split('.')[1] ?? '';
    const { inflateRawSync } = await import('node:zlib');
    const bearer = JSON.parse(inflateRawSync(Buffer.from(token, 'base64url')).toString()) as Principal;
    expect(bearer.session).toEqual({ tags: { Team: 'app' }, transitive: ['Team'] });
  });
});
