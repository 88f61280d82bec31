import { writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import type { Command, CommandList } from '@codeartifact-ci/core/command.ts';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { codeOf, InputError, messageOf, UsageError } from '@codeartifact-ci/core/errors.ts';
import { safeLines } from '@codeartifact-ci/core/safe-text.ts';
import { summariseFailure } from '@codeartifact-ci/core/failure-summary.ts';
import { suggest } from '@codeartifact-ci/core/suggest.ts';
import { parseArguments, shellOf, type Arguments } from './arguments.ts';
import { namingVariables, withEnvironment } from './environment-inputs.ts';
import { commandHelp, generalHelp } from './help.ts';
import { SHELLS } from './shell.ts';
import { terminalHost, type TerminalHost } from './terminal-host.ts';

/** EX_USAGE of sysexits.h: the command was not called as its help says. 2 is taken: a plan has changes. */
const EXIT_USAGE = 64;

/** Runs the command line and sets the exit code. The only place that catches. */
export async function runCli(commands: CommandList, argv: readonly string[], version: string): Promise<void> {
  // Whoever reads us may have enough after a line (`| head -1`); what was begun is still carried to its end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  const shell = shellOf(argv);
  if (shell !== undefined) failWhenEnded(SHELLS[shell].fail);
  try {
    await dispatch(commands, argv, version);
  } catch (error) {
    if (shell !== undefined) process.stdout.write(SHELLS[shell].fail);
    report(explain(error), argv.includes('--debug'));
    process.exitCode = error instanceof UsageError ? EXIT_USAGE : 1;
  }
}

/** A shell that evaluates what we print takes nothing for a success; what a signal ends says that it failed. */
function failWhenEnded(fail: string): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      try {
        writeSync(process.stdout.fd, fail);
      } catch {
        // Nobody reads it any more.
      }
      process.exit(128 + constants.signals[signal]);
    });
  }
}

/** A full disk behind `> FILE` is told once, where that can be; what was begun goes on, and ends as a failure. */
function ignoreClosedPipe(error: Error): void {
  if (codeOf(error) === 'EPIPE' || codeOf(error) === 'ERR_STREAM_DESTROYED') return;
  if (process.exitCode === undefined || process.exitCode === 0) {
    process.exitCode = 1;
    try {
      writeSync(process.stderr.fd, `error: The output cannot be written: ${messageOf(error)}.\n`);
    } catch {
      // Nobody can be told.
    }
  }
}

async function dispatch(commands: CommandList, argv: readonly string[], version: string): Promise<void> {
  const [first, ...others] = argv;
  if (first === '--version' || first === '-V' || first === '-v') {
    process.stdout.write(`${version}\n`);
    return;
  }
  if (first === undefined || first === '--help' || first === '-h' || (first === 'help' && others.length === 0)) {
    const loaded = await Promise.all(Object.values(commands).map((load) => load()));
    const help = generalHelp(loaded, version);
    if (first === undefined) {
      process.stderr.write(help);
      process.exitCode = EXIT_USAGE;
    } else {
      process.stdout.write(help);
    }
    return;
  }
  const { load, rest } = findCommand(commands, first === 'help' ? others : argv);
  const command = await load();
  if (first === 'help' || asksForHelp(rest)) {
    process.stdout.write(commandHelp(command));
    return;
  }
  await runCommand(command, rest);
}

/** Before the `--` after which everything is another program's. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

async function runCommand(command: Command, argv: readonly string[]): Promise<void> {
  const given = parseArguments(command, argv);
  const host = terminalHost({
    env: process.env,
    cwd: process.cwd(),
    debug: given.debug,
    messages: command.stdout === 'data' || given.shell !== undefined ? 'stderr' : 'stdout',
    shell: given.shell,
    summaryFile: given.summary,
  });
  try {
    await executeWith(command, given, host);
    host.finish();
  } catch (error) {
    await summariseFailure(host, command.name, error);
    throw error;
  } finally {
    if (given.outputs !== undefined) await writeOutputs(given.outputs, host.outputs);
  }
}

async function executeWith(command: Command, given: Arguments, host: TerminalHost): Promise<void> {
  const { inputs, operands, fromEnvironment } = given;
  if (!fromEnvironment) {
    await command.execute(inputs, host, operands);
    return;
  }
  try {
    await command.execute(withEnvironment(command, inputs, host.env), host, operands);
  } catch (error) {
    throw namingVariables(error);
  }
}

/** The longest run of leading words that names a command: `emulator exec` before `emulator`. */
function findCommand(
  commands: CommandList,
  argv: readonly string[],
): { load: CommandList[string]; rest: readonly string[] } {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ');
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (load !== undefined) return { load, rest: argv.slice(words) };
  }
  const [written = ''] = argv;
  throw new UsageError(
    `Unknown command '${written}'${suggest(written, Object.keys(commands))}. Commands: ${Object.keys(commands).join(', ')}.`,
  );
}

async function writeOutputs(file: string, outputs: Readonly<Record<string, string>>): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(outputs, null, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    throw new InputError(`The outputs cannot be written to ${file}: ${messageOf(error)}`);
  }
}

function report(error: unknown, debug: boolean): void {
  if (error instanceof InputError) {
    process.stderr.write(`error: ${safeLines(error.message)}\n`);
    return;
  }
  process.stderr.write(`error: A bug in codeartifact-ci: ${safeLines(messageOf(error))}\n`);
  if (error instanceof Error && error.stack !== undefined && debug) process.stderr.write(`${error.stack}\n`);
  else process.stderr.write('Run again with --debug for the stack trace.\n');
}
