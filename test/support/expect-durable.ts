import { expect } from '@jest/globals';
import { join } from 'node:path';
import { runDurability } from './durability.ts';
import { makeSandbox } from './sandbox.ts';

/** Kills an emulator so many times under a load that does something, and expects no problem. */
export async function expectDurable(cycles: number): Promise<void> {
  const sandbox = await makeSandbox();
  try {
    const report = await runDurability(join(sandbox.temp, 'data'), cycles);
    expect(report.problems).toEqual([]);
    expect(report.cycles).toBe(cycles);
    // A load that does nothing would find nothing.
    expect(report.acknowledged).toBeGreaterThan(cycles);
    expect(report.cutOff.done + report.cutOff.undone).toBeGreaterThan(cycles / 2);
    expect(report.downloads).toBeGreaterThan(cycles);
    expect(report.downloadsBeside).toBeGreaterThan(cycles / 2);
  } finally {
    await sandbox.remove();
  }
}
