import { expect } from '@jest/globals';
import {
  CreateRepositoryCommand,
  DeleteRepositoryCommand,
  PublishPackageVersionCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { TestEmulator } from './emulator.ts';
import { holdings } from './holdings.ts';
import { startKillingGateway } from './killing-gateway.ts';
import { dist, node } from './paths.ts';
import { run } from './process.ts';
import { makeSandbox, type Sandbox } from './sandbox.ts';

/** A command of a README, and what goes before it. */
interface KilledCommand {
  readonly before: readonly (readonly string[])[];
  readonly args: readonly string[];
}

/** Of `createGuide`. */
const domain = 'my-org';
const PRUNE = ['prune', '--repositories', 'dev', '--keep-newest', '10'];
const PROMOTE = ['promote', '--source-repository', 'dev', '--destination-repository', 'prod'];
const PROMOTE_ONE = [...PROMOTE, '--coordinates', 'generic:acme/tool@1.0.11', '--mode', 'apply'];
const DISPOSE = ['recall', 'generic:acme/tool@1.0.4', '--action', 'dispose', '--mode', 'apply'];
const RECALL = ['recall', 'generic:acme/tool@1.0.3'];

/** The commands of the READMEs of prune, promote and recall, each as it is repeated after it was killed. */
const COMMANDS: Readonly<Record<string, KilledCommand>> = {
  'prune, planning': { before: [], args: PRUNE },
  'prune, applying its own plan': { before: [], args: [...PRUNE, '--mode', 'apply'] },
  'prune, deleting': { before: [], args: [...PRUNE, '--action', 'delete', '--mode', 'apply'] },
  'prune, applying a plan': { before: [PRUNE], args: ['prune', '--mode', 'apply', '--plan', 'prune-plan.json'] },
  'prune, restoring': { before: [[...PRUNE, '--mode', 'apply']], args: ['prune', '--mode', 'restore'] },
  'promote, planning': { before: [], args: PROMOTE_ONE.slice(0, -2) },
  'promote, applying': { before: [], args: PROMOTE_ONE },
  'promote, rolling back': { before: [PROMOTE_ONE], args: [...PROMOTE, '--mode', 'rollback'] },
  'recall, applying': { before: [], args: [...RECALL, '--mode', 'apply'] },
  'recall, disposing': { before: [], args: DISPOSE },
  'recall, restoring': { before: [[...RECALL, '--mode', 'apply']], args: ['recall', '--mode', 'restore'] },
};
export const KILLED_COMMANDS = Object.keys(COMMANDS);

/**
 * Kills a command (SIGKILL) before a request of its is carried out, and after it before the answer comes, at each request
 * (of `every` one), and repeats it as it was, with the state that it left. Expects that it ends as one that nobody killed.
 * Resolves to the number of kills.
 */
export async function killCommand(
  emulator: TestEmulator,
  aws: CodeartifactClient,
  name: string,
  every: number,
): Promise<number> {
  const undisturbed = await tryOnce(emulator, aws, name);
  let kills = 0;
  for (const when of ['before', 'after'] as const) {
    for (let nth = 1; ; nth += every) {
      const ended = await tryOnce(emulator, aws, name, { nth, when });
      expect({ name, nth, when, held: ended.held }).toEqual({ name, nth, when, held: undisturbed.held });
      if (!ended.wasKilled) break;
      kills++;
    }
  }
  return kills;
}

async function tryOnce(
  emulator: TestEmulator,
  aws: CodeartifactClient,
  name: string,
  kill?: { readonly nth: number; readonly when: 'before' | 'after' },
): Promise<{ wasKilled: boolean; held: unknown }> {
  const { before, args } = COMMANDS[name] ?? { before: [], args: [] };
  await fill(aws);
  const sandbox = await makeSandbox();
  try {
    const works = async (words: readonly string[]): Promise<void> => {
      const { exitCode, stderr } = await run(node, commandLine(words), {
        cwd: sandbox.workspace,
        env: { ...sandbox.env, ...emulator.awsEnv },
      });
      expect({ name, kill, words, exitCode, stderr: exitCode === 0 ? '' : stderr }).toMatchObject({ exitCode: 0 });
    };
    for (const words of before) await works(words);
    const wasKilled = kill !== undefined && (await killAt(emulator, sandbox, commandLine(args), kill));
    await works(args);
    return { wasKilled, held: { dev: await holdings(aws, domain, 'dev'), prod: await holdings(aws, domain, 'prod') } };
  } finally {
    for (const repository of ['dev', 'prod']) await aws.send(new DeleteRepositoryCommand({ domain, repository }));
    await sandbox.remove();
  }
}

function commandLine([command = '', ...words]: readonly string[]): string[] {
  return [`${dist}/cli.js`, command, '--domain', domain, ...words];
}

/** Twelve versions of a package, of which two are one too many, and of which the other repository has one. */
async function fill(aws: CodeartifactClient): Promise<void> {
  for (const repository of ['dev', 'prod']) await aws.send(new CreateRepositoryCommand({ domain, repository }));
  const publish = async (repository: string, patch: number): Promise<void> => {
    const packageVersion = `1.0.${patch}`;
    const assetContent = Buffer.from(packageVersion);
    await aws.send(
      new PublishPackageVersionCommand({
        ...{ domain, repository, format: 'generic', namespace: 'acme', package: 'tool', packageVersion, assetContent },
        ...{ assetName: 'tool.bin', assetSHA256: createHash('sha256').update(assetContent).digest('hex') },
      }),
    );
  };
  for (let patch = 0; patch < 12; patch++) await publish('dev', patch);
  await publish('prod', 3);
}

async function killAt(
  emulator: TestEmulator,
  sandbox: Sandbox,
  args: readonly string[],
  { nth, when }: { readonly nth: number; readonly when: 'before' | 'after' },
): Promise<boolean> {
  const gateway = await startKillingGateway(emulator.endpoint, nth, when);
  const child = spawn(node, args, {
    cwd: sandbox.workspace,
    env: { ...sandbox.env, ...emulator.awsEnv, AWS_ENDPOINT_URL_CODEARTIFACT: gateway.endpoint },
    stdio: 'ignore',
  });
  gateway.aim(child);
  const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
  await gateway.close();
  return signal === 'SIGKILL';
}
