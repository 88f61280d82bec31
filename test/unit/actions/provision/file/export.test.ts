import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { desiredState } from '../../../../../actions/provision/file/desired.ts';
import { exportFile } from '../../../../../actions/provision/file/export.ts';
import { parseFile } from '../../../../../actions/provision/file/parse.ts';
import { actionsOf } from '../../../../../actions/provision/policy/macros.ts';
import { parsePolicy, samePolicy } from '../../../../../actions/provision/policy/policy.ts';
import { makePlan } from '../../../../../actions/provision/plan/plan.ts';
import { readState } from '../../../../../actions/provision/service/read-state.ts';
import { model, domainAccount } from '../arbitrary.ts';
import { freshDomain, modelGroup, modelRepository, modelService, CALLER, OWNER } from '../model-service.ts';

const options = { prune: true, allowDelete: new Set<string>(), allowLockout: true, caller: CALLER, owner: OWNER };

describe('an exported file', () => {
  it('asks for exactly what exists', async () => {
    await fc.assert(
      fc.asyncProperty(model, async (existing) => {
        fc.pre(existing.domain !== undefined);
        const actual = await readState(modelService(existing), 'all');
        const text = exportFile('my-org', actual, domainAccount);
        const again = desiredState(parseFile('f.yml', text), domainAccount);
        const foreign = parseFile('f.yml', exportFile('my-org', actual, domainAccount, true));
        expect(foreign['domain-owner']).toBe(OWNER);
        expect(makePlan(again, actual, options).changes).toEqual([]);
        // It says everything: made anew elsewhere, it gives the same file.
        expect([...again.repositories.keys()]).toEqual([...actual.repositories.keys()]);
      }),
      { numRuns: 100 },
    );
  });

  it('speaks the words of the file, and texts of a registry do it no harm', async () => {
    const existing = freshDomain();
    existing.repositories.set(
      'npm-store',
      modelRepository({ connections: ['public:npmjs'], description: ': {hostile}\u202e #' }),
    );
    existing.repositories.set(
      'my-packages',
      modelRepository({
        upstreams: ['npm-store'],
        tags: new Map([
          ['team', 'platform'],
          ['aws:cloudformation', 'x'],
        ]),
        policy: {
          revision: 'r',
          document: JSON.stringify({
            Statement: [
              {
                Effect: 'Allow',
                Principal: { AWS: ['222222222222', `arn:aws:iam::${OWNER}:role/CI`] },
                Action: actionsOf('publish', 'repository'),
                Resource: '*',
              },
              { Effect: 'Deny', Principal: '*', Action: 'codeartifact:DeleteRepository', Resource: '*' },
            ],
          }),
        },
      }),
    );
    existing.groups.set('/npm/acme/*', {
      ...modelGroup({
        PUBLISH: 'ALLOW_SPECIFIC_REPOSITORIES',
        EXTERNAL_UPSTREAM: 'BLOCK',
        INTERNAL_UPSTREAM: 'INHERIT',
      }),
      allowed: { PUBLISH: ['my-packages'], EXTERNAL_UPSTREAM: [], INTERNAL_UPSTREAM: [] },
    });
    // Control characters cannot come from the service; what it would not take back is refused by name.
    const actual = await readState(modelService(existing), 'all');
    expect(
      exportFile('my-org', actual, domainAccount)
        .split('\n')
        .filter((line) => !line.includes('hostile')),
    ).toEqual([
      `# Domain my-org of account ${OWNER}, written by codeartifact-ci provision (mode: export).`,
      '',
      'domain: my-org',
      `encryption-key: arn:aws:kms:us-east-1:${OWNER}:key/abc-123`,
      'repositories:',
      '  my-packages:',
      '    tags: {team: platform}',
      '    upstreams: [npm-store]',
      '    access:',
      '      - {accounts: ["222222222222"], roles: [CI], can: [publish]}',
      '      - Effect: Deny',
      '        Principal: "*"',
      '        Action: codeartifact:DeleteRepository',
      '        Resource: "*"',
      '  npm-store:',
      '    external-connection: public:npmjs',
      'package-groups:',
      '  /npm/acme/*:',
      '    publish: [my-packages]',
      '    external-upstream: block',
      '',
    ]);
  });
});

