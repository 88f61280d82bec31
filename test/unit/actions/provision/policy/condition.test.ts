import { describe, expect, it } from '@jest/globals';
import { conditionSentence } from '../../../../../actions/provision/policy/condition.ts';
import { parsePolicy, rulesOf, samePolicy, widening } from '../../../../../actions/provision/policy/policy.ts';
import { describeRules } from '../../../../../actions/provision/policy/policy-text.ts';

const policy = (members: object): ReturnType<typeof parsePolicy> =>
  parsePolicy(
    JSON.stringify({
      Statement: [
        { Effect: 'Allow', Principal: '*', Action: 'codeartifact:ReadFromRepository', Resource: '*', ...members },
      ],
    }),
    'it',
  );

describe('two policies that mean the same', () => {
  it.each<[string, object, object]>([
    [
      'condition keys in another case',
      { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } },
      { Condition: { StringEquals: { 'AWS:principalorgid': ['o-a1b2c3d4e5'] } } },
    ],
    [
      'values in another order',
      { Condition: { StringEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] } } },
      { Condition: { StringEquals: { 'aws:sourceVpce': ['vpce-2', 'vpce-1', 'vpce-1'] } } },
    ],
    [
      'operators in another order, booleans as texts',
      { Condition: { Bool: { 'aws:SecureTransport': true }, StringLike: { 'aws:PrincipalArn': '*' } } },
      { Condition: { StringLike: { 'aws:PrincipalArn': ['*'] }, Bool: { 'aws:SecureTransport': 'true' } } },
    ],
    [
      'an account as its root',
      { Principal: { AWS: '123456789012' } },
      { Principal: { AWS: ['arn:aws:iam::123456789012:root'] } },
    ],
    [
      'an account as the root of another partition',
      { Principal: { AWS: '012345678901' } },
      { Principal: { AWS: ['arn:aws-cn:iam::012345678901:root', '012345678901'] } },
    ],
    [
      'operators and truth values in another case',
      { Condition: { stringequals: { 'aws:username': 'x' }, BOOL: { 'aws:SecureTransport': 'True' } } },
      { Condition: { StringEquals: { 'aws:username': 'x' }, Bool: { 'aws:SecureTransport': ['true'] } } },
    ],
    [
      'operators of sets in another case',
      { Condition: { 'foranyvalue:stringlikeifexists': { 'aws:PrincipalOrgPaths': 'x' } } },
      { Condition: { 'ForAnyValue:StringLikeIfExists': { 'aws:PrincipalOrgPaths': 'x' } } },
    ],
    ['actions in another case', {}, { Action: ['CodeArtifact:readFromRepository'] }],
    [
      'a wildcard among resources',
      {},
      { Resource: ['*', 'arn:aws:codeartifact:us-east-1:123456789012:repository/a/b'] },
    ],
  ])('are no drift and widen nothing: %s', (_, a, b) => {
    expect(samePolicy(policy(a), policy(b))).toBe(true);
    expect(widening(policy(a), policy(b))).toEqual([]);
  });

  it('are not those that differ in a value, an operator or a key', () => {
    const one = policy({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } });
    for (const other of [
      { StringEquals: { 'aws:PrincipalOrgID': 'o-A1b2c3d4e5' } },
      { StringLike: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      { StringEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' } },
    ]) {
      expect(samePolicy(one, policy({ Condition: other }))).toBe(false);
    }
  });

  it('are not those of which one holds the same operator twice, in two spellings', () => {
    const twice = policy({
      Condition: { StringEquals: { 'aws:username': 'x' }, stringequals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
    });
    expect(samePolicy(twice, policy({ Condition: { StringEquals: { 'aws:username': 'x' } } }))).toBe(false);
  });

  it('are not those whose NotAction leaves out less', () => {
    const wide = policy({ Action: undefined, NotAction: ['codeartifact:DeleteRepository'] });
    const narrow = policy({ Action: undefined, NotAction: ['codeartifact:Delete*'] });
    expect(widening(narrow, wide)).toHaveLength(1);
  });
});

describe('a statement', () => {
  it('has no name where it is empty, and its principals are of their own kind', () => {
    expect(policy({ Sid: '' })[0]?.sid).toBeUndefined();
    expect(policy({ Sid: 'One' })[0]?.sid).toBe('One');
    expect(policy({ Principal: { AWS: '*' } })[0]?.principals.values).toEqual(['*']);
    expect(policy({ Principal: { Service: '*' } })[0]?.principals.values).toEqual(['Service:*']);
    expect(policy({ Principal: { Federated: 'arn:aws:iam::123456789012:root' } })[0]?.principals.values).toEqual([
      'Federated:arn:aws:iam::123456789012:root',
    ]);
  });

  it.each<[object, RegExp]>([
    [{ Effect: 'allow' }, /'Effect' is neither Allow nor Deny/],
    [{ Action: 7 }, /'Action' is no text or list of texts/],
    [{ Action: undefined }, /'Action' is no text or list of texts/],
    [{ Principal: 'x' }, /'Principal' is no object/],
    [{ Principal: ['*'] }, /'Principal' is no object/],
    [{ NotPrincipal: '*' }, /'Principal' and 'NotPrincipal' exclude each other/],
    [{ Condition: 'x' }, /'Condition' is no object/],
    [{ Condition: { StringEquals: 'x' } }, /'StringEquals' is no object/],
  ])('that is none is told with its fault: %j', (members, message) => {
    expect(() => policy(members)).toThrow(message);
    expect(() => policy(members)).toThrow(
      /^The permissions policy of it cannot be read .* Correct or delete it in AWS/,
    );
  });

  it('on one resource covers no other, and one that is let in by nobody covers nothing', () => {
    const on = (Resource: string | readonly string[]) => policy({ Resource });
    expect(widening(on('arn:a'), on('arn:b'))).toHaveLength(1);
    expect(widening(on('arn:a'), on(['arn:a', 'arn:b']))).toHaveLength(1);
    expect(widening(on('*'), on('arn:b'))).toEqual([]);
    expect(widening(policy({ Resource: undefined, NotResource: '*' }), on('*'))).toHaveLength(1);
    expect(widening(policy({ Condition: { Bool: { 'a:b': 'true' } } }), on('*'))).toHaveLength(1);
    expect(widening(policy({ Principal: { AWS: '111111111111' } }), policy({}))).toHaveLength(1);
  });
});

