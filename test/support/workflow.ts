import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { expect } from '@jest/globals';
import { cp, glob, mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runOk } from './process.ts';
import { Job } from './runner.ts';
import type { Sandbox } from './sandbox.ts';

type Scalar = string | number | boolean;

export interface WorkflowStep {
  readonly id?: string;
  readonly if?: Scalar;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, Scalar>>;
}
export interface WorkflowJob {
  readonly if?: Scalar;
  readonly steps: readonly WorkflowStep[];
}
export interface Workflow {
  readonly name: string;
  readonly jobs: Readonly<Record<string, WorkflowJob>>;
}

/** What a run of a workflow is started with. */
export interface WorkflowRun {
  readonly sandbox: Sandbox;
  /** Variables of every step, beside those of the sandbox. */
  readonly env: Readonly<Record<string, string>>;
  /** GitHub's contexts: `github`, `inputs`. */
  readonly contexts?: Readonly<Record<string, object>>;
  /** For the steps `actions/setup-python`. */
  readonly setUpPython?: (folder: string) => Promise<string>;
}

/** Runs the jobs of a workflow one after the other, each step as it stands; artifacts go through a folder. */
export async function runWorkflow({ jobs }: Workflow, run: WorkflowRun): Promise<string> {
  let log = '';
  for (const job of Object.values(jobs)) {
    if (job.if === undefined || isTrue(job.if, run, {})) log += await runSteps(job.steps, run);
  }
  return log;
}

/** Runs steps as one job, post steps included; a step that fails is an error with its log. */
export async function runSteps(steps: readonly WorkflowStep[], run: WorkflowRun): Promise<string> {
  const job = new Job(run.sandbox, run.env);
  const outputs: Record<string, { outputs: Readonly<Record<string, string>> }> = {};
  let log = '';
  for (const step of steps) {
    if (step.if !== undefined && !isTrue(step.if, run, outputs)) continue;
    log += await runStep(job, step, run, outputs);
  }
  for (const { exitCode, log: said } of await job.end()) expect({ exitCode, said }).toMatchObject({ exitCode: 0 });
  return log;
}

type StepOutputs = Record<string, { outputs: Readonly<Record<string, string>> }>;

async function runStep(job: Job, step: WorkflowStep, run: WorkflowRun, outputs: StepOutputs): Promise<string> {
  const { sandbox } = run;
  if (step.run !== undefined) {
    const script = filled(step.run, run, outputs);
    const { stdout } = await runOk('bash', ['-e', '-c', script], { cwd: sandbox.workspace, env: job.env });
    return stdout;
  }
  const inputs = Object.fromEntries(
    Object.entries(step.with ?? {}).map(([name, value]) => [name, filled(String(value), run, outputs)]),
  );
  const [name = ''] = (step.uses ?? '').split('@');
  const own = /^your-org\/codeartifact-ci\/actions\/([a-z]+)$/.exec(name)?.[1];
  if (own !== undefined) {
    const result = await job.uses(own, inputs);
    expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? '' : result.log }).toEqual({
      exitCode: 0,
      log: '',
    });
    if (step.id !== undefined) outputs[step.id] = { outputs: result.outputs };
    return result.log;
  }
  await runForeign(name, inputs, job, run);
  return '';
}

/** The actions of others that the READMEs use, as far as the steps around them can tell. */
async function runForeign(
  name: string,
  inputs: Readonly<Record<string, string>>,
  job: Job,
  { sandbox, setUpPython }: WorkflowRun,
): Promise<void> {
  const path = inputs['path'] ?? '.';
  switch (name) {
    case 'actions/checkout':
    case 'actions/setup-node':
    case 'actions/setup-java':
    case 'actions/attest-build-provenance':
      return;
    case 'actions/setup-python':
      if (setUpPython === undefined) throw new Error('no Python to set up');
      job.exported['PATH'] = `${await setUpPython(sandbox.root)}:${job.env['PATH'] ?? ''}`;
      return;
    case 'actions/upload-artifact':
      await upload(sandbox, artifactOf(sandbox, inputs['name'] ?? 'artifact'), path);
      return;
    case 'actions/download-artifact':
      await download(sandbox, inputs['name'], join(sandbox.workspace, path));
      return;
    case 'github/codeql-action/upload-sarif':
      expect(JSON.parse(await readFile(inputs['sarif_file'] ?? '', 'utf8'))).toMatchObject({ version: '2.1.0' });
      return;
    case 'renovatebot/github-action':
      await askAsRenovate(job.env['RENOVATE_HOST_RULES'] ?? '');
      return;
    default:
      throw new Error(`the tests do not know the action ${name}`);
  }
}

