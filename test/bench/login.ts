import { makeSandbox } from '../support/sandbox.ts';
import { startTestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { dist, node } from '../support/paths.ts';
import { runOk } from '../support/process.ts';

const ROUNDS = 7;

/**
 * Our login for npm, pip and Maven in one step, and `aws codeartifact login --tool npm` for one tool, side by side
 * against the same emulator. Prints the medians and their ratio.
 */
export async function benchLogin(): Promise<string[]> {
  const emulator = await startTestEmulator();
  const sandbox = await makeSandbox({ holdsTokens: true });
  try {
    await createGuide(emulator);
    const options = { cwd: sandbox.workspace, env: { ...sandbox.env, ...emulator.awsEnv } };
    const where = ['--domain', 'my-org', '--repository', 'my-packages'];
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(
        await time(() =>
          runOk(node, [`${dist}/cli.js`, 'login', ...where, '--tools', 'npm,pip,maven', '--export'], options),
        ),
      );
      theirs.push(
        await time(() =>
          runOk(
            '/usr/bin/aws',
            ['--endpoint-url', emulator.endpoint, 'codeartifact', 'login', '--tool', 'npm', ...where],
            options,
          ),
        ),
      );
    }
    const [mine, other] = [median(ours), median(theirs)];
    return [
      `login: npm, pip and Maven with codeartifact-ci ${mine.toFixed(0)} ms; npm alone with aws codeartifact login ${other.toFixed(0)} ms`,
      `login: ${(other / mine).toFixed(1)} times faster (${ROUNDS} rounds each, medians)`,
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
