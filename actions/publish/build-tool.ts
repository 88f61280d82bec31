import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { safeLines } from '@codeartifact-ci/core/safe-text.ts';

/** Variables that hold a secret, by name: AWS and GitHub credentials, our own inputs, and what is called one. */
const SECRET =
  /^(AWS_|INPUT_|ACTIONS_|STATE_)|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|API_?KEY|PRIVATE_?KEY|_AUTH$|^(PIP|UV)_.*(INDEX|URL)/i;

/** The environment for a program that runs the checkout's own code: without what could publish or sign in. */
export function withoutSecrets(env: Host['env'], keep: readonly string[] = []): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => keep.includes(name) || !SECRET.test(name)));
}

const LINES_OF_OUTPUT = 30;

export interface ToolRun {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Secrets that the tool cannot do without. */
  readonly keep?: readonly string[];
  /** Show what it prints while it runs. */
  readonly verbose?: boolean;
  /** For the message: what is to be done when it fails. */
  readonly remedy: string;
}

/** Runs a build tool and gives its standard output; a failure is an InputError with the end of what it printed. */
export async function runTool(host: Host, { command, args, cwd, keep, verbose, remedy }: ToolRun): Promise<string> {
  const env = withoutSecrets(host.env, keep);
  const { exitCode, stdout, stderr } = await host.exec(command, args, { cwd, env, silent: verbose !== true });
  if (exitCode === 0) return stdout;
  const said = (stderr.trim() === '' ? stdout : stderr).trim().split('\n').slice(-LINES_OF_OUTPUT).join('\n');
  throw new InputError(`${command} ended with exit code ${exitCode}. ${remedy}\n${safeLines(said)}`);
}
