import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as sdk from '@aws-sdk/client-codeartifact';
import { ACCESS } from '@codeartifact-ci/core/aws/access.ts';
import { policyFor } from '@codeartifact-ci/core/aws/iam-policy.ts';
import * as provisioning from '../../actions/provision/permissions.ts';
import * as promoting from '../../actions/promote/permissions.ts';
import * as pruning from '../../actions/prune/permissions.ts';
import { npmPackage, publishDocument } from '../support/npm-package.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { dist, node } from '../support/paths.ts';
import { run, runOk, type Outcome } from '../support/process.ts';
import { npmProject, writeFiles } from '../support/projects.ts';
import { CHANGED, SET_UP } from '../support/provision-files.ts';
import { makeSandbox } from '../support/sandbox.ts';

/**
 * The policies that `codeartifact-ci policy` prints are enough for each command, and no more than enough: whoever has
 * all of one but one action is stopped, and told which action it was.
 */
interface Scenario {
  /** The command whose policy it is, the mode that the policy is made for, and its actions. */
  readonly command: 'login' | 'publish' | 'promote' | 'prune' | 'provision';
  readonly mode: 'read' | 'publish' | 'plan' | 'apply' | 'transfer' | 'rollback';
  readonly allowed: readonly string[];
  /** What an administrator does before. */
  readonly before: (client: sdk.CodeartifactClient, account: string) => Promise<unknown>;
  /**
   * What the command's user does (npm's arguments, or codeartifact-ci's), and the administrator in between: by the API, or
   * with codeartifact-ci.
   */
  readonly steps: readonly (Step | { readonly administrator: readonly string[] })[];
  readonly files?: Readonly<Record<string, string>>;
  /** The policy is for one domain, and a promotion may be between two: whoever has it has it for each. */
  readonly ofEachDomain?: true;
  /** Actions without which all of this goes well, and why the policy has them. */
  readonly dispensable?: Readonly<Record<string, string>>;
}

type Step = readonly string[] | ((client: sdk.CodeartifactClient) => Promise<unknown>);

const HOME_ACCOUNT = '111122223333';
const domain = 'my-org';
const place = { domain, repository: 'ci-1' };

const makeRepository = async (client: sdk.CodeartifactClient): Promise<void> => {
  await client.send(new sdk.CreateDomainCommand({ domain }));
  await client.send(new sdk.CreateRepositoryCommand(place));
};

async function publishGeneric(client: sdk.CodeartifactClient, name: string, versions: number): Promise<void> {
  for (let index = 0; index < versions; index++) {
    const assetContent = Buffer.from(`${name} ${index}`);
    await client.send(
      new sdk.PublishPackageVersionCommand({
        ...{ ...place, format: 'generic', namespace: 'acme', package: name, packageVersion: `1.${index}.0` },
        ...{ assetName: 'tool.bin', assetContent },
        assetSHA256: createHash('sha256').update(assetContent).digest('hex'),
      }),
    );
  }
}

const to = ['--domain', domain, '--repository', 'ci-1'];
const prune = (name: string, action: string, plan = action): string[] => [
  ...['prune', '--domain', domain, '--repositories', 'ci-*', '--packages', `generic:acme/${name}`],
  ...['--keep-newest', '3', '--max-percent', '100', '--action', action],
  ...['--plan-file', `${plan}.json`, '--state', `${plan}.ndjson`],
];

/** Generic packages have no dist-tags, no public registry and no dependencies. */
const ENDPOINT =
  "reads npm's dist-tags and the public registries' times; packages whose tags are unknown are left alone";
const PRUNE_DISPENSABLE = {
  'codeartifact:GetAuthorizationToken': ENDPOINT,
  'codeartifact:GetRepositoryEndpoint': ENDPOINT,
  'codeartifact:ReadFromRepository': ENDPOINT,
  'sts:GetServiceBearerToken': ENDPOINT,
  'codeartifact:ListPackageVersionDependencies': 'tells what packages need of each other; without it a warning says so',
};

