import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GetAuthorizationTokenCommand, ListRepositoriesInDomainCommand } from '@aws-sdk/client-codeartifact';
import { createServer, type AddressInfo } from 'node:net';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator } from '../support/emulator.ts';
import { createGuide, sdkClient } from '../support/guide.ts';
import { dist, node, root } from '../support/paths.ts';
import { run, type Outcome } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

async function cli(...args: string[]): Promise<Outcome> {
  return await run(node, [`${dist}/cli.js`, ...args], { cwd: sandbox.workspace, env: sandbox.env });
}

describe('codeartifact-ci emulator', () => {
  it('keeps everything in --data: after kill -9 it is there, the old tokens included', async () => {
    const data = join(sandbox.temp, 'data');
    const first = await startTestEmulator(['--data', data]);
    const client = await createGuide(first);
    const { authorizationToken = '' } = await client.send(new GetAuthorizationTokenCommand({ domain: 'my-org' }));
    first.process.kill('SIGKILL');
    const second = await startTestEmulator(['--data', data]);
    try {
      const { repositories } = await sdkClient(second).send(new ListRepositoriesInDomainCommand({ domain: 'my-org' }));
      expect(repositories?.map(({ name }) => name)).toEqual(['my-packages']);
      const ping = `${second.endpoint}/npm/d/my-org-111122223333/my-packages/-/ping`;
      expect((await fetch(ping, { headers: { authorization: `Bearer ${authorizationToken}` } })).status).toBe(200);
      expect((await fetch(ping, { headers: { authorization: 'Bearer x' } })).status).toBe(401);
    } finally {
      await second.stop();
    }
  }, 60_000);

  it('sets up what --provision names', async () => {
    const example = join(root, 'actions/provision/example.codeartifact.yml');
    const emulator = await startTestEmulator(['--provision', example]);
    try {
      const { repositories } = await sdkClient(emulator).send(
        new ListRepositoriesInDomainCommand({ domain: 'my-org' }),
      );
      expect(repositories?.map(({ name }) => name)).toEqual(['maven-store', 'my-packages', 'npm-store', 'pypi-store']);
    } finally {
      await emulator.stop();
    }
  }, 60_000);

  it('exec runs a command against one, with its status and output', async () => {
    const script = 'console.log(process.env.AWS_ENDPOINT_URL_CODEARTIFACT); process.exit(7)';
    const { exitCode, stdout } = await cli('emulator', 'exec', '--', node, '-e', script);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 7,
      stdout: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\n$/),
    });
  }, 60_000);

  it('answers for loopback names only', async () => {
    const emulator = await startTestEmulator();
    try {
      const reply = await run(
        'curl',
        ['-s', '-o', '/dev/null', '-w', '%{http_code}', '-H', 'Host: evil.example', emulator.endpoint],
        { cwd: '/', env: sandbox.env },
      );
      expect(reply.stdout).toBe('421');
    } finally {
      await emulator.stop();
    }
  }, 60_000);

  it('says what to do when it cannot start', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const busy = await cli('emulator', '--port', String(port));
    taken.close();
    expect(busy).toMatchObject({
      exitCode: 1,
      stderr: `error: Port ${port} is in use. Stop what listens there, or choose another with --port (0 takes a free one).\n`,
    });
    await writeFile(join(sandbox.workspace, 'bad.yml'), 'domain: My_Org\n');
    const bad = await cli('emulator', '--port', '0', '--provision', 'bad.yml');
    expect(bad.exitCode).toBe(1);
    expect(bad.stderr).toMatch(/domain/);
    expect((await cli('emulator', '--external', 'public:nope=off')).stderr).toMatch(
      /no external connection 'public:nope'/,
    );
    expect((await cli('emulator', '--auth', 'strict')).stderr).toMatch(/principals/);
    await mkdir(join(sandbox.workspace, 'damaged'));
    await writeFile(join(sandbox.workspace, 'damaged/codeartifact.sqlite'), 'not a database, not at all'.repeat(100));
    const damaged = await cli('emulator', '--port', '0', '--data', 'damaged');
    expect(damaged.exitCode).toBe(1);
    expect(damaged.stderr).toMatch(/The emulator cannot start: .*not a database/);
  }, 60_000);
});

