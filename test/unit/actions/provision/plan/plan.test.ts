import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyPlan } from '../../../../../actions/provision/apply.ts';
import type { Plan } from '../../../../../actions/provision/plan/change.ts';
import { makePlan } from '../../../../../actions/provision/plan/plan.ts';
import { parsePolicy, samePolicy } from '../../../../../actions/provision/policy/policy.ts';
import { readState } from '../../../../../actions/provision/service/read-state.ts';
import { freshRestrictions } from '../../../../../actions/provision/state/outcome.ts';
import type { Desired, PermissionsPolicy } from '../../../../../actions/provision/state/state.ts';
import { copyOf, desired, model } from '../arbitrary.ts';
import { freshDomain, modelService, CALLER, OWNER, type Model, type ModelService } from '../model-service.ts';

interface Pruning {
  readonly prune: boolean;
  readonly allowDelete: readonly string[];
}
const noPruning: Pruning = { prune: false, allowDelete: [] };
const pruning: fc.Arbitrary<Pruning> = fc.record({
  prune: fc.boolean(),
  allowDelete: fc.subarray(['r0', 'r1', 'r2', 'r3', 'r4', 'r5']),
});

async function planFor(service: ModelService, wanted: Desired, { prune, allowDelete }: Pruning): Promise<Plan> {
  const names = new Set(wanted.repositories.keys());
  const actual = await readState(service, prune ? 'all' : names, prune ? names : undefined);
  return makePlan(wanted, actual, {
    prune,
    allowDelete: new Set(allowDelete),
    allowLockout: true,
    caller: CALLER,
    owner: OWNER,
  });
}

function samePolicyText(
  policy: PermissionsPolicy | undefined,
  wanted: string | null | undefined,
  prune: boolean,
): boolean {
  if (wanted === undefined && !prune) return true;
  if (wanted === undefined || wanted === null) return policy === undefined;
  return policy !== undefined && samePolicy(parsePolicy(policy.document, 'it'), parsePolicy(wanted, 'it'));
}

/** Everything that the file asks for is there. */
function expectSatisfied(made: Model, wanted: Desired, before: Model, { prune, allowDelete }: Pruning): void {
  const own = (tags: ReadonlyMap<string, string>): [string, string][] =>
    [...tags].filter(([key]) => !key.startsWith('aws:')).sort();
  expect(samePolicyText(made.domain?.policy, wanted.domain.policy, prune)).toBe(true);
  if (wanted.domain.tags) expect(own(made.domain?.tags ?? new Map())).toEqual([...wanted.domain.tags].sort());
  for (const [name, repository] of wanted.repositories) {
    const found = made.repositories.get(name);
    const old = before.repositories.get(name);
    expect(found?.upstreams).toEqual(repository.upstreams ?? old?.upstreams ?? []);
    const { connection } = repository;
    const unsaid = connection === undefined ? (old?.connections ?? []) : [];
    expect(found?.connections).toEqual(typeof connection === 'string' ? [connection] : unsaid);
    if (repository.description !== undefined) expect(found?.description).toBe(repository.description);
    if (repository.tags) expect(own(found?.tags ?? new Map())).toEqual([...repository.tags].sort());
    expect(samePolicyText(found?.policy, repository.policy, prune)).toBe(true);
  }
  for (const [pattern, group] of wanted.groups) {
    const found = made.groups.get(pattern);
    for (const type of ['PUBLISH', 'EXTERNAL_UPSTREAM', 'INTERNAL_UPSTREAM'] as const) {
      const wantedHere = group.restrictions[type];
      if (wantedHere === undefined) {
        const unsaid = before.groups.get(pattern)?.modes[type] ?? freshRestrictions(pattern)[type].mode;
        expect(found?.modes[type]).toBe(unsaid);
        continue;
      }
      const { mode, repositories } = wantedHere;
      expect(found?.modes[type]).toBe(mode);
      if (mode === 'ALLOW_SPECIFIC_REPOSITORIES') expect(found?.allowed[type]).toEqual(repositories);
    }
    if (group.description !== undefined) expect(found?.description).toBe(group.description);
    if (group.tags) expect(own(found?.tags ?? new Map())).toEqual([...group.tags].sort());
  }
  // Nothing else went, unless it was to.
  for (const [name, { packages }] of before.repositories) {
    if (wanted.repositories.has(name) || made.repositories.has(name)) continue;
    expect(prune && (packages.length === 0 || allowDelete.includes(name))).toBe(true);
  }
  for (const pattern of before.groups.keys()) expect(made.groups.has(pattern) || prune).toBe(true);
}

