import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';
import { definedVariables } from '@codeartifact-ci/core/environment.ts';
import { codeOf, InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { ExecOptions, ExecResult, Host, Progress } from '@codeartifact-ci/core/host.ts';
import { onCancel } from '@codeartifact-ci/core/on-cancel.ts';
import { lineProgress, progressLine } from '@codeartifact-ci/core/progress.ts';
import { withoutCommands } from '@codeartifact-ci/core/safe-text.ts';
import { Redactor } from '@codeartifact-ci/core/secrets.ts';
import { SHELLS, type ShellName } from './shell.ts';

export interface TerminalOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly debug: boolean;
  /** Where lines for people go; what programs read goes to standard output in any case. */
  readonly messages: 'stdout' | 'stderr';
  /** The shell that evaluates what we print; undefined where none does. */
  readonly shell: ShellName | undefined;
  readonly summaryFile: string | undefined;
}

/** A shell as a host: a laptop's terminal or a CodeBuild phase. */
export interface TerminalHost extends Host {
  readonly outputs: Readonly<Record<string, string>>;
  /** Hands the shell its commands, all at once and only when all went well; without one, says what it still has. */
  finish(): void;
}

export function terminalHost(options: TerminalOptions): TerminalHost {
  const redactor = new Redactor();
  const stream = options.messages === 'stdout' ? process.stdout : process.stderr;
  const colour = stream.isTTY && options.env['NO_COLOR'] === undefined;
  const outputs: Record<string, string> = {};
  const syntax = options.shell === undefined ? undefined : SHELLS[options.shell];
  const commands: string[] = [];
  const left: string[] = [];
  const write = (line: string): void => void stream.write(`${redactor.redact(withoutCommands(line))}\n`);
  return {
    outputs,
    env: { ...options.env },
    workspace: options.cwd,
    tempDir: tmpdir(),
    now: () => new Date(),
    info: write,
    warn: (line) => void process.stderr.write(`${warningPrefix(colour)}${redactor.redact(withoutCommands(line))}\n`),
    debug: (line) => {
      if (options.debug) process.stderr.write(`debug: ${redactor.redact(withoutCommands(line))}\n`);
    },
    // Programs read this as it is: a token for a credential helper, for one.
    print: (text) => void process.stdout.write(text),
    mask: (secret) => redactor.add(secret),
    setOutput: (name, value) => {
      outputs[name] = value;
    },
    canExport: syntax !== undefined,
    exportVariable: (name, value) => {
      if (syntax !== undefined) commands.push(syntax.set(name, value));
    },
    // A folder that another login has put there stays where it is; repeated logins would let PATH grow.
    addPath: (folder) => {
      const present = (options.env['PATH'] ?? '').split(delimiter).includes(folder);
      if (!present && syntax !== undefined) commands.push(syntax.prependPath(folder));
    },
    unsetVariable: (name) => {
      if (syntax !== undefined) commands.push(syntax.unset(name));
      else if (options.env[name] !== undefined) left.push(name);
    },
    saveState: () => undefined,
    summary: async (markdown) => {
      if (options.summaryFile !== undefined) await append(options.summaryFile, redactor.redact(markdown));
    },
    progress: (label) => (stream.isTTY ? barProgress(label, stream) : lineProgress(label, write)),
    exec: (command, args, execOptions = {}) => exec(command, args, execOptions, options, redactor),
    finish: () => {
      // Not redacted: exported variables carry the token.
      process.stdout.write(commands.join(''));
      if (left.length > 0) write(`This shell still has variables of it: unset ${left.join(' ')}`);
    },
    ownsProcess: true,
    setExitCode: (code) => {
      process.exitCode = code;
    },
  };
}

function warningPrefix(colour: boolean): string {
  return colour ? '\u001b[33mwarning:\u001b[0m ' : 'warning: ';
}

async function append(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'a' });
  } catch (error) {
    throw new InputError(`The summary cannot be written to ${file}: ${messageOf(error)}`);
  }
}

function barProgress(label: string, stream: NodeJS.WriteStream): Progress {
  const start = Date.now();
  let drawn = 0;
  return {
    update(done, total, note) {
      const now = Date.now();
      if (now - drawn < 100 && done < total) return;
      drawn = now;
      const line = progressLine(label, done, total, (now - start) / 1000, note);
      stream.write(`\r\u001b[2K${line.slice(0, stream.columns - 1)}`);
    },
    end() {
      if (drawn > 0) stream.write('\r\u001b[2K');
    },
  };
}

/** Runs a program and passes its output on line by line, so that a secret cannot slip through between two chunks. */
async function exec(
  command: string,
  args: readonly string[],
  { cwd, env, silent = false }: ExecOptions,
  options: TerminalOptions,
  redactor: Redactor,
): Promise<ExecResult> {
  // It takes milliseconds to load, and most commands start nothing.
  const { spawn } = await import('node:child_process');
  const child = spawn(command, args, {
    cwd: cwd ?? options.cwd,
    env: definedVariables(env ?? options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const forget = onCancel((signal) => child.kill(signal));
  const out = silent ? undefined : options.messages === 'stdout' ? process.stdout : process.stderr;
  const err = silent ? undefined : process.stderr;
  const exited = new Promise<number>((resolve, reject) => {
    child.on('error', (error) => {
      if (codeOf(error) === 'ENOENT')
        reject(new InputError(`The program '${command}' is not installed or not on the PATH.`));
      else reject(error);
    });
    child.on('close', (exitCode) => resolve(exitCode ?? 1));
  });
  const [exitCode, stdout, stderr] = await Promise.all([
    exited,
    collect(child.stdout, redactor, out),
    collect(child.stderr, redactor, err),
  ]).finally(forget);
  return { exitCode, stdout, stderr };
}

async function collect(source: Readable, redactor: Redactor, sink: NodeJS.WriteStream | undefined): Promise<string> {
  const decoder = new StringDecoder('utf8');
  let all = '';
  let line = '';
  const flush = (): void => void sink?.write(redactor.redact(line));
  for await (const chunk of source as AsyncIterable<Buffer>) {
    const piece = decoder.write(chunk);
    all += piece;
    line += piece;
    const end = line.lastIndexOf('\n') + 1;
    if (end > 0) {
      const rest = line.slice(end);
      line = line.slice(0, end);
      flush();
      line = rest;
    }
  }
  flush();
  return all;
}
