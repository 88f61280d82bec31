import { glob, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { buildspecProblems } from './buildspec-schema.ts';
import { node } from './paths.ts';
import { run } from './process.ts';

/** A step of a phase that has `steps:` in the place of commands, as GitHub's workflows have them. */
export interface ActionStep {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly env?: Readonly<Record<string, string | number | boolean>>;
}

interface Phase {
  readonly 'on-failure'?: string;
  readonly commands?: readonly string[];
  readonly finally?: readonly string[];
  readonly steps?: readonly ActionStep[];
}

/** A buildspec of version 0.2, as far as builds of Linux images go by it. */
export interface Buildspec {
  readonly version: number;
  readonly env?: {
    readonly shell?: string;
    readonly variables?: Readonly<Record<string, string | number | boolean>>;
    readonly 'exported-variables'?: readonly string[];
  };
  readonly batch?: unknown;
  readonly phases: Readonly<Record<string, Phase>>;
  readonly artifacts?: { readonly files?: readonly string[] };
  readonly cache?: { readonly paths?: readonly string[] };
}

export interface BuildResult {
  readonly succeeded: boolean;
  /** Phase to SUCCEEDED or FAILED, for the phases that ran. */
  readonly phases: Readonly<Record<string, string>>;
  readonly log: string;
  /** Variables of the shell when the build had ended. */
  readonly variables: Readonly<Record<string, string>>;
  /** Those of them that go to whoever asks for the build (`exported-variables`). */
  readonly exported: Readonly<Record<string, string>>;
  readonly artifacts: readonly string[];
  readonly cachePaths: readonly string[];
}

const PHASES = ['install', 'pre_build', 'build', 'post_build'] as const;

/**
 * How commands are run. AWS's documents suggest one shell for all of a build's commands; the service's error lines, and
 * AWS's own open runner of such files, show a process for each, to which the exported variables and the folder are
 * carried over in files, and nothing else.
 */
export type Mode = 'process' | 'shell';
export type Shell = 'bash' | 'dash' | 'busybox';

/** What stands for `sh` and for `bash` in the build's image. */
const PROGRAMS: Readonly<Record<Shell, readonly string[]>> = {
  bash: ['/bin/bash'],
  dash: ['/bin/dash'],
  busybox: ['busybox', 'ash'],
};

export interface Interpreter {
  readonly mode: Mode;
  readonly shell: Shell;
}

export const INTERPRETERS: readonly Interpreter[] = (['process', 'shell'] as const).flatMap((mode) =>
  (['bash', 'dash', 'busybox'] as const).map((shell) => ({ mode, shell })),
);

export interface BuildOptions {
  readonly cwd: string;
  /** What the image, the project and whoever started the build have set. */
  readonly env: Readonly<Record<string, string>>;
}

/** Reads a buildspec; one that CodeBuild would refuse is an error. */
export function readBuildspec(text: string): Buildspec {
  const problems = buildspecProblems(text);
  if (problems.length > 0) throw new Error(`not a buildspec: ${problems.join('; ')}`);
  return parse(text) as Buildspec;
}

/**
 * Runs a buildspec of version 0.2 as CodeBuild does: a phase ends at its first command that fails; its `finally`
 * commands run in any case; after a failure in `build`, `post_build` still runs, after one before it nothing does,
 * unless `on-failure` says otherwise. A phase of `steps` is run as a job of GitHub's runner, post steps included.
 */
export async function runBuildspec(
  text: string,
  { mode, shell }: Interpreter,
  options: BuildOptions,
): Promise<BuildResult> {
  const spec = readBuildspec(text);
  const carried = await mkdtemp(join(options.env['TMPDIR'] ?? options.cwd, 'codebuild-'));
  const [program = '', ...args] = PROGRAMS[spec.env?.shell === 'bash' ? 'bash' : shell];
  const declared = textual(spec.env?.variables);
  try {
    const { stdout, stderr } = await run(program, [...args, '-s'], {
      cwd: options.cwd,
      env: {
        CODEBUILD_SRC_DIR: options.cwd,
        ...options.env,
        ...declared,
        // A project's own settings win, as with `start-build --environment-variables-override`.
        ...pick(options.env, Object.keys(declared)),
      },
      input: await script(
        spec,
        mode === 'shell' ? inThisShell : inProcess([program, ...args].join(' '), carried),
        carried,
      ),
    });
    return await resultOf(spec, options.cwd, stdout, stderr);
  } finally {
    await rm(carried, { recursive: true });
  }
}

async function resultOf(spec: Buildspec, cwd: string, stdout: string, stderr: string): Promise<BuildResult> {
  const phases = Object.fromEntries(
    [...stdout.matchAll(/^::phase (\w+) (\w+)$/gm)].map(([, name = '', state = '']) => [name, state]),
  );
  const [log = '', after = ''] = stdout.split('::variables\n');
  const variables = Object.fromEntries(
    after
      .split('\0')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  const artifacts: string[] = [];
  for (const pattern of spec.artifacts?.files ?? []) {
    for await (const name of glob(pattern, { cwd })) artifacts.push(name);
  }
  return {
    succeeded: Object.keys(phases).length > 0 && Object.values(phases).every((state) => state === 'SUCCEEDED'),
    phases,
    log: log + stderr,
    variables,
    exported: pick(variables, spec.env?.['exported-variables'] ?? []),
    artifacts,
    cachePaths: spec.cache?.paths ?? [],
  };
}

function pick(env: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

/** Variables are texts, however YAML reads them. */
export function textual(
  values: Readonly<Record<string, string | number | boolean>> | undefined,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, String(value)]));
}

