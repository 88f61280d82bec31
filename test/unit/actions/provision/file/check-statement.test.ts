import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePolicy as parseEmulated } from '@codeartifact-ci/emulator/auth/policy.ts';
import { statementFault } from '../../../../../actions/provision/file/check-statement.ts';
import { policyDocument, statementFrom, type AccessStatement } from '../../../../../actions/provision/policy/policy.ts';

const fault = (more: Readonly<Record<string, unknown>>): string | undefined =>
  statementFault(statementFrom({ Effect: 'Allow', Principal: '*', Action: 'codeartifact:*', ...more }));
const condition = (operator: string, key: string, value: string | readonly string[]): string | undefined =>
  fault({ Condition: { [operator]: { [key]: value } } });

describe('a raw statement', () => {
  it.each(['123456789012', 'arn:aws:iam::123456789012:role/a/b', 'arn:aws-cn:sts::123456789012:assumed-role/a/s', '*'])(
    'may name the principal %s',
    (name) => expect(fault({ Principal: { AWS: name } })).toBeUndefined(),
  );

  it.each(['AROAEXAMPLEEXAMPLE12', 'AIDAEXAMPLEEXAMPLE12'])('may name a principal by its ID: %s', (id) =>
    expect(fault({ Principal: { AWS: id } })).toBeUndefined(),
  );

  it('may name principals of other kinds', () =>
    expect(fault({ Principal: { Service: 'codebuild.amazonaws.com' } })).toBeUndefined());

  it.each(['x.amazonaws.com/y', 'codebuild'])('may not name the service %s', (name) =>
    expect(fault({ Principal: { Service: name } })).toContain('is no principal of the kind Service'),
  );

  it('may leave out principals where it denies alone', () => {
    const others = { Principal: undefined, NotPrincipal: { AWS: '123456789012' } };
    expect(fault({ ...others, Effect: 'Deny' })).toBeUndefined();
    expect(fault(others)).toMatch(/^'NotPrincipal' goes with 'Effect: Deny' alone/);
  });

  it.each(['my-org', 'arn:aws:s3', '${aws:username', 'arn:aws:codeartifact:*:*:*/${}'])(
    'may not name the resource %s',
    (resource) => {
      expect(fault({ Resource: resource })).toMatch(/is no resource|has a policy variable that does not end/);
      expect(fault({ Resource: undefined, NotResource: ['*', resource] })).toBeDefined();
    },
  );

  it('is taken by the emulator, and so by the service, where no fault is found', () => {
    const odd = <T>(...values: readonly T[]): fc.Arbitrary<T | T[]> =>
      fc.oneof(fc.constantFrom(...values), fc.array(fc.constantFrom(...values), { maxLength: 2 }));
    const principals = fc.record(
      {
        AWS: odd(
          '*',
          '012345678901',
          'arn:aws:iam::123456789012:role/x',
          'arn:aws:iam::123456789012:group/x',
          'AROAX',
          'x',
        ),
        Service: odd('codebuild.amazonaws.com', 'codebuild'),
        Federated: odd('token.actions.githubusercontent.com', 'arn:aws:iam::123456789012:saml-provider/x', '/'),
      },
      { requiredKeys: [] },
    );
    const who = fc.oneof(
      fc.constant({ Principal: '*' }),
      fc.record({ Principal: principals }),
      fc.record({ NotPrincipal: principals }),
    );
    const what = fc.oneof(
      fc.record({ Action: odd('*', 'codeartifact:Read*', 'codeartifact:', 'a:b c') }),
      fc.constant({ NotAction: ['codeartifact:Delete*'] }),
    );
    const rest = fc.record(
      {
        Effect: fc.constantFrom('Allow', 'Deny'),
        Resource: odd(
          '*',
          'arn:aws:codeartifact:*:*:package/*',
          'x',
          'arn:aws:codeartifact:*:*:package/${aws:username',
        ),
        Condition: fc.dictionary(
          fc.constantFrom(
            'StringEquals',
            'bool',
            'ForAnyValue:StringLike',
            'NumericLessThan',
            'IpAddress',
            'Null',
            'Odd',
          ),
          fc.dictionary(
            fc.constantFrom('aws:PrincipalArn', 'aws:SourceIp', 'aws:PrincipalTag/team'),
            odd('x', 'true', '5', '10.0.0.0/8', '${aws:username}', '${'),
            { minKeys: 1, maxKeys: 2 },
          ),
          { maxKeys: 2 },
        ),
      },
      { requiredKeys: ['Effect'] },
    );
    const statement = fc.tuple(who, what, rest).map((parts): object => Object.assign({}, ...parts));
    let taken = 0;
    fc.assert(
      fc.property(statement, (members) => {
        let normal: AccessStatement;
        try {
          normal = statementFrom({ ...members });
        } catch {
          return;
        }
        if (statementFault(normal) !== undefined) return;
        taken++;
        expect(() => parseEmulated(policyDocument([normal]), 'resource')).not.toThrow();
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it.each(["${aws:PrincipalTag/team, 'none'}/*", '${*}', '${aws:username}-${aws:userid}'])(
    'may have a policy variable in a value: %s',
    (value) => expect(condition('StringLike', 'aws:PrincipalTag/team', value)).toBeUndefined(),
  );

  it.each(['*', 's3', 'Codebuild.amazonaws.com'])('may not name the service %s', (name) =>
    expect(fault({ Principal: { Service: name } })).toContain(
      `${JSON.stringify(name)} is no principal of the kind Service`,
    ),
  );

  it.each(['nobody', '12345678901', '1234567890123', 'arn:aws:s3:::bucket', ''])('may not name %j', (name) =>
    expect(fault({ Principal: { AWS: ['*', name] } })).toContain(`${JSON.stringify(name)} is no principal`),
  );

  it.each(['*', 'codeartifact:*', 'codeartifact:Read?rom*', 'CodeArtifact:readfromrepository', 's3:GetObject'])(
    'may name the action %s',
    (action) => expect(fault({ Action: action })).toBeUndefined(),
  );

  it.each(['read', 'codeartifact', ':Read', 'codeartifact:', 'codeartifact:Read From'])('may not name %j', (action) => {
    expect(fault({ Action: ['codeartifact:*', action] })).toContain(`${JSON.stringify(action)} is no action`);
    expect(fault({ Action: undefined, NotAction: action })).toContain('is no action');
  });

  it.each([
    ['StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5'],
    ['stringlikeifexists', 'aws:PrincipalTag/team', '*'],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-a/r-b/*'],
    ['IpAddress', 'aws:SourceIp', ['203.0.113.7', '203.0.113.0/24', '2001:db8::/32', '2001:db8::1/128']],
    ['Bool', 'aws:SecureTransport', 'False'],
    ['Null', 'aws:SourceVpce', 'true'],
    ['DateLessThan', 'aws:CurrentTime', ['2027-01-31T00:00:00Z', '1700000000']],
    ['NumericLessThanEquals', 'aws:MultiFactorAuthAge', '3600'],
    ['StringLike', 'aws:PrincipalTag/team', '${aws:PrincipalTag/other}*'],
  ])('may have the condition %s of %s', (operator, key, values) =>
    expect(condition(operator, key, values)).toBeUndefined(),
  );

  it.each([
    [
      'StringEqual',
      'aws:PrincipalOrgID',
      'o-a',
      /"StringEqual" is no operator of a condition \(did you mean 'StringEquals'\?\)/,
    ],
    ['IfExists', 'aws:PrincipalOrgID', 'o-a', /is no operator/],
    ['ForSomeValue:StringEquals', 'aws:PrincipalOrgID', 'o-a', /is no operator/],
    ['StringEquals', 'PrincipalOrgID', 'o-a', /"PrincipalOrgID" is no condition key/],
    ['StringEquals', 'aws:', 'o-a', /is no condition key/],
    ['StringEquals', 'aws:PrincipalOrgID', [], /has no value for aws:PrincipalOrgID/i],
    ['IpAddress', 'aws:SourceIp', ['203.0.113.7', '300.1.1.1/8'], /"300\.1\.1\.1\/8", which is not an address/],
    ['NotIpAddress', 'aws:SourceIp', '10.0.0.0/33', /which is not an address/],
    ['IpAddress', 'aws:SourceIp', '2001:db8::/129', /which is not an address/],
    ['IpAddress', 'aws:SourceIp', '10.0.0.0/8/8', /which is not an address/],
    ['Bool', 'aws:SecureTransport', 'yes', /which is not true or false/],
    ['NumericEquals', 'aws:MultiFactorAuthAge', ' ', /which is not a number/],
    ['NumericEquals', 'aws:MultiFactorAuthAge', '${aws:PrincipalTag/age}', /which is not a number/],
    ['StringEquals', 'aws:username', '${aws:PrincipalTag/team', /has a policy variable that does not end/],
    ['DateEquals', 'aws:CurrentTime', 'tomorrow', /which is not a date/],
  ])('may not have the condition %s of %s %j', (operator, key, values, message) =>
    expect(condition(operator, key, values)).toMatch(message),
  );

  it.each(['Principal', 'Action'])('may not have an empty list as %s', (name) =>
    expect(fault({ [name]: name === 'Principal' ? { AWS: [] } : [] })).toContain(
      `'${name}' is an empty list: name one`,
    ),
  );
});
