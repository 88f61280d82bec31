import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateRepositoryCommand } from '@aws-sdk/client-codeartifact';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { sdkClient, createGuide } from '../support/guide.ts';
import { clientEnvironment, npmClients, publishPackages, runClient, type NpmClient } from '../support/npm-clients.ts';
import { dist, node } from '../support/paths.ts';
import { run, type Outcome } from '../support/process.ts';
import { writeFiles } from '../support/projects.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const ROLE = 'arn:aws:iam::111122223333:role/ci';
const ISSUER = 'token.actions.githubusercontent.com';
const SERVER = 'github.example.com/_services/token';
let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(() => sandbox.remove());

async function doctor(env: Readonly<Record<string, string>>, ...more: string[]): Promise<Outcome> {
  const args = ['doctor', '--domain=my-org', '--repository=my-packages', '--formats=npm', ...more];
  return await run(node, [`${dist}/cli.js`, ...args], { cwd: sandbox.workspace, env: { ...sandbox.env, ...env } });
}

describe('A client that failed', () => {
  let emulator: TestEmulator;
  const endpoint = (repository: string): string => `${emulator.endpoint}/npm/d/my-org-111122223333/${repository}/`;
  beforeAll(async () => {
    emulator = await startTestEmulator();
    const client = await createGuide(emulator);
    await client.send(new CreateRepositoryCommand({ domain: 'my-org', repository: 'other' }));
    for (const repository of ['my-packages', 'other'])
      await publishPackages(client, endpoint(repository), [['left', '1.0.0']]);
    client.destroy();
  });
  afterAll(() => emulator.stop());

  /** What the client says, in a file as a job keeps it. */
  async function fail(client: NpmClient, args: readonly string[]): Promise<string> {
    const env = { ...sandbox.env, ...clientEnvironment(join(sandbox.temp, 'cache')) };
    const { exitCode, stdout, stderr } = await runClient(client, args, { cwd: sandbox.workspace, env });
    expect(exitCode).not.toBe(0);
    await writeFile(join(sandbox.temp, 'step.log'), stdout + stderr);
    return `--log=${sandbox.temp}/step.log`;
  }

  it('on a lock file of another repository of the same domain is told by its line, from its log and without one', async () => {
    const resolved = `${endpoint('other')}left/-/left-1.0.0.tgz`;
    const packages = { '': { dependencies: { left: '1.0.0' } }, 'node_modules/left': { version: '1.0.0', resolved } };
    await writeFiles(sandbox.workspace, {
      'package.json': '{"name":"app","version":"1.0.0","dependencies":{"left":"1.0.0"}}',
      'package-lock.json': JSON.stringify({ name: 'app', version: '1.0.0', lockfileVersion: 3, packages }, null, 1),
    });
    await writeFile(join(sandbox.home, '.npmrc'), `registry=${endpoint('my-packages')}\n`);
    const log = await fail(npmClients.npm12, npmClients.npm12.locked);
    const { exitCode, stdout } = await doctor(emulator.awsEnv, log);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /✗ npm: lock file: package-lock\.json:13: EALLOWREMOTE: npm takes no package from http\S*\/other\/left/,
    );
    expect(stdout).toMatch(/✗ Project \(npm\): package-lock\.json:13: .*other/);
    expect((await doctor(emulator.awsEnv)).stdout).toMatch(/✗ Project \(npm\): package-lock\.json:13/);
  });

  it('as it sent the credentials of an earlier day is told by the lines of the user file', async () => {
    const key = endpoint('my-packages').replace('http:', '');
    await writeFiles(sandbox.workspace, {
      'package.json': '{"name":"app","version":"1.0.0","dependencies":{"left":"1.0.0"}}',
    });
    await writeFile(
      join(sandbox.home, '.npmrc'),
      `registry=${endpoint('my-packages')}\n${key}:username=aws\n${key}:_password=b2xk\n`,
    );
    const log = await fail(npmClients.pnpm10, npmClients.pnpm10.install);
    const { stdout } = await doctor(emulator.awsEnv, log);
    expect(stdout).toMatch(/✗ pnpm: credentials: pnpm sent a user name and a password in place of the token/);
    expect(stdout).toMatch(/✗ npm: credentials of an earlier day: \S+\/\.npmrc:2 has username for the repository/);
    expect(stdout).toMatch(/✗ npm: credentials of an earlier day: \S+\/\.npmrc:3 has _password for the repository/);
    expect(stdout).not.toContain('b2xk');
  });

  it('in a log that never ends, or is not there, is an error for its user', async () => {
    const endless = await doctor(emulator.awsEnv, '--log=/dev/zero');
    expect([endless.exitCode, endless.stderr]).toEqual([1, expect.stringMatching(/larger than 64 MiB/)]);
    expect((await doctor(emulator.awsEnv, '--log=nowhere')).stderr).toMatch(/The log cannot be read: ENOENT/);
  });
});

