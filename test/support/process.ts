import { spawn } from 'node:child_process';

export interface Outcome {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Kills the process after so many milliseconds. */
  readonly killAfter?: number;
}

/** Runs a program to its end with exactly this environment. */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  const child = spawn(command, args, { cwd: options.cwd, env: options.env, stdio: 'pipe' });
  // A program that reads no input may be over before it comes.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const chunks: Record<'stdout' | 'stderr', string> = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (chunks.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (chunks.stderr += text));
  const timer =
    options.killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.killAfter);
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => {
      clearTimeout(timer);
      resolve({ exitCode, signal, ...chunks });
    });
  });
}

/** As `run`, but anything but exit code 0 is an error that shows what the program said. */
export async function runOk(command: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  const outcome = await run(command, args, options);
  if (outcome.exitCode !== 0) {
    throw new Error(
      `${command} ${args.join(' ')} ended with ${String(outcome.exitCode ?? outcome.signal)}\n${outcome.stdout}\n${outcome.stderr}`,
    );
  }
  return outcome;
}
