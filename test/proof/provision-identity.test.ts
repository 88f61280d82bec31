import { afterAll, beforeAll, it } from '@jest/globals';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { expectIdentity } from '../support/provision-identity.ts';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
});
afterAll(() => emulator.stop());

it('any file is exported as what exists once it is applied, and applied again it is the same', async () => {
  await expectIdentity(emulator, 300);
}, 900_000);
