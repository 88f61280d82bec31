import { parsePrincipals, readDirectory, strictDirectory } from '@codeartifact-ci/emulator/auth/principals.ts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACCOUNT, allow, OTHER_ACCOUNT, policy } from './support.ts';

const JO = { name: 'jo', accessKeyId: 'AKIAJO00000000000001', secretAccessKey: 'hunter2' };
const TRUST: unknown = JSON.parse(policy({ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' }));
const READ: unknown = JSON.parse(allow('codeartifact:Read*'));

const parse = (value: unknown) => parsePrincipals(JSON.stringify(value), ACCOUNT);

describe('a principals file', () => {
  it('says who there is and what they may', () => {
    const directory = strictDirectory(
      parse({
        organization: 'o-abcdefghij',
        users: [{ ...JO, policies: [READ] }],
        roles: [{ name: 'ci', path: '/team/', account: OTHER_ACCOUNT, trust: TRUST, maxSessionSeconds: 7200 }],
        oidcProviders: [{ url: 'https://issuer.example/x', audiences: ['a'] }],
      }),
    );
    const role = `arn:aws:iam::${OTHER_ACCOUNT}:role/team/ci`;
    expect(directory.organization).toBe('o-abcdefghij');
    expect(directory.accessKey('AKIAIOSFODNN7EXAMPLE')).toBeUndefined();
    expect(directory.accessKey(JO.accessKeyId)).toMatchObject({
      secretAccessKey: 'hunter2',
      user: { arn: `arn:aws:iam::${ACCOUNT}:user/jo`, userId: expect.stringMatching(/^AIDA\w{17}$/) },
    });
    expect(directory.policiesOf(`arn:aws:iam::${ACCOUNT}:user/jo`)).toEqual([JSON.stringify(READ)]);
    expect(directory.policiesOf(`arn:aws:iam::${ACCOUNT}:user/gone`)).toEqual([]);
    expect(directory.role(role)).toMatchObject({ account: OTHER_ACCOUNT, name: 'ci', maxSessionSeconds: 7200 });
    expect(directory.provider(ACCOUNT, 'issuer.example/x')?.audiences).toEqual(['a']);
    expect(directory.provider(OTHER_ACCOUNT, 'issuer.example/x')).toBeUndefined();
  });

  it('may be empty: then there is nobody', () => {
    expect(strictDirectory(parse({})).accessKey(JO.accessKeyId)).toBeUndefined();
  });

  it.each<[unknown, string]>([
    [[], 'the whole must be an object'],
    [
      { user: [] },
      "the whole has a field 'user'; known here are organization, organizationPaths, users, roles, oidcProviders",
    ],
    [{ users: {} }, 'users must be a list'],
    [{ users: [1] }, 'users[0] must be an object'],
    [{ users: [{ ...JO, name: 'a b' }] }, 'users[0].name must be a name as IAM has them'],
    [{ users: [{ ...JO, path: 'x' }] }, "users[0].path must be a path such as '/'"],
    [{ users: [{ ...JO, account: 111122223333 }] }, 'users[0].account must be an account ID of 12 digits, as a text'],
    [{ users: [{ ...JO, accessKeyId: 'short' }] }, 'users[0].accessKeyId must be 16 to 128'],
    [{ users: [{ ...JO, accessKeyId: 'ASIAEMULATORXXXXXXXX' }] }, "has the form of a session's key"],
    [{ users: [{ ...JO, secretAccessKey: '' }] }, 'users[0].secretAccessKey must be a text'],
    [{ users: [JO, { ...JO, name: 'al' }] }, 'users[1].accessKeyId is that of users[0] too'],
    [
      { users: [JO, { ...JO, name: 'JO', accessKeyId: 'AKIAJO00000000000002' }] },
      'users[1].name is that of users[0] too',
    ],
    [{ users: [{ ...JO, policies: [READ, {}] }] }, 'users[0].policies[1] The policy has no Statement'],
    [{ users: [{ ...JO, trust: TRUST }] }, "users[0] has a field 'trust'"],
    [{ roles: [{ name: 'ci' }] }, 'roles[0].trust is missing: a trust policy says who may assume the role'],
    [{ roles: [{ name: 'ci', trust: READ }] }, "roles[0].trust Statement 1 has an element 'Resource'"],
    [{ roles: [{ name: 'ci', trust: TRUST, maxSessionSeconds: 900 }] }, 'must be a whole number from 3600 to 43200'],
    [{ organization: 'mine' }, 'organization must be an organization ID such as o-exampleorgid'],
    [{ oidcProviders: [{ url: 'issuer', audiences: ['a'] }] }, "oidcProviders[0].url must be an issuer's URL"],
    [{ oidcProviders: [{ url: 'https://issuer' }] }, 'oidcProviders[0].audiences must name at least one audience'],
  ])('%j is refused', (value, problem) => {
    expect(() => parse(value)).toThrow(problem);
  });

  it('is not quoted when it is broken: it holds secrets', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('{"secretAccessKey": hunter2}', '{"a": "hunter2",}', '"hunter2', '{"a":"hunter2"]'),
        (text) => {
          expect(() => parsePrincipals(text, ACCOUNT)).toThrow(/^the whole is not JSON(?!.*hunter2)/);
        },
      ),
    );
    expect(() => parse({ users: [{ ...JO, secretAccessKey: 'hunter2 spaced' }] })).toThrow(/^(?!.*hunter2)/);
  });

  it('that cannot be read is named', async () => {
    await expect(readDirectory('/nowhere/principals.json', ACCOUNT)).rejects.toThrow(
      /^the principals file \/nowhere\/principals.json cannot be read: .*ENOENT/,
    );
    await expect(readDirectory('/nowhere/principals.json', ACCOUNT)).rejects.toMatchObject({
      cause: { code: 'ENOENT' },
    });
  });
});
