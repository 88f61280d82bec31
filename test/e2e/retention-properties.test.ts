import { afterAll, beforeAll, it } from '@jest/globals';
import { startRetentionEmulator, type RetentionEmulator } from '../support/retention-emulator.ts';
import { assertFor, cases } from '../unit/actions/prune/support/plan-properties.ts';

let emulator: RetentionEmulator;
beforeAll(async () => {
  emulator = await startRetentionEmulator();
});
afterAll(() => emulator.close());

it('a plan that is applied does what it says and leaves a release and latest to install, in 40 repositories', async () => {
  await assertFor(40, cases, (one) => emulator.check(one));
});
