import { benchDurability } from './durability.ts';
import { benchEmulator } from './emulator.ts';
import { benchPrunePlan } from './prune-plan.ts';
import { benchPublish } from './publish.ts';
import { benchStart } from './start.ts';

/** `npm run bench [NAME …]`: measures against the peers, side by side in one run, and prints ratios. */
const benches: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  start: benchStart,
  publish: benchPublish,
  'prune-plan': benchPrunePlan,
  durability: benchDurability,
  emulator: benchEmulator,
};

/** Minutes: only when asked for by name. */
const LONG = ['durability'];

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 ? !wanted.includes(name) : LONG.includes(name)) continue;
  for (const line of await bench()) console.log(line);
}
