import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateDomainCommand,
  CreatePackageGroupCommand,
  CreateRepositoryCommand,
  DeleteRepositoryPermissionsPolicyCommand,
  PutDomainPermissionsPolicyCommand,
  PutPackageOriginConfigurationCommand,
  PutRepositoryPermissionsPolicyCommand,
  UpdatePackageGroupOriginConfigurationCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { sdkClient } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { run } from '../support/process.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

const ACCOUNT = '111122223333';
const STRANGER = '444455556666';
const REPOSITORY = `arn:aws:codeartifact:us-east-1:${ACCOUNT}:repository/my-org/my-packages`;
const token = { Effect: 'Allow', Action: 'sts:GetServiceBearerToken', Resource: '*' };
const allow = (...actions: string[]): object => ({
  Effect: 'Allow',
  Action: actions.map((a) => `codeartifact:${a}`),
  Resource: '*',
});
const endpoints = allow('GetRepositoryEndpoint', 'ListRepositoriesInDomain');
const policy = (...statements: object[]): object => ({ Version: '2012-10-17', Statement: statements });

/** Users and what they may do. */
const USERS: Readonly<Record<string, { account?: string; statements: readonly object[] }>> = {
  reader: { statements: [token, endpoints, allow('GetAuthorizationToken', 'ReadFromRepository')] },
  'without-bearer': { statements: [endpoints, allow('GetAuthorizationToken', 'ReadFromRepository')] },
  'without-token': { statements: [token, endpoints, allow('ReadFromRepository')] },
  'without-read': { statements: [token, endpoints, allow('GetAuthorizationToken')] },
  'without-endpoint': { statements: [token, allow('GetAuthorizationToken', 'ReadFromRepository')] },
  denied: {
    statements: [token, allow('*'), { Effect: 'Deny', Action: 'codeartifact:ReadFromRepository', Resource: '*' }],
  },
  stranger: { account: STRANGER, statements: [token, allow('*')] },
  owner: { statements: [token, allow('*'), { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }] },
};

let emulator: TestEmulator;
let files: Sandbox;
let client: CodeartifactClient;
let sandbox: Sandbox;

const keyOf = (name: string): { AWS_ACCESS_KEY_ID: string; AWS_SECRET_ACCESS_KEY: string } => ({
  AWS_ACCESS_KEY_ID: `AKIA${name.replace(/\W/g, '').toUpperCase().padEnd(16, '0')}`,
  AWS_SECRET_ACCESS_KEY: `secret-of-${name}`,
});

