import { orderColumns, type Columns, type Line } from './graph-order.ts';
import { placeRows } from './graph-rows.ts';

/** A graph without cycles, drawn from left to right: who asks stands left of who is asked. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode extends Point {
  readonly id: string;
}

export interface PlacedEdge extends GraphEdge {
  /** From the right side of one node to the left side of another, past what lies between. */
  readonly points: readonly Point[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Top left corners. */
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

export const NODE_WIDTH = 172;
export const NODE_HEIGHT = 36;
const COLUMN_GAP = 60;
const ROW_GAP = 14;
/** Height of a row in which an edge only passes by. */
const PASS_HEIGHT = 12;
const MARGIN = 4;

/**
 * Places nodes in columns (Sugiyama's method: columns by the longest way, rows so that few edges cross). Edges to the
 * same node pass a column together: they cannot be taken for others, and there are far fewer
 * lines. `ends` and, left of them, those that lead to nothing else, stand together at the right. The order of `nodes`,
 * and of the edges of one node, decides where nothing else does, so that one graph is always drawn in one way.
 */
export function layOut(
  nodes: readonly string[],
  edges: readonly GraphEdge[],
  ends: ReadonlySet<string> = new Set(),
): Layout {
  const columns = assignColumns(nodes, edges, ends);
  /** Of nodes, and of the places where edges to one node pass a column. */
  const cells = new Set<string>();
  const layers: string[][] = [];
  const put = (cell: string, column: number): void => {
    if (cells.has(cell)) return;
    cells.add(cell);
    (layers[column] ??= []).push(cell);
  };
  for (const id of nodes) put(nodeKey(id), columns.get(id) ?? 0);
  const lines = new Map<string, Line>();
  const leaving = Map.groupBy(edges, ({ from }) => from);
  const chains = edges.map((edge) => {
    const siblings = leaving.get(edge.from) ?? [];
    // Edges leave in their order, from the top of the node to its bottom.
    const port = siblings.indexOf(edge);
    const chain = [nodeKey(edge.from)];
    const end = columns.get(edge.to) ?? 0;
    for (let column = (columns.get(edge.from) ?? 0) + 1; column < end; column++) {
      const key = `to ${column} ${edge.to}`;
      put(key, column);
      chain.push(key);
    }
    chain.push(nodeKey(edge.to));
    chain.slice(1).forEach((to, step) => {
      const from = chain[step] ?? '';
      lines.set(JSON.stringify([from, to]), { from, to, port: step === 0 ? port : 0 });
    });
    return { edge, chain, port: (port + 1) / (siblings.length + 1) };
  });
  return draw(layers, [...lines.values()], chains, nodes);
}

function nodeKey(id: string): string {
  return `node ${id}`;
}

function assignColumns(
  nodes: readonly string[],
  edges: readonly GraphEdge[],
  ends: ReadonlySet<string>,
): Map<string, number> {
  const above = Map.groupBy(edges, ({ to }) => to);
  const columns = new Map<string, number>();
  const columnOf = (id: string, path: ReadonlySet<string>): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    if (path.has(id)) throw new Error(`the graph has a cycle through ${id}`);
    const beyond = new Set(path).add(id);
    const column = Math.max(0, ...(above.get(id) ?? []).map(({ from }) => columnOf(from, beyond) + 1));
    columns.set(id, column);
    return column;
  };
  for (const id of nodes) columnOf(id, new Set());
  const last = Math.max(0, ...columns.values());
  for (const id of ends) columns.set(id, last);
  const below = Map.groupBy(edges, ({ from }) => from);
  for (const [id, leaving] of below) {
    if (leaving.every(({ to }) => ends.has(to))) columns.set(id, last - 1);
  }
  return columns;
}

function draw(
  layers: Columns,
  lines: readonly Line[],
  chains: readonly { readonly edge: GraphEdge; readonly chain: readonly string[]; readonly port: number }[],
  nodes: readonly string[],
): Layout {
  const isNode = new Set(nodes.map(nodeKey));
  const ordered = orderColumns(layers, lines);
  const { tops, height } = placeRows(ordered, lines, (cell) => (isNode.has(cell) ? NODE_HEIGHT : PASS_HEIGHT), ROW_GAP);
  const places = new Map<string, Point>();
  for (const [column, layer] of ordered.entries()) {
    const x = MARGIN + column * (NODE_WIDTH + COLUMN_GAP);
    for (const cell of layer) places.set(cell, { x, y: MARGIN + (tops.get(cell) ?? 0) });
  }
  const place = (key: string): Point => places.get(key) ?? { x: 0, y: 0 };
  return {
    width: 2 * MARGIN + layers.length * NODE_WIDTH + Math.max(0, layers.length - 1) * COLUMN_GAP,
    height: 2 * MARGIN + height,
    nodes: nodes.map((id) => ({ id, ...place(nodeKey(id)) })),
    edges: chains.map(({ edge, chain, port }) => ({
      ...edge,
      points: chain.flatMap((key, step) => {
        const { x, y } = place(key);
        if (step === 0) return [{ x: x + NODE_WIDTH, y: Math.round(y + NODE_HEIGHT * port) }];
        if (step === chain.length - 1) return [{ x, y: y + NODE_HEIGHT / 2 }];
        const middle = y + PASS_HEIGHT / 2;
        return [
          { x, y: middle },
          { x: x + NODE_WIDTH, y: middle },
        ];
      }),
    })),
  };
}