describe('a statement of an exported policy', () => {
  const allow = { Effect: 'Allow', Principal: '*', Action: actionsOf('read', 'repository') ?? [], Resource: '*' };
  const arn = (kind: string, account = OWNER) => ({ AWS: `arn:aws:iam::${account}:${kind}` });
  const organization = (id: string | readonly string[]) => ({ StringEquals: { 'aws:PrincipalOrgID': id } });

  /** How it stands in the file; that it is read back as what it was is expected in any case. */
  async function written(members: object): Promise<Readonly<Record<string, unknown>>> {
    const document = JSON.stringify({ Statement: [{ ...allow, ...members }] });
    const existing = freshDomain();
    existing.repositories.set('aa', modelRepository({ policy: { document, revision: 'r' } }));
    const text = exportFile('my-org', await readState(modelService(existing), 'all'), domainAccount);
    const [entry] = parseFile('f.yml', text).repositories?.[0]?.value?.access?.value ?? [];
    const again = desiredState(parseFile('f.yml', text), domainAccount).repositories.get('aa')?.policy ?? '';
    expect(samePolicy(parsePolicy(again, 'it'), parsePolicy(document, 'it'))).toBe(true);
    return Object.fromEntries(Object.entries(entry?.value ?? {}).filter(([, value]) => value !== undefined));
  }

  it.each<[string, object, object]>([
    ['an account', { Principal: { AWS: '222222222222' } }, { accounts: ['222222222222'] }],
    ['an account by its root', { Principal: arn('root', '222222222222') }, { accounts: ['222222222222'] }],
    ['a role of the domain', { Principal: arn('role/team/CI') }, { roles: ['team/CI'] }],
    [
      'a role of another account',
      { Principal: arn('role/CI', '222222222222') },
      { roles: ['arn:aws:iam::222222222222:role/CI'] },
    ],
    [
      'a role of the same account in another partition',
      { Principal: { AWS: `arn:aws-cn:iam::${OWNER}:role/CI` } },
      { roles: [`arn:aws-cn:iam::${OWNER}:role/CI`] },
    ],
    ['a user', { Principal: arn('user/ann') }, { users: ['ann'] }],
    [
      'an organization',
      { Condition: organization(['o-a1b2c3d4e5', 'o-zzzzzzzzzz']) },
      { organizations: ['o-a1b2c3d4e5', 'o-zzzzzzzzzz'] },
    ],
  ])('is a grant where the words of the file say the same: %s', async (_, members, grant) => {
    expect(await written(members)).toEqual({ ...grant, can: ['read'] });
  });

  it.each<[string, object]>([
    ['one with a name', { Sid: 'One', Principal: { AWS: '222222222222' } }],
    ['one that denies', { Effect: 'Deny', Principal: { AWS: '222222222222' } }],
    ['one for all but some', { Effect: 'Deny', Principal: undefined, NotPrincipal: { AWS: '222222222222' } }],
    ['one of all but some actions', { Principal: arn('role/CI'), Action: undefined, NotAction: allow.Action }],
    ['one on all but a resource', { Principal: arn('role/CI'), Resource: undefined, NotResource: '*' }],
    ['one on a resource', { Principal: arn('role/CI'), Resource: 'arn:aws:codeartifact:*:*:package/*' }],
    ['one on two resources', { Principal: arn('role/CI'), Resource: ['*', 'arn:aws:codeartifact:*:*:package/*'] }],
    ['one of an action more', { Principal: arn('role/CI'), Action: [...allow.Action, 'codeartifact:DeletePackage'] }],
    ['one of an action less', { Principal: arn('role/CI'), Action: allow.Action.slice(1) }],
    ['everybody', {}],
    ['one with a condition', { Principal: arn('role/CI'), Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
    ['an organization and a condition', { Condition: { ...organization('o-a1b2c3d4e5'), Bool: { 'a:b': 'true' } } }],
    [
      'an organization and another key',
      { Condition: { StringEquals: { ...organization('o-a1b2c3d4e5').StringEquals, 'aws:PrincipalType': 'User' } } },
    ],
    ['an organization by a pattern', { Condition: { StringLike: { 'aws:PrincipalOrgID': 'o-*' } } }],
    ['an organization that is none', { Condition: organization(['o-a1b2c3d4e5', 'x']) }],
    ['an organization for a role alone', { Principal: arn('role/CI'), Condition: organization('o-a1b2c3d4e5') }],
    ['a role that is gone', { Principal: { AWS: 'AROAEXAMPLEID1234567' } }],
    ['a session', { Principal: { AWS: [`arn:aws:sts::${OWNER}:assumed-role/CI/run`, OWNER] } }],
    ['a service', { Principal: { Service: 'codebuild.amazonaws.com' } }],
  ])('is a raw statement where they do not: %s', async (_, members) => {
    expect(await written(members)).toMatchObject({ Effect: expect.stringMatching(/Allow|Deny/) });
  });
});
