import { join } from 'node:path';
import { runDurability } from '../support/durability.ts';
import { makeSandbox } from '../support/sandbox.ts';

/** Kills the emulator under load, 500 times or as often as DURABILITY_CYCLES says, and checks what is there after each. */
export async function benchDurability(): Promise<string[]> {
  const sandbox = await makeSandbox();
  try {
    const cycles = Number(process.env['DURABILITY_CYCLES'] ?? 500);
    const { acknowledged, cutOff, downloads, downloadsBeside, problems, ...run } = await runDurability(
      join(sandbox.temp, 'data'),
      cycles,
    );
    if (problems.length > 0) throw new Error(`after ${run.cycles} cycles:\n${problems.join('\n')}`);
    return [
      `durability: ${run.cycles} kills; ${acknowledged} acknowledged changes, all there; ` +
        `${cutOff.done + cutOff.undone} cut off (${cutOff.done} done, ${cutOff.undone} not, none by half); ${downloads} downloads after the restarts and ${downloadsBeside} beside the writes, no hash changed`,
    ];
  } finally {
    await sandbox.remove();
  }
}
