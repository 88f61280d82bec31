import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { KILLED_COMMANDS, killCommand } from '../support/retention-kill.ts';

let emulator: TestEmulator;
let aws: CodeartifactClient;
let kills = 0;
beforeAll(async () => {
  emulator = await startTestEmulator();
  aws = await createGuide(emulator);
});
afterAll(async () => {
  aws.destroy();
  await emulator.stop();
  process.stdout.write(`killed ${kills} times in all\n`);
});

it.each(KILLED_COMMANDS)(
  '%s, killed at any request, ends as it should when it is repeated as it was',
  async (name) => {
    const killed = await killCommand(emulator, aws, name, 1);
    process.stdout.write(`${name}: killed ${killed} times\n`);
    kills += killed;
    expect(killed).toBeGreaterThan(3);
  },
  600_000,
);
