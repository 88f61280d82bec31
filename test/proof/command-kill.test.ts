import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { KILLED, killAtRequests, killCommand } from '../support/command-kill.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { COMMAND_NAMES } from '../support/network-faults.ts';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
  await createGuide(emulator);
});
afterAll(() => emulator.stop());

it.each(KILLED)(
  '%s killed at any step can be done again, and then nothing of it is left',
  async (name) => {
    const kills = await killCommand(emulator, name, 1);
    process.stdout.write(`${name}: killed ${kills} times\n`);
    expect(kills).toBeGreaterThan(name === 'token' ? 5 : 40);
  },
  900_000,
);

it.each(COMMAND_NAMES)(
  '%s killed at any of its requests can be done again, and leaves nothing after a logout',
  async (name) => {
    const kills = await killAtRequests(emulator, name, 1);
    process.stdout.write(`${name}: killed ${kills} times at its requests\n`);
    expect(kills).toBeGreaterThan(1);
  },
  900_000,
);
