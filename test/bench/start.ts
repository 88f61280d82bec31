import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { startTestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node, root } from '../support/paths.ts';
import { runOk } from '../support/process.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';
import { median } from './measure.ts';

const ROUNDS = 15;
const WHERE = { domain: 'my-org', repository: 'my-packages' };
const TOOLS = 'npm,pip,maven';

/** What a process took, in milliseconds. */
interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

/**
 * What the first run of a fresh copy costs, which is the only run that a job makes: the action and the command line with
 * the same login for npm, pip and Maven, bare Node.js, and `aws codeartifact login --tool npm`, in turn, against one
 * emulator. Prints medians and their ratios.
 */
export async function benchStart(): Promise<string[]> {
  const emulator = await startTestEmulator();
  const sandbox = await makeSandbox({ holdsTokens: true });
  try {
    await createGuide(emulator);
    // No runner keeps compiled code between jobs; the tests' sandbox does, to be quick.
    const env: Record<string, string> = { ...sandbox.env, ...emulator.awsEnv };
    delete env['NODE_COMPILE_CACHE'];
    const costs: Record<'action' | 'cli' | 'bare' | 'aws', Cost[]> = { action: [], cli: [], bare: [], aws: [] };
    for (let round = 0; round < ROUNDS; round++) {
      costs.bare.push(await cost(node, ['-e', '0'], sandbox, env));
      costs.cli.push(await freshCopy(sandbox, (copy) => cliLogin(copy, sandbox, env)));
      costs.action.push(await freshCopy(sandbox, (copy) => actionLogin(copy, sandbox, env)));
      const login = ['codeartifact', 'login', '--tool', 'npm', ...flags(WHERE)];
      costs.aws.push(await cost('/usr/bin/aws', ['--endpoint-url', emulator.endpoint, ...login], sandbox, env));
    }
    const of = (who: keyof typeof costs, what: keyof Cost): number => median(costs[who].map((each) => each[what]));
    const line = (who: keyof typeof costs): string =>
      `${of(who, 'cpu').toFixed(0)} ms CPU, ${of(who, 'wall').toFixed(0)} ms`;
    const ratio = (a: keyof typeof costs, b: keyof typeof costs, what: keyof Cost): string =>
      (of(a, what) / of(b, what)).toFixed(2);
    return [
      `start: login for npm, pip and Maven from a fresh copy: action ${line('action')}; command line ${line('cli')}`,
      `start: bare Node.js ${line('bare')}; aws codeartifact login --tool npm ${line('aws')} (${ROUNDS} rounds, medians)`,
      `start: action against command line ${ratio('action', 'cli', 'cpu')} × CPU; against bare Node.js: action ${ratio('action', 'bare', 'cpu')} ×, command line ${ratio('cli', 'bare', 'cpu')} × CPU`,
      `start: one aws login takes ${ratio('aws', 'action', 'wall')} × the time of the action, ${ratio('aws', 'cli', 'wall')} × that of the command line`,
    ];
  } finally {
    await emulator.stop();
    await sandbox.remove();
  }
}

async function freshCopy(sandbox: Sandbox, work: (copy: string) => Promise<Cost>): Promise<Cost> {
  const copy = join(sandbox.temp, 'action');
  await cp(dist, copy, { recursive: true });
  try {
    return await work(copy);
  } finally {
    await rm(copy, { recursive: true });
  }
}

async function cliLogin(copy: string, sandbox: Sandbox, env: Readonly<Record<string, string>>): Promise<Cost> {
  return await cost(
    node,
    [join(copy, 'cli.js'), 'login', ...flags({ ...WHERE, tools: TOOLS }), '--export'],
    sandbox,
    env,
  );
}

/** As a runner starts it: each input in a variable, files for outputs, variables and state. */
async function actionLogin(copy: string, sandbox: Sandbox, env: Readonly<Record<string, string>>): Promise<Cost> {
  const folder = join(sandbox.temp, 'commands');
  await mkdir(folder, { recursive: true });
  const files = Object.fromEntries(
    ['ENV', 'OUTPUT', 'STATE', 'PATH', 'STEP_SUMMARY'].map((name) => [`GITHUB_${name}`, join(folder, name)]),
  );
  for (const file of Object.values(files)) await writeFile(file, '');
  const { inputs } = parse(await readFile(join(root, 'actions/login/action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  };
  const given: Readonly<Record<string, string>> = { ...WHERE, tools: TOOLS };
  const variables = Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [`INPUT_${name.toUpperCase()}`, given[name] ?? input.default ?? '']),
  );
  const job = { ...env, ...variables, ...files, GITHUB_ACTIONS: 'true', RUNNER_TEMP: sandbox.temp };
  const workspace = { GITHUB_WORKSPACE: sandbox.workspace };
  return await cost(node, [join(copy, 'login.js')], sandbox, { ...job, ...workspace });
}

function flags(inputs: Readonly<Record<string, string>>): string[] {
  return Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
}

/** Bash tells what a program took, with its children, to the millisecond. */
async function cost(
  command: string,
  args: readonly string[],
  { workspace, home }: Sandbox,
  env: Readonly<Record<string, string>>,
): Promise<Cost> {
  // Each starts on a machine where nobody has logged in.
  await rm(home, { recursive: true });
  await mkdir(home);
  const script = 'TIMEFORMAT="cost %R %U %S"; time "$@" >/dev/null';
  const { stderr } = await runOk('bash', ['-c', script, 'bash', command, ...args], { cwd: workspace, env });
  const [, wall, user, system] = /^cost ([\d.]+) ([\d.]+) ([\d.]+)$/m.exec(stderr) ?? [];
  return { wall: Number(wall) * 1000, cpu: (Number(user) + Number(system)) * 1000 };
}
