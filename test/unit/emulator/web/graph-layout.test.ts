import { describe, expect, it } from '@jest/globals';
import { layOut, NODE_HEIGHT, NODE_WIDTH, type GraphEdge } from '@codeartifact-ci/emulator/web/graph-layout.ts';
import fc from 'fast-check';

/** Graphs without cycles: edges lead from a lower number to a higher one. */
const graphs = fc.integer({ min: 1, max: 30 }).chain((count) => {
  const edge = fc
    .tuple(fc.nat(count - 1), fc.nat(count - 1))
    .filter(([a, b]) => a < b)
    .map(([a, b]): GraphEdge => ({ from: `n${a}`, to: `n${b}` }));
  return fc.record({
    nodes: fc.constant(Array.from({ length: count }, (_, index) => `n${index}`)),
    edges:
      count < 2
        ? fc.constant([])
        : fc.uniqueArray(edge, { maxLength: 60, selector: ({ from, to }) => `${from} ${to}` }),
  });
});

describe('layOut', () => {
  it('puts who asks left of who is asked, no two nodes in one place, and everything within the drawing', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const layout = layOut(nodes, edges);
        const at = new Map(layout.nodes.map((node) => [node.id, node]));
        expect(at.size).toBe(nodes.length);
        for (const { from, to, points } of layout.edges) {
          const [source, target] = [at.get(from), at.get(to)];
          if (source === undefined || target === undefined) throw new Error('a node is missing');
          expect(source.x + NODE_WIDTH).toBeLessThan(target.x);
          const [start, end] = [points[0], points.at(-1)];
          expect(start?.x).toBe(source.x + NODE_WIDTH);
          expect(start?.y).toBeGreaterThan(source.y);
          expect(start?.y).toBeLessThan(source.y + NODE_HEIGHT);
          expect(end).toEqual({ x: target.x, y: target.y + NODE_HEIGHT / 2 });
          points.slice(1).forEach((point, index) => expect(point.x).toBeGreaterThan(points[index]?.x ?? Infinity));
        }
        for (const node of layout.nodes) {
          expect(node.x).toBeGreaterThanOrEqual(0);
          expect(node.y).toBeGreaterThanOrEqual(0);
          expect(node.x + NODE_WIDTH).toBeLessThanOrEqual(layout.width);
          expect(node.y + NODE_HEIGHT).toBeLessThanOrEqual(layout.height);
          for (const other of layout.nodes) {
            if (other.id < node.id && other.x === node.x) {
              expect(Math.abs(other.y - node.y)).toBeGreaterThanOrEqual(NODE_HEIGHT);
            }
          }
        }
      }),
    );
  });

  it('leads no edge through a node', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const layout = layOut(nodes, edges);
        for (const { from, to, points } of layout.edges) {
          // Where an edge passes a column it is level, so its points tell.
          for (const { x, y } of points) {
            const hit = layout.nodes.find(
              (node) =>
                node.id !== from &&
                node.id !== to &&
                x >= node.x &&
                x <= node.x + NODE_WIDTH &&
                y >= node.y &&
                y <= node.y + NODE_HEIGHT,
            );
            expect(hit).toBeUndefined();
          }
        }
      }),
    );
  });

  it('puts the ends in the last column, and before them those that lead to nothing else', () => {
    const layout = layOut(
      ['dev', 'release', 'early', 'late', 'outside-a', 'outside-b'],
      [
        { from: 'dev', to: 'early' },
        { from: 'dev', to: 'release' },
        { from: 'release', to: 'late' },
        { from: 'early', to: 'outside-a' },
        { from: 'late', to: 'outside-b' },
      ],
      new Set(['outside-a', 'outside-b']),
    );
    const x = (id: string): number => layout.nodes.find((node) => node.id === id)?.x ?? -1;
    expect(x('outside-a')).toBe(x('outside-b'));
    expect(x('early')).toBe(x('late'));
    expect(x('dev')).toBeLessThan(x('release'));
    expect(x('release')).toBeLessThan(x('late'));
  });

  it('lets edges leave a node in their order', () => {
    const layout = layOut(
      ['a', 'z', 'y', 'x'],
      ['z', 'y', 'x'].map((to) => ({ from: 'a', to })),
    );
    const heights = layout.edges.map(({ points }) => points[0]?.y ?? 0);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(new Set(heights).size).toBe(3);
  });

  it('uncrosses what can be drawn without a crossing', () => {
    const layout = layOut(
      ['a', 'b', 'b-store', 'a-store'],
      [
        { from: 'a', to: 'a-store' },
        { from: 'b', to: 'b-store' },
      ],
    );
    const y = (id: string): number => layout.nodes.find((node) => node.id === id)?.y ?? -1;
    expect(Math.sign(y('a') - y('b'))).toBe(Math.sign(y('a-store') - y('b-store')));
  });

  it('draws nothing for nothing, and says where a cycle is', () => {
    expect(layOut([], []).nodes).toEqual([]);
    expect(() =>
      layOut(
        ['a', 'b'],
        [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'a' },
        ],
      ),
    ).toThrow(/cycle through a/);
  });
});
