import { describe, expect, it } from '@jest/globals';
import { applyPlan } from '../../../../../actions/provision/apply.ts';
import { desiredState } from '../../../../../actions/provision/file/desired.ts';
import { parseFile } from '../../../../../actions/provision/file/parse.ts';
import type { Plan } from '../../../../../actions/provision/plan/change.ts';
import { makePlan } from '../../../../../actions/provision/plan/plan.ts';
import { readState } from '../../../../../actions/provision/service/read-state.ts';
import { domainAccount } from '../arbitrary.ts';
import { freshDomain, modelGroup, modelRepository, modelService, CALLER, OWNER, type Model } from '../model-service.ts';

/** Plans a file against what exists, as the command does. */
async function planText(text: string, existing: Model, prune = false): Promise<Plan> {
  const desired = desiredState(parseFile('f.yml', `domain: my-org\n${text}`), domainAccount);
  const names = new Set([...desired.repositories.keys(), ...desired.existing]);
  const all = prune && !desired.domain.existing;
  const actual = await readState(modelService(existing), all ? 'all' : names, all ? names : undefined);
  return makePlan(desired, actual, { prune, allowDelete: new Set(), allowLockout: true, caller: CALLER, owner: OWNER });
}

/** A domain whose parts all say something. */
function full(): Model {
  const existing = freshDomain();
  const policy = {
    revision: 'r0',
    document: JSON.stringify({
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 'codeartifact:ReadFromRepository', Resource: '*' }],
    }),
  };
  const tags = new Map([['team', 'a']]);
  if (existing.domain) existing.domain = { ...existing.domain, policy, tags };
  existing.repositories.set(
    'store',
    modelRepository({ connections: ['public:npmjs'], tags, policy, description: 'x' }),
  );
  existing.repositories.set('shared', modelRepository({ upstreams: ['store'], tags, policy, description: 'x' }));
  existing.groups.set('/npm/acme/*', {
    ...modelGroup({ PUBLISH: 'ALLOW', EXTERNAL_UPSTREAM: 'BLOCK', INTERNAL_UPSTREAM: 'INHERIT' }),
    description: 'x',
    contactInfo: 'y',
    tags,
  });
  return existing;
}

