import { ListPackageVersionsCommand, type CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { expect } from '@jest/globals';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INTERPRETERS, runBuildspec, type BuildOptions, type BuildResult, type Interpreter } from './buildspec.ts';
import { secondarySource } from './codebuild-checkout.ts';
import { startTestEmulator, type TestEmulator } from './emulator.ts';
import { createGuide } from './guide.ts';
import { dist, node, root } from './paths.ts';
import { runOk } from './process.ts';
import { makeSandbox, snapshot, type Sandbox } from './sandbox.ts';

const BUILDSPECS = join(root, 'codebuild/buildspecs');

/** The names of all buildspecs. */
export async function buildspecNames(): Promise<string[]> {
  return (await readdir(BUILDSPECS)).filter((name) => name.endsWith('.yml')).sort();
}

export async function buildspecText(name: string): Promise<string> {
  return await readFile(join(BUILDSPECS, name), 'utf8');
}

/** The command whose policy a buildspec's head names as what its service role needs. */
export function policyOf(text: string): string {
  const head = text.slice(0, text.indexOf('\nversion:')).replaceAll(/\n# ?/g, ' ');
  const named = [...head.matchAll(/`codeartifact-ci policy ([a-z]+)`/g)].map(([, command = '']) => command);
  if (named.length !== 1) throw new Error(`the buildspec names ${named.length} policies: ${named.join(', ')}`);
  return named[0] ?? '';
}

/** A CodeBuild project in an account where each service role may do what the buildspec says that it needs, and no more. */
export interface CodeBuildProject {
  readonly emulator: TestEmulator;
  /** May do everything, for the test's own looks. */
  readonly client: CodeartifactClient;
  /** Container and environment of a build of that buildspec, in a sandbox. */
  container(name: string, sandbox: Sandbox, env?: Readonly<Record<string, string>>): Promise<BuildOptions>;
  /** Runs a build, in the next of the interpreters; whatever becomes of it, nothing of a login may be left. */
  build(name: string, sandbox: Sandbox, env?: Readonly<Record<string, string>>): Promise<BuildResult>;
  stop(): Promise<void>;
}

export async function startCodeBuild(options: {
  readonly flags?: readonly string[];
  readonly connections?: readonly string[];
  /** One after the other, over and over. Default: all six. */
  readonly interpreters?: readonly Interpreter[];
}): Promise<CodeBuildProject> {
  const machine = await makeSandbox();
  const principals = join(machine.root, 'principals.json');
  await writeFile(principals, JSON.stringify(await serviceRoles(machine)));
  const emulator = await startTestEmulator([
    ...['--auth', 'strict', '--principals', principals],
    ...(options.flags ?? []),
  ]);
  const client = await createGuide(emulator, options.connections);
  const interpreters = options.interpreters ?? INTERPRETERS;
  let turn = 0;
  const container: CodeBuildProject['container'] = async (name, sandbox, env = {}) => ({
    cwd: sandbox.workspace,
    env: {
      ...sandbox.env,
      ...emulator.awsEnv,
      ...keyOf(policyOf(await buildspecText(name))),
      CODEBUILD_SRC_DIR_codeartifact_ci: await secondarySource(sandbox, `checkout-${turn++}`),
      ...env,
    },
  });
  return {
    emulator,
    client,
    container,
    async build(name, sandbox, env) {
      const interpreter = interpreters[turn % interpreters.length];
      if (interpreter === undefined) throw new Error('no interpreters');
      const result = await runBuildspec(await buildspecText(name), interpreter, await container(name, sandbox, env));
      expect(result.variables).not.toHaveProperty('CODEARTIFACT_AUTH_TOKEN');
      const files = Object.keys(await snapshot(sandbox.home)).filter((file) =>
        /\.npmrc|settings\.xml|NuGet\.Config|init\.d\/codeartifact|\.codeartifact-ci/.test(file),
      );
      expect(files).toEqual([]);
      return result;
    },
    async stop() {
      client.destroy();
      await emulator.stop();
      await machine.remove();
    },
  };
}

/**
 * For each policy that a buildspec names a user and a role `codebuild-COMMAND` with what the command line prints for it,
 * and an administrator.
 */
async function serviceRoles(machine: Sandbox): Promise<{ users: object[]; roles: object[] }> {
  const texts = await Promise.all((await buildspecNames()).map(buildspecText));
  const commands = [...new Set(texts.map(policyOf))];
  const at = ['--domain', 'my-org', '--domain-owner', '111122223333', '--region', 'us-east-1'];
  const users = await Promise.all(
    commands.map(async (command) => {
      const args = [`${dist}/cli.js`, 'policy', command, ...at, '--print', 'identity'];
      const { stdout } = await runOk(node, args, { cwd: machine.workspace, env: machine.env });
      const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = keyOf(command);
      return { name: command, accessKeyId, secretAccessKey, policies: [JSON.parse(stdout) as object] };
    }),
  );
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' }],
  };
  const roles = users.map(({ name, policies }) => ({ name: `codebuild-${name}`, trust, policies }));
  const administrator = {
    name: 'administrator',
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    policies: [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }],
  };
  return { users: [administrator, ...users], roles };
}

function keyOf(command: string): { AWS_ACCESS_KEY_ID: string; AWS_SECRET_ACCESS_KEY: string } {
  return {
    AWS_ACCESS_KEY_ID: `AKIA${command.toUpperCase().padEnd(16, '0')}`,
    AWS_SECRET_ACCESS_KEY: `secret-of-${command}`,
  };
}

/** Fails with the whole log unless the build succeeded. */
export function expectBuilt(result: BuildResult, name = ''): void {
  expect({ name, log: result.succeeded ? '' : result.log }).toEqual({ name, log: '' });
}

/** The versions of a package in the guide's repository, in the order of their text. */
export async function versionsIn(
  client: CodeartifactClient,
  format: 'npm' | 'pypi' | 'maven' | 'nuget' | 'generic',
  name: string,
  namespace?: string,
): Promise<(string | undefined)[]> {
  const at = { domain: 'my-org', repository: 'my-packages', format, package: name, namespace };
  const { versions } = await client.send(new ListPackageVersionsCommand(at));
  return (versions ?? []).map(({ version }) => version).sort();
}
