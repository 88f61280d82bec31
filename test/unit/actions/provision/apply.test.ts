import { describe, expect, it } from '@jest/globals';
import { applyPlan } from '../../../../actions/provision/apply.ts';
import type { Change, Plan } from '../../../../actions/provision/plan/change.ts';
import { freshDomain, modelRepository, modelService, named } from './model-service.ts';

const OPEN = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'x', Resource: '*' }],
});
const OTHER = OPEN.replace('"x"', '"y"');

function planOf(...changes: Pick<Change, 'id' | 'call'>[]): Plan;
function planOf(...changes: (Pick<Change, 'id' | 'call'> & Partial<Change>)[]): Plan;
function planOf(...changes: (Pick<Change, 'id' | 'call'> & Partial<Change>)[]): Plan {
  const base = { kind: 'update', subject: '', what: [], widens: [], after: [] } as const;
  return {
    changes: changes.map((change) => ({ ...base, ...change })),
    unmanaged: [],
    kept: [],
    problems: [],
    unread: [],
    warnings: [],
  };
}
const put = (revision: string | undefined): Plan =>
  planOf({ id: 'policy', call: { do: 'put-policy', of: { kind: 'domain' }, document: OPEN, revision } });

describe('applying a plan', () => {
  it('does not overwrite a policy that somebody changed meanwhile', async () => {
    const model = freshDomain();
    if (model.domain) model.domain.policy = { document: OTHER, revision: 'theirs' };
    const outcome = await applyPlan(modelService(model), put('ours'));
    expect(outcome.failed).toEqual([
      {
        id: 'policy',
        message: expect.stringMatching(/Somebody else changed the permissions policy of the domain .* not overwritten/),
      },
    ]);
    expect(model.domain?.policy?.document).toBe(OTHER);
  });

  it('does not overwrite a policy that somebody made meanwhile, for which the service has no check', async () => {
    const model = freshDomain();
    if (model.domain) model.domain.policy = { document: OTHER, revision: 'theirs' };
    const service = modelService(model);
    expect((await applyPlan(service, put(undefined))).failed).toHaveLength(1);
    expect(service.mutations).toEqual([]);
  });

  it('takes a policy that says the same already for done', async () => {
    const model = freshDomain();
    if (model.domain) model.domain.policy = { document: `${OPEN} `, revision: 'theirs' };
    for (const revision of [undefined, 'ours']) {
      expect((await applyPlan(modelService(model), put(revision))).failed).toEqual([]);
    }
  });

  it('does not take a repository of the same name and other upstreams for its own', async () => {
    const model = freshDomain();
    model.repositories.set('store', modelRepository());
    model.repositories.set('aa', modelRepository({ upstreams: ['store'] }));
    const create = {
      do: 'create-repository',
      repository: { name: 'aa', description: undefined, upstreams: [], tags: new Map<string, string>() },
    } as const;
    const outcome = await applyPlan(modelService(model), planOf({ id: 'create', call: create }));
    expect(outcome.failed).toEqual([{ id: 'create', message: expect.stringContaining('already exists') }]);
  });

  it('stops only what needs what failed', async () => {
    const model = freshDomain();
    const service = modelService(model, {
      before: (call) => {
        if (call === 'connect')
          throw named('AccessDeniedException', 'not authorized to perform: codeartifact:AssociateExternalConnection');
      },
    });
    const create = (name: string) =>
      ({
        do: 'create-repository',
        repository: { name, description: undefined, upstreams: [], tags: new Map<string, string>() },
      }) as const;
    const outcome = await applyPlan(
      service,
      planOf(
        { id: 'aa', call: create('aa') },
        { id: 'connect', call: { do: 'connect', name: 'aa', connection: 'public:npmjs' }, after: ['aa'] },
        { id: 'cc', call: create('cc'), after: ['connect'] },
        { id: 'dd', call: create('dd'), after: ['cc'] },
        { id: 'bb', call: create('bb') },
      ),
    );
    expect(outcome).toEqual({
      done: ['aa', 'bb'],
      failed: [
        {
          id: 'connect',
          message: expect.stringMatching(/AssociateExternalConnection.* Add this action to the identity policy/),
        },
      ],
      skipped: ['cc', 'dd'],
    });
  });

  it('throws a bug, after the rest is done', async () => {
    const model = freshDomain();
    const service = modelService(model, {
      before: (call) => {
        if (call === 'tag') throw new TypeError('a bug');
      },
    });
    const tag = { do: 'tag', of: { arn: 'arn:domain' }, tags: new Map([['a', 'b']]) } as const;
    const group = {
      do: 'create-group',
      group: { pattern: '/npm/*', description: undefined, contactInfo: undefined },
      tags: new Map<string, string>(),
    } as const;
    await expect(applyPlan(service, planOf({ id: 'tag', call: tag }, { id: 'group', call: group }))).rejects.toThrow(
      'a bug',
    );
    expect(model.groups.has('/npm/*')).toBe(true);
  });
});
