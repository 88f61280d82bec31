import { matchesArn, matchesGlob } from '@codeartifact-ci/emulator/auth/patterns.ts';
import { checkPolicyDocument, type PolicyKind } from '@codeartifact-ci/emulator/auth/policy.ts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { policy } from './support.ts';

const ARN = 'arn:aws:codeartifact:us-east-1:111122223333';

describe('wildcards', () => {
  it('match as the regular expression that they stand for', () => {
    const letters = (unit: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.string({ unit, maxLength: 12 });
    fc.assert(
      fc.property(letters(fc.constantFrom('a', 'b', '*', '?')), letters(fc.constantFrom('a', 'b')), (pattern, text) => {
        const expression = pattern.replaceAll('*', '[^]*').replaceAll('?', '[^]');
        expect(matchesGlob(pattern, text)).toBe(new RegExp(`^${expression}$`).test(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('take no time to speak of, whatever the pattern', () => {
    expect(matchesGlob('*a'.repeat(3000), 'a'.repeat(2999))).toBe(false);
  });

  it.each([
    // The examples of the user guide's "AWS CodeArtifact permissions reference".
    ['arn:aws:codeartifact:*', `${ARN}:package/shop/app/npm//lodash`, true],
    [`${ARN}:*`, `${ARN}:domain/shop`, true],
    [`${ARN}:repository/shop/*`, `${ARN}:repository/shop/app`, true],
    [`${ARN}:package/shop/*`, `${ARN}:package/shop/app/maven/com.example/lib`, true],
    // Separators must line up.
    [`${ARN}:package/shop/app/npm/lodash`, `${ARN}:package/shop/app/npm//lodash`, false],
    [`${ARN}:package/shop/app/npm//*`, `${ARN}:package/shop/app/npm//lodash`, true],
    [`${ARN}:package/shop/app/npm//*`, `${ARN}:package/shop/app/npm/types/node`, false],
    [`${ARN}:package/shop/app/*/*/*`, `${ARN}:package/shop/app/npm//lodash`, true],
    [`${ARN}:package/shop/app/*/*/*/*`, `${ARN}:package/shop/app/npm//lodash`, false],
    [`${ARN}/domain/shop`, `${ARN}:domain/shop`, false],
    [`${ARN}:domain:shop`, `${ARN}:domain/shop`, false],
    [`${ARN}:repository/shop/a?p`, `${ARN}:repository/shop/app`, true],
    [`${ARN}:repository/shop/ap`, `${ARN}:repository/shop/app`, false],
    // A wildcard stays within its field.
    ['arn:aws:codeartifact:*:domain/shop', `${ARN}:domain/shop`, false],
    ['arn:aws:codeartifact:*:*:domain/shop', `${ARN}:domain/shop`, true],
    ['arn:aws:codeartifact:us-*:111122223333:domain/shop', `${ARN}:domain/shop`, true],
    ['*', '*', true],
    [`${ARN}:*`, '*', false],
  ])('%s of %s: %p', (pattern, arn, expected) => {
    expect(matchesArn(pattern, arn)).toBe(expected);
  });
});

const READ = { Effect: 'Allow', Action: 'codeartifact:ReadFromRepository', Resource: '*' };
const EVERYBODY = { ...READ, Principal: '*' };
const TRUST = { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' };

describe('a policy document is accepted', () => {
  it.each<[string, PolicyKind, string]>([
    ['with one statement outside a list', 'resource', JSON.stringify({ Version: '2008-10-17', Statement: EVERYBODY })],
    ['without a version', 'identity', JSON.stringify({ Statement: [READ] })],
    [
      'with lists',
      'identity',
      policy({ ...READ, Action: ['codeartifact:*', '*'], Resource: ['*', `${ARN}:domain/shop`] }),
    ],
    ['with negations', 'identity', policy({ Effect: 'Deny', NotAction: 'sts:*', NotResource: `${ARN}:domain/*` })],
    [
      'with every form of principal',
      'resource',
      policy({
        ...EVERYBODY,
        Principal: {
          AWS: [
            '*',
            '111122223333',
            'arn:aws:iam::111122223333:root',
            'arn:aws:iam::111122223333:user/team/jo',
            'arn:aws:iam::111122223333:role/ci/publish',
            'arn:aws:sts::111122223333:assumed-role/publish/build',
            'arn:aws:sts::111122223333:federated-user/jo',
            'arn:aws-cn:iam::111122223333:root',
            'AROAEXAMPLEEXAMPLE',
          ],
        },
      }),
    ],
    [
      'with every operator',
      'resource',
      policy({
        ...EVERYBODY,
        Condition: {
          StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij', 'aws:ResourceTag/team': ['a', 'b'] },
          StringNotEquals: { 'aws:principalaccount': '111122223333' },
          StringLike: { 'aws:RequestTag/Team': 'x*' },
          StringNotLikeIfExists: { 'aws:PrincipalArn': '*' },
          ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/ci' },
          ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/ci' },
          Bool: { 'aws:SecureTransport': false },
          'ForAnyValue:StringLike': { 'aws:TagKeys': ['a*'] },
          'ForAllValues:StringEqualsIfExists': { 'aws:TagKeys': ['a'] },
        },
      }),
    ],
    [
      'for the bearer token',
      'identity',
      policy({
        Effect: 'Allow',
        Action: 'sts:GetServiceBearerToken',
        Resource: '*',
        Condition: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
      }),
    ],
    [
      'for a web identity',
      'trust',
      policy({
        Effect: 'Allow',
        Principal: {
          Federated: [
            'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
            'arn:aws:iam::111122223333:saml-provider/corp',
            'accounts.google.com',
            'cognito-identity.amazonaws.com',
            '*',
          ],
        },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
          StringLike: { '127.0.0.1:8080/issuer:sub': 'repo:*' },
        },
      }),
    ],
    ['with an external ID', 'trust', policy({ ...TRUST, Condition: { StringEquals: { 'sts:ExternalId': 'x' } } })],
  ])('%s', (_what, kind, document) => {
    expect(checkPolicyDocument(document, kind)).toBeUndefined();
  });
});

describe('a policy document is refused, and says why', () => {
  it.each<[string, PolicyKind, string]>([
    ['not JSON', 'resource', '{'],
    ['must be a JSON object', 'resource', '[]'],
    ['must be a JSON object', 'resource', 'null'],
    ["an element 'statement'", 'resource', '{"statement": []}'],
    ['has no Statement', 'resource', '{"Version": "2012-10-17"}'],
    ['has no Statement', 'resource', policy()],
    ["Version must be '2012-10-17'", 'identity', JSON.stringify({ Version: '2013-01-01', Statement: READ })],
    ['Statement 2 must be an object', 'identity', JSON.stringify({ Statement: [READ, 1] })],
    ["the Sid 'a' is used twice", 'identity', policy({ ...READ, Sid: 'a' }, { ...READ, Sid: 'a' })],
    ["Effect must be 'Allow' or 'Deny'", 'identity', policy({ ...READ, Effect: 'allow' })],
    ['Action is missing', 'identity', policy({ Effect: 'Allow', Resource: '*' })],
    ['Resource is missing', 'identity', policy({ Effect: 'Allow', Action: '*' })],
    ['exclude each other', 'identity', policy({ ...READ, NotAction: 'sts:*' })],
    ['Action is an empty list', 'identity', policy({ ...READ, Action: [] })],
    ['Action must be a text', 'identity', policy({ ...READ, Action: {} })],
    ["'ReadFromRepository' is no action", 'identity', policy({ ...READ, Action: 'ReadFromRepository' })],
    ["'my-repo' is no ARN", 'identity', policy({ ...READ, Resource: 'my-repo' })],
    ["an element 'Principal'", 'identity', policy(EVERYBODY)],
    ['Principal is missing', 'resource', policy(READ)],
    ['Principal and NotPrincipal exclude each other', 'resource', policy({ ...EVERYBODY, NotPrincipal: '*' })],
    ["NotPrincipal goes with the Effect 'Deny' only", 'resource', policy({ ...READ, NotPrincipal: '*' })],
    ["'codebuild' is no service", 'resource', policy({ ...EVERYBODY, Principal: { Service: 'codebuild' } })],
    ['Principal must be "*", {"AWS"', 'resource', policy({ ...EVERYBODY, Principal: { CanonicalUser: '79a59d' } })],
    ['Principal must be "*", {"AWS"', 'resource', policy({ ...EVERYBODY, Principal: {} })],
    ...[[], {}, [{}], null].map((AWS): [string, PolicyKind, string] => [
      'Principal.AWS must be',
      'resource',
      policy({ ...EVERYBODY, Principal: { AWS } }),
    ]),
    [
      'wildcards within one are not allowed',
      'resource',
      policy({ ...EVERYBODY, Principal: { AWS: 'arn:aws:iam::111122223333:role/*' } }),
    ],
    ...[
      '1111',
      '1111222233334',
      'x111122223333',
      'AROA',
      'arn:aws:iam::111122223333:user/',
      'arn:aws:iam::111122223333:user/a b',
      'arn:aws:iam::111122223333:group/team',
      'arn:aws:iam::111122223333:root/x',
      'arn:aws:sts::111122223333:assumed-role/publish',
      'arn:aws:sts::111122223333:assumed-role/publish/build/more',
      'arn:aws:sts::111122223333:federated-user/a/b',
    ].map((AWS): [string, PolicyKind, string] => [
      `the principal '${AWS}'`,
      'resource',
      policy({ ...EVERYBODY, Principal: { AWS } }),
    ]),
    ['operator NumericLike', 'resource', policy({ ...EVERYBODY, Condition: { NumericLike: { 'aws:TagKeys': '1' } } })],
    ['operator constructor', 'resource', policy({ ...EVERYBODY, Condition: { constructor: { 'aws:TagKeys': '1' } } })],
    [
      'condition key aws:SourceIpAddress',
      'resource',
      policy({ ...EVERYBODY, Condition: { StringEquals: { 'aws:SourceIpAddress': '1' } } }),
    ],
    [
      'condition key aws:ResourceTag/',
      'resource',
      policy({ ...EVERYBODY, Condition: { StringEquals: { 'aws:ResourceTag/': '1' } } }),
    ],
    [
      'condition key codeartifact:namespace',
      'resource',
      policy({ ...EVERYBODY, Condition: { StringEquals: { 'codeartifact:namespace': '1' } } }),
    ],
    [
      "'300.0.0.0/8' is no range of addresses",
      'resource',
      policy({ ...EVERYBODY, Condition: { IpAddress: { 'aws:SourceIp': '300.0.0.0/8' } } }),
    ],
    [
      "'ten' is no number",
      'resource',
      policy({ ...EVERYBODY, Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': 'ten' } } }),
    ],
    [
      "'yes' is neither true nor false",
      'resource',
      policy({ ...EVERYBODY, Condition: { Null: { 'aws:TokenIssueTime': 'yes' } } }),
    ],
    [
      'aws:TagKeys has no value',
      'resource',
      policy({ ...EVERYBODY, Condition: { StringEquals: { 'aws:TagKeys': [] } } }),
    ],
    [
      'has a policy variable that does not end',
      'identity',
      policy({ ...READ, Resource: `${ARN}:repository/shop/\${aws` }),
    ],
    ["an element 'Resource'", 'trust', policy({ ...TRUST, Resource: '*' })],
    ["an element 'NotPrincipal'", 'trust', policy({ Effect: 'Deny', NotPrincipal: '*', Action: 'sts:AssumeRole' })],
    ...[
      'arn:aws:iam::1:role/x',
      'arn:aws:iam::111122223333:oidc-provider/',
      'arn:aws:iam::111122223333:oidc-provider/a b',
      'xarn:aws:iam::111122223333:oidc-provider/a',
      'localhost',
      'google',
      'accounts.google.com/x',
    ].map((Federated): [string, PolicyKind, string] => [
      'OpenID Connect provider',
      'trust',
      policy({ ...TRUST, Principal: { Federated } }),
    ]),
  ])('%s', (reason, kind, document) => {
    expect(checkPolicyDocument(document, kind)).toContain(reason);
  });

  it('and nothing else happens, whatever the document', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json()),
        fc.constantFrom<PolicyKind>('identity', 'resource', 'trust'),
        (document, kind) => {
          expect(typeof checkPolicyDocument(document, kind)).toBe('string');
        },
      ),
    );
  });
});
