import { readFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { parse } from 'yaml';
import { root } from './paths.ts';
import { run } from './process.ts';

interface Phase {
  readonly 'on-failure'?: string;
  readonly commands?: readonly string[];
  readonly finally?: readonly string[];
}

interface Buildspec {
  readonly version: number;
  readonly env?: {
    readonly shell?: string;
    readonly variables?: Readonly<Record<string, string>>;
    readonly 'exported-variables'?: readonly string[];
  };
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
  readonly artifacts: readonly string[];
  readonly cachePaths: readonly string[];
}

const PHASES = ['install', 'pre_build', 'build', 'post_build'] as const;

/**
 * Runs a buildspec of version 0.2 as CodeBuild does: one shell for all phases; a phase ends at its first command that
 * fails; its `finally` commands run in any case; after a failure in `build`, `post_build` still runs, after one before
 * it nothing does, unless `on-failure: CONTINUE` says so.
 */
export async function runBuildspec(
  file: string,
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<BuildResult> {
  const spec = parse(await readFile(file, 'utf8')) as Buildspec;
  if (spec.version !== 0.2) throw new Error(`buildspec version ${spec.version}`);
  const unknown = Object.keys(spec.phases).filter((name) => !PHASES.some((phase) => phase === name));
  if (unknown.length > 0) throw new Error(`unknown phases ${unknown.join(', ')}`);
  const shell = spec.env?.shell ?? 'sh';
  const { stdout, stderr } = await run(`/bin/${shell}`, ['-s'], {
    cwd: options.cwd,
    env: {
      CODEBUILD_SRC_DIR: options.cwd,
      CODEBUILD_SRC_DIR_codeartifact_ci: root,
      ...options.env,
      ...spec.env?.variables,
      ...pick(options.env, Object.keys(spec.env?.variables ?? {})),
    },
    input: script(spec),
  });
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
    for await (const name of glob(pattern, { cwd: options.cwd })) artifacts.push(name);
  }
  return {
    succeeded: Object.keys(phases).length > 0 && Object.values(phases).every((state) => state === 'SUCCEEDED'),
    phases,
    log: log + stderr,
    variables,
    artifacts,
    cachePaths: spec.cache?.paths ?? [],
  };
}

/** A project's own settings win over the buildspec's, as with `start-build --environment-variables-override`. */
function pick(env: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

function script(spec: Buildspec): string {
  const lines = ['__goes_on=1', '__build_failed='];
  for (const name of PHASES) {
    const phase = spec.phases[name];
    if (phase === undefined) continue;
    lines.push('if [ "$__goes_on" = 1 ]; then', '__ok=1', ...(phase.commands ?? []).flatMap(step), '__phase_ok=$__ok');
    // The commands of `finally` are a list of their own: each runs as long as those before it did.
    lines.push('__ok=1', ...(phase.finally ?? []).flatMap(step), '[ "$__ok" = 1 ] || __phase_ok=0');
    lines.push(`if [ "$__phase_ok" = 1 ]; then echo "::phase ${name} SUCCEEDED"; else echo "::phase ${name} FAILED"`);
    const continues = phase['on-failure'] === 'CONTINUE' || (name === 'build' && phase['on-failure'] !== 'ABORT');
    lines.push(continues ? ':' : '__goes_on=0', 'fi', 'fi');
  }
  return [...lines, "printf '::variables\\n'", 'env -0', ''].join('\n');
}

function step(command: string): string[] {
  return ['if [ "$__ok" = 1 ]; then', command, '[ $? -eq 0 ] || __ok=0', 'fi'];
}
