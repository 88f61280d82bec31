import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { dist, root } from '../support/paths.ts';
import { run, runOk } from '../support/process.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';
import { findSecrets } from '../support/secret-scan.ts';

const include = join(root, 'codebuild/include');

let emulator: TestEmulator;
let sandbox: Sandbox;
beforeAll(async () => {
  emulator = await startTestEmulator();
  await createGuide(emulator);
});
afterAll(async () => {
  await emulator.stop();
});
let checkout: string;
beforeEach(async () => {
  sandbox = await makeSandbox();
  // A checkout of this project, with the bundle under test.
  checkout = join(sandbox.root, 'codeartifact-ci');
  await mkdir(checkout);
  await symlink(dist, join(checkout, 'dist'));
  await symlink(join(root, 'codebuild'), join(checkout, 'codebuild'));
});
afterEach(async () => {
  await sandbox.remove();
});

async function shell(name: string, script: string, env: Readonly<Record<string, string>> = {}): ReturnType<typeof run> {
  return await run(`/bin/${name}`, ['-c', script], {
    cwd: sandbox.workspace,
    env: {
      ...sandbox.env,
      ...emulator.awsEnv,
      CODEARTIFACT_CI_HOME: checkout,
      CODEARTIFACT_DOMAIN: 'my-org',
      CODEARTIFACT_REPOSITORY: 'my-packages',
      CODEARTIFACT_TOOLS: 'npm,pip',
      ...env,
    },
  });
}

describe.each(['sh', 'bash'])('the include scripts in %s', (name) => {
  it('log in and out, and keep the options, traps and token of the shell that sources them', async () => {
    const { stdout, stderr, exitCode } = await shell(
      name,
      `set -eux
       trap 'echo trapped' EXIT
       . ${include}/install.sh
       . ${include}/login.sh
       case $- in *e*u*x*|*e*x*u*|*u*e*x*|*u*x*e*|*x*e*u*|*x*u*e*) echo options-kept ;; esac
       { set +x; } 2>/dev/null
       echo "token:$CODEARTIFACT_AUTH_TOKEN"
       grep -c registry "$HOME/.npmrc"
       . ${include}/logout.sh
       echo "left:\${CODEARTIFACT_AUTH_TOKEN-}\${CODEARTIFACT_LOGIN-}"`,
    );
    const token = /^token:(.+)$/m.exec(stdout)?.[1] ?? '';
    expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/options-kept/);
    expect(stdout).toMatch(/^left:$/m);
    expect(stdout).toMatch(/trapped\n$/);
    expect(token).toMatch(/^eyJ2ZXIi/);
    expect(await findSecrets([token], { texts: { trace: stderr }, folders: [sandbox.root] })).toEqual([]);
    expect(await snapshot(sandbox.home)).toEqual({});
  });

  it('fail where the login fails, in a shell without set -e too', async () => {
    const { stdout, stderr } = await shell(
      name,
      `. ${include}/install.sh; . ${include}/login.sh || echo "failed with $?"`,
      {
        CODEARTIFACT_REPOSITORY: 'nope',
      },
    );
    expect(stderr).toMatch(/Repository 'nope' does not exist/);
    expect(stdout).toBe('failed with 1\n');
  });

  it('say how the command line can be found', async () => {
    const { stderr, exitCode } = await shell(name, `. ${include}/install.sh`, { CODEARTIFACT_CI_HOME: '' });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/not found\. Add its repository as a secondary source named codeartifact_ci, or set/);
  });
});

describe('install.sh', () => {
  it('takes an archive only with the right digest', async () => {
    await runOk('npm', ['pack', '--silent', '--pack-destination', sandbox.temp], { cwd: root, env: sandbox.env });
    const [archive = ''] = (await readdir(sandbox.temp)).filter((file) => file.endsWith('.tgz'));
    const path = join(sandbox.temp, archive);
    const { stdout: sum } = await runOk('sha256sum', [path], { cwd: root, env: sandbox.env });
    const env = { CODEARTIFACT_CI_HOME: '', CODEARTIFACT_CI_URL: `file://${path}` };
    const script = `. ${include}/install.sh && codeartifact_ci --version`;
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    const good = await shell('sh', script, { ...env, CODEARTIFACT_CI_SHA256: sum.split(' ')[0] ?? '' });
    expect(good).toMatchObject({ exitCode: 0, stdout: `${version}\n` });
    const bad = await shell('sh', script, { ...env, CODEARTIFACT_CI_SHA256: '0'.repeat(64) });
    expect(bad).toMatchObject({ exitCode: 1, stdout: '' });
    expect(bad.stderr).toMatch(/does not have the digest CODEARTIFACT_CI_SHA256; it was not unpacked/);
    const none = await shell('sh', script, env);
    expect(none.stderr).toMatch(/needs CODEARTIFACT_CI_SHA256/);
    // The sources in the archive, of which npm keeps a copy, name what tokens start with, which the search for tokens would take for one.
    for (const folder of [sandbox.temp, join(sandbox.home, '.npm')]) await rm(folder, { recursive: true });
  });
});

describe('every script and buildspec', () => {
  it('passes every input of its command on', async () => {
    for (const [script, action, without] of [
      ['login', 'login', ['audience', 'cache']],
      ['publish', 'publish', ['audience']],
      ['prune', 'prune', ['audience']],
    ] as const) {
      const { inputs } = parse(await readFile(join(root, `actions/${action}/action.yml`), 'utf8')) as {
        inputs: Record<string, unknown>;
      };
      const text =
        (await readFile(join(include, `${script}.sh`), 'utf8')) + (await readFile(join(include, 'install.sh'), 'utf8'));
      const missing = Object.keys(inputs).filter((input) => !new RegExp(`[ "]${input}[ \\n"]`).test(text));
      expect({ script, missing }).toEqual({ script, missing: without });
    }
  });

  it('is clean to shellcheck', async () => {
    const scripts = (await readdir(include)).map((file) => join(include, file));
    await runOk('shellcheck', scripts, { cwd: root, env: sandbox.env });
  });

  it('keeps settings.xml and tokens out of caches and exported variables', async () => {
    for (const file of await readdir(join(root, 'codebuild/buildspecs'))) {
      const text = await readFile(join(root, 'codebuild/buildspecs', file), 'utf8');
      const { cache } = parse(text) as { cache?: { paths?: string[] } };
      expect(
        cache?.paths?.filter((path) => /\.m2\/(\*|settings)|\.npmrc|\.codeartifact-ci|NuGet\.Config/.test(path)) ?? [],
      ).toEqual([]);
      expect(text).not.toMatch(/exported-variables/);
    }
  });
});