describe('A job', () => {
  let strict: TestEmulator;
  let place: Sandbox;
  let issuer: Server;
  let claims: Readonly<Record<string, string>>;
  const statement = (more: object): object => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...more }] });
  beforeAll(async () => {
    place = await makeSandbox();
    const trusted = [`repo:octo/app:ref:refs/heads/main`, 'repo:octo@1/new@2:ref:refs/heads/main'];
    const role = (name: string, subject: string | undefined, more: object = {}): object => ({
      name,
      path: '/',
      trust: statement({
        Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${ISSUER}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com', [`${ISSUER}:sub`]: subject } },
      }),
      policies: [statement({ Action: ['codeartifact:*', 'sts:GetServiceBearerToken'], Resource: '*' })],
      ...more,
    });
    const file = join(place.root, 'principals.json');
    const abroad = role('ci', trusted[0], { account: '444455556666' });
    const roles = [role('ci', trusted[0]), role('new', trusted[1]), role('star', 'repo:octo/app:*'), abroad];
    const oidcProviders = [ISSUER, SERVER].map((each) => ({
      url: `https://${each}`,
      audiences: ['sts.amazonaws.com', 'octo'],
    }));
    await writeFile(file, JSON.stringify({ users: [], roles, oidcProviders }));
    strict = await startTestEmulator(['--auth', 'strict', '--principals', file]);
    issuer = createServer(({ url }, outgoing) => {
      const aud = new URL(url ?? '/', 'http://issuer').searchParams.get('audience');
      const all = { iss: `https://${ISSUER}`, aud, exp: 4_000_000_000, repository_id: '2', ...claims };
      const parts = [{ alg: 'none' }, all].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
      outgoing.end(JSON.stringify({ value: `${parts.join('.')}.` }));
    });
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    sdkClient(strict).destroy();
  });
  afterAll(async () => {
    issuer.closeAllConnections();
    issuer.close();
    await strict.stop();
    await place.remove();
  });

  const onGithub = (): Record<string, string> => ({
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL_CODEARTIFACT: strict.endpoint,
    AWS_ENDPOINT_URL_STS: strict.endpoint,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/ci.yml@refs/heads/main',
    GITHUB_JOB: 'build',
  });
  const withToken = (): Record<string, string> => ({
    ...onGithub(),
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  });

  it('without id-token: write is told so, with the line of its workflow', async () => {
    await mkdir(join(sandbox.workspace, '.github/workflows'), { recursive: true });
    const workflow = 'on: push\npermissions:\n  contents: read\njobs:\n  build:\n    runs-on: ubuntu-latest\n';
    await writeFile(join(sandbox.workspace, '.github/workflows/ci.yml'), workflow);
    const { exitCode, stdout } = await doctor(onGithub(), `--role-to-assume=${ROLE}`);
    expect([exitCode, stdout]).toEqual([1, expect.stringMatching(/✗ Role: This job has no id-token: write/)]);
    expect(stdout).toMatch(/\.github\/workflows\/ci\.yml:2: add id-token: write to these permissions\./);
    // The machine of a self-hosted runner has credentials of its own.
    const keys = { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'wrong-or-not-trusted' };
    const other = await doctor({ ...onGithub(), ...keys }, `--role-to-assume=${ROLE}`);
    expect([other.exitCode, other.stdout]).toEqual([1, expect.stringMatching(/✗ Role: /)]);
  });

  const REF = 'repo:octo/app:ref:refs/heads/main';
  const as = (name: string): string => ROLE.replace(/ci$/, name);

  it.each([
    ['repo:octo@1/app@2:ref:refs/heads/main', ROLE, /a policy that says repo:octo\/app:… does not match it\./],
    ['repo:octo/new:ref:refs/heads/main', as('new'), /a policy written for GitHub's immutable subjects/],
    ['repo:octo/app:environment:live', ROLE, /The job has the environment live, .* names no branch or tag/],
    ['repo:octo@1/new@2:environment:live', as('new'), /repo:octo\/new:… .* The job has the environment live, /],
    ['repo:octo/app:pull_request', ROLE, /The job is of a pull_request, .* names no branch or tag/],
    [REF, as('star'), /A \* matches with StringLike alone/],
    [REF, as('gone'), /to a role that does not exist in this account STS says the same/],
  ])(
    'with the subject %s that the role %s does not trust is shown it, and the condition that would',
    async (sub, role, form) => {
      claims = { sub };
      const { exitCode, stdout } = await doctor(withToken(), `--role-to-assume=${role}`);
      expect([exitCode, stdout]).toEqual([1, expect.stringMatching(form)]);
      expect(stdout).toContain(`sub ${sub}, aud sts.amazonaws.com, iss https://${ISSUER}, repository_id 2.`);
      expect(stdout).toContain(`"${ISSUER}:sub":"${sub}"`);
    },
  );

  it.each([
    ['an audience that the policy does not name', {}, ROLE, ['--audience=octo'], `"${ISSUER}:aud":"octo"`],
    ['an audience that no provider has', {}, ROLE, ['--audience=else'], `oidc-provider/${ISSUER} --client-id else\n`],
    ['a reusable workflow', { job_workflow_ref: 'octo/w@v1' }, as('star'), [], ', job_workflow_ref octo/w@v1.'],
    ['an account without a provider', {}, ROLE.replace('111122223333', '444455556666'), [], '-provider --url https://'],
    ["an Enterprise Server's token", { iss: `https://${SERVER}` }, ROLE, [], `"${SERVER}:sub":"${REF}"`],
  ])('with %s is told what to change', async (_title, more, role, flags, line) => {
    claims = { sub: REF, ...more };
    const { exitCode, stdout } = await doctor(withToken(), `--role-to-assume=${role}`, ...flags);
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining(line)]);
    expect(stdout).toContain(
      `✗ Role: STS does not let this job assume ${role}. The job's token says: sub ${REF}, aud `,
    );
  });
});
