import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordDriven, versionOf } from '../support/client-matrix/driven.ts';
import { TOKEN_PLACES } from '../support/client-matrix/row.ts';
import { PROOF_ROWS } from '../support/client-matrix/rows.ts';
import { changedBefore, changedBetween, onTopOfAnother, wonOver } from '../support/client-matrix/situations.ts';
import { startWorld, type World } from '../support/client-matrix/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world.stop());

describe.each(PROOF_ROWS)('$title', (row) => {
  let passed = true;
  const expectNone = (faults: readonly string[]): void => {
    passed &&= faults.length === 0;
    expect(faults).toEqual([]);
  };

  describe.each(TOKEN_PLACES)('with the token in the %s', (tokenIn) => {
    if (row.own.length > 0) {
      it.each(row.own)('has after logout what $title alone makes of its files', async (change) => {
        expectNone(await changedBetween(world, row, tokenIn, change));
      });
    }

    if (row.earlier !== undefined) {
      it.each(row.earlier)('goes to the repository, and has after logout what $title had made', async (change) => {
        expectNone(await changedBefore(world, row, tokenIn, change));
      });
    }

    if (row.winners.length > 0) {
      it.each(row.winners)('goes to the repository, or is warned of, for all of $title', async (winner) => {
        expectNone(await wonOver(world, row, tokenIn, winner));
      });
    }

    it.each(['earlier', 'later'] as const)(
      'has its old files after two logins, the %s of which is undone first',
      async (firstOut) => {
        expectNone(await onTopOfAnother(world, row, tokenIn, firstOut));
      },
    );
  });

  it('says which version it is, for the README, if all went well', async () => {
    const version = await versionOf(row, world);
    const { DRIVEN_RECORD: file } = process.env;
    if (passed && file !== undefined) await recordDriven(file, row, version);
    expect(version).toMatch(/^\d/);
  });
});
