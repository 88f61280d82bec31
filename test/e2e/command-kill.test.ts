import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { KILLED, killAtRequests, killCommand } from '../support/command-kill.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
  await createGuide(emulator);
});
afterAll(() => emulator.stop());

/** Every step, and every request of all commands, is in test/proof/command-kill.test.ts. */
it.each(KILLED)('%s killed at some steps can be done again, and then nothing of it is left', async (name) => {
  expect(await killCommand(emulator, name, name === 'token' ? 6 : 19)).toBeGreaterThan(1);
});

it('doctor killed at some of its requests can be done again, and leaves nothing', async () => {
  expect(await killAtRequests(emulator, 'doctor', 8)).toBeGreaterThan(1);
});
