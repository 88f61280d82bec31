import { expect, it } from '@jest/globals';
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { snapshot } from '../support/sandbox.ts';

it('loses no edit when processes log in and out in one home directory at once', async () => {
  const home = await mkdtemp(join(tmpdir(), 'shared-home-'));
  const script = join(import.meta.dirname, '../support/ledger-worker.ts');
  const workers = Array.from({ length: 8 }, (_, index) =>
    fork(script, [home, String(index), '40'], { stdio: 'inherit' }),
  );
  const codes = await Promise.all(
    workers.map((worker: ChildProcess) => new Promise((resolve) => worker.once('exit', resolve))),
  );
  expect(codes).toEqual(Array(8).fill(0));
  expect(await snapshot(home)).toEqual({});
  await rm(home, { recursive: true });
});
