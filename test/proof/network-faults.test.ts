import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { ENDLESS, FAULTS, type EndlessName, type FaultName } from '../support/faulty-gateway.ts';
import { createGuide } from '../support/guide.ts';
import { COMMAND_NAMES, runUnder, type FaultOutcome } from '../support/network-faults.ts';

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

describe.each(COMMAND_NAMES)('%s', (command) => {
  it('succeeds whichever of its requests meets whichever fault once', async () => {
    const { requests, exitCode: alone, stdout, stderr } = await runUnder(emulator, command, 'none', () => undefined);
    expect({ alone, said: alone === 0 ? '' : stdout + stderr }).toEqual({ alone: 0, said: '' });
    const outcomes: FaultOutcome[] = [];
    for (const fault of faults) {
      for (let at = 1; at <= requests; at++) {
        const title = `${fault} at ${at}`;
        outcomes.push(await runUnder(emulator, command, title, (number) => (number === at ? fault : undefined)));
      }
    }
    process.stdout.write(`${command}: ${outcomes.length} single faults over ${requests} requests\n`);
    expect(outcomes.filter(({ exitCode }) => exitCode !== 0)).toEqual([]);
  }, 900_000);

  it('ends with an error for its user, and in time, under faults that stay, from the first request or the last', async () => {
    const { requests } = await runUnder(emulator, command, 'none', () => undefined);
    const outcomes = await Promise.all(
      [...new Set([1, requests])].flatMap((from) =>
        [...faults, ...endless].map((fault) =>
          runUnder(emulator, command, `${fault} from ${from} on`, (number) => (number >= from ? fault : undefined)),
        ),
      ),
    );
    const slow = outcomes.filter(({ seconds }) => seconds > LONGEST_S);
    const bugs = outcomes.filter(({ stdout, stderr }) => (stdout + stderr).includes('A bug in'));
    const longest = Math.max(...outcomes.map(({ seconds }) => seconds));
    process.stdout.write(
      `${command}: ${outcomes.length} faults that stay, the longest ended after ${longest.toFixed(0)} s\n`,
    );
    expect({ slow, bugs }).toEqual({ slow: [], bugs: [] });
    // A slow body is no failure.
    const well = new Set(
      outcomes.filter(({ exitCode }) => exitCode === 0).map(({ fault }) => fault.replace(/ from.*/, '')),
    );
    expect([...well]).toEqual([`${command}: a slow body`]);
  }, 900_000);
});
