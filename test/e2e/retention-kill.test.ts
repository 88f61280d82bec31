import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { killCommand } from '../support/retention-kill.ts';

let emulator: TestEmulator;
let aws: CodeartifactClient;
beforeAll(async () => {
  emulator = await startTestEmulator();
  aws = await createGuide(emulator);
});
afterAll(async () => {
  aws.destroy();
  await emulator.stop();
});

/** Every command at every request is in test/proof/retention-kill.test.ts. */
it.each(['prune, restoring', 'promote, rolling back', 'recall, applying'])(
  '%s, killed at some request, ends as it should when it is repeated as it was',
  async (name) => {
    expect(await killCommand(emulator, aws, name, 6)).toBeGreaterThan(1);
  },
);
