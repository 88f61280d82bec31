import type { Principal } from '@codeartifact-ci/emulator/auth/types.ts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT, allow, callSts, jwt, OTHER_ACCOUNT, openBench, policy, type AuthBench } from './support.ts';

const ROLE = `arn:aws:iam::${ACCOUNT}:role/ci/publish`;
const ISSUER = 'token.actions.githubusercontent.com';
const CLAIMS = {
  iss: `https://${ISSUER}`,
  sub: 'repo:octo/app:ref:refs/heads/main',
  aud: 'sts.amazonaws.com',
  exp: 4_000_000_000,
};

let bench: AuthBench;
afterEach(() => bench.close());

function user(identityPolicies: Principal['identityPolicies'] = 'all', account = ACCOUNT): Principal {
  const arn = `arn:aws:iam::${account}:user/jo`;
  return { arn, account, userId: 'AIDAEXAMPLE', expires: undefined, identityPolicies, sessionPolicy: undefined };
}

const parse = (document: string): unknown => JSON.parse(document);

const assume = async (caller: Principal, input: Readonly<Record<string, string>> = {}) =>
  await callSts(bench, caller, { Action: 'AssumeRole', RoleArn: ROLE, RoleSessionName: 'build', ...input });

const assumeByToken = async (claims: Readonly<Record<string, unknown>>, input: Readonly<Record<string, string>> = {}) =>
  await callSts(bench, undefined, {
    Action: 'AssumeRoleWithWebIdentity',
    RoleArn: ROLE,
    RoleSessionName: 'build',
    WebIdentityToken: jwt(claims),
    ...input,
  });

