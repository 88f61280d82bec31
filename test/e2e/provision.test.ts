import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as sdk from '@aws-sdk/client-codeartifact';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deleteDomain } from '../support/delete-domain.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { sdkClient } from '../support/guide.ts';
import { isMutation, startLossy, startMeddler } from '../support/interfering-proxy.ts';
import { npmPackage, publishDocument } from '../support/npm-package.ts';
import { dist, node, root } from '../support/paths.ts';
import { killProvision, PROVISIONED } from '../support/provision-kill.ts';
import { run, type Outcome } from '../support/process.ts';
import { startRecorder } from '../support/recorder.ts';
import { Job, type StepResult } from '../support/runner.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const ACCOUNT = '111122223333';
const domain = 'my-org';

let emulator: TestEmulator;
let client: sdk.CodeartifactClient;
let sandbox: Sandbox;
let job: Job;
beforeAll(async () => {
  emulator = await startTestEmulator(['--external', 'public:npmjs=off', '--external', 'public:pypi=off']);
  client = sdkClient(emulator);
});
afterAll(async () => {
  client.destroy();
  await emulator.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  job = new Job(sandbox, emulator.awsEnv);
});
// Each test has the domain to make.
afterEach(async () => {
  await deleteDomain(client, domain);
  await sandbox.remove();
});

async function file(...lines: readonly string[]): Promise<void> {
  await writeFile(join(sandbox.workspace, 'codeartifact.yml'), `domain: my-org\n${lines.join('\n')}\n`);
}

async function provision(inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  return await job.uses('provision', inputs);
}

async function ok(inputs: Readonly<Record<string, string>>): Promise<StepResult> {
  const result = await provision(inputs);
  expect({ exitCode: result.exitCode, errors: result.exitCode === 0 ? '' : result.log }).toEqual({
    exitCode: 0,
    errors: '',
  });
  return result;
}

async function shell(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return await run(node, [`${dist}/cli.js`, 'provision', ...args], {
    cwd: sandbox.workspace,
    env: { ...sandbox.env, ...emulator.awsEnv, ...env },
  });
}

