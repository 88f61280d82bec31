import { mkdir, rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import type { Client } from '../clients.ts';
import { run, type Outcome } from '../process.ts';
import { writeFiles } from '../projects.ts';
import { Job, type StepResult } from '../runner.ts';
import { makeSandbox, snapshot, type Sandbox } from '../sandbox.ts';
import type { ClientRow, Files, Outcomes, OwnChange, TokenPlace, Winner } from './row.ts';
import { valuesOf } from './values.ts';
import { PACKAGE, type World } from './world.ts';

/**
 * Clients on a machine of their own, with what its user has, for one trial of the matrix. The faults that it finds are
 * sentences, so that a test shows all of them at once.
 */
export class Trial {
  readonly #world: World;
  readonly #rows: readonly ClientRow[];
  readonly #sandbox: Sandbox;
  readonly #before: Files;
  readonly #variables: Readonly<Record<string, string>>;
  /** Files whose bytes are a client's. */
  readonly #rewritten = new Set<string>();

  private constructor(world: World, rows: readonly ClientRow[], sandbox: Sandbox, before: Files, variables: Files) {
    this.#world = world;
    this.#rows = rows;
    this.#sandbox = sandbox;
    this.#before = before;
    this.#variables = variables;
  }

  /** `changes` are the ones that it will see: some leave tokens that are not the login's. */
  static async begin(
    world: World,
    rows: readonly ClientRow[],
    { winner, changes = [] }: { readonly winner?: Winner; readonly changes?: readonly OwnChange[] } = {},
  ): Promise<Trial> {
    const sandbox = await makeSandbox({
      holdsTokens: changes.some((change) => 'command' in change && change.holdsTokens === true),
    });
    const fill = (files: Files): Files => mapValues(files, (text) => placeholders(text, world, sandbox));
    const state = join(sandbox.temp, 'state');
    await mkdir(state);
    const mine = merged(rows.map((row) => row.mine));
    const project = merged(rows.map((row) => row.project(world, PACKAGE)));
    await writeFiles(sandbox.home, fill({ ...mine, ...winner?.files }));
    await writeFiles(sandbox.workspace, fill({ ...project, ...winner?.project }));
    const variables = { ...merged(rows.map((row) => row.env?.(state, world) ?? {})), ...fill(winner?.env ?? {}) };
    return new Trial(world, rows, sandbox, await snapshot(sandbox.home), variables);
  }

  /** A login as a step of a job, and the job, whose end is the logout. */
  async login(tokenIn: TokenPlace, repository = 'my-packages'): Promise<{ job: Job; step: StepResult }> {
    const { emulator, recorder } = this.#world;
    const url = { AWS_ENDPOINT_URL_CODEARTIFACT: recorder.endpoint, GITHUB_JOB: 'build' };
    const job = new Job(this.#sandbox, { ...emulator.awsEnv, ...url, ...this.#variables });
    const tools = this.#rows.map(({ tool }) => tool).join(', ');
    const inputs = { domain: 'my-org', repository, tools, 'token-in': tokenIn };
    return { job, step: await job.uses('login', inputs) };
  }

  /** Resolves to what went wrong with the change itself. */
  async change(row: ClientRow, change: OwnChange, job?: Job): Promise<string[]> {
    if ('write' in change) {
      await writeFiles(
        this.#sandbox.home,
        mapValues(change.write, (text) => placeholders(text, this.#world, this.#sandbox)),
      );
      return [];
    }
    const before = await this.#files();
    const program = change.program ?? (await programOf(row, this.#world));
    const outcome = await this.#start(program, change.command, job, change.input);
    for (const [path, text] of Object.entries(await this.#files()))
      if (before[path] !== text) this.#rewritten.add(path);
    return outcome.exitCode === 0 ? [] : [`${row.title}: ${change.title} failed: ${outcome.stdout}${outcome.stderr}`];
  }

  /** Where the package came from, by who was asked for it. */
  async install(
    row: ClientRow,
    { job, step }: { readonly job: Job; readonly step: StepResult },
  ): Promise<{ outcome: Outcomes | 'elsewhere'; said: string }> {
    const { recorder, decoy } = this.#world;
    if (step.exitCode !== 0) return { outcome: 'refused', said: step.log };
    recorder.requests.length = 0;
    decoy.requests.length = 0;
    let last: Outcome | undefined;
    for (const args of row.install) {
      last = await this.#start(await programOf(row, this.#world), args, job);
      if (last.exitCode !== 0) break;
    }
    const output = `${last?.stdout ?? ''}${last?.stderr ?? ''}`;
    const said = `${output}\n${decoy.requests.join('\n')}\n${step.log}`;
    const asked = recorder.requests.some(({ path }) => /\/d\/my-org-\d+\/my-packages\//.test(path));
    const succeeded = last?.exitCode === 0 || row.asGoodAsSuccess?.test(output) === true;
    if (succeeded && asked && decoy.requests.length === 0) return { outcome: 'ours', said };
    if (step.annotations.some(({ level }) => level === 'warning')) return { outcome: 'warned', said };
    return { outcome: decoy.requests.length > 0 ? 'elsewhere' : 'loud', said };
  }

  /** What is left of the login that a machine without it (`control`) has not. */
  async leftovers(control?: Trial): Promise<string[]> {
    const now = await this.#files();
    const expected = control === undefined ? this.#configuration(this.#before) : await control.#files();
    const faults: string[] = [];
    for (const [path, text] of Object.entries(now)) {
      if (TOKEN.test(text) && !TOKEN.test(expected[path] ?? '')) faults.push(`${path} holds a token:\n${text}`);
      else if (OURS.test(text) && !OURS.test(expected[path] ?? ''))
        faults.push(`${path} still says something of the login:\n${text}`);
    }
    for (const path of new Set([...Object.keys(now), ...Object.keys(expected)])) {
      if (now[path] === expected[path]) continue;
      if (!this.#rewritten.has(path))
        faults.push(`${path} has other bytes: ${JSON.stringify(now[path])} for ${JSON.stringify(expected[path])}`);
      else if (!isDeepStrictEqual(valuesOf(path, now[path]), valuesOf(path, expected[path])))
        faults.push(`${path} says something else: ${JSON.stringify(now[path])} for ${JSON.stringify(expected[path])}`);
    }
    return faults;
  }

  /** Also looks for tokens wherever the client keeps its state. */
  async end(): Promise<string[]> {
    // What the client installed is not looked through: it is the repository's.
    await rm(join(this.#sandbox.workspace, 'node_modules'), { recursive: true, force: true });
    return await this.#sandbox.remove().then(
      () => [],
      (error: unknown) => [String(error)],
    );
  }

  async #start(
    [command, ...own]: Client,
    args: readonly string[],
    job: Job | undefined,
    input?: string,
  ): Promise<Outcome> {
    const filled = args.map((arg) => placeholders(arg, this.#world, this.#sandbox));
    return await run(command, [...own, ...filled], {
      cwd: this.#sandbox.workspace,
      env: {
        ...(job?.env ?? { ...this.#sandbox.env, ...this.#world.emulator.awsEnv }),
        ...this.#variables,
        ...job?.exported,
      },
      ...(input === undefined ? {} : { input }),
    });
  }

  async #files(): Promise<Files> {
    return this.#configuration(await snapshot(this.#sandbox.home));
  }

  /** Files alone; a folder that the login made goes with its last file, which the record's own folder shows. */
  #configuration(files: Files): Files {
    const kept = Object.entries(files).filter(
      ([path, text]) =>
        (text !== '<folder>' || path.startsWith('.codeartifact-ci')) &&
        !this.#rows.some(({ ignored }) => ignored?.test(path) === true),
    );
    // Paths of one sandbox are not those of another, nor are tokens.
    return Object.fromEntries(
      kept.map(([path, text]) => [
        path,
        text.replaceAll(this.#sandbox.root, '{ROOT}').replaceAll(TOKENS, `${TOKEN.source}…`),
      ]),
    );
  }
}

/** What every token of the emulator starts with. */
const TOKEN = /eyJ2ZXIiOjEs/;
const TOKENS = new RegExp(`${TOKEN.source}[\\w.=-]+`, 'g');

/** What in a user's file is the login's and nobody else's. */
const OURS = /my-org-111122223333|CODEARTIFACT_AUTH_TOKEN|codeartifact-ci/;

export async function programOf({ program }: ClientRow, world: World): Promise<Client> {
  return typeof program === 'function' ? await program(world) : program;
}

function placeholders(text: string, world: World, sandbox: Sandbox): string {
  const repository = `${world.recorder.endpoint}/{FORMAT}/d/my-org-111122223333/my-packages/`;
  return text
    .replace(/\{REPOSITORY:(\w+)\}/g, (_all, format: string) => repository.replace('{FORMAT}', format))
    .replaceAll('{ENDPOINT}', world.recorder.endpoint)
    .replaceAll('{HOST}', new URL(world.recorder.endpoint).host)
    .replaceAll('{DECOY}', world.decoy.url)
    .replaceAll('{HOME}', sandbox.home)
    .replaceAll('{TEMP}', sandbox.temp)
    .replaceAll('{FOLDER}', world.folder);
}

function merged(parts: readonly Files[]): Files {
  return Object.assign({}, ...parts) as Files;
}

function mapValues(files: Files, map: (text: string) => string): Files {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, map(text)]));
}
