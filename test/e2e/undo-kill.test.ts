import { expect, it } from '@jest/globals';
import { killAtEachStep } from '../support/ledger-kill.ts';

/** Of so many steps one, each time another kind of call: `npm run proof` takes them all. */
const EVERY = 7;

it('a login killed on its way leaves each file old or new, and its undo gives every byte back', async () => {
  expect(await killAtEachStep('login', EVERY)).toBeGreaterThan(60);
}, 300_000);

it('an undo killed on its way leaves each file old or new, and gives every byte back when it is repeated', async () => {
  expect(await killAtEachStep('undo', EVERY)).toBeGreaterThan(40);
}, 300_000);
