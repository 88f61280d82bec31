import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  readBuildspec,
  runBuildspec,
  textual,
  type BuildOptions,
  type BuildResult,
  type Interpreter,
} from './buildspec.ts';

/** One build of a batch. */
export interface Task {
  readonly identifier: string;
  /** Path in the source of the project; undefined for the buildspec that has the batch. */
  readonly buildspec: string | undefined;
  readonly dependOn: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly ignoreFailure: boolean;
}

interface WrittenTask {
  readonly identifier?: string;
  readonly buildspec?: string;
  readonly 'depend-on'?: readonly string[];
  readonly env?: { readonly variables?: Readonly<Record<string, string | number | boolean>> };
  readonly 'ignore-failure'?: boolean;
}
interface Batch {
  readonly 'build-graph'?: readonly WrittenTask[];
  readonly 'build-list'?: readonly WrittenTask[];
  readonly 'build-matrix'?: {
    readonly static?: { readonly 'ignore-failure'?: boolean };
    readonly dynamic?: {
      readonly env?: { readonly variables?: Readonly<Record<string, readonly (string | number)[]>> };
    };
  };
}

/** The builds that a batch consists of, in the order in which they are written; a matrix has one for each combination. */
export function tasksOf(text: string): Task[] {
  const batch = readBuildspec(text).batch as Batch | undefined;
  if (batch === undefined) throw new Error('the buildspec has no batch');
  const written = batch['build-graph'] ?? batch['build-list'] ?? matrixOf(batch['build-matrix']);
  const tasks = written.map((task, index) => ({
    identifier: task.identifier ?? `build_${index + 1}`,
    buildspec: task.buildspec,
    dependOn: task['depend-on'] ?? [],
    variables: textual(task.env?.variables),
    ignoreFailure: task['ignore-failure'] ?? false,
  }));
  const known = new Set(tasks.map(({ identifier }) => identifier));
  if (known.size < tasks.length) throw new Error('two builds of the batch have the same identifier');
  const missing = tasks.flatMap(({ dependOn }) => dependOn).filter((name) => !known.has(name));
  if (missing.length > 0) throw new Error(`no build of the batch is ${missing.join(', ')}`);
  return tasks;
}

function matrixOf(matrix: Batch['build-matrix']): WrittenTask[] {
  let rows: Record<string, string | number>[] = [{}];
  for (const [name, values] of Object.entries(matrix?.dynamic?.env?.variables ?? {})) {
    rows = rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value })));
  }
  return rows.map((variables) => ({
    env: { variables },
    'ignore-failure': matrix?.static?.['ignore-failure'] ?? false,
  }));
}

/**
 * Runs a batch build: each build in a fresh container, made by `container`, when those that it depends on have
 * succeeded; one whose dependency failed does not run. Gives the results of those that ran.
 */
export async function runBatch(
  text: string,
  interpreter: Interpreter,
  container: (task: Task) => Promise<BuildOptions>,
): Promise<Map<string, BuildResult>> {
  const results = new Map<string, BuildResult>();
  let waiting = tasksOf(text);
  const passed = (name: string, tasks: readonly Task[]): boolean =>
    results.get(name)?.succeeded === true ||
    (results.has(name) && tasks.find(({ identifier }) => identifier === name)?.ignoreFailure === true);
  const all = waiting;
  for (;;) {
    const ready = waiting.filter(({ dependOn }) => dependOn.every((name) => passed(name, all)));
    if (ready.length === 0) return results;
    waiting = waiting.filter((task) => !ready.includes(task));
    for (const task of ready) {
      const { cwd, env } = await container(task);
      const batch = { ...task.variables, CODEBUILD_BATCH_BUILD_IDENTIFIER: task.identifier };
      const own = task.buildspec === undefined ? text : await readFile(join(cwd, task.buildspec), 'utf8');
      results.set(task.identifier, await runBuildspec(own, interpreter, { cwd, env: { ...env, ...batch } }));
    }
  }
}
