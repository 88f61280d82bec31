import { describe, expect, it } from '@jest/globals';
import {
  claimsOf,
  explainRefusedJob,
  githubRepository,
  githubSubjects,
  githubTrustPolicy,
} from '@codeartifact-ci/core/aws/github-trust.ts';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: object): string => `${part({ alg: 'RS256' })}.${part(claims)}.signature`;
const ids = { owner: '123456', repository: '456789' };
const ISSUER = 'token.actions.githubusercontent.com';

describe('The subjects of a repository', () => {
  it('are those by names, and with its numbers where they are known', () => {
    const jobs = ['ref:refs/tags/*'];
    const subjects = (of: typeof ids | undefined, issuer = ISSUER): string[] =>
      githubSubjects({ repository: 'octo/app', ids: of, jobs, issuer });
    expect(subjects(undefined)).toEqual(['repo:octo/app:ref:refs/tags/*']);
    expect(subjects(ids)).toEqual(['repo:octo/app:ref:refs/tags/*', 'repo:octo@123456/app@456789:ref:refs/tags/*']);
    // An Enterprise Server knows no other form.
    expect(subjects(ids, 'github.example.com/_services/token')).toEqual(['repo:octo/app:ref:refs/tags/*']);
  });

  it.each([
    ['octo@123456/app@456789', { repository: 'octo/app', ids }],
    ['octo@*/app@*', { repository: 'octo/app', ids: { owner: '*', repository: '*' } }],
    ['octo/app', { repository: 'octo/app', ids }],
    ['octo/other', { repository: 'octo/other', ids: undefined }],
  ])('are made from %s, with the numbers of the job where it is its own', (given, expected) => {
    const env = { GITHUB_REPOSITORY: 'octo/app', GITHUB_REPOSITORY_OWNER_ID: '123456', GITHUB_REPOSITORY_ID: '456789' };
    expect(githubRepository(given, env)).toEqual(expected);
  });

  it.each(['GITHUB_REPOSITORY', 'GITHUB_REPOSITORY_OWNER_ID', 'GITHUB_REPOSITORY_ID'])(
    'are made without numbers where the job lacks %s: half of them would be no subject of GitHub’s',
    (missing) => {
      const env = { GITHUB_REPOSITORY: 'octo/app', GITHUB_REPOSITORY_OWNER_ID: '1', GITHUB_REPOSITORY_ID: '2' };
      const known = githubRepository('octo/app', { ...env, [missing]: undefined });
      expect(known).toEqual({ repository: 'octo/app', ids: undefined });
    },
  );
});

