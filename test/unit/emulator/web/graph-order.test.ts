import { describe, expect, it } from '@jest/globals';
import { layOut, type GraphEdge, type Layout } from '@codeartifact-ci/emulator/web/graph-layout.ts';
import { countCrossings, orderColumns, type Line } from '@codeartifact-ci/emulator/web/graph-order.ts';
import fc from 'fast-check';

/** Graphs without cycles whose drawing has few cells enough for all their orders to be tried. */
const smallGraphs = fc
  .record({
    nodes: fc.integer({ min: 2, max: 7 }).map((count) => Array.from({ length: count }, (_, index) => `n${index}`)),
    pairs: fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12, selector: (pair) => pair.join(' ') }),
  })
  .map(({ nodes, pairs }) => ({
    nodes,
    edges: pairs
      .filter(([a, b]) => a < b && b < nodes.length)
      .map(([a, b]): GraphEdge => ({ from: `n${a}`, to: `n${b}` })),
  }));

/** A drawing taken apart again: what stands in each column, and the lines between, by where they were drawn. */
function read({ nodes, edges }: Layout): { columns: string[][]; lines: Line[] } {
  const cells = new Map(nodes.map(({ id, x, y }) => [id, { x, y }]));
  const lines = new Map<string, Line>();
  const ports = new Map<string, number>();
  for (const { from, to, points } of edges) {
    let before = from;
    points.slice(1).forEach(({ x, y }, index) => {
      // Of the two points at which an edge passes a column, the left one.
      if (index % 2 === 1) return;
      const cell = index === points.length - 2 ? to : `${x} ${to}`;
      if (!cells.has(cell)) cells.set(cell, { x, y });
      const port = before === from ? (ports.get(from) ?? 0) : 0;
      ports.set(from, (ports.get(from) ?? 0) + (before === from ? 1 : 0));
      lines.set(`${before} > ${cell}`, { from: before, to: cell, port });
      before = cell;
    });
  }
  const columns = [...Map.groupBy(cells, ([, { x }]) => x)]
    .sort(([a], [b]) => a - b)
    .map(([, column]) => column.sort(([, a], [, b]) => a.y - b.y).map(([cell]) => cell));
  return { columns, lines: [...lines.values()] };
}

function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length < 2) yield [...items];
  for (const [index, item] of items.entries()) {
    if (items.length < 2) return;
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest];
  }
}

function factorial(count: number): number {
  return count < 2 ? 1 : count * factorial(count - 1);
}

function* ordersOf(columns: readonly (readonly string[])[]): Generator<string[][]> {
  const [first, ...rest] = columns;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const order of permutations(first)) for (const others of ordersOf(rest)) yield [order, ...others];
}

/** Counted in the plainest way: each pair of lines of one gap, by the rows of their ends. */
function crossingsOf(columns: readonly (readonly string[])[], lines: readonly Line[]): number {
  const row = new Map(columns.flatMap((column) => column.map((cell, index) => [cell, index] as const)));
  const gap = new Map(columns.flatMap((column, index) => column.map((cell) => [cell, index] as const)));
  const at = (cell: string): number => row.get(cell) ?? NaN;
  let count = 0;
  for (const a of lines) {
    for (const b of lines) {
      const above = at(a.from) < at(b.from) || (a.from === b.from && a.port < b.port);
      if (gap.get(a.from) === gap.get(b.from) && above && at(a.to) > at(b.to)) count++;
    }
  }
  return count;
}

describe('the order of a drawing', () => {
  it('has no more crossings than the best of all orders, for small graphs', () => {
    fc.assert(
      fc.property(smallGraphs, ({ nodes, edges }) => {
        const { columns, lines } = read(layOut(nodes, edges));
        const drawn = crossingsOf(columns, lines);
        const all = columns.reduce((product, { length }) => product * factorial(length), 1);
        fc.pre(all <= 3_000);
        if (drawn === 0) return;
        let fewest = Infinity;
        for (const order of ordersOf(columns)) fewest = Math.min(fewest, crossingsOf(order, lines));
        expect(drawn).toBe(fewest);
      }),
    );
  });

  it('keeps two chains apart that the names would cross, and brings a long way round to where it leads', () => {
    const chain = (...ids: string[]): GraphEdge[] => ids.slice(1).map((to, index) => ({ from: ids[index] ?? '', to }));
    const { columns, lines } = read(
      layOut(
        ['a', 'b', 'c', 'x', 'y', 'z', 'end'],
        [...chain('a', 'z', 'end'), ...chain('b', 'y', 'end'), ...chain('c', 'x', 'end')],
      ),
    );
    expect(crossingsOf(columns, lines)).toBe(0);
    expect(columns[1]?.map((one) => ({ x: 'c', y: 'b', z: 'a' })[one])).toEqual(columns[0]);
  });
});

describe('countCrossings', () => {
  const column = fc.integer({ min: 1, max: 5 });
  it('counts each pair of lines that cross once, those that meet or leave one cell in order not at all', () => {
    fc.assert(
      fc.property(column, column, column, fc.array(fc.tuple(fc.nat(1), fc.nat(4), fc.nat(4))), (a, b, c, picks) => {
        const columns = [a, b, c].map((length, at) => Array.from({ length }, (_, row) => `${at}.${row}`));
        const ports = new Map<string, number>();
        const lines = picks.flatMap(([at, upper, lower]): Line[] => {
          const [from, to] = [columns[at]?.[upper], columns[at + 1]?.[lower]];
          if (from === undefined || to === undefined) return [];
          const port = ports.get(from) ?? 0;
          ports.set(from, port + 1);
          return [{ from, to, port }];
        });
        expect(countCrossings(columns, lines)).toBe(crossingsOf(columns, lines));
      }),
    );
  });
});

describe('orderColumns', () => {
  it('puts what nothing leads to or from at the bottom', () => {
    const ordered = orderColumns([['alone', 'a', 'by itself', 'b'], ['x']], [{ from: 'a', to: 'x', port: 0 }]);
    expect(ordered).toEqual([['a', 'alone', 'by itself', 'b'], ['x']]);
  });

  it('makes crossings fewer, never more, and leaves nothing out', () => {
    const columns = [0, 1, 2].map((at) => Array.from({ length: 12 }, (_, row) => `${at}.${row}`));
    const lines = fc.array(fc.tuple(fc.nat(1), fc.nat(11), fc.nat(11)), { maxLength: 40 });
    fc.assert(
      fc.property(lines, (picks) => {
        const drawn = picks.map(([at, from, to], port): Line => ({
          from: `${at}.${from}`,
          to: `${at + 1}.${to}`,
          port,
        }));
        const ordered = orderColumns(columns, drawn);
        expect(countCrossings(ordered, drawn)).toBeLessThanOrEqual(countCrossings(columns, drawn));
        expect(ordered.map((one) => one.toSorted())).toEqual(columns.map((one) => one.toSorted()));
        expect(orderColumns(columns, drawn)).toEqual(ordered);
      }),
      { numRuns: 10 },
    );
  });
});
