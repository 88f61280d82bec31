import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOKEN_PLACES } from '../support/client-matrix/row.ts';
import { ROWS } from '../support/client-matrix/rows.ts';
import { changedBetween, onTopOfAnother, wonOver } from '../support/client-matrix/situations.ts';
import { startWorld, type World } from '../support/client-matrix/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world.stop());

describe.each(TOKEN_PLACES)('With the token in the %s', (tokenIn) => {
  describe.each(ROWS)('$title', (row) => {
    if (row.own.length > 0) {
      it.each(row.own)('has after logout what $title alone makes of its files', async (change) => {
        expect(await changedBetween(world, row, tokenIn, change)).toEqual([]);
      });
    }

    if (row.winners.length > 0) {
      it.each(row.winners)('goes to the repository, or is warned of, for all of $title', async (winner) => {
        expect(await wonOver(world, row, tokenIn, winner)).toEqual([]);
      });
    }

    it.each(['earlier', 'later'] as const)(
      'has its old files after two logins, the %s of which is undone first',
      async (firstOut) => {
        expect(await onTopOfAnother(world, row, tokenIn, firstOut)).toEqual([]);
      },
    );
  });
});
