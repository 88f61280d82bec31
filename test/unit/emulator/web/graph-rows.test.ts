import { describe, expect, it } from '@jest/globals';
import type { Line } from '@codeartifact-ci/emulator/web/graph-order.ts';
import { placeRows } from '@codeartifact-ci/emulator/web/graph-rows.ts';
import fc from 'fast-check';

const GAP = 10;
const heightOf = (cell: string): number => (cell.endsWith('3') ? 12 : 36);
const columns = fc
  .array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 4 })
  .map((counts) => counts.map((count, at) => Array.from({ length: count }, (_, row) => `${at}.${row}`)));
const picks = fc.array(fc.tuple(fc.nat(2), fc.nat(7), fc.nat(7)), { maxLength: 20 });

function linesOf(all: readonly (readonly string[])[], chosen: readonly (readonly [number, number, number])[]): Line[] {
  return chosen.flatMap(([at, upper, lower], port): Line[] => {
    const [from, to] = [all[at]?.[upper], all[at + 1]?.[lower]];
    return from === undefined || to === undefined ? [] : [{ from, to, port }];
  });
}

describe('the rows of a drawing', () => {
  it('keep the order of each column and the gap between two cells, from the top to the stated height', () => {
    fc.assert(
      fc.property(columns, picks, (all, chosen) => {
        const { tops, height } = placeRows(all, linesOf(all, chosen), heightOf, GAP);
        for (const column of all) {
          column.slice(1).forEach((cell, row) => {
            const above = column[row] ?? '';
            expect(tops.get(cell)).toBeGreaterThanOrEqual((tops.get(above) ?? NaN) + heightOf(above) + GAP);
          });
        }
        expect(Math.min(...tops.values())).toBe(0);
        expect(Math.max(...[...tops].map(([cell, top]) => top + heightOf(cell)))).toBe(height);
        for (const top of tops.values()) expect(top).toBe(Math.round(top));
      }),
    );
  });

  it('let a line that nothing is in the way of be level, and stand in the middle of several', () => {
    const all = [['a', 'b', 'c'], ['x', 'y', 'z'], ['end']];
    const lines = ['a x', 'b y', 'c z', 'x end', 'y end', 'z end'].map((line): Line => {
      const [from = '', to = ''] = line.split(' ');
      return { from, to, port: 0 };
    });
    const { tops } = placeRows(all, lines, () => 36, GAP);
    expect(['a', 'b', 'c'].map((cell) => tops.get(cell))).toEqual(['x', 'y', 'z'].map((cell) => tops.get(cell)));
    expect(tops.get('end')).toBe(tops.get('y'));
  });

  it('of nothing take no height', () => {
    expect(placeRows([], [], heightOf, GAP)).toEqual({ tops: new Map(), height: 0 });
  });
});