describe('a condition in words', () => {
  it.each<[object, string]>([
    [{ StringEquals: { 'aws:principalorgid': ['o-1', 'o-2'] } }, 'aws:PrincipalOrgID is o-1 or o-2'],
    [{ StringNotLike: { 'aws:PrincipalArn': ['a', 'b'] } }, 'aws:PrincipalArn is not like a nor b'],
    [{ IpAddress: { 'aws:SourceIp': ['10.0.0.0/8'] } }, 'aws:SourceIp is in 10.0.0.0/8'],
    [{ NotIpAddress: { 'aws:SourceIp': ['10.0.0.0/8'] } }, 'aws:SourceIp is not in 10.0.0.0/8'],
    [{ Null: { 'aws:TokenIssueTime': ['true'] } }, 'aws:TokenIssueTime is absent'],
    [{ Null: { 'aws:TokenIssueTime': ['false'] } }, 'aws:TokenIssueTime is present'],
    [{ StringEqualsIfExists: { 'aws:SourceVpc': ['vpc-1'] } }, 'aws:SourceVpc is vpc-1 (where there is one)'],
    [
      { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': ['o-1/*'] } },
      'some value of aws:PrincipalOrgPaths is like o-1/*',
    ],
    [
      { DateGreaterThan: { 'aws:CurrentTime': ['2026-01-01T00:00:00Z'] } },
      'aws:CurrentTime is after 2026-01-01T00:00:00Z',
    ],
    [
      { Bool: { 'aws:SecureTransport': ['true'] }, StringEquals: { 'aws:username': ['x'] } },
      'aws:SecureTransport is true and aws:username is x',
    ],
    [{ Unheard: { 'a:b': ['c'] } }, 'a:b Unheard c'],
    [{ StringEquals: { 'aws:principaltag/Team': ['a'] } }, 'aws:PrincipalTag/Team is a'],
    [{ StringEquals: { 'aws:principaltag': ['a'] } }, 'aws:principaltag is a'],
    [{ Bool: { 'AWS:viaawsservice': ['false'] } }, 'aws:ViaAWSService is false'],
  ])('%j', (condition, sentence) => {
    expect(conditionSentence(condition as never)).toBe(sentence);
  });

  it('stands behind the principal in the lines of a plan', () => {
    const lines = (members: object): string[] => describeRules([...rulesOf(policy(members)).values()], 'repository');
    expect(lines({ Condition: { StringEquals: { 'aws:PrincipalOrgId': 'o-a1b2c3d4e5' } } })).toEqual([
      'organization o-a1b2c3d4e5: ReadFromRepository',
    ]);
    expect(lines({ Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } })).toEqual([
      'EVERYBODY with an AWS account where aws:SourceVpce is vpce-1: ReadFromRepository',
    ]);
    expect(lines({ Principal: { AWS: 'AROAEXAMPLEID1234567' } })).toEqual([
      'the role whose unique ID is AROAEXAMPLEID1234567: ReadFromRepository',
    ]);
    expect(lines({ Principal: { AWS: 'AIDAEXAMPLEID1234567' } })).toEqual([
      'the user whose unique ID is AIDAEXAMPLEID1234567: ReadFromRepository',
    ]);
    expect(lines({ Principal: { AWS: 'AGPAEXAMPLEID1234567' } })).toEqual([
      'the principal whose unique ID is AGPAEXAMPLEID1234567: ReadFromRepository',
    ]);
    expect(lines({ Effect: 'Deny', Principal: undefined, NotPrincipal: { AWS: ['111111111111', 'AROAX'] } })).toEqual([
      'denied to everybody but account 111111111111, AROAX: ReadFromRepository',
    ]);
    const actions = (Action: unknown) => lines({ Principal: { AWS: '111111111111' }, Action })[0]?.replace(/^.*: /, '');
    expect(actions('*')).toBe('everything');
    expect(actions('codeartifact:*')).toBe('everything');
    expect(actions(['codeartifact:list*', 'codeartifact:ListPackages', 'codeartifact:Odd*', 's3:GetObject'])).toBe(
      'ListPackages, odd*, List*, s3:getobject',
    );
    expect(
      lines({ Principal: { AWS: '111111111111' }, Action: undefined, NotAction: ['codeartifact:Delete*', 's3:*'] }),
    ).toEqual(['account 111111111111: everything but Delete*, s3:*']);
    expect(lines({ Principal: { AWS: '111111111111' }, Resource: undefined, NotResource: 'x' })).toEqual([
      'account 111111111111 on all but x: ReadFromRepository',
    ]);
  });
});
