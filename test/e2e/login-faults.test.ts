import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { FAULTS, type FaultName } from '../support/faulty-gateway.ts';
import { createGuide } from '../support/guide.ts';
import { loginUnder } from '../support/login-faults.ts';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
  await createGuide(emulator);
});
afterAll(() => emulator.stop());

/** The sweep over all requests, and faults that stay, are in test/proof/login-faults.test.ts. */
describe('A login succeeds when its first request meets', () => {
  it.each(Object.keys(FAULTS) as FaultName[])('%s', async (fault) => {
    const { exitCode, stderr, requests } = await loginUnder(emulator, fault, (number) =>
      number === 1 ? fault : undefined,
    );
    expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(requests).toBeGreaterThan(1);
  });
});
