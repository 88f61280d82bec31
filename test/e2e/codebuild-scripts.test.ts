import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectionInputs } from '@codeartifact-ci/core/aws/connection.ts';
import { parse, stringify } from 'yaml';
import { INTERPRETERS, runBuildspec, type BuildResult, type Interpreter } from '../support/buildspec.ts';
import { buildspecProblems } from '../support/buildspec-schema.ts';
import { packedArchive, secondarySource } from '../support/codebuild-checkout.ts';
import { buildspecNames, buildspecText } from '../support/codebuild-project.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { root } from '../support/paths.ts';
import { run, runOk } from '../support/process.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';
import { findSecrets } from '../support/secret-scan.ts';

const include = join(root, 'codebuild/include');
const INSTALL = '. "$CODEBUILD_SRC_DIR_codeartifact_ci/codebuild/include/install.sh"';

let emulator: TestEmulator;
let sandbox: Sandbox;
let checkout: string;
beforeAll(async () => {
  emulator = await startTestEmulator();
  await createGuide(emulator);
});
afterAll(async () => {
  await emulator.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
  checkout = await secondarySource(sandbox);
});
afterEach(async () => {
  await sandbox.remove();
});

function environment(env: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    ...sandbox.env,
    ...emulator.awsEnv,
    CODEBUILD_SRC_DIR_codeartifact_ci: checkout,
    CODEARTIFACT_DOMAIN: 'my-org',
    CODEARTIFACT_REPOSITORY: 'my-packages',
    CODEARTIFACT_TOOLS: 'npm,pip',
    ...env,
  };
}

/** A build whose only phase has these commands. */
async function build(
  interpreter: Interpreter,
  commands: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<BuildResult> {
  const text = stringify({ version: 0.2, phases: { build: { 'on-failure': 'ABORT', commands } } });
  return await runBuildspec(text, interpreter, { cwd: sandbox.workspace, env: environment(env) });
}

describe.each(INTERPRETERS)('the include scripts, with a $mode of $shell', (interpreter) => {
  it('log in and out by exported variables alone', async () => {
    const result = await build(interpreter, [
      INSTALL,
      '. "$CODEARTIFACT_CI_INCLUDE/login.sh"',
      'grep -c registry "$HOME/.npmrc" && test -n "$PIP_INDEX_URL" && test -n "$CODEARTIFACT_AUTH_TOKEN"',
      '. "$CODEARTIFACT_CI_INCLUDE/logout.sh"',
    ]);
    expect({ succeeded: result.succeeded, log: result.succeeded ? '' : result.log }).toEqual({
      succeeded: true,
      log: '',
    });
    for (const name of ['CODEARTIFACT_AUTH_TOKEN', 'CODEARTIFACT_LOGIN', 'PIP_INDEX_URL']) {
      expect(result.variables).not.toHaveProperty(name);
    }
    expect(await snapshot(sandbox.home)).toEqual({});
  });

  it('fail where the login fails, and say which variable is missing', async () => {
    const commands = [INSTALL, '. "$CODEARTIFACT_CI_INCLUDE/login.sh"', 'echo not reached'];
    const refused = await build(interpreter, commands, { CODEARTIFACT_REPOSITORY: 'nope' });
    expect(refused).toMatchObject({ phases: { build: 'FAILED' } });
    expect(refused.log).toMatch(/Repository 'nope' does not exist/);
    const missing = await build(interpreter, commands, { CODEARTIFACT_DOMAIN: '' });
    expect(missing.log).toMatch(/'domain' \(CODEARTIFACT_DOMAIN\) is required/);
    expect(refused.log + missing.log).not.toMatch(/not reached/);
  });

  it('say how the command line can be found, and that it has to be first', async () => {
    const { log } = await build(interpreter, [`. ${include}/install.sh`], { CODEBUILD_SRC_DIR_codeartifact_ci: '' });
    expect(log).toMatch(
      /error: codeartifact-ci: not found\. Add its repository as a secondary source named codeartifact_ci, or set/,
    );
    const wrong = await build(interpreter, [`. ${include}/install.sh`], {
      CODEBUILD_SRC_DIR_codeartifact_ci: sandbox.workspace,
    });
    expect(wrong.log).toMatch(
      /the secondary source codeartifact_ci \(.*\) is another repository, or a version without/,
    );
    const home = { CODEBUILD_SRC_DIR_codeartifact_ci: '', CODEARTIFACT_CI_HOME: '/nowhere' };
    expect((await build(interpreter, [`. ${include}/install.sh`], home)).log).toMatch(
      /CODEARTIFACT_CI_HOME \(\/nowhere\) is no checkout of it and no unpacked package.*Correct the path/,
    );
    for (const script of ['login', 'publish', 'promote', 'prune', 'recall', 'provision', 'report']) {
      const alone = await build(interpreter, [`. ${include}/${script}.sh`]);
      expect(alone.log).toMatch(/CODEARTIFACT_CI_CLI is not set\. Source install\.sh first\./);
      expect(alone.phases).toEqual({ build: 'FAILED' });
    }
    expect(await build(interpreter, [`. ${include}/logout.sh`])).toMatchObject({ succeeded: true });
  });
});

describe.each(['dash', 'bash', 'busybox'])('sourced into one shell, %s, the include scripts', (shell) => {
  it('keep its options and traps, and the token out of its trace', async () => {
    const script = `set -eux
      trap 'echo trapped' EXIT
      ${INSTALL}
      . "$CODEARTIFACT_CI_INCLUDE/login.sh"
      case $- in *e*u*x*|*e*x*u*|*u*e*x*|*u*x*e*|*x*e*u*|*x*u*e*) echo options-kept ;; esac
      { set +x; } 2>/dev/null
      echo "token:$CODEARTIFACT_AUTH_TOKEN"
      . "$CODEARTIFACT_CI_INCLUDE/logout.sh"
      set | grep -c ^codeartifact_ci_ || echo "nothing left"`;
    const args = shell === 'busybox' ? ['ash', '-c', script] : ['-c', script];
    const { stdout, stderr, exitCode } = await run(shell, args, { cwd: sandbox.workspace, env: environment() });
    const token = /^token:(.+)$/m.exec(stdout)?.[1] ?? '';
    expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/options-kept/);
    expect(stdout).toMatch(/nothing left\ntrapped\n$/);
    expect(token).toMatch(/^eyJ2ZXIi/);
    expect(await findSecrets([token], { texts: { trace: stderr }, folders: [sandbox.root] })).toEqual([]);
    expect(await snapshot(sandbox.home)).toEqual({});
  });
});

