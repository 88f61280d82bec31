import { expect, it } from '@jest/globals';
import { join } from 'node:path';
import { runDurability } from '../support/durability.ts';
import { makeSandbox } from '../support/sandbox.ts';

/** `npm run bench durability` does 500. */
const CYCLES = Number(process.env['DURABILITY_CYCLES'] ?? 25);

it(`keeps what it acknowledged, and no halves, through ${CYCLES} kills`, async () => {
  const sandbox = await makeSandbox();
  try {
    const report = await runDurability(join(sandbox.temp, 'data'), CYCLES);
    expect(report.problems).toEqual([]);
    expect(report.cycles).toBe(CYCLES);
    // A load that does nothing would find nothing.
    expect(report.acknowledged).toBeGreaterThan(CYCLES);
    expect(report.cutOff.done + report.cutOff.undone).toBeGreaterThan(CYCLES / 2);
    expect(report.downloads).toBeGreaterThan(CYCLES);
    expect(report.downloadsBeside).toBeGreaterThan(CYCLES / 2);
  } finally {
    await sandbox.remove();
  }
}, 600_000);
