import { mkdtemp, rm } from 'node:fs/promises';
import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report, Task } from './failing-writes-worker.ts';
import { compileCache, node } from './paths.ts';
import { runOk } from './process.ts';

/** Runs a task in a process of its own, whose calls of the file system fail. */
export async function failAtEachWrite(task: Omit<Task, 'folder'>): Promise<Report> {
  const folder = await mkdtemp(join(memoryFolder(), 'failing-writes-'));
  try {
    const worker = join(import.meta.dirname, 'failing-writes-worker.ts');
    const { stdout } = await runOk(node, ['--no-warnings', worker, JSON.stringify({ ...task, folder })], {
      cwd: folder,
      env: { NODE_COMPILE_CACHE: compileCache, PATH: '/usr/bin:/bin' },
    });
    return JSON.parse(stdout) as Report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is synced thousands of times had better be no disk. */
function memoryFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}