/** An npm package of the team's in ci-1, with a dependency of which nobody has a version, and an empty ci-2 to promote it to. */
async function makePromotion(client: sdk.CodeartifactClient, account: string): Promise<void> {
  await makeRepository(client);
  await client.send(new sdk.CreateRepositoryCommand({ domain, repository: 'ci-2' }));
  await client.send(new sdk.CreateDomainCommand({ domain: 'our-org' }));
  await client.send(new sdk.CreateRepositoryCommand({ domain: 'our-org', repository: 'ci-2' }));
  const { authorizationToken } = await client.send(new sdk.GetAuthorizationTokenCommand({ domain }));
  const reply = await fetch(`${emulator.endpoint}/npm/d/${domain}-${account}/ci-1/lib`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${authorizationToken ?? ''}` },
    body: JSON.stringify(publishDocument(npmPackage('lib', '1.0.0'))),
  });
  expect(reply.status).toBe(201);
}
const BETWEEN = ['promote', '--domain', domain, '--source-repository', 'ci-1', '--destination-repository', 'ci-2'];
const PROMOTED = [...BETWEEN, '--packages', 'npm:*', '--dependencies', '--dist-tag', 'stable'];
/** What a plan takes is shown by the plan's own policy: all steps of the others begin with one. */
const SHOWN_BY_PLAN = Object.fromEntries(
  policyFor(promoting.PLAN_ACTIONS)
    .Statement.flatMap(({ Action }) => Action)
    .map((action) => [action, 'shown by the policy of promote plan']),
);

/** Roles of an earlier policy have them not. */
const TOLD_LATER = Object.fromEntries(
  promoting.GROUP_ACTIONS.map((action) => [
    action,
    'tells beforehand what else the service says at the first publishing',
  ]),
);

/** A package that may come both from the team and from npmjs: provision asks whether the team has published it. */
async function openToBoth(client: sdk.CodeartifactClient): Promise<unknown> {
  return await client.send(
    new sdk.PutPackageOriginConfigurationCommand({
      ...{ domain, repository: 'app', format: 'npm', package: 'both' },
      restrictions: { publish: 'ALLOW', upstream: 'ALLOW' },
    }),
  );
}

const SCENARIOS: readonly Scenario[] = [
  {
    command: 'login',
    mode: 'read',
    allowed: ACCESS.read,
    before: async (client, account) => {
      await makeRepository(client);
      const { authorizationToken } = await client.send(new sdk.GetAuthorizationTokenCommand({ domain }));
      const reply = await fetch(`${emulator.endpoint}/npm/d/${domain}-${account}/ci-1/lib`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${authorizationToken ?? ''}` },
        body: JSON.stringify(publishDocument(npmPackage('lib', '1.0.0'))),
      });
      expect(reply.status).toBe(201);
    },
    files: { 'package.json': '{"name":"consumer","version":"1.0.0"}' },
    steps: [
      ['login', ...to, '--tools', 'npm', '--token-in', 'file', '--export'],
      ['npm', 'install', 'lib', '--no-audit', '--no-fund', '--no-update-notifier', '--fetch-retries', '0'],
    ],
  },
  {
    command: 'publish',
    mode: 'publish',
    allowed: ACCESS.publish,
    before: makeRepository,
    files: npmProject('@acme/lib', '1.0.0'),
    steps: [
      ['publish', ...to, '--packages', '.', '--wait', '5'],
      ['publish', ...to, '--packages', '.', '--wait', '5', '--dist-tag', 'next'],
    ],
    dispensable: {
      'codeartifact:DescribePackage': 'tells of origin controls before anything is sent; the registry says it else',
    },
  },
  {
    command: 'prune',
    mode: 'apply',
    allowed: pruning.APPLY_ACTIONS,
    before: async (client) => {
      await makeRepository(client);
      for (const name of ['archived', 'disposed', 'deleted']) await publishGeneric(client, name, 4);
    },
    steps: [
      [...prune('archived', 'archive', 'old'), '--older-than', '12h'],
      prune('archived', 'archive'),
      ['prune', '--domain', domain, '--mode', 'apply', '--plan', 'archive.json', '--state', 'archive.ndjson'],
      [...prune('disposed', 'dispose'), '--mode', 'apply'],
      [...prune('deleted', 'delete'), '--mode', 'apply'],
    ],
    dispensable: PRUNE_DISPENSABLE,
  },
  {
    command: 'promote',
    mode: 'plan',
    allowed: promoting.PLAN_ACTIONS,
    before: makePromotion,
    steps: [[...BETWEEN, '--packages', 'npm:*', '--older-than', '1h', '--allow-empty'], PROMOTED],
  },
  {
    command: 'promote',
    mode: 'apply',
    allowed: promoting.APPLY_ACTIONS,
    before: makePromotion,
    steps: [[...PROMOTED, '--mode', 'apply', '--remove-from-source', 'delete']],
    dispensable: SHOWN_BY_PLAN,
  },
  {
    command: 'promote',
    mode: 'transfer',
    allowed: promoting.TRANSFER_ACTIONS,
    ofEachDomain: true,
    before: makePromotion,
    steps: [[...PROMOTED, '--destination-domain', 'our-org', '--mode', 'apply', '--remove-from-source', 'delete']],
    dispensable: { ...SHOWN_BY_PLAN, ...TOLD_LATER },
  },
  {
    command: 'promote',
    mode: 'rollback',
    allowed: promoting.ROLLBACK_ACTIONS,
    before: makePromotion,
    steps: [{ administrator: [...PROMOTED, '--mode', 'apply'] }, [...BETWEEN, '--mode', 'rollback']],
    dispensable: SHOWN_BY_PLAN,
  },
  {
    command: 'provision',
    mode: 'apply',
    allowed: provisioning.APPLY_ACTIONS,
    before: () => Promise.resolve(),
    files: { 'one.yml': SET_UP, 'two.yml': CHANGED },
    steps: [
      ['provision', '--file', 'one.yml', '--mode', 'apply'],
      openToBoth,
      ['provision', '--file', 'one.yml', '--mode', 'plan'],
      ['provision', '--file', 'two.yml', '--mode', 'apply', '--prune'],
      ['provision', '--file', 'two.yml', '--mode', 'check', '--prune'],
    ],
  },
  {
    command: 'prune',
    mode: 'plan',
    allowed: pruning.PLAN_ACTIONS,
    before: async (client) => {
      await makeRepository(client);
      await publishGeneric(client, 'archived', 4);
    },
    steps: [[...prune('archived', 'archive', 'old'), '--older-than', '12h'], prune('archived', 'delete')],
    dispensable: PRUNE_DISPENSABLE,
  },
  {
    command: 'provision',
    mode: 'plan',
    allowed: provisioning.PLAN_ACTIONS,
    before: async (client) => {
      await client.send(new sdk.CreateDomainCommand({ domain }));
      await client.send(new sdk.CreateRepositoryCommand({ domain, repository: 'npm-store' }));
      const external = { domain, repository: 'npm-store', externalConnection: 'public:npmjs' };
      await client.send(new sdk.AssociateExternalConnectionCommand(external));
      const upstreams = [{ repositoryName: 'npm-store' }];
      await client.send(new sdk.CreateRepositoryCommand({ domain, repository: 'app', upstreams }));
      await openToBoth(client);
      await client.send(new sdk.CreatePackageGroupCommand({ domain, packageGroup: '/npm/acme/*' }));
      await client.send(
        new sdk.UpdatePackageGroupOriginConfigurationCommand({
          ...{ domain, packageGroup: '/npm/acme/*' },
          restrictions: { PUBLISH: 'ALLOW_SPECIFIC_REPOSITORIES' },
          addAllowedRepositories: [{ repositoryName: 'app', originRestrictionType: 'PUBLISH' }],
        }),
      );
    },
    files: { 'one.yml': SET_UP },
    steps: [
      ['provision', '--file', 'one.yml', '--mode', 'plan', '--prune'],
      ['provision', '--domain', domain, '--file', 'written.yml', '--mode', 'export'],
    ],
  },
];