describe('what a file does not say', () => {
  it('is left alone in every part of the domain', async () => {
    const { changes, problems } = await planText(
      'repositories: {store: {}, shared: }\npackage-groups: {/npm/acme/*: {}}',
      full(),
    );
    expect(changes).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('is taken away where the file says that there shall be none', async () => {
    const existing = full();
    const { changes } = await planText(
      'access: []\ntags: {}\nrepositories: {store: {external-connection: none}, shared: {upstreams: [], access: [], tags: {}}}',
      existing,
    );
    expect(changes.map(({ id }) => id).sort()).toEqual([
      'domain my-org: untag',
      'domain: policy',
      'repository shared: policy',
      'repository shared: untag',
      'repository shared: update',
      'repository store: disconnect public:npmjs',
    ]);
  });

  it('is changed in the one way of a package group that it names', async () => {
    const { changes } = await planText('package-groups: {/npm/acme/*: {publish: block}}', full());
    expect(changes.map(({ call }) => call)).toEqual([
      { do: 'set-origin', change: { pattern: '/npm/acme/*', modes: { PUBLISH: 'BLOCK' }, add: [], remove: [] } },
    ]);
  });

  it.each([
    ['repositories: {store: {upstreams: [other]}, other: {}}', "Add 'external-connection: none' to take it away."],
    ['repositories: {shared: {external-connection: public:npmjs}}', "Add 'upstreams: []' to take it away."],
    ['repositories: {store: {}, shared: {}, other: {upstreams: [shared]}}', undefined],
  ])('is a problem where the service cannot have both: %s', async (text, remedy) => {
    const { problems } = await planText(text, full());
    expect(problems).toEqual(remedy === undefined ? [] : [expect.stringContaining(remedy)]);
  });

  it('is a problem where it closes a circle of upstreams', async () => {
    const { problems } = await planText(
      'repositories: {store: {external-connection: none, upstreams: [shared]}, shared: }',
      full(),
    );
    expect(problems).toEqual([expect.stringMatching(/circle: (store → shared → store|shared → store → shared)\./)]);
  });
});

describe('a repository that something else owns', () => {
  const file = 'repositories: {shared: {existing: true}, mine: {upstreams: [shared]}}';

  it('may be an upstream, and is never changed', async () => {
    const existing = full();
    const before = JSON.stringify([...existing.repositories]);
    const plan = await planText(file, existing);
    expect(plan.changes.map(({ id }) => id)).toEqual(['repository mine: create']);
    await applyPlan(modelService(existing), plan);
    expect(JSON.stringify([...existing.repositories].filter(([name]) => name !== 'mine'))).toBe(before);
  });

  it('is not deleted by prune, nor what it draws from', async () => {
    const { changes, kept } = await planText(file, full(), true);
    expect(changes.filter(({ kind }) => kind === 'delete').map(({ id }) => id)).toEqual([
      'domain: policy',
      'package group /npm/acme/*: delete',
    ]);
    expect(kept).toEqual(['repository store: it is upstream of mine, which stays']);
  });

  it('is a problem of the plan when it does not exist', async () => {
    const existing = full();
    existing.repositories.delete('shared');
    const { problems } = await planText(file, existing);
    expect(problems).toEqual([expect.stringContaining("Repository shared is 'existing: true'")]);
    const nothing = { domain: undefined, repositories: new Map(), groups: new Map() };
    expect((await planText(file, nothing)).problems).toEqual([
      expect.stringContaining('there is no domain my-org yet'),
    ]);
  });

  it('cannot be described in the file as well', () => {
    expect(() =>
      parseFile('f.yml', 'domain: my-org\nrepositories:\n  shared: {existing: true, upstreams: [], tags: {}}'),
    ).toThrow(
      "f.yml:3:3: 'shared' is 'existing: true', owned by something else, so upstreams, tags cannot be set here",
    );
  });

  it('may lead to a circle through repositories that the file does not name', async () => {
    const { problems } = await planText(
      'repositories: {shared: {existing: true}, store: {external-connection: none, upstreams: [shared]}}',
      full(),
    );
    expect(problems).toEqual([expect.stringMatching(/^The upstreams would go in a circle: /)]);
    const long = full();
    long.repositories.set('between', modelRepository({ upstreams: ['mine'] }));
    long.repositories.set('shared', modelRepository({ upstreams: ['between'] }));
    long.repositories.set('mine', modelRepository());
    expect((await planText(file, long)).problems).toEqual([
      expect.stringMatching(/circle: (mine → shared → between → mine|shared → between → mine → shared|between)/),
    ]);
  });

  it('lets two files share a domain without taking anything from each other', async () => {
    const existing = freshDomain();
    const owner =
      'repositories: {store: {external-connection: public:npmjs}, shared: {upstreams: [store], tags: {a: b}}}';
    const other = 'repositories: {shared: {existing: true}, mine: {upstreams: [shared], description: mine}}';
    for (const text of [owner, other]) await applyPlan(modelService(existing), await planText(text, existing));
    const settled = JSON.stringify([...existing.repositories]);
    for (let round = 0; round < 20; round++) {
      for (const text of [owner, other]) {
        const plan = await planText(text, existing);
        expect(plan.changes).toEqual([]);
        await applyPlan(modelService(existing), plan);
      }
    }
    expect(JSON.stringify([...existing.repositories])).toBe(settled);
  });
});

describe('a domain that something else owns', () => {
  const file = 'existing: true\nrepositories: {mine: {}}\npackage-groups: {/npm/acme/*: {existing: true}}';

  it('keeps all that the file does not name, even with prune', async () => {
    for (const prune of [false, true]) {
      const { changes, problems, unmanaged } = await planText(file, full(), prune);
      expect(changes.map(({ id }) => id)).toEqual(['repository mine: create']);
      expect({ problems, unmanaged }).toEqual({ problems: [], unmanaged: [] });
    }
  });

  it('lets prune take away policies of the repositories that the file names', async () => {
    const { changes } = await planText('existing: true\nrepositories: {store: {}}', full(), true);
    expect(changes.map(({ id }) => id)).toEqual(['repository store: policy']);
    const { unmanaged } = await planText('existing: true\nrepositories: {store: {}}', full());
    expect(unmanaged).toEqual([expect.stringContaining('policy of repository store')]);
  });

  it('is a problem where there is none, and is not created', async () => {
    const nothing = { domain: undefined, repositories: new Map(), groups: new Map() };
    const { changes, problems } = await planText(file, nothing);
    expect(changes.map(({ id }) => id)).not.toContain('domain: create');
    expect(problems).toEqual([expect.stringMatching(/^Domain my-org is 'existing: true' in the file, and account/)]);
  });

  it('is not needed for a package group of another owner, which must exist and stays as it is', async () => {
    const group = 'package-groups: {/npm/acme/*: {existing: true}, /pypi/*: {existing: true}, "/*": {existing: true}}';
    const { changes, problems } = await planText(`access: []\n${group}`, full(), true);
    expect(changes.map(({ id }) => id)).not.toContainEqual(expect.stringContaining('package group'));
    expect(problems).toEqual([expect.stringMatching(/^Package group \/pypi\/\* is 'existing: true' .* no such group/)]);
  });
});
