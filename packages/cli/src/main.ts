import { writeFile } from 'node:fs/promises';
import type { Command } from '@codeartifact-ci/core/command.ts';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { safeLines } from '@codeartifact-ci/core/safe-text.ts';
import { suggest } from '@codeartifact-ci/core/suggest.ts';
import { parseArguments } from './arguments.ts';
import { commandHelp, generalHelp } from './help.ts';
import { terminalHost } from './terminal-host.ts';

/** A command's name and how to load it: nothing of a command is read before it is asked for. */
export type CommandList = Readonly<Record<string, () => Promise<Command>>>;

/** Runs the command line and sets the exit code. The only place that catches. */
export async function runCli(commands: CommandList, argv: readonly string[], version: string): Promise<void> {
  try {
    await dispatch(commands, argv, version);
  } catch (error) {
    report(explain(error), argv.includes('--debug'));
    process.exitCode = 1;
  }
}

async function dispatch(commands: CommandList, argv: readonly string[], version: string): Promise<void> {
  const [first] = argv;
  if (first === '--version' || first === '-V') {
    process.stdout.write(`${version}\n`);
    return;
  }
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    const loaded = await Promise.all(Object.values(commands).map((load) => load()));
    process.stdout.write(generalHelp(loaded, version));
    if (first === undefined) process.exitCode = 1;
    return;
  }
  const { name, load, rest } = findCommand(commands, argv);
  const command = await load();
  const given = parseArguments(command, rest);
  if (given.help) {
    process.stdout.write(commandHelp(command));
    return;
  }
  if (command.stdout === 'exports' && !given.export) {
    throw new InputError(
      `${name} sets variables, and only the shell itself can do that.\nRun: eval "$(codeartifact-ci ${name} … --export)"`,
    );
  }
  const host = terminalHost({
    env: process.env,
    cwd: process.cwd(),
    debug: given.debug,
    messages: command.stdout === 'data' || command.stdout === 'exports' ? 'stderr' : 'stdout',
    summaryFile: given.summary,
  });
  try {
    await command.execute(given.inputs, host, given.operands);
  } finally {
    if (given.outputs !== undefined) await writeOutputs(given.outputs, host.outputs);
  }
}

/** The longest run of leading words that names a command: `emulator exec` before `emulator`. */
function findCommand(
  commands: CommandList,
  argv: readonly string[],
): { name: string; load: () => Promise<Command>; rest: readonly string[] } {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ');
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (load !== undefined) return { name, load, rest: argv.slice(words) };
  }
  const [written = ''] = argv;
  throw new InputError(
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