describe('the guide, from one file', () => {
  it('is planned, applied, and then in step', async () => {
    await cp(join(root, 'actions/provision/example.codeartifact.yml'), join(sandbox.workspace, 'codeartifact.yml'));
    const plan = await ok({});
    expect(plan.outputs).toMatchObject({ changes: 'true', 'widens-access': 'true' });
    expect(plan.log.split('\n').slice(0, 2)).toEqual([
      `Account ${ACCOUNT}, Region us-east-1`,
      `Domain my-org of account ${ACCOUNT}, set up by codeartifact.yml`,
    ]);
    expect(plan.summary).toContain('```mermaid\nflowchart LR\n');
    await expect(client.send(new sdk.DescribeDomainCommand({ domain }))).rejects.toThrow(/Domain not found/);

    expect((await ok({ mode: 'apply' })).outputs).toMatchObject({ changes: 'true' });
    const { repository } = await client.send(new sdk.DescribeRepositoryCommand({ domain, repository: 'my-packages' }));
    expect(repository).toMatchObject({
      description: 'Team packages and cached public packages',
      upstreams: [{ repositoryName: 'npm-store' }, { repositoryName: 'pypi-store' }, { repositoryName: 'maven-store' }],
    });
    const store = await client.send(new sdk.DescribeRepositoryCommand({ domain, repository: 'maven-store' }));
    expect(store.repository?.externalConnections).toMatchObject([{ externalConnectionName: 'public:maven-central' }]);
    const { policy } = await client.send(
      new sdk.GetRepositoryPermissionsPolicyCommand({ domain, repository: 'my-packages' }),
    );
    expect(JSON.parse(policy?.document ?? '')).toMatchObject({
      Statement: [
        { Principal: { AWS: '111122223333' } },
        {
          Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/CI-PublishRole` },
          Action: expect.arrayContaining(['codeartifact:PublishPackageVersion', 'codeartifact:PutPackageMetadata']),
        },
      ],
    });
    const { packageGroup } = await client.send(
      new sdk.DescribePackageGroupCommand({ domain, packageGroup: '/npm/acme/*' }),
    );
    expect(packageGroup?.originConfiguration?.restrictions).toMatchObject({
      EXTERNAL_UPSTREAM: { mode: 'BLOCK' },
      PUBLISH: { mode: 'ALLOW' },
    });

    const recorder = await startRecorder(emulator.endpoint);
    const again = await ok({ mode: 'apply', endpoint: recorder.endpoint, prune: 'true' });
    await recorder.close();
    expect(again.outputs['changes']).toBe('false');
    expect(recorder.requests.length).toBeGreaterThan(10);
    expect(recorder.requests.filter(isMutation)).toEqual([]);
    expect((await ok({ mode: 'check', prune: 'true' })).outputs['changes']).toBe('false');
  });

  it('is written down from what exists, and that gives no change', async () => {
    await cp(join(root, 'actions/provision/example.codeartifact.yml'), join(sandbox.workspace, 'codeartifact.yml'));
    await ok({ mode: 'apply' });
    await ok({ mode: 'export', domain, file: 'exported.yml' });
    const plan = await ok({ file: 'exported.yml', prune: 'true' });
    expect(JSON.parse(plan.outputs['plan'] ?? '')).toMatchObject({ changes: [], unmanaged: [], kept: [] });
    const written = await readFile(join(sandbox.workspace, 'exported.yml'), 'utf8');
    expect(written).toContain('upstreams: [npm-store, pypi-store, maven-store]');
    const refused = await provision({ mode: 'export', domain, file: 'exported.yml' });
    expect(refused.annotations[0]?.message).toMatch(/exported\.yml exists\. .*'overwrite: true'/);
    await ok({ mode: 'export', domain, file: 'exported.yml', overwrite: 'true' });
    expect(await readFile(join(sandbox.workspace, 'exported.yml'), 'utf8')).toBe(written);
  });
});

describe('a change by hand', () => {
  beforeEach(async () => {
    await file('repositories: {store: {external-connection: public:npmjs}, team: {upstreams: [store]}}');
    await ok({ mode: 'apply' });
  });

  it('fails the check, is listed or pruned, and is set right', async () => {
    await client.send(new sdk.UpdateRepositoryCommand({ domain, repository: 'team', upstreams: [] }));
    const document = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 'codeartifact:ReadFromRepository', Resource: '*' }],
    });
    await client.send(
      new sdk.PutRepositoryPermissionsPolicyCommand({ domain, repository: 'team', policyDocument: document }),
    );
    await client.send(new sdk.CreateRepositoryCommand({ domain, repository: 'stray' }));

    const check = await provision({ mode: 'check' });
    expect(check.exitCode).toBe(1);
    expect(check.annotations).toEqual([
      {
        level: 'error',
        message: expect.stringMatching(
          /^Domain my-org differs from codeartifact\.yml: 0 to create, 1 to update, 0 to delete\. /,
        ),
      },
    ]);
    expect(check.log).toMatch(/Left alone, .*\n {2}repository stray\n {2}the permissions policy of repository team/);

    expect(JSON.parse((await ok({ prune: 'true' })).outputs['plan'] ?? '')).toMatchObject({
      changes: [
        { id: 'repository team: update', what: ['upstreams (none) → store'] },
        { id: 'repository team: policy', kind: 'delete' },
        { id: 'repository stray: delete', kind: 'delete' },
      ],
    });
    await ok({ mode: 'apply', prune: 'true' });
    await ok({ mode: 'check', prune: 'true' });
    const { repositories } = await client.send(new sdk.ListRepositoriesInDomainCommand({ domain }));
    expect(repositories?.map(({ name }) => name)).toEqual(['store', 'team']);
  });

  it('does not cost packages, unless their repository is named', async () => {
    await client.send(new sdk.CreateRepositoryCommand({ domain, repository: 'stray' }));
    await publishNpm('stray', '@acme/web');
    const kept = await ok({ mode: 'apply', prune: 'true' });
    expect(kept.outputs['changes']).toBe('false');
    expect(kept.annotations).toEqual([
      {
        level: 'warning',
        message: expect.stringContaining("repository stray: it holds packages; name it in 'allow-delete'"),
      },
    ]);
    expect((await provision({ mode: 'check', prune: 'true' })).exitCode).toBe(1);
    await ok({ mode: 'apply', prune: 'true', 'allow-delete': 'stray' });
    await ok({ mode: 'check', prune: 'true' });
  });

  it('that opens a package of ours to a public registry is warned of, until a package group blocks it', async () => {
    await publishNpm('team', '@acme/web');
    expect((await ok({})).annotations).toEqual([]);
    await client.send(
      new sdk.PutPackageOriginConfigurationCommand({
        domain,
        repository: 'team',
        format: 'npm',
        namespace: 'acme',
        package: 'web',
        restrictions: { publish: 'ALLOW', upstream: 'ALLOW' },
      }),
    );
    const open = await ok({});
    expect(open.annotations).toEqual([
      { level: 'warning', message: expect.stringMatching(/^Published in team, .*npm:@acme\/web\./) },
    ]);
    expect(open.summary).toContain('dependency substitution');
    await file(
      'repositories: {store: {external-connection: public:npmjs}, team: {upstreams: [store]}}',
      'package-groups: {"/npm/acme/*": {external-upstream: block}}',
    );
    expect((await ok({ mode: 'apply' })).annotations).toEqual([]);
  });
});

async function publishNpm(repository: string, name: string): Promise<void> {
  const { authorizationToken = '' } = await client.send(
    new sdk.GetAuthorizationTokenCommand({ domain, durationSeconds: 900 }),
  );
  const url = `${emulator.endpoint}/npm/d/${domain}-${ACCOUNT}/${repository}/${name.replace('/', '%2f')}`;
  const reply = await fetch(url, {
    method: 'PUT',
    headers: { authorization: `Bearer ${authorizationToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(publishDocument(npmPackage(name, '1.0.0'))),
  });
  expect(reply.status).toBeLessThan(300);
}

describe('before the first call', () => {
  it('names every fault of the file, and asks nobody', async () => {
    await file('repositories:', '  aa: {upstreams: [bb], extern: x}', '  bb: {upstreams: [aa, cc]}');
    const recorder = await startRecorder(emulator.endpoint);
    const result = await provision({ endpoint: recorder.endpoint });
    await recorder.close();
    expect(recorder.requests).toEqual([]);
    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ message }) => message.split('\n'))).toEqual([
      [
        'codeartifact.yml:3:25: unknown key "extern"; the keys here are existing, description, tags, upstreams, external-connection, access',
        'codeartifact.yml:4:20: upstreams go in a circle: aa → bb → aa; take one of these out',
        "codeartifact.yml:4:24: there is no repository 'cc' in this file; add it under 'repositories', with 'existing: true' where something else owns it",
      ],
    ]);
  });

  it.each([
    [{ file: 'other.yml' }, /There is no file other\.yml/],
    [{ domain: 'other' }, /The input 'domain' is other, and codeartifact\.yml says my-org/],
    [{ mode: 'export' }, /'mode: export' needs the input 'domain'/],
    [{ mode: 'destroy' }, /'mode' must be one of plan, apply, check, export/],
  ])('refuses %j', async (inputs, message) => {
    await file();
    const result = await provision(inputs);
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.message).toMatch(message);
  });

  it('refuses an account that is not allowed, before it reads or changes anything of CodeArtifact', async () => {
    await file('repositories: {aa: }');
    const recorder = await startRecorder(emulator.endpoint);
    const result = await provision({
      mode: 'apply',
      endpoint: recorder.endpoint,
      'allowed-account-ids': '999999999999',
    });
    await recorder.close();
    expect(result.annotations[0]?.message).toMatch(/belong to account 111122223333, which is not among/);
    expect(recorder.requests.filter(({ path }) => path.startsWith('/v1/'))).toEqual([]);
  });
});

describe('apply', () => {
  it('meets its own work when replies are lost, and doubles nothing', async () => {
    await file(...PROVISIONED);
    const lossy = await startLossy(emulator.endpoint);
    await ok({ mode: 'apply', endpoint: lossy.endpoint });
    await lossy.close();
    expect(lossy.lost()).toBeGreaterThan(10);
    await ok({ mode: 'check', prune: 'true' });
  });

  it('goes on where a run stopped that was killed at some of its calls', async () => {
    // Every call is in test/proof/provision-kill.test.ts.
    expect(await killProvision(emulator, sandbox, 9)).toBeGreaterThan(4);
  }, 60_000);

  it('does not overwrite a policy that somebody changes at the same time', async () => {
    await file('access: [{accounts: ["222222222222"], can: [read]}]');
    await ok({ mode: 'apply' });
    await file('access: [{accounts: ["222222222222"], can: [read, get-token]}]');
    const theirs = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Principal: '*', Action: 'codeartifact:DeleteDomain', Resource: '*' }],
    });
    const meddler = await startMeddler(emulator.endpoint, async () => {
      await client.send(new sdk.PutDomainPermissionsPolicyCommand({ domain, policyDocument: theirs }));
    });
    const result = await provision({ mode: 'apply', endpoint: meddler.endpoint });
    await meddler.close();
    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ message }) => message).join()).toMatch(
      /domain: policy: Somebody else changed the permissions policy of the domain since it was read, so it was not overwritten/,
    );
    expect(result.summary).toContain('**Failed**');
    const { policy } = await client.send(new sdk.GetDomainPermissionsPolicyCommand({ domain }));
    expect(policy?.document).toBe(theirs);
  });

  it('names the permission that is missing, and what was done all the same', async () => {
    await file('repositories: {aa: , bb: {external-connection: public:npmjs}}');
    const principals = join(sandbox.temp, 'principals.json');
    const allow = (Action: string | readonly string[]) => ({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
    });
    const [accessKeyId, secretAccessKey] = ['AKIAIOSFODNN7PLANNER', 'a-secret-of-the-planner-for-tests-only-x'];
    await writeFile(
      principals,
      JSON.stringify({
        users: [
          {
            name: 'planner',
            accessKeyId,
            secretAccessKey,
            policies: [
              allow(['codeartifact:Describe*', 'codeartifact:Get*', 'codeartifact:List*', 'codeartifact:Create*']),
            ],
          },
        ],
      }),
    );
    const strict = await startTestEmulator(['--auth', 'strict', '--principals', principals]);
    const planner = new Job(sandbox, {
      ...strict.awsEnv,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
    });
    const result = await planner.uses('provision', { mode: 'apply' });
    await strict.stop();
    expect(result.exitCode).toBe(1);
    expect(result.log).toMatch(/done: repository aa: create/);
    expect(result.annotations.map(({ message }) => message).join()).toMatch(
      /1 of 4 changes failed; 3 were made .*\nrepository bb: connect public:npmjs: .*codeartifact:AssociateExternalConnection/,
    );
  });
});

