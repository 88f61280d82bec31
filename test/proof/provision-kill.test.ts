import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { killProvision } from '../support/provision-kill.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

let emulator: TestEmulator;
let sandbox: Sandbox;
beforeAll(async () => {
  emulator = await startTestEmulator();
  sandbox = await makeSandbox();
});
afterAll(async () => {
  await emulator.stop();
  await sandbox.remove();
});

it('provision killed at any of its calls is brought to its end by the next run', async () => {
  const kills = await killProvision(emulator, sandbox, 1);
  process.stdout.write(`provision: killed ${kills} times\n`);
  expect(kills).toBeGreaterThan(30);
}, 900_000);
