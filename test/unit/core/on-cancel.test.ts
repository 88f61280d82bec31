import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { onCancel } from '@codeartifact-ci/core/on-cancel.ts';
import { withScratch } from '@codeartifact-ci/core/scratch.ts';
import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeSandbox, type Sandbox } from '../../support/sandbox.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const listeners = (): number[] => SIGNALS.map((signal) => process.listenerCount(signal));

let kill: jest.SpiedFunction<typeof process.kill>;
let before: number[];
beforeEach(() => {
  // The signals are none of the system's, and end nothing.
  kill = jest.spyOn(process, 'kill').mockReturnValue(true);
  before = listeners();
});
afterEach(() => {
  kill.mockRestore();
});

describe('What is to be done when the run is cancelled', () => {
  it.each(SIGNALS)('by %s is done once, the newest first, and the process then ends by that signal', (signal) => {
    const done: string[] = [];
    kill.mockImplementation((_, by) => {
      done.push(`ended by ${String(by)}`);
      return true;
    });
    onCancel((by) => done.push(`first ${by}`));
    onCancel((by) => done.push(`second ${by}`));
    expect(listeners()).toEqual(before.map((count) => count + 1));
    process.emit(signal, signal);
    expect(done).toEqual([`second ${signal}`, `first ${signal}`, `ended by ${signal}`]);
    expect(kill).toHaveBeenCalledWith(process.pid, signal);
    // So that the signal is no longer held up.
    expect(listeners()).toEqual(before);
  });

  it('is not done where it was called off, and signals are left alone once nothing is to be done', () => {
    const done: string[] = [];
    const forget = ['a', 'b', 'c'].map((name) => onCancel(() => done.push(name)));
    forget[1]?.();
    forget[1]?.();
    process.emit('SIGTERM', 'SIGTERM');
    expect(done).toEqual(['c', 'a']);
    const last = onCancel(() => done.push('d'));
    // What a cancelled run calls off afterwards is nobody else's.
    for (const each of forget) each();
    expect(listeners()).toEqual(before.map((count) => count + 1));
    last();
    expect(listeners()).toEqual(before);
    expect(kill).toHaveBeenCalledTimes(1);
  });
});

describe('A scratch folder', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await makeSandbox();
  });
  afterEach(() => sandbox.remove());

  it('is there for the task, and gone with all that is in it when the task ends, well or not', async () => {
    const failure = new Error('of the task');
    for (const fails of [false, true]) {
      let seen = '';
      const run = withScratch(sandbox.temp, 'tour', async (folder) => {
        seen = folder;
        await writeFile(join(folder, 'file'), 'x');
        await sleep(50);
        expect(existsSync(join(folder, 'file'))).toBe(true);
        if (fails) throw failure;
        return 7;
      });
      await (fails ? expect(run).rejects.toBe(failure) : expect(run).resolves.toBe(7));
      expect([dirname(seen), basename(seen).replace(/\w{6}$/, '')]).toEqual([sandbox.temp, 'codeartifact-tour-']);
      expect(await readdir(sandbox.temp)).toEqual([]);
      expect(listeners()).toEqual(before);
    }
  });

  it('is gone when the run is cancelled, before the process ends', async () => {
    await withScratch(sandbox.temp, 'tour', async (folder) => {
      await writeFile(join(folder, 'file'), 'x');
      const left: boolean[] = [];
      kill.mockImplementation(() => {
        left.push(existsSync(folder));
        return true;
      });
      process.emit('SIGTERM', 'SIGTERM');
      expect(left).toEqual([false]);
    });
    expect(listeners()).toEqual(before);
  });

  it('that the task has taken away itself, or that cannot be made, leaves nothing to be done', async () => {
    await withScratch(sandbox.temp, 'x', async (folder) => await rm(folder, { recursive: true }));
    const nowhere = withScratch(join(sandbox.temp, 'nowhere'), 'x', () => Promise.resolve());
    await expect(nowhere).rejects.toMatchObject({ code: 'ENOENT', syscall: 'mkdtemp' });
    expect(listeners()).toEqual(before);
  });
});
