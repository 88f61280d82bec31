import {
  CreateRepositoryCommand,
  GetAuthorizationTokenCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { randomUUID } from 'node:crypto';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { runOk } from '../support/process.ts';
import { MAVEN_CENTRAL } from '../support/projects.ts';
import { startRecorder } from '../support/recorder.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';
import { median, time } from './measure.ts';

const ROUNDS = 3;
/** Milliseconds that each answer is held back: none, and what a Region not far away takes. */
const DELAYS = [0, 30] as const;
type Delay = (typeof DELAYS)[number];

/** What releases are made with: an emulator, a sandbox with what was built, and a way to the emulator. */
export interface Bench {
  readonly client: CodeartifactClient;
  readonly emulator: TestEmulator;
  readonly sandbox: Sandbox;
  /** The way to the emulator. */
  readonly endpoint: string;
}

/** Where a run publishes to: an empty repository. */
export interface Goal {
  readonly repository: string;
  readonly token: string;
  /** The endpoint of a format, with the way's delay. */
  url(format: string): string;
}

/** What a peer does in one command, and what publish does of the same. */
interface Comparison {
  readonly title: string;
  readonly peer: string;
  /** By delay, the part of the peer's time that publish may take; undefined: no promise. */
  readonly promised?: Readonly<Partial<Record<Delay, number>>>;
  readonly runPeer: (bench: Bench, goal: Goal) => Promise<unknown>;
  /** The folder in which publish runs; and flags. */
  readonly ours: (sandbox: Sandbox) => { readonly cwd: string; readonly flags?: readonly string[] };
}

/**
 * Releases to an empty repository of the same emulator, by publish and by what an ecosystem has for it, in turns. Prints
 * medians and ratios.
 *
 * @param prepare builds what is to be published
 */
export async function comparePublish(
  what: string,
  comparisons: readonly Comparison[],
  prepare: (bench: Bench) => Promise<unknown>,
): Promise<string[]> {
  const emulator = await startTestEmulator([MAVEN_CENTRAL]);
  const sandbox = await makeSandbox({ holdsTokens: true });
  try {
    const client = await createGuide(emulator, ['public:maven-central']);
    await prepare({ client, emulator, sandbox, endpoint: emulator.endpoint });
    const lines: string[] = [];
    for (const delay of DELAYS) {
      const way = await startRecorder(emulator.endpoint, delay);
      lines.push(`publish: ${what}, ${delay} ms per request`);
      const peers = new Map<Comparison['runPeer'], number>();
      for (const comparison of comparisons) {
        const bench: Bench = { client, emulator, sandbox, endpoint: way.endpoint };
        lines.push(`  ${await compare(bench, comparison, delay, peers)}`);
      }
      await way.close();
    }
    return lines;
  } finally {
    await emulator.stop();
    await sandbox.remove();
  }
}

async function compare(
  bench: Bench,
  { title, peer, promised, runPeer, ours }: Comparison,
  delay: Delay,
  peers: Map<Comparison['runPeer'], number>,
): Promise<string> {
  const known = peers.get(runPeer);
  const times: { readonly ours: number[]; readonly peer: number[] } = { ours: [], peer: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.ours.push(await time(async () => publish(bench, await freshGoal(bench), ours(bench.sandbox))));
    if (known === undefined) {
      const goal = await freshGoal(bench);
      times.peer.push(await time(() => runPeer(bench, goal)));
    }
  }
  const [own, theirs] = [median(times.ours), known ?? median(times.peer)];
  peers.set(runPeer, theirs);
  const ratio = own / theirs;
  const limit = promised?.[delay];
  const verdict = limit === undefined ? '' : `, ${ratio <= limit ? 'at most' : 'NOT at most'} ${limit}`;
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
  return `${title}: codeartifact-ci ${seconds(own)} s, ${peer} ${seconds(theirs)} s: ratio ${ratio.toFixed(2)}${verdict}`;
}

async function freshGoal({ client, emulator, endpoint }: Bench): Promise<Goal> {
  const repository = `bench-${randomUUID()}`;
  await client.send(new CreateRepositoryCommand({ domain: 'my-org', repository }));
  const { authorizationToken: token = '' } = await client.send(new GetAuthorizationTokenCommand({ domain: 'my-org' }));
  return { repository, token, url: (format) => `${endpoint}/${format}/d/my-org-${emulator.account}/${repository}/` };
}

async function publish(
  { emulator, sandbox, endpoint }: Bench,
  { repository }: Goal,
  { cwd, flags = [] }: ReturnType<Comparison['ours']>,
): Promise<void> {
  const where = ['--domain', 'my-org', '--repository', repository];
  const env = { ...sandbox.env, ...emulator.awsEnv, AWS_ENDPOINT_URL_CODEARTIFACT: endpoint, RUSTC: '/usr/bin/rustc' };
  await runOk(node, [`${dist}/cli.js`, 'publish', ...where, ...flags], { cwd, env });
}
