import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { ENDLESS, FAULTS, type EndlessName, type FaultName } from '../support/faulty-gateway.ts';
import { createGuide } from '../support/guide.ts';
import { loginUnder, type LoginOutcome } from '../support/login-faults.ts';

const faults = Object.keys(FAULTS) as FaultName[];
const endless = Object.keys(ENDLESS) as EndlessName[];
/** Two exchanges of two minutes may follow each other, on a machine that does other things besides. */
const LONGEST_S = 300;

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
  await createGuide(emulator);
});
afterAll(() => emulator.stop());

describe('A login', () => {
  it('succeeds whichever of its requests meets whichever fault once', async () => {
    const { requests } = await loginUnder(emulator, 'none', () => undefined);
    const outcomes: LoginOutcome[] = [];
    for (const fault of faults) {
      for (let at = 1; at <= requests; at++) {
        outcomes.push(await loginUnder(emulator, `${fault} at ${at}`, (number) => (number === at ? fault : undefined)));
      }
    }
    process.stdout.write(`login: ${outcomes.length} single faults over ${requests} requests\n`);
    expect(outcomes.filter(({ exitCode }) => exitCode !== 0)).toEqual([]);
  }, 900_000);

  it('ends with an error for its user, and in time, under faults that stay', async () => {
    const outcomes = await Promise.all(
      [...faults, ...endless].map((fault) => loginUnder(emulator, fault, () => fault)),
    );
    const slow = outcomes.filter(({ seconds }) => seconds > LONGEST_S);
    const bugs = outcomes.filter(({ stderr }) => stderr.includes('A bug in'));
    const longest = Math.max(...outcomes.map(({ seconds }) => seconds));
    process.stdout.write(
      `login: ${outcomes.length} faults that stay, the longest ended after ${longest.toFixed(0)} s\n`,
    );
    expect({ slow, bugs }).toEqual({ slow: [], bugs: [] });
    // A slow body is no failure.
    expect(outcomes.filter(({ exitCode }) => exitCode === 0).map(({ fault }) => fault)).toEqual(['a slow body']);
  }, 900_000);
});
