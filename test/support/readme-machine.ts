import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { glob, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianWheels } from './debian-wheels.ts';
import { startTestEmulator, type TestEmulator } from './emulator.ts';
import { dist, node } from './paths.ts';
import { runOk } from './process.ts';
import { MAVEN_CENTRAL, npmProject, writeFiles } from './projects.ts';
import { sdkClient } from './guide.ts';
import type { Sandbox } from './sandbox.ts';

/** What the READMEs take for granted: the command line on the PATH, and an AWS, of which the emulator is one. */
export interface ReadmeMachine {
  readonly emulator: TestEmulator;
  readonly client: CodeartifactClient;
  /** The PATH of the programs that a README takes for granted but for our own. */
  path(sandbox: Sandbox): string;
  /** Variables of a shell in which somebody follows a README. */
  env(sandbox: Sandbox): Promise<Record<string, string>>;
  /** Runs a block of shell commands in the workspace; its standard output. */
  shell(sandbox: Sandbox, script: string): Promise<string>;
  /** Publishes a little npm package by the command line. */
  publishNpm(sandbox: Sandbox, name: string, version: string, repository?: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startReadmeMachine(flags: readonly string[] = []): Promise<ReadmeMachine> {
  const wheels = await mkdtemp(join(tmpdir(), 'wheels-'));
  await debianWheels(wheels);
  const emulator = await startTestEmulator([
    ...[MAVEN_CENTRAL, `--external=public:pypi=file://${wheels}`, '--external=public:npmjs=off'],
    ...flags,
  ]);
  const client = sdkClient(emulator);
  const env = async (sandbox: Sandbox): Promise<Record<string, string>> => {
    const programs = join(sandbox.root, 'programs');
    await mkdir(programs, { recursive: true });
    await writeFile(join(programs, 'codeartifact-ci'), `#!/bin/sh\nexec '${node}' '${dist}/cli.js' "$@"\n`, {
      mode: 0o755,
    });
    return { ...sandbox.env, ...emulator.awsEnv, PATH: `${programs}:${sandbox.env['PATH'] ?? ''}` };
  };
  const shell = async (sandbox: Sandbox, script: string): Promise<string> => {
    const { stdout } = await runOk('bash', ['-e', '-c', script], { cwd: sandbox.workspace, env: await env(sandbox) });
    return stdout;
  };
  return {
    emulator,
    client,
    path: (sandbox) => sandbox.env['PATH'] ?? '',
    env,
    shell,
    async publishNpm(sandbox, name, version, repository = 'my-packages') {
      const folder = join(sandbox.root, 'published', name, version);
      await writeFiles(folder, npmProject(name, version));
      await shell(
        sandbox,
        `cd '${folder}' && codeartifact-ci publish --domain my-org --repository ${repository} --packages . --tag ${version}`,
      );
    },
    async stop() {
      client.destroy();
      await emulator.stop();
      await rm(wheels, { recursive: true });
    },
  };
}

/** What is installed runs once: pip need not compile all of it. */
export const QUICK_PYTHON = { PIP_NO_COMPILE: '1' } as const;

/**
 * What `actions/setup-python` leaves at the front of PATH: a Python into which packages may be installed. Its pip is the
 * one that `venv` would install, unpacked: a tenth of the time.
 */
export async function setUpPython(folder: string): Promise<string> {
  const options = { cwd: folder, env: { PATH: '/usr/bin:/bin' } };
  const bin = join(folder, 'python/bin');
  await runOk('/usr/bin/python3', ['-m', 'venv', '--without-pip', join(folder, 'python')], options);
  const packages = await onlyPath(join(folder, 'python/lib/python3*/site-packages'));
  const pip = await onlyPath('/usr/share/python-wheels/pip-*.whl');
  await runOk(join(bin, 'python'), ['-m', 'zipfile', '-e', pip, packages], options);
  await writeFile(
    join(bin, 'pip'),
    `#!${bin}/python\nfrom pip._internal.cli.main import main\nraise SystemExit(main())\n`,
    { mode: 0o755 },
  );
  return bin;
}

async function onlyPath(pattern: string): Promise<string> {
  for await (const path of glob(pattern)) return path;
  throw new Error(`nothing is ${pattern}`);
}
