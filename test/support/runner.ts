import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { dist, node, root } from './paths.ts';
import { run, type RunOptions } from './process.ts';
import type { Sandbox } from './sandbox.ts';
import { outputLines, workflowCommand } from './workflow-commands.ts';

interface ActionFile {
  readonly inputs?: Readonly<
    Record<string, { readonly required?: boolean; readonly default?: string | boolean | number }>
  >;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
}

export interface StepResult {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What a person sees: commands carried out, masks applied. */
  readonly log: string;
  /** What the process wrote, without the commands that only the runner reads (`::add-mask::`). */
  readonly visible: string;
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/**
 * A job on a runner, as far as actions can tell: it reads `action.yml`, applies the defaults, starts the main and the
 * post script as processes, parses workflow commands, and reads and removes the files for outputs, variables and state
 * between steps. The behaviour is that of actions/runner (ActionCommandManager, FileCommandManager).
 */
export class Job {
  readonly sandbox: Sandbox;
  readonly masks = new Set<string>();
  /** Variables that steps have exported. */
  readonly exported: Record<string, string> = {};
  readonly #env: Readonly<Record<string, string>>;
  readonly #posts: (() => Promise<StepResult>)[] = [];

  constructor(sandbox: Sandbox, env: Readonly<Record<string, string>> = {}) {
    this.sandbox = sandbox;
    this.#env = env;
  }

  /** Variables of a step that is no action: what a `run:` would see. */
  get env(): Record<string, string> {
    return { ...this.sandbox.env, ...this.#env, ...this.exported };
  }

  async uses(
    action: string,
    inputs: Readonly<Record<string, string>>,
    options: Pick<RunOptions, 'killAfter'> = {},
  ): Promise<StepResult> {
    const folder = join(root, 'actions', action);
    const file = parse(await readFile(join(folder, 'action.yml'), 'utf8')) as ActionFile;
    if (file.runs.using !== 'node24') throw new Error(`${action} runs on ${file.runs.using}`);
    const values: Record<string, string> = {};
    for (const [name, { default: fallback }] of Object.entries(file.inputs ?? {})) {
      if (fallback !== undefined) values[inputName(name)] = String(fallback);
    }
    for (const [name, value] of Object.entries(inputs)) values[inputName(name)] = value;
    const state: Record<string, string> = {};
    const { post } = file.runs;
    // The runner queues the post step before it starts main, so that it comes whatever becomes of main.
    if (post !== undefined) this.#posts.unshift(() => this.#step(script(folder, post), values, state));
    return await this.#step(script(folder, file.runs.main), values, state, options);
  }

  /** The end of the job: post steps in reverse order. */
  async end(): Promise<StepResult[]> {
    const results: StepResult[] = [];
    for (const post of this.#posts.splice(0)) results.push(await post());
    return results;
  }

  async #step(
    path: string,
    inputs: Readonly<Record<string, string>>,
    state: Record<string, string>,
    options: Pick<RunOptions, 'killAfter'> = {},
  ): Promise<StepResult> {
    const commands = join(this.sandbox.temp, '_runner_file_commands');
    await mkdir(commands, { recursive: true });
    const file = (name: string): string => join(commands, `${name}_${randomUUID()}`);
    const files = {
      env: file('set_env'),
      output: file('set_output'),
      state: file('save_state'),
      summary: file('step_summary'),
    };
    const path_ = file('add_path');
    for (const each of [...Object.values(files), path_]) await writeFile(each, '');
    const { exitCode, signal, stdout, stderr } = await run(node, [path], {
      cwd: this.sandbox.workspace,
      env: {
        ...this.env,
        ...inputs,
        ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: this.sandbox.workspace,
        RUNNER_TEMP: this.sandbox.temp,
        RUNNER_NAME: 'runner-1',
        GITHUB_RUN_ID: '1',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_JOB: 'build',
        GITHUB_ENV: files.env,
        GITHUB_OUTPUT: files.output,
        GITHUB_STATE: files.state,
        GITHUB_STEP_SUMMARY: files.summary,
        GITHUB_PATH: path_,
        ...this.#env,
      },
      ...options,
    });
    Object.assign(this.exported, parseFileCommands(await readFile(files.env, 'utf8')));
    for (const folder of (await readFile(path_, 'utf8')).split('\n').filter((line) => line !== '')) {
      this.exported['PATH'] = `${folder}:${this.env['PATH'] ?? ''}`;
    }
    const outputs = parseFileCommands(await readFile(files.output, 'utf8'));
    const savedState = await readFile(files.state, 'utf8');
    Object.assign(state, parseFileCommands(savedState));
    const summary = await readFile(files.summary, 'utf8');
    for (const each of [...Object.values(files), path_]) await rm(each);
    const { visible, annotations } = this.#readCommands(stdout + stderr);
    const log = [...this.masks]
      .sort((a, b) => b.length - a.length)
      .reduce((text, mask) => text.replaceAll(mask, '***'), visible);
    return { exitCode, signal, log, visible: visible + savedState, annotations, outputs, summary };
  }

  #readCommands(stdout: string): { visible: string; annotations: Annotation[] } {
    const annotations: Annotation[] = [];
    // A command that nobody here means to give: it would change what follows in the job.
    const unexpected: string[] = [];
    const lines = outputLines(stdout).flatMap((line) => {
      const command = workflowCommand(line);
      if (command === undefined) return [line];
      const { name, data } = command;
      if (name === 'add-mask') {
        // The runner hides the value and each of its lines.
        for (const mask of [data, ...data.split(/\r?\n/)]) if (mask !== '') this.masks.add(mask);
        return [];
      }
      if (name === 'error' || name === 'warning' || name === 'notice') {
        annotations.push({ level: name, message: data });
        return [`##[${name}]${data}`];
      }
      if (name !== 'debug') unexpected.push(line);
      return [];
    });
    if (unexpected.length > 0) throw new Error(`A step gave the runner commands: ${unexpected.join('\n')}`);
    return { visible: lines.join('\n'), annotations };
  }
}

function inputName(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** The script, from the bundle under test. */
function script(folder: string, path: string): string {
  return resolve(folder, path).replace(join(root, 'dist'), dist);
}

/** `NAME=VALUE`, or `NAME<<DELIMITER` and lines up to the delimiter. */
function parseFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const heredoc = /^([^=]+?)<<(.+)$/.exec(line);
    if (heredoc?.[1] !== undefined) {
      const end = lines.indexOf(heredoc[2] ?? '', index + 1);
      if (end < 0) throw new Error(`no end of the value of ${heredoc[1]}`);
      values[heredoc[1]] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else if (line.includes('=')) {
      values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    }
  }
  return values;
}
