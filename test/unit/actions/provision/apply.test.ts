import { describe, expect, it } from '@jest/globals';
import { applyPlan } from '../../../../actions/provision/apply.ts';
import type { Change, Plan } from '../../../../actions/provision/plan/change.ts';
import { freshDomain, modelGroup, modelRepository, modelService, named } from './model-service.ts';

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

describe('a change that the service refuses because it is made already', () => {
  const call = {
    domain: { do: 'create-domain', encryptionKey: 'abc-123', tags: new Map([['a', 'b']]) },
    repository: {
      do: 'create-repository',
      repository: { name: 'aa', description: 'x', upstreams: ['store'], tags: new Map([['a', 'b']]) },
    },
    bare: {
      do: 'create-repository',
      repository: { name: 'aa', description: undefined, upstreams: ['store'], tags: new Map<string, string>() },
    },
    group: {
      do: 'create-group',
      group: { pattern: '/npm/*', description: 'x', contactInfo: 'y' },
      tags: new Map([['a', 'b']]),
    },
    connect: { do: 'connect', name: 'connected', connection: 'public:npmjs' },
    disconnect: { do: 'disconnect', name: 'store', connection: 'public:npmjs' },
    unput: { do: 'delete-policy', of: { kind: 'repository', name: 'store' }, revision: 'mine' },
    gone: { do: 'delete-repository', name: 'gone', holdingPackages: true },
    ungroup: { do: 'delete-group', pattern: '/pypi/*' },
    update: { do: 'update-repository', name: 'gone', description: 'x', upstreams: undefined },
  } as const;

  /** A domain that is as these calls make it. */
  function made() {
    const model = freshDomain();
    const tags = new Map([
      ['a', 'b'],
      ['aws:cloudformation', 'x'],
    ]);
    if (model.domain !== undefined) model.domain.tags = tags;
    model.repositories.set('store', modelRepository());
    model.repositories.set('aa', modelRepository({ description: 'x', upstreams: ['store'], tags }));
    model.repositories.set('connected', modelRepository({ connections: ['public:npmjs'] }));
    model.groups.set('/npm/*', { ...modelGroup(), description: 'x', contactInfo: 'y', tags });
    return model;
  }
  const failures = async (of: keyof typeof call, model = made()): Promise<readonly string[]> =>
    (await applyPlan(modelService(model), planOf({ id: of, call: call[of] }))).failed.map(({ message }) => message);

  it.each(['domain', 'repository', 'group', 'connect', 'disconnect', 'unput', 'gone', 'ungroup'] as const)(
    'is done: %s',
    async (of) => {
      expect(await failures(of)).toEqual([]);
    },
  );

  it.each<[keyof typeof call, string, (model: ReturnType<typeof made>) => void]>([
    ['domain', 'key', ({ domain }) => domain && (domain.encryptionKey = 'arn:aws:kms:us-east-1:1:key/other')],
    ['domain', 'tags', ({ domain }) => domain && (domain.tags = new Map([['a', 'c']]))],
    ['domain', 'more tags', ({ domain }) => domain && (domain.tags = new Map([...domain.tags, ['c', 'd']]))],
    [
      'repository',
      'description',
      ({ repositories }) =>
        void repositories.set('aa', modelRepository({ ...made().repositories.get('aa'), description: '' })),
    ],
    [
      'repository',
      'upstreams',
      ({ repositories }) =>
        void repositories.set('aa', modelRepository({ ...made().repositories.get('aa'), upstreams: [] })),
    ],
    [
      'repository',
      'tags',
      ({ repositories }) =>
        void repositories.set('aa', modelRepository({ ...made().repositories.get('aa'), tags: new Map() })),
    ],
    ['bare', 'description', () => undefined],
    ['group', 'description', ({ groups }) => Object.assign(groups.get('/npm/*') ?? {}, { description: '' })],
    ['group', 'contact', ({ groups }) => Object.assign(groups.get('/npm/*') ?? {}, { contactInfo: 'z' })],
    ['group', 'tags', ({ groups }) => Object.assign(groups.get('/npm/*') ?? {}, { tags: new Map() })],
    [
      'connect',
      'connection',
      ({ repositories }) => void repositories.set('connected', modelRepository({ connections: ['public:pypi'] })),
    ],
    ['disconnect', 'repository', ({ repositories }) => void repositories.delete('store')],
    ['update', 'repository', () => undefined],
  ])('is not done where somebody else made it so: %s with another %s', async (of, _, change) => {
    const model = made();
    change(model);
    expect(await failures(of, model)).toHaveLength(1);
  });
});