interface Policy {
  readonly Version: string;
  readonly Statement: readonly { readonly Action: readonly string[] }[];
}

/** What the command prints for this product's user, without any access to AWS. */
async function printed({ command, mode, ofEachDomain }: Scenario, cwd: string): Promise<Policy> {
  const args = [
    'policy',
    command,
    '--mode',
    mode,
    '--domain',
    domain,
    '--domain-owner',
    HOME_ACCOUNT,
    '--region',
    'us-east-1',
  ];
  const { stdout } = await runOk(node, [`${dist}/cli.js`, ...args, '--print', 'identity'], { cwd, env: {} });
  return JSON.parse(ofEachDomain === true ? stdout.replaceAll(domain, '*') : stdout) as Policy;
}

function without(policy: Policy, action: string | undefined): Policy {
  const statements = policy.Statement.map((each) => ({
    ...each,
    Action: each.Action.filter((name) => name !== action),
  }));
  return { ...policy, Statement: statements.filter(({ Action }) => Action.length > 0) };
}

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const statement = (allowed: object): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', ...allowed }],
});

/** Every case has an account of its own, with a role that may do everything, and so nothing of another's in its way. */
class Accounts {
  readonly users: object[] = [];
  readonly roles: object[] = [];

  open(policy: Policy): { readonly admin: Keys; readonly user: Keys; readonly account: string } {
    const account = String(200_000_000_000 + this.users.length);
    const everything = statement({ Action: '*', Resource: '*' });
    const own = JSON.parse(JSON.stringify(policy).replaceAll(HOME_ACCOUNT, account)) as object;
    const trust = statement({ Principal: { AWS: account }, Action: 'sts:AssumeRole' });
    this.roles.push({ name: 'ci', account, trust, policies: [everything] });
    return {
      account,
      admin: this.#user('ADMIN', account, everything),
      user: this.#user('USER', account, own),
    };
  }

