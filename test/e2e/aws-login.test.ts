import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { runOk } from '../support/process.ts';
import { npmProject, pythonProject, writeFiles } from '../support/projects.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

let emulator: TestEmulator;
let sandbox: Sandbox;
beforeAll(async () => {
  emulator = await startTestEmulator();
  await createGuide(emulator);
});
afterAll(async () => {
  await emulator.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox({ holdsTokens: true });
});
afterEach(async () => {
  await sandbox.remove();
});

async function run(command: string, ...args: string[]): Promise<string> {
  const env = { ...sandbox.env, ...emulator.awsEnv };
  const { stdout, stderr } = await runOk(command, args, { cwd: sandbox.workspace, env });
  return stdout + stderr;
}

async function awsLogin(tool: string): Promise<void> {
  const shown = await run(
    '/usr/bin/aws',
    '--endpoint-url',
    emulator.endpoint,
    'codeartifact',
    'login',
    '--tool',
    tool,
    '--domain',
    'my-org',
    '--repository',
    'my-packages',
  );
  expect(shown).toMatch(/Successfully configured/);
}

describe("the AWS CLI's own login against the emulator", () => {
  it('configures npm, which then publishes and installs', async () => {
    await awsLogin('npm');
    await writeFiles(sandbox.workspace, npmProject('@acme/by-aws-login', '1.0.0'));
    await run('npm', 'publish');
    await writeFiles(join(sandbox.workspace, 'consumer'), npmProject('consumer', '1.0.0'));
    await run('npm', '--prefix', 'consumer', 'install', '@acme/by-aws-login');
    expect(
      await readFile(join(sandbox.workspace, 'consumer/node_modules/@acme/by-aws-login/package.json'), 'utf8'),
    ).toContain('1.0.0');
  }, 120_000);

  it('configures twine and pip, which then publish and install', async () => {
    await awsLogin('twine');
    await awsLogin('pip');
    await writeFiles(sandbox.workspace, pythonProject('by-aws-login', '1.0'));
    await run('/usr/bin/python3', '-m', 'build', '--no-isolation', '--outdir', 'dist', '.');
    await run(
      '/usr/bin/twine',
      'upload',
      '--repository',
      'codeartifact',
      '--non-interactive',
      'dist/by_aws_login-1.0-py3-none-any.whl',
    );
    await run('/usr/bin/python3', '-m', 'pip', 'install', '--no-cache-dir', '--target', 'site', 'by-aws-login');
    expect(await readFile(join(sandbox.workspace, 'site/by_aws_login/__init__.py'), 'utf8')).toContain('1.0');
  }, 120_000);
});