describe.each(['dash', 'bash', 'busybox'])('install.sh, sourced into %s,', (shell) => {
  const outcome = async (script: string, env: Readonly<Record<string, string>>) =>
    await run(shell, [...(shell === 'busybox' ? ['ash'] : []), '-c', script], {
      cwd: sandbox.workspace,
      env: { ...sandbox.env, ...env },
    });

  it('is found by a relative path, and again from another folder', async () => {
    await symlink(root, join(sandbox.workspace, 'ci'));
    await mkdir(join(sandbox.workspace, 'sub'));
    const script = `. ci/codebuild/include/install.sh && cd sub && test -f "$CODEARTIFACT_CI_CLI" && . "$CODEARTIFACT_CI_INCLUDE/logout.sh"`;
    expect(await outcome(script, { CODEARTIFACT_CI_HOME: 'ci' })).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await outcome(script, { CODEARTIFACT_CI_HOME: './ci', CDPATH: '/tmp' })).toMatchObject({ exitCode: 0 });
  });

  it('fetches where names are not expanded and with shasum alone, and says that neither digest tool is there', async () => {
    const bin = join(sandbox.temp, 'bin');
    await mkdir(bin);
    const tool = async (name: string, script: string): Promise<void> =>
      await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    await tool('npm', 'for last; do :; done; : >"$5/$last.tgz"');
    await tool('sha256sum', 'echo sha256sum: not found >&2; exit 127');
    await tool('tar', 'mkdir -p "$4/package/dist"; : >"$4/package/dist/cli.js"');
    const digest = createHash('sha256').digest('hex');
    const env = {
      PATH: `${bin}:${sandbox.env['PATH'] ?? ''}`,
      CODEARTIFACT_CI_NPM: 'ci',
      CODEARTIFACT_CI_SHA256: digest.toUpperCase(),
    };
    const script = `set -euf; . ${include}/install.sh; echo "$CODEARTIFACT_CI_CLI"; set | grep -c ^codeartifact_ci_ || :`;
    expect((await outcome(script, env)).stdout).toMatch(/package\/dist\/cli\.js\n0\n$/);
    await tool('shasum', 'echo shasum: not found >&2; exit 127');
    expect((await outcome(script, env)).stderr).toMatch(
      /shasum: not found\nerror: codeartifact-ci: the digest of the archive cannot be worked out with sha256sum or shasum/,
    );
  });

  it('is asked for by a logout that has no command line', async () => {
    const { exitCode, stderr } = await outcome(`. ${include}/logout.sh`, { CODEARTIFACT_LOGIN: 'of-before' });
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('CODEARTIFACT_CI_CLI is not set')]);
  });
});

