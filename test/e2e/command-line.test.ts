import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { startFaultyGateway } from '../support/faulty-gateway.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { run, type Outcome } from '../support/process.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

const CLI = `'${node}' '${dist}/cli.js'`;
const AT = '--domain my-org --repository my-packages';
const OWNER = '--domain my-org --domain-owner 111122223333 --region us-east-1';

let emulator: TestEmulator;
let sandbox: Sandbox;
beforeAll(async () => {
  emulator = await startTestEmulator();
  (await createGuide(emulator)).destroy();
});
afterAll(async () => {
  await emulator.stop();
});
beforeEach(async () => {
  // A login with the token in a file is among them, and each takes itself back.
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

async function shell(script: string): Promise<Outcome> {
  return await run('bash', ['-c', script], { cwd: sandbox.workspace, env: { ...sandbox.env, ...emulator.awsEnv } });
}

describe('in a shell', () => {
  it('a login that fails stops a script that stops at errors, through eval too', async () => {
    const script = (repository: string): string =>
      `set -e; eval "$(${CLI} login --domain my-org --repository ${repository} --tools npm --export)"; echo "still here"`;
    const failed = await shell(script('nope'));
    expect(failed).toMatchObject({ exitCode: 1, stdout: '' });
    expect(failed.stderr).toMatch(/Repository 'nope' does not exist/);
    const good = await shell(`${script('my-packages')}; eval "$(${CLI} logout --all --export)"`);
    expect(good).toMatchObject({ exitCode: 0, stdout: 'still here\n' });
  });

  it.each(['INT', 'TERM', 'HUP'])('a login that SIG%s ends stops such a script too', async (signal) => {
    const silent = await startFaultyGateway(emulator.endpoint, () => 'silence');
    const login = `${CLI} login ${AT} --tools npm --export --endpoint ${silent.endpoint}`;
    const waiting = shell(`set -e; eval "$(echo $BASHPID > pid; exec ${login})"; echo "still here"`);
    // At its first request, which is never answered.
    while (silent.count() === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const pid = Number(await readFile(join(sandbox.workspace, 'pid'), 'utf8'));
    process.kill(pid, `SIG${signal}` as NodeJS.Signals);
    expect(await waiting).toMatchObject({ exitCode: 1, stdout: '' });
    await silent.close();
  });

  it('a Node.js that is too old is refused, with what to do where npm has left out its own', async () => {
    for (const [version, exitCode] of [
      ['20.20.2', 1],
      ['22.20.0', 1],
      ['22.21.0', 0],
    ] as const) {
      const old = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
      const refused = await shell(`${CLI.replace(`'${node}'`, `'${node}' --import "${old}"`)} --version`);
      expect(refused).toMatchObject({ exitCode });
      if (exitCode === 1) {
        expect(refused.stderr).toMatch(
          new RegExp(
            `needs Node\\.js 22\\.21 or newer; this is ${version}\\. .*npm rebuild node --ignore-scripts=false`,
          ),
        );
      }
    }
  });

  it('a login needs no eval where files are enough, and says so where they are not', async () => {
    const refused = await shell(`${CLI} login ${AT} --tools npm`);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toMatch(
      /sets CODEARTIFACT_AUTH_TOKEN, and only the shell itself can do that\..*--token-in file/,
    );
    expect(await snapshot(sandbox.home)).toEqual({});
    const done = await shell(
      `${CLI} login ${AT} --tools npm --token-in file && grep -c registry "$HOME/.npmrc" && ${CLI} logout --all`,
    );
    expect(done).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^1$/m) });
    expect(await snapshot(sandbox.home)).toEqual({});
  });

  it('PowerShell gets commands of its own', async () => {
    const { stdout } = await shell(`${CLI} login ${AT} --tools npm --export --shell powershell; ${CLI} logout --all`);
    expect(stdout).toMatch(/^\$env:CODEARTIFACT_AUTH_TOKEN = '[\w.-]+'$/m);
    const failed = await shell(
      `${CLI} login --domain my-org --repository nope --tools npm --export --shell=powershell`,
    );
    expect(failed.stdout).toMatch(/^throw '/);
    expect((await shell(`${CLI} login ${AT} --tools npm --shell powershell`)).stderr).toMatch(
      /'--shell' needs --export/,
    );
  });

  it('whoever reads no further than a line gets no stack trace, and the work is done', async () => {
    const { exitCode, stderr } = await shell(
      `set -o pipefail; ${CLI} doctor ${AT} --formats npm --summary summary.md | head -1`,
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(await readFile(join(sandbox.workspace, 'summary.md'), 'utf8')).toMatch(/CodeArtifact doctor/);
  });

  it('a trust policy has the environment of a job, the numbers on request, and how to get them', async () => {
    const trust = `${CLI} policy publish ${OWNER} --print trust --github-environment prod`;
    const known = await shell(`${trust} --github-repository octo@1/app@2 --github-ids`);
    expect(known).toMatchObject({ exitCode: 0, stderr: '' });
    for (const text of [
      '"repo:octo/app:environment:prod"',
      '"repo:octo@1/app@2:environment:prod"',
      'repository_id": "2"',
    ]) {
      expect(known.stdout).toContain(text);
    }
    const unknown = await shell(`${trust} --github-repository octo/app`);
    expect(unknown.stderr).toContain('gh api repos/octo/app --jq');
    expect((await shell(`${trust} --github-repository 'octo@*/app@*'`)).stderr).toMatch(
      /^warning: The trust policy has \*/,
    );
  });

  it('a full disk behind the output is told without a stack trace, and fails', async () => {
    expect(await shell(`${CLI} --help > /dev/full`)).toMatchObject({
      exitCode: 1,
      stderr: 'error: The output cannot be written: ENOSPC: no space left on device, write.\n',
    });
  });

  it('doctor gives a program JSON and nothing else', async () => {
    const { stdout } = await shell(`${CLI} doctor ${AT} --formats npm --json`);
    expect(JSON.parse(stdout)).toMatchObject({ healthy: true, checks: expect.arrayContaining([]) });
  });

  it.each([
    ['policy', /policy needs one of login, publish, /],
    ['policy deploy', /'deploy' is not one of login, publish, /],
    [
      `policy login ${OWNER} --github-subject x --github-environment y`,
      /'github-subject' and 'github-environment' are/,
    ],
    [
      `policy login ${OWNER} --github-ids --github-repository a/b`,
      /'github-ids' needs the numbers: gh api repos\/a\/b /,
    ],
    ['pubish', /Unknown command 'pubish' \(did you mean 'publish'\?\)/],
    ['login --domian my-org', /unknown flag '--domian' \(did you mean '--domain'\?\)/],
    [`login ${AT} --tools npm --registries '{'`, /'registries':1:2: /],
    [`login ${AT} --tools npm,nmp`, /'tools' must be one of npm, .*, not "nmp"$/m],
    [
      'policy prune --domain my-org --domain-owner 111122223333 --region us-east-1 --mode plam',
      /did you mean 'plan'\?/,
    ],
    ['', /Usage: codeartifact-ci COMMAND/],
  ])('%s is wrong usage: 64', async (words, message) => {
    const { exitCode, stdout, stderr } = await shell(`${CLI} ${words}`);
    expect({ exitCode, stdout }).toEqual({ exitCode: 64, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('help of a command shows examples that it would take', async () => {
    for (const words of ['help login', 'login --help', 'login --domain my-org -h']) {
      const { exitCode, stdout } = await shell(`${CLI} ${words}`);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(
        /eval "\$\(codeartifact-ci login --domain my-org --repository my-packages --tools npm,pip,maven --export\)"/,
      );
    }
    expect((await shell(`${CLI} -v`)).stdout).toBe((await shell(`${CLI} --version`)).stdout);
  });
});
