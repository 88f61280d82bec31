import { setFlagsFromString } from 'node:v8';

/**
 * For work that runs long, or over much, and keeps little of it: V8's new space stays at its first size instead of
 * growing to 128 MB, and the old one grows by a tenth before garbage is collected, not twofold.
 */
export function keepHeapSmall(): void {
  ['--semi-space-growth-factor=1', '--heap-growing-percent=10'].forEach(setFlagsFromString);
}
