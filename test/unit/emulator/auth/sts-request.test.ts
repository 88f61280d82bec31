import { describe, expect, it } from '@jest/globals';
import { parseRoleRequest, roleRequestKeys } from '@codeartifact-ci/emulator/auth/sts-request.ts';
import { ServiceError } from '@codeartifact-ci/emulator/errors.ts';
import { allow } from './support.ts';

const ROLE = 'arn:aws:iam::111122223333:role/ci';
const LEAST = { RoleArn: ROLE, RoleSessionName: 'build' };
const parse = (more: Readonly<Record<string, string>> = {}): ReturnType<typeof parseRoleRequest> =>
  parseRoleRequest(new URLSearchParams({ ...LEAST, ...more }));

/** What is wrong with a form, or `fine`. */
function problemOf(more: Readonly<Record<string, string>>): string {
  try {
    parse(more);
    return 'fine';
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return `${error.name}: ${error.message}`;
  }
}

const tags = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => `Tags.member.${index + 1}`).flatMap((at, index) => [
      [`${at}.Key`, `key${index}`],
      [`${at}.Value`, 'x'],
    ]),
  );

describe('the form of a request for a role', () => {
  it('has defaults', () => {
    expect(parse()).toEqual({
      roleArn: ROLE,
      sessionName: 'build',
      seconds: 3600,
      sessionPolicy: undefined,
      externalId: undefined,
      sourceIdentity: undefined,
      tags: [],
      transitiveTagKeys: [],
    });
  });

  it('names tags, and those of them that go on to the next session', () => {
    const asked = parse({
      'Tags.member.1.Key': 'Team',
      'Tags.member.1.Value': 'web',
      'Tags.member.2.Key': 'Empty',
      'TransitiveTagKeys.member.1': 'Team',
      'TagsOther.member.1.Key': 'no tag',
    });
    expect(asked.tags).toEqual([
      { key: 'Team', value: 'web' },
      { key: 'Empty', value: '' },
    ]);
    expect(asked.transitiveTagKeys).toEqual(['Team']);
    expect(roleRequestKeys(asked).get('sts:transitivetagkeys')).toEqual(['Team']);
  });

  it('tells policies its session name, external ID and source identity', () => {
    const keys = roleRequestKeys(parse({ ExternalId: 'id', SourceIdentity: 'jo' }));
    expect(Object.fromEntries(keys)).toEqual({
      'sts:rolesessionname': ['build'],
      'sts:externalid': ['id'],
      'sts:sourceidentity': ['jo'],
      'sts:transitivetagkeys': [],
    });
    expect(roleRequestKeys(parse()).get('sts:externalid')).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['15 minutes', { DurationSeconds: '900' }],
    ['12 hours', { DurationSeconds: '43200' }],
    ['the shortest session name', { RoleSessionName: 'ab' }],
    ['the longest session name', { RoleSessionName: 'a'.repeat(64) }],
    ['all that a session name may have', { RoleSessionName: 'aZ09_+=,.@-' }],
    ['the shortest external ID', { ExternalId: 'ab' }],
    ['the longest external ID', { ExternalId: `${'a'.repeat(1222)}:/` }],
    ['the longest session policy', { Policy: allow('*').padEnd(2048) }],
    ['fifty tags', tags(50)],
    ['the longest tag', { 'Tags.member.1.Key': 'k'.repeat(128), 'Tags.member.1.Value': 'v'.repeat(256) }],
  ])('takes %s', (_what, more) => {
    expect(problemOf(more)).toBe('fine');
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['greater than or equal to 900', { DurationSeconds: '899' }],
    ['greater than or equal to 900', { DurationSeconds: '1e3' }],
    ['greater than or equal to 900', { DurationSeconds: ' 900' }],
    ['less than or equal to 43200', { DurationSeconds: '43201' }],
    ["at 'roleSessionName' failed to satisfy constraint: Member must have length greater", { RoleSessionName: 'a' }],
    [
      "at 'roleSessionName' failed to satisfy constraint: Member must have length less",
      { RoleSessionName: 'a'.repeat(65) },
    ],
    ["at 'roleSessionName' failed to satisfy constraint: Member must satisfy", { RoleSessionName: 'a b' }],
    ["at 'sourceIdentity' failed to satisfy constraint: Member must satisfy", { SourceIdentity: 'a/b' }],
    ["at 'externalId' failed to satisfy constraint: Member must have length greater", { ExternalId: 'a' }],
    ["at 'externalId' failed to satisfy constraint: Member must have length less", { ExternalId: 'a'.repeat(1225) }],
    ["at 'externalId' failed to satisfy constraint: Member must satisfy", { ExternalId: 'a b' }],
    ["at 'roleArn' failed to satisfy constraint: Member must have length greater", { RoleArn: 'arn:aws:iam::1:role' }],
    ["at 'roleArn' failed to satisfy constraint: Member must satisfy", { RoleArn: `${ROLE}\u0000` }],
    ["at 'policy' failed to satisfy constraint: Member must have length greater", { Policy: '' }],
    ["at 'policy' failed to satisfy constraint: Member must have length less", { Policy: allow('*').padEnd(2049) }],
    ["at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50", tags(51)],
    ["at 'tags.1.member.key' failed", { 'Tags.member.1.Key': '' }],
    ["at 'tags.1.member.key' failed", { 'Tags.member.1.Key': 'k'.repeat(129) }],
    ["at 'tags.1.member.value' failed", { 'Tags.member.1.Key': 'k', 'Tags.member.1.Value': 'v'.repeat(257) }],
    ['not name a key twice', { 'Tags.member.1.Key': 'Team', 'Tags.member.2.Key': 'team' }],
    ['no managed policies', { 'PolicyArns.member.1.arn': 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
  ])('is refused for what must be %s', (message, more) => {
    expect(problemOf(more)).toMatch(/^ValidationError: /);
    expect(problemOf(more)).toContain(message);
  });

  it('is told all that is wrong at once, and what is missing', () => {
    expect(problemOf({ RoleSessionName: '', DurationSeconds: '1' })).toMatch(/^ValidationError: 2 validation errors /);
    expect(problemOf({ DurationSeconds: '1' })).toMatch(/^ValidationError: 1 validation error detected: /);
    expect(() => parseRoleRequest(new URLSearchParams({ RoleArn: ROLE }))).toThrow(
      "Value null at 'roleSessionName' failed to satisfy constraint: Member must not be null",
    );
  });

  it('is refused with a session policy that is none', () => {
    expect(problemOf({ Policy: '{"Statement": 7}' })).toMatch(/^MalformedPolicyDocument: /);
  });
});