describe('the command line', () => {
  it('helps, and suggests', async () => {
    expect(await cli('--version')).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    const { stdout } = await cli('--help');
    for (const name of ['login', 'logout', 'publish', 'prune', 'provision', 'emulator', 'emulator exec', 'tour']) {
      expect(stdout).toContain(`  ${name} `);
      expect(await cli(...name.split(' '), '--help')).toMatchObject({ exitCode: 0, stderr: '' });
    }
    expect((await cli('pubish')).stderr).toMatch(
      /^error: Unknown command 'pubish' \(did you mean 'publish'\?\)\. Commands: login, .*, emulator exec, .*\.\n$/,
    );
  }, 60_000);
});

it('the emulator names what stands behind each external connection as it starts, without credentials', async () => {
  const emulator = await startTestEmulator([
    '--external=public:pypi=https://me:secret@mirror.example/simple/,public:crates-io=off',
  ]);
  expect(emulator.external).toMatchObject({
    'public:pypi': 'https://mirror.example/simple/',
    'public:crates-io': 'off',
    'public:maven-central': expect.stringMatching(/^https?:/),
  });
  await emulator.stop();
});

describe('a running emulator', () => {
  it('is waited for, and its variables are printed for each shell', async () => {
    const emulator = await startTestEmulator();
    try {
      // A proxy that is not there: loopback does without.
      const env = { ...sandbox.env, HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: 'corp.example' };
      const ask = async (...args: string[]): Promise<Outcome> =>
        await run(node, [`${dist}/cli.js`, 'emulator', ...args, '--endpoint', emulator.endpoint], {
          cwd: sandbox.workspace,
          env,
        });
      expect((await ask('wait')).exitCode).toBe(0);
      const { stdout: script } = await ask('env');
      expect(script).toContain(`export AWS_ENDPOINT_URL_CODEARTIFACT='${emulator.endpoint}'\n`);
      expect(script).toContain("export NO_PROXY='corp.example,127.0.0.1,localhost,::1'\n");
      expect(script).toContain('unset AWS_SESSION_TOKEN\n');
      const inShell = await run('sh', ['-c', `${script}printf %s "$AWS_REGION"`], { cwd: sandbox.workspace, env });
      expect(inShell.stdout).toBe('us-east-1');
      expect((await ask('env', '--shell', 'powershell')).stdout).toContain("$env:AWS_REGION = 'us-east-1'\n");
      expect((await ask('env', '--shell', 'fish')).stdout).toContain("set -gx AWS_REGION 'us-east-1'\n");
      expect((await ask('env', '--shell', 'cmd')).stdout).toContain('set "AWS_REGION=us-east-1"\n');
      expect((await ask('env', '--shell', 'dotenv')).stdout).toContain('\nAWS_REGION=us-east-1\n');
      expect(JSON.parse((await ask('env', '--shell', 'json')).stdout)).toMatchObject({
        AWS_REGION: 'us-east-1',
        AWS_PROFILE: null,
      });
      expect((await ask('env', '--shell', 'csh')).stderr).toContain('sh, powershell, fish, cmd, dotenv, json');
    } finally {
      await emulator.stop();
    }
  });

  it('is missed with the remedy', async () => {
    const { exitCode, stderr } = await cli('emulator', 'wait', '--endpoint', '9', '--timeout', '0');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: expect.stringMatching(
        /^error: No emulator answers at http:\/\/127\.0\.0\.1:9 .*Start one: codeartifact-ci emulator/,
      ),
    });
    expect((await cli('emulator', 'env', '--endpoint', 'https://x')).stderr).toContain('must be a port or a URL');
  });

  it('has its data folder for itself, until it ends or is killed', async () => {
    const data = join(sandbox.temp, 'alone');
    const first = await startTestEmulator(['--data', data]);
    const { exitCode, stderr } = await cli('emulator', '--port', '0', '--data', data);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`another emulator (process ${first.process.pid}) uses the data folder ${data}`);
    first.process.kill('SIGKILL');
    await new Promise((resolve) => first.process.once('exit', resolve));
    await (await startTestEmulator(['--data', data])).stop();
  });
});