describe('with any key', () => {
  it('tells who calls', async () => {
    bench = await openBench();
    const { fields } = await callSts(bench, user(), { Action: 'GetCallerIdentity' });
    expect(fields).toMatchObject({ Arn: `arn:aws:iam::${ACCOUNT}:user/jo`, UserId: 'AIDAEXAMPLE', Account: ACCOUNT });
  });

  it('opens a session of any role', async () => {
    bench = await openBench();
    bench.clock.set(Date.parse('2030-01-01T00:00:00.700Z'));
    const { status, fields } = await assume(user(), { DurationSeconds: '900', SourceIdentity: 'jo' });
    expect(status).toBe(200);
    expect(fields).toMatchObject({
      Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/publish/build`,
      AssumedRoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}:build$/),
      AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
      SecretAccessKey: expect.stringMatching(/^\S{40}$/),
      Expiration: '2030-01-01T00:15:00Z',
      SourceIdentity: 'jo',
    });
  });

  it('takes a web identity for any role', async () => {
    bench = await openBench();
    const { status, fields } = await assumeByToken(CLAIMS);
    expect(status).toBe(200);
    expect(fields).toMatchObject({
      Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/publish/build`,
      SubjectFromWebIdentityToken: CLAIMS.sub,
      Audience: CLAIMS.aud,
      Provider: `arn:aws:iam::${ACCOUNT}:oidc-provider/${ISSUER}`,
    });
  });

  it('does not let a session out of its policy by way of another role', async () => {
    bench = await openBench();
    const caller = { ...user(), sessionPolicy: allow('codeartifact:*') };
    expect((await assume(caller)).fields['Message']).toMatch(
      /because no session policy allows the sts:AssumeRole action$/,
    );
  });

  it('limits chained sessions to an hour', async () => {
    bench = await openBench();
    const caller = { ...user(), roleArn: ROLE };
    expect((await assume(caller, { DurationSeconds: '3600' })).status).toBe(200);
    expect((await assume(caller, { DurationSeconds: '3601' })).fields).toMatchObject({
      Code: 'ValidationError',
      Message: 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    });
  });

  it.each<[Readonly<Record<string, string>>, string, string]>([
    [{ RoleSessionName: 'a' }, 'ValidationError', "1 validation error detected: Value 'a' at 'roleSessionName'"],
    [{ RoleSessionName: 'a b' }, 'ValidationError', 'satisfy regular expression pattern: [\\w+=,.@-]*'],
    [{ RoleSessionName: 'a b', DurationSeconds: '10' }, 'ValidationError', '2 validation errors detected'],
    [{ DurationSeconds: '43201' }, 'ValidationError', 'less than or equal to 43200'],
    [{ DurationSeconds: 'x' }, 'ValidationError', "Value 'x' at 'durationSeconds'"],
    [{ ExternalId: 'a' }, 'ValidationError', "at 'externalId'"],
    [{ SourceIdentity: 'a b' }, 'ValidationError', "at 'sourceIdentity'"],
    [{ Policy: '{' }, 'MalformedPolicyDocument', 'not JSON'],
    [{ Policy: 'x'.repeat(2049) }, 'ValidationError', "at 'policy'"],
    [{ 'PolicyArns.member.1.arn': 'arn:aws:iam::aws:policy/ReadOnlyAccess' }, 'ValidationError', 'no managed policies'],
    [{ 'Tags.member.1.Key': '', 'Tags.member.1.Value': 'x' }, 'ValidationError', 'tags.1.member.key'],
    [
      { 'Tags.member.1.Key': 'a', 'Tags.member.1.Value': 'x', 'Tags.member.2.Key': 'A', 'Tags.member.2.Value': 'y' },
      'ValidationError',
      'not name a key twice',
    ],
    [
      { RoleArn: 'arn:aws:iam::1:role/x-too-short' },
      'AccessDenied',
      'not authorized to perform: sts:AssumeRole on resource',
    ],
    [{ Action: 'GetSessionToken' }, 'InvalidAction', 'Could not find operation GetSessionToken for version 2011-06-15'],
    [{ Version: '' }, 'InvalidAction', 'Could not find operation AssumeRole for version '],
    [{ Action: 'constructor' }, 'InvalidAction', 'Could not find operation constructor'],
  ])('refuses %j with %s', async (input, code, message) => {
    bench = await openBench();
    const { status, fields } = await assume(user(), input);
    expect(status).toBe(code === 'AccessDenied' ? 403 : 400);
    expect(fields).toMatchObject({ Type: 'Sender', Code: code, Message: expect.stringContaining(message) });
  });

  it('quotes what a client sent as text, whatever it is', async () => {
    bench = await openBench();
    const { fields } = await assume(user(), { RoleSessionName: '</Message><Code>&\u0000\ud800"' });
    expect(fields['Code']).toBe('ValidationError');
    expect(fields['Message']).toContain("Value '</Message><Code>&\ufffd\ufffd\"' at");
  });

  it('refuses a body that is too large', async () => {
    bench = await openBench();
    const { status, fields } = await assume(user(), { Policy: 'x'.repeat(300_000) });
    expect([status, fields['Code']]).toEqual([413, 'RequestEntityTooLarge']);
  });
});

describe('a web identity token', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    ['has ended', { exp: 1 }, 'ExpiredTokenException', 'must be before the expiration date/time 1'],
    ['has not begun', { nbf: 3_999_999_999 }, 'InvalidIdentityToken', 'not valid before'],
    ['has no end', { exp: undefined }, 'InvalidIdentityToken', 'Missing a required claim: exp'],
    ['has no subject', { sub: undefined }, 'InvalidIdentityToken', 'Missing a required claim: sub'],
    ['has no audience', { aud: undefined }, 'InvalidIdentityToken', 'Missing a required claim: aud'],
    ['has two audiences', { aud: ['a', 'b'] }, 'InvalidIdentityToken', 'Incorrect token audience'],
    ['has an issuer that is no URL', { iss: 'me' }, 'InvalidIdentityToken', 'Issuer must be a valid URL'],
  ])('is refused when it %s', async (_what, claims, code, message) => {
    bench = await openBench();
    const { status, fields } = await assumeByToken({ ...CLAIMS, ...claims });
    expect(status).toBe(400);
    expect(fields).toMatchObject({ Code: code, Message: expect.stringContaining(message) });
  });

  it.each(['', 'a.b', 'a.b.c', 'e30.e30', `${jwt({})}.x`])('is refused when it is %p', async (token) => {
    bench = await openBench();
    expect((await assumeByToken(CLAIMS, { WebIdentityToken: token })).fields['Code']).toBe('InvalidIdentityToken');
  });
});

