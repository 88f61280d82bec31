import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs the task with a folder of its own in `parent`, and takes the folder away afterwards: also when the run is
 * cancelled, which then ends by the signal that asked for it.
 */
export async function withScratch<T>(parent: string, task: (folder: string) => Promise<T>): Promise<T> {
  let folder: string | undefined;
  const cancel = (signal: NodeJS.Signals): void => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    for (const one of SIGNALS) process.off(one, cancel);
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, cancel);
  try {
    // In one go, so that no signal comes between the folder and its name.
    folder = mkdtempSync(join(parent, 'codeartifact-publish-'));
    return await task(folder);
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    for (const signal of SIGNALS) process.off(signal, cancel);
  }
}
