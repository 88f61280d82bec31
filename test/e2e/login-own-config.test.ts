import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NEWEST_ROWS, OLDEST_ROWS } from '../support/client-matrix/rows.ts';
import { wonOver } from '../support/client-matrix/situations.ts';
import { Trial } from '../support/client-matrix/trial.ts';
import { startWorld, type World } from '../support/client-matrix/world.ts';
import type { Job } from '../support/runner.ts';

/** Each client's whole matrix, one machine for each trial, is test/proof/login-matrix.test.ts. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world.stop());

/** One place of the token for each age: npm 8 writes variables out, and files that hold the token must lose it. */
const sets = [
  ['newest', 'file', NEWEST_ROWS],
  ['oldest', 'environment', OLDEST_ROWS],
] as const;

it.each(sets)(
  "leaves what the %s clients' own configuration commands alone would have made, after a login with the token in the %s",
  async (_age, tokenIn, rows) => {
    // One machine for all.
    const [control, trial] = [await Trial.begin(world, rows), await Trial.begin(world, rows)];
    const changeAll = async (machine: Trial, job?: Job): Promise<string[]> => {
      const faults: string[] = [];
      // One after the other: some share a file.
      for (const row of rows) {
        for (const change of row.own.slice(0, 1)) faults.push(...(await machine.change(row, change, job)));
      }
      return faults;
    };
    const { job, step } = await trial.login(tokenIn);
    expect({ exitCode: step.exitCode, log: step.exitCode === 0 ? '' : step.log }).toEqual({ exitCode: 0, log: '' });
    const faults = (await Promise.all([changeAll(control), changeAll(trial, job)])).flat();
    for (const { exitCode, log } of await job.end()) if (exitCode !== 0) faults.push(log);
    faults.push(...(await trial.leftovers(control)), ...(await control.end()), ...(await trial.end()));
    expect(faults).toEqual([]);
  },
  60_000,
);

it.each(OLDEST_ROWS)(
  '$title goes to the repository, whatever in its own file would win over the login',
  async (row) => {
    const winner = row.winners.findLast(({ files }) => files !== undefined) ?? row.winners[0];
    if (winner === undefined) throw new Error(`${row.title} knows of nothing that would win`);
    expect(await wonOver(world, row, 'environment', winner)).toEqual([]);
  },
);