describe('strict', () => {
  const trust = (...statements: Readonly<Record<string, unknown>>[]): unknown => parse(policy(...statements));
  const open = async (trusted: unknown, more: Readonly<Record<string, unknown>> = {}): Promise<void> => {
    bench = await openBench({ roles: [{ name: 'publish', path: '/ci/', trust: trusted }], ...more });
  };
  const byUser = (AWS: string, extra: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
    Effect: 'Allow',
    Principal: { AWS },
    Action: 'sts:AssumeRole',
    ...extra,
  });
  const byGitHub = {
    Effect: 'Allow',
    Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/${ISSUER}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com' },
      StringLike: { [`${ISSUER}:sub`]: 'repo:octo/app:*' },
    },
  };
  const jo = `arn:aws:iam::${ACCOUNT}:user/jo`;

  it('lets in the user that the trust policy names', async () => {
    await open(trust(byUser(jo)));
    expect((await assume(user([]))).status).toBe(200);
  });

  it('leaves it to the policies of the user when the trust policy names the account', async () => {
    await open(trust(byUser(ACCOUNT)));
    expect((await assume(user([allow('sts:AssumeRole')]))).status).toBe(200);
    expect((await assume(user([]))).fields).toMatchObject({
      Code: 'AccessDenied',
      Message: `User: ${jo} is not authorized to perform: sts:AssumeRole on resource: ${ROLE} because no identity-based policy allows the sts:AssumeRole action`,
    });
  });

  it('always needs the trust policy', async () => {
    await open(trust(byUser(OTHER_ACCOUNT)));
    expect((await assume(user('all'))).fields['Message']).toMatch(
      /because no resource-based policy allows the sts:AssumeRole/,
    );
  });

  it('needs both sides across accounts', async () => {
    await open(trust(byUser(OTHER_ACCOUNT)));
    expect((await assume(user('all', OTHER_ACCOUNT))).status).toBe(200);
    expect((await assume(user([], OTHER_ACCOUNT))).status).toBe(403);
    bench.close();
    // Within an account, naming the user would be enough.
    await open(trust(byUser(`arn:aws:iam::${OTHER_ACCOUNT}:user/jo`)));
    expect((await assume(user([], OTHER_ACCOUNT))).status).toBe(403);
    expect((await assume(user('all', OTHER_ACCOUNT))).status).toBe(200);
  });

  it('refuses roles that do not exist as it refuses others', async () => {
    await open(trust(byUser(jo)));
    expect((await assume(user(), { RoleArn: `${ROLE}2` })).fields['Code']).toBe('AccessDenied');
    // The path is part of the ARN.
    expect((await assume(user(), { RoleArn: ROLE.replace('/ci', '') })).fields['Code']).toBe('AccessDenied');
  });

  it('asks for the external ID', async () => {
    await open(trust(byUser(jo, { Condition: { StringEquals: { 'sts:ExternalId': 'secret-1' } } })));
    expect((await assume(user(), { ExternalId: 'secret-1' })).status).toBe(200);
    expect((await assume(user(), { ExternalId: 'secret-2' })).status).toBe(403);
    expect((await assume(user())).status).toBe(403);
  });

  it('asks for the permission to tag and to set a source identity', async () => {
    await open(trust(byUser(jo)));
    const tags = { 'Tags.member.1.Key': 'Repository', 'Tags.member.1.Value': 'app' };
    expect((await assume(user([]), tags)).fields['Message']).toContain('not authorized to perform: sts:TagSession');
    expect((await assume(user([]), { SourceIdentity: 'jo' })).fields['Message']).toContain('sts:SetSourceIdentity');
    bench.close();
    const condition = { StringEquals: { 'aws:RequestTag/repository': 'app' } };
    await open(trust(byUser(jo), byUser(jo, { Action: 'sts:TagSession', Condition: condition })));
    expect((await assume(user([]), tags)).status).toBe(200);
    expect((await assume(user([]), { ...tags, 'Tags.member.1.Value': 'other' })).status).toBe(403);
  });

  it.each(['iam', 'aws'])(
    'lets policies compare the tags of the role with those of the caller (%s:)',
    async (prefix) => {
      const trusted = { name: 'publish', path: '/ci/', trust: trust(byUser(ACCOUNT)) };
      const asked = { Condition: { StringEquals: { [`${prefix}:ResourceTag/Team`]: 'web' } } };
      for (const [tags, status] of [
        [{ team: 'web' }, 200],
        [{ team: 'api' }, 403],
        [{}, 403],
      ] as const) {
        bench = await openBench({ roles: [{ ...trusted, tags }] });
        expect((await assume(user([allow('sts:AssumeRole', asked)]))).status).toBe(status);
        bench.close();
      }
      const trustByTag = byUser(jo, { Condition: { StringEquals: { [`${prefix}:ResourceTag/team`]: 'web' } } });
      bench = await openBench({ roles: [{ ...trusted, trust: trust(trustByTag), tags: { team: 'web' } }] });
      expect((await assume(user([]))).status).toBe(200);
    },
  );

  it('keeps to the longest session of the role', async () => {
    await open(trust(byUser(jo)));
    expect((await assume(user(), { DurationSeconds: '3601' })).fields).toMatchObject({
      Code: 'ValidationError',
      Message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    });
  });

  it.each<[string, Readonly<Record<string, unknown>>, number]>([
    ['what the trust policy asks for', {}, 200],
    ['another subject', { sub: 'repo:evil/app:ref:x' }, 403],
    ['another audience', { aud: 'other' }, 403],
    ['another issuer', { iss: 'https://issuer.example' }, 403],
  ])('checks a token: %s', async (_what, claims, status) => {
    await open(trust(byGitHub));
    const reply = await assumeByToken({ ...CLAIMS, ...claims });
    expect(reply.status).toBe(status);
    if (status === 403) {
      expect(reply.fields).toMatchObject({
        Code: 'AccessDenied',
        Message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      });
    }
  });

  it.each([
    ['repo:octo/app:ref:refs/heads/main', 200],
    ['repo:octo@583231/app@1296269:ref:refs/heads/main', 200],
    ['repo:octo@583231/app@1296269:environment:prod', 200],
    ['repo:octo@1/app@1296269:ref:refs/heads/main', 403],
    ['repo:octo@583231/app@1:ref:refs/heads/main', 403],
  ])(
    "takes GitHub's subject with and without the immutable IDs, as the trust policy has it: %s",
    async (sub, status) => {
      const subjects = ['repo:octo/app:*', 'repo:octo@583231/app@1296269:*'];
      await open(trust({ ...byGitHub, Condition: { StringLike: { [`${ISSUER}:sub`]: subjects } } }));
      expect((await assumeByToken({ ...CLAIMS, sub })).status).toBe(status);
    },
  );

  it('knows the listed providers only', async () => {
    await open(trust({ ...byGitHub, Principal: { Federated: '*' }, Condition: undefined }), {
      oidcProviders: [{ url: `https://${ISSUER}`, audiences: ['sts.amazonaws.com'] }],
    });
    expect((await assumeByToken(CLAIMS)).status).toBe(200);
    expect((await assumeByToken({ ...CLAIMS, aud: 'other' })).fields['Message']).toBe('Incorrect token audience');
    expect((await assumeByToken({ ...CLAIMS, iss: 'https://issuer.example' })).fields['Message']).toBe(
      'No OpenIDConnect provider found in your account for https://issuer.example',
    );
  });
});
