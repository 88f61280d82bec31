import { describe, expect, it } from '@jest/globals';
import { desiredState } from '../../../../../actions/provision/file/desired.ts';
import { parseFile } from '../../../../../actions/provision/file/parse.ts';
import type { Plan, PlanOptions } from '../../../../../actions/provision/plan/change.ts';
import { unfitPolicies } from '../../../../../actions/provision/plan/policy-checks.ts';
import { makePlan } from '../../../../../actions/provision/plan/plan.ts';
import { readState } from '../../../../../actions/provision/service/read-state.ts';
import { domainAccount } from '../arbitrary.ts';
import { CALLER, freshDomain, modelRepository, modelService, OWNER, type Model } from '../model-service.ts';

const denied = (): never => {
  throw Object.assign(new Error('User is not authorized'), { name: 'AccessDeniedException' });
};

/** Plans against a service that refuses some reads, by name of call and first argument. */
async function planRefused(
  text: string,
  existing: Model,
  refused: (call: string, of: unknown) => boolean,
  options: Partial<PlanOptions> = {},
): Promise<Plan> {
  const desired = desiredState(parseFile('f.yml', `domain: my-org\n${text}`), domainAccount);
  const service = modelService(existing);
  const guarded = new Proxy(service, {
    get: (target, name: keyof typeof service) => {
      const own: unknown = Reflect.get(target, name);
      if (typeof own !== 'function') return own;
      return (...args: unknown[]) =>
        refused(name, args[0]) ? Promise.resolve().then(denied) : (own as (...all: unknown[]) => unknown)(...args);
    },
  });
  const names = new Set([...desired.repositories.keys(), ...desired.existing]);
  const all = { prune: false, allowDelete: new Set<string>(), allowLockout: false, caller: CALLER, owner: OWNER };
  return makePlan(
    desired,
    await readState(guarded, options.prune === true ? 'all' : names, options.prune === true ? names : undefined),
    {
      ...all,
      ...options,
    },
  );
}

function twoRepositories(): Model {
  const existing = freshDomain();
  existing.repositories.set('open', modelRepository());
  existing.repositories.set('closed', modelRepository());
  return existing;
}

describe('what may not be read', () => {
  const file = 'tags: {a: b}\nrepositories: {open: {description: new}, closed: {description: new, access: []}}';

  it('is a line of the plan, and the rest goes on', async () => {
    const plan = await planRefused(file, twoRepositories(), (call, of) => call === 'repository' && of === 'closed');
    expect(plan.changes.map(({ id }) => id)).toEqual(['domain my-org: tag', 'repository open: update']);
    expect(plan.unread).toEqual(['repository closed: User is not authorized']);
  });

  it('keeps a permissions policy that was not read from being replaced', async () => {
    const access = 'access: [{accounts: ["222222222222"], can: [read]}]\nrepositories: {open: {description: new}}';
    const plan = await planRefused(access, twoRepositories(), (call) => call === 'policy');
    expect(plan.changes.map(({ id }) => id)).toEqual(['repository open: update']);
    expect(plan.unread).toEqual(['permissions policy of the domain: User is not authorized']);
  });

  it('is not told where the file says nothing of it', async () => {
    const plan = await planRefused(
      'repositories: {open: }',
      twoRepositories(),
      (call) => call === 'policy' || call === 'tags',
    );
    expect(plan.unread).toEqual([]);
  });

  it.each([
    ['tags', 'tags: {a: b}', ['tags of the domain: User is not authorized']],
    ['groups', 'package-groups: {/npm/*: {publish: block}}', ['package groups: User is not authorized']],
  ])('is left alone as a whole: %s', async (refused, text, unread) => {
    const plan = await planRefused(text, twoRepositories(), (call) => call === refused);
    expect(plan.changes).toEqual([]);
    expect(plan.unread).toEqual(unread);
  });

  it('is not deleted by prune', async () => {
    const plan = await planRefused('repositories: {open: }', twoRepositories(), (call) => call === 'holdsPackages', {
      prune: true,
    });
    expect(plan.changes.filter(({ kind }) => kind === 'delete')).toEqual([]);
  });

  it('ends the run where it is the domain itself', async () => {
    await expect(planRefused(file, twoRepositories(), (call) => call === 'repositoryNames')).rejects.toThrow(
      'not authorized',
    );
  });
});

describe('a plan that shuts out its own caller', () => {
  const deny = 'access: [{Effect: Deny, Principal: "*", Action: "codeartifact:*"}]';

  it('is a problem, with the statement and the way out', async () => {
    const { problems } = await planRefused(deny, freshDomain(), () => false);
    expect(problems).toEqual([
      expect.stringMatching(
        /would take codeartifact:DescribeDomain from the caller .*ci-provision.*"Effect":"Deny".*'allow-lockout: true'/,
      ),
    ]);
  });

  it('is a warning where it is allowed', async () => {
    const { problems, warnings } = await planRefused(deny, freshDomain(), () => false, { allowLockout: true });
    expect(problems).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining("as 'allow-lockout' allows")]);
  });

  it('is a warning where only AWS can tell', async () => {
    const condition = 'Condition: {StringNotEquals: {aws:PrincipalOrgID: o-a1b2c3d4e5}}';
    const { problems, warnings } = await planRefused(
      deny.replace('"codeartifact:*"', `"codeartifact:*", ${condition}`),
      freshDomain(),
      () => false,
    );
    expect(problems).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('may deny codeartifact:DescribeDomain')]);
  });

  it('is refused where the service would not take a policy: too long, or with ARNs of another partition', async () => {
    const text = 'repositories: {aa: {access: [{roles: ["arn:aws-us-gov:iam::222222222222:role/x"], can: [read]}]}}';
    const { problems, changes } = await planRefused(text, freshDomain(), () => false);
    expect(problems).toEqual([
      expect.stringMatching(
        /^The permissions policy of repository aa names arn:aws-us-gov:iam::222222222222:role\/x, and the domain is in the partition aws,/,
      ),
    ]);
    const padded = (length: number) =>
      changes.map((change) =>
        change.call.do === 'put-policy'
          ? { ...change, call: { ...change.call, document: change.call.document.padEnd(length) } }
          : change,
      );
    const caller = { account: OWNER, arn: CALLER.arn.replace('arn:aws:', 'arn:aws-us-gov:') };
    expect(unfitPolicies(padded(7168), { caller })).toEqual([]);
    expect(unfitPolicies(padded(7169), { caller })).toEqual([
      expect.stringContaining('repository aa would have 7169 characters, and the service takes 7168.'),
    ]);
  });

  it('names a statement without effect', async () => {
    const text = 'access: [{Effect: Allow, Principal: {AWS: "222222222222"}, Action: "sts:GetServiceBearerToken"}]';
    const { warnings } = await planRefused(text, freshDomain(), () => false);
    expect(warnings).toEqual([expect.stringContaining('sts:GetServiceBearerToken has no effect here')]);
  });

  it('may draw from a repository that is not in the file: that is kept', async () => {
    const existing = twoRepositories();
    existing.repositories.set('old', modelRepository());
    const prune = async (refused: string) =>
      await planRefused('repositories: {open: }', existing, (call, of) => call === 'repository' && of === refused, {
        prune: true,
      });
    expect((await prune('none')).changes.map(({ id }) => id)).toEqual([
      'repository closed: delete',
      'repository old: delete',
    ]);
    const plan = await prune('closed');
    expect(plan.changes).toEqual([]);
    expect(plan.kept).toContain('repository old: it may be upstream of closed, which cannot be read');
  });
});
