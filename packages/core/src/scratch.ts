import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { onCancel } from './on-cancel.ts';

/** A program that is being ended may still write into the folder while it is taken away. */
const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 } as const;

/**
 * Runs the task with a folder of its own in `parent`, named after `name`, and takes the folder away afterwards: also when
 * the run is cancelled.
 */
export async function withScratch<T>(parent: string, name: string, task: (folder: string) => Promise<T>): Promise<T> {
  let folder: string | undefined;
  const forget = onCancel(() => {
    if (folder !== undefined) rmSync(folder, REMOVAL);
  });
  try {
    // In one go, so that no signal comes between the folder and its name.
    folder = mkdtempSync(join(parent, `codeartifact-${name}-`));
    return await task(folder);
  } finally {
    if (folder !== undefined) await rm(folder, REMOVAL);
    forget();
  }
}