  #user(kind: string, account: string, policy: object): Keys {
    const keys = { accessKeyId: `AKIA${kind}${account}`, secretAccessKey: `${kind}-${account}` };
    this.users.push({ name: kind, account, ...keys, policies: [policy] });
    return keys;
  }
}

let emulator: TestEmulator;
let folder: string;
const accounts = new Accounts();
const cases = SCENARIOS.map((scenario) => ({
  scenario,
  label: `${scenario.command} ${scenario.mode}`,
  actions: policyFor(scenario.allowed)
    .Statement.flatMap((statement) => statement.Action)
    // Only AWS itself asks KMS, for a domain with a key of the account's own.
    .filter((action) => !action.startsWith('kms:')),
}));
const ASSUME: Policy = {
  Version: '2012-10-17',
  Statement: [{ Action: ['sts:AssumeRole'], ...{ Effect: 'Allow', Resource: '*' } }],
};
/** By label, `label action` for who lacks that one, and `label role` for who can assume a role and no more. */
const opened = new Map<string, ReturnType<Accounts['open']>>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policies-'));
  const policies = cases.map(async (each) => ({ ...each, policy: await printed(each.scenario, folder) }));
  for (const { label, actions, policy } of await Promise.all(policies)) {
    opened.set(label, accounts.open(policy));
    opened.set(`${label} role`, accounts.open(ASSUME));
    for (const action of actions) opened.set(`${label} ${action}`, accounts.open(without(policy, action)));
  }
  const principals = join(folder, 'principals.json');
  await writeFile(principals, JSON.stringify({ users: accounts.users, roles: accounts.roles }));
  emulator = await startTestEmulator([
    ...['--auth', 'strict', '--principals', principals],
    ...['--external', 'public:npmjs=off'],
  ]);
});
afterAll(async () => {
  await emulator.stop();
  await rm(folder, { recursive: true });
});

/** Runs a scenario as the user of a case, to its end or to the first failure; everything that was said. */
async function play(
  { before, files = {}, steps }: Scenario,
  key: string,
  more: (account: string) => readonly string[] = () => [],
): Promise<Outcome> {
  const { admin, user, account } = opened.get(key) ?? { admin: undefined, user: undefined, account: undefined };
  if (admin === undefined) throw new Error(`no account for ${key}`);
  const { endpoint, region } = emulator;
  const client = new sdk.CodeartifactClient({ endpoint, region, credentials: admin, maxAttempts: 1 });
  await before(client, account);
  // npm's user file has the token, as asked for.
  const sandbox = await makeSandbox({ holdsTokens: true });
  try {
    await writeFiles(sandbox.workspace, files);
    const env = {
      ...{ ...sandbox.env, ...emulator.awsEnv },
      ...{ AWS_ACCESS_KEY_ID: user.accessKeyId, AWS_SECRET_ACCESS_KEY: user.secretAccessKey },
    };
    let outcome: Outcome | undefined;
    for (const step of steps) {
      if (typeof step === 'function') {
        await step(client);
        continue;
      }
      if ('administrator' in step) {
        const { accessKeyId, secretAccessKey } = admin;
        const own = { ...env, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
        await runOk(node, [`${dist}/cli.js`, ...step.administrator], { cwd: sandbox.workspace, env: own });
        continue;
      }
      const [program = '', ...args] = step;
      const all = program === 'npm' ? args : [`${dist}/cli.js`, program, ...args, ...more(account)];
      outcome = await run(program === 'npm' ? 'npm' : node, all, { cwd: sandbox.workspace, env });
      if (outcome.exitCode !== 0) break;
    }
    if (outcome === undefined) throw new Error(`${key} has no steps`);
    return outcome;
  } finally {
    client.destroy();
    await sandbox.remove();
  }
}

describe.each(cases)('the policy of $label', ({ scenario, label, actions }) => {
  const { dispensable = {} } = scenario;

  it('is enough', async () => {
    const { exitCode, stdout, stderr } = await play(scenario, label);
    expect({ exitCode, said: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, said: '' });
  });

  it('is enough for a session of a role that may do everything', async () => {
    const role = (account: string): string[] => ['--role-to-assume', `arn:aws:iam::${account}:role/ci`];
    const { exitCode, stdout, stderr } = await play(scenario, `${label} role`, role);
    expect({ exitCode, said: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, said: '' });
  });

  it.each(actions.filter((action) => dispensable[action] === undefined))('has %s for a reason', async (action) => {
    const { exitCode, stdout, stderr } = await play(scenario, `${label} ${action}`);
    expect({ exitCode, said: stdout + stderr }).toEqual({
      exitCode: 1,
      said: expect.stringMatching(`is not authorized to perform: ${action} on resource: |Allow ${action}`),
    });
  });
});
