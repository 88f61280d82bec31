import { inflateRawSync } from 'node:zlib';
import type { Principal } from '@codeartifact-ci/emulator/auth/types.ts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT, callSts, jwt, openBench, policy, type AuthBench } from './support.ts';

const ISSUER = 'token.example.com';
const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/${ISSUER}`;
const TAGS = 'https://aws.amazon.com/tags';
const SOURCE_IDENTITY = 'https://aws.amazon.com/source_identity';

let bench: AuthBench;
afterEach(() => bench.close());

/** A bench with one role, whose trust policy lets tokens do this. */
async function open(actions: readonly string[], condition: object = {}): Promise<void> {
  const trust = { Effect: 'Allow', Principal: { Federated: PROVIDER }, Action: actions, Condition: condition };
  bench = await openBench({ roles: [{ name: 'build', trust: JSON.parse(policy(trust)) as unknown }] });
}

const assume = async (claims: Readonly<Record<string, unknown>>) =>
  await callSts(bench, undefined, {
    Action: 'AssumeRoleWithWebIdentity',
    RoleArn: `arn:aws:iam::${ACCOUNT}:role/build`,
    RoleSessionName: 'one',
    WebIdentityToken: jwt({ iss: `https://${ISSUER}`, sub: 'jo', aud: 'sts.amazonaws.com', exp: 4e9, ...claims }),
  });

/** What the session was opened with. */
function sessionIn({ SessionToken = '' }: Readonly<Record<string, string>>): Principal['session'] {
  const [, content = ''] = SessionToken.split('.');
  return (JSON.parse(inflateRawSync(Buffer.from(content, 'base64url')).toString()) as Principal).session;
}

const ALL = ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession', 'sts:SetSourceIdentity'];

describe('a web identity token', () => {
  it.each<[string, object]>([
    ['nested', { [TAGS]: { principal_tags: { Team: ['web'], Cost: '1' }, transitive_tag_keys: ['Team'] } }],
    [
      'flattened',
      {
        [`${TAGS}/principal_tags/Team`]: 'web',
        [`${TAGS}/principal_tags/Cost`]: ['1'],
        [`${TAGS}/transitive_tag_keys`]: ['Team'],
      },
    ],
  ])('tags the session that it opens, by claims that are %s', async (_form, claims) => {
    await open(ALL);
    const { status, fields } = await assume({ ...claims, [SOURCE_IDENTITY]: 'jo@example.com' });
    expect({ status, source: fields['SourceIdentity'] }).toEqual({ status: 200, source: 'jo@example.com' });
    expect(sessionIn(fields)).toEqual({
      tags: { Team: 'web', Cost: '1' },
      transitive: ['Team'],
      sourceIdentity: 'jo@example.com',
      provider: PROVIDER,
    });
  });

  it('tags nothing where it says nothing', async () => {
    await open(['sts:AssumeRoleWithWebIdentity']);
    expect(sessionIn((await assume({})).fields)).toEqual({ tags: {}, transitive: [], provider: PROVIDER });
  });

  it.each<[string, object]>([
    ['sts:TagSession', { [TAGS]: { principal_tags: { Team: ['web'] } } }],
    ['sts:SetSourceIdentity', { [SOURCE_IDENTITY]: 'jo' }],
  ])('needs the trust policy to allow %s besides', async (action, claims) => {
    await open(ALL.filter((one) => one !== action));
    const { status, fields } = await assume({ ...claims });
    expect({ status, code: fields['Code'] }).toEqual({ status: 403, code: 'AccessDenied' });
  });

  it('is judged by its tags, their keys, and the source identity', async () => {
    await open(ALL, {
      StringEquals: { 'aws:RequestTag/team': 'web', 'sts:SourceIdentity': 'jo' },
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team'], 'sts:TransitiveTagKeys': ['Team'] },
    });
    const claims = { principal_tags: { Team: 'web' }, transitive_tag_keys: 'Team' };
    const status = async (tags: object, name = 'jo') =>
      (await assume({ [TAGS]: { ...claims, ...tags }, [SOURCE_IDENTITY]: name })).status;
    expect(await status({})).toBe(200);
    expect(await status({}, 'ann')).toBe(403);
    expect(await status({ principal_tags: { Team: 'app' } })).toBe(403);
    expect(await status({ principal_tags: { Team: 'web', Cost: '1' } })).toBe(403);
    expect(await status({ transitive_tag_keys: ['Team', 'Cost'] })).toBe(403);
  });

  it.each<[string, object, string, string]>([
    ['tags that are a list', { [TAGS]: [] }, 'InvalidIdentityToken', `The claim ${TAGS} of`],
    [
      'a tag of two values',
      { [TAGS]: { principal_tags: { a: ['x', 'y'] } } },
      'InvalidIdentityToken',
      '/principal_tags/a',
    ],
    ['a tag that is a number', { [`${TAGS}/principal_tags/a`]: 1 }, 'InvalidIdentityToken', '/principal_tags/a'],
    ['keys that are no texts', { [TAGS]: { transitive_tag_keys: [1] } }, 'InvalidIdentityToken', 'transitive_tag_keys'],
    ['a source identity with a blank', { [SOURCE_IDENTITY]: 'j o' }, 'InvalidIdentityToken', SOURCE_IDENTITY],
    ['a tag without a key', { [TAGS]: { principal_tags: { '': 'x' } } }, 'ValidationError', 'tags.1.member.key'],
    [
      'a key in two spellings, one nested, one flattened',
      { [TAGS]: { principal_tags: { a: 'x' } }, [`${TAGS}/principal_tags/A`]: 'y' },
      'ValidationError',
      'not name a key twice',
    ],
    [
      '51 tags',
      { [TAGS]: { principal_tags: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`k${at}`, ''])) } },
      'ValidationError',
      'less than or equal to 50',
    ],
  ])('is refused with %s', async (_what, claims, code, message) => {
    await open(ALL);
    const { status, fields } = await assume({ ...claims });
    expect(status).toBe(400);
    expect(fields).toMatchObject({ Code: code, Message: expect.stringContaining(message) });
  });
});
