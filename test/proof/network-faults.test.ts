import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { ENDLESS, FAULTS, type EndlessName, type FaultName } from '../support/faulty-gateway.ts';
import { createGuide } from '../support/guide.ts';
import { COMMAND_NAMES, runUnder, type FaultOutcome } from '../support/network-faults.ts';

const faults = Object.keys(FAULTS) as FaultName[];
const endless = Object.keys(ENDLESS) as EndlessName[];
/** The limit of every exchange, and what a busy machine may add. */
const LONGEST_EXCHANGE_S = 120 + 5;
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
    expect(outcomes.filter(({ exitCode, left }) => exitCode !== 0 || left.length > 0)).toEqual([]);
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
    const tooLong = outcomes.filter(({ longest }) => longest > LONGEST_EXCHANGE_S);
    const left = outcomes.filter((outcome) => outcome.left.length > 0);
    const longest = (of: 'seconds' | 'longest'): string => Math.max(...outcomes.map((one) => one[of])).toFixed(0);
    process.stdout.write(
      `${command}: ${outcomes.length} faults that stay, ended after at most ${longest('seconds')} s, each request after at most ${longest('longest')} s\n`,
    );
    expect({ slow, bugs, tooLong, left }).toEqual({ slow: [], bugs: [], tooLong: [], left: [] });
    // A slow body is no failure; nor is one cut off of which, as of the last request, the status says all.
    const harmless =
      /: (?:a slow body from|(?:reset within the reply|half a document of the right length) from (?!1 ))/;
    const well = outcomes.filter(({ exitCode }) => exitCode === 0).map(({ fault }) => fault);
    expect(well.filter((fault) => !harmless.test(fault))).toEqual([]);
  }, 900_000);
});
