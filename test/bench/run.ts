import { benchDurability } from './durability.ts';
import { benchEmulator } from './emulator.ts';
import { benchLimits } from './limits.ts';
import { benchManyVersions } from './many-versions.ts';
import { benchNpmUpload } from './npm-upload.ts';
import { benchPrunePlan } from './prune-plan.ts';
import { benchPublishCargo, benchPublishMaven, benchPublishNpm, benchPublishPypi } from './publish-peers.ts';
import { benchPromote, benchRecall, benchRetention } from './retention.ts';
import { benchStart } from './start.ts';

/**
 * `npm run bench [NAME …]`: measures against the peers, side by side in one run, and prints ratios. A name stands for those
 * that go on from it, too: `emulator` for all of the emulator's.
 */
const benches: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  start: benchStart,
  'publish-npm': benchPublishNpm,
  'publish-pypi': benchPublishPypi,
  'publish-maven': benchPublishMaven,
  'publish-cargo': benchPublishCargo,
  'prune-plan': benchPrunePlan,
  retention: benchRetention,
  'retention-recall': benchRecall,
  'retention-promote': benchPromote,
  durability: benchDurability,
  emulator: benchEmulator,
  'emulator-limits': benchLimits,
  'emulator-upload': benchNpmUpload,
  'emulator-versions': benchManyVersions,
};

/** Minutes: only when asked for by name. */
const LONG = ['durability', 'retention', 'retention-recall', 'retention-promote'];

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  const named = wanted.some((one) => name === one || name.startsWith(`${one}-`));
  if (wanted.length > 0 ? !named : LONG.includes(name)) continue;
  for (const line of await bench()) console.log(line);
}
