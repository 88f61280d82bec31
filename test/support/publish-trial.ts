import { expect } from '@jest/globals';
import {
  CreateRepositoryCommand,
  DeleteRepositoryCommand,
  GetAuthorizationTokenCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publish } from '../../actions/publish/command.ts';
import type { TestEmulator } from './emulator.ts';
import { startFaultyGateway, type FaultyGateway } from './faulty-gateway.ts';
import { holdings } from './holdings.ts';
import { startKillingGateway } from './killing-gateway.ts';
import { dist, node } from './paths.ts';
import { run } from './process.ts';
import { makeWorkspace, testHost } from './publish.ts';
import type { Scene } from './publish-scenes.ts';

const domain = 'my-org';

/** How a run of publish ended. */
interface Ended {
  readonly exitCode: number | null;
  /** Its messages, the error's among them. */
  readonly said: string;
  /** Of the output `published`: `npm @acme/app 1.2.0 published`. */
  readonly outcomes: readonly string[];
}

/** Something to publish, in a workspace and to a repository of its own. */
export interface Trial {
  readonly repository: string;
  readonly workspace: string;
  /** The command in this process. */
  inProcess(endpoint?: string, more?: Readonly<Record<string, string>>): Promise<Ended>;
  /** The bundled command line. */
  cli(endpoint?: string): Promise<Ended>;
  /** The bundled command line, which is killed at its nth request. Whether it came to that. */
  killed(nth: number, when: 'before' | 'after'): Promise<boolean>;
  write(files: Scene['files']): Promise<void>;
  /** All that the repository holds, without what is written anew each time, and what clients see of it. */
  held(scenes?: readonly Scene[]): Promise<Record<string, unknown>>;
  remove(): Promise<void>;
}

let count = 0;

/** @param together of another trial, to publish to its repository */
export async function startTrial(
  emulator: TestEmulator,
  aws: CodeartifactClient,
  scene: Scene,
  together?: Trial,
): Promise<Trial> {
  // The SDK reads the process's own environment.
  Object.assign(process.env, { ...emulator.awsEnv, AWS_ENDPOINT_URL_CODEARTIFACT: emulator.endpoint });
  const repository = together?.repository ?? `trial-${++count}`;
  if (together === undefined) await aws.send(new CreateRepositoryCommand({ domain, repository }));
  const place = await makeWorkspace();
  await place.write(scene.files);
  const inputs = { domain, repository, wait: '20', ...scene.inputs };
  const commandLine = (outputs: string): string[] => [
    join(dist, 'cli.js'),
    'publish',
    ...Object.entries(inputs).map(([name, value]) => `--${name}=${value}`),
    `--outputs=${outputs}`,
  ];
  const env = (endpoint: string): Record<string, string> => ({
    ...{ PATH: process.env['PATH'] ?? '', HOME: place.temp, TMPDIR: place.temp, ...emulator.awsEnv },
    AWS_ENDPOINT_URL_CODEARTIFACT: endpoint,
  });
  return {
    repository,
    workspace: place.workspace,
    async inProcess(endpoint = emulator.endpoint, more = {}) {
      const host = testHost(place.workspace, place.temp, { ...process.env, AWS_ENDPOINT_URL_CODEARTIFACT: endpoint });
      let failure: string | undefined;
      try {
        await publish.execute({ ...inputs, endpoint, region: emulator.region, ...more }, host);
      } catch (error) {
        // A bug is told with its stack, as the hosts would.
        failure = error instanceof Error && error.name === 'InputError' ? error.message : `A bug in: ${inspect(error)}`;
      }
      const said = [...host.lines, ...(failure === undefined ? [] : [failure])].join('\n');
      return { exitCode: failure === undefined ? 0 : 1, said, outcomes: outcomesOf(host.outputs['published']) };
    },
    async cli(endpoint = emulator.endpoint) {
      const outputs = join(place.temp, `outputs-${++count}.json`);
      const ended = await run(node, commandLine(outputs), { cwd: place.workspace, env: env(endpoint) });
      const written = await readFile(outputs, 'utf8').catch(() => '{}');
      const { published } = JSON.parse(written) as { published?: string };
      return {
        exitCode: ended.exitCode,
        said: `${ended.stdout}${ended.stderr}`.trim(),
        outcomes: outcomesOf(published),
      };
    },
    async killed(nth, when) {
      const gateway = await startKillingGateway(emulator.endpoint, nth, when);
      const child = spawn(node, commandLine(join(place.temp, 'killed.json')), {
        cwd: place.workspace,
        env: env(gateway.endpoint),
        stdio: 'ignore',
      });
      gateway.aim(child);
      const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
      await gateway.close();
      return signal === 'SIGKILL';
    },
    write: (files) => place.write(files),
    async held(scenes = [scene]) {
      const held = await holdings(aws, domain, repository);
      const stable = Object.fromEntries(
        Object.entries(held).map(([key, assets]) => [
          key,
          Object.fromEntries(Object.entries(assets).filter(([name]) => !name.startsWith('maven-metadata.xml'))),
        ]),
      );
      const unseen = await Promise.all(scenes.map((one) => notSeen(emulator, aws, repository, one)));
      return { ...stable, unseen: unseen.flat() };
    },
    async remove() {
      await place.remove();
      if (together === undefined) await aws.send(new DeleteRepositoryCommand({ domain, repository }));
    },
  };
}