interface HostRule {
  readonly matchHost: string;
  readonly token?: string;
  readonly username?: string;
  readonly password?: string;
}

/** Renovate's own requests: each address that a host rule is for, with that rule's credentials. */
async function askAsRenovate(hostRules: string): Promise<void> {
  const rules = JSON.parse(hostRules) as HostRule[];
  expect(rules.length).toBeGreaterThan(0);
  for (const { matchHost, token, username = '', password = '' } of rules) {
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    const authorization = token === undefined ? `Basic ${basic}` : `Bearer ${token}`;
    const { status } = await fetch(new URL('nothing', matchHost), { headers: { authorization } });
    expect({ matchHost, refused: [401, 403].includes(status) }).toEqual({ matchHost, refused: false });
  }
}

const ARTIFACT = 'artifact-';
/** Where the files of an artifact are kept between jobs. */
export function artifactOf(sandbox: Sandbox, name: string): string {
  return join(sandbox.root, `${ARTIFACT}${name}`);
}

/** A folder's content, a file, or what a glob matches. */
async function upload(sandbox: Sandbox, kept: string, path: string): Promise<void> {
  await mkdir(kept, { recursive: true });
  const found = path.startsWith('/') ? [path] : [];
  if (found.length === 0) {
    for await (const one of glob(path.replace(/\/$/, ''), { cwd: sandbox.workspace })) {
      found.push(join(sandbox.workspace, one));
    }
  }
  if (found.length === 0) throw new Error(`upload-artifact: nothing is at ${path}`);
  for (const one of found) {
    const folder = (await stat(one)).isDirectory();
    await cp(one, folder ? kept : join(kept, basename(one)), { recursive: true });
  }
}

/** A job of its own starts in an empty workspace. */
async function download(sandbox: Sandbox, name: string | undefined, folder: string): Promise<void> {
  await rename(sandbox.workspace, join(sandbox.root, `workspace-before-${Date.now()}`));
  await mkdir(sandbox.workspace);
  if (name !== undefined) {
    await cp(artifactOf(sandbox, name), folder, { recursive: true });
    return;
  }
  for (const one of (await readdir(sandbox.root)).filter((entry) => entry.startsWith(ARTIFACT))) {
    await cp(join(sandbox.root, one), join(folder, one.slice(ARTIFACT.length)), { recursive: true });
  }
}

/** A text with its `${{ … }}` evaluated, by GitHub's own evaluator. */
function filled(text: string, run: WorkflowRun, steps: StepOutputs): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_whole, expression: string) =>
    evaluate(expression, run, steps).coerceString(),
  );
}

function isTrue(condition: Scalar, run: WorkflowRun, steps: StepOutputs): boolean {
  const expression = String(condition).replace(/^\s*\$\{\{|\}\}\s*$/g, '');
  return !['', 'false', '0'].includes(evaluate(expression, run, steps).coerceString());
}

const ALWAYS = { name: 'always', minArgs: 0, maxArgs: 0 } as const;

function evaluate(expression: string, { contexts = {} }: WorkflowRun, steps: StepOutputs): data.ExpressionData {
  const context = { github: {}, inputs: {}, secrets: {}, ...contexts, steps };
  const { tokens } = new Lexer(expression.trim()).lex();
  const parsed = new Parser(tokens, Object.keys(context), [ALWAYS]).parse();
  const values = JSON.parse(JSON.stringify(context), data.reviver) as data.Dictionary;
  const functions = new Map([['always', { ...ALWAYS, call: () => new data.BooleanData(true) }]]);
  return new Evaluator(parsed, values, functions).evaluate();
}
