import { describe, expect, it } from '@jest/globals';
import { findInSettings } from '../../../../../actions/report/findings/settings.ts';
import type { Gap } from '../../../../../actions/report/document.ts';
import type { DomainFacts } from '../../../../../actions/report/read/domain.ts';
import { domainFacts } from '../support/samples.ts';

function policy(statement: object): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'codeartifact:ReadFromRepository', Resource: '*', ...statement }],
  });
}

function rulesOf(facts: DomainFacts, gaps: Gap[] = []): string[] {
  return findInSettings('acme', facts, gaps).map(({ rule, repository = 'domain' }) => `${rule} ${repository}`);
}

const sound = { upstreams: ['other'], policy: policy({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }) };

describe('settings of a domain', () => {
  it('without a fault have no finding', () => {
    expect(rulesOf(domainFacts({ builds: sound }, { policy: sound.policy }))).toEqual([]);
  });

  it.each([
    ['everybody', { Principal: '*' }],
    ['everybody among others', { Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] } }],
    ['all but somebody', { NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' } }],
    ['everybody with TLS', { Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
    ['everybody of any organisation', { Principal: '*', Condition: { StringLike: { 'aws:PrincipalOrgID': '*' } } }],
    [
      'every organisation by its prefix',
      { Principal: '*', Condition: { StringLike: { 'aws:PrincipalOrgID': 'o-*' } } },
    ],
    [
      'every unit of every organisation',
      { Principal: '*', Condition: { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': ['o-*/r-*'] } } },
    ],
    [
      'a role of that name in whichever account',
      { Principal: '*', Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/ci' } } },
    ],
    ['every role', { Principal: '*', Condition: { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam:*' } } }],
    ['all but services of AWS', { Principal: '*', Condition: { Bool: { 'aws:PrincipalIsAWSService': false } } }],
    ['every account', { Principal: '*', Condition: { StringLike: { 'aws:PrincipalAccount': '????????????' } } }],
    [
      'one organisation or any',
      { Principal: '*', Condition: { StringLike: { 'aws:PrincipalOrgID': ['o-a1b2c3d4e5', '*'] } } },
    ],
    ['everybody from everywhere', { Principal: '*', Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } } }],
    [
      'everybody but an account',
      { Principal: '*', Condition: { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } } },
    ],
    [
      'whoever has no organisation',
      { Principal: '*', Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } } },
    ],
  ])('are found when a policy allows %s', (_, statement) => {
    const facts = domainFacts({ builds: { ...sound, policy: policy(statement) } }, { policy: policy(statement) });
    expect(rulesOf(facts)).toEqual(['policy-open-to-all domain', 'policy-open-to-all builds']);
  });

  it.each([
    ['denies everybody', { Effect: 'Deny', Principal: '*' }],
    ['asks for the organisation', { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }],
    ['asks for it in other letters', { Principal: '*', Condition: { StringEquals: { 'AWS:principalorgid': 'o-1' } } }],
    [
      'asks for the roles of an account',
      { Principal: '*', Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } } },
    ],
    [
      'asks for an organisation by the beginning of its ID',
      { Principal: '*', Condition: { StringLike: { 'aws:PrincipalOrgID': 'o-a1b2*' } } },
    ],
    ['asks for a service of AWS', { Principal: '*', Condition: { Bool: { 'aws:PrincipalIsAWSService': true } } }],
    ['asks for a network', { Principal: '*', Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }],
    ['asks for a VPC endpoint', { Principal: '*', Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } }],
    [
      'asks for paths of an organisation',
      { Principal: '*', Condition: { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-1/r-1/*' } } },
    ],
  ])('are not found when a policy %s', (_, statement) => {
    expect(rulesOf(domainFacts({ builds: { ...sound, policy: policy(statement) } }))).toEqual([]);
  });

  it('say which repositories take from nowhere, and which have no policy', () => {
    const facts = domainFacts({
      alone: { ...sound, upstreams: [] },
      store: { ...sound, upstreams: [], connections: ['public:npmjs'] },
      bare: { ...sound, policy: undefined },
      closed: { ...sound, policy: null },
    });
    expect(rulesOf(facts)).toEqual(['repository-without-upstream alone', 'repository-without-policy bare']);
  });

  it('are looked at in the selected repositories alone', () => {
    expect(rulesOf(domainFacts({ builds: {}, other: {} }, { selected: ['builds'] }))).toEqual([
      'repository-without-upstream builds',
    ]);
  });

  it('that cannot be read become a gap and no finding', () => {
    const gaps: Gap[] = [];
    expect(rulesOf(domainFacts({ builds: { ...sound, policy: 'nonsense' } }), gaps)).toEqual([]);
    expect(gaps).toEqual([
      { what: 'Permissions policy of repository builds', why: expect.stringMatching(/cannot be read/) },
    ]);
  });
});
