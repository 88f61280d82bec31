import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { FAULTS, type FaultName } from '../support/faulty-gateway.ts';
import { createGuide } from '../support/guide.ts';
import { COMMAND_NAMES, runUnder } from '../support/network-faults.ts';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
  await createGuide(emulator);
});
afterAll(() => emulator.stop());

/** The sweep over all requests of all commands, and faults that stay, are in test/proof/network-faults.test.ts. */
describe('A login succeeds when its first request meets', () => {
  it.each(Object.keys(FAULTS) as FaultName[])('%s', async (fault) => {
    const { exitCode, stderr, requests } = await runUnder(emulator, 'login', fault, (number) =>
      number === 1 ? fault : undefined,
    );
    expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(requests).toBeGreaterThan(1);
  });
});

it.each(COMMAND_NAMES)('%s succeeds when its last request meets a reply that is cut off', async (command) => {
  const { requests } = await runUnder(emulator, command, 'none', () => undefined);
  const fault = 'half a document of the right length';
  const { exitCode, stdout, stderr } = await runUnder(emulator, command, fault, (number) =>
    number === requests ? fault : undefined,
  );
  expect({ exitCode, said: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, said: '' });
});
