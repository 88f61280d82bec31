import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { root } from '../support/paths.ts';
import { run } from '../support/process.ts';
import { Job } from '../support/runner.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

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
  sandbox = await makeSandbox();
});
afterEach(async () => {
  // Among other things, it looks for tokens that are left.
  await sandbox.remove();
});

const inputs = { domain: 'my-org', repository: 'my-packages', tools: 'npm', 'docker-secret': 'codeartifact.token' };

describe('a file with the token for docker build', () => {
  it('holds the token alone, for its owner alone, until the job ends', async () => {
    const job = new Job(sandbox, emulator.awsEnv);
    const first = await job.uses('login', inputs);
    const second = await job.uses('login', { ...inputs, 'token-in': 'file' });
    expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
    const paths = [first, second].map(({ outputs }) => outputs['docker-secret'] ?? '');
    for (const [index, path] of paths.entries()) {
      expect([dirname(dirname(path)), basename(path)]).toEqual([sandbox.temp, 'codeartifact.token']);
      expect(await readFile(path, 'utf8')).toBe([first, second][index]?.outputs['token']);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
    }
    expect(job.exported['CODEARTIFACT_DOCKER_SECRET_FILE']).toBe(paths[1]);
    for (const { exitCode } of await job.end()) expect(exitCode).toBe(0);
    expect(await snapshot(sandbox.home)).toEqual({});
    expect(await readdir(sandbox.temp)).toEqual(['_runner_file_commands']);
  });

  it('is swept by the next job where no clean-up came', async () => {
    const runner = { RUNNER_NAME: 'one', GITHUB_RUN_ID: '1', GITHUB_JOB: 'build' };
    const lost = await new Job(sandbox, { ...emulator.awsEnv, ...runner }).uses('login', inputs);
    const next = new Job(sandbox, { ...emulator.awsEnv, ...runner, GITHUB_RUN_ID: '2' });
    await next.uses('login', { ...inputs, 'docker-secret': '' });
    expect(await readdir(sandbox.temp)).not.toContain(basename(dirname(lost.outputs['docker-secret'] ?? '')));
    await next.end();
  });

  it.each(['../token', '/etc/token', '.npmrc', 'a\nb'])('has no name like %j', async (name) => {
    const job = new Job(sandbox, emulator.awsEnv);
    const { exitCode, annotations } = await job.uses('login', { ...inputs, 'docker-secret': name });
    expect(exitCode).toBe(1);
    expect(annotations).toEqual([
      {
        level: 'error',
        message: expect.stringMatching(/'docker-secret' must be the name of a file, without its folder/),
      },
    ]);
    await job.end();
  });

  it('is not made in the workspace', async () => {
    const temp = join(sandbox.workspace, 'tmp');
    await mkdir(temp);
    const job = new Job({ ...sandbox, temp }, emulator.awsEnv);
    const { exitCode, log } = await job.uses('login', inputs);
    expect([exitCode, log]).toEqual([1, expect.stringContaining('lies in the workspace')]);
    await job.end();
    expect(await readdir(temp)).toEqual(['_runner_file_commands']);
    expect(await snapshot(sandbox.home)).toEqual({});
  });

  it('is for shells, too, by a variable that is none of the inputs of a buildspec', async () => {
    await writeFile(
      join(sandbox.workspace, 'script.sh'),
      [
        'set -eu',
        `. ${root}/codebuild/include/install.sh`,
        `. ${root}/codebuild/include/login.sh`,
        'test "$(cat "$CODEARTIFACT_DOCKER_SECRET_FILE")" = "$CODEARTIFACT_AUTH_TOKEN"',
        'file=$CODEARTIFACT_DOCKER_SECRET_FILE',
        `. ${root}/codebuild/include/logout.sh`,
        'test ! -e "$file" && echo "gone: ${CODEARTIFACT_DOCKER_SECRET_FILE-} of $CODEARTIFACT_DOCKER_SECRET"',
        '',
      ].join('\n'),
    );
    const { stdout, exitCode } = await run('/bin/sh', ['script.sh'], {
      cwd: sandbox.workspace,
      env: {
        ...sandbox.env,
        ...emulator.awsEnv,
        CODEARTIFACT_CI_HOME: root,
        CODEARTIFACT_DOMAIN: 'my-org',
        CODEARTIFACT_REPOSITORY: 'my-packages',
        CODEARTIFACT_TOOLS: 'npm',
        CODEARTIFACT_DOCKER_SECRET: 'token',
      },
    });
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^gone: {2}of token$/m)]);
  });
});
