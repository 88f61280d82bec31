import { describe, expect, it } from '@jest/globals';
import { desiredState } from '../../../../../actions/provision/file/desired.ts';
import { parseFile } from '../../../../../actions/provision/file/parse.ts';
import type { Plan, PlanOptions } from '../../../../../actions/provision/plan/change.ts';
import { makePlan } from '../../../../../actions/provision/plan/plan.ts';
import { readState } from '../../../../../actions/provision/service/read-state.ts';
import { domainAccount } from '../arbitrary.ts';
import { CALLER, freshDomain, modelRepository, modelService, OWNER, type Model } from '../model-service.ts';

async function planText(text: string, existing: Model, options: Partial<PlanOptions> = {}): Promise<Plan> {
  const actual = await readState(modelService(existing), 'all');
  const all = { prune: false, allowDelete: new Set<string>(), allowLockout: false, caller: CALLER, owner: OWNER };
  return makePlan(desiredState(parseFile('f.yml', `domain: my-org\n${text}`), domainAccount), actual, {
    ...all,
    ...options,
  });
}

/** `top` draws from so many others, ten of them directly and the rest behind the first of these. */
function searching(others: number): string {
  const names = Array.from({ length: others }, (_, index) => `r${index}`);
  const rows = names.map((name, index) => {
    const above = names.filter((_, other) => other >= 10 && Math.floor((other - 10) / 10) === index);
    return `  ${name}: {upstreams: [${above.join(', ')}]}`;
  });
  return ['repositories:', `  top: {upstreams: [${names.slice(0, 10).join(', ')}]}`, ...rows].join('\n');
}

const GUEST = { account: '222222222222', arn: 'arn:aws:iam::222222222222:user/ann' };
const nothing: Model = { domain: undefined, repositories: new Map(), groups: new Map() };

/** A domain with this policy. */
function withPolicy(...statements: readonly object[]): Model {
  const existing = freshDomain();
  const document = JSON.stringify({ Statement: statements.map((one) => ({ Resource: '*', ...one })) });
  if (existing.domain !== undefined) existing.domain.policy = { document, revision: 'r' };
  return existing;
}

describe('a plan near the limits of the service', () => {
  it('warns of a repository that leads to more than are searched, itself counted, and of no other', async () => {
    expect((await planText(searching(24), freshDomain())).warnings).toEqual([]);
    expect((await planText(searching(25), freshDomain())).warnings).toEqual([
      'Repository top leads to 25 others, and the service searches 25 in all for a package.',
    ]);
  });

  it('says that a repository of the file stays, though it may be deleted', async () => {
    const { warnings } = await planText('repositories: {aa: {}}', freshDomain(), {
      allowDelete: new Set(['aa', 'bb']),
    });
    expect(warnings).toEqual(["Repository aa is in 'allow-delete' and in the file: it stays."]);
  });

  it('says with which key a domain is made, and nothing of a key that is not given', async () => {
    const what = async (text: string) => (await planText(text, nothing)).changes[0]?.what;
    expect(await what('encryption-key: alias/mine')).toEqual(['domain', 'encryption key alias/mine']);
    expect(await what('')).toEqual(['domain']);
  });
});

describe('a caller of another account', () => {
  const ours = { Effect: 'Allow', Principal: { AWS: GUEST.account }, Action: 'codeartifact:*' };
  const file = 'domain-owner: "123456789012"\naccess: [{accounts: ["333333333333"], can: [read]}]';

  it('may not take from itself what a policy gives it, and is told so', async () => {
    const { problems } = await planText(file, withPolicy(ours), { caller: GUEST });
    expect(problems).toEqual([
      expect.stringMatching(
        /^The permissions policy of domain my-org would take codeartifact:DescribeDomain from the caller \(arn:aws:iam::222222222222:user\/ann\) itself, nothing allows it any more: /,
      ),
    ]);
  });

  it('may change a policy that gave it nothing', async () => {
    expect(
      (await planText(file, withPolicy({ ...ours, Principal: '*', Effect: 'Deny' }), { caller: GUEST })).problems,
    ).toEqual([]);
    expect((await planText(file, freshDomain(), { caller: GUEST })).problems).toEqual([]);
  });

  it('is the only one that is told: the account of the owner lives on identity policies', async () => {
    expect((await planText(file, withPolicy(ours))).problems).toEqual([]);
  });
});

describe('a policy that is denied already', () => {
  it('shuts out nobody anew, on a repository as on the domain', async () => {
    const deny = { Effect: 'Deny', Principal: '*', Action: '*' };
    const document = JSON.stringify({ Statement: [{ ...deny, Resource: '*' }] });
    const existing = withPolicy(deny);
    existing.repositories.set('aa', modelRepository({ policy: { document, revision: 'r' } }));
    const access = 'access: [{Effect: Deny, Principal: "*", Action: "*"}, {accounts: ["333333333333"], can: [read]}]';
    const { problems, changes } = await planText(`${access}\nrepositories: {aa: {${access}}}`, existing);
    expect(changes.map(({ id }) => id)).toEqual(['domain: policy', 'repository aa: policy']);
    expect(problems).toEqual([]);
    existing.repositories.set('aa', modelRepository());
    expect((await planText(`repositories: {aa: {${access}}}`, existing)).problems).toEqual([
      expect.stringMatching(/^The permissions policy of repository aa would take codeartifact:DescribeRepository /),
    ]);
  });
});
