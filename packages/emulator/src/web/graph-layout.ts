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
const SWEEPS = 8;

/** A node of the graph, or the place where edges to one node pass a column. */
interface Cell {
  readonly key: string;
  readonly id: string | undefined;
  readonly left: string[];
  readonly right: string[];
}

/**
 * Places nodes in columns (Sugiyama's method: columns by the longest way, rows by the mean of the neighbours in a few
 * sweeps). Edges to the same node pass a column together: they cannot be taken for others, and there are far fewer
 * lines. `ends` and, left of them, those that lead to nothing else, stand together at the right. The order of `nodes`,
 * and of the edges of one node, decides where nothing else does, so that one graph is always drawn in one way.
 */
export function layOut(
  nodes: readonly string[],
  edges: readonly GraphEdge[],
  ends: ReadonlySet<string> = new Set(),
): Layout {
  const columns = assignColumns(nodes, edges, ends);
  const cells = new Map<string, Cell>();
  const layers: Cell[][] = [];
  const put = (key: string, id: string | undefined, column: number): Cell => {
    const cell: Cell = { key, id, left: [], right: [] };
    cells.set(key, cell);
    (layers[column] ??= []).push(cell);
    return cell;
  };
  for (const id of nodes) put(nodeKey(id), id, columns.get(id) ?? 0);
  const chains = edges.map((edge) => {
    const chain = [nodeKey(edge.from)];
    const end = columns.get(edge.to) ?? 0;
    for (let column = (columns.get(edge.from) ?? 0) + 1; column < end; column++) {
      const key = `to ${column} ${edge.to}`;
      if (!cells.has(key)) put(key, undefined, column);
      chain.push(key);
    }
    chain.push(nodeKey(edge.to));
    chain.slice(1).forEach((key, step) => {
      cells.get(chain[step] ?? '')?.right.push(key);
      cells.get(key)?.left.push(chain[step] ?? '');
    });
    return { edge, chain };
  });
  orderRows(layers);
  return draw(layers, chains, nodes, edges);
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

function orderRows(layers: readonly Cell[][]): void {
  const sweep = (side: 'left' | 'right'): void => {
    const order = side === 'left' ? layers : layers.toReversed();
    for (const [index, layer] of order.entries()) {
      const before = order[index - 1];
      if (before === undefined) continue;
      const row = new Map(before.map(({ key }, position) => [key, position]));
      const weight = new Map(
        layer.map((cell, position): [string, number] => {
          const rows = cell[side].flatMap((key) => row.get(key) ?? []);
          // A cell without neighbours keeps its place.
          return [cell.key, rows.length === 0 ? position : rows.reduce((sum, one) => sum + one, 0) / rows.length];
        }),
      );
      layer.sort((a, b) => (weight.get(a.key) ?? 0) - (weight.get(b.key) ?? 0));
    }
  };
  for (let count = 0; count < SWEEPS; count++) sweep(count % 2 === 0 ? 'left' : 'right');
}

function draw(
  layers: readonly Cell[][],
  chains: readonly { readonly edge: GraphEdge; readonly chain: readonly string[] }[],
  nodes: readonly string[],
  edges: readonly GraphEdge[],
): Layout {
  const heightOf = (cell: Cell): number => (cell.id === undefined ? PASS_HEIGHT : NODE_HEIGHT);
  const heights = layers.map((layer) => layer.reduce((sum, cell) => sum + heightOf(cell) + ROW_GAP, -ROW_GAP));
  const inner = Math.max(0, ...heights);
  const places = new Map<string, Point>();
  layers.forEach((layer, column) => {
    let y = MARGIN + (inner - (heights[column] ?? 0)) / 2;
    for (const cell of layer) {
      places.set(cell.key, { x: MARGIN + column * (NODE_WIDTH + COLUMN_GAP), y: Math.round(y) });
      y += heightOf(cell) + ROW_GAP;
    }
  });
  const place = (key: string): Point => places.get(key) ?? { x: 0, y: 0 };
  const leaving = Map.groupBy(edges, ({ from }) => from);
  return {
    width: 2 * MARGIN + layers.length * NODE_WIDTH + Math.max(0, layers.length - 1) * COLUMN_GAP,
    height: 2 * MARGIN + inner,
    nodes: nodes.map((id) => ({ id, ...place(nodeKey(id)) })),
    edges: chains.map(({ edge, chain }) => ({
      ...edge,
      points: chain.flatMap((key, step) => {
        const { x, y } = place(key);
        if (step === 0) {
          // Edges leave in their order, from the top of the node to its bottom.
          const siblings = leaving.get(edge.from) ?? [];
          const port = (siblings.indexOf(edge) + 1) / (siblings.length + 1);
          return [{ x: x + NODE_WIDTH, y: Math.round(y + NODE_HEIGHT * port) }];
        }
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