/** Makes of a command the line that runs it and leaves its status in `$?`. */
type Step = (command: string, index: number) => Promise<string>;

const inThisShell: Step = (command) => Promise.resolve(command);

/** A process of its own, begun with the folder and the exported variables that the one before it left. */
function inProcess(shell: string, folder: string): Step {
  return async (command, index) => {
    const file = join(folder, `command-${index}`);
    await writeFile(
      file,
      [
        `cd "$(cat ${folder}/dir)" && set -a && . ${folder}/env && set +a`,
        command,
        '__status=$?',
        `export -p > ${folder}/env && pwd > ${folder}/dir`,
        'exit $__status',
        '',
      ].join('\n'),
    );
    // Nothing of the process around it gets in: what is exported is in the file.
    return `env -i ${shell} ${file}`;
  };
}

async function script(spec: Buildspec, step: Step, carried: string): Promise<string> {
  const lines = ['__goes_on=1', `export -p > ${carried}/env; pwd > ${carried}/dir`];
  let count = 0;
  const steps = async (commands: readonly string[] = []): Promise<string[]> => {
    const made: string[] = [];
    for (const command of commands) {
      made.push('if [ "$__ok" = 1 ]; then', await step(command, count++), '[ $? -eq 0 ] || __ok=0', 'fi');
    }
    return made;
  };
  for (const name of PHASES) {
    const phase = spec.phases[name];
    if (phase === undefined) continue;
    const commands = phase.steps === undefined ? phase.commands : [await jobOf(phase.steps, carried, name)];
    lines.push('if [ "$__goes_on" = 1 ]; then', '__ok=1', ...(await steps(commands)), '__phase_ok=$__ok');
    // The commands of `finally` are a list of their own: each runs as long as those before it did.
    lines.push('__ok=1', ...(await steps(phase.finally)), '[ "$__ok" = 1 ] || __phase_ok=0');
    lines.push(`if [ "$__phase_ok" = 1 ]; then echo "::phase ${name} SUCCEEDED"; else echo "::phase ${name} FAILED"`);
    const continues = phase['on-failure'] === 'CONTINUE' || (name === 'build' && phase['on-failure'] !== 'ABORT');
    lines.push(continues ? ':' : '__goes_on=0', 'fi', 'fi');
  }
  const variables = await step('env -0', count);
  return [...lines, "printf '::variables\\n'", variables, ''].join('\n');
}

/** The command that runs a phase's steps as one job. */
async function jobOf(steps: readonly ActionStep[], folder: string, name: string): Promise<string> {
  const file = join(folder, `steps-${name}.json`);
  await writeFile(file, JSON.stringify(steps));
  return `'${node}' '${join(import.meta.dirname, 'buildspec-steps-worker.ts')}' '${file}'`;
}
