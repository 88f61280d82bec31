import type { Columns, Line } from './graph-order.ts';

const SWEEPS = 6;

export interface Rows {
  /** By cell, from the top of the drawing; whole numbers from 0. */
  readonly tops: ReadonlyMap<string, number>;
  readonly height: number;
}

/**
 * How far down each cell stands: in the order of its column, `gap` apart at least, and otherwise as level with its
 * neighbours as can be, so that lines are straight where nothing is in the way.
 */
export function placeRows(
  columns: Columns,
  lines: readonly Line[],
  heightOf: (cell: string) => number,
  gap: number,
): Rows {
  const middles = new Map<string, number>();
  /** Puts a column where its cells want to be: the sum of the squares of what each is moved by is the least there is. */
  const settle = (column: readonly string[], wanted: (cell: string) => number): void => {
    let above = 0;
    const offsets = column.map((cell) => {
      const offset = above;
      above += heightOf(cell) + gap;
      return offset;
    });
    const starts = nondecreasing(column.map((cell, row) => wanted(cell) - heightOf(cell) / 2 - (offsets[row] ?? 0)));
    column.forEach((cell, row) => {
      middles.set(cell, Math.round(starts[row] ?? 0) + (offsets[row] ?? 0) + heightOf(cell) / 2);
    });
  };
  for (const column of columns) settle(column, () => 0);
  const left = Map.groupBy(lines, ({ to }) => to);
  const right = Map.groupBy(lines, ({ from }) => from);
  const middleOf = (cell: string): number => middles.get(cell) ?? 0;
  const mean = (cell: string, others: readonly string[]): number =>
    others.length === 0 ? middleOf(cell) : others.reduce((sum, other) => sum + middleOf(other), 0) / others.length;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const forth = sweep % 2 === 0;
    for (const column of forth ? columns.slice(1) : columns.slice(0, -1).toReversed()) {
      settle(column, (cell) =>
        mean(
          cell,
          forth ? (left.get(cell) ?? []).map(({ from }) => from) : (right.get(cell) ?? []).map(({ to }) => to),
        ),
      );
    }
  }
  const edges = [...middles].map(([cell, middle]) => ({ cell, top: middle - heightOf(cell) / 2 }));
  const highest = Math.min(...edges.map(({ top }) => top));
  return {
    tops: new Map(edges.map(({ cell, top }) => [cell, top - highest])),
    height: Math.max(0, ...edges.map(({ cell, top }) => top - highest + heightOf(cell))),
  };
}

/** The nondecreasing numbers nearest to those given, by least squares: neighbours that are out of order meet at their mean. */
function nondecreasing(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, count: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}
