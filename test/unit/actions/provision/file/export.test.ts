import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { desiredState } from '../../../../../actions/provision/file/desired.ts';
import { exportFile } from '../../../../../actions/provision/file/export.ts';
import { parseFile } from '../../../../../actions/provision/file/parse.ts';
import { actionsOf } from '../../../../../actions/provision/policy/macros.ts';
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
