import fs, { type FileHandle } from 'node:fs/promises';
import { constants } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * What happens at a step of a process, where a step is one call that changes the disk: it is killed right before or
 * right after it; the call fails once; from then on nothing can be written any more, or nothing changed at all.
 */
export const DISK_FAULTS = ['killed before', 'killed after', 'fails once', 'full disk', 'read-only disk'] as const;
export type DiskFault = (typeof DISK_FAULTS)[number];

export interface Disk {
  /** Sets the fault and starts counting anew; undefined: none. The first step is number 1. */
  arm(fault: DiskFault | undefined, at: number): void;
  /** Steps since. */
  readonly steps: () => number;
}

/** What takes no room: a full disk lets it happen. */
const FREES = ['unlink', 'rmdir', 'rename', 'chmod', 'chown'];

/**
 * Makes this process's calls of node:fs/promises count and fail. Whoever imports functions of it afterwards gets the
 * changed ones, so import what is to be tested after this.
 */
export function watchDisk(): Disk {
  let [armed, at, steps] = [undefined as DiskFault | undefined, 0, 0];
  const failing = (name: string): Error | undefined => {
    const due = armed === 'fails once' ? steps === at : steps >= at;
    if (!due || armed === undefined || armed.startsWith('killed')) return undefined;
    if (armed === 'full disk' && FREES.includes(name)) return undefined;
    const [code, text] =
      armed === 'read-only disk' ? ['EROFS', 'read-only file system'] : ['ENOSPC', 'no space left on device'];
    return Object.assign(new Error(`${code}: ${text}, ${name}`), { code, syscall: name });
  };
  const die = (when: DiskFault): void => {
    if (armed === when && steps === at) process.kill(process.pid, 'SIGKILL');
  };
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    steps++;
    die('killed before');
    const error = failing(name);
    if (error !== undefined) throw error;
    try {
      return await work();
    } finally {
      die('killed after');
    }
  };
  const patched = fs as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  for (const name of ['rename', 'unlink', 'mkdir', 'rmdir', 'writeFile', 'link', 'chmod', 'chown']) {
    const original = patched[name]?.bind(fs);
    if (original === undefined) throw new Error(`there is no fs.${name}`);
    patched[name] = (...args) => step(name, () => original(...args));
  }
  const open = fs.open.bind(fs);
  const changes = (flags: unknown): boolean =>
    typeof flags === 'number'
      ? (flags & (constants.O_WRONLY | constants.O_RDWR | constants.O_CREAT)) !== 0
      : flags !== undefined && flags !== 'r';
  patched['open'] = async (...args) => {
    const [path, flags, mode] = args as Parameters<typeof fs.open>;
    if (!changes(flags)) return await open(path, flags, mode);
    const handle = await step('open', () => open(path, flags, mode));
    watchHandle(handle, step);
    return handle;
  };
  syncBuiltinESMExports();
  return {
    arm: (fault, number) => {
      [armed, at, steps] = [fault, number, 0];
    },
    steps: () => steps,
  };
}

/** A write that fails has written a part. */
function watchHandle(handle: FileHandle, step: <T>(name: string, work: () => Promise<T>) => Promise<T>): void {
  const write = handle.writeFile.bind(handle);
  handle.writeFile = async (data, options) => {
    try {
      await step('write', () => write(data, options));
    } catch (error) {
      if (typeof data === 'string') await write(data.slice(0, data.length >> 1), options);
      throw error;
    }
  };
  for (const name of ['sync', 'chmod', 'chown'] as const) {
    const original = handle[name].bind(handle) as (...args: unknown[]) => Promise<void>;
    Object.assign(handle, { [name]: (...args: unknown[]) => step(name, () => original(...args)) });
  }
}
