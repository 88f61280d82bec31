import { describe, expect, it } from '@jest/globals';
import type { Denial } from '@codeartifact-ci/core/diagnosis/denial.ts';
import { remedyFor } from '@codeartifact-ci/core/diagnosis/remedy.ts';

const OWNER = '111122223333';
const REPOSITORY = `arn:aws:codeartifact:us-east-1:${OWNER}:repository/my-org/app`;
const DENIAL: Denial = {
  principal: `arn:aws:sts::${OWNER}:assumed-role/ci/build`,
  action: 'codeartifact:ReadFromRepository',
  resource: REPOSITORY,
  layer: 'identity-based policy',
  explicit: false,
};
const remedy = (more: Partial<Denial> = {}, owner: string | undefined = OWNER) =>
  remedyFor({ ...DENIAL, ...more }, owner);

describe('the remedy of a refusal', () => {
  it('is a statement for the identity policy, and where another account owns the domain for its policy too', () => {
    const statement = { Effect: 'Allow', Action: DENIAL.action, Resource: REPOSITORY };
    expect(remedy()).toEqual({
      text: expect.stringMatching(/^Add to the identity policy of role ci \(or,/),
      statement,
    });
    expect(remedy({}, '444455556666').text).toMatch(/of account 444455556666 must allow it too:$/);
    expect(remedyFor(DENIAL, undefined).text).toMatch(/\(or, with a Principal,/);
    expect(remedy({ layer: undefined }).statement).toEqual(statement);
  });

  it('of a resource policy has a principal, and every resource of that policy', () => {
    const { text, statement } = remedy({ layer: 'resource-based policy' });
    expect(text).toMatch(/^Account 111122223333 is not the owner of the domain/);
    expect(statement).toMatchObject({ Principal: { AWS: `arn:aws:iam::${OWNER}:role/ci` }, Resource: '*' });
  });

  it('of a Deny is no statement, and of revoked sessions a new one', () => {
    expect(remedy({ explicit: true })).toEqual({
      text: expect.stringMatching(/^A Deny in .* forbids codeartifact:ReadFromRepository.* get a new one\.$/),
    });
    expect(remedy({ explicit: true, principal: `arn:aws:iam::${OWNER}:user/jo` }).text).toMatch(/narrow it\.$/);
    expect(remedy({ explicit: true, layer: 'service control policy' }).text).toMatch(/narrow it\.$/);
    expect(remedy({ explicit: true, layer: undefined }).text).toMatch(/^A Deny in a policy forbids/);
  });

  it('of the bearer token is for its service alone', () => {
    expect(remedy({ action: 'sts:GetServiceBearerToken', resource: '*' }).statement).toEqual({
      Effect: 'Allow',
      Action: 'sts:GetServiceBearerToken',
      Resource: '*',
      Condition: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
    });
  });

  it.each(['session policy', 'permissions boundary', 'VPC endpoint policy'] as const)(
    'of a %s is a change',
    (layer) => {
      const { text, statement } = remedy({ layer });
      expect(statement).toBeUndefined();
      expect(text).toMatch(layer === 'session policy' ? /^The role may, but this session/ : /that allows too little/);
    },
  );

  it.each([
    [REPOSITORY, 'the permissions policy of repository app or of domain my-org'],
    [`arn:aws:codeartifact:us-east-1:${OWNER}:domain/my-org`, 'the permissions policy of domain my-org'],
    [`arn:aws:codeartifact:us-east-1:${OWNER}:package/my-org/app/npm//left-pad`, 'repository app or of domain my-org'],
  ])('names the policy for %s', (resource, home) => {
    expect(remedy({ resource }).text).toContain(home);
  });

  it('of one package is for all of its repository', () => {
    const resource = `arn:aws:codeartifact:us-east-1:${OWNER}:package/my-org/app/npm//left-pad`;
    expect(remedy({ resource, action: 'codeartifact:PublishPackageVersion' }).statement?.Resource).toBe(
      `arn:aws:codeartifact:us-east-1:${OWNER}:package/my-org/app/*`,
    );
  });
});
