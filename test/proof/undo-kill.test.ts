import { expect, it } from '@jest/globals';
import { killAtEachStep } from '../support/ledger-kill.ts';

it('a login killed at any step leaves each file old or new, and its undo gives every byte back', async () => {
  // Temporary file, fsync, rename, folder: for five files and the record, each before and after.
  const kills = await killAtEachStep('login', 1);
  process.stdout.write(`login: killed ${kills} times\n`);
  expect(kills).toBeGreaterThan(60);
}, 900_000);

it('an undo killed at any step leaves each file old or new, and gives every byte back when it is repeated', async () => {
  const kills = await killAtEachStep('undo', 1);
  process.stdout.write(`undo: killed ${kills} times\n`);
  expect(kills).toBeGreaterThan(40);
}, 900_000);