beforeAll(async () => {
  files = await makeSandbox();
  const principals = join(files.root, 'principals.json');
  await writeFile(
    principals,
    JSON.stringify({
      users: [
        {
          name: 'administrator',
          accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
          secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
          policies: [policy({ Effect: 'Allow', Action: '*', Resource: '*' })],
        },
        ...Object.entries(USERS).map(([name, { statements, ...account }]) => ({
          name,
          ...account,
          accessKeyId: keyOf(name).AWS_ACCESS_KEY_ID,
          secretAccessKey: keyOf(name).AWS_SECRET_ACCESS_KEY,
          policies: [policy(...statements)],
        })),
      ],
      roles: [
        {
          name: 'ci',
          trust: policy({ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' }),
          policies: [policy(token, allow('*'))],
        },
      ],
    }),
  );
  emulator = await startTestEmulator(['--auth', 'strict', '--principals', principals]);
});
afterAll(async () => {
  await emulator.stop();
  await files.remove();
});
beforeEach(async () => {
  await emulator.resetControl();
  client = sdkClient(emulator);
  await client.send(new CreateDomainCommand({ domain: 'my-org' })).catch(() => undefined);
  await client
    .send(new CreateRepositoryCommand({ domain: 'my-org', repository: 'my-packages' }))
    .catch(() => undefined);
  sandbox = await makeSandbox();
});
afterEach(() => sandbox.remove());

type Credentials = Readonly<Record<string, string>>;

/** The doctor's words, for a user or with credentials of one's own. */
async function doctor(
  who: string | Credentials,
  more: Readonly<Record<string, string>> = {},
  env: Credentials = {},
): Promise<{ exitCode: number | null; stdout: string }> {
  const flags = { domain: 'my-org', repository: 'my-packages', formats: 'npm', ...more };
  const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  const { exitCode, stdout } = await run(node, [`${dist}/cli.js`, 'doctor', ...args], {
    cwd: sandbox.workspace,
    env: { ...sandbox.env, ...emulator.awsEnv, ...(typeof who === 'string' ? keyOf(who) : who), ...env },
  });
  return { exitCode, stdout };
}

/** The statement that stands below what failed. */
function statementIn(stdout: string): unknown {
  const json = /^ {4}\{$[^]*?^ {4}\}$/m.exec(stdout)?.[0];
  return json === undefined ? undefined : JSON.parse(json);
}

describe('doctor', () => {
  it('finds nothing where everything works, reading and publishing', async () => {
    const { exitCode, stdout } = await doctor('owner', {
      access: 'publish',
      formats: 'npm,pypi,maven,nuget,cargo,ruby,generic',
      packages: 'npm/@acme/core',
    });
    expect(stdout).toMatch(/Everything that was tried works\.\n$/);
    expect(stdout).not.toContain('✗');
    expect(stdout.match(/read from my-packages/g)).toHaveLength(7);
    expect(exitCode).toBe(0);
  });

  it('names the missing sts:GetServiceBearerToken, and that only the identity policy can grant it', async () => {
    const { exitCode, stdout } = await doctor('without-bearer');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/✗ Token: user without-bearer is not allowed sts:GetServiceBearerToken/);
    expect(stdout).toMatch(
      /Add to the identity policy of user without-bearer \(no policy of the domain can grant this\)/,
    );
    expect(statementIn(stdout)).toEqual({
      ...token,
      Condition: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
    });
    expect(stdout).toMatch(/– npm: read from my-packages: it needs a token/);
  });

  it('names the missing codeartifact:GetAuthorizationToken on the domain', async () => {
    const { stdout } = await doctor('without-token');
    expect(stdout).toMatch(/✗ Token: user without-token is not allowed codeartifact:GetAuthorizationToken/);
    expect(statementIn(stdout)).toEqual({
      Effect: 'Allow',
      Action: 'codeartifact:GetAuthorizationToken',
      Resource: `arn:aws:codeartifact:us-east-1:${ACCOUNT}:domain/my-org`,
    });
  });

  it('tells a wrong owner or Region from a missing permission', async () => {
    const { stdout } = await doctor('stranger');
    expect(stdout).toMatch(/✗ Token: Domain not found/);
    expect(stdout).toMatch(
      new RegExp(
        `Asked for was domain my-org of account ${STRANGER} in us-east-1\\. If another account owns it, give 'domain-owner'`,
      ),
    );
  });

  it('names a repository that is not there, and those that are', async () => {
    const { stdout } = await doctor('owner', { repository: 'my-package' });
    expect(stdout).toMatch(/Domain my-org has my-packages \(did you mean 'my-packages'\?\)/);
  });

  it.each([
    ['without-read', 'read from my-packages', 'ReadFromRepository'],
    ['without-endpoint', 'endpoint of my-packages', 'GetRepositoryEndpoint'],
  ])('names what %s lacks, and where it can be added', async (user, what, action) => {
    const { stdout } = await doctor(user);
    expect(stdout).toMatch(new RegExp(`✗ npm: ${what}: user ${user} is not allowed codeartifact:${action}`));
    expect(stdout).toMatch(
      new RegExp(
        `Add to the identity policy of user ${user} \\(or, with a Principal, to the permissions policy of repository my-packages`,
      ),
    );
    expect(statementIn(stdout)).toEqual({ Effect: 'Allow', Action: `codeartifact:${action}`, Resource: REPOSITORY });
  });

  it('tells across accounts which of the two policies is missing', async () => {
    const principal = { AWS: `arn:aws:iam::${STRANGER}:user/stranger` };
    const grants = { ...allow('GetAuthorizationToken', 'GetRepositoryEndpoint'), Principal: principal };
    await client.send(
      new PutDomainPermissionsPolicyCommand({ domain: 'my-org', policyDocument: JSON.stringify(policy(grants)) }),
    );
    const { stdout } = await doctor('stranger', { 'domain-owner': ACCOUNT });
    expect(stdout).toMatch(
      /Account 444455556666 is not the owner of the domain, so the permissions policy of repository my-packages or of domain my-org must allow it too\. Add there/,
    );
    expect(statementIn(stdout)).toEqual({
      Effect: 'Allow',
      Action: 'codeartifact:ReadFromRepository',
      Resource: '*',
      Principal: principal,
    });
  });

  it('tells an explicit deny from a missing allow, and finds the statement of a resource policy', async () => {
    const own = await doctor('denied');
    expect(own.stdout).toMatch(/user denied is denied codeartifact:ReadFromRepository .* by an identity-based policy/);
    expect(own.stdout).toMatch(/no Allow outweighs it: take it out or narrow it/);
    expect(statementIn(own.stdout)).toBeUndefined();

    const deny = { Sid: 'NoReaders', Effect: 'Deny', Principal: '*', Action: 'codeartifact:Read*', Resource: '*' };
    const where = { domain: 'my-org', repository: 'my-packages' };
    await client.send(
      new PutRepositoryPermissionsPolicyCommand({ ...where, policyDocument: JSON.stringify(policy(deny)) }),
    );
    const { stdout } = await doctor('owner');
    expect(stdout).toMatch(
      /by a resource-based policy: statement 'NoReaders' of the permissions policy of repository my-packages/,
    );
    await client.send(new DeleteRepositoryPermissionsPolicyCommand(where));
  });

  it('tells a session that its own policy limits it', async () => {
    const role = `arn:aws:iam::${ACCOUNT}:role/ci`;
    const whole = await doctor('owner', { 'role-to-assume': role, access: 'publish', packages: 'npm/free' });
    expect(whole.exitCode).toBe(0);
    expect(whole.stdout).toMatch(/– npm: origin controls of free: the session of 'role-to-assume' is limited/);
    const sts = new STSClient({
      endpoint: emulator.endpoint,
      region: 'us-east-1',
      credentials: {
        accessKeyId: keyOf('owner').AWS_ACCESS_KEY_ID,
        secretAccessKey: keyOf('owner').AWS_SECRET_ACCESS_KEY,
      },
    });
    const limited = policy(token, allow('GetAuthorizationToken', 'GetRepositoryEndpoint'));
    const session = await sts.send(
      new AssumeRoleCommand({ RoleArn: role, RoleSessionName: 'job', Policy: JSON.stringify(limited) }),
    );
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = session.Credentials ?? {};
    const credentials = {
      AWS_ACCESS_KEY_ID: AccessKeyId,
      AWS_SECRET_ACCESS_KEY: SecretAccessKey,
      AWS_SESSION_TOKEN: SessionToken,
    };
    const now = await doctor(credentials);
    expect(now.stdout).toMatch(/role ci is not allowed codeartifact:ReadFromRepository .* by any session policy/);
    expect(now.stdout).toMatch(/this session of it was limited when it began/);

    await emulator.control({ clock: '+2h' });
    const late = await doctor(credentials);
    expect(late.exitCode).toBe(1);
    expect(late.stdout).toMatch(/✗ Credentials: .*The credentials have expired: get fresh ones/);
  });

  it('tells that the token of this job has ended, and when', async () => {
    const login = await run(
      node,
      [
        `${dist}/cli.js`,
        'login',
        '--domain=my-org',
        '--repository=my-packages',
        '--tools=npm',
        '--duration-seconds=900',
        '--export',
      ],
      { cwd: sandbox.workspace, env: { ...sandbox.env, ...emulator.awsEnv, ...keyOf('owner') } },
    );
    const held = /CODEARTIFACT_AUTH_TOKEN='([^']+)'/.exec(login.stdout)?.[1] ?? '';
    const works = await doctor('owner', {}, { CODEARTIFACT_AUTH_TOKEN: held });
    expect(works.stdout).toMatch(/✓ npm: read from my-packages with CODEARTIFACT_AUTH_TOKEN/);
    expect(works.stdout).not.toContain(held);
    await emulator.control({ clock: '+20m' });
    const ended = await doctor('owner', {}, { CODEARTIFACT_AUTH_TOKEN: held });
    expect(ended.stdout).toMatch(/✓ npm: read from my-packages: /);
    expect(ended.stdout).toMatch(
      /✗ npm: read from my-packages with CODEARTIFACT_AUTH_TOKEN: the token ended at \d{4}-\S+Z, 5 minutes ago/,
    );
    expect(ended.stdout).toMatch(/Log in again shortly before the token is used/);
    expect(ended.stdout).not.toContain(held);
  });

  it('tells a wrong clock with both times', async () => {
    await emulator.control({ faults: ['clock:+40m'] });
    const { exitCode, stdout } = await doctor('owner');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /✗ Clock: The clock of this machine is 40 minutes slow: it says \d{4}-\S+Z, the service says \d{4}-\S+Z\. Set the clock/,
    );
  });

  it('tells a wrong secret key from a wrong clock', async () => {
    const { stdout } = await doctor({ ...keyOf('owner'), AWS_SECRET_ACCESS_KEY: 'another' });
    expect(stdout).toMatch(/✗ Credentials: .*The secret key does not belong to the access key/);
    expect(stdout).toMatch(/– everything else: it needs credentials/);
  });

  it('names what publishing lacks: the action, dist-tags, the package, its group', async () => {
    const reader = await doctor('reader', { access: 'publish', formats: 'npm,maven' });
    expect(reader.stdout).toMatch(
      /✗ npm: publish to my-packages: user reader is not allowed codeartifact:PublishPackageVersion/,
    );
    expect(reader.stdout).toMatch(/✗ npm: set dist-tags .* codeartifact:PutPackageMetadata/);
    expect(reader.stdout).toMatch(/✗ maven: publish metadata .* codeartifact:PutPackageMetadata/);
    expect(statementIn(reader.stdout)).toEqual({
      Effect: 'Allow',
      Action: 'codeartifact:PublishPackageVersion',
      Resource: `arn:aws:codeartifact:us-east-1:${ACCOUNT}:package/my-org/my-packages/*`,
    });

    const at = { domain: 'my-org', repository: 'my-packages', format: 'npm', package: 'left-pad' } as const;
    await client.send(
      new PutPackageOriginConfigurationCommand({ ...at, restrictions: { publish: 'BLOCK', upstream: 'ALLOW' } }),
    );
    await client.send(new CreatePackageGroupCommand({ domain: 'my-org', packageGroup: '/npm/acme/*' }));
    await client.send(
      new UpdatePackageGroupOriginConfigurationCommand({
        domain: 'my-org',
        packageGroup: '/npm/acme/*',
        restrictions: { PUBLISH: 'ALLOW_SPECIFIC_REPOSITORIES' },
      }),
    );
    const { stdout } = await doctor('owner', { packages: 'npm/left-pad,npm/@acme/core,npm/free' });
    expect(stdout).toMatch(/✗ npm: origin controls of left-pad: publish is BLOCK/);
    expect(stdout).toMatch(
      /put-package-origin-configuration .*--package left-pad --restrictions publish=ALLOW,upstream=BLOCK/,
    );
    expect(stdout).toMatch(
      /✗ npm: origin controls of acme\/core: package group \/npm\/acme\/\* lets only some repositories publish/,
    );
    expect(stdout).toMatch(/✓ npm: origin controls of free/);
  });
});

describe('login with verify', () => {
  it('fails with the cause and the statement, and changes nothing', async () => {
    const login = async (who: string): ReturnType<typeof run> =>
      await run(
        node,
        [
          `${dist}/cli.js`,
          'login',
          '--domain=my-org',
          '--repository=my-packages',
          '--tools=npm',
          '--verify',
          '--export',
        ],
        { cwd: sandbox.workspace, env: { ...sandbox.env, ...emulator.awsEnv, ...keyOf(who) } },
      );
    const refused = await login('without-read');
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toMatch(
      /npm: read from my-packages: user without-read is not allowed codeartifact:ReadFromRepository/,
    );
    expect(refused.stderr).toMatch(/"Action": "codeartifact:ReadFromRepository"/);
    expect([refused.stdout, await snapshot(sandbox.home)]).toEqual(['false\n', {}]);
    const fine = await login('reader');
    expect(fine.stderr).toMatch(/✓ npm: read from my-packages/);
    expect(fine.exitCode).toBe(0);
  });
});
