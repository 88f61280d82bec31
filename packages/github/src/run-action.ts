import * as core from '@actions/core';
import type { Command } from '@codeartifact-ci/core/command.ts';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { RawInputs } from '@codeartifact-ci/core/inputs.ts';
import { safeLines } from '@codeartifact-ci/core/safe-text.ts';
import { summariseFailure } from '@codeartifact-ci/core/failure-summary.ts';
import { githubHost } from './host.ts';

/** Runs a command as the main step of an action. The only place that catches. */
export async function runAction(load: () => Promise<Command>): Promise<void> {
  const host = githubHost(process.env);
  let name = '';
  try {
    const command = await load();
    ({ name } = command);
    await command.execute(rawInputs(process.env), host);
  } catch (error) {
    report(explain(error));
    await summariseFailure(host, name, error);
    process.exitCode = 1;
  }
}

/** Runs a command's cleanup as the post step. Whatever happens, the job does not fail for it. */
export async function runActionCleanup(load: () => Promise<Command>): Promise<void> {
  try {
    const command = await load();
    await command.cleanup?.(savedState(process.env), githubHost(process.env));
  } catch (error) {
    core.warning(`The clean-up did not finish: ${safeLines(messageOf(error))}`);
    if (error instanceof Error && error.stack !== undefined) core.debug(safeLines(error.stack));
  }
}

function report(error: unknown): void {
  if (error instanceof InputError) {
    core.error(safeLines(error.message));
    return;
  }
  core.error(`A bug in this action: ${safeLines(messageOf(error))}. Run again with debug logging for the stack trace.`);
  if (error instanceof Error && error.stack !== undefined) core.debug(safeLines(error.stack));
}

/** The runner passes input `domain-owner` as INPUT_DOMAIN-OWNER. */
function rawInputs(env: NodeJS.ProcessEnv): RawInputs {
  const inputs: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith('INPUT_') && value !== undefined) inputs[name.slice('INPUT_'.length).toLowerCase()] = value;
  }
  return inputs;
}

function savedState(env: NodeJS.ProcessEnv): Record<string, string> {
  const state: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith('STATE_') && value !== undefined) state[name.slice('STATE_'.length)] = value;
  }
  return state;
}
