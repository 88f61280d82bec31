import { seededRandom } from '../seeded-random.ts';

/** A line from a cell of one column to a cell of the next. Of the lines that leave one cell, a lower port is higher up. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly port: number;
}

/** Columns of cells from left to right, each from top to bottom. A cell stands in one place only. */
export type Columns = readonly (readonly string[])[];

interface End {
  readonly cell: string;
  readonly port: number;
}

interface Neighbours {
  readonly left: readonly End[];
  readonly right: readonly End[];
}

const SWEEPS = 8;
/** Beginnings to sweep from; fewer for what has many lines, so that a drawing is made in some tens of milliseconds. */
const MOST_ATTEMPTS = 40;
const LINES_IN_ALL = 3_000;

/**
 * Orders the cells of each column so that few lines cross: sweeps forth and back that bring each cell to the mean of its
 * neighbours (Sugiyama's barycentre), then exchanges of two that stand together, from several beginnings, and the best
 * that came by; of two orders with as few crossings, the one with shorter lines. One graph is always ordered in one way.
 */
export function orderColumns(columns: Columns, lines: readonly Line[]): Columns {
  const neighbours = neighboursOf(lines);
  const random = seededRandom(1);
  let best = columns;
  let least = costOf(columns, lines);
  const attempts = Math.max(2, Math.min(MOST_ATTEMPTS, Math.floor(LINES_IN_ALL / lines.length)));
  for (let attempt = 0; attempt < attempts && (attempt === 0 || least.crossings > 0); attempt++) {
    const order = columns.map((column) =>
      attempt === 0 ? [...column] : attempt === 1 ? column.toReversed() : shuffled(column, random),
    );
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      bringToMeans(order, neighbours, sweep % 2 === 0 ? 'left' : 'right');
      exchange(order, neighbours);
      const cost = costOf(order, lines);
      if (cost.crossings > least.crossings || (cost.crossings === least.crossings && cost.length >= least.length))
        continue;
      least = cost;
      best = order.map((column) => [...column]);
    }
  }
  // What stands alone pushes no line aside at the bottom.
  return best.map((column) => {
    const alone = column.filter((cell) => !neighbours.has(cell));
    return [...column.filter((cell) => neighbours.has(cell)), ...alone];
  });
}

interface Cost {
  readonly crossings: number;
  /** How far lines go up or down, in rows from the middle of each column. */
  readonly length: number;
}

function costOf(columns: Columns, lines: readonly Line[]): Cost {
  const height = new Map(
    columns.flatMap((column) => column.map((cell, row) => [cell, row - column.length / 2] as const)),
  );
  const length = lines.reduce(
    (sum, { from, to }) => sum + Math.abs((height.get(from) ?? 0) - (height.get(to) ?? 0)),
    0,
  );
  return { crossings: countCrossings(columns, lines), length };
}

/** Pairs of lines that cross. Lines that meet in a cell do not. */
export function countCrossings(columns: Columns, lines: readonly Line[]): number {
  const place = new Map(columns.flatMap((column, at) => column.map((cell, row) => [cell, { at, row }] as const)));
  const drawn = lines.flatMap(({ from, to, port }) => {
    const [start, end] = [place.get(from), place.get(to)];
    return start === undefined || end === undefined ? [] : [{ at: start.at, row: start.row, port, end: end.row }];
  });
  drawn.sort((a, b) => a.at - b.at || a.row - b.row || a.port - b.port);
  let crossings = 0;
  for (const [index, upper] of drawn.entries()) {
    for (let next = index + 1; next < drawn.length; next++) {
      const lower = drawn[next];
      if (lower === undefined || lower.at !== upper.at) break;
      if (lower.end < upper.end) crossings++;
    }
  }
  return crossings;
}

function neighboursOf(lines: readonly Line[]): ReadonlyMap<string, Neighbours> {
  const found = new Map<string, { left: End[]; right: End[] }>();
  const of = (cell: string): { left: End[]; right: End[] } => {
    const known = found.get(cell) ?? { left: [], right: [] };
    found.set(cell, known);
    return known;
  };
  for (const { from, to, port } of lines) {
    of(from).right.push({ cell: to, port: 0 });
    of(to).left.push({ cell: from, port });
  }
  return found;
}

/** Where the lines of a cell end on one side, from top to bottom: rows, with the port behind the point. */
function endsOf(
  cell: string,
  side: keyof Neighbours,
  neighbours: ReadonlyMap<string, Neighbours>,
  rows: ReadonlyMap<string, number>,
): number[] {
  return (neighbours.get(cell)?.[side] ?? []).map(
    ({ cell: other, port }) => (rows.get(other) ?? 0) + 1 - 1 / (port + 1),
  );
}

function rowsOf(column: readonly string[] | undefined): ReadonlyMap<string, number> {
  return new Map((column ?? []).map((cell, row) => [cell, row]));
}

/** Column by column, away from the side that is looked at. */
function bringToMeans(order: string[][], neighbours: ReadonlyMap<string, Neighbours>, side: keyof Neighbours): void {
  const step = side === 'left' ? 1 : -1;
  for (let at = side === 'left' ? 1 : order.length - 2; at >= 0 && at < order.length; at += step) {
    const rows = rowsOf(order[at - step]);
    const mean = new Map(
      (order[at] ?? []).map((cell, row): [string, number] => {
        const ends = endsOf(cell, side, neighbours, rows);
        // A cell without neighbours keeps its place.
        return [cell, ends.length === 0 ? row : ends.reduce((sum, end) => sum + end, 0) / ends.length];
      }),
    );
    order[at]?.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0));
  }
}

/** Exchanges cells that stand together as long as that makes fewer crossings. */
function exchange(order: string[][], neighbours: ReadonlyMap<string, Neighbours>): void {
  for (let better = true; better;) {
    better = false;
    for (const [at, column] of order.entries()) {
      const [left, right] = [rowsOf(order[at - 1]), rowsOf(order[at + 1])];
      const sides = (cell: string): readonly [number[], number[]] => [
        endsOf(cell, 'left', neighbours, left),
        endsOf(cell, 'right', neighbours, right),
      ];
      for (let row = 0; row + 1 < column.length; row++) {
        const [upper = '', lower = ''] = column.slice(row, row + 2);
        const [a, b] = [sides(upper), sides(lower)];
        if (inversions(b[0], a[0]) + inversions(b[1], a[1]) >= inversions(a[0], b[0]) + inversions(a[1], b[1]))
          continue;
        column.splice(row, 2, lower, upper);
        better = true;
      }
    }
  }
}

/** Pairs of ends of an upper and of a lower cell that cross. */
function inversions(upper: readonly number[], lower: readonly number[]): number {
  let count = 0;
  for (const one of upper) for (const other of lower) if (one > other) count++;
  return count;
}

function shuffled(column: readonly string[], random: () => number): string[] {
  return column
    .map((cell) => ({ cell, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ cell }) => cell);
}
