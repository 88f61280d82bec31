import { stripVTControlCharacters } from 'node:util';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { ExecResult, Host } from '@codeartifact-ci/core/host.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { word } from '@codeartifact-ci/core/shell.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

/** Where the tour plays: it shows each command as a user would type it, runs it, and shows what came of it. */
export interface Stage {
  /** A new step, numbered. */
  step(title: string): void;
  say(line: string): void;
  /** Something that was looked at and found right. */
  verified(line: string): void;
  /** Something that cannot be shown here, and why. */
  skipped(line: string): void;
  /** Runs our own command line; its last lines of output are shown. A failure ends the tour. */
  cli(args: readonly string[], options: RunOptions): Promise<ExecResult>;
  /** Runs another program. A failure ends the tour unless `mayFail`. */
  run(command: string, args: readonly string[], options: RunOptions): Promise<ExecResult>;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: Variables;
  /** How the command is shown, where that differs from what is run. */
  readonly shown?: string;
  readonly mayFail?: boolean;
  /** How many of the last lines of output to show; 0 none. */
  readonly lines?: number;
  /** Which stream they come from: our own messages under `--export` go to standard error. */
  readonly stream?: 'stdout' | 'stderr';
}

export function openStage(host: Host, colour: boolean): Stage {
  const paint = (code: number, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  let steps = 0;
  const run = async (command: string, args: readonly string[], options: RunOptions): Promise<ExecResult> => {
    const {
      cwd,
      env,
      shown = commandText([command, ...args]),
      mayFail = false,
      lines = 0,
      stream = 'stdout',
    } = options;
    host.info(paint(2, `  $ ${shown}`));
    const result = await host.exec(command, args, { cwd, env, silent: true });
    if (result.exitCode !== 0 && !mayFail) {
      throw new InputError(
        `The tour stops here: ${shown} ended with ${result.exitCode}.\n${tail(result.stdout + result.stderr, 20).join('\n')}`,
      );
    }
    for (const line of lines === 0 ? [] : tail(result[stream], lines)) host.info(`    ${safeText(line)}`);
    return result;
  };
  return {
    step(title) {
      steps++;
      host.info('');
      host.info(paint(1, `${steps}. ${title}`));
    },
    say: (line) => host.info(`  ${line}`),
    verified: (line) => host.info(`  ${paint(32, 'ok')} ${line}`),
    skipped: (line) => host.info(`  ${paint(33, 'skipped')} ${line}`),
    run,
    cli: (args, options) =>
      run(process.execPath, [process.argv[1] ?? '', ...args], {
        shown: commandText(['codeartifact-ci', ...args]),
        ...options,
      }),
  };
}

/** As somebody would type it. */
function commandText(words: readonly string[]): string {
  return words.map(word).join(' ');
}

function tail(text: string, count: number): string[] {
  return stripVTControlCharacters(text).trimEnd().split('\n').slice(-count);
}