describe('A trust policy', () => {
  const trust = { repository: 'octo/app', ids, issuer: ISSUER, audience: 'sts.amazonaws.com', account: '111122223333' };

  it('compares whole subjects literally', () => {
    const policy = githubTrustPolicy({ ...trust, region: 'eusc-de-east-1', jobs: ['ref:refs/heads/main'] });
    expect(policy.Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws-eusc:iam::111122223333:oidc-provider/${ISSUER}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${ISSUER}:aud`]: 'sts.amazonaws.com',
            [`${ISSUER}:sub`]: ['repo:octo/app:ref:refs/heads/main', 'repo:octo@123456/app@456789:ref:refs/heads/main'],
          },
        },
      },
    ]);
  });

  it('asks for the numbers too where it shall', () => {
    const asked = (of: typeof ids | undefined) =>
      githubTrustPolicy({ ...trust, ids: of, requiresIds: true, region: 'us-east-1', jobs: ['ref:refs/tags/*'] })
        .Statement[0]?.Condition;
    expect(asked(ids)).toMatchObject({
      StringEquals: { [`${ISSUER}:repository_owner_id`]: '123456', [`${ISSUER}:repository_id`]: '456789' },
    });
    expect(asked(undefined)).toMatchObject({ StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com' } });
    expect(JSON.stringify(asked(undefined))).not.toContain('repository_id');
  });

  it('compares subjects with wildcards as patterns, and the audience literally', () => {
    const issuer = 'github.example.com/_services/token';
    const [statement] = githubTrustPolicy({
      ...trust,
      ids: undefined,
      issuer,
      region: 'us-east-1',
      jobs: ['ref:refs/tags/*'],
    }).Statement;
    expect(statement?.Condition).toEqual({
      StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com' },
      StringLike: { [`${issuer}:sub`]: 'repo:octo/app:ref:refs/tags/*' },
    });
  });
});

describe('A refused job', () => {
  const role = 'arn:aws-cn:iam::111122223333:role/ci';
  const explained = (claims: object, refusal = 'Not authorized'): string =>
    explainRefusedJob(
      claimsOf(jwt({ iss: `https://${ISSUER}`, aud: 'sts.amazonaws.com', ...claims })) ?? { iss: '', sub: '', aud: '' },
      role,
      refusal,
    );

  it.each([
    ['repo:octo/app:ref:refs/heads/main', /a policy written for GitHub's immutable subjects/],
    ['repo:octo@123456/app@456789:ref:refs/heads/main', /a policy that says repo:octo\/app:… does not match it/],
    ['repo:octo/app:pull_request', /The job is of a pull_request, so .* a policy that says ref:…/],
    ['repo:octo@123456/app@456789:environment:live', /octo\/app:… does .* The job has the environment live, so/],
    ['repository_owner_id:1:ref:x', /^The owner has customized the subject: a policy that says repo:…/m],
  ])('with the subject %s is told its claims and the condition that lets it in', (sub, form) => {
    const text = explained({ sub });
    expect(text).toMatch(form);
    expect(text).toContain(`sub ${sub}, aud sts.amazonaws.com, iss https://${ISSUER}.`);
    expect(JSON.parse(text.slice(text.indexOf('\n{') + 1))).toEqual({
      StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com', [`${ISSUER}:sub`]: sub },
    });
    expect(text.match(/The job is of|The job has/g) ?? []).toHaveLength(/:(pull|env)/.test(sub) ? 1 : 0);
  });

  it('is told the number of its repository, a reusable workflow and an audience that are unusual', () => {
    const sub = 'repo:octo/app:ref:refs/heads/main';
    const workflow = 'octo/app/.github/workflows/ci.yml@refs/heads/main';
    const shared = 'octo/shared/.github/workflows/go.yml@v1';
    const more = { repository_id: '456789', workflow_ref: workflow };
    const plain = explained({ sub, ...more, job_workflow_ref: workflow });
    expect(plain).toContain(`iss https://${ISSUER}, repository_id 456789.`);
    expect(plain).not.toMatch(/reusable|Most policies/);
    const odd = explained({ sub, ...more, job_workflow_ref: shared, aud: 'octo' });
    expect(odd).toContain(`repository_id 456789, job_workflow_ref ${shared}.`);
    expect(odd).toMatch(/a policy that asks for job_workflow_ref .* aud sts\.amazonaws\.com, not octo/);
  });

  it('of an Enterprise Server is told of no numbers to come, and of its own provider', () => {
    const text = explained({ iss: 'https://ghes.example/_services/token', sub: 'repo:octo/app:pull_request' });
    expect(text).toMatch(/a policy for the provider token\.actions\.githubusercontent\.com or with numbers/);
    expect(text).toContain('"ghes.example/_services/token:sub":"repo:octo/app:pull_request"');
  });

  it.each([
    [
      `No OpenIDConnect provider found in your account for https://${ISSUER}`,
      `aws iam create-open-id-connect-provider --url https://${ISSUER} --client-id-list octo`,
    ],
    [
      'Incorrect token audience',
      `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn arn:aws-cn:iam::111122223333:oidc-provider/${ISSUER} --client-id octo`,
    ],
  ])('with the words "%s" is told what to run in the account of the role', (refusal, line) => {
    const text = explained({ sub: 'repo:octo/app:pull_request', aud: 'octo' }, refusal);
    expect(text.split('\n').at(-1)).toBe(line);
    expect(text).toContain(`\n${refusal}. The `);
    expect(text).toMatch(/account 111122223333/);
  });

  it('may be for several audiences, of which the first counts', () => {
    const claims = { iss: 'i', sub: 's', aud: ['first', 'second'] };
    expect(claimsOf(jwt(claims))).toEqual({ iss: 'i', sub: 's', aud: 'first' });
  });

  it.each([
    ...[
      { iss: 7, sub: 's', aud: 'a' },
      { iss: 'i', sub: 7, aud: 'a' },
      { iss: 'i', sub: 's', aud: 7 },
    ].map(jwt),
    ...[
      { iss: 'i', sub: 's' },
      { iss: 'i', sub: 's', aud: [] },
      { iss: 'i', sub: 's', aud: [7] },
    ].map(jwt),
    ...['', 'a.b.c', jwt({ sub: 'x' }), `x.${Buffer.from('null').toString('base64url')}.y`],
  ])('whose token %j says nothing has no claims', (token) => {
    expect(claimsOf(token)).toBeUndefined();
  });
});
