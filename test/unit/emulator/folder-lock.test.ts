import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '@codeartifact-ci/emulator/folder-lock.ts';
import { startEmulator } from '@codeartifact-ci/emulator/server.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(scratch, { recursive: true }));

describe('the lock of a data folder', () => {
  it('is taken once, in a folder that it makes, and says who has it', () => {
    const folder = join(scratch, 'new', 'data');
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(
      `another emulator (process ${process.pid}) uses the data folder ${folder}: stop it, or give this one a folder of its own`,
    );
    expect(readFileSync(join(folder, 'emulator.pid'), 'utf8')).toBe(`${process.pid}\n`);
    lock.release();
    lockFolder(folder).release();
  });

  it('keeps a second emulator away as long as the first one runs', async () => {
    const first = await startEmulator({ port: 0, dataFolder: scratch });
    await expect(startEmulator({ port: 0, dataFolder: scratch })).rejects.toThrow('uses the data folder');
    await first.close();
    await (await startEmulator({ port: 0, dataFolder: scratch })).close();
  });

  it('is let go when the start fails', async () => {
    await expect(startEmulator({ port: 0, dataFolder: scratch, auth: 'strict' })).rejects.toThrow('principals file');
    lockFolder(scratch).release();
  });
});