describe('a plan', () => {
  it('makes of what exists what the file asks for, in an order that the service accepts', async () => {
    await fc.assert(
      fc.asyncProperty(desired, model, pruning, fc.scheduler(), async (wanted, start, options, scheduler) => {
        const before = copyOf(start);
        const service = modelService(start, { before: scheduler.scheduleFunction(async () => Promise.resolve()) });
        const plan = await planFor(service, wanted, options);
        fc.pre(plan.problems.length === 0);
        const applying = applyPlan(service, plan);
        await scheduler.waitFor(applying);
        expect(await applying).toMatchObject({ failed: [], skipped: [] });
        expectSatisfied(start, wanted, before, options);
        // A second run finds nothing to do.
        const calls = service.mutations.length;
        const again = await planFor(service, wanted, options);
        expect(again.changes).toEqual([]);
        await applyPlan(service, again);
        expect(service.mutations.length).toBe(calls);
      }),
      { numRuns: 400 },
    );
  });

  it('can be carried out one change after another in its own order', async () => {
    await fc.assert(
      fc.asyncProperty(desired, model, pruning, async (wanted, start, options) => {
        const plan = await planFor(modelService(start), wanted, options);
        fc.pre(plan.problems.length === 0);
        const seen = new Set<string>();
        for (const { id, after } of plan.changes) {
          expect(after.filter((other) => !seen.has(other))).toEqual([]);
          expect(seen.has(id)).toBe(false);
          seen.add(id);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('deletes nothing unless it may prune', async () => {
    await fc.assert(
      fc.asyncProperty(desired, model, async (wanted, start) => {
        const { changes } = await planFor(modelService(start), wanted, noPruning);
        const gone = changes.filter(({ call }) => call.do === 'delete-repository' || call.do === 'delete-group');
        expect(gone).toEqual([]);
        for (const { call } of changes) {
          if (call.do !== 'delete-policy') continue;
          const { policy } =
            call.of.kind === 'domain'
              ? wanted.domain
              : (wanted.repositories.get(call.of.name) ?? { policy: undefined });
          expect(policy).toBeNull();
        }
      }),
      { numRuns: 100 },
    );
  });

  it('goes on after a failure at any call, to the same end', async () => {
    await fc.assert(
      fc.asyncProperty(
        desired,
        model,
        pruning,
        fc.nat(30),
        fc.boolean(),
        async (wanted, start, options, fatal, late) => {
          const before = copyOf(start);
          let calls = 0;
          const fail = (): void => {
            if (calls++ === fatal) throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
          };
          const broken = modelService(start, late ? { after: fail } : { before: fail });
          const plan = await planFor(broken, wanted, options);
          fc.pre(plan.problems.length === 0);
          const outcome = await applyPlan(broken, plan);
          expect(outcome.done.length + outcome.failed.length + outcome.skipped.length).toBe(plan.changes.length);
          const service = modelService(start);
          expect((await applyPlan(service, await planFor(service, wanted, options))).failed).toEqual([]);
          expectSatisfied(start, wanted, before, options);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('takes the loss of a reply and the retry that follows for what they are', async () => {
    await fc.assert(
      fc.asyncProperty(desired, model, pruning, async (wanted, start, options) => {
        const before = copyOf(start);
        const service = modelService(start);
        // Every call reaches the service twice, as when the first reply is lost and the SDK sends it again.
        const twice = Object.fromEntries(
          Object.entries(service).map(([name, call]) => [
            name,
            /^(create|update|delete|put|connect|disconnect|tag|untag|set)/.test(name) &&
            typeof call === 'function' &&
            name !== 'tags'
              ? async (...given: never[]) => {
                  await (call as (...all: never[]) => Promise<void>)(...given);
                  await (call as (...all: never[]) => Promise<void>)(...given);
                }
              : call,
          ]),
        ) as unknown as ModelService;
        const plan = await planFor(service, wanted, options);
        fc.pre(plan.problems.length === 0);
        const outcome = await applyPlan(twice, plan);
        expect(outcome).toMatchObject({ failed: [], skipped: [] });
        expectSatisfied(start, wanted, before, options);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps a repository with packages, and what it draws from, unless it is named', async () => {
    const wanted: Desired = {
      domain: { name: 'my-org', existing: false, encryptionKey: undefined, tags: undefined, policy: undefined },
      repositories: new Map(),
      existing: new Set(),
      existingGroups: new Set(),
      groups: new Map(),
    };
    const start = freshDomain();
    const service = modelService(start);
    for (const [name, upstreams] of [
      ['store', []],
      ['full', ['store']],
      ['empty', ['full']],
    ] as const) {
      await service.createRepository({ name, description: undefined, upstreams, tags: new Map() });
    }
    const full = start.repositories.get('full');
    if (full) full.packages = [{ format: 'npm', namespace: '', name: 'x', open: false, publishedHere: true }];
    const plan = await planFor(service, wanted, { prune: true, allowDelete: [] });
    expect(plan.changes.map(({ id }) => id)).toEqual(['repository empty: delete']);
    expect(plan.kept).toEqual([
      "repository full: it holds packages; name it in 'allow-delete' to delete it with them",
      'repository store: it is upstream of full, which stays',
    ]);
    const named = await planFor(service, wanted, { prune: true, allowDelete: ['full'] });
    expect(named.changes.map(({ id }) => id)).toEqual([
      'repository empty: delete',
      'repository full: delete',
      'repository store: delete',
    ]);
    // A package that came after the plan was made saves its repository.
    const store = start.repositories.get('store');
    if (store) store.packages = [{ format: 'npm', namespace: '', name: 'new', open: false, publishedHere: true }];
    const outcome = await applyPlan(service, named);
    expect(outcome.failed.map(({ message }) => message)).toEqual([expect.stringContaining('holds packages by now')]);
    expect([...start.repositories.keys()]).toEqual(['store']);
  });

  it('blocks before it opens: origin controls come before external connections', async () => {
    const start = freshDomain();
    const order: string[] = [];
    // The group's own calls are the slow ones.
    const slowly = async (call: string): Promise<void> => {
      if (/group|origin/i.test(call)) await setTimeout(20);
    };
    const service = modelService(start, { before: slowly, after: (call) => void order.push(call) });
    const block = { mode: 'BLOCK', repositories: [] } as const;
    const inherit = { mode: 'INHERIT', repositories: [] } as const;
    const nothing = { description: undefined, tags: undefined };
    const plan = await planFor(
      service,
      {
        domain: { name: 'my-org', existing: false, encryptionKey: undefined, tags: undefined, policy: undefined },
        repositories: new Map([
          ['store', { ...nothing, upstreams: [], connection: 'public:npmjs', policy: undefined }],
        ]),
        existing: new Set(),
        existingGroups: new Set(),
        groups: new Map([
          [
            '/npm/acme/*',
            {
              ...nothing,
              contactInfo: undefined,
              restrictions: { PUBLISH: inherit, EXTERNAL_UPSTREAM: block, INTERNAL_UPSTREAM: inherit },
            },
          ],
        ]),
      },
      noPruning,
    );
    await applyPlan(service, plan);
    expect(order.indexOf('setOrigin')).toBeLessThan(order.indexOf('connect'));
    expect(order.indexOf('setOrigin')).toBeGreaterThanOrEqual(0);
  });

  it('turns the order of two repositories round without a circle in between', async () => {
    const start = freshDomain();
    const service = modelService(start);
    const facts = { description: undefined, tags: new Map() };
    await service.createRepository({ ...facts, name: 'aa', upstreams: [] });
    await service.createRepository({ ...facts, name: 'bb', upstreams: ['aa'] });
    const repository = { description: undefined, tags: undefined, connection: undefined, policy: undefined };
    const plan = await planFor(
      service,
      {
        domain: { name: 'my-org', existing: false, encryptionKey: undefined, tags: undefined, policy: undefined },
        repositories: new Map([
          ['aa', { ...repository, upstreams: ['bb'] }],
          ['bb', { ...repository, upstreams: [] }],
        ]),
        existing: new Set(),
        existingGroups: new Set(),
        groups: new Map(),
      },
      noPruning,
    );
    expect(plan.changes.map(({ what }) => what)).toEqual([['upstreams aa → (none)'], ['upstreams (none) → bb']]);
    expect((await applyPlan(service, plan)).failed).toEqual([]);
  });

  it('marks origin controls that let more in, and only those', async () => {
    const start = freshDomain();
    const service = modelService(start);
    await service.createGroup({ pattern: '/npm/*', description: undefined, contactInfo: undefined }, new Map());
    await service.setOrigin({
      pattern: '/npm/*',
      modes: { EXTERNAL_UPSTREAM: 'BLOCK', PUBLISH: 'ALLOW' },
      add: [],
      remove: [],
    });
    const restriction = (mode: 'ALLOW' | 'BLOCK' | 'INHERIT') => ({ mode, repositories: [] });
    const group = { description: undefined, contactInfo: undefined, tags: undefined };
    const plan = await planFor(
      service,
      {
        domain: { name: 'my-org', existing: false, encryptionKey: undefined, tags: undefined, policy: undefined },
        repositories: new Map(),
        existing: new Set(),
        existingGroups: new Set(),
        groups: new Map([
          [
            '/npm/acme/*',
            {
              ...group,
              restrictions: {
                PUBLISH: restriction('BLOCK'),
                EXTERNAL_UPSTREAM: restriction('ALLOW'),
                INTERNAL_UPSTREAM: restriction('INHERIT'),
              },
            },
          ],
        ]),
      },
      noPruning,
    );
    const origin = plan.changes.find(({ call }) => call.do === 'set-origin');
    expect(origin?.what).toEqual(['publish: inherit → block', 'external-upstream: inherit → allow']);
    expect(origin?.widens).toEqual(['external-upstream: inherit → allow']);
  });

  it('has a problem where it asks for what cannot be', async () => {
    const wanted = (encryptionKey: string): Desired => ({
      domain: { name: 'my-org', existing: false, encryptionKey, tags: undefined, policy: undefined },
      repositories: new Map(),
      existing: new Set(),
      existingGroups: new Set(),
      groups: new Map(),
    });
    const problems = async (key: string): Promise<readonly string[]> =>
      (await planFor(modelService(freshDomain()), wanted(key), noPruning)).problems;
    expect(await problems('abc-123')).toEqual([]);
    expect(await problems('alias/anything')).toEqual([]);
    expect(await problems(`arn:aws:kms:us-east-1:${OWNER}:key/abc-123`)).toEqual([]);
    expect(await problems('other')).toEqual([expect.stringContaining("A domain's key cannot be changed")]);
    const actual = await readState(modelService({ ...freshDomain(), domain: undefined }), 'all');
    const foreign = makePlan(wanted('x'), actual, {
      prune: false,
      allowDelete: new Set(),
      allowLockout: true,
      caller: { account: '999999999999', arn: 'arn:aws:iam::999999999999:user/somebody' },
      owner: OWNER,
    });
    expect(foreign.problems).toEqual([expect.stringContaining('only that account can create it')]);
  });
});