describe('install.sh', () => {
  const process = { mode: 'process', shell: 'dash' } as const;
  const script = [`. ${include}/install.sh`, 'node "$CODEARTIFACT_CI_CLI" --version'];

  it('takes what it fetches only with the right digest, and names the cause and the remedy of what it does not take', async () => {
    const { path, digest } = await packedArchive(sandbox);
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    const without = { CODEBUILD_SRC_DIR_codeartifact_ci: '' };
    const said = async (env: Readonly<Record<string, string>>): Promise<string> =>
      (await build(process, script, { ...without, ...env })).log;

    for (const env of [{ CODEARTIFACT_CI_URL: `file://${path}` }, { CODEARTIFACT_CI_NPM: `file:${path}` }]) {
      expect(await said({ ...env, CODEARTIFACT_CI_SHA256: digest })).toMatch(new RegExp(`^${version}\n`));
    }
    const url = { CODEARTIFACT_CI_URL: `file://${path}` };
    expect(await said(url)).toMatch(/what is fetched needs CODEARTIFACT_CI_SHA256/);
    expect(await said({ ...url, CODEARTIFACT_CI_SHA256: '0'.repeat(64) })).toMatch(
      new RegExp(`does not have the digest CODEARTIFACT_CI_SHA256 but ${digest}; it was not unpacked`),
    );
    expect(await said({ CODEARTIFACT_CI_URL: 'http://127.0.0.1:9/a.tgz', CODEARTIFACT_CI_SHA256: digest })).toMatch(
      /CODEARTIFACT_CI_URL \(http:\/\/127\.0\.0\.1:9\/a\.tgz\) cannot be fetched \(curl says above why\)\. Check the URL/,
    );
    expect(await said({ CODEARTIFACT_CI_NPM: `file:${path}.gone`, CODEARTIFACT_CI_SHA256: digest })).toMatch(
      /CODEARTIFACT_CI_NPM \(.*\) cannot be fetched \(npm says above why\)\. Check the name/,
    );
    const other = join(sandbox.temp, 'other.tgz');
    await writeFile(join(sandbox.temp, 'other.txt'), 'other');
    await runOk('tar', ['-czf', other, '-C', sandbox.temp, 'other.txt'], { cwd: root, env: sandbox.env });
    const otherSum = (await runOk('sha256sum', [other], { cwd: root, env: sandbox.env })).stdout.split(' ')[0] ?? '';
    expect(await said({ CODEARTIFACT_CI_URL: `file://${other}`, CODEARTIFACT_CI_SHA256: otherSum })).toMatch(
      /is no package of codeartifact-ci/,
    );
    // The sources in the archive, of which npm keeps a copy, name what tokens start with, which the search would take for one.
    const copies = [sandbox.temp, join(sandbox.root, 'archive'), join(sandbox.home, '.npm')];
    for (const folder of copies) await rm(folder, { recursive: true, force: true });
  }, 120_000);
});

describe('every script and buildspec', () => {
  it('of a plan that is applied takes none of the rules along', async () => {
    const { inputs } = parse(await readFile(join(root, 'actions/prune/action.yml'), 'utf8')) as {
      inputs: Record<string, unknown>;
    };
    const text = await readFile(join(include, 'prune.sh'), 'utf8');
    const taken = Object.keys(inputs).filter(
      (name) => !new RegExp(`^ +unset .*\\bCODEARTIFACT_${name.replaceAll('-', '_').toUpperCase()}\\b`, 'm').test(text),
    );
    const connection = Object.keys(connectionInputs);
    expect(taken.filter((name) => !connection.includes(name))).toEqual(['mode', 'plan', 'confirm', 'shard', 'state']);
  });

  it('is clean to shellcheck', async () => {
    const scripts = (await readdir(include)).map((file) => join(include, file));
    await runOk('shellcheck', scripts, { cwd: root, env: sandbox.env });
  });

  it('is a buildspec by the schema of the user guide, and a slip of the pen is found', async () => {
    for (const file of await buildspecNames()) {
      expect({ file, problems: buildspecProblems(await buildspecText(file)) }).toEqual({ file, problems: [] });
    }
    const text = await buildspecText('npm.yml');
    for (const [right, wrong] of [
      ['finally:', 'finaly:'],
      ['on-failure: ABORT', 'on-failure: STOP'],
      ['version: 0.2', 'version: 0.3'],
      ['runtime-versions:', 'runtime-version:'],
      ['    CODEARTIFACT_DOMAIN: my-org', '    CODEBUILD_DOMAIN: my-org'],
    ] as const) {
      expect(text).toContain(right);
      expect(buildspecProblems(text.replace(right, wrong))).not.toEqual([]);
    }
    const steps = await buildspecText('actions.yml');
    expect(buildspecProblems(steps.replace('    steps:', '    commands: [ls]\n    steps:'))).not.toEqual([]);
    const graph = await buildspecText('prune-batch.yml');
    expect(buildspecProblems(graph.replace('depend-on', 'depends-on'))).not.toEqual([]);
  });

  it('keeps settings.xml and tokens out of caches and exported variables', async () => {
    for (const file of await readdir(join(root, 'codebuild/buildspecs'))) {
      const text = await readFile(join(root, 'codebuild/buildspecs', file), 'utf8');
      const { cache } = parse(text) as { cache?: { paths?: string[] } };
      expect(
        cache?.paths?.filter((path) =>
          /\.m2\/(\*|settings)|\.npmrc|\.codeartifact-ci|NuGet\.Config|init\.d/.test(path),
        ) ?? [],
      ).toEqual([]);
      expect(text).not.toMatch(/exported-variables/);
    }
  });
});
