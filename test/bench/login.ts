import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSandbox } from '../support/sandbox.ts';
import { startTestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { runOk } from '../support/process.ts';

const ROUNDS = 9;
const WHERE = ['--domain', 'my-org', '--repository', 'my-packages'];
const OURS = ['login', ...WHERE, '--tools', 'npm,pip,maven', '--export'];

/**
 * Our login for npm, pip and Maven in one step, and `aws codeartifact login --tool npm` for one tool, side by side
 * against the same emulator in the same home directory, which ours leaves as it was. Prints the medians and their
 * ratio; and what the first run of a fresh copy takes, as on a hosted runner that has just downloaded the action.
 */
export async function benchLogin(): Promise<string[]> {
  const emulator = await startTestEmulator();
  const sandbox = await makeSandbox({ holdsTokens: true });
  try {
    await createGuide(emulator);
    const options = { cwd: sandbox.workspace, env: { ...sandbox.env, ...emulator.awsEnv } };
    const login = async (cli: string): Promise<number> => {
      const milliseconds = await time(() => runOk(node, [cli, ...OURS], options));
      await runOk(node, [cli, 'logout', '--all', '--export'], options);
      return milliseconds;
    };
    const aws = ['--endpoint-url', emulator.endpoint, 'codeartifact', 'login', '--tool', 'npm', ...WHERE];
    const ours: number[] = [];
    const first: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await login(`${dist}/cli.js`));
      theirs.push(await time(() => runOk('/usr/bin/aws', aws, options)));
      const copy = join(sandbox.workspace, `copy-${round}`);
      await cp(dist, join(copy, 'dist'), { recursive: true });
      first.push(await login(join(copy, 'dist/cli.js')));
    }
    const [mine, cold, other] = [median(ours), median(first), median(theirs)];
    return [
      `login: npm, pip and Maven with codeartifact-ci ${mine.toFixed(0)} ms; npm alone with aws codeartifact login ${other.toFixed(0)} ms`,
      `login: ${(other / mine).toFixed(1)} times faster (${ROUNDS} rounds each, medians); the first run of a fresh copy ${cold.toFixed(0)} ms, ${(other / cold).toFixed(1)} times`,
    ];
  } finally {
    await emulator.stop();
    await sandbox.remove();
  }
}

export async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
