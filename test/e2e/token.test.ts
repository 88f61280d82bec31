import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateDomainCommand } from '@aws-sdk/client-codeartifact';
import { chmod, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { sdkClient } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { run, type Outcome } from '../support/process.ts';
import { startRecorder, type Recorder } from '../support/recorder.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

let emulator: TestEmulator;
let recorder: Recorder;
let sandbox: Sandbox;
let env: Record<string, string>;

beforeAll(async () => {
  emulator = await startTestEmulator();
  const client = sdkClient(emulator);
  for (const domain of ['my-org', 'other']) await client.send(new CreateDomainCommand({ domain }));
  client.destroy();
});
afterAll(async () => await emulator.stop());
beforeEach(async () => {
  sandbox = await makeSandbox();
  recorder = await startRecorder(emulator.endpoint, 50);
  env = {
    ...sandbox.env,
    ...emulator.awsEnv,
    AWS_ENDPOINT_URL_CODEARTIFACT: recorder.endpoint,
    AWS_ENDPOINT_URL_STS: recorder.endpoint,
  };
});
/** The sandbox looks through all its files: no token may be readable in one. */
afterEach(async () => {
  await recorder.close();
  await sandbox.remove();
});

async function token(args: readonly string[] = [], more: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const all = ['token', ...(args.some((arg) => arg.startsWith('--domain=')) ? [] : ['--domain=my-org']), ...args];
  return await run(node, [`${dist}/cli.js`, ...all], { cwd: sandbox.workspace, env: { ...env, ...more } });
}

async function printed(args: readonly string[] = [], more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { exitCode, stdout, stderr } = await token(args, more);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout.trimEnd();
}

const asked = (path = '/v1/authorization-token'): number =>
  recorder.requests.filter((request) => request.path.startsWith(path)).length;

describe('codeartifact-ci token', () => {
  it('prints the token alone, in the form that is asked for, and asks for it once', async () => {
    const { exitCode, stdout, stderr } = await token();
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^eyJ2ZXIiOjEs[\x21-\x7e]+\n$/);
    const plain = stdout.trimEnd();
    expect(await printed(['--format', 'bearer'])).toBe(`Bearer ${plain}`);
    expect(await printed(['--format', 'basic'])).toBe(`Basic ${Buffer.from(`aws:${plain}`).toString('base64')}`);
    const { token: same, expiresAt } = JSON.parse(await printed(['--format', 'json'])) as Record<string, string>;
    expect(same).toBe(plain);
    expect(Date.parse(expiresAt ?? '')).toBeGreaterThan(Date.now() + 43_000_000);
    expect(asked()).toBe(1);
  });

  it('keeps it in a file for us alone, in which it cannot be read', async () => {
    const plain = await printed();
    const folder = join(sandbox.temp, `codeartifact-ci-${String(process.getuid?.())}`);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const names = await readdir(folder);
    expect(names).toHaveLength(1);
    const file = join(folder, names[0] ?? '');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(Buffer.from(await readFile(file, 'utf8'), 'base64').toString('latin1')).not.toContain(plain.slice(0, 12));
  });

  it('asks anew with --no-cache, other credentials, another domain or another duration', async () => {
    await printed();
    await printed(['--no-cache']);
    await printed(['--domain=other']);
    await printed(['--duration-seconds=900']);
    await token([], { AWS_ACCESS_KEY_ID: 'AKIAADMIN00000000001', AWS_SECRET_ACCESS_KEY: 'other' });
    expect(asked()).toBe(5);
    await printed();
    expect(asked()).toBe(5);
  });

  it('asks once when several processes want the token at the same time', async () => {
    const tokens = await Promise.all([printed(), printed(), printed()]);
    expect(new Set(tokens).size).toBe(1);
    expect(asked()).toBe(1);
  });

  it('prefers memory for the cache, and does without one where somebody else could have a hand in it', async () => {
    const runtime = join(sandbox.root, 'runtime');
    await mkdir(runtime, { mode: 0o700 });
    await printed([], { XDG_RUNTIME_DIR: runtime });
    expect(await readdir(join(runtime, 'codeartifact-ci'))).toHaveLength(1);

    const folder = join(sandbox.temp, `codeartifact-ci-${String(process.getuid?.())}`);
    const elsewhere = join(sandbox.root, 'elsewhere');
    await mkdir(elsewhere, { mode: 0o700 });
    await symlink(elsewhere, folder);
    await chmod(runtime, 0o755);
    const { exitCode, stderr } = await token(['--debug'], { XDG_RUNTIME_DIR: runtime });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: `debug: No token is cached: ${folder} is no folder\n`,
    });
    expect(await readdir(elsewhere)).toEqual([]);
    expect(asked()).toBe(2);
  });

  it('says on standard error what is wrong, and prints nothing', async () => {
    const { exitCode, stdout, stderr } = await token(['--domain=nope']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^error: .*Domain 'nope' owned by account '111122223333' does not exist/);
    const wrong = await token(['--domain=my-org', '--duration-seconds=60']);
    expect(wrong.stderr).toMatch(/'duration-seconds' must be 0, or a whole number from 900 to 43200 seconds/);
  });

  it('takes keys from a profile', async () => {
    const { AWS_ACCESS_KEY_ID: id = '', AWS_SECRET_ACCESS_KEY: secret = '', ...others } = env;
    await mkdir(join(sandbox.home, '.aws'));
    await writeFile(
      join(sandbox.home, '.aws/credentials'),
      `[builder]\naws_access_key_id=${id}\naws_secret_access_key=${secret}\n`,
    );
    env = others;
    const first = await printed([], { AWS_PROFILE: 'builder' });
    expect(await printed([], { AWS_PROFILE: 'builder' })).toBe(first);
    expect(asked()).toBe(1);
    expect((await token()).stderr).toMatch(/^error: .*credentials/i);
  });
});