function inspect(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function outcomesOf(published: string | undefined): string[] {
  const entries = JSON.parse(published ?? '[]') as Record<'format' | 'package' | 'version' | 'outcome', string>[];
  return entries.map((one) => `${one.format} ${one.package} ${one.version} ${one.outcome}`).sort();
}

/** What of the scene's `seen` clients do not see: our own looks are not asked. */
async function notSeen(
  emulator: TestEmulator,
  aws: CodeartifactClient,
  repository: string,
  { format, seen }: Scene,
): Promise<string[]> {
  const { authorizationToken = '' } = await aws.send(new GetAuthorizationTokenCommand({ domain }));
  const base = `${emulator.endpoint}/${format}/d/${domain}-${emulator.account}/${repository}/`;
  const found = await Promise.all(
    seen.map(async ({ path, texts }) => {
      const accept = format === 'swift' ? 'application/vnd.swift.registry.v1+json' : '*/*';
      const headers = { authorization: `Bearer ${authorizationToken}`, accept };
      const reply = await fetch(`${base}${path}`, { headers });
      const body = await reply.text();
      return texts.filter((text) => !body.includes(text)).map((text) => `${path} (${reply.status}): ${text}`);
    }),
  );
  return found.flat();
}

/** What the repository holds after a run that nothing disturbs, and how many requests the run made. */
export async function undisturbed(
  emulator: TestEmulator,
  aws: CodeartifactClient,
  scene: Scene,
): Promise<{ readonly requests: number; readonly held: Record<string, unknown> }> {
  const trial = await startTrial(emulator, aws, scene);
  const gateway = await startFaultyGateway(emulator.endpoint, () => undefined);
  try {
    const { exitCode, said } = await trial.inProcess(gateway.endpoint);
    expect({ exitCode, said: exitCode === 0 ? '' : said }).toEqual({ exitCode: 0, said: '' });
    const held = await trial.held();
    expect({ unseen: held['unseen'], notStored: notStored(hashesIn(held))(scene) }).toEqual({
      unseen: [],
      notStored: [],
    });
    return { requests: gateway.count(), held };
  } finally {
    await gateway.close();
    await trial.remove();
  }
}

interface Disturbance {
  readonly title: string;
  /** See startFaultyGateway. */
  readonly choose: Parameters<typeof startFaultyGateway>[1];
  /** What is there in the end, as of an undisturbed run. */
  readonly held: Record<string, unknown>;
}

export interface Disturbed {
  readonly title: string;
  readonly first: Ended;
  readonly seconds: number;
  /** What was said and is not so, and what is not as it should be in the end. */
  readonly wrong: readonly string[];
}

/** A run that something disturbs, and then the same again, undisturbed, which is to finish it. */
export async function disturbed(
  emulator: TestEmulator,
  aws: CodeartifactClient,
  scene: Scene,
  { title, held, choose }: Disturbance,
): Promise<Disturbed> {
  const trial = await startTrial(emulator, aws, scene);
  const gateway: FaultyGateway = await startFaultyGateway(emulator.endpoint, choose);
  try {
    const start = performance.now();
    const first = await trial.inProcess(gateway.endpoint);
    const seconds = (performance.now() - start) / 1000;
    const wrong = lies(first, await trial.held(), held);
    const again = await trial.inProcess();
    const after = await trial.held();
    if (again.exitCode !== 0) wrong.push(`the same again: ${again.said}`);
    if (JSON.stringify(sorted(after)) !== JSON.stringify(sorted(held))) {
      wrong.push(`in the end: ${JSON.stringify(after)}`);
    }
    return { title, first, seconds, wrong };
  } finally {
    await gateway.close();
    await trial.remove();
  }
}

/** False successes, false failures and bugs. */
function lies(
  { exitCode, said, outcomes }: Ended,
  there: Record<string, unknown>,
  right: Record<string, unknown>,
): string[] {
  const isRight = JSON.stringify(sorted(there)) === JSON.stringify(sorted(right));
  const found: string[] = [];
  if (said.includes('A bug in')) found.push(said);
  if (exitCode === 0 && !isRight) found.push(`a false success: ${JSON.stringify(there)}`);
  if (exitCode === 0 && outcomes.length === 0) found.push('no outcome');
  // What could not be looked at may be there; it must not be said that it is not.
  if (exitCode !== 0 && isRight && !/cannot be read|could not be confirmed|Its state/.test(said)) {
    found.push(`a false failure: ${said}`);
  }
  return found;
}

function sorted(held: Record<string, unknown>): unknown {
  return Object.entries(held)
    .map(([key, value]) => [key, value !== null && typeof value === 'object' ? Object.entries(value).sort() : value])
    .sort();
}

/** A run that is killed at its nth request, and the same again: what is not as it should be then; undefined: no kill. */
export async function killedAndAgain(
  emulator: TestEmulator,
  aws: CodeartifactClient,
  scene: Scene,
  { nth, when, held }: { readonly nth: number; readonly when: 'before' | 'after'; readonly held: Disturbance['held'] },
): Promise<readonly string[] | undefined> {
  const trial = await startTrial(emulator, aws, scene);
  try {
    const wasKilled = await trial.killed(nth, when);
    const again = await trial.inProcess();
    const after = await trial.held();
    const wrong: string[] = [];
    if (again.exitCode !== 0) wrong.push(`${when} ${nth}: ${again.said}`);
    if (JSON.stringify(sorted(after)) !== JSON.stringify(sorted(held))) {
      wrong.push(`${when} ${nth}, in the end: ${JSON.stringify(after)}`);
    }
    return wasKilled ? wrong : undefined;
  } finally {
    await trial.remove();
  }
}

/**
 * Scenes that are published to one repository at the same moment. What is wrong afterwards: each must say `published`, be
 * there with its bytes, and be found unchanged by a second run.
 */
export async function atOnce(
  emulator: TestEmulator,
  aws: CodeartifactClient,
  scenes: readonly Scene[],
  how: 'cli' | 'inProcess',
): Promise<string[]> {
  const trials: Trial[] = [];
  for (const scene of scenes) trials.push(await startTrial(emulator, aws, scene, trials[0]));
  try {
    const ended = await Promise.all(trials.map((trial) => trial[how]()));
    const held = (await trials[0]?.held(scenes)) ?? {};
    const again = await Promise.all(trials.map((trial) => trial.inProcess()));
    const stored = hashesIn(held);
    const said = (runs: readonly Ended[], outcome: RegExp): string[] =>
      runs
        .filter(({ outcomes }) => outcomes.length === 0 || !outcomes.every((one) => outcome.test(one)))
        .map((one) => one.said);
    return [
      ...said(ended, / published$/),
      ...Object.keys(held).filter((key) => key !== 'unseen' && !/ (Published|Unlisted)$/.test(key)),
      ...(held['unseen'] as string[]),
      ...scenes.flatMap(notStored(stored)),
      ...said(again, / unchanged$/),
    ];
  } finally {
    for (const trial of trials.reverse()) await trial.remove();
  }
}

function hashesIn(held: Record<string, unknown>): ReadonlySet<unknown> {
  const values = (one: unknown): unknown[] => (typeof one === 'object' && one !== null ? Object.values(one) : []);
  return new Set(Object.values(held).flatMap(values));
}

/** The scene's files whose bytes are nowhere, whatever the formats call them; metadata is written anew. */
function notStored(stored: ReadonlySet<unknown>): (scene: Scene) => string[] {
  return ({ files }) =>
    Object.entries(files)
      .filter(([path]) => !path.endsWith('maven-metadata.xml'))
      .filter(([, content]) => !stored.has(createHash('sha256').update(content).digest('hex')))
      .map(([path]) => path);
}

/** Whether a request sends something to the repository. */
export function isUpload(url: string, method: string): boolean {
  return method === 'PUT' || (method === 'POST' && !/^\/v1\/(authorization-token|package\/version\/assets)/.test(url));
}