describe('from a shell', () => {
  it('tells by its exit code whether there is something to change', async () => {
    await file('repositories: {aa: }');
    expect((await shell(['--detailed-exit-code'])).exitCode).toBe(2);
    expect((await shell([])).exitCode).toBe(0);
    expect((await shell(['--mode', 'apply'])).exitCode).toBe(0);
    const { exitCode, stdout } = await shell(['--detailed-exit-code']);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: `Account ${ACCOUNT}, Region us-east-1\nDomain my-org of account ${ACCOUNT}, set up by codeartifact.yml\nNo changes.\n`,
    });
  });
});

describe('a domain that is set up by more than one file', () => {
  it('keeps what another file owns, whichever is applied last', async () => {
    await file(
      'repositories:',
      '  store: {external-connection: public:npmjs}',
      '  shared: {upstreams: [store], tags: {a: b}}',
    );
    await ok({ mode: 'apply' });
    await file('repositories:', '  shared: {existing: true}', '  mine: {upstreams: [shared]}');
    expect((await ok({ mode: 'apply' })).outputs['changes']).toBe('true');
    const { repository } = await client.send(new sdk.DescribeRepositoryCommand({ domain, repository: 'shared' }));
    expect(repository?.upstreams).toEqual([{ repositoryName: 'store' }]);
    expect((await ok({ mode: 'check' })).outputs['changes']).toBe('false');
    await file('repositories:', '  absent: {existing: true}');
    const missing = await provision({ mode: 'plan' });
    expect(missing.exitCode).toBe(1);
    expect(missing.log).toContain(
      "Repository absent is 'existing: true' in the file, and domain my-org has no such repository",
    );
  });

  it('is not shut out of by a file that denies its own caller', async () => {
    await file('access:', '  - {Effect: Deny, Principal: "*", Action: "codeartifact:*"}');
    const refused = await provision({ mode: 'apply' });
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toContain("or set 'allow-lockout: true'");
    expect(refused.log).not.toContain('done: ');
  });
});