/** GitHub's issuer, as a job sees it: a fresh token for each request with the job's request token. */
describe('in a run: step of a GitHub job', () => {
  const ISSUER = 'token.actions.githubusercontent.com';
  const role = 'arn:aws:iam::111122223333:role/ci';
  let issuer: Server;
  let requests: { url: string; authorization: string }[];
  let failures: number;
  let strict: TestEmulator;

  beforeAll(async () => {
    const place = await makeSandbox();
    const statement = (given: Readonly<Record<string, unknown>>): unknown => ({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', ...given }],
    });
    const principals = {
      users: [
        {
          name: 'admin',
          accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
          secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
          policies: [statement({ Action: '*', Resource: '*' })],
        },
      ],
      roles: [
        {
          name: 'ci',
          path: '/',
          trust: statement({
            Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${ISSUER}` },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: { StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com' } },
          }),
          policies: [statement({ Action: ['codeartifact:*', 'sts:GetServiceBearerToken'], Resource: '*' })],
        },
      ],
    };
    const file = join(place.root, 'principals.json');
    await writeFile(file, JSON.stringify(principals));
    strict = await startTestEmulator(['--auth', 'strict', '--principals', file]);
    const client = sdkClient(strict);
    await client.send(new CreateDomainCommand({ domain: 'my-org' }));
    client.destroy();
    await place.remove();
  });
  afterAll(async () => await strict.stop());

  beforeEach(async () => {
    await recorder.close();
    recorder = await startRecorder(strict.endpoint);
    requests = [];
    failures = 0;
    issuer = createServer((incoming, outgoing) => {
      requests.push({ url: incoming.url ?? '', authorization: incoming.headers.authorization ?? '' });
      if (failures-- > 0) return void outgoing.writeHead(503).end();
      if (incoming.headers.authorization !== 'bearer request-token') return void outgoing.writeHead(401).end();
      const aud = new URL(incoming.url ?? '', 'http://issuer').searchParams.get('audience');
      const claims = { iss: `https://${ISSUER}`, aud, sub: 'repo:octo/app:ref:refs/heads/main', exp: 4_000_000_000 };
      const parts = [{ alg: 'none' }, { ...claims, jti: String(requests.length) }];
      const value = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      outgoing.end(JSON.stringify({ count: 1, value: `${value}.` }));
    });
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    env = {
      ...sandbox.env,
      AWS_REGION: 'us-east-1',
      AWS_ENDPOINT_URL_CODEARTIFACT: recorder.endpoint,
      AWS_ENDPOINT_URL_STS: recorder.endpoint,
      GITHUB_ACTIONS: 'true',
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    };
  });
  afterEach(async () => {
    issuer.closeAllConnections();
    await new Promise<void>((resolve) => issuer.close(() => resolve()));
  });

  const withRole = [`--role-to-assume=${role}`];

  it("assumes the role with the job's own token, once until the cached token nears its end", async () => {
    const first = await printed(withRole);
    expect(requests).toEqual([
      { url: '/token?api-version=2.0&audience=sts.amazonaws.com', authorization: 'bearer request-token' },
    ]);
    expect(await printed(withRole)).toBe(first);
    expect(requests).toHaveLength(1);
    expect(recorder.requests.map(({ path }) => path.split('?')[0])).toEqual(['/', '/v1/authorization-token']);
    // Each new token begins with a fresh token of the job.
    await printed([...withRole, '--no-cache']);
    expect(requests).toHaveLength(2);
  });

  it("asks again when GitHub's service fails for a moment", async () => {
    failures = 1;
    await printed(withRole);
    expect(requests).toHaveLength(2);
  });

  it('says what the job lacks when it may not ask', async () => {
    const refused = await token(withRole, { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'wrong' });
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.stderr).toMatch(/GitHub gave no OpenID Connect token: HTTP 401.*id-token: write/);
  });

  it('sends the request token to no plain http server elsewhere', async () => {
    const { exitCode, stderr } = await token(withRole, { ACTIONS_ID_TOKEN_REQUEST_URL: 'http://issuer.example/' });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/ACTIONS_ID_TOKEN_REQUEST_URL is no https URL/);
  });
});
