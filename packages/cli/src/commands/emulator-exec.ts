import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { definedVariables } from '@codeartifact-ci/core/environment.ts';
import { codeOf, InputError } from '@codeartifact-ci/core/errors.ts';
import { emulatorVariables } from '@codeartifact-ci/emulator/environment.ts';
import { emulatorInputs, portInput, startFromFlags } from './emulator-options.ts';

export const emulatorExec = defineCommand({
  name: 'emulator exec',
  summary: 'Start a CodeArtifact on a free port, run a command against it, and exit with its status.',
  stdout: 'data',
  operands: { label: 'COMMAND …', after: '--' },
  inputs: { port: { ...portInput, default: '0' }, ...emulatorInputs },
  outputs: {},
  examples: [{ title: 'Run a test against it', inputs: { provision: 'codeartifact.yml' }, operands: ['npm', 'test'] }],
  async run(inputs, host, operands) {
    const [command, ...args] = operands;
    if (command === undefined) {
      throw new InputError('Say what to run: codeartifact-ci emulator exec -- COMMAND ARGUMENTS');
    }
    const running = await startFromFlags(inputs, host, 0);
    try {
      const env = { ...host.env, ...emulatorVariables(running, host.env) };
      host.setExitCode(await runToEnd(command, args, env));
    } finally {
      await running.close();
    }
  },
});

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The command has our terminal to itself; signals go on to it, and it decides. */
async function runToEnd(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit', env: definedVariables(env) });
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', (error) => {
        if (codeOf(error) !== 'ENOENT') reject(error);
        else reject(new InputError(`The program '${command}' is not installed or not on the PATH.`));
      });
      child.once('exit', (code, signal) => {
        // As a shell reports it.
        resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
      });
    });
  } finally {
    for (const signal of SIGNALS) process.off(signal, forward);
  }
}
