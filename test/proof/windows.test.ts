import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { npmPackage } from '../support/npm-package.ts';
import { dist } from '../support/paths.ts';
import type { Outcome } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';
import { startWindows, windowsPath, type WindowsNode } from '../support/wine.ts';

const TOOLS = 'npm,yarn,pnpm,pip,twine,maven,gradle,sbt,nuget,dotnet,cargo,gem,bundler';
const CONFIGURED = [
  '.npmrc',
  '.m2/settings.xml',
  'AppData/Roaming/NuGet/NuGet.Config',
  '.gradle/init.d/codeartifact-ci.init.gradle',
];
const MINE = '; mine\r\nfund=false\r\n';

let emulator: TestEmulator;
let sandbox: Sandbox;
let windows: WindowsNode;

beforeAll(async () => {
  emulator = await startTestEmulator();
  (await createGuide(emulator)).destroy();
  sandbox = await makeSandbox({ holdsTokens: true });
  windows = await startWindows(sandbox);
  await writeFile(join(windows.home, '.npmrc'), MINE);
}, 120_000);
afterAll(async () => {
  await emulator.stop();
  await sandbox.remove();
});

async function cli(...args: readonly string[]): Promise<Outcome> {
  const outcome = await windows.run([`${dist}/cli.js`, ...args], emulator.awsEnv);
  expect({ args, exitCode: outcome.exitCode, stderr: outcome.exitCode === 0 ? '' : outcome.stderr }).toEqual({
    ...{ args, exitCode: 0, stderr: '' },
  });
  return outcome;
}

const text = async (name: string): Promise<string> => await readFile(join(windows.home, name), 'utf8');

describe("Node's build for Windows, under Wine", () => {
  it('logs 13 clients in as an action, in the places where Windows has them, and takes all back in the post step', async () => {
    const files = Object.fromEntries(
      ['ENV', 'OUTPUT', 'STATE', 'PATH', 'STEP_SUMMARY'].map((name) => [`GITHUB_${name}`, join(sandbox.temp, name)]),
    );
    for (const path of Object.values(files)) await writeFile(path, '');
    const job = {
      ...emulator.awsEnv,
      ...Object.fromEntries(Object.entries(files).map(([name, path]) => [name, windowsPath(path)])),
      ...{
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: windowsPath(sandbox.workspace),
        RUNNER_TEMP: windowsPath(sandbox.temp),
      },
    };
    const inputs = { INPUT_DOMAIN: 'my-org', INPUT_REPOSITORY: 'my-packages', INPUT_TOOLS: TOOLS };
    const { exitCode, stdout, stderr } = await windows.run([`${dist}/login.js`], { ...job, ...inputs });
    expect({ exitCode, said: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, said: '' });
    expect(await text('.npmrc')).toMatch(/registry=http[^]*\r\n; mine\r\nfund=false\r\n$/);
    for (const name of CONFIGURED)
      expect({ name, there: existsSync(join(windows.home, name)) }).toEqual({ name, there: true });
    const exported = await readFile(files['GITHUB_ENV'] ?? '', 'utf8');
    expect(exported).toMatch(/CODEARTIFACT_AUTH_TOKEN<<\S+\r\neyJ/);

    const state = await readFile(files['GITHUB_STATE'] ?? '', 'utf8');
    const saved = Object.fromEntries(
      [...state.matchAll(/^(\S+)<<(\S+)\r?\n([^]*?)\r?\n\2\r?$/gm)].map(([, name = '', , value = '']) => [
        `STATE_${name}`,
        value,
      ]),
    );
    expect((await windows.run([`${dist}/login-post.js`], { ...job, ...saved })).exitCode).toBe(0);
    expect(await text('.npmrc')).toBe(MINE);
    for (const name of CONFIGURED.slice(1)) {
      expect({ name, there: existsSync(join(windows.home, name)) }).toEqual({ name, there: false });
    }
  }, 120_000);

  it('logs in and out from a shell, with the token in files, and for PowerShell', async () => {
    const at = ['--domain', 'my-org', '--repository', 'my-packages'];
    await cli('login', ...at, '--tools', 'npm,maven,nuget', '--token-in', 'file');
    expect(await text('.npmrc')).toMatch(/_authToken=eyJ/);
    await cli('logout', '--all');
    expect(await text('.npmrc')).toBe(MINE);
    const { stdout } = await cli('login', ...at, '--tools', 'npm', '--export', '--shell', 'powershell');
    expect(stdout).toMatch(/\$env:CODEARTIFACT_AUTH_TOKEN = 'eyJ/);
    await cli('logout', '--all');
    expect(await text('.npmrc')).toBe(MINE);
  }, 120_000);

  it('runs doctor, provision, publish of a file that is packed, and prune', async () => {
    expect(
      (await cli('doctor', '--domain', 'my-org', '--repository', 'my-packages', '--formats', 'npm,pypi')).stdout,
    ).toMatch(/Everything that was tried works\./);
    const file = 'domain: my-org\r\nrepositories:\r\n  my-packages: { description: By Windows }\r\n';
    await writeFile(join(sandbox.workspace, 'codeartifact.yml'), file);
    await cli('provision', '--mode', 'apply');
    await cli('provision', '--mode', 'check');
    const packed = join(sandbox.workspace, 'packed of mine');
    await mkdir(packed);
    for (const version of ['1.0.0', '1.1.0']) {
      await writeFile(join(packed, 'acme-app.tgz'), npmPackage('@acme/app', version).tarball);
      await cli(
        'publish',
        '--domain',
        'my-org',
        '--repository',
        'my-packages',
        '--packages',
        'packed of mine',
        '--tag',
        version,
      );
    }
    const { stdout } = await cli('prune', '--domain', 'my-org', '--repositories', 'my-packages', '--keep-newest', '1');
    expect(stdout).toMatch(/Looked at 2 versions of 1 package/);
    expect(existsSync(join(sandbox.workspace, 'prune-plan.json'))).toBe(true);
  }, 120_000);
});
